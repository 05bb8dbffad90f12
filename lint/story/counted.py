"""The noun that a number counts: "14 more Syrian civilians", "hundreds of the city's schools"."""

from __future__ import annotations

from lint.story.numerals import JOINTS, STARTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.words import Words

#: Words that a noun phrase after a number does not hold: what is counted was left unsaid.
STOP = frozenset(
    "in on at by from to for with when where who whom whose which that and or but nor as than"
    " per were was is are be been being had has have having after before between into onto"
    " during within without against among amid while since until till if because so then it he"
    " she they we you i this these those there here not will would can could may might must"
    " shall should do does did said says say told a an the his her its their our my your across"
    " around along through over under about near also more's up down off out again still only"
    " just each every both all any some went came got took made left began became lost fell rose"
    " died fled fought killed monday tuesday wednesday thursday friday saturday sunday yesterday"
    " today tomorrow january february march april june july august september october november"
    " december".split()
)
_OF_THEM = frozenset("the its their his her those these our all such this".split())
#: Plurals without an -s, and bodies counted by their heads.
_PLURALS = frozenset(
    "people men women children police persons personnel staff troops teeth feet mice cattle"
    " sheep fish poultry deer livestock aircraft media data criteria bacteria larvae fungi"
    " phenomena oxen geese youth clergy crew infantry cavalry folk kin hostages brethren"
    " offspring spacecraft salmon policemen policewomen servicemen servicewomen gunmen fishermen"
    " firemen businessmen hindus zulus hutus tutsis parsis telugus kikuyus menus chinese"
    " japanese vietnamese burmese sudanese lebanese portuguese congolese senegalese taiwanese"
    " maltese nepalese british french irish dutch swiss spanish rohingya druze maori inuit".split()
)
#: They end with an -s and are no plurals.
_NO_PLURALS = frozenset(
    "was has is this its as us says does across always perhaps besides plus yes previous various"
    " less towards sometimes indoors outdoors overseas afterwards upwards downwards backwards"
    " whereas unless thus news politics economics series athletics mathematics physics gas bus"
    " christmas gets goes makes takes comes gives helps means remains becomes wants believes"
    " thinks knows blames opposes prefers agrees disagrees approves rejects hates owns owes"
    " lacks paris tigris debris iris boris chris harris norris morris".split()
)
#: One human being, or one of what is counted as damage.
ONE = frozenset(
    "person man woman child boy girl soldier officer civilian policeman policewoman firefighter"
    " worker student pupil passenger driver protester protestor demonstrator patient resident"
    " villager victim death fatality injury casualty arrest case body suspect militant fighter"
    " journalist teacher nurse doctor farmer miner migrant refugee prisoner hostage spectator"
    " worshipper pilgrim baby infant teenager pensioner motorist cyclist pedestrian home house"
    " building school family".split()
)
#: What has become of those counted, where no noun says who they are: 14 dead.
STATES = frozenset(
    "dead wounded injured hurt missing displaced homeless arrested detained killed hospitalised"
    " hospitalized infected stranded trapped unaccounted evacuated maimed poor unemployed"
    " jobless jailed drowned".split()
)
#: People who are named in one word, of whom shares are given.
PUBLIC = frozenset("public population electorate workforce membership".split())
#: Places and bodies that stand for those who live there or belong to them, where shares are given.
COLLECTIVE = frozenset(
    "town village city metropolis district county country nation island parish province region"
    " suburb valley township borough neighbourhood neighborhood estate camp settlement community"
    " congregation diaspora caste clan tribe class army force staff faculty profession sector"
    " prefecture commune barrio canton ward constituency hamlet atoll slum peninsula capital"
    " world planet continent".split()
)
#: What follows a noun that stands by itself, besides the words of ``STOP`` and verbs in -s and -ed.
_ALONE = frozenset(
    "now already never always no today alone want back support oppose think believe say fear"
    " refuse live go speak vote own earn rely depend survive trust lack feel hate need work"
    " blame get remain even struggle use claim face suffer see slept sleep left went fled sold"
    " paid knew thought felt saw heard kept spent gave chose ran woke drank ate grew stood sat"
    " spoke swore held drew voted die won still".split()
)
#: Plurals that a place stands before: half the village roads.
_OF_A_PLACE = frozenset(
    "halls roads streets councils schools squares centres centers houses homes gates walls"
    " fields budgets clubs courts jails shops markets hospitals banks pubs lanes services buses"
    " taxes officials leaders elders members police areas parks champions borders rules laws".split()
)
_ADJECTIVES = 6


def noun(text: Words, last: int, of_only: bool = False) -> tuple[int, bool] | None:
    """Return the noun counted by the numeral that ends with a word.

    The result is the number of the noun's word and whether it is joined to the numeral by a
    hyphen (a 12-member panel). ``of_only`` is for shares, whose noun follows "of".
    """
    lower, gaps = text.lower, text.gaps
    at = last + 1
    if at >= len(lower):
        return None
    if gaps[at] in ("-", "\u2010", "\u2011"):
        return (at, True) if lower[at] not in STOP else None
    if gaps[at] not in JOINTS and gaps[at].strip() not in ("%", "+"):
        return None
    if lower[at] == "of" or (of_only and lower[at] in _OF_THEM):
        at += lower[at] == "of"
        while at < len(lower) and lower[at] in _OF_THEM and gaps[at] in JOINTS:
            at += 1
    elif of_only:
        return None
    found = None
    if at > last + 1 or of_only:
        found = _public(text, at, PUBLIC | COLLECTIVE if of_only else PUBLIC)
    if found is None:
        found = _head(text, at)
    if found is None and of_only and at < len(lower) and _is_name(text.text[at]):
        found = at if _stands_alone(text, at) else None
    return None if found is None else (found, False)


def _public(text: Words, at: int, names: frozenset[str]) -> int | None:
    """The word for a whole people: half the urban population, 62% of the public, no public parks."""
    for k in range(at, min(at + 3, len(text))):
        if k > at and text.gaps[k] not in JOINTS:
            break
        if text.lower[k] in PUBLIC:
            after = text.lower[k + 1] if k + 1 < len(text) else "."
            return None if text.lower[k] == "public" and is_plural(after) else k
        if text.lower[k] in names and _stands_alone(text, k):
            return k
    return None


def _is_name(word: str) -> bool:
    """Whether a word may name a place: Kent, but not the U of U.S."""
    return len(word) > 2 and word.isalpha() and word[0].isupper() and not word.isupper()


def _stands_alone(text: Words, at: int) -> bool:
    """Whether a noun is followed by its verb or by nothing: the town would leave, no town hall."""
    if at + 1 >= len(text) or text.gaps[at + 1] not in JOINTS:
        return True
    after = text.lower[at + 1]
    if after in STOP or after in _ALONE:
        return True
    return after.endswith(("s", "ed", "ly")) and after not in _OF_A_PLACE


def _head(text: Words, at: int) -> int | None:
    """The noun after at most so many adjectives, or the state that stands for one."""
    lower, gaps = text.lower, text.gaps
    state = None
    for k in range(at, min(at + _ADJECTIVES, len(lower))):
        word = lower[k]
        if k > at and gaps[k] not in JOINTS and gaps[k] not in ("'", "' "):
            break
        if word in STATES:
            state = k
        elif word in STOP or word in STARTS or word[0].isdigit():
            break
        elif is_plural(word):
            after = lower[k + 1] if k + 1 < len(lower) and gaps[k + 1] in JOINTS else ""
            people = after in _PLURALS or (word in _PLURALS and after and is_plural(after))
            return k + 1 if people else k
    return state


def follows(text: Words, last: int) -> bool:
    """Whether a noun follows that the numeral ending with a word counts."""
    return noun(text, last) is not None


def is_one(text: Words, at: int) -> bool:
    """Whether a word, after "one", begins the name of a single human being or case."""
    words = text.lower[at : at + 3]
    for k, word in enumerate(words, at):
        if text.gaps[k] not in JOINTS or word in STOP:
            return False
        if word in ONE:
            return True
    return False


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural."""
    if word in _PLURALS:
        return True
    if word[-1] != "s" or len(word) < 4 or word in _NO_PLURALS:
        return word.endswith("men") and word not in ("specimen", "regimen", "acumen", "omen")
    return word[-2] not in "su" and not word.endswith(("sis", "xis", "ennis", "phis"))
