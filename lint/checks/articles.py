"""a or an, by sound."""

from __future__ import annotations

from lint import pattern
from lint.finding import Fix
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule

#: Words in lower case that start with a vowel letter and the sound of a consonant.
_CONSONANT_SOUND = pattern.later(
    r"(?:eu|ew|one(?!ir)|once|oui|u(?:ni(?!n|mp|mag|mm|d)|s(?:a[bg]|e|u)|t(?:[aeio]|ensil)|bi|ra[nl]|re[at]|ri[ne]|ro|ku|ga|fo|nani|vu|k\b))"
)
#: Those that start with a silent h, and those for which both are used.
_SILENT = pattern.later(r"(?:hour|honest|hono(?:u)?r|heir|honorar)")
_EITHER = pattern.later(
    r"(?:histor|herb|hotel|hero|habit|hyster|homage|hallucin|haban|hors|um|un(?:im|in|id|am|ah|ab)|ur(?:ai|a\b)|ou|y|hi|ha|he|ho)"
)


def article(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find ``a`` before the sound of a vowel and ``an`` before that of a consonant.

    Numbers and abbreviations, which every desk speaks in its own way, are left alone.
    """
    text = words(doc)
    lower = text.lower
    for k in text.at({"a", "an"}):
        if k + 1 == len(lower) or text.gaps[k + 1] not in (" ", " “", ' "', " ‘"):
            continue
        written, following = text.text[k], text.text[k + 1]
        if (
            len(following) < 2
            or not following.isalpha()
            or not following.isascii()
            or not following[1:].islower()
        ):
            continue
        if written[0] == "A" and text.gaps[k].strip(" ") == "" and k:
            continue  # Plan A, vitamin A
        right = sound(following.lower(), following[0].isupper())
        if right and right != lower[k]:
            fix = right.upper() if written.isupper() and len(written) > 1 else right
            fix = fix.capitalize() if written[0] == "A" else fix
            yield rule.finding(
                doc, text.starts[k], text.ends[k], fixes=[Fix(fix, safe=True)], word=following
            )


def sound(word: str, name: bool) -> str:
    """Return the article before a word, or nothing where both may be right."""
    if _SILENT.match(word):
        return "an"
    if word[0] not in "aeiou":
        return "" if _EITHER.match(word) else "a"
    if _CONSONANT_SOUND.match(word):
        return "a" if not name else ""
    return "" if word[0] in "uy" and name else "an"
