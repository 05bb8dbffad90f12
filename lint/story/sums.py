"""Sums of money: lost, taken, hidden, wasted, owed; or settled by a price, a contract, a court."""

from __future__ import annotations

from lint.story.counted import is_plural
from lint.story.victims import TOLL_VERBS


def _forms(*stems: str) -> frozenset[str]:
    """The forms of regular verbs; a stem in -e drops it, one in + doubles its last letter."""
    found = set()
    for stem in " ".join(stems).split():
        plain = stem.rstrip("+")
        short = plain + plain[-1] if stem != plain else plain.removesuffix("e")
        found |= {plain, f"{plain}s", f"{short}ed", f"{short}ing"}
    return frozenset(found)


#: What is done with money that somebody must have estimated, and by whom.
_LOST = _forms(
    "embezzle siphon syphon launder defraud loot misappropriate smuggle squander fritter conceal"
    " swindle fleece rob+ plunder pillage divert funnel funnel+ evade dodge extort cheat scam+ bilk"
    " overcharge misuse squirrel squirrel+ overspend shortchange"
) | frozenset(
    "damage damages losses lost lose loses losing stole stolen steal steals stealing wasted wasting"
    " pocketed pocketing skimmed skimming drained draining bribe bribes bribery fraud taxpayer"
    " taxpayers exchequer kickback kickbacks corruption missing hid hidden hide hides hiding stash"
    " stashed stashing salted bled bleeding misspent overspent vanished disappeared ransom ransoms"
    " graft slush untaxed unaccounted theft racket swindle gang gangs cartel cartels mafia smugglers"
    " traffickers fraudsters hackers scammers crooks cronies ringleaders embezzlement costing".split()
)
#: What is owed is news where it is much.
_OWED = frozenset("arrears owed owes owing owe unpaid backlog".split())
_MUCH = 100_000
#: What a court has weighed, or will; and what a public body has decided in the open.
_DECIDED = frozenset(
    "convicted sentenced guilty jury judge court tribunal ordered awarded award settled settlement"
    " pleaded jailed charged indicted indictment counts sue sued sues suing lawsuit seek seeks"
    " seeking sought fined fine fines penalty budgeted allocated allocates earmarked"
    " pledged approved insured reward".split()
)
_PRICED = frozenset(
    "price priced prices fee fees fare fares ticket tickets bail each per barrel"
    " ounce share shares closed traded trading salary salaries wage prize jackpot bet worth"
    " auction sold bought paid pay pays subscription monthly weekly menu postage deposit".split()
)
#: What mounts until somebody adds it up: the bill has reached £23m.
_BILLS = frozenset("bill cost costs losses toll tab tag damage arrears shortfall".split())
_MOUNTS = (TOLL_VERBS - frozenset("at of is was now number numbers".split())) | frozenset(
    "hit hits reach reaches tops passes total totals ran run runs came come comes".split()
)
_COST = frozenset("cost costs costing".split())
#: Who pays for what others decide; a club or a buyer knows what it paid.
_PUBLIC = frozenset(
    "taxpayer taxpayers ratepayers exchequer treasury state economy country nation county province"
    " region district city town public businesses firms farmers industry households families"
    " consumers motorists government nhs parents tenants growers".split()
)
_NEAR = 7
#: Below it what somebody paid is a price.
_BILL = 10_000
_WIPE = frozenset("wipe wiped wipes wiping knock knocked knocks knocking slash slashed".split())
_MARKET = frozenset("share shares stock stocks value valuation index capitalisation".split())
#: The least sum that is worth a question where nobody is said to have lost it.
_LARGE = 1e6


def is_lost(value: float, before: list[str], after: list[str]) -> bool:
    """Return whether the words around a sum say that it was lost, and no court has said so.

    The words are those of its clause in lower case, the nearest first. Newsroom
    specification, section 3.1: money unless it is a price or a published result, and what
    "costs taxpayers".
    """
    near = {*before, *after}
    if not near.isdisjoint(_DECIDED):
        return False
    if not near.isdisjoint(_LOST) or (value >= _MUCH and not near.isdisjoint(_OWED)):
        return True
    close = before[:_NEAR]
    paid = not _COST.isdisjoint(close) or (before[:1] == ["back"] and "set" in close)
    if paid and not _PUBLIC.isdisjoint(close):
        return True
    if value >= _BILL and before[1:2] and before[1] in _COST and is_plural(before[0]):
        return True  # cost hauliers
    if before[:1] and before[0] in _WIPE and not {"off", "from"}.isdisjoint(after[:2]):
        return near.isdisjoint(_MARKET)
    return not _MOUNTS.isdisjoint(before[:1]) and not _BILLS.isdisjoint(before)


def is_large(value: float, before: list[str], after: list[str]) -> bool:
    """Return whether a sum is worth a question that no price, contract or court settles."""
    return value >= _LARGE and {*before, *after}.isdisjoint(_PRICED | _DECIDED)
