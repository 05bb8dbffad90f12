"""The user's cache folder: files that can be lost at any time, and are never trusted blindly."""

from __future__ import annotations

import os
import sys
from zlib import crc32

from lint import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mmap import mmap

#: Part of every file name: what another version or another Python wrote is never read.
TAG = f"{__version__}-{sys.implementation.cache_tag}-{sys.hexversion:x}"
_CHECKSUM = 4  # bytes before the content


def folder() -> str | None:
    """Return the cache folder, made with mode 0700, or ``None`` when it cannot be used.

    A folder that belongs to somebody else, or that others may write to, is not used.
    ``COPYDESK_CACHE`` names another folder; empty, it turns the cache off.
    """
    place = os.environ.get("COPYDESK_CACHE")
    if place == "":
        return None
    if place is None:
        place = os.path.join(_base(), "copydesk")
        if not os.path.isabs(place):  # no home, and the folder here may be what is checked
            return None
    try:
        os.makedirs(place, mode=0o700, exist_ok=True)
        status = os.stat(place)
    except OSError:
        return None
    if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & 0o022):
        return None
    return place


def read(name: str) -> bytes | None:
    """Return the content of a cache file, or ``None`` when there is none or it is spoiled."""
    place = folder()
    if place is None:
        return None
    try:
        with open(os.path.join(place, f"{name}-{TAG}"), "rb") as file:
            checksum, content = file.read(_CHECKSUM), file.read()
    except OSError:
        return None
    return content if checksum == _checksum(content) else None


def mapped(name: str) -> mmap | None:
    """Return a cache file mapped into memory; its content is for the caller to check."""
    place = folder()
    if place is None:
        return None
    from mmap import ACCESS_READ, mmap

    try:
        with open(os.path.join(place, f"{name}-{TAG}"), "rb") as file:
            return mmap(file.fileno(), 0, access=ACCESS_READ)
    except (OSError, ValueError):  # not there, or empty
        return None


def replace(name: str, content: bytes) -> None:
    """Write a file for ``mapped``, as ``write`` does, without a checksum of the whole."""
    _write(name, [content])


def write(name: str, content: bytes) -> None:
    """Write a cache file atomically; many processes may do so at once. Failing is no error."""
    _write(name, [_checksum(content), content])


def _write(name: str, parts: list[bytes]) -> None:
    place = folder()
    if place is None:
        return
    path = os.path.join(place, f"{name}-{TAG}")
    draft = f"{path}.{os.urandom(8).hex()}"
    try:
        with open(draft, "xb") as file:
            file.writelines(parts)
        os.replace(draft, path)
    except OSError:
        try:  # noqa: SIM105 - contextlib is not worth its import here
            os.unlink(draft)
        except OSError:
            pass


def _checksum(content: bytes) -> bytes:
    return crc32(content).to_bytes(_CHECKSUM, "little")


def _base() -> str:
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches")
    return os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
