"""``copydesk languagetool``: a LanguageTool server that stays, for a desk that checks all day."""

from __future__ import annotations

import sys

from lint.cli.arguments import parser
from lint.integrations.languagetool import server

_EXAMPLES = """\
examples:
  copydesk languagetool start     start the server; fetches LanguageTool where it is missing
  copydesk languagetool status    exit status 0: it runs, 1: it does not
  copydesk languagetool stop

'check --languagetool local' and 'languagetool: local' in copydesk.yaml use this server. It listens
on this machine only, takes 0.5 to 2.5 GB of memory and needs Java 17.
"""
_PORT = 8081


def main(arguments: list[str]) -> int:
    """Start, stop or look for the server; returns the exit status."""
    p = parser("languagetool", "Keep a LanguageTool server running.", _EXAMPLES)
    p.add_argument("action", choices=("start", "stop", "status"))
    p.add_argument("--port", type=int, default=_PORT, help=f"for start (default: {_PORT})")
    options = p.parse_args(arguments)
    if options.action == "start":
        url = server.start_resident(options.port, _tell_fetching)
        sys.stdout.write(f"LanguageTool runs at {url}\n")
        return 0
    if options.action == "stop":
        stopped = server.stop_resident()
        sys.stdout.write("LanguageTool is stopped\n" if stopped else "no LanguageTool runs here\n")
        return 0
    found = server.resident()
    sys.stdout.write(f"LanguageTool runs at {found}\n" if found else "no LanguageTool runs here\n")
    return int(not found)


def _tell_fetching() -> None:
    sys.stderr.write("copydesk: note: LanguageTool is fetched, about 250 MB\n")
