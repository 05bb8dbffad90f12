"""How even-handed a story's attribution verbs are: their profile, and who gets which."""

from __future__ import annotations

from lint.checks.verbs import in_court
from lint.story.kinds import PRONOUN
from lint.story.phrases import DETERMINERS
from lint.story.sentences import sentence_at, sentences
from lint.story.sources import attributions
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.story.sources import Attribution

#: From how many attributions a story has a profile, and a side a pattern.
_LEAST, _PATTERN = 6, 2
#: Grades that place a remark or stiffen it, and say nothing of the speaker.
_LIGHT = ("sequence", "stiff")
#: From which share of doubted words on a speaker is doubted.
_SHARE = 0.4
#: How many places of a pattern a finding shows.
_SHOWN = 3


def verb_profile(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a story whose verbs of saying are far from those of edited news.

    Newsroom specification, section 2.3: of 7,902 attributions in edited stories 70% had a plain
    verb. ``options``: ``grades`` maps grades to verb forms, all others being plain; ``plain``
    is the share of plain verbs, and ``weighted`` that of verbs of other grades than sequence
    and stiff, from which on there is a finding. It stands at the sentence of the first one.
    """
    grades = {form: grade for grade, forms in rule.options["grades"].items() for form in forms}
    said = [one for one in attributions(doc) if _verb(doc, one) not in ("according", "put")]
    if len(said) < _LEAST:
        return
    counts: dict[str, int] = {}
    for one in said:
        grade = grades.get(_verb(doc, one), "plain")
        counts[grade] = counts.get(grade, 0) + 1
    plain = counts.pop("plain", 0)
    weighted = sum(count for grade, count in counts.items() if grade not in _LIGHT)
    if plain > rule.options["plain"] * len(said) and (
        weighted < rule.options["weighted"] * len(said)
    ):
        return
    sentence = sentences(doc)[sentence_at(doc, said[0].verb[0])]
    marked = [one for one in said if _verb(doc, one) in grades]
    yield rule.finding(
        doc,
        sentence.start,
        sentence.end,
        related=[(*one.verb, grades[_verb(doc, one)]) for one in marked],
        count=str(len(said)),
        plain=str(plain),
        grades=", ".join(f"{counts[grade]} {grade}" for grade in sorted(counts)),
    )


def verb_evenness(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a speaker whose words are doubted while those of another are just told.

    Newsroom specification, section 2.3 (evenness). ``options``: ``doubting`` are the verb forms
    that doubt a speaker or make a confession of the words. One who gets two of them, and them
    for two fifths of all, is set beside one who gets two other verbs and none of them. In court,
    where a claim is a step of the procedure, a verb doubts nobody.
    """
    doubting = rule.options.words("doubting")
    sides = _sides(doc)
    doubts = {
        side: [
            one for one in said if _verb(doc, one) in doubting and not in_court(doc, one.verb[0])
        ]
        for side, said in sides.items()
    }
    doubted = [
        side
        for side, said in sides.items()
        if len(doubts[side]) >= max(_PATTERN, _SHARE * len(said))
    ]
    if not doubted:
        return
    side = max(doubted, key=lambda side: (len(doubts[side]), side))
    theirs = {one.verb for one in sides[side]}
    told = [
        said
        for other, said in sides.items()
        if len(said) >= _PATTERN
        and not any(_verb(doc, one) in doubting or one.verb in theirs for one in said)
    ]
    if not told:
        return
    other = max(told, key=len)
    first, *more = doubts[side]
    start, end = _place(first)
    yield rule.finding(
        doc,
        start,
        end,
        related=[
            *((*_place(one), "doubted") for one in more[:_SHOWN]),
            *((*_place(one), "told") for one in other[:_SHOWN]),
        ],
        one=_spoken(doc, [first, *more]),
        other=_spoken(doc, other),
    )


def _sides(doc: Document) -> dict[str, list[Attribution]]:
    """The attributions of each speaker, and of each name in the words for the sources.

    So the Israeli army and Israeli officials are two speakers and one side.
    """
    sides: dict[str, list[Attribution]] = {}
    for one in attributions(doc):
        if one.who:
            for side in one.who.keys | _names(doc, one):
                sides.setdefault(side, []).append(one)
    return sides


def _verb(doc: Document, said: Attribution) -> str:
    return doc.text[slice(*said.verb)].lower().partition(" ")[0]


def _names(doc: Document, said: Attribution) -> set[str]:
    """The capitalised words of a source, without articles."""
    if said.source is None or said.kind == PRONOUN:
        return set()
    text = words(doc)
    place = text.between(*said.source)
    return {word.lower() for word in text.text[place] if word[0].isupper()} - DETERMINERS


def _place(said: Attribution) -> tuple[int, int]:
    """The place of a source and its verb."""
    source = said.source or said.verb
    return min(source[0], said.verb[0]), max(source[1], said.verb[1])


def _spoken(doc: Document, said: list[Attribution]) -> str:
    """The places of a pattern as the draft has them, for a message."""
    texts = [" ".join(doc.text[slice(*_place(one))].split()) for one in said[:_SHOWN]]
    return ", ".join(f"“{text}”" for text in dict.fromkeys(texts))
