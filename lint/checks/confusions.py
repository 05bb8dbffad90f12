"""Real words in the wrong place, known by the words beside them."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from lint.document import layer
from lint.finding import Fix
from lint.story.words import types, words
from lint.words import Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Set

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Parts, Rule

    #: Whether the neighbour of the word with that number fits.
    Side = Callable[[Words, int], bool]
    Groups = tuple[tuple[str, str], ...]
    #: A slip, where a neighbour stands (-1 or 1), which neighbours there can be (none: any),
    #: and what must hold on each side.
    Slip = tuple[Mapping[str, str], int, Set[str], list[Side]]

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
    found: dict[int, Mapping[str, str]] = {}
    for number in sorted({number for some in parts.by_word.values() for number in some}):
        word, slips = _slips(rule, parts, number)
        at = places.get(word.removesuffix("'s"), [])
        at = [k for first in at if lower[k := first - bisect_left(tails, first)] == word]
        for slip, side, possible, sides in slips:
            for k in [k for k in at if lower[k + side] in possible] if possible else at:
                if k not in found and all(fits(text, k) for fits in sides) and _plain(text, k):
                    found[k] = slip
    for k, slip in found.items():
        # Beside a slip that has a fix, what has none is only its other half.
        if slip.get("instead") or found.keys().isdisjoint((k - 1, k + 1)):
            yield _finding(doc, rule, text, k, slip)


def _slips(rule: Rule, parts: Parts, number: int) -> tuple[str, list[Slip]]:
    """The word of a part of the table, and its slips as they are looked for."""
    known: dict[int, tuple[str, list[Slip]]] = rule.options.made
    if number not in known:
        part = parts.read(number)
        groups = tuple(rule.options.get("groups", {}).items())
        known[number] = part["word"], [_read(slip, groups) for slip in part["slips"]]
    return known[number]


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


def _finding(doc: Document, rule: Rule, text: Words, k: int, slip: Mapping[str, str]) -> Finding:
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


def _read(slip: Mapping[str, str], groups: Groups) -> Slip:
    """Return a slip as it is looked for."""
    items = {key: _items(slip[key], groups) for key in _SIDES if key in slip}
    left, right = (_last_words(items.get(key, frozenset())) for key in ("left", "right"))
    side, possible = (-1, left) if left else (1, right)
    return slip, side, possible, [_SIDES[key](group) for key, group in items.items()]


@lru_cache(2000)
def _items(given: str, groups: Groups) -> frozenset[str]:
    """The items of a side, those of its groups too."""
    items: set[str] = set()
    for item in given.split():
        items |= _items(dict(groups)[item[1:]], groups) if item[0] == "@" else {item}
    return frozenset(items)


@lru_cache(2000)
def _last_words(items: frozenset[str]) -> frozenset[str]:
    """The words that can be neighbours; none where other things than words can be, too."""
    if any(item[0] in "*#^.," for item in items):
        return frozenset()
    return frozenset(item.rpartition("_")[2] for item in items)


@lru_cache(2000)
def _left(items: frozenset[str]) -> Side:
    endings = tuple(item[1:] for item in items if item[0] == "*")

    def fits(text: Words, k: int) -> bool:
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

    return fits


@lru_cache(2000)
def _right(items: frozenset[str]) -> Side:
    endings = tuple(item[1:] for item in items if item[0] == "*")

    def fits(text: Words, k: int) -> bool:
        gap = text.gaps[k + 1]
        if not _blank(gap):
            return _mark(gap) in items
        if k + 1 == len(text) or text.gaps[k + 2][:1] in _JOINING:
            return False  # a compound, or possessive
        word = text.lower[k + 1]
        if text.text[k + 1] != word and word != "i":
            return False
        return word in items or word.endswith(endings) or ("#" in items and word.isdigit())

    return fits


def _not(side: Callable[[frozenset[str]], Side]) -> Callable[[frozenset[str]], Side]:
    def negated(items: frozenset[str]) -> Side:
        fits = side(items)
        return lambda text, k: not fits(text, k)

    return negated


_SIDES: dict[str, Callable[[frozenset[str]], Side]] = {
    "left": _left,
    "right": _right,
    "not_left": _not(_left),
    "not_right": _not(_right),
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
