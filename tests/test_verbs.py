"""Attribution verbs: single ones on contested content, first quotations, profile, evenness."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import engine, rulebook, yaml_file
from lint.errors import RuleError
from lint.formats import text

BOOK = rulebook.load()
TOLD = "Ana Ruiz said that it was late. "


def texts(draft, rule):
    found = engine.lint(text.read(draft), BOOK)
    return [draft[slice(*finding.span)] for finding in found if finding.rule == rule]


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("“It is late,” Ana Ruiz added.", ["added"]),
        ("“It is late,” she added.", ["added"]),
        (f"{TOLD}“It is early,” Ruiz added.", []),
        (f"{TOLD}“It is early,” she added.", []),
        (f"{TOLD}“It is early,” Paul Haas added.", ["added"]),
        (f"Mayor {TOLD}“It is early,” the mayor went on.", []),
        # Who called it late has spoken.
        ("Ana Ruiz called it late. “It is early,” Ruiz continued.", []),
        # A headline is no first remark.
        ("Ruiz Calls It Late\n\n“It is late,” Ana Ruiz further said.", ["further said"]),
        # What is added without a quotation may be no words.
        ("Ana Ruiz added that it was late.", []),
        ("“It is late,” the report added.", []),
        ("“It is late,” sources added.", []),
    ],
)
def test_first_quotations(draft, found):
    assert found == texts(f"The bridge was shut in May. {draft}", "sequence-verb")


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("Ruiz claimed that the army had bombed the port.", ["claimed"]),
        ("Ruiz claimed that the lamps were new.", []),
        # In court, and where the paragraph tells who disputes it, doubt is right.
        ("Ruiz, his lawyer, claimed that the army had bombed the port.", []),
        ("Ruiz claimed that the army had bombed the port. The army denied it.", []),
        ("Ruiz claimed that the army had bombed the port.\n\nThe army denied it.", ["claimed"]),
        # Other verbs than those of doubt are no better for it.
        ("Ruiz insisted that the army had bombed the port. The army denied it.", ["insisted"]),
    ],
)
def test_verbs_on_contested_content(draft, found):
    assert found == texts(f"The bridge was shut in May.\n\n{draft}", "judging-verb")


def _story(*verbs):
    names = ("Ana Ruiz", "Paul Haas", "Dana Weiss")
    return " ".join(
        f"{names[at % 3]} {verb} that lamp {at} was new." for at, verb in enumerate(verbs)
    )


@pytest.mark.parametrize(
    ("verbs", "found"),
    [
        (["said"] * 6, False),
        (["said", "said", "said", "stressed", "insisted", "claimed"], True),
        (["said", "said", "said", "said", "insisted", "claimed"], False),
        (["said", "said", "added", "added", "stated", "stated"], True),
        (["said", "said", "said", "added", "stated", "stated"], False),
        (["stressed", "insisted", "claimed", "admitted", "insisted"], False),
    ],
)
def test_the_profile_of_a_story(verbs, found):
    assert found == bool(texts(_story(*verbs), "verb-profile"))


def test_the_profile_gives_the_figures():
    draft = _story("said", "said", "stressed", "insisted", "claimed", "added")
    (finding,) = (f for f in engine.lint(text.read(draft), BOOK) if f.rule == "verb-profile")

    assert "6 attribution verbs 2 are plain" in finding.message
    assert "1 doubting, 2 emphasis, 1 sequence" in finding.message
    assert ["stressed", "insisted", "claimed", "added"] == [
        draft[one.start : one.end] for one in finding.related
    ]


EVEN = [
    ("{a} claimed that it was late. {a} admitted that it was dark.", "doubted"),
    ("{a} said that it was late. {a} pointed out that it was dark.", "told"),
    ("{a} claimed that it was late. {a} said that it was dark.", "mixed"),
    ("{a} said that it was late.", "once"),
]


@given(
    st.lists(st.sampled_from(EVEN), min_size=2, max_size=3),
    st.permutations(["Ana Ruiz", "The Danish army", "Haas"]),
)
def test_evenness_is_blind_to_names_and_order(patterns, names):
    kinds = [kind for _, kind in patterns]
    draft = "\n\n".join(
        pattern.format(a=name) for (pattern, _), name in zip(patterns, names, strict=False)
    )

    assert ({"doubted", "told"} <= set(kinds)) == bool(texts(draft, "verb-evenness"))


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        # Two speakers of one side.
        (
            "The Danish army claimed that it was late. Danish officials admitted that it was dark."
            " Ana Ruiz said that it was wet. Ruiz said that it was cold.",
            ["The Danish army claimed"],
        ),
        # In court nobody is doubted by a claim.
        (
            "His lawyer, Paul Haas, claimed that it was late. Haas claimed in court that it was"
            " dark. Ana Ruiz said that it was cold. Ruiz said that it was wet.",
            [],
        ),
    ],
)
def test_evenness(draft, found):
    assert found == texts(draft, "verb-evenness")


@pytest.mark.parametrize(
    ("rule", "forms"),
    [
        (
            "verb-profile",
            lambda options: [form for forms in options["grades"].values() for form in forms],
        ),
        ("verb-evenness", lambda options: options["doubting"]),
    ],
)
def test_the_words_that_ask_for_a_check_are_all_of_its_verbs(rule, forms):
    path = BOOK.named(rule).values["path"]
    with open(path, encoding="utf-8") as file:
        data = yaml_file.parse(file.read(), path, RuleError)

    assert sorted(forms(data["options"])) == sorted(data["words"])
