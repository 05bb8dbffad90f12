"""The words that a pattern needs stand in everything that it matches."""

from __future__ import annotations

import re
from itertools import islice, product
from math import inf

import pytest
from hypothesis import event, given, settings, target
from hypothesis import strategies as st

from lint import bounds, required
from lint.words import Words


class Node:
    """A part of a pattern that knows all that it matches: its source and its texts."""

    def __init__(self, source, texts):
        self.source = source
        self.texts = list(islice(dict.fromkeys(texts), 60))


def sequence(nodes):
    parts = product(*(node.texts for node in nodes))
    return Node("".join(node.source for node in nodes), map("".join, islice(parts, 500)))


def choice(nodes):
    texts = (text for node in nodes for text in node.texts)
    return Node(f"(?:{'|'.join(node.source for node in nodes)})", texts)


def repeated(node, how):
    counts = {
        "?": (0, 1),
        "*": (0, 1, 2),
        "+": (1, 2),
        "{2}": (2,),
        "{0,2}": (0, 1, 2),
        "??": (0, 1),
    }
    texts = ("".join(some) for n in counts[how] for some in product(node.texts, repeat=n))
    return Node(f"(?:{node.source}){how}", islice(texts, 200))


LEAVES = st.sampled_from(
    [
        *(Node(word, [word]) for word in ("aid", "the", "can", "Gulf", "o", "s", "ed", "3")),
        *(Node(rf"\b{word}\b", [word]) for word in ("most", "many", "said", "of", "don't", "X")),
        Node(" ", [" "]),
        Node("-", ["-"]),
        Node(",? ", [" ", ", "]),
        Node(r"\s+", [" ", "\n", "  "]),
        Node("[- ]", ["-", " "]),
        Node(r"[-\s]", ["-", "\n"]),
        Node("['’]", ["'", "’"]),
        Node("n['’]t", ["n't", "n’t"]),
        Node("[ab]", ["a", "b"]),
        Node("[a-z]", ["a", "z"]),
        Node(r"\w", ["a", "9", "_"]),
        Node(r"\w+", ["x", "xy"]),
        Node(r"\W", [" ", ".", "'"]),
        Node(r"\d", ["1"]),
        Node("[^x]", ["y", " "]),
        Node(".", ["q", ".", "'"]),
        Node(r"\b", [""]),
        Node(r"\B", [""]),
        Node("(?=a)", [""]),
        Node("(?!a)", [""]),
        Node("(?<=a)", [""]),
        Node("(?i:us)", ["us", "US"]),
        Node("(?>so)", ["so"]),
        Node("_", ["_"]),
    ]
)
PATTERNS = st.recursive(
    LEAVES,
    lambda nodes: (
        st.lists(nodes, min_size=1, max_size=4).map(sequence)
        | st.lists(nodes, min_size=1, max_size=3).map(choice)
        | st.builds(repeated, nodes, st.sampled_from(["?", "*", "+", "{2}", "{0,2}", "??"]))
    ),
    max_leaves=8,
)


def words_of(text):
    """The words of a text, and the parts of those with an apostrophe inside."""
    return {part for word in Words(text).lower for part in (word, *word.split("'"))}


ANCHORS = st.sampled_from(
    [
        Node("", [""]),
        Node(r"\b", [""]),
        Node(" of ", [" of "]),
        Node(r"\bof\b", ["of"]),
        Node(r"\bI'm\b", ["I'm"]),
        Node("(?:most|o) ", ["most ", "o "]),
        Node(r"\s+the\b", [" the"]),
    ]
)


@settings(max_examples=200, deadline=None)
@given(PATTERNS, ANCHORS, PATTERNS, st.sampled_from(["", "a", "a ", "s", "'", "o'"]))
def test_every_match_holds_a_required_word(before, anchor, after, edge):
    node = sequence([before, anchor, after])
    needed = required.words(node.source)
    clauses = required.clauses(node.source)
    event("no words" if needed is None else "words")
    compiled = re.compile(node.source, re.IGNORECASE)
    matches = 0
    for text in node.texts if needed is not None else ():
        whole = edge + text + edge[::-1]
        if re.search(r"\w['’]\w+['’]\w", whole):
            continue  # of I'd've the parts are known, but not I'd
        for match in compiled.finditer(whole):
            words = Words(whole)
            inside = [
                words.lower[at]
                for at in range(len(words))
                if words.starts[at] < match.end() and match.start() < words.ends[at]
            ]
            matches += 1

            assert needed & words_of(" ".join(inside)), (node.source, whole, needed)
            assert all(words_of(" ".join(inside)) & clause for clause in clauses), clauses
    target(matches)


@pytest.mark.parametrize(
    ("pattern", "clauses"),
    [
        (r"\b(?:aid|food) (?:went|goes) to\b", [{"aid", "food"}, {"went", "goes"}, {"to"}]),
        (r"\b(?:the )?aid (?:has |had )?gone\b", [{"aid"}, {"gone"}]),
        (r"\baid\s+(?:went|goes)[-\s]to\b", [{"aid"}, {"went", "goes"}, {"to"}]),
        (r"aid \w+ went", []),
        (r"\baid (?:\w+ )?went\b", [{"aid"}, {"went"}]),
        (r"\b(?:aid|food)s? (?:went|)\b", [{"aid", "food", "aids", "foods"}]),
        (r"\baid\b|\bgone home\b", [{"aid", "gone"}, {"aid", "home"}]),
        (r"\b(?:aid (?:was|is) late|food (?:ran|runs) short)\b",
            [{"aid", "food"}, {"late", "short"}, {"is", "was", "ran", "runs"}]),
        (r"\b(?:aid|food) (?:(?:very|so|too) ){0,2}late\b", [{"late"}, {"aid", "food"}]),
        (r"\bfor(?: the)? aid\b", [{"aid"}, {"for"}]),
        (r"\b(?:an?|the) (?!Gulf)(?:aid|food)\b", [{"aid", "food"}, {"a", "an", "the"}]),
        (r"(?<!their )\baid (?:went|goes)\b", [{"aid"}, {"went", "goes"}]),
        (r"\baid (?:\w+ )?(?:went home|came late)\b",
            [{"aid"}, {"came", "home"}, {"late", "went"}]),
        (r"\baid (?:went home|came late)(?: now)?\b",
            [{"aid"}, {"came", "home"}, {"late", "went"}]),
        (r"aid(?:\w+ )?went\b", []),
    ],
)  # fmt: skip
def test_clauses(pattern, clauses):
    assert clauses == required.clauses(pattern)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\baid\b", {"aid"}),
        (r"\bAID\b", {"aid"}),
        (r"\b(?:aid|grant)\b", {"aid", "grant"}),
        (r"\b(?:aid|grant)s?\b", {"aid", "aids", "grant", "grants"}),
        (r"\bmost (?:people|voters)\b", {"people", "voters"}),
        (r"\bthe (?:vast )?majority of\b", {"majority"}),
        (r"\bone of the\b", {"the"}),
        (r"\bso-called\b", {"called"}),
        (r"\bso[- ]called\b", {"called"}),
        (r"\bI['’]m\b", {"i'm"}),
        (r"\bdon't\b", {"don't"}),
        (r"\bthe world['’]s\b", {"world"}),
        (r"\bkill\w*", None),
        (r"kill", None),
        (r"\bkill", None),
        (r"\bkill(?:ed)?\b", {"kill", "killed"}),
        (r"\bkill(?:\W?ed)?\b", None),
        (r"\b\w+ed by\b", {"by"}),
        (r"\bpracti[cs]e\b", {"practice", "practise"}),
        (r"\bpracti[a-z]e\b", None),
        (r"\b\d+ people\b", {"people"}),
        (r"\bpeople(?= who)", None),
        (r"\bpeople\b(?= who)", {"people"}),
        (r"\b(?:aid)+\b", None),
        (r"\b(?:aid ){1,3}now\b", {"now"}),
        (r"\b(?:cost-saving ){1,3}act\b", {"saving"}),
        (r"(?i)\baid\b", {"aid"}),
        (r"(?x) \b aid \b  # help", {"aid"}),
        (r"\b(aid) and \1\b", {"aid"}),
        (r"\baid_fund\b", {"fund"}),
        (r"^Aid\b", {"aid"}),
        (r"\baid$", {"aid"}),
        (r"\b(?:" + "|".join(f"word{number}" for number in range(3000)) + r")\b", None),
    ],
)
def test_required_words(pattern, needed):
    assert needed == required.words(pattern)


@pytest.mark.parametrize(
    ("pattern", "hangs"),
    [
        (r"\b(?:\w+ ){0,4}people\b", False),
        (r"\bfuel+ed\b", False),
        (r"\ba\w*\b", False),
        (r"(?:[ab])*c", False),
        (r"(?:ab)*c", False),
        (r"(?:a{2})+c", False),
        (r"(?:a|bc)?d", False),
        (r"(?:\w+ )*people", True),
        (r"(?:u+t*)+ilise", True),
        (r"(?:a{1,30})+c", True),
        (r"(?:a?b?)*c", True),
        (r"(?:ab|a)*c", True),
        (r"(?:(?:a)+)+c", True),
        (r"((a+))+c", True),
        (r"x(?=(?:a+)+b)", True),
        (r"(?>(?:a+)+)b", True),
        (r"(?:x|(?:a+)+)b", True),
    ],
)
def test_patterns_that_may_hang(pattern, hangs):
    assert hangs is bounds.may_hang(pattern)


@pytest.mark.parametrize(
    ("pattern", "empty"),
    [
        (r"aid", False), (r"\baid\b", False), (r"(?:a|b)", False), (r"a?b", False),
        (r"", True), (r"\b", True), (r"a*", True), (r"a|", True), (r"(?=a)", True),
        (r"(?:a?b?){3}", True), (r"^$", True),
    ],
)  # fmt: skip
def test_patterns_that_may_be_empty(pattern, empty):
    assert empty is bounds.may_be_empty(pattern)


@pytest.mark.parametrize(
    ("pattern", "reach", "blanks"),
    [
        ("aid", 0, 0),
        (r"\baid (?:for|to) them\b", 2, 2),
        (r"aid[- ]worker (?:a b c|d)", 4, 4),
        (r"aid(?! of\b)(?<!first )", 2, 2),
        (r"aid(?: \w+){0,6}(?= it)", 7, 7),
        (r"[\w,.'’-]+ aid", inf, 1),
        (r"aid[^.;]{0,9}", 9, 9),
        (r"aid[^\s.]{0,9}", 9, 9),
        (r"(?:aid )*", inf, inf),
        (r"aid.*", inf, inf),
        (r"aid\W+", inf, inf),
        (r"(aid) \1", inf, inf),
        (r"\d+,\d+", 1, 0),
    ],
)
def test_how_far_a_pattern_reaches(pattern, reach, blanks):
    assert reach == bounds.reach(pattern)
    assert blanks == bounds.blanks(pattern)


@settings(deadline=None)
@given(PATTERNS)
def test_no_match_reaches_further(node):
    reach, blanks = bounds.reach(node.source), bounds.blanks(node.source)

    for text in node.texts:
        assert len(Words(text.replace("_", "x"))) <= reach + 1
        assert sum(map(str.isspace, text)) <= blanks


def test_sets_that_tell_little_beside_others():
    people = frozenset("men women nurses boys".split())
    more = people | {"girls"}
    others = frozenset(("asked", "men"))

    assert [people] == required.telling([more, people])
    assert {others, people} == set(required.telling([people, others, more]))
