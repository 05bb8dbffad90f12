"""LanguageTool's findings about a draft, as findings of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint import engine
from lint.finding import Fix
from lint.integrations.languagetool import memory, places
from lint.integrations.languagetool.client import ServerError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.engine.settings import Settings
    from lint.finding import Finding
    from lint.integrations.languagetool.answers import Match
    from lint.integrations.languagetool.client import Client
    from lint.integrations.languagetool.mapping import Mapping
    from lint.rule import Rule
    from lint.rulebook import Rulebook

#: English of the house -> what LanguageTool calls it.
_ENGLISH = {"us": "en-US", "gb": "en-GB", "ca": "en-CA", "au": "en-AU", "any": "en-US"}
_SPELLING = "languagetool-spelling"
#: What ours says about the same place is enough.
_SAME = ("typos", "names", "grammar", "style", "quotations")
#: Characters sent at once: little enough for a time limit, much enough for a draft.
_PART = 20_000
_LONGEST = 400_000
_MOST_FIXES = 3
#: A server that fails at so many texts in a row is given up.
_MOST_FAILURES = 3


class Source:
    """A server that is asked about draft after draft.

    ``version`` is what the server called itself. When it dies or is too slow it is not asked
    again: every further draft has the same error.
    """

    def __init__(self, client: Client, version: str, mapping: Mapping) -> None:
        self._client = client
        self._version = version
        self._mapping = mapping
        self._failures: list[ServerError] = []

    def findings(
        self,
        doc: Document,
        ours: list[Finding],
        book: Rulebook,
        settings: Settings,
        english: str = "any",
    ) -> list[Finding]:
        """Return our own findings and what LanguageTool adds, in order of start and rule.

        Raises:
            ServerError: nothing is known of this draft.
        """
        rules = {
            rule.id: rule
            for rule in book
            if rule.values.get("engine") == "languagetool" and settings.runs(rule)
        }
        if not rules:
            return ours
        taken = [(each.start, each.end) for each in ours if each.category in _SAME]
        found = [*ours]
        for match in self._matches(doc, _ENGLISH[english]):
            target = self._mapping.target(match.rule, match.category)
            if target is None or target.rule not in rules:
                continue
            finding = _finding(doc, rules[target.rule], match)
            if finding is None or not settings.runs(rules[target.rule], match.rule):
                continue
            if any(start < finding.end and finding.start < end for start, end in taken):
                continue
            severity = rules[target.rule].severity
            if target.lower:
                severity = {voice: _lower(level) for voice, level in severity.items()}
            if engine.weigh(doc, rules[target.rule], finding, severity, settings):
                taken.append((finding.start, finding.end))
                found.append(finding)
        return sorted(found, key=lambda each: (each.start, each.end, each.rule))

    def _matches(self, doc: Document, language: str) -> Iterator[Match]:
        """Yield the matches in a draft with offsets into its prose."""
        if len(doc.text) > _LONGEST:
            raise ServerError(f"LanguageTool is not asked about more than {_LONGEST} characters")
        for start, end in _parts(doc):
            for match in self._ask(doc.text[start:end], language):
                yield match._replace(start=match.start + start, end=match.end + start)

    def _ask(self, text: str, language: str) -> list[Match]:
        rules, categories = self._mapping.off
        key = memory.name([self._version, language, *rules, *categories, text])
        found = memory.read(key)
        if found is None:
            if self._failures and (self._failures[-1].gone or len(self._failures) > _MOST_FAILURES):
                raise self._failures[-1]
            try:
                found = self._client.matches(text, language, rules, categories)
            except ServerError as error:
                self._failures.append(error)
                raise
            self._failures.clear()
            memory.write(key, found)
        return found


def _parts(doc: Document) -> Iterator[tuple[int, int]]:
    """Yield spans of the prose, of whole blocks, which hold some text each."""
    start = end = 0
    for block in doc.blocks:
        if block.end - start > _PART and end > start:
            yield start, end
            start = block.start
        end = block.end
    if doc.text[start:end].strip():
        yield start, end


def _finding(doc: Document, rule: Rule, match: Match) -> Finding | None:
    """Make a finding of a match, where it is worth one."""
    if not (places.misspelt if rule.id == _SPELLING else places.fits)(doc, match):
        return None
    fixes = [Fix(replacement) for replacement in match.replacements[:_MOST_FIXES]]
    if rule.id == _SPELLING and not fixes:
        return None
    return rule.finding(
        doc, match.start, match.end, entry=match.rule, fixes=fixes, said=match.message
    )


def _lower(level: str) -> str:
    return "none" if level == "none" else "suggestion"
