"""Sentences: a table of hard cases, and properties that hold for any text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_quotations import blocks, draft

from lint.formats import text
from lint.story.quotations import quotations
from lint.story.sentences import sentences, split

LINES = (Path(__file__).parent / "cases" / "sentences.txt").read_text("utf-8").splitlines()
CASES = [line.replace("⏎", "\n") for line in LINES if line and not line.startswith("#")]

_BOUNDARY = re.compile(r"\| ?")


def cut(doc):
    """Print a document with a bar where a sentence begins."""
    result = []
    for block in doc.blocks:
        body, at = "", block.start
        for sentence in sentences(doc):
            if block.start < sentence.start < block.end:
                glued = not doc.text[sentence.start - 1].isspace()
                body += doc.text[at : sentence.start] + ("|" if glued else "| ")
                at = sentence.start
        kind = f"({block.kind}) " if block.kind != "paragraph" else ""
        result.append(kind + body + doc.text[at : block.end])
    return " ¶ ".join(result)


@pytest.mark.parametrize("case", CASES)
def test_case(case):
    doc = draft(*((kind, _BOUNDARY.sub("", body)) for kind, body in blocks(case)))

    assert case == cut(doc)


WORDS = st.lists(st.sampled_from("council voted on a bill don’t bridge ferry".split()), min_size=1)
SENTENCES = st.lists(
    st.tuples(
        st.sampled_from("The Haddad Levy She Two".split()), WORDS, st.sampled_from(".!?")
    ).map(lambda parts: f"{parts[0]} {' '.join(parts[1])}{parts[2]}"),
    min_size=1,
    max_size=4,
)
SPOKEN = SENTENCES.map(lambda found: f"“{' '.join(found)[:-1]},” she said.")
NOISE = st.lists(
    st.sampled_from(
        ["“", "”", '"', "‘", "’", "(", ")", "[1]", " ", " ", " ", "\n", ".", ".", ". ", "? ", "…",
         "The", "he", "Mr", "U.S", "No", "J", "p.m", "5", "said", "workers", "。", "—", ",", "\n\n"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


def texts(doc, spans):
    return [doc.text[start:end] for start, end in spans]


@given(st.lists(st.one_of(SENTENCES, SPOKEN.map(lambda spoken: [spoken])), min_size=1, max_size=5))
def test_sentences_are_found_as_they_were_written(parts):
    written = [sentence for part in parts for sentence in part]
    doc = draft(" ".join(written))

    assert written == texts(doc, ((found.start, found.end) for found in sentences(doc)))


@given(SENTENCES)
def test_the_inside_of_a_quotation_is_split_by_the_same_rules(written):
    doc = draft(f"She said: “{' '.join(written)}” And left.")
    (quotation,) = quotations(doc).spans

    assert written == texts(doc, split(doc, quotation.inner_start, quotation.inner_end))


@given(NOISE)
def test_sentences_hold_every_character_but_space(source):
    doc = text.read(source)
    at = 0
    for sentence in sentences(doc):
        block = doc.blocks[sentence.block - 1]

        assert doc.text[at : sentence.start].strip() == ""
        assert block.start <= sentence.start < sentence.end <= block.end
        assert (
            doc.text[sentence.start : sentence.end].strip()
            == doc.text[sentence.start : sentence.end]
        )
        at = sentence.end
    assert doc.text[at:].strip() == ""


@given(NOISE)
def test_no_sentence_ends_inside_a_quotation(source):
    doc = text.read(source)
    ends = {sentence.end for sentence in sentences(doc)}

    for quotation in quotations(doc).spans:
        if quotation.mark:
            assert not ends & set(range(quotation.start + 1, quotation.end))


@given(NOISE)
def test_a_sentence_alone_is_one_sentence(source):
    doc = text.read(source)
    whole = {(quotation.start, quotation.end) for quotation in quotations(doc).spans}
    for sentence in sentences(doc):
        span = sentence.start, sentence.end
        if span not in whole:
            assert [span] == split(doc, *span)


def test_a_range_may_begin_and_end_anywhere():
    doc = draft("“We won. They lost,” she said. The end.")

    assert ["We won.", "They lost"] == texts(doc, split(doc, 1, 18))
    assert ["They lost,” she said.", "The"] == texts(doc, split(doc, 9, 34))
    assert [] == split(doc, 5, 5)
