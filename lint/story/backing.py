"""Who stands behind a figure: its sentence, its paragraph, or a source that was declared before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from lint import pattern
from lint.story.coverage import ATTRIBUTED, coverage
from lint.story.figures import figures
from lint.story.groups import is_people
from lint.story.sources import DOCUMENT, UNNAMED, attributions
from lint.story.voices import voice_at
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.story.figures import Figure
    from lint.story.sentences import Sentence
    from lint.story.sources import Attribution

#: Code points of a sentence in which a source is looked for: bounds the time of any pattern.
_LONGEST = 2000
_DATA = (
    "(?i:data|figures?|statistics|stats|numbers|estimates?|projections?|forecasts?|research|study"
    "|studies|surveys?|polls?|polling|census|tally|count|records|results|reports?|analysis|review"
    "|index|audit|inquiry|database|accounts|filings?|average|tracker|match-?up|trial|experiment)"
)
_COLLECTED = (
    "(?:recorded|reported|registered|counted|confirmed|logged|documented|tallied|announced|estimated"
    "|compiled|published|released|collected|conducted|commissioned|surveyed|polled|verified|proposed"
    "|calculated|assessed|audited)"
)
_BODY = (
    "(?:ministry|police|office|officials?|agency|department|hospitals?|charity|centre|center"
    "|authority|authorities|commission|government|council|company|firm|group|bank|bureau|monitors?"
    "|union|institute|service|court|army|military|coroner|organi[sz]ers|researchers|scientists"
    "|doctors|medics|rescuers|reporters?|pollsters?|association|board|campaign|observatory)"
)
#: What a body publishes under its name: the auditor's report, but not last year's.
_PAPER = (
    "(?i:reports?|audits?|statistics|figures|census|survey|study|accounts|filings?|register|records"
    "|database|ledgers?|bulletin|tally|inventory|log|findings|analysis|estimates?)"
)
_WHEN = "it|that|there|what|year|month|week|today|yesterday|day|decade|century|country|world|nation"
_GIVES = "(?:put|puts|found|finds|counted|counts|lists|estimates|reckons|expects|forecasts?|predicts|projects|posted|reported|confirmed|recorded)"
_NO_NAME = (
    "The|A|An|This|That|Our|Some|Recent|One|New|Latest|Several|Most|Many|No|In|Past|Another|Its"
    "|Their|His|Her|These|Those|Two|Three|Other|Early|And|But|At|On|By|For|As|Even|Such|Public|Opinion|Exit|National|Online|Snap|Local"
)
_BETWEEN = r"(?:(?!(?:the|an?|in|no|of|and|or|has|had|was|is|were|are|left|for|on|at|with|by)\s)[\w-]{1,30}\s)"
#: Words that say where a figure comes from without a verb that governs a clause; compiled when
#: a figure needs it.
_SOURCE = (
    rf"\b{_DATA},?\s(?:(?:\w{{1,30}}\s){{1,3}}?|(?:of|among|on|with|into)\s[^.;:!?“”]{{1,80}}?,?\s)?"
    r"(?:(?:by|from|of|for|at)\s(?:the\s)?[A-Z]"
    rf"|(?:by|from)\s(?:the|an?)\s(?:\w{{1,30}}\s){{0,2}}?{_BODY}\b)"
    rf"|\b(?!(?:{_NO_NAME})\b)[A-Z][\w.]{{1,30}}(?:['’]s?)?\s{_BETWEEN}{{0,3}}?{_DATA}\b"
    rf"|\b(?!(?i:{_WHEN})['’])[A-Za-z]{{2,30}}['’]s?\s(?:[\w-]{{1,30}}\s){{0,2}}?{_PAPER}\b"
    rf"|\b{_BODY}\s(?:ha(?:s|ve|d)\s)?(?:said|says?)\b"
    rf"|\b(?:released|published|issued)\s(?:an?|its|the|new|his|her|their)\s(?:\w{{1,30}}\s){{0,3}}?{_PAPER}\b"
    rf"|\b[Cc]ensus\b|\b{_COLLECTED}\sby\s\w|\bnot\s(?:be\s)?(?:independently\s)?(?:verif|confirm)"
    rf"|\b(?:{_BODY}|(?!(?:{_NO_NAME})\b)[A-Z]\w{{1,30}})\s(?:ha(?:s|ve|d)\s)?{_GIVES}\s"
)
#: A link is a source: Markdown as written, HTML as an element.
_LINKS = ("](", "<a ")
#: The writer answers for figures of his own house.
_FIRST_PERSON = frozenset("We we Our our us I My my ours".split())
#: A source in the next sentence counts when that sentence names the figure.
_NAMING = frozenset(
    "figure figures toll number numbers count total tally estimate estimates data poll survey"
    " statistics breakdown findings results casualties".split()
)
#: Before a word for the figure, or for what it counts, these show that it is the same one.
_DEFINITE = frozenset("the this that these those its".split())
#: A poll, or figures, that nobody is named for, whoever was asked and whenever.
_ANY_POLL = pattern.compile(
    r"(?:(?:an?|one|another|several|some|recent|new|most|two|three"
    r"|the(?=\s(?:\w{1,9}\s)?(?:polls|surveys)\b))\s)?"
    r"(?:(?:recent|new|latest|fresh|snap|opinion|online|national|exit|local|separate|public)\s){0,3}"
    r"(?:polls?|polling|surveys?|stud(?:y|ies)|research|figures|data|statistics|numbers|estimates"
    r"|reports|records)(?!\s(?:by|from|for|conducted|carried"
    r"|commissioned|published|in\s(?!\w{3,9}\b\s?(?:\d|$))|(?:of|among)\s.{1,80}\b(?:by|from|for)\b))\b",
    re.IGNORECASE,
)
#: What nobody says of himself: a sentence on its source that begins so is not the source's.
_ACCUSES = pattern.compile(
    r"(?:He|She|It|They|The \w{3,20})(?: (?:has|had|have|also|since|secretly|quietly|then|even"
    r"|already|illegally|simply))* (?:hid|hidden|stole|stolen|embezzled|siphoned|looted|squandered|wasted|pocketed"
    r"|stashed|laundered|plundered|concealed|squirrelled|skimmed|diverted|swindled|defrauded|evaded|dodged|robbed|cheated)\b"
)
#: They tell of others.
_INQUIRERS = frozenset(
    "police prosecutor prosecutors prosecution court judge tribunal investigators detectives"
    " detective officials auditor auditors commission watchdog ombudsman agency ministry lawyer"
    " lawyers whistleblower witness witnesses inspector inspectors regulator regulators bureau fbi"
    " department inquiry sheriff officer attorney counsel charity reporter journalist".split()
)
_SETTLED = pattern.compile(
    r"\b(?i:in|during|of|the|from)\s(?:(?:early|late|mid|[A-Z][a-z]{2,8})[\s-])?(?:1[5-9]\d\d|20[01]\d)s?\b(?!\salone)"
    r"|\b(?:19|20)\d\d\ssaw\b|\b[Ww]orld\s[Ww]ar\b|-century\b|\bcentury\b"
)
_LONG_AGO = pattern.compile(r"\b(?:in|during|of|by|since) (?:the )?1(?:[0-8]\d|9[0-4])\ds?\b")
#: One poll declared answers for what its groups said, another one does not.
_ASKED = frozenset("voters respondents adults people women men those both".split())
_POLLS_FAR = 2
#: With these a later paragraph goes on about a poll; it does not with "three in four want".
_GOES_ON = frozenset(
    "said were was thought felt backed wanted supported opposed approved disapproved believed"
    " favoured favored preferred agreed disagreed trusted feared had did would respondents polled"
    " surveyed asked also another among against compared same those while whereas".split()
)
_SHARES = ("poll", "share")
#: Words that two sentences share by chance, and how much of the others must be alike.
_COMMON = frozenset(
    "that this with have from were been they their more than most some about over which when where"
    " after before also into only other would could will what said says while there these those"
    " than then them year years people million billion cent last just even still every each many"
    " much such very here make made same time".split()
)
_STEM = 6
_POINTS_BACK = pattern.compile(
    r"(?:The|This|That|These|Those|It|They|He|She|His|Her|Their|Its|Of|Out of|Among|Another|Others?"
    r"|Both|Also|In (?:addition|all|total|both)|A further|An? (?:second|third)|More|Most|All|None)\b"
)
_ENDING = pattern.compile(r"(?:'s|e?s|ed|ing)$")
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
        self._reads = coverage(doc)
        self._starts = [read.sentence.start for read in self._reads]
        self._said = attributions(doc)
        self._verbs = [attribution.verb[0] for attribution in self._said]
        self._figures = figures(doc)
        self._shares = [one.start for one in self._figures if one.topic in _SHARES]
        self._named: dict[int, bool] = {}  # by sentence: whether it names a source
        self._covered: dict[int, bool] = {}  # the same, or one before it in the block does
        self._lists: dict[int, bool] = {}  # whether what brings in its list does
        self._history: dict[int, bool] = {}  # whether it tells of a year gone by
        self._words: dict[int, frozenset[str]] = {}  # its words
        self._values: set[tuple[str, str, float]] = set()  # sourced: topic, unit, value
        self._places: dict[tuple[str, str], list[int]] = {}  # sentences, by topic and noun
        self._declared: dict[int, int] = {}  # subject: the first sentence that sources it

    def sentence(self, figure: Figure) -> int:
        """Return the number of a figure's sentence, or -1."""
        return bisect_right(self._starts, figure.start) - 1

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
            voice = self._said_by(at, figure)
        if voice == "own" and self._reads[at].kind != "hedge" and not self._backed(figure, at):
            return False
        quantity = figure.quantity
        self._values.add((figure.topic, quantity.unit, quantity.value))
        named = voice != "own" or self._names_source(at)
        for noun in {quantity.noun, _ANY} - (frozenset() if named else _GENERIC):
            self._places.setdefault((figure.topic, noun), []).append(at)
        for word in self._lower(at):
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
            if near and self._tells_of_poll(at):
                return True
        elif noun and self._near(figure.topic, noun, at, 1):
            return True
        if self._named_next(at, figure):
            return True
        if figure.topic not in ("share", "rate", "money"):
            return False
        subjects = {_SUBJECTS[word] for word in self._lower(at) if word in _SUBJECTS}
        if not subjects and not noun and self._tells_of_poll(at):  # another party in the poll
            return self._near("poll", _ANY, at, _POLLS_FAR)
        return any(self._declared.get(subject, at) < at for subject in subjects)

    def settled(self, figure: Figure) -> bool:
        """Whether the figure's sentence tells of a year gone by: history that can be looked up.

        Shares are still reckoned anew when those who lived then are dead.
        """
        at = self.sentence(figure)
        if figure.topic in _SHARES:
            return bool(_LONG_AGO.search(self._doc.text, *self._range(at)))
        if at not in self._history:
            self._history[at] = bool(_SETTLED.search(self._doc.text, *self._range(at)))
        return self._history[at]

    def _near(self, topic: str, noun: str, at: int, far: int) -> bool:
        """Whether a sourced figure of a topic and noun stands at most so many blocks before."""
        places = self._places.get((topic, noun), [])
        last = bisect_right(places, at) - 1
        return last >= 0 and self._block(at) - self._block(places[last]) <= far

    def _block(self, at: int) -> int:
        return self._reads[at].sentence.block

    def _backed(self, figure: Figure, at: int) -> bool:
        """Whether the paragraph names a source; that of a poll must be about the poll."""
        strange = figure.topic == "poll" and not (self._names_source(at) or self._tells_of_poll(at))
        if strange and self._doc.block(figure.start).kind != "item":
            return False
        if self._names_source(at):
            return True
        in_list = self._doc.block(figure.start).kind == "item"
        return self._paragraph(at) and (in_list or self._linked(figure, at))

    def _linked(self, figure: Figure, at: int) -> bool:
        """Whether what stands before a figure in its paragraph bears on it.

        There is a word or a figure of its kind after the source. A count, which is often one
        of the event told before, may also follow at once or point back.
        """
        counted = figure.topic not in (*_SHARES, "money")
        if counted and _POINTS_BACK.match(self._doc.text, *self._range(at)):
            return True
        passed = range(at - 1, -1, -1)
        source = next(k for k in passed if self._names_source(k))
        if counted and source == at - 1:
            return True
        low = bisect_left(self._figures, self._starts[source], key=_start)
        high = bisect_left(self._figures, self._starts[at], key=_start)
        kind = self._kind(figure)
        if any(self._kind(one) == kind for one in self._figures[low:high]):
            return True
        before = {stem for k in range(source, at) for stem in self._stems(k)}
        return not before.isdisjoint(self._stems(at))

    def _kind(self, figure: Figure) -> str:
        """What figures are alike: counts, sums, shares, and those of people with polls."""
        if figure.topic == "share" and is_people(self._text, figure.quantity):
            return "poll"
        return figure.topic if figure.topic in (*_SHARES, "money") else "count"

    def _stems(self, at: int) -> set[str]:
        """The beginnings of the words that say what a sentence is about."""
        telling = (word for word in self._lower(at) if len(word) > 3 and word not in _COMMON)
        return {_ENDING.sub("", word)[:_STEM] for word in telling}

    def _paragraph(self, at: int) -> bool:
        """Whether a sentence or one before it in its block names a source, or brings in a list."""
        block = self._doc.block(self._starts[at])
        first = bisect_left(self._starts, block.start)
        passed = range(at, first - 1, -1)
        source = next((k for k in passed if k in self._covered or self._names_source(k)), -1)
        covered = source >= 0 and self._covered.get(source, True)
        self._covered.update(dict.fromkeys(range(max(source, first), at + 1), covered))
        return covered or (block.kind == "item" and self._introduced(first))

    def _introduced(self, at: int) -> bool:
        """Whether what stands before a list item's list ends with a colon and names a source."""
        items = [at]
        while at > 0 and at not in self._lists and self._doc.block(self._starts[at]).kind == "item":
            at -= 1
            items.append(at)
        if at not in self._lists:
            colon = self._doc.text[self._reads[at].sentence.end - 1] == ":"
            self._lists[at] = colon and self._names_source(at)
        self._lists.update(dict.fromkeys(items, self._lists[at]))
        return self._lists[at]

    def _names_source(self, at: int) -> bool:
        if at not in self._named:
            self._named[at] = self._attributed(at) or self._cites(at)
        return self._named[at]

    def _attributed(self, at: int) -> bool:
        """Whether somebody says the sentence who is no figure: not "two in three voters think"."""
        read = self._reads[at]
        if read.kind not in ATTRIBUTED or read.attribution is None:
            return read.kind in ATTRIBUTED
        if read.kind == "carried" and self._accuses(at, read.attribution):
            return False
        said = [read.attribution]
        if read.kind == "full":
            said = self._said_in_sentence(at)
        return any(one.kind != UNNAMED and not self._is_figure(one.source) for one in said)

    def _accuses(self, at: int, said: Attribution) -> bool:
        """Whether a sentence tells of its source what no source tells of itself."""
        if said.kind == DOCUMENT or said.source is None:
            return False
        if not _ACCUSES.match(self._doc.text, *self._range(at)):
            return False
        return _INQUIRERS.isdisjoint(self._text.lower[self._text.between(*said.source)])

    def _said_by(self, at: int, figure: Figure) -> str:
        """The voice of a figure in a clause that somebody seems to say.

        What a share of people says is the desk's (seven in ten say that), and of shares also
        what a nameless source says (a new poll found that): a nameless source of other figures
        is a matter of its own.
        """
        if self._attributed(at):
            return "paraphrase"
        if figure.topic in _SHARES:
            return "own"
        said = self._said_in_sentence(at)
        return "own" if any(self._is_figure(one.source) for one in said) else "paraphrase"

    def _said_in_sentence(self, at: int) -> list[Attribution]:
        sentence = self._reads[at].sentence
        first = bisect_left(self._verbs, sentence.start)
        return self._said[first : bisect_left(self._verbs, sentence.end)]

    def _is_figure(self, source: tuple[int, int] | None) -> bool:
        """Whether a source is a share of people, or a poll that nobody is named for."""
        if source is None:
            return False
        at = bisect_left(self._shares, source[0])
        if at < len(self._shares) and self._shares[at] < source[1]:
            return True
        return bool(_ANY_POLL.match(self._doc.text, *source))

    def _cites(self, at: int) -> bool:
        start, end = self._range(at)
        if pattern.compile(_SOURCE).search(self._doc.text, start, end):
            return True
        if not _FIRST_PERSON.isdisjoint(self._text.text[self._text.between(start, end)]):
            return True
        source = self._doc.source[slice(*self._doc.span(start, end))]
        return any(link in source for link in _LINKS)

    def _named_next(self, at: int, figure: Figure) -> bool:
        """Whether the next sentence of the paragraph has a source, and names the figure."""
        after = self._reads[at + 1 : at + 2]
        if not after or after[0].sentence.block != self._block(at):
            return False
        if not self._names_source(at + 1) or self._has_another(after[0].sentence, figure):
            return False
        inside = self._text.lower[self._text.between(*self._range(at + 1))]
        return any(
            (word in _NAMING or word == figure.quantity.noun)
            and not _DEFINITE.isdisjoint(inside[max(k - 2, 0) : k])
            for k, word in enumerate(inside)
        )

    def _tells_of_poll(self, at: int) -> bool:
        """Whether a sentence goes on about a poll: what was said, by whom, or two shares of it."""
        sentence = self._reads[at].sentence
        first = bisect_left(self._shares, sentence.start)
        shares = bisect_left(self._shares, sentence.end) - first
        return shares > 1 or not _GOES_ON.isdisjoint(self._lower(at))

    def _has_another(self, sentence: Sentence, figure: Figure) -> bool:
        """Whether a sentence gives a figure of its own on the matter of a figure, and not that one."""
        low = bisect_left(self._figures, sentence.start, key=_start)
        high = bisect_left(self._figures, sentence.end, key=_start)
        matter = _SHARES if figure.topic in _SHARES else (figure.topic,)
        values = [one.quantity.value for one in self._figures[low:high] if one.topic in matter]
        return bool(values) and figure.quantity.value not in values

    def _range(self, at: int) -> tuple[int, int]:
        sentence = self._reads[at].sentence
        return sentence.start, min(sentence.end, sentence.start + _LONGEST)

    def _lower(self, at: int) -> frozenset[str]:
        if at not in self._words:
            inside = self._text.between(*self._range(at))
            self._words[at] = frozenset(self._text.lower[inside])
        return self._words[at]
