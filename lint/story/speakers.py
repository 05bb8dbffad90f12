"""Who is who: each attribution's speaker, one key for all the names that the story gives them."""

from __future__ import annotations

from lint.document import TITLES, layer
from lint.story import verbs
from lint.story.phrases import BODY, DETERMINERS, NAME, PRONOUN, UNNAMED
from lint.story.sentences import sentences
from lint.story.sources import attributions
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.words import Words

_THIRD = frozenset({"he", "she", "they", "it"})
#: After a name the noun phrase goes on with one of these, or it ends.
_AFTER_NAME = frozenset({"of", "from", "in", "at", "who", "for", "with"})
_NO_ROLES = DETERMINERS | _AFTER_NAME | {"and"}
#: How many words a title and the names before a surname have.
_TITLE = 6


@layer
def speakers(doc: Document) -> list[str]:
    """Return a key for the speaker of each of ``attributions``, ``""`` where nobody is known.

    A person is known by the surname, a body by its noun phrase without an article. A title
    before the name or an apposition ("Ana Ruiz, the mayor") joins "the mayor" to Ruiz; a pronoun
    is whoever spoke last and has not been called by another one.
    """
    text = words(doc)
    keys: list[str] = []
    roles = _roles(doc, text)
    pronouns: dict[str, str] = {}
    last = ""
    for said in attributions(doc):
        if said.kind == UNNAMED or (said.source is None and said.kind == PRONOUN):
            key = ""
        elif said.kind == PRONOUN:
            pronoun = doc.text[slice(*said.source)].lower() if said.source else ""
            known = pronouns.setdefault(last, pronoun) if last and pronoun in _THIRD else ""
            key = last if known == pronoun else ""
        else:
            key = _key(text, text.between(*said.source)) if said.source else ""
            key = roles.get(key.rpartition(" ")[2], key)
        last = key or last
        keys.append(key)
    return keys


@layer
def beginnings(doc: Document) -> tuple[dict[str, int], dict[str, int]]:
    """Return where each speaker, and each word beside a verb of speaking, stands first.

    The first maps keys to the offset of the verb of the speaker's first attribution, the second
    words in lower case to the start of the first sentence that holds them and such a verb;
    titles are left out.
    """
    said: dict[str, int] = {}
    for one, key in zip(attributions(doc), speakers(doc), strict=True):
        said.setdefault(key, one.verb[0])
    text = words(doc)
    beside: dict[str, int] = {}
    for sentence in sentences(doc):
        if doc.block(sentence.start).kind in TITLES:
            continue
        told = text.lower[text.between(sentence.start, sentence.end)]
        if not verbs.QUOTE.isdisjoint(told):
            for word in told:
                beside.setdefault(word, sentence.start)
    return said, beside


def _roles(doc: Document, text: Words) -> dict[str, str]:
    """What the story calls its speakers beside their names: words in lower case, with the key."""
    roles: dict[str, str] = {}
    names: set[str] = set()
    for said in attributions(doc):
        if said.kind in (BODY, NAME) and said.source:
            place = text.between(*said.source)
            first, end = _name(text, place)
            if first < end:
                names.add(text.lower[end - 1])
                for word in text.lower[end : place.stop]:
                    if word not in _NO_ROLES:
                        roles.setdefault(word, text.lower[end - 1])
    for at, word in enumerate(text.lower):
        if word in names and text.text[at][0].isupper():
            before = at - 1
            while before >= max(at - _TITLE, 0) and _capital(text, before):
                if not _joined(text, before + 1):
                    break
                roles.setdefault(text.lower[before], word)
                before -= 1
    return {role: key for role, key in roles.items() if role not in names}


def _key(text: Words, place: slice) -> str:
    """The key of a noun phrase."""
    first, end = _name(text, place)
    if first < end:
        return text.lower[end - 1]
    return _phrase(text, first, place.stop) if first < place.stop else ""


def _name(text: Words, place: slice) -> tuple[int, int]:
    """The first name in a noun phrase as numbers of words; an empty range at its head if none.

    A name that goes on as a noun phrase (the Israeli army, Iran's leader) is none, nor is a title
    with an article (the Premier).
    """
    first, stop = place.start, place.stop
    while first < stop and text.lower[first] in DETERMINERS:
        first += 1
    start = next((at for at in range(first, stop) if _capital(text, at)), stop)
    end = start
    while end < stop and _capital(text, end) and (end == start or _joined(text, end)):
        end += 1
    if end < stop and text.lower[end] == "s" and text.gaps[end] == "'":
        return end + 1, end + 1
    goes_on = end < stop and _joined(text, end) and text.lower[end] not in _AFTER_NAME
    titled = first > place.start and end == start + 1  # the Leader, the Premier
    return (first, first) if start == stop or goes_on or titled else (start, end)


def _capital(text: Words, at: int) -> bool:
    return text.text[at][0].isupper()


def _joined(text: Words, at: int) -> bool:
    """Whether nothing but blanks, stops and hyphens stands before a word."""
    return text.gaps[at].strip() in ("", ".", "-")


def _phrase(text: Words, first: int, stop: int) -> str:
    """The words of a phrase up to its first comma or preposition, in lower case."""
    end = first + 1
    while end < stop and text.lower[end] not in _AFTER_NAME and _joined(text, end):
        end += 1
    return " ".join(text.lower[first:end])
