"""The loaded terms of a draft, whoever uses them."""

from __future__ import annotations

from lint.document import layer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lint.document import Document


class Label:
    """One loaded term at a half-open prose range.

    ``rule`` is the id of its rule and ``entry`` what the rule says of the term: ``id``,
    ``class``, ``framing``, ``note``, ``severity`` by voice and the like.
    """

    __slots__ = ("end", "entry", "rule", "start")

    def __init__(self, start: int, end: int, rule: str, entry: dict[str, Any]) -> None:
        self.start = start
        self.end = end
        self.rule = rule
        self.entry = entry


@layer
def labels(doc: Document) -> list[Label]:
    """Return the loaded terms of a draft in order; the engine, which finds them, notes them."""
    return []
