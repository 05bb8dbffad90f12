"""What the tests share: the real command, the checkout, and how strict a run is.

``COPYDESK_REQUIRE_ALL=1``, as in CI, turns every skip into a failure: a tool, a registry or the
data beside the checkout that is not there must not pass unseen. ``COPYDESK_SHARED`` names that
data where it is not ``../shared``. ``--update-golden`` writes what ``tests/drafts`` expects anew.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
STRICT = os.environ.get("COPYDESK_REQUIRE_ALL", "") not in ("", "0")

#: What changes the report of whoever runs the tests.
_PERSONAL = ("COLUMNS", "COPYDESK_CACHE", "FORCE_COLOR", "NO_COLOR", "PYTHONPATH", "XDG_CACHE_HOME")


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write tests/drafts anew")


def pytest_configure(config):
    config.addinivalue_line("markers", "slow: takes more than ten seconds (-m 'not slow')")


def pytest_collection_modifyitems(items):
    """Start with the slow tests, so that no worker is left alone with one at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    return _strict((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    return _strict((yield))


def _strict(report):
    if STRICT and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, while COPYDESK_REQUIRE_ALL is set: {report.longrepr}"
    return report


class Done:
    """A process that has ended: ``status``, ``out`` and ``err``."""

    def __init__(self, done: subprocess.CompletedProcess[bytes]) -> None:
        self.status = done.returncode
        self.out = done.stdout.decode()
        self.err = done.stderr.decode()

    def __repr__(self) -> str:
        return f"status {self.status}\nout: {self.out[-4000:]}\nerr: {self.err[-4000:]}"


def run(*command, cwd=None, env=None, stdin=b"", timeout=300) -> Done:
    """Run a command to its end; ``env`` is added to an environment without personal taste."""
    around = {key: value for key, value in os.environ.items() if key not in _PERSONAL}
    around |= {key: str(value) for key, value in (env or {}).items()}
    return Done(
        subprocess.run(
            [str(part) for part in command],
            cwd=cwd,
            env=around,
            input=stdin,
            capture_output=True,
            timeout=timeout,
            check=False,
        )
    )


def of_a_wheel(module: str) -> bytes:
    """The file that a module of the checkout makes for a wheel."""
    done = subprocess.run(
        [sys.executable, "-m", module], cwd=CHECKOUT, capture_output=True, check=True
    )
    return done.stdout


def copy_checkout(target: Path) -> Path:
    """Copy what git knows or would know of the checkout, as it is now."""
    listed = ["git", "ls-files", "-coz", "--exclude-standard"]
    names = subprocess.run(listed, cwd=CHECKOUT, capture_output=True, check=True).stdout
    for name in names.decode().split("\0"):
        source = CHECKOUT / name
        if name and source.is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target / name, follow_symlinks=False)
    return target


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    """A cache folder that stays warm, and is not the user's."""
    return tmp_path_factory.mktemp("cache") / "copydesk"


@pytest.fixture
def copydesk(tmp_path, cache):
    """Run the real command in an empty folder: ``copydesk("check", "draft.txt")``."""

    def command(*arguments, cwd=tmp_path, env=None, stdin=b"", timeout=300) -> Done:
        env = {"COPYDESK_CACHE": cache, "PYTHONPATH": CHECKOUT, **(env or {})}
        program = [sys.executable, "-m", "lint"]
        return run(*program, *arguments, cwd=cwd, env=env, stdin=stdin, timeout=timeout)

    return command


@pytest.fixture(scope="session")
def shared():
    """The folder with the newsroom's drafts and data, which is no part of the checkout."""
    folder = Path(os.environ.get("COPYDESK_SHARED") or CHECKOUT.parent / "shared")
    if not folder.is_dir():
        pytest.skip(f"no {folder.name} folder beside the checkout")
    return folder
