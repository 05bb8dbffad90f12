"""Which drafts are checked, and how their bytes become text."""

from __future__ import annotations

import io
import os
import subprocess

import pytest

from lint import files
from lint.errors import DraftError


@pytest.fixture
def desk(monkeypatch, tmp_path):
    """Make files in an empty folder, which is the one we are in: ``desk("a.txt", "b/c.md")``."""
    monkeypatch.chdir(tmp_path)

    def make(*names):
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("text\n")
        return tmp_path

    return make


def named(*paths, excluded=lambda path: False):
    """The drafts that paths name; of an error its text."""
    return [name if isinstance(name, str) else str(name) for name in files.drafts(paths, excluded)]


def git(*arguments):
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def test_a_folder_is_its_drafts_in_order(desk):
    desk("b.txt", "a.md", "b/c.html", "B.MARKDOWN", "b.text", "z.htm", "b-a/x.txt", "c/d/e.txt")

    assert [
        "B.MARKDOWN", "a.md", "b-a/x.txt", "b.text", "b.txt", "b/c.html", "c/d/e.txt", "z.htm",
    ] == named(".")  # fmt: skip
    assert ["b/c.html"] == named("b")
    assert ["b/c.html"] == named("b/")


@pytest.mark.parametrize("repository", [False, True])
def test_what_is_no_draft(desk, repository):
    desk(
        "draft.txt", "notes.py", "draft.txt.bak", "README", ".hidden.txt", ".folder/a.txt",
        "requirements.txt", "requirements-dev.txt", "LICENSE.txt", "License.MIT.md", "COPYING.txt",
        "robots.txt", "humans.txt", "ads.txt", "CMakeLists.txt", "licence.html", "pipe.txt/.keep",
    )  # fmt: skip
    if repository:
        git("init", "-q", ".")

    assert ["draft.txt"] == named(".")
    assert ["robots.txt", "notes.py"] == named("robots.txt", "notes.py"), "what is named is meant"


def test_a_draft_that_is_called_like_one_of_these(desk):
    names = ["ads-on-buses.txt", "licence-fee.md", "requirements-for-visas.txt", "robots.md"]
    desk(*names)

    assert names == named(".")


def test_what_git_ignores_is_left_out(desk):
    place = desk("a.txt", "b.txt", "build/c.txt", "sub/d.txt", "sub/e.txt")
    git("init", "-q", ".")
    (place / ".gitignore").write_text("build/\nb.txt\n")
    (place / "sub" / ".gitignore").write_text("e.txt\n")

    assert ["a.txt", "sub/d.txt"] == named(".")
    assert ["sub/d.txt"] == named("sub")
    assert ["b.txt"] == named("b.txt"), "what is named is meant"


def test_what_git_tracks_is_in(desk):
    place = desk("a.txt", "b.txt", "gone.txt")
    git("init", "-q", ".")
    git("add", ".")
    (place / ".gitignore").write_text("b.txt\n")
    os.unlink("gone.txt")

    assert ["a.txt", "b.txt"] == named(".")


def test_without_git_the_folder_is_walked(monkeypatch, desk):
    desk("b/c.txt", "a.txt")
    monkeypatch.setenv("PATH", "")

    assert ["a.txt", "b/c.txt"] == named(".")


@pytest.mark.parametrize("repository", [False, True])
def test_links(desk, repository):
    place = desk("desk/a.txt", "desk/sub/b.txt", "outside/c.txt")
    for link, target in (
        ("in.txt", "a.txt"), ("out.txt", "../outside/c.txt"), ("folder", "../outside"),
        ("loop", "."), ("nothing.txt", "nowhere"), ("self.txt", "self.txt"),
    ):  # fmt: skip
        (place / "desk" / link).symlink_to(target)
    if repository:
        git("init", "-q", "desk")

    assert ["desk/a.txt", "desk/in.txt", "desk/sub/b.txt"] == named("desk")
    assert ["desk/out.txt"] == named("desk/out.txt"), "what is named is meant"


def test_a_folder_behind_a_link_is_meant(desk):
    desk("real/a.txt")
    os.symlink("real", "link")

    assert ["link/a.txt"] == named("link")


def test_each_draft_is_named_once(desk):
    desk("a.txt", "b/c.txt")

    assert ["a.txt", "b/c.txt"] == named("a.txt", "./a.txt", ".", "b", "b/../a.txt", "a.txt")
    assert ["-"] == named("-", "-")


def test_what_is_not_there(desk):
    desk("a.txt")
    os.symlink("nowhere", "b.txt")

    assert [
        "x.txt: no such file or folder", "a.txt", "a.txt/y: no such file or folder", "b.txt",
    ] == named("x.txt", "a.txt", "a.txt/y", "b.txt")  # fmt: skip


def test_excluded_drafts(desk):
    desk("a.txt", "old/b.txt")
    asked = []

    def excluded(path):
        asked.append(path)
        return path.startswith("old")

    assert ["a.txt", "-"] == named(".", "old/b.txt", "a.txt", "-", excluded=excluded)
    assert ["a.txt", "old/b.txt", "-"] == asked, "each is asked once"


def test_an_empty_folder(desk):
    assert [] == named(str(desk()))


# --- what they hold ---------------------------------------------------------------------------


def test_bytes_are_not_translated(desk):
    path = desk() / "a.txt"
    path.write_bytes(b"one\r\ntwo\rthree\n")

    assert files.read_bytes("a.txt") == b"one\r\ntwo\rthree\n"


@pytest.mark.parametrize("stdin", [b"from there", b""])
def test_standard_input(monkeypatch, stdin):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))

    assert stdin == files.read_bytes("-")


def test_no_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)

    assert files.read_bytes("-") == b""


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: None, "cannot be read: No such file or directory"),
        (lambda path: path.mkdir(), "cannot be read: Is a directory"),
        (lambda path: os.mkfifo(path), "not a regular file"),
        (lambda path: path.symlink_to("/dev/zero"), "not a regular file"),
        (lambda path: path.symlink_to(path.name), "cannot be read: Too many levels of symbolic"),
    ],
)
def test_what_cannot_be_read(tmp_path, make, message):
    path = tmp_path / "a.txt"
    make(path)
    with pytest.raises(DraftError) as caught:
        files.read_bytes(str(path))

    assert str(caught.value).startswith(f"{path}: {message}")


def test_what_is_no_name_of_a_file():
    with pytest.raises(DraftError, match="cannot be read: not a file name"):
        files.read_bytes("a\0b")


@pytest.mark.parametrize(
    ("content", "encoding", "text"),
    [
        (b"", "utf-8", ""),
        ("“Zoë” \U0001f600\r\n".encode(), "utf-8", "“Zoë” \U0001f600\r\n"),
        (b"\xef\xbb\xbfone", "utf-8", "\ufeffone"),
        (b"caf\xe9", "latin-1", "café"),
        (b"\x93caf\xe9\x94", "cp1252", "“café”"),
        (b"\x93", "latin-1", "\x93"),
    ],
)
def test_decode(content, encoding, text):
    assert text == files.decode(content, "a.txt", encoding)


UTF_8 = "; save the draft as UTF-8, or say --encoding latin-1 if it is"


@pytest.mark.parametrize(
    ("content", "encoding", "message"),
    [
        (b"one\ntwo\xe9", "utf-8", f"a.txt:2: not UTF-8: byte 0xe9{UTF_8}"),
        (b"\x80", "utf-8", f"a.txt:1: not UTF-8: byte 0x80{UTF_8}"),
        (b"\xed\xa0\x80", "utf-8", f"a.txt:1: not UTF-8: byte 0xed{UTF_8}"),
        (b"one\n\x81", "cp1252", "a.txt:2: not CP1252: byte 0x81"),
        (b"\xff\xfeo\0", "utf-8", "a.txt: UTF-16: save the draft as UTF-8"),
        (b"\xfe\xff\0o", "utf-8", "a.txt: UTF-16: save the draft as UTF-8"),
        (b"one\n\0", "latin-1",
            "a.txt:2: a NUL byte: expected text, this looks like another kind of file"),
    ],
)  # fmt: skip
def test_what_is_no_text(content, encoding, message):
    with pytest.raises(DraftError) as caught:
        files.decode(content, "a.txt", encoding)

    assert message == str(caught.value)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "A <b>bold</b> *word*."),
        ("a", "A <b>bold</b> *word*."),
        ("-", "A <b>bold</b> *word*."),
        ("a.MD", "A bold word."),
        ("a.markdown", "A bold word."),
        ("a.html", "A bold *word*."),
        ("b.md/a.HTM", "A bold *word*."),
    ],
)
def test_the_format_is_that_of_the_name(name, text):
    doc = files.document("A <b>bold</b> *word*.", name)

    assert (name, text) == (doc.path, doc.text.strip())
