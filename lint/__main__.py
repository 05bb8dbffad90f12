"""``python -m lint`` is ``copydesk``."""

from lint.cli import process

process()
