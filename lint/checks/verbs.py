"""Attribution verbs: where a single one takes a side, or an order that is not there."""

from __future__ import annotations

from bisect import bisect_left

from lint.story.kinds import DOCUMENT, PRONOUN, UNNAMED
from lint.story.sentences import sentence_at, sentences
from lint.story.sources import attributions
from lint.story.speakers import beginnings
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lint.document import Document

#: How many words to each side of a verb are looked at: bounds the time on endless sentences.
_REACH = 80
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
#: In court a claim is a step of the procedure.
_PROCESS = frozenset(
    "affidavit appeal attorney attorneys barrister complaint complaints counsel court courts"
    " defendant defendants filing filings indictment judge jury lawsuit lawsuits lawyer lawyers"
    " motion petition plaintiff plaintiffs prosecution prosecutor prosecutors suit sued suing"
    " testified testifying testimony trial tribunal".split()
)
#: Where a paragraph says that a thing is disputed, a verb of doubt is the truth.
_DISPUTED = frozenset(
    "baseless contradict contradicted contradicts debunked denial denied denies deny disputed"
    " disputes disproved evidence false falsely incorrect incorrectly inaccurate misleading proof"
    " rejected rejects unfounded unproven unsubstantiated untrue unverified verified verify"
    " without wrongly".split()
)


def first_by_speaker(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether the words at a place are the verb of a speaker's first attribution in the story.

    Newsroom specification, section 2.3: a sequence verb never stands on a first quotation. A
    speaker whom an earlier sentence names beside a verb of speaking has spoken; a verb without
    a quotation may add something else than words.
    """
    said = attributions(doc)
    at = bisect_left(said, start, key=lambda one: one.verb[0])
    if at == len(said) or said[at].verb[1] > end or not said[at].quoted:
        return False
    if said[at].kind in (DOCUMENT, UNNAMED):
        return False
    who = said[at].who
    if who is None:  # a pronoun that nobody stands behind is a fault at the very start
        return said[at].kind == PRONOUN and at == 0 and said[at].source is not None
    first, beside = beginnings(doc)
    sentence = sentences(doc)[sentence_at(doc, start)]
    named = any(beside.get(key, sentence.start) < sentence.start for key in who.keys)
    return first.get(who) == said[at].verb[0] and not named


def contested_verb(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether the words at a place are the verb of an attribution, and what is said is disputed.

    Newsroom specification, section 2.3: a single verb matters on contested content only, which
    shows in the words of its sentence. A verb of doubt is right in court, where a claim is a
    step of the procedure, and where its paragraph says that the claim is disputed.
    """
    if not speech_verb(doc, start, end, entry):
        return False
    if not contested(doc, start):
        return False
    if entry.get("class") != "doubting":
        return True
    block = doc.block(start)
    disputed = not _DISPUTED.isdisjoint(_near(doc, start, block.start, block.end))
    return not disputed and not in_court(doc, start)


def in_court(doc: Document, offset: int) -> bool:
    """Whether the sentence of a place is about a step of a court's procedure."""
    return not _PROCESS.isdisjoint(_sentence(doc, offset))


def contested(doc: Document, offset: int) -> bool:
    """Whether the sentence of a place speaks of accusation, violence or blame."""
    return not _CONTESTED.isdisjoint(_sentence(doc, offset))


def speech_verb(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether the words at a place are the verb of an attribution."""
    said = attributions(doc)
    at = bisect_left(said, start, key=lambda attribution: attribution.verb[0])
    return at < len(said) and said[at].verb[1] <= end


def _sentence(doc: Document, offset: int) -> list[str]:
    """The words of the sentence of a place, those near it, in lower case."""
    sentence = sentences(doc)[sentence_at(doc, offset)]
    return _near(doc, offset, sentence.start, sentence.end)


def _near(doc: Document, offset: int, start: int, end: int) -> list[str]:
    """The words of a prose range that stand near a place, in lower case."""
    text = words(doc)
    at, place = bisect_left(text.starts, offset), text.between(start, end)
    return text.lower[max(place.start, at - _REACH) : min(place.stop, at + _REACH)]
