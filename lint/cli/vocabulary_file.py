"""The file with the words of the house: changed line by line, written at once."""

from __future__ import annotations

import os

from lint import atomic, vocabulary
from lint.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def edit(text: str, add: Iterable[str] = (), remove: Iterable[str] = ()) -> str:
    """Return the text of a file with lines for more forms, and without some; sorted.

    A line that is added takes the place of one about the same form. A comment stays at its
    form, or above the one that it stood above; what stands at the top before a blank line
    stays there.

    Raises:
        ValueError: a line means nothing.
    """
    head, entries, tail = _entries(text)
    for form in remove:
        entries.pop(vocabulary.normal(form), None)
    for new in add:
        entry = vocabulary.read(new)
        if entry is None:
            raise ValueError(f"expected a word, found '{new}'")
        above = entries[entry[0]][0] if entry[0] in entries else []
        entries[entry[0]] = above, vocabulary.normal(new)
    order = sorted(entries, key=lambda form: (form.casefold(), form))
    lines = [*head, *(each for form in order for each in (*entries[form][0], entries[form][1]))]
    return "\n".join([*lines, *tail, ""])


def _entries(text: str) -> tuple[list[str], dict[str, tuple[list[str], str]], list[str]]:
    """The comment at the top; by form the comments above its line, and the line; what is left."""
    lines = [each.strip() for each in text.splitlines()]
    top = next((n for n, each in enumerate(lines) if not each.startswith("#")), len(lines))
    top = top + 1 if top < len(lines) and not lines[top] else 0
    head, above = lines[:top], list[str]()
    entries: dict[str, tuple[list[str], str]] = {}
    for each in lines[top:]:
        entry = vocabulary.read(each)
        if entry:
            entries[entry[0]] = above, each
            above = []
        elif each:
            above.append(each)
    return head, entries, above


def read(path: str) -> str | None:
    """Return the text of a file, or ``None`` where there is none.

    Raises:
        ConfigError: it cannot be read.
    """
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"vocabulary cannot be read: {error}", path) from None


def write(path: str, text: str) -> None:
    """Replace a file at once, or not at all; links and permissions stay.

    Raises:
        ConfigError: it cannot be written.
    """
    try:
        atomic.replace(os.path.realpath(path), text.encode("utf-8"))
    except OSError as error:
        raise ConfigError(f"cannot be written: {error.strerror}", path) from None
