"""Amounts: a number with its sign, its range and its unit."""

from __future__ import annotations

from lint.story import units
from lint.story.numerals import JOINTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.words import Words

#: What a quantity can be.
KINDS = (
    "count", "share", "points", "money", "measure", "duration", "multiple", "age", "date", "time",
    "year", "ordinal", "score", "votes", "label", "phone",
)  # fmt: skip

_SPACED_OUT = frozenset("in st c f m g t l a p x am pm et est ist set under par over win b".split())

_PERCENT = frozenset(("per", "percent", "pct", "percentage", "basis"))
_COINS = units.COINS.keys() - {"p"}
_POWERS = frozenset(("square", "cubic", "nautical", "metric"))
_BLANKS = " \u00a0\u2009\u202f"


class Quantity:
    """One number of the prose.

    ``start``/``end`` are the half-open prose span of the number with its unit or sign,
    ``phrase`` that from the words before it ("more than") to the noun counted. ``kind`` is one
    of ``KINDS``. ``value`` is in ``unit``, ``high`` the upper end of a range (else equal to
    ``value``): shares are percent, also a third or one in five; money is in units, not in
    hundredths, of an ISO code or of the name as written where several states share it
    (``$``, ``rupees``); a measure, a duration and an age are in the unit written (``km``,
    ``year``); a count has the unit ``""``. A date or a label has its first number as value.
    ``bound`` is about, nearly, over, under, at least, up to or "". ``noun`` is the head noun
    counted, in lower case, or "". ``first``/``last`` are the numbers of the words of
    ``start``/``end``, ``lead`` and ``after`` those of the first word of ``phrase`` and of the
    first one behind it. ``modifier`` says that it stands before its noun with a hyphen (a
    12-member panel), ``vague`` that no exact number is given (dozens, several hundred).
    """

    __slots__ = (
        "after", "bound", "end", "first", "high", "kind", "last", "lead", "modifier", "noun", "phrase",
        "start", "unit", "vague", "value",
    )  # fmt: skip

    def __init__(self, kind: str, value: float, start: int, end: int, first: int) -> None:
        self.kind = kind
        self.value = self.high = value
        self.start = start
        self.end = end
        self.first = self.last = self.lead = first
        self.after = first + 1
        self.unit = self.bound = self.noun = ""
        self.phrase = (start, end)
        self.vague = self.modifier = False

    def __repr__(self) -> str:
        return f"<{self.bound} {self.value:g}-{self.high:g} {self.unit} {self.kind} {self.noun}>"


class Amounts:
    """Reads what belongs to a number; places are numbers of words."""

    def __init__(self, doc: Document, text: Words) -> None:
        self.prose = doc.text
        self.text = text
        self.lower = text.lower
        self.gaps = text.gaps
        self.taken = 0  # words that belong to quantities read before

    def word(self, at: int) -> str:
        """Return a word in lower case, or nothing behind the last one."""
        return self.lower[at] if at < len(self.lower) else ""

    def read_sign(self, quantity: Quantity) -> None:
        """Read the sign or code of money before a number."""
        at, prose = quantity.first, self.prose
        start = quantity.start
        if start and (sign := units.SIGNS.get(prose[start - 1])):
            quantity.kind, quantity.unit = "money", sign
            quantity.start = start - 1
            code = self.lower[at - 1] if at and self.gaps[at] == prose[start - 1] else ""
            if sign == "$" and code in units.CODES:
                quantity.unit = units.CODES[code]
                quantity.start = self.text.starts[at - 1]
        elif at and self.lower[at - 1] in units.PREFIXES and self.gaps[at] in (" ", "\u00a0", ". "):
            code = self.text.text[at - 1]
            if code != code.lower() and (len(code) > 1 or quantity.end - start > 2):
                quantity.kind, quantity.unit = "money", units.PREFIXES[code.lower()]
                quantity.start = self.text.starts[at - 1]
        elif start and prose[start - 1] in "-−" and (start < 2 or prose[start - 2].isspace()):
            quantity.value = quantity.high = -quantity.value
            quantity.start = start - 1

    def read_unit(self, quantity: Quantity, suffix: str) -> None:
        """Read the unit behind a number; ``suffix`` are the letters glued to it."""
        after = quantity.last + 1
        gap, following = self.gaps[after], self.word(after)
        if suffix and suffix != "m":
            self._glued(quantity, suffix)
            return
        sign = gap.lstrip(_BLANKS)[:1]
        if sign and sign in "%٪" and quantity.kind == "count":
            quantity.kind, quantity.unit = "share", "%"
            quantity.end += gap.index(sign) + 1
            if gap[-1:] in JOINTS and following in ("point", "points"):
                self._take(quantity, "points", "pp", after)
        elif sign and sign in "°º":
            quantity.kind, quantity.unit = "measure", "deg"
            quantity.end += gap.index(sign) + 1
            if gap.endswith(sign) and following in ("c", "f"):
                self._take(quantity, "measure", "deg", after)
        elif gap in JOINTS and following in _PERCENT:
            self._percent(quantity, after)
        elif gap in JOINTS and quantity.kind == "count":
            self._word_unit(quantity, after)

    def _take(self, quantity: Quantity, kind: str, unit: str, last: int) -> None:
        """Let a quantity go on to its unit, which ends with a word."""
        quantity.kind, quantity.unit, quantity.last = kind, unit, last
        quantity.end = self.text.ends[last]

    def _percent(self, quantity: Quantity, at: int) -> None:
        """Read per cent, percent, percentage points, basis points."""
        unit = "bp" if self.lower[at] == "basis" else "pp"
        share = self.lower[at] in ("percent", "pct")
        if self.lower[at] == "per":
            at += 1
            if self.word(at) != "cent":
                return
            share = True
        if self.word(at + 1) in ("point", "points") and self.gaps[at + 1] in JOINTS:
            self._take(quantity, "points", unit, at + 1)
        elif share:
            self._take(quantity, "share", "%", at)

    def _word_unit(self, quantity: Quantity, at: int) -> None:
        """Read a unit that is a word of its own."""
        word, coin = self.word(at), at
        while coin < at + 3 and self.word(coin) in units.NATIONAL:
            coin += 1
        kind, unit = units.UNITS.get(self.word(coin), ("", ""))
        if kind == "money" or self.word(coin) in _COINS:
            self._coins(quantity, coin, unit)
        elif word in _POWERS and units.UNITS.get(self.word(at + 1), ("",))[0] == "measure":
            self._take(quantity, "measure", f"{word} {units.UNITS[self.word(at + 1)][1]}", at + 1)
        elif word in units.UNITS and word not in _SPACED_OUT:
            kind, unit = units.UNITS[word]
            if kind != "time" or quantity.value <= 24:
                self._take(quantity, kind, unit, at)
            if kind == "duration":
                self._age(quantity, at)

    def _coins(self, quantity: Quantity, at: int, unit: str) -> None:
        """Read money in words; a pound may be a weight."""
        coin = self.lower[at]
        heavy = self.gaps[at] in ("-", "\u2010", "\u2011") or (
            quantity.value < 1000 and self.word(at + 1) in ("of", "and", "in", "heavier")
        )
        if coin in ("pound", "pounds") and heavy:
            self._take(quantity, "measure", "lb", at)
            return
        if coin in _COINS:
            unit = units.COINS[coin]
            quantity.value, quantity.high = quantity.value / 100, quantity.high / 100
        self._take(quantity, "money", unit, at)

    def _glued(self, quantity: Quantity, suffix: str) -> None:
        """Read letters that are glued to a number: 45km, 50p, 9am."""
        if suffix in units.UNITS:
            quantity.kind, quantity.unit = units.UNITS[suffix]
        elif suffix == "p":
            quantity.kind, quantity.unit = "money", "GBP"
            quantity.value, quantity.high = quantity.value / 100, quantity.high / 100
        else:
            quantity.kind = "label"

    def read_metres(self, quantity: Quantity) -> None:
        """Take "100m" for a distance where nothing is counted and no money says millions."""
        if not quantity.noun:
            quantity.kind, quantity.unit = "measure", "m"
            quantity.value, quantity.high = quantity.value / 1e6, quantity.high / 1e6

    def _age(self, quantity: Quantity, after: int) -> None:
        """Turn years into an age: 45-year-old, 45 years old, 45 years of age."""
        if self.word(after + 1) in ("old", "olds"):
            self._take(quantity, "age", quantity.unit, after + 1)
        elif self.lower[after + 1 : after + 3] == ["of", "age"]:
            self._take(quantity, "age", quantity.unit, after + 2)


def leading(digits: str) -> float:
    """Return the number that digits with other characters begin with."""
    end = next((k for k, char in enumerate(digits) if not char.isdecimal()), len(digits))
    return float(digits[: min(end, 15)])
