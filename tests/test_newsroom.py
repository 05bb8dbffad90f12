"""Drafts with planted faults: enough of them are found, and next to no trap is sprung."""

from __future__ import annotations

import functools
import re

import newsroom
import pytest

drafts = functools.cache(newsroom.drafts)
FOLDERS = ("seen", "unseen")
KINDS = (*newsroom.FAULTS, "trap")


def report(folder):
    """What a failing test prints; of unseen drafts the figures only."""
    told = [newsroom.table(drafts(folder))]
    if folder == "seen":
        told.append(newsroom.details(drafts(folder)))
    return "\n\n".join(["", *told])


def every():
    return [draft for folder in FOLDERS for draft in drafts(folder)]


@pytest.mark.parametrize("kind", newsroom.GOALS)
def test_faults_are_found(kind):
    told = "".join(map(report, FOLDERS))

    assert newsroom.GOALS[kind] <= newsroom.share(every(), kind), told


def test_traps_are_let_pass():
    told = "".join(map(report, FOLDERS))

    assert newsroom.MOST_SPRUNG >= newsroom.share(every(), "trap"), told


@pytest.mark.parametrize("folder", FOLDERS)
def test_drafts_are_long_and_full_enough(folder):
    short = [
        draft.name
        for draft in drafts(folder)
        if not 300 <= len(re.sub("<[^>]*>", "", draft.source).split()) <= 450
        or sum(mark.kind != "trap" for mark in draft.marks) < 8
        or sum(mark.kind == "trap" for mark in draft.marks) < 10
    ]

    assert 6 <= len(drafts(folder))
    assert [] == short


MARKED = [
    ("They met.", "They met.", []),
    ("They ⟦claim: met⟧.", "They met.", ["claim met"]),
    ("⟦claim: A ⟦figure: 5⟧ b⟧ c", "A 5 b c", ["claim A 5 b", "figure 5"]),
    ("⟦trap: a⟧⟦trap: a⟧", "aa", ["trap a", "trap a"]),
    ("⟦claim: ⟦label: a⟧⟧\n\n⟦trap: b⟧", "a\n\nb", ["claim a", "label a", "trap b"]),
]


@pytest.mark.parametrize(("marked", "draft", "marks"), MARKED)
def test_marks_are_read(marked, draft, marks):
    source, found = newsroom.read(marked)

    assert draft == source
    assert marks == [f"{mark.kind} {source[mark.start : mark.end]}" for mark in found]


@pytest.mark.parametrize("marked", ["⟦claim: a", "a⟧", "⟦claims: a⟧", "⟦a⟧", "⟦label:a⟧"])
def test_a_wrong_mark_is_told(marked):
    with pytest.raises(ValueError, match="mark"):
        newsroom.read(marked)


class Found:
    """A finding, as far as the examiner looks at it."""

    def __init__(self, category, rule):
        self.category = category
        self.rule = rule


@pytest.mark.parametrize(
    ("kind", "category", "rule"),
    [
        ("label", "loaded-terms", "loaded-migration"),
        ("weasel", "attribution", "weasel-crowd"),
        ("weasel", "attribution", "anonymous-source"),
        ("claim", "attribution", "unattributed-claim"),
        ("figure", "figures", "unsourced-figure"),
        (None, "typos", "misspelled-word"),
    ],
)
def test_the_kinds_of_findings(kind, category, rule):
    assert kind == newsroom.kind(Found(category, rule))
