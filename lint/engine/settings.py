"""What a house decided about the rules: which run, how much they weigh, with which options."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from lint.finding import Finding
    from lint.rule import Rule


class Settings:
    """Decisions by name: a category, a rule's id or ``rule/entry``, or the program that has it.

    ``disable`` and ``select`` are names (an empty ``select`` selects all); ``severity`` maps
    names to a level or to levels by voice; ``options`` maps rules to options of their check;
    ``on`` are rules and entries that rest by default; ``broad`` lets broad terms speak without their
    topic.
    """

    __slots__ = ("_levels", "broad", "disable", "on", "options", "select")

    def __init__(
        self,
        disable: Iterable[str] = (),
        select: Iterable[str] = (),
        severity: Mapping[str, str | dict[str, str]] | None = None,
        options: Mapping[str, dict[str, Any]] | None = None,
        on: Iterable[str] = (),
        broad: bool = False,
    ) -> None:
        self.disable = frozenset(disable)
        self.select = frozenset(select)
        self.options = options or {}
        self.on = frozenset(on)
        self.broad = broad
        self._levels = severity or {}

    def runs(self, rule: Rule, entry: str | None = None) -> bool:
        """Whether a rule, or one of its entries, is to be asked."""
        names = {rule.category, rule.id, rule.values.get("origin", "")}
        if entry:
            names.add(f"{rule.id}/{entry}")
        if names & self.disable or not self._awake(rule):
            return False
        # Selecting one entry of a rule selects the rule as long as no entry is at hand.
        return (
            not self.select
            or bool(names & self.select)
            or (entry is None and any(name.startswith(rule.id + "/") for name in self.select))
        )

    def _awake(self, rule: Rule) -> bool:
        """Whether a rule runs by itself, or was asked for by the name that wakes it."""
        rests = rule.values.get("rests")
        if not rests:
            return True
        names = {rule.id} if rests == "named" else {rule.id, rule.values["origin"]}
        return not names.isdisjoint(self.on) or not names.isdisjoint(self.select)

    def configured(self, rule: Rule) -> Rule:
        """Return the rule with the options that the house gave its check."""
        if rule.id not in self.options:
            return rule
        from lint.rule import Rule

        return Rule({**rule.values, "options": {**rule.options, **self.options[rule.id]}})

    def severity(self, rule: Rule, finding: Finding, given: dict[str, str]) -> str:
        """Return the level of a finding in its voice; ``none`` is silence."""
        origin = rule.values.get("origin", "")
        for name in (f"{rule.id}/{finding.entry}", rule.id, origin, rule.category):
            if name in self._levels:
                own = self._levels[name]
                if isinstance(own, dict):
                    given = {**given, **own}
                elif given[finding.voice] != "none" or own == "none":
                    return own
                break
        return given[finding.voice]

    def level(self, rule: Rule) -> str:
        """Return the level of a rule in the desk's own voice, for lists."""
        for name in (rule.id, rule.values.get("origin", ""), rule.category):
            own = self._levels.get(name)
            if isinstance(own, dict):
                return own.get("own", rule.severity["own"])
            if own:
                return own
        return rule.severity["own"]
