"""Figures that need a source, by what they say: victims, crowds, shares, polls, sums of money."""

from __future__ import annotations

from lint.document import layer
from lint.story.counted import ONE, STATES
from lint.story.quantities import quantities
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.story.quantities import Quantity
    from lint.words import Words

#: What a figure can be about.
TOPICS = ("casualties", "arrests", "crowd", "people", "damage", "rate", "poll", "share", "money")

#: Nouns that say what became of those counted.
_HARMS = {
    **dict.fromkeys(
        "deaths death fatalities fatality casualties casualty victims victim bodies body corpses"
        " martyrs".split(),
        "dead",
    ),
    **dict.fromkeys("injuries injury".split(), "hurt"),
    **dict.fromkeys("arrests arrest detentions detainees".split(), "arrested"),
}
#: What happened to people, as a verb, and how the question calls them.
_HARM = {
    **dict.fromkeys(
        "killed kill kills killing died dead die dying drowned perished executed massacred slaughtered"
        " murdered slain shot beheaded burned burnt crushed suffocated starved claimed".split(),
        "dead",
    ),
    **dict.fromkeys(
        "wounded wound wounding injured injure injures injuring hurt hospitalised hospitalized maimed"
        " poisoned infected sickened".split(),
        "hurt",
    ),
    **dict.fromkeys(
        "displaced displace displaces displacing homeless evacuated fled uprooted stranded".split(),
        "displaced",
    ),
    **dict.fromkeys("missing unaccounted trapped kidnapped abducted".split(), "missing"),
    **dict.fromkeys(
        "arrested arrest arrests arresting detained detain detains detaining".split(), "arrested"
    ),
}
_LEFT = STATES & _HARM.keys()
_TAKEN = frozenset("claimed claim claiming cost costing costs took taken lost loss".split())
#: Verbs of harm that take what is counted as their object.
_OBJECT = _HARM.keys() - frozenset(
    "died dead die dying perished drowned hurt homeless fled missing unaccounted starved infected"
    " arrests stranded".split()
) | {"left", "leaving"}
_PEOPLE = frozenset(
    "people persons civilians children women men girls boys soldiers troops refugees migrants villagers"
    " residents passengers workers students pupils patients officers militants fighters prisoners"
    " families voters households inmates employees staff teachers nurses doctors farmers journalists"
    " miners pensioners tourists pilgrims citizens tenants seekers immigrants victims"
    " survivors hostages members users customers subscribers consumers viewers listeners followers"
    " adults teenagers youths infants babies parents mothers commuters motorists drivers cyclists"
    " police policemen gunmen rebels insurgents terrorists settlers applicants donors volunteers evacuees fishermen firefighters personnel sailors"
    " detainees protestors activists others foreigners nationals sufferers claimants bystanders"
    " shoppers clients readers visitors learners graduates veterans jobseekers inhabitants".split()
)
_CROWD = frozenset(
    "protesters protestors demonstrators marchers spectators worshippers pilgrims revellers mourners"
    " supporters rioters strikers devotees fans believers onlookers picketers attendees".split()
)
_GATHER = frozenset(
    "marched rallied gathered attended protested demonstrated turned joined assembled lined packed"
    " filled thronged flocked march rally gather protest demonstrate crowded converged".split()
)
_DREW = frozenset(
    "crowd crowds drew attracted audience attendance attended rally march gathering".split()
)
_BUILDINGS = frozenset(
    "homes houses buildings schools hospitals shops cars vehicles structures villages dwellings acres"
    " hectares properties mosques churches temples businesses farms huts shacks bridges tents roofs"
    " livestock cattle sheep goats cows pigs chickens horses birds crops trees boats animals classrooms clinics".split()
)
_DAMAGED = frozenset(
    "destroyed damaged burnt burned flattened razed torched gutted submerged flooded demolished"
    " collapsed looted destroying damaging levelled leveled wrecked swept ruined scorched killed died"
    " inundated ablaze".split()
)
_RATES = frozenset(
    "cases infections murders homicides crimes burglaries robberies offences offenses thefts rapes"
    " assaults stabbings shootings jobs vacancies births suicides overdoses hospitalisations"
    " hospitalizations admissions evictions bankruptcies redundancies layoffs abortions kidnappings"
    " complaints executions airstrikes".split()
)
_POLL = frozenset(
    "poll polls polled survey surveyed surveys approve disapprove approval disapproval favour favor"
    " favoured favored support supported oppose opposed believe believed think prefer preferred trust"
    " respondents undecided rating ratings back backed backing agree agreed disagree want lead leads trails trailing".split()
)
_ASKED = frozenset(
    "voters respondents adults americans britons likely registered electorate".split()
)
#: Growth, and rates of jobs, prices, crime and disease.
_CHANGES = frozenset(
    "rose risen rise rises rising fell fallen fall falls falling grew grown grow growth increase"
    " increased increases increasing decline declined dropped drop decreased decrease jumped climbed"
    " soared surged plunged slumped shrank shrunk up down higher lower slipped tumbled gained rate rates"
    " unemployment inflation jobless poverty literacy vacancy occupancy mortality infection vaccination"
    " hiv crime gdp turnout turnover sales exports imports output prices rents wages profits revenue"
    " widened narrowed expanded contracted hit reached stood stands remains nationwide worldwide".split()
)
_COSTS = frozenset(
    "damage damages losses lost stolen stole embezzled embezzling siphoned syphoned laundered laundering"
    " bribes bribe fraud taxpayers taxpayer defrauded looted misappropriated smuggled kickbacks"
    " corruption costing wasted missing".split()
)
_SETTLED_SUM = frozenset(
    "price priced prices fee fees fare fares ticket tickets fine fined bail each per barrel ounce share"
    " shares closed traded trading salary salaries wage prize jackpot bet worth auction sold bought"
    " paid pay pays subscription monthly weekly menu postage deposit".split()
)
#: Shares that a law, a contract or a label sets, results of votes, and figures of speech.
_SET_SHARE = frozenset(
    "tax taxes vat duty duties tariff tariffs levy levies interest mortgage discount commission"
    " stake alcohol abv humidity proof lending coupon equity loan royalty cotton wool polyester chance"
    " sure certain vote votes ballots turnout electorate seats majority dividend apr effort precincts"
    " won recycled made content fee fees charge charges shares stocks stock barrel dollar euro sterling pound rupee"
    " ftse dow nasdaq sensex nifty nikkei futures crude oil brent bitcoin gold closed traded index"
    " shareholding ownership bail tip tithe repo".split()
)
_LIMITS = frozenset(
    "must required requires require requirement threshold limit limits limited capped cap maximum"
    " minimum quorum allowed allows permitted capacity quota eligible seating accommodate accommodates"
    " target targets aims goal pledged pledge".split()
)
_ROOM = frozenset(
    "seats seat hold holds fits sleeps houses carry carries licensed room space beds".split()
)
_ABOARD = frozenset("aboard board".split())
_EMPLOYS = frozenset("employs employ employed employing".split())
#: Words between what is counted and what became of it.
_LIGHT = frozenset(
    "were was have had has been be being are is who which also then later more others other people or"
    " and so far reportedly now either still already found left feared believed confirmed presumed"
    " reported not yet all there since them of both shot beaten burned taken officially".split()
)
_AUXILIARIES = frozenset("were was have had has are is".split())
_PREPOSITIONS = frozenset("in on at from aboard across near inside under of around".split())
_MODIFIERS = frozenset(
    "a an the some further another other just only well also to altogether".split()
)
#: Verbs of harm that are used of people and animals only.
_SURE = frozenset(
    "killed kill kills killing wounded wounding injured injures injuring hurt arrested arresting detained"
    " detaining massacred murdered died dead slaughtered slain hospitalised hospitalized".split()
)
_NO_PEOPLE = frozenset(
    "cattle sheep goats birds animals trees vehicles cars tanks jobs bills projects chickens pigs horses"
    " dogs cats whales dolphins elephants fish cows deer bats bees hens poultry livestock plants deals"
    " camels rhinos lions days weeks months years times hours minutes points goals percent".split()
)
#: What somebody who does something is called; and things that are called so too.
_DOERS = ("ers", "ors", "ists", "ians", "ees", "men", "mates", "lords", "children")
_THINGS = frozenset(
    "containers computers papers newspapers numbers orders towers letters rivers chambers trailers"
    " boulders doors floors errors tenders offers sensors reactors tractors flowers trees committees"
    " posters fingers freezers meters metres centers corners shelters powers servers routers drawers"
    " layers matters quarters headquarters borders disorders cancers tumours tumors rollers fires"
    " barriers carriers lasers lockers trousers sweaters mirrors motors calculators"
    " generators factors sectors colors honors degrees fees feeds seeds beds needs weeds"
    " deeds speeds hundreds breeds reeds sheds species bullets helicopters bombers meteors"
    " charters chapters semesters trimesters counters filters printers tigers spiders"
    " boosters clusters covers layovers dinners suppers steamers tankers cruisers".split()
)
_TOLLS = frozenset(
    "toll deaths death fatalities casualties dead killed died wounded injured injuries arrests arrested"
    " detained displaced missing victims".split()
)
#: A toll of these is money.
_CHARGED = frozenset("road bridge tunnel motorway highway booth lane crossing".split())
_COURT = frozenset(
    "charged prosecuted convicted sentenced indicted trial guilty court counts admitted pleaded accused"
    " faces facing test use edge business".split()
)
#: Those whose number in a chamber or a vote is on record.
_SEATED = frozenset(
    "members lawmakers senators mps councillors democrats republicans conservatives delegates deputies"
    " legislators congressmen representatives electors".split()
)
_CHAMBER = frozenset(
    "house senate parliament congress council committee resolution bill motion assembly supporting"
    " opposing chamber caucus amendment include includes including against".split()
)
_VOTED = frozenset("voted turnout referendum ballots elected cast ballot".split())
_TOLL_VERBS = frozenset(
    "to at of reached passed is was now above hit topped past stands stood rises rose climbed exceeded"
    " surpassed exceeds rising climbing near nearing stays number numbers numbered total totalled".split()
)
_REACH = 10
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
        return self.quantity.start

    @property
    def end(self) -> int:
        return self.quantity.end

    @property
    def value(self) -> float:
        return self.quantity.value

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


def _before(text: Words, quantity: Quantity) -> list[str]:
    """The words before a quantity in its clause, the nearest first."""
    found: list[str] = []
    k = quantity.lead
    while k > 0 and len(found) < _REACH and not _ends_clause(text.gaps[k]):
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
    if before[:1] in (["per"], ["every"], ["each"]):  # seven in every 100,000 people
        return None
    human = _human(text, quantity)
    if harm := _harm(quantity, human, before, after):
        return Figure(quantity, "arrests" if harm == "arrested" else "casualties", harm)
    if noun in _BUILDINGS:
        near = _DAMAGED.intersection(before[:5]) or _DAMAGED.intersection(after[:5])
        return Figure(quantity, "damage", noun) if near else None
    near_by = {*before[:6], *after[:6]}
    if not near_by.isdisjoint(_VOTED) and noun not in _RATES:
        return None
    if noun in _SEATED and not near_by.isdisjoint(_CHAMBER):
        return None
    if not near_by.isdisjoint(_LIMITS) or not _ROOM.isdisjoint(before[:4]):
        return None
    rate = noun in _RATES or (
        not noun and before[:1] and before[0] in _TOLL_VERBS and not _RATES.isdisjoint(before)
    )
    if rate:
        inside = text.lower[quantity.last + 1 : quantity.after]
        if not _COURT.isdisjoint(near_by) or not _COURT.isdisjoint(inside):
            return None
        return Figure(quantity, "rate", noun)
    many = not noun and quantity.value >= 100
    gathered = not _GATHER.isdisjoint(after[:4]) or not _DREW.isdisjoint(before[:3])
    round_ = quantity.vague and quantity.value < _ROUND
    if noun in _CROWD or (gathered and (human or many)):
        return Figure(
            quantity, "crowd", noun, plain=not round_ and bool(noun or not quantity.vague)
        )
    if not human:
        return None
    plain = _EMPLOYS.isdisjoint(before[:3]) and _ABOARD.isdisjoint(after[:2]) and not round_
    return Figure(quantity, "people", noun, plain)


def _human(text: Words, quantity: Quantity) -> bool:
    """Whether people are counted; a plural with a capital is a people, a faith or a party."""
    noun = quantity.noun
    if not noun or noun in _PEOPLE or noun in _CROWD or noun in ONE:
        return bool(noun)
    if text.text[quantity.after - 1][0].isupper():
        return True
    return noun.endswith(_DOERS) and noun not in _THINGS


def _harm(quantity: Quantity, human: bool, before: list[str], after: list[str]) -> str:
    """What became of those counted: dead, hurt, displaced, missing, arrested, or nothing."""
    noun = quantity.noun
    if noun in STATES or noun in _HARMS:
        return _HARMS.get(noun) or _HARM.get(noun, "")
    if noun in _NO_PEOPLE or noun in _BUILDINGS:
        return ""
    if noun == "lives":
        return "" if _TAKEN.isdisjoint(before[:6]) else "dead"
    if not noun and before and before[0] in _TOLL_VERBS:
        told = next((word for word in before if word in _TOLLS), "")
        if told and (told != "toll" or _CHARGED.isdisjoint(before)):
            return _HARM.get(told, "dead")
    if harm := _done(before, after, noun != "" and not human):
        return harm
    fate, word = _fate(after)
    return fate if not noun or human or word in _SURE else ""


def _done(before: list[str], after: list[str], unsure: bool) -> str:
    """What the words before a number say was done; ``unsure`` whether to people."""
    verb = next((word for word in before if word not in _MODIFIERS), "")
    if verb in _OBJECT and not (unsure and verb not in _SURE):
        return _HARM.get(verb) or next((_HARM[one] for one in after[:3] if one in _LEFT), "")
    if unsure:
        return ""
    if (verb == "dead" and "shot" in before[:3]) or (verb == "of" and "lives" in before[:3]):
        return "dead"
    joined = before[:1] == ["and"] or after[:1] == ["others"]
    verb = next((word for word in before if word in _SURE), "") if joined else ""
    return _HARM.get(verb, "")


def _fate(after: list[str]) -> tuple[str, str]:
    """What is said to have become of people in the words after them, and the word that says it."""
    k = 0
    if after and after[0] in _PREPOSITIONS:  # 43 people in the village were killed
        k = next((i for i, word in enumerate(after) if word in _AUXILIARIES), len(after))
    for word in after[k:]:
        if word == "lost" and "lives" in after:
            return "dead", "died"
        if word in ("shot", "burned"):
            dead = "dead" in after or "death" in after
            return ("dead", "dead") if dead else ("hurt", word)
        if word in _HARM and word not in ("claimed", "kill", "killing"):
            return _HARM[word], word
        if word not in _LIGHT:
            break
    return "", ""


def _share(text: Words, quantity: Quantity) -> Figure | None:
    before, after = _before(text, quantity), _after(text, quantity)
    near = {*before, quantity.noun, *after}
    if quantity.value == 100 or not near.isdisjoint(_LIMITS):
        return None
    people = _human(text, quantity)
    asked = people or not near.isdisjoint(_ASKED)
    if (
        after[:1] == ["off"]
        or not near.isdisjoint(_VOTED)
        or (not asked and not near.isdisjoint(_SET_SHARE))
    ):
        return None
    if not near.isdisjoint(_POLL) or not near.isdisjoint(_ASKED):
        return Figure(quantity, "poll", quantity.noun)
    exact = text.gaps[quantity.last + 1].lstrip()[:1] == "%" or (
        text.lower[quantity.last] in ("cent", "percent", "pct", "point", "points")
    )
    if not exact and not people:
        return None
    changes = not _CHANGES.isdisjoint(before[:5]) or (
        not quantity.noun and not _CHANGES.isdisjoint(after[:3])
    )
    plain = people or changes or (not quantity.noun and after[:1] != ["of"])
    return Figure(quantity, "share", quantity.noun, plain)


def _money(text: Words, quantity: Quantity) -> Figure | None:
    near = {*_before(text, quantity), *_after(text, quantity)}
    if not near.isdisjoint(_COSTS):
        return Figure(quantity, "money")
    if quantity.value < 1e6 or not near.isdisjoint(_SETTLED_SUM):
        return None
    return Figure(quantity, "money", plain=False)


_READERS = {"count": _count, "share": _share, "points": _share, "money": _money}
