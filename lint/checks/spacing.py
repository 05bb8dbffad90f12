"""Blanks and stops in the wrong place; everything here looks only at what is between words."""

from __future__ import annotations

from lint.finding import Fix
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule

_BLANKS = " \u00a0\u202f\u2009"
_CLOSERS = "\"”’')]»"
#: Beside these a stop belongs to an address or a name.
_ADDRESS = frozenset("./@_-")


def missing_space(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a sentence that starts right after the stop of the one before: ``ended.The``.

    ``options``: ``endings`` are what names are written with (Node.Js, Example.Com).
    """
    text = words(doc)
    endings = frozenset(rule.options["endings"])
    for k, gap in _gaps(doc, lambda gap: gap in (".", "!", "?")):
        if k == len(text):
            continue
        left, right = text.text[k - 1], text.text[k]
        if not (left.isalpha() and len(left) > 1 and right[0].isupper() and right[1:].islower()):
            continue
        if right.lower() in endings or {text.gaps[k - 1][-1:], text.gaps[k + 1][:2]} & _ADDRESS:
            continue
        fix = Fix(f"{left}{gap} {right}")
        yield rule.finding(doc, text.starts[k - 1], text.ends[k], fixes=[fix])


def space_before_stop(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a blank before a comma, semicolon or full stop: ``late , but``."""
    text = words(doc)
    for k, gap in _gaps(doc, _blank_first):
        start = text.ends[k - 1]
        mark = gap.strip(_BLANKS)[0]
        yield rule.finding(doc, start, start + gap.index(mark) + 1, fixes=[Fix(mark, safe=True)])


def double_stop(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a stop or comma that stands twice: ``late,, but``."""
    text = words(doc)
    for k, gap in _gaps(doc, _doubled):
        start = text.ends[k - 1] + len(gap) - len(gap.lstrip(_CLOSERS))
        yield rule.finding(doc, start, start + 2, fixes=[Fix(doc.text[start], safe=True)])


def double_space(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find two blanks or more inside a line."""
    text = words(doc)
    for k, gap in _gaps(doc, lambda gap: "  " in gap and not {"\n", "\r", "|"} & set(gap)):
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
    return rest[:2] in ("..", ",,", ";;", "::") and rest[2:3] not in (".", "/", ":")


def _gaps(doc: Document, wrong: Callable[[str], bool]) -> Iterator[tuple[int, str]]:
    """Yield the number of the word after each wrong gap inside a block, with the gap.

    There are few different gaps, so each is judged once.
    """
    text = words(doc)
    bad = {gap for gap in set(text.gaps) if wrong(gap)}
    if not bad:
        return
    for k, gap in enumerate(text.gaps[1:], 1):
        if gap in bad:
            block = doc.block(text.starts[k - 1])
            if text.ends[k - 1] + len(gap.rstrip()) <= block.end:
                yield k, gap
