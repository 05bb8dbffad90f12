"""copydesk: the linter for news desks."""

__version__ = "0.1.0"
