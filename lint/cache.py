"""The user's cache folder: files that can be lost at any time, and are never trusted blindly."""

from __future__ import annotations

import os
import sys

from lint import __version__

#: Part of every file name: what another version or another Python wrote is never read.
TAG = f"{__version__}-{sys.implementation.cache_tag}-{sys.hexversion:x}"


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
    try:
        os.makedirs(place, mode=0o700, exist_ok=True)
        status = os.stat(place)
    except OSError:
        return None
    if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & 0o022):
        return None
    return place


def read(name: str) -> bytes | None:
    """Return the content of a cache file, or ``None``."""
    place = folder()
    if place is None:
        return None
    try:
        with open(os.path.join(place, f"{name}-{TAG}"), "rb") as file:
            return file.read()
    except OSError:
        return None


def write(name: str, content: bytes) -> None:
    """Write a cache file atomically; many processes may do so at once. Failing is no error."""
    place = folder()
    if place is None:
        return
    path = os.path.join(place, f"{name}-{TAG}")
    draft = f"{path}.{os.getpid()}"
    try:
        with open(draft, "xb") as file:
            file.write(content)
        os.replace(draft, path)
    except OSError:
        try:
            os.unlink(draft)
        except OSError:
            pass


def _base() -> str:
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches")
    return os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
