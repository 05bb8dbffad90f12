"""How well each sentence is attributed: from a quotation with its speaker down to nobody."""

from __future__ import annotations

from bisect import bisect_left

from lint import pattern
from lint.document import TITLES, layer
from lint.story.credits import credit_lines
from lint.story.kinds import LINK, is_document
from lint.story.quotations import quotations
from lint.story.sentences import sentences
from lint.story.sources import attributions
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.document import Document
    from lint.story.links import Citation
    from lint.story.phrases import Span
    from lint.story.sentences import Sentence
    from lint.story.sources import Attribution

#: The share of a sentence inside quotation marks from which it is nothing but a quotation.
_STANDS_ALONE = 0.6

#: From the best to none; the first three count as attributed.
COVERAGES = ("quotation", "full", "carried", "weak", "hedge", "none")
ATTRIBUTED = COVERAGES[:3]

#: How many blocks after or before its speaker a quotation may stand alone.
_NEAR = 2
#: Words at the start of a sentence among which its subject is looked for.
_SUBJECT = 4

#: What a rule for sources that hide finds: one finding, of the source, not of the claim as well.
_HEDGE = pattern.later(
    r"\b(?:it(?: is| was| has been| had been|['’]s)(?: being)? (?:\w+ )?(?:believed|thought|understood|reported"
    r"|alleged|claimed|rumou?red|suspected|feared|whispered|(?:said|learn[et]d?|gathered|assumed)"
    r"(?= (?:that|to)\b))\b|it is (?:widely|generally|commonly|now|now generally) accepted"
    r"|reportedly|allegedly|supposedly|purportedly|apparently|rumou?red"
    r"|(?:it|is|are|was|were|been) (?:said|believed|thought|understood|reported|alleged|claimed"
    r"|rumou?red|suspected|feared|estimated) (?:that|to)"
    r"|there (?:is|are|was|were) (?:a |an )?(?:\w+ )?(?:feeling|perception|suspicion|sense|talk|speculation"
    r"|rumou?rs|whispers|belief|fears?|little doubt|no doubt)(?: \w+){0,4}? that|word is that"
    r"|an open secret|(?:no one|nobody|few) doubts?)\b",
    pattern.IGNORECASE,
)
#: One of these stands in each of them.
_HEDGES = frozenset(
    "accepted alleged allegedly apparently assumed belief believed claimed doubt doubts estimated"
    " fear feared fears feeling gathered learned learnt open perception purportedly reported"
    " reportedly rumored rumors rumoured rumours said sense speculation supposedly suspected"
    " suspicion talk thought understood whispered whispers word".split()
)
#: A sentence that goes on about the source of the one before.
_GOES_ON = pattern.later(
    r"[\"“‘'(]*(?:He|She|They|It|His|Her|Their|The (?:report|study|survey|statement|company"
    r"|ministry|spokes(?:man|woman|person)|agency|document|letter|document|filing|authors?"
    r"|researchers?|poll|group|figures?|data|findings?|official|minister|president))\b"
)
#: With these a document is one that the story had before.
_DEFINITE = frozenset({"the", "that", "this"})


class Coverage:
    """One sentence: its coverage and the attribution that gives it, if one does.

    ``citation`` are its links, where they are sources, whoever else stands behind it.
    """

    __slots__ = ("attribution", "citation", "kind", "sentence")

    def __init__(self, sentence: Sentence, kind: str, attribution: Attribution | None) -> None:
        self.sentence = sentence
        self.kind = kind
        self.attribution = attribution
        self.citation: Citation | None = None

    @property
    def linked(self) -> Sequence[Span]:
        """The prose ranges that rest on a link."""
        return self.citation.covers if self.citation else ()

    @property
    def attributed(self) -> bool:
        """Whether somebody stands behind the sentence."""
        return self.kind in ATTRIBUTED


@layer
def coverage(doc: Document) -> list[Coverage]:
    """Return the coverage of every sentence, in order.

    Newsroom specification, sections 2.1 and 2.5: the same sentence is full; the next one in
    the paragraph, linked by a pronoun or the same source, is carried; the same paragraph
    without a link is weak. A link is as good as words that name who says so (``citations``);
    what goes on about it names the document again. A quotation that stands alone belongs to who spoke last, or to who
    speaks next, at most two paragraphs away.
    """
    reader = _Reader(doc)
    result = [reader.read(sentence) for sentence in sentences(doc)]
    _look_back(doc, result)
    return result


class _Reader:
    """Reads sentence after sentence, and remembers who spoke."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.said = attributions(doc)
        self.verbs = [attribution.verb[0] for attribution in self.said]
        self.credited = _credited(doc, self.said)
        self.citations = _citations(doc)
        self.before: Coverage | None = None
        self.source: Attribution | None = None  # the last one named in this block
        self.cited: Citation | None = None  # the last one linked in it
        self.speaker: tuple[int, Attribution] | None = None  # its block

    def read(self, sentence: Sentence) -> Coverage:
        if self.before and self.before.sentence.block != sentence.block:
            self.source = self.cited = None
        low = bisect_left(self.verbs, sentence.start)
        found = self.said[low : bisect_left(self.verbs, sentence.end)]
        real = next((a for a in found if a.is_named), None)
        citation = self.citations.get(sentence.start)
        self.before = self._read(sentence, real, citation)
        self.source = real or self.source
        if citation:
            self.before.citation = citation
            self.cited = citation if citation.full else self.cited
        if real or self.before.kind == "quotation":
            said = real or self.before.attribution
            self.speaker = (sentence.block, said) if said else None
        return self.before

    def _read(
        self, sentence: Sentence, real: Attribution | None, citation: Citation | None
    ) -> Coverage:
        quoted = _quoted(self.doc, sentence)
        if quoted and real and real.quoted:
            return Coverage(sentence, "quotation", real)
        if quoted > _STANDS_ALONE:
            speaker = self.source or self._spoke_last(sentence.block)
            return Coverage(sentence, "quotation" if speaker else "weak", speaker)
        if real := real or self.credited.get(sentence.block):
            return Coverage(sentence, "full", real)
        if citation and citation.full:
            return Coverage(sentence, "full", citation)
        if self.source is None and self.cited is None:
            if self._is_hedged(sentence):
                return Coverage(sentence, "hedge", None)
            return Coverage(sentence, "weak" if citation else "none", citation)
        if self.source and self._goes_on(sentence):
            return Coverage(sentence, "quotation" if quoted else "carried", self.source)
        if self.cited and self._names_document(sentence):
            return Coverage(sentence, "carried", self.cited)
        return Coverage(sentence, "weak", citation)

    def _is_hedged(self, sentence: Sentence) -> bool:
        text = words(self.doc)
        if _HEDGES.isdisjoint(text.lower[text.between(sentence.start, sentence.end)]):
            return False
        return bool(_HEDGE.search(self.doc.text, sentence.start, sentence.end))

    def _names_document(self, sentence: Sentence) -> bool:
        """Whether a sentence begins with a document that the story had before: the report."""
        text = words(self.doc)
        at = bisect_left(text.starts, sentence.start)
        first = text.lower[at : at + 2]
        return len(first) > 1 and first[0] in _DEFINITE and is_document(first[1])

    def _spoke_last(self, block: int) -> Attribution | None:
        near = self.speaker is not None and block - self.speaker[0] <= _NEAR
        return self.speaker[1] if near and self.speaker else None

    def _goes_on(self, sentence: Sentence) -> bool:
        """Whether a sentence goes on about the source of the one before."""
        if self.before and self.before.attributed and _GOES_ON.match(self.doc.text, sentence.start):
            return True
        who = self.source.who if self.source else None
        text = words(self.doc)
        start = bisect_left(text.starts, sentence.start)
        first = text.lower[start : start + _SUBJECT]
        return who is not None and not who.keys.isdisjoint(first)


def _citations(doc: Document) -> dict[int, Citation]:
    if not doc.links:
        return {}
    from lint.story.links import citations  # few drafts have any

    return citations(doc)


def _credited(doc: Document, said: list[Attribution]) -> dict[int, Attribution]:
    """The source lines of captions, tables and paragraphs, by the number of their block."""
    lines = {verb: covers[0][0] for verb, _, covers in credit_lines(doc) if covers}
    whole = {}
    for attribution in said:
        if attribution.verb in lines:
            block = doc.block(attribution.verb[0])
            if block.kind not in TITLES and lines[attribution.verb] == block.start:
                whole[block.number] = attribution
    return whole


def _look_back(doc: Document, reads: list[Coverage]) -> None:
    """Give quotations that stand alone the speaker who is named after them."""
    spoke: Coverage | None = None
    for read in reversed(reads):
        if read.kind == "weak" and _quoted(doc, read.sentence) > _STANDS_ALONE:
            if spoke and spoke.sentence.block - read.sentence.block <= _NEAR:
                read.kind, read.attribution = "quotation", spoke.attribution
        elif (
            read.kind in ("quotation", "full")
            and read.attribution
            and read.attribution.kind != LINK
        ):
            spoke = read


def _quoted(doc: Document, sentence: Sentence) -> float:
    """The share of a sentence that stands inside quotations."""
    marks = quotations(doc)
    if sentence.block in marks.unknown:
        return 0
    quoted = 0
    for quotation in marks.between(sentence.start, sentence.end):
        quoted += min(quotation.end, sentence.end) - max(quotation.start, sentence.start)
    return quoted / (sentence.end - sentence.start)
