"""A rule: what is written in one YAML file, and the only way to make a finding."""

from __future__ import annotations

from lint.errors import RuleError
from lint.finding import Finding, Fix, Related

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence, Set
    from typing import Any, TypeVar

    from lint.document import Document

    Span = tuple[int, int]
    T = TypeVar("T")

#: What a place of the prose can be: see ``lint.story.voices``.
VOICES = ("own", "paraphrase", "quotation", "unknown")

#: How many words on each side of a needed word the match of any pattern may reach: bounds the
#: time of every pattern on every text.
REACH = 14

#: Options that are tables as large as a list of words, and what they name: ``lint.filing`` takes
#: them apart.
FILED = frozenset(("signals", "slips", "groups"))


class Options(dict[str, "Any"]):
    """The options of a rule; one that its check asks for in vain is the rule file's fault.

    ``rest`` returns those that were filed away; they are read when they are asked for.
    """

    def __init__(
        self, values: Mapping[str, Any], rest: Callable[[], Mapping[str, Any]] | None = None
    ) -> None:
        super().__init__(values.get("options") or {})
        self._check, self._path = values.get("check"), values.get("path")
        self._rest = rest
        self._made: dict[Callable[[Options], Any], Any] = {}
        self._words: dict[str, frozenset[str]] = {}
        #: What was made of the parts and patterns that drafts asked for so far, by number or id.
        self.made: dict[Any, Any] = {}

    def once(self, make: Callable[[Options], T]) -> T:
        """Return what a check makes of its options; made once, and kept as long as they are."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    def words(self, key: str) -> frozenset[str]:
        """Return the words of an option, a list or a text with blanks between them."""
        if key not in self._words:
            given = self[key]
            self._words[key] = frozenset(given.split() if isinstance(given, str) else given)
        return self._words[key]

    def whole(self) -> Options:
        """Return the options with those that were filed away."""
        if self._rest:
            self.update(self._rest())
            self._rest = None
        return self

    def __missing__(self, key: str) -> Any:
        if self._rest and key in self.whole():
            return self[key]
        raise RuleError(f"options: {self._check} needs '{key}'", self._path)


class Parts:
    """The parts of a check's large option (see ``lint.filing``) that a draft asks for.

    A part may find something where, of each of some sets of words, one stands. ``by_word`` maps a
    word of the draft in lower case to the numbers of the sets that it is in, ``asks`` the number
    of a set to the parts that ask for it, each with those of its other sets; ``always`` are the
    parts that ask for none. ``read`` returns a part by its number.
    """

    __slots__ = ("always", "asks", "by_word", "read")

    def __init__(
        self,
        by_word: Mapping[str, Sequence[int]],
        asks: Mapping[int, Sequence[tuple[int, tuple[int, ...]]]],
        always: Sequence[int],
        read: Callable[[int], Mapping[str, Any]],
    ) -> None:
        self.by_word = by_word
        self.asks = asks
        self.always = always
        self.read = read

    def among(self, words: Set[str]) -> list[int]:
        """Return the numbers of the parts that some words of the draft ask for, in order."""
        by_word = self.by_word
        sets = {number for word in by_word.keys() & words for number in by_word[word]}
        found = list(self.always)
        for number in sets & self.asks.keys():
            found += [part for part, others in self.asks[number] if sets.issuperset(others)]
        return sorted(found)


class Rule:
    """One YAML file under ``rules/``; ``DESIGN.md`` describes the keys.

    ``severity`` maps each voice to error, warning, suggestion or none. ``options`` are those
    of a ``check``, ``parts`` what the draft at hand asks for of them, where the engine looked it
    up. ``values`` is the file as a mapping, for ``copydesk rule``.
    """

    __slots__ = ("category", "id", "message", "options", "parts", "severity", "values", "why")

    def __init__(
        self, values: Mapping[str, Any], rest: Callable[[], Mapping[str, Any]] | None = None
    ) -> None:
        self.id: str = values["id"]
        self.category: str = values["category"]
        self.message: str = values["message"]
        self.why: str = values["why"]
        self.severity: dict[str, str] = values["severity"]
        self.options = Options(values, rest)
        self.parts: Parts | None = None
        self.values = values

    def asked(self, words: Set[str]) -> Parts:
        """Return what some words (lower case) ask for of the option that is filed by words."""
        if self.parts:
            return self.parts
        from lint import filing  # options that a house gave

        filed = self.options.once(filing.file)
        return Parts(filed.among(words), filed.asks, filed.always, filed.parts.__getitem__)

    def with_parts(self, parts: Parts) -> Rule:
        """Return the rule as it is asked of one draft."""
        rule = Rule.__new__(Rule)
        for name in Rule.__slots__:
            setattr(rule, name, getattr(self, name))
        rule.parts = parts
        return rule

    def finding(
        self,
        doc: Document,
        start: int,
        end: int,
        *,
        entry: str | None = None,
        fixes: Iterable[Fix] = (),
        related: Iterable[tuple[int, int, str]] = (),
        group: str | None = None,
        message: str = "",
        why: str = "",
        **values: str,
    ) -> Finding:
        """Make a finding at the prose range ``start``:``end``.

        ``fixes`` come best first; they are kept only where the place stands in the source as
        it is, without markup inside. ``related`` are prose ranges with a message. ``{match}``
        and ``{fix}`` in the message are the text and the first replacement; further
        placeholders are taken from ``values``.
        """
        fixes = list(fixes)
        text = " ".join(doc.text[start:end].split())
        why = why or self.why
        fix = fixes[0].replacement if fixes else ""
        values = {"match": text, "fix": fix, "why": why, **values}
        finding = Finding(
            self.id,
            self.category,
            fill(message or self.message, values),
            why,
            doc.span(start, end),
            (start, end),
        )
        finding.entry = entry
        finding.group = group
        finding.fixes = fixes if doc.verbatim(start, end) else []
        finding.related = [Related(*doc.span(a, b), note) for a, b, note in related]
        return finding

    def remark(self, doc: Document, start: int, end: int, **values: str) -> Finding:
        """Make a finding at a source span that is no prose, such as a comment."""
        block = doc.next_block(start)
        at = block.start if block else len(doc.text)
        values = {"match": doc.source[start:end], **values}
        message = fill(self.message, values)
        return Finding(self.id, self.category, message, self.why, (start, end), (at, at))


def fill(message: str, values: Mapping[str, str]) -> str:
    """Replace ``{name}`` by its value, once; what is put in is not looked at again."""
    parts = message.split("{")
    for at, part in enumerate(parts[1:], 1):
        name, brace, rest = part.partition("}")
        parts[at] = values[name] + rest if brace and name in values else "{" + part
    return "".join(parts)
