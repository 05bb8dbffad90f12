"""Files the large options of checks by word, so that a draft reads only what its words ask for."""

from __future__ import annotations

import re

from lint import required

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Set
    from typing import Any

    #: The words (lower case) one of which asks for a part, ``None`` where any draft does; the part.
    Part = tuple[Iterable[str] | None, dict[str, Any]]


class Filed:
    """An option in parts, which have numbers from 0: see ``lint.rule.Parts``."""

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

    def among(self, words: Set[str]) -> dict[str, list[int]]:
        """Return the numbers of the parts that some words ask for, by word."""
        return {word: self.by_word[word] for word in self.by_word.keys() & words}


def _signals(signals: Mapping[str, Any]) -> Iterator[Part]:
    """The patterns of all signals, those of the heaviest first.

    Each has the other sets of words of each of which one must stand in a sentence, too.
    """
    for name, signal in signals.items():
        if not isinstance(signal, dict) or not {"weight", "patterns"} <= signal.keys():
            raise ValueError(f"signals: {name}: expected weight and patterns")
    for name, signal in sorted(signals.items(), key=lambda item: -item[1]["weight"]):
        for pattern in signal["patterns"]:
            try:
                clauses = required.clauses(pattern)
            except re.error as error:
                raise ValueError(f"signals: {name}: '{pattern}': {error}") from None
            yield (
                clauses[0] if clauses else None,
                {
                    "signal": name,
                    "weight": signal["weight"],
                    "most": signal.get("most", 1),
                    "pattern": pattern,
                    "others": clauses[1:],
                },
            )


def _slips(slips: Mapping[str, Any]) -> Iterator[Part]:
    """The slips of each word; the lexicon of a draft has no ``it's``, but it has ``it``."""
    for key, found in slips.items():
        several = found if isinstance(found, list) else [found]
        if not all(isinstance(slip, dict) for slip in several):
            raise ValueError(f"slips: {key}: expected a mapping such as {{instead: than}}")
        for word in key.split():
            yield (word.removesuffix("'s"),), {"word": word, "slips": several}


#: How each option of ``lint.rule.FILED`` is taken apart.
_FILED: dict[str, Callable[[Any], Iterator[Part]]] = {"signals": _signals, "slips": _slips}


def names(options: Iterable[str]) -> list[str]:
    """Return which of some options are filed; a check has one of them at most."""
    return [name for name in options if name in _FILED]


def file(options: Mapping[str, Any]) -> Filed:
    """Return the option of a check that is filed, in parts.

    Raises:
        ValueError: it is not as its check wants it.
    """
    return Filed(part for name in names(options) for part in _FILED[name](options[name]))
