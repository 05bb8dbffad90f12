"""Blanks at brackets, quotation marks, dashes and hyphens."""

from __future__ import annotations

import pytest

from lint import engine, rulebook
from lint.formats import text

BOOK = rulebook.load()
IDS = ["missing-space-at-mark", "blank-inside-mark", "uneven-dash", "broken-hyphen"]

SENTENCES = {
    "The council(the old one) met.": ["council(the"],
    "The council (the old one)met.": ["one)met"],
    "The ticket(s) are sold.": [],
    "They (re)opened the hall.": [],
    "The World Health Organization (WHO) met.": [],
    "Call f(x) and main(args) in it.": [],
    "“We stay,”she said.": ["stay,”she"],
    '"We stay,"she said.': ['stay,"she'],
    'She said,"We stay."': ['said,"We'],
    "He is 6'2\" tall.": [],
    "The hall ( in Ayr) met.": ["( "],
    "The hall (in Ayr ) met.": [" )"],
    "He said “ never”.": ["“ "],
    "He said “never ” twice.": [" ”"],
    "The vote –a first.": [" –"],
    "The vote– a first.": ["– "],
    "The vote – a first—was late.": [],
    "LAGOS— The vote was late.": [],
    "He ruled from 1990– to this day.": [],
    "A state- run firm.": ["state- run"],
    "A state -run firm.": ["state -run"],
    "The pre- and post-war years.": [],
    "A two- to three-day trip.": [],
    "The vote - a first - was late.": [],
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_blank_at_a_mark(sentence):
    found = engine.lint(text.read(sentence), BOOK, engine.Settings(select=IDS))

    assert SENTENCES[sentence] == [sentence[finding.start : finding.end] for finding in found]
