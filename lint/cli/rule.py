"""``copydesk rule``: why does it say that?"""

from __future__ import annotations

import sys

from lint import rates, rule_files, rulebook
from lint.cli.arguments import add_config, parser
from lint.cli.rules import VOICES, letters
from lint.desk import Desk, Options
from lint.errors import CopydeskError, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from rich.console import Console

    from lint.engine.settings import Settings
    from lint.rule import Rule
    from lint.rulebook import Rulebook

    Facts = Iterator[tuple[str, str]]

_EXAMPLES = """\
examples:
  copydesk rule unsourced-figure                     a rule
  copydesk rule loaded-migration/illegal-alien       one of its terms
  copydesk rule --config desk/copydesk.yaml my-rule  as it holds for another desk
"""
#: What is known of a guide, by the status that a rule file gives it.
_STATUS = {
    "seen": "its guidance was read (seen)",
    "listed": "in its index, the entry was not read (listed)",
    "recalled": "from memory, look into the current edition (recalled)",
    "accepts": "takes the term or prefers it (accepts)",
    "practice": "common practice, no guide is claimed (practice)",
}
_PIPED = 100  # cells where there is no terminal


def main(arguments: list[str]) -> int:
    """Explain one rule, or one term of it; returns the exit status."""
    what = (
        "Explain one rule: what it asks, why, who says so, how often it speaks in clean news, and "
        "bad and good examples."
    )
    p = parser("rule", what, _EXAMPLES)
    p.add_argument("id", metavar="RULE[/TERM]")
    add_config(p)
    options = p.parse_args(arguments)
    desk = Desk(Options(config=options.config, isolated=options.isolated))
    book, settings, _ = desk.rules(desk.config("-"))
    name, _, term = options.id.partition("/")
    if name not in book.ids:
        raise CopydeskError(f"no rule '{name}'{nearest(name, book.ids)}")
    rule, entries = book.named(name), book.entries(name)
    known = {str(entry["id"]): entry for entry in entries if entry.get("id")}
    if term and term not in known:
        raise CopydeskError(f"no term '{term}' in {name}{nearest(term, known)}")
    from rich.console import Console

    console = Console(highlight=False, markup=False, width=None if sys.stdout.isatty() else _PIPED)
    console.print(options.id, style="bold")
    if term:
        _print(console, _of_term(rule, known[term], settings))
        return 0
    _print(console, _of_rule(book, rule, settings))
    if known:
        _list(console, rule, known, settings)
    for example in book.examples(name):
        console.print()
        shown = [(kind, example[kind]) for kind in ("bad", "good", "note") if kind in example]
        given = [f"{key}: {value}" for key, value in example.get("options", {}).items()]
        _print(console, iter([*shown, *[("with", option) for option in given]]))
    return 0


def _of_rule(book: Rulebook, rule: Rule, settings: Settings) -> Facts:
    values = rule.values
    yield "category", rule.category
    yield "severity", _levels(settings.levels(rule)) if settings.runs(rule) else "off"
    yield "says", rule.message
    yield "why", rule.why
    yield "source", values["source"]
    yield "owner", values.get("owner", "")
    yield "note", values.get("note", "")
    yield "topic", ", ".join(values.get("triggers", ()))
    for key, told in (("check", "finds"), ("when", "only when"), ("unless", "not when")):
        if key in values:
            yield told, _told(values[key])
    if len(entries := book.entries(rule.id)) == 1 and "pattern" in entries[0]:
        yield "pattern", entries[0]["pattern"]
    for option, value in rule.options.items():
        if isinstance(value, int | str) and option != "flags":
            yield "option", f"{option}: {value}"
    yield "clean news", _rate(rule.id)
    yield "file", rule_files.place(values["path"])


def _of_term(rule: Rule, entry: dict[str, Any], settings: Settings) -> Facts:
    yield "term", "; ".join([entry["term"], *entry.get("also", ())]) if "term" in entry else ""
    yield "pattern", entry.get("pattern", "")
    runs = settings.runs(rule, entry["id"])
    yield "severity", _levels(settings.levels(rule, entry)) if runs else "off"
    if entry.get("off") and f"{rule.id}/{entry['id']}" not in settings.on:
        yield "rests", f"until the configuration has 'on: {rule.id}/{entry['id']}'"
    if entry.get("broad") and not settings.broad:
        triggers = ", ".join(rule.values.get("triggers", ()))
        yield "rests", f"until the story is on its topic: {triggers}" if triggers else "by default"
    yield "why", entry.get("why", "") or rule.why
    yield "instead", "; ".join(entry.get("instead", ()))
    yield "note", entry.get("note", "")
    yield "framing", entry.get("framing", "")
    yield "house", "decides: guides disagree" if entry.get("house_choice") else ""
    yield "only with", ", ".join(entry.get("only_with", ()))
    yield "not in", "; ".join(entry.get("except", ()))
    yield "not after", ", ".join(entry.get("skip_before", ()))
    yield "not before", ", ".join(entry.get("skip_after", ()))
    for guide in entry.get("guides", ()):
        status = guide.get("status", "not looked into")
        note = f" ({guide['note']})" if "note" in guide else ""
        yield "guide", f"{guide['org']}: {_STATUS.get(status, status)}{note}"


def _told(name: str) -> str:
    """What a function of ``lint.checks`` says of itself in its first sentence."""
    first = (rulebook.function(name).__doc__ or "").partition("\n")[0].replace("``", "'")
    return f"{first} ({name})".strip()


def _levels(levels: dict[str, str]) -> str:
    shown = {voice: levels[voice] for voice in VOICES}
    if len(set(shown.values())) == 1:
        return levels["own"]
    return ", ".join(f"{voice} {level}" for voice, level in shown.items())


def _rate(id: str) -> str:
    measured = rates.load()
    rate = measured.of(id)
    if rate is None:
        return "not measured"
    return (
        f"{rate['loud']:.2f} findings per 1,000 words at warning or error, {rate['all']:.2f} in "
        f"all (in {measured.words:,} words)"
    )


def _list(
    console: Console, rule: Rule, known: dict[str, dict[str, Any]], settings: Settings
) -> None:
    """Print the terms of a rule: severity by voice, whose view it is, what to write instead."""
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("term", "severity", "framing", "instead"):
        table.add_column(column, no_wrap=column in ("term", "severity"))
    for id, entry in known.items():
        runs = settings.runs(rule, id)
        table.add_row(
            f"/{id}",
            letters(settings.levels(rule, entry)) if runs else "off",
            entry.get("framing", ""),
            "; ".join(entry.get("instead", ())) or entry.get("note", ""),
        )
    console.print()
    console.print(table)


def _print(console: Console, facts: Facts) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    table.add_column(min_width=8, no_wrap=True)
    table.add_column(overflow="fold")
    styles = {"bad": "bold red", "good": "bold green"}
    for name, value in facts:
        if value:
            table.add_row(Text(name, styles.get(name, "")), value.strip())
    console.print(table)
