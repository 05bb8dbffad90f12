"""Drafts that cannot be read, or that mean harm: a clear message or a right result."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import unicodedata

import pytest
from conftest import CHECKOUT
from hostile import CLEAN, FAULT, FAULTY, SECONDS, refused


def missing(path):
    pass


def pipe(path):
    os.mkfifo(path)


def lost_link(path):
    path.symlink_to("nowhere.txt")


def circular_link(path):
    path.symlink_to(path.name)


def device(path):
    path.symlink_to("/dev/zero")


def unix_socket(path):
    here = os.getcwd()
    os.chdir(path.parent)  # the name of a socket must be short
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    finally:
        os.chdir(here)


def content(data):
    return lambda path: path.write_bytes(data)


UNREADABLE = {
    "missing": (missing, "bad.txt: no such file"),
    "pipe": (pipe, "bad.txt: not a regular file"),
    "link to nothing": (lost_link, "bad.txt: cannot be read: No such file"),
    "link to itself": (circular_link, "bad.txt: cannot be read: Too many levels"),
    "device": (device, "bad.txt: not a regular file"),
    "socket": (unix_socket, "bad.txt: cannot be read"),
    "Latin-1": (content(b"One.\n\nCaf\xe9 society.\n"), "bad.txt:3: not UTF-8: byte 0xe9"),
    "UTF-16": (content(CLEAN.encode("utf-16")), "bad.txt: UTF-16"),
    "NUL byte": (content(b"One.\nTwo \0 three.\n"), "bad.txt:2: a NUL byte"),
    "picture": (content(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "bad.txt:3: a NUL byte"),
    "half a letter": (content("café".encode()[:-1]), "bad.txt:1: not UTF-8"),
    "surrogate": (content(b"\xed\xa0\x80"), "bad.txt:1: not UTF-8"),
}


@pytest.mark.parametrize(("make", "message"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_draft_that_cannot_be_read(copydesk, tmp_path, make, message):
    make(tmp_path / "bad.txt")
    (tmp_path / "faulty.txt").write_text(FAULTY)
    done = copydesk("check", "bad.txt", "faulty.txt", timeout=SECONDS)

    refused(done, message)
    assert FAULT in done.out, "the other file is still checked"


def test_json_is_complete_when_a_file_fails(copydesk, tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"\xff\xff")
    (tmp_path / "faulty.txt").write_text(FAULTY)
    done = copydesk("check", "--format", "json", "bad.txt", "faulty.txt")

    refused(done, "bad.txt")
    assert ["faulty.txt"] == sorted({finding["path"] for finding in json.loads(done.out)})


def test_a_draft_that_may_not_be_read(copydesk, tmp_path):
    draft = tmp_path / "bad.txt"
    draft.write_text(FAULTY)
    draft.chmod(0)
    done = copydesk("check", "bad.txt")

    if os.getuid() == 0:  # permissions do not hold for root
        assert done.status == 1, done
    else:
        refused(done, "bad.txt: cannot be read: Permission denied")


@pytest.mark.parametrize(
    "draft", ["", "\n\n\n", "\ufeff", " \t\r\n\r\n ", "\u200b"], ids=lambda draft: ascii(draft)
)
@pytest.mark.parametrize("name", ["empty.txt", "empty.md", "empty.html"])
def test_nothing_in_a_draft(copydesk, tmp_path, name, draft):
    (tmp_path / name).write_bytes(draft.encode())
    done = copydesk("check", "--format", "json", name)

    assert (done.status, json.loads(done.out)) == (0, []), done


@pytest.mark.parametrize(
    ("draft", "start", "line", "column"),
    [
        ("\ufeff" + FAULTY, 13, 1, 13),
        ("One.\r\n\r\n" + FAULTY, 20, 3, 13),
        ("One.\r\r" + FAULTY, 18, 3, 13),
        ("\ufeffOne.\r\n\r\nThe \U0001f600 council met met.\r\n", 23, 3, 15),
    ],
    ids=["byte order mark", "CRLF", "CR", "all of it"],
)
def test_offsets_are_those_of_the_file(copydesk, tmp_path, draft, start, line, column):
    (tmp_path / "draft.txt").write_bytes(draft.encode())
    done = copydesk("check", "--format", "json", "--select", "doubled-word", "draft.txt")
    (found,) = json.loads(done.out)

    assert (start, line, column) == (found["start"], found["line"], found["column"])
    assert draft[found["start"] : found["end"]] == found["text"] == "met met"


def test_latin_1_by_option(copydesk, tmp_path):
    (tmp_path / "draft.txt").write_bytes("The café café closed.\n".encode("latin-1"))
    done = copydesk(
        "check",
        "--encoding",
        "latin-1",
        "--select",
        "doubled-word",
        "--format",
        "json",
        "draft.txt",
    )
    (found,) = json.loads(done.out)

    assert "café café" == found["text"]


@pytest.mark.parametrize("output", ["plain", "pretty", "github"])
def test_no_control_character_reaches_the_terminal(copydesk, tmp_path, output):
    bad = "\x1b]0;owned\x07\x1b[31mmet\x1b[0m \x9b31m\x08\x7f\u202e\u2066"
    name = "dr\x1b[2Jaft\x07\u202e.txt"
    (tmp_path / name).write_text(f"The council {bad} voted voted on {bad}Monday{bad}.\n")
    done = copydesk("check", "--format", output, "--color", "never", name, "no\x1b[2J\nsuch.txt")
    shown = {unicodedata.category(char) for char in done.out.replace("\n", "")}

    assert done.status == 2, done
    assert "voted" in done.out
    assert {"Cc", "Cf"} & shown == set(), ascii(done.out)
    assert [char for char in done.err.replace("\n", "") if not char.isprintable()] == []
    assert 1 == done.err.count("\n"), "one error is one line"


@pytest.mark.skipif(sys.platform == "darwin", reason="file names there are Unicode")
@pytest.mark.parametrize("output", ["plain", "pretty", "json", "sarif", "github"])
def test_a_file_name_that_is_no_text(copydesk, tmp_path, output):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(FAULTY)
    done = copydesk("check", "--format", output, ".")

    assert done.status == 1, done
    assert "met met" in done.out
    if output in ("json", "sarif"):
        json.loads(done.out)


def test_a_link_out_of_the_folder_is_not_followed(copydesk, tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.txt").write_text(FAULTY)
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "clean.txt").write_text(CLEAN)
    (desk / "inside.txt").symlink_to("clean.txt")
    (desk / "file.txt").symlink_to("../outside/secret.txt")
    (desk / "folder").symlink_to("../outside")
    (desk / "loop").symlink_to(".")
    for repository in (False, True):
        if repository:
            subprocess.run(["git", "init", "-q", desk], check=True)
        done = copydesk("check", "desk", timeout=SECONDS)

        assert done.status == 0, done
        assert "secret" not in done.out


def test_a_repository_runs_nothing(copydesk, tmp_path):
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch '{tmp_path}/sprung'\n")
    trap.chmod(0o755)
    for key in ("core.fsmonitor", "core.pager", "core.sshCommand", "core.editor"):
        subprocess.run(["git", "-C", tmp_path, "config", key, str(trap)], check=True)
    (tmp_path / "faulty.txt").write_text(FAULTY)
    done = copydesk("check", ".")

    assert done.status == 1, done
    assert not (tmp_path / "sprung").exists()


def test_a_reader_that_has_enough(tmp_path, cache):
    (tmp_path / "faulty.txt").write_text((FAULTY + "\n") * 20_000)
    env = {**os.environ, "COPYDESK_CACHE": str(cache), "PYTHONPATH": str(CHECKOUT)}
    command = [sys.executable, "-m", "lint", "check", "faulty.txt"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.readline()
        process.stdout.close()

        assert b"" == process.stderr.read()
