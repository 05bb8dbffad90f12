"""Functions that remember what they returned; ``functools`` would cost a run its import."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from typing import Any, TypeVar

    Key = TypeVar("Key", bound=Hashable)
    Value = TypeVar("Value")


def remembered(most: int) -> Callable[[Callable[[Key], Value]], Callable[[Key], Value]]:
    """Return a decorator for a function of one argument that remembers so many of its results.

    When the room is used up, all are forgotten, so that the text of others cannot fill it.
    """

    def decorate(function: Callable[[Key], Value]) -> Callable[[Key], Value]:
        # What is known is found without a call of ours.
        return _Memory(function, most).__getitem__

    return decorate


class _Memory(dict["Any", "Any"]):
    def __init__(self, function: Callable[[Any], Any], most: int) -> None:
        super().__init__()
        self._function = function
        self._most = most

    def __missing__(self, key: Any) -> Any:
        if len(self) >= self._most:
            self.clear()
        value = self[key] = self._function(key)
        return value
