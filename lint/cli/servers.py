"""The LanguageTool servers of a run: asked whether they are there, started where that is wanted."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from lint.errors import CopydeskError
from lint.integrations.languagetool import Client, ServerError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from lint.desk import Options
    from lint.integrations.languagetool.server import Server

_LOCAL = "local"


class Servers:
    """Fills ``options.servers``; a server that is not there is noted and not used.

    ``wanted`` are URLs and ``local``; ``missing`` is told what is not there.

    Raises:
        CopydeskError: the command line asks for something that is no URL.
    """

    def __init__(
        self, wanted: Collection[str], options: Options, missing: Callable[[str], None]
    ) -> None:
        self._own: Server | None = None
        if not wanted:
            missing("LanguageTool is required, but neither configuration nor environment names it")
        for name in sorted(wanted):
            try:
                client = self._local() if name == _LOCAL else Client(name)
                options.servers[name] = client.url, client.version()
            except CopydeskError as error:
                if name == options.languagetool and not isinstance(error, ServerError):
                    raise
                missing(f"{error}; its findings are missing")
                continue
            if not client.local:
                sys.stderr.write(f"copydesk: note: the drafts are sent to {client.name}\n")

    def _local(self) -> Client:
        """The server that 'copydesk languagetool start' left here, else one for this run."""
        from lint.integrations.languagetool import server

        resident = server.resident()
        if resident:
            return Client(resident)
        self._own = server.start()
        return Client(self._own.url)

    def stop(self) -> None:
        """Stop what was started for this run."""
        if self._own:
            self._own.stop()
