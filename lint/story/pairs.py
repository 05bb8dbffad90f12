"""Pairs the quotation marks of one block: of all ways to read them the likeliest."""

from __future__ import annotations

from itertools import islice

from lint import pattern
from lint.story.marks import FAULT, KINDS, MARK, NEVER, costs
from lint.story.verbs import QUOTE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lint.story.marks import Costs

    Mark = tuple[int, Costs]
    #: The roles of the marks up to here, the last one first.
    Path = tuple[str, Any] | None

_OPEN, _CLOSE, _NONE, _LOST = "open", "close", "none", "lost"

#: No prose has more marks in one block, or so many so densely: they are not even paired.
_MOST = 100_000
_MANY = 200
_APART = 40
_DEPTH = 4
_READINGS = 31
#: A reading that is dearer than the best one by more than two lost marks does not catch up.
_BEHIND = 2 * FAULT + 2
_PRONOUNS = frozenset({"He", "She", "They", "It", "I", "We"})
_NESTED_ALIKE = 3
_GOES_ON = 2

_NAME = r"[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,3}"
_SUBJECT = rf"(?:he|she|they|{_NAME})"
#: Who speaks, in the desk's words: the closing mark before it is lost.
_SPEAKER = pattern.later(
    rf"[,?!]\s+(?:{_SUBJECT} (\w{{3,12}})|(\w{{3,12}}) {_SUBJECT})"
    r"(?=[.,:;]|\s*$| (?:on|in|at|during|after|reporters|journalists|lawmakers|yesterday)\b)"
)


#: Who speaks, named after the closing mark.
_SPOKEN = pattern.later(
    rf"[,.?!][\"”]\s+(?:(?P<verb>\w{{3,12}}) (?P<name>{_NAME})|(?P<first>{_NAME}) (?P<then>\w{{3,12}}))"
)
_WORD = pattern.later(r"\w+")


class Pairing:
    """What belongs together in one block.

    ``pairs`` are the offsets of an opening mark and its closing mark, in the order in which they
    close; the end of the block stands for a closing mark that is to come in the next block.
    ``lost`` are the offsets of marks without partner; ``opens`` says that the last of them looks
    like an opening mark.
    """

    __slots__ = ("lost", "opens", "pairs")

    def __init__(self, pairs: list[tuple[int, int]]) -> None:
        self.pairs = pairs
        self.lost: list[int] = []
        self.opens = False


def pair(text: str, start: int, end: int, following: str) -> Pairing:
    """Pair the marks between two prose offsets.

    ``following`` are the kinds of the marks with which the next block can take up what is open
    at the end of this one.
    """
    most = min(max((end - start) // _APART, _MANY), _MOST)
    found = [match.start() for match in islice(MARK.finditer(text, start, end), most + 1)]
    pairing = Pairing([])
    if len(found) > most:
        pairing.lost.append(found[0])
    elif found:
        marks = [(at, costs(text, at, start, end)) for at in found]
        plain = _plainly(text, marks)
        return _weigh(text, marks, start, end, following) if plain is None else Pairing(plain)
    return pairing


def names_speaker(text: str, start: int, end: int) -> bool:
    """Whether the desk says in this range who speaks, so that it cannot all be quotation."""
    return any((match[1] or match[2]) in QUOTE for match in _SPEAKER.finditer(text, start, end))


def changes_speaker(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether the desk names a speaker in one range and another one behind a quotation in the next.

    Then the second range does not go on with what is quoted in the first one.
    """
    match = _SPOKEN.search(text, *second)
    if not match or (match["verb"] or match["then"]) not in QUOTE:
        return False
    name = (match["name"] or match["first"]).rpartition(" ")[2]
    start, end = first
    opening = max(text.rfind('"', start, end), text.rfind("“", start, end))
    said = _WORD.findall(text, start, max(opening, start))
    return name not in text[start:end] and name not in _PRONOUNS and not QUOTE.isdisjoint(said)


def _plainly(text: str, marks: list[Mark]) -> list[tuple[int, int]] | None:
    """Pair marks that leave no choice, or return None.

    A reading that costs nothing cannot be beaten, so nothing has to be weighed.
    """
    pairs = []
    stack: list[tuple[int, str]] = []
    for at, (opening, closing, none) in marks:
        kind = KINDS[text[at]]
        alike = bool(stack) and stack[-1][1] == kind
        if alike and not closing:
            pairs.append((stack.pop()[0], at))
        elif not (opening or alike) and len(stack) < _DEPTH:
            stack.append((at, kind))
        elif none or alike:
            return None
    return None if stack else pairs


def _weigh(text: str, marks: list[Mark], start: int, end: int, following: str) -> Pairing:
    """Take the cheapest reading of all marks; a key is the kinds of marks that are open."""
    best: dict[str, tuple[int, Path]] = {"": (0, None)}
    for at, cost in marks:
        best = _step(best, KINDS[text[at]], cost)
    for stack, (_, path) in sorted(best.items(), key=_final_cost):
        pairing, opens = _build(marks, path)
        if not stack or (following.startswith(stack) and _goes_on(text, opens, start, end)):
            pairing.pairs += [(at, end) for at in reversed(opens)]
            return pairing
    pairing.lost += opens
    pairing.opens = True
    return pairing


def _final_cost(item: tuple[str, tuple[int, Path]]) -> int:
    stack, (cost, _) = item
    return cost + _GOES_ON * (stack != "")


def _step(best: dict[str, tuple[int, Path]], kind: str, cost: Costs) -> dict[str, tuple[int, Path]]:
    """Add one mark to every reading."""
    result: dict[str, tuple[int, Path]] = {}

    def offer(stack: str, total: int, role: str, path: Path) -> None:
        if stack not in result or total < result[stack][0]:
            result[stack] = total, (role, path)

    opening, closing, none = cost
    for stack, (total, path) in best.items():
        alike = stack[-1:] == kind
        if alike and closing < NEVER:
            offer(stack[:-1], total + closing, _CLOSE, path)
        if len(stack) < _DEPTH and opening < NEVER:
            offer(stack + kind, total + opening + _NESTED_ALIKE * alike, _OPEN, path)
        if none < NEVER:
            # Of two marks that may close, the first one does.
            offer(stack, total + none + alike, _NONE, path)
        else:
            # Of several marks one of which is lost, the one outside a quotation is.
            offer(stack, total + FAULT + (stack != ""), _LOST, path)
    limit = min(total for total, _ in result.values()) + _BEHIND
    kept = [item for item in result.items() if item[1][0] <= limit]
    return dict(sorted(kept, key=lambda item: item[1][0])[:_READINGS])


def _build(marks: list[Mark], path: Path) -> tuple[Pairing, list[int]]:
    """Return the pairs of a reading, and the marks that are open at its end."""
    roles = []
    while path:
        role, path = path
        roles.append(role)
    pairing = Pairing([])
    opens: list[int] = []
    for (at, (opening, closing, _)), role in zip(marks, reversed(roles), strict=True):
        if role == _OPEN:
            opens.append(at)
        elif role == _CLOSE:
            pairing.pairs.append((opens.pop(), at))
        elif role == _LOST:
            pairing.lost.append(at)
            pairing.opens = opening < closing
    return pairing, opens


def _goes_on(text: str, opens: list[int], start: int, end: int) -> bool:
    """Whether what is open at the end of a block goes on: no mere part of a sentence does."""
    before = text[max(start, opens[0] - 2) : opens[0]].rstrip()
    is_part = before[-1:].isalnum() and text[opens[0] + 1].islower()
    return not is_part and not names_speaker(text, opens[-1], end)
