"""``copydesk rule``: why does it say that?"""

from __future__ import annotations

import sys

from lint.cli.arguments import add_config, parser
from lint.desk import Desk, Options
from lint.errors import CopydeskError, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from rich.console import Console

    from lint.rule import Rule


_EXAMPLES = """\
examples:
  copydesk rule unsourced-figure
  copydesk rule loaded-migration/illegal-alien
"""


def main(arguments: list[str]) -> int:
    """Explain one rule, or one term of it; returns the exit status."""
    what = "Explain one rule: what it asks, why, who says so, bad and good examples."
    p = parser("rule", what, _EXAMPLES)
    p.add_argument("id", metavar="RULE[/TERM]")
    add_config(p)
    options = p.parse_args(arguments)
    desk = Desk(Options(config=options.config, isolated=options.isolated))
    book, settings, _ = desk.rules(desk.config("-"))
    name, _, term = options.id.partition("/")
    if name not in book.ids:
        raise CopydeskError(f"no rule '{name}'{nearest(name, book.ids)}")
    rule = book.named(name)
    entries = book.entries(name)
    from rich.console import Console

    console = Console(highlight=False, markup=False, width=None if sys.stdout.isatty() else 100)
    if term:
        known = {entry.get("id", ""): entry for entry in entries}
        if term not in known:
            raise CopydeskError(f"no term '{term}' in {name}{nearest(term, known)}")
        _term(console, name, known[term])
        return 0
    level = settings.level(rule) if settings.runs(rule) else "off"
    _rule(console, rule, entries, book.examples(name), level)
    return 0


def _rule(
    console: Console,
    rule: Rule,
    entries: list[dict[str, Any]],
    examples: list[dict[str, str]],
    level: str,
) -> None:
    console.print(rule.id, style="bold")
    _facts(
        console,
        {
            "category": rule.category,
            "severity": level,
            "says": rule.message,
            "why": rule.why,
            "source": rule.values["source"],
            "owner": rule.values.get("owner"),
            "note": rule.values.get("note"),
            "file": rule.values["path"],
        },
    )
    if entries and entries[0].get("id"):
        shown = ", ".join(str(entry["id"]) for entry in entries[:12])
        more = f" and {len(entries) - 12} more" if len(entries) > 12 else ""
        _facts(console, {"terms": f"{shown}{more}"})
    for example in examples:
        console.print()
        for kind, style in (("bad", "red"), ("good", "green")):
            if kind in example:
                console.print(f"{kind:>5}  ", style=f"bold {style}", end="")
                console.print(example[kind].strip().replace("\n", "\n       "))


def _term(console: Console, rule: str, entry: dict[str, Any]) -> None:
    console.print(f"{rule}/{entry.get('id')}", style="bold")
    # Only what was read is told as what a guide says.
    guides = [g["org"] for g in entry.get("guides", ()) if g.get("status") == "seen"]
    _facts(
        console,
        {
            "term": ", ".join(
                [entry.get("term") or entry.get("pattern", ""), *entry.get("also", ())]
            ),
            "severity": _levels(entry["severity"]),
            "why": entry.get("why"),
            "instead": ", ".join(entry.get("instead", ())),
            "not when": ", ".join(entry.get("except", ())),
            "framing": entry.get("framing"),
            "guides": ", ".join(guides) or ("common desk practice" if "guides" in entry else None),
            "note": entry.get("note"),
        },
    )


def _levels(severity: dict[str, str]) -> str:
    levels = {voice: level for voice, level in severity.items() if voice != "unknown"}
    if len(set(levels.values())) == 1:
        return next(iter(levels.values()))
    return ", ".join(f"{voice} {level}" for voice, level in levels.items())


def _facts(console: Console, facts: dict[str, Any]) -> None:
    from rich.table import Table

    table = Table.grid(padding=(0, 2))
    for name, value in facts.items():
        if value:
            table.add_row(f"{name:<9}", str(value))
    console.print(table)
