"""Who stands behind a figure: its sentence, its paragraph, or a source that was declared before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from lint import pattern
from lint.story.figures import figures
from lint.story.groups import is_people
from lint.story.naming import SHARES, Naming
from lint.story.voices import voice_at
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.story.figures import Figure
    from lint.story.sentences import Sentence

#: A source in the next sentence counts when that sentence names the figure.
_NAMING = frozenset(
    "figure figures toll number numbers count total tally estimate estimates data poll survey"
    " statistics breakdown findings results casualties".split()
)
#: Before a word for the figure, or for what it counts, these show that it is the same one.
_DEFINITE = frozenset("the this that these those its".split())
_SETTLED = pattern.later(
    r"\b(?i:in|during|of|the|from)\s(?:(?:early|late|mid|[A-Z][a-z]{2,8})[\s-])?(?:1[5-9]\d\d|20[01]\d)s?\b(?!\salone)"
    r"|\b(?:19|20)\d\d\ssaw\b|\b[Ww]orld\s[Ww]ar\b|-century\b|\bcentury\b"
)
_LONG_AGO = pattern.later(r"\b(?:in|during|of|by|since) (?:the )?1(?:[0-8]\d|9[0-4])\ds?\b")
#: One poll declared answers for what its groups said, another one does not.
_ASKED = frozenset("voters respondents adults people women men those both".split())
_POLLS_FAR = 2
#: Sentences within which a source of the same paragraph is looked for.
_FAR_BACK = 8
#: A sentence that begins so goes on about the event of the one before.
_POINTS_BACK = pattern.later(
    r"(?:The|This|That|These|Those|It|They|He|She|His|Her|Their|Its|Of|Out of|Among|Another|Others?"
    r"|Both|Also|In (?:addition|all|total|both)|A further|An? (?:second|third)|More|Most|All|None)\b"
)
#: Nouns that say nothing of who is counted.
_GENERIC = frozenset(("people", "persons", ""))
_ANY = "*"  # stands for every noun
_SUBJECTS = {
    word: number
    for number, group in enumerate(
        (
            "profit profits revenue revenues sales earnings income turnover margin margins orders costs",
            "inflation price prices rent rents cpi bills",
            "unemployment jobless employment jobs wages vacancies unemployed",
            "crime crimes murders homicides burglaries robberies thefts offences offenses",
            "cases infections hospitalisations hospitalizations infected tests vaccinated",
            "exports imports gdp growth economy output manufacturing deficit",
            "study trial patients participants placebo mortality survival treated treatment researchers"
            " males females juveniles adults specimens",
            "visits traffic users downloads visitors sessions subscribers",
        )
    )
    for word in group.split()
}


def _start(figure: Figure) -> int:
    return figure.start


class Backing:
    """Answers who stands behind the figures of a draft; ask for them in order.

    Newsroom specification, section 3.3.
    """

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._text = words(doc)
        self._naming = Naming(doc)
        self._figures = figures(doc)
        self._history: dict[int, bool] = {}  # by sentence: whether it tells of a year gone by
        self._values: set[tuple[str, str, float]] = set()  # sourced: topic, unit, value
        self._places: dict[tuple[str, str], list[int]] = {}  # sentences, by topic and noun
        self._declared: dict[int, int] = {}  # subject: the first sentence that sources it

    def sentence(self, figure: Figure) -> int:
        """Return the number of a figure's sentence, or -1."""
        return bisect_right(self._naming.starts, figure.start) - 1

    def sourced(self, figure: Figure) -> bool:
        """Whether the figure's sentence or one before it in the paragraph names a source.

        A figure that is not the desk's, or that is hedged, is no matter of a missing source
        either. What is sourced here can be inherited by figures asked for later.
        """
        at = self.sentence(figure)
        if at < 0:
            return True
        voice = voice_at(self._doc, figure.start)
        if voice == "paraphrase":
            voice = self._naming.said_by(at, figure)
        if (
            voice == "own"
            and self._naming.reads[at].kind != "hedge"
            and not self._backed(figure, at)
        ):
            return False
        quantity = figure.quantity
        self._values.add((figure.topic, quantity.unit, quantity.value))
        named = voice != "own" or self._naming.names_source(at)
        for noun in {quantity.noun, _ANY} - (frozenset() if named else _GENERIC):
            self._places.setdefault((figure.topic, noun), []).append(at)
        for word in self._naming.lower(at):
            if word in _SUBJECTS:
                self._declared.setdefault(_SUBJECTS[word], at)
        return True

    def inherits(self, figure: Figure) -> bool:
        """Whether a figure rests on a source that another one names.

        The same number anywhere; a figure of the same noun one paragraph away; a source
        declared before for the same subject; the next sentence, when it names the figure.
        """
        at, quantity = self.sentence(figure), figure.quantity
        noun = quantity.noun
        if (figure.topic, quantity.unit, quantity.value) in self._values:
            return True
        if figure.topic == "poll":
            people = noun in _ASKED or self._text.text[quantity.after - 1][0].isupper()
            near = self._near("poll", _ANY if people or not noun else noun, at, _POLLS_FAR)
            if near and self._naming.tells_of_poll(at):
                return True
        elif noun and self._near(figure.topic, noun, at, 1):
            return True
        if self._named_next(at, figure):
            return True
        if figure.topic not in ("share", "rate", "money"):
            return False
        subjects = {_SUBJECTS[word] for word in self._naming.lower(at) if word in _SUBJECTS}
        if (
            not subjects and not noun and self._naming.tells_of_poll(at)
        ):  # another party in the poll
            return self._near("poll", _ANY, at, _POLLS_FAR)
        return any(self._declared.get(subject, at) < at for subject in subjects)

    def settled(self, figure: Figure) -> bool:
        """Whether the figure's sentence tells of a year gone by: history that can be looked up.

        Shares are still reckoned anew when those who lived then are dead.
        """
        at = self.sentence(figure)
        if figure.topic in SHARES:
            return bool(_LONG_AGO.search(self._doc.text, *self._naming.range(at)))
        if at not in self._history:
            self._history[at] = bool(_SETTLED.search(self._doc.text, *self._naming.range(at)))
        return self._history[at]

    def _near(self, topic: str, noun: str, at: int, far: int) -> bool:
        """Whether a sourced figure of a topic and noun stands at most so many blocks before."""
        places = self._places.get((topic, noun), [])
        last = bisect_right(places, at) - 1
        return last >= 0 and self._naming.block(at) - self._naming.block(places[last]) <= far

    def _backed(self, figure: Figure, at: int) -> bool:
        """Whether it is linked or the paragraph names a source; that of a poll, about the poll."""
        links = self._naming.reads[at].linked
        cover = bisect_right(links, figure.start, key=lambda span: span[0]) - 1
        if cover >= 0 and figure.start < links[cover][1]:
            return True
        strange = figure.topic == "poll" and not (
            self._naming.names_source(at) or self._naming.tells_of_poll(at)
        )
        if strange and self._doc.block(figure.start).kind != "item":
            return False
        if self._naming.names_source(at):
            return True
        in_list = self._doc.block(figure.start).kind == "item"
        return self._naming.paragraph(at) and (in_list or self._linked(figure, at))

    def _linked(self, figure: Figure, at: int) -> bool:
        """Whether what stands before a figure in its paragraph bears on it.

        There is a word or a figure of its kind after the source. A count or a rate, which is
        often one of the event told before, may also follow at once or point back.
        """
        kind = self._kind(figure)
        counted = kind in ("count", "share")
        if counted and _POINTS_BACK.match(self._doc.text, *self._naming.range(at)):
            return True
        passed = range(at - 1, max(at - _FAR_BACK, 0) - 1, -1)
        source = next((k for k in passed if self._naming.names_source(k)), -1)
        if source < 0 or (counted and source == at - 1):
            return source >= 0
        low = bisect_left(self._figures, self._naming.starts[source], key=_start)
        high = bisect_left(self._figures, self._naming.starts[at], key=_start)
        if any(self._kind(one) == kind for one in self._figures[low:high]):
            return True
        before = {stem for k in range(source, at) for stem in self._naming.stems(k)}
        return not before.isdisjoint(self._naming.stems(at))

    def _kind(self, figure: Figure) -> str:
        """What figures are alike: counts, sums, shares, and those of people with polls."""
        if figure.topic == "share" and is_people(self._text, figure.quantity):
            return "poll"
        return figure.topic if figure.topic in (*SHARES, "money") else "count"

    def _named_next(self, at: int, figure: Figure) -> bool:
        """Whether the next sentence of the paragraph has a source, and names the figure."""
        after = self._naming.reads[at + 1 : at + 2]
        if not after or after[0].sentence.block != self._naming.block(at):
            return False
        if not self._naming.names_source(at + 1) or self._has_another(after[0].sentence, figure):
            return False
        inside = self._text.lower[self._text.between(*self._naming.range(at + 1))]
        return any(
            (word in _NAMING or word == figure.quantity.noun)
            and not _DEFINITE.isdisjoint(inside[max(k - 2, 0) : k])
            for k, word in enumerate(inside)
        )

    def _has_another(self, sentence: Sentence, figure: Figure) -> bool:
        """Whether a sentence gives a figure of its own on the matter of a figure, and not that one."""
        low = bisect_left(self._figures, sentence.start, key=_start)
        high = bisect_left(self._figures, sentence.end, key=_start)
        matter = SHARES if figure.topic in SHARES else (figure.topic,)
        values = [one.quantity.value for one in self._figures[low:high] if one.topic in matter]
        return bool(values) and figure.quantity.value not in values
