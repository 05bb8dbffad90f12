"""Runs a pattern where the words that it needs stand, never over the whole draft."""

from __future__ import annotations

from lint import pattern
from lint.engine import entries
from lint.finding import Fix
from lint.story.sentences import sentence_at, sentences
from lint.story.words import contracted, parts, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set
    from typing import Any

    from lint.document import Document
    from lint.engine.settings import Settings
    from lint.finding import Finding
    from lint.rule import Rule

#: How many words on each side of a needed word a match may reach: bounds the time of any
#: pattern on any text.
_REACH = 14
#: Longest window of joined reaches, in code points.
_LONGEST = 5000


def run(
    doc: Document, rule: Rule, entry: dict[str, Any], settings: Settings, wanted: Set[str]
) -> Iterator[tuple[Rule, Finding, dict[str, str]]]:
    """Yield the findings of an entry of a rule, a pattern, with the rule and its severity.

    ``wanted`` are those of the words that it needs (lower case) which are in the draft.
    """
    if entry.get("off") and f"{rule.id}/{entry.get('id')}" not in settings.on:
        return
    if not settings.runs(rule, entry.get("id")):
        return
    near = words(doc).at(wanted)
    if clauses := entry.get("clauses"):
        near = [at for at in near if _may_match(doc, at, clauses)]
    if not near:
        return
    compiled = pattern.compile(entry["pattern"], entry["flags"])
    template = entry.get("fix")
    windows = list(_windows(doc, near, rule.values.get("scope", "paragraph")))
    done = 0
    for (start, end), (following, _) in zip(windows, [*windows[1:], _BEHIND], strict=True):
        for match in compiled.finditer(doc.text, max(start, done), end):
            if match.start() >= following:
                break  # where windows overlap, the later one shows the whole match
            done = match.end()
            if entries.allowed(doc, rule, entry, *match.span()):
                fixes = [] if template is None else [Fix(match.expand(template), safe=True)]
                found = entries.finding(doc, rule, entry, *match.span(), fixes)
                yield rule, found, entry["severity"]


def _may_match(doc: Document, at: int, clauses: Iterable[frozenset[str]]) -> bool:
    """Whether the words that a pattern needs beside one of them stand within its reach."""
    reach = words(doc).lower[max(at - _REACH, 0) : at + _REACH + 1]
    for clause in clauses:
        if clause.isdisjoint(reach) and (
            clause.isdisjoint(contracted(doc)) or clause.isdisjoint(parts(doc, set(reach)))
        ):
            return False
    return True


_BEHIND = (1 << 60, 1 << 60)


def _windows(doc: Document, near: Iterable[int], scope: str) -> Iterator[tuple[int, int]]:
    """Yield bounded prose ranges around some words, inside the scope.

    They are joined as long as they overlap and are not too long; those that are overlap by
    all that a match may reach.
    """
    text = words(doc)
    last = (-1, -1)
    low = high = 0
    for at in near:
        if not low <= text.starts[at] < high:
            low, high = _bounds(doc, text.starts[at], scope)
        start = max(low, text.starts[max(at - _REACH, 0)])
        end = min(high, text.ends[min(at + _REACH, len(text) - 1)])
        if start < last[1] and end - last[0] <= _LONGEST:
            last = (last[0], max(last[1], end))
            continue
        if last[1] > last[0]:
            yield last
        last = (start, end)
    if last[1] > last[0]:
        yield last


def _bounds(doc: Document, offset: int, scope: str) -> tuple[int, int]:
    """The prose range that no match at an offset may leave."""
    if scope == "document":
        return 0, len(doc.text)
    if scope == "sentence":
        found = sentences(doc)
        at = sentence_at(doc, offset)
        if at >= 0 and offset < found[at].end:
            return found[at].start, found[at].end
    block = doc.block(offset)
    return block.start, block.end
