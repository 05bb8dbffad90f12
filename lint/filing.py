"""Files the large options of checks by word, so that a draft reads only what its words ask for."""

from __future__ import annotations

import re

from lint import choices, required
from lint.errors import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
    from typing import Any

    #: Sets of words (lower case) of each of which one must stand near a part's fault, first those
    #: that are rarest; the part.
    Part = tuple[Sequence[Iterable[str]], dict[str, Any]]


#: Of words that are so many of a thousand in news, one stands in most sentences.
_COMMON = 20
#: Where a slip asks for something beside its word, or asks that it is not there.
SIDES = ("left", "right", "not_left", "not_right")


class Filed:
    """An option in parts, which have numbers from 0: see ``lint.rule.Parts``.

    ``by_word`` and ``asks`` hold what all words ask for.
    """

    def __init__(self, parts: Iterable[Part]) -> None:
        self.parts: list[dict[str, Any]] = []
        self.by_word: dict[str, list[int]] = {}
        self.asks: dict[int, list[tuple[int, tuple[int, ...]]]] = {}
        self.always: list[int] = []
        #: Many parts ask for the same words.
        numbers: dict[Set[str], int] = {}
        for at, (clauses, part) in enumerate(parts):
            self.parts.append(part)
            sets = list(map(frozenset, clauses))
            rare = [words for words in sets if required.often(words) < _COMMON] or sets[:1]
            asked = [numbers.setdefault(words, len(numbers)) for words in rare]
            if asked:
                self.asks.setdefault(asked[0], []).append((at, tuple(asked[1:])))
            else:
                self.always.append(at)
        for words, number in numbers.items():
            for word in sorted(words):
                self.by_word.setdefault(word, []).append(number)

    def among(self, words: Set[str]) -> dict[str, list[int]]:
        """Return what some words ask for, by word."""
        return {word: self.by_word[word] for word in self.by_word.keys() & words}


def _signals(options: Mapping[str, Any]) -> Iterator[Part]:
    """The patterns of all signals, those of the heaviest first.

    One that begins with a choice of words is split (see ``choices``): a draft has few of the words,
    and what follows them is looked for only where they stand.
    """
    signals: Mapping[str, Any] = options["signals"]
    for name, signal in signals.items():
        if not isinstance(signal, dict) or not {"weight", "patterns"} <= signal.keys():
            raise ValueError(f"signals: {name}: expected weight and patterns")
    for name, signal in sorted(signals.items(), key=lambda item: -item[1]["weight"]):
        for pattern in signal["patterns"]:
            try:
                split, clauses = choices.read(pattern)
            except re.error as error:
                raise ValueError(f"signals: {name}: '{pattern}': {error}") from None
            part = {
                "signal": name,
                "weight": signal["weight"],
                "most": signal.get("most", 1),
            }
            yield clauses, part | (split or {"pattern": pattern})


def _slips(options: Mapping[str, Any]) -> Iterator[Part]:
    """The slips of each word; the lexicon of a draft has no ``it's``, but it has ``it``."""
    groups: Mapping[str, str] = options.get("groups", {})
    for key, found in options["slips"].items():
        several = found if isinstance(found, list) else [found]
        if not all(isinstance(slip, dict) for slip in several):
            raise ValueError(f"slips: {key}: expected a mapping such as {{instead: than}}")
        slips = [_slip(slip, groups) for slip in several]
        for word in key.split():
            yield [[word.removesuffix("'s")]], {"word": word, "slips": slips}


def _slip(slip: Mapping[str, str], groups: Mapping[str, str]) -> tuple[Any, ...]:
    """A slip as it is looked for.

    Where a neighbour stands (-1 or 1), which there can be (none: any), the items of each side
    with those of them that are endings, and what is said of the slip.
    """
    items = {key: _items(slip[key], groups) for key in SIDES if key in slip}
    left, right = (_last_words(items.get(key, frozenset())) for key in ("left", "right"))
    sides = [
        (key, side, tuple(sorted(item[1:] for item in side if item[0] == "*")))
        for key, side in items.items()
    ]
    said = {key: value for key, value in slip.items() if key not in SIDES}
    return *((-1, left) if left else (1, right)), sides, said


def _items(given: str, groups: Mapping[str, str]) -> frozenset[str]:
    """The items of a side, those of its groups too."""
    items: set[str] = set()
    for item in given.split():
        if item[0] != "@":
            items.add(item)
        elif item[1:] in groups:
            others = {name: group for name, group in groups.items() if name != item[1:]}
            items |= _items(groups[item[1:]], others)
        else:
            raise ValueError(f"slips: no group '{item[1:]}'{nearest(item[1:], groups)}")
    return frozenset(items)


def _last_words(items: frozenset[str]) -> frozenset[str]:
    """The words that can be neighbours; none where other things than words can be, too."""
    if any(item[0] in "*#^.," for item in items):
        return frozenset()
    return frozenset(item.rpartition("_")[2] for item in items)


#: How each option of ``lint.rule.FILED`` is taken apart.
_FILED: dict[str, Callable[[Mapping[str, Any]], Iterator[Part]]] = {
    "signals": _signals,
    "slips": _slips,
}


def names(options: Iterable[str]) -> list[str]:
    """Return which of some options are filed; a check has one of them at most."""
    return [name for name in options if name in _FILED]


def file(options: Mapping[str, Any]) -> Filed:
    """Return the option of a check that is filed, in parts.

    Raises:
        ValueError: it is not as its check wants it.
    """
    return Filed(part for name in names(options) for part in _FILED[name](options))
