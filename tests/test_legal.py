"""Flags for the law desk: which drafts they speak in, how loud, and what they leave alone."""

from __future__ import annotations

import os
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import config, engine, files, rule_files, rulebook
from lint.story.people import like_person, named, names

BOOK = rulebook.load()


def flags(draft, rule, name="draft.txt"):
    """The findings of one rule in a draft."""
    return engine.lint(files.document(draft, name), BOOK, engine.Settings(select=[rule]))


FAULTY = {
    "guilt-before-verdict": [
        "A 40-year-old man has been charged with the killings in Hale. The killer fled on foot.",
        "Police in Nairobi arrested two men on Sunday. The murderers had rented a car.",
        "Ravi Rao, who is on trial in Pune, denies the charge. The rapist lured her to a flat.",
        "Dan Moss pleaded not guilty to fraud. The fraudster lived in a villa by the sea.",
        "A nurse appeared in court in Leeds on Monday. Killer nurse Lucy Vane wore a grey coat.",
        "A banker was indicted in New York. Omar Haddad is guilty of the theft, and the town knows it.",
        "Two brothers are in custody over the fire. The arsonists had bought fuel in May.",
        "Officers arrested a teenager. The boy who murdered the shopkeeper is 17.",
        "The trial of Ada Boyle opens in June. Boyle murdered her husband for a house.",
        "A driver was remanded in custody. The kidnapper had watched the school for a week.",
        "Rapist uncle arrested in Patna\n\nA man of 50 was arrested in Patna on Monday, police said.",
        "Thabo Nkosi, 29, appeared at the Hale court. The murderer stabbed his landlord.",
        "Police in Kolkata have detained a tutor. The molester had threatened the girl.",
        "He could be sentenced to life if he is found guilty. The rapist, on bail, is a clerk.",
        "He faces two counts of murder. The serial killer worked as a baker.",
        "A priest has been arrested in Cork. The paedophile priest taught there for ten years.",
    ],
    "named-minor": [
        "Rahul Das, 16 years old, was sentenced in Kolkata.",
        "Kyle Dunn, 15, has been charged with burglary.",
        "Police arrested Kyle Dunn, 16, in Hale.",
        "Amina Yusuf (13) was raped on her way home.",
        "Tom Reid, aged 12, appeared in court after the fire. He was remanded.",
        "Twelve-year-old Priya Nair was abused by a teacher.",
        "Femi Balogun, a Year 10 pupil, was arrested at school.",
        "Sam, 9, was neglected by his parents, a family court heard.",
        "The seventh-grader Lily Chen was expelled after she was accused of theft.",
        "A court gave the father custody of Ben Ames, 7.",
        "Wei Zhang, a 17-year-old student, was detained at the march.",
        "Lucy Ames, 14, is pregnant and lives with an aunt.",
        "Mehdi Karimi, 16, was sentenced to death for a killing in 2019.",
    ],
    "suicide-detail": [
        "The actor died by suicide on Monday. He was found hanged at home.",
        "Her suicide came after months of debt. She swallowed 30 tablets with wine.",
        "The boy took his own life. He jumped in front of a train at Hale.",
        "He killed himself in May. A farewell letter blamed his manager.",
        "The soldier died by suicide. He threw himself off the viaduct.",
        "Police treat it as a suicide. The woman consumed poison at her farm.",
        "It was a suicide. She left a note saying that she was tired.",
        "“She leapt from the balcony,” a neighbor said of the suicide.",
        "The suicide was his third attempt; he had slashed his wrists.",
        "After the suicide police found helium in the room.",
    ],
    "libel-risk": [
        "Mayor Ada Boyle stole from the school fund.",
        "Victor Hale, the owner, bribed two inspectors.",
        "Hale Motors Ltd covered up the fault for six years.",
        "The report is by Omar Haddad, a discredited doctor.",
        "Anjali Mehta is bipolar.",
        "Senator Paul Ames groped two interns.",
        "Dr. Ravi Rao botched 11 operations.",
        "Pavel Novak has links to organized crime.",
        "Everyone in Hale knows of Jo Marsh's corruption.",
        "Councillor Tom Reid pocketed the money.",
        "Lucy Vane plagiarized a third of her thesis.",
        "Tom Reid siphoned money from the club.",
        "Ivan Petrov is a crook.",
        "Mary Okoro acted out of spite.",
        "Bello Holdings dodged taxes through two islands.",
        "Amina Bello is having an affair with a rival.",
    ],
    "act-of-accused": [
        "Kyle Dunn, 30, was arrested on Monday. Dunn shot the dog.",
        "Police charged Priya Nair with arson. On Friday Nair set fire to the mill.",
        "Ivan Petrov is on trial. Petrov planned the theft for months.",
        "Mary Okoro has been charged with murder. Okoro then poisoned the well.",
    ],
    "right-of-reply": [
        "The union accused Hale Motors of cheating its drivers, Ana Reyes said on Monday.",
        "Residents blamed the council for the flood.",
        "Jo Marsh alleged that Victor Hale had sold the land twice.",
        "The report accuses the ministry of hiding the figures.",
        "Omar Haddad has been accused of bullying by six nurses.",
        "There are allegations against the bishop, Ana Reyes said.\n\nShe spoke to a newspaper.",
        "Kyiv accused Moscow of shelling the port.",
        "Moscow accused Kyiv of shelling the port.",
        "The opposition accused Prime Minister Ada Boyle of lying.",
        "Former players accused the coach of shouting at them.",
    ],
    "active-case": [
        "A man was charged with murder. He has a criminal record going back to 2009.",
        "The suspect was arrested in Hale. Police said he confessed.",
        "She is on trial for arson. Police believe she acted alone.",
        "Two men are in custody. Officers are convinced they have the right men.",
        "He was arrested on Monday. He has served time for theft.",
        "The accused appeared in court on Friday. He failed a polygraph.",
        "A teenager was charged with murder. Classmates say he was a loner.",
        "A driver was arrested; he was out on bail for an earlier robbery.",
    ],
    "offence-jigsaw": [
        "The 15-year-old girl, a pupil at Hale High School, was raped by her uncle. She is his niece.",
        "He sexually assaulted his stepdaughter, 12, at their house in Mill Lane, the village of Hale.",
        "A 24-year-old nurse at Hale Hospital was raped. Her husband works there too: his wife is ill.",
        "The coach molested a 13-year-old student of Hale Academy, his colleague's daughter.",
    ],
    "private-detail": [
        "The juror lives at 12 Mill Lane in Hale.",
        "Shots were fired at the judge's home at 4 Elm Road.",
        "The car, registration KX51 ABC, was his.",
        "Her passport number is 925665416.",
        "They met at his house on Elm Street.",
    ],
    "live-operation": [
        "Troops are now massing north of the river.",
        "Police are surrounding the school.",
        "The hostages are hiding in the cellar of the bank.",
        "Tanks are moving toward Hale.",
        "The depot is at 48.8584 N, 2.2945 E.",
    ],
    "source-exposure": [
        "The only woman in the unit, she spoke on condition of anonymity.",
        "A 52-year-old guard at the gate asked not to be named for fear of his job.",
        "One of two cooks at the palace, who asked not to be identified, saw the row.",
    ],
    "money-advice": [
        "You should buy gold before June.",
        "Now is a good time to sell.",
        "Bitcoin is set to soar.",
        "The fund offers risk-free returns.",
        "Readers must invest at once.",
    ],
    "election-poll": [
        "The Greens lead with 34 percent, a new poll shows.",
        "Polls suggest that 52% would vote to leave.",
        "Support for the mayor fell to 40 per cent in the latest poll.",
    ],
    "election-day": [
        "An exit poll gave the Greens 34%.",
        "Exit polls show Moss ahead.",
        "Partial results put Moss ahead while polling stations were open.",
        "Voters should vote for Moss.",
    ],
    "embargo-line": [
        "EMBARGO: 00:01 Friday\n\nThe council met on Sunday.",
        "Strictly embargoed until 9 a.m. on Tuesday.\n\nThe council met.",
        "NOT FOR PUBLICATION: the names stand below.",
        "Not to be published before Friday.",
    ],
    "health-claim": [
        "A miracle cure for arthritis is on sale.",
        "The plant cures diabetes.",
        "The trial was a breakthrough in the fight against malaria.",
        "Scientists have proved that wine is good for hearts.",
        "Garlic prevents heart attacks.",
        "Phones cause cancer.",
    ],
    "study-limits": [
        "Coffee protects patients from stroke, a new study found.",
        "Researchers found that garlic lowers cholesterol.",
        "Scientists say sleep cuts the risk of dementia.",
    ],
    "suicide-headline": [
        "Singer dead by suicide in hotel\n\nIra Vance died on Monday. His suicide was his family's fear.",
        "Farmer hangs himself over debt\n\nA farmer in Hale died by suicide on Monday.",
    ],
    "suicide-helpline": [
        "Teacher dies by suicide\n\nA teacher in Hale has died, and the school is closed until Friday.",
        "He had thought of suicide. In May he took his own life.",
    ],
}  # fmt: skip

FINE = {
    "guilt-before-verdict": [
        "Dan Moss was convicted of murder on Monday. The killer showed no remorse.",
        "Police arrested a man on suspicion of murder. The man was held in Hale.",
        "Police charged a man with theft and hunt for the killer of a woman in Leeds.",
        "The killer disease has come to Hale, where two men were arrested.",
        "The murderer was sentenced to life after two men were detained.",
        "A jury was sent home. Moss, who is on trial, was found guilty. The killer wept.",
        "She was charged with fraud. She plays a killer in the film.",
        "He found guilty pleasure in cakes; he was arrested in May.",
        "Nobody is in custody. Police do not know who the killer is.",
        "A man who was arrested in Hale is not guilty, his lawyer said.",
        "The town remembers how the Romans murdered the monks in 60.",
    ],
    "named-minor": [
        "Kyle Dunn, 15, won the race; a man was arrested at the gate.",
        "Kyle Dunn, 51, has been charged with burglary.",
        "A boy of 15 has been charged with burglary, and a girl of 16 was abused.",
        "A man was charged with the murder of Amina Yusuf, 13.",
        "Tom Reid, 12, died in the fire. A driver was arrested.",
        "The court met on March 5, 12 years after the fire, and sentenced two men.",
        "He was sentenced to life, 14 years after the rape.",
        "Ada Boyle, 13 (her name was changed), was abused.",
        "The bus 12 was stopped and two men were arrested.",
        "Judge Ada Boyle sentenced five men, 3 of them brothers.",
    ],
    "suicide-detail": [
        "The bomber died in the suicide attack; a guard jumped off the bridge.",
        "The singer died by suicide on Monday, her family said.",
        "A dancer leapt from the roof of the theater in the film.",
        "The farmer drank poison by mistake and lives.",
        "It was political suicide. The minister fell from the tower of power.",
    ],
    "libel-risk": [
        "Ada Boyle stole the money, the court found.",
        "Prosecutors say Ada Boyle stole the money.",
        "Somebody stole the money from the church.",
        "“Ada Boyle stole the money,” Tom Reid said.",
        "Did Ada Boyle lie to parliament?",
        "Tom Reid was charged with fraud.",
        "In 1850 Tom Reid smuggled tea.",
        "The rain botched the plans of the town.",
        "According to the audit, Ada Boyle misled investors.",
    ],
    "act-of-accused": [
        "Kyle Dunn, 30, was arrested on Monday. Dunn shot the dog, police said.",
        "Kyle Dunn, 30, was jailed for theft. Dunn stole a car.",
        "Kyle Dunn, 30, was arrested on Monday. Reid shot the dog.",
        "Kyle Dunn shot the dog.",
    ],
    "right-of-reply": [
        "The union accused Hale Motors of cheating. Hale Motors denied the claim.",
        "The union accused Hale Motors of cheating. The firm did not respond to a request.",
        "The union accused the council of waste. “We saved,” said council leader Jo Marsh.",
        "Kyiv accused Moscow of shelling the port. Moscow said its ships were far away.",
        "Moscow accused Kyiv of shelling the port. Kyiv said its ships were far away.",
        "Police say the storm is to blame. He accused nobody.",
        "“They accused the council of waste,” Ana Reyes said.",
        "The frost was blamed for the harvest.",
    ],
    "active-case": [
        "A man was convicted of murder. He has a criminal record going back to 2009.",
        "The actor confessed to a love of cheese.",
        "The bill would clear the criminal record of 40 people.",
        "Two men are in custody. They are due in court on Friday.",
    ],
    "offence-jigsaw": [
        "A woman was raped in Hale on Monday, police said.",
        "A 15-year-old girl was raped, the court heard.",
        "The 15-year-old girl, a pupil at Hale High School, won; her uncle wept.",
        "Rape is a crime in every country of the union.",
    ],
    "private-detail": [
        "The shop is at 12 Mill Lane.",
        "She lives in Hale, on the coast.",
        "His home is on the coast; the club plays at home in May.",
        "The prime minister lives at 10 Downing Street.",
    ],
    "live-operation": [
        "Police were surrounding the school when he gave up.",
        "Troops are tired, the general said.",
        "Units of energy are sold by the hour.",
    ],
    "source-exposure": [
        "An official asked not to be named.",
        "The only bridge is closed.",
    ],
    "money-advice": [
        "Investors should get the report in May.",
        "“You should buy gold,” the broker said.",
        "You should buy bread.",
    ],
    "election-poll": [
        "A poll by Hale Research of 1,005 adults gave the Greens 34 percent on Monday.",
        "The polls close at nine; 34 percent have voted.",
    ],
    "election-day": ["He voted for Moss.", "Polls close at nine.", "The exit is closed."],
    "embargo-line": ["The embargo on arms stands.", "The U.S. put an embargo on Cuba in 1962."],
    "health-claim": [
        "The film is a miracle. The cure of the ham takes a year.",
        "Talks ended in a breakthrough.",
        "“It cures diabetes,” the seller said.",
    ],
    "study-limits": [
        "Researchers found a wreck.",
        "A study of 400 patients found less pain; it was a randomized trial of a vaccine.",
    ],
    "suicide-headline": [
        "Nine die in suicide bombing\n\nA bomber killed nine people on Monday, police said.",
        "Suicides fall for third year\n\nThe number of suicides fell to 60, the ministry said.",
    ],
    "suicide-helpline": [
        "The suicide bombing was the second suicide attack.",
        "He had thought of suicide. In May he took his own life. Call the helpline on 0800 100.",
        "The law lists suicide as a risk.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "draft"), [(rule, draft) for rule, drafts in FAULTY.items() for draft in drafts]
)
def test_a_faulty_draft(rule, draft):
    assert flags(draft, rule), draft


@pytest.mark.parametrize(
    ("rule", "draft"), [(rule, draft) for rule, drafts in FINE.items() for draft in drafts]
)
def test_a_draft_that_is_fine(rule, draft):
    assert [] == flags(draft, rule)


@pytest.mark.parametrize(
    ("rule", "draft", "expected"),
    [
        ("guilt-before-verdict", "He was arrested. The rapist fled.", "warning"),
        ("guilt-before-verdict", "He was arrested. “The rapist fled,” she said.", "suggestion"),
        ("named-minor", "Kyle Dunn, 15, was charged.", "warning"),
        ("named-minor", "“Kyle Dunn, 15, was charged,” she said.", "warning"),
        ("suicide-detail", "After her suicide a farewell letter blamed him.", "warning"),
        ("suicide-detail", "“After her suicide a farewell letter blamed him,” he said.", "warning"),
        ("libel-risk", "Ada Boyle stole it.", "suggestion"),
        ("right-of-reply", "The union accused Hale of theft.", "suggestion"),
        ("health-claim", "Tea cures cancer.", "suggestion"),
    ],
)
def test_how_loud(rule, draft, expected):
    assert [expected] == [finding.severity for finding in flags(draft, rule)]


def test_all_the_rest_is_hidden_until_the_law_desk_asks():
    loud = {"guilt-before-verdict", "named-minor", "suicide-detail"}
    rules = [rule for rule in BOOK if rule.category in ("legal", "sensitive")]
    preset = config.load(os.path.join(rule_files.shipped(), "presets", "legal.yaml")).settings()

    assert loud == {rule.id for rule in rules if rule.severity["own"] != "suggestion"}
    assert {"warning"} == {preset.levels(rule)["own"] for rule in rules}


def test_flags_route_and_never_mend():
    drafts = [draft for drafts in FAULTY.values() for draft in drafts]
    found = [finding for draft in drafts for rule in FAULTY for finding in flags(draft, rule)]

    assert [] == [finding for finding in found if finding.fixes]
    assert all(finding.message.startswith("For the ") for finding in found)
    assert not any("{" in finding.message for finding in found)


@pytest.mark.parametrize(
    "rule", ["right-of-reply", "offence-jigsaw", "election-poll", "study-limits"]
)
def test_one_finding_a_story(rule):
    draft = "\n\n".join(FAULTY[rule])

    assert 1 == len(flags(draft, rule))


@pytest.mark.parametrize("rule", ["libel-risk", "right-of-reply", "guilt-before-verdict"])
@pytest.mark.parametrize(
    ("one", "other"),
    [("Omar Haddad", "David Cohen"), ("Ada Boyle", "Tom Reid"), ("Ravi Rao", "Imran Khan"),
     ("Ivan Petrov", "Taras Shevchenko"), ("Mary Okoro", "Juan Ortega")],
)  # fmt: skip
def test_sides_can_be_swapped(rule, one, other):
    """Who stands on which side changes nothing."""
    story = "{a} accused {b} of fraud. {b} was arrested in May. The fraudster {b} bought a boat. {a} stole a car."

    def places(a, b):
        return [f.paragraph for f in flags(story.format(a=a, b=b), rule)]

    assert places(one, other)
    assert places(one, other) == places(other, one)


def test_a_jigsaw_shows_its_hints():
    (finding,) = flags(FAULTY["offence-jigsaw"][0], "offence-jigsaw")
    draft = FAULTY["offence-jigsaw"][0]

    assert {"a family tie", "an age", "a place"} <= {one.message for one in finding.related}
    assert "15-year-old girl" in [draft[one.start : one.end] for one in finding.related]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Mayor Jo Marsh met Rajesh Patel. Marsh left.", ["Jo Marsh", "Rajesh Patel", "Marsh"]),
        ("The firm Acme Holdings Ltd sued Royal Bank.", ["Acme Holdings Ltd", "Royal Bank"]),
        ("Dr. Zyq said so, and J. Zyq wept.", ["Zyq", "Zyq"]),
        ("In New York on Monday the Supreme Court met.", []),
        ("Sheikh Mohammed bin Rashid spoke.", ["Mohammed bin Rashid"]),
        ("They left Paris. Hale slept.", []),
    ],
)
def test_who_is_named(draft, expected):
    doc = files.document(draft, "draft.txt")

    assert expected == [draft[start:end] for start, end in names(doc)]


def test_a_name_in_a_range():
    doc = files.document("The rain fell. Jo Marsh spoke.", "draft.txt")

    assert named(doc, 0, 14) is None
    assert (15, 23) == named(doc, 15, 30)
    assert named(doc, 16, 30) is None


@given(
    st.lists(
        st.sampled_from(["Jo", "Marsh", "Dr.", "the", "Acme", "Ltd", "van", "Monday", "and", "New"])
    ),
    st.sampled_from([" ", ", ", ". ", "-", "\n\n"]),
)
def test_names_are_words_in_order(parts, gap):
    doc = files.document(gap.join(parts), "draft.txt")
    spans = names(doc)

    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert all(any(map(str.isupper, doc.text[start:end])) for start, end in spans)
    assert not any(
        "\n" in doc.text[start:end] or ", " in doc.text[start:end] for start, end in spans
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Sam", True), ("Sam Reed", True), ("March", False), ("Year", False), ("Zyqa Wvbn", True),
     ("The Hague", False)],
)  # fmt: skip
def test_what_may_be_a_name(name, expected):
    assert expected is like_person(name)
