"""Asks a LanguageTool server about a text, with limits of our own for everything it may do."""

from __future__ import annotations

import http.client
import json
import re
import socket
from base64 import b64encode
from contextlib import closing, contextmanager, suppress
from threading import Event, Timer
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlencode, urlsplit

from lint.errors import CopydeskError
from lint.integrations.languagetool import answers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.integrations.languagetool.answers import Match

#: For a text of some 20,000 characters, of which a warm server does 13,000 a second.
SECONDS = 30.0
_PROBE_SECONDS = 5.0
_MOST_BYTES = 16_000_000
#: A query would be lost behind the paths that are asked.
_PLAIN = re.compile(r"[!\"$->@-~]+")
_PASSWORD = re.compile(r"(?<=://)[^/?#]*@")
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class ServerError(CopydeskError):
    """A server that cannot be used; ``gone`` where asking it again is vain."""

    def __init__(self, message: str, gone: bool = False) -> None:
        super().__init__(message)
        self.gone = gone


class Client:
    """A LanguageTool server at a URL such as ``http://localhost:8081`` (``/v2`` may follow).

    Nothing but that server is ever asked: no redirection is followed, and no proxy that the
    environment names gets to see a draft. A name and a password in the URL are sent as HTTP's
    basic authentication; ``name`` is the URL without them.

    Raises:
        CopydeskError: it is no such URL.
    """

    def __init__(self, url: str, seconds: float = SECONDS) -> None:
        self.url = url
        self.name = _PASSWORD.sub("", url)
        try:
            parts = urlsplit(url if _PLAIN.fullmatch(url) else "")
            self._host, self._port = parts.hostname or "", parts.port
        except ValueError:
            parts, self._host = urlsplit(""), ""
        if parts.scheme not in ("http", "https") or not self._host:
            known = "off, local or http://HOST:PORT"
            raise CopydeskError(f"LanguageTool: expected {known}, found '{self.name}'")
        self._headers = {"Content-Type": "application/x-www-form-urlencoded"}
        if parts.username:
            account = unquote(f"{parts.username}:{parts.password or ''}").encode()
            self._headers["Authorization"] = f"Basic {b64encode(account).decode()}"
        self.local = self._host in _LOOPBACK
        self._secure = parts.scheme == "https"
        self._path = parts.path.rstrip("/").removesuffix("/v2")
        self._seconds = seconds

    def version(self) -> str:
        """Return the version of the server, at once if it is there at all.

        Raises:
            ServerError: nothing answers, or something else than a LanguageTool that we know.
        """
        answer = self._ask("GET", "info", "", min(_PROBE_SECONDS, self._seconds))
        try:
            return answers.version(answer)
        except ValueError as error:
            raise self._error(str(error), gone=True) from None

    def matches(
        self, text: str, language: str, rules: list[str], categories: list[str]
    ) -> list[Match]:
        """Return what LanguageTool finds in a text, without the rules and categories named.

        Raises:
            ServerError: it did not answer in time, or not so that its offsets can be trusted.
        """
        form = {
            "language": language,
            "data": json.dumps({"annotation": answers.annotation(text)}),
            "disabledRules": ",".join(rules),
            "disabledCategories": ",".join(categories),
        }
        body = urlencode({key: value for key, value in form.items() if value})
        answer = self._ask("POST", "check", body, self._seconds)
        try:
            return answers.matches(answer, text)
        except ValueError as error:
            raise self._error(str(error)) from None

    def _ask(self, method: str, action: str, body: str, seconds: float) -> Any:
        kind = http.client.HTTPSConnection if self._secure else http.client.HTTPConnection
        late = Event()
        try:
            with closing(kind(self._host, self._port, timeout=seconds)) as connection:
                connection.connect()
                with _limited(connection.sock, seconds, late):
                    path = f"{self._path}/v2/{action}"
                    connection.request(method, path, body or None, self._headers)
                    response = connection.getresponse()
                    content = response.read(_MOST_BYTES)
            if late.is_set() or response.length:
                raise http.client.IncompleteRead(content)
        except (OSError, http.client.HTTPException, UnicodeError) as error:
            if late.is_set() or isinstance(error, TimeoutError):
                raise self._error(f"did not answer within {seconds:g} s", gone=True) from None
            gone = isinstance(error, (OSError, UnicodeError))
            reason = getattr(error, "strerror", None) or "it broke off its answer"
            if isinstance(error, UnicodeError):
                reason = "no machine can have that name"
            raise self._error(f"cannot be used: {reason}", gone) from None
        if response.status != 200:
            raise self._error(f"answered with status {response.status}")
        try:
            return json.loads(content)
        except (ValueError, RecursionError):
            raise self._error("gave an answer that is no JSON") from None

    def _error(self, problem: str, gone: bool = False) -> ServerError:
        return ServerError(f"LanguageTool at {self.name} {problem}", gone)


@contextmanager
def _limited(sock: socket.socket, seconds: float, late: Event) -> Iterator[None]:
    """End a connection when its time is up: its own limit is for each of its steps."""
    timer = Timer(seconds, _stop, (sock, late))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _stop(sock: socket.socket, late: Event) -> None:
    """End a connection from another thread, whatever it waits for."""
    late.set()
    with suppress(OSError):  # it has just ended by itself
        sock.shutdown(socket.SHUT_RDWR)
