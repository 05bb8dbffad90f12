"""Who is speaking at each place of the prose: the desk, a source in paraphrase, a quotation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from lint.document import TITLES, layer
from lint.story.quotations import quotations
from lint.story.sentences import sentence_at, sentences
from lint.story.sources import attributions
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document


#: More than the marks and the stop of a sentence that is nothing but a quotation.
_MARKS = 5


class Voices:
    """The voice of every place; what is in no list is the desk's own.

    ``quoted`` and ``paraphrased`` are disjoint prose spans in order, ``unknown`` the numbers of
    the blocks whose quotation marks do not pair.
    """

    __slots__ = ("paraphrased", "quoted", "unknown")

    def __init__(
        self,
        quoted: list[tuple[int, int]],
        paraphrased: list[tuple[int, int]],
        unknown: frozenset[int],
    ) -> None:
        self.quoted = quoted
        self.paraphrased = paraphrased
        self.unknown = unknown


@layer
def voices(doc: Document) -> Voices:
    """Return the voices of a draft.

    A title is the desk's own, whoever says so. Scare quotes are its own too: a single word in
    marks, in a sentence that has other words and in which nothing is said.
    """
    said = attributions(doc)
    by = [attribution.verb[0] for attribution in said]
    quoted = []
    marks = quotations(doc)
    text = words(doc)
    for quotation in marks.spans:
        if quotation.mark:
            first = bisect_left(text.starts, quotation.start)
            last = bisect_left(text.starts, quotation.end)
            one = last > first and all(gap == "-" for gap in text.gaps[first + 1 : last])
            if one and not quotation.continued and not quotation.open_end:
                sentence = sentences(doc)[sentence_at(doc, quotation.start)]
                near = bisect_left(by, sentence.start)
                alone = sentence.end - sentence.start < quotation.end - quotation.start + _MARKS
                if not alone and (near == len(by) or by[near] >= sentence.end):
                    continue
        quoted.append((quotation.start, quotation.end))
    spans = sorted(
        span
        for attribution in said
        if attribution.is_named and doc.block(attribution.verb[0]).kind not in TITLES
        for span in attribution.covers
    )
    return Voices(quoted, _joined(spans), marks.unknown)


def voice_at(doc: Document, offset: int) -> str:
    """Return own, paraphrase, quotation or unknown for a prose offset."""
    known = voices(doc)
    if known.unknown and doc.block(offset).number in known.unknown:
        return "unknown"
    if _inside(known.quoted, offset):
        return "quotation"
    return "paraphrase" if _inside(known.paraphrased, offset) else "own"


def is_own(doc: Document, start: int, end: int) -> bool:
    """Whether all of a prose range is in the desk's own voice."""
    known = voices(doc)
    for spans in (known.quoted, known.paraphrased):
        at = bisect_right(spans, (end, 0)) - 1
        if at >= 0 and spans[at][1] > start:
            return False
    return voice_at(doc, start) == "own"


def _inside(spans: list[tuple[int, int]], offset: int) -> bool:
    at = bisect_right(spans, (offset, 1 << 60)) - 1
    return at >= 0 and offset < spans[at][1]


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join spans that overlap; they come in order."""
    result: list[tuple[int, int]] = []
    for start, end in spans:
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result
