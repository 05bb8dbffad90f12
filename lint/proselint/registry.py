"""Reads what each check of proselint looks for from proselint's own registry."""

from __future__ import annotations

import importlib
import re
from itertools import product
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    #: What is looked for, what may replace it, whether it may stand in a longer compound, whether
    #: its case counts.
    Item = tuple[str, list[str], bool, bool]

#: The release whose registry the mapping was written for and measured with.
VERSION = "0.16"

#: Classes of characters are those of ASCII in RE2, and ``\s`` lacks the vertical tab.
_CLASSES = {r"\d": "0-9", r"\w": "A-Za-z0-9_", r"\s": r" \t\n\f\r"}
_PART = re.compile(r"\\x\{([0-9A-Fa-f]+)\}|\\.|[\[\]]|.", re.DOTALL)
#: Between two characters of a word nothing begins or ends.
NOT_INSIDE = r"(?:(?<!\w)|(?!\w))"
#: A pattern that begins, or ends, with a letter whatever it matches.
_BEGINS = re.compile(r"(?:\((?:\?:)?)*\w")
_ENDS = re.compile(r"(?<!\\)\w[)?]*$")
#: In a phrase that is no pattern otherwise a stop is a stop.
_FINAL_DOT = re.compile(r"(?<=\w)\.$")
ESCAPED = re.compile(r"\\([^\w\s])")


class Unusable(Exception):
    """There is no proselint, or not the release that the mapping is for."""


def checks() -> dict[str, list[Any]]:
    """Return the checks of proselint by path; twelve paths have several.

    Raises:
        Unusable: proselint cannot be imported, or is another release.
    """
    try:
        found = importlib.import_module("proselint.version").__version__
        if found.split(".")[:2] != VERSION.split("."):
            raise Unusable(f"proselint {found} is installed, its rules here are for {VERSION}")
        register = importlib.import_module("proselint.checks").__register__
    except (ImportError, AttributeError) as problem:
        raise Unusable(f"proselint cannot be used: {problem}") from None
    by_path: dict[str, list[Any]] = {}
    for check in register:
        by_path.setdefault(check.path, []).append(check)
    return by_path


def items(path: str, checks: Iterable[Any]) -> Iterator[Item]:
    """Yield what the checks of a path look for; a plain text or a pattern of RE2."""
    for check in checks:
        kind = check.check_type
        case = not check.engine.opts.case_insensitive
        if callable(kind):
            yield from _coded(path)
        elif hasattr(kind, "pattern"):
            yield kind.pattern, [], True, case
        else:
            joins = getattr(kind.padding, "name", "") != "STRICT_WORDS_IN_TEXT"
            for text in kind.items:
                instead = kind.items[text] if isinstance(kind.items, dict) else ""
                yield _FINAL_DOT.sub(r"\.", text), _instead(instead), joins, case


def _coded(path: str) -> Iterator[Item]:
    """What the checks look for that are functions; their words are constants of the module."""
    module = importlib.import_module(f"proselint.checks.{path}")
    terms: list[tuple[str, str]] = []
    if path == "misc.greylist":
        terms = [(word, "") for word in module.GREYLISTED_TERMS]
    elif path == "misc.waxed":
        pairs = product(module.WAXES, module.MODIFIERS.items())
        terms = [(f"{wax} {adverb}", f"{wax} {new}") for wax, (adverb, new) in pairs]
    elif path == "terms.venery":
        groups = product(module.GENERIC_TERMS, module.TERM_MAP)
        terms = [(f"{group} of {many}", f"{new} of {many}") for group, (many, new) in groups]
    elif path == "uncomparables":
        degrees = (*module.COMPARATORS, *module.FANCY_COMPARATORS)
        terms = [
            (f"{degree} {adjective}", "")
            for degree, adjective in product(degrees, module.UNCOMPARABLES)
            if (degree, adjective) not in module.EXCEPTIONS
        ]
    for term, instead in terms:
        yield term, _instead(instead), True, False


def _instead(replacement: str) -> list[str]:
    if not replacement:
        return []
    return [ESCAPED.sub(r"\1", one) for one in re.split(r"'? or '?| / ", replacement)]


def options(checks: Iterable[Any]) -> dict[str, Any]:
    """Return what a check of ours needs to know of the checks of one path."""
    found: dict[str, Any] = {}
    for check in checks:
        kind = check.check_type
        if hasattr(kind, "term_pairs"):
            found["pairs"] = [[translated(one) for one in pair] for pair in kind.term_pairs]
        elif hasattr(kind, "allowed"):
            found["words"] = sorted(kind.allowed)
        else:
            found.setdefault("patterns", []).append(translated(kind.pattern))
            found["flags"] = int(re.I if check.engine.opts.case_insensitive else 0)
        if check.flags.ppm_threshold:
            found["per_million"] = check.flags.ppm_threshold
    return found


def translated(pattern: str) -> str:
    r"""Return a pattern of RE2 as one of Python, with the same ASCII classes."""
    parts, inside = [], False
    for match in _PART.finditer(pattern):
        part = match[0]
        if match[1]:
            part = chr(int(match[1], 16))
        elif part in "[]":
            inside = part == "["
        elif part in _CLASSES:
            part = _CLASSES[part] if inside else f"[{_CLASSES[part]}]"
        parts.append(part)
    return "".join(parts)


def whole(pattern: str) -> str:
    """Return a pattern that neither begins nor ends inside a word."""
    before = r"\b" if _BEGINS.match(pattern) else ""
    after = r"\b" if _ENDS.search(pattern) else NOT_INSIDE
    return f"{before}(?:{pattern}){after}"
