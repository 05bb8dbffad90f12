"""All rules of a house: read from YAML, compiled once, looked up by the words they need."""

from __future__ import annotations

import os

from lint import cache, prebuilt, rule_files, store
from lint.memo import remembered
from lint.rule import Parts, Rule
from lint.store import Spoiled, Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence, Set
    from types import ModuleType
    from typing import Any

    from lint.index import Form
    from lint.rule_files import RuleFile

    #: What hangs on a word: the forms of terms that start with it, as ``index.find`` wants them;
    #: rule and entry of what needs it; rule and what the word asks for of its options' parts.
    Word = tuple[dict[str, list[Form]], list[tuple[int, int]], list[tuple[int, list[int]]]]

#: So many words of which nothing hangs are remembered.
_ROOM = 100_000


class Rulebook:
    """The compiled rules; a rule or an entry is read when it is asked for.

    Rules are known by their number here, and by id to everybody else. ``checks`` are the numbers
    of the rules that are code, ``always`` those of the rules that any draft may break, whatever
    its words, ``resting`` those of them that run only where they are asked for, ``signs`` the texts
    one of which a draft must hold for some of them; ``notes`` say what could not be compiled.
    ``anew`` makes the table once more, should a part of it turn out to be spoiled on the disk.
    """

    def __init__(self, table: Store, anew: Callable[[], Store] | None = None) -> None:
        self._table = table
        self._anew = anew
        head = self._get("#")
        self.ids: list[str] = head["ids"]
        self.categories: dict[str, str] = head["categories"]
        self.checks: set[int] = head["checks"]
        self.always: list[int] = head["always"]
        self.resting: list[int] = head["resting"]
        self.signs: dict[int, list[str]] = head["signs"]
        self.notes: list[str] = head["notes"]
        self._rules: dict[int, Rule] = {}
        self._entries: dict[tuple[int, int], dict[str, Any]] = {}
        self._words: dict[str, Word] = {}
        self._idle: set[str] = set()

    def rule(self, number: int) -> Rule:
        """Return a rule by its number."""
        if number not in self._rules:
            self._rules[number] = Rule(
                self._get(f"r{number}"), lambda: self._get(f"o{number}") or {}
            )
        return self._rules[number]

    def named(self, id: str) -> Rule:
        """Return a rule by its id; the id must be one of ``ids``."""
        return self.rule(self.ids.index(id))

    def __iter__(self) -> Iterator[Rule]:
        return (self.rule(number) for number in range(len(self.ids)))

    def entry(self, rule: int, number: int) -> dict[str, Any]:
        """Return what a rule says of one of its terms or patterns."""
        try:
            return self._entries[rule, number]
        except KeyError:
            entry: dict[str, Any] = self._get(f"e{rule}.{number}")
            self._entries[rule, number] = entry
            return entry

    def entries(self, id: str) -> list[dict[str, Any]]:
        """Return all terms or patterns of a rule."""
        number = self.ids.index(id)
        return [self.entry(number, n) for n in range(self.rule(number).values["entries"])]

    def word(self, word: str) -> Word | None:
        """Return what hangs on a word in lower case, if anything does."""
        known = self._words.get(word)
        if known is None and word not in self._idle:
            known = self._get("w" + word)
            if known is not None:
                self._words[word] = known
            elif len(self._idle) < _ROOM and "'" not in word:  # something may hang on its parts
                self._idle.add(word)
        return known

    def busy(self, words: Set[str]) -> Set[str]:
        """Return some words without those of which it is known that nothing hangs on them."""
        return words - self._idle

    def parts(self, number: int, by_word: dict[str, list[int]]) -> Parts:
        """Return the parts of a rule's options that a draft asks for, from what its words do."""
        values = self.rule(number).values
        return Parts(
            by_word, values["asks"], values["always"], lambda part: self.entry(number, part)
        )

    def examples(self, id: str) -> list[dict[str, Any]]:
        """Return the examples of a rule: ``bad`` with marked faults, ``good``, ``note``, ``options``."""
        examples: list[dict[str, Any]] = self._get(f"x{self.ids.index(id)}")
        return examples

    @classmethod
    def of(cls, folders: Sequence[str]) -> Rulebook:
        """Compile the rules in some folders, without a cache.

        Raises:
            RuleError: a rule file is wrong; the message has file, line and the nearest name.
        """
        from lint import compiler

        return cls(Store(store.build(compiler.table(rule_files.files(folders)))))

    def table(self) -> dict[str, Any]:
        """Return all that the rulebook was read from, for a larger one."""
        try:
            return self._table.table()
        except Spoiled as problem:
            return self._renewed(problem).table()

    def _get(self, key: str) -> Any:
        try:
            return self._table.get(key)
        except Spoiled as problem:
            return self._renewed(problem).get(key)

    def _renewed(self, problem: Spoiled) -> Store:
        if self._anew is None:
            raise problem
        self._table, self._anew = self._anew(), None
        return self._table


def load(folders: Sequence[str] = ()) -> Rulebook:
    """Return the shipped rules with those of further folders, compiled once into the cache.

    Those of a wheel are compiled as it is made. The cache is keyed by the identity of every rule
    file (path, size, times), so that a changed rule is always seen and reading them all is not
    needed to know.

    Raises:
        RuleError: a folder or a rule file is wrong.
    """
    ours = list(rule_files.files([rule_files.shipped()]))
    if not (house := list(rule_files.files(folders))):
        return _shipped(ours)

    def table() -> dict[str, Any]:
        from lint import compiler

        return compiler.table(house, _shipped(ours).table())

    return _kept([rule_files.shipped(), *folders], [*ours, *house], table)


def _shipped(found: Sequence[RuleFile]) -> Rulebook:
    """The shipped rules, of which these are the files."""

    def table() -> dict[str, Any]:
        from lint import compiler

        return compiler.table(found)

    if made := prebuilt.load(found):
        return Rulebook(made, lambda: Store(store.build(table())))
    return _kept([rule_files.shipped()], found, table)


def _kept(
    places: Iterable[str], found: Sequence[RuleFile], table: Callable[[], dict[str, Any]]
) -> Rulebook:
    """The rules of some folders from the cache; what ``table`` returns is put there if need be."""
    from zlib import crc32

    key = "\0".join(map(os.path.abspath, places))
    name = f"rules-{crc32(os.fsencode(key)):08x}"
    signature = rule_files.signature(found)

    def compiled() -> Store:
        made = table()
        made["#"]["signature"] = signature
        content = store.build(made)
        cache.replace(name, content)
        return Store(content)

    if (known := cache.mapped(name)) is not None:
        try:
            kept = Store(known)
            if kept.get("#")["signature"] == signature:
                return Rulebook(kept, compiled)
        except (ValueError, TypeError):
            pass  # something else: compiled anew below
    return Rulebook(compiled())


def function(name: str) -> Callable[..., Any]:
    """Return the function of ``lint.checks`` that a rule names as ``module.function``."""
    found: Callable[..., Any] = getattr(*_place(name))
    return found


@remembered(1 << 10)
def _place(name: str) -> tuple[ModuleType, str]:
    module, _, attribute = name.partition(".")
    return __import__(f"lint.checks.{module}", fromlist=[attribute]), attribute
