"""LanguageTool as a second source of findings: grammar, confused words, punctuation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.integrations.languagetool.client import Client, ServerError

if TYPE_CHECKING:
    from lint.integrations.languagetool.source import Source
    from lint.rulebook import Rulebook

__all__ = ["Client", "ServerError", "open_source"]


def open_source(url: str, version: str, book: Rulebook) -> Source:
    """Return the source of findings that a server is; ``version`` is what it called itself.

    Raises:
        CopydeskError: it is no URL, or the mapping onto our rules is wrong.
    """
    from lint.integrations.languagetool import mapping
    from lint.integrations.languagetool.source import Source

    return Source(Client(url), version, mapping.load(book.ids))
