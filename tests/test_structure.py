"""The shape of the code: layers, types, style, what a start may load, what the docs promise."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest
from conftest import CHECKOUT, run

SCRIPTS = [
    path
    for path in sorted(CHECKOUT.glob("scripts/*"))
    if path.is_file() and re.match(r"#!.*python", path.read_text("utf-8"))
]
PROSE = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs"]

#: Never loaded on the way of ``copydesk check draft.txt``: each of these costs more than a rule.
HEAVY = (
    "asyncio", "dataclasses", "difflib", "hashlib", "html.parser", "importlib.metadata",
    "inspect", "json", "language_tool_python", "logging", "multiprocessing", "pathlib", "pickle",
    "proselint", "pyromark", "rapidfuzz", "rich", "socket", "subprocess", "tempfile", "tomllib",
    "typing", "urllib", "yaml",
)  # fmt: skip

#: Tells which modules a command loaded and which of our patterns it had to compile.
PROBE = """
import re, sys, traceback
known = set(sys.modules)
compiled = []
compile_ = re._compiler.compile

def spy(source, flags=0):
    frames = traceback.extract_stack()
    if any("/lint/" in frame.filename for frame in frames) and not any(
        "argparse" in frame.filename for frame in frames
    ):
        compiled.append(source)
    return compile_(source, flags)

re._compiler.compile = spy
from lint.cli import run
sys.argv = ["copydesk", *sys.argv[1:]]
try:
    run()
except SystemExit as end:
    loaded = sorted(set(sys.modules) - known)
    print("LOADED", *loaded, file=sys.stderr)
    print("COMPILED", *map(repr, compiled), sep="\\n", file=sys.stderr)
    sys.exit(end.code)
"""

#: Tells which modules a command loaded where the probe itself loads none.
ALONE = """
import sys
known = set(sys.modules)
from lint.cli import main
main(sys.argv[1:])
sys.stderr.write(" ".join(set(sys.modules) - known))
"""


def tool(name, *arguments, env=None):
    return run(Path(sys.executable).with_name(name), *arguments, cwd=CHECKOUT, env=env)


def test_imports_go_downward():
    done = tool("lint-imports", "--no-cache")

    assert done.status == 0, done.out


@pytest.mark.slow
def test_types():
    done = tool("mypy")

    assert done.status == 0, done.out


def test_types_of_the_scripts():
    done = tool("mypy", "--scripts-are-modules", *SCRIPTS, env={"MYPYPATH": "scripts"})

    assert done.status == 0, done.out


def test_style():
    checked = tool("ruff", "check", "--output-format", "concise", ".", *SCRIPTS)
    formatted = tool("ruff", "format", "--check", ".", *SCRIPTS)

    assert checked.status == 0, checked.out
    assert formatted.status == 0, formatted.out


PURE = sorted([*CHECKOUT.glob("lint/checks/*.py"), *CHECKOUT.glob("lint/story/*.py")])


@pytest.mark.parametrize("path", PURE, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_story_and_checks_only_read_the_document(path):
    outside = {"open", "print", "input", "exec", "eval", "breakpoint", "__import__"}
    calls = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }

    assert calls & outside == set()


class Probe:
    """What a command loaded and compiled the second time, when the cache is warm."""

    def __init__(self, folder, cache, *arguments) -> None:
        env = {"COPYDESK_CACHE": cache, "PYTHONPATH": CHECKOUT}
        command = [sys.executable, "-c", PROBE, *arguments]
        run(*command, cwd=folder, env=env)
        self.done = run(*command, cwd=folder, env=env)
        alone = run(sys.executable, "-c", ALONE, *arguments, cwd=folder, env=env)
        self.alone = alone.err.split()
        loaded, _, compiled = self.done.err.partition("COMPILED")
        self.loaded = loaded.rpartition("LOADED")[2].split()
        self.compiled = compiled.split("\n")[1:-1]


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("start")
    draft = CHECKOUT / "examples" / "harbour-vote.txt"
    (folder / "draft.txt").write_bytes(draft.read_bytes())
    return Probe(folder, folder / "cache", "check", "--isolated", "draft.txt")


def test_the_probe_sees_a_real_run(checked):
    assert checked.done.status == 1, checked.done
    assert "lint.engine" in checked.loaded
    assert "lint.engine" in checked.alone
    assert "arrest.ed" in checked.done.out


@pytest.mark.parametrize("module", HEAVY)
def test_a_start_loads_nothing_heavy(checked, module):
    loaded = [name for name in checked.loaded if f"{name}.".startswith(f"{module}.")]

    assert loaded == []


def test_a_warm_start_compiles_no_pattern(checked):
    assert checked.compiled == []


@pytest.mark.parametrize("module", ["collections", "enum", "functools", "re", "types"])
def test_a_warm_start_does_without(checked, module):
    """Each of these, and what it imports, takes as long as a rule or ten, where all are cheap."""
    assert module not in checked.alone


def test_a_start_loads_only_the_reporter_that_is_asked_for(checked):
    reporters = [name for name in checked.loaded if name.startswith("lint.reporters.")]

    assert set(reporters) <= {"lint.reporters.plain", "lint.reporters.excerpt"}


@pytest.mark.parametrize("rare", ["compiler", "schema", "yaml_file", "config_file", "required"])
def test_a_warm_start_does_not_load_what_reads_rule_files(checked, rare):
    assert f"lint.{rare}" not in checked.loaded


def test_json_needs_no_terminal_library(checked, tmp_path):
    (tmp_path / "draft.md").write_text("The council voted voted on Monday.\n")
    probe = Probe(tmp_path, tmp_path / "cache", "check", "--format", "json", "draft.md")

    assert probe.done.status == 1, probe.done
    assert {"rich", "yaml"} & set(probe.loaded) == set()


def test_our_own_prose(copydesk):
    prose = [name for name in PROSE if (CHECKOUT / name).exists()]
    done = copydesk("check", "--isolated", "--min-severity", "error", *prose, cwd=CHECKOUT)

    assert done.status == 0, done


def test_the_guide_for_contributors_names_what_there_is():
    guide = (CHECKOUT / "CONTRIBUTING.md").read_text("utf-8")
    names = re.findall(r"`((?:lint|rules|tests|scripts|examples|docs|\.ci)/[^`\s<*]*)`", guide)
    targets = re.findall(r"`make ([a-z]+)`", guide)
    makefile = (CHECKOUT / "Makefile").read_text("utf-8")

    assert names
    assert [name for name in names if not (CHECKOUT / name).exists()] == []
    assert targets
    assert [target for target in targets if f"\n{target}:" not in makefile] == []
    assert len(guide.split()) < 900, "one page"
