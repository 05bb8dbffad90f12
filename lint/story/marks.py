"""What a single quotation mark may be where it stands: opening, closing or none at all."""

from __future__ import annotations

from lint import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    #: What it costs to read a mark as opening, as closing, as no quotation mark.
    Costs = tuple[int, int, int]

#: A mark that stands alone costs this; anything dearer is no reading at all.
FAULT = 10
NEVER = 99

#: Marks pair within a kind.
KINDS = dict.fromkeys('"“”„‟', "D") | dict.fromkeys("'‘’‚‛", "S")
KINDS |= dict.fromkeys("«»", "G") | dict.fromkeys("‹›", "H")

#: Every mark except an apostrophe between letters.
MARK = pattern.later(r"[\"“”„‟'‘’‚‛«»‹›](?!(?<=\w['‘’‛])\w)")

#: Beside a mark: g gap, b what opens (a bracket, a dash), p what closes, e an ellipsis,
#: d a dash, f a bracket that may open a footnote, w a word, o anything else.
_SIDES = dict.fromkeys(" \t\n\r\v\f\xa0\u2009\u200a\u202f\u3000", "g")
_SIDES |= dict.fromkeys("({</=*_~|><", "b") | {"[": "f"}
_SIDES |= dict.fromkeys(".,;:!?)]}%", "p") | {"…": "e"}
_SIDES |= dict.fromkeys("-‐‑–—―−", "d") | {"_": "w", "\ufffc": "w"}

_OPEN_LEFT = {"g": 0, "b": 0, "f": 0, "d": 0, "e": 2, "p": 2, "o": 2, "w": 8}
_OPEN_RIGHT = {"w": 0, "o": 0, "b": 0, "f": 0, "d": 0, "e": 0, "p": 2, "g": 2}
_CLOSE_LEFT = {"w": 0, "p": 0, "e": 0, "d": 0, "o": 0, "g": 2, "b": 6, "f": 6}
_CLOSE_RIGHT = {"g": 0, "p": 0, "e": 0, "d": 0, "f": 0, "b": 0, "o": 2, "w": 3}

#: Added where the shape of a mark says otherwise: opening, closing.
WRONG = 4
_SHAPES = {"“": (0, WRONG), "‘": (0, WRONG), "‟": (0, WRONG), "‛": (0, WRONG), "”": (WRONG, 0)}
_SHAPES |= {"’": (WRONG, 0), "„": (0, NEVER), "‚": (0, NEVER)}
_SHAPES |= {"«": (0, WRONG), "‹": (0, WRONG), "»": (WRONG, 0), "›": (WRONG, 0)}

#: Words that begin with an apostrophe, and those after which one shows that a letter is left out.
_ELISION = pattern.later(
    r"(?:\d\ds?|[0-9]0s|n|em|til|till|tis|twas|twere|twill|twould|cause|cos|coz|cuz|bout|round"
    r"|neath|nuff|im|er|ere|ave|ad|alf|ouse|kay|cept|fraid|gainst|tude|hood|sup|nother|un|uns|scopes?|copters?|gators?|possums?|shrooms?|roids|zines?|burbs)\b",
    pattern.IGNORECASE,
)
_DROPPED = frozenset("o ol an th wi n mo po lil fo ne de jus sho mornin".split())
#: What is left of a word after a mark that belongs to it: "Times"'s, Co.’s, O.K.’d.
_TAIL = pattern.later(r"(?:s|d|ll|re|ve|m|t|ed|er|ing)\b")
#: Arabic and Hawaiian names whose first letter is often written with an opening mark.
_AYN = pattern.later(
    r"(?:A(?:bb|bd|dil|dn|isha|in\b|l[aiī]|mr|qil|rab|raf|r[iī]f|s[iī]r|sh[uū]r|tta|w[aā]d|yn|z[iī]z|zz)"
    r"|Eid|Id\b|I[sz]|Im[aā]d|Ir[aā]q|Om[aā]n|Um[aā]?r|Uqb|Uthm|Ub[ae]|Ulam|Iolani|Ohana|Okina)"
    r"|\w{0,12}[āīūḥṣṭḍẓ]"
)
#: No noun: a possessive plural never stands before these.
_FUNCTION_WORD = pattern.later(
    r"\s+(?:a|about|after|against|also|although|among|an|and|are|as|at|because|been|before|being"
    r"|between|but|by|can|could|did|do|does|during|for|from|had|has|have|he|her|his|how|however|if"
    r"|in|into|is|it|its|may|might|more|must|nor|not|of|off|on|or|our|out|over|said|says|shall|she"
    r"|should|since|so|such|than|that|the|their|then|there|these|they|this|those|though|through|to"
    r"|under|until|up|upon|was|we|were|what|when|where|whether|which|while|who|whom|whose|will"
    r"|with|within|without|would|you|your)\b"
)
_NEAR = 3


def costs(text: str, at: int, start: int, end: int) -> Costs:
    """What it costs to read the mark at an offset as opening, closing, no mark at all.

    ``start`` and ``end`` are the half-open prose offsets of the block.
    """
    char = text[at]
    left, right = _side(text, at, -1, start, end), _side(text, at, 1, start, end)
    opening, closing = _SHAPES.get(char, (0, 0))
    opening += _OPEN_LEFT[left] + _OPEN_RIGHT[right]
    closing += _CLOSE_LEFT[left] + _CLOSE_RIGHT[right]
    if char in "«»‹›" and "g" in (left, right):  # French sets a space inside
        opening -= _OPEN_RIGHT[right]
        closing -= _CLOSE_LEFT[left]
    if char in "'’‘":
        return _single(text, at, start, end, opening, closing)
    inches = char in '"”' and at > start and text[at - 1].isdigit()
    return opening, closing, 2 if inches else NEVER


def _single(text: str, at: int, start: int, end: int, opening: int, closing: int) -> Costs:
    """A single mark may be an apostrophe."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if after.isalnum():
        if not before.isspace() and _TAIL.match(text, at + 1, end):
            return opening, closing, 0
        if _ELISION.match(text, at + 1, end):
            return opening + 1, closing, 1 if text[at] == "‘" else 0
        if text[at] == "’" or _AYN.match(text, at + 1, end):
            return opening, closing, 4
        return opening, closing, NEVER
    if not before.isalnum():
        return opening, closing, NEVER
    if before in "sSxXzZ":
        if _FUNCTION_WORD.match(text, at + 1, end):
            return opening, closing, 4
        if after.isspace() and text[at + 2 : at + 3].isalnum():
            return opening, closing + 2, 0
        return opening, closing, 2
    if before.isdigit():
        return opening, closing, 2
    word = _word(text, at, start)
    if word in _DROPPED or (word.endswith("in") and len(word) > 3):
        return opening, closing + 2 * (word in _DROPPED), 0
    return opening, closing, 6


def _side(text: str, at: int, step: int, start: int, end: int) -> str:
    """The kind of character beside a mark; marks next to it are looked through."""
    for place in range(at + step, at + step * (_NEAR + 1), step):
        if not start <= place < end:
            return "g"
        char = text[place]
        if char == "." == text[place + step : place + step + 1]:
            return "e"
        if char not in KINDS:
            return _SIDES.get(char) or ("w" if char.isalnum() else "o")
    return "o"


def _word(text: str, at: int, start: int) -> str:
    """The letters before an offset, in lower case; long words only in part."""
    first = at
    while first > max(start, at - 12) and text[first - 1].isalpha():
        first -= 1
    return text[first:at].lower()
