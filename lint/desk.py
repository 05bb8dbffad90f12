"""Checks drafts one by one: reads, lints, suppresses, mends."""

from __future__ import annotations

import os

from lint import config, engine, files, rulebook, suppress
from lint.errors import ConfigError, CopydeskError, DraftError
from lint.reporters import Result

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Container
    from typing import Any, TypeVar

    from lint.config import Config
    from lint.document import Document
    from lint.engine.settings import Settings
    from lint.finding import Finding
    from lint.integrations.languagetool.source import Source
    from lint.rulebook import Rulebook

    T = TypeVar("T")
    Rules = tuple[Rulebook, Settings, Container[str]]

#: A fix may lay bare another fault; one that undoes another must not go on for ever.
_MOST_PASSES = 10


class Options:
    """What the command line says; plain values, so that worker processes get a copy."""

    __slots__ = (
        "config", "disable", "encoding", "fix", "isolated", "languagetool", "select", "servers",
        "stdin_filename",
    )  # fmt: skip

    def __init__(self, **values: Any) -> None:
        self.config: str | None = values.get("config")
        self.isolated: bool = values.get("isolated", False)
        self.encoding: str = values.get("encoding", "utf-8")
        self.stdin_filename: str | None = values.get("stdin_filename")
        self.fix: bool = values.get("fix", False)
        self.select: list[str] = values.get("select") or []
        self.disable: list[str] = values.get("disable") or []
        self.languagetool: str | None = values.get("languagetool")
        #: LanguageTool servers that have answered: by what asks for them, URL and version.
        self.servers: dict[str, tuple[str, str]] = {}


class Desk:
    """Checks drafts with the configuration that holds where each of them lies."""

    def __init__(self, options: Options) -> None:
        if options.config and options.isolated:
            raise ConfigError("--config and --isolated exclude each other")
        self.options = options
        self._places: dict[str, str | None] = {}
        self._configs: dict[str | None, Config | CopydeskError] = {}
        self._rules: dict[str | None, Rules | CopydeskError] = {}
        self._sources: dict[str, Source] = {}
        self._note = ""

    def config(self, path: str) -> Config:
        """Return the configuration for a draft.

        Raises:
            ConfigError: it cannot be used.
        """
        folder = os.path.dirname(self._name(path))
        if folder not in self._places:
            place = self.options.config
            if place is None and not self.options.isolated:
                place = config.find(folder)
            self._places[folder] = place
        place = self._places[folder]
        return _once(self._configs, place, lambda: config.load(place) if place else config.Config())

    def rules(self, chosen: Config) -> Rules:
        """Return rulebook, settings and words of the house for a configuration.

        Raises:
            CopydeskError: a rule file or a name in the configuration is wrong.
        """
        return _once(self._rules, chosen.path, lambda: self._read(chosen))

    def _read(self, chosen: Config) -> Rules:
        book = rulebook.load(chosen.folders("rules"))
        chosen.check(book)
        for name in (*self.options.select, *self.options.disable):
            if problem := config.unknown(name, book):
                raise ConfigError(problem)
        settings = chosen.settings()
        if self.options.select:
            settings.select = frozenset(self.options.select)
        settings.disable |= frozenset(self.options.disable)
        words, wrong = _vocabulary(chosen)
        settings.options = {**settings.options, "forbidden-word": {"words": wrong}}
        return book, settings, words

    def server(self, chosen: Config) -> str:
        """Return which LanguageTool to ask: a URL, ``local`` or, for none, nothing."""
        mode = self.options.languagetool
        if mode in (None, "required"):
            mode = chosen.values.get("languagetool", "auto")
        if mode == "auto":
            mode = os.environ.get("COPYDESK_LANGUAGETOOL", "off")
        return "" if mode == "off" or mode is None else mode

    def _name(self, path: str) -> str:
        """The name of a draft; that on standard input is told by an option."""
        return (self.options.stdin_filename or "-") if path == "-" else path

    def check(self, path: str) -> Result:
        """Check one draft, and mend it where that is asked; an error is part of the result."""
        name = self._name(path)
        self._note = ""
        try:
            content = files.read_bytes(path)
            source = files.decode(content, name, self.options.encoding)
            doc, findings = self.lint(source, name)
            if self.options.fix and path != "-":
                doc, findings = self._mend(doc, findings, content)
            return Result(name, doc, findings, None, self._note)
        except CopydeskError as error:
            return Result(name, None, [], error)
        except Exception as error:
            if os.environ.get("COPYDESK_TRACEBACK"):
                raise
            message = f"internal error: {type(error).__name__}: {error}; please report it"
            return Result(name, None, [], CopydeskError(message, name))

    def lint(self, source: str, name: str) -> tuple[Document, list[Finding]]:
        """Return the document of a source and the findings that nothing answers."""
        chosen = self.config(name)
        book, settings, words = self.rules(chosen)
        doc = files.document(source, name)
        findings = engine.lint(doc, book, settings)
        heard = self._second(doc, findings, chosen) if self.options.servers else None

        def unheard(rule: str) -> bool:
            return heard is None and rule in book.ids and "engine" in book.named(rule).values

        return doc, suppress.apply(doc, findings if heard is None else heard, words, unheard)

    def _second(
        self, doc: Document, findings: list[Finding], chosen: Config
    ) -> list[Finding] | None:
        """Add what LanguageTool finds; a server that fails costs that, and leaves a note."""
        book, settings, _ = self.rules(chosen)
        wanted = self.server(chosen)
        if wanted not in self.options.servers:
            return None
        from lint.integrations import languagetool

        if wanted not in self._sources:
            self._sources[wanted] = languagetool.open_source(*self.options.servers[wanted], book)
        try:
            english = chosen.values.get("english", "any")
            return self._sources[wanted].findings(doc, findings, book, settings, english)
        except languagetool.ServerError as error:
            self._note = f"{error}; findings of its are missing"
            return None

    def _mend(
        self, doc: Document, findings: list[Finding], content: bytes
    ) -> tuple[Document, list[Finding]]:
        """Apply safe fixes until there is none, and write the draft once."""
        from lint import fix

        source = doc.source
        for _ in range(_MOST_PASSES):
            mended = fix.apply(doc, fix.safe(findings))
            if mended == doc.source:
                break
            doc, findings = self.lint(mended, doc.path)
        if doc.source != source:
            try:
                new = doc.source.encode(self.options.encoding)
            except UnicodeEncodeError:
                known = self.options.encoding
                raise DraftError(
                    f"not fixed: a fix cannot be written in {known}", doc.path
                ) from None
            fix.write(doc.path, content, new)
        return doc, findings


def _once(memory: dict[str | None, T | CopydeskError], key: str | None, make: Callable[[], T]) -> T:
    """Return what was made for a key, or raise again what went wrong."""
    if key not in memory:
        try:
            memory[key] = make()
        except CopydeskError as error:
            memory[key] = error
    made = memory[key]
    if isinstance(made, CopydeskError):
        raise made
    return made


def _vocabulary(chosen: Config) -> tuple[Container[str], dict[str, str]]:
    """The words that a house accepts, and those that it does not write with what it does."""
    paths = chosen.folders("vocabulary")
    if not paths:
        return frozenset(), {}
    from functools import reduce
    from operator import or_

    from lint import vocabulary

    words = reduce(or_, map(vocabulary.load, paths))
    return words, words.wrong()
