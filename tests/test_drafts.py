"""Golden runs of the real command; ``pytest --update-golden tests/test_drafts.py`` renews them.

A case is a folder of ``tests/drafts`` with a draft, or named after one in ``examples``.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from conftest import CHECKOUT

CASES = sorted((CHECKOUT / "tests" / "drafts").iterdir())

#: The time a run took, and what only says the same again in another way.
SECONDS = re.compile(r"\b\d+\.\d+ ?s(?:econds)?\b")
KEPT = ("rule", "entry", "severity", "voice", "paragraph", "text", "start", "end", "group")


def draft(case: Path) -> Path:
    found = [*case.glob("draft.*"), *(CHECKOUT / "examples").glob(f"{case.name}.*")]
    return found[0]


def golden(path: Path, text: str, update: bool) -> str:
    """Return what is expected; with ``--update-golden`` it is what was found."""
    if update:
        path.write_text(text, encoding="utf-8")
    return path.read_text("utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_draft(case, copydesk, tmp_path, request):
    source = draft(case)
    name = f"draft{source.suffix}"
    shutil.copy(source, tmp_path / name)
    update = request.config.getoption("--update-golden")
    plain = copydesk("check", "--isolated", "--min-severity", "suggestion", name)
    listed = copydesk("check", "--isolated", "--format", "json", name)
    findings = json.loads(listed.out)
    text = source.read_bytes().decode()
    kept = [{key: finding[key] for key in KEPT} for finding in findings]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in kept)
    report = SECONDS.sub("0.0 s", plain.out)

    assert (plain.status, plain.err) == (listed.status, listed.err) == (1, "")
    assert golden(case / "plain.txt", report, update) == report
    assert golden(case / "findings.json", f"[\n{lines}\n]\n", update) == f"[\n{lines}\n]\n"
    assert [text[row["start"] : row["end"]] for row in kept] == [row["text"] for row in kept]


@pytest.fixture
def real(copydesk, shared, tmp_path):
    """What is found in the draft that the newsroom gave us."""
    shutil.copy(shared / "drafts" / "urges-nations.txt", tmp_path / "draft.txt")
    done = copydesk("check", "--isolated", "--format", "json", "draft.txt")
    return json.loads(done.out)


def told(findings, rule, *severities):
    return [
        finding["text"]
        for finding in findings
        if re.search(rule, f"{finding['category']}/{finding['rule']}")
        and finding["severity"] in (severities or (finding["severity"],))
    ]


def test_the_real_draft(real):
    claims = told(real, "unattributed-claim")
    texts = [finding["text"] for finding in real]

    assert ["Palestnian"] == [text for text in texts if "Palest" in text and " " not in text][:1]
    assert "kill.ed" in told(real, "stop-in-word")
    assert ["Muslim Nations", "Countries", "Majority"] == [
        next(
            start
            for start in ("Muslim Nations", "Countries", "Majority")
            if claim.startswith(start)
        )
        for claim in claims
    ]
    assert any("14,500" in text for text in told(real, "unsourced-figure"))
    assert {"Muslim Nations", "Regime"} <= {
        part for text in told(real, "capital") for part in (text, *text.split())
    }
    assert [] == [text for text in texts if text in ("Seyyed", "Khamenei", "Ali Khamenei")]


def test_the_voices_of_the_real_draft(real):
    loaded = [finding for finding in real if finding["category"] == "loaded-terms"]
    levels = {
        voice: {
            f["severity"] for f in loaded if f["voice"] == voice and "regime" in f["text"].lower()
        }
        for voice in ("own", "paraphrase", "quotation")
    }
    headline = [f for f in loaded if f["paragraph"] == 1 and "Israeli Regime" in f["text"]]

    assert ["error"] == [finding["severity"] for finding in headline]
    assert "error" in levels["own"]
    assert levels["paraphrase"] == {"warning"}
    assert levels["quotation"] <= {"suggestion"}


def test_the_verbs_of_the_real_draft(real):
    verbs = {text.rpartition(" ")[2] for text in told(real, "attribution/.*verb")}

    assert {"emphasized", "stressed", "stated"} <= verbs
