"""Links: where they stand and lead, and what rests on them."""

from __future__ import annotations

import pickle
import re
from html.parser import HTMLParser

import pyromark
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import PLACEHOLDER
from lint.formats import html, markdown, text
from lint.story.coverage import COVERAGES, coverage

GAP = PLACEHOLDER
URL = "https://a.example/b"

#: A draft and its links: prose, its source where that is written otherwise, target.
LINKS = [
    (text, "No link here, only a colon: //", []),
    (text, f"Nine died ({URL}?c=d). The road is shut.", [(f"{URL}?c=d", f"{URL}?c=d")]),
    (text, f"Nine died. {URL}.", [(URL, URL)]),
    (text, f"“{URL}”", [(URL, URL)]),
    (text, f"\ufeffOne\r\n\r\n{URL}\r\nHTTP://b.example", [(URL, URL), ("HTTP://b.example",) * 2]),
    (markdown, f"A [study]({URL} 'T') found it.", [("study", URL)]),
    (markdown, f"[nine *or **ten*** men]({URL})", [("nine or ten men", "nine *or **ten*** men", URL)]),
    (markdown, f"**[nine](<{URL}>)** and *[ten](#note) men*", [("nine", URL), ("ten", "#note")]),
    (markdown, f"[AT&amp;T &mdash; é]({URL}?a&amp;b)", [
        ("AT&T — é", "AT&amp;T &mdash; é", f"{URL}?a&b"),
    ]),
    (markdown, f"[nine\r\nmen]({URL})\r\n\r\nTen [men]( b )", [("nine\r\nmen", URL), ("men", "b")]),
    (markdown, f"\ufeff---\ntitle: A\n---\nÉ 👩 [nine]({URL})", [("nine", URL)]),
    (markdown, f"[one][r], [two][] and [r]\n\n[r]: {URL}\n[two]: mailto:b", [
        ("one", URL), ("two", "mailto:b"), ("r", URL),
    ]),
    (markdown, f"Died <{URL}>, <me@a.example>", [
        (GAP, f"<{URL}>", URL), (GAP, "<me@a.example>", "me@a.example"),
    ]),
    (markdown, f"[![map](m.png)]({URL}) [![map](m.png) nine]({URL}) ten", [
        (GAP, "![map](m.png)", URL), (f"{GAP} nine", "![map](m.png) nine", URL),
    ]),
    (markdown, f"[{URL}]({URL}) [see {URL}](c)", [(URL, URL), (f"see {URL}", "c")]),
    (markdown, f"[]({URL}) [ ]({URL}) [a](\\)", []),
    (markdown, f"> - [nine\n>   men]({URL})", [("nine\nmen", "nine\n>   men", URL)]),
    (markdown, f"`[nine]({URL})` and\n\n    [nine]({URL})", []),
    (markdown, f"A <a href='{URL}'>b *c*</a> d", [("b c", "b *c", URL)]),
    (markdown, f"<p>A\n<a\nhref={URL}>b</a></p>", [("b", URL)]),
    (markdown, f"[a]({{{{ b }}}}/c) [d]({URL})", [("a", "\ufdd0" * 7 + "/c"), ("d", URL)]),
    (html, f"<p>A <a class='x' href='{URL}'>study</a> found it.", [("study", URL)]),
    (html, f"<a HREF={URL}>nine</a>, <A href = '{URL}?a&amp;b'>ten</A>", [
        ("nine", URL), ("ten", f"{URL}?a&b"),
    ]),
    (html, f"<a title=' href=b' data-href=c href=\"{URL}\" href=d>nine</a>", [("nine", URL)]),
    (html, f"<a href='{URL}'> nine <b>or <i>ten</b></i>&nbsp;m&eacute;n </a>!", [
        ("nine or ten\xa0mén", "nine <b>or <i>ten</b></i>&nbsp;m&eacute;n", URL),
    ]),
    (html, f"\ufeff<p>É\r\n<a href='\t{URL}\n'>nine\r\nmen</a>", [("nine\r\nmen", URL)]),
    (html, f"<a href=b><img src=c></a> <a href={URL}><img src=c> nine</a>", [
        (GAP, "<img src=c>", "b"), (f"{GAP} nine", "<img src=c> nine", URL),
    ]),
    (html, "<a>nine</a> <a name=b>ten</a> <a href>none</a>", [("none", "")]),
    (html, f"<a href=b>nine <a href={URL}>ten</a> men", [("nine", "b"), ("ten", URL)]),
    (html, f"<p><a href={URL}>nine<p>ten</a>", [("nine", URL)]),
    (html, f"x<a href={URL}> <h3>nine</h3>ten</a>", [("nine", URL)]),
    (html, f"<script>'<a href={URL}>'</script><!-- <a href={URL}> -->x</a>", []),
]  # fmt: skip


@pytest.mark.parametrize(("module", "source", "links"), LINKS)
def test_links(module, source, links):
    doc = module.read(source)
    found = [
        (
            doc.text[link.start : link.end],
            source[slice(*doc.span(link.start, link.end))],
            link.target,
        )
        for link in doc.links
    ]

    assert [(row[0], row[-2], row[-1]) for row in links] == found


def test_a_copy_of_a_draft_keeps_its_links():
    doc = pickle.loads(pickle.dumps(markdown.read(f"Nine [men]({URL})")))

    assert [(5, 8, URL)] == [(link.start, link.end, link.target) for link in doc.links]


class Oracle(HTMLParser):
    """The texts of links, by block, as Python's own parser sees them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[tuple[str, str]] = []
        self.inside = ""
        self.target: str | None = None

    def end(self) -> None:
        if self.target is not None and self.inside.strip():
            self.links.append((self.inside.strip(), self.target))
        self.inside, self.target = "", None

    def handle_starttag(self, tag, attrs):
        if tag == "img":
            self.inside += GAP
        elif tag == "br":
            self.inside += "\n"
        elif tag == "a":
            self.end()
            self.target = dict(attrs).get("href")
        else:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag == "a" or (tag in ("p", "li") and self.inside.strip()):
            self.end()

    def handle_data(self, data):
        self.inside += data


def oracle(page: str) -> list[tuple[str, str]]:
    found = Oracle()
    found.feed(page)
    found.close()
    found.end()
    return found.links


TAGS = ["<a href=b>", "<a href='c&amp;d' x>", "<a name=e>", "</a>", "<b>", "</b>", "<br>", "<img>"]
TAGS += ["<p>", "</p>", "<li>", "<!-- <a href=f> -->", "<script>'<a href=g>'</script>"]
WORDS = ["one", "Two ", " é", "👩", "&amp;", "&eacute;", "\n", "\r\n", " ", "3 < 4"]


@given(st.lists(st.sampled_from(TAGS + WORDS)).map("".join))
def test_html_has_the_links_of_another_parser(page):
    doc = html.read("<ul><li>x " + page)

    assert oracle(page.replace("'<a href=g>'", "")) == [
        (doc.text[link.start : link.end], link.target) for link in doc.links
    ]


MARKS = ["[", "](b)", "](c 'd')", "[é](/f)", "[g][r]", "*", "**", "![h](i)", "<br>", "\\", "_"]
PHRASES = st.lists(st.sampled_from(MARKS + WORDS), max_size=8).map("".join)


@given(st.lists(PHRASES, max_size=4), st.sampled_from(["\n\n", "\r\n\r\n"]))
def test_markdown_has_the_links_of_its_page(paragraphs, between):
    source = between.join(["", *(f"x {phrase}" for phrase in paragraphs), "[r]: /r"])
    page = pyromark.html(source, options=markdown._OPTIONS)
    doc = markdown.read(source)
    found = [(doc.text[link.start : link.end], link.target) for link in doc.links]

    assert [(squeezed(inside), target) for inside, target in oracle(page)] == [
        (squeezed(inside), target) for inside, target in found
    ]
    assert all(link.end <= doc.block(link.start).end for link in doc.links)


def squeezed(inside: str) -> str:
    """Without what a page and a draft show differently: space and pictures."""
    return "".join(inside.replace(GAP, "").split())


#: Parts of sentences, of which the linked ones are marked.
PARTS = [
    "The army ",
    "<killed 40> ",
    "<the report> ",
    "A <study> found ",
    ", and ",
]
PARTS += ["<the mayor> ", "<Labour> ", "Okoro said ", "it is believed ", "the mill was shut", "; "]
PARTS += [
    ". ",
    ". It ",
    ". The report ",
    "“No.” ",
    "(<BBC>)",
    " <repeatedly> ",
    "\n\n",
    "<Nine. Ten> ",
]
STORIES = st.lists(st.sampled_from(PARTS), max_size=12).map("".join)


@given(STORIES)
def test_a_link_makes_no_sentence_worse(story):
    plain = markdown.read(re.sub("[<>]", "", story))
    doc = markdown.read(story.replace("<", "[").replace(">", "](https://www.a.example/b)"))
    pairs = list(zip(coverage(plain), coverage(doc), strict=True))

    assert plain.text == doc.text
    assert all(b.attributed or COVERAGES.index(a.kind) >= COVERAGES.index(b.kind) for a, b in pairs)


@given(STORIES)
def test_what_links_cover_is_disjoint_and_in_its_sentence(story):
    doc = markdown.read(story.replace("<", "[").replace(">", "](https://www.a.example/b)"))

    for read in coverage(doc):
        edges = [edge for span in read.linked for edge in span]

        assert sorted(edges) == edges
        assert all(read.sentence.start <= edge <= read.sentence.end for edge in edges)
        assert all(start < end for start, end in read.linked)
        if read.citation:
            assert read.linked
            assert read.citation.source in [(link.start, link.end) for link in doc.links]
            assert "link" == read.citation.source_kind


#: Where a link leads, and what its source is called; ``None`` where it is no source.
TARGETS = [
    ("https://www.a.example/b", "a.example"),
    ("HTTP://me@A.Example:80/b", "A.Example"),
    ("//a.example/b#c", "a.example"),
    ("/2024/b?c=d", "/2024/b?c=d"),
    ("report.pdf", "report.pdf"),
    ("a:80", None),
    ("#a", None),
    ("?a=b", None),
    ("", None),
    ("mailto:a@b.example", None),
    ("tel:123", None),
    ("data:text/html,a", None),
    ("javascript:a(https://b.example)", None),
    ("https:#", None),
]


@pytest.mark.parametrize(("target", "name"), TARGETS)
def test_what_a_source_is_called(target, name):
    (read,) = coverage(html.read(f"The storm <a href='{target}'>killed 40 people</a>."))

    assert ("full" if name else "none") == read.kind
    assert name == (read.attribution and read.attribution.source_name)


@pytest.mark.parametrize("link", [f"<{URL}>", URL, f"({URL})", f"[![map](m.png)]({URL})"])
def test_a_link_in_a_paragraph_of_its_own_is_no_source(link):
    first = coverage(markdown.read(f"The army killed 40 people.\n\n{link}\n"))[0]

    assert "none" == first.kind


def test_a_link_over_two_sentences_covers_both():
    doc = markdown.read(f"[The army killed 40 people. It looted the museum.]({URL}) It left.")

    assert ["full", "full", "weak"] == [read.kind for read in coverage(doc)]
