"""Which words a draft must hold for a pattern to match in it."""

from __future__ import annotations

import re
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_UNKNOWN, _EDGE = "\0", "\1"
_MOST = 2000
_RUN = re.compile(r"[^\W_]+")

#: Words in nearly every draft: a pattern that can be found by another one is.
_COMMON = frozenset(
    "a about after all an and any are as at be been but by can could do for from had has have he"
    " her his if in into is it its may more most no not of on one or other our out over s said say"
    " says she so some such than that the their them there they this to up was we were what when"
    " which who will with would you".split()
)


def words(pattern: str, flags: int = 0) -> frozenset[str] | None:
    """Return words (lower case) one of which stands in every match, or ``None``.

    The pattern is unfolded into the texts that it can match, unknown parts left open; of each
    text the longest complete word is taken, common words last.
    """
    chosen = set()
    for text in _texts(_parser.parse(pattern, flags)):
        complete = [
            match[0].lower()
            for match in _RUN.finditer(text)
            if match.start() > 0
            and match.end() < len(text)
            and _UNKNOWN not in (text[match.start() - 1], text[match.end()])
        ]
        if not complete:
            return None
        chosen.add(max(complete, key=lambda word: (word not in _COMMON, len(word), word)))
    return frozenset(chosen)


def may_hang(pattern: str, flags: int = 0) -> bool:
    """Whether a repetition without bound holds another one, which can take exponential time."""
    return _nested(_parser.parse(pattern, flags), False)


def _nested(tree: Any, inside: bool) -> bool:
    for op, argument in tree:
        if op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
            _, most, body = argument
            unbounded = most is c.MAXREPEAT
            if unbounded and inside or _nested(body, inside or (unbounded and not _single(body))):
                return True
        elif any(_nested(child, inside) for child in _children(op, argument)):
            return True
    return False


def _single(body: Any) -> bool:
    """Whether the body of a repetition is one character or set, which cannot nest."""
    return len(body) == 1 and body[0][0] in (c.LITERAL, c.NOT_LITERAL, c.IN, c.ANY)


def _children(op: Any, argument: Any) -> list[Any]:
    if op is c.BRANCH:
        return list(argument[1])
    if op is c.SUBPATTERN:
        return [argument[-1]]
    if op in (c.ASSERT, c.ASSERT_NOT):
        return [argument[1]]
    return [argument] if op is c.ATOMIC_GROUP else []


def _texts(tree: Any) -> set[str]:
    texts = {""}
    for op, argument in tree:
        parts = _part(op, argument)
        if len(texts) * len(parts) > _MOST:
            parts = {_UNKNOWN}
        texts = {text + part for text in texts for part in parts}
    return texts


def _part(op: Any, argument: Any) -> set[str]:
    if op is c.LITERAL:
        return {chr(argument)}
    if op is c.IN:
        return _set(argument)
    if op is c.AT:
        return {_EDGE if argument is not c.AT_NON_BOUNDARY else _UNKNOWN}
    if op is c.BRANCH:
        return {text for branch in argument[1] for text in _texts(branch)}
    if op is c.SUBPATTERN:
        return _texts(argument[-1])
    if op is c.ATOMIC_GROUP:
        return _texts(argument)
    if op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
        return _repeat(*argument)
    return {_UNKNOWN}


def _repeat(least: int, most: Any, body: Any) -> set[str]:
    texts = _texts(body)
    if most != 1 and texts != {" "}:
        texts = {text + _UNKNOWN for text in texts}
    return texts | {""} if least == 0 else texts


def _set(members: Any) -> set[str]:
    """The characters of a set, one blank for a set without letters, or unknown."""
    chars = {chr(value) for op, value in members if op is c.LITERAL}
    spaces = {value for op, value in members if op is c.CATEGORY}
    if len(chars) + len(spaces) < len(members) or spaces - {c.CATEGORY_SPACE}:
        return {_UNKNOWN}
    if not any(_RUN.match(char) for char in chars):
        return {" "}
    return {_UNKNOWN} if spaces else chars
