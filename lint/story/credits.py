"""Sources named without a verb: "Source: ONS", (AP Photo/…), "Police: bridge is safe"."""

from __future__ import annotations

from lint import pattern
from lint.document import TITLES, layer
from lint.story import kinds
from lint.story.quotations import quotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Block, Document
    from lint.story.phrases import Span
    from lint.story.quotations import Quotation

    #: The spans of what marks the attribution, of its source, and of what it covers.
    Found = tuple[Span, Span, list[Span]]

_LABELS = (
    r"(?:Sources?|Photo(?:graph|s)?|Images?|Pictures?|Credits?|Video|Graphics?|Charts?|Maps?"
    r"|Illustration|Data|Courtesy(?: of)?|File photo)"
)
#: A line or a bracket that names where a picture or a table is from.
_CREDIT = pattern.later(
    rf"(?:^|(?<=[.;(\[|\n]))\s{{0,3}}(?P<label>{_LABELS}):\s{{0,3}}(?P<source>[^\n();|]{{2,80}}?)"
    r"[.)\]]{0,2}\s*$",
    pattern.IGNORECASE | pattern.MULTILINE,
)
#: A picture's credit says nothing of the words beside it.
_OF_WORDS = ("source", "data", "chart", "graphic", "map")
_AGENCY = pattern.later(
    r"\((?P<source>(?=[^()]{0,60}(?:[Pp]hoto|[Ii]mages?\b|Getty|Reuters|AFP\b|EPA\b|AP\b|PA\b"
    r"|Shutterstock|via ))[^()]{2,60})\)\s*\Z"
)
#: Who signs a quotation that stands by itself.
_SIGNED = pattern.later(r"\s{0,2}[—–―-]{1,2}\s{0,2}(?P<source>[A-Z][^\n“”\"]{1,60}?)[.]?\s*\Z")
#: Who speaks in a transcript.
_SPEAKER = pattern.later(r"(?P<source>[A-Z][A-Z.’' -]{2,30}):\s(?=\S)")
#: A title's first part or last part that may name who says the rest.
_FIRST = pattern.later(r"(?P<source>[^:“”\"]{2,40}):\s(?=\S)")
_LAST = pattern.later(r"(?::\s|\s[-–—]\s)(?P<source>[^:“”\"]{2,40})\Z")
#: Code points at the end of a block in which a credit stands.
_TAIL = 120
_TALKERS = 2
_MOST_WORDS = 5
_NO_SOURCES = frozenset(
    "live watch video opinion analysis explained explainer exclusive breaking".split()
)


@layer
def credit_lines(doc: Document) -> list[Found]:
    """Return who is named beside a title, a picture, a table, a quotation, or in a transcript.

    One that covers nothing stands by a quotation.
    """
    return [*_credits(doc), *_transcript(doc)]


def _transcript(doc: Document) -> list[Found]:
    """Read "HART: I never met him."; a single one is a dateline or a label."""
    starts = [(block, _SPEAKER.match(doc.text, block.start, block.end)) for block in doc.blocks]
    said = [(block, match) for block, match in starts if match and block.kind not in TITLES]
    if len({match["source"] for _, match in said}) < _TALKERS:
        return []
    return [
        ((match.end("source"), match.end()), match.span("source"), [(block.start, block.end)])
        for block, match in said
    ]


def _credits(doc: Document) -> Iterator[Found]:
    marks = quotations(doc).spans
    at = 0
    for block in doc.blocks:
        first = at
        while at < len(marks) and marks[at].start < block.end:
            at += 1
        if block.kind in TITLES:
            yield from _title(doc, block, marks[first:at])
            continue
        found = _credit(doc, block)
        if found is None and block.kind == "caption":
            found = _agency(doc, block)
        if found is None and at > first:
            found = _signed(doc, block, marks[at - 1])
        if found:
            yield found


def _credit(doc: Document, block: Block) -> Found | None:
    start = max(block.start, block.end - _TAIL)
    if doc.text.find(":", start, block.end) < 0:
        return None
    match = _CREDIT.search(doc.text, start, block.end)
    if match is None:
        return None
    of_words = match["label"].lower().startswith(_OF_WORDS)
    covers = (block.start if of_words else match.start("label"), match.start("source"))
    return match.span("label"), match.span("source"), [covers]


def _agency(doc: Document, block: Block) -> Found | None:
    match = _AGENCY.search(doc.text, max(block.start, block.end - _TAIL), block.end)
    if match is None:
        return None
    return (match.start(), match.start() + 1), match.span("source"), [(block.start, match.start())]


def _signed(doc: Document, block: Block, quotation: Quotation) -> Found | None:
    match = _SIGNED.match(doc.text, quotation.end, block.end)
    if match is None:
        return None
    return (match.start(), match.start("source")), match.span("source"), []


def _title(doc: Document, block: Block, marks: list[Quotation]) -> Iterator[Found]:
    """Read "Police: bridge is safe" and "Bridge is safe: police"."""
    for match in (_FIRST.match(doc.text, block.start, block.end),
                  _LAST.search(doc.text, block.start, block.end)):  # fmt: skip
        if match is None:
            continue
        start, end = match.span("source")
        words = doc.text[start:end].replace("’", "'").split()
        lower = [word.lower().removesuffix("'s").strip(",.'") for word in words]
        if len(words) > _MOST_WORDS or not _NO_SOURCES.isdisjoint(lower):
            continue
        before = end <= match.end() and start == block.start
        beside = any(q.start >= match.end() - 1 if before else q.end <= start for q in marks)
        if kinds.speaks(lower) or (beside and words[0][0].isalpha()):
            rest = (match.end(), block.end) if before else (block.start, match.start())
            mark = (end, match.end()) if before else (match.start(), start)
            yield mark, (start, end), [] if beside else [rest]
            return
