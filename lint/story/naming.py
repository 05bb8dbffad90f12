"""Which sentences name a source for their figures, in whatever way."""

from __future__ import annotations

from bisect import bisect_left

from lint import pattern
from lint.story.coverage import ATTRIBUTED, coverage
from lint.story.figures import figures
from lint.story.kinds import LINK
from lint.story.sources import DOCUMENT, attributions
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.story.figures import Figure
    from lint.story.sources import Attribution

#: Topics of figures that are shares.
SHARES = ("poll", "share")
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
#: The writer answers for figures of his own house.
_FIRST_PERSON = frozenset("We we Our our us I My my ours".split())
#: A poll, or figures, that nobody is named for, whoever was asked and whenever.
_ANY_POLL = pattern.later(
    r"(?:(?:an?|one|another|several|some|recent|new|most|two|three"
    r"|the(?=\s(?:\w{1,9}\s)?(?:polls|surveys)\b))\s)?"
    r"(?:(?:recent|new|latest|fresh|snap|opinion|online|national|exit|local|separate|public)\s){0,3}"
    r"(?:polls?|polling|surveys?|stud(?:y|ies)|research|figures|data|statistics|numbers|estimates"
    r"|reports|records)(?!\s(?:by|from|for|conducted|carried"
    r"|commissioned|published|in\s(?!\w{3,9}\b\s?(?:\d|$))|(?:of|among)\s.{1,80}\b(?:by|from|for)\b))\b",
    pattern.IGNORECASE,
)
#: What nobody says of himself: a sentence on its source that begins so is not the source's.
_ACCUSES = pattern.later(
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
#: With these a later paragraph goes on about a poll; it does not with "three in four want".
_GOES_ON = frozenset(
    "said were was thought felt backed wanted supported opposed approved disapproved believed"
    " favoured favored preferred agreed disagreed trusted feared had did would respondents polled"
    " surveyed asked also another among against compared same those while whereas".split()
)
#: Words that two sentences share by chance, and how much of the others must be alike.
_COMMON = frozenset(
    "that this with have from were been they their more than most some about over which when where"
    " after before also into only other would could will what said says while there these those"
    " than then them year years people million billion cent last just even still every each many"
    " much such very here make made same time".split()
)
_STEM = 6
#: Sentences whose words are kept: figures are asked for in order.
_AT_HAND = 100
_ENDING = pattern.later(r"(?:'s|e?s|ed|ing)$")


class Naming:
    """Answers which sentences of a draft name a source; they go by their numbers.

    ``reads`` are the sentences with their coverage, ``starts`` where each begins. Newsroom
    specification, section 3.3.
    """

    def __init__(self, doc: Document) -> None:
        self.reads = coverage(doc)
        self.starts = [read.sentence.start for read in self.reads]
        self._doc = doc
        self._text = words(doc)
        self._said = attributions(doc)
        self._verbs = [attribution.verb[0] for attribution in self._said]
        self._shares = [one.start for one in figures(doc) if one.topic in SHARES]
        self._named: dict[int, bool] = {}  # by sentence: whether it names a source
        self._covered: dict[int, bool] = {}  # the same, or one before it in the block does
        self._lists: dict[int, bool] = {}  # whether what brings in its list does
        self._words: dict[int, frozenset[str]] = {}  # its words, for some
        self._told: dict[int, set[str]] = {}  # the beginnings of those that tell

    def block(self, at: int) -> int:
        """Return the number of a sentence's block."""
        return self.reads[at].sentence.block

    def range(self, at: int) -> tuple[int, int]:
        """Return the span of a sentence, as much of it as is looked at."""
        sentence = self.reads[at].sentence
        return sentence.start, min(sentence.end, sentence.start + _LONGEST)

    def lower(self, at: int) -> frozenset[str]:
        """Return the words of a sentence in lower case."""
        if at not in self._words:
            if len(self._words) == _AT_HAND:
                self._words.clear()
            inside = self._text.between(*self.range(at))
            self._words[at] = frozenset(self._text.lower[inside])
        return self._words[at]

    def stems(self, at: int) -> set[str]:
        """Return the beginnings of the words that say what a sentence is about."""
        if at not in self._told:
            if len(self._told) == _AT_HAND:
                self._told.clear()
            telling = (word for word in self.lower(at) if len(word) > 3 and word not in _COMMON)
            self._told[at] = {_ENDING.sub("", word)[:_STEM] for word in telling}
        return self._told[at]

    def names_source(self, at: int) -> bool:
        """Return whether a sentence says where it comes from."""
        if at not in self._named:
            self._named[at] = self._attributed(at) or self._cites(at)
        return self._named[at]

    def paragraph(self, at: int) -> bool:
        """Return whether a sentence or one before it in its block names a source, or brings in a list."""
        block = self._doc.block(self.starts[at])
        first = bisect_left(self.starts, block.start)
        passed = range(at, first - 1, -1)
        source = next((k for k in passed if k in self._covered or self.names_source(k)), -1)
        covered = source >= 0 and self._covered.get(source, True)
        self._covered.update(dict.fromkeys(range(max(source, first), at + 1), covered))
        return covered or (block.kind == "item" and self._introduced(first))

    def said_by(self, at: int, figure: Figure) -> str:
        """Return the voice of a figure in a clause that somebody seems to say.

        What a share of people says is the desk's (seven in ten say that), and of shares also
        what a nameless source says (a new poll found that): a nameless source of other figures
        is a matter of its own.
        """
        if self._attributed(at):
            return "paraphrase"
        if figure.topic in SHARES:
            return "own"
        said = self._said_in_sentence(at)
        return "own" if any(self._is_figure(one.source) for one in said) else "paraphrase"

    def tells_of_poll(self, at: int) -> bool:
        """Return whether a sentence goes on about a poll: what was said, by whom, or two shares of it."""
        sentence = self.reads[at].sentence
        first = bisect_left(self._shares, sentence.start)
        shares = bisect_left(self._shares, sentence.end) - first
        return shares > 1 or not _GOES_ON.isdisjoint(self.lower(at))

    def _introduced(self, at: int) -> bool:
        """Whether what stands before a list item's list ends with a colon and names a source."""
        items = [at]
        while at > 0 and at not in self._lists and self._doc.block(self.starts[at]).kind == "item":
            at -= 1
            items.append(at)
        if at not in self._lists:
            colon = self._doc.text[self.reads[at].sentence.end - 1] == ":"
            self._lists[at] = colon and self.names_source(at)
        self._lists.update(dict.fromkeys(items, self._lists[at]))
        return self._lists[at]

    def _attributed(self, at: int) -> bool:
        """Whether somebody says the sentence who is no figure: not "two in three voters think"."""
        read = self.reads[at]
        if read.kind not in ATTRIBUTED or read.attribution is None:
            return read.kind in ATTRIBUTED
        if read.kind == "carried" and self._accuses(at, read.attribution):
            return False
        said = [read.attribution]
        if read.kind == "full":
            said = self._said_in_sentence(at)
        return any(
            one.source_kind == LINK or (one.is_named and not self._is_figure(one.source))
            for one in said
        )

    def _accuses(self, at: int, said: Attribution) -> bool:
        """Whether a sentence tells of its source what no source tells of itself."""
        if said.kind == DOCUMENT or said.source is None:
            return False
        if not _ACCUSES.match(self._doc.text, *self.range(at)):
            return False
        return _INQUIRERS.isdisjoint(self._text.lower[self._text.between(*said.source)])

    def _said_in_sentence(self, at: int) -> list[Attribution]:
        sentence = self.reads[at].sentence
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
        citation = self.reads[at].citation
        if citation is not None and citation.full:
            return True
        start, end = self.range(at)
        if not _FIRST_PERSON.isdisjoint(self._text.text[self._text.between(start, end)]):
            return True
        return bool(pattern.compile(_SOURCE).search(self._doc.text, start, end))
