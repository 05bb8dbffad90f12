"""Acts of speech that govern less than a clause: vowed to fight, accused the firm of lying."""

from __future__ import annotations

from lint.story import kinds, verbs
from lint.story.clauses import GOVERNING, Clauses
from lint.story.kinds import DOCUMENT
from lint.story.phrases import COUNTS, DETERMINERS, PREPOSITIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.story.phrases import Span

#: How far an object may reach before what is said of it, in words.
_OBJECT = 12
#: Words after a verb among which a figure makes it a source's count.
_FIGURE = 4

_NAMED = verbs.LABEL | verbs.BLAME | verbs.forms("cast/casts paint portray view")
_OBJECTS = verbs.REQUEST | verbs.BLAME | _NAMED | {"put", "puts"}
#: No description: praised the firm as soon as it paid.
_NO_NAME = frozenset({"soon", "well", "part", "they", "he", "she", "it", "planned"})
_REPLIES = frozenset({"that", "of", "to", "as", "for", "how", "why", "whether", "who", "what"})
_BLAMED = verbs.forms("accuse suspect blame")
_BESIDE = frozenset(
    "after although because before if once since though until when where while".split()
)
#: Why something was asked for, as the desk sees it: ordered the raid to distract voters.
_PURPOSES = frozenset(
    "appease avoid cling conceal cover discredit distract divert hide intimidate mislead please punish"
    " save silence win".split()
)
#: What these show the desk describes in words of its own.
_PICTURES = frozenset("footage map maps photo photos recording recordings video videos".split())
_SHORTEST_GERUND = 5
_NO_GERUND = frozenset(
    "nothing something anything everything during morning evening funding spending training housing"
    " meeting hearing building planning parking lending financing".split()
)


class Acts(Clauses):
    """Reads verbs that name an act of speech and tell what was said.

    A mere noun as object (newsroom specification, section 2.1: denounced the regime) tells
    nothing, and an act covers nothing that the desk adds to it.
    """

    def act(self, at: int) -> list[Span] | None:
        """What is promised, denied, asked for or held against somebody."""
        begin = self._content(at)
        if begin is None or begin > self.last or self._is_beside(at):
            return None
        end = self._clause_end(begin)
        return [(self.text.starts[begin], end)] if end == self.sentence.end else None

    def _is_beside(self, at: int) -> bool:
        """Whether a verb stands in a clause that only says when or why: after she vowed to go."""
        source = self.source(at)
        first = self.text.between(*source).start if source else at
        return first > self.first and self.lower[first - 1] in _BESIDE

    def _content(self, at: int) -> int | None:
        """The first word of what is said."""
        word, lower, start = self.lower[at], self.lower, at + 1
        if start >= self.last or not self.text.gaps[start].isspace():
            return None
        following = lower[start]
        passing = word.endswith("ing") and self.text.gaps[at].isspace()
        if passing and not kinds.is_document(lower[at - 1]):
            return None  # of somebody in passing: after offering to pay
        if word in verbs.SHOW and self._is_object(start) and self.tells(at):
            return start
        if following == "to" and word in verbs.COMMIT and self._is_infinitive(start):
            return start
        if word in verbs.GERUND and _is_gerund(following):
            return start
        if following in verbs.PREPOSITION.get(word, ()):
            return start if following != "to" or _is_gerund(lower[start + 1]) else None
        if word in verbs.COUNT and self._has_figure(start):
            return start
        if word in _OBJECTS:
            return self._after_object(start, word)
        return None

    def _after_object(self, at: int, verb: str) -> int | None:
        """The word after the object of a verb with which begins what is said of it."""
        if (
            self.lower[at] in PREPOSITIONS
            or self.lower[at] == "not"
            or self.lower[at] in verbs.FINITE
        ):
            return None
        for k in range(at + 1, min(at + _OBJECT, self.last)):
            gap = self.text.gaps[k].strip()
            word = self.lower[k]
            if (gap and gap not in "'.-&") or word in verbs.FINITE or word == "that":
                return None
            following = self.lower[k + 1]
            if word == "to" and verb in verbs.REQUEST and self._is_infinitive(k):
                return k
            if word == "as" and verb in _NAMED and following not in _NO_NAME:
                return k
            if word == "at" and verb in ("put", "puts") and following[0].isdigit():
                return k
            blamed = word in ("of", "for") and verb in verbs.BLAME
            if blamed and (verb in _BLAMED or _is_gerund(following)):
                return k
        return None

    def _is_infinitive(self, at: int) -> bool:
        """Whether "to" seems to stand before a verb."""
        following = self.lower[at + 1]
        return following not in DETERMINERS | _PURPOSES and self.text.text[at + 1].islower()

    def _has_figure(self, at: int) -> bool:
        """Whether a figure stands among the next words: reported a total of 5,667 cases."""
        near = self.lower[at : min(at + _FIGURE, self.last) + 1]
        own = near[0] == "among"  # counts among its ranks
        return not own and any(word[0].isdigit() for word in near)

    def tells(self, at: int) -> bool:
        """Whether the subject of a verb is a document or data, and no picture."""
        source = self.source(at)
        if source is None or self.kind(source) != DOCUMENT:
            return False
        return _PICTURES.isdisjoint(self.lower[self.text.between(*source)])

    def _is_object(self, at: int) -> bool:
        """Whether a word may begin what a document shows: a determiner, a name, a number."""
        word = self.text.text[at]
        return word in DETERMINERS or word in COUNTS or not word[0].islower()

    def passive(self, at: int) -> tuple[list[Span], Span] | None:
        """What was said and by whom: the plan was described by Okoro as unsafe."""
        start = at + 2
        if start > self.last or self.lower[at + 1] != "by" or _is_gerund(self.lower[start]):
            return None
        stop = self.phrase_end(start)
        if stop < start:
            return None
        source = (self.text.starts[start], self.text.ends[stop])
        told = stop < self.last and self.lower[stop + 1] in _REPLIES
        told = told and self.text.gaps[stop + 1].isspace()
        announced = (
            stop == self.last
            and self.lower[at] in GOVERNING
            and self.lower[at - 2 : at] in (["it", "was"], ["as", "was"])
        )
        if not (told or announced or self.quotes):
            return None
        return self.without(self.text.starts[at], source[1]), source


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and len(word) >= _SHORTEST_GERUND and word not in _NO_GERUND
