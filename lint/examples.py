"""Runs the examples in a rule's file, which are its tests."""

from __future__ import annotations

import re

from lint import engine, files, fix, suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.rulebook import Rulebook

_NAMES = {"text": "example.txt", "markdown": "example.md", "html": "example.html"}


def faults(book: Rulebook, rule: Rule, example: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with one example of a rule; nothing when it holds.

    The marks in ``bad`` are exactly the findings of the rule, ``good`` is silent, and the first
    fixes applied to ``bad`` give ``good`` where every finding has a single one; ``options`` are
    those of a house. What another engine finds is for a test that has it.
    """
    name = _NAMES[example.get("format", "text")]
    good = example.get("good")
    options = {rule.id: example["options"]} if "options" in example else {}
    if good is not None:
        _, found = _lint(book, rule, good, name, options)
        if found:
            yield f"good text is marked: {_texts(good, found)}"
    if "bad" not in example or "engine" in rule.values:
        return
    marked, draft = marks(example["bad"])
    doc, found = _lint(book, rule, draft, name, options)
    if [finding.span for finding in found] != marked:
        wanted = [draft[start:end] for start, end in marked]
        yield f"marked {wanted}, found {_texts(draft, found)}"
    elif good is not None and found and all(len(finding.fixes) == 1 for finding in found):
        mended = fix.apply(doc, found)
        if mended != good and rule.category in ("typos", "style", "grammar"):
            yield f"the fixes give {mended!r}"


def _lint(
    book: Rulebook, rule: Rule, draft: str, name: str, options: dict[str, dict[str, Any]]
) -> tuple[Document, list[Finding]]:
    doc = files.document(draft, name)
    # All rules run for a comment to have something to answer.
    wanted = () if rule.id == "unused-suppression" else (rule.id,)
    entries = [f"{rule.id}/{entry.get('id')}" for entry in book.entries(rule.id)]
    settings = engine.Settings(select=wanted, on=entries, options=options)
    found = suppress.apply(doc, engine.lint(doc, book, settings))
    return doc, [finding for finding in found if finding.rule == rule.id]


def marks(text: str) -> tuple[list[tuple[int, int]], str]:
    """Return the spans between ``<<`` and ``>>``, and the text without these marks."""
    spans, parts, at, length = [], [], 0, 0
    for match in re.finditer(r"<<(.+?)>>(?!>)", text, re.DOTALL):
        parts += [text[at : match.start()], match[1]]
        start = length + match.start() - at
        length = start + len(match[1])
        spans.append((start, length))
        at = match.end()
    return spans, "".join([*parts, text[at:]])


def _texts(draft: str, found: list[Finding]) -> list[str]:
    return [draft[finding.start : finding.end] for finding in found]
