"""Numbers in two parts: fractions, ratios, ranges, scores."""

from __future__ import annotations

from lint.story import counted, groups, units
from lint.story.amounts import Amounts, Quantity, leading
from lint.story.numerals import JOINTS, SCALES, STARTS, numeral

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.story.numerals import Numeral

#: Words for places in an order.
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        1,
    )
}
FRACTIONS = {**ORDINALS, "half": 2, "quarter": 4, "hundredth": 100}
del FRACTIONS["first"], FRACTIONS["second"]
FRACTIONS.update([(word + "s", value) for word, value in FRACTIONS.items()])
#: A fraction, and no ordinal or part of a match or a year, when one of these stands before it.
_AFTER_A = FRACTIONS.keys() | SCALES.keys() | {"hundred", "dozen", "couple", "few"}
_BY = frozenset("by than nearly almost about around over roughly some least to only just".split())


_DASHES = ("-", "–", "—", " – ", " - ", " — ")


class Parts(Amounts):
    """Reads numbers that two numbers make; places are numbers of words."""

    def article(self, at: int) -> bool:
        """Whether the article before a word belongs to its number: a million, a third."""
        article = at and self.lower[at - 1] == "a" and self.gaps[at] in JOINTS
        return bool(article) and self.lower[at] in _AFTER_A

    def fraction(self, at: int) -> Quantity | None:
        """Read half of, a third of, two-thirds, three quarters, by a quarter."""
        lower, gaps = self.lower, self.gaps
        word, top, last = lower[at], 1.0, at
        if word not in FRACTIONS:
            after = self.word(at + 1)
            if after not in FRACTIONS or gaps[at + 1] not in JOINTS or word in ORDINALS:
                return None
            number = numeral(self.prose, self.text, at)
            if number is None or number.last != at or number.vague or number.value > 99:
                return None
            if (number.value == 1) == after.endswith(("s", "ves")):
                return None
            top, last, word = number.value, at + 1, after
        elif not self._is_part(at):
            return None
        first = at - self.article(at)
        quantity = Quantity(
            "share",
            100 * top / FRACTIONS[word],
            self.text.starts[first],
            self.text.ends[last],
            first,
        )
        quantity.unit = "%"
        quantity.last = last
        return quantity

    def _is_part(self, at: int) -> bool:
        """Whether half, third, quarter and so on are a share here, no ordinal and no amount."""
        lower = self.lower
        word, after = lower[at], self.word(at + 1)
        before = lower[at - 1] if at else ""
        if word == "half":
            if before in ("first", "second", "other", "a", "the") or after in ("a", "an", "time"):
                return False
            return self.gaps[at + 1] in JOINTS and (
                after in ("of", "the", "its", "their", "his", "her", "our", "all") or before in _BY
            )
        if before not in ("a", "one") or word.endswith("s"):
            return False
        beyond = self.word(at + 2)
        if after == "of":
            return not (beyond == "a" and word == "quarter")
        return at > 1 and lower[at - 2] in _BY and after not in units.UNITS and self._ends(at)

    def _ends(self, at: int) -> bool:
        """Whether no noun of its own follows a word: "fell by a third in May"."""
        return self.gaps[at + 1] not in JOINTS or self.lower[at + 1] in counted.STOP

    def ratio(self, value: float, last: int) -> tuple[float, int] | None:
        """Read what follows "one" in "one in five", "four out of ten": percent, its last word."""
        lower = self.lower
        link = lower[last + 1 : last + 3]
        skip = 2 if link[:1] == ["in"] else 3 if link in (["out", "of"], ["of", "every"]) else 0
        skip += link == ["in", "every"] or lower[last + 1 : last + 4] == ["out", "of", "every"]
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
        after = self.word(whole.last + 1)
        kind = units.UNITS.get(after, ("", ""))[0]
        year = whole.digits and 1000 <= whole.value <= 2100
        if year or kind in ("duration", "score", "measure") or (value > 1 and whole.value > 100):
            return None
        return 100 * value / whole.value, whole.last

    def parted(self, value: float, last: int) -> tuple[float, int] | None:
        """Read what follows "one" in "one worker in four": percent, its last word."""
        noun = self.word(last + 1)
        if noun in units.UNITS or noun in counted.STOP or self.word(last + 2) != "in":
            return None
        if self.gaps[last + 1] != " " or not noun.isalpha():
            return None
        found = self.ratio(value, last + 1)
        return None if found is None or counted.follows(self.text, found[1]) else found

    def every(self, at: int) -> Quantity | None:
        """Read "every third child"; a third Friday is none."""
        if not at or self.lower[at - 1] != "every" or not self._is_one(at + 1):
            return None
        start, end = self.text.starts[at - 1], self.text.ends[at + 1]
        quantity = Quantity("share", 100 / ORDINALS[self.lower[at]], start, end, at - 1)
        quantity.unit, quantity.noun = "%", self.lower[at + 1]
        quantity.last, quantity.after = at + 1, at + 2
        return quantity

    def _is_one(self, at: int) -> bool:
        word = self.word(at)
        return word in counted.ONE or f"{word}s" in groups.PEOPLE

    def read_range(self, quantity: Quantity, number: Numeral) -> str:
        """Read the second number of a range or of a score; returns its suffix."""
        first, dash = self._second(quantity)
        word = self.word(first) if first else ""
        if not word or not ("0" <= word[0] <= "9" or (not number.digits and word in STARTS)):
            return ""
        high = numeral(self.prose, self.text, first)
        if high is None:
            return ""
        low = quantity.value
        if low < 1000 <= high.value:
            low = round(low * self._scale(first, high), 6)  # 10 to 15 million
        if not dash and low >= high.value and self._is_share(high):
            return ""  # ahead by 51 to 38 percent
        if number.is_year and dash:
            quantity.kind = "year"
        elif low >= high.value or (
            quantity.kind == "count" and dash and not self._is_counted(high)
        ):
            if not number.digits:
                return ""
            quantity.kind = "score"
            low = number.value
        quantity.value, quantity.high = low, high.value
        quantity.last, quantity.end = high.last, high.end
        return high.suffix if quantity.kind != "score" else ""

    def _second(self, quantity: Quantity) -> tuple[int, bool]:
        """The word with which a second number may begin, or 0; and whether a dash joins it."""
        lower, at = self.lower, quantity.last + 1
        if at >= len(lower):
            return 0, False
        gap, link = self.gaps[at], lower[at]
        before = lower[max(quantity.first - 2, 0) : quantity.first]
        if (gap.rstrip("$£€₹") if gap[-1:] in units.SIGNS else gap.lstrip("%")) in _DASHES:
            return at, True
        joined = link in ("to", "or") or (
            link == "and" and (before[-1:] == ["between"] or before == ["ages", "of"])
        )
        if not joined or before[-1:] == ["from"] or gap.strip("% ") or at + 1 >= len(lower):
            return 0, False
        return (0 if self.gaps[at + 1].strip(" $£€₹\u00a0") else at + 1), False

    def _is_share(self, number: Numeral) -> bool:
        after = self.gaps[number.last + 1].strip()[:1] or self.word(number.last + 1)
        return after in ("%", "percent", "per")

    def _scale(self, first: int, number: Numeral) -> float:
        """The factor by which the words after a number multiply it: 1e6 of "15 million"."""
        if number.digits:
            written = self.prose[self.text.starts[first] : number.end].replace(",", "")
            return number.value / (leading(written) or 1)
        return SCALES.get(self.lower[number.last], 1)

    def _is_counted(self, high: Numeral) -> bool:
        """Whether a noun, a unit or a percent sign follows the second number of "10-15"."""
        after = self.word(high.last + 1)
        gap = self.gaps[high.last + 1]
        return bool(
            high.suffix
            or gap[:1] == "%"
            or (gap in JOINTS and (after in units.UNITS or after in ("per", "percentage")))
            or counted.follows(self.text, high.last)
        )
