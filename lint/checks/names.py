"""Names: what is part of one, whatever its words mean, and which may be spelt wrong."""

from __future__ import annotations

from bisect import bisect_left

from lint import lexicon
from lint.document import TITLES
from lint.finding import Fix
from lint.lexicon import BAND
from lint.story.sentences import sentence_at, sentences
from lint.story.unknown import in_other_language, unknown
from lint.story.words import capitalised, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.words import Words

_LONGEST = 30  # letters of a name
_PLAIN = 6  # how common a word is that is nobody's name
_ENDINGS = frozenset("aeiouys")  # letters that end another form of a name
_LEAD = 5  # bands by which a word must be commoner than its slip is unlikely
_TITLE = 4  # how common a word is that stands in a title beside others
#: Small words inside a name: Party for Socialism and Liberation.
_INSIDE = frozenset("and de des di du for in la of on the to und y".split())


def inside(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether a place is part of a name: capitalised in running text, with a capital beside it.

    In a title and at the start of a sentence a capital says nothing. A term that is written
    with a capital itself is meant, whatever stands beside it.
    """
    if any(map(str.isupper, entry.get("term", ""))):
        return False
    text = words(doc)
    first = bisect_left(text.starts, start)
    last = bisect_left(text.starts, end) - 1
    written = text.text[first : last + 1]
    if not written or not all(_upper(word) for word in written if word not in _INSIDE):
        return False
    if doc.block(start).kind in TITLES or any(word.isupper() for word in written):
        return False
    sentence = sentences(doc)[sentence_at(doc, start)]
    before = first - 1
    while before > 0 and text.text[before] in _INSIDE and text.gaps[before + 1] == " ":
        before -= 1
    beside = (
        before >= 0
        and text.starts[before] >= sentence.start
        and text.gaps[before + 1] == " "
        and _upper(text.text[before])
        # At the start of a sentence only a second capital makes a name: "Some Thugs".
        and text.starts[before] > sentence.start
    ) or (last + 1 < len(text) and text.gaps[last + 1] == " " and _upper(text.text[last + 1]))
    if text.starts[first] == sentence.start:
        return beside and len(written) == 1
    return beside or len(written) > 1


def _upper(word: str) -> bool:
    return word[0].isupper()


def misspelt(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a capitalised word that no list knows, one slip away from another one.

    That other one stands elsewhere in the story, or is very common: ``options``: ``band``, how
    common it must be. A form that the story has twice is how the name is spelt.
    """
    lexis = lexicon.load()
    text = words(doc)
    strange = [k for k in unknown(doc) if text.text[k][0].isupper() and len(text.text[k]) > 4]
    if not strange:
        return
    at, upper = text.places(), capitalised(doc)
    places: dict[str, list[int]] = {}
    index: dict[str, list[str]] = {}
    ends = {end for k in strange for end in _ends(text.lower[k])}
    for form in set(map(str.lower, upper)):
        if len(form) <= _LONGEST and not ends.isdisjoint(_ends(form)):
            places[form] = [k for k in at[form] if text.text[k] in upper]
            for piece in _pieces(form):
                index.setdefault(piece, []).append(form)
    for k in strange:
        word = text.lower[k]
        if len(places[word]) > 1 or not word.isascii() or in_other_language(doc, k):
            continue
        twin = _twin(word, places, index)
        if twin and len(places[twin]) == 1 and places[twin][0] > k:
            continue  # of two forms that stand once each the second is asked about
        near = [text.text[places[twin][0]]] if twin else _common(lexis, text, k, rule)
        if near:
            where = places.get(near[0].lower(), [])[:1]
            yield rule.finding(
                doc,
                text.starts[k],
                text.ends[k],
                fixes=[Fix(form) for form in near[:3]],
                related=[(text.starts[at], text.ends[at], "spelt so here") for at in where],
            )


def _twin(word: str, places: dict[str, list[int]], index: dict[str, list[str]]) -> str:
    """A form of the story one slip away that is not another form of the same name."""
    close = {
        form
        for piece in _pieces(word)
        for form in index.get(piece, ())
        if not _inflected(form, word) and _one_slip(form, word)
    }
    return max(close, key=lambda form: (len(places[form]), form), default="")


def _inflected(one: str, two: str) -> bool:
    """Whether two forms differ as forms of one name do: Petrov and Petrova, Houthi and Houthis.

    A last letter that is doubled is a slip, and so is another consonant.
    """
    if one[:-1] == two or two[:-1] == one:
        return one[-1] != two[-1]
    return one[:-1] == two[:-1] and not _ENDINGS.isdisjoint(one[-1] + two[-1])


def _pieces(word: str) -> set[str]:
    """A word, and the word without each of its letters: forms one slip apart share one."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _ends(word: str) -> tuple[str, str]:
    """The first two letters and the last two: long forms one slip apart share one of them."""
    return word[:2], "…" + word[-2:]


def _one_slip(one: str, two: str) -> bool:
    """Whether one letter is lost, added or changed between two forms, or two are swapped."""
    same = next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), None)
    if same is None:
        return one != two
    short, long = sorted((one[same:], two[same:]), key=len)
    if len(short) < len(long):
        return short == long[1:]
    return short[1:] == long[1:] or (short[:2] == long[1::-1] and short[2:] == long[2:])


def _common(lexis: lexicon.Lexicon, text: Words, k: int, rule: Rule) -> list[str]:
    """Very common words and names one slip away from a capitalised one that stands alone.

    Among plain words ("Federal Acqusition Service") a lost, doubled or swapped letter is enough.
    """
    from lint.lexicon.slips import cost  # few drafts need it

    word = text.text[k]
    beside = [
        other
        for other, gap in ((k - 1, k), (k + 1, k + 1))
        if 0 <= other < len(text) and text.gaps[gap] in (" ", "-") and text.text[other][0].isupper()
    ]
    numbers = [lexis.get(text.lower[other]) for other in beside]
    plain = all(map(_plain, numbers))
    person = any(map(_name_like, numbers))
    if len(word) < 6 or (person and not plain):
        return []
    near = [form for form in lexis.near(word) if form.lower()[:-1] != word.lower()]
    number = lexis.get(near[0].lower()) if near else 0
    if plain and number & lexicon.COMMON:
        lead = (number & BAND) - cost(word.lower(), near[0].lower())
        if lead >= _LEAD:
            return near
    if person:
        return []
    # In a title of plain words ("Naitonal Day") a rarer one will do.
    least = _PLAIN if beside else rule.options["band"]
    return near if near and lexis.get(near[0].lower()) & BAND >= least else []


def _plain(number: int) -> bool:
    """Whether a capitalised word is one that titles are made of, and no given name."""
    return bool(number & lexicon.COMMON) and number & BAND >= _PLAIN and not number & lexicon.GIVEN


def _name_like(number: int) -> bool:
    """Whether a capitalised word is more likely part of a person's name than a plain word."""
    person = lexicon.GIVEN | lexicon.FAMILY
    return not number & lexicon.COMMON or bool(number & person) or number & BAND < _TITLE
