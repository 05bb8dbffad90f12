"""Reads and checks the text of a configuration file."""

from __future__ import annotations

import os
from typing import Any

from lint import yaml_file
from lint.errors import ConfigError
from lint.finding import SEVERITIES
from lint.rule_files import shipped
from lint.schema.shape import Shape, line_of, plain, shown

_ENGLISH = ("us", "gb", "ca", "au", "any")

#: What each key holds.
KEYS = {
    "rules": "names", "disable": "names", "select": "names", "severity": "map",
    "options": "map", "english": "text", "vocabulary": "names", "languagetool": "any",
    "exclude": "names", "fail-on": "text", "preset": "text", "on": "names", "broad": "flag",
}  # fmt: skip


def parse(content: bytes, path: str) -> dict[str, Any]:
    """Return the checked content of ``copydesk.yaml`` or of ``[tool.copydesk]``.

    Raises:
        ConfigError: with file, line, what was expected and the nearest known name.
    """
    shape = Shape(path, ConfigError)
    data = _read(content, path)
    if data is None:
        return {}
    if not isinstance(data, dict):
        shape.fail("expected keys such as rules, disable and severity")
    shape.keys(data, KEYS, empty=True)
    values = {key: value for key, value in data.items() if value is not None}
    for key, known in (("english", _ENGLISH), ("fail-on", SEVERITIES), ("preset", presets())):
        if key in values:
            shape.one_of(data, key, known)
    severity = values.get("severity", {})
    for name in severity:
        shape.severity(severity, name)
    options = values.get("options", {})
    for name, given in options.items():
        if not isinstance(given, dict):
            expected = f"expected a mapping of options, found {shown(given)}"
            shape.fail(f"options: {name}: {expected}", line_of(options, name))
    if "languagetool" in values:
        values["languagetool"] = _languagetool(shape, data)
    return {key: plain(value) for key, value in values.items()}


def _languagetool(shape: Shape, data: dict[str, Any]) -> str:
    """The mode, or the URL that stands under ``server``."""
    given = data["languagetool"]
    if not isinstance(given, dict):
        shape.one_of(data, "languagetool", ("off", "auto", "local"))
        return str(given)
    shape.keys(given, {"server": "text"})
    url = str(given.get("server", ""))
    if not url.startswith(("http://", "https://")):
        place = line_of(given, "server") or line_of(data, "languagetool")
        shape.fail(f"server: expected http://HOST:PORT, found {shown(url)}", place)
    return url


def line(content: bytes, path: str, key: str, name: str) -> int | None:
    """Return the line in which a name stands under a key, where the file's format tells."""
    data = _read(content, path)
    names = data.get(key)
    if names == name:
        return line_of(data, key)
    if isinstance(names, list) and name in names:
        return line_of(names, names.index(name))
    return line_of(names, name)


def presets() -> list[str]:
    """Return the names of the presets that come with copydesk."""
    try:
        names = os.listdir(os.path.join(shipped(), "presets"))
    except OSError:
        return []
    return sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml"))


def _read(content: bytes, path: str) -> Any:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError("not UTF-8", path) from None
    if not path.endswith(".toml"):
        return yaml_file.parse(text, path, ConfigError)
    import tomllib

    try:
        tool = tomllib.loads(text).get("tool")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"not valid TOML: {error}", path) from None
    return tool.get("copydesk") if isinstance(tool, dict) else None
