"""Turns rule files into the table that a rulebook is read from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from lint import index, required, yaml_file
from lint.errors import RuleError
from lint.schema import Schema
from lint.yaml_file import Mapping

#: What is kept of a rule beside its entries.
_KEPT = (
    "id", "message", "why", "source", "check", "options", "scope", "owner", "topic", "class",
    "note", "tags", "added", "triggers", "when", "unless", "examples",
)  # fmt: skip


def table(found: list[tuple[str, str, str]]) -> dict[str, Any]:
    """Return the table of all rules; ``found`` is what ``rulebook.files`` yields.

    Raises:
        RuleError: a rule file is wrong, or two rules have one id.
    """
    compiler = _Compiler()
    for path, category, name in found:
        compiler.add(path, category, name)
    return compiler.finish()


class _Compiler:
    def __init__(self) -> None:
        self.table: dict[str, Any] = {}
        self.paths: dict[str, str] = {}
        self.always: list[int] = []
        self.categories: dict[str, str] = {}

    def add(self, path: str, category: str, name: str) -> None:
        data = self._read(path, name)
        if name in self.paths:
            raise RuleError(f"id '{name}' is taken by {self.paths[name]}", path, data.lines["id"])
        number = len(self.paths)
        self.paths[name] = path
        self.categories[name] = category
        schema = Schema(path)
        values = {key: _plain(data[key]) for key in _KEPT if key in data}
        for signal in values.get("options", {}).get("signals", {}).values():
            needed = [required.words(one) for one in signal["patterns"]]
            signal["words"] = None if None in needed else sorted(set().union(*needed))
        severity = schema.severity(data)
        values.update(category=category, severity=severity, path=path, kind="check", entries=0)
        if "terms" in data:
            values["kind"] = "terms"
            values["entries"] = self._terms(number, schema.entries(data), severity, schema)
        elif "pattern" in data:
            values["kind"] = "pattern"
            values["entries"] = self._patterns(number, data, severity, schema)
        elif "words" in data:
            for word in data["words"]:
                self._need(word.lower(), number, 0)
        else:
            self.always.append(number)
        self.table[f"r{number}"] = values

    def finish(self) -> dict[str, Any]:
        for key, value in self.table.items():
            if key[0] == "w":  # the longest term first
                value.sort(key=lambda form: -len(form[0]))
        ids = list(self.paths)
        head = {"ids": ids, "categories": self.categories, "always": self.always}
        self.table["#"] = {**head, "signature": ""}
        return self.table

    def _read(self, path: str, name: str) -> Mapping:
        try:
            with open(path, encoding="utf-8-sig") as file:
                text = file.read()
        except OSError as error:
            raise RuleError(f"cannot be read: {error.strerror}", path) from None
        except UnicodeDecodeError:
            raise RuleError("not UTF-8", path) from None
        return Schema(path).rule(yaml_file.parse(text, path, RuleError), name)

    def _terms(
        self, number: int, entries: list[Mapping], severity: dict[str, str], schema: Schema
    ) -> int:
        for at, entry in enumerate(entries):
            values = {key: _plain(value) for key, value in entry.items()}
            values["severity"] = schema.severity(entry) or severity
            self.table[f"e{number}.{at}"] = values
            # What replaces the term itself need not fit its other forms.
            self._forms(index.forms_of(entry["term"], number, at, entry.get("instead", ())))
            for term in entry.get("also", ()):
                self._forms(index.forms_of(term, number, at))
            for term in entry.get("except", ()):
                self._forms(index.forms_of(term, number, at, exception=True))
        return len(entries)

    def _patterns(
        self, number: int, data: Mapping, severity: dict[str, str], schema: Schema
    ) -> int:
        patterns = schema.patterns(data)
        for at, entry in enumerate(patterns):
            values = {key: _plain(value) for key, value in entry.items()}
            values["severity"] = schema.severity(entry) or severity
            values["flags"] = int(re.I if data.get("ignorecase", True) else 0)
            self.table[f"e{number}.{at}"] = values
            needed = entry.get("words") or required.words(entry["pattern"]) or ()
            for word in needed:
                self._need(word.lower(), number, at)
        return len(patterns)

    def _forms(self, forms: Iterable[tuple[str, index.Form]]) -> None:
        for word, form in forms:
            self.table.setdefault("w" + word, []).append(form)

    def _need(self, word: str, number: int, entry: int) -> None:
        self.table.setdefault("n" + word, []).append((number, entry))


def _plain(value: Any) -> Any:
    """Return mappings and sequences of YAML as plain ones, which ``marshal`` can hold."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else value
