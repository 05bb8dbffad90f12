"""Turns rule files into the table that a rulebook is read from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lint import bounds, choices, filing, index, proselint, required, schema, yaml_file
from lint.errors import RuleError
from lint.rule import REACH
from lint.rule_files import place
from lint.schema.shape import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.rule_files import RuleFile
    from lint.rulebook import Word
    from lint.yaml_file import Mapping

#: What is kept of a rule beside its entries.
_KEPT = (
    "id", "message", "why", "source", "check", "options", "scope", "owner", "topic", "class",
    "note", "tags", "added", "triggers", "when", "unless", "engine",
)  # fmt: skip


def table(found: Iterable[RuleFile], known: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the table of all rules; ``found`` is what ``rule_files.files`` yields.

    ``known`` is the table of rules that come before these; they are added to it.

    Raises:
        RuleError: a rule file is wrong, or two rules have one id.
    """
    compiler = _Compiler(known or {})
    for path, category, name in found:
        if category == "mappings":
            compiler.borrow(path)
        else:
            compiler.add(path, category, name)
    return compiler.finish()


class _Compiler:
    def __init__(self, table: dict[str, Any]) -> None:
        head = table.get("#", {})
        ids: list[str] = head.get("ids", [])
        self.table = table
        self.paths = {name: place(table[f"r{number}"]["path"]) for number, name in enumerate(ids)}
        self.always: list[int] = head.get("always", [])
        self.categories: dict[str, str] = head.get("categories", {})
        self.resting: list[int] = head.get("resting", [])
        self.signs: dict[int, list[str]] = head.get("signs", {})
        self.notes: list[str] = head.get("notes", [])

    def add(self, path: str, category: str, name: str) -> None:
        data, entries = schema.rule(yaml_file.parse(_read(path), path, RuleError), path, name)
        if name in self.paths:
            raise RuleError(f"id '{name}' is taken by {self.paths[name]}", path, data.lines["id"])
        number = len(self.paths)
        self.paths[name] = path
        self.categories[name] = category
        values = {key: plain(data[key]) for key in _KEPT if key in data}
        values.update(
            category=category,
            severity=schema.voices(data["severity"]),
            path=path,
            entries=len(entries),
        )
        self.table[f"r{number}"] = values
        self.table[f"x{number}"] = plain(data["examples"])
        for at, entry in enumerate(entries):
            given = entry.get("severity", data["severity"])
            kept = {**plain(entry), "severity": schema.voices(given)}
            self.table[f"e{number}.{at}"] = kept
            if "terms" in data:
                self._term(entry, number, at)
            else:
                kept["flags"] = int(re.I if data.get("ignorecase", True) else 0)
                if "fix" in entry or not kept["flags"]:  # wants a whole match, or the case of words
                    clauses = required.clauses(entry["pattern"], kept["flags"])
                else:
                    split, clauses = choices.read(entry["pattern"], kept["flags"])
                    kept |= split
                words = entry.get("words") or next(iter(clauses), None)
                self._need(words or required.words(entry["pattern"]) or (), number, at)
                looked_for = (words, frozenset(kept.get("head", ())))
                kept["clauses"] = [clause for clause in clauses if clause not in looked_for]
                # The word behind a match tells whether it ends there.
                measure = bounds.blanks if "head" in kept else bounds.reach
                kept["reach"] = int(min(measure(entry["pattern"]) + 1, REACH))
        if "check" in data:
            self._check(data, values, number)

    def borrow(self, path: str) -> None:
        """Add the rules of another program, or a note that there is no such program."""
        try:
            borrowed = list(proselint.rules(_read(path), path))
        except proselint.Unusable as reason:
            self.notes.append(f"{reason}; its rules are left out")
            return
        for values, entries in borrowed:
            number, name = len(self.paths), values["id"]
            if name in self.paths:
                raise RuleError(f"id '{name}' is taken by {self.paths[name]}", path)
            self.paths[name] = path
            self.categories[name] = values["category"]
            self.table[f"x{number}"] = values.pop("examples")
            self.table[f"r{number}"] = {**values, "entries": len(entries)}
            for at, entry in enumerate(entries):
                more = {"severity": values["severity"], "reach": REACH}
                self.table[f"e{number}.{at}"] = {**entry, **more}
                if "exact" in entry:
                    self._forms([index.exact(entry["exact"], number, at, entry.get("instead", ()))])
                else:
                    self._need(entry["words"], number, at)
            if "words" in values:
                self._need(values["words"], number, 0)
            elif "check" in values:
                (self.resting if "rests" in values else self.always).append(number)
                if "signs" in values:
                    self.signs[number] = values["signs"]

    def finish(self) -> dict[str, Any]:
        ids = list(self.paths)
        self.table["#"] = {
            "ids": ids,
            "checks": {at for at in range(len(ids)) if "check" in self.table[f"r{at}"]},
            "categories": self.categories,
            "always": self.always,
            "resting": self.resting,
            "signs": self.signs,
            "notes": self.notes,
            "signature": "",
        }
        return self.table

    def _term(self, entry: Mapping, number: int, at: int) -> None:
        # What replaces the term itself need not fit its other forms.
        self._forms(index.forms_of(entry["term"], number, at, entry.get("instead", ())))
        for term in entry.get("also", ()):
            self._forms(index.forms_of(term, number, at))
        for term in entry.get("except", ()):
            self._forms(index.forms_of(term, number, at, exception=True))

    def _check(self, data: Mapping, values: dict[str, Any], number: int) -> None:
        options = values.get("options", {})
        if names := filing.names(options):
            filed = filing.file(options)
            values["asks"], values["always"] = filed.asks, filed.always
            self.table[f"o{number}"] = {name: options.pop(name) for name in names}
            for at, part in enumerate(filed.parts):
                self.table[f"e{number}.{at}"] = part
            for word, asked in filed.by_word.items():
                self._word(word)[2].append((number, asked))
        if "words" in data:
            self._need(data["words"], number, 0)
        else:
            self.always.append(number)

    def _forms(self, forms: Iterable[tuple[str, str, index.Form]]) -> None:
        for word, second, form in forms:
            self._word(word)[0].setdefault(second, []).append(form)

    def _need(self, words: Iterable[str], number: int, entry: int) -> None:
        for word in sorted({word.lower() for word in words}):
            self._word(word)[1].append((number, entry))

    def _word(self, word: str) -> Word:
        """What hangs on a word, as ``rulebook`` reads it."""
        found: Word = self.table.setdefault("w" + word, ({}, [], []))
        return found


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except OSError as error:
        raise RuleError(f"cannot be read: {error.strerror}", path) from None
    except UnicodeDecodeError:
        raise RuleError("not UTF-8", path) from None
