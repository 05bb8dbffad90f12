"""Quantities in the prose: every number with its unit, what it counts, and how exact it is."""

from __future__ import annotations

from lint.document import layer
from lint.story import counted, units
from lint.story.amounts import KINDS, Quantity
from lint.story.designations import Labels
from lint.story.numerals import STARTS, numeral
from lint.story.parts import FRACTIONS, ORDINALS
from lint.story.words import types, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.story.numerals import Numeral

__all__ = ["KINDS", "Quantity", "quantities"]

_STARTS = STARTS | ORDINALS.keys() | FRACTIONS.keys()
#: The word before a number that says how exact it is, or the two, or with "no" the three.
_BOUNDS = {
    **dict.fromkeys("about around some roughly approximately estimated circa".split(), "about"),
    **dict.fromkeys("nearly almost".split(), "nearly"),
    **dict.fromkeys("over above".split(), "over"),
    **dict.fromkeys("under below".split(), "under"),
}
_BOUND_PHRASES = {
    "more than": "over", "greater than": "over", "upwards of": "over", "excess of": "over",
    "north of": "over", "less than": "under", "fewer than": "under", "at least": "at least",
    "fewer than no": "at least", "less than no": "at least", "minimum of": "at least",
    "up to": "up to", "many as": "up to", "much as": "up to", "at most": "up to",
    "maximum of": "up to", "more than no": "up to", "close to": "nearly", "something like": "about",
    "average of": "about",
}  # fmt: skip


@layer
def quantities(doc: Document) -> list[Quantity]:
    """Return all quantities in order; none overlaps another."""
    text = words(doc)
    known = types(doc)
    starts = {word for word in known if not word.isalpha() and _begins(word)} | (_STARTS & known)
    found: list[Quantity] = []
    reader = _Reader(doc, text)
    after = 0
    for at in text.at(starts):
        if at >= after and (quantity := reader.read(at)):
            found.append(quantity)
            reader.taken = after = quantity.last + 1
            quantity.after = max(quantity.after, after)
            quantity.phrase = (
                min(text.starts[quantity.lead], quantity.start),
                max(text.ends[quantity.after - 1], quantity.end),
            )
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


class _Reader(Labels):
    """Reads the quantity at a word."""

    def read(self, at: int) -> Quantity | None:
        """Return the quantity that begins with a word, if one does."""
        word = self.lower[at]
        if "0" <= word[0] <= "9":
            if shape := self.shape(at):
                return shape
        elif part := self.fraction(at):
            return self._noun(self._bound(part))
        elif word in ORDINALS:
            if share := self.every(at):
                return share
            return Quantity("ordinal", ORDINALS[word], self.text.starts[at], self.text.ends[at], at)
        elif word not in STARTS:
            return self._coded(at) if word in units.PREFIXES or not word.isalpha() else None
        number = numeral(self.prose, self.text, at)
        if number is None or (number.last == at and self._no_number(at)):
            return None
        return self._amount(at, number)

    def _no_number(self, at: int) -> bool:
        """Whether a word that can be a number is a pronoun, a noun or part of a name here."""
        word = self.lower[at]
        if word == "one":
            part = self.ratio(1, at) or self.parted(1, at)
            return not (part or counted.is_one(self.text, at + 1))
        return word in ("tens", "scores") and self.word(at + 1) != "of"

    def _coded(self, at: int) -> Quantity | None:
        """Read R50m, Rs500: a number with the code of its money."""
        word = self.lower[at]
        code = _code(word)
        number = numeral(self.prose, self.text, at, len(code))
        if number is None or (number.value < 100 and number.value % 1 == 0):
            return None  # the road N1
        return self._amount(at, number, units.PREFIXES[code])

    def _amount(self, at: int, number: Numeral, money: str = "") -> Quantity:
        """Read what stands around a numeral; ``money`` is the unit that its code gives."""
        first = at - self.article(at)
        quantity = Quantity("count", number.value, self.text.starts[first], number.end, first)
        quantity.last, quantity.vague = number.last, number.vague
        if money:
            quantity.kind, quantity.unit = "money", money
        elif number.digits and self.labelled(quantity, number):
            return quantity
        elif ratio := self.ratio(number.value, number.last):
            return self._noun(self._bound(self._share(quantity, ratio)), direct=True)
        elif ratio := self.parted(number.value, number.last):
            quantity.noun = self.lower[number.last + 1]
            quantity.after = ratio[1] + 1
            return self._bound(self._share(quantity, ratio))
        else:
            self.read_sign(quantity)
        suffix = number.suffix.lower()
        if suffix in ("st", "nd", "rd", "th"):
            quantity.kind = "ordinal"
            return self.dated(quantity)
        if suffix == "s":
            decade = number.value >= 1000 or self.prose[quantity.start - 1] in "'’"
            quantity.kind = "year" if decade else "age"
            return quantity
        if suffix in ("", "m"):
            suffix = self.read_range(quantity, number) or suffix
        self._bound(quantity)
        if quantity.kind not in ("score", "year"):
            self.read_unit(quantity, suffix)
        if quantity.kind in ("count", "share", "points"):
            self._noun(quantity, direct=quantity.kind == "count")
        if quantity.kind == "count":
            self.read_date(quantity, number)
        if quantity.kind == "count" and suffix == "m":
            self.read_metres(quantity)
        return quantity

    def _share(self, quantity: Quantity, ratio: tuple[float, int]) -> Quantity:
        quantity.kind, quantity.unit = "share", "%"
        quantity.value = quantity.high = ratio[0]
        quantity.last, quantity.end = ratio[1], self.text.ends[ratio[1]]
        return quantity

    def _bound(self, quantity: Quantity) -> Quantity:
        """Read the words before a number that say how exact it is."""
        lower, at = self.lower, quantity.first
        if quantity.vague:
            quantity.bound = "about"
        while at and self.text.starts[at - 1] >= quantity.start:  # US$, Rs
            at -= 1
        while at and lower[at - 1] in ("a", "an", "the", "another", "further"):
            at -= 1
        if at and not self.gaps[at].strip(" \n\u00a0\r$£€₹"):
            two = f"{lower[at - 2]} {lower[at - 1]}" if at > 1 else ""
            three = f"{two} {lower[at - 3]}" if at > 2 else ""
            if two in _BOUND_PHRASES:
                quantity.bound = _BOUND_PHRASES.get(three) or _BOUND_PHRASES[two]
                at -= 3 if three in _BOUND_PHRASES or two in ("many as", "much as") else 2
            elif lower[at - 1] in _BOUNDS:
                quantity.bound = _BOUNDS[lower[at - 1]]
                at -= 1
        quantity.lead = at if quantity.bound else quantity.first
        return quantity

    def _noun(self, quantity: Quantity, direct: bool = False) -> Quantity:
        """Read the noun that is counted; unless ``direct`` only one behind "of"."""
        if found := counted.noun(self.text, quantity.last, not direct):
            quantity.noun = self.lower[found[0]]
            quantity.after, quantity.modifier = found[0] + 1, found[1]
        return quantity
