"""A read-only dictionary in one file: a look-up touches one small part of it."""

from __future__ import annotations

import marshal
from zlib import crc32

from lint.errors import CopydeskError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from mmap import mmap
    from typing import Any

_MAGIC = b"copydesk-store-4\n"
_WORD = 4  # bytes of a number
_KEYS_IN_SHARD = 0.7


def build(table: Mapping[str, Any]) -> bytes:
    """Return the file for a table whose values ``marshal`` can hold.

    It holds the offset of each shard and that of the end, and the shards, each behind its
    checksum; a key's hash tells its shard.
    """
    count = 1
    while count * _KEYS_IN_SHARD < len(table):
        count *= 2
    shards: list[dict[str, bytes]] = [{} for _ in range(count)]
    for key, value in table.items():
        shards[_hash(key) & (count - 1)][key] = marshal.dumps(value)
    blobs = [_checked(marshal.dumps(shard)) if shard else b"" for shard in shards]
    at = len(_MAGIC) + _WORD * (count + 1)
    offsets = []
    for blob in blobs:
        offsets.append(_number(at))
        at += len(blob)
    return b"".join([_MAGIC, *offsets, _number(at), *blobs])


class Spoiled(CopydeskError, ValueError):
    """A part of the file is not what was written."""


class Store:
    """The dictionary in a file made by ``build``, which may be mapped into memory.

    What was looked up is remembered; a look-up of a spoiled part raises ``Spoiled``.

    Raises:
        ValueError: the bytes are no such file.
    """

    __slots__ = ("_data", "_mask", "_offsets", "_seen")

    def __init__(self, data: bytes | mmap) -> None:
        if data[: len(_MAGIC)] != _MAGIC:
            raise ValueError("not a store")
        head = len(_MAGIC)
        first = int.from_bytes(data[head : head + _WORD], "little")
        self._offsets = data[head:first]
        count = len(self._offsets) // _WORD - 1
        if count < 1 or int.from_bytes(self._offsets[-_WORD:], "little") != len(data):
            raise ValueError("a store that is cut off")
        self._data = data
        self._mask = count - 1
        self._seen: dict[str, Any] = {}

    def get(self, key: str) -> Any:
        """Return the value of a key, or ``None``."""
        try:
            return self._seen[key]
        except KeyError:
            value = self._seen[key] = self._look_up(key)
            return value

    def table(self) -> dict[str, Any]:
        """Return all that the file holds; raises ``Spoiled`` where a part is spoiled."""
        shards = (self._shard(number) for number in range(self._mask + 1))
        return {key: marshal.loads(value) for shard in shards for key, value in shard.items()}

    def _look_up(self, key: str) -> Any:
        value = self._shard(_hash(key) & self._mask).get(key)
        return None if value is None else marshal.loads(value)

    def _shard(self, number: int) -> dict[str, bytes]:
        at = _WORD * number
        start = int.from_bytes(self._offsets[at : at + _WORD], "little")
        end = int.from_bytes(self._offsets[at + _WORD : at + 2 * _WORD], "little")
        if start == end:
            return {}
        blob = self._data[start + _WORD : end]
        if self._data[start : start + _WORD] != _number(crc32(blob)):
            raise Spoiled("the cache is spoiled; run copydesk check again, or delete the folder")
        shard: dict[str, bytes] = marshal.loads(blob)
        return shard


def _hash(key: str) -> int:
    return crc32(key.encode("utf-8", "surrogatepass"))


def _checked(blob: bytes) -> bytes:
    return _number(crc32(blob)) + blob


def _number(value: int) -> bytes:
    return value.to_bytes(_WORD, "little")
