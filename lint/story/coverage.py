"""How well each sentence is attributed: from a quotation with its speaker down to nobody."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from lint import pattern
from lint.document import layer
from lint.story.quotations import quotations
from lint.story.sentences import sentences
from lint.story.sources import UNNAMED, attributions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.story.sentences import Sentence
    from lint.story.sources import Attribution

#: The share of a sentence inside quotation marks from which it is nothing but a quotation.
_STANDS_ALONE = 0.6

#: From the best to none; the first three count as attributed.
COVERAGES = ("quotation", "full", "carried", "weak", "hedge", "none")
ATTRIBUTED = COVERAGES[:3]

_HEDGE = pattern.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|apparently|rumou?red"
    r"|(?:it|is|are|was|were|been) (?:said|believed|thought|understood|reported|alleged|claimed"
    r"|rumou?red|suspected|feared|estimated) (?:that|to))\b",
    re.IGNORECASE,
)
#: A sentence that goes on about the source of the one before.
_LINK = pattern.compile(
    r"[\"“‘'(]*(?:He|She|They|It|His|Her|Their|The (?:report|study|survey|statement|company"
    r"|ministry|spokes(?:man|woman|person)|agency|document|letter|document|filing|authors?"
    r"|researchers?|poll|group|figures?|data|findings?|official|minister|president))\b"
)


class Coverage:
    """One sentence: its coverage and the attribution that gives it, if one does."""

    __slots__ = ("attribution", "kind", "sentence")

    def __init__(self, sentence: Sentence, kind: str, attribution: Attribution | None) -> None:
        self.sentence = sentence
        self.kind = kind
        self.attribution = attribution

    @property
    def attributed(self) -> bool:
        """Whether somebody stands behind the sentence."""
        return self.kind in ATTRIBUTED


@layer
def coverage(doc: Document) -> list[Coverage]:
    """Return the coverage of every sentence, in order.

    Newsroom specification, sections 2.1 and 2.5: the same sentence is full; the next one in
    the paragraph, linked by a pronoun or the same source, is carried; the same paragraph
    without a link is weak.
    """
    said = attributions(doc)
    verbs = [attribution.verb[0] for attribution in said]
    result: list[Coverage] = []
    source: Attribution | None = None  # the last one named in this block
    for sentence in sentences(doc):
        if result and result[-1].sentence.block != sentence.block:
            source = None
        found = said[bisect_left(verbs, sentence.start) : bisect_left(verbs, sentence.end)]
        real = next((a for a in found if a.kind != UNNAMED), None)
        kind = _kind(doc, sentence, real, source, result)
        result.append(Coverage(sentence, kind, real or (source if kind == "carried" else None)))
        source = real or source
    return result


def _kind(
    doc: Document,
    sentence: Sentence,
    real: Attribution | None,
    source: Attribution | None,
    before: list[Coverage],
) -> str:
    quoted = _quoted(doc, sentence)
    if quoted and real and real.quoted:
        return "quotation"
    if quoted > _STANDS_ALONE:  # carried by the speaker named before it
        return "quotation" if source or _speaker_before(before) else "weak"
    if real:
        return "full"
    if source and before[-1].kind in ATTRIBUTED and _LINK.match(doc.text, sentence.start):
        return "carried"
    if source:
        return "weak"
    return "hedge" if _HEDGE.search(doc.text, sentence.start, sentence.end) else "none"


def _quoted(doc: Document, sentence: Sentence) -> float:
    """The share of a sentence that stands inside quotations."""
    marks = quotations(doc)
    if sentence.block in marks.unknown:
        return 0
    at = bisect_right(marks.spans, sentence.start, key=lambda quotation: quotation.end)
    quoted = 0
    for quotation in marks.spans[at:]:
        if quotation.start >= sentence.end:
            break
        quoted += min(quotation.end, sentence.end) - max(quotation.start, sentence.start)
    return quoted / (sentence.end - sentence.start)


def _speaker_before(before: list[Coverage]) -> bool:
    return bool(before) and before[-1].kind in ATTRIBUTED
