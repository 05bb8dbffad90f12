"""Terms in a text: found exactly where a slow look at each word finds them."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lint import index
from lint.words import Words

WORDS = st.sampled_from(
    ["gulf", "Gulf", "GULF", "state", "State", "states", "church", "city", "cities", "co", "op",
     "don't", "it", "US", "us", "é", "É", "1", "o'neil"]
)  # fmt: skip
TERM_GAPS = st.sampled_from([" ", " ", "-", "'", ".", ", "])
TEXT_GAPS = st.sampled_from(
    [" ", " ", " ", "-", "–", "\n", " \n", "\n  ", "\r\n", "\r", "  ", "\t", "\u00a0", "\u2028",
     "\n\n", " \n\n", "\n \n", "\r\n\r\n", "\r\r", ", ", ". ", "'", "’", "'s ", "’s ", "_", " - "]
)  # fmt: skip
EDGES = st.sampled_from(["", " ", "“", "\n", "'", "-"])


def sentences(gaps, most):
    """Words with gaps between them."""
    pairs = st.lists(st.tuples(WORDS, gaps), min_size=1, max_size=most)
    return pairs.map(lambda pairs: "".join(word + gap for word, gap in pairs[:-1]) + pairs[-1][0])


def table(terms):
    """What the compiler makes of terms; the entry of each is its number."""
    forms = {}
    for number, term in enumerate(terms):
        for first, second, form in index.forms_of(term, 0, number):
            forms.setdefault(first, {}).setdefault(second, []).append(form)
    return forms


def folded(gap):
    """A blank for white space without an empty line, and for a hyphen."""
    lines = gap.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    return " " if gap in ("-", "–") or (gap.isspace() and lines < 2) else gap


def same(term, words, first, last):
    """Whether a term is what stands from one word to another, letter by letter."""
    wanted, have = Words(term), ""
    for at in range(first, last + 1):
        have += (folded(words.gaps[at]) if at > first else "") + words.text[at]
    want = "".join(
        (folded(gap) if at else "") + word
        for at, (gap, word) in enumerate(zip(wanted.gaps, wanted.text, strict=False))
    )
    return have.lower() == want.lower() and all(
        char == other for char, other in zip(want, have, strict=True) if char.isupper()
    )


def slow(terms, words):
    """Every place of every term and of its plural."""
    return sorted(
        (first, last, number)
        for number, term in enumerate(terms)
        for form in (term, term[: len(term) - len(Words(term).text[-1])] + many(term))
        for first in range(len(words))
        for last in range(first, min(first + len(Words(term)), len(words)))
        if same(form, words, first, last)
    )


def many(term):
    return index.plural(Words(term).text[-1])


@settings(deadline=None)
@given(st.lists(sentences(TERM_GAPS, 3), min_size=1, max_size=4), sentences(TEXT_GAPS, 12), EDGES)
@example(["gulf states"], "Gulf \n states", "")
@example(["Gulf state"], "the GULF\u2028States", "")
@example(["us"], "it's US", "'")
def test_the_index_finds_what_a_look_at_each_word_finds(terms, text, edge):
    words = Words(edge + text + edge)
    found = index.find(words, table(terms))

    assert slow(terms, words) == sorted((first, last, form[3]) for first, last, form in found)


@settings(deadline=None)
@given(sentences(TERM_GAPS, 3), sentences(TEXT_GAPS, 8))
def test_a_term_stands_where_the_index_finds_it(term, text):
    words = Words(text)
    places = [
        (first, last)
        for first in range(len(words))
        for last in range(first, len(words))
        if same(term, words, first, last)
    ]

    for at in range(-1, len(words) + 1):
        assert (at in {first for first, _ in places}) == index.stands(words, term, first=at)
        assert (at in {last for _, last in places}) == index.stands(words, term, last=at)


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("gulf state", "Two gulf states, one Gulf state.", ["gulf states", "Gulf state"]),
        ("gulf state", "A gulf. State aid.", []),
        ("gulf state", "The gulf\n\nState aid", []),
        ("gulf state", "The gulf \r\n state", ["gulf \r\n state"]),
        ("gulf-state", "a gulf state, a gulf‑state", ["gulf state", "gulf‑state"]),
        ("gulf state", "a gulf--state, a gulf - state", []),
        ("Gulf state", "a gulf state, a Gulf state, GULF STATES", ["Gulf state", "GULF STATES"]),
        ("US aid", "us aid, Us aid, US aid", ["US aid"]),
        ("don't know", "I don’t know, I DON'T KNOW", ["don’t know", "DON'T KNOW"]),
        ("regime", "the regime’s end, regimes, Regime-change", ["regime", "regimes", "Regime"]),
        ("women's march", "a women’s march", ["women’s march"]),
        ("city", "cities, citys, inner-city", ["cities", "city"]),
        ("church", "churches and churchs", ["churches"]),
        ("U.S.", "the U.S. and the US and the u.s.", ["U.S"]),
        ("24/7", "open 24/7, 24-7", ["24/7"]),
        ("the", "the theatre", ["the"]),
        ("straße", "die Straße", ["Straße"]),
    ],
)
def test_terms(term, text, found):
    words = Words(text)
    places = sorted(index.find(words, table([term])))

    assert found == [text[words.starts[first] : words.ends[last]] for first, last, _ in places]


@pytest.mark.parametrize(
    ("one", "more"),
    [
        ("state", "states"), ("city", "cities"), ("day", "days"), ("church", "churches"),
        ("dish", "dishes"), ("box", "boxes"), ("class", "classes"), ("quiz", "quizes"),
        ("US", "USs"), ("y", "ys"),
    ],
)  # fmt: skip
def test_plural(one, more):
    assert more == index.plural(one)


def test_a_single_replacement_goes_into_the_plural():
    one, more = index.forms_of("ferry boat", 3, 5, ["ferry"])

    assert one == ("ferry", " boat", ((" boat",), None, 3, 5, ("ferry",), False))
    assert more == ("ferry", " boats", ((" boats",), None, 3, 5, ("ferries",), False))


def test_several_replacements_are_for_the_term_as_it_stands():
    one, more = index.forms_of("Regime", 0, 0, ["government", "the ministers"], exception=True)

    assert one == ("regime", "", ((), ("Regime",), 0, 0, ("government", "the ministers"), True))
    assert more == ("regimes", "", ((), ("Regimes",), 0, 0, (), True))


@pytest.mark.parametrize(
    ("replacement", "text", "adapted"),
    [
        ("use", "utilise", "use"),
        ("use", "Utilise", "Use"),
        ("use", "UTILISE", "USE"),
        ("use", "uTILISE", "use"),
        ("an apple", "A apple", "An apple"),
        ("Israel", "isreal", "Israel"),
        ("Israel", "ISREAL", "ISRAEL"),
        ("eye", "I", "Eye"),
        ("", "The", ""),
        ("two", "2", "two"),
        ("élan", "Elan", "Élan"),
    ],
)
def test_a_replacement_takes_the_case_of_what_it_replaces(replacement, text, adapted):
    assert adapted == index.adapt(replacement, text)


@pytest.mark.parametrize(
    ("gap", "kept"),
    [
        (" ", " "), ("\t", " "), ("  ", " "), ("\n", " "), (" \n ", " "), ("\r\n", " "),
        ("-", " "), ("‑", " "), ("–", " "), ("\u00a0", " "),
        ("\n\n", "\n\n"), (" \n \n", " \n \n"), ("\r\r", "\r\r"), ("—", "—"), (", ", ", "),
        ("'", "'"), ("", ""), (" -", " -"), ("--", "--"),
    ],
)  # fmt: skip
def test_gaps(gap, kept):
    assert kept == index.fold(gap)


def test_a_long_gap_takes_no_ages():
    assert index.fold(" " * 1_000_000 + "\n" + " " * 1_000_000) == " "
    assert index.fold(" \n" * 500_000) != " "
