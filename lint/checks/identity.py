"""Who can be known from a story and must not be: children, and those who report sexual offences."""

from __future__ import annotations

from lint import pattern
from lint.story.people import like_person
from lint.story.sentences import sentence_at, sentences
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
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
_YEARS = rf"(?:{_AGE}|(?i:{_WORDS}))[- \u2011]years?[- \u2011]old"
_SCHOOL = (
    r"(?:(?:Year|Grade|Class) (?:1[0-2]|[1-9])|(?:\w+)[- ]grade(?:r)?|primary[- ]school|middle[- ]school"
    r"|high[- ]school|secondary[- ]school|kindergarten|nursery|schoolboy|schoolgirl)"
)
#: How a child is named: age behind the name or before it, or the school year.
_CHILD = (
    rf"\b{_NAME}(?:,| is| was)? (?:who (?:is|was) )?(?:only |just |then |now )?(?:aged? )?{_AGE}(?=[,.;)]| years?[ -]old\b| and\b| who\b| from\b| of\b| was\b)",
    rf"\b{_NAME} \({_AGE}\)",
    rf"\b{_NAME}(?:,| is| was) an? (?:\w+ )?(?:{_YEARS}|{_SCHOOL})\b",
    rf"\b(?:{_YEARS}|{_SCHOOL}|schoolboy|schoolgirl)(?: (?:pupil|student|boy|girl|son|daughter|named|called|as)){{0,3}} {_NAME}",
)
#: Of these words one stands beside the name of each child.
_HINTS = frozenset(
    "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 old year grade grader class school kindergarten nursery"
    " schoolboy schoolgirl".split()
)
#: Where the clause that tells what happened to a child ends.
_CLAUSE_ENDS = pattern.later(r"[;.?!]\s|\b(?:and|but|while|when|after|before|because)\b")
_PASSIVE = frozenset("was is has been were be being faces appeared will in pleaded".split())
#: Between a charge and a name they say that the charge is one against somebody else.
_OTHERS = _PASSIVE | set("of with for to over by from against".split())
_FOLLOWS = 120  # code points in which a child's clause is looked at
#: Words that say the name was left out, or is another one.
_CHANGED = pattern.later(
    r"\b(?:real names?|names? (?:has|have|had) been (?:changed|withheld)|names? (?:was|were)"
    r" (?:changed|withheld)|pseudonyms?|not (?:his|her|their) (?:real|actual) names?)\b",
    pattern.IGNORECASE,
)
_LONGEST = 3000  # code points on each side of a place that are looked at
_OVERLAP = 200  # code points that a hint may be long


def named_minor(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a child named in a story of crime, abuse, court or health, at the first place.

    Newsroom specification, section 5.2 (minors). ``options``: ``victim``, words one of which
    stands in the sentence of the child or in one next to it; ``suspect``, words that count only
    where they are said of the child. Who was killed may be named, so death is no such word.
    """
    if _CHANGED.search(doc.text):
        return
    suspect, victim = map(rule.options.words, ("suspect", "victim"))
    text = words(doc)
    seen: set[str] = set()
    for start, end in _children(doc, suspect | victim):
        near = text.lower[text.between(*_near(doc, start))]
        matter = _against(doc, start, end, suspect) or next((w for w in near if w in victim), "")
        if matter and doc.text[start:end] not in seen:
            seen.add(doc.text[start:end])
            yield rule.finding(doc, start, end, matter=matter)


def jigsaw(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a report of a sexual offence with enough hints to know who reported it.

    Newsroom specification, section 5.2: three kinds of hint make a jigsaw; one finding a story.
    ``options``: ``offence``, a pattern; ``hints``, patterns by kind, looked for in the sentence
    of an offence and in those next to it; ``least``, how many kinds it takes.
    """
    offence = pattern.compile(rule.options["offence"], pattern.IGNORECASE)
    found: dict[str, tuple[int, int]] = {}
    first: re.Match[str] | None = None
    wanted = {kind: pattern.compile(hint) for kind, hint in rule.options["hints"].items()}
    done = 0
    for match in offence.finditer(doc.text):
        first = first or match
        start, end = _near(doc, match.start())
        clipped = end == match.start() + _LONGEST
        if end < done + (_OVERLAP if clipped else 1):
            continue  # looked at with an offence before it
        for kind in wanted.keys() - found.keys():
            if hint := wanted[kind].search(doc.text, max(start, done - _OVERLAP), end):
                found[kind] = hint.span()
        done = end
    kinds = sorted(found)
    if first and len(kinds) >= rule.options["least"]:
        yield rule.finding(
            doc,
            *first.span(),
            hints=", ".join(kinds),
            related=[(*found[kind], kind) for kind in kinds],
        )


def _children(doc: Document, matters: frozenset[str]) -> list[tuple[int, int]]:
    """The places of names of children, in order, in blocks that hold a word that matters."""
    text = words(doc)
    tell, hint = ({doc.block(text.starts[k]) for k in text.at(some)} for some in (matters, _HINTS))
    found: dict[int, int] = {}
    for block in tell & hint:
        for source in _CHILD:
            for match in pattern.compile(source).finditer(doc.text, block.start, block.end):
                start, end = match.span("name")
                if like_person(match["name"]):
                    found[start] = max(end, found.get(start, 0))
    return sorted(found.items())


def _near(doc: Document, offset: int) -> tuple[int, int]:
    """The range of the sentence of a place and those next to it in its block, bounded."""
    known = sentences(doc)
    at = sentence_at(doc, offset)
    block = known[at].block
    first = at - 1 if at and known[at - 1].block == block else at
    last = at + 1 if at + 1 < len(known) and known[at + 1].block == block else at
    start = max(known[first].start, offset - _LONGEST)
    return start, min(known[last].end, offset + _LONGEST)


def _against(doc: Document, start: int, end: int, suspect: frozenset[str]) -> str:
    """The word that says what a child is accused of: before the name, after it, or of "he"."""
    text = words(doc)
    first = text.between(start, end).start
    before = text.lower[max(first - 5, 0) : first]
    limit = min(end + _FOLLOWS, doc.block(start).end)
    stop = _CLAUSE_ENDS.search(doc.text, end, limit)
    after = text.lower[text.between(end, stop.start() if stop else limit)]
    following = sentence_at(doc, start) + 1
    known = sentences(doc)
    if following < len(known) and doc.text.startswith(("He ", "She "), known[following].start):
        at = text.between(known[following].start, known[following].end)
        after += text.lower[at][:8]
    found = [
        w for k, w in enumerate(after) if w in suspect and _PASSIVE & set(after[max(k - 3, 0) : k])
    ]
    found += [word for word in before if word in suspect and _OTHERS.isdisjoint(before)]
    return next(iter(found), "")
