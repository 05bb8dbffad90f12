"""What a verb of saying governs: the clause after it, or the one that it ends."""

from __future__ import annotations

from lint.story import verbs
from lint.story.kinds import DOCUMENT
from lint.story.phrases import ADVERBIAL, DETERMINERS, WEEKDAYS, Phrases

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.story.phrases import Span

#: Verbs that can govern a clause.
GOVERNING = verbs.SAY | verbs.TELL | verbs.CLAUSE | verbs.ASK

#: Words of a clause in which its end is looked for: bounds the time on endless sentences.
_LONGEST = 200

_APART = frozenset(",–—-")
#: With these a sentence begins that says something later: in May, he said, ...
_LATE = frozenset({"late", "early"})
_NO_SUBJECTS = ADVERBIAL | frozenset(
    "but and so still meanwhile however instead now then also indeed here there yes no".split()
)
#: Words of a subject of what a document shows, before a verb in the past.
_SUBJECT = 4
_RELATIVE = frozenset({"where", "which", "who", "whose", "when"})
_QUESTION = frozenset({"how", "why", "whether", "what", "who"})
#: With these after a comma the desk may take over.
TAKES_OVER = frozenset({"and", "but", "while", "although", "though", "as", "after"})
#: With these a reported clause goes on behind who says so: ..., Ruiz said on Friday, and ...
_CONTINUES = frozenset("and but or because while although though unless if that so".split())
#: Words of when and where it was said, and of a name, at most.
_CIRCUMSTANCE, _NAME = 8, 5
_BACKSHIFTED = frozenset({"would", "should", "could", "had", "must", "might"})


class Clauses(Phrases):
    """Reads what the verbs of one sentence govern; places are numbers of words."""

    def clause(self, at: int) -> list[Span] | None:
        """The clause that follows a verb and is governed by it."""
        word = self.lower[at]
        start = at + 1
        if start > self.last or not self.text.gaps[start].isspace() or self._speaker(at):
            return None
        lower = self.lower
        start += lower[start] == "out" and start < self.last  # pointed out, spelt out
        if lower[start] in WEEKDAYS and word not in verbs.SAY and start < self.last:
            start += self.text.gaps[start + 1].isspace()  # acknowledged Tuesday she had erred
        if lower[start] == "that":
            start += 1
        elif word not in verbs.SAY or self._is_adverbial(start):
            begin = self._clause_start(start, word) if word in GOVERNING else None
            start = self.last + 1 if begin is None else begin
        if start > self.last:
            return None
        return [(self.text.starts[start], self._clause_end(start))]

    def _clause_start(self, at: int, verb: str) -> int | None:
        """The word at which a governed clause starts, after an adverbial or a listener."""
        listener, addressed = verb in verbs.TELL, False
        plain = _LONGEST if verb in verbs.PLAIN else 0
        if not plain and self.kind(self.source(at - 1)) == DOCUMENT:
            plain = _SUBJECT
        limit = min(at + 9, self.last)
        adverbial = self.lower[at] in ADVERBIAL
        begin = at
        while at <= limit:
            gap = self.text.gaps[at].strip()
            if gap and gap not in "'.-":
                return None
            word = self.lower[at]
            if word in _QUESTION and (at == begin or verb in verbs.ASK or verb in verbs.TELL):
                return at
            if word == "that" and verb not in verbs.ASK:
                return at + 1 if adverbial or listener or addressed or at == begin else None
            if word in ("of", "for", "against") and at == begin:
                return None
            addressed = addressed or (at == begin and (word == "to" or verb in verbs.TO_WHOM))
            finite = word in verbs.FINITE and (not adverbial or verb in verbs.SAY) and not addressed
            past = at - begin < plain and not (adverbial or addressed) and verbs.past(word)
            past = past and self.lower[at + 1 : at + 2] != ["by"]
            if at > begin and (finite or (past and self.lower[at - 1] not in DETERMINERS)):
                return None if verb in verbs.ASK else begin
            at += 1
        return begin if listener and not (adverbial or addressed) else None

    def _clause_end(self, start: int) -> int:
        """Where a governed clause ends: with the sentence, or where the desk takes over."""
        for at in range(start + 3, min(self.last - 1, start + _LONGEST)):
            gap = self.text.gaps[at]
            if ";" in gap:
                return self.text.ends[at - 1]
            if (
                "," in gap
                and self.lower[at] in TAKES_OVER
                and not self.quoted(at)
                and not self._reported(at + 1)
            ):
                return self.text.ends[at - 1]
        return self.sentence.end

    def _reported(self, at: int) -> bool:
        """Whether a clause after a conjunction is still the source's: "that", or backshifted."""
        if self.lower[at] == "that":
            return True
        window = self.lower[at : min(at + 8, self.last + 1)]
        return not _BACKSHIFTED.isdisjoint(window) or (
            # No subject and verb of its own: only another part of the same clause.
            verbs.FINITE.isdisjoint(window)
        )

    def _after(self, at: int) -> int:
        """The word behind a verb, a listener left out: told the BBC, ..."""
        after = at + 1
        if self.lower[at] in verbs.TELL:
            while after < min(self.last, at + 5) and self.text.gaps[after].isspace():
                after += 1
        return after

    def _has_adverbial(self, at: int) -> bool:
        """Whether nothing but time and place may follow a verb: said Monday."""
        return at == self.last or self._is_adverbial(at + 1)

    def _is_adverbial(self, at: int) -> bool:
        """Whether time or place begins with a word: on Monday, late on Monday."""
        if self.lower[at] in _LATE:
            return at < self.last and self.lower[at + 1] in ADVERBIAL
        return self.lower[at] in ADVERBIAL

    def _behind(self, at: int) -> int:
        """The word behind the comma that ends time or place; without these the same word."""
        if at <= self.last and self.text.gaps[at].isspace() and self._is_adverbial(at):
            for after in range(at + 1, min(self.last, at + _CIRCUMSTANCE) + 1):
                if self.text.gaps[after].strip()[:1] in _APART:
                    return after
                if not self.text.gaps[after].isspace() or self.lower[after] in verbs.FINITE:
                    break
        return at

    def _has_verb(self, start: int, end: int) -> bool:
        near = self.lower[start : min(end, start + _LONGEST)]
        return any(word in verbs.FINITE or verbs.past(word) for word in near)

    def _speaker(self, at: int) -> Span | None:
        """Who speaks where that stands behind the verb: ..., said officials, ..."""
        if self.lower[at] not in verbs.SAY or "," not in self.text.gaps[at]:
            return None
        source = self.source(at)
        if source is None or at == self.last or source[0] != self.text.starts[at + 1]:
            return None
        after = self.text.between(*source).stop
        ends = after > self.last or not self.text.gaps[after].isspace()
        return source if ends or self._is_adverbial(after) else None

    def _is_inverted(self, at: int) -> bool:
        """Whether a verb after a comma stands before its subject: ..., reported officials, ..."""
        if self.lower[at] in verbs.SAY:
            return self._speaker(at) is not None
        start = at + 1
        word = self.lower[at]
        if start > self.last or word.endswith("ing") or word in verbs.CLOSE_ONLY - verbs.READ:
            return False
        stop = self.phrase_end(start)
        if stop < start or (stop < self.last and self.text.gaps[stop + 1].isspace()):
            return False
        first = self.text.text[start]
        return first[0].isupper() or first in DETERMINERS or first.endswith("s")

    def final(self, at: int) -> list[Span] | None:
        """What stands before a verb that ends its sentence or a part of it: "..., X said"."""
        if self.lower[at] not in GOVERNING:
            return None
        after = self._after(at)
        stop = self.text.gaps[after].strip() if at < self.last else "."
        end = self.subject_end(at)
        inverted = end >= self.first and "," in self.text.gaps[at] and self._is_inverted(at)
        aside = stop[:1] in (",", "–", "—", "-")
        if not (inverted or aside or stop[:1] in (".", ";") or self._has_adverbial(at)):
            return None
        if end < self.first:
            return None
        if inverted:
            who = self._speaker(at)
            after = self._behind(self.text.between(*who).stop) if who else self.last
            return [(self.sentence.start, self.text.ends[end]), *self._rest(after, at)]
        begin = self.noun_start(end)
        if begin is None or self.lower[begin] in _RELATIVE:
            return None
        if begin == self.first or not _APART.intersection(self.text.gaps[begin]):
            return None
        if self.lower[self.first] in _NO_SUBJECTS and not self._has_verb(self.first, begin):
            return None
        covers = [(self.sentence.start, self.text.ends[begin - 1])]
        if not aside:
            covers += self._rest(self._behind(at + 1), begin)
        elif at + 2 < self.last and not self._is_only_name(after):
            covers.append((self.text.starts[after], self.sentence.end))
        return covers

    def _rest(self, at: int, end: int) -> list[Span]:
        """What goes on at a word behind who says so, for what stands before another word."""
        if at > self.last or self.text.gaps[at].strip()[:1] not in _APART:
            return []
        whole = self._has_verb(self.first, end)
        if self.quotes or (whole and self.lower[at] not in _CONTINUES):
            return []
        return [(self.text.starts[at], self.sentence.end)]

    def _is_only_name(self, at: int) -> bool:
        """Whether the sentence ends with a name that begins at a word: who it was that spoke."""
        names = self.text.text[at : self.last + 1]
        return len(names) <= _NAME and all(word[0].isupper() for word in names)
