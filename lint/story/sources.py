"""Who says so: every attribution in the prose, with its source and what it covers."""

from __future__ import annotations

from bisect import bisect_left

from lint.document import layer
from lint.story import verbs
from lint.story.clauses import GOVERNING, Clauses
from lint.story.phrases import BODY, DOCUMENT, NAME, PASSIVE, PRONOUN, UNNAMED
from lint.story.sentences import sentences
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.story.phrases import Span
    from lint.story.sentences import Sentence
    from lint.words import Words

__all__ = ["BODY", "DOCUMENT", "NAME", "PRONOUN", "UNNAMED", "Attribution", "attributions"]

#: How far a verb may stand from its quotation, in words.
_NEAR, _CLOSE = 14, 5
#: May govern a part of a sentence in quotation marks: called it "a farce".
_PARTIAL = (GOVERNING | verbs.LABEL) - verbs.CLOSE_ONLY
_CUES = verbs.QUOTE | {"according", "citing", "quoting"}


class Attribution:
    """One "who says so".

    ``verb`` is the span of the verb or of ``according to``, ``source`` that of the words that
    name the source or ``None``, ``kind`` one of pronoun, name, body, document, unnamed,
    ``covers`` the spans of the desk's words that rest on it, ``quoted`` whether a quotation
    does. All are half-open prose offsets.
    """

    __slots__ = ("covers", "kind", "quoted", "source", "verb")

    def __init__(
        self, verb: Span, source: Span | None, kind: str, covers: list[Span], quoted: bool
    ) -> None:
        self.verb = verb
        self.source = source
        self.kind = kind
        self.covers = covers
        self.quoted = quoted

    def __repr__(self) -> str:
        return f"<Attribution {self.verb} {self.kind} {self.source} covers {self.covers}>"


@layer
def attributions(doc: Document) -> list[Attribution]:
    """Return all attributions in the desk's own words, in order of their verbs."""
    text = words(doc)
    lower = text.lower
    cues = [k for k, word in enumerate(lower) if word in _CUES]
    found: list[Attribution] = []
    for first, last, sentence in _by_sentence(doc, text, cues):
        reader = _Reader(doc, text, sentence)
        outside = (cue for cue in cues[first:last] if not reader.quoted(cue))
        found += filter(None, map(reader.read, outside))
    return found


def _by_sentence(doc: Document, text: Words, cues: list[int]) -> list[tuple[int, int, Sentence]]:
    """Group cues (numbers of words, ascending) by sentence: first, last, sentence."""
    groups = []
    starts = [text.starts[cue] for cue in cues]
    at = 0
    kinds = {block.number: block.kind for block in doc.blocks}
    for sentence in sentences(doc):
        at = bisect_left(starts, sentence.start, at)
        if at == len(starts):
            break
        end = bisect_left(starts, sentence.end, at)
        if end > at and kinds[sentence.block] not in ("headline", "heading"):
            groups.append((at, end, sentence))
    return groups


class _Reader(Clauses):
    """Reads the cues of one sentence."""

    def read(self, at: int) -> Attribution | None:
        """Return the attribution that a cue makes, if it does."""
        word = self.lower[at]
        if word == "according":
            return self._cited(at, at + 1) if self.lower[at + 1 : at + 2] == ["to"] else None
        if word in ("citing", "quoting"):
            return self._cited(at, at)
        if word == "put" and self.lower[at + 1 : at + 2] == ["it"]:
            return self._result(
                at, self._without(self.text.starts[at], self.text.ends[at + 1]), False
            )
        if self.before(at) == "to" or self.is_noun(at):
            return None
        if self.before(at) in PASSIVE and not word.endswith("ing"):
            return None
        if word in verbs.QUOTE and self._beside_quotation(at):
            return self._result(at, self._quote_covers(at), True)
        if covers := self.clause(at) or self.final(at):
            return self._result(at, covers, False)
        return None

    def _result(self, at: int, covers: list[Span], quoted: bool) -> Attribution:
        source = self.source(at)
        verb = (self.text.starts[at], self.text.ends[at])
        return Attribution(verb, source, self.kind(source), covers, quoted)

    def _cited(self, at: int, last: int) -> Attribution | None:
        """Read "according to" or "citing", which end with the word ``last``, and their source."""
        first = last + 1
        if first > self.last or not self.text.gaps[first].isspace():
            return None
        stop = self.phrase_end(first)
        if stop < first:
            return None
        source = (self.text.starts[first], self.text.ends[stop])
        verb = (self.text.starts[at], self.text.ends[last])
        covers = self._without(verb[0], source[1])
        return Attribution(verb, source, self.kind(source), covers, bool(self.quotes))

    def _without(self, start: int, end: int) -> list[Span]:
        """The sentence without a range, as spans."""
        parts = [(self.sentence.start, start), (end, self.sentence.end)]
        return [(a, b) for a, b in parts if b - a > 2]

    def _beside_quotation(self, at: int) -> bool:
        """Whether a verb stands so near to a quotation that it says who speaks.

        A quotation before the verb ends with its own mark or a comma; one after it is brought
        in by a comma or colon, or is governed by the verb itself.
        """
        word = self.lower[at]
        near = _CLOSE if word in verbs.CLOSE_ONLY else _NEAR
        start, end = self.text.starts[at], self.text.ends[at]
        at_quote = bisect_left(self.quotes, (start, end))
        for a, b in self.quotes[max(at_quote - 1, 0) : at_quote + 1]:
            if b <= start:
                ended = self.prose[b - 2] in ",.?!…—-" or self.prose[b : b + 1] == ","
                if ended and at - bisect_left(self.text.starts, b) <= near:
                    return True
            elif a >= end:
                between = bisect_left(self.text.starts, a) - at - 1
                before = self.prose[end:a].rstrip()[-1:]
                introduced = before in (",", ":") and word not in verbs.CLOSE_ONLY
                if between == 0 or (between <= near and (introduced or word in _PARTIAL)):
                    return True
        return False

    def _quote_covers(self, at: int) -> list[Span]:
        """The desk's words that a verb beside a quotation governs too: partial quotations."""
        return self.clause(at) or self.final(at) or []
