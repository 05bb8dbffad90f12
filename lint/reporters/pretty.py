"""A report for the terminal, by file and paragraph, with the words in question marked."""

from __future__ import annotations

import unicodedata
from io import StringIO
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from lint.finding import SEVERITIES
from lint.reporters import Tally, visible
from lint.reporters.excerpt import rows, shorten

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.document import Document
    from lint.finding import Finding, Fix
    from lint.reporters import Options, Result

_LOOK = {"error": ("✖", "red"), "warning": ("▲", "yellow"), "suggestion": ("●", "cyan")}
_INDENT = 4
_NARROWEST = 40
_MOST_FIXES = 5
_MOST_PLACES = 12
_LONGEST = 1000


def report(results: Iterable[Result], options: Options) -> Iterator[str]:
    """Yield the findings of each draft by paragraph, and a summary."""
    page = _Page(options)
    tally = Tally(options)
    for path, doc, findings in tally.shown(results):
        if not findings:
            continue
        yield page.line(Text(visible(path), "bold"))
        yield ""
        for number, groups in groupby(_groups(findings), lambda group: group[0].paragraph):
            if 0 < number <= len(doc.blocks):
                yield page.line(_heading(doc, number, page.width))
            for group in groups:
                yield from map(page.line, page.finding(doc, group))
                yield ""
    worst = tally.worst()
    summary = Text(tally.summary(), f"bold {_LOOK[worst][1] if worst else 'green'}")
    yield from map(page.line, page.hang(summary, indent=0, hanging=0))


def _groups(findings: list[Finding]) -> list[list[Finding]]:
    """Findings that are one matter together, the gravest first; in order of that one's start."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.group or id(finding), []).append(finding)
    for group in groups.values():
        group.sort(key=lambda finding: SEVERITIES.index(finding.severity))
        group[1:] = sorted(group[1:], key=lambda finding: finding.start)
    return sorted(groups.values(), key=lambda group: group[0].start)


def _heading(doc: Document, number: int, width: int) -> Text:
    block = doc.blocks[number - 1]
    label = f"¶ {number} " if block.kind == "paragraph" else f"¶ {number} {block.kind} "
    words = shorten(doc.text[block.start : block.end], min(width - len(label) - 1, 50))
    return Text.assemble((label, "bold"), (f" {words}", "dim"))


class _Page:
    """Lays out findings for one width, with colours or without."""

    def __init__(self, options: Options) -> None:
        self.width = max(options.width, _NARROWEST)
        self._options = options
        self._console = Console(
            file=StringIO(),
            width=self.width,
            color_system="standard" if options.color else None,
            force_terminal=options.color,
            no_color=not options.color,
            legacy_windows=False,
            highlight=False,
        )

    def line(self, text: Text) -> str:
        """Return a line as the terminal takes it."""
        with self._console.capture() as capture:
            self._console.print(text, soft_wrap=True, end="")
        return capture.get()

    def finding(self, doc: Document, group: list[Finding]) -> Iterator[Text]:
        """Yield the lines for findings that are one matter; the first stands for all."""
        finding, *others = group
        icon, color = _LOOK[finding.severity]
        yield from self.hang(
            Text.assemble(
                (f"{icon} {finding.severity}", f"bold {color}"),
                f" {_place(doc, finding.start)}  {shorten(finding.message, _LONGEST)}  ",
                (visible(finding.rule), "dim"),
            ),
            indent=_INDENT - 2,
        )
        yield from self._excerpt(doc, finding, color)
        if finding.fixes:
            yield from self._note("→", _fixes(finding.fixes), "green")
        for place in finding.related:
            text = shorten(doc.source[place.start : place.end], self.width // 2)
            note = f"{_place(doc, place.start)}  {visible(place.message)}"
            yield from self._note("↳", f"{note}: “{text}”" if text else note)
        if others:
            yield from self._note("↳", _places(doc, finding, others))
        if self._options.why:
            yield from self._note("why:", f"{visible(finding.why)}{self._house(finding)}")

    def _excerpt(self, doc: Document, finding: Finding, color: str) -> Iterator[Text]:
        gutter = Text.assemble(" " * _INDENT, ("│ ", "dim"))
        width = self.width - cell_len(gutter.plain)
        for row, start, end in rows(doc, finding.start, finding.end, width):
            if self._options.color:
                text = Text(row)
                text.stylize(f"bold underline {color}", start, end)
                yield gutter + text
            elif start < end and _turns(row):
                # A terminal may set this row from right to left: carets would miss.
                yield gutter + Text(f"{row[:start]}<<{row[start:end]}>>{row[end:]}")
            else:
                yield gutter + Text(row)
                if start < end:
                    carets = "^" * max(cell_len(row[start:end]), 1)
                    yield gutter + Text(" " * cell_len(row[:start]) + carets)

    def _note(self, label: str, text: str, style: str = "") -> Iterator[Text]:
        note = Text.assemble((f"{label} ", style or "dim"), (text, style))
        return self.hang(note, _INDENT, _INDENT + cell_len(label) + 1)

    def hang(self, text: Text, indent: int, hanging: int = _INDENT) -> Iterator[Text]:
        """Yield a text wrapped, the lines after the first further in."""
        for line in text.wrap(self._console, self.width - hanging):
            line.rstrip()
            yield Text(" " * indent) + line
            indent = hanging

    def _house(self, finding: Finding) -> str:
        """Where the rule is written and who keeps it."""
        values = self._options.rules.get(finding.rule, {})
        known = [visible(str(values[key])) for key in ("source", "owner") if values.get(key)]
        return f" ({'; '.join(known)})" if known else ""


def _place(doc: Document, offset: int) -> str:
    line, column = doc.position(offset)
    return f"{line}:{column}"


def _places(doc: Document, finding: Finding, others: list[Finding]) -> str:
    """Where else it stands, and how, where the words differ."""
    words = doc.source[finding.start : finding.end].lower()
    places = []
    for other in others[:_MOST_PLACES]:
        text = doc.source[other.start : other.end]
        quoted = "" if text.lower() == words else f" “{shorten(text, 40)}”"
        places.append(_place(doc, other.start) + quoted)
    more = len(others) - _MOST_PLACES
    return f"also at {', '.join(places)}" + (f" and {more} more" if more > 0 else "")


def _fixes(fixes: list[Fix]) -> str:
    shown = [_replacement(fix.replacement) for fix in fixes[:_MOST_FIXES]]
    return " · ".join(shown) + (" · …" if len(fixes) > _MOST_FIXES else "")


def _replacement(text: str) -> str:
    text = visible(text)
    return text if text.strip() else text.replace(" ", "␣") or "(delete)"


def _turns(row: str) -> bool:
    return any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in row)
