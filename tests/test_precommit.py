"""The hook, with the real pre-commit, in a scratch repository of drafts."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
import yaml
from conftest import copy_checkout, run

pytestmark = pytest.mark.slow

FAULTY = "The council met met on Monday.\n"
MENDED = FAULTY.replace("met met", "met")

#: Git without what the user of this machine has set.
GIT = {
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_NAME": "Ada Moss" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "ada@example.org" for who in ("AUTHOR", "COMMITTER")},
}


@pytest.fixture(scope="module")
def around(tmp_path_factory):
    """The environment in which git and pre-commit run."""
    home = tmp_path_factory.mktemp("pre-commit")
    path = f"{Path(sys.executable).parent}:{run('sh', '-c', 'echo $PATH').out.strip()}"
    return {**GIT, "PRE_COMMIT_HOME": home, "COPYDESK_CACHE": home / "cache", "PATH": path}


@pytest.fixture(scope="module")
def git(around):
    def command(*arguments, cwd):
        return run("git", *arguments, cwd=cwd, env=around)

    return command


@pytest.fixture(scope="module")
def hook(git, tmp_path_factory):
    """The checkout as it is now, as the repository that the hook comes from; its commit."""
    folder = copy_checkout(tmp_path_factory.mktemp("hook"))
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "as it is now"]):
        assert git(*arguments, cwd=folder).status == 0
    return folder, git("rev-parse", "HEAD", cwd=folder).out.strip()


@pytest.fixture(scope="module")
def desk(git, hook, around, tmp_path_factory):
    """A repository of drafts with the hook installed."""
    folder = tmp_path_factory.mktemp("desk")
    repo, commit = hook
    config = {"repos": [{"repo": str(repo), "rev": commit, "hooks": [{"id": "copydesk"}]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    assert git("init", "-q", cwd=folder).status == 0
    done = run("pre-commit", "install", "--install-hooks", cwd=folder, env=around, timeout=600)
    if "No matching distribution" in done.out:
        pytest.skip("no package registry to install the hook from")
    assert done.status == 0, done
    return folder


def test_a_faulty_draft_blocks_the_commit_and_a_mended_one_passes(desk, git):
    drafts = desk / "stories"
    drafts.mkdir()
    for name in ("vote.txt", "storm.md", "fire.html"):
        (drafts / name).write_text(FAULTY)
    git("add", "-A", cwd=desk)
    blocked = git("commit", "-m", "faulty", cwd=desk)

    assert blocked.status == 1, blocked
    assert "No commits yet" in git("status", cwd=desk).out
    for name in ("vote.txt", "storm.md", "fire.html"):
        assert f"stories/{name}:1:13: error: 'met met'" in blocked.err, blocked
    assert 1 == blocked.err.count("copydesk..."), "one report"

    for name in ("vote.txt", "storm.md", "fire.html"):
        (drafts / name).write_text(MENDED)
    git("add", "-A", cwd=desk)
    passed = git("commit", "-m", "mended", cwd=desk)

    assert passed.status == 0, passed
    assert "mended" in git("log", "--oneline", cwd=desk).out


LEFT_OUT = (
    "requirements.txt", "requirements-dev.txt", "constraints.txt", "LICENSE.txt", "LICENSE",
    "licence.md", "LICENSE-MIT", "NOTICE", "COPYING", "robots.txt", "humans.txt", "ads.txt",
    "site/security.txt", "CMakeLists.txt", "AUTHORS",
)  # fmt: skip
CHECKED = (
    "ads-on-buses.txt", "requirements-for-visas-change.txt", "licence-fee.md", "robots.md",
    "notices/notice-to-quit.txt", "index.html", "a story.txt",
)  # fmt: skip


def test_text_that_is_no_draft_is_left_out(desk, git, around):
    for name in (*LEFT_OUT, *CHECKED):
        (desk / name).parent.mkdir(parents=True, exist_ok=True)
        (desk / name).write_text(FAULTY)
    git("add", "-A", cwd=desk)
    done = run("pre-commit", "run", "--all-files", cwd=desk, env=around)
    found = set(re.findall(r"^(.+?):\d+:\d+: error", done.out, re.M))
    git("rm", "-rfq", "--cached", *LEFT_OUT, *CHECKED, cwd=desk)

    assert done.status == 1, done
    assert set(CHECKED) == found
