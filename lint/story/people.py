"""Who is named: persons and firms, at their full name and where the surname comes back."""

from __future__ import annotations

from bisect import bisect_left

from lint import lexicon
from lint.document import layer
from lint.story.sentences import sentences
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.words import Words

    Span = tuple[int, int]

_TITLES = frozenset(
    "bishop captain capt cllr constable councillor councilman councilwoman dame detective dr gen"
    " general gov governor imam inspector judge justice lady lord mayor minister miss mr mrs ms mp"
    " officer pastor president prof professor rabbi rep representative rev sen senator sergeant sgt"
    " sheikh shri sir smt".split()
)
_FIRMS = frozenset(
    "ag airlines airways associates bank bhd brothers co company corp corporation energy enterprises"
    " foods gmbh group holdings inc industries laboratories limited llc llp ltd motors nv"
    " pharmaceuticals plc properties ventures".split()
)
#: Capitalised words that begin no name of a person, though some are given names too.
_NO_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december north south east west new san saint the year"
    " grade class".split()
)
_PARTICLES = frozenset("al bin binti da de del di dos el ibn la le van von der ter".split())
_MOST = 6  # words of a name
_COMMONEST = 12  # how common a given name may be as a word: "Will" is one, "In" is none


@layer
def names(doc: Document) -> list[Span]:
    """Return where persons and firms are named in the prose, in order.

    A person is known by a given name or a title before another capitalised word, a firm by its
    last word (Ltd, Bank). A surname alone is that person where the full name stands before it.
    """
    text = words(doc)
    starts = {sentence.start for sentence in sentences(doc)}
    found: list[Span] = []
    surnames: set[str] = set()
    at = 0
    while at < len(text):
        if not text.text[at][0].isupper():
            at += 1
            continue
        last = _run(text, at, starts)
        name = _read(text, at, last, surnames)
        if name:
            found.append(name)
        at = last + 1
    return found


def named(doc: Document, start: int, end: int) -> Span | None:
    """Return where the first person or firm is named in a prose range."""
    known = names(doc)
    at = bisect_left(known, (start, start))
    return known[at] if at < len(known) and known[at][1] <= end else None


def like_person(name: str) -> bool:
    """Whether capitalised words that stand where a person would may be a person's name."""
    lexis = lexicon.load()
    parts = [part for part in name.lower().replace("-", " ").split() if part not in _PARTICLES]
    if not parts or not _NO_NAMES.isdisjoint(parts):
        return False
    numbers = [lexis.get(part) for part in parts]
    person = lexicon.GIVEN | lexicon.FAMILY
    if any(number & person for number in numbers):
        return len(parts) > 1 or not numbers[0] & lexicon.PLACE or bool(numbers[0] & lexicon.GIVEN)
    return not any(numbers)


def _run(text: Words, at: int, starts: set[int]) -> int:
    """The last of the capitalised words, and particles between them, that follow one another."""
    last = at
    for k in range(at + 1, min(at + _MOST, len(text))):
        initial = len(text.text[k - 1]) == 1 or text.lower[k - 1] in _TITLES
        joined = text.gaps[k] in (" ", "-", "\u00a0") or (text.gaps[k] == ". " and initial)
        if not joined or (text.starts[k] in starts and not initial):
            break
        if text.text[k][0].isupper():
            last = k
        elif text.lower[k] not in _PARTICLES:
            break
    return last


def _read(text: Words, at: int, last: int, surnames: set[str]) -> Span | None:
    """The name that a run of capitalised words holds; a new surname is remembered."""
    if at < last and text.lower[last] in _FIRMS:
        return text.starts[at], text.ends[last]
    lexis = lexicon.load()
    for k in range(at, last):
        word = text.lower[k]
        title = word in _TITLES
        if title or (word not in _NO_NAMES and _given(lexis, word, text.lower[k + 1])):
            surnames.add(text.text[last])
            return text.starts[k + title], text.ends[last]
    if text.text[last] in surnames:
        return text.starts[last], text.ends[last]
    return None


def _given(lexis: lexicon.Lexicon, word: str, following: str) -> bool:
    """Whether a word is a given name before another word; "Will" is where that is no word."""
    number, after = lexis.get(word), lexis.get(following)
    if not number & lexicon.GIVEN or number & lexicon.BAND > _COMMONEST or following in _NO_NAMES:
        return False
    if after & lexicon.PLACE and not after & (lexicon.GIVEN | lexicon.FAMILY):
        return False
    plain = number & (lexicon.COMMON | lexicon.PLACE)
    return not plain or not after or bool(after & lexicon.FAMILY)
