"""SARIF 2.1.0, which code scanning services and editors read."""

from __future__ import annotations

import json
import os
import re

from lint.reporters import fingerprints
from lint.reporters.as_json import separated

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from lint.document import Document
    from lint.finding import Finding, Fix
    from lint.reporters import Options, Result

    Object = dict[str, Any]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {"error": "error", "warning": "warning", "suggestion": "note", "none": "none"}
_ROOT = "SRCROOT"


def report(results: Iterable[Result], options: Options) -> Iterator[str]:
    """Yield a log of one run with all findings.

    What is known only at the end, the rules that spoke and the files that could not be read,
    stands at the end, so nothing has to be held.
    """
    rules: dict[str, Object] = {}
    unread: list[Object] = []
    run = {
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "The folder that copydesk was run in."}}
        },
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0"}
    yield f'{json.dumps(log)[:-1]}, "runs": [{json.dumps(run)[:-1]}, "results": ['
    yield from separated(_results(results, options, rules, unread))
    driver = {"name": "copydesk", "version": options.version, "rules": list(rules.values())}
    invocation = {"executionSuccessful": not unread, "toolExecutionNotifications": unread}
    end = {"tool": {"driver": driver}, "invocations": [invocation]}
    yield f"], {json.dumps(end)[1:]}]}}"


def _results(
    results: Iterable[Result], options: Options, rules: dict[str, Object], unread: list[Object]
) -> Iterator[Object]:
    """Yield the results; note new rules and files that could not be read."""
    numbers: dict[str, int] = {}
    for result in results:
        artifact = _artifact(result.path)
        if result.error:
            unread.append(_notification(artifact, result.error.message, result.error.line))
        if result.doc is None:
            continue
        prints = fingerprints(result.doc, result.findings)
        for finding, fingerprint in zip(result.findings, prints, strict=True):
            if finding.rule not in rules:
                rules[finding.rule] = _descriptor(finding, options.rules.get(finding.rule, {}))
            yield {
                "ruleId": finding.rule,
                "ruleIndex": numbers.setdefault(finding.rule, len(numbers)),
                **_result(result.doc, artifact, finding),
                "partialFingerprints": {"copydesk/v1": fingerprint},
            }


def _result(doc: Document, artifact: Object, finding: Finding) -> Object:
    return {
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(doc, artifact, finding.start, finding.end)],
        "relatedLocations": [
            {
                "id": number,
                **_location(doc, artifact, place.start, place.end),
                "message": {"text": place.message},
            }
            for number, place in enumerate(finding.related, 1)
        ],
        "fixes": _fixes(doc, artifact, finding),
        "properties": {
            "voice": finding.voice,
            "paragraph": finding.paragraph,
            "entry": finding.entry,
            "group": finding.group,
        },
    }


def _fixes(doc: Document, artifact: Object, finding: Finding) -> list[Object]:
    region = _region(doc, finding.start, finding.end)
    unique: dict[str, Fix] = {}
    for fix in finding.fixes:
        unique.setdefault(fix.replacement, fix)
    return [
        {
            "description": {"text": f"Replace with '{fix.replacement}'"},
            "artifactChanges": [
                {
                    "artifactLocation": artifact,
                    "replacements": [
                        {
                            "deletedRegion": region,
                            "insertedContent": {"text": fix.replacement},
                        }
                    ],
                }
            ],
            "properties": {"safe": fix.safe},
        }
        for fix in unique.values()
    ]


def _location(doc: Document, artifact: Object, start: int, end: int) -> Object:
    snippet = {"snippet": {"text": doc.source[start:end]}}
    region = _region(doc, start, end) | snippet
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _region(doc: Document, start: int, end: int) -> Object:
    line, column = doc.position(start)
    end_line, end_column = doc.position(end)
    mark = doc.source[:1] == "\ufeff"  # no character of the text, says the standard
    offset = max(start - mark, 0)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": offset,
        "charLength": max(end - mark, 0) - offset,
    }


def _artifact(path: str) -> Object:
    """Return a location that says nothing of the folders of this machine."""
    from urllib.parse import quote

    try:
        inside = os.path.relpath(path)
    except ValueError:  # another drive
        inside = os.pardir
    if inside.split(os.sep)[0] == os.pardir:
        return {"uri": quote(os.fsencode(os.path.basename(path)))}
    return {"uri": quote(os.fsencode(inside.replace(os.sep, "/"))), "uriBaseId": _ROOT}


def _notification(artifact: Object, message: str, line: int | None) -> Object:
    region = {"region": {"startLine": line}} if line else {}
    return {
        "level": "error",
        "message": {"text": message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, **region}}],
    }


def _descriptor(finding: Finding, values: Mapping[str, Any]) -> Object:
    """Describe a rule from its file, or from a finding where it has none."""
    words = finding.rule.split("-")
    why = values.get("why", finding.why)
    severity = values.get("severity", finding.severity)
    if not isinstance(severity, str):
        severity = severity.get("own", finding.severity)
    return {
        "id": finding.rule,
        "name": "".join(word.capitalize() for word in words),
        "shortDescription": {"text": " ".join(words).capitalize()},
        "fullDescription": {"text": why},
        "help": _help(why, values),
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {"category": finding.category, "tags": [finding.category]},
    }


def _help(why: str, values: Mapping[str, Any]) -> Object:
    text, markdown = [why], [why]
    for example in values.get("examples", ()):
        for key, label in (
            ("bad", "Instead of"),
            ("good", "Write" if "bad" in example else "Fine"),
        ):
            if words := example.get(key):
                quoted = re.sub("<<(.+?)>>", r"**\1**", words, flags=re.S).replace("\n", "\n> ")
                text.append(f"{label}: {re.sub('<<|>>', '', words)}")
                markdown.append(f"{label}:\n\n> {quoted}")
    if source := values.get("source"):
        text.append(f"Source: {source}")
        markdown.append(f"Source: {source}")
    return {"text": "\n".join(text), "markdown": "\n\n".join(markdown)}
