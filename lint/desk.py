"""Checks drafts one by one: reads, lints, suppresses, mends."""

from __future__ import annotations

import os

from lint import config, engine, files, fix, rulebook, suppress
from lint.errors import ConfigError, CopydeskError
from lint.reporters import Result

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lint.config import Config
    from lint.document import Document
    from lint.engine.settings import Settings
    from lint.finding import Finding
    from lint.rulebook import Rulebook

#: A fix may lay bare another fault; one that undoes another must not go on for ever.
_MOST_PASSES = 10


class Options:
    """What the command line says; plain values, so that worker processes get a copy."""

    __slots__ = (
        "config", "disable", "encoding", "fail_on", "fix", "isolated", "select", "severity",
        "stdin_filename",
    )  # fmt: skip

    def __init__(self, **values: Any) -> None:
        self.config: str | None = values.get("config")
        self.isolated: bool = values.get("isolated", False)
        self.encoding: str = values.get("encoding", "utf-8")
        self.stdin_filename: str | None = values.get("stdin_filename")
        self.fix: bool = values.get("fix", False)
        self.fail_on: str | None = values.get("fail_on")
        self.select: list[str] = values.get("select") or []
        self.disable: list[str] = values.get("disable") or []


class Desk:
    """Checks drafts with the configuration that holds where each of them lies."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._found: dict[str, Config] = {}
        self._configs: dict[str | None, Config] = {}
        self._rules: dict[str | None, tuple[Rulebook, Settings, frozenset[str]]] = {}

    def config(self, path: str) -> Config:
        """Return the configuration for a draft.

        Raises:
            ConfigError: it cannot be used.
        """
        name = (self.options.stdin_filename or "-") if path == "-" else path
        folder = os.path.dirname(name)
        if folder not in self._found:
            place = self.options.config
            if place is None and not self.options.isolated:
                place = config.find(folder)
            if place not in self._configs:
                self._configs[place] = config.load(place) if place else config.Config()
            self._found[folder] = self._configs[place]
        return self._found[folder]

    def rules(self, chosen: Config) -> tuple[Rulebook, Settings, frozenset[str]]:
        """Return rulebook, settings and words of the house for a configuration.

        Raises:
            CopydeskError: a rule file or a name in the configuration is wrong.
        """
        if chosen.path not in self._rules:
            book = rulebook.load(chosen.folders("rules"))
            categories = set(book.categories.values())
            chosen.check_names(set(book.ids), categories)
            for name in (*self.options.select, *self.options.disable):
                if name.partition("/")[0] not in {*book.ids, *categories}:
                    from lint.errors import nearest

                    raise ConfigError(f"no rule '{name}'{nearest(name, [*book.ids, *categories])}")
            settings = chosen.settings()
            settings.select |= set(self.options.select)
            settings.disable |= set(self.options.disable)
            self._rules[chosen.path] = book, settings, _words(chosen)
        return self._rules[chosen.path]

    def check(self, path: str) -> Result:
        """Check one draft, and mend it where that is asked; an error is part of the result."""
        name = (self.options.stdin_filename or "-") if path == "-" else path
        try:
            content = files.read_bytes(path)
            source = files.decode(content, name, self.options.encoding)
            doc, findings = self.lint(source, name)
            if self.options.fix and path != "-":
                doc, findings = self._mend(doc, findings, content)
            return Result(name, doc, findings, None)
        except CopydeskError as error:
            return Result(name, None, [], error)
        except Exception as error:
            if os.environ.get("COPYDESK_TRACEBACK"):
                raise
            message = f"internal error: {type(error).__name__}: {error}; please report it"
            return Result(name, None, [], CopydeskError(message, name))

    def lint(self, source: str, name: str) -> tuple[Document, list[Finding]]:
        """Return the document of a source and the findings that nothing answers."""
        book, settings, words = self.rules(self.config(name))
        doc = files.document(source, name)
        return doc, suppress.apply(doc, engine.lint(doc, book, settings), words)

    def _mend(
        self, doc: Document, findings: list[Finding], content: bytes
    ) -> tuple[Document, list[Finding]]:
        """Apply safe fixes until there is none, and write the draft once."""
        source = doc.source
        for _ in range(_MOST_PASSES):
            mended = fix.apply(doc, fix.safe(findings))
            if mended == doc.source:
                break
            doc, findings = self.lint(mended, doc.path)
        if doc.source != source:
            fix.write(doc.path, content, doc.source.encode(self.options.encoding))
        return doc, findings


def _words(chosen: Config) -> frozenset[str]:
    """The words that a house has accepted: one a line, ``#`` begins a comment."""
    words = set()
    for path in chosen.folders("vocabulary"):
        try:
            with open(path, encoding="utf-8-sig") as file:
                words.update(line.partition("#")[0].strip() for line in file)
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"vocabulary cannot be read: {error}", path) from None
    return frozenset(words - {""})
