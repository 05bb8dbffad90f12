"""A cache that cannot be used, or must not be: the result is the same."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

import pytest
from hostile import FAULT, FAULTY


def spoiled(how):
    """Make a cache folder that cannot or must not be used."""

    def make(folder):
        if how == "a file":
            folder.write_text("")
        elif how == "below a file":
            folder.write_text("")
            return folder / "cache"
        elif how == "a link to nothing":
            folder.symlink_to("nowhere")
        elif how in ("group-writable", "world-writable"):
            folder.mkdir()
            folder.chmod(0o770 if how == "group-writable" else 0o707)
        elif how == "no device":
            return "/proc/copydesk"
        return folder

    return pytest.param(make, id=how)


@pytest.mark.parametrize(
    "make",
    [
        spoiled("a file"),
        spoiled("below a file"),
        spoiled("a link to nothing"),
        spoiled("group-writable"),
        spoiled("world-writable"),
        spoiled("no device"),
    ],
)
def test_a_cache_folder_that_cannot_be_used(copydesk, tmp_path, make):
    folder = make(tmp_path / "cache")
    (tmp_path / "faulty.txt").write_text(FAULTY)
    for _ in range(2):
        done = copydesk("check", "faulty.txt", env={"COPYDESK_CACHE": folder})

        assert (done.status, done.err) == (1, ""), done
        assert FAULT in done.out
    assert not os.path.isdir(folder) or os.listdir(folder) == []


@pytest.fixture
def warm(copydesk, tmp_path):
    """A cache folder that a run has filled."""
    folder = tmp_path / "warm"
    (tmp_path / "faulty.txt").write_text(FAULTY)
    (tmp_path / "copydesk.yaml").write_text("fail-on: warning\n")
    copydesk("check", "faulty.txt", env={"COPYDESK_CACHE": folder})
    assert len(os.listdir(folder)) >= 3, "rules, patterns and the configuration"
    return folder


def test_a_cache_is_private(warm):
    assert 0o700 == warm.stat().st_mode & 0o777


SPOIL = {
    "empty": lambda data: b"",
    "cut off": lambda data: data[: len(data) // 2],
    "cut by a byte": lambda data: data[:-1],
    "noise": lambda data: bytes(range(256)) * 40,
    "zeros": lambda data: bytes(len(data)),
    "another dictionary": lambda data: b"{\x00",
    "another value": lambda data: b"N",
    "head only": lambda data: data[:40] + b"\xff" * (len(data) - 40),
    "middle lost": lambda data: data[: len(data) // 2] + bytes(len(data) - len(data) // 2),
    "every byte moved": lambda data: bytes(byte ^ 1 for byte in data),
}


@pytest.mark.parametrize("spoil", SPOIL.values(), ids=SPOIL)
def test_a_cache_that_was_spoiled_is_made_anew(copydesk, tmp_path, warm, spoil):
    for path in warm.iterdir():
        path.write_bytes(spoil(path.read_bytes()))
    for _ in range(2):
        done = copydesk("check", "faulty.txt", env={"COPYDESK_CACHE": warm})

        assert (done.status, done.err) == (1, ""), done
        assert FAULT in done.out


def test_a_cache_that_cannot_be_replaced(copydesk, warm):
    for path in list(warm.iterdir()):
        path.unlink()
        (path / "in the way").mkdir(parents=True)
    done = copydesk("check", "faulty.txt", env={"COPYDESK_CACHE": warm})

    assert (done.status, done.err) == (1, ""), done
    assert FAULT in done.out


def test_many_writers_at_once(copydesk, tmp_path):
    folder = tmp_path / "cache"
    (tmp_path / "faulty.txt").write_text(FAULTY)

    def check(_):
        return copydesk("check", "faulty.txt", env={"COPYDESK_CACHE": folder})

    with ThreadPoolExecutor(8) as pool:
        runs = list(pool.map(check, range(16)))

    assert {(1, "")} == {(done.status, done.err) for done in runs}
    assert all(FAULT in done.out for done in runs)
    assert [name for name in os.listdir(folder) if name.rpartition(".")[2].isdigit()] == []
