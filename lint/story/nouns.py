"""Sayings as nouns: Okoro's claim that, in the view of the union, by her own account."""

from __future__ import annotations

from lint import pattern
from lint.story import verbs
from lint.story.acts import Acts
from lint.story.phrases import DETERMINERS, PREPOSITIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.story.phrases import Span

    #: The spans of what marks the attribution, of its source, and of what it covers.
    Found = tuple[Span, Span, list[Span]]

#: In somebody's view; what of them also takes "of" (in the view of).
_OF = frozenset("view opinion words eyes judgment judgement estimation mind telling".split())
VIEWS = _OF | frozenset(
    "account admission assessment count estimate estimates reckoning standards tally".split()
)
_IN = frozenset({"in", "by", "from", "on", "to"})
_POSSESSIVE = frozenset("his her its their my our".split())
#: With these somebody says what the noun stands for.
_LIGHT = frozenset(
    "make makes made making give gives gave given giving express expresses expressed expressing"
    " voice voices voiced voicing raise raises raised raising issue issues issued issuing repeat"
    " repeats repeated repeating deny denies denied denying reject rejects rejected rejecting"
    " dismiss dismisses dismissed dismissing dispute disputes disputed disputing refute refutes"
    " refuted reached reach reaches came come comes drew offer offers offered rebut rebutted"
    " rebuts echo echoes echoed".split()
)
_NO_OWNERS = verbs.FINITE | PREPOSITIONS - {"of"} | {"and", "but", "or", "that", "to"}
_BACK = 6


_TO_COLON = pattern.later(r"(?: to(?: \w{1,20}){1,4})?:")


class Nouns(Acts):
    """Reads nouns that stand for what was said."""

    def view(self, at: int) -> Found | None:
        """Read "in X's view" and "in the view of X"; ``at`` is the number of the noun."""
        begin = next(
            (k for k in range(at - 1, max(at - _BACK, self.first) - 1, -1) if self.lower[k] in _IN),
            None,
        )
        if begin is None or not self.apart(begin):
            return None
        if self.lower[at + 1 : at + 2] == ["of"] and self.lower[at] in _OF:
            stop = self.phrase_end(at + 2) if at + 2 <= self.last else at
            if self.lower[at - 1] != "the" or begin != at - 2 or stop < at + 2:
                return None
            source = (self.text.starts[at + 2], self.text.ends[stop])
            return self._around(begin, source, source[1])
        owner = self._owner(at, begin + 1)
        if owner is None:
            return None
        end = self.text.ends[at]
        if self.lower[at : at + 3] == ["point", "of", "view"]:
            end = self.text.ends[at + 2]
        return self._around(begin, owner, end)

    def apart(self, at: int) -> bool:
        """Whether a phrase begins the sentence, or stands after a comma or a dash."""
        return at == self.first or not self.text.gaps[at].isspace()

    def _around(self, begin: int, source: Span, end: int) -> Found:
        start = self.text.starts[begin]
        return (start, end), source, self.without(start, end)

    def _owner(self, at: int, least: int) -> Span | None:
        """Whose the noun is: the span of "her" or of what stands before "'s"."""
        for k in range(at - 1, max(at - 4, least - 1), -1):
            if self.text.gaps[k + 1].strip():
                return None
            if self.lower[k] in _POSSESSIVE:
                return self.text.starts[k], self.text.ends[k]
            if self.lower[k] == "s" and self.text.gaps[k].endswith("'") and k > self.first:
                start = self._owner_start(k - 1, least)
                return self.text.starts[start], self.text.ends[k - 1]
        return None

    def _owner_start(self, at: int, least: int) -> int:
        while at > least and self.lower[at] not in DETERMINERS:
            before = self.lower[at - 1]
            if not self.text.gaps[at].isspace() or before in _NO_OWNERS or verbs.past(before):
                break
            at -= 1
        return at

    def saying(self, at: int) -> Found | None:
        """Read "X's claim that", "the claim by X that" and "made the claim that"."""
        begin, source = at + 1, self._owner(at, self.first)
        if begin > self.last:
            return self._verdict(at, source)
        if source is None and self.lower[begin] in ("by", "from", "of"):
            stop = self.phrase_end(begin + 1) if begin < self.last else begin
            if stop <= begin:
                return None
            source = (self.text.starts[begin + 1], self.text.ends[stop])
            begin = stop + 1
        begin += begin < self.last and self.lower[begin] in ("is", "was")
        if begin >= self.last or self.lower[begin] != "that":
            return self._verdict(at, source)
        if source is None:
            source = self._giver(at)
        if source is None:
            return None
        verb = (self.text.starts[at], self.text.ends[at])
        return verb, source, [(self.text.starts[begin + 1], self._clause_end(begin + 1))]

    def _verdict(self, at: int, owner: Span | None) -> Found | None:
        """Read a noun beside its quotation: was X's verdict; X's verdict: "..."."""
        start, end = self.text.starts[at], self.text.ends[at]
        if owner is None or not self.quotes:
            return None
        before = self.prose[owner[0] - 5 : owner[0]] in (" was ", "” is ", '" is ', ", is ")
        if before or _TO_COLON.match(self.prose, end, self.sentence.end):
            return (start, end), owner, []
        return None

    def _giver(self, at: int) -> Span | None:
        """The subject of the verb with which a noun of saying makes one."""
        for k in range(at - 1, max(at - _BACK, self.first), -1):
            if self.text.gaps[k + 1].strip():
                return None
            if self.lower[k] in _LIGHT and self.before(k) not in ("is", "was", "were", "been"):
                end = self.subject_end(k)
                start = self.noun_start(end) if end >= self.first else None
                if start is None:
                    return None
                return self.text.starts[start], self.text.ends[end]
        return None

    def clear(self, at: int) -> Found | None:
        """Read "made clear that" and "made it clear that"."""
        verb = at - 1 - (self.lower[at - 1] == "it")
        if verb <= self.first or self.lower[verb] not in ("made", "makes", "make", "making"):
            return None
        if self.lower[at + 1 : at + 2] not in (["that"], ["how"], ["why"]) or at + 2 > self.last:
            return None
        end = self.subject_end(verb)
        start = self.noun_start(end) if end >= self.first else None
        if start is None:
            return None
        source = (self.text.starts[start], self.text.ends[end])
        covers = [(self.text.starts[at + 2], self._clause_end(at + 2))]
        return (self.text.starts[verb], self.text.ends[at]), source, covers
