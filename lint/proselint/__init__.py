"""Turns the checks of proselint into rules of ours, as a mapping file says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lint import required, yaml_file
from lint.errors import RuleError, nearest
from lint.finding import SEVERITIES
from lint.proselint.registry import (
    ESCAPED,
    VERSION,
    Unusable,
    checks,
    items,
    options,
    translated,
    whole,
)
from lint.schema.shape import Shape, plain
from lint.words import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.yaml_file import Mapping

__all__ = ["Unusable", "rules"]

#: All of its rules by one name.
NAME = "proselint"

#: Whether a rule runs by itself, with the preset, or only where it is named.
_DEFAULTS = ("on", "preset", "named")
_KEYS = {
    "category": "text", "severity": "text", "default": "text", "rate": "any", "message": "text",
    "why": "text", "note": "text", "bad": "text", "good": "text", "words": "texts",
    "pattern": "text", "check": "text", "options": "map", "safe": "flag", "mended": "text",
    "without": "texts", "signs": "texts",
}  # fmt: skip
_REQUIRED = ("category", "severity", "default", "rate", "message", "why", "bad", "good")

_META = re.compile(r"[\\.^$*+?{}\[\]|()]")


def rules(text: str, path: str) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Yield each rule of a mapping with its terms and patterns, as the rulebook keeps them.

    Raises:
        Unusable: there is no proselint, or not the release that the mapping is for.
        RuleError: the mapping is wrong: line, what was expected and the nearest name.
    """
    shape = Shape(path, RuleError)
    mapping = yaml_file.parse(text, path, RuleError)
    shape.keys(mapping, {"rules": "map"}, "mapping")
    known = checks()
    for name, mapped in mapping["rules"].items():
        line = mapping["rules"].lines[name]
        if name not in known:
            shape.fail(f"proselint has no check '{name}'{nearest(name, known)}", line)
        shape.keys(mapped, _KEYS, "rule")
        for key in _REQUIRED:
            if key not in mapped:
                shape.fail(f"{name}: key '{key}' is missing", line)
        for key, values in (("severity", SEVERITIES), ("default", _DEFAULTS)):
            shape.one_of(mapped, key, values)
        yield _rule(name, known[name], mapped, path)


def _rule(
    name: str, found: list[Any], mapped: Mapping, path: str
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    values = {key: mapped[key] for key in ("category", "message", "why", "check") if key in mapped}
    quoted = any(check.flags.allow_quotes for check in found)
    quiet = "suggestion" if quoted or mapped["severity"] != "suggestion" else "none"
    values.update(
        id=f"{NAME}-{re.sub('[._]', '-', name)}",
        origin=NAME,
        source=f"{NAME} {VERSION}, {name}",
        path=path,
        severity=dict.fromkeys(("own", "paraphrase"), mapped["severity"])
        | dict.fromkeys(("quotation", "unknown"), quiet),
        note=_note(mapped),
        examples=[{"bad": mapped["bad"], "good": mapped["good"]}],
    )
    if mapped["default"] != "on":
        values["rests"] = mapped["default"]
    if "check" not in mapped:
        return values, list(_entries(name, found, mapped))
    values.update((key, plain(mapped[key])) for key in ("signs", "words") if key in mapped)
    values["options"] = {**options(found), **plain(mapped.get("options", {}))}
    return values, []


def _note(mapped: Mapping) -> str:
    parts = [mapped.get("note", ""), mapped.get("mended", "")]
    if "without" in mapped:
        parts.append(f"Not looked for: {', '.join(mapped['without'])}.")
    parts.append(f"On clean news {mapped['rate']} in 1,000 words.")
    return " ".join(filter(None, parts))


def _entries(path: str, found: Iterable[Any], mapped: Mapping) -> Iterator[dict[str, Any]]:
    """The terms and patterns of the checks of one path, as the engine reads them.

    A term has ``exact``, its only form; a pattern has ``pattern`` and ``flags``. ``pattern`` in
    the mapping stands in place of what proselint looks for.
    """
    left_out = set(mapped.get("without", ()))
    seen: set[str] = set()
    own = "pattern" in mapped
    wanted = [(mapped["pattern"], [], True, True)] if own else items(path, found)
    for text, instead, joins, case in wanted:
        if text in seen or text in left_out:
            continue
        seen.add(text)
        literal = ESCAPED.sub(r"\1", text)
        plain_words = WORD.match(literal) and literal[-1].isalnum()
        entry: dict[str, Any] = {"id": _slug(literal, seen)}
        if instead:
            entry["instead"] = instead
            entry["safe"] = mapped.get("safe", False)
        if own or _META.search(ESCAPED.sub("", text)) or not plain_words:
            entry["pattern"] = text if own else whole(translated(text))
            entry["flags"] = int(0 if case else re.I)
            entry["words"] = sorted(required.words(entry["pattern"]) or mapped.get("words", ()))
            if not entry["words"]:
                raise RuleError(f"{path}: no word stands in every match: list them in 'words'")
        else:
            entry.update(exact=literal if case else literal.lower())
            entry.update({key: True for key, on in (("case", case), ("apart", not joins)) if on})
            if path == "uncomparables" and literal.startswith(("least ", "most ")):
                entry["skip_before"] = ["at"]
        yield entry


def _slug(text: str, taken: set[str]) -> str:
    """An id for an entry that no other entry of its rule has."""
    slug = plain = re.sub(r"\W+", "-", text.lower()).strip("-") or "sign"
    number = 1
    while "#" + slug in taken:
        number += 1
        slug = f"{plain}-{number}"
    taken.add("#" + slug)
    return slug
