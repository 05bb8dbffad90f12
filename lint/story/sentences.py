"""Sentences: a quotation never splits from its attribution, an abbreviation never ends one."""

from __future__ import annotations

from lint import pattern
from lint.document import layer
from lint.story import verbs
from lint.story.quotations import quotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.story.quotations import Quotation

    Span = tuple[int, int]

#: A stop that may end a sentence, with what belongs to it, before a blank, the end, or a word
#: with a capital where the blank is missing.
_STOP = pattern.compile(
    r"[.!?…]+[\"”’'»)\]]*(?:\[\w{1,4}\]|[¹²³⁰⁴-⁹]+)*(?=\s|\Z|[A-Z][a-z])|[。！？؟۔]"
)
_WORD_BEFORE = pattern.compile(r"[^\s(\[{\"“‘'—–/]{1,30}\Z")
_NEXT = pattern.compile(r"\s*(?P<open>[(\[{\"“„«‘'—–-]*)(?P<word>[^\W_]?[\w’'-]*)")
#: An attribution that follows a quotation with its own stop: "Will you go?" Ana Smith asked.
_ATTRIBUTION = pattern.compile(
    r"\s*(?:(?:The|A|An|His|Her|Their|Our|One|Another)\s(?:[\w’'-]+\s){0,3}?)?(?:[A-Z][\w.’'-]*,?\s){0,5}(?P<verb>[a-z]+)\b"
)

#: Titles before a name never end a sentence.
_TITLES = frozenset(
    "adm amb brig capt cmdr cmdt col cpl det dr esq fr gen gov hon insp lt maj messrs mlle mme mr mrs"
    " ms mx pfc pres prof pvt rep reps rev sen sens sgt sr sra srta st ste supt".split()
)
#: These do not end one before a figure, and else only before the start of a sentence.
_BEFORE_FIGURE = frozenset(
    "approx art ca cf ch eq fig figs no nos p par pp sec sect vol vols vs v jan feb mar apr jun jul"
    " aug sep sept oct nov dec".split()
)
_MAYBE = _BEFORE_FIGURE | frozenset(
    "al assn assoc ave blvd bros co corp dept div est etc ft gmbh hwy inc jr ltd mfg mt mts nr plc pty"
    " rd sq univ ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo"
    " mont neb nev okla ore pa tenn tex va vt wash wis wyo ok lb lbs oz min max avg temp".split()
)
_NEVER = frozenset("e.g i.e cf viz".split())
#: Words with which a sentence starts and a name does not go on.
_STARTERS = frozenset(
    "a about above according across after again all also although among an and another any anyone are"
    " as asked at because before behind below between both but by can could despite did do does"
    " during each earlier either even every everyone few finally first for from further had has have"
    " he her here his how however i if in instead into is it its it's just last later leaving like"
    " many meanwhile more moreover most much my nearly neither never nevertheless no nobody none nor"
    " not nothing now of on once one only or other others our over perhaps rather several she should"
    " since so some somehow someone soon still such than that the their them then there these they"
    " this those though three through thus to today tomorrow too two under unless unlike until up"
    " upon was we well were what when whenever where whether which while who whoever why will with"
    " within without would yes yesterday yet you your it’s that’s that's he’s he's they’re".split()
)
_FILE_OR_SITE = frozenset("Com Net Org Js Io Co Py Ts Ai".split())


class Sentence:
    """A sentence: half-open prose offsets without surrounding space, and its block's number."""

    __slots__ = ("block", "end", "start")

    def __init__(self, start: int, end: int, block: int) -> None:
        self.start = start
        self.end = end
        self.block = block

    def __repr__(self) -> str:
        return f"<Sentence {self.start}:{self.end}>"


@layer
def sentences(doc: Document) -> list[Sentence]:
    """Return the sentences of a draft in order; none crosses a block.

    A stop inside a quotation ends no sentence, but a quotation that ends with one does where
    no attribution follows.
    """
    marks = quotations(doc)
    found = []
    at = 0
    for block in doc.blocks:
        first = at
        while at < len(marks.spans) and marks.spans[at].start < block.end:
            at += 1
        inside = [q for q in marks.spans[first:at] if q.mark]
        found += [
            Sentence(start, end, block.number)
            for start, end in _split(doc.text, block.start, block.end, inside)
        ]
    return found


def split(doc: Document, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences in a prose range, such as the inside of a quotation."""
    return list(_split(doc.text, start, end, []))


def _split(text: str, start: int, end: int, inside: list[Quotation]) -> Iterator[Span]:
    cuts = sorted({*_stops(text, start, end, inside), *_quotation_ends(text, end, inside), end})
    for cut in cuts:
        body = text[start:cut]
        first = start + len(body) - len(body.lstrip())
        last = start + len(body.rstrip())
        if last > first:
            yield first, last
        start = cut


def _stops(text: str, start: int, end: int, inside: list[Quotation]) -> Iterator[int]:
    """The ends of sentences at stops outside quotations."""
    quotation = 0
    begin = start
    for match in _STOP.finditer(text, start, end):
        at, stop = match.span()
        while quotation < len(inside) and inside[quotation].end <= at:
            quotation += 1
        if quotation < len(inside) and inside[quotation].start < at:
            continue
        if _ends(text, begin, at, stop, end):
            yield stop
            begin = stop


def _quotation_ends(text: str, end: int, inside: list[Quotation]) -> Iterator[int]:
    """The ends of sentences at quotations that bring their own stop."""
    for quotation in inside:
        last = text[quotation.inner_start : quotation.inner_end].rstrip("’'”\"» ")[-1:]
        if last not in (".", "!", "?", "…") or quotation.open_end:
            continue
        following = _NEXT.match(text, quotation.end, end)
        if following is None or not text[quotation.end : quotation.end + 1].isspace():
            continue
        word = following["word"]
        if not (word[:1].isupper() or word[:1].isdigit() or (following["open"] and not word)):
            continue
        if last in "!?…" and not following["open"]:
            said = _ATTRIBUTION.match(text, quotation.end, end)
            if said and said["verb"] in verbs.QUOTE:
                continue
        yield quotation.end


def _ends(text: str, begin: int, at: int, stop: int, end: int) -> bool:
    """Whether the stop at ``at``:``stop`` ends the sentence that began at ``begin``."""
    if stop >= end:
        return True
    if text[at] in "。！？؟۔":
        return True
    following = _NEXT.match(text, stop, end)
    if following is None or following.end() == stop:
        return True
    opened, word = following["open"], following["word"]
    before = _WORD_BEFORE.search(text, max(begin, at - 30), at)
    token = before[0] if before else ""
    if not text[stop].isspace():  # a missing blank
        return (
            text[at:stop] == "." and token.isalpha() and token.islower() and len(token) > 1
            and word.isalpha() and word not in _FILE_OR_SITE
        )  # fmt: skip
    if word[:1].islower() and not (word[1:2].isupper() and word[2:3].islower()):
        return False
    if not word and not opened:
        return True
    if text[at] != "." or text[at : at + 2] == "..":
        return True
    return _stop_ends(text, begin, at, token, word, opened)


def _stop_ends(text: str, begin: int, at: int, token: str, word: str, opened: str) -> bool:
    """Whether a single full stop after a word ends a sentence before another word."""
    lower = token.lower().rstrip("’'")
    starter = word.lower() in _STARTERS or any(mark in "\"“„«‘'([" for mark in opened)
    if lower in _NEVER:
        return False
    if lower in _TITLES and (token[0].isupper() or lower in ("messrs",)):
        return lower in ("st", "sr") and starter
    if len(token) == 1 and token.isalpha():
        return starter or token.islower()
    if "." in token:
        letters = token.replace(".", "")
        if letters.isalpha() and all(len(part) <= 2 for part in token.split(".")):
            return starter
        return True
    if lower in _BEFORE_FIGURE and word[:1].isdigit():
        return False
    if lower in _MAYBE:
        # "no", "pa" and "may" are words too, when they are written as such.
        return starter or (
            token.islower()
            and lower
            in (
                "no",
                "pa",
                "ill",
                "miss",
                "mass",
                "wash",
                "ore",
                "mar",
                "sec",
                "art",
                "del",
                "la",
                "min",
                "max",
                "par",
                "v",
                "ok",
                "mo",
            )
        )
    return not (
        token.isdigit() and len(token) <= 2 and not text[begin:at].strip()[: -len(token)].strip()
    )
