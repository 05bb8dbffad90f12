"""Splits a pattern that begins with a choice of words into the words and what follows them."""

from __future__ import annotations

import re
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from lint import required
from lint.words import Words

#: Before the choice: what must not stand there, and the start of a word.
_BEFORE = re.compile(r"((?:\(\?<!(?:[^()\\]|\\.)*\))*)\\b(?=\(\?:)")
#: What follows the choice must end the word.
_AFTER = (r"\b", r"\s", " ", "(?= ")
#: So few words are found as fast by the pattern itself.
_LEAST = 8
_MOST = 2000


def read(pattern: str, flags: int = 0) -> tuple[dict[str, Any], list[frozenset[str]]]:
    """Return a pattern as it is looked for, and the sets of words that it needs.

    It is ``before``, ``head`` and ``behind`` where ``split`` splits it, else nothing. The sets
    are those of ``required.clauses`` and the words of the head, the rarest first.

    Raises:
        re.error: the pattern is wrong.
    """
    clauses = required.clauses(pattern, flags)
    parts = split(pattern)
    if parts is None:
        return {}, clauses
    before, head, behind = parts
    found = {"before": before, "head": head, "behind": behind}
    return found, required.telling([*clauses, frozenset(head)])


def split(pattern: str) -> tuple[str, dict[str, tuple[str, ...]], str] | None:
    r"""Return what may not stand before the words, the words, and what follows, or ``None``.

    ``(?<!no )\b(?:men|old people)\b ask`` gives ``(?<!no )``, ``{"men": ("",), "old": ("
    people",)}`` and ``\b ask``: the texts of the choice in lower case as their first words and
    what each of them goes on with, the longest first. Wherever the whole pattern matches, there
    is one of the texts, and the parts match before and behind it. A choice that holds anything
    but words is not split.
    """
    before = _BEFORE.match(pattern)
    if before is None:
        return None
    end = _closing(pattern, before.end())
    rest = pattern[end:]
    if not rest.startswith(_AFTER) or _has_choice(rest):
        return None
    texts = _spelled(_parser.parse(pattern[before.end() : end]))
    if texts is None or len(texts) < _LEAST:
        return None
    by_word: dict[str, tuple[str, ...]] = {}
    for text in sorted(texts, key=lambda text: (-len(text), text)):
        words = Words(text)
        if not words.lower or words.starts[0]:
            return None
        first, more = words.lower[0], text[words.ends[0] :]
        by_word[first] = (*by_word[first], more) if first in by_word else (more,)
    alone = ("",)  # one and the same, which takes no room in the file
    return before[1], {w: alone if more == alone else more for w, more in by_word.items()}, rest


def _closing(pattern: str, start: int) -> int:
    """Where the group ends that starts at a place."""
    depth = 0
    for at, char in _marks(pattern, start):
        depth += (char == "(") - (char == ")")
        if not depth:
            return at + 1
    raise AssertionError("a pattern that compiles closes its groups")


def _has_choice(pattern: str) -> bool:
    """Whether a part of a pattern is a choice in itself, outside all groups."""
    depth = 0
    for _, char in _marks(pattern, 0):
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            return True
    return False


def _marks(pattern: str, start: int) -> list[tuple[int, str]]:
    """The brackets and bars of a pattern, without those that are escaped or in a set."""
    marks = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
    return [
        (match.start(), match[0]) for match in marks.finditer(pattern, start) if match[0] in "()|"
    ]


def _spelled(tree: Any) -> set[str] | None:
    """All texts, in lower case, that a part of a pattern can match, if they are few."""
    texts = {""}
    for op, argument in tree:
        parts: set[str] | None = None
        if op is c.LITERAL:
            parts = {chr(argument).lower()}
        elif op is c.IN and all(inner is c.LITERAL for inner, _ in argument):
            parts = {chr(value).lower() for _, value in argument}
        elif op is c.BRANCH:
            several = [_spelled(branch) for branch in argument[1]]
            parts = None if None in several else set().union(*filter(None, several))
        elif op is c.SUBPATTERN and argument[:3] == (None, 0, 0):  # no number, no flags
            parts = _spelled(argument[-1])
        elif op is c.MAX_REPEAT and argument[1] == 1:
            inner = _spelled(argument[2])
            parts = inner and inner | ({""} if argument[0] == 0 else set())
        if parts is None or len(texts) * len(parts) > _MOST:
            return None
        texts = {text + part for text in texts for part in parts}
    return texts
