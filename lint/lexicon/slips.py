"""Slips of writers and hands: which forms are one slip away, and what a slip costs."""

from __future__ import annotations

_LETTERS = "abcdefghijklmnopqrstuvwxyz'"
_VOWELS = frozenset("aeiouy")

#: What a slip costs, in bands of commonness: a word may be so many bands rarer than another and
#: still be the likelier one. A writer who half knows the word is likelier than a heavy hand.
_LOST_DOUBLE, _LOST_APOSTROPHE, _LOST_VOWEL, _LOST = 0, 1, 1, 1.5
_DOUBLED, _ADDED_VOWEL, _ADDED = 2, 3, 6
_SWAPPED, _VOWEL, _ALIKE, _NEIGHBOUR, _OTHER = 3, 3, 3.5, 4.5, 7
_FIRST = 3  # first letters are seldom wrong
#: What it takes to look further than one slip away.
FURTHER = 4

_ALIKE_PAIRS = "sc sz ck kq mn bp bv dt fv gj iy vw cx"
_KEYS = "qwertyuiop", "asdfghjkl", "zxcvbnm"


def edits(word: str) -> list[str]:
    """Return every form one slip away: a letter lost, added or changed, or two swapped.

    Some are there twice, and so is the word.
    """
    found: list[str] = []
    for at in range(len(word) + 1):
        head, tail, rest = word[:at], word[at:], word[at + 1 :]
        found += [head + letter + tail for letter in _LETTERS]
        if tail:
            found.append(head + rest)
            found += [head + letter + rest for letter in _LETTERS]
        if rest:
            found.append(head + rest[0] + tail[0] + rest[1:])
    return found


def cost(wrong: str, right: str) -> float:
    """Return what it takes, in bands, to explain ``wrong`` as a slip for ``right``."""
    before: list[float] = []
    last = [0.0]
    for at in range(len(right)):
        last.append(last[-1] + _lost(right, at))
    for i, letter in enumerate(wrong):
        first = 0 if i else _FIRST
        row = [last[0] + _added(wrong, i) + first]
        for j, other in enumerate(right):
            best = last[j] if letter == other else last[j] + _changed(letter, other) + first
            best = min(best, row[j] + _lost(right, j), last[j + 1] + _added(wrong, i) + first)
            if i and j and letter == right[j - 1] and other == wrong[i - 1] != letter:
                best = min(best, before[j - 1] + _SWAPPED + (0 if i > 1 else _FIRST))
            row.append(best)
        before, last = last, row
    return last[-1]


def _lost(right: str, at: int) -> float:
    letter = right[at]
    if at and letter == right[at - 1]:
        return _LOST_DOUBLE
    if letter == "'":
        return _LOST_APOSTROPHE
    return (_LOST_VOWEL if letter in _VOWELS else _LOST) + (0 if at else _FIRST)


def _added(wrong: str, at: int) -> float:
    letter = wrong[at]
    if at and letter == wrong[at - 1]:
        return _DOUBLED
    return _ADDED_VOWEL if letter in _VOWELS else _ADDED


def _changed(letter: str, other: str) -> float:
    return _CHANGES.get(letter + other, _OTHER)


def _changes() -> dict[str, float]:
    places = {
        key: (row, at + row / 2) for row, keys in enumerate(_KEYS) for at, key in enumerate(keys)
    }
    changes: dict[str, float] = {
        a + b: _NEIGHBOUR
        for a, (row, at) in places.items()
        for b, (other_row, other_at) in places.items()
        if abs(row - other_row) <= 1 and abs(at - other_at) <= 1
    }
    for pair in _ALIKE_PAIRS.split():
        changes[pair] = changes[pair[::-1]] = _ALIKE
    return changes | {a + b: _VOWEL for a in _VOWELS for b in _VOWELS}


_CHANGES = _changes()
