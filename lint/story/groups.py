"""Who and what is counted: people by what they are or do, crowds, and what a disaster destroys."""

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
    " commuters motorists drivers cyclists police policemen gunmen rebels insurgents terrorists"
    " settlers applicants donors volunteers evacuees fishermen firefighters personnel agents"
    " sailors detainees protestors activists others foreigners nationals sufferers claimants"
    " bystanders shoppers clients readers visitors learners graduates veterans jobseekers"
    " inhabitants guests occupants recruits conscripts cadets relatives youngsters peacekeepers"
    " medics envoys midwives wives husbands spouses couples islanders clerks cooks nuns priests"
    " imams monks bishops rabbis surgeons physicians paramedics carers politicians mps peers"
    " judges magistrates lawyers elders chiefs aides staffers captains pilots crew diplomats"
    " thieves addicts athletes players guards hawkers peasants labourers laborers maids twins"
    " kids toddlers teens minors apprentices interns deportees aliens convicts captives"
    " combatants airmen marines cops deputies constables gentlemen folk souls individuals humans"
    " tribals natives locals newcomers landlords homeowners taxpayers mums moms dads"
    " grandparents grandmothers siblings sons daughters friends neighbours neighbors colleagues"
    " partners backpackers skiers climbers swimmers traders holidaymakers candidates academics"
    " servants entrepreneurs freelancers renters borrowers debtors growers".split()
)
#: Those who come together.
CROWD = frozenset(
    "protesters protestors demonstrators marchers spectators worshippers pilgrims revellers"
    " mourners supporters rioters strikers devotees fans believers onlookers picketers attendees".split()
)
#: What somebody who does something is called; and things that are called so too.
_DOERS = tuple("ers ors ladies ists ians ees men women mates lords children girls boys".split())
_THINGS = frozenset(
    "containers computers papers newspapers numbers orders towers letters rivers chambers"
    " trailers boulders doors floors errors tenders offers sensors reactors tractors flowers"
    " trees committees posters fingers freezers meters metres centers corners shelters powers"
    " servers routers drawers layers matters quarters headquarters borders disorders cancers"
    " tumours tumors rollers fires barriers carriers lasers lockers trousers sweaters mirrors"
    " motors calculators generators factors sectors colors honors degrees fees feeds seeds beds"
    " needs weeds deeds speeds hundreds breeds reeds sheds species bullets helicopters bombers"
    " meteors charters chapters semesters trimesters counters filters printers tigers spiders"
    " boosters clusters covers layovers dinners suppers steamers tankers cruisers".split()
)
NO_PEOPLE = frozenset(
    "cattle sheep goats birds animals trees vehicles cars tanks jobs bills projects chickens"
    " pigs horses dogs cats whales dolphins elephants fish cows deer bats bees hens poultry"
    " livestock plants deals camels rhinos lions days weeks months years times hours minutes"
    " points goals percent".split()
)
#: What a disaster destroys, beasts included.
GOODS = frozenset(
    "homes houses buildings schools hospitals shops cars vehicles structures villages dwellings"
    " acres hectares properties mosques churches temples businesses farms huts shacks bridges"
    " tents roofs livestock cattle sheep goats cows pigs chickens horses birds crops trees boats"
    " animals classrooms clinics graves tombs headstones gravestones statues monuments flats"
    " apartments houseboats stalls kiosks warehouses factories barns greenhouses orchards"
    " vineyards vessels trucks lorries buses motorbikes ambulances libraries synagogues shrines"
    " pylons livelihoods taxis hens ducks turkeys chicks hives bees deer camels vines barges"
    " yachts hotels restaurants cafes pubs mills wells dams"
    " tanks helicopters planes jets aircraft drones warships ships oaks".split()
)


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
