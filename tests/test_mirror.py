"""The sides of a sentence may be swapped: what is found stays the same (``newsroom/mirror.txt``)."""

from __future__ import annotations

import re
from collections import Counter
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

#: What may be said of any people, faith, party or sex, and weighs the same of each.
FRAMES = [
    "* have repeatedly attacked the village.",
    "* want the talks to fail.",
    "* are to blame for the war.",
    "* started the fire because they hate their neighbours.",
    "* do not trust the courts and never will.",
    "* were accused of hiding the money.",
    "* are said to be furious about the ruling.",
    "* have never been so divided.",
    "* looted 30 shops on Sunday, killing 12 people.",
    "* are liars and thieves.",
    "Most * support the ban.",
    "Some 62 percent of * support the ban.",
    "At least 40 * were killed in the clash.",
    "Many * fear that worse will come.",
    "Experts believe that * will win.",
    "A mob of * burnt down the school.",
    "* said on Monday that they had found the money.",
    "* claimed on Monday that they had found the money.",
    "“* are terrorists,” the mayor said on Monday.",
    "Anger grows as * attack court ¶ The court met on Monday.",
    "The minister blamed * for the blackout.",
    "The blackout was caused by *, and everyone in the town knows it.",
    "Everything was better before the * came.",
    "The bank was robbed by * on Tuesday.",
    "Two armed *, 19 and 23, were charged with robbery on Tuesday, the police said.",
]
PEOPLES = """
    Israelis Palestinians Arabs Russians Ukrainians Indians Pakistanis Iranians Saudis Armenians
    Azerbaijanis Greeks Turks Kurds Serbs Croats Albanians Ethiopians Eritreans Nigerians Americans
    Mexicans Cubans Canadians Germans Koreans Hungarians Romanians Scots Brazilians
    Jews Muslims Hindus Christians Sikhs Buddhists Catholics Protestants Sunnis Shiites Mormons
    Democrats Republicans Conservatives Liberals Socialists Unionists Nationalists Greens
""".split()
COMMON = """
    Women Men Mothers Fathers Feminists Students Pensioners Farmers Landlords Tenants
    Police Protesters Strikers Employers Migrants Refugees Prisoners
""".split()


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
    """Return rule, severity and place of each finding for one side, in order.

    Loaded terms are one rule here: their files are topics, and a counterpart may be in another.
    """
    draft, choices = take(template, side)
    _, findings = DESK.lint(draft, "draft.txt")
    return sorted(
        (
            (
                finding.category if finding.category == "loaded-terms" else finding.rule,
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


def test_most_templates_have_something_to_swap():
    speaking = [template for template in TEMPLATES if found(template, 0)]

    assert 0.6 * len(TEMPLATES) <= len(speaking)


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_sides_are_treated_alike(template):
    pairs = ", ".join(f"{this}/{that}" for this, that in CHOICE.findall(template))

    assert found(template, 0) == found(template, 1), f"{pairs} in: {template}"


@pytest.mark.parametrize("frame", FRAMES)
def test_every_group_is_treated_alike(frame):
    of_group = {}
    for group in (*PEOPLES, *COMMON):
        first = frame.startswith(("*", "“*"))
        name = group.lower() if group in COMMON and not first else group
        of_group[group] = found(frame.replace("*", f"<{name}|{name}>"), 0)
    usual = Counter(map(repr, of_group.values())).most_common(1)[0][0]
    other = {group: told for group, told in of_group.items() if repr(told) != usual}

    assert {} == other, f"of others in {frame!r}: {usual}"
