"""Numbers that are no amounts: dates, times, years, ages, telephones, numbers in names."""

from __future__ import annotations

from lint import pattern
from lint.story import counted, units
from lint.story.amounts import Quantity, leading
from lint.story.numerals import JOINTS
from lint.story.parts import Parts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.story.numerals import Numeral

#: Digits that are no amount: a date, a time, a telephone number, a version.
_SHAPE = pattern.later(
    r"(?P<date>\d{4}-\d\d-\d\d|\d{1,2}([/.])\d{1,2}\2(?:\d{4}|\d\d))(?![\w/-])"
    r"|(?P<time>\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]m\b|[ap]\.m\.|noon\b)|\d{1,2}:\d\d(?::\d\d)?(?!\w)"
    r"|\d{4}(?=\s(?:GMT|UTC|hours|hrs|local)\b))"
    r"|(?P<phone>\d{1,4}(?:[-. ]\d{2,4}){2,4}(?<=\d{4})(?![\w%,]|[-.]\d|\s\d)"
    r"|0\d{3,4} \d{3} ?\d{3,4}|0\d{9,10}|\d{3}-\d{4})(?![\w%]|[-.,]\d)"
    r"|(?P<label>\d+(?:\.\d+){2,}|\d+(?:/\d+){2,}|\d{1,4}/\d{1,4}|\d{1,3}x\d{1,3}|\d{16,})(?!\w)",
)
_SHAPED = frozenset(":/-.x \u00a0aApPn")
_COUNTED_TOO = frozenset("no week day year month game group area units figure top size act".split())
_BOUNDING = frozenset("about around over under nearly almost some above below".split())
_BEFORE_YEAR = frozenset(
    "the in since by until till from before after early late mid of its his".split()
)

#: One of these "of 24" has so many parts.
_NOT_AGED = frozenset(
    "death fatality injury casualty arrest case body home house building school family".split()
)


class Labels(Parts):
    """Reads numbers that count nothing; places are numbers of words."""

    def shape(self, at: int) -> Quantity | None:
        """Return the date, time, telephone number or version that begins with a word."""
        following = self.prose[self.text.ends[at] : self.text.ends[at] + 1]
        if self.lower[at][-1] not in "mnx" and following not in _SHAPED:
            return None
        match = _SHAPE.match(self.prose, self.text.starts[at])
        if match is None:
            return None
        quantity = Quantity(str(match.lastgroup), leading(match[0]), *match.span(), at)
        while self.text.ends[quantity.last] < match.end():
            quantity.last += 1
            if quantity.last + 1 == len(self.lower):
                break
        return quantity

    def labelled(self, quantity: Quantity, number: Numeral) -> bool:
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
                and before not in _BOUNDING
                and not self._begins_sentence(at - 1)
                and self._names(number.last + 1)
                and number.value < 10000
                and not number.is_year
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
        return self.word(after) not in ("were", "have", "died", "more")

    def _address(self, number: Numeral) -> bool:
        """Whether a street follows: 10 Downing Street."""
        text, at = self.text, number.last + 1
        for k in range(at, min(at + 4, len(text))):
            if self.gaps[k] not in JOINTS or not text.text[k][0].isupper():
                return False
            if self.lower[k] in units.STREETS:
                return True
        return False

    def read_date(self, quantity: Quantity, number: Numeral) -> None:
        """Tell dates, years and ages from counts."""
        if not number.digits and quantity.value > 115:
            return
        lower, at = self.lower, quantity.first
        before = lower[at - 1] if at else ""
        if number.digits and quantity.value <= 31 and self._month(before, at):
            self.dated(quantity)
        elif self._is_year(quantity, number, before):
            quantity.kind = "year"
        elif (
            before in ("aged", "age", "ages", "turned")
            or self._of_age(quantity)
            or lower[max(at - 3, 0) : at] in (["as", "young", "as"], ["as", "old", "as"])
            or self._in_apposition(quantity, number)
            or (before == "of" and at > 1 and self._is_aged(lower[at - 2], quantity))
        ):
            quantity.kind, quantity.unit = "age", "year"
        elif number.digits and quantity.value <= 31:
            self.dated(quantity)
        if quantity.kind != "count":
            quantity.noun, quantity.modifier = "", False

    def _of_age(self, quantity: Quantity) -> bool:
        """Whether "under five" is said of those before it: children under five."""
        return (
            quantity.bound in ("under", "over")
            and quantity.lead > 0
            and quantity.value <= 115
            and not quantity.noun
            and (
                counted.is_plural(self.lower[quantity.lead - 1])
                or self.lower[quantity.lead - 1] in ("them", "whom", "all")
            )
        )

    def _is_aged(self, word: str, quantity: Quantity) -> bool:
        """Whether a number behind "of" is an age: at the age of 45, a man of 24."""
        one = word in counted.ONE and word not in _NOT_AGED and quantity.value <= 115
        return word in ("age", "ages") or (one and not quantity.noun)

    def _month(self, before: str, at: int) -> bool:
        return (
            before in units.MONTHS
            and at > self.taken
            and self.gaps[at] in (" ", ". ", "\u00a0", "\n")
            and self.text.text[at - 1][0].isupper()
        )

    def dated(self, quantity: Quantity) -> Quantity:
        """Turn a day's number with its month into a date."""
        lower, after = self.lower, quantity.last + 1
        month = after + (self.word(after) == "of")
        if self._month(lower[quantity.first - 1] if quantity.first else "", quantity.first):
            quantity.kind = "date"
            quantity.start = self.text.starts[quantity.first - 1]
        elif (
            self.word(month) in units.MONTHS
            and self.text.text[month][0].isupper()
            and self.gaps[month] in JOINTS
        ):
            quantity.kind = "date"
            quantity.last, quantity.end = month, self.text.ends[month]
        return quantity

    def _is_year(self, quantity: Quantity, number: Numeral, before: str) -> bool:
        if not number.is_year or "," in self.prose[quantity.start : quantity.end]:
            return False
        if quantity.bound and before not in ("about", "around", "over"):
            return False
        if before in _BEFORE_YEAR or before in units.MONTHS or not quantity.noun:
            return True
        return self._is_recent(quantity)

    def _is_recent(self, quantity: Quantity) -> bool:
        """Whether a year stands before a name or behind a day: 2020 Democrats, May 12, 2021 Ana."""
        at, after = quantity.first, quantity.last + 1
        if not 1950 <= quantity.value <= 2049 or quantity.bound:
            return False
        if at > 1 and self.gaps[at] == ", " and self.lower[at - 2] in units.MONTHS:
            return True
        return at > 0 and self.gaps[at] == " " and self.text.text[after][:1].isupper()

    def _in_apposition(self, quantity: Quantity, number: Numeral) -> bool:
        """Whether a number is somebody's age: "Ana Ruiz, 45, said", "Ana Ruiz (45)"."""
        at, gaps = quantity.first, self.gaps
        if not number.digits or quantity.value > 115 or not at:
            return False
        after = gaps[quantity.last + 1]
        opened = gaps[at] == ", " and (
            after[:1] in (",", ".", ";") or quantity.last + 1 == len(gaps)
        )
        if not opened and not (gaps[at] == " (" and after[:1] == ")"):
            return False
        return self.text.text[at - 1][0].isupper() or self.lower[at - 1] in counted.ONE
