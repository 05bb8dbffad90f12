"""Comments in a draft that answer findings: ``<!-- copydesk: ignore RULE -- reason -->``."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule

UNUSED = "unused-suppression"
_ORDERS = ("ignore", "ignore-file")


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


def read(doc: Document) -> list[Suppression]:
    """Return the orders in the comments of a draft; ``ignore`` is for the next block."""
    orders = []
    for comment in doc.comments:
        name, colon, text = comment.text.strip().partition(":")
        if not colon or name.strip().lower() != "copydesk":
            continue
        order, *rules = text.partition("--")[0].replace(",", " ").split() or [""]
        number: int | None = None
        if order == "ignore":
            block = doc.next_block(comment.end)
            number = block.number if block else 0
        elif order not in _ORDERS:  # answers nothing, and so is found
            number, rules = 0, [order or "nothing"]
        orders.append(Suppression(comment.start, comment.end, frozenset(rules), number))
    return orders


def unused(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find every order; ``suppress.apply`` drops those that answered something."""
    for order in read(doc):
        rules = ", ".join(sorted(order.rules)) or "any rule"
        yield rule.remark(doc, order.start, order.end, rules=rules)
