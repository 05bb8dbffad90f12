"""YAML as data that knows its lines: no tags, no surprises of YAML 1.1, bounded aliases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

import yaml

from lint.errors import CopydeskError

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A file of 20,000 terms has fewer nodes; aliases that unfold into more are an attack.
_MOST_NODES = 500_000
_DEEPEST = 50


class Mapping(dict[str, Any]):
    """A YAML mapping; ``line`` and ``lines`` (by key) count from 1."""

    line: int
    lines: dict[str, int]


class Sequence(list[Any]):
    """A YAML sequence; ``line`` and ``lines`` (by position) count from 1."""

    line: int
    lines: list[int]


def parse(text: str, path: str, error: type[CopydeskError]) -> Any:
    """Return the only document of a YAML text, with ``Mapping`` and ``Sequence`` inside.

    Plain ``true``, ``false``, ``null`` and numbers have their meaning, everything else is text:
    ``no`` and ``off`` are words, and so are ``012`` and ``1e3``, which Python writes otherwise.

    Raises:
        error: with path and line; not YAML, a tag, a repeated key, too many nodes.
    """
    try:
        return _Reader(yaml.parse(text, Loader=yaml.CSafeLoader), path, error).document()
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        message = f"not valid YAML: {problem.problem or problem.context}"
        raise error(message, path, mark.line + 1 if mark else None) from None
    except (yaml.YAMLError, UnicodeEncodeError) as problem:
        raise error(f"not valid YAML: {str(problem).splitlines()[0]}", path) from None


class _Reader:
    """Turns the events of a file into values and counts them."""

    def __init__(self, events: Iterator[Any], path: str, error: type[CopydeskError]) -> None:
        self.events, self.path, self.error = events, path, error
        self.nodes = 0
        self.anchors: dict[str, tuple[Any, int]] = {}  # the value and the number of its nodes

    def document(self) -> Any:
        next(self.events)  # the start of the file
        if isinstance(next(self.events), yaml.StreamEndEvent):
            return None
        value = self.value(next(self.events), 0)
        next(self.events)  # the end of the document
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self.fail("a second document: expected one in a file", after)
        return value

    def value(self, event: Any, depth: int) -> Any:
        before = self.nodes
        self.nodes += 1
        if isinstance(event, yaml.AliasEvent):
            value, size = self.anchors.get(str(event.anchor)) or self.fail(
                f"nothing is named '&{event.anchor}' before this", event
            )
            self.nodes += size
            if self.nodes > _MOST_NODES:
                self.fail("too large: aliases unfold without end", event)
            return value
        if depth > _DEEPEST:
            self.fail("nested too deeply", event)
        if event.tag is not None:
            self.fail(f"tag '{event.tag}': a file is plain data, without tags", event)
        if isinstance(event, yaml.MappingStartEvent):
            value = self.mapping(event, depth)
        elif isinstance(event, yaml.SequenceStartEvent):
            value = self.sequence(event, depth)
        else:
            # Quoted, or a block of text: never a number.
            value = event.value if event.style else _plain(event.value)
        if event.anchor:
            self.anchors[event.anchor] = value, self.nodes - before
        return value

    def mapping(self, start: Any, depth: int) -> Mapping:
        values = Mapping()
        values.line = _line(start)
        values.lines = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent) or event.tag is not None:
                self.fail("a key must be a word", event)
            key = event.value
            if key in values:
                self.fail(f"key '{key}' stands twice (first in line {values.lines[key]})", event)
            values[key] = self.value(next(self.events), depth + 1)
            values.lines[key] = _line(event)
        return values

    def sequence(self, start: Any, depth: int) -> Sequence:
        values = Sequence()
        values.line = _line(start)
        values.lines = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            values.lines.append(_line(event))
            values.append(self.value(event, depth + 1))
        return values

    def fail(self, message: str, event: Any) -> NoReturn:
        raise self.error(message, self.path, _line(event))


def _line(event: Any) -> int:
    line: int = event.start_mark.line + 1
    return line


def _plain(text: str) -> Any:
    if text in ("true", "false"):
        return text == "true"
    if text in ("", "~", "null"):
        return None
    if text[-1:].isdigit() and len(text) <= 15:
        for kind in (int, float):
            try:
                number = kind(text)
            except ValueError:
                continue
            if str(number) == text:
                return number
    return text
