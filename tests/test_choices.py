"""A pattern that is split at its first words finds what the whole pattern finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from lint import choices
from lint.checks.signals import Pattern
from lint.filing import file
from lint.formats import text as plain

WORDS = ["men", "women", "old people", "old", "nurses", "boys", "girls", "miners", "can't", "don't"]
MANY = "|".join(WORDS)


@pytest.mark.parametrize(
    ("pattern", "before", "some", "rest"),
    [
        (rf"\b(?:{MANY})\b", "", {"men": ("",), "old": (" people", "")}, r"\b"),
        (rf"\b(?:{MANY}) (?:ask|say)", "", {"can't": ("",)}, " (?:ask|say)"),
        (rf"(?<!no )(?<!the )\b(?:{MANY})\b(?! ask)", "(?<!no )(?<!the )", {}, r"\b(?! ask)"),
        (
            r"\b(?:m(?:en|iners?)|girls?|boys?|nurses?)\b",
            "",
            {"miner": ("",), "nurse": ("",)},
            None,
        ),
        (r"\b(?:organi[sz]e[sd]?|(?:a|b|c)d)\b", "", {"organize": ("",), "bd": ("",)}, None),
        (rf"\b(?:{MANY})\s[)(|]", "", {}, r"\s[)(|]"),
    ],
)
def test_a_choice_of_words(pattern, before, some, rest):
    found = choices.split(pattern)

    assert found is not None
    assert before == found[0]
    assert some.items() <= found[1].items()
    assert rest in (None, found[2])


@pytest.mark.parametrize(
    "pattern",
    [
        "aid",
        r"\b(?:men|women)\b",  # few
        rf"(?:{MANY})\b",  # not from the start of a word
        rf"\b(?:{MANY})",  # nor to the end of one
        rf"\b(?:{MANY})? asked",
        rf"\b(?:{MANY})s asked",
        rf"\b(?:{MANY})\b|aid",
        rf"\b(?:{MANY}|\w+ly)\b",
        rf"\b(?:{MANY}|[a-z]d)\b",
        rf"\b(?:{MANY}|x+)\b",
        rf"\b(?:{MANY}|of(?! it))\b",
        rf"\b(?:{MANY}|-)\b",
        rf"\b(?:{MANY}|(?-i:US))\b",
        rf"\b(?:{MANY}|(aid)) and \1",
        rf"\b(?:{'|'.join(f'[ab][cd][ef]{x}[gh][ij][kl][mn]' for x in 'opqrstuvwxyzabcdef')})\b",
    ],
)
def test_what_is_not_split(pattern):
    re.compile(pattern)

    assert choices.split(pattern) is None


def found(pattern, draft):
    """What the signals of a rule find with a pattern."""
    filed = file({"signals": {"charge": {"weight": 1, "most": 99, "patterns": [pattern]}}})
    doc = plain.read(draft)
    return list(Pattern(filed.parts[0]).search(doc, 0, len(draft), set(), set()))


@settings(deadline=None, max_examples=300)
@given(
    st.lists(
        st.sampled_from([*WORDS, "blind (?:faith|eye)", "fools?", "bull(?:y|ies)"]),
        min_size=8,
        unique=True,
    ),
    st.sampled_from(["", "(?<!no )", "(?<!the )(?<!no )"]),
    st.sampled_from([r"\b", " nod", r"\b(?! nod)", r" (?:\w+ ){0,2}nod", r"\s(?:old|men)\b"]),
    st.lists(
        st.sampled_from("men old people no the nod blind faith fool bullies can't".split()),
        max_size=14,
    ),
    st.lists(st.sampled_from([" ", " ", " ", ", ", "-", "\n"]), min_size=14, max_size=14),
)
def test_it_finds_what_the_whole_pattern_finds(words, before, rest, said, gaps):
    pattern = rf"{before}\b(?:{'|'.join(words)}){rest}"
    draft = "".join(word + gap for word, gap in zip(said, gaps, strict=False))
    matches = [" ".join(match[0].split()) for match in re.finditer(pattern, draft)]
    event(f"split: {choices.split(pattern) is not None}, found: {bool(matches)}")

    # Where one text begins another, a choice takes the first that fits and a head the longest.
    assert {text.split()[0] for text in matches} == {
        text.split()[0] for text in found(pattern, draft)
    }
