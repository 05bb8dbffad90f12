"""Spellings of the Englishes: which words have two, and what a draft is told about them."""

from __future__ import annotations

import pytest

from lint import config, engine, lexicon, rulebook
from lint.formats import text
from lint.lexicon import AU, CA, GB, US
from lint.lexicon.dialects import OXFORD, variant

BOOK = rulebook.load()


def findings(draft, rule, english):
    """What a rule finds in a draft where the house writes an English."""
    settings = config.Config(None, {"english": english, "select": [rule]}).settings()
    return engine.lint(text.read(draft), BOOK, settings)


def found(draft, rule, english):
    return [draft[one.start : one.end] for one in findings(draft, rule, english)]


# --- pairs ------------------------------------------------------------------------------------

PAIRS = """
colour color, neighbourhood neighborhood, centre center, kilometres kilometers, fibreglass fiberglass,
organise organize, decentralised decentralized, analysed analyzed, travelled traveled,
counsellor counselor, skilful skillful, enrol enroll, defence defense, grey gray, plough plow,
sceptical skeptical, manoeuvre maneuver, paediatric pediatric, diarrhoea diarrhea,
jewellery jewelry, aluminium aluminum, moustache mustache, pyjamas pajamas, centred centered
"""


@pytest.mark.parametrize("pair", [pair.split() for pair in PAIRS.split(",")], ids="-".join)
def test_a_pair_from_both_sides(pair):
    british, american = pair

    assert american == variant(british).other
    assert british == variant(american).other
    assert variant(british).englishes & (GB | US) == GB
    assert variant(american).englishes & US


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("metre", "meter"),
        ("storeys", "stories"),
        ("programme", "program"),
        ("cheque", "check"),
        ("tyre", "tire"),
        ("kerb", "curb"),
        ("licence", "license"),
        ("practised", "practiced"),
        ("focussed", "focused"),
        ("canceled", "cancelled"),
        ("catalog", "catalogue"),
    ],
)
def test_a_word_that_one_side_spells_so_and_whose_other_form_all_have(word, other):
    assert other == variant(word).other
    if other != "practiced":
        assert variant(other) is None


ALIKE = """
advertise exercise surprise promise prized size prize four hour tour poe mat poem shoe does meter
story program check license practice curb dialogue towards council goverment a
"""


@pytest.mark.parametrize("word", ["", *ALIKE.split()])
def test_a_word_without_a_counterpart(word):
    assert variant(word) is None


def test_who_spells_so():
    assert GB | AU == variant("organise").englishes
    assert US | CA | OXFORD == variant("organize").englishes
    assert GB | CA | AU | OXFORD == variant("colour").englishes
    assert US == variant("color").englishes
    assert US | CA == variant("analyze").englishes
    assert GB | AU | OXFORD == variant("analyse").englishes


def test_every_pair_is_of_two_words_and_two_countries():
    table = lexicon.load()._table
    listed = {
        word: n for letter in "abcdefghijklmnopqrstuvwxyz" for word, n in table.starting(letter)
    }
    found = {word: one for word in listed if (one := variant(word))}

    assert 10_000 < len(found)
    assert [] == [word for word, one in found.items() if one.other not in listed]
    assert [] == [
        w for w, one in found.items() if not (one.englishes ^ one.other_englishes) & (US | GB)
    ]
    assert [] == [w for w, one in found.items() if not one.englishes & (US | GB | AU)]


# --- the house has an English -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("us", ["labour", "organise", "centre", "analyse", "travelled", "programme"]),
        ("gb", ["color", "traveled", "analyze", "defense"]),
        ("ca", ["color", "organise", "analyse", "traveled", "programme", "defense"]),
        ("au", ["color", "organize", "traveled", "analyze", "defense"]),
        ("any", []),
    ],
)
def test_foreign_words(english, expected):
    draft = (
        "Labour and labour, color, organise and organize; a centre. They analyse, travelled, "
        "traveled and analyze a programme, a program and the defense of a cheque-free town."
    ).replace("cheque-free", "quiet")

    assert expected == found(draft, "dialect-spelling", english)


@pytest.mark.parametrize(
    "draft",
    [
        'The mayor of Haifa said: "We honor our neighbors." Nobody else did.',
        'The mayor of Ramallah said: "We honor our neighbors." Nobody else did.',
        "They met at the Lincoln Center, then at the Harbor View.",
        "She read “The Color of Rumor” and left.",
    ],
)
def test_quotations_names_and_titles_are_left_alone(draft):
    assert [] == found(draft, "dialect-spelling", "gb")


def test_the_right_spelling_is_a_safe_fix():
    (one,) = findings("The color of the sea is grey.", "dialect-spelling", "gb")

    assert [("colour", True)] == [(fix.replacement, fix.safe) for fix in one.fixes]
    assert "'color' is not the British spelling. 'colour'?" == one.message
    assert "warning" == one.severity


# --- the story has one ------------------------------------------------------------------------

MANY = "The harbour is grey. The labour minister and her neighbour travelled. "
STATES = "The harbor is gray. The labor minister and her neighbor traveled. "


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The color of labour.", ["color", "labour"]),
        (MANY + "The center closed.", ["center"]),
        (STATES + "The centre closed.", ["centre"]),
        ("The center closed. " + MANY, ["center"]),
        (MANY + "They organise, and others organize.", ["organize"]),
        (STATES + "They organized it. They organised it.", ["organised"]),
        (STATES + "They organised it.", ["organised"]),
        # Canadian, or British as Oxford spells it.
        (MANY + "They organize it.", []),
        (MANY + "They organize it and analyze it.", []),
        (MANY + "They organize it. They fly to the center.", ["center"]),
        # One way only, or words that say nothing.
        (MANY, []),
        (STATES, []),
        ("The program met at 20 meters, the story and the license.", []),
        # Names do not mix a story, but they may tip the scales.
        (MANY + "They flew to the Kennedy Center and Pearl Harbor.", []),
        ("The Labor Party and the Center met. A labour leader left.", []),
    ],
)
def test_the_spelling_that_is_rarer_in_the_story(draft, expected):
    assert expected == found(draft, "mixed-spelling", "any")


def test_two_places_of_one_matter():
    draft = "The theatre was grey. The theater was not."
    (one,) = findings(draft, "mixed-spelling", "any")

    assert "theater" == draft[one.start : one.end]
    assert ["theatre"] == [draft[r.start : r.end] for r in one.related]
    assert [("theatre", False)] == [(fix.replacement, fix.safe) for fix in one.fixes]


def test_a_story_that_may_be_canadian_gets_a_suggestion():
    draft = "They organize at the centre."
    (one,) = findings(draft, "mixed-spelling", "any")

    assert ("centre", "suggestion") == (draft[one.start : one.end], one.severity)


def test_a_quotation_gets_a_suggestion():
    draft = MANY + 'Ana Silva said: "We love the color of it and we know it."'
    (one,) = findings(draft, "mixed-spelling", "any")

    assert ("color", "suggestion") == (draft[one.start : one.end], one.severity)


@pytest.mark.parametrize(
    ("english", "expected"), [("gb", ["organize"]), ("us", []), ("ca", []), ("au", [])]
)
def test_with_an_english_only_ise_and_ize_are_left_to_ask(english, expected):
    draft = "They organise and recognise it. Others organize it. The color is grey."

    assert expected == found(draft, "mixed-spelling", english)


def test_many_words_take_no_time():
    draft = "The color of the labour centre. " * 3_000

    assert 3_000 == len(found(draft, "mixed-spelling", "any"))
