"""Finds the terms of all rules in a draft; the longest match of a category wins."""

from __future__ import annotations

from lint import rulebook
from lint.finding import Fix
from lint.index import find, fold, stands
from lint.story.words import types, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from lint.document import Document
    from lint.engine.settings import Settings
    from lint.finding import Finding
    from lint.index import Form
    from lint.rule import Rule
    from lint.rulebook import Rulebook

    #: First word, last word and form of a match, with its rule and entry.
    Match = tuple[int, int, Form, Rule, dict[str, Any]]


def run(
    doc: Document, book: Rulebook, settings: Settings
) -> Iterator[tuple[Rule, Finding, dict[str, str]]]:
    """Yield the findings of all ``terms`` rules, each with its rule and its term's severity."""
    by_category: dict[str, list[Match]] = {}
    hidden: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for first, last, form in find(words(doc), book.forms):
        _, _, number, at, _, exception = form
        if exception:
            hidden.setdefault((number, at), []).append((first, last))
            continue
        rule, entry = book.rule(number), book.entry(number, at)
        if settings.runs(rule, entry["id"]) and _fits(doc, rule, entry, first, last, settings):
            by_category.setdefault(rule.category, []).append((first, last, form, rule, entry))
    for matches in by_category.values():
        for match in _longest(matches, hidden):
            if finding := _finding(doc, *match):
                yield match[3], finding, match[4]["severity"]


def _longest(
    matches: list[Match], hidden: dict[tuple[int, int], list[tuple[int, int]]]
) -> Iterator[Match]:
    """Yield matches that no exception of theirs holds and no longer match overlaps."""
    end = -1
    taken: set[int] = set()
    for match in sorted(matches, key=lambda match: (match[0] - match[1], match[0])):
        first, last, form = match[:3]
        covers = hidden.get((form[2], form[3]), ())
        if any(a <= first and last <= b and b - a > last - first for a, b in covers):
            continue
        if taken.isdisjoint(range(first, last + 1)):
            taken.update(range(first, last + 1))
            end = max(end, last)
            yield match


def _finding(
    doc: Document, first: int, last: int, form: Form, rule: Rule, entry: dict[str, Any]
) -> Finding | None:
    text = words(doc)
    start, end = text.starts[first], text.ends[last]
    for key, wanted in (("when", True), ("unless", False)):
        name = rule.values.get(key)
        if name and bool(rulebook.function(name)(doc, start, end)) is not wanted:
            return None
    instead = entry.get("instead") or []
    return rule.finding(
        doc,
        start,
        end,
        entry=entry["id"],
        fixes=[Fix(replacement, safe=True) for replacement in form[4]],
        group=f"{rule.id}/{entry['id']}",
        why=entry.get("why", ""),
        instead=_listed(instead),
        note=entry.get("note", ""),
    )


def _listed(items: list[str]) -> str:
    """Return items as ``a, b or c``."""
    return " or ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def _fits(
    doc: Document, rule: Rule, entry: dict[str, Any], first: int, last: int, settings: Settings
) -> bool:
    """Whether the context of a match is one in which its term speaks."""
    if entry.get("broad") and not settings.broad:
        triggers = rule.values.get("triggers")
        if not triggers or not _any_occurs(doc, triggers):
            return False
    if entry.get("only_with") and not _any_occurs(doc, entry["only_with"]):
        return False
    text = words(doc)
    return not (
        (
            entry.get("skip_before")
            and fold(text.gaps[first]) == " "
            and any(stands(text, term, last=first - 1) for term in entry["skip_before"])
        )
        or (
            entry.get("skip_after")
            and fold(text.gaps[last + 1]) == " "
            and any(stands(text, term, first=last + 1) for term in entry["skip_after"])
        )
    )


def _any_occurs(doc: Document, terms: Iterable[str]) -> bool:
    """Whether one of some words (``mig*``: that begin so) or phrases is in the draft."""
    known = types(doc)
    for term in terms:
        lower = term.lower()
        if lower in known:
            return True
        if lower.endswith("*"):
            if any(word.startswith(lower[:-1]) for word in known):
                return True
        elif " " in lower and known.issuperset(lower.split()) and lower in doc.text.lower():
            return True
    return False
