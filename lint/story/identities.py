"""Who is who: the names, roles and pronouns of a story that stand for one source."""

from __future__ import annotations

from lint import pattern
from lint.story import kinds
from lint.story.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lint.document import Document
    from lint.story.phrases import Span
    from lint.story.reader import Attribution
    from lint.words import Words

#: A name in short, in brackets after the full one.
_SHORT = pattern.later(r"\((?:the )?[“\"‘']?([A-Z][A-Za-z]{1,7})[”\"’']?\)")
#: A name after the role of who bears it: the council's clerk, Ana Ruiz.
_NAME = pattern.later(r"\s*([A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,3})(?=,|$)")
_TITLES = frozenset(
    "mr mrs ms miss dr sir lady lord prof professor rep sen gov gen col lt sgt capt president minister"
    " senator governor judge justice coach king queen prince princess pope mayor secretary chancellor"
    " general his her eminence grand ayatollah sheikh supreme leader prime the an a former chairman".split()
)
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_SINGULAR = frozenset({"he", "she", "his", "her", "who"})
_NEUTER = frozenset({"it", "its"})
_PLURAL = frozenset({"they", "their"})
#: How many words before a name its role may stand, and after it in an apposition.
_ROLE_REACH = 6
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december".split()
)
_NAMESAKES = 4
_SMALL = frozenset("of for and the de la al bin van von".split())


class Source:
    """Somebody or something that the story rests on, under all its names.

    ``name`` is the fullest name in the story, ``span`` the half-open prose offsets of the first
    mention as a source, ``kind`` one of person, body, document, data, unnamed, link. The name of a
    link is the host that it leads to, if any.
    """

    __slots__ = ("keys", "kind", "name", "roles", "span")

    def __init__(self, name: str, kind: str, span: Span) -> None:
        self.name = name
        self.kind = kind
        self.span = span
        self.keys: set[str] = set()
        self.roles: set[str] = set()

    def __repr__(self) -> str:
        return f"<Source {self.kind} {self.name}>"


def identify(doc: Document, found: Sequence[Attribution]) -> None:
    """Give each attribution its ``who``, in the order in which they stand.

    A surname stands for the last person of that name, a role for who is called so in the story,
    "the ministry" for the last body with that head, a short name in brackets for the full one, a
    pronoun for the last source that it fits in the same paragraph or the one before.
    """
    text = words(doc)
    shorts = _shorts(doc, text)
    known: dict[tuple[str, str], list[Source]] = {}
    last: list[tuple[int, Source]] = []  # number of the block, source
    for attribution in found:
        if attribution.source is None or attribution.kind == kinds.UNNAMED:
            continue
        block = doc.block(attribution.source[0]).number
        inside = text.between(*attribution.source)
        lower = text.lower[inside]
        if not lower:
            continue
        if attribution.kind == kinds.PRONOUN or (len(lower) == 1 and lower[0] in _POSSESSIVE):
            attribution.who = _antecedent(lower[0], block, last)
        else:
            attribution.who = _known(doc, text, attribution, shorts, known)
        if attribution.who:
            last = [*last[-3:], (block, attribution.who)]
    persons = [one for (kind, _), named in known.items() if kind == kinds.PERSON for one in named]
    _add_roles(text, persons)
    _merge_roles(found)


def _antecedent(pronoun: str, block: int, last: list[tuple[int, Source]]) -> Source | None:
    """The last source that a pronoun fits."""
    for number, source in reversed(last):
        if number < block - 1:
            return None
        person = source.kind == kinds.PERSON
        if (person and pronoun in _SINGULAR) or (not person and pronoun not in _SINGULAR):
            return source
    return None


def _known(
    doc: Document, text: Words, attribution: Attribution, shorts: dict[str, str],
    known: dict[tuple[str, str], list[Source]],
) -> Source:  # fmt: skip
    """The source that a phrase names, a new one where it names none of those before."""
    assert attribution.source
    start, end = attribution.source
    core = _core(doc.text[start:end])
    start = doc.text.index(core, start, end)
    inside = text.between(start, start + len(core))
    lower = text.lower[inside]
    kind = kinds.identity_kind(text.text[inside], lower, attribution.kind)
    name, keys = _name(core, text.text[inside], lower, kind)
    keys |= {shorts[key] for key in keys if key in shorts}
    roles = set(filter(kinds.is_role, text.lower[text.between(*attribution.source)]))
    namesakes = [one for key in sorted(keys) for one in known.get((kind, key), ())[-_NAMESAKES:]]
    source = next((one for one in reversed(namesakes) if _same(one, name, kind)), None)
    if source is None:
        source = Source(name, kind, (start, start + len(core)))
    elif len(name) > len(source.name):
        source.name = name
    source.roles |= roles
    for key in keys - source.keys:
        known.setdefault((kind, key), []).append(source)
    source.keys |= keys
    return source


def _core(phrase: str) -> str:
    """The name in a phrase without what is said of it: before a comma, or after a role."""
    first, comma, rest = phrase.partition(",")
    after = _NAME.match(rest)
    role = kinds.is_role(first.rpartition(" ")[2].lower())
    return after[1] if comma and role and after else first


def _same(source: Source, name: str, kind: str) -> bool:
    """Whether two names of persons do not contradict each other."""
    if kind != kinds.PERSON:
        return True
    one, other = source.name.split(), name.split()
    if len(one) == 1 or len(other) == 1 or not name[:1].isupper():
        return True
    return one[0] == other[0] or one[0][:2] == other[0][:2] or one[-2:] == other[-2:]


def _name(
    core: str, written: Sequence[str], lower: Sequence[str], kind: str
) -> tuple[str, set[str]]:
    """The name in some words, and the keys under which it is known again."""
    owner = len(lower) - 1 - lower[::-1].index("s") if "s" in lower else -1  # Iran's leader
    names = [
        word
        for word, low in zip(written[owner + 1 :], lower[owner + 1 :], strict=True)
        if word[0].isupper() and low not in _TITLES and not kinds.is_role(low)
    ]
    if kind == kinds.PERSON and names:
        # Where a person is from, or of what, is no part of the name.
        front = [word for word in written[: kinds.before_preposition(lower)] if word in names]
        names = front if len(front) > 1 else names
        return " ".join(names), {names[-1].lower()}
    head = _head(lower)
    keys = {head}
    if names and kind == kinds.BODY:
        keys |= {word for word, low in zip(lower, written, strict=True) if low.isupper()}
        if len(lower) == 1:
            keys = {lower[0]}
    text = " ".join(core.split())
    for article in ("The ", "the ", "A ", "a ", "An ", "an "):
        text = text.removeprefix(article)
    return text, keys


def _head(lower: Sequence[str]) -> str:
    """The noun that a phrase is about: the last word before "of", "by", "for", ..."""
    return lower[kinds.before_preposition(lower) - 1]


def _shorts(doc: Document, text: Words) -> dict[str, str]:
    """Short names and the head of the full name before each: ons -> office."""
    found: dict[str, str] = {}
    if "(" not in doc.text:
        return found
    for match in _SHORT.finditer(doc.text):
        at = text.between(match.start(), match.end()).start - 1
        initials = match[1].upper()
        first = at
        while at - first < 12 and first >= 0:
            word = text.text[first]
            if not (word[0].isupper() or text.lower[first] in _SMALL):
                break
            first -= 1
        full = text.text[first + 1 : at + 1]
        letters = "".join(word[0] for word in full if word[0].isupper())
        if letters.endswith(initials) or initials in letters:
            found[match[1].lower()] = _head([word.lower() for word in full])
    return found


def _add_roles(text: Words, persons: Iterable[Source]) -> None:
    """Learn from the whole story what persons are called beside their names.

    A word that the story has in lower case too is no part of a name.
    """
    by_name = {key: person for person in persons for key in person.keys}
    written = _TIMES.union(text.text)
    for k in text.at(by_name.keys()):
        person = by_name[text.lower[k]]
        if not text.text[k][0].isupper():
            continue
        at = k - 1
        first = k
        while at >= 0 and k - at <= _ROLE_REACH and not text.gaps[at + 1].strip(" -."):
            word = text.lower[at]
            if kinds.is_role(word):
                person.roles.add(word)
            elif not text.text[at][0].isupper():
                break
            elif first == at + 1 and word not in _TITLES and word not in written:
                first = at
            at -= 1
        if k - first >= person.name.count(" ") + 1:
            person.name = " ".join(text.text[first : k + 1])
        if text.gaps[k + 1].strip() == ",":
            after = slice(k + 1, k + 1 + _ROLE_REACH)
            person.roles.update(filter(kinds.is_role, text.lower[after]))


def _merge_roles(found: Iterable[Attribution]) -> None:
    """Let a role without a name stand for the last person who has it."""
    holders: dict[str, Source] = {}
    for attribution in found:
        who = attribution.who
        if who is None or who.kind != kinds.PERSON:
            continue
        if who.name[:1].isupper() and not kinds.is_role(who.name.split()[-1].lower()):
            holders.update(dict.fromkeys(who.roles, who))
        else:
            attribution.who = holders.get(_head(who.name.lower().split()), who)
