"""Sources that hide: what excuses them, what makes them worse, and their share of a story."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint import rulebook
from lint.engine import Settings, lint
from lint.formats import text

BOOK = rulebook.load()
RULES = [name for name in BOOK.ids if name.startswith(("weasel-", "hedge-", "anonymous-"))]
LOUD = ("error", "warning")
FOLDER = Path(__file__).parent / "newsroom"


def lines(name):
    """The sentences of a file: sources that hide, and their near misses, by many desks."""
    return (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()


def found(draft, *rules):
    """Entries and severities of what some rules (default: all of this file) find."""
    settings = Settings(select=rules or RULES)
    return [(finding.entry, finding.severity) for finding in lint(text.read(draft), BOOK, settings)]


#: A paragraph and what is loud in it.
WINDOW = [
    ("Experts say the dam leaks.", ["experts-say"]),
    ("Experts say the dam leaks. “It will burst,” Lena Brandt said.", []),
    ("Experts say the dam leaks.\n\n“It will burst,” Lena Brandt said.", ["experts-say"]),
    ("Lena Brandt said the road was open. Experts say the dam leaks.", ["experts-say"]),
    ("Experts say the dam leaks. The road is open. Lena Brandt said so.", ["experts-say"]),
    ("Many people believe the dam leaks, a survey by Leeds University found.", []),
    ("Many people believe the dam leaks. In a poll of 1,005 adults 61 percent did.", []),
    ("Many people believe the dam leaks. The polls open at seven.", ["some-say"]),
    ("Critics say the park is too small.", ["critics-say"]),
    ("Critics say the park is too small, said Sam Lee, who leads the group.", []),
    ("Critics say the park is too small. Sam Lee, the mayor, denied that it was.", ["critics-say"]),
    ("White House doctors said the president slept.", []),
    ("NATO experts say the dam leaks.", []),
    ("Yet European experts say the dam leaks.", ["experts-say"]),
    ("It is believed that the mayor knew.", ["it-is-believed"]),
    ("It is widely believed that the mayor knew. Lena Brandt said so.", ["it-is-widely-held"]),
    ("Lena Brandt told us. She said it was believed that the mayor knew.", []),
    ("It is said in the deed that the well is shared.", []),
    ("Insiders say the dam leaks. Lena Brandt said the road was open.", ["insiders"]),
    ("It is believed that the mayor knew, according to the Aldmouth Gazette.", []),
    ("It is believed that the mayor knew. Lena Brandt said the road was open.", ["it-is-believed"]),
    ("The mayor reportedly killed a swan.", ["reportedly-contested"]),
    ("The mayor reportedly killed a swan, according to the Aldmouth Gazette.", []),
    ("The Aldmouth Gazette said that the mayor reportedly killed a swan.", []),
    ("The mayor reportedly offered to resign.", ["reportedly-did"]),
    ("The mayor reportedly likes swans.", []),
    ("Sources said the talks were over.", ["bare-sources"]),
    ("Two sources told the paper that the talks were over.", ["bare-sources"]),
    ("Diplomatic sources said the talks were over.", ["described-sources"]),
    ("Unconfirmed reports said the mine was flooded.", ["reports-say"]),
    ("The firm has been accused of dumping oil.", ["accused-of"]),
    ("The firm has been accused of dumping oil. Lena Brandt said it was fined.", ["accused-of"]),
    ("Rumors swirled about a sale.", ["rumours-swirl"]),
    ("“Experts say the dam leaks,” Lena Brandt said.", []),
]


@pytest.mark.parametrize(("paragraph", "entries"), WINDOW)
def test_window(paragraph, entries):
    assert entries == [entry for entry, severity in found(paragraph) if severity in LOUD]


#: The gate of a source without a name.
GATE = [
    ("An aide who asked not to be named called the minister a coward.", "unnamed-attack"),
    ("Insiders branded the plan a farce.", "unnamed-attack"),
    ("Sam Lee, a former aide, called the plan a farce.", None),
    ("An officer who spoke on condition of anonymity drew a map.", "condition-of-anonymity"),
    (
        "An officer who spoke on condition of anonymity because he may not talk to reporters"
        " drew a map.",
        None,
    ),
    ("A nurse who asked not to be named drew a map.", "not-to-be-named"),
    ("A nurse who asked not to be named for fear of losing her job drew a map.", None),
    ("The word comes from two Latin sources.", None),
]


@pytest.mark.parametrize(("sentence", "entry"), GATE)
def test_gate(sentence, entry):
    assert ([entry] if entry else []) == [name for name, _ in found(sentence, "anonymous-source")]


#: Two hedges are one finding.
HEDGES = [
    ("The dam may possibly burst.", ["may-possibly"]),
    ("The firm could potentially close.", ["may-possibly"]),
    ("The guard reportedly claimed a reward.", ["reportedly-alleged"]),
    ("The guard allegedly may have slept.", ["possibly-may"]),
    ("The figures seem to suggest a rise.", ["appears-to-suggest"]),
    ("Perhaps the dam will burst, and the farms may flood.", []),
]


@pytest.mark.parametrize(("sentence", "entries"), HEDGES)
def test_stacked_hedges_are_one_finding(sentence, entries):
    assert entries == [entry for entry, severity in found(sentence) if severity in LOUD]


NAMED = "Ada Chen said the roof was old."
BODY = "The ministry said the roof was old."
HIDDEN = "Officials said the roof was old."

#: Paragraphs, and how many of their sources have no name where that is too many.
SHARES = [
    ([HIDDEN, HIDDEN, HIDDEN], "3 of 3"),
    ([HIDDEN, HIDDEN, NAMED], "2 of 3"),
    ([HIDDEN, "A person familiar with the roof said it was old.", BODY], "2 of 3"),
    ([HIDDEN, HIDDEN, NAMED, NAMED], None),
    ([HIDDEN, NAMED, BODY], None),
    ([HIDDEN, HIDDEN], None),
    ([], None),
]


@pytest.mark.parametrize(("paragraphs", "share"), SHARES)
def test_share_of_the_story(paragraphs, share):
    draft = text.read("\n\n".join(["The ferry left at nine.", *paragraphs]))
    findings = lint(draft, BOOK, Settings(select=["unnamed-share"]))

    assert ([share] if share else []) == [finding.message[:6] for finding in findings]
    for finding in findings:
        assert int(share[0]) - 1 == len(finding.related)
        assert "Officials" == draft.source[finding.start : finding.end]


#: Sources that name nobody, in the words of many desks.
HIDING = [
    "A source close to the minister said the deal was dead.",
    "Sources close to the club say the coach will be sacked.",
    "One senior source told the paper the vote would be delayed.",
    "A well-placed source confirmed the arrest.",
    "Sources within the party believe he will resign.",
    "Multiple sources confirm that the talks collapsed.",
    "According to sources familiar with the matter, the bank will be sold.",
    "The bank will be sold, a source familiar with the matter said.",
    "Insiders say the merger is dead.",
    "Party insiders believe that she will stand.",
    "It is understood that the minister will resign.",
    "It is thought that the ship was carrying tin.",
    "The ship is thought to have been carrying tin.",
    "The minister is understood to be considering her future.",
    "He is widely believed to have ordered the raid.",
    "She is believed to be in hiding.",
    "Critics argue that the law goes too far.",
    "Many argue that the law goes too far.",
    "Some observers believe the truce will fail.",
    "Observers say the truce will fail.",
    "Analysts expect the currency to fall.",
    "Experts agree that the reef is dying.",
    "Experts have warned that the reef is dying.",
    "Scientists believe that the reef is dying.",
    "Studies have shown that the pill works.",
    "Research suggests that the pill works.",
    "Evidence suggests that the pill works.",
    "Some people say the mayor knew.",
    "People say the mayor knew.",
    "There are claims that the mayor knew.",
    "There are fears that the dam will burst.",
    "There have been reports of looting.",
    "Reports suggest that the mayor knew.",
    "Unconfirmed reports put the toll higher.",
    "Rumours are circulating that the mayor will resign.",
    "Rumour has it that the mayor will resign.",
    "Speculation is growing that the mayor will resign.",
    "The mayor has been accused of fraud.",
    "The mayor is alleged to have taken bribes.",
    "The mayor allegedly took bribes.",
    "Concerns have been raised about the bridge.",
    "Questions are being asked about the bridge.",
    "Western officials say the general is dead.",
    "Security officials said the general was dead.",
    "Diplomats say the talks are over.",
    "A government insider said the talks were over.",
    "Whitehall sources said the talks were over.",
    "It has been claimed that the mayor knew.",
    "It is alleged that the mayor knew.",
    "It has emerged that the mayor knew.",
    "Social media users accused the mayor of lying.",
    "Commentators have called the plan a farce.",
    "Opponents claim the plan is a farce.",
]


@pytest.mark.parametrize("sentence", [*HIDING, *lines("hiding")])
def test_hiding_sources_are_loud(sentence):
    draft = f"The council met, the clerk Ana Ruiz said.\n\n{sentence}\n\nRuiz said no more."

    assert set(LOUD) & {severity for _, severity in found(draft)}


#: Named or counted sources in the same words.
SHOWING = [
    "A source close to the minister, Sam Lee, said the deal was dead.",
    "Critics argue that the law goes too far. “It does,” said Sam Lee, who leads them.",
    "Experts at Leeds University say the reef is dying, the journal Nature reported.",
    "The ship was carrying tin, according to its papers.",
    "Police believe that the thieves came by boat.",
    "There are no reports of damage.",
    "The river has two sources, and the people there say grace.",
    "Researchers from Oslo University measured the ice.",
    "The mayor denied that she had been accused of fraud by the union.",
    "Young people say little.",
    "The officials met on Friday.",
    "Three of the five economists polled by the Herald expect a rise.",
]


@pytest.mark.parametrize("sentence", [*SHOWING, *lines("showing")])
def test_sources_that_show_are_not(sentence):
    assert [] == [entry for entry, severity in found(sentence) if severity in LOUD]
