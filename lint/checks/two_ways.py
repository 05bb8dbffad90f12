"""A name that the story spells in two ways which sound alike."""

from __future__ import annotations

from lint import lexicon, pattern
from lint.finding import Fix
from lint.lexicon import COMMON, FAMILY, GIVEN, NAMES, PLACE
from lint.lexicon.forms import fold
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.words import Words

_SHORTEST = 4  # letters
_LONG = 5  # letters from which a name that stands alone is hardly another one
#: Spellings of one sound, and letters that stand for one another in names from other alphabets.
_SOUND = pattern.compile(r"ph|c(?![eiyh])|q|[ae][iy]|ou|oo|(?<=.)h|(?<=....)e\Z")
_ALIKE = {"ph": "f", "c": "k", "q": "k", "ou": "u", "oo": "u", "h": "", "e": ""}
_LETTERS = str.maketrans("eyovwz", "iiuffs")
_TWICE = pattern.compile(r"(.)\1+")


def two_ways(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find the rarer form of a name that also stands in a form of the same sound.

    Both must name the same: with the same name before or after them, or the rarer one stands
    alone where the other has a given name. Accents come and go. ``options``: ``titles`` are no
    part of a name.
    """
    text = words(doc)
    titles = frozenset(rule.options["titles"])
    alike: dict[str, dict[str, list[int]]] = {}
    for k, word in enumerate(text.text):
        if word[0].isupper() and len(word) >= _SHORTEST and not word.isupper():
            if text.gaps[k][-1:] == "]" or text.gaps[k + 1][:1] == "[":
                continue  # Pittsburg[h]
            form = fold(word)
            alike.setdefault(_sound(form), {}).setdefault(form, []).append(k)
    for forms in alike.values():
        if len(forms) < 2:
            continue
        names = [form for form in forms if _is_name(form)]
        names.sort(key=lambda form: (-len(forms[form]), forms[form][0]))
        for form in names[1:]:
            usual, rare = forms[names[0]], forms[form]
            if _one(text, usual, rare, titles):
                yield from _findings(doc, rule, text, usual[0], rare)


def _findings(
    doc: Document, rule: Rule, text: Words, usual: int, rare: Sequence[int]
) -> Iterator[Finding]:
    for k in rare:
        yield rule.finding(
            doc,
            text.starts[k],
            text.ends[k],
            fixes=[Fix(text.text[usual])],
            related=[(text.starts[usual], text.ends[usual], "spelt so here")],
            group=f"{rule.id}/{text.lower[k]}",
        )


def _sound(form: str) -> str:
    """What a name in lower case sounds like, roughly: Zelensky and Zelenskyy, Hussein and Hussain."""
    sound = _SOUND.sub(lambda match: _ALIKE.get(match[0], "i"), form)
    return _TWICE.sub(r"\1", sound.translate(_LETTERS))


def _is_name(form: str) -> bool:
    """Whether a capitalised word is hardly anything but a name."""
    number = lexicon.load().get(form)
    return not number or bool(number & (GIVEN | FAMILY)) or not number & COMMON


def _one(text: Words, usual: Sequence[int], rare: Sequence[int], titles: frozenset[str]) -> bool:
    """Whether two forms stand for one person, place or body."""
    before, after = _beside(text, rare, -1, titles), _beside(text, rare, 1, titles)
    given = _beside(text, usual, -1, titles)
    if after:
        return not after.isdisjoint(_beside(text, usual, 1, titles))
    if before:
        return not before.isdisjoint(given)
    number = lexicon.load().get(text.lower[rare[0]])
    if 2 * len(rare) > max(len(usual), 2) or number & COMMON:
        return False  # a form that stands so often is how somebody's name is spelt
    person = bool(given) and not number & PLACE
    return person or _stands_alone(text.lower[rare[0]], text.lower[usual[0]])


def _stands_alone(rare: str, usual: str) -> bool:
    """Whether neither is a name of persons, of whom there may be two."""
    numbers = [lexicon.load().get(fold(form)) for form in (rare, usual)]
    places = all(number & NAMES and not number & (GIVEN | FAMILY | COMMON) for number in numbers)
    return places and min(len(rare), len(usual)) >= _LONG


def _beside(text: Words, places: Sequence[int], side: int, titles: frozenset[str]) -> set[str]:
    """The names right before (-1) or after (1) some words, by their sound."""
    found = set()
    for k in places:
        other, gap = k + side, text.gaps[k + (side > 0)]
        if not 0 <= other < len(text) or gap not in (" ", "-", "\u00a0"):
            continue
        word = text.lower[other]
        if text.text[other][0].isupper() and word not in titles and _is_name(fold(word)):
            found.add(_sound(fold(word)))
    return found
