"""What stands twice in a row with a capital or a mark between, and runs of words that do."""

from __future__ import annotations

from lint import lexicon
from lint.finding import Fix
from lint.lexicon import BAND, COMMON, GIVEN, NAMES
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.words import Words

_OPENING = frozenset((' "', " “", " ‘", " '"))
_LONGEST = 4  # words of a phrase
_SHORT = 3  # letters of a word that hardly begins a name
_PLAIN = 9  # how common a word is that is nobody's name
_NAME = 5  # letters from which a doubled capitalised word is no Ling Ling


def repeated_word(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a word twice with a capital or a mark between: ``the The``, ``a “a``, ``of, of``.

    ``options``: ``openers`` begin titles ("was in In Bruges") and names of their own kind ("the
    bank Bank of Ayr"), ``small`` are words that nobody repeats across a quotation mark, and
    ``articles`` those that nobody repeats across a comma.
    """
    text = words(doc)
    lower = text.lower
    openers, small, articles = map(rule.options.words, ("openers", "small", "articles"))
    for k in text.doubles():
        word, gap = lower[k], text.gaps[k + 1]
        if gap == " ":
            wrong = word not in openers and _by_capitals(text, k)
        elif gap == " (":
            wrong = text.gaps[k + 2][:1] == ")" and _plain_noun(text, k)
        else:
            goes_on = text.gaps[k + 2] == " " and (text.text[k] + text.text[k + 1]).islower()
            wrong = goes_on and word in (
                small if gap in _OPENING else articles if gap == ", " else ()
            )
        if wrong:
            # Before a name the capital is right ("president President Ama Boateng").
            fixes = [Fix(text.text[k if word in small else k + 1])] if gap == " " else []
            yield rule.finding(doc, text.starts[k], text.ends[k + 1], fixes=fixes)


def doubled_phrase(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find two to four words that stand twice in a row: ``in the in the``.

    ``options``: they begin with one of ``starts`` ("help the people help the people" is meant),
    one of ``needs`` is among them, for what has no article is often meant ("again and again and
    again"), and none of ``joins``.
    """
    text = words(doc)
    lower = text.lower
    starts, needs, joins = map(rule.options.words, ("starts", "needs", "joins"))
    for size in range(2, _LONGEST + 1):
        same = text.doubles(size)
        for k in sorted(set(same).intersection(at - size + 1 for at in same)):
            phrase = lower[k : k + size]
            if phrase[0] not in starts or phrase != lower[k + size : k + 2 * size]:
                continue
            gaps = text.gaps[k + 1 : k + 2 * size]
            plain = not needs.isdisjoint(phrase) and joins.isdisjoint(phrase)
            if plain and all(gap.isspace() and gap.count("\n") < 2 for gap in gaps):
                fix = doc.text[text.starts[k] : text.ends[k + size - 1]]
                span = text.starts[k], text.ends[k + 2 * size - 1]
                yield rule.finding(doc, *span, fixes=[Fix(fix)])


def _by_capitals(text: Words, k: int) -> bool:
    """Whether a word and the same one with a capital after it are a slip."""
    first, second = text.text[k], text.text[k + 1]
    if not second[0].isupper() or not second[1:].islower() or len(second) < _SHORT:
        return False
    follower = text.text[k + 2] if k + 2 < len(text) else ""
    if first.islower():
        # The article of a title may stand behind another: "the The Wire actor".
        return first != "the" or not (follower[:1].isupper() and text.gaps[k + 2] == " ")
    if k + 2 < len(text) and text.lower[k + 2] == text.lower[k]:
        return False  # Girls Girls Girls
    number = lexicon.load().get(text.lower[k])
    plain = number & COMMON and number & BAND >= _PLAIN and not number & GIVEN
    return bool(plain) and len(first) >= _NAME


def _plain_noun(text: Words, k: int) -> bool:
    """Whether a capitalised word is nobody's name, so that a bracket with it says nothing."""
    word = text.text[k + 1]
    number = lexicon.load().get(text.lower[k])
    return word[0].isupper() and len(word) > _SHORT and bool(number & COMMON) and not number & NAMES
