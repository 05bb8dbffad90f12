"""Blanks and stops in the wrong place; everything here looks only at what is between words."""

from __future__ import annotations

from lint import lexicon
from lint.document import layer
from lint.finding import Fix
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.words import Words

_BLANKS = " \u00a0\u202f\u2009"
_STOPS = frozenset(".!?,;:")
_CLOSERS = "\"”’')]»"
#: Beside these a stop belongs to an address or a name.
_ADDRESS = frozenset("./@_-")


def missing_space(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a word right after the stop or comma of the one before: ``ended.The``, ``late,10``.

    ``options``: ``endings`` are what names are written with (Node.Js, Example.Com).
    """
    text = words(doc)
    endings = rule.options.words("endings")
    for k, gap in gaps(doc, lambda gap: gap in _STOPS):
        if k == len(text):
            continue
        left, right = text.text[k - 1], text.text[k]
        if not (left.isalpha() and len(left) > 1 and _goes_on(doc, text, k, gap)):
            continue
        if right.lower() in endings or {text.gaps[k - 1][-1:], text.gaps[k + 1][:2]} & _ADDRESS:
            continue
        fix = Fix(f"{left}{gap} {right}")
        yield rule.finding(doc, text.starts[k - 1], text.ends[k], fixes=[fix])


def _goes_on(doc: Document, text: Words, k: int, gap: str) -> bool:
    """Whether a word after a mark is not part of what stands before it."""
    left, right = text.text[k - 1], text.text[k]
    if gap in ".!?":
        return right[0].isupper() and right[1:].islower()
    if gap in ",;":
        return left.islower() and len(left) > 2 and (right[0].isupper() or right.isdigit())
    # "Note:The": a label, as against the parts of an address (Help:Contents, std:String).
    known = lexicon.load().get
    label = doc.block(text.starts[k]).start == text.starts[k - 1]
    return (
        label
        and right[0].isupper()
        and text.gaps[k + 1].isspace()
        and known(left.lower()) & lexicon.COMMON > 0
        and (right.isupper() or known(right.lower()) & lexicon.COMMON > 0)
    )


def space_before_stop(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a blank before a comma, semicolon or full stop: ``late , but``."""
    text = words(doc)
    for k, gap in gaps(doc, _blank_first):
        start = text.ends[k - 1]
        mark = gap.strip(_BLANKS)[0]
        yield rule.finding(doc, start, start + gap.index(mark) + 1, fixes=[Fix(mark, safe=True)])


def double_stop(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a stop or comma that stands twice: ``late,, but``."""
    text = words(doc)
    for k, gap in gaps(doc, _doubled):
        start = text.ends[k - 1] + len(gap) - len(gap.lstrip(_CLOSERS))
        yield rule.finding(doc, start, start + 2, fixes=[Fix(doc.text[start], safe=True)])


def double_space(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find two blanks or more inside a line."""
    text = words(doc)
    for k, gap in gaps(doc, lambda gap: "  " in gap and not {"\n", "\r", "|"} & set(gap)):
        start = text.ends[k - 1] + gap.index("  ")
        run = gap[gap.index("  ") :]
        end = start + len(run) - len(run.lstrip(" "))
        yield rule.finding(doc, start, end, fixes=[Fix(" ", safe=True)])


def _blank_first(gap: str) -> bool:
    rest = gap.lstrip(_BLANKS)
    return (
        rest != gap
        and rest[:1] in (",", ".", ";")
        # ".5", ".com" and " ..." are words of their own.
        and (rest[1:2].isspace() or (len(rest) == 1 and rest != "."))
    )


def _doubled(gap: str) -> bool:
    rest = gap.lstrip(_CLOSERS)
    if rest == "::":
        return False  # std::vector
    return rest[:2] in ("..", ",,", ";;", "::") and rest[2:3] not in (".", "/", ":")


def gaps(doc: Document, wrong: Callable[[str], bool]) -> Iterator[tuple[int, str]]:
    """Yield the number of the word after each wrong gap inside a block, with the gap.

    ``wrong`` judges what stands between two words; there are few different gaps, so each is
    judged once.
    """
    text = words(doc)
    bad = {gap for gap in _kinds(doc) if wrong(gap)}
    if not bad:
        return
    for k, gap in enumerate(text.gaps[1:], 1):
        if gap in bad:
            block = doc.block(text.starts[k - 1])
            if text.ends[k - 1] + len(gap.rstrip()) <= block.end:
                yield k, gap


@layer
def _kinds(doc: Document) -> set[str]:
    """What stands between words, each once."""
    return set(words(doc).gaps)
