"""Many drafts at once: worker processes and a progress bar."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor

from lint import pattern
from lint.desk import Desk, Options
from lint.reporters import Result

_desk: Desk


def check(options: Options, names: list[str], jobs: int) -> Iterator[Result]:
    """Yield the results of many drafts in the order of their names."""
    jobs = min(jobs, len(names))
    chunk = max(1, min(32, len(names) // (jobs * 4)))
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(options,)) as pool:
        yield from pool.map(_check, names, chunksize=chunk)


def with_progress(results: Iterable[Result], total: int) -> Iterator[Result]:
    """Yield the results and show on standard error how far they are."""
    from rich.console import Console
    from rich.progress import track

    console = Console(file=sys.stderr)
    yield from track(
        results, "Checking", total=total, console=console, transient=True, update_period=0.1
    )


def _start(options: Options) -> None:
    global _desk
    _desk = Desk(options)


def _check(name: str) -> Result:
    result = _desk.check(name)
    pattern.save()
    return result
