"""Picks the rules whose words are in the draft, runs them, and weighs what they find."""

from __future__ import annotations

from lint import rulebook
from lint.engine import patterns, terms
from lint.engine.settings import Settings
from lint.finding import SEVERITIES
from lint.index import adapt
from lint.story.voices import voice_at
from lint.story.words import types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.rulebook import Rulebook

__all__ = ["Settings", "lint"]

#: In a headline the wording of these categories weighs one level more.
_HEADLINE = ("headline", "description")
_RAISED = ("loaded-terms", "attribution")
#: Only here can a replacement be right without a look at the meaning.
_SAFE = ("typos", "style", "grammar", "quotations")


def lint(doc: Document, book: Rulebook, settings: Settings | None = None) -> list[Finding]:
    """Return the findings in a draft, in order of start and rule, with severity and voice.

    Every rule of ``book`` is asked unless ``settings`` say otherwise.
    """
    settings = settings or Settings()
    found: dict[tuple[int, int, str, str | None], Finding] = {}
    for rule, finding, severity in _raw(doc, book, settings):
        if _weigh(doc, rule, finding, severity, settings):
            found.setdefault((finding.start, finding.end, finding.rule, finding.entry), finding)
    return [found[key] for key in sorted(found, key=lambda key: (key[0], key[1], key[2]))]


def _raw(
    doc: Document, book: Rulebook, settings: Settings
) -> Iterator[tuple[Rule, Finding, dict[str, str]]]:
    """Yield each finding with its rule and the severity by voice that its rule or term gives."""
    needed: dict[tuple[int, int], list[str]] = {}
    for word in types(doc):
        for key in book.needing(word) or ():
            needed.setdefault(key, []).append(word)
    yield from terms.run(doc, book, settings)
    checks = list(book.always)
    for (number, entry), triggers in needed.items():
        if "check" in book.rule(number).values:
            checks.append(number)
        elif settings.runs(book.rule(number)):
            yield from patterns.run(doc, book, settings, number, entry, triggers)
    for number in sorted(set(checks)):
        rule = settings.configured(book.rule(number))
        if settings.runs(rule):
            for finding in rulebook.function(rule.values["check"])(doc, rule):
                yield rule, finding, rule.severity


def _weigh(
    doc: Document, rule: Rule, finding: Finding, severity: dict[str, str], settings: Settings
) -> bool:
    """Give a finding its voice, severity and paragraph; false where it is to be silent."""
    block = doc.block(finding.prose_start)
    finding.paragraph = block.number
    finding.voice = voice_at(doc, finding.prose_start)
    if finding.severity:  # a check that weighed evidence
        severity = {**severity, "own": finding.severity}
    level = settings.severity(rule, finding, severity)
    if level == "none":
        return False
    if block.kind in _HEADLINE and rule.category in _RAISED and finding.voice == "own":
        level = SEVERITIES[max(SEVERITIES.index(level) - 1, 0)]
    finding.severity = level
    text = doc.text[finding.prose_start : finding.prose_end]
    alone = len(finding.fixes) == 1 and finding.voice == "own" and text == text.lower()
    for fix in finding.fixes:
        fix.replacement = adapt(fix.replacement, text)
        fix.safe = fix.safe and alone and rule.category in _SAFE
    return True
