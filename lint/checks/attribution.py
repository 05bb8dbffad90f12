"""Claims that nobody stands behind, and who stands behind the others."""

from __future__ import annotations

import re
from bisect import bisect_left

from lint import pattern
from lint.story.coverage import coverage
from lint.story.sentences import sentence_at, sentences
from lint.story.sources import DOCUMENT, NAME, attributions
from lint.story.voices import voice_at
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lint.document import Block, Document
    from lint.story.coverage import Coverage

_PROSE = ("paragraph", "item", "quote")
#: What a coverage takes off the level of a finding; the others are never unattributed.
_STEPS = {"none": 0, "weak": 1, "carried": 1}
#: Words of accusation, violence and blame.
_CONTESTED = frozenset(
    "abuse abused abuses accusation accusations accused aggression allegation allegations annexation"
    " apartheid assassinated atrocities atrocity attack attacked attacks blame blamed bombed bombing"
    " bombings bribe bribed bribery bribes casualties ceasefire civilians corrupt corruption coup"
    " crime crimes criminal deaths dictator discrimination enemy ethnic extremist extremists failed"
    " failure fascist fraud genocide guilty hostages illegal illegally invaded invasion killed killing"
    " lied lies looted massacre massacred misconduct murder murdered negligence occupation occupied"
    " occupying oppression propaganda racism racist rape raped rebels regime rigged riot rioters"
    " sanctions secrecy shot strikes terror terrorism terrorist terrorists theft threat threatened"
    " threats torture tortured traitor victims violated violation violations violence violent war"
    " warcrimes weapons wounded wrongdoing".split()
)
#: Code points of a sentence in which signals are looked for: bounds the time of any pattern.
_LONGEST = 3000
_ERROR, _WARNING, _SUGGESTION = 5, 3, 2


def speech_verb(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether the words at a place are the verb of an attribution."""
    said = attributions(doc)
    at = bisect_left(said, start, key=lambda attribution: attribution.verb[0])
    return at < len(said) and said[at].verb[1] <= end


def contested_verb(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether the words at a place are the verb of an attribution, and what is said is disputed.

    Newsroom specification, section 2.3: a single verb matters on contested content only, which
    shows in the words of its sentence.
    """
    if not speech_verb(doc, start, end, entry):
        return False
    sentence = sentences(doc)[sentence_at(doc, start)]
    text = words(doc)
    return not _CONTESTED.isdisjoint(text.lower[text.between(sentence.start, sentence.end)])


def named_source(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether a named source stands in the sentence of a place or in those next to it."""
    found = sentences(doc)
    at = sentence_at(doc, start)
    near = [s for s in found[max(at - 1, 0) : at + 2] if s.block == found[at].block]
    said = attributions(doc)
    low = bisect_left(said, near[0].start, key=lambda attribution: attribution.verb[0])
    high = bisect_left(said, near[-1].end, key=lambda attribution: attribution.verb[0])
    return any(
        attribution.source
        and attribution.kind in (NAME, DOCUMENT)
        and any(char.isupper() for char in doc.text[slice(*attribution.source)][1:])
        and not (attribution.source[0] < end and start < attribution.source[1])
        for attribution in said[low:high]
    )


class Signal:
    """One reason to ask who says so: its name, weight, pattern, and words that it needs.

    A sentence without any of the ``words`` (in lower case; ``None`` where there are no such
    words) does not give the signal.
    """

    __slots__ = ("_pattern", "name", "source", "weight", "words")

    def __init__(
        self, name: str, weight: int, patterns: list[str], words: list[str] | None = None
    ) -> None:
        self.name = name
        self.weight = weight
        self.words = None if words is None else frozenset(words)
        self.source = "|".join(f"(?:{one})" for one in patterns)
        self._pattern: re.Pattern[str] | None = None

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Return the first place of the signal in a prose range."""
        if self._pattern is None:
            self._pattern = pattern.compile(self.source, re.IGNORECASE)
        return self._pattern.search(text, start, end)


def _score(doc: Document, read: Coverage, signals: list[Signal]) -> list[tuple[int, str, str]]:
    """The signals in a sentence: weight, name and the words that gave it."""
    start = read.sentence.start
    end = min(read.sentence.end, start + _LONGEST)
    text = words(doc)
    said = set(text.lower[text.between(start, end)])
    found = []
    for signal in signals:
        if signal.words is not None and signal.words.isdisjoint(said):
            continue
        match = signal.search(doc.text, start, end)
        if match and voice_at(doc, match.start()) == "own":
            found.append((signal.weight, signal.name, " ".join(match[0].split())))
    return found


def _orphan_runs(doc: Document) -> dict[int, tuple[int, int]]:
    """Paragraphs without a quotation and without a source: first one and length of their run.

    Only a story that names sources at all has orphans: in another every paragraph is one.
    """
    covered: dict[int, bool] = {}
    for read in coverage(doc):
        number = read.sentence.block
        covered[number] = covered.get(number, False) or read.kind not in ("none", "hedge")
    if not any(covered.values()):
        return {}
    runs: dict[int, tuple[int, int]] = {}
    run: list[Block] = []
    for block in [*doc.blocks, None]:
        if block and block.kind in _PROSE and not covered.get(block.number, True):
            run.append(block)
            continue
        runs.update((member.number, (run[0].number, len(run))) for member in run)
        run = []
    return runs
