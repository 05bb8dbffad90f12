"""``python -m lint`` is ``copydesk``."""

from lint.cli import run

run()
