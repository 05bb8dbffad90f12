"""Blanks that are missing or too many at brackets, quotation marks, dashes and hyphens."""

from __future__ import annotations

from lint import lexicon
from lint.checks.spacing import gaps
from lint.finding import Fix
from lint.lexicon import COMMON
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule

#: Without a blank on either side one is missing: the left side of each is where the words part.
_CLOSING = ('."', ',"', '?"', '!"', ".”", ",”", "?”", "!”", ".’", ",’", "”", ")")
_OPENING = (",“", "“", "(")
_UNEVEN = frozenset(("– ", " –", "— ", " —"))
_WORD = 3  # letters of what is no ending in a bracket, "ticket(s)"


def missing_at_mark(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a word right at a bracket or quotation mark: ``council(the``, ``left,”he said``.

    Left alone are endings and beginnings in brackets, ``ticket(s)`` and ``(re)open``.
    """
    text = words(doc)
    marks = frozenset((*_CLOSING, *_OPENING))
    for k, gap in gaps(doc, lambda gap: gap in marks):
        if k == len(text):
            continue
        left, right = text.text[k - 1], text.text[k]
        if not left.isalpha() or not right.isalpha() or min(len(left), len(right)) < 2:
            continue
        if gap == "(" and (not (left + right).islower() or text.gaps[k + 1] != " "):
            continue  # an ending, or code: ticket(s), main(args)
        if gap == ")" and (not right.islower() or text.gaps[k - 1][-1:] == "("):
            continue
        opens = gap in _OPENING or (gap[-1] == '"' and gap[0] == "," and right[0].isupper())
        parted = f"{gap[:-1]} {gap[-1]}" if opens else f"{gap} "
        start, end = text.starts[k - 1], text.ends[k]
        yield rule.finding(doc, start, end, fixes=[Fix(f"{left}{parted}{right}")])


def blank_inside(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a blank after an opening bracket or curly mark, or before a closing one."""
    text = words(doc)
    for k, gap in gaps(doc, lambda gap: gap[:3] in (" ( ", " “ ") or gap[:2] in (" )", " ”")):
        start = text.ends[k - 1]
        if gap[2:3] == " " and gap[1] in "(“":
            yield rule.finding(doc, start + 1, start + 3, fixes=[Fix(gap[1], safe=True)])
        elif gap[1] in ")”":
            yield rule.finding(doc, start, start + 2, fixes=[Fix(gap[1], safe=True)])


def uneven_dash(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a dash with a blank on one side only: ``the vote –a first``.

    Open spans ("1990– "), datelines and lines that a dash ends are left alone.
    """
    text = words(doc)
    for k, gap in gaps(doc, lambda gap: gap in _UNEVEN):
        if k == len(text) or not text.text[k - 1].isalpha() or text.text[k - 1].isupper():
            continue
        start = text.ends[k - 1]
        mark = gap.strip()
        yield rule.finding(doc, start, start + 2, fixes=[Fix(f" {mark} "), Fix(mark)], mark=mark)


def broken_hyphen(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a hyphen with a blank on one side: ``state- run``, ``state -run``.

    ``options``: ``joins`` follow a hyphen that stands for a word to come, "pre- and post-war".
    """
    text = words(doc)
    joins = rule.options.words("joins")
    known = lexicon.load().look_up
    for k, _ in gaps(doc, lambda gap: gap in ("- ", " -")):
        if k == len(text):
            continue
        left, right = text.text[k - 1], text.text[k]
        if right in joins or len(right) < _WORD or not (left + right).isalpha():
            continue
        if right.islower() and left.islower() and known(left) & known(right) & COMMON:
            fixes = [Fix(f"{left}-{right}"), Fix(f"{left} - {right}")]
            yield rule.finding(doc, text.starts[k - 1], text.ends[k], fixes=fixes)
