"""Where the speakers of a story stand first."""

from __future__ import annotations

from lint.formats import text
from lint.story.speakers import beginnings


def test_where_speakers_begin():
    draft = "Ruiz Calls It Late\n\nThe bridge was shut in May. Ruiz called it late. Ruiz said it was shut."
    doc = text.read(draft)
    said, beside = beginnings(doc)

    assert {"Ruiz": draft.index("said")} == {who.name: start for who, start in said.items()}
    assert draft.index("Ruiz called") == beside["ruiz"]
    assert "bridge" not in beside
