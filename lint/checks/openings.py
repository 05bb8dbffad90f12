"""Grammar that shows where a sentence opens: an article that is missing, a verb that does not fit."""

from __future__ import annotations

from lint.checks.articles import sound
from lint.document import TITLES
from lint.finding import Fix
from lint.story.sentences import sentence_at, sentences
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Options, Rule
    from lint.words import Words

    #: Nouns, the words that open, and the wrong forms of the verb with the right ones.
    Case = tuple[frozenset[str], frozenset[str], dict[str, str]]

#: What a whole sentence ends with, quotation marks and brackets aside; captions end otherwise.
_STOPS = frozenset(".!?…")
_CLOSERS = "\"”’')]"
#: Words of a name between a noun and its verb.
_NAME = 4
_OF_A_LIST = ("item", "cell", *TITLES)


def missing_article(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find ``Majority of the nations`` and ``Prime minister said`` where a sentence opens.

    ``options``: ``amounts`` are nouns that need an article before *of*, each with its articles,
    ``sizes`` words that may stand before them; ``offices`` are nouns that need *The* before
    ``verbs``, ``fields`` what may stand before them. Titles, lists and captions, which go
    without articles, are left alone.
    """
    text = words(doc)
    amounts = rule.options["amounts"]
    offices, verbs, sizes, fields = map(rule.options.words, ("offices", "verbs", "sizes", "fields"))
    wanted = rule.options.words("amounts") | offices
    for k in text.at(wanted):
        if k + 2 >= len(text):
            break
        sized = k and text.gaps[k] == " " and text.lower[k - 1] in sizes | fields
        first = k - 1 if sized else k
        if text.gaps[k + 1] != " " or not _opens(doc, first):
            continue
        word, following = text.lower[k], text.lower[k + 1]
        if word in amounts and following == "of" and text.lower[k + 2] == text.text[k + 2]:
            articles = amounts[word].replace("A", sound(text.lower[first], False)).split()
        elif word in offices and following in verbs and text.text[k + 1].islower():
            articles = ["The"]
        else:
            continue
        noun = " ".join([text.lower[first], *text.text[first + 1 : k + 1]])
        fixes = [Fix(f"{article.capitalize()} {noun}") for article in articles]
        yield rule.finding(doc, text.starts[first], text.ends[k], fixes=fixes)


def number(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find ``The minister have`` and ``The ministers has`` where a clause opens.

    ``options``: ``nouns`` are singular; ``plurals`` those that take no *s*; ``singular`` and
    ``plural`` map the verb forms of the one onto those of the other; ``one`` and ``many`` are
    the words that open, ``after`` those which a clause follows. Teams and bodies, which take
    both in British English, are no such nouns.
    """
    text = words(doc)
    after = rule.options.words("after")
    for known, openers, wrong in rule.options.once(_cases):
        for k in text.at(known):
            at = _behind(text, k)
            verb = text.text[at] if at < len(text) else ""
            if text.text[k] not in known or verb not in wrong or text.gaps[at] != " ":
                continue
            first = _determiner(text, k, openers)
            if first >= 0 and (_opens(doc, first) or _follows(text, first, after)):
                fixes = [Fix(wrong[verb])]
                yield rule.finding(doc, text.starts[at], text.ends[at], fixes=fixes)


def _cases(options: Options) -> list[Case]:
    one = options.words("nouns")
    several = options.words("plurals").union(f"{noun}s" for noun in one)
    return [
        (one, options.words("one"), options["plural"]),
        (several, options.words("many"), options["singular"]),
    ]


def _behind(text: Words, k: int) -> int:
    """The number of the word behind a noun, or behind the name that "of" joins to it."""
    if text.lower[k + 1 : k + 2] != ["of"] or text.gaps[k + 1 : k + 3] != [" ", " "]:
        return k + 1
    first = k + 2 + (text.lower[k + 2 : k + 3] == ["the"])
    for at in range(first, min(first + _NAME + 1, len(text))):
        if text.gaps[at] != " " or not text.text[at][0].isupper():
            return at if at > first else k + 1
    return k + 1


def _determiner(text: Words, k: int, openers: frozenset[str]) -> int:
    """The number of the word that opens the group of a noun, one word between them at most."""
    for first in (k - 1, k - 2):
        if first < 0 or text.gaps[first + 1] != " ":
            return -1
        if text.lower[first] in openers:
            return first
    return -1


def _follows(text: Words, k: int, after: frozenset[str]) -> bool:
    return k > 0 and text.gaps[k] == " " and text.lower[k - 1] in after


def _opens(doc: Document, k: int) -> bool:
    """Whether a word is the first of a whole sentence."""
    text = words(doc)
    if not text.text[k][0].isupper() or doc.block(text.starts[k]).kind in _OF_A_LIST:
        return False
    at = sentence_at(doc, text.starts[k])
    if at < 0:
        return False
    sentence = sentences(doc)[at]
    if any(map(str.isalnum, doc.text[sentence.start : text.starts[k]])):
        return False
    return doc.text[sentence.start : sentence.end].rstrip(_CLOSERS)[-1:] in _STOPS
