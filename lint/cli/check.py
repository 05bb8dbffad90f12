"""``copydesk check``: the main job."""

from __future__ import annotations

import argparse
import os
import sys
from time import perf_counter

from lint import __version__, files, pattern, reporters
from lint.desk import Desk, Options
from lint.errors import CopydeskError
from lint.finding import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.reporters import Result

_EXAMPLES = """\
examples:
  copydesk check draft.md                      one draft
  copydesk check stories/                      a folder (git-ignored files are left out)
  copydesk check - --stdin-filename draft.md   a draft on standard input
  copydesk check --format sarif -o out.sarif   for code scanning
  copydesk check --select typos --fix draft.md mend the typos

exit status: 0 nothing at or above --fail-on, 1 findings, 2 could not run
"""

#: So many drafts are worth the start of worker processes, and a progress bar.
_MANY = 40


def parser() -> argparse.ArgumentParser:
    """Return the options of the command."""
    p = argparse.ArgumentParser(
        prog="copydesk check",
        description="Check drafts (plain text, Markdown, HTML) and report what a copy chief would ask.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    p.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="drafts or folders; - is standard input (default: this folder)",
    )
    p.add_argument(
        "--format",
        choices=reporters.FORMATS,
        help="report format (default: pretty in a terminal, else plain)",
    )
    p.add_argument("--fix", action="store_true", help="apply the safe fixes to the drafts")
    p.add_argument("--why", action="store_true", help="show the reason with each finding")
    p.add_argument(
        "--min-severity",
        choices=SEVERITIES,
        default="warning",
        metavar="SEVERITY",
        help="show findings from here up in pretty, plain and github: suggestion, warning (default) or error",
    )
    p.add_argument(
        "--fail-on",
        choices=SEVERITIES,
        metavar="SEVERITY",
        help="findings from here up give exit status 1 (default: error)",
    )
    p.add_argument(
        "--max-warnings", type=int, metavar="N", help="more warnings than this give exit status 1"
    )
    p.add_argument(
        "--exit-zero", action="store_true", help="findings do not change the exit status"
    )
    p.add_argument(
        "--select",
        action="append",
        default=[],
        metavar="RULE",
        help="only this rule or category (may be repeated)",
    )
    p.add_argument(
        "--disable",
        action="append",
        default=[],
        metavar="RULE",
        help="leave out this rule or category (may be repeated)",
    )
    p.add_argument(
        "--config",
        metavar="FILE",
        help="use this configuration instead of the nearest copydesk.yaml",
    )
    p.add_argument("--isolated", action="store_true", help="use no configuration file")
    p.add_argument(
        "--stdin-filename",
        metavar="NAME",
        help="name of the draft on standard input: format, configuration",
    )
    p.add_argument(
        "--encoding",
        choices=("utf-8", "latin-1", "cp1252"),
        default="utf-8",
        help="of the drafts (default: utf-8)",
    )
    p.add_argument("-o", "--output-file", metavar="FILE", help="write the report to a file")
    p.add_argument(
        "-j",
        "--jobs",
        type=int,
        default=0,
        metavar="N",
        help="processes (default: all cores for many drafts)",
    )
    p.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colours in pretty (default: in a terminal, unless NO_COLOR is set)",
    )
    return p


def main(arguments: list[str]) -> int:
    """Check drafts; returns the exit status."""
    started = perf_counter()
    options = parser().parse_args(arguments)
    if options.config and options.isolated:
        raise CopydeskError("--config and --isolated exclude each other")
    desk_options = Options(**vars(options))
    tally = _Tally(options)
    results = tally.count(_results(options, desk_options, tally))
    out = _open(options.output_file)
    try:
        for line in _report(options, results, started, desk_options):
            out.write(line + "\n")
    finally:
        if out is not sys.stdout:
            out.close()
    pattern.save()
    return tally.status()


def _open(path: str | None):  # type: ignore[no-untyped-def]  # a text file; io is not imported for its name
    if path is None:
        return sys.stdout
    try:
        return open(path, "w", encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise CopydeskError(f"cannot be written: {error.strerror}", path) from None


class _Tally:
    """Counts what decides the exit status, and tells errors on standard error."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.failed = self.broken = False
        self.warnings = 0

    def count(self, results: Iterable[tuple[Result, str]]) -> Iterator[Result]:
        for result, fail_on in results:
            if result.error:
                self.tell(result.error)
            gate = SEVERITIES.index(self.options.fail_on or fail_on)
            for finding in result.findings:
                self.warnings += finding.severity == "warning"
                self.failed |= SEVERITIES.index(finding.severity) <= gate
            yield result

    def tell(self, error: CopydeskError) -> None:
        self.broken = True
        sys.stderr.write(f"copydesk: error: {error}\n")

    def status(self) -> int:
        if self.broken:
            return 2
        most = self.options.max_warnings
        failed = self.failed or (most is not None and self.warnings > most)
        return int(failed and not self.options.exit_zero)


def _results(
    options: argparse.Namespace, desk_options: Options, tally: _Tally
) -> Iterator[tuple[Result, str]]:
    """Yield the result of each draft, in order, with the severity that fails there."""
    desk = Desk(desk_options)
    names: list[str] = []
    for name in files.drafts(options.paths or ["."], lambda path: desk.config(path).excludes(path)):
        if isinstance(name, CopydeskError):
            tally.tell(name)
        else:
            names.append(name)
    jobs = options.jobs or (os.cpu_count() or 1 if len(names) >= _MANY else 1)
    if jobs > 1 and len(names) > 1:
        from lint.cli.parallel import check

        results = check(desk_options, names, jobs)
    else:
        results = map(desk.check, names)
    if len(names) >= _MANY and sys.stderr.isatty():
        from lint.cli.parallel import with_progress

        results = with_progress(results, len(names))
    for result in results:
        yield result, desk.config(result.path).fail_on if result.error is None else "error"


def _report(
    options: argparse.Namespace, results: Iterator[Result], started: float, desk_options: Options
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
        how.rules = {rule.id: rule.values for rule in _all_rules(desk_options)}
    return reporters.load(name).report(_timed(results, how, started), how)


def _timed(results: Iterator[Result], how: reporters.Options, started: float) -> Iterator[Result]:
    """Yield the results, then tell the report how long they took."""
    yield from results
    how.seconds = perf_counter() - started


def _all_rules(desk_options: Options):  # type: ignore[no-untyped-def]  # a Rulebook
    desk = Desk(desk_options)
    return desk.rules(desk.config("-"))[0]


def _terminal(options: argparse.Namespace) -> bool:
    return options.output_file is None and sys.stdout.isatty()
