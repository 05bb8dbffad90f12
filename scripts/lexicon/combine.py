"""From what the sources list to one number for each word."""

import re
from collections.abc import Iterable, Iterator, Mapping
from math import log10

from lexicon.sources import PART, Listed

from lint.lexicon import BAND, COMMON, DOUBTFUL, NAMES, SPELLINGS
from lint.lexicon.forms import fold, singulars
from lint.lexicon.slips import cost, edits

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*'?")
_LONGEST = 24  # letters
_SHORT = 4  # letters: a rare word as short as this is a slip more often, a name less often
_OWN = 5  # band from which our own lists know better than the counts, which are older
_UNCOUNTED = 2  # bands that a spelling gains which the counts should know
_COMMON_ENOUGH = 5  # words of this band and above cast a doubt on words up to it
_DOUBT, _RARE_DOUBT = 4, 0  # bands by which they must lead, the cost of the slip taken off


def combine(
    sources: Iterable[Iterable[Listed]],
    rare: Iterable[Iterable[Listed]],
    counts: Mapping[str, int],
) -> dict[str, int]:
    """Return the lexicon: words in lower case and their numbers.

    Earlier sources say who spells a word so. A word that only the ``rare`` sources list stays
    where it cannot be a slip for a common one; one of the others is then marked as doubtful.
    """
    words = _collect(sources, counts)
    _level(words, counts)
    extra = _collect(rare, counts)
    for key in [key for key in extra if words.get(key, 0) & COMMON]:
        del extra[key]
    for key, lead, is_form in _leads(words, extra):
        if extra.get(key, 0) & COMMON and lead >= _RARE_DOUBT:
            extra[key] &= ~COMMON
        elif lead >= _DOUBT and not is_form:
            for table in (words, extra):
                if key in table:
                    table[key] |= DOUBTFUL
    for key, number in sorted(extra.items(), key=lambda pair: (len(pair[0]), pair)):
        known = words.get(key, 0)
        # The lexicon knows plurals of rare words without a list.
        is_plural = any(_is_rare(words.get(one, 0)) for one in singulars(key))
        if number & COMMON and len(key) > _SHORT and not is_plural:
            words[key] = number | known & NAMES
        elif (number | known) & NAMES:
            words[key] = known | number & (NAMES | DOUBTFUL)
    return {key: n if n & COMMON else n | SPELLINGS for key, n in words.items()}


def _collect(sources: Iterable[Iterable[Listed]], counts: Mapping[str, int]) -> dict[str, int]:
    common: dict[str, int] = {}
    names: dict[str, int] = {}
    parts: dict[str, int] = {}
    for source in sources:
        found: dict[str, int] = {}
        for word, bits, band in source:
            if not bits & COMMON:
                _join(parts if bits & PART else names, fold(word), bits & ~PART, band)
                continue
            for key in dict.fromkeys((fold(word), word.lower())):
                _join(found, key, bits, band)
        for key, number in found.items():
            known = number & DOUBTFUL if key in common else number & ~BAND
            _join(common, key, known, number & BAND)
    for key, number in common.items():
        band = number & BAND
        if key in counts:
            band = max(_band(counts[key]), band if band >= _OWN else 0)
        common[key] = number & ~BAND | band | names.pop(key, 0) & NAMES
    for key, number in parts.items():
        if key not in common:
            _join(names, key, number, number & BAND)
    for key, number in names.items():
        _join(names, key, number, _band(counts[key]) if key in counts else 0)
    return common | names


def _join(words: dict[str, int], key: str, bits: int, band: int) -> None:
    if _WORD.fullmatch(key) and len(key) <= _LONGEST:
        number = words.get(key, 0)
        words[key] = (number | bits) & ~BAND | max(number & BAND, band)


def _band(count: int) -> int:
    """Return 1 for what was counted some 10,000 times, 15 for *the*: a step is a factor of 2.8."""
    return min(max(round(1 + (log10(count) - 4.1) / 0.45), 1), BAND)


def _level(words: dict[str, int], counts: Mapping[str, int]) -> None:
    """Give a spelling that was not counted the band of its twin across the ocean.

    The counts know few American spellings, so one without a twin is commoner than it seems.
    """
    for key, number in words.items():
        if number & COMMON and key not in counts and 0 < number & SPELLINGS < SPELLINGS:
            numbers = (words.get(other, 0) for other in edits(key))
            bands = [other & BAND for other in numbers if _twins(number, other)]
            words[key] = number & ~BAND | max(bands, default=(number & BAND) + _UNCOUNTED)


def _is_rare(number: int) -> bool:
    return bool(number & COMMON and not number & BAND)


def _twins(number: int, other: int) -> bool:
    """Whether two words are spellings of different countries."""
    ours, theirs = number & SPELLINGS, other & SPELLINGS
    both = number & other & COMMON
    return bool(both and ours & ~theirs and theirs & ~ours)


def _leads(words: Mapping[str, int], extra: Mapping[str, int]) -> Iterator[tuple[str, float, bool]]:
    """Yield each rare word that a commoner one is an edit away from, and by how much it leads.

    A word is doubted for a word, a long name for a word or a name. The third item says whether
    one is but an inflected form of the other.
    """
    for right, number in words.items():
        if number & BAND < _COMMON_ENOUGH:
            continue
        for wrong in edits(right):
            other = extra.get(wrong) or words.get(wrong, 0)
            is_name = not other & COMMON and len(wrong) > _SHORT
            comparable = other and (is_name or number & other & COMMON) and wrong != right
            if comparable and other & BAND <= _COMMON_ENOUGH and not _twins(number, other):
                lead = (number & BAND) - (other & BAND) - cost(wrong, right)
                yield wrong, lead, wrong in (right + "s", right + "d", right[:-1])
