"""The words of a draft around a finding, in rows that fit a terminal."""

from __future__ import annotations

from rich.cells import cell_len

from lint import pattern
from lint.reporters import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.document import Document

    #: The text of a row and the range of it that is marked.
    Row = tuple[str, int, int]

_FORWARD = pattern.later(r"\s*\S+|\s+")
_BACKWARD = pattern.later(r"\S+\s*|\s+")
#: A character with what combines with it: accents, emoji joined or made wide.
_CHARACTER = pattern.later("(?s).[\u0300-\u036f\u200d\ufe0f]*")

_CUT = "…"
_CONTEXT = 24
_MOST_ROWS = 4


def rows(doc: Document, start: int, end: int, width: int) -> list[Row]:
    """Return the rows to show for a source span, each at most ``width`` cells wide.

    The lines of the span are shown whole where they fit; of longer ones, what stands around
    the span, and of a span of many rows its head and tail. An empty span marks a neighbour.
    """
    head, tail = _ends(doc.source, start, end, width)
    span = visible(doc.source[start:head])
    if head < tail:
        span += f" {_CUT} "
    span += visible(doc.source[tail:end])
    room = _room(cell_len(span), width)
    low, high = _lines(doc, start, end, room)
    before = visible(doc.source[max(low, start - room) : start])
    after = visible(doc.source[end : min(high, end + room)])

    # What one side does not need, the other may have.
    need = cell_len(after) if end + room >= high else room
    kept = before[len(before) - _suffix(before, max(room // 2, room - need)) :]
    follow = after[: _prefix(after, room - cell_len(kept))]

    left = f"{_CUT} " if low < start - len(kept) else ""
    right = f" {_CUT}" if end + len(follow) < high else ""
    first = left + (kept.lstrip() if left else kept)
    text = first + span + (follow.rstrip() if right else follow) + right
    return list(_rows(text, *_marked(text, len(first), len(first) + len(span)), width))


def shorten(text: str, width: int) -> str:
    """Return the words of a text that fit in ``width`` cells; an ellipsis says it goes on."""
    near = text[: 2 * width + 1]  # a draft may be one line of megabytes
    words = visible(" ".join(near.split()))
    if cell_len(words) <= width and len(near) == len(text):
        return words
    return words[: _prefix(words, width - 2)].rstrip() + f" {_CUT}"


def _lines(doc: Document, start: int, end: int, room: int) -> tuple[int, int]:
    """The source lines of a span, without the space around them where that is in sight."""
    low = doc.line(doc.position(start)[0])[0]
    high = max(doc.line(doc.position(max(start, end - 1))[0])[1], end)
    if start - room <= low:
        before = doc.source[low:start]
        low = start - len(before.lstrip(" \t\ufeff"))
    if end + room >= high:
        high = end + len(doc.source[end:high].rstrip())
    return low, high


def _ends(source: str, start: int, end: int, width: int) -> tuple[int, int]:
    """Where the head of a long span ends and its tail starts; equal where it is shown whole."""
    half = width * _MOST_ROWS // 2
    if end - start <= 2 * half:
        return end, end
    head = source.rfind(" ", start + 1, start + half)
    tail = source.find(" ", end - half, end - 1)
    return head if head > 0 else start + half, tail + 1 if tail > 0 else end - half


def _room(size: int, width: int) -> int:
    """How many cells are left beside a span in as few rows as give it some context."""
    room = width - size - 2 * cell_len(f"{_CUT} ")
    while room < _CONTEXT:
        room += width
    return room


def _marked(text: str, start: int, end: int) -> tuple[int, int]:
    if start < end or not text:
        return start, end
    return (start, end + 1) if end < len(text) else (start - 1, end)


def _rows(text: str, start: int, end: int, width: int) -> Iterator[Row]:
    at = 0
    while at < len(text):
        stop = at + max(_prefix(text[at:], width), 1)
        row = text[at:stop]
        low, high = max(start, at), min(end, stop)
        yield (row, low - at, high - at) if low < high else (row, 0, 0)
        at = stop
        while at < len(text) and text[at] == " ":
            at += 1


def _prefix(text: str, cells: int) -> int:
    """Length of the longest prefix of whole words in so many cells, or of characters."""
    return _taken(_FORWARD.findall(text), cells) or _taken(_CHARACTER.findall(text), cells)


def _suffix(text: str, cells: int) -> int:
    for pieces in (_BACKWARD.findall(text), _CHARACTER.findall(text)):
        if length := _taken(reversed(pieces), cells):
            return length
    return 0


def _taken(pieces: Iterable[str], cells: int) -> int:
    length = 0
    for piece in pieces:
        cells -= cell_len(piece)
        if cells < 0:
            break
        length += len(piece)
    return length
