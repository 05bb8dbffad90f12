"""Quantities: what is counted, and what is left alone."""

from __future__ import annotations

import pytest

from lint.formats import text
from lint.story.figures import figures

#: The counts of people, victims and shares in a sentence: text, kind, value.
SENTENCES = [
    ("Floods killed 14 people.", [("14", "casualties", 14)]),
    ("Floods killed more than 2,300 in a week.", [("2,300", "casualties", 2300)]),
    ("At least nine villagers were wounded.", [("nine", "casualties", 9)]),
    ("Three of the victims were teachers.", [("Three", "casualties", 3)]),
    ("The toll rose to 51.", [("51", "casualties", 51)]),
    ("Some 1.5 million people fled.", [("1.5 million", "people", 1.5e6)]),
    ("Twenty-five young Danish workers met.", [("Twenty-five", "people", 25)]),
    ("Dozens of protesters sat down.", [("Dozens", "people", 24)]),
    ("Rents rose 4.5% in May.", [("4.5%", "share", 4.5)]),
    ("Rents rose by 14 per cent.", [("14 per cent", "share", 14)]),
    ("Rents rose by 14 percentage points.", [("14 percentage points", "share", 14)]),
    ("Rents rose by 14\u00a0percent.", [("14\u00a0percent", "share", 14)]),
    (
        "A 10 percent rise and 300 jobs.",
        [("10 percent", "share", 10), ("300 jobs"[:3], "people", 300)],
    ),
    ("She won 54 percent of the vote.", []),
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
    found = [(doc.text[f.start : f.end], f.kind, f.value) for f in figures(doc)]

    assert expected == found


def test_long_runs_of_digits_take_linear_time():
    doc = text.read("1,234 " * 50_000)

    assert [] == figures(doc)
