"""Safe fixes: what is changed, and that nothing else is."""

from __future__ import annotations

import os
from itertools import pairwise

import pytest
from house import write
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import fix, rule_files
from lint.desk import Desk, Options
from lint.errors import DraftError
from lint.finding import Finding, Fix
from lint.formats import text as plain


def finding(start, end, *fixes):
    """A finding at a span; a fix is a replacement, safe when it ends with ``!``."""
    found = Finding("rule", "typos", "", "", (start, end), (start, end))
    found.fixes = [Fix(one.removesuffix("!"), one.endswith("!")) for one in fixes]
    return found


@pytest.mark.parametrize(
    ("findings", "spans"),
    [
        ([], []),
        ([finding(0, 3, "a!")], [(0, 3)]),
        ([finding(0, 3, "a")], []),
        ([finding(0, 3)], []),
        ([finding(0, 3, "a", "b!")], []),
        ([finding(0, 3, "a!", "b")], [(0, 3)]),
        ([finding(4, 6, "b!"), finding(0, 3, "a!")], [(0, 3), (4, 6)]),
        ([finding(0, 3, "a!"), finding(3, 6, "b!")], [(0, 3), (3, 6)]),
        ([finding(0, 3, "a!"), finding(2, 6, "b!")], [(0, 3)]),
        ([finding(0, 6, "a!"), finding(2, 4, "b!"), finding(6, 7, "c!")], [(0, 6), (6, 7)]),
        ([finding(0, 3, "a"), finding(2, 6, "b!")], [(2, 6)]),
        ([finding(2, 2, "a!"), finding(2, 2, "b!")], [(2, 2)]),
        ([finding(2, 2, "a!"), finding(2, 4, "b!")], [(2, 2)]),
        ([finding(0, 2, "a!"), finding(2, 2, "b!")], [(0, 2), (2, 2)]),
    ],
)
def test_which_findings_are_mended(findings, spans):
    assert spans == [found.span for found in fix.safe(findings)]


@pytest.mark.parametrize(
    ("findings", "mended"),
    [
        ([], "one two three"),
        ([finding(4, 7, "2")], "one 2 three"),
        ([finding(8, 13, "3"), finding(0, 3, "1")], "1 two 3"),
        ([finding(4, 4, "and ")], "one and two three"),
        ([finding(3, 7, "")], "one three"),
        ([finding(0, 13, "")], ""),
        ([finding(13, 13, ".")], "one two three."),
    ],
)
def test_apply(findings, mended):
    assert mended == fix.apply(plain.read("one two three"), findings)


@given(
    st.text(min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6), st.text(max_size=4)), max_size=6),
)
def test_nothing_outside_the_spans_is_changed(source, places):
    findings = [
        finding(min(start, len(source)), min(start + length, len(source)), new + "!")
        for start, length, new in places
    ]
    chosen = fix.safe(findings)
    mended = fix.apply(plain.read(source), chosen)
    at = 0
    for found, after in pairwise([*chosen, None]):
        before = source[at : found.start]
        assert mended.startswith(before + found.fixes[0].replacement)
        mended = mended[len(before) + len(found.fixes[0].replacement) :]
        at = found.end
        assert after is None or after.start >= at

    assert source[at:] == mended


# --- with rules -------------------------------------------------------------------------------

RULES = {
    "use_word": {"terms": {"utilise": "use", "very unique": "unique"}},
    "swap_one": {"pattern": r"\bping\b", "fix": "pong"},
    "swap_two": {"pattern": r"\bpong\b", "fix": "ping"},
    "accent": {"terms": {"cafe": "café", "naive": "na\u012bve"}},
}
WORDS = st.sampled_from(
    ["utilise", "Utilise", "use", "very", "unique", "the", "the", "ping", "“", "”", "’", ".", "\n",
     "\r\n", "\n\n", "\r\n\r\n", "\u00ad", "é", "\U0001f600", "Ada Moss said"]
)  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("house")
    write(folder / "house" / "typos", **RULES)
    (folder / "shipped").mkdir()
    (folder / "copydesk.yaml").write_text("rules: house\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPYDESK_CACHE", str(folder / "cache"))
        patch.setattr(rule_files, "shipped", lambda: str(folder / "shipped"))

        def make(**options):
            return Desk(Options(config=str(folder / "copydesk.yaml"), fix=True, **options))

        yield make


def mend(desk, path, content, **options):
    """Mend a draft; return the result and what the file holds."""
    path.write_bytes(content)
    result = desk(**options).check(str(path))
    return result, path.read_bytes()


@settings(deadline=None)
@given(st.lists(WORDS, max_size=20).map(" ".join), st.sampled_from(["", "\ufeff"]))
def test_mending_is_done_once_and_only_in_the_spans(desk, tmp_path_factory, text, mark):
    path = tmp_path_factory.getbasetemp() / "draft.txt"
    source = (mark + text).replace("ping", "pin")
    first = desk().lint(source, "draft.txt")[1]
    result, content = mend(desk, path, source.encode())
    again, twice = mend(desk, path, content)
    mended = content.decode()

    assert content == twice
    assert fix.safe(result.findings) == fix.safe(again.findings) == []
    assert mended == result.doc.source
    assert (source == mended) is (fix.safe(first) == [])
    for kept in ("“", "”", "\u00ad", "\ufeff", "\U0001f600", "Utilise", "Ada Moss"):
        assert source.count(kept) == mended.count(kept)


@pytest.mark.parametrize(
    ("draft", "mended"),
    [
        ("They utilise it.", "They use it."),
        ("They utilise it\r\nand utilise it.\r\n", "They use it\r\nand use it.\r\n"),
        ("They utilise it\rnow.", "They use it\rnow."),
        ("\ufeffThey utilise it.", "\ufeffThey use it."),
        ("A very unique cafe.", "A unique café."),
        ("Utilise it.", "Utilise it."),
        ("“We utilise it,” Ada Moss said.", "“We utilise it,” Ada Moss said."),
        ("They util\u00adise it.", "They util\u00adise it."),
        ("", ""),
    ],
)
def test_a_draft(desk, tmp_path, draft, mended):
    _, content = mend(desk, tmp_path / "draft.txt", draft.encode())

    assert mended.encode() == content


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_the_encoding_stays(desk, tmp_path, encoding):
    draft = "The cafe in São Tomé: they utilise it.\n"
    _, content = mend(desk, tmp_path / "a.txt", draft.encode(encoding), encoding=encoding)

    assert draft.replace("cafe", "café").replace("utilise", "use").encode(encoding) == content


def test_a_fix_that_the_encoding_has_not(desk, tmp_path):
    draft = "They are naive and utilise it.\n".encode("latin-1")
    result, content = mend(desk, tmp_path / "a.txt", draft, encoding="latin-1")

    assert draft == content
    assert f"{tmp_path}/a.txt: not fixed: a fix cannot be written in latin-1" == str(result.error)


def test_fixes_that_undo_each_other_come_to_an_end(desk, tmp_path):
    _, content = mend(desk, tmp_path / "a.txt", b"They play ping.")

    assert content in (b"They play ping.", b"They play pong.")


def test_a_draft_without_a_fault_is_not_written(desk, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("They use it.\n")
    before = os.stat(path)
    desk().check(str(path))
    after = os.stat(path)

    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


# --- the file ---------------------------------------------------------------------------------


def test_a_file_is_replaced(tmp_path):
    path = tmp_path / "draft.txt"
    path.write_bytes(b"old")
    fix.write(str(path), b"old", b"new")

    assert path.read_bytes() == b"new"
    assert ["draft.txt"] == os.listdir(tmp_path)


def test_a_file_that_changed_in_between_is_left_alone(tmp_path):
    path = tmp_path / "draft.txt"
    path.write_bytes(b"changed")
    with pytest.raises(DraftError) as caught:
        fix.write(str(path), b"old", b"new")

    assert f"{path}: not fixed: the file changed while it was checked" == str(caught.value)
    assert path.read_bytes() == b"changed"


@pytest.mark.parametrize("call", ["os.replace", "os.fsync", "os.chmod"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_the_file_whole_and_nothing_beside_it(monkeypatch, tmp_path, call, error):
    def fail(*_):
        raise error

    path = tmp_path / "draft.txt"
    path.write_bytes(b"old")
    monkeypatch.setattr(call, fail)
    with pytest.raises((DraftError, KeyboardInterrupt)) as caught:
        fix.write(str(path), b"old", b"new")

    assert path.read_bytes() == b"old"
    assert ["draft.txt"] == os.listdir(tmp_path)
    if isinstance(error, OSError):
        assert f"{path}: not fixed: No space left on device" == str(caught.value)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o755, 0o400])
def test_permissions_stay(tmp_path, mode):
    path = tmp_path / "draft.txt"
    path.write_bytes(b"old")
    path.chmod(mode)
    fix.write(str(path), b"old", b"new")

    assert (b"new", mode) == (path.read_bytes(), path.stat().st_mode & 0o7777)


def test_the_owner_stays(tmp_path):
    owner = (os.getuid() or 1234, os.getgid() or 2345)  # only root gives files away
    path = tmp_path / "draft.txt"
    path.write_bytes(b"old")
    os.chown(path, *owner)
    fix.write(str(path), b"old", b"new")

    assert owner == (path.stat().st_uid, path.stat().st_gid)


@pytest.mark.parametrize(
    ("target", "written"),
    [("real.txt", True), ("second.txt", True), ("../outside.txt", False), ("sub/deep.txt", False)],
)
def test_links(tmp_path, target, written):
    desk_ = tmp_path / "desk"
    (desk_ / "sub").mkdir(parents=True)
    for path in (desk_ / "real.txt", tmp_path / "outside.txt", desk_ / "sub" / "deep.txt"):
        path.write_bytes(b"old")
    (desk_ / "second.txt").symlink_to("real.txt")
    link = desk_ / "draft.txt"
    link.symlink_to(target)
    try:
        fix.write(str(link), b"old", b"new")
    except DraftError as error:
        assert f"{link}: not fixed: a link to another folder" == str(error)  # noqa: PT017

    assert link.is_symlink()
    assert (b"new" if written else b"old") == link.read_bytes()


def test_a_file_in_the_folder_here(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_bytes(b"old")
    fix.write("draft.txt", b"old", b"new")

    assert (tmp_path / "draft.txt").read_bytes() == b"new"


def test_a_file_that_is_gone(tmp_path):
    with pytest.raises(DraftError, match="not fixed: No such file"):
        fix.write(str(tmp_path / "draft.txt"), b"old", b"new")
