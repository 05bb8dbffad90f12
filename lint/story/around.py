"""The words around a quantity, in its clause: before it, after it, and behind an aside."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.story.amounts import Quantity
    from lint.words import Words

_FEW = 3
#: Words on either side of a quantity that are looked at.
REACH = 10


def before(text: Words, quantity: Quantity, reach: int = REACH) -> list[str]:
    """The words before a quantity in its clause, the nearest first."""
    found: list[str] = []
    k = quantity.lead
    while k > 0 and text.starts[k - 1] >= quantity.start:  # US$, Rs
        k -= 1
    while k > 0 and len(found) < reach and not _ends_clause(text.gaps[k]):
        k -= 1
        found.append(text.lower[k])
    if len(found) > 1 and found[0] == "ed":  # kill.ed
        found[0] = found[1] + "ed"
    return found


def after(text: Words, quantity: Quantity) -> list[str]:
    """The words after a quantity and what it counts, in its clause."""
    found: list[str] = []
    k = quantity.after
    while k < len(text) and len(found) < REACH and not _ends_clause(text.gaps[k]):
        found.append(text.lower[k])
        k += 1
    return found


def beyond(text: Words, quantity: Quantity) -> list[str]:
    """The words after what commas put in: 91 people, eleven of them infants, drowned."""
    k, lead = quantity.after, quantity.lead
    opens = any(_ends_clause(gap) or "," in gap for gap in text.gaps[max(lead - 2, 0) : lead + 1])
    if k >= len(text) or text.gaps[k] != ", " or not (opens or lead < _FEW):
        return []
    for close in range(k + 1, min(k + REACH, len(text))):
        if text.gaps[close] == ", " and not text.lower[close].endswith("ing"):
            return text.lower[close : close + REACH]
        if _ends_clause(text.gaps[close]):
            break
    return []


def _ends_clause(gap: str) -> bool:
    return gap not in (" ", "-", "'", ".") and not {*gap}.isdisjoint(".;:?!()—–\n")
