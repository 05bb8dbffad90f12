"""What a house decided: which rules run, and how much they weigh."""

from __future__ import annotations

import pytest

from lint.engine import Settings
from lint.finding import Finding
from lint.rule import Rule

RULE = Rule(
    {
        "id": "house-word",
        "category": "typos",
        "message": "",
        "why": "",
        "severity": {"own": "warning", "paraphrase": "none", "quotation": "none"},
        "options": {"few": 10, "small": 20},
    }
)


@pytest.mark.parametrize(
    ("select", "disable", "entry", "runs"),
    [
        ([], [], None, True),
        ([], [], "one", True),
        ([], ["typos"], None, False),
        ([], ["house-word"], "one", False),
        ([], ["house-word/one"], None, True),
        ([], ["house-word/one"], "one", False),
        ([], ["house-word/one"], "two", True),
        ([], ["figures", "house"], "one", True),
        (["typos"], [], "one", True),
        (["house-word"], [], "one", True),
        (["figures"], [], None, False),
        (["house-word/one"], [], None, True),
        (["house-word/one"], [], "one", True),
        (["house-word/one"], [], "two", False),
        (["house-wor"], [], None, False),
        (["house-words/one"], [], None, False),
        (["typos"], ["house-word"], None, False),
        (["house-word/one"], ["typos"], "one", False),
    ],
)
def test_what_runs(select, disable, entry, runs):
    assert runs is Settings(select=select, disable=disable).runs(RULE, entry)


@pytest.mark.parametrize(
    ("severity", "level"),
    [
        ({}, "warning"),
        ({"typos": "error"}, "error"),
        ({"house-word": "suggestion", "typos": "error"}, "suggestion"),
        ({"house-word": {"own": "none"}}, "none"),
        ({"house-word": {"quotation": "error"}}, "warning"),
        ({"figures": "error"}, "warning"),
    ],
)
def test_the_level_that_a_list_shows(severity, level):
    assert level == Settings(severity=severity).levels(RULE)["own"]


@pytest.mark.parametrize("voice", ["own", "quotation"])
@pytest.mark.parametrize("severity", [{}, {"typos": "error"}, {"typos": {"own": "suggestion"}}])
def test_the_level_in_a_list_is_that_of_a_finding(severity, voice):
    settings = Settings(severity=severity)
    finding = Finding("house-word", "typos", "", "", (0, 1), (0, 1))
    finding.voice = voice
    found = settings.severity(RULE, finding, RULE.severity)

    assert settings.levels(RULE)[voice] == found


@pytest.mark.parametrize(
    ("severity", "level"),
    [
        ({}, "error"),
        ({"house-word": "suggestion"}, "suggestion"),
        ({"house-word/one": "warning", "house-word": "suggestion"}, "warning"),
    ],
)
def test_the_level_of_an_entry(severity, level):
    entry = {"id": "one", "severity": {**RULE.severity, "own": "error"}}

    assert level == Settings(severity=severity).levels(RULE, entry)["own"]


def test_options_of_the_house_go_on_top():
    settings = Settings(options={"house-word": {"few": 3}, "other": {"small": 1}})

    assert {"few": 3, "small": 20} == settings.configured(RULE).options
    assert {"few": 10, "small": 20} == RULE.options
    assert RULE is Settings().configured(RULE)
    assert RULE.id == settings.configured(RULE).id


def test_what_a_check_makes_of_its_options_is_made_once():
    settings = Settings(options={"house-word": {"few": 3}})
    made = settings.configured(RULE).options.once(dict)

    assert {"few": 3, "small": 20} == made
    assert made is settings.configured(RULE).options.once(dict)
    assert made is not RULE.options.once(dict)


def test_a_rule_of_another_rulebook_is_configured_anew():
    settings = Settings(options={"house-word": {"few": 3}})
    other = Rule({**RULE.values, "options": {"few": 10}})

    assert {"few": 3, "small": 20} == settings.configured(RULE).options
    assert {"few": 3} == settings.configured(other).options
