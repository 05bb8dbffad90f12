"""What a written word may be a form of: its case, accents, apostrophes, beginning and end."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Everything that is typed for an apostrophe.
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼʻ`´′"), "'")
_PLAIN = _APOSTROPHES | str.maketrans({"æ": "ae", "œ": "oe"})
#: Letters that are no letter with an accent.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ı": "i"})
#: Beginnings and ends that any word can take; others hide more slips than they explain.
_BEGINNINGS = tuple(
    "anti auto bio counter cyber eco electro geo hyper macro mega meta micro mini multi nano "
    "neuro non photo poly pseudo socio tele thermo ultra".split()
)
_ENDS = "like", "wide", "less"
_BASE = 5  # letters of the rest
_HEADS = frozenset(
    "i you he she it we they who what that this there here where how when why which one these "
    "those everyone someone everybody somebody something nobody".split()
)
_TAILS = frozenset(("d", "ll", "ve", "re", "m"))
_MODALS = frozenset("could should would must might may not".split())


def straight(word: str) -> str:
    """Return a word in lower case, with straight apostrophes and without ligatures."""
    return word.lower() if word.isascii() else word.lower().translate(_PLAIN)


def fold(word: str) -> str:
    """Return a word in lower case, without accents, with straight apostrophes."""
    if word.isascii():
        return word.lower()
    from unicodedata import combining, normalize  # few drafts need it

    letters = normalize("NFKD", straight(word).translate(_LETTERS))
    # Letters of mathematics become plain ones here, and may be capitals.
    return "".join(letter for letter in letters if not combining(letter)).lower()


def without_apostrophe(key: str) -> str:
    """Return what stands before a possessive or contracted ending, or the word itself."""
    head, apostrophe, tail = key.rpartition("'")
    if not apostrophe:
        return key
    if tail == "s" or (not tail and head.endswith("s")):
        return head
    first = head.partition("'")[0]
    if tail in _TAILS and (
        first in _HEADS or (tail == "ve" and first.removesuffix("n") in _MODALS)
    ):
        return first
    return key


def singulars(key: str) -> Iterator[str]:
    """Yield what the word may be the plural of."""
    if key.endswith("ies"):
        yield key[:-3] + "y"
    if key.endswith(("ses", "xes", "zes", "ches", "shes")):
        yield key[:-2]
    if key.endswith("s") and not key.endswith("ss"):
        yield key[:-1]


def bases(key: str) -> Iterator[str]:
    """Yield the common words that the word may be derived from."""
    if key.startswith(_BEGINNINGS):
        for beginning in _BEGINNINGS:
            if key.startswith(beginning) and len(key) >= len(beginning) + _BASE:
                yield key[len(beginning) :]
    if key.endswith(_ENDS) and len(key) >= 4 + _BASE:
        yield key[:-4]


def british(key: str) -> str:
    """Return the *-ize* spelling of an *-ise* word, or nothing."""
    for end in "ise ised ises ising iser isers isation isations isable".split():
        if key.endswith(end):
            return key[: -len(end)] + "iz" + end[2:]
    return ""
