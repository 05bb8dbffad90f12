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


def types(doc: Document) -> set[str]:
    """Return the different words of the prose in lower case."""
    return words(doc).types


@layer
def capitalised(doc: Document) -> set[str]:
    """Return the different words of the prose that begin with a capital, as written."""
    return {word for word in set(words(doc).text) if word[0].isupper()}


@layer
def contracted(doc: Document) -> set[str]:
    """Return the parts of the words with an apostrophe: a pattern finds "can" in "can't"."""
    return {part for word in types(doc) if "'" in word for part in word.split("'")}


@layer
def known_parts(doc: Document) -> set[str]:
    """Return the different words of the prose and the parts of those with an apostrophe."""
    return types(doc) | contracted(doc)


def parts(known: set[str]) -> set[str]:
    """Return words with the parts of those with an apostrophe."""
    return known.union(*(word.split("'") for word in known if "'" in word))
