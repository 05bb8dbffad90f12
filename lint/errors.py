"""What goes wrong outside the draft: usage, configuration, rule files, unreadable input."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class CopydeskError(Exception):
    """A message for the user; the run ends with exit status 2, without a traceback.

    ``path`` and ``line`` (1-based) say where, when there is a place.
    """

    def __init__(self, message: str, path: str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        return f"{place}: {self.message}" if place else self.message

    def __reduce__(self) -> tuple[object, ...]:
        # The default would call the class with ``args`` alone and lose the place on the way
        # back from a worker process.
        return type(self), (self.message, self.path, self.line)


class ConfigError(CopydeskError):
    """A configuration file or an option that cannot be used."""


class RuleError(CopydeskError):
    """A rule file that cannot be used."""


class DraftError(CopydeskError):
    """A draft that cannot be read; the other drafts are still checked."""


def nearest(name: str, known: Iterable[str]) -> str:
    """Return ``; did you mean 'x'?`` for the known name closest to ``name``, or nothing."""
    import difflib  # on the way to an error message only

    close = difflib.get_close_matches(name, list(known), n=1, cutoff=0.5)
    return f"; did you mean '{close[0]}'?" if close else ""
