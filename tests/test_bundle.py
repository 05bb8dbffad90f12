"""A check with its modules from one file is the same check, and never one of older modules."""

from __future__ import annotations

import os
import shutil
import sys

import pytest
from conftest import CHECKOUT, of_a_wheel, run

from lint import bundle

DRAFT = CHECKOUT / "examples" / "harbour-vote.txt"


@pytest.fixture(scope="module")
def made():
    return of_a_wheel("lint.bundle")


@pytest.fixture
def place(tmp_path, made):
    """A copy of the package, with its bundle."""
    left_out = shutil.ignore_patterns("__pycache__", "*.bundle")
    shutil.copytree(CHECKOUT / "lint", tmp_path / "lint", ignore=left_out)
    (tmp_path / "rules").symlink_to(CHECKOUT / "rules")
    (tmp_path / "lint" / bundle.NAME).write_bytes(made)
    return tmp_path


def check(place, *arguments, **env):
    env = {"PYTHONPATH": place, "COPYDESK_CACHE": place / "cache", **env}
    return run(sys.executable, "-m", "lint", "check", *arguments, cwd=place, env=env)


def bundled(place, **env):
    """Whether a process takes the modules from the bundle."""
    code = "import sys; from lint import cli; cli.bundle.load(); print('lint.desk' in sys.modules)"
    done = run(sys.executable, "-c", code, cwd=place, env={"PYTHONPATH": place, **env})
    return {"True\n": True, "False\n": False}[done.out]


def test_a_check_finds_the_same(place):
    report = ("--isolated", "--format", "json", DRAFT)
    with_bundle = check(place, *report)
    (place / "lint" / bundle.NAME).unlink()

    assert bundled(place) is False
    assert with_bundle.status == 1, with_bundle
    assert '"rule"' in with_bundle.out
    assert check(place, *report).out == with_bundle.out


def test_a_check_imports_little_else(place):
    code = (
        "import sys; sys.argv[1:] = ['check', '--isolated', '--exit-zero', sys.argv[1]]\n"
        "from lint.cli import main; main(sys.argv[1:])\n"
        "print(*(m.__name__ for m in list(sys.modules.values())"
        " if m.__name__.startswith('lint') and m.__spec__))"
    )
    env = {"PYTHONPATH": place, "COPYDESK_CACHE": place / "cache"}
    for _ in range(2):  # the first compiles the rules
        done = run(sys.executable, "-c", code, DRAFT, cwd=place, env=env)

    assert done.status == 0, done
    assert {"lint", "lint.bundle", "lint.cli", "lint.errors"} == set(
        done.out.splitlines()[-1].split()
    )


@pytest.mark.parametrize("name", ["desk.py", "story/voices.py", "checks/slips.py"])
def test_a_module_that_was_changed_since_is_the_one_that_counts(place, name):
    path = place / "lint" / name
    assert bundled(place)

    later = (place / "lint" / bundle.NAME).stat().st_mtime + 3600
    os.utime(path, (later, later))
    assert not bundled(place)

    os.utime(path, (0, 0))
    assert bundled(place)
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    os.utime(path, (0, 0))
    assert not bundled(place)
    path.unlink()
    assert not bundled(place)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda made: b"",
        lambda made: made[: len(made) // 2],
        lambda made: b"\0" + made[1:],  # of another release of Python
        lambda made: made[:4] + b"junk",
        lambda made: made[:4] + b"i\1\0\0\0",  # a number
        lambda made: made[:4] + b"[\1\0\0\0i\1\0\0\0",  # a list with one
    ],
)
def test_a_file_that_is_no_bundle_is_not_used(place, made, spoil):
    (place / "lint" / bundle.NAME).write_bytes(spoil(made))
    done = check(place, "--help")

    assert not bundled(place)
    assert done.status == 0, done


def test_who_looks_for_a_fault_gets_the_modules_themselves(place):
    assert not bundled(place, COPYDESK_TRACEBACK="1")
