"""Real words in the wrong place: what each rule says, and where it is silent."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import engine, examples, files, rulebook

IDS = (
    "confused-than",
    "confused-possessive",
    "confused-word",
    "misheard-phrase",
    "mistyped-word",
    "wrong-number",
    "wrong-participle",
    "wrong-preposition",
    "wrong-verb-form",
)
CHECKED = [id for id in IDS if not id.startswith(("confused-t", "misheard", "wrong-p"))]


@pytest.fixture(scope="module")
def book():
    return rulebook.load()


def found(book, draft, *ids):
    settings = engine.Settings(select=ids or IDS)
    return engine.lint(files.document(draft, "draft.txt"), book, settings)


def marks(book, draft, *ids):
    return [draft[finding.start : finding.end] for finding in found(book, draft, *ids)]


@pytest.mark.parametrize("id", IDS)
def test_examples(book, id):
    faults = [
        fault
        for example in book.examples(id)
        for fault in examples.faults(book, book.named(id), example)
    ]

    assert [] == faults


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The crews lost there homes.", "their"),
        ("Police say their is no danger.", "there"),
        ("The firm sold it's own mill.", "its"),
        ("Its been a long day.", "It's"),
        ("Ask if your able to come.", "you're"),
        ("A man who's name is Ito called.", "whose"),
        ("More then 30 mosques, temples and churches took part.", "than"),
        ("The team may loose points.", "lose"),
        ("The inquiry has lead to two trials.", "led"),
        ("The mayor should of known.", "have"),
        ("Two ships came form the harbour.", "from"),
        ("She is on of nine judges.", "one"),
        ("It as been a year.", "has"),
        ("Residents said the were warned.", "they"),
        ("He did not went home.", "go"),
        ("The rule would allows it.", "allow"),
        ("She wanted to took part.", "take"),
        ("The pubic library is shut.", "public"),
        ("A lightening bolt struck.", "lightning"),
        ("Fans came to setup a stall.", "set up"),
        ("They has won.", "have"),
    ],
)
def test_first_fix(book, wrong, right):
    fixes = [fix.replacement for finding in found(book, wrong) for fix in finding.fixes[:1]]

    assert ([right] if right else []) == fixes


@pytest.mark.parametrize(
    "draft",
    [
        "The person I spoke to was late, and what it is for is unclear.",
        "What the mayor said is late is known; what they are is known.",
        "The LED panels, the US and IT staff and the WHO are here.",
        "Will Were and May Has met Mr Their and Ms Its.",
        "One of you has won; one of these isn't here. No one who wanted to was late; the school she is going to takes 30 pupils.",
        "All the money they had went to the poor; the will says so. A trace was found of it.",
        "A man she spoke to has a statue of a king; will he lead the talks? He set it aside for the day.",
        "The song is no good per se. He knew who to call, and they have no say.",
        "They form the majority, and come in the form of a row.",
        "Plan A is a plan, and vitamin A is one of a group.",
        "It was then that more than half of us left; then, as now, he knew more then.",
        "“Their,” he wrote, is not there. The word “its” and the word “the” are short.",
        "the-are, a/the, their's and it's-like forms are no words of ours.",
        "All of this.\n\nAre they late? The\n\nwere.",
    ],
)
def test_silence(book, draft):
    assert [] == marks(book, draft)


def test_a_possessive_is_no_word_on_its_own(book):
    assert [] == marks(book, "Of it's all. The people's homes and the child's own room.")


def test_curly_apostrophe(book):
    assert ["it’s"] == marks(book, "The bank has it’s own rules.")


def test_half_of_a_slip_is_not_told_twice(book):
    assert ["from"] == marks(book, "It came in the from of a song.")


def test_in_a_quotation_nothing_is_changed(book):
    (finding,) = found(book, "“You should of told both sides,” the envoy said.")

    assert "suggestion" == finding.severity
    assert not any(fix.safe for fix in finding.fixes)


def test_only_certain_slips_are_fixed_unseen(book):
    safe = {
        finding.severity
        for draft in ("They lost there homes.", "The firm sold it's own mill.")
        for finding in found(book, draft)
        if any(fix.safe for fix in finding.fixes)
    }

    assert {"error"} == safe


def test_a_house_gives_its_own_slips(book):
    slips = {"harbour it's": {"instead": "harbor", "left": "the old"}}
    settings = engine.Settings(
        select=["confused-word"], options={"confused-word": {"slips": slips}}
    )
    draft = "They left the harbour, and the new harbour, for the it's sake. He lost there hat."
    findings = engine.lint(files.document(draft, "draft.txt"), book, settings)

    assert ["harbour", "it's"] == [draft[each.start : each.end] for each in findings]


WORDS = st.sampled_from(
    "the a of in form from is are was their its it's own you they to went Will 12 , . ; ’ “ -".split()
)


@given(st.lists(WORDS, max_size=12).map(" ".join), st.sampled_from(CHECKED))
def test_every_slip_stands_beside_what_its_rule_names(book, draft, id):
    """Against the slow way: read the table anew at every finding."""
    options = book.named(id).options
    groups = options.get("groups", {})

    def items(text):
        named = [items(groups[item[1:]]) for item in text.split() if item[0] == "@"]
        return set(text.split()).union(*named)

    for finding in found(book, draft, id):
        word = draft[finding.start : finding.end].lower()
        slips = [
            slip
            for key, value in options["slips"].items()
            if word in key.split()
            for slip in (value if isinstance(value, list) else [value])
        ]
        before = re.findall(r"[\w’']+(?= $)", draft[: finding.start].lower())
        after = re.findall(r"^ ([\w’']+)", draft[finding.end :].lower())

        assert any(
            (
                not before
                or {"^"} & items(slip.get("left", "^"))
                or _fits(before[0], slip, "left", items)
            )
            and (not after or _fits(after[0], slip, "right", items))
            for slip in slips
        )


def _fits(word, slip, side, items):
    wanted = {item.rpartition("_")[2] for item in items(slip.get(side, ""))}
    return (
        side not in slip
        or word in wanted
        or any(
            (item[0] == "*" and word.endswith(item[1:])) or (item == "#" and word.isdigit())
            for item in wanted
        )
    )


@pytest.mark.parametrize("part", ["the ", "a to the of ", "their is ", "it's ", "“", "could "])
def test_hostile_text_takes_no_time(book, part):
    draft = part * (100_000 // len(part))
    start = time.perf_counter()
    found(book, draft)

    assert time.perf_counter() - start < 5
