"""Runs a pattern where the words that it needs stand, never over the whole draft."""

from __future__ import annotations

from lint import pattern
from lint.engine import entries
from lint.finding import Fix
from lint.story.sentences import sentence_at, sentences
from lint.story.words import contracted, parts, words
from lint.words import Led

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
    from typing import Any

    from lint.document import Document
    from lint.engine.settings import Settings
    from lint.finding import Finding
    from lint.rule import Rule

    Entry = Mapping[str, Any]
    #: Start and end of a match, and its fixes.
    Found = tuple[int, int, list[Fix]]

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
    near = words(doc).at(entry["head"].keys() if "head" in entry else wanted)
    if clauses := entry.get("clauses"):
        near = [at for at in near if _may_match(doc, at, clauses)]
    if not near:
        return
    search = _led if "head" in entry else _searched
    for start, end, fixes in search(doc, rule, entry, near):
        if entries.allowed(doc, rule, entry, start, end):
            yield rule, entries.finding(doc, rule, entry, start, end, fixes), entry["severity"]


def _searched(doc: Document, rule: Rule, entry: Entry, near: Sequence[int]) -> Iterator[Found]:
    """Yield the matches of a pattern around some words."""
    compiled = pattern.compile(entry["pattern"], entry["flags"])
    template = entry.get("fix")
    windows = list(_windows(doc, near, _scope(rule)))
    done = 0
    for (start, end), (following, _) in zip(windows, [*windows[1:], _BEHIND], strict=True):
        for match in compiled.finditer(doc.text, max(start, done), end):
            if match.start() >= following:
                break  # where windows overlap, the later one shows the whole match
            done = match.end()
            fixes = [] if template is None else [Fix(match.expand(template), safe=True)]
            yield *match.span(), fixes


def _led(doc: Document, rule: Rule, entry: Entry, near: Sequence[int]) -> Iterator[Found]:
    """Yield the matches of a pattern that begin with one of some words."""
    led = rule.options.made.get(entry.get("id"))
    if led is None:
        led = Led(entry["before"], entry["head"], entry["behind"], entry["flags"])
        rule.options.made[entry.get("id")] = led
    text, done = words(doc), 0
    for at in near:
        start = text.starts[at]
        if start >= done:
            reach = text.ends[min(at + _REACH, len(text) - 1)]
            bound = min(reach, _bounds(doc, start, _scope(rule))[1])
            end = led.match(text, doc.text, at, bound)
            if end >= 0:
                done = end
                yield start, end, []


def _scope(rule: Rule) -> str:
    scope: str = rule.values.get("scope", "paragraph")
    return scope


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
