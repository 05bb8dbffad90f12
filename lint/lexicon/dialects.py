"""Words that not every English spells alike, each with its counterpart."""

from __future__ import annotations

from lint import lexicon
from lint.lexicon import BAND, CA, COMMON, GB, SPELLINGS, US
from lint.memo import remembered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: British as the Oxford dictionaries spell it: with *-ize*.
OXFORD = 1 << 14

_IZE = "is/iz"
#: Parts of words with one sense only, which even the rarest of words may have.
_REGULAR = (_IZE, "ys/yz", "our/or")
#: Parts of words, British and American. They may be bold: a pair counts only where the lexicon
#: has both words, and one of them not for both countries.
_PARTS = tuple(
    (pair, *pair.split("/"))
    for pair in (
        *_REGULAR,
        *"tre/ter tred/tered tring/tering bre/ber bred/bered bring/bering vre/ver vring/vering "
        "oeuvre/euver oeuvred/euvered oeuvring/euvering oeuvrab/euverab gre/ger chre/cher "
        "ence/ense encing/ensing ae/e oe/e ogu/og ogue/og dgement/dgment programme/program "
        "aluminium/aluminum artefact/artifact cheque/check chequer/checker cosi/cozi cosy/cozy "
        "despatch/dispatch draught/draft dreamt/dreamed enquir/inquir gaol/jail grey/gray "
        "jewellery/jewelry kerb/curb learnt/learned mould/mold moult/molt moustach/mustach "
        "plough/plow practis/practic pyjam/pajam rouble/ruble scept/skept spelt/spelled "
        "spoilt/spoiled storeys/stories storey/story sulph/sulf tyre/tire yoghurt/yogurt".split(),
    )
)
#: A letter that one of them doubles: travelled, focussed, worshipped; fulfill.
_DOUBLED = "lsp"
#: Canadian dictionaries have both; Canadian papers write these as the British do, and those not.
_NOT_AMERICAN = frozenset("our/or tre/ter tred/tered tring/tering ence/ense".split())
_NOT_BRITISH = frozenset((_IZE, "ys/yz", "ae/e", "oe/e"))
#: Words that only look like each other's counterpart, or are names or French.
_OTHERS = frozenset(
    "bel borg bourg caesar dora jor jour manila mantes mat mats matt matts mellon nett netts pandora "
    "poe prise prised prises prising prize prized prizes prizing seizable seizer seizers sher terf "
    "vizard wizen".split()
)


class Variant:
    """A ``word`` that not every English spells so, and the ``other`` spelling.

    ``englishes`` and ``other_englishes`` say who spells so, with the bits of ``lint.lexicon``
    and ``OXFORD``; ``is_ize``, that the two differ in *-ise* and *-ize*.
    """

    __slots__ = ("englishes", "is_ize", "other", "other_englishes", "word")

    def __init__(
        self, word: str, englishes: int, other: str, other_englishes: int, is_ize: bool
    ) -> None:
        self.word = word
        self.englishes = englishes
        self.other = other
        self.other_englishes = other_englishes
        self.is_ize = is_ize


@remembered(1 << 14)
def variant(word: str) -> Variant | None:
    """Return what is known of a word in lower case that Americans or the British spell so alone.

    The other one may have a further meaning: *metre* is no American word, while a *meter* is an
    instrument in Britain; so *metre* is a variant and *meter* is none.
    """
    number = lexicon.load().get(word)
    if not number & COMMON or word in _OTHERS:
        return None
    if "iz" in word and number & US:
        british = False
    elif bool(number & US) == bool(number & GB):
        return None
    else:
        british = bool(number & GB)
    found = [
        (twin & BAND, other, kind, twin)
        for kind, other in _counterparts(word, british)
        if _pair(kind, number, twin := lexicon.load().get(other), british)
    ]
    if not found:
        return None
    _, other, kind, twin = max(found)
    own, its = _englishes(number, kind, british), _englishes(twin, kind, not british)
    return Variant(word, own, other, its, kind == _IZE)


def _pair(kind: str, number: int, twin: int, british: bool) -> bool:
    """Whether the numbers of two words say that one is what the other is elsewhere."""
    lost, kept = (US, GB) if british else (GB, US)
    if not twin & COMMON or not twin & lost:
        return False
    if kind == _IZE and not british:
        return not twin & kept  # the British have both
    return not number & lost and (kind in _REGULAR or min(number & BAND, twin & BAND) > 0)


def _counterparts(word: str, british: bool) -> Iterator[tuple[str, str]]:
    """Yield the kind of difference and what the word may be for the others."""
    for kind, one, other in _PARTS:
        old, new = (one, other) if british else (other, one)
        at = word.find(old)
        while at >= 0:
            yield kind, word[:at] + new + word[at + len(old) :]
            at = word.find(old, at + 1)
    for at in range(1, len(word)):
        if word[at] in _DOUBLED:
            if word[at] == word[at - 1]:
                yield "doubled", word[:at] + word[at + 1 :]
            else:
                yield "doubled", word[:at] + word[at] + word[at:]


def _englishes(number: int, kind: str, british: bool) -> int:
    """Who spells a word so, as newspapers do rather than dictionaries."""
    found = number & SPELLINGS
    if kind in (_NOT_BRITISH if british else _NOT_AMERICAN):
        found &= ~CA
    if kind == _IZE:
        # What the British spell so is not the same house's other words.
        return found & ~OXFORD if british else found & ~GB | OXFORD | CA
    return found | OXFORD if found & GB else found
