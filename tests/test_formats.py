"""What is prose in a draft, and where in the source it stands."""

from __future__ import annotations

import pickle
import re
import time
from html.parser import HTMLParser

import pyromark
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import PLACEHOLDER, Document, layer
from lint.formats import html, markdown, templates, text
from lint.formats.prose import Prose

KINDS = {
    "headline", "description", "heading", "paragraph", "item", "cell", "caption", "quote",
}  # fmt: skip
GAP = PLACEHOLDER

# A source and its blocks: kind, prose and, where it differs from the prose, its source.
TEXT = [
    ("", []),
    (" \n\n ", []),
    ("Rain stops play", [("paragraph", "Rain stops play")]),
    (
        "Rain stops play\n\nThe umpires left at noon.\n",
        [("headline", "Rain stops play"), ("paragraph", "The umpires left at noon.")],
    ),
    (
        "Rain stopped play.\r\n\r\nThe umpires left.\r\nSo did we.",
        [("paragraph", "Rain stopped play."), ("paragraph", "The umpires left.\r\nSo did we.")],
    ),
    ("\ufeffNoon.\n \t\nNight.", [("paragraph", "Noon."), ("paragraph", "Night.")]),
    ("A mini\u00adbus stopped.", [("paragraph", "A minibus stopped.", "A mini\u00adbus stopped.")]),
    ("The cafe\u0301 closed.", [("paragraph", "The café closed.", "The cafe\u0301 closed.")]),
]

HTML = [
    ("<p>One.<p>Two.", [("paragraph", "One."), ("paragraph", "Two.")]),
    ("Pale<b>rm</b>o", [("paragraph", "Palermo", "Pale<b>rm</b>o")]),
    ("Palest</b>nian", [("paragraph", "Palestnian", "Palest</b>nian")]),
    ("14&nbsp;percent", [("paragraph", "14\xa0percent", "14&nbsp;percent")]),
    ("up &mdash; down", [("paragraph", "up — down", "up &mdash; down")]),
    ("R&amp;D, &#8220;a&#x201D;", [("paragraph", "R&D, “a”", "R&amp;D, &#8220;a&#x201D;")]),
    ("&copy 2024 &notit; &nix;", [("paragraph", "© 2024 ¬it; &nix;", "&copy 2024 &notit; &nix;")]),
    ("&NotEqualTilde;", [("paragraph", "≂̸", "&NotEqualTilde;")]),
    ("mini&shy;bus&#1;", [("paragraph", "minibus", "mini&shy;bus")]),
    (f"&#{'9' * 5000};", [("paragraph", f"\ufffd{'9' * 4993};", f"&#{'9' * 5000};")]),
    ("3 < 5 & <3 <b", [("paragraph", "3 < 5 & <3 <b")]),
    ("<p>under <zero and</p> cold", [("paragraph", "under <zero and"), ("paragraph", "cold")]),
    ("<p>He said <q>no <b>way</b></q>.", [
        ("paragraph", "He said “no way”.", "He said <q>no <b>way</b></q>."),
    ]),
    ("one<br>two<BR />three", [("paragraph", "one\ntwo\nthree", "one<br>two<BR />three")]),
    ('<a title="a > b">in</a> it', [("paragraph", "in it", "in</a> it")]),
    ("<a href=x\">in</a> it's", [("paragraph", "in it's", "in</a> it's")]),
    ("<h1>A</h1><h2>B</h2><h1>C</h1>", [("headline", "A"), ("heading", "B"), ("heading", "C")]),
    ("<title>A</title><p>B", [("headline", "A"), ("paragraph", "B")]),
    ("<title>A<p>B", [("headline", "A"), ("paragraph", "B")]),
    ("A</code> B</script>", [("paragraph", "A B", "A</code> B")]),
    ("<title>Site</title><h1>B</h1>", [("headline", "B")]),
    ("<h2>B<p>C", [("heading", "B"), ("paragraph", "C")]),
    ("<ul><li>A<li>B<ul><li>C</ul>D</ul>E", [
        ("item", "A"), ("item", "B"), ("item", "C"), ("item", "D"), ("paragraph", "E"),
    ]),
    ("<li><p>A</p><p>B</p></li>C", [("item", "A"), ("item", "B"), ("paragraph", "C")]),
    ("<dl><dt>A<dd>B</dl>", [("item", "A"), ("item", "B")]),
    ("<table><caption>A<tr><th>B<td><p>C</table>D", [
        ("caption", "A"), ("cell", "B"), ("cell", "C"), ("paragraph", "D"),
    ]),
    ("<figure><img src=x><figcaption>A</figcaption></figure>", [("caption", "A")]),
    ("<blockquote><p>A<ul><li>B</ul></blockquote>C", [
        ("quote", "A"), ("quote", "B"), ("paragraph", "C"),
    ]),
    ("</blockquote></li>A", [("paragraph", "A")]),
    ("<p>Type <code>ls <b>-l</b></code> now", [
        ("paragraph", f"Type {GAP} now", "Type <code>ls <b>-l</b></code> now"),
    ]),
    ("<p>Type <code>ls<p>Go", [
        ("paragraph", f"Type {GAP}", "Type <code>ls"), ("paragraph", "Go"),
    ]),
    ("A <svg><svg></svg>x</svg><svg/> B", [
        ("paragraph", f"A {GAP}{GAP} B", "A <svg><svg></svg>x</svg><svg/> B"),
    ]),
    ("A<pre>x <b>y</b></pre>B", [("paragraph", "A"), ("paragraph", "B")]),
    ("A<script>'</p>' < \"<!--\"</SCRIPT >B", [
        ("paragraph", "AB", "A<script>'</p>' < \"<!--\"</SCRIPT >B"),
    ]),
    ("A<style></script></style>B<template><p>x</template>C", [
        ("paragraph", "ABC", "A<style></script></style>B<template><p>x</template>C"),
    ]),
    ("<!DOCTYPE html><?xml version='1'?>A<![CDATA[<p>]]>B", [
        ("paragraph", "AB", "A<![CDATA[<p>]]>B"),
    ]),
    ("A<!-- x > y -->B<!-->C", [("paragraph", "ABC", "A<!-- x > y -->B<!-->C")]),
    ("A<!-- x", [("paragraph", "A")]),
    ("\ufeff<p>A", [("paragraph", "A")]),
    ("<p><img src=a></p><p>A <img src=b></p>", [
        ("paragraph", f"A {GAP}", "A <img src=b>"),
    ]),
]  # fmt: skip

MARKDOWN = [
    ("# A\n\nB\n\n# C\n\n## D", [
        ("headline", "A"), ("paragraph", "B"), ("heading", "C"), ("heading", "D"),
    ]),
    ("Rain\n====\n", [("headline", "Rain")]),
    ("Palest</b>nian", [("paragraph", "Palestnian", "Palest</b>nian")]),
    ("It *rose* to __14&nbsp;percent__.", [
        ("paragraph", "It rose to 14\xa0percent.", "It *rose* to __14&nbsp;percent__."),
    ]),
    ("É &mdash; “ñ” ~~or~~ o", [("paragraph", "É — “ñ” or o", "É &mdash; “ñ” ~~or~~ o")]),
    ("3\\*4 AT&T &shy;x", [("paragraph", "3*4 AT&T x", "3\\*4 AT&T &shy;x")]),
    ("A [link](http://a.b 'T') and [this][r]\n\n[r]: /u", [
        ("paragraph", "A link and this", "A [link](http://a.b 'T') and [this"),
    ]),
    ("See ![a *map*](m.png) and `ls -l` or <https://a.b>", [
        ("paragraph", f"See {GAP} and {GAP} or {GAP}",
         "See ![a *map*](m.png) and `ls -l` or <https://a.b>"),
    ]),
    ("Said[^1] so.\n\n[^1]: A note.", [
        ("paragraph", "Said so.", "Said[^1] so."), ("paragraph", "A note."),
    ]),
    ("one\ntwo\r\nthree", [("paragraph", "one\ntwo\r\nthree")]),
    ("one  \ntwo\\\r\nthree", [("paragraph", "one\ntwo\nthree", "one  \ntwo\\\r\nthree")]),
    ("- A\n  - B\n- C\n\n  D\n", [("item", "A"), ("item", "B"), ("item", "C"), ("item", "D")]),
    ("1. A\n\n   - [x] B\n\nC", [("item", "A"), ("item", "B"), ("paragraph", "C")]),
    ("- A\n\n      code\n\n  B", [("item", "A"), ("item", "B")]),
    ("- A\n\n      code\n\nB", [("item", "A"), ("paragraph", "B")]),
    ("| A | B |\n|---|---|\n| c\\|d | `x` |\n", [
        ("cell", "A"), ("cell", "B"), ("cell", "c|d", "c\\|d"),
    ]),
    ("> one\n> two\n>\n> - A\n\nB", [
        ("quote", "one\ntwo", "one\n> two"), ("quote", "A"), ("paragraph", "B"),
    ]),
    ("> [!NOTE]\n> A box.", [("paragraph", "A box.")]),
    ("A\n\n    code\n\n```\ncode\n```\n\nB", [("paragraph", "A"), ("paragraph", "B")]),
    ("# A {#top .x}\n\n---\n\nB\n\n---\n\nC", [
        ("headline", "A"), ("paragraph", "B"), ("paragraph", "C"),
    ]),
    ("\ufeff# A", [("headline", "A")]),
    ("A <code>b\n\nC", [("paragraph", "A"), ("paragraph", "C")]),
    ("> A <img\n> src='x'>", [("quote", f"A {GAP}", "A <img\n> src='x'>")]),
    ("Sell $AAPL or C$; C$a_b$", [("paragraph", "Sell $AAPL or C$; C$a_b$")]),
    ("From $5-$6 to US$7/C$8, $x^2$", [
        ("paragraph", f"From $5-$6 to US$7/C$8, {GAP}", "From $5-$6 to US$7/C$8, $x^2$"),
    ]),
    ("A<br>B <code>*c*</code> D <script>e</script>F", [
        ("paragraph", f"A\nB {GAP} D F", "A<br>B <code>*c*</code> D <script>e</script>F"),
    ]),
    ("<p>One *x*\n\nTwo", [("paragraph", "One *x*"), ("paragraph", "Two")]),
    ("<figure>\n<figcaption>A &amp; B</figcaption>\n</figure>\n\n<h1>C</h1>", [
        ("caption", "A & B", "A &amp; B"), ("headline", "C"),
    ]),
    ("> <p>one\n> two <b\n> id='x'>three</b></p>", [
        ("quote", "one\ntwo three", "one\n> two <b\n> id='x'>three"),
    ]),
    ("> one <b\n> id='x'>é</b>\n> two", [
        ("quote", "one é\ntwo", "one <b\n> id='x'>é</b>\n> two"),
    ]),
    ("{{< figure src=\"a\" >}}\n\nA {{% b %}} c [d]({{ e }}/f)\n{: .g}", [
        ("paragraph", f"A {GAP} c d", "A {{% b %}} c [d"),
    ]),
    ("A\n\n{% highlight py %}\ncode\n{% endhighlight %}\n{% if x %}B{% endif %}", [
        ("paragraph", "A"), ("paragraph", f"{GAP}B{GAP}", "{% if x %}B{% endif %}"),
    ]),
    ("{% comment %}{% highlight x %}a{% endcomment %}b{% endhighlight %}c", [
        ("paragraph", f"{GAP}b{GAP}c",
         "{% comment %}{% highlight x %}a{% endcomment %}b{% endhighlight %}c"),
    ]),
    ("![map](m.png)\n\nA", [("paragraph", "A")]),
    ("A {{ b", [("paragraph", "A {{ b")]),
    ("---\ntitle: A: b # c\nfoo: D\n---\n\n# E", [("headline", "A: b"), ("heading", "E")]),
    ("---\r\ntitle: 'It''s A'\r\nsummary: \"\\u201cB\\\" &amp; c\"\r\n---\r\n\r\nD\r\n", [
        ("headline", "It's A", "It''s A"),
        ("description", "“B\" & c", '\\u201cB\\" &amp; c'),
        ("paragraph", "D"),
    ]),
    ("\ufeff---\nheadline: A\n---\nB", [("headline", "A"), ("paragraph", "B")]),
    ('+++\ntitle = "A \\t b"\n[x]\ntitle = "C"\n+++\nD', [
        ("headline", "A \t b", "A \\t b"), ("paragraph", "D"),
    ]),
    ("---\ntitle: >\n  A\nsummary: \"B\n  c\"\ndek: D\n  e\nx:\n  title: F\n---\nG", [
        ("paragraph", "G"),
    ]),
    ("---\ntitle: \"\\ud800\\U00110000\\x41\"\n---\n", [
        ("headline", "\ufffd\ufffdA", "\\ud800\\U00110000\\x41"),
    ]),
    ("---\nOne.\n\n---\nTwo.\n\n---\nThree.", [
        ("paragraph", "One."), ("paragraph", "Two."), ("paragraph", "Three."),
    ]),
    ("---\ntitle: A", [("paragraph", "title: A")]),
    ("\ufdd0 A\ufdd0\ufdd0B", [("paragraph", f"\ufdd0 A{GAP}B", "\ufdd0 A\ufdd0\ufdd0B")]),
]  # fmt: skip

CASES = [
    pytest.param(module, *case, id=f"{module.__name__.rpartition('.')[2]}-{number}")
    for module, cases in ((text, TEXT), (html, HTML), (markdown, MARKDOWN))
    for number, case in enumerate(cases)
]


@pytest.mark.parametrize(("module", "source", "blocks"), CASES)
def test_blocks(module, source, blocks):
    doc = module.read(source, "draft")
    expected, at = [], 0
    for kind, prose, *original in blocks:
        start = source.index(original[0] if original else prose, at)
        at = start + len(original[0] if original else prose)
        expected.append((kind, prose, (start, at)))
    found = [(b.kind, doc.text[b.start : b.end], doc.span(b.start, b.end)) for b in doc.blocks]

    assert expected == found
    assert list(range(1, len(found) + 1)) == [block.number for block in doc.blocks]


def test_space_between_blocks_is_no_prose():
    doc = html.read("<ul>\n  <li>A</li>\n  <li> B </li>\n</ul>\n")

    assert "A\n\n B " == doc.text


@pytest.mark.parametrize(
    ("module", "source", "comments"),
    [
        (html, "<p>A <!-- b --> c</p><!---->", [("b", "<!-- b -->"), ("", "<!---->")]),
        (html, "<!-- a --!>b<!-- c", [("a", "<!-- a --!>"), ("c", "<!-- c")]),
        (html, "<script><!-- a --></script>", []),
        (markdown, "A <!-- b\nc --> d", [("b\nc", "<!-- b\nc -->")]),
        (markdown, "A\n\n<!-- é\n\nb -->\n\nC", [("é\n\nb", "<!-- é\n\nb -->")]),
        (markdown, "> A\n>\n> <!-- b\n> c -->\n", [("b\nc", "<!-- b\n> c -->")]),
        (markdown, "<div>\n<!-- a --></div>\n\n`<!-- b -->`", [("a", "<!-- a -->")]),
        (text, "A <!-- b -->", []),
    ],
)
def test_comments(module, source, comments):
    found = [(c.text, source[c.start : c.end]) for c in module.read(source).comments]

    assert comments == found


WORDS = ["one", "Two", "tre\u0301s", "so\u00adft", "É", "👩‍🚀", "14", "it's", "“x”", "a_b", "$5"]
SPACE = [" ", " ", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\t", "  \n"]
TAGS = ["<b>", "</b>", "<p>", "</p>", "<br>", "<a href='>'>", "<code>", "</code>", "<svg/>"]
TAGS += ["<li>", "<ul>", "</ul>", "<h1>", "<td>", "<script>", "</script>", "<!-- x -->", "<!--"]
ENTITIES = ["&amp;", "&nbsp", "&mdash;", "&shy;", "&NotEqualTilde;", "&#8212;", "&#x;", "&", "<"]
MARKS = ["*", "**", "_", "`", "[", "](u)", "![", "> ", "- ", "# ", "| ", "|-", "\\", "~~", "```"]
MARKS += ["[^1]", "[^1]: ", "<http://a.b>", "{{< a >}}", "{% b", "{:.c}", "$x^2$", "    "]
MARKS += ["---\n", "title: ", "+++\n", '"', "''", "\ufdd0", "\ufdd1", "\ufeff", "\0"]
DRAFTS = st.lists(st.sampled_from(WORDS + SPACE + TAGS + ENTITIES + MARKS) | st.text(max_size=3))


@pytest.mark.parametrize("module", [text, html, markdown])
@given(parts=DRAFTS, bom=st.sampled_from(["", "", "\ufeff"]))
def test_every_character_knows_its_source(module, parts, bom):
    source = bom + "".join(parts)
    doc = module.read(source)
    spans = [doc.span(at, at + 1) for at in range(len(doc.text))]
    ends = [0, *(end for block in doc.blocks for end in (block.start, block.end))]
    blocks = [doc.text[block.start : block.end] for block in doc.blocks]

    assert sorted(spans) == spans
    assert all(0 <= start <= end <= len(source) for start, end in spans)
    assert all(
        character == source[start:end]
        for character, (start, end) in zip(doc.text, spans, strict=True)
        if end - start == 1
    )
    assert sorted(ends) == ends
    assert all(block and block == block.strip() for block in blocks)
    assert list(range(1, len(blocks) + 1)) == [block.number for block in doc.blocks]
    assert {block.kind for block in doc.blocks} <= KINDS
    assert all(source[c.start : c.end].startswith("<!--") for c in doc.comments)


@given(parts=DRAFTS, data=st.data())
def test_a_range_spans_its_characters(parts, data):
    doc = markdown.read("".join(parts))
    start = data.draw(st.integers(0, len(doc.text)))
    end = data.draw(st.integers(start, len(doc.text)))
    spans = [doc.span(at, at + 1) for at in range(start, end)]
    if spans:
        expected = (spans[0][0], spans[-1][1])

        assert expected == doc.span(start, end)
        assert doc.verbatim(start, end) == (doc.source[slice(*expected)] == doc.text[start:end])


@given(st.lists(st.sampled_from(WORDS[:2] + WORDS[4:] + SPACE), max_size=30).map("".join))
def test_plain_text_keeps_its_words(source):
    doc = text.read(source)

    assert source.split() == [
        word for block in doc.blocks for word in doc.text[block.start : block.end].split()
    ]


HIDDEN = {"script", "style", "svg", "template", "pre"}
INLINE = {"a", "b", "em", "strong", "del", "img", *HIDDEN} - {"pre"}


class Oracle(HTMLParser):
    """The words of a page, as Python's own parser sees them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.hidden = 0

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in HIDDEN
        self.text += "" if tag in INLINE or self.hidden else " "

    def handle_endtag(self, tag):
        self.hidden -= tag in HIDDEN
        self.text += "" if tag in INLINE or self.hidden else " "

    def handle_data(self, data):
        if not self.hidden:
            self.text += data


def oracle_words(page: str) -> list[str]:
    oracle = Oracle()
    oracle.feed(page)
    oracle.close()
    return oracle.text.split()


def words(doc: Document) -> list[str]:
    blocks = [doc.text[block.start : block.end] for block in doc.blocks]
    return " ".join(blocks).replace(PLACEHOLDER, "").split()


LEAVES = st.sampled_from(
    ["one", "two ", " three", "É", "&amp;", "&copy ", "&eacute;t", "&notit;", "&#65;", "&none;",
     " < ", "<3 ", "a>b", "'", '"', "<br>", "<!-- <p>x -->", "<script>if (a<b) '</p>'</script>",
     "<style>p > a {}</style>", "<svg><text>x</text></svg>", "<img alt='a>b'>", "\n"]
)  # fmt: skip
ELEMENTS = st.sampled_from(
    ["b", "a href='x>y' title=\"<p>\"", "em", "p", "div class=x", "li", "td", "blockquote", "pre",
     "template", "H2", "figcaption", "section\nid = 'z'"]
)  # fmt: skip
PAGES = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>",
        ELEMENTS,
        st.lists(inner, max_size=5),
    ),
    max_leaves=30,
)


@given(st.lists(PAGES, max_size=6).map("".join))
def test_html_has_the_words_of_another_parser(page):
    assert oracle_words(page) == words(html.read(page))


PHRASES = st.sampled_from(
    ["one", "Two ", " é", "&amp;", "&eacute;", "*three*", "**f**our ", "_5_ ", "~~six~~", "[7](/u)",
     "<b>8</b>", " 3 < 4 ", "<br>", "  \n", "\n", "\r\n", "\\*", "x\\\ny", "<!-- c -->"]
)  # fmt: skip
STARTS = st.sampled_from(["", "", "# ", "- ", "1. ", "> ", "> - ", "  - ", "<p>", "a | b\n-|-\n"])
ARTICLES = st.lists(st.tuples(STARTS, st.lists(PHRASES, min_size=1, max_size=6).map("".join)))


@given(ARTICLES, st.sampled_from(["\n\n", "\r\n\r\n", "\n"]))
def test_markdown_has_the_words_of_its_page(blocks, between):
    source = between.join(start + inline for start, inline in blocks)
    page = pyromark.html(source, options=markdown._OPTIONS)

    assert oracle_words(page) == words(markdown.read(source))


@given(st.lists(st.sampled_from(["{{", "}}", "{%", "%}", "{:", "}", "$", "$$", "\\", "comment ", "highlight ",
                                 "endcomment ", "a", " ", "\n"])).map("".join))  # fmt: skip
def test_a_mask_changes_no_offset(source):
    masked = templates.mask(source)
    outside = [(a, b) for a, b in zip(source, masked, strict=True) if b not in " \ufdd0\ufdd1"]

    assert all(a == b for a, b in outside)


UNITS = ["<", "<!--", "&", "[", "*", "> ", "<a ", "<a b=\"<a b='", "<p>", "</td>", "<blockquote>"]
UNITS += ["{{<", "{%", "$a^", "- ", "&amp;", "<![CDATA[", "<script>", "[^a]", "|", "\n", "\r", " "]


@pytest.mark.parametrize("module", [text, html, markdown])
@pytest.mark.parametrize("unit", UNITS)
def test_hostile_input_takes_linear_time(module, unit):
    started = time.perf_counter()
    doc = module.read(unit * 30_000)

    assert 5 > time.perf_counter() - started
    assert len(doc.blocks) <= 1


@pytest.mark.parametrize(
    ("source", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("ab\ncd", 1, (1, 2)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 4, (2, 1)),
        ("ab\rcd\n", 3, (2, 1)),
        ("ab\r\n", 4, (2, 1)),
        ("\ufeffab", 1, (1, 1)),
        ("é👩b", 2, (1, 3)),
    ],
)
def test_position(source, offset, position):
    assert position == text.read(source).position(offset)


@given(st.text("a\r\n", max_size=12))
def test_lines_are_those_of_the_source(source):
    doc = text.read(source)
    starts = [0, *(m.end() for m in re.finditer(r"\r\n?|\n", source))]
    lines = re.split(r"\r\n?|\n", source)
    expected = [(start, start + len(line)) for start, line in zip(starts, lines, strict=True)]

    assert expected == [doc.line(number) for number in range(1, len(starts) + 1)]
    assert [(n, 1) for n in range(1, len(starts) + 1)] == [doc.position(at) for at in starts]


def test_prose_maps_what_is_longer_in_the_source():
    prose = Prose()
    prose.open("paragraph")
    prose.add(" a", 0, 2)
    prose.add("b", 2, 3)
    prose.add("&", 3, 8)
    prose.add("c ", 10, 12)
    prose.open("item")
    prose.add(" ", 12, 13)
    prose.open("item")
    prose.add("d", 13, 14)
    doc = prose.document("draft", " ab&amp;--c  d")

    assert [("paragraph", "ab&c"), ("item", "d")] == [
        (block.kind, doc.text[block.start : block.end]) for block in doc.blocks
    ]
    assert [(1, 2), (2, 3), (3, 8), (10, 11)] == [doc.span(at, at + 1) for at in range(1, 5)]
    assert (1, 11) == doc.span(1, 5)
    assert (2, 2) == doc.span(2, 2)
    assert doc.verbatim(1, 3)
    assert not doc.verbatim(1, 4)


def test_block_is_that_of_the_offset():
    doc = markdown.read("# A\n\nB\n\nC")

    assert [1, 1, 1, 2, 2, 2, 3] == [doc.block(at).number for at in range(len(doc.text))]


def test_a_layer_is_read_once():
    calls = []
    length = layer(lambda doc: calls.append(doc) or len(doc.text))
    doc = text.read("Rain stops play.")

    assert [16, 16] == [length(doc), length(doc)]
    assert [doc] == calls


def test_a_document_survives_pickling():
    doc = markdown.read("A &amp; <!-- b --> *c*", "draft.md")
    layer(len)
    copy = pickle.loads(pickle.dumps(doc))

    assert (doc.path, doc.text, doc.span(2, 6)) == (copy.path, copy.text, copy.span(2, 6))
    assert [(c.start, c.text) for c in doc.comments] == [(c.start, c.text) for c in copy.comments]
