"""Words that the lexicon does not know, left over when everything that is no word is taken out."""

from __future__ import annotations

from lint import lexicon
from lint.document import layer
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.words import Words

#: Beside these a word is part of an address, a handle, a tag, a path or code.
_ADDRESS = frozenset("@#/\\_=<>{}&~^$*+|`")
_SHORTEST, _LONGEST = 3, 30
_ROOM = 200_000
_known: set[str] = set()
_unknown: set[str] = set()
_COMMON = 4  # how common a word must be to be seen in two pieces
#: Small words of other languages that are no English words nor parts of names.
_OTHER_LANGUAGES = frozenset(
    "aber alla alle auch aus aux avec che comme con cette dans das degli della delle dem den der des"
    " ein eine els est et für gli ich il ist los las les lo mais mit nach nicht nos nous onze para"
    " pas per più por pour quand que qui rue sich sobre sono sont sul sur todo tous tout um und una"
    " une uno vom von vous wie wir zum zur".split()
)
#: Beginnings of names in other languages, which go on in lower case: rue nationale.
_KINDS = frozenset(
    "avenida banco banque calle casa cour fête frente guardia junta mouvement musée palacio"
    " palais parti partido piazza plaza policía pont quai rua rue teatro théâtre théatre"
    " universidad université via".split()
)
_PARTICLES = frozenset("da de del des di du el la las le les los".split())


@layer
def unknown(doc: Document) -> list[int]:
    """Return the numbers of the words that are in no list, in order.

    Left out are short words, figures, capitals (acronyms), camel case, addresses, tags, code,
    words with a bracket inside ("[e]xtremely") and other scripts.
    """
    text = words(doc)
    strange = {word for word in _strangers(doc) if _is_word(word)}
    if not strange:
        return []
    return [
        k for k in _at(text, strange) if not _in_address(text, k) and not _cut(doc.text, text, k)
    ]


def _at(text: Words, forms: set[str]) -> list[int]:
    """The numbers of the places of some words as they are written, in order."""
    return [k for k in text.at(set(map(str.lower, forms))) if text.text[k] in forms]


@layer
def _strangers(doc: Document) -> set[str]:
    """The different words of the draft, as they stand, that the lexicon does not know.

    A word is looked up once in a process, as long as there is room.
    """
    forms = words(doc).forms - _known
    fresh = forms - _unknown
    knows = lexicon.load().knows
    strange = {word for word in fresh if len(word) > _LONGEST or not knows(word)}
    if len(_known) + len(_unknown) < _ROOM:
        _known.update(fresh - strange)
        _unknown.update(strange)
    return strange | (forms - fresh)


@layer
def split_words(doc: Document) -> list[tuple[int, int]]:
    """Return pairs of neighbours, one of them unknown, that are a common word together."""
    lexis = lexicon.load()
    text = words(doc)
    forms = (word for word in _strangers(doc) if len(word) <= _LONGEST)
    strange = {word for word in forms if word.islower() and word.isalpha()}
    pairs: list[tuple[int, int]] = []
    for k in _at(text, strange):
        for left, right in ((k - 1, k), (k, k + 1)):
            if left < 0 or right >= len(text) or text.gaps[right] != " ":
                continue
            if pairs and pairs[-1][1] >= left:
                continue
            first, second = text.text[left], text.text[right]
            number = lexis.get((first + second).lower()) if second.islower() else 0
            if number & lexicon.COMMON and number & lexicon.BAND >= _COMMON:
                pairs.append((left, right))
    return pairs


def _is_word(word: str) -> bool:
    """Whether a form is made of Latin letters, in lower case but for the first."""
    if not _SHORTEST <= len(word) <= _LONGEST or not word[1:].islower():
        return False
    return (word.isascii() and word.replace("'", "").isalpha()) or all(map(_latin, word))


def _latin(char: str) -> bool:
    return char == "'" or (char.isalpha() and char < "\u0250")


def _in_address(text: Words, k: int) -> bool:
    before, after = text.gaps[k], text.gaps[k + 1]
    if not _ADDRESS.isdisjoint(before[-1:] + after[:1]):
        return True
    if before[-1:] == ":" == after[:1]:
        return True  # :smile:
    if before[-1:] == "." and not before[-2:-1].isalnum() and len(before) > 1:
        return True  # a file of type .docx
    # example.com, kill.ed: a stop directly between two words is another check's business.
    return before in (".", ":", ";", ",") or (after in (".", ":", ";", ",") and k + 1 < len(text))


def _cut(prose: str, text: Words, k: int) -> bool:
    """Whether a bracket, a placeholder or [sic] touches the word."""
    start, end = text.starts[k], text.ends[k]
    if prose[start - 1 : start] in ("]", "\ufffc") or prose[end : end + 1] in ("[", "\ufffc"):
        return True
    if prose[start - 1 : start] == "[" and prose[start - 2 : start - 1].isalpha():
        return True
    # "taghut [idolatry]" explains a foreign word, [sic] a slip.
    return prose[end : end + 2] == " [" or prose[end : end + 6].lower() == " (sic)"


@layer
def _numbers(doc: Document) -> set[int]:
    return set(unknown(doc))


def in_other_language(doc: Document, k: int) -> bool:
    """Whether a word, by its number, stands in a run of another language."""
    text = words(doc)
    strange = _numbers(doc)
    near = range(max(k - 4, 0), min(k + 5, len(text)))
    if any(text.text[other] in _OTHER_LANGUAGES for other in near):
        return True
    before = text.text[k - 1] if k and text.gaps[k] == " " else ""
    if before.lower() in _KINDS and before.istitle():
        return True
    if before in _PARTICLES or (k - 1 in strange and before[:1].isupper()):
        return True  # the second half of a name: coup de force, Caudipteryx zoui
    lexis = lexicon.load()
    for other in (k - 1, k + 1):
        if other in strange and text.text[other].islower() and not lexis.near(text.text[other]):
            return True
    beside = range(max(k - 3, 0), min(k + 4, len(text)))
    return sum(1 for other in beside if other in strange and text.text[other].islower()) > 2
