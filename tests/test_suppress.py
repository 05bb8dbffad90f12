"""Findings that a comment or the words of the house answer."""

from __future__ import annotations

import pytest
from house import write

from lint import engine, files, suppress
from lint.rulebook import Rulebook

RULES = {
    "old_word": {"terms": {"regime": "state"}},
    "new_word": {"terms": {"utilise": "use"}},
    "unused_suppression": {"check": "suppressions.unused", "message": "{rules}"},
}


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    return Rulebook.of([write(tmp_path_factory.mktemp("house"), **RULES)])


@pytest.fixture
def kept(book):
    """The rules of the findings that are left in a draft, and where they are."""

    def run(source, name="draft.md", vocabulary=frozenset()):
        doc = files.document(source, name)
        found = suppress.apply(doc, engine.lint(doc, book), vocabulary)
        return [(finding.rule, source[finding.start : finding.end]) for finding in found]

    return run


OLD, NEW = ("old-word", "regime"), ("new-word", "utilise")


def unused(comment):
    return "unused-suppression", f"<!-- copydesk: {comment} -->"


@pytest.mark.parametrize("name", ["draft.md", "draft.html"])
@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("ignore", [OLD, NEW]),
        ("ignore -- a song", [OLD, NEW]),
        ("ignore old-word", [NEW, OLD, NEW]),
        ("ignore old-word -- a song", [NEW, OLD, NEW]),
        ("ignore   old-word,new-word", [OLD, NEW]),
        ("ignore old-word, new-word -- both -- twice", [OLD, NEW]),
        ("ignore old-word -- a reason\nover lines", [NEW, OLD, NEW]),
        ("ignore-file", []),
        ("ignore-file new-word", [OLD, OLD]),
        ("ignore-file new-word old-word -- a song", []),
        ("ignore old-wrod", [unused("ignore old-wrod"), OLD, NEW, OLD, NEW]),
        ("ignore old-word, wrod", [unused("ignore old-word, wrod"), NEW, OLD, NEW]),
        ("ignore unused-suppression", [unused("ignore unused-suppression"), OLD, NEW, OLD, NEW]),
        ("ignore-files", [unused("ignore-files"), OLD, NEW, OLD, NEW]),
    ],
)
def test_a_comment(kept, name, comment, expected):
    paragraph = "The regime will utilise it." if name.endswith("md") else "<p>The regime utilise"
    draft = f"<!-- copydesk: {comment} -->\n\n{paragraph}\n\n{paragraph}\n"

    assert expected == kept(draft, name)


def test_a_comment_is_for_the_next_block_only(kept):
    draft = "A regime.\n\n<!-- copydesk: ignore old-word -->\n\n# Regime\n\nThe regime.\n"

    assert [("old-word", "regime")] * 2 == kept(draft)


def test_a_comment_in_a_list(kept):
    draft = "- A regime.\n\n  <!-- copydesk: ignore old-word -->\n- The regime.\n"

    assert [OLD] == kept(draft)


def test_plain_text_has_no_comments(kept):
    draft = "<!-- copydesk: ignore old-word -->\n\nThe regime.\n"

    assert [OLD] == kept(draft, "draft.txt")


@pytest.mark.parametrize("order", ["ignore", "ignore old-word", "ignore-file", "ignore-file x"])
@pytest.mark.parametrize("draft", ["{}", "All is well.\n\n{}\n", "{}\n\nAll is well.\n"])
def test_a_comment_that_answers_nothing_is_a_finding(kept, order, draft):
    comment = f"<!-- copydesk: {order} -->"

    assert [("unused-suppression", comment)] == kept(draft.format(comment))


def test_two_comments_for_one_block(kept):
    first, second = "<!-- copydesk: ignore old-word -->", "<!-- copydesk: ignore new-word -->"
    draft = f"{first}\n\n{second}\n\nThe regime.\n"

    assert [("unused-suppression", second)] == kept(draft)


def test_what_an_unused_comment_says(book):
    doc = files.document("<!-- copydesk: ignore b, a -->\n\n<!-- copydesk: ignore -->", "a.md")

    assert ["a, b", "any rule"] == [
        finding.message for finding in suppress.apply(doc, engine.lint(doc, book))
    ]


def test_many_comments_and_findings_take_no_ages(kept):
    comments = "<!-- copydesk: ignore old-word -->\n\n" * 3_000

    assert [] == kept(comments + "The regime. " * 3_000)


# --- the words of the house -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("category", "vocabulary", "left"),
    [
        ("typos", {"Isreal"}, ["isreal"]),
        ("names", {"Isreal", "isreal"}, []),
        ("grammar", {"Isreal"}, ["isreal"]),
        ("loaded-terms", {"Isreal", "isreal"}, ["Isreal", "isreal"]),
        ("typos", {"ISREAL"}, ["Isreal", "isreal"]),
        ("typos", set(), ["Isreal", "isreal"]),
    ],
)
def test_words_of_the_house_are_right_as_they_are_written(tmp_path, category, vocabulary, left):
    write(tmp_path / category, place={"terms": {"isreal": "Israel"}})
    draft = "They left Isreal and isreal."
    doc = files.document(draft, "draft.txt")
    found = engine.lint(doc, Rulebook.of([str(tmp_path)]))

    assert left == [
        draft[finding.start : finding.end] for finding in suppress.apply(doc, found, vocabulary)
    ]
