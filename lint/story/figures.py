"""Figures that need a source, by what they say: victims, crowds, shares, polls, sums of money."""

from __future__ import annotations

from lint.document import layer
from lint.story.counted import COLLECTIVE
from lint.story.groups import CROWD, GOODS, is_people
from lint.story.quantities import quantities
from lint.story.sums import is_agreed, is_large, is_lost
from lint.story.units import UNITS
from lint.story.verbs import forms
from lint.story.victims import TOLL_VERBS, harm
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
    " filled thronged flocked walked downed staged blocked besieged stormed chanted paraded poured"
    " streamed swarmed crammed crowded jammed march rally gather protest demonstrate crowded converged".split()
)
_VEHICLES = frozenset("tractors lorries trucks taxis cars motorbikes boats buses".split())
_DREW = frozenset(
    "crowd crowds drew attracted audience attendance attended rally march gathering".split()
)
_DAMAGED = forms(
    "destroy damage burn/burns/burned/burnt/burning flatten raze torch gut/guts/gutted submerge flood"
    " demolish collapse loot level/levelled/leveled wreck ruin scorch kill inundate desecrate"
    " vandalise vandalize deface ransack bulldoze topple shell bomb uproot cull/culls/culled/culling"
    " infest blight engulf obliterate slaughter poison overrun/overran sink/sunk/sank/capsized"
    " swept ablaze/died/felled"
)
#: Cases that an office counts.
_RATES = frozenset(
    "cases infections murders homicides crimes burglaries robberies offences offenses thefts rapes"
    " assaults stabbings shootings jobs vacancies births suicides overdoses hospitalisations"
    " hospitalizations admissions evictions bankruptcies redundancies layoffs abortions kidnappings"
    " complaints executions airstrikes foreclosures closures strikes outbreaks attacks raids"
    " lynchings kidnaps beatings".split()
)
#: Work that is named so where it is cut.
_POSTS = frozenset("posts positions roles jobs".split())
_CUT = frozenset(
    "threatens threaten threatened threatening axe axed axes axing cut cuts cutting shed sheds"
    " shedding scrapped scraps slashed slashes eliminated eliminates lost losing lose lay gone"
    " wiped culled".split()
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
_FIRMS = frozenset("firms companies businesses employers schools charities councils".split())
_ASKED = frozenset("voters respondents adults likely registered electorate".split())
_BALLOTED = _ASKED - {"adults"}
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
#: Shares that a law, a contract or a label sets, results of votes, and figures of speech.
_SET_SHARE = frozenset(
    "tax taxes vat duty duties tariff tariffs levy levies interest mortgage discount"
    " commission stake alcohol abv humidity proof lending coupon equity loan royalty cotton"
    " wool polyester chance sure certain vote votes ballots turnout electorate seats fine fines fined"
    " dividend apr effort precincts won recycled made content fee fees charge charges shares"
    " stocks stock barrel dollar euro sterling pound rupee ftse dow nasdaq sensex nifty nikkei"
    " futures crude oil brent bitcoin gold closed traded index shareholding ownership bail tip"
    " tithe repo score mark marks grade stars".split()
)
#: What a law or an aim sets, and what a room or a vehicle holds.
_DUTY = frozenset("must required requires require requirement quorum threshold".split())
_LIMITS = frozenset(
    "must required requires require requirement threshold limit limits limited capped cap"
    " maximum need needs needed minimum quorum allowed allows permitted capacity quota"
    " eligible seating accommodate accommodates target targets aims goal pledged pledge obliges"
    " obliged oblige commits committed entitles entitled".split()
)
_ROOM = frozenset(
    "seats seat hold holds fits sleeps houses carry carries licensed room space beds".split()
)
_ABOARD = frozenset("aboard board onboard".split())
_EMPLOYS = frozenset("employs employ employed employing".split())
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
_VOTED = frozenset("voted chose turnout referendum ballots elected cast ballot".split())
_BELONG = frozenset("members followers subscribers users fans supporters listeners".split())
_GROUPS = frozenset("group page channel forum network club union association society".split())
_PLATFORMS = frozenset(
    "facebook instagram youtube tiktok twitter x telegram whatsapp weibo wechat linkedin snapchat"
    " spotify twitch discord reddit threads bluesky mastodon substack patreon vk sharechat".split()
)
#: Millions of readers: a way to say many.
_COUNTLESS = frozenset("millions billions trillions lakhs crores".split())
#: A chamber has decided, by a share of those who sit in it.
_CARRIED = frozenset(
    "motion passed carried resolution amendment ratified adopted adopt ratify override".split()
)
#: Whose share is one of the land: it controls a third of the country.
_HELD = frozenset(
    "control controls controlled controlling took take taken takes over seized seizing held holds"
    " hold holding occupied occupies occupying captured covers covered covering cover across".split()
)
#: Shares of these are defined, not counted: the top 2 percent of earners.
_RANKED = frozenset("top bottom richest poorest wealthiest".split())
#: Words on either side of a quantity that are looked at.
_REACH = 10
_FEW = 3
_ONES = frozenset("one two three four five six seven eight nine".split())
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
    while k > 0 and text.starts[k - 1] >= quantity.start:  # US$, Rs
        k -= 1
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


def _beyond(text: Words, quantity: Quantity) -> list[str]:
    """The words after what commas put in: 91 people, eleven of them infants, drowned."""
    k, lead = quantity.after, quantity.lead
    opens = any(_ends_clause(gap) or "," in gap for gap in text.gaps[max(lead - 2, 0) : lead + 1])
    if k >= len(text) or text.gaps[k] != ", " or not (opens or lead < _FEW):
        return []
    for close in range(k + 1, min(k + _REACH, len(text))):
        if text.gaps[close] == ", " and not text.lower[close].endswith("ing"):
            return text.lower[close : close + _REACH]
        if _ends_clause(text.gaps[close]):
            break
    return []


def _ends_clause(gap: str) -> bool:
    return gap not in (" ", "-", "'", ".") and not {*gap}.isdisjoint(".;:?!()—–\n")


def _count(text: Words, quantity: Quantity) -> Figure | None:
    noun, before, after = quantity.noun, _before(text, quantity), _after(text, quantity)
    if before[:1] in (["per"], ["every"], ["each"]):  # seven in every 100,000 people
        return None
    people = is_people(text, quantity)
    fate = harm(quantity, people, before, after) or (
        people and harm(quantity, people, [], _beyond(text, quantity))
    )
    if fate:
        # Those of a number that is asked for itself: eleven of them infants.
        of_them = text.lower[quantity.last + 1 : quantity.last + 3] == ["of", "them"]
        plain = not of_them or text.gaps[quantity.first] != ", "
        return Figure(quantity, "arrests" if fate == "arrested" else "casualties", fate, plain)
    if _on_show(noun, after):
        return None
    if noun in GOODS:
        near = _DAMAGED.intersection(before[:5]) or _DAMAGED.intersection(after[:5])
        return Figure(quantity, "damage", noun) if near else None
    if not _SAMPLED.isdisjoint(before[:2]):
        return None
    near_by = {*before[:6], *after[:6]}
    if not near_by.isdisjoint(_VOTED) and noun not in _RATES:
        return None
    if noun in _SEATED and not near_by.isdisjoint(_CHAMBER):
        return None
    if not near_by.isdisjoint(_LIMITS) or not _ROOM.isdisjoint(before[:4]):
        return None
    near = {*before[:4], *after[:4]}
    rate = (
        noun in _RATES
        or (noun in _POSTS and not near.isdisjoint(_CUT))
        or (not noun and before[:1] and before[0] in TOLL_VERBS and not _RATES.isdisjoint(before))
    )
    if rate:
        inside = text.lower[quantity.last + 1 : quantity.after]
        if not _COURT.isdisjoint(near_by) or not _COURT.isdisjoint(inside):
            return None
        return Figure(quantity, "rate", noun)
    many = not noun and quantity.value >= 100
    gathered = not _GATHER.isdisjoint(after[:4]) or not _DREW.isdisjoint(before[:3])
    round_ = quantity.vague and quantity.value < _ROUND
    if noun in CROWD or (gathered and noun in _VEHICLES) or (gathered and (people or many)):
        return Figure(
            quantity, "crowd", noun, plain=not round_ and bool(noun or not quantity.vague)
        )
    if not people:
        return None
    plain = _EMPLOYS.isdisjoint(before[:3]) and _ABOARD.isdisjoint(after[:2]) and not round_
    plain = plain and before[:1] not in (["first"], ["last"], ["next"])
    plain = plain and not (quantity.vague and text.lower[quantity.last] in _COUNTLESS)
    # A group of 2,100 members: who they are, and no claim of its own.
    introduced = before[:1] in (["with"], ["of"]) and not _GROUPS.isdisjoint(before[1:4])
    return Figure(quantity, "people", noun, plain and not (introduced and noun in _BELONG))


def _on_show(noun: str, after: list[str]) -> bool:
    """Whether anybody can read a number on a page: followers on Instagram."""
    return noun in _BELONG and after[:1] == ["on"] and not _PLATFORMS.isdisjoint(after[1:4])


def _share(text: Words, quantity: Quantity) -> Figure | None:
    before, after = _before(text, quantity), _after(text, quantity)
    near = {*before, quantity.noun, *after}
    if quantity.value == 100 or _of_votes(text, quantity, near):
        return None
    if before[:1] and before[0] in _RANKED:
        return None
    if not quantity.noun and "turnout" in _before(text, quantity, 2 * _REACH):
        return None
    ranked = not _RANKED.isdisjoint(before)  # the richest tenth own half of the land
    people = is_people(text, quantity) or quantity.noun in _FIRMS
    far = 4 if after[:1] in (["of"], ["the"]) else 1
    thinks = not _OPINIONS.isdisjoint(after[:far])
    asked = people or thinks or not near.isdisjoint(_ASKED)
    if not thinks and not (near.isdisjoint(_DUTY) and near.isdisjoint(_VOTED)):
        return None
    if not asked and not near.isdisjoint(_CARRIED):
        return None
    if (
        after[:1] in (["off"], ["cheaper"])
        or (not asked and not near.isdisjoint(_LIMITS))
        or ("majority" in near and near.isdisjoint(_POLL))
        or (not asked and not near.isdisjoint(_SET_SHARE))
    ):
        return None
    if thinks or quantity.noun in _ASKED or not near.isdisjoint(_POLL | _BALLOTED):
        return Figure(quantity, "poll", quantity.noun)
    exact = text.gaps[quantity.last + 1].lstrip()[:1] == "%" or (
        text.lower[quantity.last] in ("cent", "percent", "pct", "point", "points")
    )
    ratio = _is_ratio(text, quantity)
    if not exact and not people and not ratio:
        return None
    changes = not _CHANGES.isdisjoint(before[:5]) or (
        not quantity.noun and not _CHANGES.isdisjoint(after[:3])
    )
    if quantity.noun in COLLECTIVE and not _HELD.isdisjoint(before[:4]):
        return Figure(quantity, "share", quantity.noun, plain=False)  # land, not people
    plain = people or changes or ranked or ratio or (not quantity.noun and after[:1] != ["of"])
    return Figure(quantity, "share", quantity.noun, plain)


def _is_ratio(text: Words, quantity: Quantity) -> bool:
    """Whether a share is one in twenty of something: nobody sees that, as 17 of 18 are seen."""
    of = text.lower[quantity.first + 1 : quantity.first + 2] in (["in"], ["out"])
    few = text.lower[quantity.first] in _ONES or text.lower[quantity.first] in "123456789"
    return of and few and quantity.noun != "" and quantity.noun not in UNITS


def _of_votes(text: Words, quantity: Quantity, near: set[str]) -> bool:
    """Whether a share is on record: 203 votes (15 percent), two-thirds of the senators vote."""
    bracketed = quantity.first > 0 and text.lower[quantity.first - 1] in ("vote", "votes")
    return bracketed or (quantity.noun in _SEATED and not near.isdisjoint(_BALLOTS))


def _money(text: Words, quantity: Quantity) -> Figure | None:
    before, after = _before(text, quantity), _after(text, quantity)
    lost = is_lost(quantity.value, before, after)
    if not lost and not is_large(quantity.value, before, after):
        return None
    return Figure(quantity, "money", plain=lost or not is_agreed(before, after))


_READERS = {"count": _count, "share": _share, "points": _share, "money": _money}
