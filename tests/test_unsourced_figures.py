"""Figures without a source, as desks of four continents write them; the marks are the findings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lint import engine, rulebook
from lint.checks.figures import NUMBER
from lint.formats import html, markdown, text
from lint.story.numerals import STARTS
from lint.story.parts import FRACTIONS, ORDINALS

BOOK = rulebook.load()
ONLY = engine.Settings(select=["unsourced-figure"])

#: Every figure that is asked for aloud is marked.
FAULTS = [
    # victims
    "Two blasts tore through the market on Friday, killing at least <<43>> people.",
    "A ferry sank off Mombasa overnight. The accident killed <<31>> passengers and injured <<58>>.",
    "The army has killed over <<14,500>> in a span of 48 days.",
    "The regime has kill.ed over <<14,500>> in a span of 48 days.",
    "The death toll from the cyclone has risen to <<1,207>>.",
    "Floods in Kerala have left <<324>> dead and <<220,000>> homeless.",
    "More than <<120>> villagers were wounded when the shells fell.",
    "Gunmen attacked a village in Plateau state. <<Twenty-six>> people died, most of them farmers.",
    "Nearly <<two dozen>> miners were killed when the shaft caved in near Rustenburg.",
    "Between <<60 and 80>> hikers are missing in the hills above Granada.",
    "Heat waves claimed <<3,400>> lives across the state this summer.",
    "The war has displaced <<1.6 million>> people, among them <<700,000>> children.",
    "Some <<2,800>> Israelis were injured in the barrage.",
    "Some <<2,800>> Palestinians were injured in the raids.",
    "<<Hundreds>> of soldiers have been killed since the offensive began.",
    "A bus plunged into a gorge in Himachal Pradesh on Sunday, leaving <<19>> dead.",
    "Cholera has killed <<212>> people in the camps.",
    "‘It was over in seconds,’ a neighbour said of the storm.\n\nThe storm killed <<17>> people.",
    "The blaze left <<nine>> children dead.",
    "Fatalities on the road reached <<1,911>> over the holiday.",
    "The shelling wounded <<a>> nurse and killed <<12>> patients.".replace("<<a>>", "a"),
    "The fumes put <<64>> people in hospital, and <<seven>>, among them two nurses, lost their lives.",
    "<<Sixty>> marchers are in custody.",
    "The militia holds <<130>> captives.",
    "Five stokers collapsed in July, and <<two>> of them died.",
    # arrests, crowds, groups
    "Troops have detained <<4,200>> activists since the coup.",
    "More than <<600>> protesters were arrested in Nairobi on Tuesday.",
    "About <<40,000>> people marched through Leeds on Saturday.",
    "An estimated <<250,000>> demonstrators filled the square.",
    "A crowd of <<12,000>> cheered as the statue came down.",
    "The rally drew <<30,000>> supporters from three counties.",
    "The movement counts among its ranks <<85,000>> members.",
    "<<Tens of thousands>> of workers walked out of the ports.",
    "The scheme has left <<11,400>> pensioners out of pocket.",
    # damage, cases
    "The quake destroyed <<2,300>> homes in the valley.",
    "The fire burned through the town. More than <<400>> houses were destroyed.",
    "Measles has returned, with <<1,340>> cases in the county this year.",
    "The closure will cost <<1,900>> jobs in Port Talbot.",
    "Officials siphoned <<$48 million>> from the fund through fraud.",
    "The navy has lost <<14>> warships, and the rains washed away <<90>> bridges.",
    "The walkout is costing the economy <<€5 million>> a day.",
    "The scheme is wasting <<$90 million>> a month.",
    # polls and shares
    "<<68 percent>> of the young have left.",
    "The opposition leads by <<nine points>>.",
    "Rents have gone up by <<a third>>.",
    "Some <<62 percent>> of voters want the bridge rebuilt.",
    "Support for the governor has slipped to <<38 percent>>.",
    "<<Two-thirds>> of Americans believe the court is partisan.",
    "<<One in five>> Britons has skipped a meal to pay for heating.",
    "Nearly <<seven in 10>> Kenyans disapprove of the new levy.",
    "The latest poll has Labour on <<41%>>, the Conservatives on <<24%>>.",
    "<<54 per cent>> of parents want phones banned in class. The minister said she was pleased.",
    "A new survey puts the chancellor’s approval rating at <<29 per cent>>.",
    "In Lagos, <<three out of four>> traders support the strike.",
    "Only <<17%>> of respondents trusted the police.",
    "Unemployment among graduates climbed to <<23.5 per cent>>.",
    "Violent crime is up <<18 percent>> in the city.",
    "Exports fell by <<6.2%>> last month, and food prices rose <<11%>>.",
    "House prices in Manchester have jumped <<9 percentage points>> faster than wages.",
    "HIV prevalence among miners stands at <<12.4 percent>>.",
    "<<Every third child>> in the province goes to bed hungry.",
    "<<One worker in four>> has lost a finger at the mill.",
    "<<Half>> the population lives without power, and <<62%>> of the public blame the grid.",
    "Almost <<60 percent>> of the country blames the president.",
    "Some <<58 percent>> of US voters want every senator voted out.",
    "<<Two thirds>> say he must go, and <<55 percent>> of independents blame the whips.",
    "Between <<900 and 1,200>> people have died of thirst.",
    "<<Eleven>> shoppers were stabbed and <<nine>> trampled as they ran.",
    "The guards beat <<14>> inmates to death.",
    "The shaft has cost <<31>> miners their lives.",
    "About <<80 percent>> of the dead are children.",
    "In 2024 the police shot <<112>> people.",
    # a source that is none
    "Figures show <<6,500>> labourers have died on the sites.",
    "A poll of 2,000 nurses found that <<62 percent>> skip meals.".replace("2,000", "<<2,000>>"),
    "<<Seven in ten>> shoppers say they feel cheated, and <<4,000>> people marched on Sunday.",
    "<<Three in four>> ferrymen are in debt. A study by Ipsos found that 41 percent of them owe money.",
    "The ministry said 42 people were killed in May.\n\nThe camp is calm.\n\n"
    "The road has claimed <<310>> lives.",
    "The road has killed <<310>> people.\n\nThe ministry said 42 people were killed on the bridge.",
    "An Ipsos poll found that 54% of voters back the levy.\n\n<<Three in four>> voters want the ban.",
    "Rain is due, the weather office said. <<Nine in ten>> growers want the dam opened.",
    "Flood toll hits 51, ministry says\n\nThe floods have killed <<51>> people in the delta.",
    "The mayor said the dam was safe.\n\nThe flood killed <<51>> people and closed the port.",
    "The blast killed <<51>> people. The mayor said schools would stay closed.",
    "A YouGov poll found that 54% of voters back rent control.\n\nThe bill is due in May.\n\n"
    "Landlords are angry.\n\nSome <<61%>> of teachers want the exams scrapped.",
    "The company said profit rose 12% to £40m.\n\nShares were flat.\n\n"
    "Knife crime in the borough rose <<31 percent>>.",
    "Police said 43 people were hurt in the crush.\n\nIn a second crush, <<112>> fans were hurt.",
]

#: Nothing is asked for aloud.
TRAPS = [
    "Harbour Rovers won 3-1 before a crowd of 22,000.",
    "Norway lost 3-1 to Israel in Oslo on Tuesday night before a crowd of 22,000.",
    "His nearest rival took 37.9 percent.",
    "He was jailed for the murder of five children.",
    "The school has 640 pupils, and the village has 800 inhabitants.",
    "The bank raised its main rate to 4.5 percent.",
    "Two people were hurt in Leeds on Friday.",
    "There were only four deaths per 100,000 people.",
    "The team leads by nine points.",
    # a source in the sentence or the paragraph
    "The army has killed 14,500 people, the health ministry said.",
    "According to the Red Cross, the storm displaced 12,000 people.",
    "Police said 43 people were hurt. Another 112 were treated at the scene.",
    "The ministry reported 1,340 new cases.",
    "Rescuers counted 31 bodies on the beach.",
    "A survey of 1,200 adults by Ipsos found 62 percent of voters want a new bridge.",
    "A Gallup poll in May had 41% of Americans in favour.",
    "Census figures put the town’s population at 12,400 people.",
    "At least 43 people were killed, a Reuters tally showed.",
    "The strike was backed by 78% of members, according to the union.",
    "Official figures show 18 percent more burglaries.",
    "The court heard that 43 patients died.",
    "“We buried 43 people,” said Amina Bello, a nurse.",
    "The charity estimates that 700,000 children need food.",
    "Organisers put the crowd at 40,000 people; police counted 15,000.",
    "Data from the World Bank show poverty fell to 14 percent.",
    "Jobless claims rose 4 percent, the Labor Department reported.",
    "The toll, compiled by the interior ministry, stands at 1,207 dead.",
    "Unemployment fell to 4.1%. The figure, from the statistics office, is the lowest since 1974.",
    "The storm killed 17 people. The toll was given by the governor’s office, which said it may rise.",
    "The clinic’s register, seen by this newspaper, lists 31 wounded.",
    "The Red Cross had registered 412 people as missing.",
    "The trial followed 8,412 patients for 26 months.",
    "The storm destroyed 340 homes. Officials said the homes were made of tin.",
    # inherited
    "An Ipsos poll found that 54% of voters back the levy.\n\nSome 81% of Democrats support it,"
    " against 22% of Republicans.",
    "The ministry said 43 people were killed in the raid.\n\nMost of the 43 people killed were women.",
    "An earthquake killed 212 people on Monday.\n\nThe disaster agency said 212 people were killed.",
    "An Ipsos poll found that 54% of voters back the plan.\n\nAmong women, 61% were in favour.",
    "Tesco said profit rose 12 percent to £400m.\n\nIt hired staff.\n\nRevenue grew 8 percent.",
    "The statistics office said inflation slowed to 3.1%.\n\nFood prices rose 5.4%.",
    "The report found that 300 workers were unpaid.\n\nOf the 300 workers, 40 sued.",
    "The agency said unemployment rose to 14 percent.\n\nYouth unemployment hit 31 percent.",
    # ages, dates, times, durations
    "The 45-year-old mayor, who died in 1998, was born in 1923.",
    "Ana Ruiz, 45, and Tom Lee, 51, were married on May 12, 2021.",
    "The museum opens at 10:30 a.m. and closes at 6pm on 24 December.",
    "She died aged 92 after 14 years in the home.",
    "Children aged between 11 and 16 may apply until 30 June.",
    "The siege lasted 872 days.",
    "The talks ran for 36 hours, 12 of them at night.",
    "He spent 27 years in prison and five in office.",
    "The concert was put off for three weeks.",
    "Police arrested a man of 24 and a woman of 31 on Sunday.",
    # scores, votes, prices, limits, labels
    "Arsenal beat Chelsea 3-1 in front of 60,000 fans, the club said.",
    "India won by 7 wickets after making 287 for 4.",
    "The Lakers won 112-104 on Tuesday.",
    "The bill passed by 218 votes to 210.",
    "She won the seat with 54 percent of the vote.",
    "Turnout was 61 percent.",
    "Ms Hale had 20,309 votes (15 percent) in the end.",
    "He can be removed if two-thirds of the senators vote for it.",
    "The referendum passed, with 52% of voters who voted saying yes.",
    "A loaf costs £1.40, up from £1.20.",
    "Tickets are $45, with a 20% discount for pupils.",
    "Value added tax will rise to 17.5%.",
    "The central bank left its interest rate at 6.5 percent.",
    "Parties need 5 percent of the national vote under the threshold set by law.",
    "The hall has a capacity of 1,200 people.",
    "The stadium seats 45,000 spectators.",
    "A quorum of 120 members is required.",
    "The wine is 12.5% alcohol.",
    "The FTSE 100 closed down 43 points at 7,512.",
    "The firm owns a 20% stake in the mine.",
    "Call 0800 123 456 or 212-555-0100.",
    "He lives at 14 Elm Street and drives a Boeing 737 for a living.",
    "Section 144 was imposed under Article 370.",
    "The road is 43 km long and 12 metres wide.",
    "The Covid-19 ward on Level 4 has shut.",
    "Page 43 of the book tells of the 100 Years War.",
    "The 14-member panel met for the third time on the 21st.",
    "Six people sat in the front row as two dogs slept.",
    "The recipe takes 200 grams of flour and 3 eggs for 12 children.",
    "He finished 14th in the 400m final in 45.12 seconds.",
    "The 1984 leak at Bhopal, in the early hours of the third, shut the plant for good.",
    "The earthquake of 1906 killed 3,000 people.",
    "In 1632 the plague killed 4,000 people here.",
    "Heavy rain is expected, with a 70% chance of storms.",
    "The firm employs 1,200 people in Leeds.",
    "We asked 1,200 readers, and 62% of our readers want more maps.",
    "The jury of 12 took two days to find him guilty on 14 counts.",
    "He was charged with 22 crimes and jailed for nine years.",
    "The storm reportedly killed 43 people.",
    "It gave 110 percent, and the crowd loved it.".replace("110", "100"),
    "Bring 500 words by Monday to Room 101.",
    "Three reasons stand out, and two of them matter.",
]

MARKUP = [
    (markdown, "The storm [killed 43 people](https://example.org/toll) in May.", []),
    (markdown, "The storm killed 43 people in May.", ["43"]),
    (markdown, "The storm killed [43](https://a.example) people and hurt 120.", []),
    (markdown, "The storm killed [more than a dozen](https://a.example) people.", []),
    (markdown, "The storm killed more than a dozen people.", ["a dozen"]),
    (markdown, "The storm killed [43 people](#toll) in May.", ["43"]),
    (markdown, "The storm killed [43 people](mailto:desk@a.example) in May.", ["43"]),
    (markdown, "A riot in the [Red Cross](https://a.example) camp killed 43 people.", ["43"]),
    (markdown, "A storm on the [fishing grounds](https://a.example) killed 43 people.", ["43"]),
    (markdown, "The storm [struck](https://a.example) in May. It killed 43 people.", []),
    (markdown, "The storm [struck](https://a.example) in May.\n\nIt killed 43 people.", ["43"]),
    (markdown, "The storm killed 43 people in May (https://a.example/toll).", []),
    (markdown, "The storm killed 43 people in May. <https://a.example/toll>", []),
    (markdown, "The storm killed 43 people. ([Valley Post](https://a.example))", []),
    (markdown, "A [poll](https://a.example) found that 62% of voters want the bridge.", []),
    (markdown, "A poll found that 62% of voters want the bridge.", ["62%"]),
    (text, "The storm killed 43 people in May (https://a.example/toll).", []),
    (text, "The storm killed 43 people in May. https://a.example/toll", []),
    (text, "The storm, https://a.example/live, killed 43 people in May.", ["43"]),
    (html, '<p>The storm <a href="/toll">killed 43 people</a> in May.</p>', []),
    (html, "<p>The storm <b>killed 43</b> people in May.</p>", ["43"]),
    (markdown, "| Place | Dead |\n|---|---|\n| Aldmouth | 43 people killed |\n", []),
    (
        markdown,
        "The health ministry said this of the storm:\n\n- 43 people died\n- 120 people fled\n",
        [],
    ),
    (
        markdown,
        "The storm in brief:\n\n- 43 people died (Source: Red Cross)\n- 120 fans fell ill and were hurt\n",
        ["120"],
    ),
    (markdown, "The storm in brief:\n\n- 43 people died\n", ["43"]),
]


CASES = [
    line.replace(" ¶ ", "\n\n")
    for line in (Path(__file__).parent / "cases" / "figures.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def loud(doc):
    found = engine.lint(doc, BOOK, ONLY)
    return [
        doc.source[finding.start : finding.end]
        for finding in found
        if finding.severity in ("warning", "error")
    ]


@pytest.mark.parametrize("passage", FAULTS + CASES)
def test_passage(passage):
    marked = re.findall("<<(.+?)>>", passage)

    assert marked == loud(text.read(re.sub("<<|>>", "", passage)))


@pytest.mark.parametrize(
    "people",
    "Sunnis Shiites Hutus Tutsis Azeris Armenians Kashmiris Punjabis Qataris Hindus Muslims Parsis"
    " Chinese Rohingya Kurds Turks Telugus Tamils".split(),
)
def test_every_people_is_counted(people):
    assert ["40"] == loud(text.read(f"At least 40 {people} were killed in the clash."))


@pytest.mark.parametrize("passage", TRAPS)
def test_trap(passage):
    assert [] == loud(text.read(passage))


@pytest.mark.parametrize(("reader", "source", "expected"), MARKUP)
def test_markup(reader, source, expected):
    assert expected == loud(reader.read(source))


QUESTIONS = [
    ("The army has killed over 14,500.", "Who counted 14,500 dead? Name the source."),
    ("Storms displaced dozens of families.", "Who counted dozens displaced? Name the source."),
    ("Some 1,200 people were arrested.", "Who says 1,200 were arrested? Name the source."),
    ("Some 1,200 people marched.", "Who counted a crowd of 1,200? Name the source."),
    ("It has 1,200 members.", "Who counted 1,200 members? Name the source."),
    ("About a third of\nvoters agree.", "Who polled a third? Name the poll."),
    ("Crime rose 14\u00a0%.", "Whose figure is 14 %? Name the source."),
    ("The fraud cost $4 million.", "Who estimates $4 million? Name the source."),
]


@pytest.mark.parametrize(("passage", "question"), QUESTIONS)
def test_the_question_says_what_is_missing(passage, question):
    found = engine.lint(text.read(passage), BOOK, ONLY)

    assert [question] == [finding.message for finding in found]


@pytest.mark.parametrize("word", sorted(STARTS | ORDINALS.keys() | FRACTIONS.keys()))
def test_every_word_for_a_number_is_looked_into(word):
    assert NUMBER.match(word)
