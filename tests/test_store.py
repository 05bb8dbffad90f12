"""The dictionary in one file is a dictionary."""

from __future__ import annotations

import marshal
from mmap import ACCESS_READ, mmap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import store
from lint.store import Store

KEYS = st.text(st.characters(), max_size=6) | st.sampled_from(["", "\ud800", "w\x00", "é", "é"])
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text()
    | st.binary(),
    lambda values: (
        st.lists(values) | st.lists(values).map(tuple) | st.dictionaries(st.text(), values)
    ),
    max_leaves=6,
)


@settings(deadline=None)
@given(st.dictionaries(KEYS, VALUES, max_size=40), st.lists(KEYS, max_size=10))
def test_it_gives_what_the_dictionary_gives(table, others):
    found = Store(store.build(table))

    for key in [*table, *others, *table]:
        assert table.get(key) == found.get(key)
        assert type(table.get(key)) is type(found.get(key))


def test_thousands_of_keys():
    table = {f"word{number}": [number] for number in range(5000)}
    found = Store(store.build(table))

    assert table == {key: found.get(key) for key in table}
    assert found.get("word5000") is None


def test_what_was_looked_up_is_remembered():
    found = Store(store.build({"word": [1, 2]}))

    assert found.get("word") is found.get("word")


def test_little_more_than_what_is_asked_for_is_read(monkeypatch):
    content = store.build({f"word{number}": f"value {number}" for number in range(100)})
    read = []
    loads = marshal.loads
    monkeypatch.setattr("lint.store.marshal.loads", lambda data: read.append(data) or loads(data))
    found = Store(content)

    assert read == []
    assert found.get("word7") == "value 7"
    assert len(read) == 1, "one shard"
    assert sum(map(len, read)) < len(content) / 5


@pytest.mark.parametrize("table", [{}, {"a": 1}, {str(number): number for number in range(50)}])
def test_a_file_that_is_cut_off_is_refused(table):
    content = store.build(table)
    for end in range(len(content)):
        with pytest.raises(ValueError, match="store"):
            Store(content[:end])


@pytest.mark.parametrize("content", [b"", b"\x00" * 100, b"{}", marshal.dumps({"a": 1})])
def test_another_file_is_refused(content):
    with pytest.raises(ValueError, match="not a store"):
        Store(content)


def test_a_file_that_is_mapped(tmp_path):
    path = tmp_path / "store"
    path.write_bytes(store.build({"one": [1], "two": (2, "two")}))
    with path.open("rb") as file:
        found = Store(mmap(file.fileno(), 0, access=ACCESS_READ))

    assert ([1], (2, "two"), None) == (found.get("one"), found.get("two"), found.get("three"))


def test_a_part_that_is_spoiled_is_told_from_the_others():
    table = {f"word{number}": f"value {number}" for number in range(100)}
    content = bytearray(store.build(table))
    content[-1] ^= 1
    found, spoiled = Store(bytes(content)), []
    for key, value in table.items():
        try:
            assert value == found.get(key)
        except store.Spoiled:
            spoiled.append(key)

    assert 0 < len(spoiled) < 20


@pytest.mark.parametrize("table", [{"a": 1}, {str(number): number for number in range(50)}])
def test_no_byte_can_change_unseen(table):
    content = store.build(table)
    for at in range(len(content)):
        changed = content[:at] + bytes([content[at] ^ 0x10]) + content[at + 1 :]
        try:
            found = Store(changed)
            values = {key: found.get(key) for key in table}
        except ValueError:
            continue

        assert table == values, at


def test_a_file_with_more_behind_it_is_refused():
    with pytest.raises(ValueError, match="cut off"):
        Store(store.build({"a": 1}) + b"more")
