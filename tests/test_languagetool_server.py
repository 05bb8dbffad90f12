"""The real server: started by us, stopped with us, right about real sentences.

``scripts/languagetool`` puts it where it is looked for. Without Java or LanguageTool these tests
are skipped, in CI they fail.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import uuid
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from conftest import CHECKOUT, run

from lint import cache, examples, files, rulebook
from lint.engine import Settings
from lint.integrations import languagetool
from lint.integrations.languagetool import Client, ServerError, server

pytestmark = pytest.mark.slow

BOOK = rulebook.load()
RULES = [rule for rule in BOOK if rule.values.get("engine") == "languagetool"]


@pytest.fixture(autouse=True)
def mark(monkeypatch):
    """Something in the environment of a test that tells the servers which it starts from others."""
    name = f"COPYDESK_TEST_{uuid.uuid4().hex}"
    monkeypatch.setenv(name, "1")
    return name


def running(mark):
    """The numbers of the servers that a test has started."""
    done = run("ps", "axeww", "-o", "pid=,args=")
    lines = [line for line in done.out.splitlines() if f" {mark}=" in line]
    return {int(line.split()[0]) for line in lines if line.split()[1].endswith("java")}


def gone(mark):
    """Whether a test's servers end, which a killed JVM does not do at once."""
    for _ in range(100):
        if not running(mark):
            return True
        time.sleep(0.05)
    return False


@pytest.fixture(scope="module", autouse=True)
def installed():
    if not shutil.which("java"):
        pytest.skip("no Java")
    try:
        server.command(8081)
    except ServerError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def real():
    """A real server, warm."""
    own = server.start()
    Client(own.url).matches("All is well.", "en-US", [], [])
    yield own.url
    own.stop()


@pytest.fixture
def reader(real, monkeypatch, tmp_path):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    return languagetool.open_source(real, Client(real).version(), BOOK)


def findings(reader, source, name="draft.txt"):
    doc = files.document(source, name)
    return doc, reader.findings(doc, [], BOOK, Settings())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples(reader, rule):
    for example in BOOK.examples(rule.id):
        marked, draft = examples.marks(example.get("bad", ""))
        _, found = findings(reader, draft)

        assert marked == [each.span for each in found if each.rule == rule.id]
        if "good" in example:
            assert [] == findings(reader, example["good"])[1]


FAULT = "The crew had to through away a tonne of fish."


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("draft.txt", f"\ufeffRain \U0001f327 on deck.\r\n\r\n{FAULT}\r\n"),
        ("draft.txt", f"Zoe\u0308 \U0001f600 \U0001f600 left. {FAULT}"),
        ("draft.md", f"---\ntitle: A \U0001f41f\n---\n\nRun `make \U0001f600` **now**. {FAULT}\n"),
        ("draft.md", "The crew had to **through** [away](http://a.example) a tonne of fish.\n"),
        ("draft.html", f"<p>Caf&eacute; &#128512; <i>bar</i> &amp; grill.<p>{FAULT}</p>"),
    ],
    ids=["crlf", "accent", "markdown", "markup inside", "html"],
)
def test_offsets_are_exact(reader, name, source):
    doc, found = findings(reader, source, name)

    assert [source.index("through")] == [each.start for each in found]
    assert ["through"] == [doc.source[each.start : each.end] for each in found]


def test_every_finding_is_its_text(reader):
    said = [
        "The minister \U0001f600 have said that that children is here \U0001f600.",
        "We is going to loose, and their is no hope \U0001f1e6\U0001f1ea at all.",
        "She say: “I has went home”, and he do not knew.",
    ]
    doc, found = findings(reader, "\n\n".join(said))

    assert len(found) > 2
    assert [] == [each for each in found if each.start >= each.end or each.end > len(doc.source)]


def test_one_that_starts_late_is_killed(mark):
    with pytest.raises(ServerError, match=r"did not start within 0\.3 s"):
        server.start(seconds=0.3)

    assert gone(mark)


def test_one_that_dies_at_once_is_not_tried_again(monkeypatch):
    tried = []

    def command(port):
        tried.append(port)
        return ["/bin/false"]

    monkeypatch.setattr(server, "command", command)

    with pytest.raises(ServerError, match=r"ended at once \(status 1\)"):
        server.start()

    assert 1 == len(tried)


@pytest.mark.parametrize(
    ("variable", "value", "problem"),
    [("LTP_PATH", "{empty}", "is not installed"), ("PATH", "{empty}", "java")],
)
def test_what_is_missing_is_one_note(copydesk, tmp_path, variable, value, problem):
    (tmp_path / "empty").mkdir()
    (tmp_path / "draft.txt").write_text("They met met.\n")
    env = {variable: value.format(empty=tmp_path / "empty")}
    done = copydesk("check", "--isolated", "--languagetool", "local", "draft.txt", env=env)

    assert 1 == done.status
    assert "[doubled-word]" in done.out
    assert done.err.startswith("copydesk: note: LanguageTool")
    assert problem in done.err
    assert 1 == done.err.count("\n")


def test_a_run_starts_one_and_stops_it(copydesk, tmp_path, mark):
    (tmp_path / "draft.txt").write_text(FAULT)
    arguments = ["check", "--isolated", "--format", "json", "--languagetool", "local"]
    done = copydesk(*arguments, "draft.txt")

    assert ["languagetool-word"] == [each["rule"] for each in json.loads(done.out)], done
    assert gone(mark)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_killed_leaves_none(how, mark):
    code = (  # with a worker process, which has all that we have and lives on for a while
        "import os, time; from lint.integrations.languagetool import server\n"
        "try:\n    own = server.start()\n    if not os.fork(): time.sleep(20); os._exit(0)\n    print(own.url, flush=True); time.sleep(60)\n"
        "finally:\n    own.stop()"
    )
    env = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    with subprocess.Popen(
        [sys.executable, "-c", code], env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout.readline().startswith(b"http://127.0.0.1:")
        started = running(mark)
        process.send_signal(how)
        process.wait()

    assert started
    assert gone(mark)


def test_a_server_that_stays(copydesk, tmp_path, mark):
    (tmp_path / "draft.txt").write_text(FAULT)
    env = {"COPYDESK_CACHE": tmp_path / "cache"}
    port = str(server.free_port())
    try:
        none = copydesk("languagetool", "status", env=env)
        first = copydesk("languagetool", "start", "--port", port, env=env)
        again = copydesk("languagetool", "start", "--port", port, env=env)
        status = copydesk("languagetool", "status", env=env)
        started = running(mark)
        local = ["check", "--isolated", "--languagetool", "local", "draft.txt"]
        checked = copydesk(*local, env=env)
        after = running(mark)
    finally:
        stopped = copydesk("languagetool", "stop", env=env)

    assert (1, "no LanguageTool runs here\n") == (none.status, none.out)
    assert f"LanguageTool runs at http://127.0.0.1:{port}\n" == first.out == again.out == status.out
    assert "[languagetool-word]" in checked.out, checked
    assert 1 == len(started)
    assert started == after
    assert "LanguageTool is stopped\n" == stopped.out
    assert gone(mark)
    assert 1 == copydesk("languagetool", "status", env=env).status
    assert "no LanguageTool runs here\n" == copydesk("languagetool", "stop", env=env).out


def test_a_stranger_with_the_number_of_the_server_lives_on(monkeypatch, tmp_path):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    with subprocess.Popen(["sleep", "60"], start_new_session=True) as stranger:
        state = {"pid": stranger.pid, "url": "http://127.0.0.1:9"}
        folder = cache.folder()
        (tmp_path / "cache" / "languagetool.json").write_text(json.dumps(state))

        assert folder == str(tmp_path / "cache")
        assert not server.stop_resident()
        assert stranger.poll() is None

        stranger.kill()


def test_a_port_that_is_taken(copydesk, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        env = {"COPYDESK_CACHE": tmp_path / "cache"}
        done = copydesk("languagetool", "start", "--port", port, env=env)

    assert 2 == done.status
    assert f"port {port} cannot be used" in done.err


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """The server as its download has it, packed from the installed one."""
    jar = Path(server.command(8081)[-4])
    packed = tmp_path_factory.mktemp("download") / f"{jar.parent.name}.zip"
    with zipfile.ZipFile(packed, "w") as out:
        for path in sorted(jar.parent.rglob("*")):
            out.write(path, path.relative_to(jar.parent.parent))
    return packed


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture
def fetching(archive, tmp_path):
    """The environment of a machine without LanguageTool that would fetch it from here."""
    handler = partial(Quiet, directory=archive.parent)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        yield {
            "COPYDESK_CACHE": tmp_path / "cache",
            "LTP_PATH": tmp_path / "languagetool",
            "LTP_DOWNLOAD_HOST_NEW_RELEASES": f"http://127.0.0.1:{host.server_port}/",
            "LTP_DOWNLOAD_SHA256": hashlib.sha256(archive.read_bytes()).hexdigest(),
        }
        host.shutdown()


def test_one_that_is_missing_is_fetched(copydesk, tmp_path, fetching, mark):
    (tmp_path / "draft.txt").write_text(FAULT)
    try:
        start = ["languagetool", "start", "--port", str(server.free_port())]
        started = copydesk(*start, env=fetching)
        local = ["check", "--isolated", "--languagetool", "local", "draft.txt"]
        checked = copydesk(*local, env=fetching)
    finally:
        stopped = copydesk("languagetool", "stop", env=fetching)

    assert (0, "LanguageTool is stopped\n") == (started.status, stopped.out), started
    assert "copydesk: note: LanguageTool is fetched" in started.err
    assert "Downloading LanguageTool" in started.err  # a progress bar
    assert "[languagetool-word]" in checked.out, checked
    assert gone(mark)


@pytest.mark.parametrize(
    ("setting", "problem"),
    [
        ({"LTP_DOWNLOAD_SHA256": "0" * 64}, "checksum mismatch"),
        ({"LTP_DOWNLOAD_HOST_NEW_RELEASES": "http://127.0.0.1:9/"}, "Connection refused"),
        ({"LTP_MAX_DOWNLOAD_BYTES": "1000"}, "Refusing to download"),
    ],
    ids=["another file", "no host", "too large"],
)
def test_a_download_that_fails_is_one_line(copydesk, tmp_path, fetching, setting, problem):
    done = copydesk("languagetool", "start", env={**fetching, **setting})

    assert 2 == done.status
    assert done.err.splitlines()[-1].startswith("copydesk: error: LanguageTool cannot be fetched:")
    assert problem in done.err.splitlines()[-1]
    assert [] == list((tmp_path / "languagetool").glob("*"))


def test_what_was_unpacked_in_part_is_named(copydesk, tmp_path, fetching):
    (tmp_path / "languagetool" / "LanguageTool-6.8").mkdir(parents=True)

    done = copydesk("languagetool", "start", env=fetching)

    assert 2 == done.status
    assert f"folder of {tmp_path / 'languagetool'}; remove that folder" in done.err
