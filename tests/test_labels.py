"""Loaded terms across a story and across the rule set: leaks, sides, counts."""

from __future__ import annotations

import json

import pytest

from lint import engine, rulebook
from lint.cli import rules
from lint.engine import Settings
from lint.finding import SEVERITIES
from lint.formats import text
from lint.story.labels import label_voice

BOOK = rulebook.load()
#: The terms that are listed in rules for loaded terms.
TERMS = [
    entry for rule in BOOK if rule.category == "loaded-terms" for entry in BOOK.entries(rule.id)
]
LEAK = "“The Zionist regime will pay,” Karim Daou said on Friday."


def found(draft, rule, **settings):
    return [f for f in engine.lint(text.read(draft), BOOK, Settings(**settings)) if f.rule == rule]


def texts(draft, rule, **settings):
    return [draft[slice(*finding.span)] for finding in found(draft, rule, **settings)]


@pytest.mark.parametrize(
    ("draft", "leaks"),
    [
        # The same label, a sister of it, and one that has nothing to do with it.
        (f"{LEAK} The Zionist regime denied it.", ["Zionist regime"]),
        (f"{LEAK} The Israeli regime denied it.", ["Israeli regime"]),
        (f"{LEAK} The Kyiv regime denied it.", []),
        # Only what the desk says itself, after it was quoted.
        (f"The Israeli regime denied it. {LEAK}", []),
        (f"{LEAK} “The Israeli regime denied it,” Dana Weiss said.", []),
        (f"{LEAK} Dana Weiss said that the Israeli regime denied it.", []),
        ("The Zionist regime denied it. The Israeli regime denied it.", []),
        # A headline is written last.
        (f"Israeli Regime Will Pay\n\n{LEAK}", ["Israeli Regime"]),
        # Words that are only a matter of style do not leak.
        ("“The plight of miners is known,” Lee said. Their plight went on.", []),
    ],
)
def test_leaks(draft, leaks):
    assert leaks == texts(draft, "leaked-label")


def test_a_leak_takes_the_place_of_the_term():
    draft = f"{LEAK} The Israeli regime denied it."
    findings = [f for f in engine.lint(text.read(draft), BOOK) if f.category == "loaded-terms"]

    assert [
        ("loaded-israel-palestinian", "zionist-regime", "suggestion"),
        ("leaked-label", "israeli-regime", "error"),
    ] == [(f.rule, f.entry, f.severity) for f in findings]


def test_a_leak_shows_its_chain():
    draft = f"{LEAK} The Israeli regime denied it.\n\nThe Zionist regime is late."
    first, second = found(draft, "leaked-label")

    assert first.group == second.group
    assert [("Zionist regime", "in quotation marks: the word of Karim Daou")] == [
        (draft[one.start : one.end], one.message) for one in second.related
    ]
    assert "Karim Daou says 'Zionist regime' in quotation marks" in first.message


def test_the_places_of_a_term_are_a_group_in_each_voice():
    draft = (
        "Dana Weiss said that the Hamas regime is late. “The Hamas regime is early,” Weiss said."
        " “The Hamas regime is dark,” she said."
    )
    findings = [f for f in engine.lint(text.read(draft), BOOK) if f.entry == "hamas-regime"]

    assert ["paraphrase", "quotation", "quotation"] == [f.voice for f in findings]
    assert 2 == len({f.group for f in findings})
    assert findings[1].group == findings[2].group


@pytest.mark.parametrize(
    ("settings", "leaks"),
    [
        ({"select": ["leaked-label"]}, ["splittist"]),
        ({"disable": ["leaked-label"]}, []),
        ({"disable": ["loaded-china-taiwan"]}, []),
        ({"disable": ["loaded-china-taiwan/splittist"]}, []),
    ],
)
def test_what_a_house_chose_of_leaks(settings, leaks):
    draft = "“They are splittists,” Wu Lan said. A splittist march ended at noon."

    assert leaks == texts(draft, "leaked-label", **settings)


@pytest.mark.parametrize(
    ("draft", "side"),
    [
        ("An apartheid wall stands there. IOF jeeps came.", "the Palestinian side"),
        ("An apartheid wall stands there. So does a Hamas regime office.", None),
        ("An apartheid wall stands there.", None),
        ("“An apartheid wall, and IOF jeeps,” Odeh said.", None),
        # Of two topics, each has a label of one side only once.
        ("An apartheid wall stands near a pro-life office.", None),
    ],
)
def test_labels_of_one_side(draft, side):
    told = [finding.message for finding in found(draft, "one-sided-labels")]

    assert (side is not None) == bool(told)
    assert all(side in message for message in told)


@pytest.mark.parametrize(
    ("sentence", "voice"),
    [
        ("Ruiz called the man a <thug>.", "paraphrase"),
        ("Ruiz called him a bully and a <thug>.", "paraphrase"),
        ("Ruiz called protesters <thugs>.", "paraphrase"),
        ("What Ruiz calls a <farce> ended.", "paraphrase"),
        ("The bill, which one guest called a <farce>, passed.", "paraphrase"),
        ("Ruiz described the group as <terrorists>.", "paraphrase"),
        ("Ruiz denounced the government as a <regime>.", "paraphrase"),
        ("Ruiz accused the state of <terrorism>.", "paraphrase"),
        # What is called something is named by the desk.
        ("Ruiz called the <thug> a liar.", "own"),
        ("Ruiz accused the <regime> of theft.", "own"),
        ("Ruiz denounced the <regime>.", "own"),
        ("The <thug> called the man a liar.", "own"),
        # Nobody gives the label, or no verb does.
        ("The man was called a <thug>.", "own"),
        ("The so-called <thug> left.", "own"),
        ("Ruiz called for an end of <terrorism>.", "paraphrase"),
        ("The call of the <thugs> was heard.", "own"),
        ("It was a matter in terms of <terrorism>.", "own"),
        ("Ruiz called the man who was a <thug>.", "own"),
        ("Ruiz called the man late; a <thug> came.", "own"),
        ("Ruiz called the man late. A <thug> came.", "own"),
        ("“You are a <thug>,” Ruiz said.", "quotation"),
    ],
)
def test_whose_word_a_label_is(sentence, voice):
    draft = f"The mill was shut in May.\n\n{sentence}"
    at = draft.index("<")

    assert voice == label_voice(text.read(draft.replace("<", "").replace(">", "")), at)


def test_a_verb_that_gives_a_label_may_come_first():
    assert "own" == label_voice(text.read("(Called thugs, they left the hall.)"), 8)


def _sides():
    options = BOOK.named("one-sided-labels").options
    return [
        pytest.param(topic["topic"], *topic["sides"], id=f"{topic['topic']}-{number}")
        for number, topic in enumerate(options["topics"])
    ]


def _loud(topic, framings):
    entries = BOOK.entries(f"loaded-{topic}")
    return [
        entry["id"]
        for entry in entries
        if entry.get("framing") in framings and entry["severity"]["own"] in ("error", "warning")
    ]


@pytest.mark.parametrize(("topic", "one", "other"), _sides())
def test_both_sides_of_a_topic_have_their_labels(topic, one, other):
    """The smaller side has at least 0.55 of the other's loud terms, or lacks no more than two."""
    few, many = sorted(len(_loud(topic, side["framings"])) for side in (one, other))

    assert few > 0
    assert few >= 0.55 * many or many - few <= 2


#: Framings without a counterpart in their topic, and why.
ALONE = {
    ("disability-mental-health", "medical"): "the person's own words are what the notes give",
    ("emotive-general", "police"): "a verb of police reports, in no dispute",
    ("gender-sexuality", "police"): "a phrase of police reports, in no dispute",
    ("gender-sexuality", "defence"): "a word of the trial, as alleged victim is on the other side",
    ("israel-palestinian", "iranian-government"): "one name of an alliance",
    ("military-euphemism", "state"): "euphemisms of armies; armed groups are under terrorism",
    ("military-euphemism", "us-government"): "euphemisms of one war",
    ("other-territories", "unionist"): "one name of an island; Six Counties stands beside Ulster",
    ("protest-politics", "state"): "names for crowds; mostly peaceful is the other side's",
    ("protest-politics", "gun-rights"): "its counterpart is under guns",
    ("race-ethnicity", "restriction"): "its counterpart is under migration",
    ("terrorism-extremism", "state"): "states name their enemies so; freedom fighter is the answer",
    ("terrorism-extremism", "insurgent"): "the answer to it",
    ("terrorism-extremism", "industry"): "eco-terrorist, beside corporate terrorist",
    ("terrorism-extremism", "green"): "corporate terrorist, beside eco-terrorist",
    ("terrorism-extremism", "right"): "Islamic terrorist, beside those of five other faiths",
    ("terrorism-extremism", "us-government"): "one term of one law",
}


def test_every_framing_has_a_counterpart_or_a_reason():
    paired = {
        (topic["topic"], framing)
        for topic in BOOK.named("one-sided-labels").options["topics"]
        for side in topic["sides"]
        for framing in side["framings"]
    }
    used = {
        (id.removeprefix("loaded-"), entry["framing"])
        for id, category in BOOK.categories.items()
        if category == "loaded-terms"
        for entry in BOOK.entries(id)
        if "framing" in entry
    }

    assert used - paired == set(ALONE)
    assert paired <= used


@pytest.mark.parametrize(
    ("left", "right"), [("leftist", "rightist"), ("loony-left", "loony-right")]
)
def test_names_for_the_left_and_the_right_are_mirrored(left, right):
    entries = {entry["id"]: entry for entry in BOOK.entries("loaded-protest-politics")}

    def told(id, swap):
        entry = entries[id]
        forms = {swap(form) for form in (entry["term"], *entry["also"])}
        context = [sorted(entry.get(key, ())) for key in ("skip_before", "skip_after", "except")]
        return forms, context, entry["severity"], entry["class"]

    def mirrored(form):
        return form.replace("left", "right").replace("liberal", "conservative")

    assert told(right, str) == told(left, mirrored)


def test_quotations_are_loud_for_slurs_and_suicide_only():
    loud = {
        (id, entry["id"])
        for id, category in BOOK.categories.items()
        if category == "loaded-terms"
        for entry in BOOK.entries(id)
        if entry["severity"]["quotation"] in ("error", "warning") and entry.get("class") != "slur"
    }

    assert {"loaded-suicide"} == {rule for rule, _ in loud}


def test_families_are_of_known_terms():
    ids = {
        entry["id"]
        for id, category in BOOK.categories.items()
        if category == "loaded-terms"
        for entry in BOOK.entries(id)
    }
    families = BOOK.named("leaked-label").options["families"]
    members = [member for family in families.values() for member in family]

    assert set(members) <= ids
    assert len(members) == len(set(members))


def test_the_counts_by_framing(capsys):
    rules.main(["--isolated", "--framing", "--format", "json", "loaded-terms"])
    rows = json.loads(capsys.readouterr().out)
    rules.main(["--isolated", "--framing"])
    table = capsys.readouterr().out
    guns = {row["framing"]: row for row in rows if row["rule"] == "loaded-guns"}

    assert {"gun-control", "gun-rights"} == set(guns)
    assert len(_loud("guns", ["gun-rights"])) == sum(
        guns["gun-rights"][level] for level in SEVERITIES[:2]
    )
    assert all(row["framing"] in table for row in rows)


DOCTRINES = [entry for entry in TERMS if entry.get("id") in ("fascist-insult", "communist")]


def test_a_label_of_a_side_weighs_the_same_whoever_uses_it():
    lighter = [
        entry["id"]
        for entry in TERMS
        if entry.get("class") == "label"
        and "framing" in entry
        and entry["severity"]["own"] != "error"
    ]

    assert [] == lighter


@pytest.mark.parametrize("key", ["skip_before", "skip_after", "severity"])
def test_doctrines_are_let_pass_alike(key):
    assert DOCTRINES[0][key] == DOCTRINES[1][key]
