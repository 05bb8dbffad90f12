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
    return {word for word in words(doc).forms if word[0].isupper()}


@layer
def contractions(doc: Document) -> dict[str, list[str]]:
    """Return the words with an apostrophe and their parts: a pattern finds "can" in "can't"."""
    return {word: word.split("'") for word in types(doc) if "'" in word}


@layer
def contracted(doc: Document) -> set[str]:
    """Return the parts of the words with an apostrophe."""
    return set().union(*contractions(doc).values())


@layer
def known_parts(doc: Document) -> set[str]:
    """Return the different words of the prose and the parts of those with an apostrophe."""
    return types(doc) | contracted(doc)


def parts(doc: Document, known: set[str]) -> set[str]:
    """Return some words of the prose with the parts of those with an apostrophe."""
    found = contractions(doc)
    return known.union(*(found[word] for word in found.keys() & known))
