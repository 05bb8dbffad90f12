"""What terms and patterns share: where a rule may speak, and what it says there."""

from __future__ import annotations

from lint import rulebook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from lint.document import Document
    from lint.finding import Finding, Fix
    from lint.rule import Rule


def allowed(doc: Document, rule: Rule, entry: dict[str, Any], start: int, end: int) -> bool:
    """Whether the scope and the predicates of a rule let it speak at a prose range."""
    if rule.values.get("scope") == "headline" and doc.block(start).kind != "headline":
        return False
    for key, wanted in (("when", True), ("unless", False)):
        name = rule.values.get(key)
        if name and bool(rulebook.function(name)(doc, start, end, entry)) is not wanted:
            return False
    return True


def finding(
    doc: Document, rule: Rule, entry: dict[str, Any], start: int, end: int, fixes: Iterable[Fix]
) -> Finding:
    """Return the finding of an entry at a prose range; all of one entry are one matter."""
    matter = entry.get("id") or doc.text[start:end].lower()
    return rule.finding(
        doc,
        start,
        end,
        entry=entry.get("id"),
        fixes=fixes,
        group=f"{rule.id}/{matter}",
        why=entry.get("why", ""),
        instead=_listed(entry.get("instead", [])),
        note=entry.get("note", ""),
    )


def _listed(items: list[str]) -> str:
    """Return items as ``a, b or c``."""
    return " or ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)
