"""Shares that need a source: what people think, how many of them, how fast a thing grows."""

from __future__ import annotations

from lint.story import around
from lint.story.counted import COLLECTIVE
from lint.story.figure import Figure
from lint.story.groups import is_people
from lint.story.official import LIMITS, SEATED, VOTED
from lint.story.units import UNITS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.story.amounts import Quantity
    from lint.words import Words

#: What is asked in polls, those who are asked, and firms that are asked too.
_POLL = frozenset(
    "poll polls polled survey surveyed surveys approve disapprove approval disapproval favour"
    " favor favoured favored support supported oppose opposed believe believed think prefer"
    " preferred trust respondents undecided rating ratings back backed backing agree agreed"
    " disagree reject want lead leads trails trailing".split()
)
#: What people think today is asked in polls, not counted in ballots.
_OPINIONS = frozenset(
    "want back support oppose favour favor believe think say trust prefer approve disapprove"
    " agree disagree fear reject blame hate distrust demand wants backs supports opposes favours"
    " favors believes thinks says trusts prefers approves fears rejects blames hates".split()
)
_FIRMS = frozenset("firms companies businesses employers schools charities councils".split())
_ASKED = frozenset("voters respondents adults likely registered electorate".split())
_BALLOTED = _ASKED - {"adults"}
_POLLED = _POLL | _BALLOTED
#: Growth, and rates of jobs, prices, crime and disease.
_CHANGES = frozenset(
    "rose risen rise rises rising fell fallen fall falls falling grew grown grow growth increase"
    " increased increases increasing decline declined dropped drop decreased decrease jumped"
    " climbed soared surged plunged slumped shrank shrunk up down higher lower slipped tumbled"
    " gained rate rates unemployment inflation jobless poverty literacy vacancy occupancy"
    " mortality infection vaccination hiv crime gdp turnout turnover sales exports imports"
    " output prices rents wages profits revenue widened narrowed expanded contracted hit reached"
    " stood stands remains nationwide worldwide".split()
)
#: Shares that a law, a contract or a label sets, results of votes, and figures of speech.
_SET_SHARE = frozenset(
    "tax taxes vat duty duties tariff tariffs levy levies interest mortgage discount commission"
    " stake alcohol abv humidity proof lending coupon equity loan royalty cotton wool polyester"
    " chance sure certain vote votes ballots turnout electorate seats fine fines fined dividend"
    " apr effort precincts won recycled made content fee fees charge charges shares stocks stock"
    " barrel dollar euro sterling pound rupee ftse dow nasdaq sensex nifty nikkei futures crude"
    " oil brent bitcoin gold closed traded index shareholding ownership bail tip tithe repo"
    " score mark marks grade stars sand water sugar fat cocoa silk gravel clay salt fibre fiber"
    " gluten milk".split()
)
#: What a law or an aim sets, and what a room or a vehicle holds.
_DUTY = frozenset("must required requires require requirement quorum threshold".split())
_BALLOTS = frozenset("vote votes voted voting".split())
#: A chamber has decided, by a share of those who sit in it.
_CARRIED = frozenset(
    "motion passed carried resolution amendment ratified adopted adopt ratify override".split()
)
#: Whose share is one of the land: it controls a third of the country.
_HELD = frozenset(
    "control controls controlled controlling took take taken takes over seized seizing held"
    " holds hold holding occupied occupies occupying captured covers covered covering cover"
    " across".split()
)
#: Shares of these are defined, not counted: the top 2 percent of earners.
_RANKED = frozenset("top bottom richest poorest wealthiest".split())
#: Rates that a bank or a law sets.
_BASE_RATE = frozenset("main base key benchmark policy central bank repo lending".split())
#: What was won in a count of votes, where a share is said of nobody.
_WON = frozenset("took won polled garnered secured received scored".split())
#: Those of whom a share is told in one word, with an article: half of the young.
_SORTS = frozenset("young old elderly poor rich sick unemployed jobless homeless disabled".split())
_AHEAD = frozenset("lead leads leading led ahead trail trails trailing behind".split())
_PARTIES = frozenset(
    "party opposition government candidate coalition incumbent challenger president premier"
    " minister mayor senator governor democrats republicans conservatives labour liberals greens"
    " tories socialists nationalists campaign".split()
)


def read_share(text: Words, quantity: Quantity) -> Figure | None:
    before, after = around.before(text, quantity), around.after(text, quantity)
    near = {*before, quantity.noun, *after}
    if quantity.value == 100 or _of_votes(text, quantity, near):
        return None
    if before[:1] and before[0] in _RANKED:
        return None
    if not quantity.noun and "turnout" in around.before(text, quantity, 2 * around.REACH):
        return None
    ranked = not _RANKED.isdisjoint(before)  # the richest tenth own half of the land
    sorts = after[:2] == ["of", "the"] and not _SORTS.isdisjoint(after[2:3])
    people = sorts or is_people(text, quantity) or quantity.noun in _FIRMS
    if "rate" in near and not near.isdisjoint(_BASE_RATE) and not people:
        return None
    far = 4 if after[:1] in (["of"], ["the"]) else 1
    thinks = not _OPINIONS.isdisjoint(after[:far])
    asked = people or thinks or not near.isdisjoint(_ASKED)
    if not thinks and not (near.isdisjoint(_DUTY) and near.isdisjoint(VOTED)):
        return None
    if not asked and not near.isdisjoint(_CARRIED):
        return None
    if (
        after[:1] in (["off"], ["cheaper"])
        or (not asked and not near.isdisjoint(LIMITS))
        or ("majority" in near and near.isdisjoint(_POLL))
        or (not asked and not near.isdisjoint(_SET_SHARE))
    ):
        return None
    if thinks or quantity.noun in _ASKED or not near.isdisjoint(_POLLED):
        return Figure(quantity, "poll", quantity.noun)
    exact = text.gaps[quantity.last + 1].lstrip()[:1] == "%" or (
        text.lower[quantity.last] in ("cent", "percent", "pct", "point", "points")
    )
    ratio = _is_ratio(text, quantity)
    changes = not _CHANGES.isdisjoint(before[:5]) or (
        not quantity.noun and not _CHANGES.isdisjoint(after[:3])
    )
    if not (exact or people or ratio or (changes and before[:1] == ["by"])):
        return None
    if quantity.noun in COLLECTIVE and not _HELD.isdisjoint(before[:4]):
        return Figure(quantity, "share", quantity.noun, plain=False)  # land, not people
    plain = people or changes or ranked or ratio or (not quantity.noun and after[:1] != ["of"])
    return Figure(quantity, "share", quantity.noun, plain)


def read_lead(text: Words, quantity: Quantity) -> Figure | None:
    """Return the figure that points are by which a party is ahead; others are won in games."""
    before = around.before(text, quantity)
    ahead = not _AHEAD.isdisjoint(before[:3]) and not _PARTIES.isdisjoint(before)
    return Figure(quantity, "poll") if ahead else None


def _is_ratio(text: Words, quantity: Quantity) -> bool:
    """Whether a share is one in twenty of something: nobody sees that, as 3 out of 4 are seen."""
    return (
        text.lower[quantity.first + 1 : quantity.first + 2] == ["in"]
        and quantity.noun != ""
        and quantity.noun not in UNITS
    )


def _of_votes(text: Words, quantity: Quantity, near: set[str]) -> bool:
    """Whether a share is on record: 203 votes (15 percent), two-thirds of the senators vote."""
    bracketed = quantity.first > 0 and text.lower[quantity.first - 1] in ("vote", "votes")
    won = not quantity.noun and not _WON.isdisjoint(around.before(text, quantity)[:2])
    return bracketed or won or (quantity.noun in SEATED and not near.isdisjoint(_BALLOTS))
