"""Builds the prose of a draft block by block, with the way back to its source."""

from __future__ import annotations

from bisect import bisect_right

from lint import pattern
from lint.document import Block, Document, Link

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.document import Comment, Piece

    #: A text and its source span.
    Part = tuple[str, int, int]

#: An address; stops and marks behind it are none of its own.
_ADDRESS = pattern.later(r"(?i)\bhttps?://[^\s<>()\[\]\"“”\ufffc]*[^\s<>()\[\]\"“”\ufffc.,:;!?'’*]")
#: Soft hyphen, zero width space, word joiner, byte order mark: not there for a reader.
INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_COMBINING = "\u0300-\u036f"
#: The accents of one letter are few; to put thousands of them in order takes ages.
_UNSEEN = pattern.later(f"[{INVISIBLE}]+|[^{_COMBINING}{INVISIBLE}][{_COMBINING}]{{1,9}}")


class Prose:
    """Builds the prose of a document block by block."""

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
    for match in _ADDRESS.finditer(text):
        at = bisect_right(links, match.start(), key=lambda link: link.end)
        if at == len(links) or links[at].start >= match.end():
            found.append(Link(*match.span(), match[0]))
    return sorted(found, key=lambda link: link.start)


def _visible(text: str, start: int) -> Iterator[Part]:
    """Yield the parts of a text that a reader sees, each with its source span."""
    if not any("\u0300" <= char <= "\u036f" or char in INVISIBLE for char in set(text)):
        yield text, start, start + len(text)
        return
    at = 0
    for match in _UNSEEN.finditer(text):
        composed = ""
        if match[0][0] not in INVISIBLE:
            import unicodedata

            composed = unicodedata.normalize("NFC", match[0])
            if len(composed) > 1:  # no single character for it: stays as it is
                continue
        yield text[at : match.start()], start + at, start + match.start()
        yield composed, start + match.start(), start + match.end()
        at = match.end()
    yield text[at:], start + at, start + len(text)
