"""Quantities in the prose: the number, and what it counts."""

from __future__ import annotations

import re

from lint import pattern
from lint.document import layer
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document

_SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_MANY = "dozens scores hundreds thousands millions tens"
_NUMBER_WORDS = frozenset(f"{_SMALL} {_MANY}".split())
_SCALE = "hundred|thousand|million|billion|trillion"
_NUMBER = (
    rf"\d{{1,15}}(?:,\d{{3}}){{0,5}}(?:\.\d{{1,9}})?(?:\s(?:{_SCALE})\b|(?:bn|m|k)\b)?"
    rf"|(?:{_SMALL.replace(' ', '|')})(?:-\w+)?(?:\s(?:{_SCALE})\b)?"
    rf"|(?:tens of |hundreds of )?(?:{_MANY.replace(' ', '|')})(?=\sof\b|\s(?:more|were|have|are)\b)"
)
_HURT = (
    "killed|dead|deaths|died|wounded|injured|injuries|hurt|displaced|arrested|arrests|detained"
    "|missing|casualties|fatalities|victims|bodies|evacuated|homeless"
)
_PEOPLE = (
    "people|persons|civilians|children|women|men|girls|boys|soldiers|troops|protesters|protestors"
    "|demonstrators|refugees|migrants|villagers|residents|passengers|workers|students|patients"
    "|officers|militants|fighters|prisoners|families|voters|supporters|homes|houses|jobs|worshippers"
)
#: A word between a number and what it counts: an adjective, not the start of something else.
_ADJECTIVE = (
    r"\s(?!(?:in|on|at|by|from|to|for|with|when|who|which|that|and|or|but|as|than|of|per|were|was|is"
    rf"|are|had|has|have|after|before|{_SMALL.replace(' ', '|')})\b|\w+ing\b)[\w-]+"
)
_OF_THEM = r"(?:\sof(?:\s(?:the|its|their|his|her|those)\b)?)?"
_SHARE = r"\s?%|[\s-]per\s?cent\b(?!age)|[\s-]percent\b(?!age)|[\s-]per\s?cent(?:age)? points?\b"
#: The number and what it counts after at most three words: "14 more Syrian civilians".
_QUANTITY = pattern.compile(
    rf"(?P<number>{_NUMBER})(?![\w%]|[.:/-]\d)"
    rf"(?:(?P<hurt>{_OF_THEM}(?:{_ADJECTIVE}){{0,3}}?\s(?:(?:were|was|are|have been)\s)?(?:{_HURT})\b)"
    rf"|(?P<people>{_OF_THEM}(?:{_ADJECTIVE}){{0,3}}?\s(?:{_PEOPLE})\b))?",
    re.IGNORECASE,
)
#: Shares of a vote are official results.
_PERCENT = pattern.compile(
    rf"(?P<number>{_NUMBER})(?:{_SHARE})(?!\sof\s(?:the\s)?(?:\w+\s)?(?:votes?|ballots?|electorate|seats)\b)",
    re.IGNORECASE,
)
#: What makes a bare number a count of victims.
_KILLED = pattern.compile(
    r"\b(?:(?:kill|wound|injur|displac|arrest|detain|slaughter|massacr)\W?(?:ed|ing|s)"
    r"|(?:death )?toll (?:\w+ ){0,3}?(?:to|at|of|reached|passed))"
    r"(?:\s(?:an?|the|more|than|over|at|least|some|about|around|nearly|almost|up|to|estimated"
    r"|roughly|approximately|close|as|many|upwards|of|further|another|other)){0,4}\s$",
    re.IGNORECASE,
)
_TAIL = 70
_YEAR = pattern.compile(r"1\d{3}|20\d\d")
_IN = pattern.compile(
    r"\b(?:in|since|by|of|until|till|from|before|after|early|late|mid|to|and)[\s-]$", re.I
)


class Figure:
    """A quantity: its half-open prose span with the unit, and what it is.

    ``kind`` is ``share`` (percent), ``casualties`` or ``people``; ``counted`` is the span of
    the number with what it counts, ``value`` the number; of "dozens" it is the least that the
    word can mean.
    """

    __slots__ = ("counted", "end", "kind", "start", "value")

    def __init__(
        self, start: int, end: int, kind: str, counted: tuple[int, int], value: float
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.counted = counted
        self.value = value


@layer
def figures(doc: Document) -> list[Figure]:
    """Return the shares and the counts of people in the prose, in order.

    Everything else that holds a number (years, ages, dates, money, scores) is left out.
    """
    text = words(doc)
    found: list[Figure] = []
    end = 0
    for k, word in enumerate(text.lower):
        if text.starts[k] < end or not (word in _NUMBER_WORDS or word[0].isdigit()):
            continue
        if figure := _figure(doc.text, text.starts[k], doc.block(text.starts[k]).end):
            found.append(figure)
            end = figure.end
    return found


def _figure(text: str, start: int, end: int) -> Figure | None:
    if text[max(0, start - 1) : start] in ("-", ".", "/", ":", "$", "€", "£"):
        return None
    if match := _PERCENT.match(text, start, end):
        return Figure(*match.span(), "share", match.span(), _value(match["number"]))
    match = _QUANTITY.match(text, start, end)
    if match is None:
        return None
    number = match["number"]
    if _YEAR.fullmatch(number) and _IN.search(text, max(0, start - 10), start):
        return None
    if match["hurt"] or _KILLED.search(text, max(0, start - _TAIL), start):
        kind = "casualties"
    elif match["people"]:
        kind = "people"
    else:
        return None
    return Figure(start, match.end("number"), kind, match.span(), _value(number))


def _value(number: str) -> float:
    """The value of a number in figures or words."""
    value = 0.0
    for part in number.lower().replace("-", " ").split():
        if part[0].isdigit():
            digits = part.rstrip("bnmk").replace(",", "")
            value += float(digits) * _SCALES.get(part[len(part.rstrip("bnmk")) :], 1)
        elif part in _SCALES:
            value = max(value, 1) * _SCALES[part]
        else:
            value += _VALUES.get(part, 0)
    return value


_VALUES = dict(
    zip(_SMALL.split(), [*range(2, 21), *range(30, 100, 10)], strict=True),
    one=1, dozens=24, scores=40, tens=20,
)  # fmt: skip
_SCALES = {
    "hundred": 1e2, "hundreds": 1e2, "thousand": 1e3, "thousands": 1e3, "k": 1e3, "m": 1e6,
    "million": 1e6, "millions": 1e6, "bn": 1e9, "billion": 1e9, "trillion": 1e12,
}  # fmt: skip
