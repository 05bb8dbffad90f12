"""What stands around a sentence and speaks for it: a writer who says I, a court, who answers below."""

from __future__ import annotations

from lint.document import layer
from lint.story.voices import voice_at
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document

PROSE = ("paragraph", "item", "quote")

#: An interview has at least so many questions, and at most so many blocks for each of them.
_QUESTIONS, _ANSWERS = 4, 10
#: An essay or a guide says I, we or you in at least so many blocks, and in one of so many.
_ADDRESSED, _OF = 3, 4

_WRITER = frozenset("i i'd i'll i'm i've me my we we'd we'll we're we've".split())
_READER = frozenset("you you'd you'll you're you've your".split())


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
