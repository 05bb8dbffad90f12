"""Sums of money: lost, taken, hidden, wasted, owed; or settled by a price, a contract, a court."""

from __future__ import annotations

from lint.story.counted import is_plural
from lint.story.verbs import forms
from lint.story.victims import TOLL_VERBS

#: What is done with money that somebody must have estimated, and by whom.
_LOST = forms(
    "embezzle siphon syphon launder defraud loot misappropriate smuggle squander fritter conceal"
    " swindle fleece rob/robs/robbed/robbing plunder pillage divert funnel funnelled/funnelling"
    " evade dodge extort cheat scam/scams/scammed/scamming bilk overcharge misuse squirrel"
    " squirrelled/squirrelling overspend shortchange haemorrhage hemorrhage"
) | frozenset(
    "damage damages losses lost lose loses losing stole stolen steal steals stealing wasted"
    " wasting pocketed pocketing skimmed skimming drained draining bribe bribes bribery fraud"
    " taxpayer taxpayers exchequer kickback kickbacks corruption missing hid hidden hide hides"
    " hiding stash stashed stashing salted bled bleeding misspent overspent vanished disappeared"
    " ransom ransoms graft slush untaxed unaccounted theft racket swindle gang gangs cartel"
    " cartels mafia padded inflated overpaid blown bankrolled smugglers traffickers fraudsters"
    " hackers scammers crooks cronies ringleaders embezzlement costing".split()
)
#: What is owed is news where it is much.
_OWED = frozenset("arrears owed owes owing owe unpaid backlog".split())
_MUCH = 100_000
#: What a court has weighed, or will; and what a public body has decided in the open.
_DECIDED = frozenset(
    "convicted sentenced guilty jury judge court tribunal ordered awarded award settled"
    " settlement pleaded jailed charged indicted indictment counts sue sued sues suing lawsuit"
    " seek seeks seeking sought fined fine fines penalty budgeted allocated allocates earmarked"
    " pledged approved insured reward".split()
)
_PRICED = frozenset(
    "price priced prices fee fees fare fares ticket tickets bail each per barrel ounce share"
    " shares closed traded trading salary salaries wage prize jackpot bet worth auction sold"
    " bought paid pay pays subscription monthly weekly menu postage deposit".split()
)
_SETTLED = _PRICED | _DECIDED
#: What mounts until somebody adds it up: the bill has reached £23m.
_BILLS = frozenset("bill bills cost costs losses toll tab tag damage arrears shortfall".split())
_MOUNTS = (TOLL_VERBS - frozenset("at of is was now number numbers".split())) | frozenset(
    "hit hits reach reaches tops passes total totals ran run runs came come comes".split()
)
_COST = frozenset("cost costs costing".split())
#: Who pays for what others decide; a club or a buyer knows what it paid.
_PUBLIC = frozenset(
    "taxpayer taxpayers ratepayers exchequer treasury state economy country nation county"
    " province region district city town public service system army military navy police force"
    " hospital hospitals school schools university charity railway businesses firms farmers"
    " industry households families consumers motorists government nhs parents tenants growers".split()
)
_NEAR = 7
#: What was agreed, given, earned or built in the open, by those who know what it came to.
_AGREED = frozenset(
    "contract contracts deal deals project projects invest invested investment investments"
    " investing invests grant grants fund funds funding funded donated donates donation"
    " donations donate raise raised raises raising budget plan plans planned programme program"
    " package aid loan loans lend lent borrow borrowed bond bonds bailout stake valued valuation"
    " market buy buys purchase purchased purchases acquire acquired acquires acquisition"
    " acquisitions takeover merger bid offer offers offered revenue revenues profit profits"
    " sales earnings turnover income ebitda dividend dividends quarter grossed gross office"
    " built build building spending capital assets proposal proposed promise promised promises"
    " announced announces unveiled signed restitution compensation receive receives received"
    " inherit inherited scheme transfer signing won wins backed debut film movie album series"
    " award awards grossing crowdfunding endowment restoration renovation construction upgrade"
    " expansion listed listing mansion yacht painting jewel orders order worth cost joined voted"
    " gave gives given gift gifts allots allot allotted appropriated authorised authorized"
    " earmarks allotment ringfenced".split()
)
#: Below it what somebody paid is a price.
_BILL = 10_000
_WIPE = frozenset("wipe wiped wipes wiping knock knocked knocks knocking slash slashed".split())
_ADD = forms("add")
_MARKET = frozenset("share shares stock stocks value valuation index capitalisation".split())
#: The least sum that is worth a question where nobody is said to have lost it.
_LARGE = 1e6
#: Fewer words make a line of a table.
_TOLD = 4


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
    if after[:2] in (["worse", "off"], ["over", "budget"]) or after[:3] == ["out", "of", "pocket"]:
        return True
    if after[:3] == ["in", "the", "red"] or after[:2] in (["in", "debt"], ["in", "arrears"]):
        return True
    if before[:1] and before[0] in _ADD and after[:1] == ["to"]:
        return "price" in after or not _BILLS.isdisjoint(after)
    if before[:1] and before[0] in _WIPE and not {"off", "from"}.isdisjoint(after[:2]):
        return near.isdisjoint(_MARKET)
    return not _MOUNTS.isdisjoint(before[:1]) and not _BILLS.isdisjoint(before)


def is_large(value: float, before: list[str], after: list[str]) -> bool:
    """Return whether a sum is worth a question that no price, contract or court settles."""
    told = len(before) + len(after) >= _TOLD
    return told and value >= _LARGE and {*before, *after}.isdisjoint(_SETTLED)


def is_agreed(before: list[str], after: list[str]) -> bool:
    """Return whether the words around a sum say that it was agreed, given, earned or built."""
    return before[:1] == ["for"] or not {*before, *after}.isdisjoint(_AGREED)
