"""Comments in a draft that answer findings: ``<!-- copydesk: ignore RULE -- reason -->``."""

from __future__ import annotations

from lint import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule

UNUSED = "unused-suppression"
_ORDER = pattern.compile(
    r"copydesk:\s*(?P<order>ignore-file|ignore)\b(?P<rules>[^\n]*?)(?:\s+--\s.*)?", 16
)


class Suppression:
    """One order: its source span, the rules it names (none: all) and the block it speaks of.

    ``block`` is the number of a block, or ``None`` for the whole draft.
    """

    __slots__ = ("block", "end", "rules", "start")

    def __init__(self, start: int, end: int, rules: frozenset[str], block: int | None) -> None:
        self.start = start
        self.end = end
        self.rules = rules
        self.block = block

    def answers(self, finding: Finding) -> bool:
        """Whether the order speaks of a finding."""
        if self.rules and finding.rule not in self.rules:
            return False
        return self.block is None or self.block == finding.paragraph


def read(doc: Document) -> list[Suppression]:
    """Return the orders in the comments of a draft; ``ignore`` is for the next block."""
    orders = []
    for comment in doc.comments:
        match = _ORDER.fullmatch(comment.text.strip())
        if match is None:
            continue
        rules = frozenset(match["rules"].replace(",", " ").split())
        number: int | None = None
        if match["order"] == "ignore":
            block = doc.next_block(comment.end)
            number = block.number if block else 0
        orders.append(Suppression(comment.start, comment.end, rules, number))
    return orders


def unused(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find every order; ``suppress.apply`` drops those that answered something."""
    for order in read(doc):
        rules = ", ".join(sorted(order.rules)) or "any rule"
        yield rule.remark(doc, order.start, order.end, rules=rules)
