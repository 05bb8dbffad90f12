"""Sources that are named nowhere: what excuses them, and how much of a story rests on them."""

from __future__ import annotations

from lint import pattern
from lint.checks.verbs import contested
from lint.story.sentences import sentence_at, sentences
from lint.story.sources import BODY, PRONOUN, UNNAMED, attributions, between
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.story.sources import Attribution

#: People whom these words stand for are known to the desk, not to the reader.
_NOBODY = frozenset(
    "activists advisers aide aides allies analysts bystanders campaigners colleagues commentators"
    " confidants critics diplomat diplomats doctors economists experts friends insider insiders"
    " observers official officials onlookers opponents people person pundits rivals"
    " scientists someone source sources specialists supporters those witnesses".split()
)
#: Who denies what a crowd says is none of the crowd.
_DENIES = frozenset(
    "contradict contradicted contradicts denied denies deny dismiss dismissed dismisses dispute"
    " disputed disputes refuted refutes reject rejected rejects replied replies".split()
)
#: How words for a people or a region end: their experts belong to no body.
_PEOPLES = ("an", "ern", "ese", "i", "ish")
#: A poll answers for a crowd: it says who was asked, or how many.
_POLL = pattern.later(
    r"\b(?:poll(?:ed|s)?|survey(?:ed|s)?)\b(?=[^.]{0,120}?(?:\d|\b(?:by|of|for) (?:the )?[A-Z]))"
    r"|\d(?=[^.]{0,60}\b(?:poll(?:ed)?|survey(?:ed)?)\b)"
)


def named_nearby(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether a name or a poll in the sentence of a place, or in the next, stands for a crowd.

    Newsroom specification, section 2.4; the next sentence must be in the same paragraph, and may
    not deny what the crowd says. A body before it is a name too: White House doctors.
    """
    return _of_a_body(doc, start) or _named(doc, start, end, 2)


def named_here(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether the sentence of a place names who says so.

    Newsroom specification, section 2.4: the who of *reportedly* or *it is believed* stands in the
    sentence. An entry of the class *contested* speaks of nothing but disputed matters.
    """
    if entry.get("class") == "contested" and not contested(doc, start):
        return True
    return _named(doc, start, end, 1)


def unnamed_share(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find stories more than half of whose attributions rest on people without a name.

    Newsroom specification, section 2.4. ``options``: ``least`` attributions that a story must
    have. The finding stands at the first of those people; the others are related.
    """
    said = [one for one in attributions(doc) if one.source and one.kind != PRONOUN]
    unnamed = [one.source for one in said if one.source and _unnamed(doc, one)]
    if len(said) < rule.options["least"] or len(unnamed) * 2 <= len(said):
        return
    first, *others = unnamed
    yield rule.finding(
        doc,
        *first,
        share=f"{len(unnamed)} of {len(said)}",
        related=[(start, end, "no name here either") for start, end in others],
    )


def _named(doc: Document, start: int, end: int, reach: int) -> bool:
    """Whether one of some sentences, from that of a place on, names a source or a poll."""
    found = sentences(doc)
    at = max(sentence_at(doc, start), 0)
    near = [s for s in found[at : at + reach] if s.block == found[at].block]
    if _POLL.search(doc.text, near[0].start, near[-1].end):
        return True
    return any(
        _is_name(doc, attribution, near[0].end)
        and not (attribution.source[0] < end and start < attribution.source[1])
        and not (attribution.verb[0] >= near[0].end and _denies(doc, attribution))
        for attribution in between(doc, near[0].start, near[-1].end)
        if attribution.source
    )


def _is_name(doc: Document, attribution: Attribution, end: int) -> bool:
    """Whether a source has a name in the story; "he" is one only before the end of a sentence."""
    if attribution.source is None or attribution.kind == UNNAMED:
        return False
    if attribution.kind == PRONOUN and attribution.verb[0] >= end:
        return False
    name = attribution.source_name or doc.text[slice(*attribution.source)]
    return any(char.isupper() for char in name[1:])


def _denies(doc: Document, attribution: Attribution) -> bool:
    return doc.text[slice(*attribution.verb)].lower() in _DENIES


def _of_a_body(doc: Document, start: int) -> bool:
    """Whether two words with capitals, or one all in capitals, name a body just before a place."""
    text = words(doc)
    at = text.between(0, start).stop
    if not 0 < at < len(text) or text.gaps[at] != " ":
        return False
    last = text.text[at - 1]
    if len(last) > 1 and last.isupper():
        return True
    joined = at > 1 and text.gaps[at - 1] == " " and text.text[at - 2][0].isupper()
    return joined and last[0].isupper() and not last.lower().endswith(_PEOPLES)


def _unnamed(doc: Document, attribution: Attribution) -> bool:
    if attribution.source is None or attribution.kind not in (UNNAMED, BODY):
        return False
    text = words(doc)
    inside = text.lower[text.between(*attribution.source)]
    return attribution.kind == UNNAMED or not _NOBODY.isdisjoint(inside)
