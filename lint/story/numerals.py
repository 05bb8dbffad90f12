"""Numerals in digits and in words: which words they take, and what they are worth."""

from __future__ import annotations

from lint import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.words import Words

_ONES = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
_TENS = dict(
    zip(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        range(20, 100, 10),
        strict=True,
    )
)
SCALES = {
    "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "crore": 1e7, "crores": 1e7,
    "billion": 1e9, "trillion": 1e12,
}  # fmt: skip
#: The least that a word without a number can mean.
_VAGUE = {
    "dozens": 24, "scores": 40, "tens": 20, "hundreds": 200, "thousands": 2e3, "lakhs": 2e5,
    "millions": 2e6, "crores": 2e7, "billions": 2e9, "trillions": 2e12,
}  # fmt: skip
_FEW = {"couple": 2, "few": 3, "several": 3}
_PARTS = {"half": 0.5, "quarter": 0.25, "quarters": 0.25}
#: Glued to digits: £3bn, 12k.
_SUFFIXES = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "t": 1e12, "tn": 1e12,
    "trn": 1e12, "cr": 1e7, "½": 0.5, "¼": 0.25, "¾": 0.75,
}  # fmt: skip
_GROUPS = "[ \u00a0\u2009\u202f]"
_DIGITS = pattern.later(
    rf"(\d{{1,3}}(?:,\d{{2,3}}){{1,6}}|[1-9]\d{{0,2}}(?:{_GROUPS}\d{{3}}){{1,5}}(?![\d,]|-\d)"
    r"|\d{1,15})(?!\d)(\.\d{1,9}(?!\d|\.\d))?([^\W\d_]{0,9})"
)
#: What may stand between the words of one numeral, or of one phrase.
JOINTS = frozenset((" ", "-", "\u2010", "\u2011", "\u00a0", "\u2009", "\u202f", "\n", "\r\n"))
#: Words with which a numeral can begin; "a" is none of them.
STARTS = frozenset({*_ONES, *_TENS, *SCALES, *_VAGUE, *_FEW, *_PARTS, "hundred", "dozen"})
_LONGEST = 40  # words of a numeral


class Numeral:
    """A number: its value, the number of its last word, and where its characters end.

    ``suffix`` are letters glued to digits that are no scale ("45km", "21st"), ``vague`` says
    that it has no exact value (dozens, several hundred), ``digits`` that it begins with one.
    """

    __slots__ = ("digits", "end", "last", "suffix", "vague", "value")

    def __init__(
        self, value: float, last: int, end: int, suffix: str, vague: bool, digits: bool
    ) -> None:
        self.value = value
        self.last = last
        self.end = end
        self.suffix = suffix
        self.vague = vague
        self.digits = digits

    @property
    def is_year(self) -> bool:
        """Whether it may be a year."""
        return self.digits and 1000 <= self.value <= 2100 and self.value % 1 == 0


def numeral(prose: str, text: Words, at: int, skip: int = 0) -> Numeral | None:
    """Return the numeral that begins with a word (its number), if one does.

    ``skip`` characters of the word stand before the digits.

    Short scale; an Indian "lakh crore" multiplies. Of a vague word the value is the least that
    it can mean: two dozen of "dozens", 20,000 of "tens of thousands".
    """
    word = text.lower[at]
    if "0" <= word[skip] <= "9":
        return _in_digits(prose, text, at, text.starts[at] + skip)
    if word in _VAGUE:
        return _vague(text, at)
    if word in _FEW:
        first = at + 2 if text.lower[at + 1 : at + 2] == ["of"] else at + 1
        scale = first < len(text) and text.gaps[first] in JOINTS and text.lower[first]
        if scale not in SCALES and scale not in ("hundred", "dozen"):
            return None
        value, last = _scaled(text, first - 1, _FEW[word])
        return Numeral(value, last, text.ends[last], "", True, False)
    if word in _PARTS:
        return _part(text, at)
    value, last = _in_words(text, at)
    return Numeral(value, last, text.ends[last], "", False, False)


def _in_digits(prose: str, text: Words, at: int, start: int) -> Numeral | None:
    match = _DIGITS.match(prose, start)
    if match is None:
        return None
    whole, decimals, suffix = match.groups()
    digits = whole if whole.isdecimal() else "".join(filter(str.isdecimal, whole))
    value, end, last = float(digits + (decimals or "")), match.end(), at
    while text.ends[last] < end:
        last += 1
    scale = _SUFFIXES.get(suffix.lower(), 0) if suffix else 0
    if scale >= 1:
        value, suffix = round(value * scale, 6), "" if suffix.lower() != "m" else "m"
    elif scale:
        value, suffix = value + scale, ""
    if suffix:
        return Numeral(value, last, end, suffix, False, True)
    value, last = _with_part(text, last, value)
    value, last = _scaled(text, last, value)
    return Numeral(value, last, max(end, text.ends[last]), "", False, True)


def _with_part(text: Words, last: int, value: float) -> tuple[float, int]:
    """Add the part of "and a half", "and three quarters" to a number."""
    lower, gaps = text.lower, text.gaps
    if lower[last + 1 : last + 2] == ["and"] and gaps[last + 1] in JOINTS:
        times = {"a": 1, "one": 1, "three": 3}.get("".join(lower[last + 2 : last + 3]), 0)
        part = _PARTS.get("".join(lower[last + 3 : last + 4]), 0)
        if times and part:
            return value + times * part, last + 3
    return value, last


def _scaled(text: Words, last: int, value: float) -> tuple[float, int]:
    """Multiply a number by the scales that follow it: million, lakh crore, hundred, dozen."""
    for scale in text.lower[last + 1 : last + 4]:
        factor = SCALES.get(scale) or {"hundred": 100, "dozen": 12}.get(scale)
        if factor is None or text.gaps[last + 1] not in JOINTS:
            break
        value = round(value * factor, 6)
        last += 1
    return value, last


def _vague(text: Words, at: int) -> Numeral:
    """Read dozens, tens of thousands, hundreds of millions."""
    value, last = float(_VAGUE[text.lower[at]]), at
    after = "".join(text.lower[at + 2 : at + 3])
    if text.lower[at + 1 : at + 2] == ["of"] and after in _VAGUE and after != "dozens":
        value, last = value * _VAGUE[after] / 2, at + 2
    return Numeral(value, last, text.ends[last], "", True, False)


def _part(text: Words, at: int) -> Numeral | None:
    """Read "half a million", "a quarter of a million", "half a dozen"."""
    rest = text.lower[at + 1 : at + 4]
    skip = 1 if rest[:1] == ["a"] else 2 if rest[:2] == ["of", "a"] else 0
    value, last = _scaled(text, at + skip, _PARTS[text.lower[at]])
    if not skip or last == at + skip or text.lower[at] == "quarters":
        return None
    return Numeral(value, last, text.ends[last], "", False, False)


def _in_words(text: Words, at: int) -> tuple[float, int]:
    """Read "two hundred and five thousand", "one and a half million"."""
    lower, gaps = text.lower, text.gaps
    total, group, least, last = 0.0, 0.0, 0.0, at - 1
    for k in range(at, min(at + _LONGEST, len(lower))):
        word = lower[k]
        if k > at and gaps[k] not in JOINTS:
            break
        if word == "and" and lower[last] in ("hundred", *SCALES) and last == k - 1:
            continue
        grown = _grown(group, word)
        if grown is not None and not (word == "hundred" and not group and k > at):
            group = grown
        elif word in SCALES and (group or k == at or (last == k - 1 and lower[last] in SCALES)):
            scale = SCALES[word]
            if group or k == at:
                if least and scale >= least:
                    break
                total, group, least = total + (group or 1) * scale, 0.0, scale
            else:
                total, least = total * scale, scale
        else:
            break
        last = k
        if word == "dozen":
            break
    value = total + group
    with_part, end = _with_part(text, last, value)
    return _scaled(text, end, with_part) if end > last else (value, last)


def _grown(group: float, word: str) -> float | None:
    """A number below a thousand with one more word, or ``None`` where it cannot follow."""
    if word in _ONES:
        value, tens = _ONES[word], group % 100
        if (group and not value) or (tens and not (value < 10 and tens >= 20 and tens % 10 == 0)):
            return None
        return group + value
    if word in _TENS:
        return None if group % 100 else group + _TENS[word]
    if word == "hundred":
        return None if group >= 100 else (group or 1) * 100
    if word == "dozen":
        return (group or 1) * 12
    return None
