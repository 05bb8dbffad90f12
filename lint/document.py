"""A draft: its source, its prose, and where in the source each character of prose came from."""

from __future__ import annotations

from bisect import bisect_right

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any, TypeVar

    T = TypeVar("T")

#: Stands in the prose for something that is no prose but has a place in the sentence:
#: inline code, an image, a formula.
PLACEHOLDER = "\ufffc"

#: The kinds of block that are titles: a capital there says nothing.
TITLES = ("headline", "heading", "description")

#: A prose range and the source span it came from: prose start, prose end, source start,
#: source end. Where both are equally long the characters are equal too.
Piece = tuple[int, int, int, int]


class Block:
    """A paragraph-like part of the prose; ``start``/``end`` are half-open prose offsets.

    ``kind`` is one of ``headline``, ``description`` (standfirst), ``heading``, ``paragraph``,
    ``item``, ``cell``, ``caption``, ``quote`` (a block quotation). ``number`` counts from 1.
    """

    __slots__ = ("end", "kind", "number", "start")

    def __init__(self, start: int, end: int, kind: str, number: int) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.number = number

    def __repr__(self) -> str:
        return f"<Block {self.number} {self.kind} {self.start}:{self.end}>"


class Comment:
    """A comment of the markup, for suppressions: its text and half-open source span."""

    __slots__ = ("end", "start", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start = start
        self.end = end
        self.text = text


class Link:
    """A link: the half-open prose range of its text without space around it, and its target.

    The target is as a browser would read it, a bare address its own. The text of an address
    in angle brackets, and of a picture, is a placeholder.
    """

    __slots__ = ("end", "start", "target")

    def __init__(self, start: int, end: int, target: str) -> None:
        self.start = start
        self.end = end
        self.target = target

    def __repr__(self) -> str:
        return f"<Link {self.start}:{self.end} {self.target}>"


class Document:
    """Prose with a map back to its source.

    ``source`` is the decoded file without newline translation, ``text`` the prose in which
    layers, rules and checks look. Offsets are code points, half-open. ``links`` are disjoint and
    in order; none crosses a block. ``layers`` keeps what the story layers computed; the document
    knows nothing of them.
    """

    __slots__ = (
        "_ends",
        "_lines",
        "_pieces",
        "_starts",
        "blocks",
        "comments",
        "layers",
        "links",
        "path",
        "source",
        "text",
    )

    def __init__(
        self,
        path: str,
        source: str,
        text: str,
        pieces: Sequence[Piece],
        blocks: Sequence[Block],
        comments: Sequence[Comment] = (),
        links: Sequence[Link] = (),
    ) -> None:
        self.path = path
        self.source = source
        self.text = text
        self.blocks = blocks
        self.comments = comments
        self.links = links
        self.layers: dict[Callable[[Document], object], Any] = {}
        self._pieces = pieces
        self._ends = [piece[1] for piece in pieces]
        self._starts: list[int] | None = None
        self._lines: list[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the source span of the prose range ``start``:``end``.

        Markup inside the range is inside the span. An empty range gives an empty span.
        """
        first = self._piece(start)
        source_start = _inside(first, start, first[2])
        if end <= start:
            return source_start, source_start
        last = self._piece(end - 1)
        return source_start, _inside(last, end, last[3])

    def verbatim(self, start: int, end: int) -> bool:
        """Whether the prose range stands in the source as it is, without markup inside."""
        source_start, source_end = self.span(start, end)
        return self.source[source_start:source_end] == self.text[start:end]

    def block(self, offset: int) -> Block:
        """Return the block that holds the prose offset, or the nearest one before it.

        A draft without prose has an empty one with the number 0.
        """
        if not self.blocks:
            return Block(0, 0, "paragraph", 0)
        if self._starts is None:
            self._starts = [block.start for block in self.blocks]
        return self.blocks[max(bisect_right(self._starts, offset) - 1, 0)]

    def next_block(self, offset: int) -> Block | None:
        """Return the first block that starts at or after a source offset."""
        at = bisect_right(
            self.blocks, offset - 1, key=lambda block: self.span(block.start, block.end)[0]
        )
        return self.blocks[at] if at < len(self.blocks) else None

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column (both from 1, in code points) of a source offset."""
        if self._lines is None:
            self._lines = _line_starts(self.source)
        line = bisect_right(self._lines, offset)
        column = offset - self._lines[line - 1] + 1
        if line == 1 and self.source[:1] == "\ufeff" and column > 1:
            column -= 1  # editors do not count a byte order mark
        return line, column

    def line(self, number: int) -> tuple[int, int]:
        """Return the source span of a line (from 1) without its line ending."""
        if self._lines is None:
            self._lines = _line_starts(self.source)
        start = self._lines[number - 1]
        end = self._lines[number] if number < len(self._lines) else len(self.source)
        while end > start and self.source[end - 1] in "\r\n":
            end -= 1
        return start, end

    def __reduce__(self) -> tuple[object, ...]:
        # Layers are cheap to make again and hold functions: they stay behind.
        return Document, (
            self.path,
            self.source,
            self.text,
            self._pieces,
            self.blocks,
            self.comments,
            self.links,
        )

    def _piece(self, offset: int) -> Piece:
        at = bisect_right(self._ends, offset)
        return self._pieces[min(at, len(self._pieces) - 1)] if self._pieces else (0, 0, 0, 0)


def layer(function: Callable[[Document], T]) -> Callable[[Document], T]:
    """Make a function of a document run once per document; the result stays on it."""

    def read(doc: Document) -> T:
        try:
            return doc.layers[read]  # type: ignore[no-any-return]
        except KeyError:
            result = doc.layers[read] = function(doc)
            return result

    read.__name__ = function.__name__
    read.__doc__ = function.__doc__
    read.__wrapped__ = function  # type: ignore[attr-defined]
    return read


def _inside(piece: Piece, offset: int, otherwise: int) -> int:
    """Map a prose offset in a piece; one that has no equal in the source maps ``otherwise``."""
    start, end, source_start, source_end = piece
    if end - start == source_end - source_start:
        return source_start + offset - start
    return source_end if offset >= end else otherwise


def _line_starts(source: str) -> list[int]:
    """Offsets at which lines start; lines end with LF, CRLF or CR."""
    starts = [0]
    at = 0
    if "\r" not in source:
        while (at := source.find("\n", at) + 1) > 0:
            starts.append(at)
        return starts
    for line in _split_lines(source):
        at += len(line)
        starts.append(at)
    if starts[-1] == len(source) and source[-1:] not in "\r\n":
        starts.pop()
    return starts


def _split_lines(source: str) -> Iterable[str]:
    import io  # built in; its universal newlines know all three endings

    return io.StringIO(source, newline="")
