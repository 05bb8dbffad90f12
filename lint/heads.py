"""With which characters the matches of a pattern begin, so that a search fails fast elsewhere."""

from __future__ import annotations

import re
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

REPEATS = (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT)
#: These take no room.
_PLACES = (c.AT, c.ASSERT, c.ASSERT_NOT)
_NOTHING = ""


def ahead(source: str, flags: int = 0) -> str:
    r"""Return a pattern that matches what another one does, with a look at the first character.

    Of ``\b(?:killed|wounded)`` the engine tries one alternative after the other at every edge of
    a word; in ``\b(?=[kw])\b(?:killed|wounded)`` it does where one of them can begin. What does
    not begin at such an edge, or may begin with anything, stays as it is.

    Raises:
        re.error: the pattern is wrong.
    """
    tree = _parser.parse(source, flags)
    if not _at_edge(tree) or flags & re.VERBOSE or re.match(r"\(\?[a-zA-Z]+\)", source):
        return source  # nothing may stand before flags, nor behind a comment
    first = _heads(tree)
    if first is None or _NOTHING in first or len(first) < 2:
        return source
    inner = f"(?:{source})" if "|" in source else source
    return rf"\b(?=[{''.join(sorted(first))}]){inner}"


def _at_edge(tree: Any) -> bool:
    r"""Whether a ``\b`` stands before all else that takes room."""
    for op, argument in tree:
        if op is c.AT and argument is c.AT_BOUNDARY:
            return True
        if op not in _PLACES:
            return op is c.SUBPATTERN and _at_edge(argument[-1])
    return False


def _heads(tree: Any) -> set[str] | None:
    """The first characters of all matches as a set of a pattern has them.

    Nothing is among them for a match that may be empty; ``None`` where there are too many.
    """
    found: set[str] = set()
    for op, argument in tree:
        if op in _PLACES:
            continue
        first = _first(op, argument)
        if first is None:
            return None
        found |= first - {_NOTHING}
        if _NOTHING not in first:
            return found
    return found | {_NOTHING}


def _first(op: Any, argument: Any) -> set[str] | None:
    if op is c.LITERAL:
        return {re.escape(chr(argument))}
    if op is c.IN:
        return _members(argument)
    if op is c.SUBPATTERN and not argument[1] & re.IGNORECASE:
        return _heads(argument[-1])
    if op is c.BRANCH:
        return _union([_heads(branch) for branch in argument[1]])
    if op in REPEATS:
        return _union([_heads(argument[2]), set() if argument[0] else {_NOTHING}])
    return None


def _members(members: Any) -> set[str] | None:
    found: set[str] = set()
    for op, argument in members:
        if (op, argument) == (c.CATEGORY, c.CATEGORY_DIGIT):
            found.add(r"\d")
        elif op is c.LITERAL:
            found.add(re.escape(chr(argument)))
        elif op is c.RANGE:
            found.add("-".join(re.escape(chr(end)) for end in argument))
        else:
            return None
    return found


def _union(several: list[set[str] | None]) -> set[str] | None:
    return None if None in several else set().union(*(one for one in several if one))
