"""Terms: the forms in which a term occurs, and the places of a draft where one does."""

from __future__ import annotations

from lint import pattern
from lint.memo import remembered
from lint.words import Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: A form of a term, as the rulebook stores it under its first two words: those after the first,
#: each with the gap before it; the words as written where a capital must stand, else ``None``;
#: the number of its rule; its entry's number; what may replace just this form, best first;
#: whether it is an exception, which only hides what it holds.
Form = tuple[tuple[str, ...], "tuple[str, ...] | None", int, int, tuple[str, ...], bool]
#: Forms by their first word in lower case, then by the second with its gap (``""``: none).
Forms = dict[str, dict[str, list[Form]]]

#: Spaces (with one line break at most) and hyphens are the same between the words of a term.
_SPACE = pattern.later(r"[^\S\r\n]+(?:(?:\r\n?|\n)[^\S\r\n]*)?|(?:\r\n?|\n)[^\S\r\n]*|[-‐‑–]")


@remembered(1 << 15)
def tokens(term: str) -> tuple[tuple[str, str], ...]:
    """Return the words of a term, each with the gap before it, folded as ``fold`` does."""
    words = Words(term)
    return tuple(zip(["", *map(fold, words.gaps[1:])], words.text, strict=False))


def fold(gap: str) -> str:
    """Return one blank for spaces or a hyphen, anything else as it is."""
    return " " if gap == " " or _SPACE.fullmatch(gap) else gap


def plural(word: str) -> str:
    """Return the regular plural of an English word."""
    if len(word) > 1 and word[-1] == "y" and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def find(words: Words, forms: Forms) -> Iterator[tuple[int, int, Form]]:
    """Yield every form that stands in the draft as first word, last word and form, in no order.

    The cost is that of the places where a first and a second word stand.
    """
    if not forms:
        return
    lower, gaps, places = words.lower, words.gaps, words.places()
    seconds = [*lower[1:], "\n"]  # no second word is a line break
    for word in forms.keys() & places.keys():
        found = forms[word]
        alone = found.get("", ())
        for first in places[word]:
            gap = gaps[first + 1]
            after = (gap if gap == " " else fold(gap)) + seconds[first]  # most words end here
            for form in (*alone, *found[after]) if after in found else alone:
                rest = form[0]
                last = first + len(rest)
                # Of terms that begin alike the last word tells most apart.
                if last >= len(lower) or (rest and not rest[-1].endswith(lower[last])):
                    continue
                # A word that is a term by itself, as most are, stands where it stands.
                if not (rest or form[1]) or _end(words, first, form) >= 0:
                    yield first, last, form


def _end(words: Words, first: int, form: Form) -> int:
    """The number of the last word where the form stands at the first one, else -1."""
    rest, shape = form[0], form[1]
    last = first + len(rest)
    if last >= len(words.lower):
        return -1
    for at, part in enumerate(rest, first + 1):
        if part != fold(words.gaps[at]) + words.lower[at]:
            return -1
    if shape and any(
        want != have and not shaped(want, have)
        for want, have in zip(shape, words.text[first : last + 1], strict=True)
    ):
        return -1
    return last


def shaped(want: str, have: str) -> bool:
    """Whether a word has a capital wherever the term has one."""
    return len(want) == len(have) and all(
        not wanted.isupper() or wanted == had for wanted, had in zip(want, have, strict=True)
    )


def forms_of(
    term: str, rule: int, entry: int, instead: Sequence[str] = (), exception: bool = False
) -> Iterator[tuple[str, str, Form]]:
    """Yield first word, second word (see ``find``) and form of a term, and of its plural.

    A single replacement goes into the plural with its term; several are advice for the term
    as it stands.
    """
    singular = tokens(term)
    last_gap, last = singular[-1]
    many = tuple(map(plural, instead)) if len(instead) == 1 else ()
    for parts, new in (
        (singular, tuple(instead)),
        ((*singular[:-1], (last_gap, plural(last))), many),
    ):
        rest, shape = _shape(parts)
        second = rest[0] if rest else ""
        yield parts[0][1].lower(), second, (rest, shape, rule, entry, new, exception)


def exact(term: str, rule: int, entry: int, instead: Sequence[str] = ()) -> tuple[str, str, Form]:
    """Return first word, second word and form of a term that has no other form."""
    parts = tokens(term)
    rest, _ = _shape(parts)
    second = rest[0] if rest else ""
    return parts[0][1].lower(), second, (rest, None, rule, entry, tuple(instead), False)


def stands(words: Words, term: str, first: int | None = None, last: int | None = None) -> bool:
    """Whether a term stands with its first, or else its last word at a place."""
    parts = tokens(term)
    at = first if first is not None else (last or 0) - len(parts) + 1
    if at < 0 or at >= len(words) or words.lower[at] != parts[0][1].lower():
        return False
    return _end(words, at, (*_shape(parts), 0, 0, (), False)) >= 0


def _shape(parts: tuple[tuple[str, str], ...]) -> tuple[tuple[str, ...], tuple[str, ...] | None]:
    """The words after the first with their gaps; all as written where a capital must stand."""
    rest = tuple(gap + word.lower() for gap, word in parts[1:])
    written = tuple(word for _, word in parts)
    return rest, written if any(word != word.lower() for word in written) else None


def adapt(replacement: str, text: str) -> str:
    """Return a replacement in the case of what it replaces: capital, CAPITALS or as it is.

    One that differs in nothing but its case is meant so.
    """
    letters = [char for char in text if char.isalpha()]
    if len(letters) > 1 and all(map(str.isupper, letters)):
        return replacement.upper()
    if letters and letters[0].isupper() and replacement.lower() != text.lower():
        return replacement[:1].upper() + replacement[1:]
    return replacement
