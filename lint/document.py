"""A draft: its source, its prose, and where in the source each character of prose came from."""

from __future__ import annotations

from bisect import bisect_right

from lint import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any, TypeVar

    T = TypeVar("T")
    Piece3 = tuple[str, int, int]

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


class Prose:
    """Builds the prose of a document block by block; used by the formats."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._blocks: list[Block] = []
        self._links: list[Link] = []
        self._length = 0
        self._open: tuple[str, int, int] | None = None  # kind, prose offset, first part

    @property
    def length(self) -> int:
        """How much prose there is so far."""
        return self._length

    def open(self, kind: str) -> None:
        """Begin a block; one that is still open is closed."""
        self.close()
        if self._length:  # nothing ever matches from one block into the next
            at = self._pieces[-1][3]
            self._append("\n\n", at, at)
        self._open = (kind, self._length, len(self._parts))

    def add(self, text: str, start: int, end: int) -> None:
        """Append prose that came from the source span ``start``:``end``.

        Text as long as its span must be equal to it; anything else (an entity, a placeholder)
        maps as a whole. Characters that no reader sees are left out, accents are composed.
        """
        if len(text) != end - start or text.isascii():
            self._append(text, start, end)
            return
        for part, part_start, part_end in _visible(text, start):
            self._append(part, part_start, part_end)

    def link(self, start: int, target: str) -> bool:
        """Make what was added since the length was ``start`` the text of a link.

        Return whether there is any: space makes no link.
        """
        first, at = len(self._parts), self._length
        while at > start:
            first -= 1
            at -= len(self._parts[first])
        text = "".join(self._parts[first:])
        if body := text.strip():
            start += len(text) - len(text.lstrip())
            self._links.append(Link(start, start + len(body), target))
        return bool(body)

    def close(self) -> None:
        """End the open block; surrounding space is no part of it, an empty one is dropped."""
        if self._open is None:
            return
        kind, start, first = self._open
        text = "".join(self._parts[first:])
        if body := text.strip():
            start += len(text) - len(text.lstrip())
            block = Block(start, start + len(body), kind, len(self._blocks) + 1)
            self._blocks.append(block)
        self._open = None

    def document(self, path: str, source: str, comments: Sequence[Comment] = ()) -> Document:
        """Return the finished document."""
        self.close()
        text = "".join(self._parts)
        links = _with_bare(text, self._links) if "://" in text else self._links
        return Document(path, source, text, self._pieces, self._blocks, comments, links)

    def _append(self, text: str, start: int, end: int) -> None:
        if not text:
            return
        stop = self._length + len(text)
        if len(text) == end - start and self._pieces:
            last = self._pieces[-1]
            if last[3] == start and last[1] - last[0] == last[3] - last[2]:
                self._pieces.pop()
                self._pieces.append((last[0], stop, last[2], end))
                self._parts.append(text)
                self._length = stop
                return
        self._pieces.append((self._length, stop, start, end))
        self._parts.append(text)
        self._length = stop


def _with_bare(text: str, links: list[Link]) -> list[Link]:
    """Add the addresses that stand in a text to the links around them."""
    found = list(links)
    for match in pattern.compile(_ADDRESS).finditer(text):
        at = bisect_right(links, match.start(), key=lambda link: link.end)
        if at == len(links) or links[at].start >= match.end():
            found.append(Link(*match.span(), match[0]))
    return sorted(found, key=lambda link: link.start)


#: An address; stops and marks behind it are none of its own.
_ADDRESS = r"(?i)\bhttps?://[^\s<>()\[\]\"“”\ufffc]*[^\s<>()\[\]\"“”\ufffc.,:;!?'’*]"


def _visible(text: str, start: int) -> Iterator[Piece3]:
    """Yield the parts of a text that a reader sees, each with its source span."""
    if not any("\u0300" <= char <= "\u036f" or char in _DROPPED for char in set(text)):
        yield text, start, start + len(text)
        return
    at = 0
    for match in pattern.compile(_INVISIBLE).finditer(text):
        composed = ""
        if match[0][0] not in _DROPPED:
            import unicodedata

            composed = unicodedata.normalize("NFC", match[0])
            if len(composed) > 1:  # no single character for it: stays as it is
                continue
        yield text[at : match.start()], start + at, start + match.start()
        yield composed, start + match.start(), start + match.end()
        at = match.end()
    yield text[at:], start + at, start + len(text)


#: Soft hyphen, zero width space, word joiner, byte order mark: not there for a reader.
_DROPPED = "\u00ad\u200b\u2060\ufeff"
_COMBINING = "\u0300-\u036f"
#: The accents of one letter are few; to put thousands of them in order takes ages.
_INVISIBLE = f"[{_DROPPED}]+|[^{_COMBINING}{_DROPPED}][{_COMBINING}]{{1,9}}"
