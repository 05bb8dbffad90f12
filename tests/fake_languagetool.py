"""A LanguageTool server that behaves as a test wants it to."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

INFO = {"software": {"name": "LanguageTool", "version": "6.8", "apiVersion": 1}}


def match(offset, length, *, rule="HE_VERB_AGR", category="GRAMMAR", replacements=("has",)):
    """A match as the server writes it; offsets are in units of UTF-16."""
    return {
        "offset": offset,
        "length": length,
        "message": "Did you mean something else?",
        "replacements": [{"value": value} for value in replacements],
        "rule": {"id": rule, "category": {"id": category}},
    }


def answer(*matches):
    return {**INFO, "matches": list(matches)}


class Fake:
    """What the server does: ``check(handler, form)`` writes an answer; ``forms`` came in."""

    def __init__(self) -> None:
        self.forms = []
        self.paths = []
        self.info = lambda handler: send(handler, INFO)
        self.check = lambda handler, form: send(handler, answer())
        self.url = ""

    @property
    def texts(self):
        """The texts that were asked about, markup included."""
        annotations = [json.loads(form["data"][0])["annotation"] for form in self.forms]
        return ["".join(p.get("text", p.get("markup")) for p in parts) for parts in annotations]


def send(handler, content, status=200, headers=()):
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    handler.send_response(status)
    for name, value in headers:
        handler.send_header(name, value)
    if not any(name == "Content-Length" for name, _ in headers):
        handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


@contextmanager
def running(host="127.0.0.1"):
    """Run a fake server; it says on every path but ``/v2/info`` what ``check`` makes it say."""
    fake = Fake()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

        def do_GET(self):
            fake.paths.append(self.path)
            fake.info(self)

        def do_POST(self):
            fake.paths.append(self.path)
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            fake.forms.append(form)
            fake.check(self, form)

    server = ThreadingHTTPServer((host, 0), Handler)
    server.handle_error = lambda *arguments: None  # a client that hangs up is no news
    server.daemon_threads = True
    server.block_on_close = False
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    fake.url = f"http://{host}:{server.server_address[1]}"
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()
