"""Rules of a house that the tests write."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

TERMS = """\
id: house-word
message: "'{match}' is no word of ours."
severity: warning
why: The house says so.
source: House style
terms:
  utilise: use
examples:
  - bad: They <<utilise>> it.
    good: They use it.
"""
LISTED = TERMS.replace("  utilise: use\n", "  - {id: utilise, term: utilise}\n")
PATTERN = TERMS.replace("terms:\n  utilise: use", r"pattern: \butilise\b")
PATTERNS = PATTERN.replace(r" \butilise\b", "\n" + r"  - {id: one, pattern: \bone\b}")
CHECK = TERMS.replace("terms:\n  utilise: use", "check: slips.doubled_word")
SIGNALS = CHECK + "options:\n  signals:\n    blame: {weight: 2, patterns: ['\\bblame\\b']}\n"

#: A rule of terms that every test may ask for something else.
_RULE = {
    "message": "'{match}': {fix}",
    "severity": "warning",
    "why": "The house says so.",
    "source": "House style",
    "examples": [{"good": "All is well."}],
}


def write(folder: Path, **rules: str | dict[str, Any]) -> str:
    """Write rules into a folder, ``house_word`` as ``house-word.yaml``; return its name.

    A rule is a text, or what it says besides the keys that each must have.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, rule in rules.items():
        id = name.replace("_", "-")
        if isinstance(rule, dict):  # JSON is YAML
            rule = json.dumps({"id": id, **_RULE, **rule}, ensure_ascii=False)
        (folder / f"{id}.yaml").write_text(rule, "utf-8")
    return str(folder)
