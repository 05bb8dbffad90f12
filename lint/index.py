"""Terms: the forms in which a term occurs, and the places of a draft where one does."""

from __future__ import annotations

import re

from lint import pattern
from lint.words import Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

#: A form of a term, as the rulebook stores it under its first word: the words after the first,
#: each with the gap before it; the words as written where a capital must stand, else ``None``;
#: the number of its rule; its entry's number; what may replace just this form, best first;
#: whether it is an exception, which only hides what it holds.
Form = tuple[tuple[str, ...], "tuple[str, ...] | None", int, int, tuple[str, ...], bool]

#: Spaces (without an empty line) and hyphens are one and the same between the words of a term.
_SPACE = pattern.compile(r"(?:[^\S\n\r]|\r?\n|\r)(?![^\S\n\r]*[\n\r])[^\S\n\r]*|[-‐‑–]")


def tokens(term: str) -> list[tuple[str, str]]:
    """Return the words of a term, each with the gap before it, folded as ``fold`` does."""
    words = Words(term)
    return [
        (fold(gap) if at else "", word)
        for at, (gap, word) in enumerate(zip(words.gaps, words.text))
    ]


def fold(gap: str) -> str:
    """Return one blank for spaces or a hyphen, anything else as it is."""
    return " " if gap == " " or _SPACE.fullmatch(gap) else gap


def plural(word: str) -> str:
    """Return the regular plural of an English word."""
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(?:s|x|z|ch|sh)$", word) else "s")


def find(
    words: Words, forms: Callable[[str], list[Form] | None]
) -> Iterator[tuple[int, int, Form]]:
    """Yield every form that stands in the draft as first word, last word and form.

    ``forms`` returns the forms that start with a word in lower case. The cost is that of one
    look-up for each different word, then of the places where a first word stands.
    """
    known: dict[str, list[Form]] = {}
    for word in set(words.lower):
        if found := forms(word):
            known[word] = found
    if not known:
        return
    for first, word in enumerate(words.lower):
        if word in known:
            for form in known[word]:
                last = _end(words, first, form)
                if last >= 0:
                    yield first, last, form


def _end(words: Words, first: int, form: Form) -> int:
    """The number of the last word where the form stands at the first one, else -1."""
    rest, shape = form[0], form[1]
    last = first + len(rest)
    if last >= len(words.lower):
        return -1
    for at, part in enumerate(rest, first + 1):
        # Compared without its gap first: nearly all candidates end here.
        word = words.lower[at]
        if not part.endswith(word) or part != fold(words.gaps[at]) + word:
            return -1
    if shape and any(
        want != have and not _shaped(want, have)
        for want, have in zip(shape, words.text[first : last + 1], strict=True)
    ):
        return -1
    return last


def _shaped(want: str, have: str) -> bool:
    """Whether a word has a capital wherever the term has one."""
    return len(want) == len(have) and all(
        not wanted.isupper() or wanted == had for wanted, had in zip(want, have, strict=True)
    )


def forms_of(
    term: str, rule: int, entry: int, instead: Sequence[str] = (), exception: bool = False
) -> Iterator[tuple[str, Form]]:
    """Yield the first word and the form for a term as it stands and in the plural.

    A single replacement goes into the plural with its term; several are advice for the term
    as it stands.
    """
    singular = tokens(term)
    last_gap, last = singular[-1]
    many = tuple(map(plural, instead)) if len(instead) == 1 else ()
    for parts, new in (
        (singular, tuple(instead)),
        ([*singular[:-1], (last_gap, plural(last))], many),
    ):
        rest = tuple(gap + word.lower() for gap, word in parts[1:])
        written = tuple(word for _, word in parts)
        shape = written if any(word != word.lower() for word in written) else None
        yield written[0].lower(), (rest, shape, rule, entry, new, exception)


def stands(words: Words, term: str, first: int | None = None, last: int | None = None) -> bool:
    """Whether a term stands with its first, or else its last word at a place."""
    parts = tokens(term)
    at = first if first is not None else (last or 0) - len(parts) + 1
    if at < 0 or at >= len(words) or words.lower[at] != parts[0][1].lower():
        return False
    rest = tuple(gap + word.lower() for gap, word in parts[1:])
    written = tuple(word for _, word in parts)
    shape = written if any(word != word.lower() for word in written) else None
    return _end(words, at, (rest, shape, 0, 0, (), False)) >= 0


def adapt(replacement: str, text: str) -> str:
    """Return a replacement in the case of what it replaces: capital, CAPITALS or as it is."""
    letters = [char for char in text if char.isalpha()]
    if len(letters) > 1 and all(map(str.isupper, letters)):
        return replacement.upper()
    if letters and letters[0].isupper():
        return replacement[:1].upper() + replacement[1:]
    return replacement
