"""Reads a simple command line of ``check`` without argparse, a tenth of the time of a short run."""

from __future__ import annotations

from lint.reporters import FORMATS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

_FLAGS = {"--exit-zero": "exit_zero", "--fix": "fix", "--isolated": "isolated", "--why": "why"}


class Given:
    """What ``arguments.check().parse_args([])`` gives; a test holds the two together."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.fix = self.isolated = self.why = self.exit_zero = False
        self.encoding, self.color, self.min_severity = "utf-8", "auto", "warning"
        self.jobs = 0
        self.select: list[str] = []
        self.disable: list[str] = []
        self.stdin_filename: str | None = None
        self.config: str | None = None
        self.languagetool: str | None = None
        self.format: str | None = None
        self.output_file: str | None = None
        self.fail_on: str | None = None
        self.max_warnings: int | None = None


def check(arguments: Sequence[str]) -> Any:
    """Return the options of a line of paths, plain flags and ``--format NAME``, else ``None``.

    ``None`` leaves the line to argparse, which knows all options and tells what is wrong.
    """
    given = Given()
    rest = iter(arguments)
    for argument in rest:
        if argument in _FLAGS:
            setattr(given, _FLAGS[argument], True)
        elif argument == "--format":
            given.format = next(rest, None)
            if given.format not in FORMATS:
                return None
        elif argument[:1] == "-" or not argument:
            return None
        else:
            given.paths.append(argument)
    return given
