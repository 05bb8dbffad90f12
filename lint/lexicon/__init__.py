"""Which words there are: how common, who spells them so, whether they are names.

What is known of a word is one number: ``number & BAND`` says how common it is, from 0 to 15 (the
words of a band are some three times as common as those of the band below), the other bits say what
it is; 0 is an unknown word. ``scripts/build_lexicon`` makes the file.
"""

from __future__ import annotations

import os

from lint.errors import CopydeskError
from lint.lexicon.forms import bases, british, fold, singulars, straight, without_apostrophe
from lint.lexicon.table import Table
from lint.memo import remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mmap import mmap

BAND = 15
#: Whose spelling it is. None of them: a variant that no dictionary puts first.
US, GB, CA, AU = 1 << 4, 1 << 5, 1 << 6, 1 << 7
SPELLINGS = US | GB | CA | AU
#: What it is, which may be several things: a word in small letters, a name of this and that.
COMMON, GIVEN, FAMILY, PLACE, OTHER = 1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12
NAMES = GIVEN | FAMILY | PLACE | OTHER
#: A word or name that is often a slip for a much commoner one: *wether*, *Isreal*; or a word that
#: stands only in foreign names and phrases or before a hyphen: *de*, *masse*, *co*.
DOUBTFUL = 1 << 13

_PATH = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data", "words.bin")
_DERIVED = 3  # band that a word must have before others are derived from it
_lexicon: Lexicon | None = None


def load() -> Lexicon:
    """Return the lexicon, which is opened once.

    Raises:
        CopydeskError: its file is missing or damaged.
    """
    global _lexicon
    if _lexicon is None:
        _lexicon = Lexicon.open(_PATH)
    return _lexicon


class Lexicon:
    """The words of a file made by ``lint.lexicon.table.build``.

    ``get(word)`` is the number of a word exactly as listed: in small letters, with straight
    apostrophes, names without accents. ``look_up`` understands words as they are written.
    """

    __slots__ = ("_letters", "_one_away", "_table", "get")

    def __init__(self, table: Table) -> None:
        self._table = table
        self._letters: dict[str, dict[str, int]] = {}
        self.get = table.get
        #: A strange word is asked about by several checks, and stands in the next draft too.
        self._one_away = remembered(1 << 12)(self._find_one_away)

    @classmethod
    def open(cls, path: str) -> Lexicon:
        """Return the lexicon in a file.

        Raises:
            CopydeskError: the file is missing or damaged.
        """
        try:
            return cls(Table(_map(path)))
        except (OSError, ValueError) as error:
            reason = f"the lexicon cannot be read ({error}); install copydesk again"
            raise CopydeskError(reason, path) from error

    def __len__(self) -> int:
        return len(self._table)

    def look_up(self, word: str) -> int:
        """Return the number of a word as it stands in a text, or 0.

        Understands capitals, accents, possessives, contractions, and the forms that any word can
        take. A word without a capital is never a name.
        """
        number = self.get(word)
        if number & COMMON:
            return number
        key = straight(word)
        if word == word.lower():
            number = self.get(key)
            if not number & COMMON:
                number = self._form(key)
            return number if number & COMMON else 0
        number = self.get(key)
        if not number:  # the accents of a name come and go, those of a word do not
            plain = fold(word)
            number = self.get(plain) or self._form(plain) or self._plural(plain)
            return number if number & NAMES or plain == key else 0
        # A doubt about a word is none about the name that is written like it.
        return number & ~DOUBTFUL if number & COMMON and number & NAMES else number

    def knows(self, word: str) -> bool:
        """Whether ``look_up`` finds the word."""
        return self.look_up(word) > 0

    def near(self, word: str) -> list[str]:
        """Return the words one slip away from an unknown one, likeliest first.

        They take the capitals of ``word``; only a word with a capital gets names.
        """
        from lint.lexicon.near import best

        return best(word, self._one_away(word))

    def near2(self, word: str) -> list[str]:
        """Return the words two slips away, of a long word three, likeliest first."""
        from lint.lexicon.near import best, further_away

        return best(word, further_away(word, self._starting))

    def suggest(self, word: str) -> list[str]:
        """Return the likeliest words of ``near`` and ``near2`` together; slower than ``near``."""
        from lint.lexicon.near import best, further_away

        return best(word, self._one_away(word) + further_away(word, self._starting))

    def _find_one_away(self, word: str) -> list[tuple[float, str]]:
        from lint.lexicon.near import one_away

        return one_away(word, self._table.among)

    def _form(self, key: str) -> int:
        """Return the number of what a word not listed is a form of, or 0."""
        number = self.get(without_apostrophe(key))
        if number:
            return number
        for base in singulars(key):
            number = self.get(base)
            if number & COMMON and not number & BAND:  # plurals of commoner words are listed
                return number
        for base in bases(key):
            number = self.get(base)
            if number & COMMON and number & BAND >= _DERIVED:
                return number & ~BAND
        number = self.get(british(key))
        is_british = number & COMMON and number & BAND >= _DERIVED
        return number & ~SPELLINGS | GB | AU if is_british else 0

    def _plural(self, key: str) -> int:
        """Return the number of a name that stands in the plural: *the Kennedys*."""
        number = self.get(key[:-1]) if key.endswith("s") else 0
        return 0 if number & COMMON else number

    def _starting(self, letter: str) -> dict[str, int]:
        """Return the words with a first letter that are not rare."""
        if letter not in self._letters:
            words = self._table.starting(letter) if "a" <= letter <= "z" else ()
            self._letters[letter] = {word: number for word, number in words if number & BAND}
        return self._letters[letter]


def is_name_only(number: int) -> bool:
    """Whether the number is that of a name which is no word in small letters."""
    return number > 0 and not number & COMMON


def spellings(number: int) -> list[str]:
    """Return which of ``us``, ``gb``, ``ca`` and ``au`` spell a word so."""
    bits = zip(("us", "gb", "ca", "au"), (US, GB, CA, AU), strict=True)
    return [name for name, bit in bits if number & bit]


def _map(path: str) -> mmap:
    from mmap import ACCESS_READ, mmap

    with open(path, "rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)
