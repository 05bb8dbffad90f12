"""Counts the loaded terms of a rulebook by the side whose view they carry."""

from __future__ import annotations

import sys

from lint.finding import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from lint.rule import Rule
    from lint.rulebook import Rulebook


def rows(book: Rulebook, rules: Iterable[Rule]) -> list[dict[str, Any]]:
    """Return for each rule and framing how many terms have which severity in the desk's voice."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for rule in rules:
        for entry in book.entries(rule.id):
            level, framing = entry["severity"]["own"], entry.get("framing")
            if framing and level in SEVERITIES:
                new = {"rule": rule.id, "framing": framing, **dict.fromkeys(SEVERITIES, 0)}
                found.setdefault((rule.id, framing), new)[level] += 1
    return [found[key] for key in sorted(found)]


def show(found: list[dict[str, Any]]) -> None:
    """Print the counts as a table."""
    from rich.console import Console
    from rich.table import Table

    table = Table("rule", "framing", box=None, pad_edge=False, header_style="bold")
    for level in SEVERITIES:
        table.add_column(level, justify="right")
    for row in found:
        table.add_row(*(str(value or "") for value in row.values()))
    Console(highlight=False, width=None if sys.stdout.isatty() else 140).print(table)
