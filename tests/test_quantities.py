"""Quantities: the number, its unit, what it counts, and what is no amount at all."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.formats import text
from lint.story.numerals import numeral
from lint.story.quantities import KINDS, quantities
from lint.story.words import words

#: A phrase: its text, value (of a range both ends), unit, kind, bound and noun; all that is in it.
PHRASES = [
    # counts
    ("14 people came", "14", 14, "", "count", "", "people"),
    ("2,300 homes burnt", "2,300", 2300, "", "count", "", "homes"),
    ("1,234.5 points", "1,234.5 points", 1234.5, "point", "score", "", ""),
    ("12 police officers", "12", 12, "", "count", "", "officers"),
    ("14 more Syrian civilians", "14", 14, "", "count", "", "civilians"),
    ("nine of the victims", "nine", 9, "", "count", "", "victims"),
    ("three of the city's schools", "three", 3, "", "count", "", "schools"),
    ("43 dead and more", "43", 43, "", "count", "", "dead"),
    ("15 were killed", "15", 15, "", "count", "", ""),
    ("20 000 people", "20 000", 20000, "", "count", "", "people"),
    ("1,23,456 voters", "1,23,456", 123456, "", "count", "", "voters"),
    ("one soldier died", "one", 1, "", "count", "", ""),
    ("12 Chinese workers", "12", 12, "", "count", "", "workers"),
    ("40 Israelis", "40", 40, "", "count", "", "israelis"),
    ("40 Iraqis", "40", 40, "", "count", "", "iraqis"),
    ("5m people", "5m", 5e6, "", "count", "", "people"),
    ("1.2m jobs", "1.2m", 1.2e6, "", "count", "", "jobs"),
    ("300k followers", "300k", 300_000, "", "count", "", "followers"),
    # shares of those who are counted
    ("one worker in four left", "one worker in four", 25, "%", "share", "", "worker"),
    ("three villagers in five left", "three villagers in five", 60, "%", "share", "", "villagers"),
    ("every third child left", "every third child", 100 / 3, "%", "share", "", "child"),
    ("half the rural population left", "half", 50, "%", "share", "", "population"),
    ("62% of the public agree", "62%", 62, "%", "share", "", "public"),
    ("62% of the public parks", "62%", 62, "%", "share", "", "parks"),
    ("a third of the country blames me", "a third", 100 / 3, "%", "share", "", "country"),
    ("a woman of 31 left", "31", 31, "year", "age", "", ""),
    # words
    ("twenty-five men", "twenty-five", 25, "", "count", "", "men"),
    ("one hundred and five cows", "one hundred and five", 105, "", "count", "", "cows"),
    ("two thousand five hundred men", "two thousand five hundred", 2500, "", "count", "", "men"),
    ("a hundred ships", "a hundred", 100, "", "count", "", "ships"),
    ("a million people", "a million", 1e6, "", "count", "", "people"),
    ("one and a half million users", "one and a half million", 1.5e6, "", "count", "", "users"),
    ("two and three-quarters million hens", "two and three-quarters million", 2.75e6, "", "count",
     "", "hens"),
    ("half a million voters", "half a million", 5e5, "", "count", "", "voters"),
    ("a quarter of a million men", "a quarter of a million", 2.5e5, "", "count", "", "men"),
    ("half a dozen eggs", "half a dozen", 6, "", "count", "", "eggs"),
    ("two dozen ships", "two dozen", 24, "", "count", "", "ships"),
    ("a dozen men", "a dozen", 12, "", "count", "", "men"),
    ("twelve hundred men", "twelve hundred", 1200, "", "count", "", "men"),
    ("3.5 million homes", "3.5 million", 3.5e6, "", "count", "", "homes"),
    ("4.1 million homes", "4.1 million", 4.1e6, "", "count", "", "homes"),
    ("12 thousand homes", "12 thousand", 12_000, "", "count", "", "homes"),
    ("3 lakh farmers", "3 lakh", 3e5, "", "count", "", "farmers"),
    ("two crore voters", "two crore", 2e7, "", "count", "", "voters"),
    ("2 and a half million men", "2 and a half million", 2.5e6, "", "count", "", "men"),
    # vague
    ("dozens of protesters", "dozens", 24, "", "count", "about", "protesters"),
    ("hundreds of homes", "hundreds", 200, "", "count", "about", "homes"),
    ("tens of thousands of fans", "tens of thousands", 20_000, "", "count", "about", "fans"),
    ("hundreds of thousands fled", "hundreds of thousands", 200_000, "", "count", "about", ""),
    ("scores of villagers", "scores", 40, "", "count", "about", "villagers"),
    ("several hundred troops", "several hundred", 300, "", "count", "about", "troops"),
    ("a couple of hundred troops", "a couple of hundred", 200, "", "count", "about", "troops"),
    ("a few thousand fans", "a few thousand", 3000, "", "count", "about", "fans"),
    # bounds
    ("about 40 men", "40", 40, "", "count", "about", "men"),
    ("some 40 men", "40", 40, "", "count", "about", "men"),
    ("nearly 40 men", "40", 40, "", "count", "nearly", "men"),
    ("almost forty men", "forty", 40, "", "count", "nearly", "men"),
    ("at least 40 men", "40", 40, "", "count", "at least", "men"),
    ("no fewer than 40 men", "40", 40, "", "count", "at least", "men"),
    ("over 40 men", "40", 40, "", "count", "over", "men"),
    ("more than 40 men", "40", 40, "", "count", "over", "men"),
    ("fewer than 40 men", "40", 40, "", "count", "under", "men"),
    ("up to 40 men", "40", 40, "", "count", "up to", "men"),
    ("as many as 40 men", "40", 40, "", "count", "up to", "men"),
    ("an estimated 40 men", "40", 40, "", "count", "about", "men"),
    ("upwards of 40 men", "40", 40, "", "count", "over", "men"),
    ("close to 40 men", "40", 40, "", "count", "nearly", "men"),
    ("more than $40 million", "$40 million", 4e7, "$", "money", "over", ""),
    ("about a third of pupils", "a third", 100 / 3, "%", "share", "about", "pupils"),
    # ranges
    ("10-15 people", "10-15", (10, 15), "", "count", "", "people"),
    ("10–15 people", "10–15", (10, 15), "", "count", "", "people"),
    ("10 to 15 people", "10 to 15", (10, 15), "", "count", "", "people"),
    ("between 10 and 15 people", "10 and 15", (10, 15), "", "count", "", "people"),
    ("two or three houses", "two or three", (2, 3), "", "count", "", "houses"),
    ("two to three million men", "two to three million", (2e6, 3e6), "", "count", "", "men"),
    ("10-15 million people", "10-15 million", (1e7, 1.5e7), "", "count", "", "people"),
    ("5-10% of men", "5-10%", (5, 10), "%", "share", "", "men"),
    ("10% to 15%", "10% to 15%", (10, 15), "%", "share", "", ""),
    ("$10-15 million", "$10-15 million", (1e7, 1.5e7), "$", "money", "", ""),
    ("£10m-£15m", "£10m-£15m", (1e7, 1.5e7), "GBP", "money", "", ""),
    ("5-10 km", "5-10 km", (5, 10), "km", "measure", "", ""),
    ("2015-2019", "2015-2019", (2015, 2019), "", "year", "", ""),
    # shares
    ("14% of homes", "14%", 14, "%", "share", "", "homes"),
    ("14 %", "14 %", 14, "%", "share", "", ""),
    ("14.5 per cent", "14.5 per cent", 14.5, "%", "share", "", ""),
    ("fourteen percent", "fourteen percent", 14, "%", "share", "", ""),
    ("a 14 percent rise", "14 percent", 14, "%", "share", "", ""),
    ("3 percentage points", "3 percentage points", 3, "pp", "points", "", ""),
    ("3 per cent points", "3 per cent points", 3, "pp", "points", "", ""),
    ("25 basis points", "25 basis points", 25, "bp", "points", "", ""),
    ("two-thirds of pupils", "two-thirds", 200 / 3, "%", "share", "", "pupils"),
    ("three quarters of pupils", "three quarters", 75, "%", "share", "", "pupils"),
    ("half of the homes", "half", 50, "%", "share", "", "homes"),
    ("half the homes", "half", 50, "%", "share", "", "homes"),
    ("one in five voters", "one in five", 20, "%", "share", "", "voters"),
    ("1 in 10 homes", "1 in 10", 10, "%", "share", "", "homes"),
    ("four out of ten women", "four out of ten", 40, "%", "share", "", "women"),
    ("one in every four homes", "one in every four", 25, "%", "share", "", "homes"),
    ("fell by a quarter", "a quarter", 25, "%", "share", "", ""),
    ("-3%", "-3%", -3, "%", "share", "", ""),
    # money
    ("$5", "$5", 5, "$", "money", "", ""),
    ("$4.5 million", "$4.5 million", 4.5e6, "$", "money", "", ""),
    ("US$3bn", "US$3bn", 3e9, "USD", "money", "", ""),
    ("A$20", "A$20", 20, "AUD", "money", "", ""),
    ("£3bn", "£3bn", 3e9, "GBP", "money", "", ""),
    ("€1,250.50", "€1,250.50", 1250.5, "EUR", "money", "", ""),
    ("Rs 500 crore", "Rs 500 crore", 5e9, "rupees", "money", "", ""),
    ("Rs. 500", "Rs. 500", 500, "rupees", "money", "", ""),
    ("₹2 lakh crore", "₹2 lakh crore", 2e12, "rupees", "money", "", ""),
    ("R50m", "R50m", 5e7, "ZAR", "money", "", ""),
    ("the N12 road", None, 0, "", "", "", ""),
    ("R1.2 billion", "R1.2 billion", 1.2e9, "ZAR", "money", "", ""),
    ("N500,000", "N500,000", 500_000, "NGN", "money", "", ""),
    ("₦3trn", "₦3trn", 3e12, "NGN", "money", "", ""),
    ("Ksh200", "Ksh200", 200, "KES", "money", "", ""),
    ("40 dollars", "40 dollars", 40, "$", "money", "", ""),
    ("two million pounds", "two million pounds", 2e6, "GBP", "money", "", ""),
    ("five Kenyan shillings", "five Kenyan shillings", 5, "shillings", "money", "", ""),
    ("50p", "50p", 0.5, "GBP", "money", "", ""),
    ("50 cents", "50 cents", 0.5, "$", "money", "", ""),
    ("90 million naira", "90 million naira", 9e7, "NGN", "money", "", ""),
    # measures, durations, multiples
    ("43 km", "43 km", 43, "km", "measure", "", ""),
    ("43km", "43km", 43, "km", "measure", "", ""),
    ("12 miles", "12 miles", 12, "mi", "measure", "", ""),
    ("2 square miles", "2 square miles", 2, "square mi", "measure", "", ""),
    ("30 degrees", "30 degrees", 30, "deg", "measure", "", ""),
    ("35C", "35C", 35, "deg", "measure", "", ""),
    ("35°C", "35°C", 35, "deg", "measure", "", ""),
    ("a 5-pound baby", "5-pound", 5, "lb", "measure", "", ""),
    ("70 kg", "70 kg", 70, "kg", "measure", "", ""),
    ("ran 100m", "100m", 100, "m", "measure", "", ""),
    ("48 days", "48 days", 48, "day", "duration", "", ""),
    ("a four-day week", "four-day", 4, "day", "duration", "", ""),
    ("half an hour", None, 0, "", "", "", ""),
    ("three times", "three times", 3, "times", "multiple", "", ""),
    ("10-fold", "10-fold", 10, "times", "multiple", "", ""),
    # ages
    ("a 45-year-old", "45-year-old", 45, "year", "age", "", ""),
    ("45 years old", "45 years old", 45, "year", "age", "", ""),
    ("aged 12", "12", 12, "year", "age", "", ""),
    ("Ana Ruiz, 45, said", "45", 45, "year", "age", "", ""),
    ("Ana Ruiz (45)", "45", 45, "year", "age", "", ""),
    ("children under five", "five", 5, "year", "age", "under", ""),
    ("in his 40s", "40s", 40, "", "age", "", ""),
    # dates, times, years, ordinals
    ("May 12", "May 12", 12, "", "date", "", ""),
    ("12 May", "12 May", 12, "", "date", "", ""),
    ("the 12th of May", "12th of May", 12, "", "date", "", ""),
    ("2021-05-12", "2021-05-12", 2021, "", "date", "", ""),
    ("12/05/2021", "12/05/2021", 12, "", "date", "", ""),
    ("10:30 a.m. today", "10:30 a.m.", 10, "", "time", "", ""),
    ("6pm", "6pm", 6, "", "time", "", ""),
    ("1800 hours", "1800", 1800, "", "time", "", ""),
    ("in 2019 protesters came", "2019", 2019, "", "year", "", ""),
    ("the 2019 protests", "2019", 2019, "", "year", "", ""),
    ("the 1990s", "1990s", 1990, "", "year", "", ""),
    ("the 21st century", "21st", 21, "", "ordinal", "", ""),
    ("the third time", "third", 3, "", "ordinal", "", ""),
    # scores, votes, names, telephones
    ("won 3-1", "3-1", (3, 1), "", "score", "", ""),
    ("beat them 54-46", "54-46", (54, 46), "", "score", "", ""),
    ("lost 4 to 2", "4 to 2", (4, 2), "", "score", "", ""),
    ("218 votes", "218 votes", 218, "vote", "votes", "", ""),
    ("Section 12", "12", 12, "", "label", "", ""),
    ("Covid-19", "19", 19, "", "label", "", ""),
    ("a Boeing 737", "737", 737, "", "label", "", ""),
    ("10 Downing Street", "10", 10, "", "label", "", ""),
    ("version 1.2.3", "1.2.3", 1, "", "label", "", ""),
    ("top 10", "10", 10, "", "label", "", ""),
    ("call 212-555-0100", "212-555-0100", 212, "", "phone", "", ""),
    ("call 020 7946 0958", "020 7946 0958", 20, "", "phone", "", ""),
    ("a 12-member panel", "12", 12, "", "count", "", "member"),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "match", "value", "unit", "kind", "bound", "noun"), PHRASES)
def test_phrase(phrase, match, value, unit, kind, bound, noun):
    doc = text.read(f"There, {phrase}.")
    low, high = value if isinstance(value, tuple) else (value, value)
    found = quantities(doc)

    assert ([] if match is None else [match]) == [doc.text[one.start : one.end] for one in found]
    for one in found:
        assert (unit, kind, bound, noun) == (one.unit, one.kind, one.bound, one.noun)
        assert (pytest.approx(low), pytest.approx(high)) == (one.value, one.high)


WHOLE = [
    ("They buried more than 14 Syrian civilians there.", "more than 14 Syrian civilians"),
    ("They fed at least 300 of the city's pupils.", "at least 300 of the city's pupils"),
    ("It cost about $4 million.", "about $4 million"),
    ("It hit nearly one in five homes.", "nearly one in five homes"),
    ("An estimated 14,500 died.", "estimated 14,500"),
]


@pytest.mark.parametrize(("sentence", "phrase"), WHOLE)
def test_the_phrase_runs_from_the_bound_to_the_noun(sentence, phrase):
    doc = text.read(sentence)
    (one,) = quantities(doc)

    assert phrase == doc.text[slice(*one.phrase)]
    assert phrase.split()[0] == words(doc).text[one.lead]


_BELOW_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(number: int, joint: str) -> str:
    """Write a number as English does: an oracle that goes the other way."""
    for scale, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"),
                        (1000, "thousand"), (100, "hundred")):  # fmt: skip
        if number >= scale:
            head, rest = divmod(number, scale)
            tail = f"{joint if rest < 100 else ' '}{in_words(rest, joint)}" if rest else ""
            return f"{in_words(head, joint)} {name}{tail}"
    if number < 20:
        return _BELOW_TWENTY[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_BELOW_TWENTY[ones]}" if ones else "")


@given(st.integers(0, 10**15 - 1), st.sampled_from([" ", " and "]))
def test_numbers_in_words(number, joint):
    written = in_words(number, joint)
    doc = text.read(f"{written} of them.")
    read = numeral(doc.text, words(doc), 0)

    assert read is not None
    assert (number, len(written)) == (read.value, read.end)


@given(st.integers(0, 10**12), st.integers(0, 99), st.sampled_from(["{:d}", "{:,d}"]))
def test_numbers_in_digits(whole, decimals, form):
    written = form.format(whole) + (f".{decimals:02d}" if decimals else "")
    doc = text.read(f"{written} of them.")
    read = numeral(doc.text, words(doc), 0)

    assert read is not None
    assert (float(f"{whole}.{decimals:02d}"), len(written)) == (read.value, read.end)


_ATOMS = st.sampled_from(
    "one two ten a of in per cent million hundred and half third to 3 14 2,300 1.5 45km $5 £ % - – . ,"
    " people dead 2019 May 12th 3-1 10:30 Section Ana the more than at least dozens R50m 5m '90s \n\n"
    .split(" ")
)  # fmt: skip


@given(st.lists(st.tuples(_ATOMS, st.sampled_from(["", " ", "-"])), max_size=25))
def test_whatever_is_read_lies_in_order_inside_its_phrase(parts):
    doc = text.read("".join(atom + gap for atom, gap in parts))
    found = quantities(doc)

    for one, following in pairwise(found):
        assert one.end <= following.start
    for one in found:
        assert one.kind in KINDS
        assert one.phrase[0] <= one.start < one.end <= one.phrase[1] <= len(doc.text)
        assert doc.text[one.start : one.end].strip() == doc.text[one.start : one.end]
        assert one.lead <= one.first <= one.last < one.after


def test_long_runs_take_linear_time():
    doc = text.read("1,234 " * 50_000 + "one " * 50_000 + "one and " * 50_000 + "5-" * 50_000)

    assert quantities(doc)
