"""One JSON array of all findings: the contract for programs."""

from __future__ import annotations

import json

from lint.reporters import fingerprints

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from lint.document import Document
    from lint.finding import Finding
    from lint.reporters import Options, Result


def report(results: Iterable[Result], options: Options) -> Iterator[str]:
    """Yield the array, one finding of any severity a line; keys are only ever added."""
    yield "["
    yield from separated(
        _finding(result.path, result.doc, finding, fingerprint)
        for result in results
        if result.doc is not None
        for finding, fingerprint in zip(
            result.findings, fingerprints(result.doc, result.findings), strict=True
        )
    )
    yield "]"


def separated(values: Iterable[object]) -> Iterator[str]:
    """Yield the values of a JSON array as lines with the commas between them.

    All is ASCII: it survives every encoding and no terminal finds a command in it.
    """
    line = ""
    for value in values:
        if line:
            yield f"{line},"
        line = json.dumps(value)
    if line:
        yield line


def _finding(path: str, doc: Document, finding: Finding, fingerprint: str) -> dict[str, Any]:
    line, column = doc.position(finding.start)
    end_line, end_column = doc.position(finding.end)
    return {
        "path": path,
        "rule": finding.rule,
        "entry": finding.entry,
        "category": finding.category,
        "severity": finding.severity,
        "message": finding.message,
        "why": finding.why,
        "start": finding.start,
        "end": finding.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "text": doc.source[finding.start : finding.end],
        "voice": finding.voice,
        "paragraph": finding.paragraph,
        "group": finding.group,
        "fixes": [{"replacement": fix.replacement, "safe": fix.safe} for fix in finding.fixes],
        "related": [
            {
                "start": place.start,
                "end": place.end,
                "text": doc.source[place.start : place.end],
                "message": place.message,
            }
            for place in finding.related
        ],
        "fingerprint": fingerprint,
    }
