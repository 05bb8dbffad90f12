"""Who is who: each attribution's speaker, one key for all the names that the story gives them."""

from __future__ import annotations

from lint.document import layer
from lint.story.phrases import PRONOUN, UNNAMED
from lint.story.sources import attributions
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.words import Words

_THIRD = frozenset({"he", "she", "they", "it"})
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "his", "her", "its", "their", "our"})
#: After a name the noun phrase goes on with one of these, or it ends.
_AFTER_NAME = frozenset({"of", "from", "in", "at", "who", "for", "with"})


@layer
def speakers(doc: Document) -> list[str]:
    """Return a key for the speaker of each of ``attributions``, ``""`` where nobody is known.

    A person is known by the surname, a body by its noun phrase without an article. A title or
    an apposition ("Ana Ruiz, the mayor") joins "the mayor" to Ruiz; a pronoun is whoever spoke
    last and has not been called by another one.
    """
    text = words(doc)
    keys: list[str] = []
    roles: dict[str, str] = {}
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
            key = _key(text, text.between(*said.source), roles) if said.source else ""
        last = key or last
        keys.append(key)
    return keys


def _key(text: Words, place: slice, roles: dict[str, str]) -> str:
    """The key of a noun phrase; notes which roles it gives to a name."""
    first, stop = place.start, place.stop
    while first < stop and text.lower[first] in _DETERMINERS:
        first += 1
    if first == stop:
        return ""
    start = next((at for at in range(first, stop) if text.text[at][0].isupper()), stop)
    end = start
    while end < stop and text.text[end][0].isupper() and (end == start or _joined(text, end)):
        end += 1
    named = start < stop and (
        end == stop or text.lower[end] in _AFTER_NAME or not _joined(text, end)
    )
    if not named:
        phrase = _phrase(text, first, stop)
        return roles.get(phrase.rpartition(" ")[2], phrase)
    key = text.lower[end - 1]
    for at in (*range(first, end - 1), *range(end, stop)):
        if text.lower[at] not in _DETERMINERS | _AFTER_NAME:
            roles.setdefault(text.lower[at], key)
    return key


def _joined(text: Words, at: int) -> bool:
    """Whether nothing but blanks, stops and hyphens stands before a word."""
    return text.gaps[at].strip() in ("", ".", "-")


def _phrase(text: Words, first: int, stop: int) -> str:
    """The words of a phrase up to its first comma or preposition, in lower case."""
    end = first + 1
    while end < stop and text.lower[end] not in _AFTER_NAME and _joined(text, end):
        end += 1
    return " ".join(text.lower[first:end])
