"""The words of a house: the file, the command, and what they do to a draft."""

from __future__ import annotations

import json
import os
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import vocabulary
from lint.cli.vocabulary_file import edit
from lint.errors import ConfigError
from lint.vocabulary import Vocabulary, line, parse, read

FILE = """\
# Words of the desk

Abdulkareem Ünal
deepfake    # any case
# Named by the region itself
Kurdistan24
!Teheran -> Tehran
!thusly
"""

# --- a line -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Khamenei", ("Khamenei", None)),
        ("  Zoltan   Petrescu # mayor", ("Zoltan Petrescu", None)),
        ("O’Rourke", ("O'Rourke", None)),
        ("Zolta\u0301n", ("Zoltán", None)),
        ("!Teheran -> Tehran", ("Teheran", "Tehran")),
        ("! Teheran->Tehran # Iran", ("Teheran", "Tehran")),
        ("!thusly", ("thusly", "")),
        ("", None),
        ("# Khamenei", None),
    ],
)
def test_a_line(text, entry):
    assert entry == read(text)
    if entry:
        assert entry == read(line(*entry))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Teheran -> Tehran", "expected '!' before a form that is not to be written"),
        ("!Teheran ->", "expected what to write instead after '->'"),
        ("!", "expected a word, found ''"),
        ("--", "expected a word, found '--'"),
        ("! -> Tehran", "expected a word, found ''"),
        ("a\x1b[31mb", "expected a word, found 'a\\x1b[31mb'"),
        ("Oslo\n!Oslo", "'Oslo' is both accepted and forbidden"),
    ],
)
def test_a_line_that_means_nothing(text, message):
    with pytest.raises(ConfigError) as caught:
        parse("# words\n" + text, "words.txt")

    assert message in caught.value.message
    assert ("words.txt", 2 + text.count("\n")) == (caught.value.path, caught.value.line)


# --- what is accepted -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "accepted"),
    [
        ("deepfake", True),
        ("Deepfake", True),
        ("DEEPFAKE", True),
        ("deepfakes", False),
        ("Kurdistan24", True),
        ("kurdistan24", False),
        ("Kurdistan24's", True),
        ("Kurdistan24’s", True),
        ("Abdulkareem Ünal", True),
        ("Abdulkareem\nÜnal", True),
        ("Ünal", True),
        ("Ünal's", True),
        ("ünal", False),
        ("Abdulkareem", True),
        ("Teheran", False),
        ("thusly", False),
        ("", False),
    ],
)
def test_accepted_forms(form, accepted):
    assert accepted == (form in parse(FILE, "words.txt"))


def test_several_files_are_one():
    both = parse("Ali\n", "a.txt") | parse("!Kiev -> Kyiv\nBo\n", "b.txt")

    assert ({"Ali", "Bo"}, {"Kiev": "Kyiv"}) == (both.accepted, both.forbidden)
    assert not Vocabulary()
    assert both


def test_a_name_that_holds_a_forbidden_word_stays():
    known = parse("!Kiev -> Kyiv\nKiev Post\nOslo\n", "a.txt")

    assert {"Kiev": "Kyiv", "Kiev Post": "Kiev Post"} == known.wrong()
    assert "Kiev" not in known
    assert {} == parse("Kiev Post\n", "a.txt").wrong()


# --- changing the file ------------------------------------------------------------------------

SORTED = """\
# Words of the desk

Abdulkareem Ünal
Bezos
deepfake    # any case
# Named by the region itself
Kurdistan24
!Teheran -> Tehran
"""


def test_comments_stay_with_their_words():
    assert SORTED == edit(FILE, ["Bezos"], ["thusly"])
    assert SORTED == edit(SORTED)
    assert SORTED == edit(SORTED, ["Bezos"])


def test_a_word_changes_sides():
    assert "!Bezos\nKiev\n" == edit("Bezos\n!Kiev -> Kyiv\n", ["Kiev", "!Bezos"])
    assert "# so\nKiev\n" == edit("# so\n!Kiev -> Kyiv\n", ["Kiev"])


FORMS = st.text("aAbBzé'- ", min_size=1, max_size=5).filter(
    lambda form: any(map(str.isalpha, form))
)


@given(st.lists(FORMS), st.lists(FORMS), st.lists(FORMS))
def test_a_file_holds_what_was_added_and_not_removed(first, added, removed):
    text = edit(edit("# top\n\n", first), added, removed)
    expected = {vocabulary.normal(form) for form in first}
    expected = (expected - {vocabulary.normal(form) for form in removed}) | {
        vocabulary.normal(form) for form in added
    }
    lines = text.split("\n")[2:-1]

    assert expected == parse(text, "words.txt").accepted
    assert lines == sorted(lines, key=lambda form: (form.casefold(), form))
    assert text.startswith("# top\n\n")


# --- the command ------------------------------------------------------------------------------


def test_a_house_begins_a_vocabulary(copydesk, tmp_path):
    (tmp_path / "copydesk.yaml").write_text("fail-on: warning\n")
    added = copydesk("vocabulary", "add", "Khamenei", "deepfake")
    text = (tmp_path / "vocabulary.txt").read_text("utf-8")

    assert 0 == added.status, added
    assert "put this line into" in added.err
    assert "vocabulary: vocabulary.txt" in added.err
    assert text.startswith("# The words of the house")
    assert text.endswith("\n\ndeepfake\nKhamenei\n")


@pytest.fixture
def house(copydesk, tmp_path):
    (tmp_path / "copydesk.yaml").write_text("vocabulary: [desk/words.txt, names.txt]\n")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "words.txt").write_text(FILE, "utf-8")
    (tmp_path / "names.txt").write_text("Oyelaran\n", "utf-8")
    return tmp_path


def test_the_first_file_of_the_configuration_is_changed(copydesk, house):
    below = house / "stories"
    below.mkdir()
    path = house / "desk" / "words.txt"
    path.chmod(0o640)
    done = [
        copydesk("vocabulary", "add", "Bezos", cwd=below),
        copydesk("vocabulary", "remove", "thusly", cwd=below),
    ]

    assert [(0, "")] * 2 == [(one.status, one.err) for one in done]
    assert SORTED == path.read_text("utf-8")
    assert 0o640 == stat.S_IMODE(path.stat().st_mode)
    assert ["words.txt"] == os.listdir(path.parent)
    assert "Oyelaran\n" == (house / "names.txt").read_text("utf-8")


def test_list_and_check(copydesk, house):
    listed = copydesk("vocabulary", "list").out.splitlines()
    asked = [copydesk("vocabulary", "check", *form.split()) for form in
             ("Oyelaran's", "Abdulkareem Ünal", "Teheran", "Smetterling")]  # fmt: skip

    assert [
        "Abdulkareem Ünal",
        "deepfake",
        "Kurdistan24",
        "!Teheran -> Tehran",
        "!thusly",
        "Oyelaran",
    ] == listed
    assert [
        (0, "Oyelaran's: accepted\n"),
        (0, "Abdulkareem Ünal: accepted\n"),
        (1, "Teheran: forbidden; write Tehran\n"),
        (1, "Smetterling: not in the vocabulary\n"),
    ] == [(one.status, one.out) for one in asked]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["remove", "deepfak"], "words.txt; did you mean 'deepfake'?"),
        (["add", "--", "->"], "expected"),
        (["add", "#tag"], "expected a word, found '#tag'"),
        (["forbid", "a", "b", "c"], "expected one word, and perhaps what to write instead"),
        (["forbid", "a # b"], "expected a word"),
    ],
)
def test_what_cannot_be_done(copydesk, house, arguments, message):
    done = copydesk("vocabulary", *arguments)

    assert 2 == done.status
    assert message in done.err
    assert FILE == (house / "desk" / "words.txt").read_text("utf-8")


# --- a draft ----------------------------------------------------------------------------------


def test_accepted_words_are_no_slips_and_forbidden_ones_are(copydesk, tmp_path):
    (tmp_path / "copydesk.yaml").write_text("vocabulary: words.txt\n")
    draft = (
        "The govermment of Teheran met. TEHERAN is not Teheran's name.\n\n"
        "They read the Teheran Times, thusly. Thusly they left.\n"
    )
    (tmp_path / "draft.txt").write_text(draft)

    def found(words):
        (tmp_path / "words.txt").write_text(words)
        done = copydesk(
            "check", "--format", "json", "--select", "typos", "--disable", "proselint", "draft.txt"
        )
        return [
            (one["rule"], one["text"], [fix["replacement"] for fix in one["fixes"]])
            for one in json.loads(done.out)
        ]

    assert ["misspelling"] == [rule for rule, _, _ in found("# none\n")]
    assert [] == found("govermment\n")
    assert [
        ("forbidden-word", "Teheran", ["Tehran"]),
        ("forbidden-word", "Teheran", ["Tehran"]),
        ("forbidden-word", "thusly", []),
        ("forbidden-word", "Thusly", []),
    ] == found("govermment\n!Teheran -> Tehran\n!thusly\nTeheran Times\n")


def test_a_vocabulary_that_means_nothing_is_told_with_its_line(copydesk, tmp_path):
    (tmp_path / "copydesk.yaml").write_text("vocabulary: words.txt\n")
    (tmp_path / "words.txt").write_text("Oslo\nKiev -> Kyiv\n")
    (tmp_path / "draft.txt").write_text("Nothing.\n")
    done = copydesk("check", "draft.txt")

    assert 2 == done.status
    assert "words.txt:2: expected '!'" in done.err
