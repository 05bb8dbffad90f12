"""The configuration of a house: found near the draft, checked key by key."""

from __future__ import annotations

import marshal
import os

from lint import cache
from lint.engine.settings import Settings
from lint.errors import ConfigError, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FILE = "copydesk.yaml"


class Config:
    """What a configuration file says; paths in it are relative to its folder.

    ``path`` is the file or ``None`` for the defaults, ``values`` its checked content.
    """

    __slots__ = ("path", "values")

    def __init__(self, path: str | None = None, values: dict[str, Any] | None = None) -> None:
        self.path = path
        self.values = values or {}

    def folders(self, key: str) -> list[str]:
        """Return the paths under a key, from the folder of the file."""
        base = os.path.dirname(self.path or "")
        return [os.path.normpath(os.path.join(base, name)) for name in self.values.get(key, ())]

    @property
    def fail_on(self) -> str:
        """The severity from which findings make the run fail."""
        level: str = self.values.get("fail-on", "error")
        return level

    def settings(self) -> Settings:
        """Return what the engine has to know."""
        values = self.values
        return Settings(
            disable=values.get("disable", ()),
            select=values.get("select", ()),
            severity=values.get("severity"),
            options=values.get("options"),
            on=values.get("on", ()),
            broad=values.get("broad", False),
        )

    def check_names(self, known: set[str], categories: set[str]) -> None:
        """Complain about rules that no rulebook holds.

        Raises:
            ConfigError: with the nearest known name.
        """
        names = known | categories
        for key in ("disable", "select", "severity", "options"):
            for name in self.values.get(key, ()):
                if name.partition("/")[0] not in names:
                    raise ConfigError(f"{key}: no rule '{name}'{nearest(name, names)}", self.path)

    def excludes(self, path: str) -> bool:
        """Whether a draft is excluded by a pattern such as ``archive/**``."""
        patterns = self.values.get("exclude")
        if not patterns:
            return False
        from fnmatch import fnmatchcase

        base = os.path.dirname(os.path.abspath(self.path or "."))
        name = os.path.relpath(os.path.abspath(path), base).replace(os.sep, "/")
        parts = name.split("/")
        folders = ["/".join(parts[:n]) for n in range(1, len(parts))]
        return any(
            fnmatchcase(place, pattern.rstrip("/")) or fnmatchcase(parts[-1], pattern)
            for pattern in patterns
            for place in (name, *folders)
        )


def find(folder: str) -> str | None:
    """Return the nearest configuration file from a folder up to the root of its repository."""
    folder = os.path.abspath(folder)
    while True:
        path = os.path.join(folder, FILE)
        if os.path.isfile(path):
            return path
        path = os.path.join(folder, "pyproject.toml")
        if os.path.isfile(path) and b"[tool.copydesk" in _content(path):
            return path
        parent = os.path.dirname(folder)
        if parent == folder or os.path.exists(os.path.join(folder, ".git")):
            return None
        folder = parent


def load(path: str) -> Config:
    """Read a configuration file; its checked content is kept in the cache.

    Raises:
        ConfigError: it cannot be read, is not YAML or TOML, or has an unknown key or value.
    """
    from zlib import crc32

    content = _content(path)
    name = f"config-{crc32(os.path.abspath(path).encode('utf-8', 'surrogateescape')):08x}"
    try:
        known, values = marshal.loads(cache.read(name) or b"")
        if known == content:
            return Config(path, values)
    except (EOFError, ValueError, TypeError):
        pass  # no cache, or none that can be used
    from lint.config_file import parse

    values = parse(content, path)
    cache.write(name, marshal.dumps((content, values)))
    return Config(path, values)


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path) from None
