"""The configuration of a house: found near the draft, checked key by key."""

from __future__ import annotations

import marshal
import os

from lint import cache
from lint.engine.settings import Settings
from lint.errors import ConfigError, nearest
from lint.rule import FILED
from lint.rule_files import shipped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from lint.rulebook import Rulebook

FILE = "copydesk.yaml"
#: Programs whose rules have one name together, whether or not they are installed.
ORIGINS = ("proselint",)
_SPELLING = ("dialect-spelling", "mixed-spelling")


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
            options=self._options(),
            on=values.get("on", ()),
            broad=values.get("broad", False),
        )

    def _options(self) -> dict[str, dict[str, Any]]:
        """The options of rules; the rules on spelling are told the English of the house."""
        english = {"english": self.values.get("english", "any")}
        own: dict[str, dict[str, Any]] = self.values.get("options", {})
        return {**own, **{rule: {**english, **own.get(rule, {})} for rule in _SPELLING}}

    def check(self, book: Rulebook) -> None:
        """Complain about rules and options that a rulebook does not hold.

        Raises:
            ConfigError: with the line and the nearest known name.
        """
        for key in ("disable", "select", "on", "severity", "options"):
            for name in self.values.get(key, ()):
                self._complain(key, name, unknown(name, book))
        for name, options in self.values.get("options", {}).items():
            known = book.named(name).options.whole() if name in book.ids else {}
            for option, value in options.items():
                if option not in known:
                    hint = f"no option '{option}' of {name}{nearest(option, known)}"
                    self._complain("options", name, hint)
                if type(value) is not type(known[option]):
                    example = f"{option}: expected something like {known[option]!r}"
                    self._complain("options", name, f"{example:.100}, found {value!r:.60}")
            self._complain("options", name, _wrong_parts(options, known))

    def _complain(self, key: str, name: str, problem: str) -> None:
        if problem and self.path:
            from lint.config_file import line

            place = line(_content(self.path), self.path, key, name)
            raise ConfigError(f"{key}: {problem}", self.path, place)

    def excludes(self, path: str) -> bool:
        """Whether a draft is excluded by a pattern such as ``archive/**``."""
        patterns = self.values.get("exclude")
        if not patterns or not self.path:
            return False
        from fnmatch import fnmatchcase

        base = os.path.dirname(os.path.abspath(self.path))
        name = os.path.relpath(os.path.abspath(path), base).replace(os.sep, "/")
        parts = name.split("/")
        folders = ["/".join(parts[:n]) for n in range(1, len(parts))]
        return any(
            fnmatchcase(place, pattern.rstrip("/")) or fnmatchcase(parts[-1], pattern)
            for pattern in patterns
            for place in (name, *folders)
        )


def _wrong_parts(options: dict[str, Any], known: Mapping[str, Any]) -> str:
    """What is wrong with an option that is filed by words, if there is one.

    ``known`` are the rule's own options, which those of the house replace.
    """
    if FILED.isdisjoint(options):
        return ""
    from lint import filing

    try:
        filing.file({**known, **options})
    except ValueError as error:
        return str(error)
    return ""


def find(folder: str) -> str | None:
    """Return the nearest configuration file from a folder up to the root of its repository."""
    folder = os.path.abspath(folder)
    while True:
        path = os.path.join(folder, FILE)
        if os.path.isfile(path):
            return path
        path = os.path.join(folder, "pyproject.toml")
        if os.path.isfile(path):
            content = _content(path)
            if b"[tool.copydesk]" in content or b"[tool.copydesk." in content:
                return path
        parent = os.path.dirname(folder)
        if parent == folder or os.path.exists(os.path.join(folder, ".git")):
            return None
        folder = parent


def load(path: str) -> Config:
    """Read a configuration file on top of the preset that it names.

    Raises:
        ConfigError: it cannot be read, is not YAML or TOML, or has an unknown key or value.
    """
    values = _values(path)
    if name := values.get("preset"):
        values = _merged(_values(os.path.join(shipped(), "presets", f"{name}.yaml")), values)
    return Config(path, values)


def unknown(name: str, book: Rulebook) -> str:
    """Return a complaint when no category, rule or ``rule/entry`` has a name, else nothing."""
    rule, slash, entry = name.partition("/")
    known = [*book.ids, *sorted(set(book.categories.values())), *ORIGINS]
    if rule not in known:
        return f"no rule '{rule}'{nearest(rule, known)}"
    if not slash:
        return ""
    if rule in book.ids and "engine" in book.named(rule).values:
        return ""  # the entries are the engine's rules, of which there are thousands
    entries = [str(one.get("id")) for one in book.entries(rule)] if rule in book.ids else []
    return "" if entry in entries else f"no entry '{entry}' in {rule}{nearest(entry, entries)}"


def _values(path: str) -> dict[str, Any]:
    """The checked content of a file; it is kept in the cache with the file's bytes."""
    from zlib import crc32

    content = _content(path)
    name = f"config-{crc32(os.fsencode(os.path.abspath(path))):08x}"
    values: dict[str, Any]
    try:
        known, values = marshal.loads(cache.read(name) or b"")
        if known == content:
            return values
    except (EOFError, ValueError, TypeError):
        pass  # no cache, or none that can be used
    from lint.config_file import parse

    values = parse(content, path)
    cache.write(name, marshal.dumps((content, values)))
    return values


def _merged(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """A preset with what a house says itself: lists and mappings grow, the rest is replaced."""
    result = {**base, **own}
    for key in base.keys() & own.keys():
        if isinstance(base[key], dict):
            result[key] = {**base[key], **own[key]}
        elif isinstance(base[key], list):
            result[key] = [*base[key], *own[key]]
    return result


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path) from None
