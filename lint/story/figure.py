"""A figure that needs a source: a quantity, and what it says of the world."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.story.amounts import Quantity

#: What a figure can be about.
TOPICS = ("casualties", "arrests", "crowd", "people", "damage", "rate", "poll", "share", "money")


class Figure:
    """A quantity that needs a source, newsroom specification 3.1.

    ``topic`` is one of ``TOPICS``; ``what`` is what the question calls that which was counted;
    ``plain`` says that the words around it leave no doubt: a figure of another kind may be a
    posted price or a round way to speak.
    """

    __slots__ = ("plain", "quantity", "topic", "what")

    def __init__(self, quantity: Quantity, topic: str, what: str = "", plain: bool = True) -> None:
        self.quantity = quantity
        self.topic = topic
        self.what = what
        self.plain = plain

    @property
    def start(self) -> int:
        """Where the quantity starts in the prose."""
        return self.quantity.start

    @property
    def end(self) -> int:
        """Where the quantity ends in the prose."""
        return self.quantity.end

    def __repr__(self) -> str:
        return f"<{self.topic} {self.what} {self.quantity}>"
