"""Applies safe fixes to a draft, and writes it so that nothing is ever lost."""

from __future__ import annotations

import os

from lint import atomic
from lint.errors import DraftError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.document import Document
    from lint.finding import Finding


def safe(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings whose first fix is safe, those that touch an earlier one left out."""
    chosen: list[Finding] = []
    for finding in sorted(findings, key=lambda finding: finding.span):
        if finding.fixes and finding.fixes[0].safe and (
            not chosen or _apart(chosen[-1].span, finding.span)
        ):  # fmt: skip
            chosen.append(finding)
    return chosen


def _apart(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans in order share no character, and not the place of an insertion."""
    return other[0] >= one[1] and other[0] > one[0]


def apply(doc: Document, findings: Iterable[Finding]) -> str:
    """Return the source with the first fix of each finding applied; spans must be disjoint."""
    parts = []
    at = 0
    for finding in sorted(findings, key=lambda finding: finding.start):
        parts += [doc.source[at : finding.start], finding.fixes[0].replacement]
        at = finding.end
    return "".join([*parts, doc.source[at:]])


def write(path: str, old: bytes, new: bytes) -> None:
    """Replace the content of a file at once, or not at all; its permissions stay.

    Raises:
        DraftError: the file changed since it was read, leads out of its folder, or cannot be
            written.
    """
    real = os.path.realpath(path)
    if os.path.dirname(real) != os.path.realpath(os.path.dirname(path) or "."):
        raise DraftError("not fixed: a link to another folder", path)
    try:
        with open(real, "rb") as file:
            if file.read() != old:
                raise DraftError("not fixed: the file changed while it was checked", path)
        atomic.replace(real, new)
    except OSError as error:
        raise DraftError(f"not fixed: {error.strerror}", path) from None
