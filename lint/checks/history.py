"""History: what is told of the past, where the names of its movements are no insults."""

from __future__ import annotations

from bisect import bisect_left

from lint.checks.names import inside
from lint.document import layer
from lint.story.sentences import sentence_at, sentences
from lint.story.words import capitalised, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lint.document import Document

#: The years whose movements these are; what is later is the present.
_YEARS = range(1789, 1990)
_PAST = frozenset(
    "1910s 1920s 1930s 1940s 1950s 1960s 1970s 1980s archive archives auschwitz axis blackshirts"
    " caudillo century che cold decades duce era exhibition fidel franco führer guevara historian"
    " historians historic historical history hitler holocaust interwar kommunist lenin mao memoir"
    " memoirs memorial museum mussolini novel partisan partisans pinochet postwar salazar soviet"
    " soviets stalin survivor survivors trotsky tsar ussr war-era wartime".split()
)

#: What makes a body's name of a doctrine's, and parties better known by their letters.
_LEFT = frozenset(("Communist", "Marxist"))
_DOCTRINES = _LEFT | {"Fascist"}
_BODIES = frozenset("International League Manifesto Parties Party Refoundation Union Youth".split())
_LETTERS = frozenset("CPI CPIM CPN CPP KKE NPA PCF SACP".split())


def told(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether a place is part of a name, or its sentence tells of the past.

    It does where it has a year before 1990 or a word of those times: Mussolini, wartime, museum.
    A doctrine is a name throughout a draft that has a body so named: the Communist Party.
    """
    if inside(doc, start, end, entry) or _carried(doc, start):
        return True
    text = words(doc)
    sentence = sentences(doc)[max(sentence_at(doc, start), 0)]
    before, after = bisect_left(text.starts, start), bisect_left(text.starts, end)
    within = text.between(sentence.start, sentence.end)
    return any(
        word in _PAST or (word.isdigit() and len(word) == 4 and int(word) in _YEARS)
        for number, word in enumerate(text.lower[within], within.start)
        if not before <= number < after
    )


def _carried(doc: Document, start: int) -> bool:
    """Whether the doctrine that starts at a place is one whose name a body in the draft bears."""
    text = words(doc)
    word = text.lower[bisect_left(text.starts, start)]
    return word.removesuffix("s").title() in _borne(doc)


@layer
def _borne(doc: Document) -> frozenset[str]:
    """The doctrines whose names bodies in a draft bear."""
    text = words(doc)
    written = [*text.text, ""]
    borne = {
        written[at]
        for at in text.at({name.lower() for name in _DOCTRINES})
        if written[at] in _DOCTRINES and written[at + 1] in _BODIES
    }
    if borne & _LEFT or not _LETTERS.isdisjoint(capitalised(doc)):
        borne |= _LEFT
    return frozenset(borne)
