"""Who stands behind each sentence: a table of constructions, and who is who in a story."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_quotations import blocks, draft

from lint.formats import markdown, text
from lint.story.coverage import ATTRIBUTED, COVERAGES, coverage
from lint.story.sources import attributions

LINES = (Path(__file__).parent / "cases" / "attribution.txt").read_text("utf-8").splitlines()
CASES = [line for line in LINES if line and not line.startswith("#")]
PIECES = (
    "Okoro |Ms Okoro|, |who | said | that |the mayor|was |told |by |claim|s |“|” |‘|’ |. |: |The "
    "|ONS |(|) |report |according to |in |’s |view |it |to |say |as |put |it |made |clear |\n\n|— "
    "|Source: |and |accused |the firm |of |lying |urged |them |asked|quoted |saying |Police"
).split("|")
LETTERS = {kind[0]: kind for kind in COVERAGES}


@pytest.mark.parametrize("case", CASES)
def test_case(case):
    letters, _, marked = case.partition(" | ")
    plain = re.sub(r"[{}]", "", marked)
    linked = "](" in plain
    doc = markdown.read(plain.replace(" ¶ ", "\n\n")) if linked else draft(*blocks(plain))
    reads = coverage(doc)
    named = {read.attribution.source for read in reads if read.attribution}

    assert [LETTERS[letter] for letter in letters] == [read.kind for read in reads]
    assert set(re.findall(r"\{(.+?)\}", marked)) == {doc.text[slice(*s)] for s in named if s}


#: A story, and for each of its attributions who it is and what kind of source that is.
STORIES = [
    (
        "Aldmouth’s Mayor Amara Okoro opens bridge\n\nThe bridge is safe, Ms Okoro said. She said it"
        " had been tested. “We are proud,” the mayor added.\n\nOkoro told reporters it cost nothing.",
        ["Amara Okoro"] * 4,
        "person",
    ),
    (
        "The Health Ministry said nine had died. The ministry said it had sent doctors.\n\nIt added"
        " that the toll could rise.",
        ["Health Ministry"] * 3,
        "body",
    ),
    (
        "Rents rose, the Office for National Statistics (ONS) said. The ONS said they would fall.",
        ["Office for National Statistics (ONS)"] * 2,
        "body",
    ),
    (
        "Ana Ruiz of the Harbour Board said it was late. Ruiz said she knew.",
        ["Ana Ruiz"] * 2,
        "person",
    ),
    (
        "Tom Lee from Oslo said he left. Professor Mia Lund of Bergen School of Law said so. Lund"
        " said it twice.",
        ["Tom Lee", "Mia Lund", "Mia Lund"],
        "person",
    ),
    (
        "The Bank of Wales said it was late. Bank of Wales officials met, the bank said.",
        ["Bank of Wales"] * 2,
        "body",
    ),
    ("A report by the council found that rents rose. It said so twice.", ["report"] * 2, "document"),
    ("A survey by Leeds University found that rents rose. It said so twice.", ["survey"] * 2, "data"),
    ("Ana Ruiz said no. Jon Pell, a baker, said yes. Ms Ruiz said never.",
     ["Ana Ruiz", "Jon Pell", "Ana Ruiz"], "person"),
    ("The firm said it lost the bid. Ana Ruiz said the bid was late. It said nothing was late.",
     ["firm", "Ana Ruiz", "firm"], None),
    ("Jim Pell said no. Ana Pell said yes. Jim Pell said never.",
     ["Jim Pell", "Ana Pell", "Jim Pell"], "person"),
    ("Witnesses said the roof fell. They said it was old.", ["Witnesses"] * 2, "body"),
    ("Experts say the roof is old. She said it would fall.", [None, None], "unnamed"),
]  # fmt: skip


@pytest.mark.parametrize(("story", "names", "kind"), STORIES)
def test_one_source_has_one_name(story, names, kind):
    found = attributions(text.read(story))
    read = [found.source_name and found.source_name.split(" by ")[0] for found in found]

    assert names == read
    assert kind is None or {kind} == {attribution.source_kind for attribution in found}


@pytest.mark.parametrize(
    "part", ["who asked to ", "“No,” she said, ", "Okoro, said, ", "’s claim by ", "to say as "]
)
def test_an_endless_sentence_is_read(part):
    doc = draft(part * 3000)

    assert 1 == len(coverage(doc))


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_spans_lie_in_their_sentence_and_names_in_the_story(source):
    doc = text.read(source)
    reads = coverage(doc)

    for read in reads:
        assert (read.kind in ATTRIBUTED) == read.attributed
        assert read.kind in ("none", "hedge", "weak") or read.attribution
    for attribution in attributions(doc):
        block = doc.block(attribution.verb[0])
        for start, end in [attribution.verb, *attribution.covers]:
            assert block.start <= start <= end <= block.end
        if attribution.source:
            assert block.start <= attribution.source[0] < attribution.source[1] <= block.end
