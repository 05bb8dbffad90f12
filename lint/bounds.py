"""How far a pattern reaches, and whether it can match nothing or take for ever."""

from __future__ import annotations

from math import inf
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from lint.heads import REPEATS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def reach(pattern: str, flags: int = 0) -> float:
    """Return how many words besides one of them a match may hold and look at; infinite if any.

    Each character that may stand between two words is taken for one that does, an underscore
    in ``\\w`` apart.
    """
    return _most(_parser.parse(pattern, flags), lambda char: not char.isalnum())


def blanks(pattern: str, flags: int = 0) -> float:
    """Return how many blanks a match may hold and look at; infinite if any."""
    return _most(_parser.parse(pattern, flags), str.isspace)


def _most(tree: Any, counts: Callable[[str], bool]) -> float:
    """How many characters that count the parts of a pattern may match."""
    most = 0.0
    for op, argument in tree:
        if op in REPEATS:
            inner, times = _most(argument[2], counts), argument[1]
            most += inner and inner * (inf if times is c.MAXREPEAT else times)
        elif op is c.BRANCH:
            most += max(_most(branch, counts) for branch in argument[1])
        elif op is c.LITERAL:
            most += counts(chr(argument))
        elif op is c.IN:
            most += any(_may_count(kind, value, counts) for kind, value in argument)
        elif op in (c.ASSERT, c.ASSERT_NOT, c.SUBPATTERN, c.ATOMIC_GROUP):
            most += sum(_most(child, counts) for child in _children(op, argument))
        elif op is not c.AT:
            most += inf if op in (c.GROUPREF, c.GROUPREF_EXISTS) else 1
    return most


def _may_count(kind: Any, value: Any, counts: Callable[[str], bool]) -> bool:
    """Whether a member of a set may be a character that counts."""
    if kind is c.LITERAL:
        return counts(chr(value))
    if kind is c.RANGE:
        return any(map(counts, map(chr, range(value[0], min(value[1], value[0] + 999) + 1))))
    return kind is not c.CATEGORY or value not in (c.CATEGORY_WORD, c.CATEGORY_DIGIT)


def may_be_empty(pattern: str, flags: int = 0) -> bool:
    """Whether a pattern can match nothing at all, and so anywhere."""
    least: int = _parser.parse(pattern, flags).getwidth()[0]
    return least == 0


def may_hang(pattern: str, flags: int = 0) -> bool:
    """Whether a choice stands in a repetition without bound, which can take exponential time."""
    return _chooses(_parser.parse(pattern, flags), False)


def _chooses(tree: Any, endless: bool) -> bool:
    for op, argument in tree:
        if op in REPEATS:
            least, most, body = argument
            chooses = most > least
            inner, endless_inner = [body], endless or most is c.MAXREPEAT
        else:
            chooses = op is c.BRANCH
            inner, endless_inner = _children(op, argument), endless
        if (endless and chooses) or any(_chooses(one, endless_inner) for one in inner):
            return True
    return False


def _children(op: Any, argument: Any) -> list[Any]:
    if op is c.BRANCH:
        return list(argument[1])
    if op is c.SUBPATTERN:
        return [argument[-1]]
    if op in (c.ASSERT, c.ASSERT_NOT):
        return [argument[1]]
    return [argument] if op is c.ATOMIC_GROUP else []
