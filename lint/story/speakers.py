"""Where each speaker of a story stands first."""

from __future__ import annotations

from lint.document import TITLES, layer
from lint.story import verbs
from lint.story.sentences import sentences
from lint.story.sources import attributions
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lint.document import Document
    from lint.story.identities import Source


@layer
def beginnings(doc: Document) -> tuple[dict[Source, int], dict[str, int]]:
    """Return where each speaker, and each word beside a verb of speaking, stands first.

    The first maps sources to the offset of the verb of their first attribution, the second
    words in lower case to the start of the first sentence that holds them and such a verb;
    titles are left out.
    """
    said: dict[Source, int] = {}
    for one in attributions(doc):
        if one.who and doc.block(one.verb[0]).kind not in TITLES:
            said.setdefault(one.who, one.verb[0])
    text = words(doc)
    beside: dict[str, int] = {}
    for sentence in sentences(doc):
        if doc.block(sentence.start).kind in TITLES:
            continue
        told = text.lower[text.between(sentence.start, sentence.end)]
        if not verbs.QUOTE.isdisjoint(told):
            for word in told:
                beside.setdefault(word, sentence.start)
    return said, beside
