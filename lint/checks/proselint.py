"""What proselint looks for that is neither a term nor a pattern with words of its own."""

from __future__ import annotations

from itertools import islice

from lint import pattern
from lint.finding import Fix
from lint.story.words import types, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.words import Words

#: Longest phrase that may stand twice, in words.
_PHRASE = 4
#: Said twice on purpose.
_TWICE = ("had had", "that that")
#: What joins a word to the next one; the empty text is in no gap.
_JOINTS = ("-", "'")


def signs(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find signs and spaces that the option ``patterns`` describes.

    With ``inside`` a match may begin or end inside a word; ``per_million`` is the share of the
    characters from which on there are too many, and then only that match is told. With
    ``reach`` no match goes further than so many characters from a word of the rule that it holds,
    with ``paragraph`` none leaves the paragraph of a sign.
    """
    found = _places(doc, rule)
    most = rule.options.get("per_million")
    if most:
        # Rounded up, and never less than two in a thousand characters.
        enough = max(-(-most * max(len(doc.text), 1000) // 1_000_000), 2)
        found = islice(found, enough - 1, enough)
    for start, end in found:
        yield rule.finding(doc, start, end)


def _places(doc: Document, rule: Rule) -> Iterator[tuple[int, int]]:
    options, text = rule.options, doc.text
    inside = options.get("inside", False)
    done: set[tuple[int, int]] = set()
    for source in options["patterns"]:
        find = pattern.compile(source, options["flags"]).finditer
        for region in _regions(doc, rule):
            for match in find(text, *region):
                span = match.span()
                if span not in done and (inside or not _in_words(text, *span)):
                    done.add(span)
                    if "\n\n" not in match[0]:
                        yield span


def _regions(doc: Document, rule: Rule) -> Iterator[tuple[int, int]]:
    """The whole text, or the ranges in which all matches lie."""
    if reach := rule.options.get("reach"):
        text = words(doc)
        for k in text.at(frozenset(rule.values["words"])):
            yield max(text.starts[k] - reach, 0), text.ends[k] + reach
    elif rule.options.get("paragraph"):
        for sign in rule.values["signs"]:
            at = doc.text.find(sign)
            while at >= 0:
                block = doc.block(at)
                yield block.start, block.end
                at = doc.text.find(sign, max(block.end, at + 1))
    else:
        yield 0, len(doc.text)


def _in_words(text: str, start: int, end: int) -> bool:
    """Whether a prose range begins or ends inside a word."""
    return any(text[max(at - 1, 0) : at + 1].isalnum() for at in (start, end) if 0 < at < len(text))


def repeated_phrase(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find up to four words that stand again right behind themselves, the most words first."""
    text = words(doc)
    again = {first for many in range(1, _PHRASE + 1) for first in text.doubles(many)}
    done = 0
    for first in sorted(again):
        if first < done or text.gaps[first][-1:] in _JOINTS:
            continue
        for many in range(_PHRASE, 0, -1):
            end = _end(text, first, many)
            if end > first + many:
                done = end
                if " ".join(text.lower[first:end]) not in _TWICE:
                    yield rule.finding(doc, text.starts[first], text.ends[end - 1])
                break


def _end(text: Words, first: int, count: int) -> int:
    """The number of the word behind a phrase of so many words and all that repeats it."""
    phrase = text.lower[first : first + count]
    end = first + count
    inner = text.gaps[first + 1 : end]
    if not all(map(str.isalnum, phrase)) or not all(map(_blank, inner)):
        return end
    while text.lower[end : end + count] == phrase and all(
        map(_blank, text.gaps[end : end + count])
    ):
        end += count
    return end if text.gaps[end][:1] not in _JOINTS else end - count


def _blank(gap: str) -> bool:
    return gap.isspace() and "\n\n" not in gap


def inconsistent(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find the rarer member of each of the option ``pairs`` where a draft holds both.

    Of two that are as frequent the first one counts as the rarer.
    """
    inside = rule.options.get("inside", False)
    known = types(doc)
    for pair in rule.options["pairs"]:
        if any(one.isalpha() and one not in known for one in pair):
            continue
        one, other = (_all(doc, source, inside) for source in pair)
        if one and other:
            fewer, better = (other, pair[0]) if len(one) > len(other) else (one, pair[1])
            fixes = [Fix(better)] if better.isalpha() else []
            for start, end in fewer:
                yield rule.finding(doc, start, end, fixes=fixes, group=f"{rule.id}/{better}")


def _all(doc: Document, source: str, inside: bool) -> list[tuple[int, int]]:
    """The places of a word or a pattern."""
    if source.isalpha() and not inside:
        text = words(doc)
        return [(text.starts[k], text.ends[k]) for k in text.at({source})]
    return [
        match.span()
        for match in pattern.compile(source, pattern.IGNORECASE).finditer(doc.text)
        if "\n\n" not in match[0] and (inside or not _in_words(doc.text, *match.span()))
    ]


def unlisted_word(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find words of three letters and more that are not among the option ``words``."""
    allowed = set(rule.options["words"])
    for match in pattern.compile(r"\b[a-zA-Z_][a-zA-Z_'-]+[a-zA-Z_]\b").finditer(doc.text):
        if match[0].lower() not in allowed:
            yield rule.finding(doc, *match.span())
