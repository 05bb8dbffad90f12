"""Annotations of GitHub Actions: workflow commands that a runner reads from the log."""

from __future__ import annotations

from lint.reporters import Tally, visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.reporters import Options, Result

_COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}


def report(results: Iterable[Result], options: Options) -> Iterator[str]:
    """Yield ``::warning file=...,line=...,title=rule::message``, and a summary."""
    tally = Tally(options)
    for path, doc, findings in tally.shown(results):
        for finding in findings:
            message = finding.message
            if options.why:
                message += f"\n{finding.why}"
            properties = f"file={_property(path)},{_place(doc, finding)}"
            title = _property(finding.rule)
            command = _COMMANDS[finding.severity]
            yield visible(f"::{command} {properties},title={title}::{_data(message)}")
    yield tally.summary()


def _place(doc: Document, finding: Finding) -> str:
    line, column = doc.position(finding.start)
    end_line, end_column = doc.position(finding.end)
    if line != end_line:  # the runner takes columns only within one line
        return f"line={line},endLine={end_line}"
    return f"line={line},endLine={end_line},col={column},endColumn={end_column}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
