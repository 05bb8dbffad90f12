"""Findings that the desk has answered: comments in a draft and the words of the house."""

from __future__ import annotations

from lint.checks import suppressions
from lint.engine import SPELLING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from lint.document import Document
    from lint.finding import Finding


def apply(
    doc: Document,
    findings: list[Finding],
    vocabulary: Container[str] = frozenset(),
    unheard: Callable[[str], bool] = lambda rule: False,
) -> list[Finding]:
    """Return the findings that no comment and no word of the house answers.

    The words of the house silence slips only: a name may still be a loaded term.
    A comment with a rule that it need not name (or that does not exist) stays in the result as
    a finding of its own. ``unheard`` tells of a rule whether it could not speak in this run, because
    its engine was not asked: nobody can say that a comment on it is not needed.
    """
    if vocabulary:
        findings = [
            finding
            for finding in findings
            if finding.category not in SPELLING
            or doc.text[finding.prose_start : finding.prose_end] not in vocabulary
        ]
    if not doc.comments:
        return findings
    orders: dict[tuple[int | None, str], list[int]] = {}
    for order in suppressions.read(doc):
        for rule in order.rules or ("",):
            orders.setdefault((order.block, rule), []).append(order.start)
    needed = {key for key in orders if unheard(key[1])}
    kept = []
    for finding in findings:
        answers = [
            key
            for block in (None, finding.paragraph)
            for rule in ("", finding.rule)
            if (key := (block, rule)) in orders and finding.rule != suppressions.UNUSED
        ]
        needed.update(answers)
        if not answers:
            kept.append(finding)
    idle = {start for key, starts in orders.items() if key not in needed for start in starts}
    return [f for f in kept if f.rule != suppressions.UNUSED or f.start in idle]
