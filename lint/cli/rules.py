"""``copydesk rules``: what copydesk looks for."""

from __future__ import annotations

import json
import sys

from lint.cli.arguments import add_config, parser
from lint.desk import Desk, Options
from lint.errors import CopydeskError, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.rule import Rule
    from lint.rulebook import Rulebook

_EXAMPLES = """\
examples:
  copydesk rules                     all rules that are in force here
  copydesk rules loaded-terms        those of a category
  copydesk rules --format json       for a program
  copydesk rules --test              run the examples in every rule file
  copydesk rules --framing           count the loaded terms by whose view they carry
"""


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
    rows = [
        {
            "id": rule.id,
            "category": rule.category,
            "severity": settings.level(rule) if settings.runs(rule) else "off",
            "entries": rule.values["entries"],
            "why": rule.why,
            "source": rule.values["source"],
        }
        for rule in chosen
    ]
    if options.format == "json":
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        return 0
    _table(rows)
    return 0


def _framing(book: Rulebook, rules: Iterable[Rule], style: str) -> int:
    from lint.cli import framing

    found = framing.rows(book, rules)
    if style == "json":
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    else:
        framing.show(found)
    return 0


def _table(rows: list[dict[str, object]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("rule", "category", "severity", "terms", "why"):
        table.add_column(
            column, justify="right" if column == "terms" else "left", no_wrap=column == "rule"
        )
    for row in rows:
        table.add_row(
            str(row["id"]),
            str(row["category"]),
            str(row["severity"]),
            str(row["entries"] or ""),
            str(row["why"]),
        )
    Console(highlight=False, width=None if sys.stdout.isatty() else 140).print(table)


def _test(book: Rulebook, rules: list[Rule]) -> int:
    from lint import examples

    failed = count = 0
    for rule in rules:
        for number, example in enumerate(book.examples(rule.id), 1):
            count += 1
            for fault in examples.faults(book, rule, example):
                failed += 1
                sys.stdout.write(f"{rule.values['path']}: example {number}: {fault}\n")
    sys.stdout.write(f"{count} examples of {len(rules)} rules, {failed} failed\n")
    return int(failed > 0)
