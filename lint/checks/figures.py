"""Figures and where they come from."""

from __future__ import annotations

from bisect import bisect_right

from lint.story.coverage import coverage
from lint.story.figures import figures
from lint.story.voices import voice_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule

_PROSE = ("paragraph", "item")
_COVERED = ("quotation", "full", "carried", "weak")


def unsourced_figure(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find shares and counts of people in paragraphs of the desk that name no source.

    Newsroom specification, section 3: a source in the same paragraph is fine; one in the
    paragraph before or after may be meant for the figure too, so it lowers the level of all
    but counts of victims. ``options``: ``small``, a count of people up to which the reporter
    can see for himself; ``few``, a count of victims below which the desk may settle it later.
    """
    reads = coverage(doc)
    starts = [read.sentence.start for read in reads]
    sourced = {read.sentence.block for read in reads if read.kind in _COVERED}
    small, few = rule.options["small"], rule.options["few"]
    for figure in figures(doc):
        at = bisect_right(starts, figure.start) - 1
        if at < 0:
            continue
        block = doc.block(figure.start)
        if block.kind not in _PROSE or block.number in sourced or reads[at].kind == "hedge":
            continue
        if voice_at(doc, figure.start) != "own":
            continue
        if figure.kind == "people" and figure.value <= small:
            continue
        finding = rule.finding(doc, figure.start, figure.end)
        near = {block.number - 1, block.number + 1} & sourced
        if figure.value < few if figure.kind == "casualties" else near:
            finding.severity = "suggestion"
        yield finding
