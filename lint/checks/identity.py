"""Who can be known from a story and must not be: children, and those who report sexual offences."""

from __future__ import annotations

import re

from lint import pattern
from lint.story.people import like_person
from lint.story.sentences import sentence_at, sentences
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule

_NAME = r"(?P<name>[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]+|[A-Z]\.|al|bin|de|van|von|el)){0,3})"
_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen"
)
_AGE = r"(?:1[0-7]|[1-9])"
_YEARS = rf"(?:{_AGE}|{_WORDS})[- \u2011]years?[- \u2011]old"
_SCHOOL = (
    r"(?:(?:Year|Grade|Class) (?:1[0-2]|[1-9])|(?:\w+)[- ]grade(?:r)?|primary[- ]school|middle[- ]school"
    r"|high[- ]school|secondary[- ]school|kindergarten|nursery|schoolboy|schoolgirl)"
)
#: How a child is named: age behind the name or before it, or the school year.
_CHILD = (
    rf"\b{_NAME}(?:,| is| was)? (?:who (?:is|was) )?(?:only |just |then |now )?(?:aged? )?{_AGE}(?=[,.;)]| and\b| who\b| from\b| of\b| was\b)",
    rf"\b{_NAME} \({_AGE}\)",
    rf"\b{_NAME}(?:,| is| was) an? (?:\w+ )?(?:{_YEARS}|{_SCHOOL})\b",
    rf"\b(?:{_YEARS}|{_SCHOOL}|schoolboy|schoolgirl)(?: (?:pupil|student|boy|girl|son|daughter|named|called|as)){{0,3}} {_NAME}",
)
_DEAD = frozenset(
    "dead died dies killed killing death deaths murdered murder drowned slain funeral body fatal"
    " fatally buried memorial manslaughter".split()
)
#: Words that say the name was left out, or is another one.
_CHANGED = pattern.compile(
    r"\b(?:real names?|names? (?:has|have|had) been (?:changed|withheld)|names? (?:was|were)"
    r" (?:changed|withheld)|pseudonyms?|not (?:his|her|their) (?:real|actual) names?)\b",
    re.IGNORECASE,
)
_LONGEST = 3000  # code points of a block that are looked at


def named_minor(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a child named in a story of crime, abuse, court or health, at the first place.

    Newsroom specification, section 5.2 (minors). ``options``: ``suspect`` and ``victim``, words
    one of which stands in the sentence of the child or in one next to it. A child who was killed
    is mostly named rightly: then only words of ``victim`` count, or a charge against the child.
    """
    if _CHANGED.search(doc.text):
        return
    suspect, victim = (frozenset(rule.options[key]) for key in ("suspect", "victim"))
    seen: set[str] = set()
    for start, end, name in _children(doc):
        near = _near(doc, start)
        said = set(words(doc).lower[words(doc).between(*near)])
        known = said & victim or (said & suspect if not said & _DEAD else set())
        follows = words(doc).lower[words(doc).between(end, min(end + 60, near[1]))]
        matter = next((word for word in follows if word in suspect), "") or min(known, default="")
        if matter and (known or _is_object(follows, suspect)) and name not in seen:
            seen.add(name)
            yield rule.finding(doc, start, end, matter=matter)


def jigsaw(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a report of a sexual offence with enough hints to know who reported it.

    Newsroom specification, section 5.2: three kinds of hint make a jigsaw; one finding a story.
    ``options``: ``offence``, a pattern; ``hints``, patterns by kind, looked for in the sentence
    of an offence and in those next to it; ``least``, how many kinds it takes.
    """
    offence = pattern.compile(rule.options["offence"], re.IGNORECASE)
    found: dict[str, tuple[int, int]] = {}
    first: re.Match[str] | None = None
    done = 0
    for match in offence.finditer(doc.text):
        start, end = _near(doc, match.start())
        if end <= done:
            continue
        done, first = end, first or match
        for kind, wanted in rule.options["hints"].items():
            hint = pattern.compile(wanted).search(doc.text, start, min(end, start + _LONGEST))
            if hint and kind not in found:
                found[kind] = hint.span()
    if first and len(found) >= rule.options["least"]:
        yield rule.finding(
            doc,
            *first.span(),
            hints=", ".join(found),
            related=[(*span, kind) for kind, span in found.items()],
        )


def _children(doc: Document) -> Iterator[tuple[int, int, str]]:
    """Yield the places of names of children, in order, with the name."""
    found: dict[int, int] = {}
    for source in _CHILD:
        for match in pattern.compile(source).finditer(doc.text):
            start, end = match.span("name")
            if like_person(match["name"]):
                found[start] = max(end, found.get(start, 0))
    for start, end in sorted(found.items()):
        yield start, end, doc.text[start:end]


def _near(doc: Document, offset: int) -> tuple[int, int]:
    """The range of the sentence of a place and those next to it in its block, bounded."""
    known = sentences(doc)
    at = sentence_at(doc, offset)
    block = known[at].block
    first = at - 1 if at and known[at - 1].block == block else at
    last = at + 1 if at + 1 < len(known) and known[at + 1].block == block else at
    start = max(known[first].start, offset - _LONGEST)
    return start, min(known[last].end, offset + _LONGEST)


def _is_object(follows: list[str], suspect: frozenset[str]) -> bool:
    """Whether the words after a name begin with what was done to it: "was charged"."""
    passive = {"was", "is", "has", "been", "were", "who", "will", "be", "faces", "appeared"}
    return any(
        word in suspect and passive & set(follows[max(at - 3, 0) : at])
        for at, word in enumerate(follows[:8])
    )
