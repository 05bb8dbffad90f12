"""The measured rates: what the file holds, and how it is read."""

from __future__ import annotations

import json
import runpy

import pytest
from conftest import CHECKOUT

from lint import rates, rulebook
from lint.finding import Finding


@pytest.mark.parametrize(
    ("id", "rate"),
    [
        ("quiet", {"loud": 0, "all": 0}),
        ("hidden", {"loud": 0, "all": 1.5}),
        ("loud", {"loud": 0.25, "all": 0.5}),
        ("of-the-house", None),
    ],
)
def test_findings_per_1000_words(id, rate):
    findings = {"quiet": [0, 0], "hidden": [0, 6], "loud": [1, 2]}

    assert rate == rates.Rates({"words": 4000, "findings": findings}).of(id)


def test_the_measured_file():
    measured = json.loads((CHECKOUT / "lint" / "data" / "rates.json").read_text("utf-8"))
    counts = measured["findings"]

    assert measured["words"] > 10_000
    assert counts.keys() & set(rulebook.load().ids)
    assert [id for id, (loud, every) in counts.items() if not 0 <= loud <= every] == []
    assert measured["words"] == rates.load().words
    assert counts.keys() & {"proselint-weasel-words-very", "proselint-nonwords"} == {
        "proselint-nonwords"
    }, "a rule that rests was not measured"
    assert counts["languagetool-punctuation"][1] > 0, "measured without a server"


def test_the_script_leaves_out_what_is_known_to_be_wrong():
    right = runpy.run_path(str(CHECKOUT / "scripts" / "rates"))["right"]
    row = {"suspects": [{"start": 10, "end": 14}]}

    assert [False, True, True, False] == [
        right(Finding("a", "typos", "", "", span, span), row)
        for span in ((0, 10), (9, 11), (13, 20), (14, 20))
    ]
