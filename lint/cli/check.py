"""``copydesk check``: the main job."""

from __future__ import annotations

import os
import sys
from time import perf_counter

from lint import __version__, files, pattern, reporters
from lint.cli import shortcut, tell
from lint.desk import Desk, Options
from lint.errors import CopydeskError
from lint.finding import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator
    from typing import TextIO

    from lint.cli.servers import Servers
    from lint.reporters import Result

#: So many drafts are worth the start of worker processes, and a progress bar.
_MANY = 40


def main(arguments: list[str]) -> int:
    """Check drafts; returns the exit status."""
    started = perf_counter()
    options = shortcut.check(arguments)
    if options is None:
        from lint.cli.arguments import check

        options = check().parse_intermixed_args(arguments)
    tally = _Tally(options)
    desk = Desk(Options(**vars(options)))
    names = list(_names(options.paths or ["."], desk, tally))
    servers = _servers(names, desk, tally)
    try:
        results = tally.count(_results(names, desk, options.jobs))
        _write(options, _report(options, results, desk, started))
    finally:
        if servers:
            servers.stop()
    pattern.save()
    return tally.status()


def _write(options: Namespace, lines: Iterable[str]) -> None:
    out = _open(options.output_file)
    try:
        for line in lines:
            out.write(line + "\n")
    finally:
        if out is not sys.stdout:
            out.close()


def _open(path: str | None) -> TextIO:
    if path is None:
        return sys.stdout
    try:
        return open(path, "w", encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise CopydeskError(f"cannot be written: {error.strerror}", path) from None


class _Tally:
    """Counts what decides the exit status, and tells errors on standard error."""

    def __init__(self, options: Namespace) -> None:
        self.options = options
        self.failed = False
        self.warnings = 0
        self.told: set[str] = set()
        self.noted: set[str] = set()

    def count(self, results: Iterable[tuple[Result, str]]) -> Iterator[Result]:
        for result, fail_on in results:
            if result.error:
                self.tell(result.error)
            if result.note:
                self.missed(result.note)
            gate = SEVERITIES.index(self.options.fail_on or fail_on)
            for finding in result.findings:
                self.warnings += finding.severity == "warning"
                self.failed |= SEVERITIES.index(finding.severity) <= gate
            yield result

    def tell(self, error: CopydeskError) -> None:
        if str(error) not in self.told:
            self.told.add(str(error))
            tell(error)

    def missed(self, message: str) -> None:
        """Tell once that LanguageTool does not help; an error where its help is required."""
        if self.options.languagetool == "required":
            self.tell(CopydeskError(message))
        else:
            self.note(message)

    def note(self, message: str) -> None:
        """Tell once what is left out of the run."""
        if message not in self.noted:
            self.noted.add(message)
            sys.stderr.write(f"copydesk: note: {reporters.visible(message)}\n")

    def status(self) -> int:
        if self.told:
            return 2
        most = self.options.max_warnings
        failed = self.failed or (most is not None and self.warnings > most)
        return int(failed and not self.options.exit_zero)


def _names(paths: list[str], desk: Desk, tally: _Tally) -> Iterator[str]:
    """Yield the drafts that can be checked; what is wrong with their rules is told here."""

    def excluded(path: str) -> bool:
        try:
            chosen = desk.config(path)
            book, _, _ = desk.rules(chosen)
        except CopydeskError as error:
            tally.tell(error)
            return True
        for note in book.notes:
            tally.note(note)
        return chosen.excludes(path)

    for name in files.drafts(paths, excluded):
        if isinstance(name, CopydeskError):
            tally.tell(name)
        else:
            yield name


def _servers(names: list[str], desk: Desk, tally: _Tally) -> Servers | None:
    """Find the LanguageTool servers that the drafts ask for, if any does."""
    wanted = {desk.server(desk.config(name)) for name in names} - {""}
    if not wanted and desk.options.languagetool != "required":
        return None
    from lint.cli.servers import Servers

    return Servers(wanted, desk.options, tally.missed)


def _results(names: list[str], desk: Desk, jobs: int) -> Iterator[tuple[Result, str]]:
    """Yield the result of each draft, in order, with the severity that fails there."""
    if desk.options.servers:
        jobs = min(jobs or 2, 2)  # LanguageTool gains nothing from more
    jobs = jobs or (os.cpu_count() or 1 if len(names) >= _MANY else 1)
    if jobs > 1 and len(names) > 1 and "-" not in names:  # no other process has our input
        from lint.cli import parallel

        results = parallel.check(desk.options, names, jobs)
    else:
        results = map(desk.check, names)
    if len(names) >= _MANY and sys.stderr.isatty():
        from lint.cli.parallel import with_progress

        results = with_progress(results, len(names))
    for result in results:
        yield result, desk.config(result.path).fail_on if result.error is None else "error"


def _report(
    options: Namespace, results: Iterator[Result], desk: Desk, started: float
) -> Iterator[str]:
    name = options.format or ("pretty" if _terminal(options) else "plain")
    how = reporters.Options(min_severity=options.min_severity, why=options.why, version=__version__)
    how.color = options.color == "always" or (
        options.color == "auto" and _terminal(options) and not os.environ.get("NO_COLOR")
    )
    if name == "pretty":
        from shutil import get_terminal_size

        how.width = get_terminal_size().columns
    if name == "sarif":
        book, _, _ = desk.rules(desk.config("-"))
        how.rules = {rule.id: {**rule.values, "examples": book.examples(rule.id)} for rule in book}
    return reporters.load(name).report(_timed(results, how, started), how)


def _timed(results: Iterator[Result], how: reporters.Options, started: float) -> Iterator[Result]:
    """Yield the results, then tell the report how long they took."""
    yield from results
    how.seconds = perf_counter() - started


def _terminal(options: Namespace) -> bool:
    return options.output_file is None and sys.stdout.isatty()
