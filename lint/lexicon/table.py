"""Words with a small number each, in one file that is mapped into memory and never parsed."""

from __future__ import annotations

from zlib import crc32

from lint import pattern
from lint.store import numbers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from mmap import mmap

#: Changes with the layout: a magic word, the number of words, the bits of a bucket's number,
#: the offsets of all buckets and of the end, the buckets; numbers are four bytes, little-endian.
MAGIC = b"copydesk-words-1"
_SIZE = 4
_HEAD = len(MAGIC) + 2 * _SIZE
_LETTERS = 32  # a first letter counts by five bits: ``a`` is 1
_IN_BUCKET = 8  # words
#: A word without accents and the two bytes of its number.
_ENTRY = "([!-~]+)([\x80-\xff])(.)"


def build(words: Mapping[str, int]) -> bytes:
    """Return the file for words with a number from 1 to 2**14 - 1 each.

    The words of one first letter stand together, in as many buckets as those of any other.
    The same mapping gives the same bytes, whatever its order.
    """
    bits = (len(words) // (_LETTERS * _IN_BUCKET)).bit_length()
    buckets: list[list[bytes]] = [[] for _ in range(_LETTERS << bits)]
    for word in sorted(words):
        key, number = _key(word), words[word]
        # Bytes above 127 are in no word, so they end one and start the next.
        entry = key + bytes((number >> 7 | 128, number & 127 | 128))
        buckets[_bucket(key, bits)].append(entry)
    blobs = [b"".join(bucket) for bucket in buckets]
    at = _HEAD + _SIZE * (len(blobs) + 1)
    head = [len(words), bits]
    for blob in blobs:
        head.append(at)
        at += len(blob)
    head.append(at)
    return b"".join([MAGIC, *(number.to_bytes(_SIZE, "little") for number in head), *blobs])


class Table:
    """The words in a file made by ``build``; ``len`` counts them.

    Raises:
        ValueError: the bytes are no such file, or a part of one.
    """

    __slots__ = ("_bits", "_data", "_length", "_mask", "_offsets")

    def __init__(self, data: bytes | mmap) -> None:
        if data[: len(MAGIC)] != MAGIC:
            raise ValueError("not a list of words of this version")
        self._length = int.from_bytes(data[len(MAGIC) : _HEAD - _SIZE], "little")
        self._bits = int.from_bytes(data[_HEAD - _SIZE : _HEAD], "little")
        end = _HEAD + _SIZE * ((_LETTERS << min(self._bits, 24)) + 1)
        if int.from_bytes(data[end - _SIZE : end], "little") != len(data):
            raise ValueError("a list of words that is cut off")
        self._mask = (1 << self._bits) - 1
        self._data = data
        self._offsets = numbers(data, _HEAD, end)

    def __len__(self) -> int:
        return self._length

    def get(self, word: str) -> int:
        """Return the number of a word, or 0."""
        if not word:
            return 0
        key = word.encode("ascii", "backslashreplace")  # _key and _bucket, but in half the time
        bucket = key[0] % _LETTERS << self._bits | crc32(key) & self._mask
        start, stop = self._offsets[bucket], self._offsets[bucket + 1]
        data, at = self._data, start - 1
        while (at := data.find(key, at + 1, stop)) >= 0:
            after = at + len(key)
            if data[after] > 127 and (at == start or data[at - 1] > 127):
                return (data[after] & 127) << 7 | data[after + 1] & 127
        return 0

    def among(self, forms: Iterable[str]) -> dict[str, int]:
        """Return the listed ones of many forms with their numbers; ``get`` for all at once.

        No form may be empty or hold a line break.
        """
        found: dict[str, int] = {}
        data, offsets, bits, mask = self._data, self._offsets, self._bits, self._mask
        search = data.find
        joined = "\n".join(forms)  # encoded in one go, and no word holds a line break
        keys = joined.encode("ascii", "backslashreplace").split(b"\n") if joined else []
        for key in keys:
            bucket = key[0] % _LETTERS << bits | crc32(key) & mask
            if search(key, offsets[bucket], offsets[bucket + 1]) >= 0:
                word = key.decode("unicode_escape" if b"\\" in key else "ascii")
                if number := self.get(word):
                    found[word] = number
        return found

    def starting(self, letter: str) -> Iterator[tuple[str, int]]:
        """Yield the words with a first letter from ``a`` to ``z``, and their numbers.

        Those with accents are left out.
        """
        first = _bucket(letter.encode(), 0) << self._bits
        blob = self._data[self._offsets[first] : self._offsets[first + (1 << self._bits)]]
        for word, high, low in pattern.compile(_ENTRY).findall(blob.decode("latin-1")):
            if "\\" not in word:
                yield word, (ord(high) & 127) << 7 | ord(low) & 127


def _key(word: str) -> bytes:
    return word.encode("ascii", "backslashreplace")


def _bucket(key: bytes, bits: int) -> int:
    return key[0] % _LETTERS << bits | crc32(key) & (1 << bits) - 1
