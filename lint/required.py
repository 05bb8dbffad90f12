"""Which words a draft must hold for a pattern to match in it."""

from __future__ import annotations

from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from lint.heads import REPEATS
from lint.words import WORD

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_BOUNDARY = (c.AT, c.AT_BOUNDARY)
_UNKNOWN, _EDGE = "\0", "\1"
_MOST = 2000
_MOSTLY = 0.75

#: Words in nearly every draft: a pattern that can be found by another one is.
COMMON = frozenset(
    "a about after all an and any are as at be been but by can could do for from had has have he"
    " her his if in into is it its may more most no not of on one or other our out over s said say"
    " says she so some such than that the their them there they this to up was we were what when"
    " which who will with would you".split()
)

#: How many of a thousand words of news the commonest are; every English corpus agrees so far.
_PER_MILLE = {
    "the": 55, "of": 26, "to": 26, "and": 25, "in": 22, "a": 22, "for": 9, "that": 9, "on": 8,
    "is": 8, "was": 7, "with": 7, "as": 6, "by": 6, "at": 6, "it": 6, "from": 5, "he": 5, "are": 4,
    "be": 4, "have": 4, "has": 4, "his": 4, "an": 4, "said": 4, "will": 3, "were": 3, "not": 3,
    "had": 3, "who": 3, "but": 3, "they": 3, "its": 3,
}  # fmt: skip


def words(pattern: str, flags: int = 0) -> frozenset[str] | None:
    r"""Return words (lower case) one of which stands in every match, or ``None``.

    The pattern is unfolded into the texts that it can match, unknown parts left open; of each
    text the longest complete word is taken, common words last. What ``\b`` ends may go on in a
    draft after an apostrophe: ``\bcan\b`` needs ``can``, and matches in ``can't``. Whoever
    looks for the words has to look at the parts of ``can't`` too.
    """
    return _needed(_texts(_parser.parse(pattern, flags)))


def clauses(pattern: str, flags: int = 0) -> list[frozenset[str]]:
    """Return sets of words (lower case) of each of which one stands in every match, or behind it.

    The parts of the pattern between blanks, hyphens and the like are looked at one by one, as
    ``words`` looks at all; those of alternatives in each of them. The sets that fewest drafts
    hold come first.
    """
    return _clauses(list(_parser.parse(pattern, flags)), "", "")


def _clauses(tree: list[Any], before: str, after: str) -> list[frozenset[str]]:
    """The sets of words of a part that stands between two texts."""
    parts: list[list[Any]] = [[]]
    for op, argument in tree:
        if _part(op, argument) == {" "}:
            parts.append([])
        else:
            parts[-1].append((op, argument))
    found: set[frozenset[str]] = set()
    for op, argument in tree:
        if op is c.ASSERT and argument[0] > 0:  # what must follow stands in the draft, too
            found.update(_clauses(list(argument[1]), _UNKNOWN, _UNKNOWN))
    for at, part in enumerate(parts):
        left, right = before if not at else " ", after if at + 1 == len(parts) else " "
        part = _trimmed(part, left == " ", right == " ")
        several = [_clauses(one, left, right) for one in _alternatives(part)]
        if several and all(several):
            # (a and b) or (c and d) holds only where (a or c) and (b or d) do.
            for number in range(max(map(len, several))):
                found.add(frozenset().union(*(one[min(number, len(one) - 1)] for one in several)))
        elif needed := _needed({left + text + right for text in _texts(part)}):
            found.add(needed)
    return telling(found)


def telling(clauses: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Return sets of words, the rarest first, without those that tell little beside these.

    Where most of the words of one are in another, this other seldom says no.
    """
    best: list[frozenset[str]] = []
    for clause in sorted(clauses, key=lambda clause: (often(clause), sorted(clause))):
        if not any(len(one & clause) > _MOSTLY * len(one) for one in best):
            best.append(clause)
    return best


def _trimmed(part: list[Any], left: bool, right: bool) -> list[Any]:
    """A part without assertions, and without words that may be missing beside an edge of words.

    ``left`` and ``right`` tell whether a blank stands before and behind the part.
    """
    part = [(op, argument) for op, argument in part if op not in (c.ASSERT, c.ASSERT_NOT)]
    kept: list[Any] = []
    for at, (op, argument) in enumerate(part):
        optional = op in REPEATS and argument[0] == 0
        edge = kept[-1] == _BOUNDARY if kept else left
        end = part[at + 1] == _BOUNDARY if at + 1 < len(part) else right
        texts = _texts(argument[2]) if optional and (edge or end) else {""}
        if not (edge and all(text[-1:] == " " for text in texts)) and not (
            end and all(text[:1] == " " for text in texts)
        ):
            kept.append((op, argument))
    return kept


def _alternatives(part: list[Any]) -> list[list[Any]]:
    """A part once with each alternative of its only choice; none where it has no or more."""
    choices = [at for at, (op, _) in enumerate(part) if op in (c.BRANCH, c.SUBPATTERN)]
    if len(choices) != 1 or any(op in REPEATS for op, _ in part):
        return []
    at = choices[0]
    op, argument = part[at]
    inner = [list(branch) for branch in (argument[1] if op is c.BRANCH else [argument[-1]])]
    return [[*part[:at], *one, *part[at + 1 :]] for one in inner]


def often(clause: frozenset[str]) -> float:
    """How many of a thousand words of news are in a set, roughly."""
    return sum(_PER_MILLE.get(word, 1.5 if word in COMMON else 0.02) for word in clause)


def _needed(texts: set[str]) -> frozenset[str] | None:
    """The word of each text that is best looked for, or ``None`` where a text has none."""
    chosen = set()
    for text in texts:
        complete = [
            match[0].lower()
            for match in WORD.finditer(text)
            if match.start() > 0
            and match.end() < len(text)
            and _UNKNOWN not in (text[match.start() - 1], text[match.end()])
        ]
        if not complete:
            return None
        chosen.add(max(complete, key=lambda word: (word not in COMMON, len(word), word)))
    return frozenset(chosen)


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
        return {_plain(chr(argument))}
    if op is c.IN:
        return _set(argument)
    if op is c.AT:
        return {_EDGE if argument is not c.AT_NON_BOUNDARY else ""}
    if op in (c.ASSERT, c.ASSERT_NOT):
        return {""}
    if op is c.BRANCH:
        return {text for branch in argument[1] for text in _texts(branch)}
    if op is c.SUBPATTERN:
        return _texts(argument[-1])
    if op is c.ATOMIC_GROUP:
        return _texts(argument)
    if op in REPEATS:
        return _repeat(*argument)
    return {_UNKNOWN}


def _repeat(least: int, most: Any, body: Any) -> set[str]:
    texts = _texts(body)
    blank = all(text[-1:] == " " for text in texts)
    if least == 0 and texts != {" "}:  # what may be missing is not needed, but its edges tell
        if blank:
            return {_UNKNOWN + " ", ""}
        if all(text[:1] == " " for text in texts):
            return {" " + _UNKNOWN, ""}
    if most != 1 and texts != {" "}:
        texts = {text + _UNKNOWN + " " * blank for text in texts}
    return texts | {""} if least == 0 else texts


def _set(members: Any) -> set[str]:
    """The characters of a set as in ``_plain``, or unknown."""
    chars = {_plain(chr(value)) for op, value in members if op is c.LITERAL}
    spaces = [value for op, value in members if op is c.CATEGORY]
    ranges = len(members) - sum(op is c.LITERAL for op, _ in members) - len(spaces)
    if ranges or any(space is not c.CATEGORY_SPACE for space in spaces):
        return {_UNKNOWN}
    return chars | {" "} if spaces else chars


def _plain(char: str) -> str:
    """A straight apostrophe for both, one blank for all else that is in no word."""
    if char in "'’":
        return "'"
    return char if WORD.match(char) else " "
