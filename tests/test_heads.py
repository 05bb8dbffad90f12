"""A pattern with a look at the first character matches what it matches without."""

from __future__ import annotations

import re

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from lint import heads

PARTS = st.recursive(
    st.sampled_from(
        [
            *("a", "k", "aid", "Ski", "é", "-", "1", " ", r"\d", r"\w", ".", "[ab]", "[a-k]"),
            *(r"[\d-]", r"[\w’]", "[^a]", r"\b", r"\B", "^", "$", "(?=a)", "(?!a)", "(?<=a)"),
            *("(?<!a )", "(?i:us)", "(?-i:US)", "(?>so)", "(?P<n>s)?", "a?", "[ab]*", "(?:1|a)+"),
        ]
    ),
    lambda parts: (
        st.lists(parts, min_size=1, max_size=3).map("".join)
        | st.lists(parts, min_size=1, max_size=4).map(lambda some: f"(?:{'|'.join(some)})")
    ),
    max_leaves=8,
)
TEXTS = st.text("akKidSsſuUoéÉ1٣- .’\n", max_size=30)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(["", r"\b", r"(?<!a )\b", r"(?:\b)"]),
    PARTS.filter(lambda part: part.count("(?P") < 2),
    st.sampled_from([0, re.IGNORECASE, re.ASCII | re.IGNORECASE, re.MULTILINE]),
    st.lists(TEXTS, max_size=5),
)
def test_it_matches_the_same(before, part, flags, texts):
    source = before + part
    looking = heads.ahead(source, flags)
    event("looks ahead" if looking != source else "as it was")
    plain, fast = re.compile(source, flags), re.compile(looking, flags)

    assert plain.groupindex == fast.groupindex
    for text in texts:
        found = [(match.span(), match.groups()) for match in plain.finditer(text, 1)]
        assert found == [(match.span(), match.groups()) for match in fast.finditer(text, 1)]


@pytest.mark.parametrize(
    ("source", "looking"),
    [
        (r"\b(?:killed|wounded)\b", r"\b(?=[kw])(?:\b(?:killed|wounded)\b)"),
        (r"(?<!a )\b(?:aid|[bc]ar)", r"\b(?=[abc])(?:(?<!a )\b(?:aid|[bc]ar))"),
        (r"\bkilled\b|\b\d+ dead", r"\b(?=[\dk])(?:\bkilled\b|\b\d+ dead)"),
        (r"\b(?:an? )?[A-K]\w+", r"\b(?=[A-Ka])\b(?:an? )?[A-K]\w+"),
        (r"\bkilled", r"\bkilled"),
        (r"\b(?:\w+ )?killed", r"\b(?:\w+ )?killed"),
        (r"killed|wounded", "killed|wounded"),
        (r"\b(?:killed|)\b", r"\b(?:killed|)\b"),
        (r"(?i)\b(?:killed|wounded)", r"(?i)\b(?:killed|wounded)"),
    ],
)
def test_ahead(source, looking):
    assert looking == heads.ahead(source)


def test_a_comment_hides_nothing():
    source = r"\b(?:killed|wounded)  # people"

    assert source == heads.ahead(source, re.VERBOSE)
