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
    from lint.document import Document
    from lint.story.sentences import Sentence
    from lint.words import Words

__all__ = ["BODY", "DOCUMENT", "NAME", "PRONOUN", "UNNAMED", "Attribution", "attributions"]


@layer
def attributions(doc: Document) -> list[Attribution]:
    """Return all attributions in the desk's own words, in order of their verbs."""
    text = words(doc)
    lower = text.lower
    cues = text.at(CUES)
    titles = {block.number for block in doc.blocks if block.kind in TITLES}
    found: list[Attribution] = []
    for first, last, sentence in _by_sentence(doc, text, cues):
        reader = Reader(doc, text, sentence, sentence.block in titles)
        outside = (cue for cue in cues[first:last] if not reader.quoted(cue))
        found += filter(None, map(reader.read, outside))
    for verb, source, covers in credit_lines(doc):
        inside = text.between(*source)
        how = kinds.kind(text.text[inside], lower[inside], False) if text.text[inside] else NAME
        found.append(Attribution(verb, source, how, covers, not covers))
    found.sort(key=lambda attribution: attribution.verb)
    identify(doc, found)
    if doc.links:
        from lint.story.links import name_linked  # few drafts have any

        name_linked(doc, found)
    return found


def between(doc: Document, start: int, end: int) -> list[Attribution]:
    """Return the attributions whose verbs start in a prose range."""
    said = attributions(doc)
    first = bisect_left(said, start, key=lambda one: one.verb[0])
    last = bisect_left(said, end, key=lambda one: one.verb[0])
    return said[first:last]


def _by_sentence(doc: Document, text: Words, cues: list[int]) -> list[tuple[int, int, Sentence]]:
    """Group cues (numbers of words, ascending) by sentence: first, last, sentence."""
    groups = []
    starts = [text.starts[cue] for cue in cues]
    at = 0
    for sentence in sentences(doc):
        at = bisect_left(starts, sentence.start, at)
        if at == len(starts):
            break
        end = bisect_left(starts, sentence.end, at)
        if end > at:
            groups.append((at, end, sentence))
    return groups
