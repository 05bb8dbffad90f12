"""What a site generator fills in: shortcodes, template tags, attribute lists, formulas."""

from __future__ import annotations

from lint import pattern
from lint.formats.markup import DROPPED, HIDDEN

# Each alternative stops where another of its kind begins: no text is looked at twice.
_CODE = pattern.later(
    r"""
    \{\{(?:[^{}]++|\{(?!\{)|\}(?!\}))*\}\}
  | \{%(?:[^%{]++|%(?!\})|\{(?!%))*%\}
  | \{:[^{}\r\n]*+\}
  | \$\$[^$]{1,2000}\$\$
  | \$(?<![\w$\\].)(?![\s\d$])[^$\r\n]++(?<!\s)\$(?![\w$])
    """,
    pattern.VERBOSE,
)
#: Codes that have an end, with no prose before it.
_PAIRS = ("highlight", "comment")
_TEX = pattern.later(r"\$\w\$|[\\^_={}]")
_ALONE = pattern.later(rf"(?<![^\r\n])[ \t]*+(?:[{HIDDEN}{DROPPED}]++[ \t]*+)+(?![^\r\n])")


def mask(source: str) -> str:
    """Return the source, equally long, with what is no prose masked (see ``markup``).

    What stands alone on its lines becomes spaces. A dollar sign is money unless there is TeX
    behind it.
    """
    if not any(mark in source for mark in ("{{", "{%", "{:", "$")):
        return source
    parts: list[str] = []
    at = 0
    for start, end, filler in _codes(source):
        parts += source[at:start], filler * (end - start)
        at = end
    if not parts:
        return source
    parts.append(source[at:])
    return _ALONE.sub(lambda alone: " " * len(alone[0]), "".join(parts))


def _codes(source: str) -> list[tuple[int, int, str]]:
    """Return the spans of all codes, those that pair with all that is between them."""
    codes: list[tuple[int, int, str]] = []
    starts: dict[str, int] = {}  # name of an open pair -> its place in ``codes``
    for code in _CODE.finditer(source):
        if code[0][0] == "$" and not _TEX.search(code[0]):
            continue
        start, end = code.span()
        name = "".join(code[0].strip("{}<>%- ").split(None, 1)[:1])
        if name in _PAIRS:
            starts.setdefault(name, len(codes))
        elif (opened := starts.get(name.removeprefix("end").removeprefix("/"))) is not None:
            start = codes[opened][0]
            del codes[opened:]
            starts.clear()
        codes.append((start, end, DROPPED if code[0][1] == ":" else HIDDEN))
    return codes
