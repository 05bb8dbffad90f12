"""What the tests of bad input share."""

from __future__ import annotations

CLEAN = "The council met on Monday.\n"
FAULTY = "The council met met on Monday.\n"
FAULT = "faulty.txt:1:13: error: 'met met'"

#: A hang is a failure; nothing takes longer than seconds, even on a slow machine.
SECONDS = 60


def refused(done, *parts):
    """Assert that a run ended with a message that holds some parts, and without a traceback."""
    assert done.status == 2, done
    assert "Traceback" not in done.err, done
    assert "internal error" not in done.err, done
    assert done.err.startswith("copydesk: error: "), done
    assert [part for part in parts if part not in done.err] == [], done
