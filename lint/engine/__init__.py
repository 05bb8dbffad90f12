"""Picks the rules whose words are in the draft, runs them, and weighs what they find."""

from __future__ import annotations

from lint import rulebook
from lint.engine import patterns, terms
from lint.engine.asked import Asked
from lint.engine.settings import Settings
from lint.finding import SEVERITIES
from lint.index import adapt
from lint.story.labels import Label, label_voice, labels
from lint.story.voices import is_own, voice_at
from lint.story.words import known_parts, types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.rulebook import Rulebook

__all__ = ["SPELLING", "Settings", "lint", "weigh"]

#: In a headline the wording of these categories weighs one level more.
_HEADLINE = ("headline", "description")
_RAISED = ("loaded-terms", "attribution")
#: A slip in a word is one matter, whichever of these sees it.
SPELLING = ("typos", "names", "grammar")
_LOADED = "loaded-terms"
#: What a check lists among its words to be asked where a loaded term was found.
LOADED = "<loaded term>"
#: Only here can a replacement be right without a look at the meaning.
_SAFE = ("typos", "style", "grammar", "quotations")


def lint(doc: Document, book: Rulebook, settings: Settings | None = None) -> list[Finding]:
    """Return the findings in a draft, in order of start and rule, with severity and voice.

    Every rule of ``book`` is asked unless ``settings`` say otherwise.
    """
    settings = settings or Settings()
    found: dict[tuple[int, int, str], Finding] = {}
    origins = set()
    for rule, finding, severity in _raw(doc, book, settings):
        origins.add(rule.values.get("origin"))
        if weigh(doc, rule, finding, severity, settings):
            matter = "spelling" if rule.category in SPELLING else rule.category
            place = (finding.start, finding.end, matter)
            if place not in found or _rank(finding) < _rank(found[place]):
                found[place] = finding
    kept = list(found.values())
    if not origins <= {None}:
        from lint.engine import borrowed

        kept = borrowed.settled(kept)
    kept.sort(key=lambda finding: (finding.start, finding.end, finding.rule))
    return list(_widest(kept))


def _widest(findings: list[Finding]) -> Iterator[Finding]:
    """Yield findings in order without a label inside a wider one that weighs as much.

    Both sides of a dispute are told of once, though one side's label has another one inside.
    """
    terms = [found for found in findings if found.entry and found.category == _LOADED]
    inside = set()
    terms.sort(key=lambda found: (found.start, -found.end))
    wide = None
    for found in terms:
        if wide is None or wide.end < found.end:
            wide = found
        elif SEVERITIES.index(wide.severity) <= SEVERITIES.index(found.severity):
            inside.add(id(found))
    yield from (found for found in findings if id(found) not in inside)


def _rank(finding: Finding) -> tuple[int, bool, str, str]:
    """Of several findings of one matter at one place, the first by this order is kept.

    The gravest comes first, then one that names a word of a list, then the first by name.
    """
    entry = finding.entry or ""
    return SEVERITIES.index(finding.severity), not entry, finding.rule, entry


def _raw(
    doc: Document, book: Rulebook, settings: Settings
) -> Iterator[tuple[Rule, Finding, dict[str, str]]]:
    """Yield each finding with its rule and the severity by voice that its rule or term gives."""
    asked = Asked(types(doc), book)
    yield from terms.run(doc, book, settings, asked.forms)
    checks = list(_always(doc, book, settings))
    known = known_parts(doc)
    for number, at in sorted(asked.needed):
        if number in book.checks:
            checks.append(number)
            continue
        entry = book.entry(number, at)
        if any(map(known.isdisjoint, entry.get("clauses", ()))):
            continue
        rule = book.rule(number)
        for found in patterns.run(doc, rule, entry, settings, asked.needed[number, at]):
            if rule.category == _LOADED:
                start, end = found[1].prose_start, found[1].prose_end
                labels(doc).append(Label(start, end, rule.id, entry))
            yield found
    if labels(doc) and (word := book.word(LOADED)):
        checks += [number for number, _ in word[1]]
        labels(doc).sort(key=lambda label: label.start)
    for number in sorted(set(checks)):
        rule = settings.configured(book.rule(number))
        if settings.runs(rule):
            if "always" in rule.values and not settings.refiled(rule):
                rule = rule.with_parts(book.parts(number, asked.parts.get(number, {})))
            for finding in rulebook.function(rule.values["check"])(doc, rule):
                yield rule, finding, rule.severity


def _always(doc: Document, book: Rulebook, settings: Settings) -> Iterator[int]:
    """Yield the numbers of the checks that no word of the draft has to ask for."""
    for number in (*book.always, *(book.resting if settings.on or settings.select else ())):
        signs = book.signs.get(number)
        if signs is None or any(sign in doc.text for sign in signs):
            yield number


def weigh(
    doc: Document, rule: Rule, finding: Finding, severity: dict[str, str], settings: Settings
) -> bool:
    """Give a finding its voice, severity and paragraph; false where it is to be silent.

    ``severity`` is what its rule, or a term of it, gives each voice.
    """
    block = doc.block(finding.prose_start)
    finding.paragraph = block.number
    loaded = rule.category == "loaded-terms"
    finding.voice = (label_voice if loaded else voice_at)(doc, finding.prose_start)
    if finding.group and loaded and finding.voice != "own":
        finding.group += f"/{finding.voice}"  # what is wrong in one voice is fine in another
    if finding.severity:  # a check that weighed evidence
        severity = {voice: _quieter(level, finding.severity) for voice, level in severity.items()}
        severity["own"] = finding.severity
    level = settings.severity(rule, finding, severity)
    if level == "none":
        return False
    if block.kind in _HEADLINE and rule.category in _RAISED and finding.voice == "own":
        level = SEVERITIES[max(SEVERITIES.index(level) - 1, 0)]
    finding.severity = level
    text = doc.text[finding.prose_start : finding.prose_end]
    alone = len(finding.fixes) == 1 and rule.category in _SAFE and text == text.lower()
    for fix in finding.fixes:
        fix.replacement = adapt(fix.replacement, text)
        fix.safe = fix.safe and alone and is_own(doc, finding.prose_start, finding.prose_end)
    return True


def _quieter(one: str, two: str) -> str:
    """Return the lower of two levels: no voice is louder than the evidence allows."""
    return max(one, two, key=(*SEVERITIES, "none").index)
