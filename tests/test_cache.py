"""The cache folder: private, and never needed."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from lint import cache


@pytest.fixture(autouse=True)
def place(monkeypatch, tmp_path):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_what_is_written_is_read(place):
    cache.write("rules", b"one")
    cache.write("rules", b"two")

    assert cache.read("rules") == b"two"
    assert [f"rules-{cache.TAG}"] == os.listdir(place)


@pytest.mark.parametrize("content", [b"", b"\0" * 5000, os.urandom(1000)])
def test_any_bytes(content):
    cache.write("any", content)

    assert content == cache.read("any")


def test_what_was_never_written():
    assert cache.read("rules") is None


def test_the_folder_is_private(place):
    cache.folder()

    assert 0o700 == place.stat().st_mode & 0o777


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o720, 0o702])
def test_a_folder_that_others_may_write_to_is_not_used(place, mode):
    place.mkdir()
    place.chmod(mode)
    cache.write("rules", b"one")

    assert cache.folder() is None
    assert os.listdir(place) == []


def test_a_folder_of_somebody_else_is_not_used(monkeypatch, place):
    place.mkdir(mode=0o700)
    monkeypatch.setattr("os.getuid", lambda: 12345)

    assert cache.folder() is None


def test_no_cache_is_wanted(monkeypatch):
    monkeypatch.setenv("COPYDESK_CACHE", "")
    cache.write("rules", b"one")

    assert (None, None) == (cache.folder(), cache.read("rules"))


@pytest.mark.skipif(os.name != "posix" or os.uname().sysname == "Darwin", reason="other folders")
def test_where_it_is(monkeypatch, tmp_path):
    monkeypatch.delenv("COPYDESK_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))

    assert str(tmp_path / "xdg" / "copydesk") == cache.folder()

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))

    assert str(tmp_path / "home" / ".cache" / "copydesk") == cache.folder()


@pytest.mark.parametrize("base", ["cache", "~nobody-here/.cache", "."])
def test_nothing_is_kept_in_the_folder_that_is_checked(monkeypatch, tmp_path, base):
    monkeypatch.delenv("COPYDESK_CACHE")
    monkeypatch.setattr(cache, "_base", lambda: base)
    monkeypatch.chdir(tmp_path)
    cache.write("rules", b"one")

    assert cache.folder() is None
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[:-1],
        lambda content: content + b"x",
        lambda content: b"",
        lambda content: content[:2],
        lambda content: bytes(len(content)),
        lambda content: content[:6] + b"X" + content[7:],
    ],
)
def test_a_spoiled_file_is_none(place, spoil):
    cache.write("rules", b"many rules")
    path = place / f"rules-{cache.TAG}"
    path.write_bytes(spoil(path.read_bytes()))

    assert cache.read("rules") is None


def test_a_file_that_cannot_be_put_in_place_leaves_nothing(monkeypatch, place):
    cache.write("rules", b"old")

    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", refuse)
    cache.write("rules", b"new")

    assert cache.read("rules") == b"old"
    assert [f"rules-{cache.TAG}"] == os.listdir(place)


def test_many_writers_and_readers(place):
    contents = {bytes([number]) * 50_000 for number in range(8)}

    def write_and_read(content):
        cache.write("rules", content)
        return cache.read("rules")

    with ThreadPoolExecutor(8) as pool:
        read = set(pool.map(write_and_read, list(contents) * 10))

    assert read <= contents
    assert len(os.listdir(place)) == 1


def test_a_mapped_file_is_as_it_was_written(place):
    cache.replace("rules", b"many rules")
    first = cache.mapped("rules")
    cache.replace("rules", b"other rules")

    assert (b"many rules", b"other rules") == (first[:], cache.mapped("rules")[:])
    assert [f"rules-{cache.TAG}"] == os.listdir(place)


@pytest.mark.parametrize("content", [None, b""])
def test_nothing_to_map(content):
    if content is not None:
        cache.replace("rules", content)

    assert cache.mapped("rules") is None


def test_no_mapped_file_without_a_cache(monkeypatch):
    monkeypatch.setenv("COPYDESK_CACHE", "")
    cache.replace("rules", b"one")

    assert cache.mapped("rules") is None


def test_another_version_has_another_file(monkeypatch):
    cache.write("rules", b"one")
    monkeypatch.setattr(cache, "TAG", cache.TAG + "0")

    assert cache.read("rules") is None
