"""Which unknown words are charged as slips, and for which word."""

from __future__ import annotations

import pytest

from lint import engine, rulebook
from lint.formats import text

BOOK = rulebook.load()
ONLY = engine.Settings(select=["misspelling", "misspelt-name"])

WORDS = {
    # Letters lost or doubled twice cost little, others much.
    "ressurected": "resurrected",
    "prepondance": "preponderance",
    "enthuastically": "enthusiastically",
    "snapshoting": "snapshotting",
    "crewable": "",
    "replacable": "replaceable",
    "trainable": "",
}


@pytest.mark.parametrize("word", WORDS)
def test_an_unknown_word(word):
    found = engine.lint(text.read(f"The harbour was {word} in May."), BOOK, ONLY)

    assert WORDS[word] == "".join(finding.fixes[0].replacement for finding in found)


TITLES = {
    "It joined the Federal Acqusition Service in May.": ["Acquisition"],
    "It is the Naitonal Day of Parks.": ["National"],
    "They met Grace Blakett in May.": [],
    "The Rue nationale was shut.": [],
    "The Partido nacional won.": [],
}


@pytest.mark.parametrize("sentence", TITLES)
def test_a_capitalised_word(sentence):
    found = engine.lint(text.read(sentence), BOOK, ONLY)

    assert TITLES[sentence] == [finding.fixes[0].replacement for finding in found]
