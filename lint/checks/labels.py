"""Loaded terms across a story: labels that leak out of quotations, and one side's labels alone."""

from __future__ import annotations

from lint.document import TITLES
from lint.story.labels import label_voice, labels
from lint.story.sentences import sentence_at, sentences
from lint.story.sources import between
from lint.story.words import words

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
#: Whom and what news is about; of films, meals and moods anybody may say what he likes.
_PUBLIC = frozenset(
    "abortion abuser act activist activists administration agency agreement aid airline allies"
    " ally ambassador americans appeal appointment army arrest asylum atheists attack attacks"
    " attorney authorities authority bailiffs ban bandits bank banks benefits bill bishop board"
    " borough boss bosses boys breach buddhists budget bureaucracy bureaucrats burglar burglary"
    " cabinet campaign candidate carer catholics chancellor charge charges chief chiefs children"
    " chinese church citizens claim claims climbdown clinic closure coalition commission"
    " commissioner committee companies company conflict congress congressman conservative"
    " conservatives constituency constitution consultation contract contractor contractors"
    " convicted corporation council councillor councillors councils coup court courts crackdown"
    " crime crimes crowd curfew custody cuts cyclists deal decision deficit democracy democrat"
    " democrats demolition demonstrators department deputies deputy developer developers dictator"
    " diplomat disclosure doctors donors drivers drone economy election elections embassy employer"
    " employers environmental eviction evictions executive families fares farmers fee fees fined"
    " fines firm firms foreigners fraud funding general girls governing government governments"
    " governor greens handover herders homes hospital hospitals housing immigrants immigration"
    " indians industry inquiry inspector invasion investigation islam israelis jailed journalist"
    " journalists judge judges jury justice king labour landlord landlords law lawmaker lawmakers"
    " laws lawsuit lawyer lawyers leader leaders leadership left legislation legislature levy"
    " liberal liberals lobby lobbyists locals magistrate mandate mayor media men merger migrants"
    " migration military militia minister ministers ministries ministry mosque motorists movement"
    " mp mps murder murders muslims nation national nationalists natives newcomers newspaper nhs"
    " nominee nurses offer officer officers official officials ombudsman opponents opposition"
    " owner owners pakistanis palestinians parents parliament party patients pension pensioners"
    " people permit plant ploy police policeman policies policy politician politicians politics"
    " poll polls pope port premier president press prices prime prison probe promise prosecutor"
    " prosecutors protest protestants protesters protests pupils quarry queen racism rail railway"
    " rapist rebels redundancies refinery reform reforms refugees regime regulator regulators"
    " religion remarks rent republican republicans rescue residents resolution response right"
    " rights robber robbers rollout rule rules ruling russians sanctions school schools scientists"
    " secretary senate senator senators sentence sentenced separatists settlers shareholders shias"
    " shutdown socialist soldiers speech spokesman spokeswoman staff state statement states strike"
    " strikers students subsidy sunnis supporters surgeon synagogue syndicate taiwanese tariff"
    " tariffs tax taxes taxpayers teachers temple tenants tender terror thief thieves threat"
    " threats toll tories treaty trial tribunal troops ukrainians union unionists unions vaccine"
    " verdict veto victims villagers violence visa vote voters votes war ward wards wars watchdog"
    " welfare whips whistleblower witness women workers youths".split()
)


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


def of_the_public(doc: Document, start: int, end: int, entry: dict[str, Any]) -> bool:
    """Whether the sentence of a place is about public matters, where a verdict is the desk's.

    Newsroom specification, section 7 of the honesty rules: reviews and essays have a voice of
    their own, and seldom say that they are such.
    """
    text = words(doc)
    sentence = sentences(doc)[max(sentence_at(doc, start), 0)]
    inside = text.lower[text.between(sentence.start, sentence.end)]
    return not _PUBLIC.isdisjoint(inside)


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
