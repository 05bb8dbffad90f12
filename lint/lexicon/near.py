"""Words that a wrong form may stand for, likeliest first."""

from __future__ import annotations

from functools import lru_cache

from lint.lexicon import BAND, COMMON
from lint.lexicon.forms import fold
from lint.lexicon.slips import FURTHER, cost, edits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Found = list[tuple[float, str]]

_by_size: dict[str, tuple[dict[str, int], dict[int, list[str]]]] = {}
_LONGEST = 24  # letters of a listed word
_LONG = 8  # letters of a word that takes three slips and is still known
_KNOWN = 5  # how common a word must be to be found two slips away
_MOST = 8  # suggestions
_HEADS = "mc", "o'", "d'", "l'"


@lru_cache(1 << 12)
def one_away(word: str, among: Callable[[Iterable[str]], dict[str, int]]) -> Found:
    """Find the words one slip away, each with how unlikely it is.

    A strange word of a draft is asked about by several checks, and stands in the next draft too.
    """
    key = fold(word)
    forms = set(edits(key)) - {""} if 0 < len(key) <= _LONGEST and "\n" not in key else ()
    return _weigh(word, among(forms))


def further_away(word: str, starting: Callable[[str], dict[str, int]]) -> Found:
    """Find the words two slips away, three where the word is long.

    They begin like ``word`` or, where there are none, with its second letter.
    """
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    key = fold(word)
    slips = 2 if len(key) < _LONG else 3
    for letter in key[:2] if len(key) <= _LONGEST else "":
        words = starting(letter)
        sized = _sized(letter, words)
        sizes = range(len(key) - slips, len(key) + slips + 1)
        forms = [form for size in sizes for form in sized.get(size, ())]
        close = extract(key, forms, scorer=OSA.distance, score_cutoff=slips, limit=None)
        if found := _weigh(word, {form: words[form] for form, away, _ in close if away > 1}):
            return [(unlikely + FURTHER, form) for unlikely, form in found]
    return []


def _sized(letter: str, words: dict[str, int]) -> dict[int, list[str]]:
    """The fairly common words with a first letter by their length; grouped once in a process.

    Nobody means a rare word when two letters of it are wrong.
    """
    known = _by_size.get(letter)
    if known is None or known[0] is not words:
        groups: dict[int, list[str]] = {}
        for word, number in words.items():
            if number & BAND >= _KNOWN:
                groups.setdefault(len(word), []).append(word)
        known = _by_size[letter] = words, groups
    return known[1]


def best(word: str, found: Found) -> list[str]:
    """Return the words that were found, likeliest first, with the capitals of ``word``."""
    return [_written_like(word, form) for _, form in sorted(found)[:_MOST]]


def _weigh(word: str, numbers: dict[str, int]) -> Found:
    """A word is the likelier the commoner it is and the less it takes to miss it."""
    key, lower = fold(word), word.lower()
    return [
        (cost(key, form) - (number & BAND), form)
        for form, number in numbers.items()
        if form != lower and (number & COMMON or lower != word)
    ]


def _written_like(word: str, form: str) -> str:
    if word.isupper() and len(word) > 1:
        return form.upper()
    if form.startswith("i'"):
        return "I" + form[1:]
    if word == word.lower():
        return form
    for head in _HEADS:
        if form.startswith(head) and len(form) > len(head) + 2:
            return head.capitalize() + form[len(head) :].capitalize()
    return form.capitalize()
