"""Figures that need a source, by what they say: victims, crowds, shares, polls, sums of money."""

from __future__ import annotations

from lint.document import layer
from lint.story import around
from lint.story.counts import read_count, read_land, read_votes
from lint.story.figure import TOPICS, Figure
from lint.story.quantities import quantities
from lint.story.shares import read_lead, read_share
from lint.story.sums import is_agreed, is_large, is_lost
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.story.quantities import Quantity
    from lint.words import Words

__all__ = ["TOPICS", "Figure", "figures"]


@layer
def figures(doc: Document) -> list[Figure]:
    """Return the figures of a draft that need a source, in order."""
    text = words(doc)
    found = []
    for quantity in quantities(doc):
        read = _READERS.get(quantity.kind)
        if read and not quantity.modifier and (figure := read(text, quantity)):
            found.append(figure)
    return found


def _money(text: Words, quantity: Quantity) -> Figure | None:
    before, after = around.before(text, quantity), around.after(text, quantity)
    lost = is_lost(quantity.value, before, after)
    if not lost and not is_large(quantity.value, before, after):
        return None
    return Figure(quantity, "money", plain=lost or not is_agreed(before, after))


_READERS = {
    "count": read_count,
    "votes": read_votes,
    "measure": read_land,
    "share": read_share,
    "points": read_share,
    "money": _money,
    "score": read_lead,
}
