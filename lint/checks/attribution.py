"""Verbs of attribution, and whether what they stand by is contested."""

from __future__ import annotations

from bisect import bisect_left

from lint.story.sentences import sentence_at, sentences
from lint.story.sources import attributions
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lint.document import Document

#: Words of accusation, violence and blame.
_CONTESTED = frozenset(
    "abuse abused abuses accusation accusations accused aggression allegation allegations annexation"
    " apartheid assassinated atrocities atrocity attack attacked attacks blame blamed bombed bombing"
    " bombings bribe bribed bribery bribes casualties ceasefire civilians corrupt corruption coup"
    " crime crimes criminal deaths dictator discrimination enemy ethnic extremist extremists failed"
    " failure fascist fraud genocide guilty hostages illegal illegally invaded invasion killed killing"
    " lied lies looted massacre massacred misconduct murder murdered negligence occupation occupied"
    " occupying oppression propaganda racism racist rape raped rebels regime rigged riot rioters"
    " sanctions secrecy shot strikes terror terrorism terrorist terrorists theft threat threatened"
    " threats torture tortured traitor victims violated violation violations violence violent war"
    " warcrimes weapons wounded wrongdoing".split()
)


def speech_verb(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether the words at a place are the verb of an attribution."""
    said = attributions(doc)
    at = bisect_left(said, start, key=lambda attribution: attribution.verb[0])
    return at < len(said) and said[at].verb[1] <= end


def contested_verb(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether the words at a place are the verb of an attribution, and what is said is disputed.

    Newsroom specification, section 2.3: a single verb matters on contested content only, which
    shows in the words of its sentence.
    """
    return speech_verb(doc, start, end, entry) and contested(doc, start)


def contested(doc: Document, offset: int) -> bool:
    """Whether the sentence of a place speaks of accusation, violence or blame."""
    sentence = sentences(doc)[sentence_at(doc, offset)]
    text = words(doc)
    return not _CONTESTED.isdisjoint(text.lower[text.between(sentence.start, sentence.end)])
