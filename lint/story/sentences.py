"""Sentences: a quotation stays with its attribution, an abbreviation ends nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from lint.document import layer
from lint.story.quotations import quotations
from lint.story.stops import REST, STOP, ends, ends_quotation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.document import Document
    from lint.story.quotations import Quotation

_TITLES = ("headline", "heading")
_STOPS = ".!?…。！？｡؟۔।"
#: Marks and brackets that may stand between the stop of a quotation and its closing mark.
_CLOSERS = "\"”’'»›)] \u2009\u202f\xa0"
_MOST_CLOSERS = 6


class Sentence:
    """A sentence: half-open prose offsets without surrounding space, and its block's number."""

    __slots__ = ("block", "end", "start")

    def __init__(self, start: int, end: int, block: int) -> None:
        self.start = start
        self.end = end
        self.block = block

    def __repr__(self) -> str:
        return f"<Sentence {self.start}:{self.end}>"


@layer
def sentences(doc: Document) -> list[Sentence]:
    """Return the sentences of a draft in order; none crosses a block.

    A quotation is never split: what it says stays with who says it. One that stands alone is
    one sentence; ``split`` takes its inside apart.
    """
    spans = quotations(doc).spans
    found = []
    at = 0
    for block in doc.blocks:
        first = at
        while at < len(spans) and spans[at].start < block.end:
            at += 1
        inside = spans[first:at] if block.kind != "quote" else spans[first].inner
        title = block.kind in _TITLES
        for start, end in _split(doc.text, block.start, block.end, inside, title):
            found.append(Sentence(start, end, block.number))
    return found


def sentence_at(doc: Document, offset: int) -> int:
    """Return the place in ``sentences`` of the last one that starts at or before an offset.

    It is -1 where none does; the offset may lie behind its end.
    """
    return bisect_right(_starts(doc), offset) - 1


@layer
def _starts(doc: Document) -> list[int]:
    return [sentence.start for sentence in sentences(doc)]


def split(doc: Document, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of a prose range, such as the inside of a quotation.

    Quotations that lie inside the range are not split; one that the range lies in, or that it
    is, is.
    """
    text = doc.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    title = bool(doc.blocks) and doc.block(start).kind in _TITLES
    return list(_split(text, start, end, _inside(quotations(doc).spans, start, end), title))


def _inside(spans: Sequence[Quotation], start: int, end: int) -> Sequence[Quotation]:
    """The outermost quotations inside a range."""
    first = bisect_left(spans, start, key=lambda quotation: quotation.start)
    if first and spans[first - 1].end >= end:
        return _inside(spans[first - 1].inner, start, end)
    last = bisect_left(spans, end, lo=first, key=lambda quotation: quotation.start)
    if first < last and spans[first].start == start and spans[first].end >= end:
        return _inside(spans[first].inner, start, end)
    return [quotation for quotation in spans[first:last] if quotation.end <= end]


def _split(
    text: str, start: int, end: int, inside: Sequence[Quotation], title: bool
) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a range that neither begins nor ends with space."""
    first = at = start
    for quotation in (*inside, None):
        limit = quotation.start if quotation else end
        for match in STOP.finditer(text, at, limit):
            if ends(text, first, match, end, quotation, title):
                yield first, match.end()
                first = _skip_space(text, match.end(), end)
        if quotation is None:
            break
        at = quotation.end
        last = _last(text, quotation)
        if last in _STOPS and not quotation.open_end:
            rest = REST.match(text, at, end)
            at = rest.end() if rest else at
            if ends_quotation(text, last, at, end):
                yield first, at
                first = _skip_space(text, at, end)
    if first < end:
        yield first, end


def _last(text: str, quotation: Quotation) -> str:
    """The last character of what is quoted, marks and brackets left out."""
    at = quotation.inner_end
    least = max(quotation.inner_start, at - _MOST_CLOSERS)
    while at > least and text[at - 1] in _CLOSERS:
        at -= 1
    return text[at - 1]


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at
