"""HTML: blocks between block-level tags."""

from __future__ import annotations

from lint import pattern
from lint.document import PLACEHOLDER, Document
from lint.formats import elements
from lint.formats.markup import Markup

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

# A quotation mark counts after "=" only, "<" ends what looked like a tag, and what was looked
# at once without success is not looked at again: so one pass is enough, whatever the text is.
_TOKEN = pattern.later(
    r"""
    <!--(?:-?>|(?P<comment>.*?)(?:--!?>|\Z))
  | (?P<skipped><!\[CDATA\[.*?(?:\]\]>|\Z)|<[!?][A-Za-z][^<>]*+>)
  | <(?P<slash>/?)(?P<name>[A-Za-z][^\s/<>=]*+)
     (?:[^<>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?)*
     (?P<tag>>)?
  | (?P<entity>&(?:\#(?:[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6});?|[A-Za-z][A-Za-z0-9]{1,31};?))
    """,
    pattern.DOTALL | pattern.VERBOSE,
)

_ATTRIBUTE = pattern.later(
    r"""([^\s/>="']++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']++)))?""", pattern.DOTALL
)
_RAW_END = pattern.later(rf"(?i)</({'|'.join(sorted(elements.RAW))})(?=[\s/>])")


def read(source: str, path: str = "-") -> Document:
    """Read HTML.

    The first ``h1`` is the headline; in a page without one it is the ``title``. The rest of
    the head, scripts, code, embeds and attributes are no prose.
    """
    markup = Markup()
    text = source.removeprefix("\ufeff")
    reader = Reader(markup, has_title="<h1" not in text and "<H1" not in text)
    reader.feed(text, len(source) - len(text))
    return markup.document(path, source)


class Reader:
    """Puts the prose of HTML into a ``Markup``; outside all tags its kind is the one there.

    ``is_hidden`` tells whether the text that comes next stands in an element without prose.
    With ``has_title`` the first ``title`` is prose.
    """

    __slots__ = (
        "_depth",
        "_element",
        "_has_title",
        "_kind",
        "_markup",
        "_open",
        "_stack",
        "_start",
    )

    def __init__(self, markup: Markup, *, has_title: bool = False) -> None:
        self._markup = markup
        self._kind = markup.kind
        self._has_title = has_title
        self._stack: list[tuple[str, str]] = []  # elements that are open, each with its kind
        self._open: dict[str, int] = {}  # how many of each are on the stack
        self._element = ""  # the element without prose that we are in,
        self._depth = 0  # how many of its name are open,
        self._start = 0  # and where in the source it starts

    @property
    def is_hidden(self) -> bool:
        """Whether text that follows is no prose."""
        return bool(self._element)

    def feed(self, text: str, shift: int) -> None:
        """Read text that stands in the source at ``shift``."""
        done = 0  # up to here the text is read
        look = 0
        while token := _TOKEN.search(text, look):
            start, look = token.span()
            what = token.lastgroup
            if what == "name":  # no end in sight: a mere "<"
                continue
            decoded = _decode(token[0]) if what == "entity" else None
            if what == "entity" and decoded is None:
                continue
            self._text(text[done:start], shift + done)
            if decoded is not None:
                look = start + decoded[1]
                if not self._element:
                    self._markup.stand_in(decoded[0], shift + start, shift + look)
            elif what == "tag":
                look = self._tag(text, token, shift)
            elif what != "skipped":
                self._markup.comment(token["comment"] or "", shift + start, shift + look)
            done = look
        self._text(text[done:], shift + done)

    def _text(self, text: str, start: int) -> None:
        if text and not self._element:
            self._markup.add(text, start)

    def _tag(self, text: str, tag: re.Match[str], shift: int) -> int:
        """Read a tag and return where the text goes on."""
        name = tag["name"].lower()
        is_end = bool(tag["slash"])
        start, end = tag.span()
        if self._element and not self._leaves(name, is_end, shift + start, shift + end):
            return end
        if name in elements.HIDDEN and not (name == "title" and self._takes_title(is_end)):
            if name in elements.BLOCKS:
                self._markup.boundary(self._markup.kind)
            if is_end:
                return end
            self._element, self._depth, self._start = name, 1, shift + start
            if name in elements.RAW:
                return _raw_end(text, name, end)
            if name in elements.FOREIGN and text[end - 2] == "/":
                self._show(shift + end)
        elif name in elements.BLOCKS:
            self._block(name, is_end)
        elif name == "a":
            self._markup.link(None if is_end else _target(tag[0]))
        elif name == "br":
            self._markup.stand_in("\n", shift + start, shift + end)
        elif name == "q":  # a browser shows the marks
            self._markup.stand_in("”" if is_end else "“", shift + start, shift + end)
        elif name in elements.IMAGES and not is_end:
            self._markup.stand_in(PLACEHOLDER, shift + start, shift + end)
        return end

    def _leaves(self, name: str, is_end: bool, start: int, end: int) -> bool:
        """Whether a tag inside an element without prose ends that and is still to be read."""
        if name == self._element:
            self._depth += -1 if is_end else 1
            if not self._depth:
                self._show(end)
        elif self._element in elements.CODE and name in elements.BLOCKS:
            self._show(start)  # its own end was forgotten
            return True
        return False

    def _show(self, end: int) -> None:
        """End the element without prose; what can be seen of it leaves a placeholder."""
        if self._element in elements.EMBEDDED:
            self._markup.stand_in(PLACEHOLDER, self._start, end)
        self._element = ""

    def _takes_title(self, is_end: bool) -> bool:
        """Whether the tag is one of the title that is prose."""
        if is_end:
            return bool(self._open.get("title"))
        takes, self._has_title = self._has_title, False
        return takes

    def _block(self, name: str, is_end: bool) -> None:
        """Start or end a block-level element."""
        stack = self._stack
        if is_end and self._open.get(name):
            while self._pop() != name:
                pass
        elif not is_end:
            if stack and name in elements.ENDED_BY.get(stack[-1][0], ()):
                self._pop()
            if name in elements.KINDS:
                around = stack[-1][1] if stack else self._kind
                kind = "quote" if around == "quote" else elements.KINDS[name] or around
                stack.append((name, kind))
                self._open[name] = self._open.get(name, 0) + 1
        self._markup.boundary(stack[-1][1] if stack else self._kind)

    def _pop(self) -> str:
        name = self._stack.pop()[0]
        self._open[name] -= 1
        return name


def _target(tag: str) -> str | None:
    """Return where a start tag links to; ``None`` where it does not."""
    for name, *values in _ATTRIBUTE.findall(tag):
        if name.lower() == "href":
            target = "".join(values).strip()
            if "&" in target:
                from html import unescape

                target = unescape(target)
            return target
    return None


def _decode(entity: str) -> tuple[str, int] | None:
    """Return the text of a character reference, and how much of ``entity`` it is.

    HTML knows some names without a semicolon: of ``&notit;`` the first four characters are
    one. The text is empty for numbers that stand for nothing; ``None`` is no reference.
    """
    from html import unescape
    from html.entities import html5

    text = unescape(entity)
    if text == entity:
        return None
    if entity[1] == "#" or entity[1:] in html5:
        return text, len(entity)
    return text[0], len(entity) - len(text) + 1


def _raw_end(text: str, name: str, at: int) -> int:
    """Return where the end tag of a raw element starts, or the end of the text."""
    for tag in _RAW_END.finditer(text, at):
        if tag[1].lower() == name:
            return tag.start()
    return len(text)
