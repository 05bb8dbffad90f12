"""Reads and checks the text of a configuration file."""

from __future__ import annotations

import os
from typing import Any, NoReturn

from lint import yaml_file
from lint.errors import ConfigError, nearest
from lint.finding import SEVERITIES
from lint.rule import VOICES
from lint.rulebook import shipped

_LEVELS = (*SEVERITIES, "none")
_ENGLISH = ("us", "gb", "ca", "au", "any")

#: What each key holds.
KEYS = {
    "rules": "names", "disable": "names", "select": "names", "severity": "levels",
    "options": "map", "english": "text", "vocabulary": "names", "languagetool": "any",
    "exclude": "names", "fail-on": "text", "preset": "text", "on": "names", "broad": "flag",
}  # fmt: skip


def parse(content: bytes, path: str) -> dict[str, Any]:
    """Return the checked content of ``copydesk.yaml`` or of ``[tool.copydesk]``.

    A preset is read first; what the file says itself comes on top.

    Raises:
        ConfigError: with file, line, what was expected and the nearest known name.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError("not UTF-8", path) from None
    return _Reader(path).values(_toml(text, path) if path.endswith(".toml") else text)


def _toml(text: str, path: str) -> Any:
    import tomllib

    try:
        return tomllib.loads(text).get("tool", {}).get("copydesk", {})
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"not valid TOML: {error}", path) from None


class _Reader:
    def __init__(self, path: str) -> None:
        self.path = path

    def values(self, data: Any) -> dict[str, Any]:
        if isinstance(data, str):
            data = yaml_file.parse(data, self.path, ConfigError)
        if data is None:
            return {}
        if not isinstance(data, dict):
            self.fail("expected keys such as rules, disable and severity")
        for key, value in data.items():
            if key not in KEYS:
                self.fail(f"unknown key '{key}'{nearest(key, KEYS)}", data, key)
            if KEYS[key] == "names" and isinstance(value, str):
                data[key] = value = [value]
            self._kind(data, key, value)
        values = {key: _plain(value) for key, value in data.items() if value is not None}
        return {**self._preset(data), **values}

    def _kind(self, data: Any, key: str, value: Any) -> None:
        kind = KEYS[key]
        if value is None:
            return
        if kind == "names" and not (
            isinstance(value, list) and all(isinstance(item, str) for item in value)
        ):
            self.fail(f"{key}: expected a list of names", data, key)
        if kind == "flag" and not isinstance(value, bool):
            self.fail(f"{key}: expected true or false", data, key)
        if kind == "text" and not isinstance(value, str):
            self.fail(f"{key}: expected a word", data, key)
        if kind in ("map", "levels") and not isinstance(value, dict):
            self.fail(f"{key}: expected 'rule: ...'", data, key)
        if key == "english":
            self._one_of(data, key, _ENGLISH)
        if key == "fail-on":
            self._one_of(data, key, SEVERITIES)
        if kind == "levels":
            for name, level in value.items():
                self._level(value, name, level)
        if key == "options":
            for name, options in value.items():
                if not isinstance(options, dict):
                    self.fail(f"options: expected 'option: value' for {name}", value, name)

    def _level(self, data: Any, name: str, level: Any) -> None:
        if not isinstance(level, dict):
            self._one_of(data, name, _LEVELS)
            return
        for voice in level:
            if voice not in VOICES:
                self.fail(f"unknown voice '{voice}'{nearest(voice, VOICES)}", level, voice)
            self._one_of(level, voice, _LEVELS)

    def _preset(self, data: Any) -> dict[str, Any]:
        name = data.get("preset")
        if name is None:
            return {}
        folder = os.path.join(shipped(), "presets")
        known = sorted(file.removesuffix(".yaml") for file in os.listdir(folder))
        if name not in known:
            self.fail(f"preset: expected one of {', '.join(known)}, found '{name}'"
                      f"{nearest(name, known)}", data, "preset")  # fmt: skip
        path = os.path.join(folder, f"{name}.yaml")
        with open(path, encoding="utf-8") as file:
            return _Reader(path).values(file.read())

    def _one_of(self, data: Any, key: str, known: tuple[str, ...]) -> None:
        found = data[key]
        if found not in known:
            hint = nearest(str(found), known)
            self.fail(
                f"{key}: expected one of {', '.join(known)}, found '{found}'{hint}", data, key
            )

    def fail(self, message: str, data: Any = None, key: str = "") -> NoReturn:
        lines = getattr(data, "lines", {})
        raise ConfigError(message, self.path, lines.get(key))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value if isinstance(value, bool | int | float | str) else str(value)
