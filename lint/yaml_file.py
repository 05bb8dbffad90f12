"""YAML as data that knows its lines: no tags, no surprises of YAML 1.1, bounded aliases."""

from __future__ import annotations

import re
from typing import Any

import yaml

from lint.errors import CopydeskError

_INT = re.compile(r"[-+]?\d{1,15}")
_FLOAT = re.compile(r"[-+]?\d{1,15}\.\d{1,15}")
_PLAIN_TAGS = {"str", "int", "float", "bool", "null", "timestamp", "merge", "value", "map", "seq"}
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

    Plain ``true``, ``false``, ``null`` and numbers have their meaning, everything else is text
    (``no`` and ``off`` are words).

    Raises:
        error: with path and line; not YAML, a tag, a repeated key, too many nodes.
    """
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        message = f"not valid YAML: {problem.problem or problem.context}"
        raise error(message, path, mark.line + 1 if mark else None) from None
    except yaml.YAMLError as problem:
        raise error(f"not valid YAML: {str(problem).splitlines()[0]}", path) from None
    except RecursionError:
        raise error("nested too deeply", path) from None
    return None if node is None else _Reader(path, error).value(node, 0)


class _Reader:
    """Turns nodes into values and counts them."""

    def __init__(self, path: str, error: type[CopydeskError]) -> None:
        self.path, self.error = path, error
        self.nodes = 0

    def value(self, node: yaml.Node, depth: int) -> Any:
        self.nodes += 1
        line = node.start_mark.line + 1
        if self.nodes > _MOST_NODES or depth > _DEEPEST:
            raise self.error("too large: aliases or nesting unfold without end", self.path, line)
        if node.tag.rpartition(":")[2] not in _PLAIN_TAGS or not node.tag.startswith(
            "tag:yaml.org"
        ):
            raise self.error(
                f"tag '{node.tag}': a file is plain data, without tags", self.path, line
            )
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, depth)
        if isinstance(node, yaml.SequenceNode):
            values = Sequence(self.value(child, depth + 1) for child in node.value)
            values.line = line
            values.lines = [child.start_mark.line + 1 for child in node.value]
            return values
        return _scalar(node)

    def mapping(self, node: yaml.MappingNode, depth: int) -> Mapping:
        values = Mapping()
        values.line = node.start_mark.line + 1
        values.lines = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                raise self.error("a key must be a word", self.path, line)
            key = key_node.value
            if key in values:
                first = values.lines[key]
                raise self.error(
                    f"key '{key}' stands twice (first in line {first})", self.path, line
                )
            values[key] = self.value(value_node, depth + 1)
            values.lines[key] = line
        return values


def _scalar(node: yaml.Node) -> Any:
    text: str = node.value
    if node.style:  # quoted, or a block of text
        return text
    if text in ("true", "false"):
        return text == "true"
    if text in ("", "~", "null"):
        return None
    if _INT.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text
