"""Real words in the wrong place, known by the words beside them."""

from __future__ import annotations

from bisect import bisect_left

from lint.document import layer
from lint.finding import Fix
from lint.story.words import types, words
from lint.words import Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Set
    from typing import Any

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule

_STOPS = ".;!?"
_OPENING = frozenset('.!?;:\n“"‘([•*')
#: As the first word of a sentence each is a name as often as a verb.
_NAMES = frozenset(("will", "may", "mark", "can"))

_JOINING = frozenset("-'’/@_\\&=")


def misplaced(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find words that the words beside them show to be slips for other words.

    ``options``: ``slips`` maps a word in lower case (or several, parted by blanks) to one mapping
    or a list of them. Each has ``instead``, the replacements, best first and parted by commas
    (none: the finding has no fix; ``-s``: the word without this ending), and at least one of
    ``left``, ``right``, ``not_left`` and ``not_right``: what may or may not stand beside the
    word, parted by blanks. Among them ``want_to`` is two words, on the left only, ``*ing`` any
    word with that ending, ``#`` a number, ``^`` on the left the start of a sentence, ``.`` and
    ``,`` on the right such marks, ``@name`` one of ``groups``. ``severity`` and ``why`` are
    optional.
    """
    parts = rule.asked(types(doc))
    if not parts.by_word:
        return
    text, tails = _whole(doc)
    places = words(doc).places()
    lower = [*text.lower, ""]  # beside the first word stands none, either
    found: dict[int, Mapping[str, Any]] = {}
    for number in parts.among(types(doc)):
        part = parts.read(number)
        word: str = part["word"]
        at = places.get(word.removesuffix("'s"), [])
        at = [k for first in at if lower[k := first - bisect_left(tails, first)] == word]
        if not at:
            continue
        for side, possible, sides, slip in part["slips"]:
            for k in [k for k in at if lower[k + side] in possible] if possible else at:
                if (
                    k not in found
                    and all(_SIDES[key](text, k, items, ends) for key, items, ends in sides)
                    and _plain(text, k)
                ):
                    found[k] = slip
    for k, slip in found.items():
        # Beside a slip that has a fix, what has none is only its other half.
        if slip.get("instead") or found.keys().isdisjoint((k - 1, k + 1)):
            yield _finding(doc, rule, text, k, slip)


@layer
def _whole(doc: Document) -> tuple[Words, list[int]]:
    """The words of a draft with their possessives: ``it's`` is one word.

    With them the numbers of the words that were joined to the one before.
    """
    text = words(doc)
    tails = [k for k in text.places().get("s", ()) if k and text.gaps[k] == "'"]
    if not tails:
        return text, tails
    joined = Words("")
    joined.gaps.clear()
    start = 0
    for k in [*tails, len(text)]:
        run = slice(start, k)
        joined.text += text.text[run]
        joined.lower += text.lower[run]
        joined.starts += text.starts[run]
        joined.ends += text.ends[run]
        joined.gaps += text.gaps[run]
        if k < len(text):
            joined.text[-1] += "'" + text.text[k]
            joined.lower[-1] += "'s"
            joined.ends[-1] = text.ends[k]
        start = k + 1
    joined.gaps.append(text.gaps[-1])
    return joined, tails


def _finding(doc: Document, rule: Rule, text: Words, k: int, slip: Mapping[str, Any]) -> Finding:
    level = slip.get("severity", "")
    fixes = [fix.strip() for fix in slip.get("instead", "").split(",") if fix.strip()]
    if fixes and fixes[0][0] == "-":
        fixes = [text.lower[k].removesuffix(fixes[0][1:])]
    finding = rule.finding(
        doc,
        text.starts[k],
        text.ends[k],
        fixes=[Fix(fix, safe=level == "error") for fix in fixes],
        group=f"{rule.id}/{text.lower[k]}",
        why=slip.get("why", ""),
        advice=f"did you mean '{fixes[0]}'?" if fixes else "is a word missing or too many?",
    )
    finding.severity = level
    return finding


def _left(text: Words, k: int, items: Set[str], endings: tuple[str, ...]) -> bool:
    if _starts(text, k):
        return "^" in items
    if not k or not _blank(text.gaps[k]):
        return False
    word, written = text.lower[k - 1], text.text[k - 1]
    if written != word and written != "I" and not _begins(text, k - 1):
        return False
    if word in items or word.endswith(endings) or ("#" in items and word.isdigit()):
        return True
    return k > 1 and _blank(text.gaps[k - 1]) and f"{text.lower[k - 2]}_{word}" in items


def _right(text: Words, k: int, items: Set[str], endings: tuple[str, ...]) -> bool:
    gap = text.gaps[k + 1]
    if not _blank(gap):
        return _mark(gap) in items
    if k + 1 == len(text) or text.gaps[k + 2][:1] in _JOINING:
        return False  # a compound, or possessive
    word = text.lower[k + 1]
    if text.text[k + 1] != word and word != "i":
        return False
    return word in items or word.endswith(endings) or ("#" in items and word.isdigit())


#: What must hold beside the word with a number, from the items of a side and the endings in them.
_SIDES: dict[str, Callable[[Words, int, Set[str], tuple[str, ...]], bool]] = {
    "left": _left,
    "right": _right,
    "not_left": lambda *side: not _left(*side),
    "not_right": lambda *side: not _right(*side),
}


def _plain(text: Words, k: int) -> bool:
    """Whether a word is no name, no letter of a list and no part of a compound."""
    written = text.text[k]
    if not written.islower() and not (_begins(text, k) and written[1:] == text.lower[k][1:]):
        return False
    return text.gaps[k][-1:] not in _JOINING and text.gaps[k + 1][:1] not in _JOINING


def _begins(text: Words, k: int) -> bool:
    return _starts(text, k) and text.lower[k] not in _NAMES


def _starts(text: Words, k: int) -> bool:
    """Whether a word is the first of a sentence, a clause after a colon or a quotation."""
    return not k or not _OPENING.isdisjoint(text.gaps[k].replace("\n", " ", 1))


def _blank(gap: str) -> bool:
    return gap.isspace() and gap.count("\n") < 2


def _mark(gap: str) -> str:
    """The mark that follows a word, a full stop for all that end a sentence."""
    if gap[:1] in _STOPS and gap and gap[1:2] in ("", " ", "\n", "”", '"', ")"):
        return "."
    return "," if gap[:2] == ", " else ""
