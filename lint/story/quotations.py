"""Quotations: which marks pair, which nest, which go on in the next paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise, zip_longest

from lint.document import layer
from lint.story.marks import KINDS
from lint.story.pairs import Pairing, changes_speaker, names_speaker, pair

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Block, Document


#: Code points of a block in which it is looked for who speaks.
_FAR = 2000


class Quotation:
    """Words in quotation marks; all offsets are half-open prose offsets.

    ``start`` and ``end`` hold the marks, ``inner_start`` and ``inner_end`` do not. ``mark`` is
    the opening mark, ``""`` for a block quotation; ``block`` the number of its block.
    ``continued``: goes on from the block before. ``open_end``: goes on in the next block.
    ``inner`` are the quotations directly inside, in order.
    """

    __slots__ = (
        "block", "continued", "end", "inner", "inner_end", "inner_start", "mark", "open_end", "start",
    )  # fmt: skip

    def __init__(self, start: int, end: int, block: int, mark: str) -> None:
        self.start = start
        self.end = end
        self.inner_start = start + len(mark)
        self.inner_end = end
        self.mark = mark
        self.block = block
        self.continued = False
        self.open_end = False
        self.inner: list[Quotation] = []

    def __repr__(self) -> str:
        return f"<Quotation {self.mark} {self.start}:{self.end}>"


class Quotations:
    """The outermost quotations of a draft, in order.

    ``unknown`` holds the numbers of the blocks whose marks do not pair, which have no spans;
    ``faults`` the prose span of a mark without partner, one for each of these blocks.
    """

    __slots__ = ("_ends", "_starts", "faults", "spans", "unknown")

    def __init__(
        self, spans: list[Quotation], unknown: frozenset[int], faults: list[tuple[int, int]]
    ) -> None:
        self.spans = spans
        self.unknown = unknown
        self.faults = faults
        self._starts = [quotation.start for quotation in spans]
        self._ends = [quotation.end for quotation in spans]

    def at(self, offset: int) -> Quotation | None:
        """Return the outermost quotation that holds a prose offset, its marks included."""
        at = bisect_right(self._starts, offset) - 1
        return self.spans[at] if at >= 0 and offset < self.spans[at].end else None

    def between(self, start: int, end: int) -> list[Quotation]:
        """Return the outermost quotations that reach into a prose range."""
        return self.spans[bisect_right(self._ends, start) : bisect_left(self._starts, end)]


class _Reading:
    """What was made of one block: its quotations, and the marks that have no partner."""

    __slots__ = ("block", "lost", "opens", "spans")

    def __init__(self, block: Block, spans: list[Quotation], pairing: Pairing) -> None:
        self.block = block
        self.spans = spans
        self.lost = pairing.lost
        self.opens = pairing.opens


@layer
def quotations(doc: Document) -> Quotations:
    """Return the quotations of a draft.

    The marks of a block are read together: of all ways to pair them the likeliest is taken.
    """
    blocks = doc.blocks
    readings = [
        _read(doc.text, block, following) for block, following in zip_longest(blocks, blocks[1:])
    ]
    for before, after in pairwise(readings):
        if len(before.lost) == len(after.lost) == 1 and before.opens and not after.opens:
            _join(doc.text, before, after)
    for before, after in pairwise(readings):
        if before.spans and before.spans[-1].open_end and not (before.lost or after.lost):
            _continue(before.spans[-1], after.spans, after.block.start)
    unknown = [reading for reading in readings if reading.lost]
    return Quotations(
        [quotation for reading in readings if not reading.lost for quotation in reading.spans],
        frozenset(reading.block.number for reading in unknown),
        [(reading.lost[0], reading.lost[0] + 1) for reading in unknown],
    )


def _read(text: str, block: Block, following: Block | None) -> _Reading:
    """Read one block; only its own marks and how the next one begins are looked at."""
    pairing = pair(text, block.start, block.end, _repeated(text, block, following))
    spans = _nested(text, block, pairing.pairs)
    if block.kind == "quote":
        whole = Quotation(block.start, block.end, block.number, "")
        whole.inner = spans
        return _Reading(block, [whole], Pairing([]))
    return _Reading(block, spans, pairing)


def _repeated(text: str, block: Block, following: Block | None) -> str:
    """The kinds of the marks with which the next paragraph takes up a quotation."""
    if following is None or not block.kind == following.kind == "paragraph":
        return ""
    kinds = [KINDS.get(char, " ") for char in text[following.start : following.start + 4]]
    near = following.start, min(following.end, following.start + _FAR)
    if kinds[0] == " " or changes_speaker(
        text, (max(block.start, block.end - _FAR), block.end), near
    ):
        return ""
    return "".join(kinds).partition(" ")[0]


def _nested(text: str, block: Block, pairs: list[tuple[int, int]]) -> list[Quotation]:
    """Make quotations, outermost and in order; inner pairs come before what they are in."""
    spans: list[Quotation] = []
    for opening, closing in pairs:
        quotation = Quotation(opening, closing + 1, block.number, text[opening])
        quotation.inner_end = closing
        if closing == block.end:
            quotation.end, quotation.open_end = closing, True
        first = len(spans)
        while first and spans[first - 1].start > opening:
            first -= 1
        if first < len(spans):
            quotation.inner = spans[first:]
            del spans[first:]
        spans.append(quotation)
    return spans


def _join(text: str, before: _Reading, after: _Reading) -> None:
    """Join a quotation over two paragraphs whose opening mark was not repeated."""
    first, second = before.block, after.block
    start, end = before.lost[0], after.lost[0]
    heads = [quotation for quotation in before.spans if quotation.start > start]
    tails = [quotation for quotation in after.spans if quotation.end <= end]
    kind = KINDS[text[start]]
    if (
        not first.kind == second.kind == "paragraph"
        or kind != KINDS[text[end]]
        or any(KINDS[quotation.mark] == kind for quotation in heads + tails)
        or any(quotation.start < start < quotation.end for quotation in before.spans)
        or any(quotation.start < end < quotation.end for quotation in after.spans)
        or names_speaker(text, start, first.end)
        or names_speaker(text, second.start, end)
    ):
        return
    head = Quotation(start, first.end, first.number, text[start])
    head.open_end, head.inner = True, heads
    tail = Quotation(second.start, end + 1, second.number, text[start])
    tail.continued, tail.inner = True, tails
    tail.inner_start, tail.inner_end = second.start, end
    before.spans[len(before.spans) - len(heads) :] = [head]
    after.spans[: len(tails)] = [tail]
    before.lost, after.lost = [], []


def _continue(opened: Quotation, spans: list[Quotation], start: int) -> None:
    """Mark what a block begins with as continued, as deep as quotations were open before it."""
    while spans and spans[0].start == start:
        spans[0].continued = True
        if not (opened.inner and opened.inner[-1].open_end):
            return
        opened, spans, start = opened.inner[-1], spans[0].inner, start + 1
