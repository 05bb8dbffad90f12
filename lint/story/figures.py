"""Figures that need a source, by what they say: victims, crowds, shares, polls, sums of money."""

from __future__ import annotations

from lint.document import layer
from lint.story.quantities import quantities
from lint.story.victims import CROWD, GOODS, TOLL_VERBS, harm, is_people
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.story.quantities import Quantity
    from lint.words import Words

#: What a figure can be about.
TOPICS = ("casualties", "arrests", "crowd", "people", "damage", "rate", "poll", "share", "money")

#: What crowds do, and what is said of a crowd before its number.
_GATHER = frozenset(
    "marched rallied gathered attended protested demonstrated turned joined assembled lined packed"
    " filled thronged flocked march rally gather protest demonstrate crowded converged".split()
)
_DREW = frozenset(
    "crowd crowds drew attracted audience attendance attended rally march gathering".split()
)
_DAMAGED = frozenset(
    "destroyed damaged burnt burned flattened razed torched gutted submerged flooded"
    " demolished collapsed looted destroying damaging levelled leveled wrecked swept ruined"
    " scorched killed died inundated ablaze washed lost felled downed".split()
)
#: Cases that an office counts.
_RATES = frozenset(
    "cases infections murders homicides crimes burglaries robberies offences offenses thefts rapes"
    " assaults stabbings shootings jobs vacancies births suicides overdoses hospitalisations"
    " hospitalizations admissions evictions bankruptcies redundancies layoffs abortions kidnappings"
    " complaints executions airstrikes".split()
)
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
_AHEAD = frozenset("lead leads leading led ahead trail trails trailing behind".split())
_PARTIES = frozenset(
    "party opposition government candidate coalition incumbent challenger president premier"
    " minister mayor senator governor democrats republicans conservatives labour liberals greens"
    " tories socialists nationalists campaign".split()
)
_FIRMS = frozenset("firms companies businesses employers schools charities councils".split())
_ASKED = frozenset("voters respondents adults likely registered electorate".split())
#: What a study does with those it asks: the size of its sample is its own.
_SAMPLED = frozenset(
    "followed enrolled recruited interviewed surveyed polled questioned sampled sample tracked"
    " interviews surveying polling interviewing".split()
)
#: Growth, and rates of jobs, prices, crime and disease.
_CHANGES = frozenset(
    "rose risen rise rises rising fell fallen fall falls falling grew grown grow growth"
    " increase increased increases increasing decline declined dropped drop decreased decrease"
    " jumped climbed soared surged plunged slumped shrank shrunk up down higher lower slipped"
    " tumbled gained rate rates unemployment inflation jobless poverty literacy vacancy"
    " occupancy mortality infection vaccination hiv crime gdp turnout turnover sales exports"
    " imports output prices rents wages profits revenue widened narrowed expanded contracted"
    " hit reached stood stands remains nationwide worldwide".split()
)
#: Money that was lost or taken, which somebody must have estimated; and money that was paid.
_COSTS = frozenset(
    "damage damages losses lost stolen stole embezzled embezzling siphoned syphoned laundered"
    " laundering bribes bribe fraud taxpayers taxpayer defrauded looted misappropriated"
    " smuggled kickbacks corruption costing wasted missing wasting wastes squandered squandering"
    " swallows swallowed drained draining siphoning siphon steals stealing graft pocketed evaded"
    " evasion dodged swindled fleeced bled overcharged".split()
)
#: Those whom somebody says that it costs so much.
_PAYERS = frozenset(
    "economy taxpayers taxpayer savers consumers ratepayers treasury exchequer nation".split()
)
_SETTLED_SUM = frozenset(
    "price priced prices fee fees fare fares ticket tickets fine fined bail each per barrel"
    " ounce share shares closed traded trading salary salaries wage prize jackpot bet worth"
    " auction sold bought paid pay pays subscription monthly weekly menu postage deposit".split()
)
#: Shares that a law, a contract or a label sets, results of votes, and figures of speech.
_SET_SHARE = frozenset(
    "tax taxes vat duty duties tariff tariffs levy levies interest mortgage discount"
    " commission stake alcohol abv humidity proof lending coupon equity loan royalty cotton"
    " wool polyester chance sure certain vote votes ballots turnout electorate seats fine fines fined"
    " dividend apr effort precincts won recycled made content fee fees charge charges shares"
    " stocks stock barrel dollar euro sterling pound rupee ftse dow nasdaq sensex nifty nikkei"
    " futures crude oil brent bitcoin gold closed traded index shareholding ownership bail tip"
    " tithe repo score mark marks grade".split()
)
#: Rates that a bank or a law sets.
_BASE_RATE = frozenset("main base key benchmark policy central bank repo lending".split())
#: What was won in a count of votes, where a share is said of nobody.
_WON = frozenset("took won polled garnered secured received scored".split())
#: Those of whom a share is told in one word, with an article: half of the young.
_SORTS = frozenset("young old elderly poor rich sick unemployed jobless homeless disabled".split())
#: What a law or an aim sets, and what a room or a vehicle holds.
_DUTY = frozenset("must required requires require requirement quorum threshold".split())
_LIMITS = frozenset(
    "must required requires require requirement threshold limit limits limited capped cap"
    " maximum need needs needed minimum quorum allowed allows permitted capacity quota"
    " eligible seating accommodate accommodates target targets aims goal pledged pledge".split()
)
_ROOM = frozenset(
    "seats seat hold holds fits sleeps houses carry carries licensed room space beds".split()
)
_CAPTIVES = frozenset("captives hostages prisoners detainees internees".split())
_ABOARD = frozenset("aboard board".split())
_EMPLOYS = frozenset("employs employ employed employing".split())
#: Crowds that buy a ticket are counted at the gate.
_GAMES = frozenset(
    "match matches game games derby final semifinal cup league fixture stadium beat beaten won"
    " lost goal goals innings concert championship tournament kickoff".split()
)
#: Those whom a school, a town or a firm has on its own roll.
_ROLL = frozenset("pupils inhabitants staff students employees members beds".split())
_HAS = frozenset("has have had with of and employs employing".split())
#: Cases of a court, and cases that are no matter of health or crime.
_COURT = frozenset(
    "charged prosecuted convicted sentenced indicted trial guilty court counts admitted"
    " pleaded accused faces facing test use edge business".split()
)
#: Those whose number in a chamber or a vote is on record.
_SEATED = frozenset(
    "members lawmakers senators mps councillors democrats republicans conservatives delegates"
    " deputies legislators congressmen representatives electors".split()
)
_CHAMBER = frozenset(
    "house senate parliament congress council committee resolution bill motion assembly supporting"
    " opposing chamber caucus amendment include includes including against".split()
)
_BALLOTS = frozenset("vote votes voted voting".split())
_VOTED = frozenset("voted turnout referendum ballots elected cast ballot".split())
#: Words on either side of a quantity that are looked at.
_REACH = 10
#: A game may be won long before its crowd is counted.
_FAR = 20
#: Thousands are what anybody sees; tens of thousands somebody has counted.
_ROUND = 10_000


class Figure:
    """A quantity that needs a source, newsroom specification 3.1.

    ``topic`` is one of ``TOPICS``; ``what`` is what the question calls that which was counted;
    ``plain`` says that the words around it leave no doubt: a figure of another kind may be a
    posted price or a round way to speak.
    """

    __slots__ = ("plain", "quantity", "topic", "what")

    def __init__(self, quantity: Quantity, topic: str, what: str = "", plain: bool = True) -> None:
        self.quantity = quantity
        self.topic = topic
        self.what = what
        self.plain = plain

    @property
    def start(self) -> int:
        """Where the quantity starts in the prose."""
        return self.quantity.start

    @property
    def end(self) -> int:
        """Where the quantity ends in the prose."""
        return self.quantity.end

    def __repr__(self) -> str:
        return f"<{self.topic} {self.what} {self.quantity}>"


@layer
def figures(doc: Document) -> list[Figure]:
    """Return the figures of a draft that need a source, in order."""
    text = words(doc)
    found = []
    for quantity in quantities(doc):
        read = _READERS.get(quantity.kind)
        if read and not quantity.modifier and (figure := read(text, quantity)):
            found.append(figure)
    return found


def _before(text: Words, quantity: Quantity, reach: int = _REACH) -> list[str]:
    """The words before a quantity in its clause, the nearest first."""
    found: list[str] = []
    k = quantity.lead
    while k > 0 and len(found) < reach and not _ends_clause(text.gaps[k]):
        k -= 1
        found.append(text.lower[k])
    if len(found) > 1 and found[0] == "ed":  # kill.ed
        found[0] = found[1] + "ed"
    return found


def _after(text: Words, quantity: Quantity) -> list[str]:
    """The words after a quantity and what it counts, in its clause."""
    found: list[str] = []
    k = quantity.after
    while k < len(text) and len(found) < _REACH and not _ends_clause(text.gaps[k]):
        found.append(text.lower[k])
        k += 1
    return found


def _ends_clause(gap: str) -> bool:
    return gap not in (" ", "-", "'", ".") and not {*gap}.isdisjoint(".;:?!()—–\n")


def _count(text: Words, quantity: Quantity) -> Figure | None:
    noun, before, after = quantity.noun, _before(text, quantity), _after(text, quantity)
    if before[:1] in (["per"], ["every"], ["each"]) or after[:1] == ["per"]:
        return None  # seven in every 100,000 people, four deaths per 100,000
    people = is_people(text, quantity)
    if fate := harm(quantity, people, before, after):
        return Figure(quantity, "arrests" if fate == "arrested" else "casualties", fate)
    if noun in GOODS:
        near = _DAMAGED.intersection(before[:5]) or _DAMAGED.intersection(after[:5])
        return Figure(quantity, "damage", noun) if near else None
    if _on_record(noun, before, after):
        return None
    rate = noun in _RATES or (
        not noun and before[:1] and before[0] in TOLL_VERBS and not _RATES.isdisjoint(before)
    )
    if rate:
        inside = text.lower[quantity.last + 1 : quantity.after]
        if not _COURT.isdisjoint({*before[:6], *after[:6], *inside}):
            return None
        return Figure(quantity, "rate", noun)
    many = not noun and quantity.value >= 100
    gathered = not _GATHER.isdisjoint(after[:4]) or not _DREW.isdisjoint(before[:3])
    round_ = quantity.vague and quantity.value < _ROUND
    if noun in CROWD or (gathered and (people or many)):
        if not {*_before(text, quantity, _FAR), *after}.isdisjoint(_GAMES):
            return None
        return Figure(
            quantity, "crowd", noun, plain=not round_ and bool(noun or not quantity.vague)
        )
    if not people:
        return None
    return Figure(quantity, "people", noun, not round_ and not _listed(noun, before, after))


def _on_record(noun: str, before: list[str], after: list[str]) -> bool:
    """Whether a study, a vote, a chamber, a law or a room has settled how many these are."""
    near = {*before[:6], *after[:6]}
    return bool(
        _SAMPLED.intersection(before[:2])
        or (_VOTED & near and noun not in _RATES)
        or (noun in _SEATED and _CHAMBER & near)
        or _LIMITS & near
        or (_ROOM.intersection(before[:4]) and noun not in _CAPTIVES)
    )


def _listed(noun: str, before: list[str], after: list[str]) -> bool:
    """Whether somebody has these on a list: on a payroll, aboard, on a school's roll."""
    return bool(
        _EMPLOYS.intersection(before[:3])
        or _ABOARD.intersection(after[:2])
        or before[:1] in (["first"], ["last"], ["next"])
        or (noun in _ROLL and _HAS.intersection(before[:1]))
    )


def _share(text: Words, quantity: Quantity) -> Figure | None:
    before, after = _before(text, quantity), _after(text, quantity)
    near = {*before, quantity.noun, *after}
    if quantity.value == 100 or _of_votes(text, quantity, near):
        return None
    sorts = after[:2] == ["of", "the"] and not _SORTS.isdisjoint(after[2:3])
    people = sorts or is_people(text, quantity) or quantity.noun in _FIRMS
    if "rate" in near and not near.isdisjoint(_BASE_RATE) and not people:
        return None
    far = 4 if after[:1] in (["of"], ["the"]) else 1
    thinks = not _OPINIONS.isdisjoint(after[:far])
    asked = people or thinks or not near.isdisjoint(_ASKED)
    if not thinks and not (near.isdisjoint(_DUTY) and near.isdisjoint(_VOTED)):
        return None
    if (
        after[:1] in (["off"], ["cheaper"])
        or (not asked and not near.isdisjoint(_LIMITS))
        or ("majority" in near and near.isdisjoint(_POLL))
        or (not asked and not near.isdisjoint(_SET_SHARE))
    ):
        return None
    if thinks or not near.isdisjoint(_POLL) or not near.isdisjoint(_ASKED):
        return Figure(quantity, "poll", quantity.noun)
    exact = text.gaps[quantity.last + 1].lstrip()[:1] == "%" or (
        text.lower[quantity.last] in ("cent", "percent", "pct", "point", "points")
    )
    changes = not _CHANGES.isdisjoint(before[:5]) or (
        not quantity.noun and not _CHANGES.isdisjoint(after[:3])
    )
    if not exact and not people and not (changes and before[:1] == ["by"]):
        return None
    plain = people or changes or (not quantity.noun and after[:1] != ["of"])
    return Figure(quantity, "share", quantity.noun, plain)


def _of_votes(text: Words, quantity: Quantity, near: set[str]) -> bool:
    """Whether a share is on record: 203 votes (15 percent), two-thirds of the senators vote."""
    bracketed = quantity.first > 0 and text.lower[quantity.first - 1] in ("vote", "votes")
    won = not quantity.noun and not _WON.isdisjoint(_before(text, quantity)[:2])
    return bracketed or won or (quantity.noun in _SEATED and not near.isdisjoint(_BALLOTS))


def _money(text: Words, quantity: Quantity) -> Figure | None:
    before = _before(text, quantity)
    near = {*before, *_after(text, quantity)}
    costs = {"cost", "costs"}.intersection(before[:4]) and not _PAYERS.isdisjoint(before[:3])
    if costs or not near.isdisjoint(_COSTS):
        return Figure(quantity, "money")
    if quantity.value < 1e6 or not near.isdisjoint(_SETTLED_SUM):
        return None
    return Figure(quantity, "money", plain=False)


def _lead(text: Words, quantity: Quantity) -> Figure | None:
    """The points by which a party is ahead; other points are won in games."""
    before = _before(text, quantity)
    ahead = not _AHEAD.isdisjoint(before[:3]) and not _PARTIES.isdisjoint(before)
    return Figure(quantity, "poll") if ahead else None


_READERS = {
    "count": _count,
    "share": _share,
    "points": _share,
    "money": _money,
    "score": _lead,
}
