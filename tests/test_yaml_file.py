"""What YAML means here: what it seems to mean, with lines, and nothing more."""

from __future__ import annotations

from itertools import pairwise

import pytest

from lint import yaml_file
from lint.errors import RuleError


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no", "no"), ("a: off", "off"), ("a: yes", "yes"), ("a: on", "on"), ("a: y", "y"),
        ("a: True", "True"), ("a: true", True), ("a: 'true'", "true"), ("a: false", False),
        ("a:", None), ("a: ~", None), ("a: null", None), ("a: ''", ""), ("a: 'null'", "null"),
        ("a: 12", 12), ("a: -3", -3), ("a: 0", 0), ("a: '12'", "12"), ("a: |\n  12", "12"),
        ("a: 012", "012"), ("a: +1", "+1"), ("a: -0", "-0"), ("a: 0x1f", "0x1f"),
        ("a: 0o7", "0o7"), ("a: 1_000", "1_000"), ("a: 12:30", "12:30"), ("a: 12:30:45", "12:30:45"),
        ("a: 1e3", "1e3"), ("a: 1.5", 1.5), ("a: 1.50", "1.50"), ("a: .5", ".5"), ("a: 5.", "5."),
        ("a: .inf", ".inf"), ("a: nan", "nan"), ("a: 2023-11-19", "2023-11-19"), ("a: =", "="),
        ("a: ٣", "٣"), ("a: 99999999999999999999", "99999999999999999999"),
        ("a: &x one", "one"), ("a: [1, no]", [1, "no"]), ("a: {b: off}", {"b": "off"}),
        ("b: &x [1]\na: *x", [1]), ("b: &x {c: 1}\na: [*x, *x]", [{"c": 1}] * 2),
        ("a: \"\\u00e9\"", "é"), ("a: >\n  b\n  c", "b c"),
    ],
)  # fmt: skip
def test_yaml_means_what_it_seems_to(text, value):
    found = yaml_file.parse(text, "rule.yaml", RuleError)["a"]

    assert (value, type(value)) == (found, {dict: dict, list: list}.get(type(value), type(found)))


@pytest.mark.parametrize("key", ["no", "on", "1", "012", "~", "true", "<<", "2023-11-19", ""])
def test_a_key_is_text(key):
    assert [key] == list(yaml_file.parse(f"? {key}\n: x", "rule.yaml", RuleError))


def test_values_know_their_lines():
    found = yaml_file.parse("# one\na: b\nc:\n  - d\n\n  - e: f\n", "rule.yaml", RuleError)

    assert (2, {"a": 2, "c": 3}) == (found.line, found.lines)
    assert (4, [4, 6]) == (found["c"].line, found["c"].lines)
    assert (6, {"e": 6}) == (found["c"][1].line, found["c"][1].lines)


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "--- ~\n"])
def test_an_empty_file_is_nothing(text):
    assert yaml_file.parse(text, "rule.yaml", RuleError) is None


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: [", 2, "not valid YAML: did not find expected node content"),
        ("a: b\n\tc: d", 2, "not valid YAML: "),
        ("a: 'b", 1, "not valid YAML: found unexpected end of stream"),
        ("a: b\na: c", 2, "key 'a' stands twice (first in line 1)"),
        ("a: !!python/name:str x", 1, "tag 'tag:yaml.org,2002:python/name:str': "),
        ("a: !local x", 1, "tag '!local': "),
        ("a: ! x", 1, "tag '!': "),
        ("!!map {a: b}", 1, "tag 'tag:yaml.org,2002:map': "),
        ("!!str a: b", 1, "a key must be a word"),
        ("? [a]\n: b", 1, "a key must be a word"),
        ("&a b: c\n*a : d", 2, "a key must be a word"),
        ("a: *b", 1, "nothing is named '&b' before this"),
        ("a: &b [*b]", 1, "nothing is named '&b' before this"),
        ("[" * 60, 1, "nested too deeply"),
        ("- " * 200_000, 1, "nested too deeply"),
        ("{a: " * 200_000, 1, "nested too deeply"),
        ("a: &a [x, x]\nb: [" + "*a, " * 400_000 + "]", 2, "too large: aliases unfold without end"),
        ("a: \x00", None, "not valid YAML: unacceptable character #x0000"),
    ],
    ids=range(18),
)
def test_what_is_not_our_yaml(text, line, message):
    with pytest.raises(RuleError) as caught:
        yaml_file.parse(text, "rule.yaml", RuleError)

    assert (line, True) == (caught.value.line, caught.value.message.startswith(message)), message


def test_a_bomb_goes_off_at_once():
    names = "abcdefghij"
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{new}: &{new} [{', '.join(['*' + old] * 9)}]\n" for old, new in pairwise(names)
    )
    with pytest.raises(RuleError, match=r"rule.yaml:6: too large"):
        yaml_file.parse(bomb, "rule.yaml", RuleError)
