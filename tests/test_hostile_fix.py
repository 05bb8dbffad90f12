"""``--fix`` writes a draft whole or not at all, and only what is safe."""

from __future__ import annotations

import os
import resource
import subprocess
import sys

import pytest
from conftest import CHECKOUT
from hostile import FAULTY, refused

MENDED = FAULTY.replace("met met", "met")


@pytest.fixture
def fix(copydesk, tmp_path):
    """Write a draft, mend it with the real command, return the run and what the file holds."""

    def mend(content, *options, name="draft.txt"):
        (tmp_path / name).write_bytes(content)
        done = copydesk("check", "--fix", *options, name)
        return done, (tmp_path / name).read_bytes()

    return mend


@pytest.mark.parametrize(
    ("encoding", "old", "new"),
    [
        ("utf-8", "One.\r\n\r\nThe the end came.\r\n", None),
        ("utf-8", "One.\r\n\r\nHe met met them.\r\n", "One.\r\n\r\nHe met them.\r\n"),
        ("utf-8", "One.\r\rHe met met them.\r", "One.\r\rHe met them.\r"),
        ("utf-8", "\ufeffOne.\n\nHe met met them.", "\ufeffOne.\n\nHe met them."),
        ("utf-8", "Zo\u0308e met met them in So\u0308ke.\n", "Zo\u0308e met them in So\u0308ke.\n"),
        ("latin-1", "Zoë met met them in Söke.\n", "Zoë met them in Söke.\n"),
    ],
    ids=["a capital", "CRLF", "CR", "byte order mark", "combining accents", "Latin-1"],
)
def test_what_is_not_mended_stays_as_it_is(fix, encoding, old, new):
    _, content = fix(old.encode(encoding), "--encoding", encoding)

    assert (new or old).encode(encoding) == content


def test_nothing_is_mended_in_a_quotation(fix):
    draft = "“We met met them,” Ada Moss said.\n\nThey met met “the the” mayor.\n"
    _, content = fix(draft.encode())

    assert "“We met met them,” Ada Moss said.\n\nThey met “the the” mayor.\n" == content.decode()


def test_nothing_is_mended_across_markup(fix):
    draft = b"The council <b>met</b> met and met met.\n"
    _, content = fix(draft, name="draft.html")

    assert content == b"The council <b>met</b> met and met.\n"


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o664])
def test_permissions_stay(copydesk, tmp_path, mode):
    draft = tmp_path / "draft.txt"
    draft.write_text(FAULTY)
    draft.chmod(mode)
    copydesk("check", "--fix", "draft.txt")

    assert (MENDED, mode) == (draft.read_text(), draft.stat().st_mode & 0o777)


def test_a_link_in_the_folder_stays_a_link(copydesk, tmp_path):
    (tmp_path / "draft.txt").write_text(FAULTY)
    (tmp_path / "link.txt").symlink_to("draft.txt")
    copydesk("check", "--fix", "link.txt")

    assert (tmp_path / "link.txt").is_symlink()
    assert MENDED == (tmp_path / "draft.txt").read_text()


def test_a_link_out_of_the_folder_is_refused(copydesk, tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text(FAULTY)
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "draft.txt").symlink_to("../outside.txt")
    done = copydesk("check", "--fix", "draft.txt", cwd=desk)

    refused(done, "draft.txt: not fixed", "link")
    assert FAULTY == outside.read_text()


def test_a_draft_that_cannot_be_written_stays_whole(tmp_path, cache):
    draft = tmp_path / "draft.txt"
    draft.write_text(FAULTY * 2000)
    small = (10_000, 10_000)
    done = subprocess.run(
        [sys.executable, "-m", "lint", "check", "--fix", "draft.txt"],
        cwd=tmp_path,
        env={**os.environ, "COPYDESK_CACHE": "", "PYTHONPATH": str(CHECKOUT)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, small),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )

    assert done.returncode == 2, done.stderr
    assert "draft.txt: not fixed" in done.stderr
    assert "Traceback" not in done.stderr
    assert FAULTY * 2000 == draft.read_text()
    assert ["draft.txt"] == os.listdir(tmp_path)


def test_mending_twice_changes_nothing_more(fix):
    _, once = fix(b"They met met met met and and the the storm was over.\n")
    done, twice = fix(once)

    assert once == twice
    assert "met met" not in once.decode()
    assert done.status == 0, done


def test_many_drafts_by_many_processes(copydesk, tmp_path):
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(FAULTY)
    copydesk("check", "--fix", "--jobs", "4", ".")

    assert {MENDED} == {path.read_text() for path in tmp_path.glob("*.txt")}
    assert len(os.listdir(tmp_path)) == 12, "nothing is left behind"


def test_standard_input_is_checked_only(copydesk):
    done = copydesk("check", "--fix", "-", "--stdin-filename", "draft.txt", stdin=FAULTY.encode())

    assert done.status == 1, done
    assert "draft.txt:1:13: error" in done.out
