"""Which of LanguageTool's findings are worth a look, by what our own reading says of the place."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from lint import lexicon
from lint.document import PLACEHOLDER, TITLES, layer
from lint.story.sentences import sentence_at, sentences
from lint.story.unknown import in_other_language, unknown
from lint.story.voices import voice_at
from lint.story.words import words

if TYPE_CHECKING:
    from lint.document import Document
    from lint.integrations.languagetool.answers import Match

#: Used so often, a word is one that lists do not have yet.
_MOST = 2
#: A correction that stands in a quotation must be of a word as common as this.
_PLAIN = 6


def fits(doc: Document, match: Match) -> bool:
    """Whether a finding about grammar or wording is at a place where LanguageTool can judge.

    It is not where code or an image stands, in titles (their grammar is their own), in a run of
    another language, on a name, or across the marks of a quotation.
    """
    start, end = match.start, match.end
    around = doc.text[max(start - 1, 0) : end + 1]
    block = doc.block(start)
    if PLACEHOLDER in around or end > block.end or block.kind in TITLES:
        return False
    if (voice_at(doc, start) == "quotation") != (voice_at(doc, end - 1) == "quotation"):
        return False
    text = words(doc)
    first, last = bisect_left(text.starts, start), bisect_left(text.starts, end)
    if any(in_other_language(doc, k) for k in range(first, last)):
        return False
    return not (doc.text[start].isupper() and (first == last or _is_name(doc, first)))


def misspelt(doc: Document, match: Match) -> bool:
    """Whether a finding about spelling is of a word in small letters that nobody knows.

    Inside a quotation only one that has a single plain correction is.
    """
    text = words(doc)
    k = bisect_left(text.starts, match.start)
    if k == len(text) or (text.starts[k], text.ends[k]) != (match.start, match.end):
        return False
    word = text.text[k]
    if not word.isascii() or not word.islower() or k not in _strange(doc):
        return False
    if in_other_language(doc, k) or _counts(doc)[word] > _MOST:
        return False
    if "-" in (text.gaps[k][-1:], text.gaps[k + 1][:1]):
        return False
    if voice_at(doc, match.start) in ("own", "paraphrase"):
        return True
    common = lexicon.load().get(match.replacements[0]) if match.replacements else 0
    return len(match.replacements) == 1 and common & lexicon.BAND >= _PLAIN


@layer
def _strange(doc: Document) -> frozenset[int]:
    return frozenset(unknown(doc))


@layer
def _counts(doc: Document) -> Counter[str]:
    return Counter(words(doc).lower)


def _is_name(doc: Document, k: int) -> bool:
    """Whether a word with a capital is one for another reason than the start of a sentence."""
    text = words(doc)
    at = sentence_at(doc, text.starts[k])
    if at < 0 or any(map(str.isalnum, doc.text[sentences(doc)[at].start : text.starts[k]])):
        return True
    number = lexicon.load().get(text.lower[k])
    return not number & lexicon.COMMON
