"""Reporters: what a run found, as lines for people and for machines."""

from __future__ import annotations

from lint.finding import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any, Protocol

    from lint.document import Document
    from lint.errors import CopydeskError
    from lint.finding import Finding

    class Reporter(Protocol):
        """A module of this package."""

        def report(self, results: Iterable[Result], options: Options) -> Iterator[str]:
            """Yield lines without their ending, each as soon as it is known."""


#: What ``--format`` takes; ``load`` gives the module.
FORMATS = ("pretty", "plain", "json", "sarif", "github")


class Result:
    """What a run knows of one draft.

    ``findings`` stand in order of start, with severity, voice and paragraph set. Where the file
    could not be read ``doc`` is ``None`` and ``error`` says why. ``note`` says what else did not
    work, if anything.
    """

    __slots__ = ("doc", "error", "findings", "note", "path")

    def __init__(
        self,
        path: str,
        doc: Document | None = None,
        findings: Sequence[Finding] = (),
        error: CopydeskError | None = None,
        note: str = "",
    ) -> None:
        self.path = path
        self.doc = doc
        self.findings = findings
        self.error = error
        self.note = note


class Options:
    """How to report.

    ``min_severity`` is the least severity that people are shown, ``why`` adds the reasons,
    ``width`` is that of the terminal in cells. ``seconds`` is read after the last result, so it
    may be set as late as that. ``rules`` maps a rule's id to the values of its file.
    """

    __slots__ = ("color", "min_severity", "rules", "seconds", "version", "why", "width")

    def __init__(
        self,
        *,
        min_severity: str = "warning",
        why: bool = False,
        width: int = 80,
        color: bool = False,
        seconds: float | None = None,
        rules: Mapping[str, Mapping[str, Any]] | None = None,
        version: str = "",
    ) -> None:
        self.min_severity = min_severity
        self.why = why
        self.width = width
        self.color = color
        self.seconds = seconds
        self.rules = rules or {}
        self.version = version


def load(name: str) -> Reporter:
    """Return the reporter of one of ``FORMATS``.

    Raises:
        ValueError: there is no such format.
    """
    if name not in FORMATS:
        raise ValueError(f"unknown format '{name}'")
    module = "as_json" if name == "json" else name  # json is the standard library's
    reporter: Reporter = __import__(f"lint.reporters.{module}", fromlist=["report"])
    return reporter


class Tally:
    """Chooses the findings that people are shown and counts them for the last line."""

    __slots__ = ("_options", "_visible", "counts", "files", "marked", "unread")

    def __init__(self, options: Options) -> None:
        self._options = options
        self._visible = SEVERITIES[: SEVERITIES.index(options.min_severity) + 1]
        self.counts = dict.fromkeys(SEVERITIES, 0)
        self.files = self.marked = self.unread = 0

    def shown(self, results: Iterable[Result]) -> Iterator[tuple[str, Document, list[Finding]]]:
        """Yield path, document and the findings to show of each draft that was read."""
        for result in results:
            if result.doc is None:
                self.unread += 1
                continue
            for finding in result.findings:
                self.counts[finding.severity] += 1
            findings = [f for f in result.findings if f.severity in self._visible]
            self.files += 1
            self.marked += bool(findings)
            yield result.path, result.doc, findings

    def worst(self) -> str | None:
        """The gravest severity that was shown."""
        return next((severity for severity in self._visible if self.counts[severity]), None)

    def summary(self) -> str:
        """Say in one line what was found, what is hidden and how to see it."""
        shown = ", ".join(_count(self.counts[s], s) for s in self._visible if self.counts[s])
        hidden = [s for s in SEVERITIES if s not in self._visible and self.counts[s]]
        files = _count(self.files, "file")
        if shown and self.marked < self.files:
            files = f"{self.marked} of {files}"
        if not shown:
            kinds = " or ".join(f"{severity}s" for severity in self._visible)
            shown = f"No {kinds if hidden else 'findings'}"
        text = f"{shown} in {files}"
        if self.unread:
            text += f", {_count(self.unread, 'file')} not read"
        if hidden:
            counts = ", ".join(_count(self.counts[s], s) for s in hidden)
            them = "it" if sum(self.counts[s] for s in hidden) == 1 else "them"
            text += f" ({counts} hidden; --min-severity {hidden[-1]} shows {them})"
        if self._options.seconds is not None:
            text += f" in {self._options.seconds:.2f} s"
        return text


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def visible(text: str) -> str:
    """Return text that a terminal prints on one line and never obeys, as long as before.

    White space is a space, a control character its picture; directional overrides, which can
    make a line read as something else, are marked as unprintable.
    """
    if text.isprintable():
        return text
    return text.translate(_VISIBLE).encode("utf-8", "replace").decode()


_VISIBLE: dict[int, int | str] = {
    **{code: 0x2400 + code for code in range(0x20)},
    0x7F: 0x2421,
    **dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd"),
    **dict.fromkeys(map(ord, "\t\n\v\f\r\x85\u2028\u2029"), " "),
}


def fingerprints(doc: Document, findings: Iterable[Finding]) -> Iterator[str]:
    """Yield for each finding of a draft what tells it from the others, run after run.

    Where a draft has the same fault in the same words again, the second has ``-2`` appended.
    """
    seen: dict[str, int] = {}
    for finding in findings:
        digest = fingerprint(doc, finding)
        seen[digest] = number = seen.get(digest, 0) + 1
        yield digest if number == 1 else f"{digest}-{number}"


def fingerprint(doc: Document, finding: Finding) -> str:
    """Return a hash of the rule, the words of a finding and three words to each side.

    Offsets, markup and line breaks have no part in it: it stays while the draft around the
    sentence is edited.
    """
    import hashlib

    start, end = finding.prose_start, finding.prose_end
    block = doc.block(start) if doc.blocks else None
    low, high = (block.start, block.end) if block else (start, end)
    parts = (
        [finding.rule],
        doc.text[start:end].lower().split(),
        doc.text[max(low, start - _NEAR) : start].lower().split()[-3:],
        doc.text[end : min(high, end + _NEAR)].lower().split()[:3],
    )
    digest = hashlib.sha256("\n".join(" ".join(part) for part in parts).encode("utf-8", "replace"))
    return digest.hexdigest()[:16]


#: No three words are looked for farther than this many characters from a finding.
_NEAR = 200
