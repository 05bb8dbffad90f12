"""What the law desk wants to see: open cases, accusations in the desk's name, no right of reply."""

from __future__ import annotations

from lint import pattern
from lint.document import layer
from lint.story.coverage import coverage
from lint.story.people import named
from lint.story.sentences import sentence_at, sentences
from lint.story.sources import attributions
from lint.story.voices import voice_at
from lint.story.words import types, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule

#: A case is open where somebody is arrested, charged or on trial, and no verdict is told.
_OPEN = pattern.later(
    r"\b(?:arrested|nabbed|apprehended|(?:was|were|been|is|are|being|man|woman|teenager|suspect)"
    r" (?:\w+ )?(?:charged|indicted|remanded|arraigned|detained)|(?:have|has|had|police)"
    r" (?:\w+ )?detained|charged (?:\w+ ){0,5}(?:with|over)|(?:faces?|facing|denie[sd]|denying)"
    r" (?:\w+ ){0,3}(?:charges?|counts?|trial|murder|manslaughter|rape|fraud)|on trial|awaiting"
    r" trial|trial of|(?:murder|rape|fraud) trial|trial (?:begins|began|opens|opened|starts"
    r"|started|continues|resumes)|(?:pleaded|pleads?|pled) not guilty|in (?:police )?custody"
    r"|(?:in|before|at) (?:the |an? )?(?:[\w’']+ ){0,3}court|(?:refused|granted|denied|on) bail"
    r"|chargesheeted)\b",
    pattern.IGNORECASE,
)
_CLOSED = pattern.later(
    r"\b(?:(?<!if )(?<!when )(?<!previously )(?<!wrongly )convicted|was convicted|conviction for"
    r"|(?<!if )(?<!is )(?<!are )(?<!be )found (?:(?:him|her|them|\w+) )?guilty"
    r"|(?:pleaded|pleads?|pled|pleading) guilty|guilty (?:verdict|plea)s?|verdict of guilty"
    r"|(?:was|were|been|is|are) (?:\w+ )?(?:sentenced|jailed|executed|acquitted)"
    r"|(?<!be )sentenced (?:to|him|her|them)|jailed for|serving (?:a|his|her)"
    r"|admitted (?:the )?(?:murder|manslaughter|rape|fraud)|cleared of)\b",
    pattern.IGNORECASE,
)
#: A sentence that tells what a court or the police do, or that somebody only alleges.
_PROCESS = frozenset(
    "acquitted allege alleged allegedly alleges appeal arraigned arrested charge charged charges"
    " complaint convicted conviction court courts indicted indictment investigated investigating"
    " investigation judge jury lawsuit police prosecuted prosecution prosecutor prosecutors ruled"
    " ruling sentence sentenced sued suspected suspicion trial tribunal verdict".split()
)
_HISTORY = pattern.later(r"\b(?:1[0-9]{3}|19[0-9]{2}s|century)\b")
_REPLIED = pattern.later(
    r"\b(?:den(?:y|ied|ies|ying|ials?)|reject(?:s|ed|ing)|dismiss(?:es|ed) (?:the|any|all|these|those)"
    r"|refut(?:es|ed)|disput(?:es|ed)|declin(?:es|ed|ing) (?:to|any|comment)|refus(?:es|ed) to comment"
    r"|no (?:comment|response|reply|answer)|not (?:\w+ )?(?:respond|repl(?:y|ied)|responded|commented"
    r"|comment|answer|answered|return|returned)|unreachable|(?:could|can) not (?:\w+ )?be (?:\w+ )?"
    r"(?:reached|contacted)|(?:reached|contacted|approached) for (?:a )?(?:comment|reply|response)"
    r"|not (?:\w+ )?(?:available|reachable)|in (?:response|reply|(?:his|her|its|their) defen[cs]e)"
    r"|respond(?:s|ed|ing)|repl(?:ied|ies)|defend(?:s|ed|ing)|apologi[sz]ed|countered|rebutted"
    r"|said (?:the|these|those) (?:\w+ )?(?:claims?|accusations?|allegations?|charges?) (?:is|are|was|were)"
    r"|pleaded not guilty|denial|(?:his|her|their|its) lawyers?|(?:his|her|their) (?:attorney|counsel)s?)\b",
    pattern.IGNORECASE,
)
_NOT_REPLIED = pattern.later(r"n't (?:respond|reply|comment|answer)", pattern.IGNORECASE)
_SHARES = frozenset({"percent", "cent", "percentage", "points"})
_NAMING = pattern.later(r"\w{3,}")
_ARTICLES = frozenset({"the", "his", "her", "its", "their", "mrs"})
_PROSE = ("paragraph", "item", "headline", "description")
_LONGEST = 3000  # code points of a paragraph that are looked at
_NEAR = 400  # code points of a sentence on each side of a place that are looked at


@layer
def open_case(doc: Document) -> bool:
    """Whether somebody is arrested, charged or on trial, and the story tells no verdict."""
    return bool(_OPEN.search(doc.text)) and not _CLOSED.search(doc.text)


def before_verdict(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether the story is about an open case: an arrest, a charge or a trial, and no verdict."""
    return open_case(doc)


@layer
def accused(doc: Document) -> set[str]:
    """Return the last names of those who are arrested, charged or on trial in an open case."""
    if not open_case(doc):
        return set()
    known = sentences(doc)
    found = set()
    for match in _OPEN.finditer(doc.text):
        sentence = known[sentence_at(doc, match.start())]
        first = max(sentence.start, match.start() - _NEAR)
        if name := named(doc, first, min(sentence.end, match.end() + _NEAR)):
            found.add(_last(doc, name))
    return found


def of_accused(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether the desk itself says this of somebody who is arrested, charged or on trial."""
    name = doc.text[start:end].split()[0]
    if name not in accused(doc) or voice_at(doc, start) != "own":
        return False
    return coverage(doc)[sentence_at(doc, start)].kind in ("none", "hedge")


def exposed(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether the desk itself says this of somebody it names, and no source and no court does.

    Newsroom specification, section 5.2 (libel risk). Sentences on the distant past are left out,
    and those on the accused of an open case, which are the matter of another rule.
    """
    read = coverage(doc)[sentence_at(doc, start)]
    first = max(read.sentence.start, start - _NEAR)
    last = min(read.sentence.end, end + _NEAR)
    if read.kind not in ("none", "hedge", "carried") or voice_at(doc, start) != "own":
        return False
    if doc.block(start).kind not in _PROSE or doc.text[last - 1] == "?":
        return False
    text = words(doc)
    said = text.lower[text.between(first, last)]
    if not _PROCESS.isdisjoint(said) or _HISTORY.search(doc.text, first, last):
        return False
    name = named(doc, first, last)
    return name is not None and _last(doc, name) not in accused(doc)


def _last(doc: Document, name: tuple[int, int]) -> str:
    return doc.text[slice(*name)].split()[-1]


def right_of_reply(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find the first accusation of a story that nobody answers for the one accused.

    Newsroom specification, section 5.2: one finding a story. ``options``: ``accusations``,
    patterns with one group, the one accused. Who is named by one of these words and is a source
    anywhere in the story has answered; any word of denial answers for all.
    """
    if _REPLIED.search(doc.text) or _NOT_REPLIED.search(doc.text):
        return
    wanted = pattern.compile("|".join(map("(?:{})".format, rule.options["accusations"])))
    text = words(doc)
    sources = {
        word
        for attribution in attributions(doc)
        for word in text.lower[text.between(*(attribution.source or (0, 0)))]
    }
    for block in doc.blocks:
        if block.kind not in _PROSE:
            continue
        for match in wanted.finditer(doc.text, block.start, min(block.end, block.start + _LONGEST)):
            who = next(group for group in match.groups() if group)
            answered = sources & set(_NAMING.findall(who.lower())) - _ARTICLES
            if not answered and voice_at(doc, match.start()) in ("own", "paraphrase"):
                yield rule.finding(doc, *match.span(), who=" ".join(who.split()))
                return


def poll_method(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a poll of voters of which the story leaves out how it was made.

    Newsroom specification, section 3.4 (poll box): one finding a story, which lists what is
    missing. ``options``: ``poll``, the pattern of a poll; ``needs``, patterns by their name.
    """
    poll = pattern.compile(rule.options["poll"], pattern.IGNORECASE).search(doc.text)
    if not poll or not {"percent", "cent", "percentage", "points"} & types(doc) | {"%"} & set(
        doc.text
    ):
        return
    missing = [
        name
        for name, wanted in rule.options["needs"].items()
        if not pattern.compile(wanted, pattern.IGNORECASE).search(doc.text)
    ]
    if len(missing) > 1:
        yield rule.finding(doc, *poll.span(), missing=", ".join(missing))
