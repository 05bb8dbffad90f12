"""Files the large options of checks by word, so that a draft reads only what its words ask for."""

from __future__ import annotations

import re
from collections import Counter

from lint import choices, required
from lint.errors import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Set
    from typing import Any

    #: The words (lower case) one of which asks for a part, ``None`` where any draft does; the part.
    Part = tuple[Iterable[str] | None, dict[str, Any]]


#: So many words are worth a look-up of their own.
_WORTH_SHARING = 8
#: Where a slip asks for something beside its word, or asks that it is not there.
SIDES = ("left", "right", "not_left", "not_right")


class Filed:
    """An option in parts, which have numbers from 0: see ``lint.rule.Parts``.

    Words that several parts share are a part of their own, which the others name by its number.
    """

    def __init__(self, parts: Iterable[Part]) -> None:
        self.parts: list[dict[str, Any]] = []
        self.by_word: dict[str, list[int]] = {}
        self.always: list[int] = []
        for number, (words, part) in enumerate(parts):
            self.parts.append(part)
            if words is None:
                self.always.append(number)
            for word in sorted(words or ()):
                self.by_word.setdefault(word, []).append(number)
        self._share()

    def _share(self) -> None:
        several = Counter(_key(words) for part in self.parts for words in part.get("others", ()))
        shared: dict[str, int] = {}
        for part in self.parts.copy():
            for at, words in enumerate(part.get("others", ())):
                key = _key(words)
                if several[key] > 1 and len(words) >= _WORTH_SHARING:
                    if key not in shared:
                        shared[key] = len(self.parts)
                        self.parts.append({"words": words})
                    part["others"][at] = shared[key]

    def among(self, words: Set[str]) -> dict[str, list[int]]:
        """Return the numbers of the parts that some words ask for, by word."""
        return {word: self.by_word[word] for word in self.by_word.keys() & words}


def _key(words: Mapping[str, Any] | Set[str]) -> str:
    return str(sorted(words.items() if isinstance(words, dict) else words))


def _signals(options: Mapping[str, Any]) -> Iterator[Part]:
    """The patterns of all signals, those of the heaviest first.

    Each has the other sets of words of each of which one must stand in a sentence, too. One that
    begins with a choice of words is split (see ``choices``): a draft has few of the words, and what
    follows them is looked for only where they stand. The first of the others is then this choice.
    """
    signals: Mapping[str, Any] = options["signals"]
    for name, signal in signals.items():
        if not isinstance(signal, dict) or not {"weight", "patterns"} <= signal.keys():
            raise ValueError(f"signals: {name}: expected weight and patterns")
    for name, signal in sorted(signals.items(), key=lambda item: -item[1]["weight"]):
        for pattern in signal["patterns"]:
            try:
                clauses = required.clauses(pattern)
            except re.error as error:
                raise ValueError(f"signals: {name}: '{pattern}': {error}") from None
            part = {
                "signal": name,
                "weight": signal["weight"],
                "most": signal.get("most", 1),
                "pattern": pattern,
                "others": clauses[1:],
            }
            if split := choices.split(pattern):
                part["before"], head, part["pattern"] = split
                part["others"] = [head, *(one for one in clauses[1:] if one != head.keys())]
                part["head"] = True
            yield (clauses[0] if clauses else None), part


def _slips(options: Mapping[str, Any]) -> Iterator[Part]:
    """The slips of each word; the lexicon of a draft has no ``it's``, but it has ``it``."""
    groups: Mapping[str, str] = options.get("groups", {})
    for key, found in options["slips"].items():
        several = found if isinstance(found, list) else [found]
        if not all(isinstance(slip, dict) for slip in several):
            raise ValueError(f"slips: {key}: expected a mapping such as {{instead: than}}")
        slips = [_slip(slip, groups) for slip in several]
        for word in key.split():
            yield (word.removesuffix("'s"),), {"word": word, "slips": slips}


def _slip(slip: Mapping[str, str], groups: Mapping[str, str]) -> dict[str, Any]:
    """A slip as it is looked for.

    ``sides`` are the items of each side, and those of them that are endings; ``beside`` where a
    neighbour stands (-1 or 1) and which there can be, none of them for any.
    """
    items = {key: _items(slip[key], groups) for key in SIDES if key in slip}
    left, right = (_last_words(items.get(key, frozenset())) for key in ("left", "right"))
    return {
        **{key: value for key, value in slip.items() if key not in SIDES},
        "sides": {
            key: (side, tuple(sorted(item[1:] for item in side if item[0] == "*")))
            for key, side in items.items()
        },
        "beside": (-1, left) if left else (1, right),
    }


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
