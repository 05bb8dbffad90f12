"""Spellings of another English, and spellings of two Englishes in one story."""

from __future__ import annotations

from bisect import bisect_left

from lint.document import layer
from lint.finding import Fix
from lint.lexicon import AU, CA, GB, US
from lint.lexicon.dialects import OXFORD, variant
from lint.story.voices import voice_at
from lint.story.words import types, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.lexicon.dialects import Variant
    from lint.rule import Rule

    #: Numbers of words, in order, by an English and a word or kind of word.
    Witnesses = dict[tuple[int, str | bool], list[int]]

_ENGLISH = {
    "us": (US, "American"),
    "gb": (GB | OXFORD, "British"),
    "ca": (CA, "Canadian"),
    "au": (AU, "Australian"),
}
#: How a story may be spelt. The last two agree with nearly every mix, so it takes more than one
#: word to believe in them.
_WAYS: tuple[tuple[int, float], ...] = ((US, 0.0), (GB | AU, 0.0), (OXFORD, 1.0), (CA, 1.0))
_BRITISH_WAYS = ((GB | AU, 0.0), (OXFORD, 0.0))
#: How much a word says about the story: the desk's own, that of a quotation, that in a name.
_OWN, _QUOTED, _NAME = 1.0, 0.5, 0.25
#: Words that every English spells so, as far as they were asked about, and how many there may be.
_same: set[str] = set()
_ROOM = 100_000


class Place:
    """A word that not every English spells so: its number, what is known of it, its weight."""

    __slots__ = ("k", "variant", "weight")

    def __init__(self, k: int, variant: Variant, weight: float) -> None:
        self.k = k
        self.variant = variant
        self.weight = weight


def foreign(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find words that the English of the house spells in another way.

    ``options``: ``english``, one of us, gb, ca and au, or ``any`` for none. The British write *-ise* and *-ize*.
    Quotations and words with a capital are left alone.
    """
    if rule.options["english"] not in _ENGLISH:
        return
    english, name = _ENGLISH[rule.options["english"]]
    text = words(doc)
    for place in _places(doc):
        k, found = place.k, place.variant
        if place.weight == _OWN and _wrong(found, english):
            fix = Fix(found.other, safe=True)
            yield rule.finding(doc, text.starts[k], text.ends[k], fixes=[fix], english=name)


def mixed(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find words that are spelt for another English than the rest of the story.

    Where there are as many of one as of another, both are found. ``options``: ``english``; of a
    house that has decided for one, only *-ise* and *-ize* in British stories are left to ask.
    """
    english = rule.options["english"]
    places = _places(doc) if english in ("any", "gb") else []
    ways = _WAYS
    if english == "gb":
        places = [place for place in places if place.variant.is_ize]
        ways = _BRITISH_WAYS
    if len(places) < 2:
        return
    costs = [(_cost(places, way) + doubt, way) for way, doubt in ways]
    least = min(costs)[0]
    likely = [way for cost, way in costs if cost == least]
    likely = [way for way in likely if way in (_WAYS[0][0], _WAYS[1][0])] or likely[:1]
    unsure = len(likely) > 1 and any(not _cost(places, way) for way, _ in ways)
    text = words(doc)
    witnesses = _witnesses(places, likely)
    for place in places:
        witness = _witness(place, witnesses, likely)
        if witness is None:
            continue
        fix, seen = Fix(place.variant.other), (text.starts[witness], text.ends[witness])
        finding = rule.finding(
            doc,
            text.starts[place.k],
            text.ends[place.k],
            fixes=[fix],
            related=[(*seen, "the other spelling")],
            group=rule.id,
            other=text.text[witness],
        )
        if unsure:  # it may be Canadian, or British with -ize
            finding.severity = "suggestion"
        yield finding


def _variants(doc: Document) -> list[tuple[str, Variant]]:
    """The different words of the draft that not every English spells so.

    Of those that all spell so it is remembered, as long as there is room.
    """
    unsure = types(doc) - _same
    found = [(word, one) for word in unsure if (one := variant(word))]
    if len(_same) < _ROOM:
        _same.update(unsure.difference(word for word, _ in found))
    return found


@layer
def _places(doc: Document) -> list[Place]:
    """The words of the draft that not every English spells so."""
    text = words(doc)
    at = {k: found for word, found in _variants(doc) for k in text.places()[word]}
    places = []
    for k, found in sorted(at.items()):
        weight = _QUOTED
        if text.text[k] != found.word:
            weight = _NAME
        elif voice_at(doc, text.starts[k]) in ("own", "paraphrase"):
            weight = _OWN
        # Of the World Health Organization everybody writes with a z.
        if weight != _NAME or not found.is_ize:
            places.append(Place(k, found, weight))
    return places


def _cost(places: list[Place], way: int) -> float:
    """The weight of the words that an English spells in another way."""
    return sum(place.weight for place in places if not place.variant.englishes & way)


def _witnesses(places: list[Place], ways: list[int]) -> Witnesses:
    """The places that show each English: by word, and by whether they end in -ize or -ise."""
    found: Witnesses = {}
    for place in places:
        own = place.variant
        for way in ways if place.weight != _NAME else ():
            if own.englishes & way:
                for key in (own.word, own.is_ize):
                    found.setdefault((way, key), []).append(place.k)
    return found


def _witness(place: Place, witnesses: Witnesses, likely: list[int]) -> int | None:
    """The number of the word that shows best that a place is spelt as in none of the likely ones.

    The other spelling of the same word shows it best, then one of the same kind, then the nearest.
    """
    own = place.variant
    for way in likely if place.weight != _NAME else ():
        if own.englishes & way:
            continue
        keys: list[str | bool] = [own.other, own.is_ize]
        if not (own.is_ize and own.englishes & OXFORD):
            keys.append(not own.is_ize)  # -ize goes with "colour", but not with "organise"
        for key in keys:
            if (way, key) in witnesses:
                return _nearest(witnesses[way, key], place.k)
    return None


def _nearest(numbers: list[int], k: int) -> int:
    at = bisect_left(numbers, k)
    return min(numbers[max(at - 1, 0) : at + 1], key=lambda number: abs(number - k))


def _wrong(found: Variant, english: int) -> bool:
    """Whether an English has only the other spelling."""
    return not found.englishes & english and bool(found.other_englishes & english)
