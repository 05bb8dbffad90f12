"""The shipped rules as a wheel holds them, compiled: its first check is as fast as any other."""

from __future__ import annotations

import os
import sys
from mmap import ACCESS_READ, mmap

from lint import rule_files, store
from lint.bundle import is_as_it_was
from lint.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from lint.rule_files import RuleFile

#: In the folder of the package; what marshal writes is for one release of Python only.
NAME = f"rules-{sys.implementation.cache_tag}.store"
_PLACE = os.path.join(os.path.dirname(os.path.abspath(__file__)), NAME)


def load(found: Sequence[RuleFile]) -> Store | None:
    """Return the table of the shipped rules, of which ``found`` are the files.

    There is none in a checkout, and none is used where a rule or the compiler was changed since,
    or another proselint is installed.
    """
    try:
        with open(_PLACE, "rb") as file:
            made = os.fstat(file.fileno()).st_mtime
            table = Store(mmap(file.fileno(), 0, access=ACCESS_READ))
        head = table.get("#")
        same = head["proselint"] == rule_files.proselint_version() and all(
            path.endswith(name) and is_as_it_was(path, size, made)
            for path, (name, size) in zip(rule_files.sources(found), head["sources"], strict=True)
        )
    except (LookupError, OSError, TypeError, ValueError):
        return None
    return table if same else None


def build() -> bytes:
    """Return the file for the package that this module is in."""
    from lint import compiler

    folder = rule_files.shipped()
    found = list(rule_files.files([folder]))
    table = compiler.table(found)
    for number in range(len(table["#"]["ids"])):
        values: dict[str, Any] = table[f"r{number}"]
        values["path"] = os.path.relpath(values["path"], folder)
    table["#"]["proselint"] = rule_files.proselint_version()
    table["#"]["sources"] = [
        ("/".join(path.split(os.sep)[-2:]), os.stat(path).st_size)
        for path in rule_files.sources(found)
    ]
    return store.build(table)


if __name__ == "__main__":
    sys.stdout.buffer.write(build())
