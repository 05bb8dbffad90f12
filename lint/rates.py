"""How often each rule speaks in clean copy, as it was measured."""

from __future__ import annotations

import json
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "rates.json")


class Rates:
    """The findings of the shipped rules in published news, which has next to no faults.

    ``words`` is how much of it was read. ``scripts/rates`` writes the file.
    """

    __slots__ = ("_counts", "words")

    def __init__(self, measured: dict[str, Any]) -> None:
        self.words: int = measured["words"]
        self._counts: dict[str, list[int]] = measured["findings"]

    def of(self, id: str) -> dict[str, float] | None:
        """Return findings per 1,000 words: ``loud`` (warning or error) and ``all``.

        A rule that was not measured, such as one of the house, has ``None``.
        """
        if id not in self._counts:
            return None
        loud, all_ = self._counts[id]
        return {"loud": 1000 * loud / self.words, "all": 1000 * all_ / self.words}


def load() -> Rates:
    """Return what was measured last."""
    with open(_PATH, encoding="utf-8") as file:
        return Rates(json.load(file))
