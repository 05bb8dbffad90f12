"""Quantities in the prose: every number with its unit, what it counts, and how exact it is."""

from __future__ import annotations

from lint import pattern
from lint.document import layer
from lint.story import counted, units
from lint.story.numerals import JOINTS, SCALES, STARTS, numeral
from lint.story.words import types, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.story.numerals import Numeral
    from lint.words import Words

    Span = tuple[int, int]

#: What a quantity can be.
KINDS = (
    "count", "share", "points", "money", "measure", "duration", "multiple", "age", "date", "time",
    "year", "ordinal", "score", "votes", "label", "phone",
)  # fmt: skip

_ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        1,
    )
}
_FRACTIONS = {**_ORDINALS, "half": 2, "quarter": 4, "hundredth": 100}
del _FRACTIONS["first"], _FRACTIONS["second"]
_FRACTIONS.update([(word + "s", value) for word, value in _FRACTIONS.items()])
#: A fraction, and no ordinal or part of a match or a year, when one of these stands before it.
_AFTER_A = _FRACTIONS.keys() | SCALES.keys() | {"hundred", "dozen", "couple", "few"}
_BY = frozenset("by than nearly almost about around over roughly some least to only just".split())
_STARTS = STARTS | _ORDINALS.keys() | _FRACTIONS.keys()
#: Digits that are no amount: a date, a time, a telephone number, a version.
_SHAPE = pattern.compile(
    r"(?P<date>\d{4}-\d\d-\d\d|\d{1,2}([/.])\d{1,2}\2(?:\d{4}|\d\d))(?![\w/-])"
    r"|(?P<time>\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]m\b|[ap]\.m\.|noon\b)|\d{1,2}:\d\d(?::\d\d)?(?!\w)"
    r"|\d{4}(?=\s(?:GMT|UTC|hours|hrs|local)\b))"
    r"|(?P<phone>\d{1,4}(?:[-. ]\d{2,4}){2,4}(?<=\d{4})(?![\w%,]|[-.]\d|\s\d)"
    r"|0\d{3,4} \d{3} ?\d{3,4}|0\d{9,10}|\d{3}-\d{4})(?![\w%]|[-.,]\d)"
    r"|(?P<label>\d+(?:\.\d+){2,}|\d+(?:/\d+){2,}|\d{1,4}/\d{1,4}|\d{1,3}x\d{1,3}|\d{16,})(?!\w)",
)
_SHAPED = frozenset(":/-.x \u00a0aApPn")
_SPACED_OUT = frozenset("in st c f m g t l a p x am pm et est ist set under par over win b".split())
_DASHES = ("-", "–", "—", " – ", " - ", " — ")
#: Words before a number, by the last of them: the word that must precede it, and what they say.
_BOUNDS = {
    "about": ("", "about"), "around": ("", "about"), "some": ("", "about"),
    "roughly": ("", "about"), "approximately": ("", "about"), "estimated": ("", "about"),
    "circa": ("", "about"), "nearly": ("", "nearly"), "almost": ("", "nearly"),
    "approaching": ("", "nearly"), "over": ("", "over"), "above": ("", "over"),
    "exceeding": ("", "over"), "topped": ("", "over"), "under": ("", "under"),
    "below": ("", "under"),
}  # fmt: skip
_BOUND_PHRASES = {
    "more than": "over", "greater than": "over", "upwards of": "over", "excess of": "over",
    "north of": "over", "less than": "under", "fewer than": "under", "at least": "at least",
    "fewer than no": "at least", "less than no": "at least", "minimum of": "at least",
    "up to": "up to", "many as": "up to", "much as": "up to", "at most": "up to",
    "maximum of": "up to", "more than no": "up to", "close to": "nearly", "something like": "about",
    "average of": "about", "total of": "",
}  # fmt: skip
_NO_LABEL = frozenset("the a an and or in on at by of for with from since until to but".split())


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
    first one behind it. ``modifier`` says
    that it stands before its noun with a hyphen (a 12-member panel).
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


@layer
def quantities(doc: Document) -> list[Quantity]:
    """Return all quantities in order; none overlaps another."""
    text = words(doc)
    starts = {word for word in types(doc) if word in _STARTS or _begins(word)}
    found: list[Quantity] = []
    reader = _Reader(doc, text)
    after = 0
    for at in [k for k, word in enumerate(text.lower) if word in starts]:
        if at >= after and (quantity := reader.read(at)):
            found.append(quantity)
            begin, end = quantity.phrase
            quantity.phrase = min(begin, quantity.start), max(end, quantity.end)
            after = quantity.last + 1
    return found


def _begins(word: str) -> bool:
    """Whether a number begins with a word that is in no list: 14, 3bn, R50m, but not N1."""
    if "0" <= word[0] <= "9":
        return True
    code = _code(word)
    return code in units.PREFIXES and code != word


def _code(word: str) -> str:
    """The letters before the digits of a word."""
    return word.rstrip("kmbnt").rstrip("0123456789")


class _Reader:
    """Reads the quantity at a word."""

    def __init__(self, doc: Document, text: Words) -> None:
        self.prose = doc.text
        self.text = text
        self.lower = text.lower
        self.gaps = text.gaps

    def read(self, at: int) -> Quantity | None:
        """Return the quantity that begins with a word, if one does."""
        lower, start = self.lower, self.text.starts[at]
        first = lower[at][0]
        if not "0" <= first <= "9":
            return self._written(at)
        prose = self.prose
        end = self.text.ends[at]
        if lower[at][-1] in "mnx" or prose[end : end + 1] in _SHAPED:
            if shape := _SHAPE.match(prose, start):
                quantity = Quantity(str(shape.lastgroup), _leading(shape[0]), start, shape.end(), at)
                return self._closed(quantity)
        if number := numeral(prose, self.text, at):
            return self._amount(at, number)
        return None

    def _closed(self, quantity: Quantity) -> Quantity:
        """Set the last word of a quantity whose end is known."""
        ends = self.text.ends
        last = quantity.first
        while last + 1 < len(ends) and ends[last] < quantity.end:
            last += 1
        quantity.last, quantity.after = last, last + 1
        quantity.phrase = (quantity.start, quantity.end)
        return quantity

    def _written(self, at: int) -> Quantity | None:
        """Read a quantity that begins with a letter."""
        word = self.lower[at]
        if (share := self._fraction(at)) or word in _ORDINALS:
            return share or self._ordinal(at, _ORDINALS[word])
        if word not in STARTS:
            return self._coded(at) if word[-1].isalnum() and not word.isalpha() else None
        number = numeral(self.prose, self.text, at)
        if number is None or (number.last == at and self._no_number(at)):
            return None
        return self._amount(at, number)

    def _no_number(self, at: int) -> bool:
        """Whether a word that can be a number is a pronoun, a noun or part of a name here."""
        word = self.lower[at]
        if word == "one":
            return not (self._is_ratio(at) or counted.is_one(self.text, at + 1))
        if word in ("tens", "scores", "thousands", "hundreds", "dozens", "millions", "billions"):
            after = "".join(self.lower[at + 1 : at + 2])
            return word in ("tens", "scores") and after != "of"
        return False

    def _coded(self, at: int) -> Quantity | None:
        """Read R50m, Rs500: a number with the code of its money."""
        word = self.lower[at]
        code = _code(word)
        number = numeral(self.prose, self.text, at, len(code))
        if number is None or (number.value < 100 and number.value % 1 == 0):
            return None  # the road N1
        return self._amount(at, number, units.PREFIXES[code])

    def _ordinal(self, at: int, value: float, end: int = 0) -> Quantity:
        end = end or self.text.ends[at]
        return Quantity("ordinal", value, self.text.starts[at], end, at)

    def _fraction(self, at: int) -> Quantity | None:
        """Read half of, a third of, two-thirds, three quarters, by a quarter."""
        lower, gaps = self.lower, self.gaps
        word, top, last = lower[at], 1.0, at
        if word not in _FRACTIONS:
            after = "".join(lower[at + 1 : at + 2])
            if after not in _FRACTIONS or gaps[at + 1] not in JOINTS or word in _ORDINALS:
                return None
            number = numeral(self.prose, self.text, at)
            if number is None or number.last != at or number.vague or number.value > 99:
                return None
            if (number.value == 1) == after.endswith(("s", "ves")):
                return None
            top, last, word = number.value, at + 1, after
        elif not self._is_part(at):
            return None
        first = at - self._article(at)
        quantity = Quantity(
            "share", 100 * top / _FRACTIONS[word], self.text.starts[first], self.text.ends[last], first
        )
        quantity.unit = "%"
        quantity.last = last
        return self._noun(self._bound(quantity))

    def _article(self, at: int) -> bool:
        """Whether the article before a word belongs to its number: a million, a third."""
        article = at and self.lower[at - 1] == "a" and self.gaps[at] in JOINTS
        return bool(article) and self.lower[at] in _AFTER_A

    def _is_part(self, at: int) -> bool:
        """Whether half, third, quarter and so on are a share here, no ordinal and no amount."""
        lower = self.lower
        word, after = lower[at], "".join(lower[at + 1 : at + 2])
        before = lower[at - 1] if at else ""
        if word == "half":
            if before in ("first", "second", "other", "a", "the") or after in ("a", "an", "time"):
                return False
            return self.gaps[at + 1] in JOINTS and (
                after in ("of", "the", "its", "their", "his", "her", "our", "all") or before in _BY
            )
        if before not in ("a", "one") or word.endswith("s"):
            return False
        beyond = "".join(lower[at + 2 : at + 3])
        if after == "of":
            return not (beyond == "a" and word == "quarter")
        return at > 1 and lower[at - 2] in _BY and after not in units.UNITS and self._ends(at)

    def _ends(self, at: int) -> bool:
        """Whether no noun of its own follows a word: "fell by a third in May"."""
        return self.gaps[at + 1] not in JOINTS or self.lower[at + 1] in counted.STOP

    def _is_ratio(self, at: int) -> bool:
        return self._ratio(at, 1, at) is not None

    def _ratio(self, at: int, value: float, last: int) -> tuple[float, int] | None:
        """Read the rest of "one in five", "four out of ten": percent and its last word."""
        lower = self.lower
        link = lower[last + 1 : last + 3]
        skip = 2 if link[:1] == ["in"] else 3 if link in (["out", "of"], ["of", "every"]) else 0
        skip += link == ["in", "every"]
        first = last + skip
        if not skip or first >= len(lower) or not 0 < value < 100:
            return None
        if lower[first] not in STARTS and not lower[first].isdigit():
            return None
        if any(gap not in JOINTS for gap in self.gaps[last + 1 : first + 1]):
            return None
        whole = numeral(self.prose, self.text, first)
        if whole is None or whole.vague or whole.suffix or whole.value <= value:
            return None
        after = "".join(lower[whole.last + 1 : whole.last + 2])
        kind = units.UNITS.get(after, ("", ""))[0]
        year = whole.digits and 1000 <= whole.value <= 2100
        if year or kind in ("duration", "score", "measure") or value > 1 and whole.value > 100:
            return None
        return 100 * value / whole.value, whole.last

    def _amount(self, at: int, number: Numeral, money: str = "") -> Quantity | None:
        """Read what stands around a numeral."""
        first = at - self._article(at)
        quantity = Quantity("count", number.value, self.text.starts[first], number.end, first)
        quantity.last, quantity.vague = number.last, number.vague
        if money:
            quantity.kind, quantity.unit = "money", money
        elif number.digits and self._labelled(quantity, number):
            return quantity
        elif ratio := self._ratio(at, number.value, number.last):
            quantity.kind, quantity.unit = "share", "%"
            quantity.value = quantity.high = ratio[0]
            quantity.last = ratio[1]
            quantity.end = self.text.ends[ratio[1]]
            return self._noun(self._bound(quantity), of_only=False)
        else:
            self._sign(quantity)
        suffix = number.suffix.lower()
        if suffix in ("st", "nd", "rd", "th"):
            quantity.kind = "ordinal"
            return self._dated(quantity)
        if suffix == "s":
            year = number.value >= 1000 or self.prose[quantity.start - 1] in "'’"
            quantity.kind = "year" if year else "age"
            return quantity
        if not suffix or suffix == "m":
            suffix = self._range(quantity, number) or suffix
        quantity.after = quantity.last + 1
        self._bound(quantity)
        if quantity.kind == "score" or not self._unit(quantity, suffix):
            return quantity
        if quantity.kind == "count":
            self._noun(quantity)
            self._no_count(quantity, number)
            if suffix == "m" and quantity.kind == "count":
                self._metres(quantity)
        return quantity

    def _metres(self, quantity: Quantity) -> None:
        """Decide what "100m" means where no money says so: people or a distance."""
        if quantity.noun:
            quantity.value, quantity.high = quantity.value, quantity.high
        else:
            quantity.kind, quantity.unit = "measure", "m"
            quantity.value, quantity.high = quantity.value / 1e6, quantity.high / 1e6

    def _labelled(self, quantity: Quantity, number: Numeral) -> bool:
        """Read a number that is part of a name: F-16, Section 12, Boeing 737, 10 Downing Street."""
        at, text = quantity.first, self.text
        gap = self.gaps[at]
        before = self.lower[at - 1] if at else ""
        if at and gap in ("-", "\u2010", "\u2011") and before.isalpha():
            named = before not in ("mid", "pre", "post", "under", "over", "non", "early", "late")
        elif at and gap in ("#", " #"):
            named = True
        elif at and gap in (" ", "\u00a0", ". ") and before in units.LABELS:
            named = gap != ". " or before in ("no", "nos", "p", "pp", "art", "sec")
            named = named and not (before in _COUNTED_TOO and counted.follows(text, number.last))
        elif at > 1 and gap in (" ", "\u00a0") and text.text[at - 1][0].isupper():
            named = (
                before not in units.MONTHS
                and before not in units.PREFIXES
                and before not in counted.STOP
                and before not in _BOUNDS
                and not self._begins_sentence(at - 1)
                and self._names(number.last + 1)
                and number.value < 10000
                and not self._year(number)
                and "," not in self.prose[quantity.start : number.end]
            )
        else:
            named = self._address(number)
        if named:
            quantity.kind = "label"
            quantity.end = max(number.end, text.ends[number.last])
        return named

    def _begins_sentence(self, at: int) -> bool:
        gap = self.gaps[at].strip()
        return "\n\n" in self.gaps[at] or gap[:1] in (".", "!", "?") or gap[-1:] in ("“", '"', ":")

    def _names(self, after: int) -> bool:
        """Whether what follows a number leaves it a name, with no noun and no verb of its own."""
        if counted.follows(self.text, after - 1):
            return False
        return self.lower[after : after + 1] not in (["were"], ["have"], ["died"], ["more"])

    def _address(self, number: Numeral) -> bool:
        """Whether a street follows: 10 Downing Street."""
        text, at = self.text, number.last + 1
        for k in range(at, min(at + 4, len(text))):
            if self.gaps[k] not in JOINTS or not text.text[k][0].isupper():
                return False
            if self.lower[k] in units.STREETS:
                return True
        return False

    def _year(self, number: Numeral) -> bool:
        return number.digits and 1000 <= number.value <= 2100 and number.value % 1 == 0

    def _sign(self, quantity: Quantity) -> None:
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

    def _range(self, quantity: Quantity, number: Numeral) -> str:
        """Read the second number of a range or of a score; returns its suffix."""
        lower, gaps = self.lower, self.gaps
        at = quantity.last + 1
        if at >= len(lower):
            return ""
        ages = lower[max(quantity.first - 2, 0) : quantity.first] == ["ages", "of"]
        gap, before = gaps[at], lower[quantity.first - 1] if quantity.first else ""
        bare = gap.rstrip("$£€₹%") if gap[-1:] in units.SIGNS else gap.lstrip("%")
        dash = bare in _DASHES
        if dash:
            first = at
        elif lower[at] in ("to", "or") or (lower[at] == "and" and (before == "between" or ages)):
            first = at + 1
            if before == "from" or gap.strip("% ") or first >= len(lower):
                return ""
        else:
            return ""
        word = lower[first]
        if not ("0" <= word[0] <= "9" or (not number.digits and word in STARTS)):
            return ""
        if not dash and gaps[first].strip(" $£€₹\u00a0"):
            return ""
        high = numeral(self.prose, self.text, first)
        if high is None or (not dash and high.value <= number.value and number.digits):
            return "" if high is None else self._as_score(quantity, high)
        low = quantity.value
        if low < 1000 <= high.value:
            low = round(low * self._scale(first, high), 6)  # 10 to 15 million
        if self._year(number) and dash:
            quantity.kind = "year"
        elif low >= high.value:
            return self._as_score(quantity, high)
        elif quantity.kind == "count" and dash and not self._counts(high):
            return self._as_score(quantity, high)
        quantity.value, quantity.high = low, high.value
        quantity.last, quantity.end = high.last, high.end
        return high.suffix

    def _scale(self, first: int, number: Numeral) -> float:
        """The factor by which the words after a number multiply it: 1e6 of "15 million"."""
        if number.digits:
            return number.value / (_leading(self.prose[self.text.starts[first] : number.end]) or 1)
        return SCALES.get(self.lower[number.last], 1)

    def _counts(self, high: Numeral) -> bool:
        """Whether a noun, a unit or a percent sign follows the second number of "10-15"."""
        after = "".join(self.lower[high.last + 1 : high.last + 2])
        gap = self.gaps[high.last + 1]
        return bool(
            high.suffix
            or gap[:1] == "%"
            or (gap in JOINTS and (after in units.UNITS or after in ("per", "percentage")))
            or counted.follows(self.text, high.last)
        )

    def _as_score(self, quantity: Quantity, high: Numeral) -> str:
        quantity.kind = "year" if 1000 <= quantity.value <= 2100 else "score"
        quantity.last, quantity.end = high.last, high.end
        quantity.high = high.value
        quantity.after = quantity.last + 1
        return ""

    def _unit(self, quantity: Quantity, suffix: str) -> bool:
        """Read the unit after a number; false where nothing more is to be read."""
        lower, gaps, prose = self.lower, self.gaps, self.prose
        end, after = quantity.end, quantity.last + 1
        if suffix and suffix not in ("m",):
            return self._glued(quantity, suffix)
        gap = gaps[after]
        stripped = gap.lstrip(" \u00a0\u2009\u202f")
        if stripped[:1] in ("%", "٪") and quantity.kind in ("count", "share"):
            quantity.kind, quantity.unit = "share", "%"
            quantity.end = end + len(gap) - len(stripped) + 1
            if gap[-1:] in JOINTS and lower[after : after + 1] in (["point"], ["points"]):
                self._take(quantity, "points", "pp", after)
            return bool(self._noun(quantity)) and False
        if stripped[:1] in ("°", "º"):
            quantity.kind, quantity.unit = "measure", "deg"
            quantity.end = end + gap.index(stripped[0]) + 1
            if gap.endswith(("°", "º")) and lower[after : after + 1] in (["c"], ["f"]):
                self._take(quantity, "measure", "deg", after)
            return False
        if gap not in JOINTS or after >= len(lower):
            return quantity.kind == "count"
        word, following = lower[after], "".join(lower[after + 1 : after + 2])
        if word in ("per", "percentage") or word in ("percent", "pct", "basis"):
            return self._percent(quantity, after, following)
        if quantity.kind == "money":
            return False
        return self._word_unit(quantity, after)

    def _percent(self, quantity: Quantity, after: int, following: str) -> bool:
        word = self.lower[after]
        if word == "per":
            if following != "cent":
                return quantity.kind == "count"
            after += 1
            following = "".join(self.lower[after + 1 : after + 2])
        if following in ("point", "points") and self.gaps[after + 1] in JOINTS:
            self._take(quantity, "points", "bp" if word == "basis" else "pp", after + 1)
        elif word in ("percentage", "basis"):
            return True
        else:
            self._take(quantity, "share", "%", after)
        self._noun(quantity)
        return False

    def _word_unit(self, quantity: Quantity, after: int) -> bool:
        """Read a unit that is a word of its own."""
        lower = self.lower
        word, hyphen = lower[after], self.gaps[after] in ("-", "\u2010", "\u2011")
        country = after
        while country < after + 3 and lower[country : country + 1] and (
            lower[country] in units.NATIONAL
        ):
            country += 1
        coin = "".join(lower[country : country + 1])
        if units.UNITS.get(coin, ("",))[0] == "money" or (coin in units.COINS and coin != "p"):
            if coin in ("pound", "pounds") and (hyphen or quantity.value < 1000 and (
                "".join(lower[country + 1 : country + 2]) in ("of", "and", "in", "heavier"))):
                return self._take(quantity, "measure", "lb", country)
            if coin in units.COINS:
                quantity.value, quantity.high = quantity.value / 100, quantity.high / 100
            unit = units.COINS.get(coin) or units.UNITS[coin][1]
            return self._take(quantity, "money", unit, country)
        if word in ("square", "cubic", "nautical", "metric") and lower[after + 1 : after + 2]:
            unit = units.UNITS.get(lower[after + 1], ("", ""))
            if unit[0] == "measure":
                return self._take(quantity, "measure", f"{word} {unit[1]}", after + 1)
        if word not in units.UNITS or word in _SPACED_OUT:
            return True
        kind, unit = units.UNITS[word]
        if kind == "time" and not quantity.value <= 24:
            return True
        self._take(quantity, kind, unit, after)
        if kind == "duration":
            self._age(quantity, after)
        return False

    def _glued(self, quantity: Quantity, suffix: str) -> bool:
        """Read letters that are glued to a number: 45km, 50p, 9am."""
        if suffix in units.UNITS:
            quantity.kind, quantity.unit = units.UNITS[suffix]
        elif suffix == "p":
            quantity.kind, quantity.unit = "money", "GBP"
            quantity.value, quantity.high = quantity.value / 100, quantity.high / 100
        else:
            quantity.kind = "label"
        return False

    def _take(self, quantity: Quantity, kind: str, unit: str, last: int) -> bool:
        """Let a quantity go on to its unit, which ends with a word."""
        quantity.kind, quantity.unit, quantity.last = kind, unit, last
        quantity.end = self.text.ends[last]
        quantity.after = last + 1
        quantity.phrase = (quantity.phrase[0], quantity.end)
        return False

    def _age(self, quantity: Quantity, after: int) -> None:
        """Turn years into an age: 45-year-old, 45 years old, 45 years of age."""
        rest = self.lower[after + 1 : after + 3]
        if rest[:1] in (["old"], ["olds"]):
            self._take(quantity, "age", quantity.unit, after + 1)
        elif rest == ["of", "age"]:
            self._take(quantity, "age", quantity.unit, after + 2)

    def _no_count(self, quantity: Quantity, number: Numeral) -> None:
        """Tell dates, years and ages from counts."""
        if not number.digits and quantity.value > 115:
            return
        lower, at = self.lower, quantity.first
        before = lower[at - 1] if at else ""
        if number.digits and quantity.value <= 31 and self._month(before, at):
            self._dated(quantity)
        elif self._is_year(quantity, number, before):
            quantity.kind = "year"
        elif before in ("aged", "age", "ages", "turned") or self._in_apposition(quantity, number):
            quantity.kind, quantity.unit = "age", "year"
        elif before == "of" and at > 1 and lower[at - 2] in ("age", "ages"):
            quantity.kind, quantity.unit = "age", "year"
        elif number.digits and quantity.value <= 31:
            self._dated(quantity)
        if quantity.kind != "count":
            quantity.noun, quantity.modifier = "", False
            quantity.after = quantity.last + 1
            quantity.phrase = (quantity.start, quantity.end)

    def _month(self, before: str, at: int) -> bool:
        return (
            before in units.MONTHS
            and self.gaps[at] in (" ", ". ", "\u00a0", "\n")
            and self.text.text[at - 1][0].isupper()
        )

    def _dated(self, quantity: Quantity) -> Quantity:
        """Turn a day's number with its month into a date."""
        after = quantity.last + 1
        lower = self.lower
        month = after + (lower[after : after + 1] == ["of"])
        if self._month(lower[quantity.first - 1] if quantity.first else "", quantity.first):
            quantity.kind = "date"
            quantity.start = self.text.starts[quantity.first - 1]
        elif (
            lower[month : month + 1]
            and lower[month] in units.MONTHS
            and self.text.text[month][0].isupper()
            and self.gaps[month] in JOINTS
        ):
            quantity.kind = "date"
            quantity.last, quantity.end = month, self.text.ends[month]
        quantity.after = quantity.last + 1
        return quantity

    def _is_year(self, quantity: Quantity, number: Numeral, before: str) -> bool:
        if not self._year(number) or self.prose[quantity.start : quantity.end].find(",") >= 0:
            return quantity.kind == "year"
        if quantity.bound and before not in ("about", "around", "over"):
            return False
        return not quantity.noun or before in _BEFORE_YEAR or before in units.MONTHS

    def _in_apposition(self, quantity: Quantity, number: Numeral) -> bool:
        """Whether a number is somebody's age: "Ana Ruiz, 45, said", "Ana Ruiz (45)"."""
        at, gaps = quantity.first, self.gaps
        if not number.digits or quantity.value > 115 or not at:
            return False
        after = gaps[quantity.last + 1]
        opened = gaps[at] == ", " and (after[:1] in (",", ".", ";") or quantity.last + 1 == len(gaps))
        if not opened and not (gaps[at] == " (" and after[:1] == ")"):
            return False
        return self.text.text[at - 1][0].isupper() or self.lower[at - 1] in counted.ONE

    def _bound(self, quantity: Quantity) -> Quantity:
        """Read the words before a number that say how exact it is."""
        if quantity.vague:
            quantity.bound = "about"
        lower, at = self.lower, self.text.between(quantity.start, quantity.start).start
        at = min(at, quantity.first)
        while at and lower[at - 1] in ("a", "an", "the", "another", "further"):
            at -= 1
        if not at or self.gaps[at].strip(" \n\u00a0\r$£€₹"):
            return quantity
        last = lower[at - 1]
        two = f"{lower[at - 2]} {last}" if at > 1 else last
        begin = at
        if two in _BOUND_PHRASES:
            three = f"{two} {lower[at - 3]}" if at > 2 else two
            quantity.bound = _BOUND_PHRASES.get(three, _BOUND_PHRASES[two])
            begin = at - 2 - (three in _BOUND_PHRASES) - (two in ("many as", "much as"))
        elif last in _BOUNDS:
            quantity.bound = _BOUNDS[last][1]
            begin = at - 1
        quantity.lead = max(begin, 0)
        if begin < at:
            quantity.phrase = (self.text.starts[max(begin, 0)], quantity.phrase[1])
        return quantity

    def _noun(self, quantity: Quantity, of_only: bool | None = None) -> Quantity:
        """Read the noun that is counted after a number or a share."""
        quantity.after = quantity.last + 1
        quantity.phrase = (quantity.phrase[0], quantity.end)
        if of_only is None:
            of_only = quantity.kind == "share"
        found = counted.noun(self.text, quantity.last, of_only)
        if found:
            quantity.noun = self.lower[found[0]]
            quantity.modifier = found[1]
            quantity.after = found[0] + 1
            quantity.phrase = (quantity.phrase[0], self.text.ends[found[0]])
        return quantity


_COUNTED_TOO = frozenset("no week day year month game group area units figure top size act".split())
_BEFORE_YEAR = frozenset("the in since by until till from before after early late mid of its his".split())

def _leading(digits: str) -> float:
    """The number that digits with other characters begin with."""
    end = next((k for k, char in enumerate(digits) if not char.isdecimal()), len(digits))
    return float(digits[: min(end, 15)])
