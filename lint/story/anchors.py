"""What the text of a link says: a mere name, a phrase, or a claim, and in which clause."""

from __future__ import annotations

from lint.story import verbs
from lint.story.clauses import TAKES_OVER
from lint.story.kinds import is_document
from lint.story.phrases import COUNTS, DETERMINERS, PREPOSITIONS, SMALL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.story.phrases import Span
    from lint.story.sentences import Sentence
    from lint.words import Words

#: What the words of a link can be.
NAME, PHRASE, CLAIM = range(3)
#: Words that are often all of a link, and cite what the verb beside them says.
_ADVERBS = frozenset(
    "allegedly apparently openly previously publicly purportedly recently repeatedly reportedly"
    " supposedly".split()
)
_SAYS = frozenset(word for word in verbs.QUOTE - verbs.NOUNS if word.endswith("s"))
_NO_PHRASE = SMALL | DETERMINERS | PREPOSITIONS
#: Before these forms a verb in the past is an adjective: the armed men.
_BEFORE_NOUN = DETERMINERS | PREPOSITIONS | {"s"}
#: Before a number a capital is part of a name, but for these at the start of a sentence.
_BEFORE_COUNT = (
    DETERMINERS
    | PREPOSITIONS
    | frozenset("all almost another around nearly only roughly some".split())
)
#: Words of a link, and of a sentence on either side of it, that are looked at.
_LONGEST = 200
#: Words after a conjunction among which the verb of a new clause is looked for.
_NEW_CLAUSE = 8


def what(text: Words, inside: slice, sentence: Sentence) -> int:
    """What the words of a link are: a mere name, a phrase, or a claim or a document."""
    found = NAME
    for at in range(inside.start, min(inside.stop, inside.start + _LONGEST)):
        word = text.lower[at]
        starts = text.starts[at] == sentence.start
        if not text.text[at][0].isupper() and _says(text, at):
            return CLAIM
        if (starts or not text.text[at][0].isupper()) and (is_document(word) or word in _ADVERBS):
            return CLAIM
        if text.text[at][0].islower() and word not in _NO_PHRASE:
            found = PHRASE
    return found


def _says(text: Words, at: int) -> bool:
    """Whether a word that is no name makes a claim of a link: a verb or a count."""
    word, before = text.lower[at], text.text[at - 1] if at else ""
    if word[0].isdigit():
        year = len(word) == 4 and word[:2] in ("19", "20")
        name = before[:1].isupper() and before.lower() not in _BEFORE_COUNT
        return not (year or name or "-" in text.gaps[at])
    if "-" in (text.gaps[at], text.gaps[at + 1]):
        return False
    past = verbs.past(word) and before.lower() not in _BEFORE_NOUN
    return past or word in verbs.FINITE or word in _SAYS or word in COUNTS


def clause(text: Words, inside: slice, sentence: Sentence) -> Span:
    """The clause that some words stand in: to where one with its own verb is joined to it."""
    whole = text.between(sentence.start, sentence.end)
    start, end = sentence.start, sentence.end
    for at in range(inside.start, max(whole.start, inside.start - _LONGEST), -1):
        if _begins(text, at):
            start = text.starts[at]
            break
    for at in range(inside.stop, min(whole.stop, inside.stop + _LONGEST)):
        if _begins(text, at):
            end = text.ends[at - 1]
            break
    return start, end


def _begins(text: Words, at: int) -> bool:
    """Whether a word begins a clause inside a sentence."""
    if ";" in text.gaps[at]:
        return True
    if "," not in text.gaps[at] or text.lower[at] not in TAKES_OVER:
        return False
    near = text.lower[at + 1 : at + _NEW_CLAUSE]
    return any(word in verbs.FINITE or verbs.past(word) for word in near)
