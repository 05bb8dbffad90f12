"""Runs a pattern where the words that it needs stand, never over the whole draft."""

from __future__ import annotations

from lint import pattern
from lint.engine import entries
from lint.finding import Fix
from lint.rule import REACH
from lint.story.sentences import sentence_at, sentences
from lint.story.words import contracted, parts, words
from lint.words import Led

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Set
    from typing import Any

    from lint.document import Document
    from lint.engine.settings import Settings
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.words import Words

    Entry = Mapping[str, Any]
    #: Start and end of a match, and its fixes.
    Found = tuple[int, int, list[Fix]]

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
    found = _led(doc, rule, entry) if "head" in entry else _searched(doc, rule, entry, wanted)
    for start, end, fixes in found:
        if entries.allowed(doc, rule, entry, start, end):
            yield rule, entries.finding(doc, rule, entry, start, end, fixes), entry["severity"]


def _searched(doc: Document, rule: Rule, entry: Entry, wanted: Set[str]) -> Iterator[Found]:
    """Yield the matches of a pattern around some words."""
    reach = entry["reach"]
    near = words(doc).at(wanted)
    if clauses := entry.get("clauses"):
        near = [at for at in near if _may_match(doc, max(at - reach, 0), at + reach, clauses)]
    if not near:
        return
    compiled = pattern.compile(entry["pattern"], entry["flags"])
    template = entry.get("fix")
    windows = list(_windows(doc, near, reach, _scope(rule)))
    done = 0
    for (start, end), (following, _) in zip(windows, [*windows[1:], _BEHIND], strict=True):
        for match in compiled.finditer(doc.text, max(start, done), end):
            if match.start() >= following:
                break  # where windows overlap, the later one shows the whole match
            done = match.end()
            fixes = [] if template is None else [Fix(match.expand(template), safe=True)]
            yield *match.span(), fixes


def _led(doc: Document, rule: Rule, entry: Entry) -> Iterator[Found]:
    """Yield the matches of a pattern that begins with one of some words."""
    text, done = words(doc), 0
    clauses = entry.get("clauses", ())
    for at in text.at(entry["head"].keys()):
        start = text.starts[at]
        if start < done or not _may_match(doc, at, at + REACH, clauses):
            continue
        last = _blanks_on(text, at, entry["reach"])
        if last < at + REACH and not _may_match(doc, at, last, clauses):
            continue
        led = rule.options.made.get(entry.get("id"))
        if led is None:
            led = Led(entry, entry["flags"])
            rule.options.made[entry.get("id")] = led
        bound = min(text.ends[last], _bounds(doc, start, _scope(rule))[1])
        end = led.match(text, doc.text, at, bound)
        if end >= 0:
            done = end
            yield start, end, []


def _blanks_on(text: Words, at: int, blanks: int) -> int:
    """The number of the last word that so many blanks part from one, within reach of any match."""
    for last in range(at, min(at + REACH, len(text) - 1) if blanks < REACH else at):
        gap = text.gaps[last + 1]
        if " " in gap or "\n" in gap:
            if not blanks:
                return last
            blanks -= 1
    return min(at + REACH, len(text) - 1)


def _scope(rule: Rule) -> str:
    scope: str = rule.values.get("scope", "paragraph")
    return scope


def _may_match(doc: Document, first: int, last: int, clauses: Iterable[frozenset[str]]) -> bool:
    """Whether the words that a pattern needs stand from one word to another."""
    reach = words(doc).lower[first : last + 1]
    for clause in clauses:
        if clause.isdisjoint(reach) and (
            clause.isdisjoint(contracted(doc)) or clause.isdisjoint(parts(doc, set(reach)))
        ):
            return False
    return True


_BEHIND = (1 << 60, 1 << 60)


def _windows(
    doc: Document, near: Iterable[int], reach: int, scope: str
) -> Iterator[tuple[int, int]]:
    """Yield prose ranges of so many words around some words, inside the scope.

    They are joined as long as they overlap and are not too long; those that are overlap by
    all that a match may reach.
    """
    text = words(doc)
    last = (-1, -1)
    low = high = 0
    for at in near:
        if not low <= text.starts[at] < high:
            low, high = _bounds(doc, text.starts[at], scope)
        start = max(low, text.starts[max(at - reach, 0)])
        end = min(high, text.ends[min(at + reach, len(text) - 1)])
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
