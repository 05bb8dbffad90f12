"""Checks the terms and the patterns of a rule."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING

from lint import bounds, required
from lint.index import tokens
from lint.schema.shape import shown
from lint.yaml_file import Mapping, Sequence

if TYPE_CHECKING:
    from lint.schema.shape import Shape

INFORMATION = {"topic": "text", "class": "text", "note": "text", "why": "text"}
_TERM = {
    **INFORMATION, "id": "text", "term": "text", "also": "texts", "instead": "texts",
    "severity": "severity", "framing": "text", "guides": "any", "only_with": "texts",
    "skip_before": "texts", "skip_after": "texts", "except": "texts", "broad": "flag",
    "house_choice": "flag", "tags": "texts",
}  # fmt: skip
_PATTERN = {
    **INFORMATION, "id": "text", "pattern": "text", "instead": "texts", "severity": "severity",
    "words": "texts", "fix": "text", "off": "flag",
}  # fmt: skip
_GUIDE = {"org": "text", "status": "text", "note": "text"}
#: Keys of a term that hold terms.
_LITERAL = ("term", "also", "except", "skip_before", "skip_after", "only_with")


def terms(shape: Shape, data: Mapping) -> Sequence:
    """Return the terms of a rule as mappings, those of the short form too."""
    given = data["terms"]
    if not isinstance(given, Mapping | Sequence) or not given:
        shape.fail("terms: expected 'term: replacement' or a list of terms", data.lines["terms"])
    for trigger in data.get("triggers", ()):
        if not tokens(trigger):
            shape.fail(f"triggers: '{trigger}' holds no word", data.lines["triggers"])
    found = _short(shape, given) if isinstance(given, Mapping) else given
    _each(shape, found, _TERM, "term")
    for entry in found:
        for key in _LITERAL:
            for term in [entry[key]] if key == "term" else entry.get(key, ()):
                if not tokens(term):
                    shape.fail(f"{key}: '{term}' holds no word", entry.lines[key])
        _guides(shape, entry)
    return found


def patterns(shape: Shape, data: Mapping) -> Sequence:
    """Return the patterns of a rule as mappings, a single one too."""
    given = data["pattern"]
    if isinstance(given, str):
        only = Mapping({key: data[key] for key in ("pattern", "words", "fix") if key in data})
        only.line, only.lines = data.line, data.lines
        found = Sequence([only])
    elif isinstance(given, Sequence) and given:
        for key in ("words", "fix"):
            if key in data:
                shape.fail(f"key '{key}' belongs to an entry of pattern", data.lines[key])
        _each(shape, given, _PATTERN, "pattern")
        found = given
    else:
        shape.fail("pattern: expected a pattern or a list of mappings", data.lines["pattern"])
    for entry in found:
        _pattern(shape, entry)
    return found


def regex(shape: Shape, pattern: str, line: int) -> re.Pattern[str]:
    """Return a pattern compiled; complain of one that is wrong or may never end."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # such as "possible nested set"
            compiled = re.compile(pattern)
    except (re.error, RecursionError, OverflowError, Warning) as problem:
        shape.fail(f"pattern: {problem}: {pattern}", line)
    if bounds.may_hang(pattern):
        shape.fail(
            "pattern: a choice inside a repetition without end can take for ever; give the "
            "repetition a bound, as in {0,5}",
            line,
        )
    return compiled


def _short(shape: Shape, given: Mapping) -> Sequence:
    """The terms of the form ``term: replacement`` as mappings."""
    found = Sequence()
    found.lines = list(given.lines.values())
    for (term, instead), line in zip(given.items(), found.lines, strict=True):
        if not isinstance(instead, str) and type(instead) is not int:
            expected = f"expected a replacement of '{term}', found {shown(instead)}"
            shape.fail(f"terms: {expected}", line)
        name = re.sub(r"\W+", "-", term.lower()).strip("-")
        entry = Mapping(id=name, term=term, instead=[str(instead)])
        entry.line = line
        entry.lines = dict.fromkeys(entry, line)
        found.append(entry)
    return found


def _each(shape: Shape, found: Sequence, known: dict[str, str], what: str) -> None:
    seen: dict[str, int] = {}
    for entry, line in zip(found, found.lines, strict=True):
        if not isinstance(entry, Mapping):
            shape.fail(f"a {what}: expected a mapping with id and {what}", line)
        shape.keys(entry, known, what)
        for key in ("id", what):
            if key not in entry:
                shape.fail(f"a {what} without '{key}'", line)
        if entry["id"] in seen:
            first = f"first in line {seen[entry['id']]}"
            shape.fail(f"id '{entry['id']}' stands twice ({first})", entry.lines["id"])
        seen[entry["id"]] = entry.lines["id"]


def _guides(shape: Shape, entry: Mapping) -> None:
    guides = entry.get("guides", [])
    if not isinstance(guides, list) or not all(isinstance(guide, dict) for guide in guides):
        expected = "expected a list of mappings with org and status"
        shape.fail(f"guides: {expected}", entry.lines["guides"])
    for guide in guides:
        shape.keys(guide, _GUIDE, "guide")
        if "org" not in guide:
            shape.fail("a guide without 'org'", guide.line)


def _pattern(shape: Shape, entry: Mapping) -> None:
    pattern, line = entry["pattern"], entry.lines["pattern"]
    compiled = regex(shape, pattern, line)
    if bounds.may_be_empty(pattern):
        shape.fail("pattern: can match nothing at all, so it would match everywhere", line)
    if "words" not in entry and required.words(pattern) is None:
        shape.fail(
            "pattern: no word stands in every match; put one between \\b or list them in 'words'",
            line,
        )
    if "fix" in entry:
        try:
            compiled.sub(entry["fix"], "")
        except (re.error, IndexError) as problem:
            shape.fail(f"fix: {problem}: {entry['fix']}", entry.lines["fix"])
