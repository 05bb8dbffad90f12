"""Whether a stop ends its sentence: what stands before it, and what comes after."""

from __future__ import annotations

from lint import pattern
from lint.story.abbreviations import (
    ABBREVIATIONS,
    BEFORE_FIGURE,
    BEFORE_LETTER,
    NEVER,
    SHOUTED,
    SMALL,
    STARTERS,
    SUFFIXES,
    TITLES,
)
from lint.story.verbs import CLOSE_ONLY, QUOTE

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from lint.story.quotations import Quotation

_NOTE = r"[ ]?\[(?:\d{1,3}|[a-z]|note \d{1,2})\]|[¹²³⁰⁴-⁹*†‡]"
#: A run of stops, and the brackets, marks and notes that belong to the sentence it ends.
STOP = pattern.later(rf"([.!?…。！？｡؟۔।]++)((?:[)\]}}”’\"'»›]|{_NOTE})*+)")
#: What follows the closing mark of a quotation and belongs to the same sentence.
REST = pattern.later(rf"(?:[)\]}}]|{_NOTE})*+")
#: What leads to the next word, the word, and the character after it.
_NEXT = pattern.later(r"([\s\"“”„«»‹‘'’(\[{<*_–—•·¿¡-]*+)([^\W_]*+)(.?)", pattern.DOTALL)

#: These end a sentence whatever follows.
_ALWAYS = "。！？｡؟۔।"
_STOPS = frozenset(_ALWAYS + ".!?…")
_OPENING = frozenset("\"“”„«»‹‘'’")
_QUOTING = frozenset("\"”’'»›")
_LEADING = "([{<\"“„«‹‘'’*_¿¡#"
_JOINTS = "-–—/("
_DASHES = frozenset("–—-")
_ADDRESS = frozenset(".:/@\\")

#: Names and words with a small letter where a sentence begins: iPhone, al-Hakim.
_SMALL_NAME = pattern.later(
    r"[a-z]{1,2}[A-Z]\w|(?:[ae]l|an|ash|de|van|von|bin|ibn|da|di|du)[- ’'][A-Z]"
)
#: A word that follows a stop without a blank, and is no part of an address or a file's name.
_WORD = pattern.later(r"([A-Z][a-z]*+)(?:[’'-]\w{1,20})?+(?![\w@/(’'-]|[.:]\w)")
_DOTTED = pattern.later(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}\Z")
_NUMBERING = pattern.later(
    r"(?:\d{1,3}|\d{1,2}(?:\.\d{1,2}){1,3}|[A-Za-z]|[IVX]{1,5}|[ivx]{1,5})\Z"
)
_GERMAN_MONTH = pattern.later(
    r"\s(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
)

#: How far, and over how many words without a capital, the verb after a name is looked for.
_NAME = 120
_SMALL_WORDS = 2
_HOURS = frozenset("a.m p.m A.M P.M".split())
#: What goes on after an hour: a day, a month, a time zone.
_TIME = pattern.later(
    r"\s+(?:[^A-Z]|[A-Z]{2,5}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|Jun|Jul"
    r"|Aug|Sept?|Oct|Nov|Dec)[.a-z]|May\b|[A-Z]\w{1,20}(?: \w{1,20}){0,2} [Tt]ime\b)"
)
#: A bracket after which the sentence goes on.
_ASIDE = pattern.later(r"\s*\([^()]{1,80}\),? [a-z]")
_NOT_FINAL = ABBREVIATIONS | NEVER | TITLES
_PRONOUNS = frozenset("He She They We".split())
_NO_SPEAKERS = STARTERS - _PRONOUNS - {"I"}
_SAID = QUOTE - CLOSE_ONLY
_TITLE_VERBS = frozenset("Says Asks Tells Vows Warns".split())
#: What follows a verb of saying when the words said stand before it.
_CIRCUMSTANCES = frozenset("after as at before during in on outside to when while with".split())


def ends(
    text: str,
    first: int,
    match: re.Match[str],
    end: int,
    quotation: Quotation | None,
    title: bool,
) -> bool:
    """Whether the stops of a ``STOP`` match end the sentence that begins at ``first``.

    ``end`` is the end of the range, ``quotation`` the next one after the stops. In a ``title``
    any word may have a capital, so that a capital shows nothing.
    """
    at, stop = match.span()
    if stop >= end or text[at] in _ALWAYS:
        return True
    if stop == at + 1 and text[at] == "." and text[stop] == " " and text[stop + 1].isupper():
        word = text[max(first, at - 8) : at].rpartition(" ")[2]
        if word.isalpha() and word.islower() and len(word) > 1 and word not in SMALL:
            return True  # nearly every sentence ends like this
    if not _QUOTING.isdisjoint(match[2]):
        return ends_quotation(text, match[1][-1], stop, end)
    token = _token(text, first, at)
    if not text[stop].isspace():
        return _ends_glued(text, first, match, end, token, quotation)
    following = _NEXT.match(text, stop, end)
    assert following
    lead, word, after = following.groups()
    if word[:1].islower():
        small = _SMALL_NAME.match(text, following.start(2), end)
        return small is not None and token not in _NOT_FINAL and not _DOTTED.match(token)
    if not word and after in _STOPS:
        return False
    starts = word in STARTERS and not title and not (len(word) == 1 and after == ".")
    if match[1] != ".":
        return text[at - 1 : at] != "(" and (starts or token not in SHOUTED)
    if not _OPENING.isdisjoint(lead) and word[:1].isupper() and not title:
        starts = starts or quotation is None or _is_speech(text, quotation)
    if "(" in lead and _ASIDE.match(text, stop, end):
        return False
    if token and at - len(token) == first and _NUMBERING.match(token):
        return False
    return _ends_alone(text, first, at - len(token), token, following, starts, title)


def ends_quotation(text: str, last: str, stop: int, end: int) -> bool:
    """Whether a quotation ends the sentence around it, with the stop ``last`` that it brings.

    It does not where its attribution follows. ``stop`` is the offset after its closing mark
    and what belongs to it, ``end`` the end of the range.
    """
    if stop >= end:
        return True
    following = _NEXT.match(text, stop, end)
    assert following
    lead, word, after = following.groups()
    if not lead[:1].isspace():
        return not lead and word[:1].isupper()
    if word[:1].islower() or not _DASHES.isdisjoint(lead):
        return False
    if not word:
        return after not in _STOPS and after not in ",;:"
    return not _OPENING.isdisjoint(lead) or not _names_speaker(text, last, stop, end)


def _names_speaker(text: str, last: str, stop: int, end: int) -> bool:
    """Whether a name and a verb of saying follow: "Will you go?" Ana Smith asked.

    After a full stop, and with a pronoun, nothing more may follow: "He said" begins a sentence
    as well.
    """
    words = text[stop : min(end, stop + _NAME)].split()
    strict = last == "." or words[0] in _PRONOUNS
    speak = _SAID if strict else QUOTE
    if not words[0][0].isupper() or words[0] in _NO_SPEAKERS:
        return False
    small = 0
    for number, word in enumerate(words[1:], 1):
        bare = word.rstrip(",.:;!?")
        if bare in speak or bare in _TITLE_VERBS:
            following = (words[number + 1 : number + 2] or ["on"])[0]
            if word != bare:
                return word[-1] == "." or (
                    word[-1] == "," and not (strict and following[0] in _OPENING)
                )
            return not strict or following in _CIRCUMSTANCES
        if word != bare and word[-1] != "," and len(bare) > 1 and bare not in TITLES:
            return False
        small += not bare[:1].isupper()
        if small > _SMALL_WORDS:
            return False
    return False


def _ends_alone(
    text: str,
    first: int,
    at: int,
    token: str,
    following: re.Match[str],
    starts: bool,
    title: bool,
) -> bool:
    """Whether a full stop after the token at an offset ends a sentence.

    ``starts``: what follows begins one, whatever stands before it.
    """
    if token in TITLES or token in NEVER:
        return False
    if token in _HOURS and not title:
        return starts or not _TIME.match(following.string, following.start(), following.endpos)
    if token in ABBREVIATIONS or _DOTTED.match(token):
        return starts
    if token in BEFORE_FIGURE:
        return not following[2][:1].isdigit()
    if len(token) == 1 and token.isupper():
        return starts or _token(text, first, at - 1).lower() in BEFORE_LETTER
    if token.isdigit() and len(token) < 3:
        return not _GERMAN_MONTH.match(text, following.start(), following.endpos)
    return True


def _is_speech(text: str, quotation: Quotation) -> bool:
    """Whether a quotation looks like somebody's sentence, not like a name or a single word."""
    return (
        text[quotation.inner_end - 1] in ",.!?…" or text[quotation.end : quotation.end + 1] == ","
    )


def _ends_glued(
    text: str, first: int, match: re.Match[str], end: int, token: str, quotation: Quotation | None
) -> bool:
    """Whether a sentence ends though the blank after its stop is missing."""
    at, stop = match.span()
    plain = len(token) > 1 and token.isalpha() and token[1:].islower()
    if quotation and stop == quotation.start:
        return plain and text[quotation.inner_start].isupper()
    following = _WORD.match(text, stop, end) if token else None
    if not following or not _ADDRESS.isdisjoint(text[max(first, at - 60) : at].split()[-1]):
        return False
    word = following[1]
    if len(word) > 1 and word in STARTERS:
        return plain or token.isdigit()
    if word in SUFFIXES or match[1] not in ".!?":
        return False
    return plain and token.islower() and (len(word) > 1 or word in "AI")


def _token(text: str, first: int, at: int) -> str:
    """The word before an offset, without the marks and the first half of a compound before it."""
    words = text[max(first, at - 30) : at].split()
    if not words or text[at - 1].isspace():
        return ""
    word = words[-1].lstrip(_LEADING)
    return word[max(map(word.rfind, _JOINTS)) + 1 :]
