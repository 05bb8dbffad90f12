"""Sums of money: lost, taken, hidden, wasted, owed; or settled by a price, a contract, a court."""

from __future__ import annotations

from lint.story.victims import TOLL_VERBS

#: What is done with money that somebody must have estimated.
_LOST = frozenset(
    "damage damages losses lost stolen stole stealing embezzled embezzling siphoned siphoning"
    " syphoned laundered laundering bribes bribe fraud taxpayers taxpayer defrauded defrauding"
    " looted looting misappropriated smuggled kickbacks corruption costing wasted wasting missing"
    " hid hidden hiding stashed stashing squirrelled squirreled squirrelling salted concealed"
    " pocketed pocketing skimmed skimming swindled swindling fleeced robbed plundered plundering"
    " pillaged squandered squandering frittered drained draining bled diverted diverting funnelled"
    " funneled funnelling evaded evading dodged extorted extorting ransom ransoms exchequer"
    " unaccounted vanished disappeared overspent overcharged"
    " shortchanged bilked conned scammed cheated loot graft slush untaxed".split()
)
#: What is owed is news where it is much.
_OWED = frozenset("arrears owed owes owing owe unpaid backlog".split())
_MUCH = 100_000
#: What a court has weighed, or will; and what a public body has decided in the open.
_DECIDED = frozenset(
    "convicted sentenced guilty jury judge court tribunal ordered awarded award settled settlement"
    " pleaded jailed charged indicted indictment counts sue sued sues suing lawsuit seek seeks"
    " seeking sought fined fine fines penalty budget budgeted allocated allocates earmarked"
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
    return not _MOUNTS.isdisjoint(before[:1]) and not _BILLS.isdisjoint(before)


def is_large(value: float, before: list[str], after: list[str]) -> bool:
    """Return whether a sum is worth a question that no price, contract or court settles."""
    return value >= _LARGE and {*before, *after}.isdisjoint(_PRICED | _DECIDED)
