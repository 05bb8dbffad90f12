"""Links as sources: what the desk says of its own with a link to where it has it from."""

from __future__ import annotations

from bisect import bisect_right

from lint import pattern
from lint.document import layer
from lint.story import anchors
from lint.story.identities import Source
from lint.story.kinds import DATA, DOCUMENT, LINK, UNNAMED, is_document
from lint.story.reader import Attribution
from lint.story.sentences import sentence_at, sentences
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.document import Document, Link
    from lint.story.phrases import Span
    from lint.story.sentences import Sentence

#: Leads to another page: no anchor, no mail, no telephone, no script.
_PAGE = pattern.later(r"(?i)(?:https?:|(?![a-z][\w+.-]*:))[^#?]")
_HOST = pattern.later(r"(?i)(?:https?:)?//(?:[^\s/?#@]*@)?(?:www\.)?([\w.-]+)")
#: What may stand behind the last words of a sentence.
_CLOSERS = " \n.,;:!?…)]\"'”’"
#: Code points beside a link in which brackets and stops are looked for.
_BESIDE = 10
_ADDRESSES = ("http://", "https://", "www.")
_OPENERS = ("(", "[", "(via ", "(source: ")


class Citation(Attribution):
    """The links of one sentence as a source of it, under the text of the one that says most.

    ``full`` tells whether a link stands on a claim or names a document, so that a clause rests
    on it; else nothing does but the linked words themselves.
    """

    __slots__ = ("full",)

    def __init__(self, link: Link, covers: list[Span], full: bool) -> None:
        place = (link.start, link.end)
        super().__init__(place, place, LINK, covers, quoted=False)
        self.full = full
        self.who = Source(_host(link), LINK, place)


@layer
def citations(doc: Document) -> dict[int, Citation]:
    """Return the links that are sources, by the start of the sentence that rests on them.

    Newsroom specification, sections 2.1 and 3.3. A link whose text is a claim (with a verb or a
    count) or a document covers its clause, one on another phrase covers that phrase, one on a
    mere name nothing. An address, or a link of any text, in brackets or behind a sentence
    covers the sentence. What is covered is disjoint and in order.
    """
    found: dict[int, Citation] = {}
    for link in _pages(doc):
        for number in range(max(sentence_at(doc, link.start), 0), len(sentences(doc))):
            sentence = sentences(doc)[number]
            if sentence.start >= link.end:
                break
            if sentence.end <= link.start:  # an address alone in its block is no prose
                continue
            known = found.get(sentence.start)
            if known and known.full and known.covers[-1][1] >= min(link.end, sentence.end):
                continue
            cited, cover, full = _cited(doc, link, number)
            if cover:
                _add(found, cited.start, link, cover, full)
    return found


def _add(found: dict[int, Citation], start: int, link: Link, cover: Span, full: bool) -> None:
    """Add what a link covers to the citation of the sentence that starts at an offset."""
    known = found.get(start)
    covers = known.covers if known else []
    while covers and covers[-1][0] >= cover[0]:
        covers.pop()
    covers.append(cover)
    if known is None or full > known.full:
        found[start] = Citation(link, covers, full)


def name_linked(doc: Document, said: Iterable[Attribution]) -> None:
    """Make the link the source of an attribution that names none: a [study] found that."""
    links = _pages(doc)
    ends = [link.end for link in links]
    for one in said:
        start, end = one.source or (0, 0)
        at = bisect_right(ends, start)
        if at == len(links) or links[at].start >= end:
            continue
        host = _host(links[at])
        if one.kind == UNNAMED:
            one.who = Source(host, LINK, (start, end))
        elif one.who and one.who.kind in (DOCUMENT, DATA) and _is_nameless(one.who.name):
            one.who.kind, one.who.name = LINK, host


def _is_nameless(document: str) -> bool:
    return document.islower() or is_document(document.lower())


def _pages(doc: Document) -> list[Link]:
    return [link for link in doc.links if _PAGE.match(link.target)]


def _host(link: Link) -> str:
    match = _HOST.match(link.target)
    return match[1] if match else link.target


def _cited(doc: Document, link: Link, number: int) -> tuple[Sentence, Span | None, bool]:
    """The sentence that rests on a link in the one with a number, what of it, and whether fully."""
    sentence, text = sentences(doc)[number], words(doc)
    start, end = max(link.start, sentence.start), min(link.end, sentence.end)
    inside = text.between(start, end)
    address = _is_address(doc, link)
    what = anchors.NAME if address else anchors.what(text, inside, sentence)
    if what == anchors.CLAIM:
        return sentence, anchors.clause(text, inside, sentence), True
    if behind := _behind(doc, link, number, address or text.lower[inside][:1] == ["source"]):
        return behind, (behind.start, behind.end), True
    return sentence, (start, end) if what == anchors.PHRASE else None, False


def _behind(doc: Document, link: Link, number: int, plain: bool) -> Sentence | None:
    """The sentence that a link stands behind, or the one that it stands in between brackets.

    Without brackets only a ``plain`` one does, an address or the word "source".
    """
    sentence = sentences(doc)[number]
    before = doc.text[max(sentence.start, link.start - _BESIDE) : link.start].lower()
    after = doc.text[link.end : min(sentence.end, link.end + _BESIDE)]
    bracketed = before.endswith(_OPENERS)
    ends = len(after) < _BESIDE and not after.strip(_CLOSERS)
    if before in ("", *_OPENERS):
        last = sentences(doc)[max(number - 1, 0)]
        return last if last.block == sentence.block and (bracketed or (ends and plain)) else None
    return sentence if (plain and (bracketed or ends)) or (bracketed and ends) else None


def _is_address(doc: Document, link: Link) -> bool:
    """Whether the text of a link is where it leads."""
    if link.end - link.start == 1:
        return doc.source[slice(*doc.span(link.start, link.end))] == f"<{link.target}>"
    return doc.text[link.start : link.start + 8].lower().startswith(_ADDRESSES)
