"""Quotations: a table of hard cases, and properties against what was printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.formats import text
from lint.formats.prose import Prose
from lint.story import pairs
from lint.story.quotations import quotations

LINES = (Path(__file__).parent / "cases" / "quotations.txt").read_text("utf-8").splitlines()
CASES = [line for line in LINES if line and not line.startswith("#")]

_KIND = re.compile(r"\((headline|heading|item|quote|caption|cell)\) ")
_MARKUP = re.compile(r"\{\+?|\+?\}|✗")


def draft(*paragraphs):
    """A document of paragraphs, or of (kind, text)."""
    prose = Prose()
    at = 0
    for paragraph in paragraphs:
        kind, body = ("paragraph", paragraph) if isinstance(paragraph, str) else paragraph
        prose.open(kind)
        prose.add(body, at, at + len(body))
        at += len(body)
    return prose.document("-", "".join(p if isinstance(p, str) else p[1] for p in paragraphs))


def blocks(case):
    """The (kind, marked text) of each paragraph of a case."""
    for paragraph in case.split(" ¶ "):
        kind = _KIND.match(paragraph)
        yield (kind[1], paragraph[kind.end() :]) if kind else ("paragraph", paragraph)


def marked(doc):
    """Print a document in the notation of the cases."""
    found = quotations(doc)
    inserts = [(start, 0, "✗") for start, _ in found.faults]

    def add(spans, depth):
        for span in spans:
            inserts.append((span.start, depth, "{+" if span.continued else "{"))
            inserts.append((span.end, -depth, "+}" if span.open_end else "}"))
            add(span.inner, depth + 1)

    add(found.spans, 1)
    result = []
    for block in doc.blocks:
        body, at = "", block.start
        for place, _, sign in sorted(inserts):
            if block.start <= place <= block.end:
                body += doc.text[at:place] + sign
                at = place
        kind = f"({block.kind}) " if block.kind != "paragraph" else ""
        result.append(kind + body + doc.text[at : block.end])
    return " ¶ ".join(result)


@pytest.mark.parametrize("case", CASES)
def test_case(case):
    doc = draft(*((kind, _MARKUP.sub("", body)) for kind, body in blocks(case)))

    assert case == marked(doc)


@pytest.mark.parametrize("case", [case for case in CASES if "✗" in case])
def test_a_lost_mark_makes_its_paragraph_unknown(case):
    marks = [body for _, body in blocks(case)]
    found = quotations(draft(*((kind, _MARKUP.sub("", body)) for kind, body in blocks(case))))

    assert {number for number, body in enumerate(marks, 1) if "✗" in body} == found.unknown
    assert len(found.unknown) == len(found.faults)


WORDS = st.sampled_from("the council voted on Monday don’t O’Brien Haddad 45 Levy and left".split())
NOISE = st.lists(
    st.sampled_from(
        ["“", "”", '"', "‘", "’", "'", "„", "«", "»", " ", " ", "\n", ".", ",", "?", "—", "(", "]",
         "we", "Levy", "workers", "said", "in", "6", "…", "\n\n"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@st.composite
def nests(draw, depth=0):
    """A quotation as nested lists of words and quotations."""
    inside = WORDS if depth == 2 else st.one_of(WORDS, nests(depth + 1))
    return draw(st.lists(inside, min_size=1, max_size=4))


def printed(tree, marks, depth=0):
    """Print nested lists with braces around each quotation, the marks inside them."""
    words = [node if isinstance(node, str) else printed(node, marks, depth + 1) for node in tree]
    opening, closing = marks[depth % 2]
    return "{" + opening + " ".join(words) + closing + "}"


@given(
    st.lists(st.tuples(st.lists(WORDS, min_size=1, max_size=4), nests()), min_size=1, max_size=4),
    st.sampled_from(["“”‘’", "‘’“”", "\"\"''", "''\"\"", "«»“”"]),
)
def test_nests_are_found_as_they_were_printed(parts, marks):
    signs = marks[:2], marks[2:]
    case = ", ".join(f"{' '.join(words)} {printed(tree, signs)}" for words, tree in parts)

    assert case == marked(draft(_MARKUP.sub("", case)))


@given(st.lists(nests(2).filter(lambda tree: "45" not in tree), min_size=1, max_size=4), st.data())
def test_without_one_mark_only_that_paragraph_is_unknown(trees, data):
    bodies = [f"She said: {printed(tree, ['“”'])}, and left." for tree in trees]
    bodies = [_MARKUP.sub("", body) for body in bodies]
    number = data.draw(st.integers(0, len(bodies) - 1))
    bodies[number] = bodies[number].replace(data.draw(st.sampled_from("“”")), "", 1)
    found = quotations(draft(*bodies))

    assert {number + 1} == found.unknown
    assert [n for n in range(1, len(bodies) + 1) if n != number + 1] == [
        span.block for span in found.spans
    ]


@given(NOISE)
def test_spans_are_in_order_inside_their_block_and_their_parent(source):
    doc = text.read(source)
    found = quotations(doc)
    spans = {block.number: [] for block in doc.blocks}
    for span in found.spans:
        spans[span.block].append(span)

    def check(spans, start, end):
        for span in spans:
            assert start <= span.start <= span.inner_start <= span.inner_end <= span.end <= end
            assert span.mark == doc.text[span.start : span.inner_start] or span.continued
            check(span.inner, span.inner_start, span.inner_end)
            start = span.end

    for block in doc.blocks:
        check(spans[block.number], block.start, block.end)
        assert not (block.number in found.unknown and spans[block.number])
    assert found.unknown == {doc.block(start).number for start, _ in found.faults}


@given(NOISE)
def test_at_finds_what_a_look_at_all_spans_finds(source):
    doc = text.read(source)
    found = quotations(doc)

    for offset in range(len(doc.text) + 1):
        holding = [span for span in found.spans if span.start <= offset < span.end]
        assert (holding or [None])[0] is found.at(offset)


ROLE_COSTS = st.tuples(*[st.sampled_from([0, 1, 2, 4, 6, pairs.NEVER])] * 3)


def cheapest(marks, stack=""):
    """The cost of the best reading that leaves nothing open, all readings tried."""
    if not marks:
        return 0 if not stack else 10_000
    (kind, (opening, closing, none)), rest = marks[0], marks[1:]
    alike = stack[-1:] == kind
    lost = pairs.FAULT + (stack != "") if none >= pairs.NEVER else 10_000
    readings = [
        opening + 3 * alike + cheapest(rest, stack + kind) if len(stack) < 4 else 10_000,
        closing + cheapest(rest, stack[:-1]) if alike else 10_000,
        none + alike + cheapest(rest, stack),
        lost + cheapest(rest, stack),
    ]
    return min(readings)


@given(st.lists(st.tuples(st.sampled_from("DS"), ROLE_COSTS), max_size=6))
def test_no_reading_is_cheaper_than_the_one_taken(marks):
    best = {"": (0, None)}
    for kind, cost in marks:
        best = pairs._step(best, kind, cost)

    # What costs more than two lost marks may be given up on the way.
    assert cheapest(marks) > 2 * pairs.FAULT or cheapest(marks) == best[""][0]


@pytest.mark.parametrize("sign", ["“", "”", '"', "‘", "’", "'", "“‘", '" ', " 'a", "s' ", "„a "])
def test_a_block_full_of_marks_is_unknown(sign):
    doc = draft("Clean.", sign * 100_000, "“Clean.”")
    found = quotations(doc)

    assert {2} == found.unknown
    assert [3] == [span.block for span in found.spans]
