"""The reporters, on drafts with findings made by hand."""

from __future__ import annotations

import itertools
import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from lint import reporters
from lint.errors import DraftError
from lint.finding import SEVERITIES, Fix
from lint.formats import text
from lint.reporters import Options, Result, excerpt
from lint.rule import Rule

SCHEMA = json.loads(
    (Path(__file__).parent / "data" / "sarif-2.1.0-subset.schema.json").read_text("utf-8")
)


def rule(name, message, **more):
    values = {"id": name, "category": "typos", "message": message, "severity": {"own": "error"}}
    return Rule(values | {"why": "The desk cannot check it."} | more)


MISSPELLED = rule(
    "misspelled-place",
    "'{match}' is a misspelling of '{fix}'.",
    source='House stylebook, "Names"',
    owner="the standards desk",
    examples=[
        {"bad": "She flew to <<Isreal>>.", "good": "She flew to Israel."},
        {"good": "Palestrina is a town."},
    ],
)
COUNT = rule("count-differs", "The headline says '{match}'. Which is right?")
LOADED = rule("loaded-verb", "'{match}' takes a side.")
ADVICE = rule("long-sentence", "Split this sentence?")
ANY = rule("any", "Is '{match}' right?")


def find(doc, rule, words, severity, nth=1, group=None, fixes=(), related=()):
    start = -1
    for _ in range(nth):
        start = doc.text.index(words, start + 1)
    found = rule.finding(
        doc,
        start,
        start + len(words),
        group=group,
        fixes=[Fix(replacement, safe) for replacement, safe in fixes],
        related=[(doc.text.index(w), doc.text.index(w) + len(w), note) for w, note in related],
    )
    return judged(doc, found, severity)


def judged(doc, finding, severity="error"):
    finding.severity, finding.voice = severity, "own"
    finding.paragraph = doc.block(finding.prose_start).number
    return finding


DRAFT = """\
Two ferry crews walk out in Haifa

The crews met a Palestnian envoy. Three crews have left, and rival unions slammed the owners; \
the owners slammed both unions in turn.

The talks go on.
"""


def story():
    doc = text.read(DRAFT, "drafts/ferry.txt")
    return Result(
        doc.path,
        doc,
        [
            find(doc, COUNT, "Two", "warning", related=[("Three", "the text counts")]),
            find(doc, MISSPELLED, "Palestnian", "error", fixes=[("Palestinian", True)]),
            find(doc, LOADED, "slammed", "warning", 1, "slam", [("criticized", False)]),
            find(doc, LOADED, "slammed", "warning", 2, "slam", [("criticized", False)]),
            find(doc, ADVICE, "The talks go on.", "suggestion"),
        ],
    )


MISSING = Result("drafts/gone.txt", error=DraftError("No such file", "drafts/gone.txt"))
CLEAN = Result("clean.txt", text.read("All is well."))


def run(name, *results, **options):
    return list(reporters.load(name).report(results, Options(**options)))


# --- golden outputs ---------------------------------------------------------------------------

SUMMARY = "1 error, 3 warnings in 1 of 2 files (1 suggestion hidden; --min-severity suggestion \
shows it) in 0.03 s"

PLAIN = f"""\
drafts/ferry.txt:1:1: warning: The headline says 'Two'. Which is right? [count-differs]
drafts/ferry.txt:3:17: error: 'Palestnian' is a misspelling of 'Palestinian'. [misspelled-place]
drafts/ferry.txt:3:75: warning: 'slammed' takes a side. [loaded-verb]
drafts/ferry.txt:3:106: warning: 'slammed' takes a side. [loaded-verb]
{SUMMARY}"""

GITHUB = f"""\
::warning file=drafts/ferry.txt,line=1,endLine=1,col=1,endColumn=4,title=count-differs::\
The headline says 'Two'. Which is right?
::error file=drafts/ferry.txt,line=3,endLine=3,col=17,endColumn=27,title=misspelled-place::\
'Palestnian' is a misspelling of 'Palestinian'.
::warning file=drafts/ferry.txt,line=3,endLine=3,col=75,endColumn=82,title=loaded-verb::\
'slammed' takes a side.
::warning file=drafts/ferry.txt,line=3,endLine=3,col=106,endColumn=113,title=loaded-verb::\
'slammed' takes a side.
{SUMMARY}"""

PRETTY = """\
drafts/ferry.txt

¶ 1 headline  Two ferry crews walk out in Haifa
  ▲ warning 1:1  The headline says 'Two'. Which is right?  count-differs
    │ Two ferry crews walk out in Haifa
    │ ^^^
    ↳ 3:35  the text counts: “Three”

¶ 2  The crews met a Palestnian envoy. Three crews …
  ✖ error 3:17  'Palestnian' is a misspelling of 'Palestinian'.
    misspelled-place
    │ The crews met a Palestnian envoy. Three crews have left, and rival …
    │                 ^^^^^^^^^^
    → Palestinian

  ▲ warning 3:75  'slammed' takes a side.  loaded-verb
    │ … have left, and rival unions slammed the owners; the owners slammed …
    │                               ^^^^^^^
    → criticized
    ↳ also at 3:106

1 error, 3 warnings in 1 of 2 files (1 suggestion hidden; --min-severity
suggestion shows it) in 0.03 s"""

COLOR = """\
\x1b[1mdrafts/ferry.txt\x1b[0m

\x1b[1m¶ 1 headline \x1b[0m\x1b[2m Two ferry crews walk out in Haifa\x1b[0m
  \x1b[1;33m▲ warning\x1b[0m 1:1  The headline says 'Two'. Which is right?  \x1b[2mcount-differs\x1b[0m
    \x1b[2m│ \x1b[0m\x1b[1;4;33mTwo\x1b[0m ferry crews walk out in Haifa
    \x1b[2m↳ \x1b[0m3:35  the text counts: “Three”

\x1b[1m¶ 2 \x1b[0m\x1b[2m The crews met a Palestnian envoy. Three crews …\x1b[0m
  \x1b[1;31m✖ error\x1b[0m 3:17  'Palestnian' is a misspelling of 'Palestinian'.
    \x1b[2mmisspelled-place\x1b[0m
    \x1b[2m│ \x1b[0mThe crews met a \x1b[1;4;31mPalestnian\x1b[0m envoy. Three crews have left, and rival …
    \x1b[32m→ \x1b[0m\x1b[32mPalestinian\x1b[0m

  \x1b[1;33m▲ warning\x1b[0m 3:75  'slammed' takes a side.  \x1b[2mloaded-verb\x1b[0m
    \x1b[2m│ \x1b[0m… have left, and rival unions \x1b[1;4;33mslammed\x1b[0m the owners; the owners slammed …
    \x1b[32m→ \x1b[0m\x1b[32mcriticized\x1b[0m
    \x1b[2m↳ \x1b[0malso at 3:106

\x1b[1;31m1 error, 3 warnings in 1 of 2 files (1 suggestion hidden; --min-severity\x1b[0m
\x1b[1;31msuggestion shows it) in 0.03 s\x1b[0m"""

REASONS = """\
drafts/ferry.txt

¶ 2  The crews met a Palestnian envoy. Three crews …
  ✖ error 3:17  'Palestnian' is a misspelling of
    'Palestinian'.  misspelled-place
    │ The crews met a Palestnian envoy. Three crews have …
    │                 ^^^^^^^^^^
    → Palestinian
    why: The desk cannot check it. (House stylebook,
         "Names"; the standards desk)

1 error in 1 of 2 files (3 warnings, 1 suggestion hidden;
--min-severity suggestion shows them) in 0.03 s"""


@pytest.mark.parametrize(
    ("name", "options", "expected"),
    [
        pytest.param("plain", {}, PLAIN, id="plain"),
        pytest.param("github", {}, GITHUB, id="github"),
        pytest.param("pretty", {}, PRETTY, id="pretty"),
        pytest.param("pretty", {"color": True}, COLOR, id="pretty-color"),
        pytest.param(
            "pretty",
            {
                "why": True,
                "width": 60,
                "min_severity": "error",
                "rules": {"misspelled-place": MISSPELLED.values},
            },
            REASONS,
            id="pretty-why-narrow",
        ),
    ],
)
def test_report_for_people(name, options, expected):
    assert expected == "\n".join(run(name, story(), CLEAN, seconds=0.031, **options))


def test_reasons_in_plain_and_github():
    result = Result("a.txt", text.read("All was well."))
    result.findings = [find(result.doc, ANY, "All", "error")]

    assert [
        "a.txt:1:1: error: Is 'All' right? [any]",
        "a.txt:1:1: why: The desk cannot check it.",
        "1 error in 1 file",
    ] == run("plain", result, why=True)
    assert (
        "::error file=a.txt,line=1,endLine=1,col=1,endColumn=4,title=any::"
        "Is 'All' right?%0AThe desk cannot check it."
    ) == run("github", result, why=True)[0]


def test_span_over_lines_has_no_columns_on_github():
    doc = text.read("The crews\nwalked out.")
    result = Result("a.txt", doc, [find(doc, ANY, "crews\nwalked", "suggestion")])

    assert (
        "::notice file=a.txt,line=1,endLine=2,title=any::Is 'crews walked' right?"
        == run("github", result, min_severity="suggestion")[0]
    )


JSON = [
    """{"path": "drafts/ferry.txt", "rule": "count-differs", "entry": null, "category": "typos", \
"severity": "warning", "message": "The headline says 'Two'. Which is right?", \
"why": "The desk cannot check it.", "start": 0, "end": 3, "line": 1, "column": 1, "end_line": 1, \
"end_column": 4, "text": "Two", "voice": "own", "paragraph": 1, "group": null, "fixes": [], \
"related": [{"start": 69, "end": 74, "text": "Three", "message": "the text counts"}], \
"fingerprint": "fe221c94d5ba000e"}""",
    """{"path": "drafts/ferry.txt", "rule": "loaded-verb", "entry": null, "category": "typos", \
"severity": "warning", "message": "'slammed' takes a side.", "why": "The desk cannot check it.", \
"start": 109, "end": 116, "line": 3, "column": 75, "end_line": 3, "end_column": 82, \
"text": "slammed", "voice": "own", "paragraph": 2, "group": "slam", \
"fixes": [{"replacement": "criticized", "safe": false}], "related": [], \
"fingerprint": "37898028e7802d23"}""",
]


def test_json_is_the_contract():
    first, _, third, *_ = story().findings
    result = Result("drafts/ferry.txt", story().doc, [first, third])

    assert ["[", f"{JSON[0]},", JSON[1], "]"] == run("json", MISSING, result, CLEAN)


@pytest.mark.parametrize("name", ["json", "sarif"])
def test_programs_get_every_severity(name):
    log = json.loads("".join(run(name, story(), min_severity="error")))
    found = log if name == "json" else log["runs"][0]["results"]

    assert len(story().findings) == len(found)


def test_nothing_found_is_an_empty_array():
    assert [] == json.loads("".join(run("json")))


@pytest.mark.parametrize("name", reporters.FORMATS)
def test_findings_are_reported_as_they_come(name):
    endless = (story() for _ in itertools.count())
    lines = reporters.load(name).report(endless, Options())

    assert "ferry.txt" in "".join(itertools.islice(lines, 4))


# --- SARIF ------------------------------------------------------------------------------------


def sarif(*results, **options):
    log = json.loads("".join(run("sarif", *results, **options)))
    jsonschema.validate(log, SCHEMA)
    return log["runs"][0]


def test_sarif_result():
    found = sarif(story())["results"][0]

    assert found == {
        "ruleId": "count-differs",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "The headline says 'Two'. Which is right?"},
        "locations": [located(1, 1, 4, 0, "Two")],
        "relatedLocations": [
            {"id": 1, **located(3, 35, 40, 69, "Three"), "message": {"text": "the text counts"}}
        ],
        "fixes": [],
        "properties": {"voice": "own", "paragraph": 1, "entry": None, "group": None},
        "partialFingerprints": {"copydesk/v1": "fe221c94d5ba000e"},
    }


def located(line, column, end, offset, snippet):
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": line,
        "endColumn": end,
        "charOffset": offset,
        "charLength": len(snippet),
        "snippet": {"text": snippet},
    }
    artifact = {"uri": "drafts/ferry.txt", "uriBaseId": "SRCROOT"}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def test_sarif_rules_are_those_that_spoke():
    run_ = sarif(story(), version="1.2.3", rules={"misspelled-place": MISSPELLED.values})
    driver = run_["tool"]["driver"]

    assert driver["version"] == "1.2.3"
    assert ["count-differs", "misspelled-place", "loaded-verb", "long-sentence"] == [
        rule["id"] for rule in driver["rules"]
    ]
    assert [0, 1, 2, 2, 3] == [result["ruleIndex"] for result in run_["results"]]
    assert driver["rules"][1] == {
        "id": "misspelled-place",
        "name": "MisspelledPlace",
        "shortDescription": {"text": "Misspelled place"},
        "fullDescription": {"text": "The desk cannot check it."},
        "help": {
            "text": "The desk cannot check it.\n"
            "Instead of: She flew to Isreal.\n"
            "Write: She flew to Israel.\n"
            "Fine: Palestrina is a town.\n"
            'Source: House stylebook, "Names"',
            "markdown": "The desk cannot check it.\n\n"
            "Instead of:\n\n> She flew to **Isreal**.\n\n"
            "Write:\n\n> She flew to Israel.\n\n"
            "Fine:\n\n> Palestrina is a town.\n\n"
            'Source: House stylebook, "Names"',
        },
        "defaultConfiguration": {"level": "error"},
        "properties": {"category": "typos", "tags": ["typos"]},
    }


def test_sarif_fix_replaces_the_span():
    doc = text.read("\ufeffShe flew to Isreal.")
    fixes = [("Israel", True), ("Israel", False), ("Haifa", False)]
    result = Result("a.txt", doc, [find(doc, MISSPELLED, "Isreal", "error", fixes=fixes)])
    drafts = []
    for fix in sarif(result)["results"][0]["fixes"]:
        (replacement,) = fix["artifactChanges"][0]["replacements"]
        start = replacement["deletedRegion"]["charOffset"]
        end = start + replacement["deletedRegion"]["charLength"]
        body = doc.source[1:]  # offsets of the standard leave the byte order mark out
        fixed = body[:start] + replacement["insertedContent"]["text"] + body[end:]
        drafts.append((fixed, fix["properties"]["safe"]))

    assert [("She flew to Israel.", True), ("She flew to Haifa.", False)] == drafts


def test_sarif_names_files_that_could_not_be_read():
    located_error = Result("b.md", error=DraftError("Bad front matter", "b.md", 3))
    (invocation,) = sarif(MISSING, story(), located_error)["invocations"]

    assert not invocation["executionSuccessful"]
    assert [("drafts/gone.txt", None, "No such file"), ("b.md", 3, "Bad front matter")] == [
        (
            note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            note["locations"][0]["physicalLocation"].get("region", {}).get("startLine"),
            note["message"]["text"],
        )
        for note in invocation["toolExecutionNotifications"]
    ]


def test_sarif_says_when_all_was_read():
    (invocation,) = sarif(story())["invocations"]

    assert invocation == {"executionSuccessful": True, "toolExecutionNotifications": []}


@pytest.mark.parametrize(
    ("path", "uri", "base"),
    [
        ("drafts/a.md", "drafts/a.md", "SRCROOT"),
        ("./drafts//a.md", "drafts/a.md", "SRCROOT"),
        ("a b/ü,%:#?.md", "a%20b/%C3%BC%2C%25%3A%23%3F.md", "SRCROOT"),
        ("\udcff.md", "%FF.md", "SRCROOT"),
        ("..a/b.md", "..a/b.md", "SRCROOT"),
        ("-", "-", "SRCROOT"),
        ("../secret/a.md", "a.md", None),
        ("/home/someone/a.md", "a.md", None),
    ],
)
def test_sarif_paths_say_nothing_of_the_machine(path, uri, base, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    doc = text.read("All was well.")
    (found,) = sarif(Result(path, doc, [find(doc, ANY, "All", "error")]))["results"]
    location = found["locations"][0]["physicalLocation"]["artifactLocation"]

    assert (uri, base) == (location["uri"], location.get("uriBaseId"))


def test_sarif_path_below_the_folder_is_relative(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    doc = text.read("All was well.")
    path = os.path.join(os.getcwd(), "drafts", "a.md")
    (found,) = sarif(Result(path, doc, [find(doc, ANY, "All", "error")]))["results"]
    location = found["locations"][0]["physicalLocation"]["artifactLocation"]

    assert {"uri": "drafts/a.md", "uriBaseId": "SRCROOT"} == location


# --- summary ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("severities", "options", "expected"),
    [
        ([""], {}, "No findings in 1 file"),
        (["", "", ""], {}, "No findings in 3 files"),
        ([], {}, "No findings in 0 files"),
        (["e"], {}, "1 error in 1 file"),
        (["ew", "ww"], {"seconds": 1.234}, "1 error, 3 warnings in 2 files in 1.23 s"),
        (["w", "", ""], {}, "1 warning in 1 of 3 files"),
        (["es", "s"], {"min_severity": "suggestion"}, "1 error, 2 suggestions in 2 files"),
        (
            ["s"],
            {},
            "No errors or warnings in 1 file (1 suggestion hidden; --min-severity suggestion "
            "shows it)",
        ),
        (
            ["ewwss"],
            {"min_severity": "error", "seconds": 0.034},
            "1 error in 1 file (2 warnings, 2 suggestions hidden; --min-severity suggestion "
            "shows them) in 0.03 s",
        ),
        (
            ["w"],
            {"min_severity": "error"},
            "No errors in 1 file (1 warning hidden; --min-severity warning shows it)",
        ),
        (["e", None], {}, "1 error in 1 file, 1 file not read"),
        ([None, None], {}, "No findings in 0 files, 2 files not read"),
    ],
)
@pytest.mark.parametrize("name", ["plain", "pretty", "github"])
def test_summary(severities, options, expected, name):
    full = {severity[0]: severity for severity in SEVERITIES}
    doc = text.read("Seven ferries.")
    results = [
        MISSING
        if letters is None
        else Result("a.txt", doc, [find(doc, ANY, "Seven", full[letter]) for letter in letters])
        for letters in severities
    ]

    assert expected == run(name, *results, width=200, **options)[-1]


def test_clean_run_is_one_line():
    assert ["No findings in 1 file"] == run("pretty", CLEAN)


# --- pretty -----------------------------------------------------------------------------------


def shown(source, words, width=80, nth=1, **options):
    doc = text.read(source)
    lines = run("pretty", Result("a", doc, [find(doc, ANY, words, "error", nth)]), width=width)
    return [line[6:] for line in lines if line.startswith("    │ ")]


@pytest.mark.parametrize(
    ("source", "words", "width", "expected"),
    [
        pytest.param(
            "The crews met the owners in port on Friday.",
            "owners",
            40,
            ["… met the owners in port on …", "          ^^^^^^"],
            id="both-ends-cut",
        ),
        pytest.param(
            "The crews met the owners in port on Friday.",
            "on",
            40,
            ["… the owners in port on Friday.", "                     ^^"],
            id="what-one-side-does-not-need-the-other-has",
        ),
        pytest.param("Crews:\n  \tTwo left.", "Two", 80, ["Two left.", "^^^"], id="indented"),
        pytest.param(
            "港" * 50 + "閉鎖" + "港" * 50,
            "閉鎖",
            40,
            ["… 港港港港港港閉鎖港港港港港港港 …", "              ^^^^"],
            id="wide-characters-cut",
        ),
        pytest.param(
            "港は三日間閉鎖されている。",
            "閉鎖",
            80,
            ["港は三日間閉鎖されている。", "          ^^^^"],
            id="wide-characters",
        ),
        pytest.param(
            "The re\u0301gime met naïve q\u0323ueens.",
            "q\u0323ueens",
            80,
            ["The re\u0301gime met naïve q\u0323ueens.", "                     ^^^^^^"],
            id="combining",
        ),
        pytest.param("Two  ferries.", "  ", 80, ["Two  ferries.", "   ^^"], id="spaces-are-kept"),
        pytest.param("No stop", "", 80, ["No stop", "^"], id="an-empty-span-marks-its-neighbour"),
        pytest.param(
            "قال المتحدث اليوم إن السفن غادرت.",
            "المتحدث",
            80,
            ["قال <<المتحدث>> اليوم إن السفن غادرت."],
            id="right-to-left",
        ),
        pytest.param(
            "The crews\r\nwalked out.",
            "crews\r\nwalked",
            80,
            ["The crews  walked out.", "    ^^^^^^^^^^^^^"],
            id="over-two-lines",
        ),
        pytest.param(
            "First line.\nSecond line here.\nThird line.",
            "line here",
            80,
            ["Second line here.", "       ^^^^^^^^^"],
            id="one-line-of-a-wrapped-paragraph",
        ),
        pytest.param(
            "So they said: " + "word " * 60 + "end.",
            "they said: " + "word " * 60 + "end",
            40,
            [
                "So they said: word word word word",
                "   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
                "word word word word word word word",
                "^" * 34,
                "… word word word word word word",
                "^" * 31,
                "word word word word word word end.",
                "^" * 33,
            ],
            id="a-long-span-is-shortened",
        ),
    ],
)
def test_excerpt(source, words, width, expected):
    assert expected == shown(source, words, width)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Two  ferries\nleft", "Two ferries left"),
        ("Two ferries left the port", "Two ferries left …"),
        ("港" * 11, "港" * 9 + " …"),
        ("one" + " " * 50 + "two", "one …"),
        ("", ""),
    ],
)
def test_shorten(words, expected):
    assert expected == excerpt.shorten(words, 20)


@pytest.mark.parametrize(
    ("fixes", "expected"),
    [
        ([], []),
        (["said"], ["→ said"]),
        (["said", "told", "wrote"], ["→ said · told · wrote"]),
        ([""], ["→ (delete)"]),
        (["  "], ["→ ␣␣"]),
        (list("abcdefg"), ["→ a · b · c · d · e · …"]),
    ],
)
def test_fixes(fixes, expected):
    doc = text.read("He stated it.")
    found = find(doc, ANY, "stated", "error", fixes=[(fix, False) for fix in fixes])
    lines = run("pretty", Result("a.txt", doc, [found]))

    assert expected == [line.strip() for line in lines if "→" in line]


def test_group_is_shown_once_under_its_gravest():
    doc = text.read("Envoy Amari met us.\n\nMr Ammari left. Amari called.")
    findings = [
        find(doc, ANY, "Amari", "warning", 1, "name"),
        find(doc, ANY, "Ammari", "error", 1, "name"),
        find(doc, ANY, "Amari", "error", 2, "name"),
    ]
    lines = run("pretty", Result("a.txt", doc, findings))

    assert [
        "  ✖ error 3:4  Is 'Ammari' right?  any",
        "    ↳ also at 1:7 “Amari”, 3:17 “Amari”",
    ] == [line for line in lines if "any" in line or "↳" in line]


def test_many_places_of_a_group_are_counted():
    doc = text.read("no " * 20)
    findings = [find(doc, ANY, "no", "error", nth, "no") for nth in range(1, 21)]
    (line,) = [line for line in run("pretty", Result("a", doc, findings), width=200) if "↳" in line]

    assert line.endswith("1:37 and 7 more")


# --- hostile drafts ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("plain — “text” ünïcode\u00a0", "plain — “text” ünïcode\u00a0"),
        ("\x1b[31mred\x07", "␛[31mred␇"),
        ("a\tb\nc\r\nd\u2028e", "a b c  d e"),
        ("\x7f\x9b31m", "␡\ufffd31m"),
        ("\u202eevil\u202c \u2066x\u2069", "\ufffdevil\ufffd \ufffdx\ufffd"),
        ("\udcff", "?"),
    ],
)
def test_visible(raw, expected):
    assert expected == reporters.visible(raw)


#: Ordinary and hostile characters; drafts of these have blocks, line endings and wide text.
CHARACTERS = st.sampled_from(
    [
        *'ab .,%:"é港א',
        *"\n\r\t\x00\x1b\x7f\x9b\x85",
        *"\u0301\u00ad\u2028\u202e\u2066\ufeff\udcff",
        *("\r\n", "\n\n", "  ", "👩\u200d👧", "☠\ufe0f", "::error::", "\x1b]0;title\x07"),
    ]
)
DRAFTS = st.lists(CHARACTERS, max_size=60).map("".join)


@st.composite
def checked(draw):
    """A draft with findings at random places."""
    doc = text.read(draw(DRAFTS.filter(lambda draft: text.read(draft).blocks)), draw(DRAFTS))
    ends = st.integers(0, len(doc.text) - 1)
    spans = draw(st.lists(st.tuples(ends, ends), min_size=1, max_size=4))
    findings = [
        judged(
            doc,
            ANY.finding(
                doc,
                min(span),
                max(span),
                fixes=[Fix(draw(DRAFTS))],
                related=[(min(spans[0]), max(spans[0]), draw(DRAFTS))],
                group=draw(st.sampled_from([None, "one"])),
            ),
            draw(st.sampled_from(SEVERITIES)),
        )
        for span in spans
    ]
    return Result(doc.path, doc, sorted(findings, key=lambda finding: finding.span))


def offset(source, line, column):
    """Find an offset by splitting lines, slowly."""
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$|$", source)
    mark = line == 1 and source[:1] == "\ufeff"
    return len("".join(lines[: line - 1])) + column - 1 + mark


@given(checked())
def test_json_places_are_true(result):
    source = result.doc.source
    for found in json.loads("".join(run("json", result))):
        if (found["start"], source[:1]) != (0, "\ufeff"):  # a byte order mark has no column
            assert found["start"] == offset(source, found["line"], found["column"])
        assert found["text"] == source[found["start"] : found["end"]]
        assert found["end"] in (0, offset(source, found["end_line"], found["end_column"]))
        for place in found["related"]:
            assert place["text"] == source[place["start"] : place["end"]]


@given(checked())
def test_sarif_is_valid_and_its_places_are_true(result):
    body = result.doc.source.removeprefix("\ufeff")
    for found in sarif(Result("a.txt", result.doc, result.findings))["results"]:
        region = found["locations"][0]["physicalLocation"]["region"]
        start = region["charOffset"]
        snippet = region["snippet"]["text"].removeprefix("\ufeff" * (start == 0))

        assert snippet.startswith(body[start : start + region["charLength"]])


@pytest.mark.parametrize("name", ["plain", "pretty", "github"])
@given(checked())
def test_terminals_are_never_given_a_command(name, result):
    for line in run(name, result, min_severity="suggestion", why=True):
        line.encode()

        assert not [c for c in line if unicodedata.category(c) in ("Cc", "Zl", "Zp", "Cs")]
        assert not set(line) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(checked())
def test_colors_are_the_only_commands(result):
    for line in run("pretty", result, min_severity="suggestion", color=True):
        assert "\x1b" not in re.sub(r"\x1b\[[0-9;]+m", "", line)


@given(checked(), st.integers(20, 60))
def test_excerpt_fits_and_holds_the_span(result, width):
    for finding in result.findings:
        rows = excerpt.rows(result.doc, finding.start, finding.end, width)
        marked = "".join(row[start:end] for row, start, end in rows)
        span = reporters.visible(result.doc.source[finding.start : finding.end])

        assert all(cell_len(row) <= width for row, _, _ in rows)
        if span:
            assert span.split() == marked.split() or "".join(span.split()) == "".join(
                marked.split()
            )


@given(st.text("ab%:,\r\n é=", min_size=1), st.text("ab%:,\r\n é="))
@example("a,b:c%2C.md", "100%0A::error::no")
def test_github_escapes_can_be_reversed(path, message):
    doc = text.read("All was well.")
    finding = ANY.finding(doc, 0, 3, message=message or "-")
    line = run("github", Result(path, doc, [judged(doc, finding)]))[0]
    _, command, data = line.split("::", 2)
    properties = dict(part.split("=", 1) for part in command.split(" ", 1)[1].split(","))

    assert path == unquote(properties["file"])
    assert finding.message == unquote(data)


# --- fingerprints -----------------------------------------------------------------------------


def prints(source, words, *nths):
    doc = text.read(source)
    findings = [find(doc, ANY, words, "error", nth) for nth in nths or [1]]
    return list(reporters.fingerprints(doc, findings))


SENTENCE = "On Monday the rival crews slammed the owners of the ferry again."


@pytest.mark.parametrize(
    ("source", "words", "same"),
    [
        ("Headline added\n\nAnd a paragraph.\n\n" + SENTENCE, "slammed", True),
        (SENTENCE.replace(" ", "\n"), "slammed", True),
        (SENTENCE.upper(), "SLAMMED", True),
        (SENTENCE.replace("On Monday", "Late on Friday"), "slammed", True),
        (SENTENCE + " More was said.", "slammed", True),
        (SENTENCE.replace("slammed", "blasted"), "blasted", False),
        (SENTENCE.replace("rival", "tired"), "slammed", False),
        (SENTENCE.replace("owners", "unions"), "slammed", False),
    ],
)
def test_fingerprint_is_of_the_words_around(source, words, same):
    assert same == (prints(SENTENCE, "slammed") == prints(source, words))


def test_fingerprint_is_of_the_rule():
    doc = text.read(SENTENCE)
    one, other = (find(doc, rule, "slammed", "error") for rule in (ANY, LOADED))

    assert reporters.fingerprint(doc, one) != reporters.fingerprint(doc, other)


def test_repeated_fingerprints_are_numbered():
    source = "\n\n".join(["No end."] * 3)
    first, *others = prints(source, "end", 1, 2, 3)

    assert [f"{first}-2", f"{first}-3"] == others


# --- what is loaded ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", reporters.FORMATS)
def test_load_gives_a_reporter(name):
    assert callable(reporters.load(name).report)


def test_load_knows_only_formats():
    with pytest.raises(ValueError, match="unknown format 'excerpt'"):
        reporters.load("excerpt")


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("plain", "json rich hashlib typing dataclasses enum re pathlib"),
        ("github", "json rich hashlib typing dataclasses enum re pathlib"),
        ("as_json", "rich hashlib typing dataclasses pathlib"),
        ("sarif", "rich hashlib typing dataclasses pathlib urllib.parse"),
    ],
)
def test_reporters_load_little(module, unwanted):
    root = str(Path(reporters.__file__).parents[2])
    code = f"import sys; sys.path.append({root!r}); import lint.reporters.{module}"
    # Without site-packages, whose start-up files load modules of their own.
    command = [sys.executable, "-I", "-S", "-c", f"{code}; print(*sys.modules)"]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True)

    assert not set(unwanted.split()) & set(loaded.stdout.split())
