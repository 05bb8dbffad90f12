"""A name that the story spells in two ways which sound alike."""

from __future__ import annotations

from lint import lexicon, pattern
from lint.finding import Fix
from lint.lexicon import COMMON, FAMILY, GIVEN, NAMES, PLACE
from lint.lexicon.forms import fold
from lint.memo import remembered
from lint.story.words import capitalised, words

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
_SOUND = pattern.later(r"ph|c(?![eiyh])|q|[ae][iy]|ou|oo|(?<=.)h|(?<=....)e\Z")
_ALIKE = {"ph": "f", "c": "k", "q": "k", "ou": "u", "oo": "u", "h": "", "e": ""}
_LETTERS = str.maketrans("eyovwz", "iiuffs")
_TWICE = pattern.later(r"(.)\1+")


def two_ways(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find the rarer form of a name that also stands in a form of the same sound.

    Both must name the same: with the same name before or after them, or the rarer one stands
    alone where the other has a given name. Accents come and go. ``options``: ``titles`` are no
    part of a name.
    """
    text = words(doc)
    titles = rule.options.words("titles")
    for forms in _alike(text, capitalised(doc)):
        names = [form for form in forms if forms[form] and _is_name(form)]
        names.sort(key=lambda form: (-len(forms[form]), forms[form][0]))
        if len(names) < 2:
            continue
        usual = forms[names[0]]
        given, following = (_beside(text, usual, side, titles) for side in (-1, 1))
        for form in names[1:]:
            rare = forms[form]
            before, after = (_beside(text, rare, side, titles) for side in (-1, 1))
            if after:
                one = not after.isdisjoint(following)
            elif before:
                one = not before.isdisjoint(given)
            else:
                one = 2 * len(rare) <= max(len(usual), 2) and _alone(form, names[0], bool(given))
            if one:
                yield from _findings(doc, rule, text, usual[0], rare)


def _alike(text: Words, upper: set[str]) -> list[dict[str, list[int]]]:
    """The capitalised words that have the sound of others, by form, with their places."""
    first: dict[str, str] = {}
    alike: dict[str, dict[str, list[int]]] = {}
    for word in upper:
        if len(word) >= _SHORTEST and not word.isupper():
            form, sound = _heard(word)
            other = first.setdefault(sound, form)
            if other != form:
                alike.setdefault(sound, {other: []})[form] = []
    if not alike:
        return []
    known = {form: places for forms in alike.values() for form, places in forms.items()}
    for k, word in enumerate(text.text):
        # Pittsburg[h]: what is cut by a bracket is no form of its own.
        cut = text.gaps[k][-1:] == "]" or text.gaps[k + 1][:1] == "["
        if word[0].isupper() and not cut and (form := fold(word)) in known:
            known[form].append(k)
    return [*alike.values()]


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


@remembered(1 << 14)
def _heard(word: str) -> tuple[str, str]:
    """A name in lower case without its accents, and its sound."""
    form = fold(word)
    return form, _sound(form)


def _sound(form: str) -> str:
    """What a name in lower case sounds like, roughly: Zelensky and Zelenskyy, Hussein and Hussain."""
    sound = _SOUND.sub(lambda match: _ALIKE.get(match[0], "i"), form)
    return _TWICE.sub(lambda match: match[1], sound.translate(_LETTERS))


def _is_name(form: str) -> bool:
    """Whether a capitalised word is hardly anything but a name."""
    number = lexicon.load().get(form)
    return not number or bool(number & (GIVEN | FAMILY)) or not number & COMMON


def _alone(rare: str, usual: str, person: bool) -> bool:
    """Whether a form without a name beside it stands for another one.

    It does where that one is a ``person`` with a given name, and where neither is a name of
    persons, of whom there may be two. A form that stands often is how somebody is spelt.
    """
    number, other = map(lexicon.load().get, (rare, usual))
    if number & COMMON or (person and number & PLACE):
        return False
    places = all(n & NAMES and not n & (GIVEN | FAMILY | COMMON) for n in (number, other))
    return person or (places and min(len(rare), len(usual)) >= _LONG)


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
