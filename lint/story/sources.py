"""Who says so: every attribution in the prose, with its source and what it covers."""

from __future__ import annotations

from bisect import bisect_left

from lint.document import TITLES, layer
from lint.story import kinds
from lint.story.credits import credit_lines
from lint.story.identities import identify
from lint.story.kinds import BODY, DOCUMENT, NAME, PRONOUN, UNNAMED
from lint.story.reader import CUES, Attribution, Reader
from lint.story.sentences import sentences
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.document import Document

__all__ = ["BODY", "DOCUMENT", "NAME", "PRONOUN", "UNNAMED", "Attribution", "attributions"]


@layer
def attributions(doc: Document) -> list[Attribution]:
    """Return all attributions in the desk's own words, in order of their verbs."""
    found = [one for number in _cues(doc) for one in said_in(doc, number)]
    found += [one for credits in _credited(doc).values() for one in credits]
    found.sort(key=lambda attribution: attribution.verb)
    identify(doc, found)
    if doc.links:
        from lint.story.links import name_linked  # few drafts have any

        name_linked(doc, found)
    return found


def said_in(doc: Document, number: int) -> list[Attribution]:
    """Return the attributions that the words of the sentence with a number make.

    A sentence is read when it is first asked for, by itself; who its sources are is known as
    soon as all ``attributions`` are.
    """
    read = _read(doc)
    found = read.get(number)
    if found is None:
        sentence = sentences(doc)[number]
        reader = Reader(doc, words(doc), sentence, doc.block(sentence.start).kind in TITLES)
        cues = (cue for cue in _cues(doc).get(number, ()) if not reader.quoted(cue))
        found = read[number] = list(filter(None, map(reader.read, cues)))
    return found


def credited(doc: Document, block: int) -> Sequence[Attribution]:
    """Return the attributions that the credits of the block with a number make."""
    return _credited(doc).get(block, ())


def between(doc: Document, start: int, end: int) -> list[Attribution]:
    """Return the attributions whose verbs start in a prose range."""
    said = attributions(doc)
    first = bisect_left(said, start, key=lambda one: one.verb[0])
    last = bisect_left(said, end, key=lambda one: one.verb[0])
    return said[first:last]


@layer
def _read(doc: Document) -> dict[int, list[Attribution]]:
    """The attributions in the words of those sentences that were read, by their numbers."""
    return {}


@layer
def _credited(doc: Document) -> dict[int, list[Attribution]]:
    """The attributions that credits make, by the numbers of their blocks."""
    text = words(doc)
    found: dict[int, list[Attribution]] = {}
    for verb, source, covers in credit_lines(doc):
        inside = text.between(*source)
        written = text.text[inside]
        how = kinds.kind(written, text.lower[inside], False) if written else NAME
        one = Attribution(verb, source, how, covers, not covers)
        found.setdefault(doc.block(verb[0]).number, []).append(one)
    return found


@layer
def _cues(doc: Document) -> dict[int, list[int]]:
    """The words that may show who says so, by the numbers of their sentences."""
    starts = words(doc).starts
    cues = words(doc).at(CUES)
    places = [starts[cue] for cue in cues]
    found = {}
    at = 0
    for number, sentence in enumerate(sentences(doc)):
        at = bisect_left(places, sentence.start, at)
        if at == len(places):
            break
        if (end := bisect_left(places, sentence.end, at)) > at:
            found[number] = cues[at:end]
    return found
