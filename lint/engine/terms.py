"""Finds the terms of all rules in a draft; the longest match of a category wins."""

from __future__ import annotations

from lint.document import layer
from lint.engine import entries
from lint.finding import Fix
from lint.index import find, fold, forms_of, shaped, stands, tokens
from lint.story.labels import Label, labels
from lint.story.words import types, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from lint.document import Document
    from lint.engine.settings import Settings
    from lint.finding import Finding
    from lint.index import Form, Forms
    from lint.rule import Rule
    from lint.rulebook import Rulebook

    #: First word, last word and form of a match, with its rule and entry.
    Match = tuple[int, int, Form, Rule, dict[str, Any]]
    #: What exceptions hold: rule, entry and word -> first and last words of the exceptions there.
    Hidden = dict[tuple[int, int, int], list[tuple[int, int]]]

#: The category whose terms are noted as the labels of a story.
_LOADED = "loaded-terms"


def run(
    doc: Document, book: Rulebook, settings: Settings, forms: Forms
) -> Iterator[tuple[Rule, Finding, dict[str, str]]]:
    """Yield the findings of all ``terms`` rules, each with its rule and its term's severity.

    ``forms`` are those that start with a word of the draft.
    """
    by_category: dict[tuple[str, bool], list[Match]] = {}
    hidden: Hidden = {}
    for first, last, form in find(words(doc), forms):
        _, _, number, at, _, exception = form
        if exception:
            for place in range(first, last + 1):
                hidden.setdefault((number, at, place), []).append((first, last))
            continue
        rule, entry = book.rule(number), book.entry(number, at)
        wanted = settings.runs(rule, entry["id"])
        if not (wanted or _noted(rule, entry, settings)):
            continue
        if _fits(doc, rule, entry, first, last, settings):
            # What is only noted takes no place from what was asked for.
            matches = by_category.setdefault((rule.category, wanted), [])
            matches.append((first, last, form, rule, entry))
    text = words(doc)
    loaded = []
    for (category, wanted), matches in by_category.items():
        for first, last, form, rule, entry in _longest(matches, hidden):
            fixes = [Fix(replacement, safe=entry.get("safe", True)) for replacement in form[4]]
            start, end = text.starts[first], text.ends[last]
            if category == _LOADED:
                loaded.append(Label(start, end, rule.id, entry))
            if wanted:
                found = entries.finding(doc, rule, entry, start, end, fixes)
                yield rule, found, entry["severity"]
    labels(doc)[:] = sorted(loaded, key=lambda label: label.start)


def _noted(rule: Rule, entry: dict[str, Any], settings: Settings) -> bool:
    """Whether a term that was not selected is noted for the checks of a story's labels."""
    return rule.category == _LOADED and not settings.disabled(rule, entry["id"])


def _longest(matches: list[Match], hidden: Hidden) -> Iterator[Match]:
    """Yield matches that no longer exception of theirs holds and no longer match overlaps."""
    taken: set[int] = set()
    for match in sorted(matches, key=_rank):
        first, last, form = match[:3]
        covers = hidden.get((form[2], form[3], first), ())
        if any(last <= b and b - a > last - first for a, b in covers):
            continue
        if taken.isdisjoint(range(first, last + 1)):
            taken.update(range(first, last + 1))
            yield match


def _rank(match: Match) -> tuple[bool, int, int, str, int]:
    """Ours come before borrowed ones, then the longest; of two alike their names decide."""
    first, last, form, rule, entry = match
    return "exact" in entry, first - last, first, rule.id, form[3]


def _fits(
    doc: Document, rule: Rule, entry: dict[str, Any], first: int, last: int, settings: Settings
) -> bool:
    """Whether the context of a match is one in which its term speaks."""
    rests = entry.get("broad") and not settings.broad
    if rests and not _any_occurs(doc, rule.values.get("triggers", ())):
        return False
    if "only_with" in entry and not _any_occurs(doc, entry["only_with"]):
        return False
    text = words(doc)
    if "exact" in entry and not _exactly(doc, entry, text.starts[first], text.ends[last]):
        return False
    if "skip_before" in entry and first and fold(text.gaps[first]) == " ":
        word = text.lower[first - 1]  # compared first: nearly all terms end here
        for term in entry["skip_before"]:
            if term.lower().endswith(word) and stands(text, term, last=first - 1):
                return False
    if "skip_after" in entry and last + 1 < len(text) and fold(text.gaps[last + 1]) == " ":
        word = text.lower[last + 1]
        for term in entry["skip_after"]:
            if term.lower().startswith(word) and stands(text, term, first=last + 1):
                return False
    return entries.allowed(doc, rule, entry, text.starts[first], text.ends[last])


def _exactly(doc: Document, entry: dict[str, Any], start: int, end: int) -> bool:
    """Whether a term that has one form only stands so at a prose range."""
    text = " ".join(doc.text[start:end].replace("’", "'").split())
    around = doc.text[max(start - 1, 0) : start] + doc.text[end : end + 1]
    if "_" in around or ("apart" in entry and any(char in "-'’" for char in around)):
        return False
    return bool(entry["exact"] == (text if "case" in entry else text.lower()))


def _any_occurs(doc: Document, terms: Iterable[str]) -> bool:
    known = _occurring(doc)
    for term in terms:
        if term not in known:
            known[term] = _occurs(doc, term)
        if known[term]:
            return True
    return False


@layer
def _occurring(doc: Document) -> dict[str, bool]:
    """Which terms that others depend on are in the draft, as far as it was asked."""
    return {}


def _occurs(doc: Document, term: str) -> bool:
    """Whether a term is in the draft; ``Palestin*`` is any word that begins so."""
    text = words(doc)
    (_, first), *_ = tokens(term)
    lower = first.lower()
    if term.endswith("*"):
        known = {word for word in types(doc) if word.startswith(lower)}
        return any(
            word in known and shaped(first, written[: len(first)])
            for word, written in zip(text.lower, text.text, strict=True)
        )
    _, second, form = next(forms_of(term, 0, 0))
    return lower in types(doc) and any(find(text, {lower: {second: [form]}}))
