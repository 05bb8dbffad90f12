"""Rules, configurations and options that are wrong: where, what, and the nearest name."""

from __future__ import annotations

import pytest
from hostile import CLEAN, SECONDS, refused

RULE = """\
id: house-word
message: "'{match}' is not a word of this house."
severity: warning
why: The house says so.
source: House style
terms:
  utilise: use
examples:
  - bad: They <<utilise>> it.
    good: They use it.
"""
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join(['*' + old] * 9)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


def kind(line):
    """The rule with another line in the place of its terms."""
    return RULE.replace("terms:\n  utilise: use", line)


RULES = {
    "wrong key": (RULE.replace("message:", "mesage:"), 2, "'mesage'", "did you mean 'message'"),
    "key missing": (RULE.replace("why: The house says so.\n", ""), 1, "'why' is missing"),
    "key twice": (RULE + "source: Another\n", 11, "'source' stands twice", "line 5"),
    "wrong severity": (RULE.replace("warning", "warnign"), 3, "did you mean 'warning'"),
    "wrong voice": (RULE.replace("warning", "{owm: error}"), 3, "'owm'", "did you mean 'own'"),
    "wrong id": (RULE.replace("id: house-word", "id: house-words"), 1, "house-word"),
    "taken id": (RULE, 1, "'house-word' is taken by", "first"),
    "no rule": ("- utilise\n", 1, "expected a rule"),
    "empty": ("", 1, "expected a rule"),
    "two kinds": (RULE + "pattern: utili[sz]e\n", 1, "exactly one of terms, pattern and check"),
    "no examples": (RULE[: RULE.index("examples")], 1, "'examples' is missing"),
    "broken pattern": (kind("pattern: 'utili(se'"), 6, "pattern", "missing )"),
    "slow pattern": (kind("pattern: '(?:u+t*)+ilise'"), 6, "pattern"),
    "unknown check": (
        kind("check: slips.doubled_wrod"), 6, "no function", "did you mean 'doubled_word'",
    ),
    "unknown module": (kind("check: slip.doubled_word"), 6, "did you mean 'slips'"),
    "check elsewhere": (kind("check: os.system"), 6, "'os'"),
    "check of a check": (kind("check: ..os.system"), 6, "expected 'module.function'"),
    "wrong placeholder": (RULE.replace("{match}", "{mach}"), 2, "did you mean 'match'"),
    "not YAML": (RULE.replace("why: The", "why: [The"), 5, "not valid YAML"),
    "tab": (RULE.replace("  utilise", "\tutilise"), 7, "not valid YAML"),
    "tag": (RULE.replace("The house says so.", "!!python/name:os.system x"), 4, "tag"),
    "command": (
        RULE.replace("The house says so.", "!!python/object/apply:os.system ['touch sprung']"),
        4,
        "tag",
    ),
    "bomb": (BOMB, None, "too large"),
    "deep": (RULE.replace("The house says so.", "[" * 5000 + "]" * 5000), 4, "nest"),
    "not UTF-8": (RULE.encode().replace(b"house", b"h\xf6use"), None, "not UTF-8"),
}  # fmt: skip


@pytest.mark.parametrize("case", RULES.values(), ids=RULES)
def test_a_rule_file_that_is_wrong(copydesk, tmp_path, case):
    text, line, *parts = case
    (tmp_path / "copydesk.yaml").write_text("rules: [first, second]\n")
    for folder in ("first", "second"):
        (tmp_path / folder).mkdir()
    if "is taken by" in parts[0]:
        (tmp_path / "first" / "house-word.yaml").write_text(RULE)
    path = tmp_path / "second" / "house-word.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (tmp_path / "draft.txt").write_text(CLEAN)
    done = copydesk("check", "draft.txt", timeout=SECONDS)

    refused(done, f"house-word.yaml:{line}: " if line else "house-word.yaml", *parts)
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("config", ["rules: house", "rules: nowhere", "disable: no-such-rule"])
def test_what_is_wrong_for_all_drafts_is_told_once(copydesk, tmp_path, config, jobs):
    (tmp_path / "copydesk.yaml").write_text(config)
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "house-word.yaml").write_text("")
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(CLEAN)
    done = copydesk("check", "--jobs", jobs, ".", timeout=SECONDS)

    refused(done)
    assert 1 == done.err.count("\n")


def test_the_rule_of_these_tests_is_right(copydesk, tmp_path):
    (tmp_path / "copydesk.yaml").write_text("rules: house\n")
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "house-word.yaml").write_text(RULE)
    (tmp_path / "draft.txt").write_text("They utilise it.\n")
    done = copydesk("check", "draft.txt")

    assert "draft.txt:1:6: warning: 'utilise' is not a word of this house. [house-word]" in done.out


CONFIGS = {
    "wrong key": ("fail_on: error\n", 1, "'fail_on'", "did you mean 'fail-on'"),
    "wrong rule": ("disable:\n  - doubled-wrod\n", None, "did you mean 'doubled-word'"),
    "wrong level": ("severity:\n  doubled-word: warn\n", 2, "did you mean 'warning'"),
    "wrong gate": ("fail-on: eror\n", 1, "did you mean 'error'"),
    "wrong kind": ("disable: {typos: true}\n", 1, "expected a list of names"),
    "a list": ("- typos\n", None, "expected keys"),
    "not YAML": ("disable: [typos\n", 2, "not valid YAML"),
    "tag": ("disable: !!python/name:os.system x\n", 1, "tag"),
    "bomb": (BOMB.replace("a: &a", "disable: &a", 1), None, "too large"),
    "no rules": ("rules: nowhere\n", None, "nowhere"),
    "no vocabulary": ("vocabulary: nowhere.txt\n", None, "nowhere.txt"),
    "not UTF-8": (b"disable: [caf\xe9]\n", None, "not UTF-8"),
}


@pytest.mark.parametrize("case", CONFIGS.values(), ids=CONFIGS)
def test_a_configuration_that_is_wrong(copydesk, tmp_path, case):
    text, line, *parts = case
    path = tmp_path / "copydesk.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (tmp_path / "draft.txt").write_text(CLEAN)
    done = copydesk("check", "draft.txt", timeout=SECONDS)

    refused(done, f"copydesk.yaml:{line}: " if line else ": ", *parts)


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["--config", "nowhere.yaml"], "nowhere.yaml: cannot be read: No such file"),
        (["--config", "."], ".: cannot be read: Is a directory"),
        (["--select", "doubled-wrod"], "did you mean 'doubled-word'"),
        (["-o", "nowhere/report.txt"], "nowhere/report.txt: cannot be written: No such file"),
        (["--config", "x.yaml", "--isolated"], "exclude each other"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_an_option_that_is_wrong(copydesk, tmp_path, arguments, part):
    (tmp_path / "draft.txt").write_text(CLEAN)

    refused(copydesk("check", *arguments, "draft.txt"), part)


def test_a_toml_that_is_wrong(copydesk, tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool.copydesk]\ndisable = [\n")
    (tmp_path / "draft.txt").write_text(CLEAN)

    refused(copydesk("check", "draft.txt"), "pyproject.toml", "not valid TOML")


def test_a_changed_rule_is_seen_at_once(copydesk, tmp_path):
    (tmp_path / "copydesk.yaml").write_text("rules: house\n")
    (tmp_path / "house").mkdir()
    (tmp_path / "draft.txt").write_text("They utilise it.\n")
    for text in ("is not a word of this house", "is a word of another house"):
        rule = RULE.replace("is not a word of this house", text)
        (tmp_path / "house" / "house-word.yaml").write_text(rule)

        assert text in copydesk("check", "draft.txt").out
