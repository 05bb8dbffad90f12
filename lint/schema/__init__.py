"""What a rule file may say, and the exact complaint when it says something else."""

from __future__ import annotations

import importlib
import re
from typing import Any

from lint.errors import RuleError, nearest
from lint.rule import VOICES
from lint.schema import entries
from lint.schema.shape import Shape, line_of, shown
from lint.yaml_file import Mapping, Sequence

SCOPES = ("paragraph", "sentence", "headline", "document")
FORMATS = ("text", "markdown", "html")

_RULE = {
    **entries.INFORMATION, "id": "text", "message": "text", "severity": "severity",
    "source": "text", "terms": "any", "pattern": "any", "check": "text", "examples": "any",
    "scope": "text", "words": "texts", "fix": "text", "ignorecase": "flag", "options": "map",
    "owner": "text", "tags": "texts", "added": "text", "triggers": "texts", "when": "text",
    "unless": "text", "engine": "text",
}  # fmt: skip
_REQUIRED = ("id", "message", "severity", "why", "source", "examples")
_EXAMPLE = {
    "bad": "text", "good": "text", "note": "text", "format": "text", "options": "map",
}  # fmt: skip
_SIGNAL = {"weight": "any", "patterns": "texts", "most": "any"}

_KINDS = ("terms", "pattern", "check", "engine")
#: Programs that find what we do not look for ourselves: see ``lint.integrations``.
ENGINES = ("languagetool",)
#: Keys that mean nothing in a rule of another kind.
_ONLY = {
    "scope": ("terms", "pattern"), "when": ("terms", "pattern"), "unless": ("terms", "pattern"),
    "triggers": ("terms",), "words": ("pattern", "check"), "fix": ("pattern",),
    "ignorecase": ("pattern",), "options": ("check",),
}  # fmt: skip
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_GROUP = re.compile(r"\{([a-z_]+)\}")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_IN_MESSAGES = ("match", "fix", "instead", "why", "note")


def rule(data: Any, path: str, name: str) -> tuple[Mapping, list[Mapping]]:
    """Return the content of the file ``name``.yaml and its terms or patterns as mappings.

    Raises:
        RuleError: it is no rule; with path, line, what was expected and the nearest known name.
    """
    shape = Shape(path, RuleError)
    if not isinstance(data, Mapping):
        shape.fail("expected a rule: a mapping with the keys id, message, severity ...", 1)
    shape.keys(data, _RULE, "rule")
    for key in _REQUIRED:
        if key not in data:
            shape.fail(f"key '{key}' is missing", data.line)
    if data["id"] != name or not _ID.fullmatch(name):
        hint = f"expected the file's name '{name}', in lower case with hyphens"
        shape.fail(f"id '{data['id']}': {hint}", data.lines["id"])
    found = _content(shape, data)
    for key in ("when", "unless"):
        if key in data:
            _function(shape, data, key)
    _examples(shape, data)
    return data, found


def voices(severity: Any) -> dict[str, str]:
    """Return a severity as a rule or a term gives it as one that has every voice.

    A voice that a mapping leaves out is silent; ``unknown`` is as a quotation.
    """
    if not isinstance(severity, dict):
        return dict.fromkeys(VOICES, severity)
    result = {voice: severity.get(voice, "none") for voice in VOICES}
    result["unknown"] = severity.get("unknown", result["quotation"])
    return result


def _content(shape: Shape, data: Mapping) -> list[Mapping]:
    """Check what the rule looks for; return its terms or patterns."""
    kinds = [key for key in _KINDS if key in data]
    if len(kinds) != 1:
        found = " and ".join(kinds) or "none of them"
        shape.fail(f"expected exactly one of terms, pattern and check, found {found}", data.line)
    (kind,) = kinds
    for key in data:
        if kind not in _ONLY.get(key, _KINDS):
            shape.fail(f"key '{key}' has no effect beside {kind}", data.lines[key])
    if "scope" in data:
        shape.one_of(data, "scope", SCOPES)
    if kind == "engine":
        shape.one_of(data, "engine", ENGINES)
        return []
    if kind == "check":
        _function(shape, data, "check")
        _signals(shape, data.get("options", {}))
        return []
    for placeholder in _PLACEHOLDER.findall(data["message"]):
        if placeholder not in _IN_MESSAGES:
            hint = nearest(placeholder, _IN_MESSAGES)
            shape.fail(f"message: unknown placeholder '{{{placeholder}}}'{hint}",
                       data.lines["message"])  # fmt: skip
    return entries.terms(shape, data) if kind == "terms" else entries.patterns(shape, data)


def _signals(shape: Shape, options: Mapping) -> None:
    """Check the one option that holds patterns: names with ``weight`` and ``patterns``.

    A ``{name}`` in a pattern becomes one of the words that ``groups`` lists under that name.
    """
    signals = options.get("signals", {})
    groups = options.get("groups", {}) if signals else {}
    if not isinstance(signals, dict):
        shape.fail(f"signals: expected a mapping, found {shown(signals)}",
                   line_of(options, "signals"))  # fmt: skip
    for name, signal in signals.items():
        line = line_of(signals, name)
        if not isinstance(signal, Mapping) or not {"weight", "patterns"} <= signal.keys():
            shape.fail(f"signals: {name}: expected weight and patterns", line)
        shape.keys(signal, _SIGNAL, "signal")
        for key in ("weight", "most"):
            if type(signal.get(key, 1)) is not int:
                shape.fail(f"{key}: expected a number, found {shown(signal[key])}", line)
        for at, pattern in enumerate(signal["patterns"]):
            signal["patterns"][at] = _GROUP.sub(
                lambda name: _choice(groups[name[1]]) if name[1] in groups else name[0],
                pattern,
            )
            entries.regex(shape, signal["patterns"][at], signal.lines["patterns"])


def _choice(words: list[str]) -> str:
    """A pattern for one of some words; those with one initial are tried together, for speed."""
    initials: dict[str, list[str]] = {}
    for word in words:
        plain = word[:1].isalpha() and word[1:2].isalpha() and "|" not in word.split("(")[0]
        initials.setdefault(word[0] if plain else word, []).append(word[1:] if plain else "")
    parts = (
        f"{first}(?:{'|'.join(rest)})" if rest != [""] else first
        for first, rest in initials.items()
    )
    return f"(?:{'|'.join(parts)})"


def _function(shape: Shape, data: Mapping, key: str) -> None:
    """Complain unless the key names a function as ``module.function`` of ``lint.checks``."""
    module_name, _, function = data[key].partition(".")
    line = data.lines[key]
    if not _NAME.fullmatch(module_name) or not _NAME.fullmatch(function):
        shape.fail(f"{key}: expected 'module.function', found '{data[key]}'", line)
    try:
        module = importlib.import_module(f"lint.checks.{module_name}")
    except ModuleNotFoundError:
        import pkgutil

        import lint.checks

        modules = [found.name for found in pkgutil.iter_modules(lint.checks.__path__)]
        hint = nearest(module_name, modules)
        shape.fail(f"{key}: no module '{module_name}' in lint/checks{hint}", line)
    known = [
        name
        for name, found in vars(module).items()
        if name[0].islower() and callable(found) and found.__module__ == module.__name__
    ]
    if function not in known:
        place = f"lint/checks/{module_name}.py{nearest(function, known)}"
        shape.fail(f"{key}: no function '{function}' in {place}", line)


def _examples(shape: Shape, data: Mapping) -> None:
    examples = data["examples"]
    if not isinstance(examples, Sequence) or not examples:
        shape.fail("examples: expected a list of 'bad' and 'good' texts", data.lines["examples"])
    for example, line in zip(examples, examples.lines, strict=True):
        if not isinstance(example, Mapping):
            shape.fail("examples: expected 'bad' and 'good'", line)
        shape.keys(example, _EXAMPLE, "example")
        if "format" in example:
            shape.one_of(example, "format", FORMATS)
        for option in example.get("options", ()):
            if option not in (known := data.get("options", {})):
                shape.fail(f"options: no option '{option}'{nearest(option, known)}", line)
        if "bad" in example and not re.search("<<.+?>>", example["bad"], re.DOTALL):
            shape.fail("bad: mark each fault <<so>>", line)
        if "bad" not in example and "good" not in example:
            shape.fail("examples: expected 'bad' or 'good'", line)
    if not any("good" in example for example in examples):
        shape.fail("examples: at least one 'good' text is needed", data.lines["examples"])
