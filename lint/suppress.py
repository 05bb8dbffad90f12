"""Findings that the desk has answered: comments in a draft and the words of the house."""

from __future__ import annotations

from lint.checks import suppressions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container

    from lint.document import Document
    from lint.finding import Finding

#: The words of the house silence these categories only: a name may still be a loaded term.
_SPELLING = ("typos", "names", "grammar")


def apply(
    doc: Document, findings: list[Finding], vocabulary: Container[str] = frozenset()
) -> list[Finding]:
    """Return the findings that no comment and no word of the house answers.

    A comment that answers nothing stays in the result as a finding of its own.
    """
    if vocabulary:
        findings = [
            finding
            for finding in findings
            if finding.category not in _SPELLING
            or doc.text[finding.prose_start : finding.prose_end] not in vocabulary
        ]
    if not doc.comments:
        return findings
    orders = suppressions.read(doc)
    used: set[int] = set()
    kept = []
    for finding in findings:
        answers = [
            order
            for order in orders
            if order.answers(finding) and finding.rule != suppressions.UNUSED
        ]
        used.update(order.start for order in answers)
        if not answers:
            kept.append(finding)
    return [
        finding
        for finding in kept
        if finding.rule != suppressions.UNUSED or finding.start not in used
    ]
