"""What stands around a sentence and speaks for it: a writer who says I, a court, who answers below."""

from __future__ import annotations

from lint import pattern
from lint.checks.places import SPEAKERS
from lint.document import layer
from lint.story.kinds import NAME, is_document
from lint.story.voices import voice_at
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lint.document import Block, Document
    from lint.story.coverage import Coverage

    #: Weight and name of a signal, and the words that gave it.
    Found = tuple[int, str, str]

PROSE = ("paragraph", "item", "quote")

#: An interview has at least so many questions, and at most so many blocks for each of them.
_QUESTIONS, _ANSWERS = 4, 10
#: An essay or a guide says I, we or you in at least so many blocks, and in one of so many.
_ADDRESSED, _OF = 3, 4

_WRITER = frozenset("i i'd i'll i'm i've me my we we'd we'll we're we've".split())
_READER = frozenset("you you'd you'll you're you've your".split())

#: Signals of what was done and to whom.
_DEEDS = frozenset(
    {
        "accusation",
        "casualties",
        "grim word",
        "harm",
        "wrong",
        "wrong without a witness",
    }
)
_CROWDS = frozenset({"feeling of a group", "generalisation", "sweeping claim"})

#: Sentences in which a speaker may have been heard before.
_HEARD = 20
#: Sentences over which a verdict is carried by a pronoun.
_FAR_BACK = 4
_CHARGE = frozenset(
    "charged charges convicted count counts guilty indicted indictment jailed prosecuted sentenced"
    " tried".split()
)
_COUNTS_OF = frozenset(
    "charges counts crimes indictment offences offenses these they those".split()
)
_LISTS = frozenset(
    "are concern concerned cover covered date dated include included involve involved range ranged"
    " relate related stem stemmed were".split()
)
_VERDICT = frozenset("convicted guilty imprisoned jailed sentenced".split())
_NOT_GUILTY = frozenset("acquitted appeal cleared denied denies not overturned quashed".split())
_CONVICTS = frozenset("defendant defendants he man men pair she they trio woman women".split())

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
#: An event with its year, or years ago: the 2018 floods, in May 2018, two years ago.
_DATED = pattern.later(
    rf"\b[Tt]he (?:{_MONTH} )?20[012]\d (?!season\b)[a-z]|\b{_MONTH} (?:\d{{1,2}}, )?20[012]\d\b"
    r"|\b[Ii]n 20[012]\d\b|\b(?:years?|decades?) (?:ago|earlier)\b"
)

#: A colon behind a verb of saying, and no quotation behind it.
_SAYS = pattern.later(
    r"\b(?:said|says|wrote|writes|added|adds|reads?|stated|states|replied|tweeted|posted|statement)"
    r"(?: (?:this|that|so|as follows|in (?:an? |the |its |his |her )?[\w -]{1,30}?))?: ?(?=\w)"
)
#: Code points and sentences after its colon over which a statement and a list are followed.
_STATEMENT, _LIST = 1500, 30
_ANNOUNCES = frozenset("cited cites found identified lists listed said says".split())


def is_personal(doc: Document) -> bool:
    """Whether a draft is an interview, an essay or a guide: what it claims is its writer's.

    An interview is questions and answers, in which the answers need no marks. A guide addresses
    its reader as *you*; no news does, outside quotations.
    """
    asked = sum(doc.text[block.start : block.end].endswith("?") for block in doc.blocks)
    if asked >= _QUESTIONS and asked * _ANSWERS >= len(doc.blocks):
        return True
    personal = len(_blocks(doc, _WRITER | _READER))
    if personal < _ADDRESSED:
        return False
    return personal * _OF >= sum(block.kind in PROSE for block in doc.blocks)


@layer
def personal_blocks(doc: Document) -> set[int]:
    """Return the numbers of the blocks whose writer says *I* or *we*, outside quotations."""
    return _blocks(doc, _WRITER)


def _blocks(doc: Document, wanted: frozenset[str]) -> set[int]:
    text = words(doc)
    found: set[int] = set()
    for at in text.at(wanted):
        start = text.starts[at]
        if text.text[at][0] != "i" and voice_at(doc, start) == "own":
            found.add(doc.block(start).number)
    return found


def is_announced(doc: Document, reads: Sequence[Coverage], at: int) -> bool:
    """Whether a sentence, given by its number, stands behind a colon as what somebody says.

    The colon follows a verb of saying in its paragraph, or ends the paragraph before it or
    before its list, which names who says it or a document.
    """
    sentence = reads[at].sentence
    block = doc.block(sentence.start)
    first = max(block.start, sentence.start - _STATEMENT)
    if ":" in doc.text[first : sentence.end] and _SAYS.search(doc.text, first, sentence.end):
        return True
    above = at - 1
    while above >= 0 and at - above < _LIST and _is_below(doc, block, reads[above]):
        above -= 1
    if above < 0:
        return False
    lead = reads[above]
    inside = words(doc).between(lead.sentence.start, lead.sentence.end)
    told = words(doc).lower[inside]
    return doc.text.endswith(":", lead.sentence.start, lead.sentence.end) and (
        lead.attributed or not _ANNOUNCES.isdisjoint(told) or any(map(is_document, told))
    )


def _is_below(doc: Document, block: Block, read: Coverage) -> bool:
    """Whether a sentence belongs to a block or to the list that the block is in."""
    if read.sentence.block == block.number:
        return True
    return block.kind == "item" == doc.block(read.sentence.start).kind


def unanswered(
    doc: Document, reads: Sequence[Coverage], at: int, found: Iterable[Found]
) -> Iterator[Found]:
    """Yield the signals of a sentence, given by its number, for which nobody around it answers.

    A verdict answers for what was done, by whom and to whom; not for why, nor for what to call
    it. So does a charge for the list of its counts. One of the experts or critics who is named
    and speaks right after it answers for what they think. The dead of an event that is named
    with its year have been counted.
    """
    sentence = reads[at].sentence
    tried = _is_tried(doc, reads, at)
    dated = bool(_DATED.search(doc.text, sentence.start, sentence.end))
    told = words(doc).lower[words(doc).between(sentence.start, sentence.end)]
    borne_out = not SPEAKERS.isdisjoint(told) and _is_borne_out(reads, at)
    for one in found:
        name = one[1]
        done = tried and name in _DEEDS
        counted = dated and name == "casualties"
        thought = borne_out and name in _CROWDS
        if not (done or counted or thought):
            yield one


def _is_tried(doc: Document, reads: Sequence[Coverage], at: int) -> bool:
    """Whether a sentence goes on from a verdict or lists the counts of a charge."""
    text = words(doc)
    for k in range(at, max(at - _FAR_BACK, 0), -1):
        inside = text.lower[text.between(reads[k].sentence.start, reads[k].sentence.end)]
        before = text.lower[text.between(reads[k - 1].sentence.start, reads[k - 1].sentence.end)]
        article = inside[:1] == ["the"]
        first, second = [*inside[article : article + 2], "", ""][:2]
        if first in _COUNTS_OF and second in _LISTS and not _CHARGE.isdisjoint(before):
            return True
        if first not in _CONVICTS:
            return False
        if not _VERDICT.isdisjoint(before) and _NOT_GUILTY.isdisjoint(before):
            return True
    return False


def _is_borne_out(reads: Sequence[Coverage], at: int) -> bool:
    """Whether somebody new with a name speaks in the next sentence, in this paragraph or below."""
    read, *_ = (*reads[at + 1 : at + 2], reads[at])
    said = read.attribution
    if not said or said.kind != NAME or read.kind not in ("full", "quotation"):
        return False
    if read is reads[at] or read.sentence.block - reads[at].sentence.block > 1:
        return False
    before = (one.attribution for one in reads[max(at - _HEARD, 0) : at])
    return said.who is None or not any(one and one.who is said.who for one in before)
