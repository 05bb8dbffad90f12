"""A read-only dictionary in one file: a look-up touches one small part of it."""

from __future__ import annotations

import marshal
import sys
from zlib import crc32

from lint.errors import CopydeskError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from mmap import mmap
    from typing import Any

_MAGIC = b"copydesk-store-5\n"
_WORD = 4  # bytes of a number
_KEYS_IN_SHARD = 0.7


def build(table: Mapping[str, Any]) -> bytes:
    """Return the file for a table whose values ``marshal`` can hold.

    It holds offset and checksum of each shard, the offset of the end, and the shards; a key's
    hash tells its shard.
    """
    count = 1
    while count * _KEYS_IN_SHARD < len(table):
        count *= 2
    shards: list[dict[str, Any]] = [{} for _ in range(count)]
    for key, value in table.items():
        shards[_hash(key) & (count - 1)][key] = value
    blobs = [marshal.dumps(shard) if shard else b"" for shard in shards]
    at = len(_MAGIC) + _WORD * (2 * count + 1)
    places = []
    for blob in blobs:
        places += [at, crc32(blob)]
        at += len(blob)
    head = (number.to_bytes(_WORD, "little") for number in [*places, at])
    return b"".join([_MAGIC, *head, *blobs])


def numbers(data: bytes | mmap, start: int, stop: int) -> Sequence[int]:
    """Return the numbers of four bytes, little-endian, between two places of a file."""
    if sys.byteorder == "little":
        return memoryview(data)[start:stop].cast("I")
    from array import array

    swapped = array("I", data[start:stop])
    swapped.byteswap()
    return swapped


class Spoiled(CopydeskError, ValueError):
    """A part of the file is not what was written."""


class Store:
    """The dictionary in a file made by ``build``, which may be mapped into memory.

    What was looked up is remembered; a look-up of a spoiled part raises ``Spoiled``.

    Raises:
        ValueError: the bytes are no such file.
    """

    __slots__ = ("_data", "_mask", "_places", "_seen")

    def __init__(self, data: bytes | mmap) -> None:
        head = len(_MAGIC)
        first = int.from_bytes(data[head : head + _WORD], "little")
        count = (first - head) // _WORD // 2
        if data[:head] != _MAGIC:
            raise ValueError("not a store")
        if count < 1 or len(data) < first:
            raise ValueError("a store that is cut off")
        self._places = numbers(data, head, first)
        if self._places[2 * count] != len(data):
            raise ValueError("a store that is cut off")
        self._data = data
        self._mask = count - 1
        self._seen: dict[str, Any] = {}

    def get(self, key: str) -> Any:
        """Return the value of a key, or ``None``."""
        if key in self._seen:
            return self._seen[key]
        shard = self._shard(_hash(key) & self._mask)
        value = self._seen[key] = shard.get(key) if shard else None
        return value

    def table(self) -> dict[str, Any]:
        """Return all that the file holds; raises ``Spoiled`` where a part is spoiled."""
        shards = map(self._shard, range(self._mask + 1))
        return {key: value for shard in shards if shard for key, value in shard.items()}

    def _shard(self, number: int) -> dict[str, Any] | None:
        start, checksum, end = self._places[2 * number : 2 * number + 3]
        if start == end:
            return None
        blob = self._data[start:end]
        if checksum != crc32(blob):
            raise Spoiled("the cache is spoiled; run copydesk check again, or delete the folder")
        shard: dict[str, Any] = marshal.loads(blob)
        return shard


def _hash(key: str) -> int:
    return crc32(key.encode("utf-8", "surrogatepass"))
