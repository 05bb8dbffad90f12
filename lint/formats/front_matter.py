"""Front matter: the headline and the description above a Markdown draft."""

from __future__ import annotations

from lint import pattern
from lint.formats.html import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from lint.formats.markup import Markup

_KINDS = {
    **dict.fromkeys(("title", "headline"), "headline"),
    **dict.fromkeys(
        ("description", "summary", "dek", "deck", "standfirst", "subtitle"), "description"
    ),
}
#: An opening fence, with a key, a comment or nothing behind it: a rule above a text is none.
_FENCE = pattern.later(
    r"\ufeff?(---|\+\+\+)[ \t]*+(?:\r\n?|\n)(?=\s*+(?:\#|\[|[\w.\"'-]++[ \t]*+[:=]|---|\+\+\+))"
)
_END = {
    "---": pattern.compile(r"(?<![^\r\n])(?:---|\.\.\.)[ \t]*+(?![^\r\n])"),
    "+++": pattern.compile(r"(?<![^\r\n])\+\+\+[ \t]*+(?![^\r\n])"),
}
#: A line ``key: value``; a value that goes on in the next line is not read.
_FIELD = pattern.later(
    rf"""
    (?<![^\r\n])(?P<quote>["']?)(?P<key>{"|".join(_KINDS)})(?P=quote)[ \t]*+[:=][ \t]*+
    (?:"(?P<double>(?:[^"\\\r\n]++|\\[^\r\n])*)"
      |'(?P<single>(?:[^'\r\n]++|'')*)'
      |(?P<plain>[^\s"'|>\[\]{{}}&*!%@`\#,][^\r\n]*+))
    [ \t]*+(?:\#[^\r\n]*+)?(?![^\r\n])(?!(?:\r\n?|\n)[ \t]++\S)
    """,
    pattern.VERBOSE,
)
_TABLE = pattern.later(r"(?<![^\r\n])[ \t]*+\[")
_REMARK = pattern.later(r"[ \t]\#")

_ESCAPES = {
    "double": pattern.compile(
        r"\\(?:x(?P<x>[0-9A-Fa-f]{2})|u(?P<u>[0-9A-Fa-f]{4})|U(?P<U>[0-9A-Fa-f]{8})|(?P<letter>.))"
    ),
    "single": pattern.compile("''"),
}
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}


def read(source: str, markup: Markup) -> int:
    """Read YAML or TOML front matter, if there is any; return where the body starts.

    The prose in it are the values of ``title`` and ``headline`` and those of ``description``
    and its kin, where they stand on one line.
    """
    body = int(source[:1] == "\ufeff")
    fence = _FENCE.match(source)
    end = fence and _END[fence[1]].search(source, fence.end())
    if not fence or not end:
        return body
    stop = end.start()
    if fence[1] == "+++" and (table := _TABLE.search(source, fence.end(), stop)):
        stop = table.start()
    for field in _FIELD.finditer(source, fence.end(), stop):
        markup.boundary(_KINDS[field["key"]])
        _scalar(source, field, markup)
    markup.boundary("paragraph")
    return end.end()


def _scalar(source: str, field: re.Match[str], markup: Markup) -> None:
    """Read a value: escapes of its quotes first, then as HTML, for site generators do so."""
    reader = Reader(markup)
    style = field.lastgroup or ""
    at, end = field.span(style)
    if style == "plain" and (remark := _REMARK.search(source, at, end)):
        end = remark.start()
    for escape in _ESCAPES[style].finditer(source, at, end) if style in _ESCAPES else ():
        reader.feed(source[at : escape.start()], at)
        markup.stand_in(_unescaped(escape), *escape.span())
        at = escape.end()
    reader.feed(source[at:end], at)


def _unescaped(escape: re.Match[str]) -> str:
    if escape[0] == "''":
        return "'"
    if letter := escape["letter"]:
        return _LETTERS.get(letter, letter)
    number = int(escape["x"] or escape["u"] or escape["U"], 16)
    is_character = number < 0x110000 and not 0xD800 <= number < 0xE000
    return chr(number) if is_character else "\ufffd"
