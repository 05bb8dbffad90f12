"""Things: what the words around a number of them say was destroyed, taken, forged or fired."""

from __future__ import annotations

from lint.story.groups import GOODS
from lint.story.verbs import forms

_DAMAGED = forms(
    "destroy damage burn/burns/burned/burnt/burning flatten raze torch gut/guts/gutted submerge"
    " flood demolish collapse loot level/levelled/leveled wreck ruin scorch kill inundate"
    " desecrate vandalise vandalize deface ransack bulldoze topple shell bomb uproot"
    " cull/culls/culled/culling infest wash blight strip/strips/stripped engulf obliterate slaughter"
    " poison overrun/overran sink/sunk/sank/capsized swept ablaze/died/felled"
)
#: What stands empty, where there is more of it than anybody sees.
_DESERTED = frozenset("empty vacant derelict abandoned boarded shut closed unsold idle".split())
_GLANCE = 20
#: What is done to things that somebody has counted, whatever they are.
_TAKEN = forms(
    "ban/bans/banned/banning remove seize forge fake dump smuggle poach"
    " steal/steals/stole/stolen/stealing confiscate censor pulp falsify counterfeit stuff"
    " rig/rigged/rigging hijack torpedo discard fabricate pilfer/pilfered plunder dynamite"
    " vandalise vandalize smash burn/burned/burnt destroy/destroyed/destroying/destroys wreck"
    " loot shred/shredded axe purge"
)
#: What is counted of a war.
_ARMS = frozenset(
    "tanks drones missiles rockets shells aircraft jets bombs mortars warships warplanes"
    " helicopters rounds positions bunkers howitzers airstrikes trenches settlements towns"
    " villages".split()
)
_FOUGHT = forms(
    "fire launch lose/loses/lost/losing down shoot/shot capture recapture intercept rain"
    " take/took/taken knock/knocked/knocking liberate overrun/overran"
    " drop/dropped/drops/dropping hurl lob/lobbed"
)
_VOTES = forms("buy/buys/bought/buying miss/missing throw/thrown/threw spoil spirit")
_IN_WAR = _TAKEN | _FOUGHT
_RIGGED = _TAKEN | _VOTES
_MODIFIERS = frozenset("the some another further more other up down of off out".split())
_AUXILIARIES = frozenset("were was been be being are is".split())
_FEW = 4


def is_lost(value: float, noun: str, before: list[str], after: list[str]) -> bool:
    """Return whether things were destroyed, taken, forged or fired.

    ``before`` and ``after`` are the words around their number in lower case, the nearest first.
    """
    if noun in GOODS and not _DAMAGED.isdisjoint((*before[:5], *after[:5])):
        return True
    if noun in GOODS and value >= _GLANCE and not _DESERTED.isdisjoint(after[:3]):
        return True
    done = _IN_WAR if noun in _ARMS else _TAKEN
    return bool(noun) and _is_done(done, before, after)


def is_land_lost(before: list[str], after: list[str]) -> bool:
    """Return whether acres or hectares were burnt or flooded."""
    return not _DAMAGED.isdisjoint((*before[:5], *after[:5]))


def are_stolen(before: list[str], after: list[str]) -> bool:
    """Return whether votes were forged, bought or thrown away."""
    return _is_done(_RIGGED, before, after)


def _is_done(verbs: frozenset[str], before: list[str], after: list[str]) -> bool:
    """Whether one of some verbs stands right before a number, or in the passive after it."""
    if next((word for word in before if word not in _MODIFIERS), "") in verbs:
        return True
    near = after[:_FEW]
    passive = not _AUXILIARIES.isdisjoint(near)
    return passive and not verbs.isdisjoint(near)
