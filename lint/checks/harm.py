"""What can harm readers: how a suicide is told, and what a study is made to promise."""

from __future__ import annotations

from lint import pattern
from lint.document import layer
from lint.story.voices import voice_at
from lint.story.words import types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule

#: A person's suicide: not that of a bomber, of a career, or in the name of a law or a film.
_SUICIDE = pattern.later(
    r"\b(?:suicid(?:e|es)(?![- ](?:bomb\w*|attack\w*|vests?|belts?|mission|squad|drones?|note to"
    r"|car|truck|terror\w*|pills?\b|brigade|cult|door))|suicidal|(?:kills?|hangs?|hung|hanged|shot|shoots?"
    r"|killed|drown|drowned|gassed|poisoned) (?:himself|herself|themselves)"
    r"(?! and (?:at least )?(?:\w+ )?(?:others|people|civilians|soldiers|officers|passengers|worshippers))"
    r"|(?:take|takes|took|taking|taken) (?:his|her|their)"
    r" own li(?:fe|ves)|end(?:ed|ing)? (?:his|her|their) (?:own )?li(?:fe|ves)|died by suicide)\b",
    pattern.IGNORECASE,
)
_WORDS = frozenset("suicide suicides suicidal himself herself themselves own life lives".split())
_FIGURATIVE = pattern.later(
    r"\b(?:political|career|commercial|economic|national|electoral|assisted|medically assisted)"
    r" suicide\b|\bSuicide Squad\b",
    pattern.IGNORECASE,
)
_HELP = pattern.later(
    r"\b(?:help ?lines?|hot ?lines?|lifelines?|crisis (?:lines?|text|cent(?:er|re)s?)|samaritans"
    r"|befrienders|papyrus|childline|beyond ?blue|findahelpline|988|116[ -]?123|13 ?11 ?14"
    r"|vandrevala|aasra|icall|kiran|sadag|mental health line|text (?:HOME|HELLO|SHOUT|HELP)"
    r"|(?:help|support|advice) is available|if you (?:are|have|or|need|feel)\b.{0,120}?\b(?:help|support|contact|call))\b",
    pattern.IGNORECASE | pattern.DOTALL,
)


@layer
def suicides(doc: Document) -> list[tuple[int, int]]:
    """Return the places where the story speaks of a person's suicide, as prose spans."""
    if _WORDS.isdisjoint(types(doc)):
        return []
    other = {match.end() for match in _FIGURATIVE.finditer(doc.text)}
    return [match.span() for match in _SUICIDE.finditer(doc.text) if match.end() not in other]


def suicide_story(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether the story speaks of a person's suicide."""
    return bool(suicides(doc))


def no_helpline(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a story on suicide that names no place where readers find help.

    Newsroom specification, section 5.2 (suicide): one finding a story. ``options``: ``least``,
    how often the story must speak of it; once is enough in a headline.
    """
    places = suicides(doc)
    titled = [start for start, _ in places if doc.block(start).kind in ("headline", "description")]
    if (titled or len(places) >= rule.options["least"]) and not _HELP.search(doc.text):
        yield rule.finding(doc, *places[0])


def study_limits(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a health study of which the story leaves out what a reader must know to weigh it.

    Newsroom specification, section 5.2 (health): one finding a story. ``options``: ``study``, the
    pattern of a finding; ``health``, words one of which the story holds; ``needs``, patterns by
    name; ``least``, how many must be missing.
    """
    if types(doc).isdisjoint(rule.options["health"]):
        return
    study = pattern.compile(rule.options["study"], pattern.IGNORECASE)
    found = next(
        (m for m in study.finditer(doc.text) if voice_at(doc, m.start()) != "quotation"), None
    )
    if found is None:
        return
    missing = [
        name
        for name, wanted in rule.options["needs"].items()
        if not pattern.compile(wanted, pattern.IGNORECASE).search(doc.text)
    ]
    if len(missing) >= rule.options["least"]:
        yield rule.finding(doc, *found.span(), missing=", ".join(missing))
