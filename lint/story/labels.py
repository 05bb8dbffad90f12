"""The loaded terms of a draft, whoever uses them."""

from __future__ import annotations

from bisect import bisect_left

from lint.document import layer
from lint.story import verbs
from lint.story.phrases import DETERMINERS, PASSIVE, PREPOSITIONS
from lint.story.sentences import sentence_at, sentences
from lint.story.voices import voice_at
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lint.document import Document
    from lint.words import Words

#: Between these words and a label stands the one who is labelled; the others take none.
_LINKS = {"accuse": {"of"}, "liken": {"to"}, "refer": {"as"}}
_BARE = ("brand", "call", "dub", "label", "term")
_OBJECTS = frozenset("her him herself himself it itself me them themselves us you".split())
_FRONTED = frozenset({"what", "which", "whom"})
#: After one of these a form is a participle or a noun.
_NO_VERB = PASSIVE | DETERMINERS | PREPOSITIONS | {"so"}
#: A clause with one of these is no longer the label's.
_BREAKS = (verbs.FINITE - {"may", "might"}) | {
    "after", "because", "before", "but", "for", "on", "off", "that", "when", "where", "which",
    "while", "who",
}  # fmt: skip
#: How many words a label may stand after its verb: bounds the time on endless sentences.
_REACH = 20


class Label:
    """One loaded term at a half-open prose range.

    ``rule`` is the id of its rule and ``entry`` what the rule says of the term: ``id``,
    ``class``, ``framing``, ``note``, ``severity`` by voice and the like.
    """

    __slots__ = ("end", "entry", "rule", "start")

    def __init__(self, start: int, end: int, rule: str, entry: dict[str, Any]) -> None:
        self.start = start
        self.end = end
        self.rule = rule
        self.entry = entry


@layer
def labels(doc: Document) -> list[Label]:
    """Return the loaded terms of a draft in order; the engine, which finds them, notes them."""
    return []


def between(doc: Document, start: int, end: int) -> list[Label]:
    """Return the loaded terms that start in a prose range."""
    found = labels(doc)
    first = bisect_left(found, start, key=lambda label: label.start)
    last = bisect_left(found, end, key=lambda label: label.start)
    return found[first:last]


def label_voice(doc: Document, offset: int) -> str:
    """Return whose word a label at a prose offset is, as ``voice_at`` does.

    A label that a verb gives somebody ("Ruiz called the man a thug", "accused him of terrorism")
    is the speaker's, in paraphrase; what the labelled one is called in passing stays the desk's.
    """
    voice = voice_at(doc, offset)
    return "paraphrase" if voice == "own" and _given(doc, offset) else voice


def _given(doc: Document, offset: int) -> bool:
    text = words(doc)
    label = bisect_left(text.starts, offset)
    start = sentences(doc)[sentence_at(doc, offset)].start
    for at in range(label - 1, max(label - _REACH, 0) - 1, -1):
        if text.starts[at] < start or ";" in text.gaps[at + 1]:
            return False
        if text.lower[at] in verbs.LABEL:
            return text.starts[at] > start and _gives(text, at, text.lower[at + 1 : label])
        if text.lower[at] in _BREAKS:
            return False
    return False


def _gives(text: Words, at: int, between: list[str]) -> bool:
    """Whether a verb gives a label, from which these words part it."""
    before = text.lower[max(at - 6, 0) : at]
    if not _NO_VERB.isdisjoint(before[-1:]):
        return False
    verb = next((stem for stem in (*_LINKS, *_BARE) if text.lower[at].startswith(stem)), "")
    if "as" in between[1:] or not _LINKS.get(verb, {""}).isdisjoint(between[1:]):
        return True
    if verb not in _BARE:
        return False
    if not _FRONTED.isdisjoint(before) or (between and between[0] in _OBJECTS):
        return True
    # The label is the second noun phrase: the mayor a thug, protesters thugs.
    return bool(between) and (
        between[0] not in DETERMINERS | PREPOSITIONS or not DETERMINERS.isdisjoint(between[1:])
    )
