"""Slips of the hand: a stop inside a word, a word twice."""

from __future__ import annotations

from lint import lexicon, pattern
from lint.finding import Fix
from lint.lexicon import BAND, COMMON
from lint.story.words import capitalised, types, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.document import Document
    from lint.finding import Finding
    from lint.rule import Rule
    from lint.words import Words

_STOPS = frozenset(".,;")
#: A small word with a capitalised one: ``inLondon``.
_RUN_ON = pattern.later(r"([a-z]{2,})([A-Z][a-z]{2,})[A-Za-z]*\Z")


def stop_in_word(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a stop, comma or semicolon between the letters of a word: ``kill.ed``.

    ``options``: ``endings`` are what may follow a stop in an address or a file name. Where the
    pieces are words and the whole is none, a blank is missing and no mark too many.
    """
    text = words(doc)
    endings = rule.options.words("endings")
    lexis = lexicon.load()
    gaps = text.gaps
    for k, gap in enumerate(gaps):
        if gap not in _STOPS or not 0 < k < len(text):
            continue
        left, right = text.text[k - 1], text.text[k]
        if not (left.isalpha() and right.isalpha() and left.islower() and right.islower()):
            continue
        if gap == "." and (right in endings or len(left) + len(right) < 4):
            continue
        if gaps[k - 1][-1:] in _ADDRESS or gaps[k + 1][:1] in _ADDRESS or _STOPS & {
            gaps[k - 1][-1:], gaps[k + 1] if len(gaps[k + 1]) == 1 else "",
        }:  # fmt: skip
            continue  # part of an address or of a longer abbreviation
        joined = left + right
        fixes = [joined, f"{left}{gap} {right}"]
        together, apart = lexis.get(joined), (lexis.get(left), lexis.get(right))
        if all(number & COMMON for number in apart) and (
            not together & COMMON or together & BAND < min(n & BAND for n in apart)
        ):
            fixes.reverse()
        yield rule.finding(
            doc, text.starts[k - 1], text.ends[k], fixes=[Fix(fix, safe=False) for fix in fixes]
        )


_ADDRESS = frozenset("@/\\:_#=&?~$%+<")


def doubled_word(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a word that stands twice in a row: ``the the``, ``the (the``, ``GSA's GSA's``.

    ``options``: ``allowed`` are words that may, ``after`` those that may after certain words
    ("went on on foot"), ``not_before`` words before which an allowed one is no pronoun and may
    not ("said that that the"), ``content`` nouns that a clause with "that" explains; names and
    other capitalised words may too.
    """
    text = words(doc)
    lower = text.lower
    twice = text.doubles()
    allowed, after = rule.options.words("allowed"), rule.options["after"]
    not_before = rule.options.get("not_before", {})
    content = frozenset(rule.options.get("content", ())) if twice else frozenset()
    for k in twice:
        word = text.text[k + 1]
        if _meant(text, k) or (k and lower[k - 1] in after.get(word, ())):
            continue
        follower = lower[k + 2] if k + 2 < len(lower) and text.gaps[k + 2] == " " else ""
        needless = word == "that" and _relative(text, k, content)
        if lower[k] in allowed and follower not in not_before.get(word, ()) and not needless:
            continue
        fixes = [Fix(text.text[k], safe=True)] if text.gaps[k + 1].isspace() else []
        yield rule.finding(doc, text.starts[k], text.ends[k + 1], fixes=fixes)
    for k in text.doubles(2):
        # Two words with an apostrophe or a hyphen between them are one: GSA's GSA's.
        joint = text.gaps[k + 1]
        same = lower[k + 1] != lower[k] and lower[k + 1 : k + 2] == lower[k + 3 : k + 4]
        same = same and joint == text.gaps[k + 3]
        if joint in ("'", "-") and same and text.gaps[k + 2] == " ":
            once = doc.text[text.starts[k] : text.ends[k + 1]]
            yield rule.finding(doc, text.starts[k], text.ends[k + 3], fixes=[Fix(once)])


def _relative(text: Words, k: int, content: frozenset[str]) -> bool:
    """Whether a "that" goes on about the noun before it: "in a form that that helps"."""
    if k < 2 or k + 2 >= len(text) or text.lower[k - 2] not in ("a", "an"):
        return False
    verb = text.lower[k + 2]
    return text.lower[k - 1] not in content and verb.endswith("s") and verb not in ("is", "was")


def _meant(text: Words, k: int) -> bool:
    """Whether a word and the same one after it are likely to be meant."""
    word, gap = text.text[k + 1], text.gaps[k + 1]
    if gap == " (":
        return len(word) < 4 or not word.islower()
    if not gap.isspace() or gap.count("\n") > 1:
        # "browsers. browsers.": a sentence of one word in lower case is none.
        alone = gap == ". " and text.gaps[k + 2][:1] == "." and len(word) > 3
        return not (alone and word.islower())
    if not word.islower() or not word.isalpha() or (len(word) == 1 and word not in ("a", "i")):
        return True
    if text.gaps[k] == "-":
        return True  # an opt-in in May
    # Three and more are meant: "no no no".
    return k + 2 < len(text) and text.lower[k + 2] == text.lower[k]


def run_on_capital(doc: Document, rule: Rule) -> Iterator[Finding]:
    """Find a small word that runs into a name: ``inLondon``.

    ``options``: ``heads`` are the small words. A form that stands twice is a name of its own.
    """
    text = words(doc)
    heads = rule.options.words("heads")
    knows = lexicon.load().knows
    found = {
        word: match
        for word in text.forms - types(doc) - capitalised(doc)
        if (match := _RUN_ON.match(word)) and match[1] in heads and knows(match[2])
    }
    places: dict[str, list[int]] = {}
    for k, word in enumerate(text.text if found else ()):
        if word in found:
            places.setdefault(word, []).append(k)
    for word, (k, *more) in places.items():
        if not more and text.gaps[k][-1:] in _BESIDE:
            fix = f"{found[word][1]} {word[found[word].start(2) :]}"
            yield rule.finding(doc, text.starts[k], text.ends[k], fixes=[Fix(fix)])


#: What may stand before a word that is no part of an address or of code.
_BESIDE = frozenset(' \n\t\u00a0(“"‘—–')
