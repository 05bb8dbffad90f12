"""Claims in the desk's own voice that nobody stands behind."""

from __future__ import annotations

from lint import lexicon, pattern
from lint.checks.frames import PROSE, is_announced, is_personal, personal_blocks, unanswered
from lint.checks.signals import UNSPECIFIC, Index, asserting, occurring
from lint.lexicon import COMMON, NAMES
from lint.story.coverage import coverage
from lint.story.kinds import is_document
from lint.story.voices import voice_at
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.checks.signals import Found
    from lint.document import Block, Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.story.coverage import Coverage

#: Coverages that leave a claim without a source.
_BARE = ("none", "weak", "carried")
#: The scores from which a claim is a suggestion, a warning, an error.
_GATES = (2, 3, 5)
_LEVELS = ("none", "suggestion", "warning", "error")
_WARNING = 2

_IS = frozenset("amounted amounts are is remains was were".split())

#: Signals that a message names.
_MOST_NAMED = 6
#: Words of the longest sentence that is put into a question.
_SHORT = 18
#: Words among whose gaps a comma shows that something else stands before the subject.
_LEAD = 6
#: What stands in the way of a question: marks, and a sentence that starts with no subject.
_INVOLVED = pattern.later(r"[;:!?()\[\]“”\"‘\n\ufffc–—]| - |\w\.\w")
_NO_SUBJECT = frozenset(
    "after although amid and as at because before behind but by despite during earlier even every"
    " for from here how however if in instead into last later like meanwhile next nor not now of"
    " off on once only or over perhaps since so still such then though through thus to today tomorrow tonight"
    " under unless until unlike up when where whether which while who with without worse yesterday"
    " yet".split()
)
#: First words that are no names, whatever the lexicon knows of places called so.
_SMALL = frozenset(
    "a all an both dozens everybody everyone few he her his hundreds it its many most much my no"
    " nobody none one scores several she some such that the their there these they this those"
    " thousands".split()
)


def unattributed(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find what the desk claims without a source, once a paragraph.

    Newsroom specification, section 2.5. ``options``: ``signals`` maps a name to ``weight`` and
    ``patterns``, and to ``most``, the number of different words of one signal that count. In a
    pattern ``{name}`` is one of the words of ``groups``. Negative weights speak for a sentence.
    ``label`` is the weight of a loaded term. Where all these weigh less than a warning, the
    families of ``lint.checks.deeds`` are asked: *wrong without a witness* (3) is a wrong with the
    one who did it as its subject; in a sentence that is *unspecific* (1), without a name, a number
    or a quotation, there are *wrong*, *vice*, *no exception*, *reason given* (2 each), *thought*,
    *power*, *favour*, *harm*, *sweeping*, *aim*, *done by* and *whole group* (1 each), see ``deeds.told``. What is
    unspecific is a warning at most.

    A score of 5 is an error, 3 a warning, 2 a suggestion; see ``_level`` for paragraphs that name
    a source elsewhere. A paragraph without any source, in a story that has some, adds 1, and 2
    where another such paragraph stands beside it. Interviews, essays and guides are left
    alone, paragraphs in which the writer says *I* or *we*, statements behind a colon, and signals
    for which a verdict or the next speaker answers (``frames.unanswered``).
    """
    if is_personal(doc):
        return
    index = Index(doc, rule)
    orphans = _orphan_runs(doc)
    blocks = {block.number: block for block in doc.blocks}
    claims: dict[int, list[_Claim]] = {}
    reads = coverage(doc)
    for at, read in enumerate(reads):
        block = blocks[read.sentence.block]
        if block.kind not in PROSE or not (read.kind in _BARE or _introduced(read)):
            continue
        found = occurring(doc, read.sentence, index, read.linked)
        score = sum(weight for weight, _, _ in found)
        if score < _GATES[0] or voice_at(doc, read.sentence.start) == "unknown":
            continue
        if block.number in personal_blocks(doc) or is_announced(doc, reads, at):
            continue
        found = asserting(unanswered(doc, reads, at, found))
        score = sum(weight for weight, _, _ in found)
        if score < _GATES[0]:
            continue
        score += min(orphans[block.number][1], 2) if block.number in orphans else 0
        level = _level(score, "weak" if _judged(doc, read) else read.kind)
        if any(name == UNSPECIFIC for _, name, _ in found):
            level = min(level, _WARNING)
        if level:
            claims.setdefault(block.number, []).append(_Claim(at, read, level, found))
    for number, found_there in claims.items():
        first, length = orphans.get(number, (0, 0))
        yield _finding(doc, rule, found_there, f"orphan-{first}" if length > 1 else None)


def _introduced(read: Coverage) -> bool:
    """Whether the desk may say in a sentence what its source did not.

    It may of a source that is named first, and beside the clause that is linked.
    """
    said = read.attribution
    if read.kind != "full" or said is None or said.source is None:
        return False
    return said.source < said.verb or said is read.citation


def _judged(doc: Document, read: Coverage) -> bool:
    """Whether a sentence that seems to go on about a document is about it: *The report is a lie.*

    No document says what it is.
    """
    text = words(doc)
    first = text.between(read.sentence.start, read.sentence.end).start
    who, verb = text.lower[first + 1 : first + 3] if read.kind == "carried" else ("", "")
    return is_document(who) and verb in _IS


class _Claim:
    """A sentence that needs a source: its number, its level (an index of ``_LEVELS``), why."""

    __slots__ = ("at", "end", "full", "level", "signals", "start")

    def __init__(self, at: int, read: Coverage, level: int, found: list[Found]) -> None:
        self.at = at
        self.start = read.sentence.start
        self.end = read.sentence.end
        self.full = read.kind == "full"
        self.level = level
        self.signals = [(name, text) for weight, name, text in found if weight > 0]


def _level(score: int, coverage: str) -> int:
    """The level that a score gives, as an index of ``_LEVELS``.

    The specification takes one off wherever the paragraph names a source. That would hide nine
    of ten claims that stand behind an attributed sentence, so it is done only where the next
    sentence goes on about that source; elsewhere such a claim is a warning at most, as is what
    the desk says of a source in passing (*the mayor, who looted the fund, said*).
    """
    level = sum(score >= gate for gate in _GATES)
    if coverage == "carried":
        return level - 1
    return min(level, _WARNING) if coverage in ("full", "weak") else level


def _finding(doc: Document, rule: Rule, claims: list[_Claim], group: str | None) -> Finding:
    """One finding for the claims of a paragraph.

    It stands at the gravest and takes in warnings right beside it; the others are related.
    """
    worst = max(claims, key=lambda claim: claim.level)
    low = high = claims.index(worst)
    while low and _joined(claims[low - 1], claims[low]):
        low -= 1
    while high + 1 < len(claims) and _joined(claims[high], claims[high + 1]):
        high += 1
    taken = claims[low : high + 1]
    finding = rule.finding(
        doc,
        taken[0].start,
        taken[-1].end,
        group=group,
        question=_question(doc, worst) if len(taken) == 1 else "Who says so?",
        signals=_listed(signal for claim in taken for signal in claim.signals),
        related=[
            (claim.start, claim.end, _listed(claim.signals))
            for claim in claims
            if claim not in taken
        ],
    )
    finding.severity = _LEVELS[worst.level]
    return finding


def _joined(first: _Claim, second: _Claim) -> bool:
    return second.at == first.at + 1 and min(first.level, second.level) >= _WARNING


def _listed(signals: Iterable[tuple[str, str]]) -> str:
    named = dict.fromkeys(f"{name} (“{text}”)" for name, text in signals)
    return ", ".join([*named][:_MOST_NAMED])


def _question(doc: Document, claim: _Claim) -> str:
    """Ask for the source of a sentence in its own words, where these go into a question."""
    text = words(doc)
    inside = text.between(claim.start, claim.end)
    sentence = doc.text[claim.start : claim.end].rstrip(".")
    first = _first_word(doc, inside.start)
    long = inside.stop - inside.start > _SHORT
    leads = "," in "".join(text.gaps[inside][1:_LEAD])
    plain = sentence[:1].isalpha() and not (long or leads or _INVOLVED.search(sentence))
    if claim.full or first is None or not plain:
        return "Who says so?"
    return f"Who says {first}{sentence[len(first) :]}?"


def _first_word(doc: Document, at: int) -> str | None:
    """The first word of a sentence as it is written inside one; ``None`` where that is unclear."""
    text = words(doc)
    written, lower = text.text[at], text.lower[at]
    if lower in _NO_SUBJECT or lower.endswith(("ly", "ing")):
        return None
    if lower in _SMALL:
        return lower
    if written[1:] != lower[1:] or any(word[0].isupper() for word in text.text[at + 1 : at + 2]):
        return written
    known = lexicon.load().get(lower)
    if not known & NAMES:
        return lower if known & COMMON else written
    return written if not known & COMMON else None


def _orphan_runs(doc: Document) -> dict[int, tuple[int, int]]:
    """Paragraphs without a quotation and without a source: first one and length of their run.

    Only a story that names sources at all has orphans: in another every paragraph is one.
    """
    covered: dict[int, bool] = {}
    for read in coverage(doc):
        number = read.sentence.block
        covered[number] = covered.get(number, False) or read.kind not in ("none", "hedge")
    if not any(covered.values()):
        return {}
    runs: dict[int, tuple[int, int]] = {}
    run: list[Block] = []
    for block in [*doc.blocks, None]:
        if block and block.kind in PROSE and not covered.get(block.number, True):
            run.append(block)
            continue
        runs.update((member.number, (run[0].number, len(run))) for member in run)
        run = []
    return runs
