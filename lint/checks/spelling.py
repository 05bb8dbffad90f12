"""Misspelt words and names: unknown, near a much commoner word, and no name by shape or use."""

from __future__ import annotations

from bisect import bisect_right

from lint import lexicon
from lint.finding import Fix
from lint.lexicon import BAND
from lint.story.sentences import sentences
from lint.story.unknown import split_words, unknown
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.words import Words

#: Small words that are run together with others, and of which no compound is made.
_FUNCTION = frozenset(
    "a about after against also an and are as at be because been before being but by can could did do"
    " during each for from had has have he her here him his how if in into is it its just like may me"
    " more most my new no not now of on one only or other our out said says she so some such than that"
    " the their them then there these they this those to two under until up was we were what when"
    " where which while who will with without would year you your".split()
)
_NO_COMPOUND = 12  # letters from which "artificialglue" is no compound
_TITLE = 4  # how common a word is that stands in a title beside others
_LONGEST = 30  # letters of a name
_PLAIN = 6  # how common a word is that is nobody's name
#: Endings with which words are made as they are needed.
_PRODUCTIVE = (
    "ability",
    "abilities",
    "ism",
    "ist",
    "ists",
    "able",
    "ness",
    "ology",
    "esque",
    "like",
    "wise",
    "ish",
    "ify",
)
#: Small words of other languages that are no English words nor parts of names.
_OTHER_LANGUAGES = frozenset(
    "aber alla alle auch aus aux avec che comme con cette dans das degli della delle dem den der des"
    " ein eine els est et für gli ich il ist los las les lo mais mit nach nicht nos nous onze para"
    " pas per più por pour quand que qui rue sich sobre sono sont sul sur todo tous tout um und una"
    " une uno vom von vous wie wir zum zur".split()
)
_PARTICLES = frozenset("da de del des di du el la las le les los".split())
_TITLES = ("headline", "heading", "description")


def misspelling(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find words in lower case that no list knows and that are near a common one.

    ``options``: ``band``, how common (0 to 15) the word meant must at least be; ``sure``, how
    common for an error. The same form again speaks for a word that the lists lack.
    """
    lexis = lexicon.load()
    text = words(doc)
    broken = {k for pair in split_words(doc) for k in pair}
    strange = [k for k in unknown(doc) if k not in broken]
    at = set(strange)
    counts: dict[str, int] = {}
    for k in strange:
        counts[text.lower[k]] = counts.get(text.lower[k], 0) + 1
    for k in strange:
        word = text.text[k]
        if word[0].isupper() and not _starts_sentence(doc, k):
            continue
        if not word.isascii() or _foreign(doc, k, at) or _may_be_name(text, k):
            continue
        near = lexis.near(word.lower())
        level, near = _weigh(lexis, text.lower[k], near, counts[text.lower[k]], rule)
        if not level:
            continue
        finding = rule.finding(
            doc, text.starts[k], text.ends[k], fixes=[Fix(form) for form in near[:3]]
        )
        finding.severity = level
        yield finding


def misspelt_name(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a capitalised word that no list knows, one slip away from another one.

    That other one stands elsewhere in the story, or is very common: ``options``: ``band``, how
    common it must be. A form that the story has twice is how the name is spelt.
    """
    lexis = lexicon.load()
    text = words(doc)
    strange = [k for k in unknown(doc) if text.text[k][0].isupper() and len(text.text[k]) > 4]
    if not strange:
        return
    places: dict[str, list[int]] = {}
    for k, word in enumerate(text.text):
        if word[0].isupper():
            places.setdefault(word.lower(), []).append(k)
    index: dict[str, list[str]] = {}
    for form in places:
        if len(form) <= _LONGEST:
            for piece in _pieces(form):
                index.setdefault(piece, []).append(form)
    for k in strange:
        word = text.lower[k]
        if len(places[word]) > 1 or not word.isascii() or _foreign(doc, k, set()):
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
        # Petrov and Petrova, Houthi and Houthis are two forms of one name.
        if not (form[:-1] == word or word[:-1] == form or form[:-1] == word[:-1])
        and _one_slip(form, word)
    }
    return max(close, key=lambda form: (len(places[form]), form), default="")


def _pieces(word: str) -> set[str]:
    """A word, and the word without each of its letters: forms one slip apart share one."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


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
    """Very common words and names one slip away from a capitalised one that stands alone."""
    word = text.text[k]
    beside = [
        other
        for other, gap in ((k - 1, k), (k + 1, k + 1))
        if 0 <= other < len(text) and text.gaps[gap] in (" ", "-") and text.text[other][0].isupper()
    ]
    if len(word) < 6 or any(_name_like(lexis.get(text.lower[other])) for other in beside):
        return []
    near = [form for form in lexis.near(word) if form.lower()[:-1] != word.lower()]
    # In a title of plain words ("Naitonal Day") a rarer one will do.
    least = _PLAIN if beside else rule.options["band"]
    return near if near and lexis.get(near[0].lower()) & BAND >= least else []


def _name_like(number: int) -> bool:
    """Whether a capitalised word is more likely part of a person's name than a plain word."""
    person = lexicon.GIVEN | lexicon.FAMILY
    return not number & lexicon.COMMON or bool(number & person) or number & BAND < _TITLE


def space_in_word(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find two pieces of one word with a blank between them: ``budg et``."""
    text = words(doc)
    for left, right in split_words(doc):
        yield rule.finding(
            doc,
            text.starts[left],
            text.ends[right],
            fixes=[Fix(text.text[left] + text.text[right])],
        )


def _weigh(
    lexis: lexicon.Lexicon, word: str, near: list[str], count: int, rule: Rule
) -> tuple[str, list[str]]:
    """The level of the charge, and what the word may stand for."""
    split = _split(lexis, word)
    best = lexis.get(near[0].lower()) & BAND if near else 0
    if split and (best < 4 or (len(word) > 9 and best < _PLAIN)):
        return "error" if count == 1 else "warning", [split, *near]
    sure = bool(near)  # two slips in a word are seldom certain
    made_up = word.endswith(_PRODUCTIVE) or _compound(lexis, word)
    if not near and len(word) > 6 and not made_up:
        near = lexis.near2(word)
        doubt = 2 if len(word) > 8 else 4
        best = (lexis.get(near[0].lower()) & BAND) - doubt if near else 0
    elif near and len(word) > 8:
        best += 2  # so long a word is hardly another one by chance
    if near and word.endswith(_PRODUCTIVE) and near[0][-4:] != word[-4:]:
        best -= 2
    if best < rule.options["band"] or (len(word) == 3 and best < 10):
        return "", near
    if count > 2:
        return "suggestion", near
    certain = sure and count == 1 and best >= rule.options["sure"]
    return "error" if certain else "warning", near


def _split(lexis: lexicon.Lexicon, word: str) -> str:
    """Two common words that were run together, or nothing.

    One of them is a small word such as "the", or both are fairly common and the whole is longer
    than the compounds that writers make.
    """
    best, found = 0, ""
    for at in range(1, len(word)):
        left, right = word[:at], word[at:]
        if (len(left) == 1 and left not in "ai") or (len(right) == 1 and right != "a"):
            continue
        numbers = (lexis.get(left), lexis.get(right))
        if not all(number & lexicon.COMMON for number in numbers):
            continue
        rare, common = sorted(number & BAND for number in numbers)
        inflected = left.endswith(("ly", "ed", "ing")) or right.endswith(("ly", "ed", "ing"))
        long = len(word) >= (8 if inflected else _NO_COMPOUND)
        fits = rare >= 3 if left in _FUNCTION or right in _FUNCTION else rare >= 5 and long
        if fits and rare + common > best:
            best, found = rare + common, f"{left} {right}"
    return found


def _compound(lexis: lexicon.Lexicon, word: str) -> bool:
    """Whether a word is made of two others, as writers make them: codebase, rulemaking."""
    return any(
        all(lexis.get(part) & lexicon.COMMON and lexis.get(part) & BAND >= 5 for part in parts)
        for at in range(3, len(word) - 2)
        if (parts := (word[:at], word[at:]))
    )


def _foreign(doc: Document, k: int, strange: set[int]) -> bool:
    """Whether a word stands in a run of another language."""
    text = words(doc)
    near = range(max(k - 4, 0), min(k + 5, len(text)))
    if any(text.text[other] in _OTHER_LANGUAGES for other in near):
        return True
    before = text.text[k - 1] if k and text.gaps[k] == " " else ""
    if before in _PARTICLES or (k - 1 in strange and before[:1].isupper()):
        return True  # the second half of a name: coup de force, Caudipteryx zoui
    lexis = lexicon.load()
    for other in (k - 1, k + 1):
        if other in strange and text.text[other].islower() and not lexis.near(text.text[other]):
            return True
    beside = range(max(k - 3, 0), min(k + 4, len(text)))
    return sum(1 for other in beside if other in strange and text.text[other].islower()) > 2


def _may_be_name(text: Words, k: int) -> bool:
    """Whether the shape of a word is that of a name or of a part of one."""
    word = text.text[k]
    if len(word) < 5 and text.gaps[k + 1][:1] == ".":
        return True  # viz., an abbreviation
    joined = "-" in (text.gaps[k][-1:], text.gaps[k + 1][:1])
    if word[0].isupper():
        followed = k + 1 < len(text) and text.text[k + 1][0].isupper() and text.gaps[k + 1] == " "
        return joined or followed or len(word) < 8
    after_name = k > 0 and text.text[k - 1][0].isupper() and text.gaps[k] == "-"
    return joined and (after_name or len(word) < 6)


def _starts_sentence(doc: Document, k: int) -> bool:
    text = words(doc)
    block = doc.block(text.starts[k])
    if block.kind in _TITLES:
        return False
    found = sentences(doc)
    at = bisect_right(found, text.starts[k], key=lambda sentence: sentence.start) - 1
    return at >= 0 and not any(map(str.isalnum, doc.text[found[at].start : text.starts[k]]))
