"""Signals: words and phrases that a sentence is weighed by, each with a name that is shown."""

from __future__ import annotations

from lint import pattern
from lint.checks.deeds import is_unspecific, told, wronged
from lint.checks.places import is_name, is_said, is_undone
from lint.story.labels import between
from lint.story.voices import is_own, voice_at
from lint.story.words import known_parts, parts, words
from lint.words import Led

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Mapping
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
#: The name of the signal that a sentence is about nobody and nothing in particular.
UNSPECIFIC = "unspecific"
#: A score that needs no more, and the least that being unspecific adds to.
_ENOUGH, _SOME = 3, 2
#: Signals that colour what another one asserts, and by themselves assert nothing of anybody.
_FAINT = frozenset(
    {"aim", "forecast", "grim word", "superlative", "sweeping", "thought", UNSPECIFIC}
)
#: Class of terms that are mere style: what else they give away, other signals tell.
_STYLE = "soft"


class Pattern:
    """One pattern of a signal: of a named reason to ask who says so.

    Each place of a signal counts, up to ``most`` different ones.
    """

    __slots__ = ("_compiled", "_part", "most", "signal", "weight")

    def __init__(self, part: Mapping[str, Any]) -> None:
        self.signal: str = part["signal"]
        self.weight: int = part["weight"]
        self.most: int = part["most"]
        self._part = part
        self._compiled: re.Pattern[str] | Led | None = None

    def search(
        self, doc: Document, start: int, end: int, taken: set[int], seen: set[str]
    ) -> list[str]:
        """Return the words in a sentence that give the signal in the desk's own voice.

        A single word with a capital inside the sentence is a name. What ``taken`` holds has
        given another signal, ``seen`` are the words that gave this one; what is found is added
        to both.
        """
        found: list[str] = []
        for place in self._places(doc, start, end):
            match = doc.text[place.start : place.stop]
            if (
                not is_name(match, place.start > start)
                and taken.isdisjoint(place)
                and voice_at(doc, place.start) == "own"
                and not (self.weight > 0 and (is_undone(doc, place) or is_said(doc, place)))
            ):
                text = " ".join(match.split())
                if text.lower() not in seen:
                    seen.add(text.lower())
                    taken.update(place)
                    found.append(text)
                if len(seen) == self.most:
                    break
        return found

    def _places(self, doc: Document, start: int, end: int) -> Iterator[range]:
        """Yield where the pattern matches in a prose range."""
        if self._compiled is None:
            self._compiled = self._read()
        if not isinstance(self._compiled, Led):
            for match in self._compiled.finditer(doc.text, start, end):
                yield range(*match.span())
            return
        text, last = words(doc), start
        inside = text.between(start, end)
        head = self._compiled.head
        for at in [at for at, word in enumerate(text.lower[inside], inside.start) if word in head]:
            first = text.starts[at]
            behind = self._compiled.match(text, doc.text, at, end) if first >= last else -1
            if behind >= 0:
                last = behind
                yield range(first, last)

    def _read(self) -> re.Pattern[str] | Led:
        part = self._part
        if "head" in part:
            return Led(part, pattern.IGNORECASE)
        return pattern.compile(part["pattern"], pattern.IGNORECASE)


class Index:
    """The patterns that the words of a draft ask for, heaviest signals first."""

    def __init__(self, doc: Document, rule: Rule) -> None:
        self._parts = rule.asked(known_parts(doc))
        #: The weight of a loaded term.
        self.label: int = rule.options["label"]
        #: Those made so far for the options of the rule, by number.
        self._made: dict[int, Pattern] = rule.options.made

    def possible(self, said: set[str]) -> Iterator[Pattern]:
        """Yield the patterns that a sentence with some words can match."""
        for number in self._parts.among(said):
            made = self._made.get(number)
            if made is None:
                made = self._made[number] = Pattern(self._parts.read(number))
            yield made


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
        name = is_name(loaded, label.start > start)
        if loud and not name and label.start not in backed and label.entry.get("class") != _STYLE:
            taken.update(range(label.start, label.end))
            if not found:
                found.append((index.label, "label", loaded))
    inside = text.between(start, end)
    said = parts(doc, set(text.lower[inside]))
    last = ""
    positive = True
    for wanted in index.possible(said):
        if positive and wanted.weight < 0:
            positive = False
            found += _told(doc, start, end, found) if not backed else ()
            if not found:
                return found
        if wanted.signal != last:
            last, seen = wanted.signal, set[str]()
            # What speaks for a sentence may stand in the very words that speak against it.
            places = taken if wanted.weight > 0 else set()
        if len(seen) < wanted.most:
            for match in wanted.search(doc, start, end, places, seen):
                found.append((wanted.weight, wanted.signal, match))
    if positive and not backed:
        found += _told(doc, start, end, found)
    return asserting(found)


def asserting(found: Iterable[Found]) -> list[Found]:
    """Return signals as they are; none where all that speak against a sentence only colour it."""
    signals = [*found]
    said = any(name not in _FAINT for weight, name, _ in signals if weight > 0)
    return signals if said else []


def _told(doc: Document, start: int, end: int, found: list[Found]) -> list[Found]:
    """The signals that no pattern finds, where those of the patterns are not enough.

    That a sentence is unspecific is one where others weigh something already: nine of ten
    claims hold no name, number or date, but one in six of the plain sentences neither.
    """
    score = sum(weight for weight, _, _ in found)
    if score >= _ENOUGH or not is_own(doc, start, end) or is_said(doc, range(start, end)):
        return []
    text = words(doc)
    inside = text.between(start, end)
    written, lower = text.text[inside], text.lower[inside]
    if deed := wronged(written, lower):
        return [(_ENOUGH, "wrong without a witness", deed)]
    if not is_unspecific(written, lower):
        return []
    named = {word for _, _, phrase in found for word in phrase.lower().split()}
    more = list(told(written, lower, doc.text[start:end], named))
    if score + sum(weight for weight, _, _ in more) >= _SOME:
        more.append((1, UNSPECIFIC, "no name, number or date"))
    return more
