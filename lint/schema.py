"""What a rule file may say, and the exact complaint when it says something else."""

from __future__ import annotations

import importlib
import re
from typing import Any, NoReturn

from lint import required
from lint.errors import RuleError, nearest
from lint.finding import SEVERITIES
from lint.index import tokens
from lint.rule import VOICES
from lint.yaml_file import Mapping, Sequence

LEVELS = (*SEVERITIES, "none")
SCOPES = ("paragraph", "sentence", "headline", "document")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_IN_MESSAGES = {"match", "fix", "instead", "why", "note"}

#: What a key holds: text, words (a list of texts, or one), flag, map, severity, any.
_INFORMATION = {"topic": "text", "class": "text", "note": "text", "why": "text"}
RULE_KEYS = {
    **_INFORMATION, "id": "text", "message": "text", "severity": "severity", "source": "text",
    "terms": "any", "pattern": "any", "check": "text", "examples": "any", "scope": "text",
    "words": "words", "fix": "text", "ignorecase": "flag", "options": "map", "owner": "text",
    "tags": "words", "added": "text", "triggers": "words", "when": "text", "unless": "text",
}  # fmt: skip
TERM_KEYS = {
    **_INFORMATION, "id": "text", "term": "text", "also": "words", "instead": "words",
    "severity": "severity", "framing": "text", "guides": "any", "only_with": "words",
    "skip_before": "words", "skip_after": "words", "except": "words", "broad": "flag",
    "house_choice": "flag", "tags": "words",
}  # fmt: skip
PATTERN_KEYS = {
    **_INFORMATION, "id": "text", "pattern": "text", "instead": "words", "severity": "severity",
    "words": "words", "fix": "text", "off": "flag",
}  # fmt: skip
_EXAMPLE_KEYS = {"bad": "text", "good": "text", "note": "text", "format": "text"}


class Schema:
    """Checks the content of one rule file; every complaint is a ``RuleError`` with its line."""

    def __init__(self, path: str) -> None:
        self.path = path

    def fail(self, message: str, line: int | None) -> NoReturn:
        """Raise the error for a line of this file."""
        raise RuleError(message, self.path, line)

    def rule(self, data: Any, name: str) -> Mapping:
        """Return the content of the file ``name``.yaml when it is a rule."""
        if not isinstance(data, Mapping):
            self.fail("expected a rule: a mapping with the keys id, message, severity ...", 1)
        self._keys(data, RULE_KEYS, "rule")
        for key in ("id", "message", "severity", "why", "source", "examples"):
            if key not in data:
                self.fail(f"key '{key}' is missing", data.line)
        if data["id"] != name or not _ID.fullmatch(name):
            hint = f"expected the file's name '{name}', in lower case with hyphens"
            self.fail(f"id '{data['id']}': {hint}", data.lines["id"])
        kinds = [key for key in ("terms", "pattern", "check") if key in data]
        if len(kinds) != 1:
            found = " and ".join(kinds) or "none of them"
            self.fail(f"expected exactly one of terms, pattern and check, found {found}", data.line)
        if data.get("scope", SCOPES[0]) not in SCOPES:
            self._one_of(data, "scope", SCOPES)
        getattr(self, f"_{kinds[0]}")(data)
        if "check" not in data:
            self._message(data, data["message"], "message")
        for key in ("when", "unless"):
            if key in data:
                self._function(data, key)
        self._examples(data)
        return data

    def severity(self, data: Mapping, key: str = "severity") -> dict[str, str]:
        """Return a severity as a mapping by voice (empty where there is none)."""
        given = data.get(key)
        if given is None:
            return {}
        if isinstance(given, str):
            if given not in LEVELS:
                self._one_of(data, key, LEVELS)
            return dict.fromkeys(VOICES, given)
        if not isinstance(given, Mapping):
            self.fail(f"{key}: expected one of {', '.join(LEVELS)}, or one for each voice",
                      data.lines[key])  # fmt: skip
        for voice, level in given.items():
            if voice not in VOICES:
                self.fail(f"unknown voice '{voice}'; expected {', '.join(VOICES)}"
                          f"{nearest(voice, VOICES)}", given.lines[voice])  # fmt: skip
            if level not in LEVELS:
                self._one_of(given, voice, LEVELS)
        result = {voice: given.get(voice, "none") for voice in VOICES}
        result["unknown"] = given.get("unknown", result["quotation"])
        return result

    def entries(self, data: Mapping) -> list[Mapping]:
        """Return the terms of a rule as mappings, those of the short form too."""
        terms = data["terms"]
        if isinstance(terms, Sequence):
            return list(terms)
        result = []
        for term, replacement in terms.items():
            entry = Mapping(id=re.sub(r"\W+", "-", term.lower()).strip("-"), term=term)
            entry["instead"] = [str(replacement)]
            entry.line = terms.lines[term]
            entry.lines = dict.fromkeys(entry, entry.line)
            result.append(entry)
        return result

    def _keys(self, data: Mapping, known: dict[str, str], what: str) -> None:
        for key, value in data.items():
            line = data.lines[key]
            if key not in known:
                self.fail(f"unknown key '{key}' in a {what}{nearest(key, known)}", line)
            kind = known[key]
            if kind == "words" and isinstance(value, str | int):
                data[key] = value = [str(value)]
            if kind == "text" and isinstance(value, int | float):
                data[key] = value = str(value)
            if value is None or not _is(value, kind):
                self.fail(f"{key}: expected {_KINDS[kind]}, found {_shown(value)}", line)
            if kind == "severity":
                self.severity(data, key)

    def _terms(self, data: Mapping) -> None:
        if not isinstance(data["terms"], Mapping | Sequence) or not data["terms"]:
            self.fail("terms: expected 'term: replacement' or a list of terms", data.lines["terms"])
        seen: dict[str, int] = {}
        for entry in self.entries(data):
            if not isinstance(entry, Mapping):
                self.fail("terms: expected a mapping with id and term", data.lines["terms"])
            self._keys(entry, TERM_KEYS, "term")
            for key in ("id", "term"):
                if key not in entry:
                    self.fail(f"a term without '{key}'", entry.line)
            if entry["id"] in seen:
                self.fail(f"id '{entry['id']}' stands twice (first in line {seen[entry['id']]})",
                          entry.lines["id"])  # fmt: skip
            seen[entry["id"]] = entry.lines["id"]
            for term in (entry["term"], *entry.get("also", ()), *entry.get("except", ())):
                if not tokens(term):
                    self.fail(f"term '{term}' holds no word", entry.line)

    def _pattern(self, data: Mapping) -> None:
        for entry in self.patterns(data):
            if not isinstance(entry, Mapping):
                self.fail(
                    "pattern: expected a pattern or a list of mappings", data.lines["pattern"]
                )
            self._keys(entry, PATTERN_KEYS, "pattern")
            if "pattern" not in entry or ("id" not in entry and len(self.patterns(data)) > 1):
                self.fail("an entry of pattern needs id and pattern", entry.line)
            line = entry.lines["pattern"]
            try:
                compiled = re.compile(entry["pattern"])
            except (re.error, RecursionError, OverflowError) as problem:
                self.fail(f"pattern: {problem}: {entry['pattern']}", line)
            if compiled.match(""):
                self.fail("pattern: matches nothing at all, so it would match everywhere", line)
            if required.may_hang(entry["pattern"]):
                self.fail("pattern: a repetition inside a repetition can take for ever; "
                          "give one of them a bound, as in {0,5}", line)  # fmt: skip
            if "words" not in entry and required.words(entry["pattern"]) is None:
                self.fail("pattern: no word stands in every match; put one between \\b or list "
                          "them in 'words'", line)  # fmt: skip

    def patterns(self, data: Mapping) -> list[Mapping]:
        """Return the patterns of a rule as mappings, a single one too."""
        if not isinstance(data["pattern"], str):
            return (
                list(data["pattern"])
                if isinstance(data["pattern"], Sequence)
                else [data["pattern"]]
            )
        only = Mapping({key: data[key] for key in ("pattern", "words", "fix") if key in data})
        only.line = data.line
        only.lines = data.lines
        return [only]

    def _check(self, data: Mapping) -> None:
        self._function(data, "check")

    def _function(self, data: Mapping, key: str) -> None:
        """Complain unless the key names a function as ``module.function`` of ``lint.checks``."""
        module_name, _, function = data[key].partition(".")
        line = data.lines[key]
        if not _NAME.fullmatch(module_name) or not _NAME.fullmatch(function):
            self.fail(f"{key}: expected 'module.function', found '{data[key]}'", line)
        try:
            module = importlib.import_module(f"lint.checks.{module_name}")
        except ModuleNotFoundError:
            import pkgutil

            import lint.checks

            known = [found.name for found in pkgutil.iter_modules(lint.checks.__path__)]
            self.fail(f"{key}: no module '{module_name}' in lint/checks"
                      f"{nearest(module_name, known)}", line)  # fmt: skip
        if not callable(getattr(module, function, None)):
            known = [name for name in dir(module) if not name.startswith("_")]
            self.fail(f"{key}: no function '{function}' in lint/checks/{module_name}.py"
                      f"{nearest(function, known)}", line)  # fmt: skip

    def _message(self, data: Mapping, message: str, key: str) -> None:
        for name in _PLACEHOLDER.findall(message):
            if name not in _IN_MESSAGES:
                self.fail(f"{key}: unknown placeholder '{{{name}}}'{nearest(name, _IN_MESSAGES)}",
                          data.lines[key])  # fmt: skip

    def _examples(self, data: Mapping) -> None:
        examples = data["examples"]
        if not isinstance(examples, Sequence) or not examples:
            self.fail("examples: expected a list of 'bad' and 'good' texts", data.lines["examples"])
        for number, example in enumerate(examples):
            line = examples.lines[number]
            if not isinstance(example, Mapping):
                self.fail("examples: expected 'bad' and 'good'", line)
            self._keys(example, _EXAMPLE_KEYS, "example")
            if "bad" in example and not re.search("<<.+?>>", example["bad"], re.S):
                self.fail("bad: mark each fault <<so>>", line)
            if "bad" not in example and "good" not in example:
                self.fail("examples: expected 'bad' or 'good'", line)
        if not any("good" in example for example in examples):
            self.fail("examples: at least one 'good' text is needed", data.lines["examples"])

    def _one_of(self, data: Mapping, key: str, known: tuple[str, ...]) -> NoReturn:
        found = str(data[key])
        self.fail(f"{key}: expected one of {', '.join(known)}, found '{found}'"
                  f"{nearest(found, known)}", data.lines[key])  # fmt: skip


_NAME = re.compile(r"[a-z][a-z0-9_]*")
_KINDS = {
    "text": "a text",
    "words": "a list of texts",
    "flag": "true or false",
    "map": "a mapping",
    "severity": "a severity",
    "any": "a value",
}


def _is(value: Any, kind: str) -> bool:
    if kind == "text":
        return isinstance(value, str)
    if kind == "words":
        return isinstance(value, list) and all(isinstance(item, str | int) for item in value)
    if kind == "flag":
        return isinstance(value, bool)
    return isinstance(value, dict) if kind == "map" else True


def _shown(value: Any) -> str:
    return "nothing" if value is None else "a list" if isinstance(value, list) else repr(value)[:60]
