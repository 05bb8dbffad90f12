"""Regular expressions that are compiled once and remembered from run to run.

Compiling the patterns of a run costs more than running them on a draft: one pattern takes
0.3 ms or more, its code read back 0.015 ms. ``_sre`` checks the code that it is given. Even the
import of ``re`` takes a tenth of a run, so only what compiles does it.
"""

from __future__ import annotations

from lint import cache, store

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from typing import Any

#: The flags of ``re``.
IGNORECASE, MULTILINE, DOTALL, VERBOSE = 2, 8, 16, 64

_FILE = "patterns"
_MOST = 5000
#: What the memory holds, what was asked for in this run, and which of it was new.
_known: store.Store | None = None
_here: dict[str, re.Pattern[str]] = {}
_new: set[str] = set()


def compile(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what ``re.compile`` returns, from the memory where it has it.

    Raises:
        re.error: the pattern is wrong.
    """
    key = f"{int(flags)} {source}"
    if key not in _here:
        _here[key] = _restored(key, source) or _compiled(key, source, flags)
    return _here[key]


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled, as ``compile`` does it, when it is first used.

    For those of a module: a draft has no use for half of them.
    """
    pattern: Any = _Later(source, flags)
    compiled: re.Pattern[str] = pattern
    return compiled


class _Later:
    """Takes each method of a pattern from the pattern itself when it is first asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._given = source, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(compile(*self._given), name)
        setattr(self, name, found)
        return found


def save() -> None:
    """Keep the patterns that were new in this run."""
    if not _new:
        return
    try:
        fresh = {key: _code(_here[key]) for key in _new}
    except (ImportError, AttributeError, TypeError):
        return  # another Python, with other insides
    try:
        known = _load().table()
    except (EOFError, TypeError, ValueError):
        known = {}
    cache.replace(_FILE, store.build({**known, **fresh} if len(known) < _MOST else fresh))
    _new.clear()


def _load() -> store.Store:
    try:
        return store.Store(cache.mapped(_FILE) or store.build({}))
    except ValueError:
        return store.Store(store.build({}))


def _compiled(key: str, source: str, flags: int) -> re.Pattern[str]:
    import re

    from lint import heads

    compiled = re.compile(heads.ahead(source, flags), flags)
    _new.add(key)
    return compiled


def _restored(key: str, source: str) -> re.Pattern[str] | None:
    global _known
    if _known is None:
        _known = _load()
    try:
        return _decoded(source, *_known.get(key))
    except (AttributeError, EOFError, ImportError, LookupError, OverflowError, RuntimeError,
            TypeError, ValueError):  # fmt: skip
        return None  # a memory that cannot be used is no memory


def _code(compiled: re.Pattern[str]) -> tuple[int, bytes, int, dict[str, int]]:
    import array
    from re import _compiler, _parser  # type: ignore[attr-defined]

    flags = compiled.flags
    code = _compiler._code(_parser.parse(compiled.pattern, flags), flags)
    return flags, array.array("I", code).tobytes(), compiled.groups, dict(compiled.groupindex)


def _decoded(
    source: str, flags: int, code: bytes, groups: int, names: dict[str, int]
) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    numbers = memoryview(code).cast("I").tolist()
    result: re.Pattern[str] = _sre.compile(source, flags, numbers, groups, names, tuple(by_number))
    return result
