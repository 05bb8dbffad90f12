"""Who is speaking at each place of the prose: the desk, a source in paraphrase, a quotation."""

from __future__ import annotations

from lint.document import TITLES
from lint.story.quotations import quotations
from lint.story.sentences import sentence_at, sentences
from lint.story.sources import attributions, credited, said_in
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.story.phrases import Span
    from lint.story.quotations import Quotation

#: More than the marks and the stop of a sentence that is nothing but a quotation.
_MARKS = 5


def voice_at(doc: Document, offset: int) -> str:
    """Return own, paraphrase, quotation or unknown for a prose offset.

    A title is the desk's own, whoever says so. Scare quotes are its own too: a single word in
    marks, in a sentence that has other words and in which nothing is said. Unknown is the voice
    of a block whose quotation marks do not pair.
    """
    marks = quotations(doc)
    if marks.unknown and doc.block(offset).number in marks.unknown:
        return "unknown"
    quotation = marks.at(offset)
    if quotation and _quotes(doc, quotation):
        return "quotation"
    said = _paraphrased(doc, sentence_at(doc, offset))
    return "paraphrase" if any(start <= offset < end for start, end in said) else "own"


def is_own(doc: Document, start: int, end: int) -> bool:
    """Whether all of a prose range is in the desk's own voice."""
    if any(_quotes(doc, quotation) for quotation in quotations(doc).between(start, end)):
        return False
    for number in range(sentence_at(doc, start), sentence_at(doc, end - 1) + 1):
        if any(a < end and b > start for a, b in _paraphrased(doc, number)):
            return False
    return voice_at(doc, start) == "own"


def edges(doc: Document) -> Iterator[int]:
    """Yield the prose offsets at which the voice may change, in no order, some more than once."""
    for quotation in quotations(doc).spans:
        yield from (quotation.start, quotation.end)
    for number in range(len(sentences(doc))):
        for span in _paraphrased(doc, number):
            yield from span


def _quotes(doc: Document, quotation: Quotation) -> bool:
    """Whether somebody is quoted: no scare quotes."""
    if not quotation.mark or quotation.continued or quotation.open_end:
        return True
    text = words(doc)
    inside = text.between(quotation.start, quotation.end)
    if inside.start == inside.stop or any(
        gap != "-" for gap in text.gaps[inside.start + 1 : inside.stop]
    ):
        return True
    number = sentence_at(doc, quotation.start)
    sentence = sentences(doc)[number]
    if sentence.end - sentence.start < quotation.end - quotation.start + _MARKS:
        return True
    beside = credited(doc, sentence.block)
    return bool(said_in(doc, number)) or any(
        sentence.start <= credit.verb[0] < sentence.end for credit in beside
    )


def _paraphrased(doc: Document, number: int) -> Iterator[Span]:
    """Yield the prose spans that sources say, in a sentence by its number and in its block's credits.

    No other sentence is read.
    """
    if number < 0:
        return
    block = doc.block(sentences(doc)[number].start)
    if block.kind in TITLES:
        return
    for one in (*said_in(doc, number), *credited(doc, block.number)):
        if not one.is_named and doc.links:
            attributions(doc)  # a link may name the source
        if one.is_named:
            yield from one.covers
