"""Words that rightly stand twice: none of these is a slip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import engine, rulebook
from lint.formats import text

BOOK = rulebook.load()

REPEATS = """\
All that she had had was gone.
He said that that was enough.
What it is is a tax on the poor.
The band Duran Duran plays on Friday.
They flew to Walla Walla and to Pago Pago.
The ballet by Cho Cho San opens in May.
It was a very very long day.
No no no, she said.
They went on on foot.
The new rules came in in May.
He logged on on Monday.
“Bye bye,” the child said.
“Ha ha,” he said.
“Blah blah blah,” she said.
“Hear hear,” members cried.
“Knock knock,” he said.
“There there,” the nurse said.
“Now now,” she said.
“Well well,” he said.
She felt so so about the plan.
It was long long ago.
It is a much much better plan.
They walked far far away.
They do it again again.
It was half half in the end.
It was the same same story.
There were many many people.
It is really really late.
He would never never leave.
There are more more than less.
“Tut tut,” the judge said.
It is a win win for both.
The vote was fifty fifty.
“Chop chop,” the cook said.
“Boom boom,” went the guns.
The bus is a go go.
“Hush hush,” she said.
It was a hush hush affair.
He is a pretty pretty boy.
“Please please stay,” she said.
It is way way too late.
It was a big big day.
An old old man sat down.
“Aye aye,” the sailor said.
They danced the cha cha all night.
The girls waved pom pom balls.
Night night, the mother said.
She has twenty twenty sight.
“Goody goody,” he said.
It was all talk talk.
It was a cut cut above.
The item was done done.
He lives in Baden Baden.
The singer Lady Lady sang.
The panda Ling Ling died.
The Sing Sing prison is full.
Mayor Boutros Boutros Ghali spoke.
The film “New York New York” is old.
That was was the word in the title, it was was.
It was, was it not? It was was what he wrote.
"""


@pytest.mark.parametrize("sentence", REPEATS.splitlines())
def test_a_repeat_that_is_meant(sentence):
    only = engine.Settings(select=["doubled-word"])

    assert [] == [finding.message for finding in engine.lint(text.read(sentence), BOOK, only)]


def marks(draft, settings):
    found = engine.lint(text.read(draft), BOOK, settings)
    return {draft[finding.start : finding.end] for finding in found}


PHRASES = """\
again and again and again
day after day after day
by the more the merrier the more
in the end in the house
help the people help the people
the one and the one
"""


@pytest.mark.parametrize("phrase", PHRASES.splitlines())
def test_a_phrase_that_is_meant_twice(phrase):
    only = engine.Settings(select=["doubled-phrase"])

    assert [] == engine.lint(text.read(f"He said it {phrase}."), BOOK, only)


@given(st.lists(st.sampled_from(["in", "the", "hall", "and"]), min_size=5, max_size=14))
def test_a_doubled_phrase_is_what_a_slow_search_finds(words):
    draft = " ".join(words)
    only = engine.Settings(select=["doubled-phrase"])
    expected = {
        " ".join(words[at : at + 2 * size])
        for size in (2, 3, 4)
        for at in range(len(words))
        if words[at] in ("in", "the")
        and "the" in words[at : at + size]
        and "and" not in words[at : at + size]
        and words[at : at + size] == words[at + size : at + 2 * size]
        and at + 2 * size <= len(words)
    }

    assert expected == marks(draft, only)


CAPITALS = {
    "On Friday the The council sat.": ["the The"],
    "The The council sat.": [],
    "The High Court Court sat.": ["Court Court"],
    "The song Girls Girls Girls is old.": [],
    "The panda Ling Ling is well.": [],
    "She was in In Bruges, too.": [],
    "The bank Bank of Ayr fell.": [],
    "It was a “a disaster” for all.": ["a “a"],
    "He wrote the “the” that we lack, “the”.": [],
    "He put a “the” before the “the”.": [],
    "It is one of the, the oldest in town.": ["the, the"],
    "The Food Index (Index) fell.": ["Index (Index"],
    "The Food Index (Index of May) fell.": [],
    "He plays for Perth (Perth).": [],
}


@pytest.mark.parametrize("sentence", CAPITALS)
def test_a_word_twice_with_a_capital_or_a_mark_between(sentence):
    only = engine.Settings(select=["repeated-word"])

    assert set(CAPITALS[sentence]) == marks(sentence, only)
