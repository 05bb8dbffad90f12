"""Prints the scores of the drafts: of ``seen`` with what was missed, of ``unseen`` the figures."""

from __future__ import annotations

from . import details, drafts, table

seen = drafts("seen")
print("seen", table(seen), "", details(seen), "", "unseen", table(drafts("unseen")), sep="\n")
