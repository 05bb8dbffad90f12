"""Splits text into words."""

from __future__ import annotations

from _operator import eq  # ``operator`` costs a run its import
from bisect import bisect_left
from itertools import accumulate, compress, count

from lint import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set
    from typing import Any

#: Letters and digits, with apostrophes inside; a possessive ``'s`` is a word of its own, so
#: that ``regime's`` holds the word ``regime``.
WORD = pattern.later(r"([^\W_]+(?:'(?![sS]\b)[^\W_]+)*)")


class Words:
    """All words of the prose in order.

    ``text`` and ``lower`` are the words as written and in lower case, ``starts`` and ``ends``
    their half-open prose offsets, ``gaps`` what stands before each word (and, as a last item,
    after the last one). Apostrophes are straight in all of them. ``forms`` are the different
    words as written, ``types`` those in lower case.
    """

    __slots__ = ("_places", "ends", "forms", "gaps", "lower", "starts", "text", "types")

    def __init__(self, prose: str) -> None:
        parts = WORD.split(prose.replace("’", "'"))
        ends = list(accumulate(map(len, parts)))
        self.text = parts[1::2]
        self.gaps = parts[::2]
        self.starts = ends[:-1:2]
        self.ends = ends[1::2]
        # One text for all places of a word: less memory, and what it hashes to is known.
        self.forms = set(self.text)
        lower = {word: word.lower() for word in self.forms}
        self.lower = list(map(lower.__getitem__, self.text))
        self.types = set(lower.values())
        self._places: dict[str, list[int]] | None = None

    def between(self, start: int, end: int) -> slice:
        """Return the words that start in a prose range, as a slice of each of the lists."""
        return slice(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def places(self) -> dict[str, list[int]]:
        """Return the numbers of the places of each word in lower case, in order."""
        if self._places is None:
            places: dict[str, list[int]] = {word: [] for word in self.types}
            for number, word in enumerate(self.lower):
                places[word].append(number)
            self._places = places
        return self._places

    def at(self, wanted: Set[str]) -> list[int]:
        """Return the numbers of the places of some words in lower case, in order."""
        places = self.places()
        return sorted([k for word in self.types & wanted for k in places[word]])

    def doubles(self, away: int = 1) -> list[int]:
        """Return the numbers of the words that stand again so many words on, in any case."""
        return list(compress(count(), map(eq, self.lower, self.lower[away:])))

    def __len__(self) -> int:
        return len(self.text)


class Led:
    """A pattern that is split at the words that it begins with (see ``lint.choices``).

    ``split`` has the ``head``, these words with what each goes on with, what may not stand
    ``before`` them, and the pattern of all ``behind`` them.
    """

    __slots__ = ("_before", "_behind", "head")

    def __init__(self, split: Mapping[str, Any], flags: int) -> None:
        self.head: Mapping[str, Sequence[str]] = split["head"]
        self._before = pattern.later(split["before"], flags) if split["before"] else None
        self._behind = pattern.later(split["behind"], flags)

    def match(self, words: Words, prose: str, at: int, end: int) -> int:
        """Return the end of the match that begins with a word and ends by a place, else -1."""
        start, after = words.starts[at], words.ends[at]
        for more in self.head.get(words.lower[at], ()):
            last = after + len(more)
            if (
                prose[after:last].lower() == more
                and (self._before is None or self._before.match(prose, start))
                and (match := self._behind.match(prose, last, end))
            ):
                return match.end()
        return -1
