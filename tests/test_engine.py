"""The engine: which rules speak where, how much it weighs, and what may be mended."""

from __future__ import annotations

import re
from itertools import permutations

import pytest
from house import write
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lint import engine, files
from lint.engine import Settings, patterns
from lint.errors import RuleError
from lint.finding import SEVERITIES
from lint.formats import text as plain
from lint.rulebook import Rulebook

BY_VOICE = {"own": "error", "paraphrase": "warning", "quotation": "suggestion"}


@pytest.fixture
def lint(tmp_path):
    """Lint a draft with rules: ``lint("They met.", {"house_word": {"terms": {"met": "saw"}}})``."""

    def run(draft, rules, folder="house", name="draft.txt", **settings):
        write(tmp_path / folder, **rules)
        book = Rulebook.of([str(tmp_path / folder.partition("/")[0])])
        return engine.lint(files.document(draft, name), book, Settings(**settings))

    return run


def texts(draft, found):
    return [draft[finding.start : finding.end] for finding in found]


def terms(*entries, **more):
    """A rule of terms; an entry is a term or a mapping, its term is its id unless it has one."""
    entries = [{"term": entry} if isinstance(entry, str) else entry for entry in entries]
    return {"terms": [{"id": entry["term"], **entry} for entry in entries], **more}


def one(entry="regime", **more):
    return {"house_word": terms(entry, **more)}


# --- severity ---------------------------------------------------------------------------------

VOICES = [
    ("The regime fell.", "own"),
    ("The mayor said the regime had fallen.", "paraphrase"),
    ("“The regime fell,” the mayor said.", "quotation"),
    ("“The regime fell, the mayor said.", "unknown"),
    ("This was a “regime” of rules.", "own"),
]


@pytest.mark.parametrize(("draft", "voice"), VOICES)
def test_severity_follows_voice(lint, draft, voice):
    (found,) = lint(draft, one(severity=BY_VOICE))

    assert (voice, BY_VOICE.get(voice, "suggestion")) == (found.voice, found.severity)


@pytest.mark.parametrize(("draft", "voice"), VOICES)
def test_one_severity_is_for_every_voice(lint, draft, voice):
    (found,) = lint(draft, one(severity="warning"))

    assert (voice, "warning") == (found.voice, found.severity)


@pytest.mark.parametrize(("draft", "voice"), VOICES)
def test_a_voice_that_is_not_named_is_silent(lint, draft, voice):
    found = lint(draft, one(severity={"own": "error"}))

    assert ["error"] * (voice == "own") == [finding.severity for finding in found]


@pytest.mark.parametrize(
    ("draft", "category", "given", "level"),
    [
        ("Regime falls\n\nAll is well.", "loaded-terms", "warning", "error"),
        ("Regime falls\n\nAll is well.", "loaded-terms", "suggestion", "warning"),
        ("Regime falls\n\nAll is well.", "loaded-terms", "error", "error"),
        ("Regime falls\n\nAll is well.", "attribution", "warning", "error"),
        ("Regime falls\n\nAll is well.", "typos", "warning", "warning"),
        ("“Regime has fallen,” mayor says\n\nAll is well.", "loaded-terms", "warning", "warning"),
        ("The regime fell.\n\nAll is well.", "loaded-terms", "warning", "warning"),
    ],
)
def test_a_headline_weighs_one_level_more(lint, draft, category, given, level):
    (found,) = lint(draft, one(severity=given), folder=f"house/{category}")

    assert level == found.severity


@pytest.mark.parametrize(
    ("entry", "house", "level"),
    [
        ({}, {}, "warning"),
        ({"severity": "error"}, {}, "error"),
        ({"severity": {"own": "suggestion"}}, {}, "suggestion"),
        ({"severity": "none"}, {}, None),
        ({"severity": "error"}, {"house-word": "suggestion"}, "suggestion"),
        ({"severity": "error"}, {"house": "suggestion"}, "suggestion"),
        ({}, {"house-word/regime": "error", "house-word": "none", "house": "none"}, "error"),
        ({}, {"house-word": "error", "house": "none"}, "error"),
        ({}, {"house-word/junta": "error"}, "warning"),
        ({}, {"house-word": {"own": "error"}}, "error"),
        ({}, {"house-word": {"quotation": "error"}}, "warning"),
        ({}, {"house-word": "none"}, None),
        ({"severity": "none"}, {"house-word": "error"}, None),
        ({"severity": "none"}, {"house-word": {"own": "error"}}, "error"),
    ],
)
def test_an_entry_is_over_its_rule_and_the_house_over_both(lint, entry, house, level):
    found = lint("The regime fell.", one({"term": "regime", **entry}), severity=house)

    assert [level] * (level is not None) == [finding.severity for finding in found]


def test_a_level_of_the_house_does_not_make_a_silent_voice_speak(lint):
    draft = "The regime fell. “The regime fell,” the mayor said."
    rule = one(severity={"own": "warning", "quotation": "none"})

    assert ["error"] == [f.severity for f in lint(draft, rule, severity={"house": "error"})]
    assert ["warning", "error"] == [
        finding.severity
        for finding in lint(draft, rule, severity={"house-word": {"quotation": "error"}})
    ]


def test_no_voice_is_louder_than_what_a_check_weighed(lint, monkeypatch):
    def check(doc, rule):
        for match in re.finditer("regime", doc.text):
            finding = rule.finding(doc, *match.span())
            finding.severity = "suggestion"
            yield finding

    check.__module__ = "lint.checks.slips"
    monkeypatch.setattr("lint.checks.slips.doubled_word", check)
    rule = {"house_word": {"check": "slips.doubled_word", "severity": BY_VOICE}}
    draft = "The regime fell. The mayor said the regime had fallen."

    assert ["suggestion"] * 2 == [finding.severity for finding in lint(draft, rule)]


def test_an_option_that_a_check_needs(lint, tmp_path):
    rule = {"house_word": {"check": "slips.doubled_word", "options": {"after": {}}}}
    with pytest.raises(RuleError) as caught:
        lint("They met met.", rule)

    needs = "options: slips.doubled_word needs 'allowed'"
    assert f"{tmp_path}/house/house-word.yaml: {needs}" == str(caught.value)


def test_paragraphs_are_counted_with_the_headline(lint):
    found = lint("Regime falls\n\nAll is well.\n\nThe regime fell. A regime!", one())

    assert [1, 3, 3] == [finding.paragraph for finding in found]


# --- terms ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entries", "draft", "found"),
    [
        (["gulf", "gulf states"], "The Gulf states met.", ["Gulf states"]),
        (["gulf", "gulf states"], "The gulf met.", ["gulf"]),
        (["gulf states", "states of mind"], "Gulf states of mind.", ["states of mind"]),
        (["gulf states", "states now"], "Gulf states now.", ["Gulf states"]),
        (["regime"], "Regimes, REGIME, a regime's end, regime-change.", 4),
        (["Regime"], "A regime, a Regime, a REGIME.", ["Regime", "REGIME"]),
        (["so-called"], "A so called, so-called and so\ncalled thing.", 3),
        (["so called"], "He said so. Called back, he left.", []),
        (["so called"], "He said so\n\nCalled back, he left.", []),
        (["the regime"], "That is the\n  regime.", ["the\n  regime"]),
        ([{"term": "junta", "also": ["military rulers", "JUNTAS"]}], "military ruler, junta", 1),
        ([{"term": "junta", "also": ["military rulers"]}], "The military rulers, a junta.", 2),
    ],
)
def test_terms(lint, entries, draft, found):
    marked = texts(draft, lint(draft, {"house_word": terms(*entries)}))

    assert found == (marked if isinstance(found, list) else len(marked))


def test_the_longest_wins_across_the_rules_of_a_category_only(lint, tmp_path):
    rules = {"house_short": terms("gulf"), "house_long": terms("gulf states")}
    draft = "The gulf states met."
    write(tmp_path / "house/typos", other_short=terms("gulf"))

    assert [("house-long", "gulf states"), ("other-short", "gulf")] == sorted(
        (finding.rule, draft[finding.start : finding.end])
        for finding in lint(draft, rules, folder="house/names")
    )


def test_of_two_rules_for_the_same_words_the_name_decides(lint):
    rules = {"house_b": terms("regime"), "house_a": terms("regime")}

    assert ["house-a"] == [finding.rule for finding in lint("The regime.", rules)]


def test_the_longest_that_speaks_wins(lint):
    long = {"term": "gulf states", "only_with": ["oil"]}
    draft = "The gulf states met."

    assert ["gulf"] == texts(draft, lint(draft, {"house_word": terms("gulf", long)}))


@pytest.mark.parametrize(
    ("entry", "draft", "found"),
    [
        ({"except": ["tax regime"]}, "A tax regime and a regime.", ["regime"]),
        ({"except": ["tax regime"]}, "Tax-regimes.", []),
        ({"except": ["tax regime"]}, "A tax. Regime falls.", ["Regime"]),
        ({"except": ["regime change", "a regime change of"]}, "a regime change of heart", []),
        ({"except": ["regime"]}, "The regime.", ["regime"]),
        ({"except": ["Regime Hotel"]}, "The regime hotel, the Regime Hotel.", ["regime"]),
        ({"skip_before": ["tax"]}, "A tax regime, tax-regime, tax, regime.", ["regime"]),
        ({"skip_before": ["the old"]}, "The old regime, old regime.", ["regime"]),
        ({"skip_before": ["Old"]}, "Old regime, old regime.", ["regime"]),
        ({"skip_before": ["tax"]}, "Regime tax.", ["Regime"]),
        ({"skip_after": ["change"]}, "Regime change, regime. Change!", ["regime"]),
        ({"skip_after": ["of terror"]}, "The regime of terror, regime of.", ["regime"]),
        ({"skip_after": ["change"]}, "Change the regime", ["regime"]),
        ({"only_with": ["exercise"]}, "The regime fell.", []),
        ({"only_with": ["exercise"]}, "An exercise regime.", ["regime"]),
        ({"only_with": ["exercise"]}, "The regime.\n\nSome Exercise.", ["regime"]),
        ({"only_with": ["exercises"]}, "An exercise regime.", []),
        ({"only_with": ["exerc*"]}, "The exercises, a regime.", ["regime"]),
        ({"only_with": ["Turk*"]}, "The turkey regime.", []),
        ({"only_with": ["Turk*"]}, "A TURKISH regime.", ["regime"]),
        ({"only_with": ["ICE"]}, "An ice regime.", []),
        ({"only_with": ["West Bank"]}, "The regime in the West\nBank.", ["regime"]),
        ({"only_with": ["West Bank"]}, "The regime in the west. Bank!", []),
        ({"only_with": ["West Bank"]}, "The bank regime in the West.", []),
        ({"only_with": ["don’t"]}, "I don't like the regime.", ["regime"]),
    ],
)
def test_context_of_a_term(lint, entry, draft, found):
    assert found == texts(draft, lint(draft, one({"term": "regime", **entry})))


@pytest.mark.parametrize(
    ("draft", "broad", "found"),
    [
        ("A strike.", False, []),
        ("A strike on the airport.", False, []),
        ("A strike on the convoy.", False, ["strike"]),
        ("A strike.\n\nThe Palestinians left.", False, ["strike"]),
        ("A strike by the palestinians.", False, []),
        ("A strike.", True, ["strike"]),
    ],
)
def test_a_broad_term_waits_for_a_trigger(lint, draft, broad, found):
    rule = terms({"term": "strike", "broad": True}, triggers=["convoy", "Palestin*"])

    assert found == texts(draft, lint(draft, {"house_word": rule}, broad=broad))


def test_a_broad_term_without_a_trigger_rests(lint):
    rule = one({"term": "strike", "broad": True})

    assert [] == lint("A strike.", rule)
    assert len(lint("A strike.", rule, broad=True)) == 1


@pytest.mark.parametrize(
    ("when", "unless", "found"),
    [(True, None, 1), (False, None, 0), (None, True, 0), (None, False, 1), (True, True, 0),
     (True, False, 1)],
)  # fmt: skip
@pytest.mark.parametrize("what", [{"terms": {"regime": "state"}}, {"pattern": r"\bregime\b"}])
def test_when_and_unless(lint, monkeypatch, what, when, unless, found):
    seen = []
    asked = {}
    for key, name, answer in (("when", "contested_verb", when), ("unless", "speech_verb", unless)):
        if answer is not None:

            def predicate(doc, start, end, entry, answer=answer):
                seen.append((doc.text[start:end], entry.get("term")))
                return answer

            predicate.__module__ = "lint.checks.verbs"
            monkeypatch.setattr(f"lint.checks.verbs.{name}", predicate)
            asked[key] = f"verbs.{name}"
    marked = lint("The regime fell.", {"house_word": {**what, **asked}})

    assert found == len(marked)
    assert {("regime", "regime" if "terms" in what else None)} == set(seen)


def test_one_matter_is_one_group(lint):
    rules = {"house_word": terms("regime", {"term": "junta", "also": ["generals"]})}
    found = lint("The regime, a junta, the generals, regimes.", rules)

    assert [
        "house-word/regime", "house-word/junta", "house-word/junta", "house-word/regime",
    ] == [finding.group for finding in found]  # fmt: skip
    assert ["regime", "junta", "junta", "regime"] == [finding.entry for finding in found]


@pytest.mark.parametrize(
    ("instead", "listed"),
    [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")],
)
def test_what_a_message_says(lint, instead, listed):
    entry = {"term": "regime", "instead": instead, "why": "It judges.", "note": "Ask."}
    rule = one(entry, message="{match}|{instead}|{why}|{note}|{ }")
    (found,) = lint("The old\nRegime fell.", rule)

    assert f"Regime|{listed}|It judges.|Ask.|{{ }}" == found.message
    assert found.why == "It judges."


def test_a_message_shows_the_words_on_one_line(lint):
    (found,) = lint("The old\n  regime fell.", one("old regime", message="'{match}'?"))

    assert found.message == "'old regime'?"


# --- fixes ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("draft", "category", "instead", "fixes"),
    [
        ("They utilise it.", "typos", ["use"], [("use", True)]),
        ("They utilise it.", "grammar", ["use"], [("use", True)]),
        ("They utilise it.", "house", ["use"], [("use", False)]),
        ("They utilise it.", "names", ["use"], [("use", False)]),
        ("They utilise it.", "loaded-terms", ["use"], [("use", False)]),
        ("Utilise it.", "typos", ["use"], [("Use", False)]),
        ("THEY UTILISE IT.", "typos", ["use"], [("USE", False)]),
        ("They utilise it.", "typos", ["use", "take"], [("use", False), ("take", False)]),
        ("They utilise it.", "typos", [], []),
        ("“We utilise it,” Ada Moss said.", "typos", ["use"], [("use", False)]),
        ("“We utilise it, Ada Moss said.", "typos", ["use"], [("use", False)]),
        ("Ada Moss said they utilise it.", "typos", ["use"], [("use", False)]),
        ("They “utilise” it.", "typos", ["use"], [("use", True)]),
        ("They utilises it.", "typos", ["use"], [("uses", True)]),
    ],
)
def test_which_fixes_are_safe(lint, draft, category, instead, fixes):
    rule = one({"term": "utilise", "instead": instead})
    (found,) = lint(draft, rule, folder=f"house/{category}")

    assert fixes == [(fix.replacement, fix.safe) for fix in found.fixes]


@pytest.mark.parametrize(
    ("draft", "safe"),
    [
        ("one two three", True),
        ("one “two two” three", False),
        ("one two “three four,” Ada Moss said", False),
        ("“Zero one,” two three", False),
    ],
)
def test_no_part_of_a_quotation_is_mended(lint, draft, safe):
    rule = {"house_word": {"pattern": r"\bone\b.*?\bthree\b", "fix": "three"}}
    found = lint(draft + ".", rule, folder="house/typos")

    assert [safe] == [fix.safe for finding in found for fix in finding.fixes]


def test_nothing_is_mended_across_markup(lint):
    rule = one({"term": "utilise", "instead": ["use"]})
    draft = "<p>They util<b>ise</b> it, they utilise it."
    first, second = lint(draft, rule, folder="house/typos", name="draft.html")

    assert ["util<b>ise", "utilise"] == texts(draft, [first, second])
    assert [0, 1] == [len(first.fixes), len(second.fixes)]


# --- patterns ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "draft", "found"),
    [
        ({"pattern": r"\bmost (?:people|voters)\b"}, "Most people, MOST voters.", 2),
        ({"pattern": r"\bmost people\b", "ignorecase": False}, "Most people, most people", 1),
        ({"pattern": r"\b[Mm]ost people\b", "ignorecase": False}, "Most people", 1),
        ({"pattern": r"voters?", "words": ["voter", "Voters"]}, "Voters, a voter.", 2),
        ({"pattern": r"\bcan\b"}, "He can't.", 1),
        ({"pattern": r"\bI['’]m\b"}, "I’m here, I'm there.", 2),
        ({"pattern": r"\bmost\b.*\bvoters\b"}, "Most left.\n\nSome voters stayed.", 0),
        ({"pattern": r"\bmost\b[^~]*\bvoters\b"}, "Most left.\n\nSome voters stayed.", 0),
        (
            {"pattern": r"\bmost\b[^~]*\bvoters\b", "scope": "document"},
            "Most left.\n\nSome voters stayed.",
            1,
        ),
        ({"pattern": r"\bmost\b.*\bvoters\b"}, "Most left. Some voters stayed.", 1),
        (
            {"pattern": r"\bmost\b.*\bvoters\b", "scope": "sentence"},
            "Most left. Some voters stayed.",
            0,
        ),
        (
            {"pattern": r"\bmost\b.*\bvoters\b", "scope": "sentence"},
            "They left. Most of the voters stayed.",
            1,
        ),
        (
            {"pattern": r"\bvoters\b", "scope": "headline"},
            "Voters stay\n\nThe voters stayed.",
            1,
        ),
    ],
)
def test_patterns(lint, keys, draft, found):
    assert found == len(lint(draft, {"house_word": keys}))


def test_a_term_for_headlines(lint):
    found = lint("Regime falls\n\nThe regime fell.", one(scope="headline"))

    assert [1] == [finding.paragraph for finding in found]


def test_a_fix_of_a_pattern(lint):
    rule = {"house_word": {"pattern": r"\b(\w+) as to whether\b", "fix": r"\1 whether"}}
    (found,) = lint("The question as to whether it went.", rule, folder="house/style")

    assert [("question whether", True)] == [(fix.replacement, fix.safe) for fix in found.fixes]
    assert found.message == "'question as to whether': question whether"


def test_an_entry_that_is_off(lint):
    entries = [
        {"id": "loud", "pattern": r"\bexperts\b", "severity": "error", "why": "Who?"},
        {"id": "quiet", "pattern": r"\bmany\b", "off": True},
    ]
    rule = {"house_word": {"pattern": entries, "severity": "suggestion"}}
    draft = "Many experts agree."

    assert [("loud", "error", "Who?")] == [
        (finding.entry, finding.severity, finding.why) for finding in lint(draft, rule)
    ]
    assert [("quiet", "suggestion"), ("loud", "error")] == [
        (finding.entry, finding.severity) for finding in lint(draft, rule, on=["house-word/quiet"])
    ]
    assert [] == lint(draft, rule, on=["house-word/quiet"], disable=["house-word"])
    assert ["loud"] == [f.entry for f in lint(draft, rule, select=["house-word/loud"])]


WORDS = st.sampled_from(["aim", "end", "x", "yy", "z", "end.", "aim\n\n", "aim,", "end\n"])
WINDOWED = st.sampled_from(
    [
        r"\baim\b(?:\W+\w+){0,4}?\W+end\b",
        r"\baim(?: \w+){0,6}",  # cut short by the end of a window
        r"(?:\b\w+ ){0,3}aim\b",  # found again by one that begins inside it
        r"\bend\b",
    ]
)


@settings(max_examples=400, deadline=None)
@given(
    st.lists(WORDS, min_size=5, max_size=60).map(" ".join),
    WINDOWED,
    st.sampled_from([1, 20, 60, 5000]),
)
@example("aim x x x x x x x aim x x x x x x x", r"\baim\b(?: \w+){0,6}", 1)
@example("x aim x aim x x x x aim x x x aim", r"(?:\b\w+ ){0,3}aim\b", 1)
def test_windows_find_what_a_look_at_each_paragraph_finds(
    tmp_path_factory, draft, pattern, longest
):
    folder = tmp_path_factory.getbasetemp() / f"windows-{abs(hash(pattern))}"
    if not folder.exists():
        needed = "end" if pattern.endswith(r"end\b") else "aim"
        write(folder, house_word={"pattern": pattern, "words": [needed]})
    doc = plain.read(draft)
    expected = [
        (block.start + match.start(), block.start + match.end())
        for block in doc.blocks
        for match in re.finditer(pattern, doc.text[block.start : block.end])
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("lint.compiler.REACH", 8)
        patch.setattr(patterns, "_LONGEST", longest)
        found = engine.lint(doc, Rulebook.of([str(folder)]))

    assert expected == [(finding.prose_start, finding.prose_end) for finding in found]


# --- the whole --------------------------------------------------------------------------------

MANY = {
    "a_terms": terms("regime", "gulf states", {"term": "gulf", "also": ["the gulf"]}),
    "b_terms": terms("regime", "the regime", "states"),
    "c_pattern": {"pattern": r"\bthe regime(?: met)?\b"},
    "d_pattern": {
        "pattern": [
            {"id": "second", "pattern": r"\bgulf: (?:regimes)\b"},
            {"id": "first", "pattern": r"\b(?:gulf): regimes\b"},
        ]
    },
    "e_check": {"check": "slips.doubled_word", "options": {"allowed": [], "after": {}}},
}


def test_the_order_of_rule_files_does_not_matter(tmp_path):
    draft = "The gulf states and the the regime met. The regime, the gulf: regimes, states."
    results = set()
    for number, order in enumerate(permutations(MANY)):
        if number % 7:  # a sample of them is enough
            continue
        folders = [
            write(tmp_path / f"{number}-{at}", **{name: MANY[name]})
            for at, name in enumerate(order)
        ]
        found = engine.lint(files.document(draft, "draft.txt"), Rulebook.of(folders))
        results.add(tuple((f.start, f.end, f.rule, f.entry, f.message) for f in found))

    assert len(results) == 1
    assert {"a-terms", "b-terms", "c-pattern", "d-pattern", "e-check"} == {
        finding[2] for finding in results.pop()
    }


def test_a_second_draft_finds_what_the_first_one_did(tmp_path):
    book = Rulebook.of([write(tmp_path / "house", house_word={"pattern": r"\bcan\b"})])
    drafts = [plain.read("They can't go."), plain.read("They can't go.")]
    found = [len(engine.lint(doc, book)) for doc in drafts]

    assert found == [1, 1]


def test_one_matter_at_one_place_is_told_once(lint):
    found = lint("The regime met.", MANY)

    assert len(found) == len({finding.span for finding in found})


def test_findings_stand_in_order_of_start(lint):
    found = lint("The gulf states and the the regime met. The regime, the gulf.", MANY)
    order = [(finding.start, finding.end, finding.rule, finding.entry or "") for finding in found]

    assert sorted(set(order)) == order
    assert {finding.severity for finding in found} <= set(SEVERITIES)


@pytest.mark.parametrize("name", ["draft.txt", "draft.md", "draft.html"])
@pytest.mark.parametrize("draft", ["", "\n", "<!-- copydesk: ignore a-terms -->", "\ufeff"])
def test_a_draft_without_prose(lint, name, draft):
    rules = {**MANY, "unused_suppression": {"check": "suppressions.unused"}}
    found = lint(draft, rules, name=name)

    assert (0 if name.endswith(".txt") else draft.count("ignore")) == len(found)


def test_a_term_with_many_exceptions_takes_no_ages(lint):
    entry = {"term": "regime", "except": ["tax regime"]}
    found = lint("tax regime " * 20_000 + "regime", one(entry))

    assert len(found) == 1


def test_a_term_with_many_triggers_takes_no_ages(lint):
    rule = terms({"term": "strike", "broad": True}, triggers=[f"West Bank{n}" for n in range(200)])

    assert [] == lint("strike West Bank. " * 2_000, {"house_word": rule})
