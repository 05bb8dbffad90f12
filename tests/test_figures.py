"""Figures that need a source: what each is about, and what is none."""

from __future__ import annotations

import pytest

from lint.formats import text
from lint.story.figures import TOPICS, figures

#: A sentence, and of each figure in it: its text, its topic, and what was counted.
SENTENCES = [
    ("Floods killed 14 people.", [("14", "casualties", "dead")]),
    ("Floods killed more than 2,300 in a week.", [("2,300", "casualties", "dead")]),
    ("At least nine villagers were wounded.", [("nine", "casualties", "hurt")]),
    ("Three of the victims were teachers.", [("Three", "casualties", "dead")]),
    ("The toll rose to 51.", [("51", "casualties", "dead")]),
    ("The toll for the road bridge rose to 51.", []),
    ("In the raid 43 people in the camp were killed.", [("43", "casualties", "dead")]),
    ("It killed the driver and 12 passengers.", [("12", "casualties", "dead")]),
    ("Some 40 children lost their lives.", [("40", "casualties", "dead")]),
    ("Police shot 14 people.", [("14", "casualties", "dead")]),
    ("Six men were shot dead.", [("Six", "casualties", "dead")]),
    ("Six hikers were found dead.", [("Six", "casualties", "dead")]),
    ("Drought killed 300 cattle.", [("300", "damage", "cattle")]),
    ("The vote killed two bills.", []),
    ("Some 1.5 million people fled.", [("1.5 million", "casualties", "displaced")]),
    ("It left 300 families homeless.", [("300", "casualties", "displaced")]),
    ("Police arrested 300 people.", [("300", "arrests", "arrested")]),
    ("There were 300 arrests.", [("300", "arrests", "arrested")]),
    ("Twenty-five young Danish workers met.", [("Twenty-five", "people", "workers")]),
    (
        "Nine Danes met six Nigerians.",
        [("Nine", "people", "danes"), ("six", "people", "nigerians")],
    ),
    ("Dozens of protesters sat down.", [("Dozens", "crowd", "protesters")]),
    ("A crowd of 3,000 cheered.", [("3,000", "crowd", "")]),
    ("About 3,000 marched.", [("3,000", "crowd", "")]),
    ("Fire destroyed 30 homes.", [("30", "damage", "homes")]),
    ("The council built 30 homes.", []),
    ("The county had 30 new cases.", [("30", "rate", "cases")]),
    ("The court heard 30 cases.", []),
    ("Infections climbed to 4,300.", [("4,300", "rate", "")]),
    ("Rents rose 4.5% in May.", [("4.5%", "share", "")]),
    ("Rents rose by 14 per cent.", [("14 per cent", "share", "")]),
    ("Rents rose by 14 percentage points.", [("14 percentage points", "share", "")]),
    ("Rents rose by 14\u00a0percent.", [("14\u00a0percent", "share", "")]),
    ("A third of nurses left.", [("A third", "share", "nurses")]),
    ("A third of the wall fell.", []),
    ("Some 54% of voters back it.", [("54%", "poll", "voters")]),
    ("A 10 percent rise and 300 jobs.", [("10 percent", "share", ""), ("300", "rate", "jobs")]),
    ("The storm did $3 million in damage.", [("$3 million", "money", "")]),
    ("Lunch cost $30.", []),
    ("She won 54 percent of the vote.", []),
    ("Turnout was 54 percent.", []),
    ("The rate of income tax is 20 percent.", []),
    ("The bus holds 120 passengers.", []),
    ("It closed in 2019 by order of the court.", []),
    ("The 45-year-old left at 10:30 on May 12.", []),
    ("The firm paid $4 million.", []),
    ("The team won 3-2 in 90 minutes.", []),
    ("Call 212-555-0100 or take the A12.", []),
    ("In 1632 troops burnt the abbey.", []),
    ("He was killed in 1632.", []),
    ("Version 1.2.3 of the file.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_figures(sentence, expected):
    doc = text.read(sentence)
    found = [(doc.text[f.start : f.end], f.topic, f.what) for f in figures(doc)]

    assert expected == found
    assert {topic for _, topic, _ in found} <= set(TOPICS)


def test_long_runs_of_digits_take_linear_time():
    doc = text.read("1,234 " * 50_000 + "killed 5 people " * 50_000)

    assert 50_000 <= len(figures(doc))


SWAPS = [
    ("Israelis", "Palestinians"),
    ("Ukrainian soldiers", "Russian soldiers"),
    ("Republicans", "Democrats"),
    ("Hindus", "Muslims"),
    ("Americans", "Kenyans"),
    ("Chinese", "Rohingya"),
    ("women", "men"),
]
TEMPLATES = [
    "Some 340 {} were killed.",
    "It killed 340 {} and wounded 20.",
    "They arrested 340 {}.",
    "Some 3,400 {} marched.",
    "There are 3,400 {} in the valley.",
    "Some 54% of {} back it.",
    "Some 54% of {} own a car.",
    "One in five {} agrees.",
    "The dead include 12 {}.",
]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("sides", SWAPS)
def test_both_sides_are_read_alike(template, sides):
    one, other = (figures(text.read(template.format(side))) for side in sides)

    assert one
    assert [(f.topic, f.plain) for f in one] == [(f.topic, f.plain) for f in other]
