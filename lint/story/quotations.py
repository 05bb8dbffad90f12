"""Quotations: which marks belong together, and which have no partner."""

from __future__ import annotations

from bisect import bisect_right

from lint import pattern
from lint.document import layer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.document import Block, Document

#: All double marks, and single ones that do not stand inside a word, as an apostrophe does.
_MARK = pattern.compile(r"[\"“”„«»]|(?<!\w)[‘’']|[‘’'](?!\w)")
#: What an apostrophe at the start of a word stands for: ’90s, ’em, rock ’n’ roll.
_ELISION = pattern.compile(
    r"(?:\d\d(?:s|ers)?|em|til|till|cause|cos|tis|twas|n|bout|round|cept|fraid|neath|ere|un|uns)\b",
    2,
)
_OPENS, _CLOSES = "“„«‘", "”»’"
_SINGLE = "‘’'"
#: What may stand directly before an opening mark, and directly after a closing one.
_BEFORE = " \t\n\r\f\v\xa0([{—–-/‑:;,>\u2002\u2003\u2009\u202f\ufffc"
_AFTER = " \t\n\r\f\v\xa0)]}—–-/‑:;,.!?…<\u2002\u2003\u2009\u202f"


class Quotation:
    """One quotation; all offsets are half-open prose offsets.

    ``start`` and ``end`` hold the marks, ``inner_start`` and ``inner_end`` what is between
    them; ``mark`` is the opening mark, empty for a block quotation; ``block`` the number of its
    block. ``continued``: it goes on from the block before, whose mark it repeats; ``open_end``:
    it goes on in the next block and has no closing mark here. ``inner`` are the quotations
    directly inside.
    """

    __slots__ = (
        "block", "continued", "end", "inner", "inner_end", "inner_start", "mark", "open_end", "start",
    )  # fmt: skip

    def __init__(self, start: int, mark: str, block: int) -> None:
        self.start = start
        self.inner_start = start + len(mark)
        self.end = self.inner_end = self.inner_start
        self.mark = mark
        self.block = block
        self.continued = self.open_end = False
        self.inner: list[Quotation] = []

    def close(self, inner_end: int, end: int) -> None:
        """Set where the quotation ends, without and with its mark."""
        self.inner_end = inner_end
        self.end = end

    def __repr__(self) -> str:
        return f"<Quotation {self.mark} {self.start}:{self.end}>"


class Quotations:
    """The outermost quotations in order, and what does not pair.

    ``unknown`` are the numbers of the blocks whose marks do not pair, ``faults`` the prose span
    of one mark without a partner in each of them.
    """

    __slots__ = ("_starts", "faults", "spans", "unknown")

    def __init__(
        self, spans: list[Quotation], faults: list[tuple[int, int]], unknown: Iterable[int]
    ) -> None:
        self.spans = spans
        self.faults = faults
        self.unknown = frozenset(unknown)
        self._starts = [quotation.start for quotation in spans]

    def at(self, offset: int) -> Quotation | None:
        """Return the outermost quotation that holds a prose offset."""
        nearest = bisect_right(self._starts, offset) - 1
        found = self.spans[nearest] if nearest >= 0 else None
        return found if found and offset < found.end else None


@layer
def quotations(doc: Document) -> Quotations:
    """Return the quotations of a draft, block by block.

    A quotation that is open at the end of a block goes on where the next block repeats its
    mark. A block whose marks do not pair has no quotations at all.
    """
    spans: list[Quotation] = []
    faults: list[tuple[int, int]] = []
    unknown: list[int] = []
    carried = ""  # the mark of the quotation that goes on from the block before
    for at, block in enumerate(doc.blocks):
        reader = _Reader(doc.text, block, carried)
        reader.read()
        follower = doc.blocks[at + 1] if at + 1 < len(doc.blocks) else None
        carried = reader.finish(_repeats(doc.text, block, follower))
        if reader.fault is None:
            spans += reader.spans
        else:
            faults.append(reader.fault)
            unknown.append(block.number)
    return Quotations(spans, faults, unknown)


def _repeats(text: str, block: Block, follower: Block | None) -> str:
    """The mark with which the next block can go on, or nothing."""
    if follower is None or follower.kind != block.kind:
        return ""
    return text[follower.start] if text[follower.start] in "“„«‘\"'" else ""


class _Reader:
    """Pairs the marks of one block with a stack; each mark is looked at once."""

    def __init__(self, text: str, block: Block, carried: str) -> None:
        self.text = text
        self.block = block
        self.carried = carried
        self.spans: list[Quotation] = []
        self.fault: tuple[int, int] | None = None
        self._open: list[Quotation] = []

    def read(self) -> None:
        """Look at every mark in turn."""
        block = self.block
        marks = [match.start() for match in _MARK.finditer(self.text, block.start, block.end)]
        self._last_closer = max(
            (at for at in marks if self.text[at] in _SINGLE and self._may_close(at)), default=-1
        )
        self._straight = sum(self.text[at] == '"' for at in marks)
        for at in marks:
            mark = self.text[at]
            if mark in _SINGLE:
                self._single(at, mark)
                continue
            self._straight -= mark == '"'
            self._double(at, mark)

    def finish(self, follower: str) -> str:
        """Settle what is still open; return the mark that the next block goes on with."""
        goes_on = ""
        while self._open:
            quotation = self._open[-1]
            if len(self._open) == 1 and follower and follower == quotation.mark and not self.fault:
                quotation.open_end = True
                self._shut(self.block.end, self.block.end)
                goes_on = follower
            elif quotation.mark in _SINGLE:
                self._drop()
            else:
                self.fault = (quotation.start, quotation.inner_start)
                return ""
        if self.block.kind == "quote" and not self.fault:
            whole = Quotation(self.block.start, "", self.block.number)
            whole.close(self.block.end, self.block.end)
            whole.inner = self.spans
            self.spans = [whole]
        return goes_on if not self.fault else ""

    def _single(self, at: int, mark: str) -> None:
        if self._may_open(at) and mark != "’":
            repeated = at == self.block.start and self.carried == mark
            elided = _ELISION.match(self.text, at + 1)
            if repeated or (not elided and (mark == "‘" or at < self._last_closer)):
                self._start(at, mark)
            return
        top = self._open[-1] if self._open else None
        if top and top.mark in _SINGLE and self._may_close(at) and not self._possessive(at):
            self._shut(at, at + 1)

    def _double(self, at: int, mark: str) -> None:
        inside = next((q for q in reversed(self._open[-2:]) if q.mark not in _SINGLE), None)
        opens = mark in _OPENS
        if mark == '"' or self._turned(at, mark, inside is not None):
            may_open, may_close = self._may_open(at), self._may_close(at)
            if mark == '"' and self._inches(at, inside is not None):
                return
            opens = may_open and not may_close if may_open != may_close else inside is None
        if opens:
            self._start(at, mark)
            return
        while self._open and self._open[-1].mark in _SINGLE:
            self._drop()  # its closing mark never came: an apostrophe
        if self._open:
            self._shut(at, at + 1)
        elif self.fault is None:
            self.fault = (at, at + 1)

    def _turned(self, at: int, mark: str, inside: bool) -> bool:
        """Whether a curly mark may have been typed in the wrong direction."""
        if mark == "“":
            return inside and self._may_close(at) and not self._may_open(at)
        return mark == "”" and not inside and self._may_open(at) and not self._may_close(at)

    def _inches(self, at: int, inside: bool) -> bool:
        """Whether a straight mark after a digit means inches."""
        if not self.text[at - 1 : at].isdigit() or at == self.block.start:
            return False
        return not inside or self._straight % 2 == 1

    def _possessive(self, at: int) -> bool:
        """Whether a mark after an s is the apostrophe of a plural: the boys’ toys."""
        text = self.text
        return (
            text[at - 1] in "sS"
            and text[at + 1 : at + 2] == " "
            and text[at + 2 : at + 3].islower()
            and at < self._last_closer
        )

    def _may_open(self, at: int) -> bool:
        before = self.text[at - 1] if at > self.block.start else " "
        after = self.text[at + 1] if at + 1 < self.block.end else " "
        return (before in _BEFORE or before in _OPENS or before in "\"'") and not after.isspace()

    def _may_close(self, at: int) -> bool:
        before = self.text[at - 1] if at > self.block.start else " "
        after = self.text[at + 1] if at + 1 < self.block.end else " "
        return not before.isspace() and (
            after in _AFTER or after in _CLOSES or after in "\"'" or not after.isalnum()
        )

    def _start(self, at: int, mark: str) -> None:
        quotation = Quotation(at, mark, self.block.number)
        quotation.continued = at == self.block.start and self.carried == mark
        self._open.append(quotation)

    def _shut(self, inner_end: int, end: int) -> None:
        quotation = self._open.pop()
        quotation.close(inner_end, end)
        (self._open[-1].inner if self._open else self.spans).append(quotation)

    def _drop(self) -> None:
        """Take back an opening mark that was none; what it held moves up."""
        quotation = self._open.pop()
        (self._open[-1].inner if self._open else self.spans).extend(quotation.inner)
