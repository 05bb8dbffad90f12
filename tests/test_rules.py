"""Every example of every rule."""

from __future__ import annotations

import pytest

from lint import examples, rulebook

BOOK = rulebook.load()
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in BOOK
    for number, example in enumerate(BOOK.examples(rule.id), 1)
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule, example):
    assert [] == list(examples.faults(BOOK, rule, example))


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in BOOK])
def test_rule_shows_a_fault_and_its_mending(rule):
    shown = BOOK.examples(rule.id)

    assert any("bad" in example for example in shown)
    assert any("good" in example for example in shown)


def test_an_example_is_read_with_its_options():
    rule = BOOK.named("dialect-spelling")
    house = {"bad": "The <<color>>.", "good": "The colour."}

    assert ["marked ['color'], found []"] == list(examples.faults(BOOK, rule, house))
    assert [] == list(examples.faults(BOOK, rule, {**house, "options": {"english": "gb"}}))
