"""Forms that a house does not write."""

from __future__ import annotations

from lint.finding import Fix
from lint.story.words import types, words
from lint.words import Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Options, Rule


def forbidden(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find the forms of the option ``words``, which maps each to what to write instead.

    That is ``""`` where the house does not say. A form in lower case is found in any case, one
    with a capital in its own; the longest one counts. One that maps to itself is left alone.
    """
    forms = rule.options.once(_forms)
    if forms.keys().isdisjoint(types(doc)):
        return
    text = words(doc)
    end = 0
    for k, word in enumerate(text.lower):
        for form, shape in forms.get(word, ()) if k >= end else ():
            if not _stands(text, k, form, shape):
                continue
            end = k + len(shape)
            instead = rule.options["words"][form]
            if instead != form:
                fixes = [Fix(instead, safe=True)] if instead else []
                hint = f" Write '{instead}'." if instead else ""
                yield rule.finding(
                    doc, text.starts[k], text.ends[end - 1], fixes=fixes, entry=form, hint=hint
                )
            break


def _forms(options: Options) -> dict[str, list[tuple[str, Words]]]:
    """The forms by their first word in lower case, longest first."""
    found: dict[str, list[tuple[str, Words]]] = {}
    for form in options["words"]:
        shape = Words(form)
        if shape.lower:
            found.setdefault(shape.lower[0], []).append((form, shape))
    for forms in found.values():
        forms.sort(key=lambda form: -len(form[1]))
    return found


def _stands(text: Words, k: int, form: str, shape: Words) -> bool:
    """Whether a form stands at a word."""
    size = len(shape)
    if form == form.lower():
        same = text.lower[k : k + size] == shape.lower
    else:
        same = text.text[k : k + size] == shape.text
    between = zip(text.gaps[k + 1 : k + size], shape.gaps[1:size], strict=False)
    return same and all(gap == want or gap.split() == want.split() for gap, want in between)
