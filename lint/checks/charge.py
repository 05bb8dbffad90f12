"""How sure it is that an unknown word is a slip, and for which word."""

from __future__ import annotations

from lint import lexicon, pattern
from lint.lexicon import BAND

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.rule import Rule

#: Small words that are run together with others, and of which no compound is made.
_FUNCTION = frozenset(
    "a about after against also an and are as at be because been before being but by can could did do"
    " during each for from had has have he her here him his how if in into is it its just like may me"
    " more most my new no not now of on one only or other our out said says she so some such than that"
    " the their them then there these they this those to two under until up was we were what when"
    " where which while who will with without would year you your".split()
)
_NO_COMPOUND = 12  # letters from which "artificialglue" is no compound
_SLIGHT, _FAR = 3, 10  # what two slips may cost that say little, and that say too much
_ENDING = pattern.later(r"(?:ed|ing)\Z")
_PLAIN = 6  # how common a word is that is hardly run together with another
#: Endings with which words are made as they are needed.
_PRODUCTIVE = (
    "ability", "abilities", "ism", "ist", "ists", "able", "ness", "ology", "esque", "like", "wise",
    "ish", "ify",
)  # fmt: skip
#: Pieces with which new words are made, so that they are no words run together.
_PREFIXES = (
    "re", "un", "pre", "non", "co", "sub", "out", "off", "over", "under", "multi", "micro", "anti",
    "inter", "super", "cyber", "bio", "eco", "semi", "de", "mis", "post", "ex", "cross", "self",
)  # fmt: skip
_LAST_PARTS = frozenset(
    "ability abilities able building friendly holder holders keeper keepers keeping less like maker"
    " makers making ship ships taking wide wise".split()
)


def weigh(
    lexis: lexicon.Lexicon, word: str, near: list[str], count: int, rule: Rule
) -> tuple[str, list[str]]:
    """Return the severity of the charge, or nothing, and what the word may stand for.

    ``word`` is an unknown word in lower case, ``near`` are the words one slip away, ``count``
    says how often the story has it; ``rule.options``: see ``spelling.misspelling``.
    """
    split = _split(lexis, word)
    best = lexis.get(near[0].lower()) & BAND if near else 0
    if split and (best < 4 or (len(word) > 9 and best < _PLAIN)):
        return "error" if count == 1 else "warning", [split, *near]
    sure = bool(near)  # two slips in a word are seldom certain
    made_up = word.endswith(_PRODUCTIVE) or _compound(lexis, word)
    doubled = _doubled(word)
    if not near and len(word) > 6 and not made_up:
        near = lexis.near2(word)
        best = (lexis.get(near[0].lower()) & BAND) - _doubt(word, near[0].lower()) if near else 0
    elif len(word) > 8 and doubled in near:
        near = sorted(near, key=lambda form: form != doubled)
        best = max(best, lexis.get(_ENDING.sub("", word)) & BAND)
    elif near and len(word) > 8:
        best += 2  # so long a word is hardly another one by chance
    if near and word.endswith(_PRODUCTIVE) and near[0][-4:] != word[-4:]:
        best -= 2
    if near and _derived(lexis, word, near[0].lower()):
        best -= 4
    if best < rule.options["band"] or (len(word) == 3 and best < 10):
        return "", near
    if count > 2:
        return "suggestion", near
    certain = sure and count == 1 and best >= rule.options["sure"]
    return "error" if certain else "warning", near


def _split(lexis: lexicon.Lexicon, word: str) -> str:
    """Two common words that were run together, or nothing.

    One of them is a small word such as "the", or both are fairly common and the whole is longer
    than the compounds that writers make.
    """
    best, found = 0, ""
    for at in range(1, len(word)):
        left, right = word[:at], word[at:]
        if (len(left) == 1 and left not in "ai") or (len(right) == 1 and right != "a"):
            continue
        if (right in _LAST_PARTS or left in _PREFIXES) and not {left, right} & _FUNCTION:
            continue
        numbers = (lexis.get(left), lexis.get(right))
        if not all(number & lexicon.COMMON for number in numbers):
            continue
        rare, common = sorted(number & BAND for number in numbers)
        inflected = left.endswith(("ly", "ed", "ing")) or right.endswith(("ly", "ed", "ing"))
        long = len(word) >= (8 if inflected else _NO_COMPOUND)
        fits = rare >= 3 if left in _FUNCTION or right in _FUNCTION else rare >= 5 and long
        if fits and rare + common > best:
            best, found = rare + common, f"{left} {right}"
    return found


def _doubt(word: str, near: str) -> int:
    """The bands by which a word must be commoner to be seen behind two slips.

    None where letters were only lost or doubled: *ressurected*, *prepondance*.
    """
    from lint.lexicon.slips import cost  # few drafts need it

    unlikely = cost(word, near)
    if unlikely > _FAR:
        return BAND
    if unlikely <= _SLIGHT:
        return 0
    return 2 if len(word) > 8 else 4


def _doubled(word: str) -> str:
    """A word in *-ed* or *-ing* with the letter before it doubled: snapshotting."""
    stem = _ENDING.sub("", word)
    return stem + stem[-1:] + word[len(stem) :] if stem != word else ""


def _derived(lexis: lexicon.Lexicon, word: str, near: str) -> bool:
    """Whether a word is another one with a prefix or *-able*: reprioritise, crewable.

    Where ``near`` has the prefix too, the slip is in the rest: *replacable*.
    """
    base = word.removesuffix("able")
    if base != word and near != base + "ible" and lexis.get(base) & BAND >= _PLAIN:
        return True
    return any(
        word.startswith(prefix)
        and len(word) - len(prefix) > 4
        and not near.startswith(prefix)
        and lexis.look_up(word[len(prefix) :]) & lexicon.COMMON
        for prefix in _PREFIXES
    )


def _compound(lexis: lexicon.Lexicon, word: str) -> bool:
    """Whether a word is made of two others, as writers make them: codebase, rulemaking."""
    return any(
        all(lexis.get(part) & lexicon.COMMON and lexis.get(part) & BAND >= 5 for part in parts)
        for at in range(3, len(word) - 2)
        if (parts := (word[:at], word[at:]))
    )
