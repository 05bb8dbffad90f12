"""Who is who among the speakers of a story."""

from __future__ import annotations

import pytest

from lint.formats import text
from lint.story.sources import attributions
from lint.story.speakers import beginnings, speakers

FILLER = "The bridge was shut in May. "


@pytest.mark.parametrize(
    ("draft", "keys"),
    [
        ("Ana Ruiz said it was shut. Ruiz said it was late.", ["ruiz", "ruiz"]),
        ("Ana Ruiz said it was shut. She said it was late.", ["ruiz", "ruiz"]),
        ("Ana Ruiz, the mayor, said it was shut. The mayor said it was late.", ["ruiz", "ruiz"]),
        ("Mayor Ana Ruiz said it was shut. The mayor said it was late.", ["ruiz", "ruiz"]),
        ("Paul Haas of Leeds said it was shut.", ["haas"]),
        ("The Israeli army said it was shut. Hamas said it was late.", ["israeli army", "hamas"]),
        # A title that stands with the name anywhere in the story.
        ("Ruiz said so.\n\nMayor Ana Ruiz left. The mayor said it was late.", ["ruiz", "ruiz"]),
        ("Premier Ana Ruiz said it was shut. The Premier said it was late.", ["ruiz", "ruiz"]),
        ("Iran’s deputy leader said it was shut.", ["deputy leader"]),
        # Whoever is she has not been he.
        ("Haas said it. He said it was shut. She said it was late.", ["haas", "haas", ""]),
        ("She said it was shut.", [""]),
        ("Sources said it was shut.", [""]),
    ],
)
def test_speakers(draft, keys):
    doc = text.read(FILLER + draft)

    assert len(attributions(doc)) == len(keys)
    assert keys == speakers(doc)


def test_where_speakers_begin():
    doc = text.read(f"Ruiz Calls It Late\n\n{FILLER}Ruiz called it late. Ruiz said it was shut.")
    said, beside = beginnings(doc)

    assert {"ruiz": doc.text.index("said")} == said
    assert doc.text.index("Ruiz called") == beside["ruiz"]
    assert "bridge" not in beside
