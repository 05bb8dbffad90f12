"""What a rule found at one place of a draft."""

from __future__ import annotations

SEVERITIES = ("error", "warning", "suggestion")


class Fix:
    """A replacement for the text of a finding.

    ``safe`` fixes are applied by ``--fix``; the others are only shown.
    """

    __slots__ = ("replacement", "safe")

    def __init__(self, replacement: str, safe: bool = False) -> None:
        self.replacement = replacement
        self.safe = safe


class Related:
    """Another place of the same draft that explains a finding (source offsets)."""

    __slots__ = ("end", "message", "start")

    def __init__(self, start: int, end: int, message: str) -> None:
        self.start = start
        self.end = end
        self.message = message


class Finding:
    """One fault at one place.

    ``start`` and ``end`` are half-open code points of the source; ``prose_start`` and
    ``prose_end`` the same place in the prose. A check makes findings with ``rule.finding``;
    the engine adds ``voice``, ``paragraph`` and ``severity`` (a check that weighs evidence may
    set the severity that holds in the desk's own voice). ``group`` joins findings that
    are one matter for the reader; ``entry`` is the id of a term or ``None``.
    """

    __slots__ = (
        "category",
        "end",
        "entry",
        "fixes",
        "group",
        "message",
        "paragraph",
        "prose_end",
        "prose_start",
        "related",
        "rule",
        "severity",
        "start",
        "voice",
        "why",
    )

    def __init__(
        self,
        rule: str,
        category: str,
        message: str,
        why: str,
        span: tuple[int, int],
        prose: tuple[int, int],
    ) -> None:
        self.rule = rule
        self.category = category
        self.message = message
        self.why = why
        self.start, self.end = span
        self.prose_start, self.prose_end = prose
        self.entry: str | None = None
        self.group: str | None = None
        self.fixes: list[Fix] = []
        self.related: list[Related] = []
        self.severity = ""
        self.voice = ""
        self.paragraph = 0

    @property
    def span(self) -> tuple[int, int]:
        """The half-open source span."""
        return self.start, self.end

    def __repr__(self) -> str:
        return (
            f"<{self.severity or 'finding'} {self.rule} {self.start}:{self.end} {self.message!r}>"
        )
