"""The words of a house: forms that it accepts, and forms that it writes in another way."""

from __future__ import annotations

from lint.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: Marks a form that the house does not write; an arrow may say what it writes instead.
_FORBIDDEN, _ARROW = "!", "->"
_APOSTROPHES = str.maketrans("’‘ʼ", "'''")


class Vocabulary:
    """The forms of one file, or of several.

    ``accepted`` holds forms, ``forbidden`` maps a form to what the house writes instead, or to
    ``""``. A form in lower case stands for every case, one with a capital for itself only.
    """

    __slots__ = ("_parts", "accepted", "forbidden")

    def __init__(
        self, accepted: Iterable[str] = (), forbidden: Mapping[str, str] | None = None
    ) -> None:
        self.accepted = frozenset(accepted)
        self.forbidden = dict(forbidden or {})
        parts = {part for name in self.accepted for part in _parts(name) if part != part.lower()}
        #: A person who is accepted with two names is called by one of them further down.
        self._parts = frozenset(parts - self.forbidden.keys())

    def __or__(self, other: Vocabulary) -> Vocabulary:
        return Vocabulary(self.accepted | other.accepted, self.forbidden | other.forbidden)

    def __contains__(self, form: object) -> bool:
        return isinstance(form, str) and self.accepts(form)

    def __bool__(self) -> bool:
        return bool(self.accepted or self.forbidden)

    def accepts(self, form: str) -> bool:
        """Whether the house accepts a form as it stands in a text.

        So it does the possessive, and each capitalised word of an accepted name.
        """
        form = normal(form)
        return any(
            known in self.accepted or known in self._parts or known.lower() in self.accepted
            for known in (form, _without_possessive(form))
        )

    def wrong(self) -> dict[str, str]:
        """Return the forbidden forms, and accepted names that hold one, which stay as they are."""
        if not self.forbidden:
            return {}
        words = {part.lower() for form in self.forbidden for part in _parts(form) or [form]}
        names = {
            name: name
            for name in self.accepted
            if not words.isdisjoint(map(str.lower, _parts(name)))
        }
        return self.forbidden | names


def load(path: str) -> Vocabulary:
    """Read a file.

    Raises:
        ConfigError: it cannot be read, or a line means nothing.
    """
    try:
        with open(path, encoding="utf-8-sig") as file:
            return parse(file.read(), path)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"vocabulary cannot be read: {error}", path) from None


def parse(text: str, path: str) -> Vocabulary:
    """Return the vocabulary in the text of a file: one form a line, ``#`` begins a comment.

    ``Khamenei`` is accepted in this case, ``deepfake`` in any; ``!Teheran -> Tehran`` is not to
    be written, and what instead (which may be left out).

    Raises:
        ConfigError: with file and line.
    """
    accepted: set[str] = set()
    forbidden: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        try:
            entry = read(line)
        except ValueError as error:
            raise ConfigError(str(error), path, number) from None
        if entry is None:
            continue
        form, instead = entry
        if instead is None:
            accepted.add(form)
        else:
            forbidden[form] = instead
        if form in accepted and form in forbidden:
            raise ConfigError(f"'{form}' is both accepted and forbidden", path, number)
    return Vocabulary(accepted, forbidden)


def read(line: str) -> tuple[str, str | None] | None:
    """Return what a line says: a form, and for a forbidden one what to write instead, or ``""``.

    ``None`` for a line without a form.

    Raises:
        ValueError: the line means nothing.
    """
    body = normal(line.partition("#")[0])
    if not body:
        return None
    if not body.startswith(_FORBIDDEN):
        if _ARROW in body:
            raise ValueError(f"expected '!' before a form that is not to be written: '!{body}'")
        return _form(body), None
    form, arrow, instead = body[len(_FORBIDDEN) :].partition(_ARROW)
    if arrow and not instead.strip():
        raise ValueError(f"expected what to write instead after '{_ARROW}'")
    return _form(form), instead.strip()


def line(form: str, instead: str | None = None) -> str:
    """Return the line that says what ``read`` returns.

    Raises:
        ValueError: no line can say it.
    """
    written = form
    if instead is not None:
        written = f"{_FORBIDDEN}{form} {_ARROW} {instead}" if instead else _FORBIDDEN + form
    if read(written) != (normal(form), normal(instead) if instead else instead):
        raise ValueError(f"expected a word, found '{written}'")
    return normal(written)


def normal(form: str) -> str:
    """Return a form with straight apostrophes, composed accents and single blanks."""
    if not form.isascii():
        from unicodedata import normalize

        form = normalize("NFC", form.translate(_APOSTROPHES))
    return " ".join(form.split())


def _form(form: str) -> str:
    form = form.strip()
    if not any(map(str.isalnum, form)):
        raise ValueError(f"expected a word, found '{form}'")
    if not form.isprintable():
        raise ValueError(f"expected a word, found {form!a}")
    return form


def _without_possessive(form: str) -> str:
    if form[-2:] in ("'s", "'S"):
        return form[:-2]
    return form[:-1] if form.endswith(("s'", "S'")) else form


def _parts(name: str) -> list[str]:
    """The words of a name; none where it is a single one."""
    parts = name.replace("-", " ").split(" ")
    return parts if len(parts) > 1 else []
