"""What is sent to LanguageTool and what comes back, with offsets in code points."""

from __future__ import annotations

from itertools import accumulate
from typing import Any, NamedTuple

from lint.document import PLACEHOLDER

#: What LanguageTool reads where code or an image stands: a name fits into any sentence.
_INSTEAD = "London"
_API = 1


class Match(NamedTuple):
    """What LanguageTool found; ``start`` and ``end`` are half-open code points of the text."""

    rule: str
    category: str
    start: int
    end: int
    message: str
    replacements: list[str]


def annotation(text: str) -> list[dict[str, str]]:
    """Return a text in LanguageTool's format for texts with markup.

    The prose of a document has no markup left but the placeholders of what is no prose.
    """
    parts: list[dict[str, str]] = []
    for number, part in enumerate(text.split(PLACEHOLDER)):
        if number:
            parts.append({"markup": PLACEHOLDER, "interpretAs": _INSTEAD})
        if part:
            parts.append({"text": part})
    return parts


def version(answer: Any) -> str:
    """Return the version of the LanguageTool that answered.

    Raises:
        ValueError: it is something else.
    """
    software = answer.get("software") if isinstance(answer, dict) else None
    if not isinstance(software, dict) or software.get("name") != "LanguageTool":
        raise ValueError("is no LanguageTool server")
    if software.get("apiVersion", _API) != _API:
        raise ValueError(f"speaks version {software['apiVersion']} of its language, not {_API}")
    return str(software.get("version"))


def matches(answer: Any, text: str) -> list[Match]:
    """Return the matches in an answer about a text, in order.

    Raises:
        ValueError: it is no such answer. One offset outside the text makes all of them doubtful.
    """
    version(answer)
    try:
        if answer.get("warnings", {}).get("incompleteResults"):
            raise ValueError("had no time to finish")
        places = _Places(text)
        found = [_match(match, places) for match in answer["matches"]]
    except (AttributeError, KeyError, TypeError, IndexError):
        raise ValueError("gave an answer that is none of LanguageTool's") from None
    found = [match for match in found if match.start < match.end]  # beside a placeholder
    return sorted(found, key=lambda match: (match.start, match.end, match.rule))


def _match(match: Any, places: _Places) -> Match:
    rule = match["rule"]
    start = match["offset"]
    texts = rule["id"], rule["category"]["id"], match["message"]
    replacements = [replacement["value"] for replacement in match["replacements"]]
    if not all(isinstance(text, str) for text in (*texts, *replacements)):
        raise TypeError
    name, category, message = texts
    first, end = places.at(start), places.at(start + match["length"])
    if end < first:
        raise ValueError("gave offsets that are outside the text")
    return Match(name, category, first, end, message, replacements)


class _Places:
    """Turns offsets in units of UTF-16, as Java has them, into code points of a text."""

    def __init__(self, text: str) -> None:
        self._points: dict[int, int] | None = None
        self._length = len(text)
        if max(text, default="") > "\uffff":
            widths = (2 if char > "\uffff" else 1 for char in text)
            self._points = {unit: at for at, unit in enumerate(accumulate(widths, initial=0))}

    def at(self, unit: Any) -> int:
        """Return the code point at an offset.

        Raises:
            ValueError: there is none.
        """
        if type(unit) is not int:
            raise TypeError
        point = unit if self._points is None else self._points.get(unit, -1)
        if not 0 <= point <= self._length:
            raise ValueError("gave offsets that are outside the text")
        return point
