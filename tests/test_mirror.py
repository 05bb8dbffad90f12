"""The sides of a sentence may be swapped: what is found stays the same (``newsroom/mirror.txt``)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lint.desk import Desk, Options

DESK = Desk(Options(isolated=True))
CHOICE = re.compile(r"<([^|>]*)\|([^|>]*)>")
TEMPLATES = [
    line
    for line in (Path(__file__).parent / "newsroom" / "mirror.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def take(template: str, side: int) -> tuple[str, list[tuple[int, int]]]:
    """Return the draft for one side, and the spans in it that the other side has otherwise."""
    draft, choices, at = "", [], 0
    template = template.replace(" ¶ ", "\n\n")
    for match in CHOICE.finditer(template):
        draft += template[at : match.start()]
        choices.append((len(draft), len(draft) + len(match[1 + side])))
        draft += match[1 + side]
        at = match.end()
    return draft + template[at:], choices


def place(offset: int, choices: list[tuple[int, int]], end: bool) -> tuple[int, str | int]:
    """Return an offset as both sides know it.

    That is the number of choices before it, with the distance from the last; anywhere
    inside a choice, with its start for a start and its end for an end, is one place.
    """
    before = 0
    for number, (start, stop) in enumerate(choices):
        if (start < offset <= stop) if end else (start <= offset < stop):
            return number, "choice"
        if offset >= stop:
            before = stop
    return sum(stop <= offset for _, stop in choices), offset - before


def found(template: str, side: int) -> list[tuple]:
    """Return rule, severity and place of each finding for one side, in order."""
    draft, choices = take(template, side)
    _, findings = DESK.lint(draft, "draft.txt")
    return sorted(
        (
            (
                finding.rule,
                finding.severity,
                place(finding.start, choices, False),
                place(finding.end, choices, True),
            )
            for finding in findings
        ),
        key=repr,
    )


def test_there_are_templates_enough():
    assert 150 <= len(set(TEMPLATES))
    assert [] == [template for template in TEMPLATES if not CHOICE.search(template)]
    assert [] == [line for line in TEMPLATES if set(CHOICE.sub("", line)) & set("<>|")]


PLACES = [
    (0, False, (0, 0)),
    (3, True, (0, 3)),
    (4, False, (0, "choice")),
    (6, False, (0, "choice")),
    (6, True, (0, "choice")),
    (8, True, (0, "choice")),
    (8, False, (1, 0)),
    (10, True, (1, 2)),
]


@pytest.mark.parametrize(("offset", "end", "expected"), PLACES)
def test_a_place_is_told_without_the_length_of_a_choice(offset, end, expected):
    draft, choices = take("The <left|right> won", 0)

    assert "The left won" == draft
    assert expected == place(offset, choices, end)


def test_both_sides_of_a_template():
    assert ("Men fear men.", [(0, 3), (9, 12)]) == take("<Women|Men> fear <women|men>.", 1)


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_sides_are_treated_alike(template):
    pairs = ", ".join(f"{this}/{that}" for this, that in CHOICE.findall(template))

    assert found(template, 0) == found(template, 1), f"{pairs} in: {template}"
