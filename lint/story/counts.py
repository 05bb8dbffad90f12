"""Counts that need a source: victims, crowds, groups of people, damage, cases."""

from __future__ import annotations

from lint.story import around, things
from lint.story.counted import COLLECTIVE
from lint.story.figure import Figure
from lint.story.groups import CROWD, GOODS, NO_PEOPLE, is_people
from lint.story.official import LIMITS, SEATED, VOTED
from lint.story.victims import TOLL_VERBS, harm

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.story.amounts import Quantity
    from lint.words import Words

#: What crowds do, and what is said of a crowd before its number.
_GATHER = frozenset(
    "marched rallied gathered attended protested demonstrated joined assembled lined packed"
    " filled thronged flocked walked downed staged blocked besieged stormed chanted paraded"
    " poured streamed swarmed crammed crowded jammed march rally gather protest demonstrate"
    " converged".split()
)
_VEHICLES = frozenset("tractors lorries trucks taxis cars motorbikes boats buses".split())
#: Only people do this.
_WALKED = frozenset("marched rallied protested demonstrated walked downed gathered queued".split())
_DREW = frozenset(
    "crowd crowds drew attracted audience attendance attended rally march gathering".split()
)
#: Cases that an office counts.
_RATES = frozenset(
    "cases infections murders homicides crimes burglaries robberies offences offenses thefts"
    " rapes assaults stabbings shootings jobs vacancies births suicides overdoses"
    " hospitalisations hospitalizations admissions evictions bankruptcies redundancies layoffs"
    " abortions kidnappings complaints executions airstrikes foreclosures closures strikes"
    " outbreaks attacks raids lynchings kidnaps beatings".split()
)
#: Work that is named so where it is cut.
_POSTS = frozenset("posts positions roles jobs".split())
_CUT = frozenset(
    "threatens threaten threatened threatening axe axed axes axing cut cuts cutting shed sheds"
    " shedding scrapped scraps slashed slashes eliminated eliminates lost losing lose lay gone"
    " wiped culled".split()
)
#: What a study does with those it asks: the size of its sample is its own.
_SAMPLED = frozenset(
    "followed enrolled recruited interviewed surveyed polled questioned sampled sample tracked"
    " interviews surveying polling interviewing".split()
)
_ROOM = frozenset(
    "seats seat hold holds fits sleeps houses carry carries licensed room space beds".split()
)
_CAPTIVES = frozenset("captives hostages prisoners detainees internees".split())
#: Crowds that buy a ticket are counted at the gate.
_GAMES = frozenset(
    "match matches game games derby final semifinal cup league fixture stadium beat beaten won"
    " lost goal goals innings concert championship tournament kickoff".split()
)
#: A game may be won long before its crowd is counted.
_FAR = 20
#: Those whom a school, a town or a firm has on its own roll.
_ROLL = frozenset("pupils inhabitants staff students employees members beds".split())
_HAS = frozenset("has have had with of and employs employing".split())
_ABOARD = frozenset("aboard board onboard".split())
_EMPLOYS = frozenset("employs employ employed employing".split())
#: Cases of a court, and cases that are no matter of health or crime.
_COURT = frozenset(
    "charged prosecuted convicted sentenced indicted trial guilty court counts admitted pleaded"
    " accused faces facing test use edge business".split()
)
_CHAMBER = frozenset(
    "house senate parliament congress council committee resolution bill motion assembly"
    " supporting opposing chamber caucus amendment include includes including against".split()
)
_BELONG = frozenset("members followers subscribers users fans supporters listeners".split())
_GROUPS = frozenset("group page channel forum network club union association society".split())
_PLATFORMS = frozenset(
    "facebook instagram youtube tiktok twitter x telegram whatsapp weibo wechat linkedin"
    " snapchat spotify twitch discord reddit threads bluesky mastodon substack patreon vk"
    " sharechat".split()
)
#: Millions of readers: a way to say many.
_COUNTLESS = frozenset("millions billions trillions lakhs crores".split())
#: Thousands are what anybody sees; tens of thousands somebody has counted.
_ROUND = 10_000
_MANY = 100
_GLANCE = 20
_LAND = ("ac", "ha", "square mi", "square km")


def read_count(text: Words, quantity: Quantity) -> Figure | None:
    """Return the figure that a count is, if it needs a source: newsroom specification, 3.1."""
    before, after = around.before(text, quantity), around.after(text, quantity)
    if before[:1] in (["per"], ["every"], ["each"]):  # seven in every 100,000 people
        return None
    people = is_people(text, quantity)
    fate = harm(quantity, people, before, after) or (
        people and harm(quantity, people, [], around.beyond(text, quantity))
    )
    if fate:
        # Those of a number that is asked for itself: eleven of them infants.
        of_them = text.lower[quantity.last + 1 : quantity.last + 3] == ["of", "them"]
        plain = not of_them or text.gaps[quantity.first] != ", "
        return Figure(quantity, "arrests" if fate == "arrested" else "casualties", fate, plain)
    if not people and things.is_lost(quantity.value, quantity.noun, before, after):
        return Figure(quantity, "damage", quantity.noun, plain=_is_more(quantity))
    if _is_known(quantity.noun, before, after):
        return None
    if _is_rate(quantity.noun, before, after):
        inside = text.lower[quantity.last + 1 : quantity.after]
        heard = _COURT.intersection((*before[:6], *after[:6], *inside))
        return None if heard else Figure(quantity, "rate", quantity.noun)
    return _crowd(text, quantity, people, before, after) or (
        _people(text, quantity, before, after) if people else None
    )


def read_land(text: Words, quantity: Quantity) -> Figure | None:
    """Return the figure that a measure is where it is one of land destroyed."""
    before, after = around.before(text, quantity), around.after(text, quantity)
    if quantity.unit not in _LAND or not things.is_land_lost(before, after):
        return None
    return Figure(quantity, "damage")


def read_votes(text: Words, quantity: Quantity) -> Figure | None:
    """Return the figure that a number of votes is where they were forged, bought or burnt."""
    before, after = around.before(text, quantity), around.after(text, quantity)
    noun = text.lower[quantity.last]
    if not noun.startswith(("vote", "ballot")) or not things.are_stolen(before, after):
        return None
    return Figure(quantity, "damage", noun)


def _is_more(quantity: Quantity) -> bool:
    """Whether there are more things than the reporter sees at a glance."""
    return quantity.noun in GOODS or quantity.value >= _GLANCE


def _is_known(noun: str, before: list[str], after: list[str]) -> bool:
    """Whether a number is on record: a sample, a vote, a limit, a page that anybody can read."""
    near = {*before[:6], *after[:6]}
    return (
        not _SAMPLED.isdisjoint(before[:2])
        or (noun not in _RATES and not near.isdisjoint(VOTED))
        or (noun in SEATED and not near.isdisjoint(_CHAMBER))
        or not near.isdisjoint(LIMITS)
        or (noun not in _CAPTIVES and not _ROOM.isdisjoint(before[:4]))
        or (noun in _BELONG and after[:1] == ["on"] and not _PLATFORMS.isdisjoint(after[1:4]))
    )


def _is_rate(noun: str, before: list[str], after: list[str]) -> bool:
    if noun in _POSTS and not _CUT.isdisjoint((*before[:4], *after[:4])):
        return True
    if noun:
        return noun in _RATES
    return bool(before) and before[0] in TOLL_VERBS and not _RATES.isdisjoint(before)


def _crowd(
    text: Words, quantity: Quantity, people: bool, before: list[str], after: list[str]
) -> Figure | None:
    noun = quantity.noun
    many = not noun and quantity.value >= _MANY
    gathered = not _GATHER.isdisjoint(after[:4]) or not _DREW.isdisjoint(before[:3])
    gathered = gathered or after[:2] in (["turned", "out"], ["turned", "up"])
    people = people or (not _WALKED.isdisjoint(after[:1]) and noun not in NO_PEOPLE)
    if noun in CROWD or (gathered and (people or many or noun in _VEHICLES)):
        if not {*around.before(text, quantity, _FAR), *after}.isdisjoint(_GAMES):
            return None
        plain = not _is_round(quantity) and bool(noun or not quantity.vague)
        return Figure(quantity, "crowd", noun, plain)
    return None


def _people(text: Words, quantity: Quantity, before: list[str], after: list[str]) -> Figure:
    # A group of 2,100 members: who they are, and no claim of its own.
    introduced = before[:1] in (["with"], ["of"]) and not _GROUPS.isdisjoint(before[1:4])
    inhabits = before[:1] == ["of"] and not COLLECTIVE.isdisjoint(before[1:2])
    plain = not (
        inhabits  # a city of half a million people
        or _is_round(quantity)
        or not _EMPLOYS.isdisjoint(before[:3])
        or not _ABOARD.isdisjoint(after[:2])
        or before[:1] in (["first"], ["last"], ["next"])
        or (quantity.vague and text.lower[quantity.last] in _COUNTLESS)
        or (introduced and quantity.noun in _BELONG)
        or (quantity.noun in _ROLL and not _HAS.isdisjoint(before[:1]))
    )
    return Figure(quantity, "people", quantity.noun, plain)


def _is_round(quantity: Quantity) -> bool:
    """Whether a number is what anybody sees: hundreds, thousands."""
    return quantity.vague and quantity.value < _ROUND
