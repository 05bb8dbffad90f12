"""Names: what is part of one, whatever its words mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from lint.story.sentences import sentences
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lint.document import Document

_TITLES = ("headline", "heading", "description")
#: Small words inside a name: Party for Socialism and Liberation.
_INSIDE = frozenset("and de des di du for in la of on the to und y".split())


def inside(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether a place is part of a name: capitalised in running text, with a capital beside it.

    In a title and at the start of a sentence a capital says nothing. A term that is written
    with a capital itself is meant, whatever stands beside it.
    """
    if any(map(str.isupper, entry.get("term", ""))):
        return False
    text = words(doc)
    first = bisect_left(text.starts, start)
    last = bisect_left(text.starts, end) - 1
    written = text.text[first : last + 1]
    if not written or not all(_upper(word) for word in written if word not in _INSIDE):
        return False
    if doc.block(start).kind in _TITLES or any(word.isupper() for word in written):
        return False
    found = sentences(doc)
    sentence = found[bisect_right(found, start, key=lambda sentence: sentence.start) - 1]
    before = first - 1
    while before > 0 and text.text[before] in _INSIDE and text.gaps[before + 1] == " ":
        before -= 1
    beside = (
        before >= 0
        and text.starts[before] >= sentence.start
        and text.gaps[before + 1] == " "
        and _upper(text.text[before])
        # At the start of a sentence only a second capital makes a name: "Some Thugs".
        and text.starts[before] > sentence.start
    ) or (last + 1 < len(text) and text.gaps[last + 1] == " " and _upper(text.text[last + 1]))
    if text.starts[first] == sentence.start:
        return beside and len(written) == 1
    return beside or len(written) > 1


def _upper(word: str) -> bool:
    return word[0].isupper()
