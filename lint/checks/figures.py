"""Figures and where they come from."""

from __future__ import annotations

from lint import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.story.figures import Figure
    from lint.story.sentences import Sentence

#: A number can begin here: a digit, or the letters that begin a word for one.
NUMBER = pattern.later(
    r"\d|\b(?:billion|couple|crore|dozen|eigh|eleven|few|fif|first|five|fort|four|half|hundred|lakh"
    r"|million|nin|one|quarter|score|second|seven|several|six|ten|thir|thousand|three|trillion"
    r"|twe|two|zero)",
    pattern.IGNORECASE,
)
#: What names an event: a name, a day, a number; a month alone does not.
_NAMED = pattern.later(
    r"\d|\b(?!(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b)[A-Z]"
)
_PROSE = ("paragraph", "item")
_SEEN = ("people", "crowd", "rate")
_VICTIMS = ("casualties", "arrests")
_SHARES = ("share", "poll")


def unsourced_figure(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find figures of the desk that no source stands behind.

    Newsroom specification, section 3. ``options``: ``small``, a count of people up to which
    the reporter can see for himself; ``few``, a count of victims below which the desk may
    settle it later where the sentence names the event; ``listed``, how many shares of one sentence are asked for aloud;
    ``questions`` maps each topic of ``story.figures`` to its message.
    """
    # What reads numbers is long, and its import would cost a draft that has none.
    if not NUMBER.search(doc.text):
        return
    from lint.story.figures import figures

    found = [one for one in figures(doc) if doc.block(one.start).kind in _PROSE]
    if not found:
        return
    from lint.story.backing import Backing
    from lint.story.sentences import sentences

    backing = Backing(doc)
    small, few, listed = (rule.options[name] for name in ("small", "few", "listed"))
    shares: dict[int, int] = {}
    for figure in [one for one in found if not backing.sourced(one)]:
        if (figure.topic in _SEEN and figure.quantity.value <= small) or backing.inherits(figure):
            continue
        finding = _finding(doc, rule, figure)
        sentence = backing.sentence(figure)
        if figure.topic in _SHARES:
            shares[sentence] = shares.get(sentence, 0) + 1
        if (
            not figure.plain
            or (
                figure.topic in _VICTIMS
                and figure.quantity.value < few
                and _named(doc, sentences(doc)[sentence], figure)
            )
            or (figure.topic in _SHARES and shares[sentence] > listed)
            or backing.settled(figure)
        ):
            finding.severity = "suggestion"
        yield finding


def _named(doc: Document, sentence: Sentence, figure: Figure) -> bool:
    """Whether a sentence names a person, a place or a day, or gives another number."""
    first = sentence.start + 1
    return bool(
        _NAMED.search(doc.text, first, max(first, figure.start))
        or _NAMED.search(doc.text, figure.end, sentence.end)
    )


def _finding(doc: Document, rule: Rule, figure: Figure) -> Finding:
    quantity = figure.quantity
    counted = " ".join(doc.text[quantity.start : quantity.phrase[1]].split())
    return rule.finding(
        doc,
        quantity.start,
        quantity.end,
        group=f"figures-{doc.block(quantity.start).number}",
        message=rule.options["questions"][figure.topic],
        what=figure.what,
        counted=counted,
    )
