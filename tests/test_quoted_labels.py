"""Loaded words that somebody else says are not the desk's, except slurs and suicide wording."""

from __future__ import annotations

import re

import pytest

from lint.desk import Desk, Options

DESK = Desk(Options(isolated=True))

SPOKEN = [
    # double quotation marks, speaker after, before, in the middle
    '"The regime has fallen," the minister said.',
    "“The regime has fallen,” the minister said.",
    "The minister said: “The regime has fallen.”",
    'The minister said, "These terrorists will pay for it."',
    "“These terrorists,” the minister said, “will pay for it.”",
    "“The Zionist regime will fall,” said the general, “and its martyrs’ killers with it.”",
    "“Illegal aliens took our jobs,” the senator told the hall.",
    "Asked about the vote, she replied: “A coup by thugs.”",
    "The governor tweeted: “The radical left hates this country!”",
    "“Climate alarmists,” he called them. “Eco-terrorists.”",
    "“Who pays for these union bosses?” he asked.",
    '"Why should scabs be let in?" asked Moira Keane, the union’s secretary.',
    "“We buried the terrorists at dawn” were his words to the crowd.",
    "According to the general, “the terrorists have fled”.",
    "In a statement, the party called the bill “a death tax on the middle class”.",
    "The letter speaks of “bogus asylum seekers and illegal aliens”.",
    "She called the council “a gang of loony left thugs”.",
    "The delegate said the “apartheid wall has to fall”.",
    "He wrote that “no illegal immigrant will be spared”.",
    "Opponents of the bill say it is “a gift to abortionists and baby killers”.",
    # single quotation marks, straight and curly, with apostrophes
    "'The regime has fallen,' the minister said.",
    "‘The regime has fallen,’ the minister said.",
    "The MP said: ‘It’s the loony left’s last gasp.’",
    "The MP said: 'It's the loony left's last gasp.'",
    "‘They’re terrorists and I won’t talk to them,’ the envoy said.",
    "'They're terrorists and I won't talk to them,' the envoy said.",
    "The bosses' leader said: 'We won't pay scabs or thugs.'",
    "The workers’ leader told the crowd: ‘The fat cats’ day is over.’",
    "‘Don’t trust ’em, they’re thugs,’ said Tom Esher, who has lived there since the ’90s.",
    'The 1990s\' leaders are gone. "The regime is dying," the poet said.',
    "“It’s the terrorists’ fault,” she said.",
    "\"It's the terrorists' fault,\" she said.",
    # several sentences
    "“The regime lies. Its thugs beat us. We will not forget,” the student said.",
    "The student said: “The regime lies. Its thugs beat us. We will not forget.”",
    "“Illegals come every night. They steal. They leave,” said the farmer.",
    "“Enough.” The minister paused. “These terrorists killed a child.”",
    "“It was hell! The thugs burnt the shop… everything,” Aziz said.",
    "“The U.S. regime lies,” the spokesman said. “Mr. Hale is its puppet.”",
    # several paragraphs, the mark opened anew
    "“The regime lies. We know it.\n\n“Its thugs beat us,” the student said.",
    '"The terrorists came at night.\n\n"They killed my son.\n\n"They fled," Darwish said.',
    "‘The union barons lie.\n\n‘They always did,’ Mr Lang said.",
    "She wrote to members:\n\n“The abortionists have won.\n\n“Do not despair.”",
    # split by an attribution
    "“The regime,” she said, pausing, “is finished; its thugs know it.”",
    '"Climate deniers," Alice Thorne told the BBC, "have won a battle."',
    "“Illegal aliens,” the sheriff began. “That is what the law calls them.”",
    "“You call them terrorists,” he said. “We call them martyrs.”",
    # nested
    "“He called us ‘terrorists’ and ‘illegal aliens’,” the teacher said.",
    "‘He called us “terrorists” and “illegal aliens”,’ the teacher said.",
    "\"They shouted 'death to the regime' all night,\" she said.",
    "“The judge said ‘these thugs are martyrs to nobody’, and sat down,” Platt said.",
    # headlines
    "‘Terrorists will pay’, says minister\n\nThe minister spoke on Monday.",
    "Minister: ‘The regime is finished’\n\nThe minister spoke on Monday.",
    "“Illegal aliens must go,” says senator\n\nThe senator spoke on Monday.",
    "Union leader calls managers ‘greedy fat cats’\n\nThe union met on Monday.",
    "'We are ruled by thugs and crooks', says poet\n\nThe poet spoke on Monday.",
    # punctuation at the edges
    "The poet spoke of “thugs, crooks and a dying regime”.",
    "The poet spoke of “thugs, crooks and a dying regime.”",
    "(“The regime will fall,” he said.)",
    "“The regime will fall” — so the general; “it will not”, his rival.",
    "“[The] regime … will fall,” the letter reads.",
    "The chant, “No to the regime, no to the thugs!”, could be heard for hours.",
    "“Is the regime dying?” she wrote. “Yes!”",
    "“The so-called peaceful protesters were thugs,” the chief said.",
    "“Pro-abortion lobbyists wrote the bill,” said Grace Whitlock, who leads the league.",
]

MARKDOWN = [
    "He wrote:\n\n> The regime will fall, and its thugs with it.\n",
    "> “Illegal aliens took our jobs.”\n>\n> — Senator Dale Hutchins\n",
    "She told reporters:\n\n> The terrorists came at night.\n>\n> They killed my son.\n",
    "“The *regime* will **fall**,” the general said.",
    "“The [regime](https://example.org) will fall,” the general said.",
    "**“These thugs will pay,”** the mayor said.",
    "- “The regime will fall,” the general said.\n- “It will not,” the poet said.\n",
]

HTML = [
    "<p><q>The regime will fall</q>, the general said.</p>",
    "<p>The general said <q>these <b>terrorists</b> will pay</q>.</p>",
    "<blockquote><p>The regime will fall, and its thugs with it.</p></blockquote>",
    "<blockquote><p>Illegals took our jobs.</p><p>They must go.</p></blockquote><p>So he wrote.</p>",
    "<p>&ldquo;The regime will fall,&rdquo; the general said.</p>",
    "<p>&quot;The terrorists will pay,&quot; the general said.</p>",
    "<p>‘It&rsquo;s the loony left&rsquo;s work,’ the MP said.</p>",
    "<p>“The <a href='https://example.org'>regime</a> will fall,” the general said.</p>",
]

#: Words that the desk may not use as its own; each quotation above has one.
LABELS = [
    "regime", "terrorists", "illegal aliens", "illegals", "thugs", "radical left", "loony left",
    "union bosses", "union barons", "scabs", "death tax", "bogus asylum seekers",
    "apartheid wall", "abortionists", "baby killers", "fat cats", "pro-abortion",
]  # fmt: skip

#: Where guides disagree both sides' words are suggestions (newsroom specification, section 4).
QUIET = ["climate alarmists", "climate deniers", "illegal immigrants", "undocumented immigrants"]

#: What needs an answer whoever says it.
ALWAYS = [
    ("“These faggots should leave,” the mayor said.", "faggots"),
    ("“He is a nigger,” the guard shouted.", "nigger"),
    ("‘We don’t serve Pakis here,’ the landlord said.", "Pakis"),
    ("“A kike runs the bank,” the man said.", "kike"),
    ("“Those trannies frighten me,” said the caller.", "trannies"),
    ("“My son committed suicide in May,” the mother said.", "committed suicide"),
    ("“She made a failed suicide attempt,” the nurse said.", "failed suicide attempt"),
]

#: A mark around one word is the desk's own sneer, and the word weighs as if it bore none.
SCARE = [
    ("The “regime” in Damascus closed the border.", "regime"),
    ('The "regime" in Damascus closed the border.', "regime"),
    ("The 'regime' in Damascus closed the border.", "regime"),
    ("The ‘regime’ in Damascus closed the border.", "regime"),
    ("Two “terrorists” were buried in the village on Monday.", "terrorists"),
    ("Two ‘terrorists’ were buried in the village on Monday.", "terrorists"),
    ("Hamas buried the “martyrs” in Gaza on Monday.", "martyrs"),
    ("A bus brought the “scabs” through gate 4 before dawn.", "scabs"),
    ("The “illegals” had crossed the river at night.", "illegals"),
    ("A few ‘thugs’ stood at the corner of the square.", "thugs"),
    ("The “thugs” were sent home after an hour.", "thugs"),
    ("The ‘abortionists’ of the Fairview clinic reopened on Friday.", "abortionists"),
    ("The clinic treats “junkies” on Tuesdays.", "junkies"),
    ("The “pro-life” movement held a rally on Saturday.", "pro-life"),
    ("A “crackhead” slept in the doorway of the bank.", "crackhead"),
]


def loaded(source, name, *severities):
    """Return the texts of the loaded terms of these severities."""
    doc, findings = DESK.lint(source, name)
    return [
        doc.source[finding.start : finding.end]
        for finding in findings
        if finding.category == "loaded-terms" and finding.severity in severities
    ]


def loud(source, name):
    """Return the texts of the loaded terms that a draft's report shows by default."""
    return loaded(source, name, "error", "warning")


@pytest.mark.parametrize("draft", SPOKEN)
@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
def test_a_speakers_label_is_the_speakers(draft, name):
    assert [] == loud(draft, name)


@pytest.mark.parametrize(
    ("draft", "name"),
    [*((draft, "draft.md") for draft in MARKDOWN), *((draft, "draft.html") for draft in HTML)],
)
def test_markup_quotes_too(draft, name):
    assert [] == loud(draft, name)


@pytest.mark.parametrize(("draft", "word"), ALWAYS)
def test_some_words_weigh_in_every_mouth(draft, word):
    assert [word] == loud(draft, "draft.txt")


@pytest.mark.parametrize(("draft", "word"), SCARE)
def test_scare_quotes_on_one_word_are_the_desks(draft, word):
    assert word in loud(draft, "draft.txt")


@pytest.mark.parametrize("label", LABELS)
def test_the_labels_are_loud_in_the_desks_own_voice(label):
    assert label in loud(f"The {label} met in the town hall on Monday.", "draft.txt")


@pytest.mark.parametrize("label", QUIET)
def test_a_label_on_which_guides_disagree_is_a_suggestion(label):
    draft = f"The {label} met in the town hall on Monday."

    assert [label] == loaded(draft, "draft.txt", "suggestion")


def test_each_quotation_holds_a_label():
    known = [form for label in (*LABELS, *QUIET) for form in (label, label.rstrip("s"))]
    drafts = [re.sub(r"[*\[]|<[^>]*>", "", draft).lower() for draft in (*SPOKEN, *MARKDOWN, *HTML)]

    assert [] == [draft for draft in drafts if not any(label in draft for label in known)]
