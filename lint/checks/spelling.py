"""Misspelt words: unknown, near a much commoner word, and no name by shape or use."""

from __future__ import annotations

from lint import lexicon
from lint.checks.charge import weigh
from lint.document import TITLES
from lint.finding import Fix
from lint.story.labels import labels
from lint.story.sentences import sentence_at, sentences
from lint.story.unknown import in_other_language, split_words, unknown
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.words import Words


def misspelling(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find words in lower case that no list knows and that are near a common one.

    ``options``: ``band``, how common (0 to 15) the word meant must at least be; ``sure``, how
    common for an error. The same form again speaks for a word that the lists lack, and so does
    a loaded term of the rulebook: an insult is coined, not misspelt.
    """
    lexis = lexicon.load()
    text = words(doc)
    coined = {label.start for label in labels(doc)}
    broken = {k for pair in split_words(doc) for k in pair}
    strange = [k for k in unknown(doc) if k not in broken]
    counts: dict[str, int] = {}
    for k in strange:
        counts[text.lower[k]] = counts.get(text.lower[k], 0) + 1
    named = {
        text.lower[k] for k in strange if text.text[k][0].isupper() and not _starts_sentence(doc, k)
    }
    for k in strange:
        word = text.text[k]
        if text.lower[k] in named or text.starts[k] in coined:
            continue
        if not word.isascii() or in_other_language(doc, k) or _may_be_name(text, k):
            continue
        near = lexis.near(word.lower())
        level, near = weigh(lexis, text.lower[k], near, counts[text.lower[k]], rule)
        if not level:
            continue
        finding = rule.finding(
            doc, text.starts[k], text.ends[k], fixes=[Fix(form) for form in near[:3]]
        )
        finding.severity = level
        yield finding


def space_in_word(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find two pieces of one word with a blank between them: ``budg et``."""
    text = words(doc)
    for left, right in split_words(doc):
        yield rule.finding(
            doc,
            text.starts[left],
            text.ends[right],
            fixes=[Fix(text.text[left] + text.text[right])],
        )


def _may_be_name(text: Words, k: int) -> bool:
    """Whether the shape of a word is that of a name or of a part of one."""
    word = text.text[k]
    if len(word) < 5 and text.gaps[k + 1][:1] == ".":
        return True  # viz., an abbreviation
    joined = "-" in (text.gaps[k][-1:], text.gaps[k + 1][:1])
    if word[0].isupper():
        followed = k + 1 < len(text) and text.text[k + 1][0].isupper() and text.gaps[k + 1] == " "
        return joined or followed or len(word) < 8
    after_name = k > 0 and text.text[k - 1][0].isupper() and text.gaps[k] == "-"
    return joined and (after_name or len(word) < 6)


def _starts_sentence(doc: Document, k: int) -> bool:
    text = words(doc)
    block = doc.block(text.starts[k])
    if block.kind in TITLES:
        return False
    at = sentence_at(doc, text.starts[k])
    return at >= 0 and not any(
        map(str.isalnum, doc.text[sentences(doc)[at].start : text.starts[k]])
    )
