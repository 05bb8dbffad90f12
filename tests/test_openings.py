"""Articles that are missing and verbs that do not fit, where a sentence opens."""

from __future__ import annotations

import pytest

from lint import engine, files, rulebook

BOOK = rulebook.load()


def found(source, rule, name="draft.txt"):
    doc = files.document(source, name)
    results = engine.lint(doc, BOOK, engine.Settings(select=[rule]))
    return [(source[each.start : each.end], each.fixes[0].replacement) for each in results]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("They met. Majority of the towns agreed.", [("Majority", "A majority")]),
        ("They met. Overwhelming majority of them agreed.",
         [("Overwhelming majority", "An overwhelming majority")]),
        ("They met. Rest of the towns agreed.", [("Rest", "The rest")]),
        ("They met. Foreign Ministry said no.", [("Foreign Ministry", "The foreign Ministry")]),
        ("They met. Spokeswoman declined to speak.", [("Spokeswoman", "The spokeswoman")]),
        ("They met. Company Said is a film.", []),
        ("They met. Majority of One is a film.", []),
        ("They met. Majority of the towns", []),
        ("They met. A majority of the towns agreed, the minister said.", []),
        ("They met. Then minister said no.", []),
        ("Minister said to be ill\n\nThey met.", []),
        ("- Minister said no.\n- Majority of them agreed.\n", []),
        ('He said: "Majority of us agreed."', []),
    ],
)  # fmt: skip
def test_missing_article(source, expected):
    name = "draft.md" if source.startswith("-") else "draft.txt"

    assert expected == found(source, "missing-article", name)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The envoy have left.", [("have", "has")]),
        ("The former envoy don't agree.", [("don't", "doesn't")]),
        ("The reports was late, because the roads is closed.", [("was", "were"), ("is", "are")]),
        ("He said the women was safe.", [("was", "were")]),
        ("They saw the envoy have lunch.", []),
        ("The envoy and his aides have left.", []),
        ("The king and the envoy have left.", []),
        ("The team have left, and the government are ill.", []),
        ("The envoy, have no doubt, has left.", []),
        ("If the envoy were here, the reports would be late.", []),
        ("The report on roads is late. One of the roads is closed.", []),
    ],
)
def test_subject_verb(source, expected):
    assert expected == found(source, "subject-verb")
