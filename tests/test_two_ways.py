"""One name in two ways: when two forms are one person's, and when there are two people."""

from __future__ import annotations

import pytest

from lint import engine, rulebook
from lint.checks.two_ways import _sound
from lint.formats import text

BOOK = rulebook.load()
NAMES = engine.Settings(select=["misspelt-name", "name-two-ways"])

STORIES = {
    # One person, whose name slips.
    "Councillor Ingrid Halvorsdottir spoke. Then Halvorsdotir left.": ["Halvorsdotir"],
    "Zoltán Petrescu spoke. The mayor agreed. Petresku left.": ["Petresku"],
    "President Volodymyr Zelensky arrived. Zelenskyy met the premier.": ["Zelenskyy"],
    "Minister Adaeze Nwokolobia left. Nwokolobai's aide stays.": ["Nwokolobai"],
    "Anneliese Hoffmeier spoke. Hoffmeier left. Hofmeier agreed.": ["Hofmeier"],
    "Officials named Bramwel Otieno. Bramwell Otieno waved. Bramwell smiled.": ["Bramwel"],
    "Stephen Marchmont spoke. Steven Marchmont left.": ["Steven"],
    "Dr. Gail Phillips spoke. Philips declined to say more.": ["Philips"],
    "Layla Ben Youssef spoke. Ben Yousef agreed.": ["Yousef"],
    "Sen. Caitlin McGonnigal voted. Sen. McGonigal spoke.": ["McGonigal"],
    "Mayor Lori Lightfoot spoke. Lightfood declined.": ["Lightfood"],
    # Places and bodies.
    "The dam at Kariakunda burst. Aid came to Kariakuda on Friday.": ["Kariakuda"],
    "Hezbollah fired. Hizbollah denied it.": ["Hizbollah"],
    "The Hizbullah flag flew. Hezbullah left.": ["Hezbullah"],
    # Two people, two forms of one name, or what somebody else wrote.
    "Tariq Haddadin and his son Samir Haddadin met. Haddadin spoke.": [],
    "Brothers Marko Vukovljak and Mirko Vukovljak were held. Mirko left.": [],
    "Anna Clark and Tom Clarke met. Clark left, Clarke stayed.": [],
    "Igor Skvortsov was tried. His wife, Anna Skvortsova, wept.": [],
    "Zoltán Petrescu spoke. Zoltan Petrescu left.": [],
    "The flight to Pittsburg[h] was late. In Pittsburgh it rained.": [],
    "Kevin Blake was there. A Black Lives Matter march passed.": [],
    "The Houthi envoy spoke. Two Houthis left.": [],
}


@pytest.mark.parametrize("story", STORIES)
def test_a_name_in_two_ways(story):
    found = engine.lint(text.read(story), BOOK, NAMES)

    assert STORIES[story] == [story[finding.start : finding.end] for finding in found]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("zelensky", "zelenskiy"),
        ("stephen", "steven"),
        ("catherine", "katherine"),
        ("youssef", "yousef"),
        ("hussein", "hussain"),
        ("gonzales", "gonzalez"),
        ("clark", "clarke"),
    ],
)
def test_names_that_sound_alike(one, two):
    assert _sound(one) == _sound(two)


@pytest.mark.parametrize(("one", "two"), [("marko", "mirko"), ("anna", "hanna"), ("dan", "dane")])
def test_names_that_do_not(one, two):
    assert _sound(one) != _sound(two)


def test_the_usual_form_is_shown_beside():
    story = "Dr. Gail Phillips spoke. Phillips left. Philips declined."
    (finding,) = engine.lint(text.read(story), BOOK, NAMES)

    assert ["Phillips"] == [fix.replacement for fix in finding.fixes]
    assert [False] == [fix.safe for fix in finding.fixes]
    assert [(9, 17)] == [(place.start, place.end) for place in finding.related]
