"""Prose of drafts with markup: blocks that open with their first word."""

from __future__ import annotations

from lint import pattern
from lint.document import PLACEHOLDER, Comment, Document
from lint.formats.prose import INVISIBLE, Prose

#: What a reader of a format puts over parts of the source that are no prose, as many times as
#: the part is long: noncharacters, which neither Markdown nor HTML give a meaning.
#: ``HIDDEN`` leaves a placeholder in the sentence, ``DROPPED`` leaves nothing.
HIDDEN = "\ufdd0"
DROPPED = "\ufdd1"

_MASKED = pattern.later(f"{HIDDEN}{{2,}}|{DROPPED}+")


class Markup:
    """Collects the prose of a draft with markup.

    ``kind`` is the kind of the block that the next word opens, ``comments`` what the draft
    says to us. The kind ``h1`` becomes ``headline`` for the first of them in a draft without
    another headline, ``heading`` for the rest.
    """

    __slots__ = ("_is_open", "_link", "_prose", "comments", "kind")

    def __init__(self) -> None:
        self.comments: list[Comment] = []
        self.kind = "paragraph"
        self._prose = Prose()
        self._is_open = False
        self._link: tuple[int, str] | None = None  # where the open one starts, and its target

    def boundary(self, kind: str) -> None:
        """End the open block; the next word opens one of this kind.

        A link ends with the block that its text stands in.
        """
        if self._is_open:
            if self._link and self._prose.link(*self._link):
                self._link = None
            self._prose.close()
            self._is_open = False
        self.kind = kind

    def add(self, text: str, start: int) -> None:
        """Append text that stands in the source at ``start``, masked parts aside."""
        if not self._opened(text):
            return
        if HIDDEN not in text and DROPPED not in text:
            self._prose.add(text, start, start + len(text))
            return
        at = 0
        for mask in _MASKED.finditer(text):
            self._prose.add(text[at : mask.start()], start + at, start + mask.start())
            at = mask.end()
            if mask[0][0] == HIDDEN:
                self._prose.add(PLACEHOLDER, start + mask.start(), start + at)
        self._prose.add(text[at:], start + at, start + len(text))

    def stand_in(self, text: str, start: int, end: int) -> None:
        """Append text that stands for a longer source span: an entity, a placeholder."""
        if text not in INVISIBLE and self._opened(text):
            self._prose.add(text, start, end)

    def link(self, target: str | None) -> None:
        """Begin a link, or end the one that is open: links do not stand in each other."""
        if self._link:
            self._prose.link(*self._link)
        self._link = None if target is None else (self._prose.length, target)

    def comment(self, text: str, start: int, end: int) -> None:
        """Keep a comment: what is inside it, and the source span of all of it."""
        self.comments.append(Comment(start, end, text.replace(DROPPED, "").strip()))

    def document(self, path: str, source: str) -> Document:
        """Return the finished document, without blocks that hold only placeholders."""
        self.link(None)
        doc = self._prose.document(path, source, self.comments)
        blocks = doc.blocks
        if PLACEHOLDER in doc.text:
            texts = ((block, doc.text[block.start : block.end]) for block in blocks)
            blocks = [block for block, text in texts if text.replace(PLACEHOLDER, "").strip()]
        has_headline = any(block.kind == "headline" for block in blocks)
        for number, block in enumerate(blocks, 1):
            block.number = number
            if block.kind == "h1":
                block.kind = "heading" if has_headline else "headline"
                has_headline = True
        doc.blocks = blocks
        return doc

    def _opened(self, text: str) -> bool:
        """Whether there is a block for the text; space does not open one."""
        if not self._is_open:
            if not text or text.isspace():
                return False
            self._prose.open(self.kind)
            self._is_open = True
        return True
