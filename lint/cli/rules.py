"""``copydesk rules``: what copydesk looks for, and how often it says so of clean copy."""

from __future__ import annotations

import json
import sys

from lint import rates, rule_files
from lint.cli.arguments import add_config, parser
from lint.desk import Desk, Options
from lint.errors import CopydeskError, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from lint.engine.settings import Settings
    from lint.rates import Rates
    from lint.rule import Rule
    from lint.rulebook import Rulebook

_EXAMPLES = """\
examples:
  copydesk rules                     all rules that are in force here
  copydesk rules loaded-terms        those of a category
  copydesk rules --format json       for a program
  copydesk rules --test              run the examples in every rule file
  copydesk rules --framing           count the loaded terms by whose view they carry

A line below the list tells what its letters and figures mean.
"""
_LEGEND = """
severity    E error, W warning, s suggestion, - silent: in the desk's own words,
            in paraphrase, in quotations
clean news  findings per 1,000 words at warning or error / in all, measured on
            {words:,} words of published news"""
_LETTERS = {"error": "E", "warning": "W", "suggestion": "s", "none": "-"}
_PIPED = 1000  # cells where there is no terminal: nothing is cut
#: The voices in the order in which a list shows them.
VOICES = ("own", "paraphrase", "quotation")


def main(arguments: list[str]) -> int:
    """List the rules; returns the exit status."""
    p = parser("rules", "List the rules that are in force here.", _EXAMPLES)
    p.add_argument("category", nargs="?", help="only the rules of this category")
    p.add_argument("--format", choices=("text", "json"), default="text")
    p.add_argument("--test", action="store_true", help="run the examples of every rule")
    p.add_argument("--framing", action="store_true", help="count loaded terms by side")
    add_config(p)
    options = p.parse_args(arguments)
    desk = Desk(Options(config=options.config, isolated=options.isolated))
    book, settings, _ = desk.rules(desk.config("-"))
    if options.category:
        known = sorted(set(book.categories.values()))
        if options.category not in known:
            raise CopydeskError(
                f"no category '{options.category}'{nearest(options.category, known)}"
            )
    chosen = [r for r in book if not options.category or r.category == options.category]
    if options.test:
        return _test(book, chosen)
    if options.framing:
        return _framing(book, filter(settings.runs, chosen), options.format)
    measured = rates.load()
    rows = [_row(rule, settings, measured) for rule in chosen]
    if options.format == "json":
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    else:
        _print(rows, measured.words)
    return 0


def _framing(book: Rulebook, rules: Iterable[Rule], style: str) -> int:
    from lint.cli import framing

    found = framing.rows(book, rules)
    if style == "json":
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    else:
        framing.show(found)
    return 0


def letters(levels: dict[str, str]) -> str:
    """Return the levels by voice as in ``E W -``."""
    return " ".join(_LETTERS[levels[voice]] for voice in VOICES)


def _row(rule: Rule, settings: Settings, measured: Rates) -> dict[str, Any]:
    levels = settings.levels(rule) if settings.runs(rule) else dict.fromkeys(VOICES, "off")
    return {
        "id": rule.id,
        "category": rule.category,
        "severity": levels["own"],
        "severities": {voice: levels[voice] for voice in VOICES},
        "entries": rule.values["entries"],
        "rate": measured.of(rule.id),
        "why": rule.why,
        "source": rule.values["source"],
    }


def _print(rows: list[dict[str, Any]], words: int) -> None:
    """Print a line for each rule, each category under its name; a terminal cuts long reasons."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, width=None if sys.stdout.isatty() else _PIPED)

    def line(text: str, style: str | None = None) -> None:
        console.print(text, style=style, overflow="ellipsis", no_wrap=True)

    width = max((len(row["id"]) for row in rows), default=0) + 2
    line(f"{'rule':<{width}} severity   clean news terms why", "bold")
    category = ""
    for row in rows:
        if row["category"] != category:
            category = row["category"]
            line(category, "bold")
        rate = row["rate"]
        measured = f"{rate['loud']:.2f} / {rate['all']:.2f}" if rate else "not measured"
        level = "off" if row["severity"] == "off" else letters(row["severities"])
        terms = row["entries"] or ""
        line(f"{'  ' + row['id']:<{width}} {level:<8} {measured:>12} {terms:>5} {row['why']}")
    console.print(_LEGEND.format(words=words), style="dim")


def _test(book: Rulebook, rules: list[Rule]) -> int:
    from lint import examples

    failed = count = 0
    for rule in rules:
        for number, example in enumerate(book.examples(rule.id), 1):
            count += 1
            for fault in examples.faults(book, rule, example):
                failed += 1
                sys.stdout.write(
                    f"{rule_files.place(rule.values['path'])}: example {number}: {fault}\n"
                )
    sys.stdout.write(f"{count} examples of {len(rules)} rules, {failed} failed\n")
    return int(failed > 0)
