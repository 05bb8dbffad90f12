"""The rules that come from proselint, against the real package."""

from __future__ import annotations

import gzip
import json
import os
import re
from bisect import bisect_left
from pathlib import Path

import proselint
import pytest
from conftest import CHECKOUT
from hypothesis import given
from hypothesis import strategies as st
from proselint import checks as its_checks
from proselint.registry.checks import Check, types

from lint import engine, files, rule_files, rulebook, yaml_file
from lint.config import Config
from lint.errors import RuleError
from lint.proselint import registry, rules
from lint.rule import VOICES
from lint.story.words import words

PATH = CHECKOUT / "rules" / "mappings" / "proselint.yaml"
MAPPING = yaml_file.parse(PATH.read_text("utf-8"), str(PATH), RuleError)["rules"]
REGISTER = its_checks.__register__
BOOK = rulebook.load()
SIZE = 1_000_000  # characters of real text
#: Sets of the shared data whose rows have a ``text``.
SETS = ("wikinews_clean", "gov_markdown", "subj_news", "claimbuster", "cweb", "news_inconsistent")


def rule_id(path):
    return "proselint-" + re.sub("[._]", "-", path)


def doc(text):
    return files.document(text, "draft.txt")


def ours(document, path):
    settings = engine.Settings(
        select=[rule_id(path)],
        severity={rule_id(path): dict.fromkeys(VOICES, "warning")},
    )
    found = engine.lint(document, BOOK, settings)
    return {(finding.prose_start, finding.prose_end) for finding in found}


def theirs(document, path, checks=None):
    """What proselint finds, less what is mended everywhere and what its rule leaves out."""
    text = document.text
    tokens = words(document)
    mapped = MAPPING[path]
    left_out = [registry.translated(one) for one in mapped.get("without", ())]

    def inside_word(at):
        before = bisect_left(tokens.starts, at) - 1
        return before >= 0 and tokens.starts[before] < at < tokens.ends[before]

    def counts(start, end):
        gone = any(re.fullmatch(w, text[start:end], re.I) for w in left_out)
        parted = not mapped.get("options", {}).get("inside") and (
            inside_word(start) or inside_word(end)
        )
        return not gone and not parted and "\n\n" not in text[start:end]

    found = set()
    for check in checks or [check for check in REGISTER if check.path == path]:
        for result in check.check_with_flags(f"\n{text}\n"):  # as proselint pads its files
            start, end = (max(at - 1, 0) for at in result.span)
            if counts(start, end):
                found.add((start, end))
    return longest(found)


def longest(spans):
    kept, taken = set(), set()
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        if taken.isdisjoint(range(start, end)):
            kept.add((start, end))
            taken.update(range(start, end))
    return kept


def apart(some, others):
    """The spans that no other one overlaps."""
    return [(a, b) for a, b in some if not any(a < end and start < b for start, end in others)]


def entries(check):
    """The items of a check of proselint that are plain words, as they are in its registry."""
    kind = check.check_type
    found = getattr(kind, "items", ()) if not callable(kind) else ()
    found = [kind.pattern] if hasattr(kind, "pattern") else found
    return [re.sub(r"\\(.)", r"\1", one) for one in found if not re.search(r"[\[\]?+*|{]", one)]


@pytest.fixture(scope="module")
def registry_text():
    """Each entry of proselint's registry, in a sentence of its own."""
    return doc("\n\n".join(f"They said {one} twice." for c in REGISTER for one in entries(c)))


@pytest.fixture(scope="module")
def demo_text():
    """The draft that proselint is shipped with."""
    text = (Path(proselint.__file__).parent / "demo.md").read_text("utf-8")
    return doc(paragraphs(text))


@pytest.fixture(scope="module")
def real_text(shared):
    texts = []
    for name in SETS:
        with gzip.open(shared / "data" / f"{name}.dev.jsonl.gz", "rt", encoding="utf-8") as rows:
            some, length = [], 0
            for row in rows:
                some.append(json.loads(row)["text"])
                length += len(some[-1])
                if length > SIZE / len(SETS):
                    break
        texts += some
    return doc(paragraphs("\n\n".join(texts)))


def paragraphs(text):
    """The text with one blank between words and straight apostrophes, which proselint wants."""
    parts = re.split(r"\n\s*\n", text.replace("’", "'"))
    return "\n\n".join(" ".join(part.split()) for part in parts if part.strip())


@pytest.mark.parametrize("path", MAPPING)
@pytest.mark.parametrize("text", ["registry_text", "demo_text", "real_text"])
def test_what_it_finds_is_what_proselint_finds(text, path, request):
    document = request.getfixturevalue(text)
    found, expected = ours(document, path), theirs(document, path)

    if "mended" not in MAPPING[path]:
        assert expected == found
    elif "pairs" not in BOOK.named(rule_id(path)).options:
        assert [] in (apart(expected, found), apart(found, expected))  # one of them finds more


def test_every_check_of_proselint_has_a_place():
    assert {check.path for check in REGISTER} == set(MAPPING)
    assert {rule_id(path) for path in MAPPING} <= set(BOOK.ids)


def test_nothing_is_left_out_that_is_not_there():
    known = {
        path: {text for text, *_ in registry.items(path, checks)}
        for path, checks in registry.checks().items()
        if "without" in MAPPING[path]
    }

    assert {} == {
        path: missing
        for path, items in known.items()
        if (missing := set(MAPPING[path]["without"]) - items)
    }


def test_what_runs_by_itself_is_quiet_on_clean_news():
    assert [] == [
        path
        for path, mapped in MAPPING.items()
        if mapped["default"] == "on" and float(mapped["rate"]) > 0.05
    ]


PAIRS = next(check for check in REGISTER if check.path == "spelling.consistency")


@given(st.lists(st.sampled_from("colour color colourful Color labour labor center".split())))
def test_consistency_counts_whole_words(chosen):
    document = doc("The " + " and ".join([*chosen, "end"]) + ".")
    padded = tuple((rf"\b{one}\b", rf"\b{other}\b") for one, other in PAIRS.check_type.term_pairs)
    check = Check(types.Consistency(padded), path=PAIRS.path, message="{}{}")

    assert theirs(document, PAIRS.path, [check]) == ours(document, PAIRS.path)


REPEATED = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "A", "had", "that", "don't", "1", "b-b", "é"]),
        st.sampled_from([" ", " ", " ", ", ", "-", "'"]),
    ),
    max_size=14,
)


@given(REPEATED)
def test_repeated_phrases_are_those_of_the_pattern(parts):
    document = doc("".join(word + gap for word, gap in parts))

    assert theirs(document, "lexical_illusions") == ours(document, "lexical_illusions")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\d{1,2} ?[ap]m", "[0-9]{1,2} ?[ap]m"),
        (r"[\w\s]+\s", r"[A-Za-z0-9_ \t\n\f\r]+[ \t\n\f\r]"),
        (r"[-\x{2014}\x{2013}]{0,3}", "[-—–]{0,3}"),
        (r"u\.s\.\b", r"u\.s\.\b"),
    ],
)
def test_patterns_are_translated(pattern, expected):
    assert expected == registry.translated(pattern)


@pytest.mark.parametrize(
    ("text", "pattern", "expected"),
    [
        ("gaps, gap", "gaps?", ["gaps", "gap"]),
        ("megagaps", "gaps?", []),
        ("et. al. and et. alii", r"et\. al\.", ["et. al."]),
        ("a.m. and 2a.m.", r"[0-9]*a\.?m\.?", ["a.m.", "2a.m."]),
        ("2ams", r"2a\.?m\.?", []),
    ],
)
def test_patterns_match_whole_words(text, pattern, expected):
    assert expected == re.findall(registry.whole(pattern), text)


@pytest.mark.parametrize(
    ("settings", "runs"),
    [
        ({}, []),
        ({"on": ["proselint"]}, ["weasel-words-very"]),
        ({"on": ["proselint-weasel-words-very"]}, ["weasel-words-very"]),
        ({"select": ["proselint"]}, ["weasel-words-very"]),
        ({"select": ["style"]}, []),
        ({"on": ["proselint"], "disable": ["proselint"]}, []),
        ({"on": ["proselint-restricted-top1000"]}, ["restricted-top1000"]),
        ({"on": ["proselint"], "severity": {"proselint": "none"}}, []),
    ],
)
def test_a_rule_that_rests_runs_when_it_is_asked_for(settings, runs):
    found = engine.lint(doc("It is very reassembled."), BOOK, engine.Settings(**settings))

    assert [f"proselint-{name}" for name in runs] == [finding.rule for finding in found]


def test_its_name_is_known_without_it(tmp_path):
    Config(str(tmp_path), {"on": ["proselint"]}).check(rulebook.Rulebook.of([]))


SAID = "The mayor said: “It was completly dark, and we waxed lyrically, and would of left.”"


def test_nothing_is_loud_in_quotations():
    found = engine.lint(doc(SAID), BOOK, engine.Settings(select=["proselint"]))

    assert {"suggestion"} == {finding.severity for finding in found}
    assert {"quotation"} == {finding.voice for finding in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Ours is told where both speak, also where theirs is longer.
        ("They signed for for nothing.", ["doubled-word"]),
        ("It was completly lost.", ["misspelled-word"]),
        # Of theirs the longest is told.
        ("Smith et. al. wrote it.", ["proselint-typography-punctuation-misplaced"]),
    ],
)
def test_a_place_has_one_finding(text, expected):
    found = engine.lint(doc(text), BOOK, engine.Settings(on=["proselint"]))

    assert expected == [finding.rule for finding in found]


def test_another_release_is_left_out_with_a_note(monkeypatch):
    monkeypatch.setattr("proselint.version.__version__", "0.17.2")
    book = rulebook.Rulebook.of([rule_files.shipped()])

    assert [
        "proselint 0.17.2 is installed, its rules here are for 0.16; its rules are left out"
    ] == (book.notes)
    assert [] == [name for name in book.ids if name.startswith("proselint-")]
    assert "unsourced-figure" in book.ids


def test_a_check_says_what_is_left_out(copydesk, tmp_path):
    other = tmp_path / "other" / "proselint"
    other.mkdir(parents=True)
    (other / "__init__.py").touch()
    (other / "version.py").write_text('__version__ = "0.15.0"\n')
    (tmp_path / "draft.txt").write_text("It was <b>completly</b> dark.\n")
    path = os.pathsep.join([str(other.parent), str(CHECKOUT)])
    with_it = copydesk("check", "draft.txt")
    without = copydesk("check", "draft.txt", env={"PYTHONPATH": path})

    assert "" == with_it.err
    assert without.err == (
        "copydesk: note: proselint 0.15.0 is installed, its rules here are for 0.16; "
        "its rules are left out\n"
    )
    assert with_it.status == without.status


def test_another_release_is_compiled_anew(monkeypatch, tmp_path):
    before = rule_files.signature([])
    (tmp_path / "proselint").mkdir()
    (tmp_path / "proselint" / "version.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    other = rule_files.signature([])
    monkeypatch.setattr("sys.path", [])

    assert 3 == len({before, other, rule_files.signature([])})


GOOD = """
rules:
  archaism:
    {category: style, severity: warning, default: on, rate: "0", message: m, why: w, bad: b, good: g}
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "archaism",
            "archaisms",
            "3: proselint has no check 'archaisms'; did you mean 'archaism'?",
        ),
        ("why: w, ", "", "3: archaism: key 'why' is missing"),
        ("why: w", "wy: w", "4: unknown key 'wy' in a rule; did you mean 'why'?"),
        ("default: on", "default: off", "4: default: expected one of on, preset, named"),
        ("rules:", "rule:", "2: unknown key 'rule' in a mapping; did you mean 'rules'?"),
    ],
)
def test_a_wrong_mapping_is_told_with_its_line(old, new, expected):
    with pytest.raises(RuleError) as error:
        list(rules(GOOD.replace(old, new, 1), "m.yaml"))

    assert str(error.value).startswith(f"m.yaml:{expected}")


HOSTILE = [
    '"' * 50_000,
    "a" * 50_000,
    "1" * 50_000,
    "a a " * 12_000,
    "-ly" * 16_000,
    "!? " * 16_000,
]


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda text: text[:4])
@pytest.mark.parametrize("path", [path for path in MAPPING if "check" in MAPPING[path]])
def test_a_fault_behind_hostile_text_is_found(path, hostile):
    before, marked, _ = re.split("<<|>>", MAPPING[path]["bad"])
    start = len(hostile) + len(" x.\n\n") + len(before)
    document = doc(hostile + " x.\n\n" + re.sub("<<|>>", "", MAPPING[path]["bad"]))

    if "!" not in hostile or "!" not in marked:  # which of the marks is told is counted
        assert (start, start + len(marked)) in ours(document, path)
