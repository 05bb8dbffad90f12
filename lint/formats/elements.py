"""What the elements of HTML are to a reader of prose."""

from __future__ import annotations

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol", "menu", "dl", "table"})

#: The kind of the blocks inside an element; an empty one is that of what is around it.
KINDS = {
    **dict.fromkeys(_LISTS, ""),
    **dict.fromkeys(_HEADINGS, "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
    "blockquote": "quote",
    "caption": "caption",
    "figcaption": "caption",
    "h1": "h1",
    "title": "headline",
}
# fmt: off
BLOCKS = frozenset({
    *KINDS,
    "address", "article", "aside", "body", "center", "details", "dialog", "dir", "div",
    "fieldset", "figure", "footer", "form", "head", "header", "hgroup", "hr", "html", "legend",
    "main", "nav", "p", "pre", "search", "section", "summary",
    "tbody", "tfoot", "thead", "tr",
})
# fmt: on
#: Tags that end an element whose own end tag was forgotten, where nothing around it would.
ENDED_BY = {
    **dict.fromkeys(_HEADINGS, _HEADINGS | _LISTS | {"p", "blockquote"}),
    "title": BLOCKS,
}

#: Elements in which nothing but their own end tag is markup.
RAW = frozenset({"iframe", "noembed", "noframes", "script", "style", "textarea", "xmp"})

#: Elements without prose: those that leave a gap in the sentence, and those that do not.
CODE = frozenset({"code", "kbd", "samp"})
FOREIGN = frozenset({"svg", "math"})
EMBEDDED = CODE | FOREIGN | {"audio", "canvas", "iframe", "object", "select", "textarea", "video"}
HIDDEN = EMBEDDED | RAW | {"noscript", "pre", "template", "title"}
IMAGES = frozenset({"embed", "img"})
