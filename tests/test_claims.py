"""Claims that nobody stands behind: what is found, what is left alone, and what is asked."""

from __future__ import annotations

import re

import pytest

from lint import rulebook
from lint.engine import Settings, lint
from lint.formats import text

BOOK = rulebook.load()
ONLY = Settings(select=["unattributed-claim"])
BEFORE = "The council met on Tuesday, the clerk Ana Ruiz said."
AFTER = "“We will look at it again in May,” Ruiz said."


def signals(sentence):
    """The names of the signals in a sentence."""
    reported = [message for finding in found(sentence) for message in [finding.message]]
    return re.findall(r"([a-z ]+) \(“", " ".join(reported))


def found(paragraph, before=BEFORE, after=AFTER):
    """What is found in a paragraph between two that name their source."""
    return lint(text.read(f"{before}\n\n{paragraph}\n\n{after}"), BOOK, ONLY)


#: Claims of desks of all kinds, each a paragraph of its own.
CLAIMS = [
    # Conflict.
    "The army has deliberately bombed hospitals across the province.",
    "Rebels slaughtered dozens of villagers before they withdrew across the river.",
    "The militia is arming child soldiers in the camps along the border.",
    "Neighbouring states have stayed silent while the siege goes on.",
    "Both governments are secretly negotiating a partition of the island.",
    "The general ordered the raid to distract from his failing campaign in the south.",
    "Troops opened fire on unarmed demonstrators outside the cathedral.",
    "The ceasefire is a sham, and everyone in the valley knows it.",
    "The junta has violated international law by closing the crossing.",
    "More than 300 civilians have been killed since the shelling began.",
    # Politics.
    "The minister is desperate to cling to power.",
    "The bill was drafted in order to silence the press.",
    "Voters are furious with the coalition.",
    "The governor has consistently ignored the will of the people.",
    "Nobody in the capital believes the official explanation any more.",
    "The election was stolen, and the commission looked the other way.",
    "The prime minister is widely seen as weak.",
    "The party has betrayed the workers who built it.",
    "Her resignation was forced by the donors who control the party.",
    "The senator is in the pocket of the tobacco lobby.",
    "His speech was a cynical attempt to divide the country.",
    "The mayor lied to the council about the cost of the stadium.",
    # Health.
    "The new tablet cures arthritis within weeks.",
    "The vaccine is completely safe.",
    "Hospital managers covered up the deaths of at least nine patients.",
    "The ministry’s slow response cost thousands of lives.",
    "Patients no longer trust the health service.",
    "Screen time is causing an epidemic of depression among girls.",
    # Business.
    "The bank knowingly misled its customers.",
    "Shareholders are losing patience with the chief executive.",
    "The airline is using the strike as a pretext to cut jobs.",
    "The takeover will destroy thousands of jobs.",
    "The company dumped toxic waste into the river for years.",
    "Landlords are exploiting the shortage to drive up rents.",
    "The regulator is too close to the firms it is supposed to police.",
    "The chain will almost certainly go bust before the summer.",
    # Crime.
    "The gang is behind a string of murders in the port.",
    "Police ignored repeated warnings about the suspect.",
    "Knife crime is out of control because of cuts to youth services.",
    "The killer was motivated by hatred of women.",
    "Detectives planted the gun in his car.",
    "The neighbourhood has become a no-go area for the police.",
    # Climate and environment.
    "The oil company knew about the leak and hid the evidence.",
    "The floods were caused by the reckless felling of the forest.",
    "Wind farms are killing the fishing industry.",
    "The treaty will do nothing to stop the warming of the sea.",
    "The dam poses a serious threat to the villages downstream.",
    # Sport politics.
    "The federation bribed delegates to win the right to hold the games.",
    "Officials turned a blind eye to doping for a decade.",
    "Fans are disgusted by the price of tickets.",
    "The club’s owners care only about money.",
    # Education.
    "The reform has been a disaster for rural schools.",
    "Teachers are leaving the profession in droves.",
    "Schools are failing an entire generation of boys.",
    "Parents across the county are increasingly angry about the closures.",
    "The university inflated its figures to climb the rankings.",
    # Migration.
    "Migrants are putting unbearable pressure on local clinics.",
    "Border guards routinely beat asylum seekers.",
    "Most newcomers have no intention of finding work.",
    "Smugglers and corrupt officers run the crossing together.",
    # Local.
    "The developer promised affordable homes only to win the contract.",
    "Residents feel abandoned by the council.",
    "The council wasted millions on the new offices.",
    "The market square has been ruined by the traffic scheme.",
    "The contract was awarded to a friend of the mayor as a reward for his loyalty.",
    "Critics of the scheme are motivated by envy.",
    "The bypass will inevitably lead to more accidents.",
    "The real reason for the delay is a quarrel between two councillors.",
    "It is common knowledge that the inspector takes bribes.",
    "The housing office discriminates against single mothers.",
]

#: Sentences that need no source, or have one.
TRAPS = [
    # Attributed and quoted.
    "The army has deliberately bombed hospitals, the aid group Relief Now said.",
    "“The army has deliberately bombed hospitals,” said Lina Haddad of Relief Now.",
    "According to the union, the bank knowingly misled its customers.",
    "Voters are furious with the coalition, a poll by Leeds University found.",
    "Haddad accused the army of bombing hospitals deliberately.",
    "The opposition has accused the governor of stealing the election.",
    "The bank denied that it had misled its customers.",
    "The company rejected claims that it had dumped waste in the river.",
    "Ruiz called the reform a disaster for rural schools.",
    "The report found that police had ignored repeated warnings.",
    "The union blamed the cuts for the closure of the ward.",
    "Lee said the takeover would destroy thousands of jobs.",
    "The charity estimates that 4,000 people are homeless in the county.",
    "Two ministers warned that the strike would cripple the ports.",
    "The regulator ruled that the airline had misled its customers.",
    "The paper reported that the mayor had lied to the council.",
    "“Parents are angry,” the head teacher told the Echo.",
    "The bishop described the raid as barbaric.",
    "Critics were wrong to call it a betrayal, Ruiz said.",
    "Police allege that Moreno bribed two inspectors.",
    # Court process.
    "Moreno was charged with bribing two inspectors.",
    "A jury convicted the former banker of defrauding 40 customers.",
    "He pleaded guilty to assaulting three prisoners in 2019.",
    "The judge sentenced her to nine years in prison for the murder.",
    "Two officers are on trial for covering up the death of a prisoner.",
    "The firm was fined 2 million euros for polluting the river.",
    "Prosecutors dropped the fraud charges against the two brokers.",
    "Her appeal against the conviction will be heard in March.",
    "The tribunal dismissed the claim of discrimination.",
    # History and biography.
    "The castle was looted in 1645 during the civil war.",
    "The dictator was overthrown in 1974.",
    "Ruiz was born in the port in 1961 and trained as a nurse.",
    "The treaty was signed in 1923 and ended the war.",
    "The plague killed a third of the town in the 14th century.",
    # Sport.
    "The visitors destroyed the champions 5-0, with three goals in the second half.",
    "Rovers have repeatedly lost in the first round and are bottom of the league.",
    "Lee stole second base in the ninth and scored the winning run.",
    "It was the worst defeat of the season for the home team.",
    "The striker will miss the cup final on Saturday.",
    # Official results, acts and notices.
    "The party won 212 of the 400 seats.",
    "The majority of the votes were counted by midnight.",
    "The motion passed by 34 votes to 20.",
    "The law bans the sale of fireworks after midnight.",
    "The ministry ordered the closure of two ports on Monday.",
    "The council voted to close the library.",
    "Parliament repealed the tax in March.",
    "The bank raised its key rate by a quarter of a point to 4.5 percent.",
    "The United States and Canada signed the agreement on Friday.",
    # What the reporter saw, schedules, arithmetic.
    "The crowd sang as the coffin was carried up the steps.",
    "Dozens of people queued outside the bakery on Tuesday morning.",
    "Two fire engines stood outside the school at noon.",
    "The road will close at six on Friday and reopen on Monday.",
    "The exhibition runs until May 4, and tickets cost 12 pounds.",
    "The rate has risen from 4 percent to 6 percent, an increase of half.",
    "The hearing will resume on Thursday.",
    "Schools will reopen on Monday after the holidays.",
    "The ferry leaves at nine and takes forty minutes.",
    "Polling stations open at seven in the morning.",
    # Questions, first person, conditions.
    "Why are voters so angry?",
    "We asked the bank whether it had misled its customers.",
    "If the dam breaks, the villages will be flooded.",
    # Plain words that look like claims.
    "The vase had been broken in two places.",
    "The orchestra plays Beethoven in a programme that has always been popular.",
    "The valley lies to the north of the city.",
    "The council meets on the first floor, and most of its members come by bus.",
    "Ruiz hid the presents in the attic, as she does every year.",
    "The bus broke down on the bridge and was towed away.",
    "The report has 90 pages and three chapters.",
    "The county is divided into nine districts.",
    "Stir the onions until they brown, then add the stock and simmer.",
    "A spokesman for the airline did not respond to a request for comment.",
    "The mayor has never held another office.",
    "The teachers have always met in the hall on Mondays.",
]


@pytest.mark.parametrize("claim", CLAIMS)
def test_claim(claim):
    assert found(claim)[0].severity in ("warning", "error")


@pytest.mark.parametrize("trap", TRAPS)
def test_trap(trap):
    assert [] == [finding for finding in found(trap) if finding.severity != "suggestion"]


#: A sentence and the signals that its finding names.
SIGNALS = [
    ("The guards tortured the prisoners.", ["accusation"]),
    ("The ministry has failed the islands.", ["reproach"]),
    ("The landslide left 40 dead.", ["casualties"]),
    ("Most nurses work at night.", ["generalisation"]),
    ("Nobody in the port trusts the inspectors.", ["sweeping claim"]),
    ("Villagers are furious.", ["feeling of a group"]),
    ("The pier was closed out of spite.", ["motive"]),
    ("The reform has crippled the ferries.", ["cause"]),
    ("The harbour master is to blame.", ["blame"]),
    ("The herb cures malaria.", ["health claim"]),
    ("The pier is a death trap.", ["verdict"]),
    ("The despot lives on the hill.", ["label"]),
    ("The tax will bankrupt the port.", ["sweeping forecast"]),
    ("It is the ugliest and most hated pier of all time.", ["label", "superlative"]),
    ("The nepotism is plunder, a vendetta.", ["reproach", "charged word", "charged word"]),
    (
        "Most nurses work at night because of the brutal rota.",
        ["generalisation", "label", "reason"],
    ),
    ("The ferry left at nine.", []),
]


@pytest.mark.parametrize(("sentence", "names"), SIGNALS)
def test_signals(sentence, names):
    assert names == [name.strip() for name in signals(sentence)]


#: A claim and the question that the finding asks.
QUESTIONS = [
    ("Most voters are furious.", "Who says most voters are furious?"),
    ("Voters are furious.", "Who says voters are furious?"),
    ("Gulf voters are furious.", "Who says so?"),
    ("Aldmouth voters are furious.", "Who says Aldmouth voters are furious?"),
    ("Port Amity residents are furious.", "Who says Port Amity residents are furious?"),
    ("In the port, voters are furious.", "Who says so?"),
    ("Suddenly voters are furious.", "Who says so?"),
    ("Voters are furious; the mayor is not.", "Who says so?"),
    ("Voters are furious (and loud).", "Who says so?"),
    ("Voters are fur.ious, and they are furious and outraged.", "Who says so?"),
    (f"Voters are furious {'and the sea is green ' * 5}.", "Who says so?"),
]


@pytest.mark.parametrize(("claim", "question"), QUESTIONS)
def test_question(claim, question):
    assert found(claim)[0].message.startswith(question + " Name the source or cut it: ")


def test_one_finding_for_a_paragraph():
    first, second, third = (
        "Voters are furious.",
        "The mayor is to blame.",
        "The pier is a death trap.",
    )
    (finding,) = found(f"{first} {second} The ferry left at nine. {third}")

    assert (
        f"{first} {second}"
        == text.read(
            f"{BEFORE}\n\n{first} {second} The ferry left at nine. {third}\n\n{AFTER}"
        ).source[finding.start : finding.end]
    )
    assert ["verdict (“is a death trap”)"] == [related.message for related in finding.related]


def test_orphans_next_to_each_other_share_a_group():
    findings = found("Voters are furious.\n\nThe pier is a death trap.")

    assert ["orphan-2", "orphan-2"] == [finding.group for finding in findings]
    assert [None] == [finding.group for finding in found("Voters are furious.")]


#: A paragraph and the severity of its claim, by where its source stands.
LEVELS = [
    ("The guards tortured the prisoners.", "warning"),
    ("The brutal guards tortured the prisoners.", "error"),
    ("Ruiz said no. The brutal guards tortured the prisoners.", "warning"),
    ("Ruiz said no. She is to blame for the brutal rota.", "warning"),
    ("Ruiz said no. She is to blame.", "suggestion"),
    ("The brutal guards tortured the prisoners. Ruiz said no.", "error"),
    ("Most nurses work at night. Ruiz said no.", "suggestion"),
    ("Most nurses work at night.", "warning"),
    ("Most nurses work at night.\n\nThe ferry left at nine.", "warning"),
]


@pytest.mark.parametrize(("paragraph", "severity"), LEVELS)
def test_level(paragraph, severity):
    assert [severity] == [finding.severity for finding in found(paragraph)]


def test_interviews_are_left_alone():
    asked = "\n\n".join(["What do voters want?", "Voters are furious."] * 5)

    assert [] == found(asked)
    assert [] != found(asked.replace("?", "."))


def test_a_single_capital_inside_a_sentence_is_a_name():
    assert [] == found("The ferry Despot left at nine.")
    assert [] != found("The ferry despot left at nine.")
