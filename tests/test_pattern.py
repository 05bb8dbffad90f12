"""Patterns from the memory on the disk are those that ``re`` compiles."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lint import cache, pattern, store

CASES = [
    ("aid", 0),
    (r"\b(?P<who>\w+) (said|told) (?P<whom>\w+)\b", re.I),
    (r"(?i)the|(?-i:US)", 0),
    (r"(?x) a \s b  # both", 0),
    (r"^a.b$", re.M | re.S),
    (r"(a)(?P<b>b)?(?(b)c|d)", 0),
    (r"(\w)\1", re.I),
    (r"(?<=a)b(?!c)|(?<!d)e", 0),
    (r"[^\W_]+(?:'(?!s\b)[^\W_]+)*", 0),
    (r"[“”‘’«»]|\ufffc", 0),
    (r"(?>a+)b|a*+c", 0),
    (r"\w+", re.A),
    (r"[à-ÿœ\U0001f600-\U0001f64f]{1,3}?", re.I),
    (r"", 0),
    (r"x{0,200}y", 0),
    ("|".join(f"word{number}" for number in range(300)), re.I),
]
TEXTS = [
    "", "aid", "She said He told IT us US the THE", "a b\na\nb", "abc ad ae abb aab e de",
    "the regime's end, don’t", "“aid” \ufffc", "aaab aaac", "Élan œuvre \U0001f600\U0001f601",
    "é a1_", "xxy word7 WORD299",
]  # fmt: skip


@pytest.fixture(autouse=True)
def memory(monkeypatch, tmp_path):
    """An empty memory in a cache of its own; called, it forgets all that is not on the disk."""

    def forget():
        monkeypatch.setattr(pattern, "_known", None)
        monkeypatch.setattr(pattern, "_here", {})
        monkeypatch.setattr(pattern, "_new", set())

    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    forget()
    return forget


def kept():
    """What the memory on the disk holds."""
    return set(store.Store(cache.mapped("patterns")).table())


def seen(compiled):
    """All that can be seen of a pattern."""
    return (
        (compiled.pattern, compiled.flags, compiled.groups, dict(compiled.groupindex)),
        [
            [(match.span(), match.groups(), match.groupdict(), match.lastgroup) for match in found]
            for found in map(compiled.finditer, TEXTS)
        ],
        [compiled.split(text) for text in TEXTS],
        [compiled.sub(r"<\g<0>>", text) for text in TEXTS],
    )


@pytest.mark.parametrize(("source", "flags"), CASES)
def test_a_pattern_from_the_memory(monkeypatch, memory, source, flags):
    expected = seen(re.compile(source, flags))
    first = seen(pattern.compile(source, flags))
    pattern.save()
    memory()
    monkeypatch.setattr("re.compile", None)

    assert expected == first
    assert expected == seen(pattern.compile(source, flags))


@pytest.mark.filterwarnings("ignore::FutureWarning")
@given(st.text("ab(|)[^]*+?{1,}\\bw.é’", max_size=12), st.sampled_from([0, re.I]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_pattern(memory, source, flags):
    cache.write("patterns", b"")
    memory()
    try:
        expected = re.compile(source, flags)
    except (re.error, OverflowError) as wrong:
        with pytest.raises(type(wrong)):
            pattern.compile(source, flags)
        return
    pattern.compile(source, flags)
    pattern.save()
    memory()

    assert seen(expected) == seen(pattern.compile(source, flags))


def test_a_pattern_is_made_once_in_a_run():
    assert pattern.compile(r"\baid\b") is pattern.compile(r"\baid\b")
    assert pattern.compile(r"\baid\b", re.I) is not pattern.compile(r"\baid\b")


def test_the_memory_grows(memory):
    for source in ("one", "two"):
        pattern.compile(source)
        pattern.save()
        memory()

    assert {"0 one", "0 two"} == kept()


def test_nothing_new_is_not_written(monkeypatch, memory):
    pattern.compile("one")
    pattern.save()
    memory()
    pattern.compile("one")
    monkeypatch.setattr(cache, "replace", lambda *_: pytest.fail("written"))

    pattern.save()


def test_a_memory_that_is_full_begins_anew(monkeypatch, memory):
    monkeypatch.setattr(pattern, "_MOST", 2)
    for source in ("one", "two", "three"):
        pattern.compile(source)
        pattern.save()
        memory()

    assert {"0 three"} == kept()


@pytest.mark.parametrize(
    "junk",
    [
        None, 5, "code", (), (1,), (0, b"", 0, {}), (0, b"\0\0\0", 0, {}),
        (32, bytes(64), 0, {}), (32, b"\xff" * 64, 0, {}), (32, bytes(8), 5, {"a": 99}),
        (32, bytes(8), -1, {}), (32, bytes(8), 1, None), (32, "text", 1, {}), (None, b"", 0, {}),
        (32, bytes(8), 10**30, {}), (32, bytes(8), 0, {"a": "b"}), (2**70, bytes(8), 0, {}),
    ],
)  # fmt: skip
def test_a_memory_that_holds_junk_is_no_memory(junk):
    cache.replace("patterns", store.build({"2 (a)b": junk}))

    assert (0, 2) == pattern.compile("(a)b", re.I).search("AB").span()


@pytest.mark.parametrize(
    "content", [b"", b"junk", store.build({"2 aid": 1})[:-1], store.build({"0 aid": ()})]
)
def test_a_memory_that_is_something_else(content):
    cache.replace("patterns", content)

    assert pattern.compile("aid").search("first aid")


def test_without_a_cache(monkeypatch, memory):
    monkeypatch.setenv("COPYDESK_CACHE", "")
    pattern.compile("aid")
    pattern.save()
    memory()

    assert pattern.compile("aid").search("first aid")


def test_another_python_remembers_nothing(monkeypatch):
    monkeypatch.delattr("re._compiler._code")
    pattern.compile("aid")
    pattern.save()

    assert cache.mapped("patterns") is None


def test_a_wrong_pattern():
    with pytest.raises(re.error, match="missing"):
        pattern.compile("(aid")
