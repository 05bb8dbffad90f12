"""The words of a draft, and which there are."""

from __future__ import annotations

from lint.document import layer
from lint.words import Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document


@layer
def words(doc: Document) -> Words:
    """Return the words of the whole prose."""
    return Words(doc.text)


@layer
def types(doc: Document) -> set[str]:
    """Return the different words of the prose in lower case."""
    return set(words(doc).lower)


@layer
def places(doc: Document) -> dict[str, list[int]]:
    """Return the numbers of the words of the prose by word in lower case, in order."""
    found: dict[str, list[int]] = {}
    for number, word in enumerate(words(doc).lower):
        if word in found:
            found[word].append(number)
        else:
            found[word] = [number]
    return found


def parts(known: set[str]) -> set[str]:
    """Return words with the parts of those with an apostrophe: a pattern finds "can" in "can't"."""
    return known.union(*(word.split("'") for word in known if "'" in word))
