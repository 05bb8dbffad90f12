"""Victims: what the words around a number say has become of people."""

from __future__ import annotations

from itertools import pairwise

from lint.story.counted import STATES
from lint.story.groups import GOODS, NO_PEOPLE
from lint.story.harms import DONE, HARM, HARM_NOUNS, PHRASES, STATED, SUFFERED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.story.amounts import Quantity

#: Who is left so was harmed.
_LEFT = STATES & HARM.keys()
_TAKEN = frozenset("claimed claim claiming cost costing costs took taken lost loss".split())
#: Verbs of harm that take what is counted as their object.
_OBJECT = DONE.keys() | {"left", "leaving", "claimed", "trapped", "evacuated", "displaced"}
#: Verbs that displace whom they drive out: drove 90,000 from their homes, forced 400 to flee.
_DRIVEN = frozenset(
    "drove drive drives driven driving forced force forces forcing made making sent sending"
    " pushed pushing compelled compelling".split()
)
_OUT = frozenset("flee flees evacuate homeless fleeing".split())
#: Verbs of harm that are used of people and animals only.
_SURE = frozenset(
    "killed kill kills killing wounded wounding injured injures injuring hurt arrested arresting"
    " detained detaining massacred murdered died dead slaughtered slain hospitalised"
    " hospitalized".split()
)
#: Who lost a match was beaten too.
_BEATEN = frozenset({"up", "death", "dead"})
#: Words between what is counted and what became of it.
_LIGHT = frozenset(
    "were was have had has been be being are is who which also then later more others other"
    " people or and so far reportedly now either still already found left feared believed"
    " confirmed presumed reported not yet all there among the since them of both shot beaten"
    " burned taken fell fallen officially".split()
)
_AUXILIARIES = frozenset("were was have had has are is".split())
_PREPOSITIONS = frozenset("in on at from aboard across near inside under of around".split())
_MODIFIERS = frozenset(
    "a an the some further another other just only well also to altogether".split()
)
_TOLLS = frozenset(
    "toll deaths death fatalities casualties dead killed died wounded injured injuries arrests"
    " arrested detained displaced missing victims".split()
)
#: A number right after one of these is what its subject comes to: the toll rose to 51.
TOLL_VERBS = frozenset(
    "to at of reached passed is was now above hit topped past stands stood rises rose climbed"
    " exceeded surpassed exceeds rising climbing near nearing stays number numbers numbered"
    " total totalled approaching exceeding".split()
)
_COUNTABLE = frozenset(
    "dead killed died wounded injured arrested detained displaced missing".split()
)
_TOTALS = frozenset("the number numbers toll total those of count".split())
#: Who has not been seen, and who is feared lost, is missing.
_FOUND = frozenset("seen found heard".split())
_FEARED = frozenset("feared presumed believed".split())
#: What is said of those who suffer; those who do it are followed by another.
_FALLEN = (SUFFERED.keys() | {word for word in DONE if word.endswith("ed")}) - {
    "claimed", "kill", "kills", "killing", "arrests",
} | {"slain", "shot", "burnt", "hurt", "bitten"}  # fmt: skip
_OBJECTS = frozenset("a an the his her its their our my him them it at on".split())
_IN_HOSPITAL = frozenset("put sent landed left sending putting landing leaving".split())
_ALIVE = ["would", "still", "be", "alive"]
#: What is said with "in" of those counted: in custody, in hospital.
_HELD = {
    **dict.fromkeys("custody detention jail prison captivity".split(), "arrested"),
    **dict.fromkeys("hospital hospitals intensive".split(), "hurt"),
}
#: After these a few of those counted are named, before it is said what became of all.
_NAMED = frozenset("among including most all some many".split())
_ENDS = frozenset("lost died were was have are drowned".split())
#: A court has counted the victims of those who stand before it.
_TRIED = frozenset(
    "jailed convicted sentenced guilty charged tried acquitted trial executed hanged".split()
)
#: A toll of these is money.
_CHARGED = frozenset("road bridge tunnel motorway highway booth lane crossing".split())


def harm(quantity: Quantity, people: bool, before: list[str], after: list[str]) -> str:
    """Return what became of those counted: dead, hurt, displaced, missing, arrested, abducted.

    It is "" where nothing did. ``before`` and ``after`` are the words around the quantity in
    lower case, the nearest first; ``people`` says whether its noun is one for people.
    """
    noun = quantity.noun
    if noun in STATES or noun in STATED:
        return STATED.get(noun) or HARM.get(noun, "")
    if noun in NO_PEOPLE or noun in GOODS:
        return ""
    if noun == "lives":
        return "" if _TAKEN.isdisjoint(before[:6]) else "dead"
    if not noun and before and before[0] in TOLL_VERBS:
        told = next((word for word in before if word in _TOLLS), "")
        if told in _COUNTABLE and _TOTALS.isdisjoint(before[:5]):
            told = ""  # a member of the Grateful Dead was 78
        if told and (told != "toll" or _CHARGED.isdisjoint(before)):
            return HARM.get(told, "dead")
    if done := _done(before, after, noun != "" and not people):
        return done
    for word, object_ in pairwise(after):
        if people and object_ == "them" and word in DONE:
            return DONE[word]  # led 60 teachers into the forest and shot them
    fate, word = _fate(after)
    return fate if not noun or people or word in _SURE else ""


def _done(before: list[str], after: list[str], unsure: bool) -> str:
    """What the words before a number say was done; ``unsure`` whether to people."""
    verb = next((word for word in before if word not in _MODIFIERS), "")
    if verb in _DRIVEN and ("from" in after[:1] or not _OUT.isdisjoint(after[:3])):
        return "displaced"
    if verb in _IN_HOSPITAL and not unsure and "hospital" in after[1:4]:
        return "hurt"
    if verb in _OBJECT and not (unsure and verb not in _SURE):
        return HARM.get(verb) or next((HARM[one] for one in after[:6] if one in _LEFT), "")
    if unsure:
        return ""
    if verb == "of":  # the murder of 12 women
        if not _TRIED.isdisjoint(before):
            return ""
        return next((HARM_NOUNS[word] for word in before[1:3] if word in HARM_NOUNS), "")
    if verb in ("include", "included", "including"):
        return next((HARM[word] for word in before[1:3] if word in _LEFT), "")
    if verb in _TAKEN and "their" in after[:2] and "lives" in after[:3]:
        return "dead"  # cost 17 people their lives
    if verb == "beat" and "death" in after:
        return "dead"
    if phrase := PHRASES.get(" ".join((*before[1:2], verb))):
        return phrase
    joined = before[:1] == ["and"] or after[:1] == ["others"]
    verb = next((word for word in before if word in _SURE), "") if joined else ""
    return HARM.get(verb, "")


def _fate(after: list[str]) -> tuple[str, str]:
    """What is said to have become of people in the words after them, and the word that says it."""
    k = _told(after)
    if after[k : k + 1] in (["are"], ["were"], ["remain"]) and after[k + 1 : k + 2] == ["in"]:
        held = next(iter(after[k + 2 : k + 3]), "")
        return _HELD.get(held, ""), held
    if after[k : k + 3] == ["would", "be", "alive"] or after[k : k + 4] == _ALIVE:
        return "dead", "died"
    if "not" in after[k : k + 3] and not _FOUND.isdisjoint(after[k + 1 : k + 5]):
        return "missing", "missing"
    suffers = False
    for i, word in enumerate(after[k:], k + 1):
        following = after[i] if i < len(after) else ""
        if word == "lost" and not _FEARED.isdisjoint(after):
            return "missing", "missing"
        if word in ("lost", "taken", "took") and "lives" in after:
            return "dead", "died"
        if f"{word} {following}" in PHRASES:
            return PHRASES[f"{word} {following}"], "died"
        if word in ("shot", "burned") or (word == "beaten" and not _BEATEN.isdisjoint(after)):
            dead = "dead" in after or "death" in after
            return ("dead", "dead") if dead else ("hurt", word)
        if word in _FALLEN and (suffers or following not in _OBJECTS):
            return HARM[word], word
        if word not in _LIGHT:
            break
        suffers = suffers or word in _AUXILIARIES
    return "", ""


def _told(after: list[str]) -> int:
    """The number of the first word that says what became of people, behind which of them it is."""
    if after[:1] == ["of"] and after[1:2] in (["them"], ["whom"], ["those"]):
        return 2
    if after and after[0] in _PREPOSITIONS:  # 43 people in the village were killed
        return next((i for i, word in enumerate(after) if word in _AUXILIARIES), len(after))
    if after and after[0] in _NAMED:  # seven people, among them two nurses, lost their lives
        return next((i for i, word in enumerate(after) if word in _ENDS), 0)
    return 0
