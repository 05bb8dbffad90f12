"""Signals: words and phrases that a sentence is weighed by, each with a name that is shown."""

from __future__ import annotations

import re

from lint import pattern
from lint.story.labels import between
from lint.story.voices import voice_at
from lint.story.words import parts, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
    from typing import Any

    from lint.document import Document
    from lint.rule import Rule
    from lint.story.phrases import Span
    from lint.story.sentences import Sentence

    #: Weight and name of a signal, and the words that gave it.
    Found = tuple[int, str, str]

#: Code points of a sentence in which signals are looked for: bounds the time of any pattern.
_LONGEST = 3000
_LOUD = ("error", "warning")
#: Class of terms that are mere style: what else they give away, other signals tell.
_STYLE = "soft"


class Signal:
    """One reason to ask who says so: its name, weight, patterns, and the words that each needs.

    ``words`` maps a word in lower case to the numbers of the patterns that may match where it
    stands, ``always`` are those that may match anywhere (``None``: all), and ``others`` sets of
    words of each pattern, of which each must have a word there, too. Each place of a signal
    counts, up to ``most`` different ones.
    """

    __slots__ = ("_compiled", "always", "most", "name", "others", "patterns", "weight", "words")

    def __init__(
        self,
        name: str,
        weight: int,
        patterns: Sequence[str],
        most: int = 1,
        words: Mapping[str, list[int]] | None = None,
        always: Sequence[int] | None = None,
        others: Sequence[Sequence[Set[str]]] = (),
    ) -> None:
        self.name = name
        self.weight = weight
        self.patterns = patterns
        self.most = most
        self.words = words or {}
        self.always = range(len(patterns)) if always is None else always
        self.others = others or [()] * len(patterns)
        self._compiled: dict[int, re.Pattern[str]] = {}

    def search(
        self, doc: Document, start: int, end: int, numbers: Iterable[int], taken: set[int]
    ) -> Iterator[str]:
        """Yield the words in a sentence that give the signal in the desk's own voice.

        ``numbers`` are those of the patterns to look for. A single word with a capital inside
        the sentence is a name. What ``taken`` holds has given another signal; what is found is
        added to it.
        """
        found: set[str] = set()
        for number in numbers:
            if number not in self._compiled:
                self._compiled[number] = pattern.compile(self.patterns[number], re.IGNORECASE)
            for match in self._compiled[number].finditer(doc.text, start, end):
                place = range(*match.span())
                if (
                    _is_name(match[0], match.start() > start)
                    or not taken.isdisjoint(place)
                    or voice_at(doc, place.start) != "own"
                ):
                    continue
                text = " ".join(match[0].split())
                if text.lower() not in found:
                    found.add(text.lower())
                    taken.update(place)
                    yield text
                if len(found) == self.most:
                    return


class Index:
    """The patterns that a draft with some words can match, by the words that each needs.

    A pattern is a pair of numbers: of its signal, and its own in that signal.
    """

    def __init__(self, signals: Sequence[Signal], known: set[str]) -> None:
        self.signals = signals
        self.weights = {signal.name: signal.weight for signal in signals}
        self._by_word: dict[str, list[tuple[int, int]]] = {}
        self._always: list[tuple[int, int]] = []
        for at, signal in enumerate(signals):
            self._always += [(at, number) for number in signal.always]
            for word in signal.words.keys() & known:
                places = [(at, number) for number in signal.words[word]]
                self._by_word.setdefault(word, []).extend(places)

    def possible(self, said: set[str]) -> dict[int, list[int]]:
        """Return the patterns that a sentence with some words can match, by signal."""
        places = {place for word in self._by_word.keys() & said for place in self._by_word[word]}
        result: dict[int, list[int]] = {}
        for at, number in sorted([*places, *self._always]):
            if not any(map(said.isdisjoint, self.signals[at].others[number])):
                result.setdefault(at, []).append(number)
        return result


def signals(rule: Rule) -> list[Signal]:
    """Return the signals of a rule, heaviest first, made once for the options that it has."""
    return rule.options.once(_sorted)


def _sorted(options: Mapping[str, Any]) -> list[Signal]:
    found = (Signal(name, **values) for name, values in options["signals"].items())
    return sorted(found, key=lambda signal: -signal.weight)


def occurring(
    doc: Document, sentence: Sentence, index: Index, sourced: Iterable[Span] = ()
) -> list[Found]:
    """Return the signals in a sentence; none where those that speak for it stand alone.

    In the prose ranges that are ``sourced`` there are none but those that speak for it.

    A loaded term that is loud in the desk's own voice gives the signal *label*, so that the
    labels of two sides weigh alike, and its words give no other.
    """
    start = sentence.start
    end = min(sentence.end, start + _LONGEST)
    text = words(doc)
    found: list[Found] = []
    backed = {place for a, b in sourced for place in range(max(a, start), min(b, end))}
    taken = set(backed)
    for label in between(doc, start, end):
        loaded = doc.text[label.start : label.end]
        loud = label.entry["severity"]["own"] in _LOUD and voice_at(doc, label.start) == "own"
        name = _is_name(loaded, label.start > start)
        if loud and not name and label.start not in backed and label.entry.get("class") != _STYLE:
            taken.update(range(label.start, label.end))
            if not found:
                found.append((index.weights.get("label", 0), "label", loaded))
    possible = index.possible(parts(set(text.lower[text.between(start, end)])))
    for at, numbers in possible.items():
        signal = index.signals[at]
        if signal.weight < 0 and not found:
            break
        places = taken if signal.weight > 0 else set()
        matches = signal.search(doc, start, end, numbers, places)
        found += [(signal.weight, signal.name, match) for match in matches]
    return found


def _is_name(text: str, inside: bool) -> bool:
    """Whether a place is a single word with a capital inside a sentence."""
    return inside and text.istitle() and text.isalpha()
