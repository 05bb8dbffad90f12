"""A function that remembers returns what it returned before, and forgets in time."""

from __future__ import annotations

import pytest

from lint.memo import remembered


def test_it_is_called_once_for_each_argument():
    asked = []

    @remembered(10)
    def double(number):
        asked.append(number)
        return 2 * number

    assert [2, 4, 2, 4] == [double(1), double(2), double(1), double(2)]
    assert [1, 2] == asked


def test_it_remembers_no_more_than_there_is_room_for():
    asked = []
    same = remembered(2)(lambda key: asked.append(key) or key)
    for key in ("a", "b", "c", "a"):
        same(key)

    assert ["a", "b", "c", "a"] == asked


def test_what_fails_is_not_remembered():
    asked = []

    @remembered(2)
    def fail(key):
        asked.append(key)
        raise ValueError(key)

    for _ in range(2):
        with pytest.raises(ValueError, match="a"):
            fail("a")

    assert ["a", "a"] == asked
