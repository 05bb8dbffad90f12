"""The options of the commands."""

from __future__ import annotations

import argparse

from lint.finding import SEVERITIES
from lint.reporters import FORMATS

_CHECK = """\
examples:
  copydesk check draft.md                      one draft
  copydesk check stories/                      a folder (git-ignored files are left out)
  copydesk check - --stdin-filename draft.md   a draft on standard input
  copydesk check --format sarif -o out.sarif   for code scanning
  copydesk check --select typos --fix draft.md mend the typos

exit status: 0 nothing at or above --fail-on, 1 findings, 2 could not run
"""


def parser(command: str, description: str, more: str) -> argparse.ArgumentParser:
    """Return a parser for a command; ``more`` stands below the options."""
    return argparse.ArgumentParser(
        prog=f"copydesk {command}", description=description, epilog=more, formatter_class=_help
    )


def add_config(p: argparse._ActionsContainer) -> None:
    """Add the options that choose the configuration."""
    p.add_argument(
        "--config", metavar="FILE", help="use this file instead of the nearest copydesk.yaml"
    )
    p.add_argument("--isolated", action="store_true", help="use no configuration file")


def check() -> argparse.ArgumentParser:
    """Return the parser of ``copydesk check``."""
    what = "Check drafts (plain text, Markdown, HTML) and report what a copy chief would ask."
    p = parser("check", what, _CHECK)
    paths = "drafts or folders; - is standard input (default: this folder)"
    p.add_argument("paths", nargs="*", metavar="PATH", help=paths)
    p.add_argument("--fix", action="store_true", help="apply the safe fixes to the drafts")
    _add_drafts(p.add_argument_group("drafts"))
    _add_rules(p.add_argument_group("rules"))
    _add_report(p.add_argument_group("report"))
    _add_status(p.add_argument_group("exit status"))
    return p


def _help(prog: str) -> argparse.HelpFormatter:
    # Without a width argparse imports shutil for every option, which costs more than it shows.
    return argparse.RawDescriptionHelpFormatter(prog, width=100)


def _add_drafts(p: argparse._ArgumentGroup) -> None:
    name = "name of the draft on standard input: tells format and configuration"
    p.add_argument("--stdin-filename", metavar="NAME", help=name)
    p.add_argument(
        "--encoding",
        choices=("utf-8", "latin-1", "cp1252"),
        default="utf-8",
        help="of the drafts (default: utf-8)",
    )
    jobs = "processes (default: all cores for many drafts)"
    p.add_argument("-j", "--jobs", type=int, default=0, metavar="N", help=jobs)


def _add_rules(p: argparse._ArgumentGroup) -> None:
    for option, what in (("--select", "only this"), ("--disable", "leave out this")):
        p.add_argument(
            option,
            action="append",
            default=[],
            metavar="RULE",
            help=f"{what} rule, category or rule/entry (may be repeated)",
        )
    add_config(p)
    second = (
        "second reader: off, local (started for this run), the URL of a server, which is sent the "
        "drafts, or required (its absence is an error); default: what the configuration or "
        "COPYDESK_LANGUAGETOOL names"
    )
    p.add_argument("--languagetool", metavar="MODE", help=second)


def _add_report(p: argparse._ArgumentGroup) -> None:
    formats = "report format (default: pretty in a terminal, else plain)"
    p.add_argument("--format", choices=FORMATS, help=formats)
    p.add_argument("-o", "--output-file", metavar="FILE", help="write the report to a file")
    p.add_argument(
        "--min-severity",
        choices=SEVERITIES,
        default="warning",
        metavar="SEVERITY",
        help="show findings from here up in pretty, plain and github: suggestion, warning "
        "(default) or error",
    )
    p.add_argument("--why", action="store_true", help="show the reason with each finding")
    p.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colours in pretty (default: in a terminal, unless NO_COLOR is set)",
    )


def _add_status(p: argparse._ArgumentGroup) -> None:
    gate = "findings from here up give exit status 1 (default: error)"
    p.add_argument("--fail-on", choices=SEVERITIES, metavar="SEVERITY", help=gate)
    most = "more warnings than this give exit status 1"
    p.add_argument("--max-warnings", type=int, metavar="N", help=most)
    zero = "findings do not change the exit status"
    p.add_argument("--exit-zero", action="store_true", help=zero)
