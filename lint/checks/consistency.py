"""Facts and forms that disagree within a story."""

from __future__ import annotations

from lint.document import TITLES
from lint.index import fold
from lint.story.voices import voice_at
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.words import Words


def capitals(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a noun with a capital that stands in lower case elsewhere in the story.

    Looked at are nouns after an adjective of a people, faith or region: with the same adjective
    elsewhere ("Israeli Regime", "Israeli regime"), or generic ones with any word before them
    ("Muslim Nations", "Gulf nations"). ``options`` list the ``adjectives`` and the generic
    ``nouns``. Titles and quotations do not count, nor does a body that the story abbreviates:
    "European Union (EU)".
    """
    text = words(doc)
    own = _Own(doc)
    nouns, adjectives = map(rule.options.words, ("nouns", "adjectives"))
    # "Democratic Party", "Vice President" are names, beside a party, a president.
    after = [k + 1 for k in text.at(adjectives)]
    capitalised = [k for k in after if _capitalised(text, k) and own.holds(text.starts[k])]
    pairs, single = _twins(text, {text.lower[k] for k in capitalised}, own)
    bodies = {text.lower[k] for k in capitalised if _abbreviated(text, k)}
    for k in capitalised:
        word, before = text.lower[k], text.lower[k - 1]
        if word in bodies:
            continue
        twin, first = pairs.get((before, word)), k
        if twin is None and word in nouns and not _chained(text, k - 1):
            twin, first = single.get(word), k - 1
        if twin is not None:
            yield rule.finding(
                doc,
                text.starts[first],
                text.ends[k],
                related=[(text.starts[twin], text.ends[twin], "lower case here")],
                group=f"{rule.id}/{word}",
                word=word,
            )


def _capitalised(text: Words, k: int) -> bool:
    """Whether a word is capitalised after a capitalised word, and the last one of its name."""
    word, gap, after = text.text[k : k + 1], text.gaps[k + 1 : k + 2], text.text[k + 1 : k + 2]
    return bool(
        word
        and word[0][0].isupper()
        and word[0][1:].islower()
        and text.text[k - 1][0].isupper()
        and fold(text.gaps[k]) == " "
        and not (after and after[0][0].isupper() and gap[0] in (" ", "-"))
    )


def _twins(
    text: Words, wanted: set[str], own: _Own
) -> tuple[dict[tuple[str, str], int], dict[str, int]]:
    """The first places in lower case of some words: by the word before, and of each alone."""
    pairs: dict[tuple[str, str], int] = {}
    single: dict[str, int] = {}
    for k in text.at(wanted):
        word = text.text[k]
        if word in wanted and own.holds(text.starts[k]):
            single.setdefault(word, k)
            if k:
                pairs.setdefault((text.lower[k - 1], word), k)
    return pairs, single


class _Own:
    """Whether a place is running text of the desk."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc

    def holds(self, offset: int) -> bool:
        block = self.doc.block(offset)
        return block.kind not in TITLES and voice_at(self.doc, offset) in ("own", "paraphrase")


def _abbreviated(text: Words, k: int) -> bool:
    """Whether a bracket with an abbreviation follows that ends with the letter of the word."""
    if k + 1 >= len(text) or text.gaps[k + 1] != " (":
        return False
    letters = text.text[k + 1]
    return len(letters) > 1 and letters.isupper() and letters[-1] == text.text[k][0]


def _chained(text: Words, k: int) -> bool:
    """Whether a capitalised word stands directly before."""
    return k > 0 and text.gaps[k] in (" ", "-") and text.text[k - 1][0].isupper()
