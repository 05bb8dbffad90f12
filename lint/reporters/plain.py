"""One line for each finding, as compilers print them."""

from __future__ import annotations

from lint.reporters import Tally, visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.reporters import Options, Result


def report(results: Iterable[Result], options: Options) -> Iterator[str]:
    """Yield ``path:line:column: severity: message [rule]``, and a summary."""
    tally = Tally(options)
    for path, doc, findings in tally.shown(results):
        for finding in findings:
            line, column = doc.position(finding.start)
            place = f"{path}:{line}:{column}"
            yield visible(f"{place}: {finding.severity}: {finding.message} [{finding.rule}]")
            if options.why:
                yield visible(f"{place}: why: {finding.why}")
    yield tally.summary()
