"""Victims: what the words around a number say has become of people."""

from __future__ import annotations

from lint.story.counted import COLLECTIVE, ONE, PUBLIC, STATES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.story.amounts import Quantity
    from lint.words import Words

#: Whom a count of people counts, where nothing is said to have become of them.
PEOPLE = frozenset(
    "people persons civilians children women men girls boys soldiers troops refugees migrants"
    " villagers residents passengers workers students pupils patients officers militants"
    " fighters prisoners families voters households inmates employees staff teachers nurses"
    " doctors farmers journalists miners pensioners tourists pilgrims citizens tenants seekers"
    " immigrants victims survivors hostages members users customers subscribers consumers"
    " viewers listeners followers adults teenagers youths infants babies parents mothers"
    " commuters motorists drivers cyclists police policemen gunmen rebels insurgents"
    " terrorists settlers applicants donors volunteers evacuees fishermen firefighters"
    " personnel agents sailors detainees protestors activists others foreigners nationals sufferers"
    " claimants bystanders shoppers clients readers visitors learners graduates veterans"
    " jobseekers inhabitants guests occupants recruits conscripts inmates cadets relatives"
    " youngsters peacekeepers medics envoys midwives wives husbands spouses couples"
    " islanders clerks cooks nuns priests imams monks bishops rabbis nurses surgeons physicians"
    " paramedics carers politicians mps peers judges magistrates lawyers elders chiefs aides"
    " staffers captains pilots crew diplomats thieves addicts athletes players guards hawkers"
    " peasants labourers laborers maids couples twins kids toddlers teens minors apprentices"
    " interns deportees aliens convicts captives combatants troops airmen marines cops deputies"
    " constables gentlemen folk souls individuals humans tribals natives locals newcomers landlords"
    " homeowners taxpayers mums moms dads grandparents grandmothers siblings sons daughters"
    " friends neighbours neighbors colleagues partners backpackers skiers climbers swimmers traders"
    " holidaymakers candidates pupils academics servants entrepreneurs freelancers"
    " renters borrowers debtors growers".split()
)
#: Those who come together.
CROWD = frozenset(
    "protesters protestors demonstrators marchers spectators worshippers pilgrims revellers"
    " mourners supporters rioters strikers devotees fans believers onlookers picketers"
    " attendees".split()
)
#: What somebody who does something is called; and things that are called so too.
_DOERS = tuple("ers ors ladies ists ians ees men women mates lords children girls boys".split())
_THINGS = frozenset(
    "containers computers papers newspapers numbers orders towers letters rivers chambers"
    " trailers boulders doors floors errors tenders offers sensors reactors tractors flowers"
    " trees committees posters fingers freezers meters metres centers corners shelters powers"
    " servers routers drawers layers matters quarters headquarters borders disorders cancers"
    " tumours tumors rollers fires barriers carriers lasers lockers trousers sweaters mirrors"
    " motors calculators generators factors sectors colors honors degrees fees feeds seeds"
    " beds needs weeds deeds speeds hundreds breeds reeds sheds species bullets helicopters"
    " bombers meteors charters chapters semesters trimesters counters filters printers tigers"
    " spiders boosters clusters covers layovers dinners suppers steamers tankers cruisers".split()
)
_NO_PEOPLE = frozenset(
    "cattle sheep goats birds animals trees vehicles cars tanks jobs bills projects chickens"
    " pigs horses dogs cats whales dolphins elephants fish cows deer bats bees hens poultry"
    " livestock plants deals camels rhinos lions days weeks months years times hours minutes"
    " points goals percent".split()
)
#: What a disaster destroys, beasts included.
GOODS = frozenset(
    "homes houses buildings schools hospitals shops cars vehicles structures villages"
    " dwellings acres hectares properties mosques churches temples businesses farms huts"
    " shacks bridges tents roofs livestock cattle sheep goats cows pigs chickens horses birds"
    " crops trees boats animals classrooms clinics graves tombs headstones gravestones statues"
    " monuments flats apartments houseboats stalls kiosks warehouses factories barns greenhouses"
    " orchards vineyards vessels trucks lorries buses motorbikes ambulances libraries synagogues"
    " shrines pylons".split()
)
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
        "killed kill kills killing died dead die dying drowned perished executed massacred"
        " slaughtered murdered slain shot beheaded burned burnt crushed suffocated starved"
        " claimed lynched hanged hacked electrocuted froze frozen choked asphyxiated crucified"
        " bludgeoned clubbed butchered strangled butchering massacring slaughtering executing"
        " executes drowning drowns crushing beheading".split(),
        "dead",
    ),
    **dict.fromkeys(
        "wounded wound wounding injured injure injures injuring hurt hospitalised"
        " hospitalized maimed poisoned infected sickened stabbed stab stabbing knifed trampled mauled blinded sick ill"
        " scalded gassed stoned raped tortured assaulted paralysed paralyzed crippled mutilated"
        " disfigured infects infect infecting poisoning poisons sickens maims maiming blinding"
        " traumatised traumatized".split(),
        "hurt",
    ),
    **dict.fromkeys(
        "displaced displace displaces displacing homeless evacuated fled uprooted stranded evicted evicting"
        " evicts expelled expelling deported deporting dispossessed uprooting".split(),
        "displaced",
    ),
    **dict.fromkeys("missing unaccounted trapped buried burying bury".split(), "missing"),
    **dict.fromkeys("kidnapped kidnap kidnapping abducted abduct abducting".split(), "abducted"),
    **dict.fromkeys(
        "arrested arrest arrests arresting detained detain detains detaining".split(), "arrested"
    ),
}
_HARM_NOUNS = {
    **dict.fromkeys(
        "deaths death killing killings murder murders massacre slaughter execution executions"
        " bodies lives corpses".split(),
        "dead",
    ),
    **dict.fromkeys("arrest arrests detention".split(), "arrested"),
    **dict.fromkeys("abduction abductions kidnapping".split(), "abducted"),
    "displacement": "displaced",
}
_LEFT = STATES & _HARM.keys()
_TAKEN = frozenset("claimed claim claiming cost costing costs took taken lost loss".split())
#: Verbs of harm that take what is counted as their object.
_OBJECT = _HARM.keys() - frozenset(
    "died dead die dying perished drowned hurt homeless fled missing unaccounted starved infected"
    " arrests stranded".split()
) | {"left", "leaving"}
_PHRASES = {
    **dict.fromkeys(
        "shot dead|picked off|gunned down|mown down|mowed down|cut down|struck down|wiped out"
        "|blown up|blew up|carried off|finished off|burned alive|burnt alive".split("|"),
        "dead",
    ),
    "swept away": "missing",
    "beat up": "hurt",
    "beaten up": "hurt",
    "rounded up": "arrested",
}
#: Verbs that displace whom they drive out: drove 90,000 from their homes, forced 400 to flee.
_DRIVEN = frozenset(
    "drove drive drives driven driving forced force forces forcing made making sent sending pushed"
    " pushing compelled compelling".split()
)
_OUT = frozenset("flee flees evacuate homeless fleeing".split())
#: Verbs of harm that are used of people and animals only.
_SURE = frozenset(
    "killed kill kills killing wounded wounding injured injures injuring hurt arrested"
    " arresting detained detaining massacred murdered died dead slaughtered slain hospitalised"
    " hospitalized".split()
)
#: Who lost a match was beaten too.
_BEATEN = frozenset({"up", "death", "dead"})
#: Words between what is counted and what became of it.
_LIGHT = frozenset(
    "were was have had has been be being are is who which also then later more others other"
    " people or and so far reportedly now either still already found left feared believed"
    " confirmed presumed reported not yet all there among the since them of both shot beaten"
    " burned taken fell fallen officially".split()
)
_AUXILIARIES = frozenset("were was have had has are is".split())
_PREPOSITIONS = frozenset("in on at from aboard across near inside under of around".split())
_MODIFIERS = frozenset(
    "a an the some further another other just only well also to altogether".split()
)
_TOLLS = frozenset(
    "toll deaths death fatalities casualties dead killed died wounded injured injuries"
    " arrests arrested detained displaced missing victims".split()
)
#: A number right after one of these is what its subject comes to: the toll rose to 51.
TOLL_VERBS = frozenset(
    "to at of reached passed is was now above hit topped past stands stood rises rose climbed"
    " exceeded surpassed exceeds rising climbing near nearing stays number numbers numbered"
    " total totalled approaching exceeding".split()
)
_STATED = frozenset("dead killed died wounded injured arrested detained displaced missing".split())
_TOTALS = frozenset("the number numbers toll total those of count".split())
#: Who has not been seen, and who is feared lost, is missing.
_FOUND = frozenset("seen found heard".split())
_FEARED = frozenset("feared presumed believed".split())
_ALIVE = ["would", "still", "be", "alive"]
#: A toll of these is money.
_CHARGED = frozenset("road bridge tunnel motorway highway booth lane crossing".split())


def is_people(text: Words, quantity: Quantity) -> bool:
    """Return whether people are counted; a plural with a capital is a people, a faith or a party."""
    noun = quantity.noun
    if not noun or noun in PEOPLE or noun in CROWD or noun in ONE or noun in STATES | PUBLIC:
        return bool(noun)
    if quantity.kind == "share" and (f"{noun}s" in PEOPLE or noun in COLLECTIVE):
        return True
    if text.text[quantity.after - 1][0].isupper():
        return True
    return noun.endswith(_DOERS) and noun not in _THINGS


def harm(quantity: Quantity, people: bool, before: list[str], after: list[str]) -> str:
    """Return what became of those counted: dead, hurt, displaced, missing, arrested, abducted.

    It is "" where nothing did. ``before`` and ``after`` are the words around the quantity in
    lower case, the nearest first; ``people`` says whether its noun is one for people.
    """
    noun = quantity.noun
    if noun in STATES or noun in _HARMS:
        return _HARMS.get(noun) or _HARM.get(noun, "")
    if noun in _NO_PEOPLE or noun in GOODS:
        return ""
    if noun == "lives":
        return "" if _TAKEN.isdisjoint(before[:6]) else "dead"
    if not noun and before and before[0] in TOLL_VERBS:
        told = next((word for word in before if word in _TOLLS), "")
        if told in _STATED and _TOTALS.isdisjoint(before[:5]):
            told = ""  # a member of the Grateful Dead was 78
        if told and (told != "toll" or _CHARGED.isdisjoint(before)):
            return _HARM.get(told, "dead")
    if done := _done(before, after, noun != "" and not people):
        return done
    fate, word = _fate(after)
    return fate if not noun or people or word in _SURE else ""


def _done(before: list[str], after: list[str], unsure: bool) -> str:
    """What the words before a number say was done; ``unsure`` whether to people."""
    verb = next((word for word in before if word not in _MODIFIERS), "")
    if verb in _DRIVEN and ("from" in after[:1] or not _OUT.isdisjoint(after[:3])):
        return "displaced"
    if verb in _OBJECT and not (unsure and verb not in _SURE):
        return _HARM.get(verb) or next((_HARM[one] for one in after[:6] if one in _LEFT), "")
    if unsure:
        return ""
    if verb == "of":  # the murder of 12 women
        return next((_HARM_NOUNS[word] for word in before[1:3] if word in _HARM_NOUNS), "")
    if verb in ("include", "included", "including"):
        return next((_HARM[word] for word in before[1:3] if word in _LEFT), "")
    if verb in _TAKEN and "their" in after[:2] and "lives" in after[:3]:
        return "dead"  # cost 17 people their lives
    if verb == "beat" and "death" in after:
        return "dead"
    if phrase := _PHRASES.get(" ".join((*before[1:2], verb))):
        return phrase
    joined = before[:1] == ["and"] or after[:1] == ["others"]
    verb = next((word for word in before if word in _SURE), "") if joined else ""
    return _HARM.get(verb, "")


def _fate(after: list[str]) -> tuple[str, str]:
    """What is said to have become of people in the words after them, and the word that says it."""
    k = 0
    if after[:1] == ["of"] and after[1:2] in (["them"], ["whom"], ["those"]):
        k = 2
    elif after and after[0] in _PREPOSITIONS:  # 43 people in the village were killed
        k = next((i for i, word in enumerate(after) if word in _AUXILIARIES), len(after))
    if after[k : k + 3] == ["would", "be", "alive"] or after[k : k + 4] == _ALIVE:
        return "dead", "died"
    if "not" in after[k : k + 3] and not _FOUND.isdisjoint(after[k + 1 : k + 5]):
        return "missing", "missing"
    for word in after[k:]:
        if word == "lost" and not _FEARED.isdisjoint(after):
            return "missing", "missing"
        if word in ("lost", "taken", "took") and "lives" in after:
            return "dead", "died"
        if word in ("shot", "burned") or (word == "beaten" and not _BEATEN.isdisjoint(after)):
            dead = "dead" in after or "death" in after
            return ("dead", "dead") if dead else ("hurt", word)
        if word in _HARM and word not in ("claimed", "kill", "killing"):
            return _HARM[word], word
        if word not in _LIGHT:
            break
    return "", ""
