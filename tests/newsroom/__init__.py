"""Drafts with planted faults and traps: how many of the faults are found, what is sprung.

The texts lie in ``seen`` and in ``unseen``; whoever works on the rules may read the first, and
of the second learns the figures only. ``python -m tests.newsroom`` prints them; ``mirror.txt``
is read by ``test_mirror``.

A draft carries its gold as marks, ``⟦kind: words⟧``, one inside another where need be:

======  =====================================================================================
claim   a sentence that nobody stands behind; found by a claim or by a source that hides
weasel  a sentence whose source hides; found likewise
figure  a count of people harmed, or a share of people, that nobody gives
amount  any other number that nobody gives
label   a loaded word in the desk's own voice
trap    what must be let pass: said, attributed, named, official, decided by a court, in law
======  =====================================================================================

Only what a report shows by default counts, warnings and errors. A trap is sprung by a finding of
these kinds on any part of it, unless the finding is right about a fault that it touches as well.
"""

from __future__ import annotations

import re
from pathlib import Path

from lint.desk import Desk, Options

FOLDER = Path(__file__).parent
FAULTS = ("claim", "weasel", "figure", "amount", "label")
#: The shares to reach: of faults that are found at least, of traps that are sprung at most.
GOALS = {"claim": 0.8, "weasel": 0.8, "figure": 0.9, "label": 0.9}
MOST_SPRUNG = 0.02

_MARK = re.compile(r"⟦(\w+): |⟧")
_HIDES = ("weasel", "anonymous", "hedge")
#: The kind of a finding, for each kind of fault that it is right about.
_FOUND_BY = {
    "claim": ("claim", "weasel"),
    "weasel": ("claim", "weasel"),
    "figure": ("figure",),
    "amount": ("figure",),
    "label": ("label",),
}


class Mark:
    """A fault or trap: its ``kind``, its half-open span of the source, and whether it was hit."""

    def __init__(self, kind: str, start: int, end: int, text: str) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.text = text
        self.by: list[str] = []

    def __repr__(self) -> str:
        return f"{self.kind}: {' '.join(self.text.split())}"


def read(marked: str) -> tuple[str, list[Mark]]:
    """Return the draft without its marks, and the marks in the order in which they open.

    Raises:
        ValueError: a mark has no known kind, or is not closed or not opened.
    """
    parts: list[str] = []
    opened: list[tuple[int, str, int]] = []
    marks: list[tuple[int, Mark]] = []
    at = length = 0
    for number, match in enumerate(_MARK.finditer(marked)):
        parts.append(marked[at : match.start()])
        length += len(parts[-1])
        at = match.end()
        if match[1]:
            opened.append((number, match[1], length))
        elif opened:
            number, kind, start = opened.pop()
            marks.append((number, Mark(kind, start, length, "".join(parts)[start:])))
        else:
            raise ValueError(f"a mark that was not opened: {marked[: match.end()][-60:]!r}")
    draft = "".join([*parts, marked[at:]])
    wrong = {mark.kind for _, mark in marks} - {*FAULTS, "trap"}
    if opened or wrong or set(draft) & set("⟦⟧"):
        raise ValueError(f"marks that are not closed or not known: {opened} {wrong}")
    return draft, [mark for _, mark in sorted(marks, key=lambda pair: pair[0])]


def kind(finding) -> str | None:
    """Return the kind of fault that a finding tells of, or ``None``."""
    if finding.category == "loaded-terms":
        return "label"
    if any(part in finding.rule for part in _HIDES):
        return "weasel"
    if finding.rule.startswith("unattributed-"):
        return "claim"
    return "figure" if finding.rule.startswith("unsourced-") else None


class Draft:
    """A draft with its marks, each of which knows the findings that hit it.

    ``other`` are findings of these kinds that touch no mark: right or wrong, nobody said.
    """

    def __init__(self, path: Path, desk: Desk) -> None:
        self.name = path.stem
        self.source, self.marks = read(path.read_text("utf-8"))
        self.other: list[str] = []
        _, findings = desk.lint(self.source, path.name)
        for finding in findings:
            if finding.severity != "suggestion" and kind(finding):
                self._judge(finding)

    def _judge(self, finding) -> None:
        touched = [
            mark for mark in self.marks if mark.start < finding.end and finding.start < mark.end
        ]
        right = [mark for mark in touched if kind(finding) in _FOUND_BY.get(mark.kind, ())]
        hit = right or [mark for mark in touched if mark.kind == "trap"]
        for mark in hit:
            mark.by.append(finding.rule)
        if not touched:
            text = " ".join(self.source[finding.start : finding.end].split())
            self.other.append(f"{finding.rule}: {text}")


def drafts(folder: str) -> list[Draft]:
    """Return the drafts of ``seen`` or ``unseen``, in order of name, linted."""
    desk = Desk(Options(isolated=True))
    return [Draft(path, desk) for path in sorted((FOLDER / folder).iterdir())]


def hit(drafts: list[Draft], kind: str) -> tuple[int, int]:
    """Return how many marks of a kind are hit, and how many there are."""
    marks = [mark for draft in drafts for mark in draft.marks if mark.kind == kind]
    return sum(bool(mark.by) for mark in marks), len(marks)


def share(drafts: list[Draft], kind: str) -> float:
    """Return the share of the marks of a kind that are hit."""
    some, all = hit(drafts, kind)
    return some / all


def table(drafts: list[Draft]) -> str:
    """Return a line for each draft, and one for all, of what was hit of each kind."""
    kinds = (*FAULTS, "trap")
    rows = [(draft.name, [draft]) for draft in drafts] + [("all", drafts)]
    lines = [f"{'':18}" + "".join(f"{kind:>12}" for kind in kinds)]
    for name, some in rows:
        cells = [f"{'{}/{}'.format(*hit(some, kind)):>12}" for kind in kinds]
        lines.append(f"{name:18}" + "".join(cells))
    lines.append(f"{'share':18}" + "".join(f"{share(drafts, kind):12.1%}" for kind in kinds))
    return "\n".join(lines)


def details(drafts: list[Draft]) -> str:
    """Return, by draft, the faults that were missed, the traps that were sprung, and the rest."""
    lines = []
    for draft in drafts:
        missed = [f"  missed {mark}" for mark in draft.marks if mark.kind in FAULTS and not mark.by]
        sprung = [
            f"  SPRUNG {mark} [{', '.join(mark.by)}]"
            for mark in draft.marks
            if mark.kind == "trap" and mark.by
        ]
        lines += [draft.name, *missed, *sprung, *(f"  other  {text}" for text in draft.other)]
    return "\n".join(lines)
