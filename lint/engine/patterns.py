"""Runs a pattern where the words that it needs stand, never over the whole draft."""

from __future__ import annotations

from lint import pattern, rulebook
from lint.finding import Fix
from lint.story.sentences import sentences
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from lint.document import Document
    from lint.engine.settings import Settings
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.rulebook import Rulebook

#: How many words on each side of a needed word a match may reach: bounds the time of any
#: pattern on any text.
_REACH = 40
#: Longest range of joined reaches, in code points; matches in an overlap are found twice and
#: kept once.
_LONGEST = 5000


def run(
    doc: Document,
    book: Rulebook,
    settings: Settings,
    number: int,
    at: int,
    triggers: list[str],
) -> Iterator[tuple[Rule, Finding, dict[str, str]]]:
    """Yield the findings of one pattern of a rule, with the rule and the pattern's severity.

    ``triggers`` are those of its needed words that the draft holds.
    """
    rule, entry = book.rule(number), book.entry(number, at)
    if entry.get("off") and f"{rule.id}/{entry.get('id')}" not in settings.on:
        return
    if not settings.runs(rule, entry.get("id")):
        return
    compiled = pattern.compile(entry["pattern"], entry["flags"])
    for start, end in _windows(doc, set(triggers), rule.values.get("scope", "paragraph")):
        for match in compiled.finditer(doc.text, start, end):
            if _allowed(doc, rule, *match.span()):
                yield rule, _finding(doc, rule, entry, match), entry["severity"]


def _finding(doc: Document, rule: Rule, entry: dict[str, Any], match: Any) -> Finding:
    template = entry.get("fix")
    group = entry.get("id") or match[0].lower()
    return rule.finding(
        doc,
        *match.span(),
        entry=entry.get("id"),
        fixes=[Fix(match.expand(template), safe=True)] if template is not None else (),
        group=f"{rule.id}/{group}",
        why=entry.get("why", ""),
        instead="; ".join(entry.get("instead", ())),
        note=entry.get("note", ""),
    )


def _allowed(doc: Document, rule: Rule, start: int, end: int) -> bool:
    for key, wanted in (("when", True), ("unless", False)):
        name = rule.values.get(key)
        if name and bool(rulebook.function(name)(doc, start, end)) is not wanted:
            return False
    return True


def _windows(doc: Document, needed: set[str], scope: str) -> Iterator[tuple[int, int]]:
    """Yield bounded prose ranges around the places of needed words, inside the scope."""
    text = words(doc)
    last = (-1, -1)
    for at in _places(doc, needed):
        block = doc.block(text.starts[at])
        if scope == "headline" and block.kind != "headline":
            continue
        low, high = block.start, block.end
        if scope == "sentence":
            low, high = _sentence(doc, text.starts[at]) or (low, high)
        start = max(low, text.starts[max(at - _REACH, 0)])
        end = min(high, text.ends[min(at + _REACH, len(text) - 1)])
        if start >= last[1] or end - last[0] > _LONGEST:
            if last[1] > last[0]:
                yield last
            last = (start, end)
        else:
            last = (last[0], max(last[1], end))
    if last[1] > last[0]:
        yield last


def _places(doc: Document, needed: set[str]) -> list[int]:
    """The numbers of the words that are needed, in order."""
    if len(needed) == 1:
        (word,) = needed
        places = []
        at = -1
        lower = words(doc).lower
        try:
            while True:
                at = lower.index(word, at + 1)
                places.append(at)
        except ValueError:
            return places
    return [at for at, word in enumerate(words(doc).lower) if word in needed]


def _sentence(doc: Document, offset: int) -> tuple[int, int] | None:
    from bisect import bisect_right

    found = sentences(doc)
    at = bisect_right(found, offset, key=lambda sentence: sentence.start) - 1
    return (found[at].start, found[at].end) if at >= 0 else None
