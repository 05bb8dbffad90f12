"""The rules of a wheel are compiled in it, and never used where they are others by now."""

from __future__ import annotations

import os
import shutil
import sys

import pytest
from conftest import CHECKOUT, of_a_wheel, run

from lint import prebuilt, rulebook, store

DRAFT = CHECKOUT / "examples" / "harbour-vote.txt"
RULE = "rules/typos/doubled-word.yaml"
COMPILED = """
import sys
from lint import rulebook
book = rulebook.load()
print('lint.compiler' in sys.modules, len(book.ids), *book.notes)
"""


@pytest.fixture(scope="module")
def made():
    return of_a_wheel("lint.prebuilt")


@pytest.fixture
def place(tmp_path, made):
    """A copy of the package and of the rules, with the compiled ones."""
    shutil.copytree(CHECKOUT / "lint", tmp_path / "lint", ignore=shutil.ignore_patterns("__pyc*"))
    shutil.copytree(CHECKOUT / "rules", tmp_path / "rules")
    (tmp_path / "lint" / prebuilt.NAME).write_bytes(made)
    return tmp_path


def compiled(place, *path):
    """Whether a process without a cache compiles the rules, and how many there are."""
    env = {"PYTHONPATH": os.pathsep.join(map(str, [*path, place])), "COPYDESK_CACHE": ""}
    done = run(sys.executable, "-c", COMPILED, cwd=place, env=env)
    assert done.status == 0, done
    was, count, *_ = done.out.split()
    return {"True": True, "False": False}[was], int(count)


def test_they_are_read_and_not_compiled(place):
    assert (False, len(rulebook.load().ids)) == compiled(place)


def test_a_check_finds_the_same(place):
    report = (sys.executable, "-m", "lint", "check", "--isolated", "--format", "json", DRAFT)
    env = {"PYTHONPATH": place, "COPYDESK_CACHE": ""}
    first = run(*report, cwd=place, env=env)
    (place / "lint" / prebuilt.NAME).unlink()

    assert compiled(place)[0]
    assert '"rule"' in first.out
    assert first.out == run(*report, cwd=place, env=env).out


def test_a_rule_knows_its_file(place):
    env = {"PYTHONPATH": place, "COPYDESK_CACHE": ""}
    done = run(sys.executable, "-m", "lint", "rule", "doubled-word", cwd=place, env=env)

    assert str(place / RULE) in "".join(done.out.split()), "the path may be wrapped"


@pytest.mark.parametrize("name", [RULE, "lint/compiler.py", "lint/proselint/registry.py"])
def test_what_was_changed_since_counts(place, name):
    path = place / name
    later = (place / "lint" / prebuilt.NAME).stat().st_mtime + 3600
    os.utime(path, (later, later))
    assert compiled(place)[0]

    os.utime(path, (0, 0))
    assert not compiled(place)[0]
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    os.utime(path, (0, 0))
    assert compiled(place)[0]


def test_one_rule_more_or_less_counts(place):
    more = (place / RULE).read_text("utf-8").replace("id: doubled-word", "id: twice")
    (place / RULE).with_name("twice.yaml").write_text(more, "utf-8")
    os.utime((place / RULE).with_name("twice.yaml"), (0, 0))
    assert (True, len(rulebook.load().ids) + 1) == compiled(place)

    (place / RULE).with_name("twice.yaml").unlink()
    (place / RULE).unlink()
    assert (True, len(rulebook.load().ids) - 1) == compiled(place)


def test_another_proselint_counts(place, tmp_path):
    other = tmp_path / "other" / "proselint"
    other.mkdir(parents=True)
    (other / "version.py").write_text('__version__ = "0.17.0"\n')

    assert compiled(place, tmp_path / "other")[0]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda made: b"",
        lambda made: made[: len(made) // 2],
        lambda made: b"junk" * 100,
        lambda made: store.build({"#": {}}),
        lambda made: made[:17] + bytes(len(made) - 17),
    ],
)
def test_a_file_that_is_something_else_is_not_used(place, made, spoil):
    (place / "lint" / prebuilt.NAME).write_bytes(spoil(made))

    assert (True, len(rulebook.load().ids)) == compiled(place)


def test_a_spoiled_part_is_compiled_anew(place, made):
    """The head is whole, but what is behind it is not."""
    (place / "lint" / prebuilt.NAME).write_bytes(made[:-100_000] + bytes(100_000))
    report = (sys.executable, "-m", "lint", "rules", "--test")
    env = {"PYTHONPATH": place, "COPYDESK_CACHE": place / "cache"}
    done = run(*report, cwd=place, env=env)

    assert done.status == 0, done
    assert " 0 failed" in done.out
