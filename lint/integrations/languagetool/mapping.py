"""What becomes of LanguageTool's rules here: rules/mappings/languagetool.yaml."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from lint import rule_files, yaml_file
from lint.errors import RuleError
from lint.schema.shape import Shape, line_of

if TYPE_CHECKING:
    from collections.abc import Container

_KEYS = {"to": "text", "lower": "flag", "why": "text"}
_DROP = "none"


class Target(NamedTuple):
    """Our rule for a rule of LanguageTool; ``lower`` makes it a suggestion at most."""

    rule: str
    lower: bool


class Mapping:
    """LanguageTool's rules and categories onto ours; ``None`` stands for a dropped one.

    A rule's own line goes before that of its group (``EN_COMPOUNDS_*``), that before the line of
    its category. A category without a line is dropped: what nobody has measured stays silent.
    """

    def __init__(
        self, categories: dict[str, Target | None], rules: dict[str, Target | None]
    ) -> None:
        self._categories = categories
        self._rules = {name: to for name, to in rules.items() if not name.endswith("*")}
        self._groups = {name[:-1]: to for name, to in rules.items() if name.endswith("*")}

    def target(self, rule: str, category: str) -> Target | None:
        """Return what a finding of LanguageTool's becomes."""
        if rule in self._rules:
            return self._rules[rule]
        for group, to in self._groups.items():
            if rule.startswith(group):
                return to
        return self._categories.get(category)

    @property
    def off(self) -> tuple[list[str], list[str]]:
        """The rules and the categories that the server need not look for."""
        names = [[name for name, to in each.items() if to is None]
                 for each in (self._rules, self._categories)]  # fmt: skip
        return names[0], names[1]


def load(known: Container[str]) -> Mapping:
    """Read the mapping; ``known`` are the ids of our rules.

    Raises:
        RuleError: it cannot be read, or a line names no rule of ours or gives no reason.
    """
    path = os.path.join(rule_files.shipped(), "mappings", "languagetool.yaml")
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"cannot be read: {error}", path) from None
    return parse(text, path, known)


def parse(text: str, path: str, known: Container[str]) -> Mapping:
    """Return the mapping in a YAML text.

    Raises:
        RuleError: with path and line.
    """
    shape = Shape(path, RuleError)
    data = yaml_file.parse(text, path, RuleError)
    if not isinstance(data, dict):
        shape.fail("expected categories and rules", 1)
    shape.keys(data, {"categories": "map", "rules": "map"})
    return Mapping(*(_lines(shape, data.get(key, {}), known) for key in ("categories", "rules")))


def _lines(shape: Shape, lines: dict[str, Any], known: Container[str]) -> dict[str, Target | None]:
    result: dict[str, Target | None] = {}
    for name, line in lines.items():
        at = line_of(lines, name)
        if not isinstance(line, dict) or not {"to", "why"} <= line.keys():
            shape.fail(f"{name}: expected a mapping with to and why", at)
        shape.keys(line, _KEYS, "line of the mapping")
        if line["to"] != _DROP and line["to"] not in known:
            shape.fail(f"{name}: no rule '{line['to']}'", at)
        lower = line.get("lower", False)
        result[name] = None if line["to"] == _DROP else Target(line["to"], lower)
    return result
