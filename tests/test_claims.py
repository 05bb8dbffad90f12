"""Claims that nobody stands behind: what is found, what is left alone, and what is asked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lint import rulebook
from lint.engine import Settings, lint
from lint.formats import markdown, text

BOOK = rulebook.load()
ONLY = Settings(select=["unattributed-claim"])
BEFORE = "The council met on Tuesday, the clerk Ana Ruiz said."
AFTER = "“We will look at it again in May,” Ruiz said."


def signals(sentence):
    """The names of the signals in a sentence."""
    reported = " ".join(finding.message for finding in found(sentence))
    return re.findall(r"([a-z ]+) \(“", reported)


def found(paragraph, before=BEFORE, after=AFTER):
    """What is found in a paragraph between two that name their source."""
    return lint(text.read(f"{before}\n\n{paragraph}\n\n{after}"), BOOK, ONLY)


CASES = (Path(__file__).parent / "cases" / "claims.txt").read_text("utf-8").splitlines()
CLAIMS = [line[2:] for line in CASES if line.startswith("+ ")]
TRAPS = [line[2:] for line in CASES if line.startswith("- ")]


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
    ("Most nurses of Oslo work at night.", ["generalisation"]),
    ("Nobody in the port trusts the inspectors.", ["sweeping claim"]),
    ("Villagers are furious.", ["feeling of a group"]),
    ("The pier was closed out of spite.", ["motive"]),
    ("The reform has crippled the Oslo ferries.", ["cause"]),
    ("The harbour master is to blame.", ["blame"]),
    ("The herb cures malaria.", ["health claim"]),
    ("The pier is a death trap.", ["verdict"]),
    ("The despot lives on Gull Hill.", ["label"]),
    ("The tax will bankrupt the port.", ["certain forecast"]),
    ("The port of Oslo will stay poor.", ["sweeping forecast"]),
    ("It is the ugliest pier in the land.", ["sweeping superlative"]),
    ("The hated pier is the longest of all time.", ["label", "superlative"]),
    ("The nepotism is plunder, a vendetta.", ["reproach", "charged word", "charged word"]),
    (
        "Most nurses work at night because of the brutal rota.",
        ["label", "generalisation", "reason"],
    ),
    ("The reform has crippled the ferries.", ["cause", "unspecific"]),
    ("The museum snubbed the widows.", ["wrong without a witness"]),
    ("The baker is a glutton and a miser.", []),
    ("The widows were robbed by the museum.", ["wrong", "done by", "unspecific"]),
    ("The abbot is a sadist.", ["vice", "unspecific"]),
    ("The abbot never opens a letter.", ["no exception", "unspecific"]),
    ("The abbot knows, and so do the boys who died.", ["thought", "harm", "unspecific"]),
    ("The abbot owns the mill so that it stays shut.", ["power", "reason given", "unspecific"]),
    ("Landlords dictate the rents.", ["power", "whole group", "unspecific"]),
    ("Landlords dictate the rents in Elm Street.", []),
    ("The abbot should never open a letter.", []),
    ("The abbot does not always open a letter.", []),
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
    ("The report said no. The report is a death trap.", "warning"),
    ("The report said no. It is a death trap.", "suggestion"),
    ("The toxic abbot of the abbey is a sadist.", "warning"),
    ("Most nurses of Oslo work at night. Ruiz said no.", "suggestion"),
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


HARBOUR = "The harbour lies behind the church."
ROBBED = "The abbot robbed his tenants."

#: Paragraphs, and whether the robbery in them is asked about.
FRAMES = [
    ([HARBOUR, ROBBED], True),
    (["You see the harbour.", "Your street is narrow.", "I live there.", ROBBED], False),
    (["You see the harbour.", "Your street is narrow.", ROBBED], True),
    (["You see the harbour.", "You turn left.", "I sat down.", *[HARBOUR] * 9, ROBBED], True),
    (["“You see the harbour,” I said.", "“You,” he said.", "“I,” he said.", ROBBED], True),
    ([f"I sat down. {ROBBED}"], False),
    ([f"“I sat down,” he told the court. {HARBOUR} {ROBBED}"], True),
    (["The union said in a statement:", ROBBED], False),
    (["The union met on Monday.", ROBBED], True),
    (["The letter reads:", f"- The pay is poor.\n- {ROBBED}"], False),
    (["The menu was short:", f"- The soup was cold.\n- {ROBBED}"], True),
    ([f"In a statement, Lina Haddad said: The pay is poor. {ROBBED}"], False),
    (["He was found guilty. He robbed his tenants."], False),
    (["He was found guilty. He was calm. He robbed his tenants."], False),
    (["He was found guilty.", "He robbed his tenants."], False),
    (["He was found guilty. The abbot robbed his tenants."], True),
    (["He was found not guilty. He robbed his tenants."], True),
    (["He was charged with theft. He robbed his tenants."], True),
    (["He was charged with nine crimes. They include robbing his tenants, and he stole."], False),
]


@pytest.mark.parametrize(("paragraphs", "asked"), FRAMES)
def test_what_stands_around_a_claim_answers_for_it(paragraphs, asked):
    drafted = "\n\n".join([BEFORE, *paragraphs])

    assert asked == bool(lint(text.read(drafted), BOOK, ONLY))


def test_a_single_capital_inside_a_sentence_is_a_name():
    assert [] == found("The ferry Despot left at nine.")
    assert [] != found("The ferry despot left at nine.")


#: A draft of Markdown, and the words of a signal that are asked about, if any are.
LINKED = [
    ("The general looted the museum.", "looted"),
    ("The general [looted the museum](https://a.example/b).", None),
    ("The general [looted the museum](#b).", "looted"),
    ("The [Aldmouth Party](https://a.example/tag/party) looted the museum.", "looted"),
    ("The [elected council](https://a.example/b) looted the museum.", "looted"),
    ("The general looted the [city museum](https://a.example/b).", "looted"),
    ("The general looted the museum (https://a.example/b).", None),
    ("The general looted the museum. ([Valley Post](https://a.example/b))", None),
    ("The general [was sacked](https://a.example/b), and his men looted the museum.", "looted"),
    ("His men looted the museum; the general [was sacked](https://a.example/b).", "looted"),
]


@pytest.mark.parametrize(("draft", "asked"), LINKED)
def test_a_link_answers_for_its_clause(draft, asked):
    messages = [f.message for f in lint(markdown.read(f"{draft}\n\n{AFTER}"), BOOK, ONLY)]

    assert bool(asked) == bool(messages)
    assert all(f"“{asked}" in message for message in messages)


def test_an_option_that_files_nothing_leaves_the_parts_as_they_are_filed(monkeypatch):
    """To file hundreds of patterns anew would take a second of every run of such a house."""
    draft = f"{BEFORE} The mayor betrayed the town.\n\n{AFTER}\n"
    house = Settings(select=["unattributed-claim"], options={"unattributed-claim": {"label": 3}})
    monkeypatch.setattr("lint.filing.file", None)

    assert [f.message for f in lint(text.read(draft), BOOK, ONLY)] == [
        f.message for f in lint(text.read(draft), BOOK, house)
    ]


def test_an_option_that_is_filed_is_filed_anew():
    signals = {"blame": {"weight": 3, "patterns": [r"\bpainted\b"]}}
    house = Settings(
        select=["unattributed-claim"], options={"unattributed-claim": {"signals": signals}}
    )
    draft = f"{BEFORE}\n\nThe mayor painted the town hall red.\n\n{AFTER}\n"

    assert [] == lint(text.read(draft), BOOK, ONLY)
    assert len(lint(text.read(draft), BOOK, house)) == 1
