"""Who says so: attributions, coverage, voices."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import required
from lint.formats import markdown, text
from lint.story import coverage as coverages
from lint.story import sources
from lint.story.coverage import coverage
from lint.story.sources import attributions
from lint.story.voices import is_own, voice_at

#: One sentence each: its coverage and the words that name the source.
SENTENCES = [
    ("The council asked the mayor how the money was spent.", "full", "The council"),
    ("The council asked the mayor to resign.", "full", "The council"),
    ("Ruiz explained why the school had closed.", "full", "Ruiz"),
    ("Ruiz described the plan in May.", "none", None),
    ("The paper did not know who had paid.", "full", "The paper"),
    ("Most residents remain divided over the plan.", "none", None),
    ("The army has killed over 1,400 people.", "none", None),
    (
        "The firm was fined, a filing with the regulator shows.",
        "full",
        "a filing with the regulator",
    ),
    ("Ruiz stated the firm left the city in May.", "full", "Ruiz"),
    ("The fire spread, witnesses said, after the roof fell.", "full", "witnesses"),
    (
        "The prime minister, speaking in Oslo, said the vote was fair.",
        "full",
        "The prime minister, speaking in Oslo",
    ),
    ("Her lawyer said she was innocent but the police said otherwise.", "full", "Her lawyer"),
    ("The mayor said the bridge would close.", "full", "The mayor"),
    ("The bridge will close in May, the mayor said.", "full", "the mayor"),
    ("The bridge will close, Ana Ruiz, the mayor, said.", "full", "Ana Ruiz, the mayor"),
    ("The bridge, said Ana Ruiz, will close.", "full", "Ana Ruiz"),
    ("According to the harbour office, the bridge will close.", "full", "the harbour office"),
    (
        "The bridge will close, according to a report by the harbour office.",
        "full",
        "a report by the harbour office",
    ),
    ("Ana Ruiz told reporters the bridge would close.", "full", "Ana Ruiz"),
    ("Ana Ruiz told the council on Monday that the bridge would close.", "full", "Ana Ruiz"),
    ("The ministry announced on Friday that schools would reopen.", "full", "The ministry"),
    (
        "A survey by Leeds University found that most voters were undecided.",
        "full",
        "A survey by Leeds University",
    ),
    ("Court records show the firm was fined twice.", "full", "Court records"),
    ("The data show that rents rose.", "full", "The data"),
    ("“We will close it,” Ana Ruiz said.", "quotation", "Ana Ruiz"),
    ("“We will close it,” said Ana Ruiz, the mayor.", "quotation", "Ana Ruiz"),
    ("Ana Ruiz said: “We will close it.”", "quotation", "Ana Ruiz"),
    ("“It is closed,” she added, “and it will stay closed.”", "quotation", "she"),
    ("He called the plan “a gift to the rich”.", "quotation", "He"),
    ("Critics of the plan, Ruiz conceded, had a point.", "full", "Ruiz"),
    ("The union denounced the plan.", "none", None),
    ("Three states have repeatedly condemned the attack.", "none", None),
    ("The talks continue to stall.", "none", None),
    ("The council praised the fire service.", "none", None),
    ("The board announced a plan for a new school.", "none", None),
    ("Police found a body in the river.", "none", None),
    ("The club showed a film.", "none", None),
    ("She was told to leave the room.", "none", None),
    ("It is believed that the firm will close.", "hedge", None),
    ("The firm will reportedly close.", "hedge", None),
    ("Experts say the firm will close.", "none", None),
    ("The firm closed in 2019.", "none", None),
    ("The reports of the firm were late.", "none", None),
    ("Claims that the firm had closed were false.", "none", None),
    ("The government rejected the offer and left the talks.", "none", None),
    ("Lee admitted that he had lied.", "full", "Lee"),
    ("Prosecutors allege Lee took bribes.", "full", "Prosecutors"),
    ("The judge ruled that the vote was void.", "full", "The judge"),
    ("The union warned that jobs would go.", "full", "The union"),
    ("The union warned of strikes.", "full", "The union"),
    ("The president believes the deal is dead.", "full", "The president"),
    ("Citing police figures, the paper put the toll at nine.", "full", "police figures"),
    ("In a statement, the firm said it regretted the delay.", "full", "the firm"),
    ("The firm did not say when work would start.", "full", "The firm"),
    ("The firm said on Tuesday it would appeal.", "full", "The firm"),
    ("The plan is dead, said the minister’s office on Tuesday.", "full", "the minister’s office"),
    (
        "The ministry said in a letter seen by the Herald that the grant had lapsed.",
        "full",
        "The ministry",
    ),
    ("Ruiz has insisted that she knew nothing.", "full", "Ruiz"),
    (
        "The mayor, who took office in May, said that taxes would rise.",
        "full",
        "The mayor, who took office in May",
    ),
    ("Ruiz wrote on her website that she would resign.", "full", "Ruiz"),
    ("The state news agency reported that two ships had sunk.", "full", "The state news agency"),
    ("A spokesman for the port said no one was hurt.", "full", "A spokesman for the port"),
    ("“No,” she said. He left.", "quotation", "she"),
    ("Nobody in the port city of Aldmouth doubts it.", "none", None),
    ("The law states that the count must be public.", "full", "The law"),
    ("Three hundred people marched, police said.", "full", "police"),
    ("As the mayor put it, the bridge is dead.", "full", "the mayor"),
    ("The company acknowledged the delay.", "none", None),
    ("They saw the fire from the hill.", "none", None),
    ("The team needs a point, coach Jo Lee said after the match.", "full", "coach Jo Lee"),
    ("“Are you sure?” the judge asked Lee.", "quotation", "the judge"),
    ("The band played “Home”, “River” and “Stone”.", "none", None),
]


@pytest.mark.parametrize(("sentence", "kind", "source"), SENTENCES)
def test_sentence(sentence, kind, source):
    doc = text.read(sentence)
    read = coverage(doc)[0]
    found = read.attribution.source if read.attribution else None

    assert kind == read.kind
    assert source == (doc.text[slice(*found)] if found else None)


#: A paragraph and the coverage of each of its sentences.
PARAGRAPHS = [
    ("Ruiz said the bridge was safe. She opened it in May.", ["full", "carried"]),
    ("Ruiz said the bridge was safe. The ferry stopped in May.", ["full", "weak"]),
    ("The ferry stopped in May. Ruiz said the bridge was safe.", ["none", "full"]),
    ("Ruiz said no.\n\nShe left the room.", ["full", "none"]),
    ("“It is safe,” Ruiz said. “We tested it.”", ["quotation", "quotation"]),
    ("The report said rents rose. The report covers ten years.", ["full", "carried"]),
    ("“We were first.\n\n“We will be last,” Ruiz said.", ["quotation", "quotation"]),
]


@pytest.mark.parametrize(("paragraph", "kinds"), PARAGRAPHS)
def test_paragraph(paragraph, kinds):
    assert kinds == [read.kind for read in coverage(text.read(paragraph))]


def test_headlines_are_the_own_voice_of_the_desk():
    doc = text.read("Mayor says the bridge is safe\n\nThe bridge opened in May.")

    assert ["body"] == [attribution.kind for attribution in attributions(doc)]
    assert "own" == voice_at(doc, doc.text.index("bridge"))


#: The voice of the marked word.
VOICES = [
    ("The <bridge> is safe.", "own"),
    ("Ruiz said the <bridge> was safe.", "paraphrase"),
    ("<Ruiz> said the bridge was safe.", "own"),
    ("The <bridge> was safe, Ruiz said.", "paraphrase"),
    ("According to Ruiz, the <bridge> was safe.", "paraphrase"),
    ("“The <bridge> is safe,” Ruiz said.", "quotation"),
    ("“The bridge is safe,” <Ruiz> said.", "own"),
    ("Ruiz called it a “<farce>”.", "quotation"),
    ("The “<experts>” left early.", "own"),
    ("The “so-called <experts> here” left early.", "quotation"),
    ("Ruiz said the bridge was safe, and the <ferry> left at nine.", "paraphrase"),
    ("Ruiz said the bridge was safe, and the <ferry> is now the only way across.", "own"),
    (
        "Ruiz said the bridge was safe, and that the <ferry> is now the only way across.",
        "paraphrase",
    ),
    ("Ruiz said the bridge was safe, and the <ferry> should stop.", "paraphrase"),
    ("Ruiz said the bridge was safe; the <ferry> left.", "own"),
    ("The <bridge> will close, said Ana Ruiz, the mayor.", "paraphrase"),
    ("The bridge will close, said Ana <Ruiz>.", "own"),
    ("The bridge will close, said Ana Ruiz, the <mayor>.", "own"),
    ("The bridge, said Ana Ruiz, will <close>.", "paraphrase"),
    ("Ruiz, the mayor, said the <bridge> was safe.", "paraphrase"),
    ("Ana <Ruiz>, the mayor, said on Monday that the bridge was safe.", "own"),
    ("The bridge will close, Ana Ruiz, the <mayor>, said on Monday.", "own"),
    ("The <bridge> will close, Ruiz said on Monday, and the ferry will stop.", "paraphrase"),
    ("The bridge will close, Ruiz said on Monday, and the <ferry> will stop.", "paraphrase"),
    ("The bridge, Ruiz said late on Monday, will <close>.", "paraphrase"),
    ("The bridge will close, Ruiz said in a <letter> on Monday, because it is old.", "own"),
    ("The bridge will close, Ruiz told the <council> on Monday, because it is old.", "own"),
    ("The bridge will close, Ruiz said on Monday, a day after the <ferry> stopped.", "own"),
    ("The bridge will close, said Ruiz on Monday, while the <ferry> will stop.", "paraphrase"),
    ("“It is safe,” Ruiz said on Monday, and the <crowd> cheered.", "own"),
    ("“It is safe,” said Ana Ruiz, the <mayor>.", "own"),
    ("The bridge will close, the mayor said, Ana Maria <Ruiz>.", "own"),
    ("The mayor said, Ana Maria <Ruiz>.", "own"),
    ("Critics say the <bridge> is unsafe.", "own"),
    ("The lost mark “is here, and the <bridge> too.", "unknown"),
    ("The union denounced the <bridge>.", "own"),
    ("“We were first.\n\n“We <will> be last,” Ruiz said.", "quotation"),
]


@pytest.mark.parametrize(("marked", "voice"), VOICES)
def test_voice(marked, voice):
    start = marked.index("<")
    doc = text.read(marked.replace("<", "").replace(">", ""))

    assert voice == voice_at(doc, start)


#: Every way in which a voice is found: verbs, marks, credits, links, titles, transcripts.
STORY = """# Bridge is safe: police

Ruiz said the bridge was “safe”. The bridge opened in May, sources said, and [a study](https://ex.org/s)
found it sound. He called it a “farce”; the “wonder” of the age. The “wonder” closed.

“We built it. We will mend it,” said Ana Ruiz. It was late, according to the council.

The bridge has 12 spans. Source: Harbour Board

The committee was told that the bridge fell. "It never fell, he said."

It may yet fall, "she said. He called it “odd”.
"""


@given(data=st.data())
def test_a_voice_is_the_same_whenever_it_is_asked_for(data):
    whole = markdown.read(STORY)
    attributions(whole)
    places = data.draw(st.lists(st.integers(0, len(whole.text) - 1), max_size=8))
    alone = markdown.read(STORY)

    assert [voice_at(whole, at) for at in places] == [voice_at(alone, at) for at in places]


def test_only_the_sentence_that_is_asked_for_is_read():
    doc = text.read("Ruiz said the bridge was safe. Mills said it was old. It opened in May.")

    assert "paraphrase" == voice_at(doc, doc.text.index("old"))
    assert ["said"] == [
        doc.text[slice(*one.verb)] for found in sources._read(doc).values() for one in found
    ]


@given(number=st.integers(0, 5), first=st.integers(0, 200), size=st.integers(1, 80))
def test_a_range_is_own_where_each_of_its_places_is(number, first, size):
    doc = markdown.read(STORY)
    block = doc.blocks[number]
    start = min(block.start + first, block.end - 1)
    end = min(start + size, block.end)

    assert all("own" == voice_at(doc, at) for at in range(start, end)) == is_own(doc, start, end)


def test_hedges_hold_a_word_that_is_looked_for_first():
    needed = required.clauses(coverages._HEDGE.pattern)[0]

    assert needed - {"learne", "learntd"} == coverages._HEDGES
