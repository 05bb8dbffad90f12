"""Noun phrases around a verb of saying: who speaks, and what kind of source that is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from lint.story import kinds, verbs
from lint.story.kinds import PRONOUN, PRONOUNS, UNNAMED
from lint.story.quotations import quotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.story.sentences import Sentence
    from lint.words import Words

    Span = tuple[int, int]

DETERMINERS = frozenset(
    "a an the this that these those his her its their our my no any such".split()
)
_AUXILIARIES = frozenset(
    "has have had also then later further again once earlier still even ever never not already now"
    " just only first soon did does do repeatedly previously recently today yesterday will would"
    " can could may might must should often always sometimes both all too".split()
)
PASSIVE = frozenset("be been being is are was were am".split())
PREPOSITIONS = frozenset(
    "about after against as at before by during for from in into of on over since through to under"
    " until upon via with within".split()
)
_BREAKS = PREPOSITIONS - {"of", "for", "at", "from", "in", "with", "by"} | {
    "and", "but", "or", "because", "if", "when", "while", "although", "that", "which", "so",
    "what", "how", "why",
}  # fmt: skip
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "my", "no"})
WEEKDAYS = frozenset(
    "monday mondays tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun"
    " yesterday today earlier later tonight".split()
)
_TIMES = WEEKDAYS | frozenset(
    "week month year morning afternoon evening night january february march april june july august"
    " september october november december".split()
)
_OF_TIME = frozenset({"on", "last", "this", "next", "in", "late", "early", "every"})
ADVERBIAL = PREPOSITIONS | WEEKDAYS
_NO_PHRASE = ADVERBIAL | {"that", "if", "whether", "how", "why", "when"}
_PHRASE_ENDS = verbs.FINITE | _BREAKS
#: Words in lower case inside a name.
SMALL = frozenset("a an and at by de for from in of on or the to with s".split())
_CLOSE = frozenset({"close", "next"})
_THEIRS = frozenset({"his", "her", "their", "other"})
_ONE = frozenset({"a", "an", "every"})
#: Marks around an apposition.
_ASIDES = frozenset({",", "--", "—", "–", "-"})
COUNTS = frozenset(
    "two three four five six seven eight nine ten several few many dozens hundreds".split()
)
_LONGEST = 30  # words of a source
_NEAR = 6
_FAR = 1 << 60


class Phrases:
    """Reads the phrases of one sentence; places are numbers of words."""

    def __init__(
        self, doc: Document, text: Words, sentence: Sentence, is_title: bool = False
    ) -> None:
        self.is_title = is_title
        self.text = text
        self.lower = text.lower
        self.prose = doc.text
        self.sentence = sentence
        self.first = bisect_left(text.starts, sentence.start)
        self.last = bisect_left(text.starts, sentence.end) - 1
        marks = quotations(doc)
        inside = marks.between(sentence.start, sentence.end)
        known = sentence.block not in marks.unknown
        self.quotes = [(q.start, q.end) for q in inside] if known else []

    def quoted(self, at: int) -> bool:
        """Whether a word stands inside a quotation."""
        if not self.quotes:
            return False
        start = self.text.starts[at]
        nearest = bisect_right(self.quotes, (start, _FAR)) - 1
        return nearest >= 0 and start < self.quotes[nearest][1]

    def place(self, at: int) -> Span:
        """The span of a word."""
        return self.text.starts[at], self.text.ends[at]

    def without(self, start: int, end: int) -> list[Span]:
        """The sentence without a range of the prose, as spans."""
        parts = [(self.sentence.start, start), (end, self.sentence.end)]
        return [(a, b) for a, b in parts if b - a > 2]

    def in_quotation(self, start: int, end: int) -> bool:
        """Whether a range of the prose lies in one quotation."""
        nearest = bisect_right(self.quotes, (start, _FAR)) - 1
        return nearest >= 0 and end <= self.quotes[nearest][1]

    def before(self, at: int) -> str:
        """The word before the cue, adverbs left out, in lower case."""
        while at > self.first:
            at -= 1
            word = self.lower[at]
            if not (word in _AUXILIARIES or word.endswith("ly")):
                return word
        return ""

    def is_noun(self, at: int) -> bool:
        """Whether a form that may be a noun, or stand before one, is no verb here."""
        before = self.lower[at - 1] if at > self.first else ""
        blank = self.text.gaps[at].isspace()
        if blank and (before in _ARTICLES or before[:1].isdigit()):
            return True
        if self.lower[at] not in verbs.NOUNS:
            return False
        base = self.lower[at][-1] not in "sd" and self.lower[at] != "thought"
        if base and not _ONE.isdisjoint(self.lower[at - 3 : at]):
            return True  # a unique light show: one thing does not "show"
        if not before:
            return True
        following = self.lower[at + 1] if at < self.last else ""
        if following in verbs.FINITE or following in verbs.QUOTE:
            return True
        return (
            before in DETERMINERS
            or before in PREPOSITIONS
            or (before == "s" and self.text.gaps[at - 1] == "'")
            or before in COUNTS
            or (self.text.text[at - 1].islower() and self._is_verb(at - 1))
            or before in ("and", "or", "new", "recent", "earlier", "unconfirmed", "media", "news")
            # A plural verb needs a plural subject, a singular one a subject at all.
            or not (self.text.gaps[at].strip() == "" or "," in self.text.gaps[at])
        )

    def _is_verb(self, at: int) -> bool:
        """Whether a word before a noun looks like its verb: facing claims, denied reports."""
        word = self.lower[at]
        if not (word.endswith("ing") or verbs.past(word) or word in verbs.QUOTE):
            return False
        return word not in verbs.NOUNS and self.lower[at - 1] not in ("the", "a")

    def subject_end(self, at: int) -> int:
        """The number of the last word of the subject before the verb (or one less than first)."""
        at -= 1
        while at >= self.first and (
            (self.lower[at] in _AUXILIARIES or self.lower[at].endswith("ly"))
            and self.text.text[at].islower()
        ):
            at -= 1
        return at

    def source(self, at: int) -> Span | None:
        """The span of the words that name who speaks, before the verb or after it."""
        end = self.subject_end(at)
        if end >= self.first and self._joined(end) and not self.quoted(end):
            who = self.lower[end] == "who" and end > self.first
            end -= who
            start = self.noun_start(end, apposition=not who)
            if self.lower[at].endswith("ing") and self.text.gaps[at].strip() == ",":
                return self.subject() or (self.text.starts[end], self.text.ends[end])
            if start is not None:
                return self.text.starts[start], self._bracketed(start, end)
        after = at + 1
        if after <= self.last and self.text.gaps[after].isspace() and not self.quoted(after):
            stop = self.phrase_end(after)
            if stop >= after:
                return self.text.starts[after], self.text.ends[stop]
        return None

    def subject(self) -> Span | None:
        """The span of the words before the first verb of the sentence."""
        for at in range(self.first + 1, min(self.first + _LONGEST, self.last)):
            word = self.lower[at]
            if word in verbs.FINITE or verbs.past(word) or word in verbs.QUOTE:
                end = self.subject_end(at)
                start = self.noun_start(end) if end >= self.first else None
                return None if start is None else (self.text.starts[start], self.text.ends[end])
        return None

    def _bracketed(self, start: int, end: int) -> int:
        """The end of a phrase, with the mark that closes a bracket at its end: (ONS)."""
        gap = self.text.gaps[end + 1]
        opened = any("(" in self.text.gaps[at] for at in range(start + 1, end + 1))
        return self.text.ends[end] + (opened and gap.startswith(")"))

    def _joined(self, end: int) -> bool:
        """Whether nothing but blanks, or the comma that ends an apposition, is in between."""
        gap = self.text.gaps[end + 1].strip()
        return gap in ("", ")", "%)", "”", '"') or gap in _ASIDES

    def noun_start(self, end: int, apposition: bool = True) -> int | None:
        """The first word of the noun phrase that ends at a word.

        Behind an ``apposition`` stands a mark that also stands before it.
        """
        start = self._phrase_start(end, apposition)
        if start is None or start == self.first:
            return start if start is None else self._not_finite(start)
        near = max(self.first, start - _NEAR)
        before = self.lower[start - 1]
        joined = self.text.gaps[start].isspace() and before not in verbs.FINITE
        if self.lower[start] == "who" and joined:
            return self._phrase_start(start - 1)  # a person who asked not to be named
        if before == "to" and "who" in self.lower[near + 1 : start]:
            return self._phrase_start(self.lower.index("who", near + 1) - 1)
        if self.lower[start] in _THEIRS and before == "and" and start - 1 > self.first:
            return self._phrase_start(start - 2)  # Dr Lee and her colleagues
        return self._not_finite(start)

    def _not_finite(self, at: int) -> int | None:
        return at if self.lower[at] not in verbs.FINITE else None

    def _phrase_start(self, end: int, apposition: bool = True) -> int | None:
        at = end
        mark = self.text.gaps[end + 1].strip()
        if apposition and mark in _ASIDES:  # back over it to its noun
            while at > self.first and mark not in self.text.gaps[at] and end - at < _LONGEST:
                at -= 1
            if at == self.first:
                return None
            at -= 1
        while at > self.first and end - at < _LONGEST:
            gap = self.text.gaps[at].strip()
            before = self.lower[at - 1]
            if (gap and gap not in "'.-&()" and not self._number(at)) or self.quoted(at - 1):
                break
            if self._ends_before(at, before):
                break
            if self.lower[at] in PRONOUNS and self.lower[at] != "it":
                break
            at -= 1
        return at

    def _ends_before(self, at: int, before: str) -> bool:
        """Whether the word before one ends what stands before its phrase."""
        if before in ("is", "was") and self.lower[at - 2 : at - 1] in (["it"], ["there"]):
            return True  # it was Okoro who said
        if before in _BREAKS and not (before == "on" and self.lower[at] in WEEKDAYS):
            return True
        # On Monday Okoro said.
        return (
            self._is_date(at - 1) and self.lower[at] not in PREPOSITIONS and self.lower[at] != "s"
        )

    def _is_date(self, at: int) -> bool:
        """Whether a word ends a date: on Monday, last week."""
        return self.lower[at] in _TIMES and at > self.first and self.lower[at - 1] in _OF_TIME

    def phrase_end(self, at: int) -> int:
        """The last word of the noun phrase that begins at a word."""
        start = at
        if self.lower[at] in _NO_PHRASE:
            return at - 1
        while at < self.last and at - start < _LONGEST:
            gap = self.text.gaps[at + 1].strip()
            if gap and gap not in "'.-&()" and not self._number(at + 1):
                break
            if self.lower[at + 1] in _PHRASE_ENDS and self.lower[at] not in _CLOSE:
                break
            if self.lower[at + 1] in WEEKDAYS or self._is_circumstance(at + 1):
                break
            at += 1
        return at

    def _is_circumstance(self, at: int) -> bool:
        """Whether a preposition begins no part of a phrase: in a letter, of taking bribes."""
        if self.lower[at] not in ("of", "for", "in") or at >= self.last:
            return False
        following = self.lower[at + 1]
        gerund = following.endswith("ing") or self.lower[at] == "in"
        return gerund and following != "the" and self.text.text[at + 1].islower()

    def _number(self, at: int) -> bool:
        """Whether a word goes on with the number before it: 2,000."""
        return self.text.gaps[at] == "," and self.lower[at].isdigit()

    def kind(self, source: Span | None, verb: str = "") -> str:
        """How the words of a span name a source of a verb in lower case."""
        if source is None:
            return PRONOUN
        inside = self.text.between(*source)
        lower = self.lower[inside]
        if verb in verbs.BELIEF and kinds.is_crowd(lower):
            return UNNAMED
        return kinds.kind(self.text.text[inside], lower, inside.start == self.first)
