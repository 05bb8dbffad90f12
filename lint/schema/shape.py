"""Checks that the mappings of a file hold what they may, and says exactly where they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from lint.errors import CopydeskError, nearest
from lint.finding import SEVERITIES
from lint.rule import VOICES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

LEVELS = (*SEVERITIES, "none")

#: Kinds of values, as a complaint calls them. A single text will do for a list of texts.
_KINDS = {
    "text": "a text",
    "texts": "a list of texts",
    "names": "a list of names",
    "flag": "true or false",
    "map": "a mapping",
    "severity": f"one of {', '.join(LEVELS)}, or one for each voice",
    "any": "a value",
}


class Shape:
    """Checks one file; every complaint is an error with its line, where the data knows lines."""

    def __init__(self, path: str, error: type[CopydeskError]) -> None:
        self.path = path
        self.error = error

    def fail(self, message: str, line: int | None = None) -> NoReturn:
        """Raise the error for a line of this file."""
        raise self.error(message, self.path, line)

    def keys(
        self, data: dict[str, Any], known: Mapping[str, str], what: str = "", empty: bool = False
    ) -> None:
        """Complain about a key that is not known or whose value is of another kind.

        ``known`` maps keys to kinds, ``what`` names the mapping, ``empty`` lets a key stand
        without a value. Texts are made of numbers, and lists of single texts, in place.
        """
        for key, value in data.items():
            if key not in known:
                place = f" in a {what}" if what else ""
                self.fail(f"unknown key '{key}'{place}{nearest(key, known)}", line_of(data, key))
            if value is None and empty:
                continue
            kind = known[key]
            data[key] = _cast(value, kind)
            if value is None or not _is(data[key], kind):
                self.fail(
                    f"{key}: expected {_KINDS[kind]}, found {shown(value)}", line_of(data, key)
                )
            if kind == "severity":
                self.severity(data, key)

    def severity(self, data: dict[str, Any], key: str) -> None:
        """Complain unless the value is a level, or a mapping of voices to levels."""
        given = data[key]
        if not isinstance(given, dict):
            self.one_of(data, key, LEVELS)
            return
        for voice in given:
            if voice not in VOICES:
                expected = f"expected {', '.join(VOICES)}{nearest(voice, VOICES)}"
                self.fail(f"unknown voice '{voice}'; {expected}", line_of(given, voice))
            self.one_of(given, voice, LEVELS)

    def one_of(self, data: dict[str, Any], key: str, known: Collection[str]) -> None:
        """Complain unless the value is one of the known ones."""
        found = data[key]
        if found not in known:
            hint = nearest(found, known) if isinstance(found, str) else ""
            expected = f"expected one of {', '.join(known)}, found {shown(found)}{hint}"
            self.fail(f"{key}: {expected}", line_of(data, key))


def line_of(data: object, key: object) -> int | None:
    """Return the line of a key or an item, or ``None`` where the data knows none (TOML)."""
    lines = getattr(data, "lines", {})
    try:
        found: int = lines[key]
    except (IndexError, KeyError, TypeError):
        return None
    return found


def shown(value: object) -> str:
    """Return a value as a complaint shows it."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a mapping"
    return repr(value) if len(str(value)) <= 60 else repr(str(value)[:60] + "…")


def plain(value: Any) -> Any:
    """Return mappings and sequences of a file as plain ones, which ``marshal`` can hold."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value if isinstance(value, str | int | float | None) else str(value)


def _cast(value: Any, kind: str) -> Any:
    """Make texts of numbers, and a list of a single text."""
    if type(value) is int and kind in ("text", "texts", "names"):
        value = str(value)  # of 1.50 the text is lost: it has to stand in quotes
    if kind in ("texts", "names"):
        if isinstance(value, str):
            return [value]
        if isinstance(value, list):
            value[:] = [_cast(item, "text") for item in value]
    return value


def _is(value: Any, kind: str) -> bool:
    if kind == "text":
        return isinstance(value, str)
    if kind in ("texts", "names"):
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if kind == "flag":
        return isinstance(value, bool)
    return isinstance(value, dict) if kind == "map" else True
