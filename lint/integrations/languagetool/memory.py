"""What LanguageTool said of a text before, kept in the user's cache folder as JSON."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from lint import cache
from lint.integrations.languagetool.answers import Match

if TYPE_CHECKING:
    from collections.abc import Iterable

_PREFIX = "languagetool-"
#: Answers that are kept, of a few kilobytes each; some are dropped at once, the oldest first.
_MOST, _DROPPED = 400, 100


def name(parts: Iterable[str]) -> str:
    """Return the name under which an answer is kept: a hash of all that it depends on."""
    key = json.dumps(list(parts)).encode()
    return _PREFIX + hashlib.sha256(key).hexdigest()


def read(name: str) -> list[Match] | None:
    """Return what is kept under a name; offsets, messages and replacements, never the text."""
    content = cache.read(name)
    try:
        return None if content is None else [Match(*each) for each in json.loads(content)]
    except (ValueError, TypeError):
        return None


def write(name: str, matches: list[Match]) -> None:
    """Keep an answer; failing is no error."""
    cache.write(name, json.dumps(matches).encode())
    folder = cache.folder()
    if folder is None:
        return
    paths = [os.path.join(folder, each) for each in os.listdir(folder) if each.startswith(_PREFIX)]
    if len(paths) > _MOST:
        for path in sorted(paths, key=_age, reverse=True)[: len(paths) - _MOST + _DROPPED]:
            with suppress(OSError):  # another process was faster
                os.unlink(path)


def _age(path: str) -> float:
    try:
        return -os.stat(path).st_mtime
    except OSError:
        return 0.0
