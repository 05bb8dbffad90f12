"""A LanguageTool server of our own, found, fetched and put together by language-tool-python.

That package is GPL-3.0, so it is imported here and nowhere else. It would also run the server; but
one that is slow to start gets a second one at its side, one that dies at once is tried hundreds of
times, and both outlive a run that is killed. So the process is ours: one, in a group of its own,
with a time limit, gone when we are.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from lint import atomic, cache
from lint.integrations.languagetool.client import Client, ServerError

if TYPE_CHECKING:
    from collections.abc import Callable

#: A JVM takes 2 s to start on a fast machine; the first text it checks takes 4 s more.
SECONDS = 60.0
_INTERVAL = 0.1
#: Enough for two drafts at once; without a limit a JVM takes a quarter of the machine.
_LIMITS = ("-Xmx1g", "-XX:+UseSerialGC")
#: For a server that lives as long as a run: compiled less, it checks its first text in a third of
#: the time.
_BRIEF = ("-XX:TieredStopAtLevel=1",)
_STATE = "languagetool.json"
_MAIN = "org.languagetool.server.HTTPServer"
#: Runs a command and kills it when its parent, this process, is no more. (The end of a pipe would
#: tell at once, but worker processes hold it open.)
_GUARD = """
"$@" & server=$!
(while kill -0 $PPID && kill -0 $server; do sleep 1; done; kill -9 $server) 2>/dev/null &
wait $server
"""


class Server:
    """A running server; ``url`` is on this machine only."""

    def __init__(self, process: subprocess.Popen[bytes], url: str) -> None:
        self._process = process
        self.url = url

    @property
    def pid(self) -> int:
        """The process, which leads its own group."""
        return self._process.pid

    def stop(self) -> None:
        """End the server and all that belongs to it."""
        _kill(self.pid)
        self._process.wait()


def start(seconds: float = SECONDS) -> Server:
    """Start a server that ends with this process; return when it answers.

    Raises:
        ServerError: Java or LanguageTool is missing, or it does not answer in time.
    """
    port = free_port()
    java, *rest = command(port)
    return _started(["/bin/sh", "-c", _GUARD, "sh", java, *_BRIEF, *rest], port, seconds)


def start_resident(port: int, fetch: Callable[[], None], seconds: float = SECONDS) -> str:
    """Start a server that stays, unless there is one; return its URL.

    ``fetch`` is called before LanguageTool is downloaded, which only happens here.

    Raises:
        ServerError: it cannot be fetched or started, the port is taken, or nothing can remember it.
    """
    if known := resident():
        return known
    free_port(port)
    folder = cache.folder()
    if folder is None:
        raise ServerError("there is no cache folder to remember the server in")
    line = _installed(port)
    if line is None:
        fetch()
        line = _fetched(port)
    server = _started(line, port, seconds)
    state = json.dumps({"pid": server.pid, "url": server.url})
    atomic.replace(os.path.join(folder, _STATE), state.encode())
    return server.url


def resident() -> str | None:
    """Return the URL of the server that stays, if there is one that answers."""
    url = _state().get("url")
    try:
        return url if isinstance(url, str) and Client(url).version() else None
    except ServerError:
        return None


def stop_resident() -> bool:
    """Stop the server that stays; returns whether there was one."""
    pid = _state().get("pid")
    if not isinstance(pid, int) or not _is_ours(pid):
        return False
    _kill(pid)
    while _is_ours(pid):
        time.sleep(_INTERVAL)
    os.unlink(os.path.join(cache.folder() or "", _STATE))
    return True


class NotInstalledError(ServerError):
    """LanguageTool is not where language-tool-python keeps it."""


def command(port: int) -> list[str]:
    """Return the command of a server on a port of this machine.

    Raises:
        NotInstalledError: LanguageTool is missing.
        ServerError: a fitting Java is.
    """
    line: list[str] = _library(lambda tool: tool.get_server_cmd(port))
    return [line[0], *_LIMITS, *line[1:]]


def _installed(port: int) -> list[str] | None:
    """The command of a server, if LanguageTool is there."""
    try:
        return command(port)
    except NotInstalledError:
        return None


def _fetched(port: int) -> list[str]:
    """Download LanguageTool and return the command of a server."""
    from language_tool_python.utils import get_language_tool_download_path

    folder = get_language_tool_download_path()
    _library(lambda tool: tool.download(), "fetched")
    line = _installed(port)
    if line is None:  # what was unpacked in part counts as there
        raise ServerError(
            f"there is no server in the LanguageTool folder of {folder}; remove that folder and "
            "start again",
            gone=True,
        )
    return line


def _library(ask: Callable[[Any], Any], done: str = "started") -> Any:
    """Ask language-tool-python about the version that it starts by default."""
    from language_tool_python import download_lt

    try:
        download_lt.confirm_java_compatibility()
        return ask(download_lt.LocalLanguageTool.from_version_name())
    except FileNotFoundError:
        hint = "'copydesk languagetool start' fetches it"
        raise NotInstalledError(f"LanguageTool is not installed; {hint}", gone=True) from None
    except (Exception, SystemExit) as error:  # whatever it raises, from ModuleNotFoundError on
        reason = " ".join(str(_cause(error)).split())
        raise ServerError(f"LanguageTool cannot be {done}: {reason:.200}", gone=True) from None


def _cause(error: BaseException) -> BaseException:
    """Return what a failed connection comes from: its own text is mostly the names of classes."""
    first = error
    while isinstance(first, OSError) and (inner := error.__cause__ or error.__context__):
        error = inner
    return error


def _started(line: list[str], port: int, seconds: float) -> Server:
    process = subprocess.Popen(  # noqa: S603 - Java, the jar, a port and nothing of a draft
        line,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    server = Server(process, f"http://127.0.0.1:{port}")
    client = Client(server.url, seconds)
    try:
        _wait(process, client, seconds)
        client.matches("All is well.", "en-US", [], [])  # the first text is the slow one
    except BaseException:
        server.stop()
        raise
    return server


def _wait(process: subprocess.Popen[bytes], client: Client, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            raise ServerError(f"LanguageTool ended at once (status {process.returncode})", True)
        with suppress(ServerError):
            client.version()
            return
        time.sleep(_INTERVAL)
    raise ServerError(f"LanguageTool did not start within {seconds:g} s", gone=True)


def free_port(wanted: int = 0) -> int:
    """Return a port of this machine on which nobody listens: the wanted one, or any.

    Raises:
        ServerError: somebody listens on the wanted one.
    """
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except (OSError, OverflowError) as error:
            raise ServerError(f"port {wanted} cannot be used: {error}") from None
        port: int = probe.getsockname()[1]
    return port


def _kill(pid: int) -> None:
    """Kill a process and its group, which it leads."""
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)


def _is_ours(pid: int) -> bool:
    """Whether a process is still the server that was started under its number."""
    look = ["/bin/ps", "-o", "args=", "-p", str(pid)]
    done = subprocess.run(look, capture_output=True, text=True, check=False)  # noqa: S603
    return _MAIN in done.stdout


def _state() -> dict[str, Any]:
    try:
        with open(os.path.join(cache.folder() or "", _STATE), encoding="utf-8") as file:
            state = json.load(file)
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}
