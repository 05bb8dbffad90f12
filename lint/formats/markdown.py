"""Markdown: the blocks that a Markdown parser finds, HTML and front matter among them."""

from __future__ import annotations

import pyromark

from lint.document import PLACEHOLDER, Document
from lint.formats import front_matter, templates
from lint.formats.html import Reader
from lint.formats.markup import DROPPED, Markup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

# Without metadata and math: the parser takes any two rules for metadata and "$5-$6" for math.
_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
)
_KINDS = {"Heading": "heading", "Item": "item", "TableCell": "cell", "BlockQuote": "quote"}
_INLINE = {"Emphasis", "Strong", "Strikethrough", "Link", "Image"}


def read(source: str, path: str = "-") -> Document:
    """Read Markdown with tables, footnotes, front matter and the shortcodes of site generators.

    The headline is the title of the front matter, without one the first level-1 heading.
    """
    markup = Markup()
    body = front_matter.read(source, markup)
    _Reader(templates.mask(source[body:]), body, markup).read()
    return markup.document(path, source)


class _Reader:
    """Puts the prose of Markdown that stands in the source at ``shift`` into a ``Markup``.

    ``start`` and ``end`` are bytes here, as the parser counts.
    """

    def __init__(self, text: str, shift: int, markup: Markup) -> None:
        self._text = text
        self._shift = shift
        self._markup = markup
        self._character = _characters(text)
        self._kinds = ["paragraph"]  # of the blocks that are open
        self._done = 0  # events up to this byte are of no interest
        self._inline: Reader | None = None  # reads the HTML inside a paragraph
        self._lines: list[tuple[int, int]] = []  # of an HTML block

    def read(self) -> None:
        for event, place in pyromark.events_with_range(self._text, options=_OPTIONS):
            if place["end"] <= self._done:
                continue
            name, value = _parts(event)
            if handler := _HANDLERS.get(name):
                handler(self, value, place["start"], place["end"])

    def _start(self, tag: Any, start: int, end: int) -> None:
        name, value = _parts(tag)
        if name == "Link":
            self._markup.link(value["dest_url"])
        if name == "Image" or (name == "Link" and value["link_type"] in ("Autolink", "Email")):
            self._stand_in(value, start, end)
            self._done = end - (name == "Link")  # its own end is not left out
        if name in _INLINE:
            return
        if name == "CodeBlock":
            self._done = end
        else:
            self._kinds.append(_kind(name, value, self._kinds[-1]))
        self._boundary()

    def _end(self, tag: Any, start: int, end: int) -> None:
        name, _ = _parts(tag)
        if name == "Link":
            self._markup.link(None)
        if name in _INLINE:
            return
        if name == "HtmlBlock":
            self._html_block()
        self._kinds.pop()
        self._boundary()

    def _boundary(self) -> None:
        self._markup.boundary(self._kinds[-1])
        self._inline = None

    def _put(self, text: str, start: int, end: int) -> None:
        """Append text; where it is as long as its source it is the source."""
        first, last = self._character(start), self._character(end)
        if self._inline and self._inline.is_hidden:
            return
        if len(text) == last - first:
            self._markup.add(self._text[first:last], self._shift + first)
        else:
            self._markup.stand_in(text, self._shift + first, self._shift + last)

    def _stand_in(self, value: object, start: int, end: int) -> None:
        self._put(PLACEHOLDER, start, end)

    def _soft_break(self, value: None, start: int, end: int) -> None:
        self._put("\n" * (end - start), start, end)

    def _hard_break(self, value: None, start: int, end: int) -> None:
        self._put("\n", start, end)

    def _inline_html(self, value: str, start: int, end: int) -> None:
        first, last = self._character(start), self._character(end)
        # The parser leaves out what stands before a second line in a block quotation.
        gap = DROPPED * (last - first - len(value))
        self._inline = self._inline or Reader(self._markup)
        self._inline.feed(value.replace("\n", "\n" + gap, 1), self._shift + first)

    def _html_line(self, value: str, start: int, end: int) -> None:
        self._lines.append((self._character(start), self._character(end)))

    def _html_block(self) -> None:
        """Read the lines of an HTML block as one text, what stands before them masked."""
        lines, self._lines = self._lines, []
        if not lines:
            return
        parts: list[str] = []
        at = lines[0][0]
        for first, last in lines:
            parts += DROPPED * (first - at), self._text[first:last]
            at = last
        Reader(self._markup).feed("".join(parts), self._shift + lines[0][0])


_HANDLERS: dict[str, Callable[[_Reader, Any, int, int], None]] = {
    "Start": _Reader._start,
    "End": _Reader._end,
    "Text": _Reader._put,
    "Code": _Reader._stand_in,
    "SoftBreak": _Reader._soft_break,
    "HardBreak": _Reader._hard_break,
    "InlineHtml": _Reader._inline_html,
    "Html": _Reader._html_line,
}


def _parts(event: Any) -> tuple[str, Any]:
    """Split what the parser says, ``"Name"`` or ``{"Name": value}``."""
    return (event, None) if isinstance(event, str) else next(iter(event.items()))


def _kind(name: str, value: Any, around: str) -> str:
    """Return the kind of the blocks in an element, for what is around it."""
    if around == "quote" or (name == "BlockQuote" and value):  # a value: a box, "> [!NOTE]"
        return around
    if name == "Heading" and value["level"] == "H1":
        return "h1"
    return _KINDS.get(name, around)


def _characters(text: str) -> Callable[[int], int]:
    """Return a function from bytes of UTF-8 to code points, for offsets that only grow."""
    if text.isascii():
        return int
    data = text.encode()
    byte = character = 0

    def find(offset: int) -> int:
        nonlocal byte, character
        character += len(data[byte:offset].decode())
        byte = offset
        return character

    return find
