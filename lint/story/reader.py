"""Reads who says so in one sentence, from the words that may show it."""

from __future__ import annotations

from bisect import bisect_left

from lint.story import verbs
from lint.story.clauses import GOVERNING
from lint.story.kinds import BODY, DOCUMENT, HEARINGS, UNNAMED
from lint.story.nouns import VIEWS, Nouns
from lint.story.phrases import DETERMINERS, PASSIVE, SMALL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.story.identities import Source
    from lint.story.nouns import Found
    from lint.story.phrases import Span

#: How far a verb may stand from its quotation, in words.
_NEAR, _CLOSE = 14, 5
#: May govern a part of a sentence in quotation marks: called it "a farce".
_PARTIAL = (GOVERNING | verbs.LABEL | verbs.BLAME | verbs.COMMIT) - verbs.CLOSE_ONLY
_ACTS = set(verbs.PREPOSITION) | verbs.COMMIT | verbs.REQUEST | verbs.BLAME
#: With no more than a figure or a thing as object these say who counted or listed it.
_COUNTS = (verbs.SHOW | verbs.COUNT) - verbs.QUOTE - _ACTS
#: Words that name a source in one step.
_CITING = {"according": "to", "citing": "", "quoting": "", "per": "", "based": "on"}
CUES = verbs.QUOTE | _ACTS | _COUNTS | VIEWS | verbs.SAYINGS | set(_CITING) | {"putting", "clear"}
#: No sources: according to plan.
_NO_SOURCES = frozenset("cent day hour person plan plans schedule taste head capita week".split())
#: Between a subject and "to say": went on to say, is reported to have said.
_LEADS = frozenset(
    "to as have has had on went goes going gone continued continues was is were been be quoted"
    " reported said thought known quick keen eager careful this proceeded understood believed".split()
)
#: Verbs of which the purpose may be to say something: took to X to say.
_PURPOSE = (
    verbs.SAY
    | verbs.TELL
    | verbs.BLAME
    | verbs.REQUEST - verbs.forms("ask direct order")
    | verbs.forms("announce warn claim declare demand explain confirm deny call")
)
_NOT_BEFORE_COLON = verbs.CLOSE_ONLY - verbs.READ - verbs.forms("continue")
#: Words of a name in quotation marks, at least.
_WORK = 2
#: Before "to say": nothing has been said.
_NOT_YET = frozenset(
    "able about due expected going likely plans plan planned planning ready scheduled set want wants"
    " wanted hope hopes hoped unable".split()
)
_ASKED = frozenset({"asked", "pressed", "questioned", "told"})


class Attribution:
    """One "who says so".

    ``verb`` is the span of the verb or of ``according to``, ``source`` that of the words that
    name the source or ``None``, ``kind`` one of pronoun, name, body, document, unnamed, link,
    ``covers`` the spans of the desk's words that rest on it, ``quoted`` whether a quotation
    does. All are half-open prose offsets. ``who`` is the source under all its names, or ``None``
    where the story does not say.
    """

    __slots__ = ("covers", "kind", "quoted", "source", "verb", "who")

    def __init__(
        self, verb: Span, source: Span | None, kind: str, covers: list[Span], quoted: bool
    ) -> None:
        self.verb = verb
        self.source = source
        self.kind = kind
        self.covers = covers
        self.quoted = quoted
        self.who: Source | None = None

    @property
    def source_name(self) -> str | None:
        """The fullest name that the story has for the source."""
        return self.who.name if self.who else None

    @property
    def source_kind(self) -> str:
        """What the source is: person, body, document, data, link or unnamed."""
        return self.who.kind if self.who else UNNAMED

    @property
    def is_named(self) -> bool:
        """Whether the story says, or shows by a link, who the source is."""
        return self.kind != UNNAMED or self.who is not None

    def __repr__(self) -> str:
        return f"<Attribution {self.verb} {self.kind} {self.source} covers {self.covers}>"


class Reader(Nouns):
    """Reads the cues of one sentence."""

    def read(self, at: int) -> Attribution | None:
        """Return the attribution that a cue makes, if it does."""
        word = self.lower[at]
        if self._is_part(at) or (self._is_name(at) and word not in _CITING):
            return None
        if word in _CITING:
            return self._cited(at, _CITING[word])
        if word in ("put", "puts") and self.lower[at + 1 : at + 2] == ["it"]:
            end = self.text.ends[at + 1]
            return self._result(at, self.without(self.text.starts[at], end), bool(self.quotes))
        if found := self._noun(at):
            verb, source, covers = found
            return self._made(verb, source, covers, bool(self.quotes))
        if word in _COUNTS:
            return self._counts(at)
        return self._verb(at) if word in verbs.QUOTE or word in _ACTS else None

    def _is_part(self, at: int) -> bool:
        """Whether a word is only a part of a compound: so-called."""
        return "-" in (self.text.gaps[at], self.text.gaps[at + 1])

    def _is_name(self, at: int) -> bool:
        """Whether a capital says that a word is part of a name: United States."""
        return not self.is_title and at > self.first and self.text.text[at][0].isupper()

    def _noun(self, at: int) -> Found | None:
        word = self.lower[at]
        if word == "clear":
            return self.clear(at)
        return (word in VIEWS and self.view(at)) or (
            (word in verbs.SAYINGS and self.saying(at)) or None
        )

    def _verb(self, at: int) -> Attribution | None:
        word, before = self.lower[at], self.before(at)
        if before == "to" or self.lower[at - 2 : at] == ["quoted", "as"]:
            return self._told(at)
        if self.is_noun(at) or (at == self.first and word in _ASKED):
            return None
        if before in PASSIVE and not word.endswith("ing"):
            found = self.passive(at) or self._heard(at)
            return (
                self._made(self.place(at), found[1], found[0], bool(self.quotes)) if found else None
            )
        if word in verbs.QUOTE and self._beside_quotation(at):
            return self._result(at, self._quote_covers(at), True)
        if at == self.first:
            return None
        covers = self.clause(at) or self.final(at) or self.act(at) or self._as(at)
        if covers or self._leads_in(at):
            return self._result(at, covers or [], False)
        return None

    def _counts(self, at: int) -> Attribution | None:
        """Read "the register lists 31 injured"."""
        if at == self.first or self.is_noun(at) or self.before(at) in {"to", *PASSIVE}:
            return None
        covers = self.act(at)
        return self._result(at, covers, False) if covers else None

    def _heard(self, at: int) -> tuple[list[Span], Span] | None:
        """What a hearing was told, by somebody whom the report need not name."""
        end = at - 1
        while end > self.first and self.lower[end] in _LEADS:
            end -= 1
        if self.lower[at] not in verbs.TELL or self.lower[end] not in HEARINGS:
            return None
        start, covers = self.noun_start(end), self.clause(at)
        if start is None or covers is None or self.lower[at + 1] == "to":
            return None
        return covers, (self.text.starts[start], self.text.ends[end])

    def _told(self, at: int) -> Attribution | None:
        """Read "went on to say", "was quoted as saying" and "took to X to say"."""
        lead = self.lower[max(at - 2, self.first)]
        if lead in _NOT_YET or self._source_of_infinitive(at) is None:
            return None
        if self.lower[at] not in (verbs.CLAUSE if lead in _LEADS else _PURPOSE) | _PURPOSE:
            return None
        quoted = self.lower[at] in verbs.QUOTE and self._beside_quotation(at)
        covers = self.clause(at) or self.act(at) or self.final(at)
        if not (covers or quoted or self._leads_in(at)):
            return None
        source = self._source_of_infinitive(at)
        return self._made(self.place(at), source, covers or [], quoted)

    def _source_of_infinitive(self, at: int) -> Span | None:
        end = at - 1
        while end > self.first and self.lower[end] in _LEADS:
            end -= 1
        if self.lower[end + 1] in ("to", "as") and end + 2 >= at:  # took to X to say
            return self.subject()
        if end < self.first or self.lower[end] in ("it", "there") or self.quoted(end):
            return None
        start = self.noun_start(end)
        return None if start is None else (self.text.starts[start], self.text.ends[end])

    def _as(self, at: int) -> list[Span] | None:
        """What "as X said" brings in."""
        end = self.subject_end(at)
        start = self.noun_start(end) if end >= self.first else None
        if start is None or start == self.first or self.lower[start - 1] != "as":
            return None
        if not self.apart(start - 1):
            return None
        if at < self.last and not self.text.gaps[at + 1].strip():
            return None
        return self.without(self.text.starts[start - 1], self.text.ends[at])

    def _leads_in(self, at: int) -> bool:
        """Whether a sentence ends with a colon, so that the next block is what was said."""
        if self.prose[self.sentence.end - 1] != ":" or self.lower[at] in _NOT_BEFORE_COLON:
            return False
        return at == self.last or self.lower[at + 1] not in DETERMINERS

    def _result(self, at: int, covers: list[Span], quoted: bool) -> Attribution:
        return self._made(self.place(at), self.source(at), covers, quoted)

    def _made(
        self, verb: Span, source: Span | None, covers: list[Span], quoted: bool
    ) -> Attribution:
        kind = self.kind(source, self.prose[slice(*verb)].lower())
        return Attribution(verb, source, kind, covers, quoted)

    def _cited(self, at: int, link: str) -> Attribution | None:
        """Read "according to", "citing", "per", "based on" and their source."""
        if link and self.lower[at + 1 : at + 2] != [link]:
            return None
        last = at + bool(link)
        first = last + 1
        if first > self.last or not self.text.gaps[first].isspace():
            return None
        if self.lower[at] in ("per", "based") and not self.apart(at):
            return None
        stop = self.phrase_end(first)
        if stop < first or self.lower[first] in _NO_SOURCES:
            return None
        source = (self.text.starts[first], self.text.ends[stop])
        verb = (self.text.starts[at], self.text.ends[last])
        return self._made(verb, source, self.without(verb[0], source[1]), bool(self.quotes))

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
            if self._is_work(a, b):
                continue
            if b <= start:
                ended = self.prose[b - 2] in ",.?!…—-" or self.prose[b : b + 1] == ","
                if ended and at - bisect_left(self.text.starts, b) <= near:
                    return True
            elif a >= end:
                between = bisect_left(self.text.starts, a) - at - 1
                before = self.prose[end:a].rstrip()[-1:]
                introduced = before == ":" or (before == "," and word not in verbs.CLOSE_ONLY)
                if word in verbs.READ and between == 0:
                    subject = self.kind(self.source(at)) in (DOCUMENT, BODY)
                    return subject or self.before(at) == "it"
                if between == 0 or (between <= near and (introduced or word in _PARTIAL)):
                    return True
        return False

    def _is_work(self, start: int, end: int) -> bool:
        """Whether what stands in quotation marks looks like the name of a book or a song."""
        inside = self.text.between(start, end)
        names = self.text.text[inside]
        if self.is_title or len(names) < _WORK or self.prose[end - 2] in ",.?!…":
            return False
        return all(word[0].isupper() or word in SMALL or not word.isalpha() for word in names)

    def _quote_covers(self, at: int) -> list[Span]:
        """The desk's words that a verb beside a quotation governs too: partial quotations."""
        covers = self.clause(at) or self.final(at) or []
        return [(start, end) for start, end in covers if not self.in_quotation(start, end)]
