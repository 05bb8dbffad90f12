"""Loaded terms across a story: labels that leak out of quotations, and one side's labels alone."""

from __future__ import annotations

from lint.document import TITLES
from lint.story.labels import label_voice, labels
from lint.story.sentences import sentence_at, sentences
from lint.story.sources import between

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.story.labels import Label

    Option = dict[str, Any]

#: Classes of terms that carry a view; the others are a matter of style or of care.
_VIEWS = ("contested", "label", "legal", "slur")
#: From how many of the desk's own labels a story has a side.
_SIDED = 2
#: Places of a side's labels that a finding shows.
_SHOWN = 5


def leaked_label(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find labels that a speaker uses in a quotation and the desk then uses as its own.

    Newsroom specification, section 4 (leak check). Forms of one term are one label, and so are
    the terms of each list in ``families`` of the ``options``. A title counts wherever it
    stands, as it is written last. The finding takes the place of that of the term; all of one
    label are a group, and each shows the quotation.
    """
    quoted: dict[str, list[Label]] = {}
    own: dict[str, list[Label]] = {}
    family = {entry: name for name, each in rule.options["families"].items() for entry in each}
    for label in _views(doc):
        id = label.entry["id"]
        told = {"quotation": quoted, "own": own}.get(label_voice(doc, label.start))
        if told is not None:
            told.setdefault(family.get(id, id), []).append(label)
    for name, leaks in own.items():
        if name not in quoted:
            continue
        first = quoted[name][0]
        leaked = [
            leak
            for leak in leaks
            if leak.start > first.start or doc.block(leak.start).kind in TITLES
        ]
        speaker = _speaker(doc, first.start)
        for leak in leaked:
            finding = rule.finding(
                doc,
                leak.start,
                leak.end,
                entry=leak.entry["id"],
                group=f"{rule.id}/{name}",
                related=[(first.start, first.end, f"in quotation marks: the word of {speaker}")],
                speaker=speaker,
                label=doc.text[first.start : first.end],
                note=leak.entry.get("note", ""),
            )
            finding.severity = leak.entry["severity"]["own"]
            yield finding


def one_sided_labels(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a story in which the desk's own labels are all those of one side of a dispute.

    Newsroom specification, section 4 (mirror test). ``options``: ``topics`` lists for the
    topic of a rule two ``sides``, each with ``name``, ``framings`` and ``labels``, examples of
    what it says. The finding stands at the sentence of the first label that is in no title.
    """
    own = [label for label in _views(doc) if label_voice(doc, label.start) == "own"]
    if len(own) < _SIDED:
        return
    for topic in rule.options["topics"]:
        told = [_told(own, topic, side) for side in topic["sides"]]
        for (side, other), found in zip(_both(topic["sides"]), told, strict=True):
            if len(found) < _SIDED or all(told):
                continue
            body = (label for label in found if doc.block(label.start).kind not in TITLES)
            first = sentences(doc)[sentence_at(doc, next(body, found[0]).start)]
            texts = dict.fromkeys(doc.text[label.start : label.end] for label in found)
            yield rule.finding(
                doc,
                first.start,
                first.end,
                related=[
                    (label.start, label.end, f"a word of {side['name']}")
                    for label in found[:_SHOWN]
                ],
                count=str(len(found)),
                labels=_listed(texts),
                side=side["name"],
                other=other["name"],
                others=_listed(other["labels"]),
            )


def _views(doc: Document) -> list[Label]:
    """The labels of a draft that carry a view."""
    return [label for label in labels(doc) if label.entry.get("class") in _VIEWS]


def _both(sides: list[Option]) -> list[tuple[Option, Option]]:
    one, two = sides
    return [(one, two), (two, one)]


def _told(own: list[Label], topic: Option, side: Option) -> list[Label]:
    """The labels of a side."""
    return [
        label
        for label in own
        if label.rule.endswith(topic["topic"]) and label.entry.get("framing") in side["framings"]
    ]


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(f"“{text}”" for text in texts)


def _speaker(doc: Document, offset: int) -> str:
    """Who is quoted at a place, as the sentence names them."""
    sentence = sentences(doc)[sentence_at(doc, offset)]
    said = between(doc, sentence.start, sentence.end)
    names = (one.source_name for one in said if one.source_name)
    return next(names, "the speaker")
