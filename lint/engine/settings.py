"""What a house decided about the rules: which run, how much they weigh, with which options."""

from __future__ import annotations

from lint.rule import FILED, Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from lint.finding import Finding


class Settings:
    """Decisions by name: a category, a rule's id or ``rule/entry``, or the program that has it.

    ``disable`` and ``select`` are names (an empty ``select`` selects all); ``severity`` maps
    names to a level or to levels by voice; ``options`` maps rules to options of their check;
    ``on`` are rules and entries that rest by default; ``broad`` lets broad terms speak without their
    topic.
    """

    __slots__ = (
        "_configured",
        "_levels",
        "_running",
        "broad",
        "disable",
        "on",
        "options",
        "select",
    )

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
        #: A rule of the rulebook and the same one with the house's options, made once, by id.
        self._configured: dict[str, tuple[Rule | None, Rule]] = {}
        #: Whether a rule, or one of its entries, is to be asked, found out once.
        self._running: dict[tuple[Rule, str | None], bool] = {}

    def runs(self, rule: Rule, entry: str | None = None) -> bool:
        """Whether a rule, or one of its entries, is to be asked."""
        if not (self.disable or self.select or "rests" in rule.values):
            return True
        try:
            return self._running[rule, entry]
        except KeyError:
            runs = self._running[rule, entry] = self._runs(rule, entry)
            return runs

    def _runs(self, rule: Rule, entry: str | None) -> bool:
        if self.disabled(rule, entry) or not self._awake(rule):
            return False
        names = _names(rule, entry)
        # Selecting one entry of a rule selects the rule as long as no entry is at hand.
        return (
            not self.select
            or bool(names & self.select)
            or (entry is None and any(name.startswith(rule.id + "/") for name in self.select))
        )

    def disabled(self, rule: Rule, entry: str | None = None) -> bool:
        """Whether a house switched a rule, or one of its entries, off by name."""
        return bool(_names(rule, entry) & self.disable)

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
        given, known = self._configured.get(rule.id, (None, rule))
        if given is not rule:
            options = {**rule.options.whole(), **self.options[rule.id]}
            known = Rule({**rule.values, "options": options})
            self._configured[rule.id] = rule, known
        return known

    def refiled(self, rule: Rule) -> bool:
        """Whether the house changed an option that is filed by words."""
        return rule.id in self.options and not FILED.isdisjoint(self.options[rule.id])

    def severity(self, rule: Rule, finding: Finding, given: dict[str, str]) -> str:
        """Return the level of a finding in its voice; ``none`` is silence."""
        return self._levels_of(rule, f"{rule.id}/{finding.entry}", given)[finding.voice]

    def levels(self, rule: Rule, entry: dict[str, Any] | None = None) -> dict[str, str]:
        """Return the levels of a rule or of one of its entries by voice, for lists."""
        if entry:
            return self._levels_of(rule, f"{rule.id}/{entry.get('id')}", entry["severity"])
        return self._levels_of(rule, rule.id, rule.severity)

    def _levels_of(self, rule: Rule, name: str, given: dict[str, str]) -> dict[str, str]:
        """The levels that a rule gives, changed where the house names the entry, rule or category.

        One level for all leaves a voice silent that the rule is silent in.
        """
        for known in (name, rule.id, rule.values.get("origin", ""), rule.category):
            if known in self._levels:
                own = self._levels[known]
                if isinstance(own, dict):
                    return {**given, **own}
                return {
                    voice: own if level != "none" or own == "none" else level
                    for voice, level in given.items()
                }
        return given


def _names(rule: Rule, entry: str | None) -> set[str]:
    """All names by which a house may speak of a rule or one of its entries."""
    names = {rule.category, rule.id, rule.values.get("origin", "")}
    return names | {f"{rule.id}/{entry}"} if entry else names
