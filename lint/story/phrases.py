"""Noun phrases around a verb of saying: who speaks, and what kind of source that is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from lint.story import verbs
from lint.story.quotations import quotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.story.sentences import Sentence
    from lint.words import Words

    Span = tuple[int, int]

#: Kinds of source.
PRONOUN, NAME, BODY, DOCUMENT, UNNAMED = "pronoun", "name", "body", "document", "unnamed"

_PRONOUNS = frozenset("he she they it i we you who".split())
DETERMINERS = frozenset(
    "a an the this that these those his her its their our my no any such".split()
)
_AUXILIARIES = frozenset(
    "has have had also then later further again once earlier still even ever never not already now"
    " just only first soon did does do repeatedly previously recently today yesterday".split()
)
PASSIVE = frozenset("be been being is are was were am".split())
PREPOSITIONS = frozenset(
    "about after against as at before by during for from in into of on over since through to under"
    " until upon via with within".split()
)
_BREAKS = PREPOSITIONS - {"of", "for", "at", "from", "in", "with", "by"} | {
    "and", "but", "or", "because", "if", "when", "while", "although", "that", "which", "so",
}  # fmt: skip
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "my", "no"})
_DOCUMENTS = frozenset(
    "account advisory affidavit analysis announcement article assessment audit autopsy biography"
    " blog book briefing broadcast bulletin census certificate communique complaint data database"
    " dispatch document documents dossier email emails estimates evidence figures filing filings"
    " findings footage graph guidance guidelines indictment inquiry interview investigation journal"
    " judgment judgement law lawsuit leaflet letter log logs map memo memoir message minutes motion"
    " newspaper note notice obituary opinion order page pamphlet paper papers petition plan poll"
    " polls post press projections questionnaire records register release releases report reports"
    " research results review ruling sign statement statements statistics studies study summary"
    " survey surveys testimony text transcript tweet verdict video warrant website".split()
)
_UNNAMED = frozenset(
    "sources source experts analysts observers critics insiders commentators supporters opponents"
    " many some others people everyone locals activists rumours rumors pundits sceptics skeptics"
    " most several few".split()
)
_WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today earlier later".split()
)
ADVERBIAL = PREPOSITIONS | _WEEKDAYS
_NO_PHRASE = ADVERBIAL | {"that", "if", "whether", "how", "why", "when"}
_PHRASE_ENDS = verbs.FINITE | _BREAKS
_LONGEST = 30  # words of a source
_FAR = 1 << 60


class Phrases:
    """Reads the phrases of one sentence; places are numbers of words."""

    def __init__(self, doc: Document, text: Words, sentence: Sentence) -> None:
        self.text = text
        self.lower = text.lower
        self.prose = doc.text
        self.sentence = sentence
        self.first = bisect_left(text.starts, sentence.start)
        self.last = bisect_left(text.starts, sentence.end) - 1
        marks = quotations(doc)
        low = bisect_right(marks.spans, sentence.start, key=lambda q: q.end)
        high = bisect_left(marks.spans, sentence.end, key=lambda q: q.start)
        known = sentence.block not in marks.unknown
        self.quotes = [(q.start, q.end) for q in marks.spans[low:high]] if known else []

    def quoted(self, at: int) -> bool:
        """Whether a word stands inside a quotation."""
        start = self.text.starts[at]
        nearest = bisect_right(self.quotes, (start, _FAR)) - 1
        return nearest >= 0 and start < self.quotes[nearest][1]

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
        if before in _ARTICLES or before[:1].isdigit():
            return True
        if self.lower[at] not in verbs.NOUNS:
            return False
        if not before:
            return True
        following = self.lower[at + 1] if at < self.last else ""
        if following in verbs.FINITE or following in verbs.QUOTE:
            return True
        return (
            before in DETERMINERS
            or before in PREPOSITIONS
            or (before == "s" and self.text.gaps[at - 1] == "'")
            or before in ("and", "or", "new", "recent", "earlier", "unconfirmed", "media", "news")
            # A plural verb needs a plural subject, a singular one a subject at all.
            or not (self.text.gaps[at].strip() == "" or "," in self.text.gaps[at])
        )

    def subject_end(self, at: int) -> int:
        """The number of the last word of the subject before the verb (or one less than first)."""
        at -= 1
        while at >= self.first and (
            self.lower[at] in _AUXILIARIES
            or (self.lower[at].endswith("ly") and self.text.text[at].islower())
        ):
            at -= 1
        return at

    def source(self, at: int) -> Span | None:
        """The span of the words that name who speaks, before the verb or after it."""
        end = self.subject_end(at)
        if end >= self.first and self._joined(end, at) and not self.quoted(end):
            start = self.noun_start(end)
            if start is not None:
                return self.text.starts[start], self.text.ends[end]
        after = at + 1
        if after <= self.last and self.text.gaps[after].isspace() and not self.quoted(after):
            stop = self.phrase_end(after)
            if stop >= after:
                return self.text.starts[after], self.text.ends[stop]
        return None

    def _joined(self, end: int, at: int) -> bool:
        """Whether nothing but blanks, or the comma that ends an apposition, is in between."""
        gap = self.text.gaps[end + 1]
        if gap.strip() in ("", ")", "”", '"') or (gap.strip() == "," and end + 1 == at):
            return True
        return end + 1 < at and gap.strip() == ","

    def noun_start(self, end: int) -> int | None:
        """The first word of the noun phrase that ends at a word."""
        at = end
        if self.text.gaps[end + 1].strip() == ",":  # an apposition: back over it to its noun
            while at > self.first and "," not in self.text.gaps[at] and end - at < _LONGEST:
                at -= 1
            if at == self.first:
                return None
            at -= 1
        while at > self.first and end - at < _LONGEST:
            gap = self.text.gaps[at].strip()
            before = self.lower[at - 1]
            if (gap and gap not in "'.-&()") or before in _BREAKS or self.quoted(at - 1):
                break
            if self.lower[at] in _PRONOUNS and self.lower[at] != "it":
                break
            at -= 1
        return at if self.lower[at] not in verbs.FINITE else None

    def phrase_end(self, at: int) -> int:
        """The last word of the noun phrase that begins at a word."""
        start = at
        if self.lower[at] in _NO_PHRASE:
            return at - 1
        while at < self.last and at - start < _LONGEST:
            gap = self.text.gaps[at + 1].strip()
            if (gap and gap not in "'.-&") or self.lower[at + 1] in _PHRASE_ENDS:
                break
            at += 1
        return at

    def kind(self, source: Span | None) -> str:
        if source is None:
            return PRONOUN
        inside = self.text.between(*source)
        lower, first = self.lower[inside], inside.start
        if lower[0] in _PRONOUNS and len(lower) == 1:
            return PRONOUN
        capitals = [word for word in self.text.text[inside] if word[0].isupper()]
        named = len(capitals) > (self.text.text[first][0].isupper() and first == self.first)
        if not named and lower[-1] in _UNNAMED and len(lower) <= 2:
            return UNNAMED
        if any(word in _DOCUMENTS for word in lower):
            return DOCUMENT
        return NAME if named else BODY
