"""A read-only dictionary in one file: a look-up touches one small part of it."""

from __future__ import annotations

import marshal
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_MAGIC = b"copydesk-store-1\n"
_WORD = 4  # bytes of a number in the table of offsets
_KEYS_IN_SHARD = 6


def build(table: Mapping[str, Any]) -> bytes:
    """Return the file for a table whose values ``marshal`` can hold."""
    count = 1
    while count * _KEYS_IN_SHARD < len(table):
        count *= 2
    shards: list[dict[str, bytes]] = [{} for _ in range(count)]
    for key, value in table.items():
        shards[crc32(key.encode("utf-8", "surrogatepass")) & (count - 1)][key] = marshal.dumps(
            value
        )
    blobs = [marshal.dumps(shard) if shard else b"" for shard in shards]
    at = len(_MAGIC) + _WORD * (count + 2)
    numbers = [count]
    for blob in blobs:
        numbers.append(at)
        at += len(blob)
    numbers.append(at)
    return b"".join([_MAGIC, *(number.to_bytes(_WORD, "little") for number in numbers), *blobs])


class Store:
    """The dictionary in a file made by ``build``; what was looked up is remembered.

    Raises:
        ValueError: the bytes are no such file.
    """

    def __init__(self, data: bytes) -> None:
        head = len(_MAGIC)
        if data[:head] != _MAGIC:
            raise ValueError("not a store")
        count = int.from_bytes(data[head : head + _WORD], "little")
        table = memoryview(data)[head + _WORD : head + _WORD * (count + 2)]
        offsets = [
            int.from_bytes(table[at : at + _WORD], "little") for at in (0, len(table) - _WORD)
        ]
        if not count or count & (count - 1) or offsets[1] != len(data):
            raise ValueError("a store that is cut off")
        self._data = data
        self._table = table
        self._mask = count - 1
        self._seen: dict[str, Any] = {}

    def get(self, key: str) -> Any:
        """Return the value of a key, or ``None``."""
        try:
            return self._seen[key]
        except KeyError:
            value = self._seen[key] = self._look_up(key)
            return value

    def _look_up(self, key: str) -> Any:
        at = _WORD * (crc32(key.encode("utf-8", "surrogatepass")) & self._mask)
        start = int.from_bytes(self._table[at : at + _WORD], "little")
        end = int.from_bytes(self._table[at + _WORD : at + 2 * _WORD], "little")
        if start == end:
            return None
        value = marshal.loads(self._data[start:end]).get(key)
        return None if value is None else marshal.loads(value)
