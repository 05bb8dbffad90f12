"""Words that accuse nobody where they stand: in a name, in somebody's mouth, in a ban."""

from __future__ import annotations

from lint.story.phrases import PREPOSITIONS
from lint.story.sentences import sentence_at
from lint.story.sources import said_in
from lint.story.verbs import forms
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document

#: Before a wrong, among so many words, these show that it is fought or forbidden, not done.
_NEAR, _FAR = 2, 6
_AGAINST = forms(
    "avoid ban/bans/banned/banning combat curb deter/deters/deterred discourage eradicate"
    " fight/fights/fighting forbid/forbids/forbidding outlaw prevent prohibit"
    " stop/stops/stopped/stopping tackle"
) | {"against", "anti"}
_FROM = _AGAINST | forms("bar/bars/barred/barring keep/keeps/kept/keeping protect shield")
_THEM = frozenset("her him it me them us you".split())
_BEHIND = frozenset(
    "and as at by during for from in of on or since that when which who with".split()
)
#: With these begins no object of what fights it: the ban *was a mistake*, stopped *out of spite*.
_NO_OBJECT = (
    PREPOSITIONS
    | forms("have/has/had/having do/does/did be/is/are/was/were/been/being")
    | frozenset(
        "as because can out could may might must never not shall should so that to when which while"
        " who will would".split()
    )
)
_STOPS = frozenset(".;:!?")
#: Who is asked to speak for others. Of locals or voters one does not stand for all.
SPEAKERS = frozenset(
    "academics activists advocates analysts campaigners commentators conservationists critics"
    " doctors economists engineers experts historians lawyers observers opponents researchers"
    " scholars scientists supporters".split()
)
_SAYS = forms("allege argue claim complain contend insist say/says/said/saying warn")


def is_said(doc: Document, place: range) -> bool:
    """Whether experts or critics without a name say it: a source that hides, and no missing one."""
    text = words(doc)
    for one in said_in(doc, sentence_at(doc, place.start)):
        hides = one.source and not SPEAKERS.isdisjoint(text.lower[text.between(*one.source)])
        says = hides and doc.text[slice(*one.verb)].lower() in _SAYS
        if says and any(a < place.stop and place.start < b for a, b in one.covers):
            return True
    return False


def is_undone(doc: Document, place: range) -> bool:
    """Whether a place names a wrong that is only fought or forbidden: *rules against fraud*.

    No more is done by those who are kept from it: *stops firms from cheating*. Who is described
    by the wrong is no less accused: *a campaign against corrupt judges*.
    """
    text = words(doc)
    inside = text.between(place.start, place.stop)
    first = inside.start
    while first > max(inside.start - _FAR, 0) and _STOPS.isdisjoint(text.gaps[first]):
        first -= 1
    before, word = text.lower[first : inside.start], next(iter(text.lower[inside]), "")
    if before[-1:] == ["from"]:
        return word.endswith("ing") and not _FROM.isdisjoint(before)
    after = text.lower[inside.stop : inside.stop + 1]
    ends = not after or text.gaps[inside.stop].strip() or not _BEHIND.isdisjoint(after)
    if not ends or word in _NO_OBJECT:
        return False
    listed = before[-1:] in (["and"], ["or"])
    near = before[-_NEAR - 2 * listed :]
    return not _AGAINST.isdisjoint(near) and _THEM.isdisjoint(near)


def is_name(text: str, inside: bool) -> bool:
    """Whether a place is a single word with a capital inside a sentence."""
    return inside and text.istitle() and text.isalpha()
