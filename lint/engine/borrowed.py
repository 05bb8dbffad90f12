"""Findings of rules that came from another program give way to ours."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from lint.finding import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.finding import Finding

#: How the ids of borrowed rules begin.
_BORROWED = ("proselint-",)


def settled(found: Iterable[Finding]) -> list[Finding]:
    """Return the findings of which each place has one.

    A borrowed one goes where one of ours is at the same place, or one of ours in its category
    overlaps it. Of borrowed ones of a category that overlap the gravest is kept, then the longest.
    """
    borrowed = [finding for finding in found if finding.rule.startswith(_BORROWED)]
    kept = [finding for finding in found if not finding.rule.startswith(_BORROWED)]
    if not borrowed:
        return kept
    places = {(finding.start, finding.end) for finding in kept}
    taken = {category: _Taken(kept, category) for category in {one.category for one in borrowed}}
    for finding in sorted(borrowed, key=_rank):
        if (finding.start, finding.end) in places or taken[finding.category].overlaps(finding):
            continue
        kept.append(finding)
        taken[finding.category].add(finding)
    return kept


def _rank(finding: Finding) -> tuple[int, int, int, str]:
    level = SEVERITIES.index(finding.severity)
    return level, finding.start - finding.end, finding.start, finding.rule


class _Taken:
    """The places of one category: those of ours, and the borrowed ones that were kept."""

    def __init__(self, ours: Iterable[Finding], category: str) -> None:
        spans = sorted(finding.span for finding in ours if finding.category == category)
        self.starts = [start for start, _ in spans]
        self.reach = list(accumulate((end for _, end in spans), max))
        self.borrowed: set[int] = set()

    def add(self, finding: Finding) -> None:
        self.borrowed.update(range(finding.start, finding.end))

    def overlaps(self, finding: Finding) -> bool:
        before = bisect_left(self.starts, finding.end)
        if before and self.reach[before - 1] > finding.start:
            return True
        return not self.borrowed.isdisjoint(range(finding.start, finding.end))
