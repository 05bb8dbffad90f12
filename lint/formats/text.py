"""Plain text: blocks between blank lines."""

from __future__ import annotations

from itertools import pairwise

from lint import pattern
from lint.formats.prose import Prose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document

_BREAK = pattern.later(r"(?:\r\n|\r(?!\n)|\n)[ \t\f\v]*(?:\r\n|\r(?!\n)|\n)\s*")
_LINE = pattern.later(r"\r\n?|\n")

#: Lines longer than this are not wrapped by hand, so each of them is a paragraph.
_WRAPPED = 120
_HEADLINE_WORDS = 20


def read(source: str, path: str = "-") -> Document:
    """Read plain text.

    Paragraphs stand between blank lines; where lines are too long to be wrapped by hand, each
    line is one. A first paragraph of at most 20 words without a final stop, followed by others,
    is the headline.
    """
    prose = Prose()
    spans = list(_paragraphs(source))
    for number, (start, end) in enumerate(spans):
        text = source[start:end]
        is_headline = (
            number == 0
            and len(spans) > 1
            and not _LINE.search(text)
            and len(text.split()) <= _HEADLINE_WORDS
            and not text.rstrip("\"'”’)").endswith((".", "!", ":", "…"))
        )
        prose.open("headline" if is_headline else "paragraph")
        prose.add(text, start, end)
    return prose.document(path, source)


def _paragraphs(source: str) -> list[tuple[int, int]]:
    spans = []
    start = 1 if source[:1] == "\ufeff" else 0
    start += len(source) - start - len(source[start:].lstrip())
    for stop, after in [*(m.span() for m in _BREAK.finditer(source)), (len(source), len(source))]:
        lines = [start, *(m.end() for m in _LINE.finditer(source, start, stop)), stop]
        if max(b - a for a, b in pairwise(lines)) > _WRAPPED:
            spans += list(pairwise(lines))
        else:
            spans.append((start, stop))
        start = after
    return [(a, b) for a, b in ((a, a + len(source[a:b].rstrip())) for a, b in spans) if b > a]
