"""The command: what each option does, what is printed where, and how it ends."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import CHECKOUT
from house import write
from hypothesis import example, given
from hypothesis import strategies as st

from lint import __version__, cli, config, config_file, rates, rule_files
from lint.cli import arguments, shortcut

ERROR, WARNING, SUGGESTION = "They utilise it.\n", "The regime fell.\n", "A very tall man.\n"
CLEAN = "All is well.\n"
RULES = {
    "typos": {"use_word": {"severity": "error", "terms": {"utilise": "use"}}},
    "loaded-terms": {
        "old_word": {
            "message": "Loaded term '{match}'.",
            "terms": [
                {
                    "id": "regime",
                    "term": "regime",
                    "instead": ["government", "ministers"],
                    "except": ["tax regime"],
                    "guides": [
                        {"org": "Desk", "status": "seen"},
                        {"org": "Style", "status": "recalled"},
                        {"org": "Other"},
                    ],
                    "note": "Ask the desk.",
                },
                {"id": "junta", "term": "junta", "severity": {"own": "error"}},
                {
                    "id": "putsch",
                    "term": "putsch",
                    "also": ["palace revolt"],
                    "severity": {"own": "error"},
                    "note": "Say who took what.",
                    "framing": "left",
                    "broad": True,
                },
            ],
            "triggers": ["coup", "army"],
            "note": "Both sides.",
            "owner": "standards desk",
            "examples": [
                {"bad": "The <<regime>> fell.", "good": "The government fell."},
                {"good": "A tax regime."},
            ],
        }
    },
    "style": {
        "weak_word": {"severity": "suggestion", "pattern": r"\bvery\b"},
        "unused_suppression": {"check": "suppressions.unused"},
    },
}


@pytest.fixture(scope="module")
def shipped(tmp_path_factory):
    """A few rules of our own in the place of the shipped ones."""
    folder = tmp_path_factory.mktemp("shipped")
    for category, rules in RULES.items():
        write(folder / category, **rules)
    (folder / "presets").mkdir()
    return folder


@pytest.fixture
def desk(monkeypatch, tmp_path, shipped):
    """Write drafts into the folder we are in: ``desk(a=ERROR)`` is ``a.txt``."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COPYDESK_CACHE", str(shipped / ".cache"))
    monkeypatch.setenv("COLUMNS", "200")
    for module in (rule_files, config, config_file):
        monkeypatch.setattr(module, "shipped", lambda: str(shipped))

    measured = {"words": 2000, "findings": {"unused-suppression": [1, 4]}}
    monkeypatch.setattr(rates, "load", lambda: rates.Rates(measured))

    def make(**drafts):
        for name, text in drafts.items():
            name = name if "_" not in name else name.replace("_", ".", 1)
            (tmp_path / (name if "." in name else f"{name}.txt")).write_text(text, "utf-8")
        return tmp_path

    return make


@pytest.fixture
def command(capsys, monkeypatch):
    """Run a command line here: status, output and errors, the time of the run left out."""

    def run(*arguments, stdin=""):
        monkeypatch.setattr("sys.argv", ["copydesk", *map(str, arguments)])
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as end:
            cli.run()
        captured = capsys.readouterr()
        return end.value.code, re.sub(r" in \d+\.\d\d s\n", "\n", captured.out), captured.err

    return run


def line(path, place, severity, message, rule):
    return f"{path}:{place}: {severity}: {message} [{rule}]\n"


AN_ERROR = line("a.txt", "1:6", "error", "'utilise': use", "use-word")
A_WARNING = line("b.txt", "1:5", "warning", "Loaded term 'regime'.", "old-word")
A_SUGGESTION = line("c.txt", "1:3", "suggestion", "'very': ", "weak-word")


# --- the command itself -----------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["help"], []])
def test_help(command, arguments):
    status, out, err = command(*arguments)

    assert (0 if arguments else 2, "") == (status, err)
    assert out.startswith("usage: copydesk COMMAND")
    for name, what in cli.COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(what)}$", out, re.MULTILINE)
    assert "\nexamples:\n  copydesk check draft.md" in out


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_help_of_a_command_has_examples(command, name):
    status, out, err = command(name, "--help")
    options = re.findall(r"^  (-[-\w]+)", out, re.MULTILINE)

    assert (0, "") == (status, err)
    assert out.startswith(f"usage: copydesk {name} ")
    assert f"\nexamples:\n  copydesk {name} " in out
    assert "-h" in options


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_version(command, option):
    assert (0, f"copydesk {__version__}\n", "") == command(option)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chek"], "no command 'chek'; did you mean 'check'? (copydesk --help lists them)"),
        (["qqq"], "no command 'qqq' (copydesk --help lists them)"),
        (["--fix"], "no command '--fix' (copydesk --help lists them)"),
        (["a.txt"],
            "no command 'a.txt'; to check it: copydesk check a.txt (copydesk --help lists them)"),
        (["check", "--config", "a", "--isolated"], "--config and --isolated exclude each other"),
        (["check", "--config", "no.yaml", "a.txt"],
            "no.yaml: cannot be read: No such file or directory"),
        (["check", "-o", "no/x", "a.txt"], "no/x: cannot be written: No such file or directory"),
        (["check", "--select", "use-wrod", "a.txt"],
            "no rule 'use-wrod'; did you mean 'use-word'?"),
        (["check", "--disable", "typo", "a.txt"], "no rule 'typo'; did you mean 'typos'?"),
        (["check", "--select", "old-word/junto", "a.txt"],
            "no entry 'junto' in old-word; did you mean 'junta'?"),
        (["check", "no.txt"], "no.txt: no such file or folder"),
        (["rule", "use-wrod"], "no rule 'use-wrod'; did you mean 'use-word'?"),
        (["rule", "old-word/junto"], "no term 'junto' in old-word; did you mean 'junta'?"),
        (["rules", "typo"], "no category 'typo'; did you mean 'typos'?"),
        (["debug", "blocks", "no.txt"], "no.txt: cannot be read: No such file or directory"),
    ],
)  # fmt: skip
def test_wrong_usage(desk, command, arguments, message):
    desk(a=ERROR)
    status, _, err = command(*arguments)

    assert (2, f"copydesk: error: {message}\n") == (status, err)


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--formt", "json"], ["check", "--format", "xml"], ["check", "--jobs", "many"],
        ["check", "--fail-on", "none"], ["rule"], ["debug", "words", "a.txt"], ["debug"],
        ["rules", "--format", "yaml"], ["check", "--encoding", "utf-16"],
    ],
)  # fmt: skip
def test_wrong_options(desk, command, arguments):
    desk(a=CLEAN)
    status, out, err = command(*arguments)

    assert (2, "") == (status, out)
    assert err.startswith(f"usage: copydesk {arguments[0]} ")


def test_an_interrupt(monkeypatch, command):
    def interrupt(arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "main", interrupt)

    assert (130, "", "") == command("check")


# --- check ------------------------------------------------------------------------------------


def test_findings_and_a_summary(desk, command):
    desk(a=ERROR, b=WARNING, c=SUGGESTION, d=CLEAN)
    hidden = "(1 suggestion hidden; --min-severity suggestion shows it)"

    assert (
        1, f"{AN_ERROR}{A_WARNING}1 error, 1 warning in 2 of 4 files {hidden}\n", "",
    ) == command("check", "a.txt", "b.txt", "c.txt", "d.txt")  # fmt: skip
    assert (
        command("check")
        == command("check", ".")
        == command("check", *"a.txt b.txt c.txt".split(), "d.txt")
    )


@pytest.mark.parametrize(
    ("options", "statuses"),
    [
        ([], (1, 0, 0, 0)),
        (["--fail-on", "error"], (1, 0, 0, 0)),
        (["--fail-on", "warning"], (1, 1, 0, 0)),
        (["--fail-on", "suggestion"], (1, 1, 1, 0)),
        (["--max-warnings", "0"], (1, 1, 0, 0)),
        (["--max-warnings", "1"], (1, 0, 0, 0)),
        (["--exit-zero"], (0, 0, 0, 0)),
        (["--exit-zero", "--fail-on", "suggestion", "--max-warnings", "0"], (0, 0, 0, 0)),
        (["--min-severity", "error", "--fail-on", "warning"], (1, 1, 0, 0)),
        (["--format", "json", "--fail-on", "warning"], (1, 1, 0, 0)),
        (["--disable", "use-word"], (0, 0, 0, 0)),
    ],
)
def test_exit_status(desk, command, options, statuses):
    desk(a=ERROR, b=WARNING, c=SUGGESTION, d=CLEAN)

    assert statuses == tuple(command("check", *options, f"{name}.txt")[0] for name in "abcd")
    assert max(statuses) == command("check", *options)[0]


def test_two_wins_over_one(desk, command):
    desk(a=ERROR)
    for options in ([], ["--exit-zero"]):
        status, out, err = command("check", "no.txt", "a.txt", *options)

        assert (2, "copydesk: error: no.txt: no such file or folder\n") == (status, err)
        assert AN_ERROR in out, "the other draft is checked"


def test_a_draft_that_cannot_be_read(desk, command):
    (desk(a=ERROR) / "b.txt").write_bytes(b"\xff")
    status, out, err = command("check", "--format", "json")

    assert 2 == status
    assert err.startswith("copydesk: error: b.txt:1: not UTF-8: byte 0xff;")
    assert ["a.txt"] == [finding["path"] for finding in json.loads(out)]


def test_a_bug_of_ours_is_told_and_the_other_drafts_are_checked(desk, command, monkeypatch):
    desk(a=ERROR, b="boom")
    from lint import files

    document = files.document
    monkeypatch.setattr(
        files, "document", lambda text, name: document(text, name) if "boom" not in text else 1 / 0
    )
    status, out, err = command("check")
    bug = "internal error: ZeroDivisionError: division by zero; please report it"

    assert (2, f"copydesk: error: b.txt: {bug}\n") == (status, err)
    assert AN_ERROR in out


def test_a_wrong_configuration_is_told_once_and_the_others_hold(desk, command):
    place = desk(a=ERROR)
    for name in ("one", "two"):
        (place / name).mkdir()
        (place / name / "a.txt").write_text(ERROR)
        (place / name / "b.txt").write_text(ERROR)
    (place / "one" / "copydesk.yaml").write_text("disabel: x\n")
    status, out, err = command("check")
    wrong = f"{place}/one/copydesk.yaml:1: unknown key 'disabel'; did you mean 'disable'?"

    assert (2, f"copydesk: error: {wrong}\n") == (status, err)
    assert ["a.txt", "two/a.txt", "two/b.txt"] == re.findall(
        r"^(\S+):1:6: error", out, re.MULTILINE
    )


def test_the_gate_is_that_of_each_folder(desk, command):
    place = desk(b=WARNING)
    (place / "strict").mkdir()
    (place / "strict" / "b.txt").write_text(WARNING)
    (place / "strict" / "copydesk.yaml").write_text("fail-on: warning\n")

    assert 0 == command("check", "b.txt")[0]
    assert 1 == command("check", "strict")[0]
    assert 1 == command("check")[0]
    assert 0 == command("check", "--fail-on", "error")[0]
    assert 0 == command("check", "--isolated")[0]
    assert 1 == command("check", "--config", "strict/copydesk.yaml", "b.txt")[0]


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        ([], ["use-word", "old-word", "old-word", "weak-word"]),
        (["--select", "typos"], ["use-word"]),
        (["--select", "typos", "--select", "weak-word"], ["use-word", "weak-word"]),
        (["--select", "old-word/junta"], ["old-word"]),
        (["--disable", "typos"], ["old-word", "old-word", "weak-word"]),
        (["--disable", "old-word/junta", "--disable", "style"], ["use-word", "old-word"]),
        (["--select", "loaded-terms", "--disable", "old-word/regime"], ["old-word"]),
    ],
)
def test_which_rules_are_asked(desk, command, options, rules):
    desk(a="They utilise a regime. A junta is very old.")
    _, out, _ = command("check", "--format", "json", *options)

    assert rules == [finding["rule"] for finding in json.loads(out)]


@pytest.mark.parametrize(
    ("severity", "shown"),
    [
        ("error", AN_ERROR),
        ("warning", AN_ERROR + A_WARNING),
        ("suggestion", AN_ERROR + A_WARNING + A_SUGGESTION),
    ],
)
def test_what_is_shown(desk, command, severity, shown):
    desk(a=ERROR, b=WARNING, c=SUGGESTION)
    _, out, _ = command("check", "--min-severity", severity)

    assert shown == "".join(out.splitlines(keepends=True)[:-1])


def test_reasons_on_demand(desk, command):
    desk(a=ERROR)

    assert "The house says so." in command("check", "--why")[1]
    assert "The house says so." not in command("check")[1]


@pytest.mark.parametrize("name", ["pretty", "plain", "json", "sarif", "github"])
def test_every_format_and_its_file(desk, command, name):
    desk(a=ERROR, b=WARNING)
    status, out, err = command("check", "--format", name)
    again = command("check", "--format", name, "-o", "report")
    written = re.sub(r" in \d+\.\d\d s\n", "\n", Path("report").read_text("utf-8"))

    assert (1, "") == (status, err)
    assert "use-word" in out
    assert (1, "", "") == again
    assert out == written


def test_sarif_tells_of_the_rules(desk, command):
    desk(a=ERROR)
    driver = json.loads(command("check", "--format", "sarif")[1])["runs"][0]["tool"]["driver"]

    assert [("use-word", "The house says so.")] == [
        (rule["id"], rule["fullDescription"]["text"]) for rule in driver["rules"]
    ]


def test_a_draft_on_standard_input(desk, command):
    place = desk(b=WARNING)
    (place / "copydesk.yaml").write_text("disable: old-word\n")
    found = [
        line("-", "1:6", "error", "'utilise': use", "use-word"),
        line("web/a.md", "1:8", "error", "'utilise': use", "use-word"),
    ]

    assert found[0] in command("check", "-", stdin=ERROR + WARNING)[1]
    assert (
        found[1]
        in command("check", "-", "--stdin-filename", "web/a.md", stdin="*They* utilise it.\n")[1]
    )
    assert "old-word" not in command("check", "-", stdin=WARNING)[1]


def test_latin_1(desk, command):
    (desk() / "a.txt").write_bytes("Zoë Noël: they utilise it.\n".encode("latin-1"))

    assert 2 == command("check")[0]
    assert "a.txt:1:16: error" in command("check", "--encoding", "latin-1")[1]


def test_excluded_drafts(desk, command):
    place = desk(a=ERROR, b=WARNING)
    (place / "copydesk.yaml").write_text("exclude: a.*\n")
    files = ["b.txt"]

    for paths in ([], ["."], ["a.txt", "b.txt"]):
        found = json.loads(command("check", "--format", "json", *paths)[1])
        assert files == [finding["path"] for finding in found]


def test_vocabulary_and_comments(desk, command):
    place = desk(a="They utilise it.", b_md="<!-- copydesk: ignore old-word -->\n\nThe regime.\n")
    (place / "copydesk.yaml").write_text("vocabulary: words.list\n")
    (place / "words.list").write_text("# ours\nutilise  # since 1998\n\n")

    assert (0, "No findings in 2 files\n", "") == command("check")
    (place / "words.list").unlink()
    assert command("check")[2].startswith("copydesk: error: " + str(place / "words.list"))


def test_a_spoiled_cache_changes_nothing(desk, command, monkeypatch):
    place = desk(a=ERROR, b=WARNING)
    (place / "copydesk.yaml").write_text("severity: {old-word/junta: error}\n")
    monkeypatch.setenv("COPYDESK_CACHE", str(place / ".cache"))
    commands = (["check", "--format", "sarif"], ["rules"], ["rule", "old-word/regime"])
    for words in commands:
        expected = command(*words)
        (path,) = (place / ".cache").glob("rules-*")
        content = path.read_bytes()
        for at in range(0, len(content), 97):
            path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])

            assert expected == command(*words), at


def test_fix(desk, command):
    place = desk(a=ERROR, b=WARNING, c="Utilise it.\n")
    status, out, err = command("check", "--fix")

    assert (1, "") == (status, err), "a capital is not mended"
    assert ["They use it.\n", WARNING, "Utilise it.\n"] == [
        (place / f"{name}.txt").read_text() for name in "abc"
    ]
    assert "a.txt" not in out
    assert 3 == len(list(place.iterdir()))


@pytest.mark.parametrize("name", ["json", "sarif", "plain", "github"])
def test_two_processes_say_the_same(desk, command, name):
    desk(**{f"draft{n}": ERROR * (n % 4) + WARNING + CLEAN for n in range(9)})
    one, two = (command("check", "--format", name, "--jobs", jobs) for jobs in (1, 2))

    assert one == two
    assert one[0] == 1


def test_two_processes_and_standard_input(desk, command):
    desk(a=ERROR, b=WARNING)
    one, two = (
        command("check", "-", "a.txt", "b.txt", "--jobs", jobs, stdin=ERROR) for jobs in (1, 2)
    )

    assert one == two
    assert "-:1:6: error" in one[1]


def test_two_processes_and_a_draft_that_cannot_be_read(desk, command):
    (desk(a=ERROR, b=WARNING) / "c.txt").write_bytes(b"\xff")
    one, two = (command("check", "--jobs", jobs) for jobs in (1, 2))

    assert one == two
    assert one[0] == 2


# --- colours and terminals --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "environment", "colours"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {}, False),
    ],
)
def test_colours_in_a_pipe(desk, command, monkeypatch, options, environment, colours):
    desk(a=ERROR)
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert colours is ("\x1b[" in command("check", "--format", "pretty", *options)[1])


@pytest.mark.parametrize(
    ("options", "environment", "colours"),
    [([], {}, True), ([], {"NO_COLOR": "1"}, False), ([], {"NO_COLOR": ""}, True),
     (["--color", "never"], {}, False)],
)  # fmt: skip
def test_colours_in_a_terminal(tmp_path, cache, options, environment, colours):
    pty = pytest.importorskip("pty")
    (tmp_path / "draft.txt").write_text("They met met.\n")
    ours, theirs = pty.openpty()
    around = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM")}
    around |= {"COPYDESK_CACHE": str(cache), "PYTHONPATH": str(CHECKOUT), "TERM": "xterm-256color"}
    command = [sys.executable, "-m", "lint", "check", *options, "draft.txt"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=theirs, env=around | environment
    ) as process:
        os.close(theirs)
        shown = b""
        try:
            while part := os.read(ours, 4096):
                shown += part
        except OSError:
            pass  # the other end is closed
    os.close(ours)

    assert process.returncode == 1
    assert b"met met" in shown
    assert not shown.startswith(b"draft.txt:1:6:"), "a terminal gets the pretty report"
    assert colours is (b"\x1b[3" in shown or b"\x1b[1" in shown)


# --- rules and rule ---------------------------------------------------------------------------


def test_rules(desk, command):
    desk()
    status, out, err = command("rules")

    assert (0, "") == (status, err)
    table, _, legend = out.partition("\n\n")
    assert [
        "rule severity clean news terms why",
        "loaded-terms",
        "old-word W W W not measured 3 The house says so.",
        "style",
        "unused-suppression W W W 0.50 / 2.00 The house says so.",
        "weak-word s s s not measured 1 The house says so.",
        "typos",
        "use-word E E E not measured 1 The house says so.",
    ] == [" ".join(row.split()) for row in table.splitlines()]
    assert 1 == len({row.index("The house") for row in table.splitlines() if "The house" in row})
    assert "2,000 words" in legend


def test_a_rule_with_another_severity_in_each_voice(desk, command):
    place = desk()
    levels = "{own: error, paraphrase: none, quotation: suggestion}"
    (place / "copydesk.yaml").write_text(f"severity: {{old-word: {levels}}}\ndisable: use-word\n")
    out = command("rules")[1]

    assert re.search("old-word +E - s ", out)
    assert re.search("use-word +off ", out)
    assert re.search(
        "severity +own error, paraphrase none, quotation suggestion", command("rule", "old-word")[1]
    )


def test_rules_of_a_category_for_a_program(desk, command):
    place = desk()
    (place / "copydesk.yaml").write_text("disable: weak-word\nseverity: {style: error}\n")
    status, out, _ = command("rules", "style", "--format", "json")
    plain = command("rules", "style", "--format", "json", "--isolated")[1]

    assert 0 == status
    assert [
        {
            "id": "unused-suppression", "category": "style", "severity": "error",
            "severities": dict.fromkeys(("own", "paraphrase", "quotation"), "error"),
            "entries": 0, "rate": {"loud": 0.5, "all": 2.0},
            "why": "The house says so.", "source": "House style",
        },
        {
            "id": "weak-word", "category": "style", "severity": "off",
            "severities": dict.fromkeys(("own", "paraphrase", "quotation"), "off"),
            "entries": 1, "rate": None,
            "why": "The house says so.", "source": "House style",
        },
    ] == json.loads(out)  # fmt: skip
    assert ["warning", "suggestion"] == [rule["severity"] for rule in json.loads(plain)]


def test_the_examples_of_rules_are_run(desk, command):
    place = desk()
    (place / "copydesk.yaml").write_text("rules: house\n")

    assert (0, "5 examples of 4 rules, 0 failed\n", "") == command("rules", "--test", "--isolated")

    bad = {"bad": "They <<leverage>> it to leverage.", "good": "A leverage."}
    path = Path(
        write(place / "house", house_word={"terms": {"leverage": "use"}, "examples": [bad]})
    )
    status, out, err = command("rules", "house", "--test")

    assert (1, "") == (status, err)
    assert (
        f"{path}/house-word.yaml: example 1: good text is marked: ['leverage']\n"
        f"{path}/house-word.yaml: example 1: marked ['leverage'], found ['leverage', 'leverage']\n"
        "1 examples of 1 rules, 2 failed\n"
    ) == out


def test_a_rule_is_explained(desk, command):
    desk()
    status, out, err = command("rule", "old-word")
    rows = [re.split(r"  +", row.strip()) for row in out.splitlines() if row.strip()]

    assert (0, "") == (status, err)
    assert ["old-word"] == rows[0]
    for row in (
        ["category", "loaded-terms"],
        ["severity", "warning"],
        ["says", "Loaded term '{match}'."],
        ["why", "The house says so."],
        ["source", "House style"],
        ["owner", "standards desk"],
        ["note", "Both sides."],
        ["clean news", "not measured"],
        ["/regime", "W W W", "government; ministers"],
        ["/junta", "E - -"],
        ["/putsch", "E - -", "left", "Say who took what."],
        ["bad", "The <<regime>> fell."],
        ["good", "The government fell."],
        ["good", "A tax regime."],
    ):
        assert row in rows


def test_a_term_is_explained(desk, command):
    desk()
    rows = [
        re.split(r"  +", row.strip()) for row in command("rule", "old-word/regime")[1].splitlines()
    ]

    assert [
        ["old-word/regime"],
        ["term", "regime"],
        ["severity", "warning"],
        ["why", "The house says so."],
        ["instead", "government; ministers"],
        ["note", "Ask the desk."],
        ["not in", "tax regime"],
        ["guide", "Desk: its guidance was read (seen)"],
        ["guide", "Style: from memory, look into the current edition (recalled)"],
        ["guide", "Other: not looked into"],
    ] == rows


def test_a_term_for_some_stories_only(desk, command):
    desk()
    out = command("rule", "old-word/putsch")[1]
    rows = [re.split(r"  +", row.strip()) for row in out.splitlines()]

    for row in (
        ["term", "putsch; palace revolt"],
        ["severity", "own error, paraphrase none, quotation none"],
        ["rests", "until the story is on its topic: coup, army"],
        ["framing", "left"],
    ):
        assert row in rows


def test_a_rule_with_a_check_is_explained(desk, command):
    desk()
    rows = [
        re.split(r"  +", r.strip()) for r in command("rule", "unused-suppression")[1].split("\n")
    ]
    rate = "0.50 findings per 1,000 words at warning or error, 2.00 in all (in 2,000 words)"

    assert ["clean news", rate] in rows
    assert [
        "finds", "Find every order; 'suppress.apply' drops those that answered something."
    ] in rows  # fmt: skip


def test_a_rule_of_the_house_is_explained(desk, command):
    place = desk()
    write(place / "house", house_word={"terms": {"leverage": "use"}})
    (place / "other.yaml").write_text("rules: house\ndisable: old-word\n")

    assert "house/house-word.yaml" in command("rule", "--config", "other.yaml", "house-word")[1]
    assert re.search("severity +off", command("rule", "--config", "other.yaml", "old-word")[1])
    assert 2 == command("rule", "house-word")[0]


# --- debug ------------------------------------------------------------------------------------

STORY = "Mayor Ada Moss said the vote stands.\n\n“We won,” Moss said. The regime fell.\n"


@pytest.mark.parametrize(
    ("layer", "key", "expected"),
    [
        ("blocks", "kind", [("Mayor Ada Moss said the vote stands.", "paragraph"),
            ("“We won,” Moss said. The regime fell.", "paragraph")]),
        ("sentences", "paragraph", [("Mayor Ada Moss said the vote stands.", 1),
            ("“We won,” Moss said.", 2), ("The regime fell.", 2)]),
        ("quotations", "kind", [("“We won,”", "quotation")]),
        ("attribution", "attributed", [("Mayor Ada Moss said the vote stands.", True),
            ("“We won,” Moss said.", True), ("The regime fell.", False)]),
    ],
)  # fmt: skip
def test_layers(desk, command, layer, key, expected):
    desk(a=STORY)
    status, out, err = command("debug", layer, "--format", "json", "a.txt")
    rows = json.loads(out)

    assert (0, "") == (status, err)
    assert expected == [(row["text"], row[key]) for row in rows]
    assert all(row["text"] == STORY[row["start"] : row["end"]] for row in rows)
    assert {"a.txt"} == {row["path"] for row in rows}
    assert all(text in command("debug", layer, "a.txt")[1] for text, _ in expected)


def test_the_contract_of_attribution(desk, command):
    desk(a=STORY)
    rows = json.loads(command("debug", "attribution", "--format", "json", "a.txt")[1])

    contract = {"path", "start", "end", "text", "attributed", "coverage", "source"}
    assert {frozenset(contract | {"source_kind", "source_name", "paragraph"})} == {
        frozenset(row) for row in rows
    }
    assert ["full", "quotation"] == [row["coverage"] for row in rows[:-1]]
    assert [("person", "Ada Moss")] * 2 == [
        (row["source_kind"], row["source_name"]) for row in rows[:-1]
    ]
    assert rows[-1]["source"] is None
    assert "<- Moss (Ada Moss)" in command("debug", "attribution", "a.txt")[1]
    for row in rows[:-1]:
        assert STORY[row["source"]["start"] : row["source"]["end"]] == row["source"]["text"]


def test_a_link_is_shown_as_a_source(desk, command):
    draft = "\ufeffThe army [killed *40* people](https://www.a.example/b)\r\non Friday.\r\n"
    desk(**{"a.md": draft})
    (row,) = json.loads(command("debug", "attribution", "--format", "json", "a.md")[1])

    assert (True, "full", "link", "a.example") == tuple(
        row[key] for key in ("attributed", "coverage", "source_kind", "source_name")
    )
    assert "killed *40* people" == draft[row["source"]["start"] : row["source"]["end"]]
    assert "<- killed *40* people (a.example)" in command("debug", "attribution", "a.md")[1]


def test_voices_cover_the_draft(desk, command):
    desk(a=STORY)
    rows = json.loads(command("debug", "voices", "--format", "json", "a.txt")[1])

    assert "".join(row["text"] for row in rows) == STORY.replace("\n", "")
    assert ("“We won,”", "quotation") in [(row["text"], row["voice"]) for row in rows]
    assert {"own", "paraphrase", "quotation"} == {row["voice"] for row in rows}


def test_an_unbalanced_mark_is_shown(desk, command):
    desk(a="“We won, Moss said.\n")

    assert "unbalanced" in command("debug", "quotations", "a.txt")[1]


def test_debug_goes_on_after_a_draft_that_is_missing(desk, command):
    desk(a=CLEAN)
    status, out, err = command("debug", "blocks", "no.txt", "a.txt")

    assert (2, "copydesk: error: no.txt: cannot be read: No such file or directory\n") == (
        status,
        err,
    )
    assert out.startswith("a.txt:0-12  paragraph  All is well.")


# --- the real thing ---------------------------------------------------------------------------


def test_the_module_and_the_script_are_the_command(tmp_path, copydesk, cache):
    (tmp_path / "draft.txt").write_text("They met met.\n")
    script = Path(sys.executable).with_name("copydesk")
    by_module = copydesk("check", "--format", "json", "draft.txt")
    by_script = subprocess.run(
        [script, "check", "--format", "json", "draft.txt"],
        cwd=tmp_path,
        env={**os.environ, "COPYDESK_CACHE": str(cache)},
        capture_output=True,
        check=False,
    )

    assert (1, "") == (by_module.status, by_module.err)
    assert (1, b"") == (by_script.returncode, by_script.stderr)
    assert by_module.out == by_script.stdout.decode()
    assert ["doubled-word"] == [finding["rule"] for finding in json.loads(by_module.out)]


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["check", "draft.txt"], ["check", "--format", "pretty", "draft.txt"], ["rules"],
     ["rule", "doubled-word"], ["debug", "blocks", "draft.txt"]],
)  # fmt: skip
def test_a_reader_that_has_enough(tmp_path, cache, arguments):
    (tmp_path / "draft.txt").write_text("They met met.\n")
    env = {**os.environ, "COPYDESK_CACHE": str(cache), "PYTHONPATH": str(CHECKOUT)}
    with subprocess.Popen(
        [sys.executable, "-m", "lint", *arguments],
        cwd=tmp_path,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        process.stdout.close()

        assert b"" == process.stderr.read()


LINE = ["--isolated", "--format", "json", "plain", "pdf", "--fix", "--why", "--exit-zero", "a.txt",
        "-", "--", "", "stories/", "--select", "typos", "-o", "--form", "--jobs=2"]  # fmt: skip


@given(st.lists(st.sampled_from(LINE), max_size=5))
@example([])
@example(["--format", "json", "a.txt", "--isolated"])
def test_a_shortcut_reads_what_argparse_reads(line):
    short = shortcut.check(line)
    if short is not None:
        assert vars(arguments.check().parse_intermixed_args(line)) == vars(short)
    else:
        assert {"-", "--", "", "--select", "-o", "--form", "--jobs=2", "--format"} & set(line)


def test_an_example_names_its_options(command):
    rows = [re.split(r"  +", r.strip()) for r in command("rule", "dialect-spelling")[1].split("\n")]

    assert ["with", "english: gb"] in rows
