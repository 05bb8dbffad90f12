"""Signals of who did what and why, told from families of words where no pattern could list them."""

from __future__ import annotations

from lint import lexicon, pattern
from lint.index import plural
from lint.lexicon import COMMON
from lint.story.verbs import forms

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    #: Weight and name of a signal, and the words that gave it.
    Found = tuple[int, str, str]


def _plurals(words: str) -> frozenset[str]:
    """Nouns and their regular plurals."""
    return frozenset(form for word in words.split() for form in (word, plural(word)))


#: Who may be accused: people by their office, trade or standing, and bodies.
_AGENTS = _plurals(
    "abbey abbot academy accountant activist administrator admiral adviser advisor agency agent"
    " agitator aide airline ally ambassador archbishop architect army assistant association"
    " athlete auditor author authority baker bakery bank banker baron billionaire bishop board"
    " body boss boy brewer brewery broadcaster broker brother builder bureaucrat buyer cabinet"
    " campaign captain carer cartel chain chairman chairwoman chancellor charity chemist chief"
    " child church citizen clan cleric clerk clinic clique club coach coalition coalman"
    " coastguard college colonel commander commission commissioner committee company"
    " conglomerate consortium consul consultant contractor corporation council councillor court"
    " cousin crew critic customs daughter dealer dean department deputy detective developer"
    " diocese diplomat director doctor donor driver editor embassy emir employee employer"
    " engineer envoy executive expert exporter factory family farmer father federation feminist"
    " ferry fighter firm fisherman foreigner foreman foundation gallery gang general girl"
    " government governor grower guard gunman guru headmaster headmistress headteacher heir"
    " heiress herder homeowner hospice hospital hotelier hunter husband imam immigrant importer"
    " incomer industry inspector insurer insurgent investor jailer journalist judge junta jury"
    " king landlord landowner lawmaker lawyer leader lecturer lender lobby lobbyist local"
    " loyalist magistrate magnate man manager manufacturer mayor merchant migrant militant"
    " militia millionaire miner minister ministry mission mob monk mosque mother mullah museum"
    " nationalist navy neighbor neighbour nephew network newcomer newspaper niece noble nun"
    " nurse officer official oligarch operator opponent opposition orchestra organiser organizer"
    " outsider owner palace parent parliament partner party pastor pensioner pharmacist"
    " physician pilgrim pilot player plotter poacher police policeman politician pope prefect"
    " premier president press priest prince princess principal prisoner producer professor"
    " promoter proprietor prosecutor protester provider publisher pupil queen railway rancher"
    " ranger rebel recruiter referee refinery refugee regime regulator reporter researcher"
    " resident retailer rival ruler sailor scientist secretary sect seller senator separatist"
    " sergeant settler sheikh sheriff shipper shopkeeper skipper smuggler soldier son speculator"
    " sponsor squatter station steward stranger striker student studio sultan superintendent"
    " supermarket supplier supporter surgeon surveyor tabloid teacher team teenager tenant"
    " theatre tourist trader trafficker traveler traveller treasurer tribe trucker trust trustee"
    " tycoon umpire union unionist university utility villager visitor volunteer voter warden"
    " warder warlord watchdog widow wife woman worker youngster youth zoo"
) | frozenset(
    "oligarchs children countrymen crewmen fishermen foremen gunmen headmen men middlemen militiamen"
    " people policemen staff those townspeople troops women".split()
)
#: Peoples, faiths and parties, and what is theirs: capitals that name nobody.
_PEOPLES = frozenset(
    "afghan afghans arab arabs azerbaijani azerbaijanis bangladeshi bangladeshis basque basques"
    " bengali bengalis briton britons buddhist buddhists catalan catalans catholic catholics"
    " christians colombians conservative conservatives copts croat croats cuban cubans czech"
    " czechs dane danes democrat democratic democrats dutch filipino filipinos finn finns french german"
    " germans greek greeks greens gypsies hindu hindus iraqi iraqis israel israeli israelis jain"
    " jains jew jews jordanians kurd kurds labour liberal liberals maga maori mormon mormons"
    " muslim muslims nationalist nationalists orthodox pakistani pakistanis pole poles protestant"
    " protestants republican republicans roma saudi saudis scot scots serb serbs shias shiite"
    " shiites sikh sikhs slovak slovaks socialist socialists somali somalis sunni sunnis swede"
    " swedes swiss tamil tamils thai thais tories tory turk turks unionist unionists uyghur"
    " uyghurs uzbek uzbeks welsh yazidi yazidis yemeni yemenis zulu zulus".split()
)
_OF_A_PEOPLE = ("ian", "ians", "ean", "eans", "ese", "ish", "icans")
_LEAST = 6  # letters of a word that an ending makes a people
#: Verbs of harm, deceit, taking and letting down.
_WRONGS = (
    forms(
        "abandon abuse bankrupt batter beguile belittle betray blacklist blackmail bludgeon"
        " botch bribe brutalise brutalize bully bungle butcher cajole cheat coddle coerce"
        " collude concoct connive conspire corrupt cripple crush deceive defile defraud"
        " degrade demonise demonize deprive desecrate despise dither dodge embezzle enslave"
        " entice evade exploit extort fabricate fake falsify fiddle flatter fleece"
        " flog/flogs/flogged/flogging flout forge fritter"
        " funnel/funnels/funneled/funneling/funnelled/funnelling gamble gerrymander gloat goad"
        " gouge grease groom harass hijack hoard hoodwink hound humiliate hush ignore"
        " impoverish incite indoctrinate inflate intimidate jeer kowtow laugh launder lie loot"
        " lure maim maltreat mangle manipulate massacre mislead mistreat misuse mock molest"
        " muzzle neglect obstruct oppress overcharge pamper pander peddle persecute pervert"
        " pester pilfer pillage plot/plots/plotted/plotting plunder pocket poison pollute"
        " pretend profiteer prostitute provoke punish purge ransack rape ravage"
        " rig/rigs/rigged/rigging rob/robs/robbed/robbing sabotage scam/scams/scammed/scamming"
        " scare scoff shirk shun/shuns/shunned/shunning sideline siphon"
        " skim/skims/skimmed/skimming slander slaughter smear smother smuggle sneer snoop"
        " snub/snubs/snubbed/snubbing spurn squander starve stash stifle stoke strangle"
        " suffocate suppress swindle terrorise terrorize throttle torment torture trample"
        " trick undermine vandalise vandalize victimise victimize wheedle whitewash wink"
    )
    | frozenset(
        "knew bled bleeding bleeds fed hid hidden hides hiding hoodwinked lied misled misspent"
        " mistook rots rotted rotting shrug shrugged slain slew steal stealing steals stole"
        " stolen swore withheld withhold withholding withholds".split()
    )
) - {"lie", "lies", "plots", "fakes", "scares", "rapes"}
#: Forms of these that are nouns more often than not.
_NOUNS = frozenset("abuse abuses corrupt flogs laughs plot rape rig scam scams".split())
#: What the bad are, and their ways.
_VICES = frozenset(
    "arrogance avarice backhander backhanders bigot bigots blackmailer bootlicker bribe bribes"
    " bullies bully callousness charlatan charlatans cheat cheats clique cliques contempt coward"
    " cowardice cowards cronies crony crook crooked crooks cruelty deceit despot drunk drunkard"
    " drunkards drunken drunks dupe envy evil fanatic fanatics farce filth flatterer folly fool"
    " foolish fools fraud gluttony greed greedy grudge guilt gullible guru hatred hypocrisy"
    " hypocrite hypocrites idiot idiots idle idleness idler idlers ignoramus ignorance ignorant"
    " incompetence incompetent infidels insolent joke lackey lackeys layabout layabouts lazy"
    " leech leeches liar liars lies lust malice meanest mob mobs mouthpiece negligence nepotism"
    " obscene parasite parasites pawn pawns peasants pillage pimp pimps plaything playthings"
    " poodle prejudice pretence pretext prostitute puppet puppets quack quacks rabble racist"
    " racists revenge ruin sadist scandal scorn scroungers selfish servile sham shame shameless"
    " slave slaves sloth smug snob snobs spies spineless spite spy stooge stooges stupid"
    " stupidity swindler swindlers thieves thug thugs traitor traitors treachery tyranny tyrant"
    " tyrants useless vain vainest vanity vengeance vermin vices vultures waster wasters"
    " womaniser womanizer worthless".split()
)
#: Words that know no exception.
_ABSOLUTES = frozenset(
    "always everybody everyone forever invariably never nobody none nowhere whoever".split()
)
#: Words that go a little less far.
_SWEEPING = frozenset("anybody anyone anything ever every nothing whatever whole".split())
#: What nobody can see: thoughts and wishes.
_THOUGHTS = frozenset(
    "ashamed believe believed believes belongs bother bothered bothers care cared cares dare"
    " dared dream dreams expect expects fancies fancy fear feared fears glad happy hope hoped"
    " hopes itching keen knew know known knows prefer preferred prefers proud resolved think"
    " thinks thought trusts want wanted wants wish wished wishes".split()
)
#: What the powerful do, in itself no wrong.
_POWERS = frozenset(
    "bought dictate dictated dictates dine feed feeds handed hire hired hires lets letting obey"
    " obeys owns paid pay pays refuse refused refuses ruled runs sit sits spent threw warned".split()
)
#: What favours are done with, and to whom.
_FAVOURS = frozenset(
    "bribe bribes brothel brothels casino champagne cousin cousins crony envelope envelopes favour"
    " favours favor favors handouts kinsman kinsmen limousine mansion mistress mistresses nephew"
    " nephews niece nieces palaces percentages perks purse relatives spoils suitcase suitcases"
    " villa villas yacht yachts".split()
)
#: What becomes of victims.
_HARMS = frozenset(
    "beaten bleed bleeding burn burned burning burnt crippled die died dies drown drowned dying"
    " evicted homeless hungry killed killer killers killing kills misery murder poor pregnant"
    " shoot sick starved starving suffered tortured".split()
)
#: The names of signals and their words.
_STRONG = (("wrong", _WRONGS), ("vice", _VICES), ("no exception", _ABSOLUTES))
_WEAK = (
    ("thought", _THOUGHTS),
    ("power", _POWERS),
    ("harm", _HARMS),
    ("favour", _FAVOURS),
    ("sweeping", _SWEEPING),
)
#: Why somebody did it, as if the desk could know.
_REASON = pattern.later(
    r"\b(?:so that|for fear|as if|as though|rather than|for the sake of|all the same)\b"
)
_AIM = pattern.later(
    r"\b(?:in order to|so as to|to (?!the\b|an?\b|his\b|her\b|its\b|their\b)\w+"
    r" (?:his|her|its|their|itself|himself|herself|themselves))\b"
)
#: What is done to a victim, in a passive that names who did it.
_BY = pattern.later(r"\b(?:was|were|is|are|been|being) (?:\w+ly )?(?:\w+ for )?(\w+) by\b")
_DONE = _WRONGS | _POWERS | _HARMS | frozenset("dug held kept lit planned set".split())
#: With these a sentence about a group tells of a time or a duty, and is no generalisation.
_TIMED = frozenset(
    "can could did had has have may might must said should these those was were will would".split()
)
#: What must or can be done nobody is accused of, and a reader who is addressed gets advice.
_ADVICE = frozenset(
    "can could may might must need needs often please shall should sometimes you your".split()
)
_NOT_ALWAYS = frozenset("always everybody everyone".split())
_PLURALS = frozenset("children men police women".split())
#: What may stand between somebody and what he did.
_BETWEEN = frozenset(
    "also are deliberately even had has have is knowingly long now quietly secretly simply still then"
    " was were who".split()
)
_IS = frozenset("are is was were".split())


def is_unspecific(written: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether the words of a sentence hold no name and no number in digits, and are no advice.

    ``written`` are the words as they stand, ``lower`` the same in lower case. A people is no
    name, nor is a first word that is a common one.
    """
    if not _ADVICE.isdisjoint(lower):
        return False
    for word, small in zip(written[1:], lower[1:], strict=True):
        if not (word[0].islower() or _is_people(small)):
            return False
    first = lower[0] if lower else ""
    return _is_people(first) or bool(lexicon.load().get(first) & COMMON)


def wronged(written: Sequence[str], lower: Sequence[str]) -> str | None:
    """Somebody and the wrong that he did, where the one is the subject of the other.

    Returns the words of a sentence from the one to the other.
    """
    if _WRONGS.isdisjoint(lower):
        return None
    for at, word in enumerate(lower):
        if word not in _WRONGS or not at:
            continue
        first = at - 1
        while first and lower[first] in _BETWEEN:
            first -= 1
        active = _IS.isdisjoint(lower[first:at]) != word.endswith("ing")
        noun = word in _NOUNS and first + 1 == at
        if active and not noun and _is_accused(written[first], lower[first]):
            return " ".join(lower[first : at + 1])
    return None


def told(
    written: Sequence[str], lower: Sequence[str], sentence: str, named: Set[str]
) -> Iterator[Found]:
    """Yield the signals of an unspecific sentence, given with its words as for ``is_unspecific``.

    With somebody who may be accused in it, a wrong, a vice or a word that knows no exception
    weighs 2, without 1. Only with somebody there are: a reason (2); an aim, a thought, an act of
    power, a favour, a harm, a sweeping word, a passive that names who did it, and a whole group
    at all times (1 each). Words that were ``named`` by other signals give none.
    """
    said = set(lower) - named
    if any(word == "not" or word.endswith("n't") for word in said):
        said -= _NOT_ALWAYS
    accused = any(map(_is_accused, written, lower))
    for name, family in _STRONG:
        if found := family & said:
            yield 1 + accused, name, min(found)
    if not accused:
        return
    for name, family in _WEAK:
        if found := family & said:
            yield 1, name, min(found)
    if reason := _REASON.search(sentence):
        yield 2, "reason given", reason[0]
    elif (aim := _AIM.search(sentence)) and not set(aim[0].split()) <= named:
        yield 1, "aim", aim[0]
    if (done := _BY.search(sentence)) and done[1] in _DONE - named:
        yield 1, "done by", done[0]
    if _is_general(written, lower):
        yield 1, "whole group", " ".join(lower[:2])


def _is_people(word: str) -> bool:
    """Whether a word that stands with a capital, here in lower case, is a people or theirs."""
    return word in _PEOPLES or (len(word) >= _LEAST and word.endswith(_OF_A_PEOPLE))


def _is_accused(written: str, lower: str) -> bool:
    return lower in _AGENTS or (written[0].isupper() and _is_people(lower))


def _is_general(written: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether a sentence is about a whole group at all times: *Landlords own the judges.*"""
    return (
        any(
            small in _PLURALS or (small[-1] == "s" and _is_accused(word, small))
            for word, small in zip(written[:2], lower[:2], strict=True)
        )
        and _TIMED.isdisjoint(lower)
        and not any(word.endswith("ed") for word in lower)
    )
