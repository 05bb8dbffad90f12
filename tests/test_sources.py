"""Who stands behind each sentence: a table of constructions, and who is who in a story."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lint.formats import markdown
from lint.story.coverage import COVERAGES, coverage
from tests.test_quotations import blocks, draft

LINES = (Path(__file__).parent / "cases" / "attribution.txt").read_text("utf-8").splitlines()
CASES = [line for line in LINES if line and not line.startswith("#")]
LETTERS = {kind[0]: kind for kind in COVERAGES}


@pytest.mark.parametrize("case", CASES)
def test_case(case):
    letters, _, marked = case.partition(" | ")
    plain = re.sub(r"[{}]", "", marked)
    linked = "](" in plain
    doc = markdown.read(plain) if linked else draft(*blocks(plain))
    reads = coverage(doc)
    named = {read.attribution.source for read in reads if read.attribution}

    assert [LETTERS[letter] for letter in letters] == [read.kind for read in reads]
    assert set(re.findall(r"\{(.+?)\}", marked)) == {doc.text[slice(*s)] for s in named if s}
