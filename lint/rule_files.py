"""The files of rules, ours and a house's, and whether they are as they were."""

from __future__ import annotations

import os
import sys

from lint.errors import RuleError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    #: Path, category and name without ending of a file.
    RuleFile = tuple[str, str, str]

_HERE = os.path.dirname(os.path.abspath(__file__))
#: Folders in a rules folder that hold something else than rules.
_NO_RULES = ("presets", "vocabulary")
#: What says how the rules of other programs become ours.
_MAPPINGS = ("proselint.yaml",)
_ENDINGS = (".yaml", ".yml")
#: The code that decides what is in a compiled rulebook: when it changes, it is compiled anew.
COMPILER = (
    "bounds.py", "choices.py", "compiler.py", "filing.py", "index.py", "proselint/__init__.py",
    "proselint/registry.py", "required.py", "rule.py", "schema/__init__.py", "schema/entries.py",
    "schema/shape.py", "store.py", "words.py", "yaml_file.py",
)  # fmt: skip


def shipped() -> str:
    """Return the folder of the rules that come with copydesk.

    A checkout's ``rules`` stands beside the package; an installed package holds its own. An
    editable install leaves a stale copy behind, so the checkout is preferred.
    """
    beside = os.path.join(os.path.dirname(_HERE), "rules")
    return beside if os.path.isdir(beside) else os.path.join(_HERE, "_rules")


def files(folders: Sequence[str]) -> Iterator[RuleFile]:
    """Yield path, category and file name (without ending) of every rule file, sorted.

    A house may keep its rules in folders by category, as the shipped ones are, or directly
    in its folder: these have the category ``house``.

    Raises:
        RuleError: a folder does not exist.
    """
    for folder in folders:
        for name, path in _listed(folder):
            if name.endswith(_ENDINGS):
                yield path, "house", name.rpartition(".")[0]
            elif name == "mappings":
                for mapping in _MAPPINGS:
                    if os.path.isfile(inner_path := os.path.join(path, mapping)):
                        yield inner_path, name, mapping.rpartition(".")[0]
            elif name not in _NO_RULES and os.path.isdir(path):
                for inner, inner_path in _listed(path):
                    if inner.endswith(_ENDINGS):
                        yield inner_path, name, inner.rpartition(".")[0]


def sources(found: Sequence[RuleFile]) -> list[str]:
    """Return the paths of all that decides what some rules are compiled to: the code comes first."""
    return [*(f"{_HERE}/{name}" for name in COMPILER), *(path for path, _, _ in found)]


def signature(found: Sequence[RuleFile]) -> str:
    """Return what changes when one of the files, the code or proselint does."""
    parts = []
    for path in [*sources(found), _version()]:
        try:
            status = os.stat(path)
        except OSError:
            continue
        parts.append(f"{path} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}")
    return "\n".join(parts)


def place(path: str) -> str:
    """Return where the file of a rule is, from what a rulebook says: ours are told by folder."""
    return os.path.join(shipped(), path)


def proselint_version() -> bytes:
    """Return the file in which the installed proselint says its version; empty without one.

    Raises:
        OSError: it cannot be read.
    """
    if path := _version():
        with open(path, "rb") as file:
            return file.read()
    return b""


def _version() -> str:
    """The path of that file, found without an import; empty without one."""
    paths = (f"{folder}/proselint/version.py" for folder in sys.path)
    return next(filter(os.path.isfile, paths), "")


def _listed(folder: str) -> list[tuple[str, str]]:
    """Names and paths in a folder, sorted, without hidden ones."""
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        raise RuleError(f"no folder of rules: {error.strerror}", folder) from None
    start = os.path.join(folder, "")
    return [(name, start + name) for name in names if name[0] != "."]
