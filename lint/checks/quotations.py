"""Quotation marks."""

from __future__ import annotations

from lint.story.quotations import quotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule


def unbalanced(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find the mark without a partner in a paragraph whose quotation marks do not pair."""
    for start, end in quotations(doc).faults:
        yield rule.finding(doc, start, end)
