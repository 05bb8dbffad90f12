"""Words: what is one, and that nothing of the text is lost between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.words import Words

TEXT = st.text(st.sampled_from("aZés1ß٣_-'’ʼ.,\" \n\r\u0301\u2028\U0001f600"), max_size=40)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("...", []),
        ("The ferry left.", ["The", "ferry", "left"]),
        ("don't we’ll", ["don't", "we'll"]),
        ("the regime's grip", ["the", "regime", "s", "grip"]),
        ("THE REGIME’S GRIP", ["THE", "REGIME", "S", "GRIP"]),
        ("the o'sullivan's", ["the", "o'sullivan", "s"]),
        ("workers' rights", ["workers", "rights"]),
        ("'quoted'", ["quoted"]),
        ("rock'n'roll", ["rock'n'roll"]),
        ("so-called", ["so", "called"]),
        ("snake_case", ["snake", "case"]),
        ("3.5 million, 1,200", ["3", "5", "million", "1", "200"]),
        ("Zoë naïve İzmir", ["Zoë", "naïve", "İzmir"]),
        ("Sanaʼa", ["Sanaʼa"]),
    ],
)
def test_words(text, expected):
    assert expected == Words(text).text


@given(TEXT)
def test_words_and_gaps_join_back_to_the_text(text):
    words = Words(text)
    straight = text.replace("’", "'")
    parts = [part for pair in zip(words.gaps, [*words.text, ""], strict=True) for part in pair]

    assert straight == "".join(parts)
    assert words.text == [
        straight[start:end] for start, end in zip(words.starts, words.ends, strict=True)
    ]
    assert words.lower == [word.lower() for word in words.text]
    assert len(words) == len(words.text)


@given(TEXT)
def test_every_letter_and_digit_is_in_a_word(text):
    words = Words(text)

    assert not any(char.isalnum() for gap in words.gaps for char in gap)
    assert all(word[0].isalnum() and word[-1].isalnum() for word in words.text)
