"""The configuration of a house: where it is found, what it may say, what it does."""

from __future__ import annotations

import os

import pytest
from house import write

from lint import config, config_file, rule_files
from lint.desk import Desk, Options
from lint.errors import ConfigError
from lint.rulebook import Rulebook


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch, tmp_path):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def _shipped(monkeypatch, tmp_path):
    """Rules of our own in the place of the shipped ones."""
    folder = tmp_path / "shipped"
    for category, name in (("typos", "use_word"), ("figures", "count"), ("names", "place")):
        write(folder / category, **{name: {"terms": {"utilise": "use"}}})
    monkeypatch.setattr(rule_files, "shipped", lambda: str(folder))


def put(path, text=""):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return str(path)


def load(tmp_path, text, name="copydesk.yaml"):
    return config.load(put(tmp_path / name, text))


# --- where it is found ------------------------------------------------------------------------

TABLE = "[tool.copydesk]\nfail-on = 'warning'\n"


@pytest.mark.parametrize(
    ("files", "folder", "found"),
    [
        ([], "a/b", None),
        (["copydesk.yaml"], "a/b", None),
        (["repo/copydesk.yaml"], "repo", "repo/copydesk.yaml"),
        (["repo/copydesk.yaml"], "repo/a/b", "repo/copydesk.yaml"),
        (["repo/copydesk.yaml", "repo/a/copydesk.yaml"], "repo/a/b", "repo/a/copydesk.yaml"),
        (["repo/copydesk.yaml", "repo/a/copydesk.yaml"], "repo/c", "repo/copydesk.yaml"),
        (["copydesk.yaml"], "repo/a", None),
        (["repo/pyproject.toml"], "repo/a", "repo/pyproject.toml"),
        (["repo/copydesk.yaml", "repo/a/pyproject.toml"], "repo/a", "repo/a/pyproject.toml"),
        (["repo/a/copydesk.yaml", "repo/a/pyproject.toml"], "repo/a", "repo/a/copydesk.yaml"),
        (["repo/copydesk.yml", "repo/copydesk.toml"], "repo", None),
    ],
)
def test_the_nearest_file_upward_to_the_root_of_the_repository(tmp_path, files, folder, found):
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / "a" / ".git").mkdir(parents=True)
    for name in files:
        put(tmp_path / name, TABLE if name.endswith(".toml") else "fail-on: warning\n")
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)

    assert (found and str(tmp_path / found)) == config.find(str(tmp_path / folder))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[tool.copydesk]\n", True), ("[tool.copydesk.severity]\ntypos = 'error'\n", True),
        ("[tool.copydesks]\n", False), ("[tool.ruff]\n", False), ("", False),
    ],
)  # fmt: skip
def test_a_pyproject_without_our_table_is_passed_over(tmp_path, text, found):
    (tmp_path / ".git").mkdir()
    put(tmp_path / "pyproject.toml", text)

    assert found is (config.find(str(tmp_path)) is not None)


def test_a_worktree_is_a_repository(tmp_path):
    put(tmp_path / "copydesk.yaml")
    put(tmp_path / "tree" / ".git", "gitdir: elsewhere")

    assert config.find(str(tmp_path / "tree")) is None


def test_each_draft_has_the_configuration_of_its_folder(tmp_path):
    for name in ("a", "b"):
        put(tmp_path / name / "copydesk.yaml", f"fail-on: {'error' if name == 'a' else 'warning'}")
    desk = Desk(Options())

    assert "error" == desk.config(str(tmp_path / "a" / "draft.txt")).fail_on
    assert "warning" == desk.config(str(tmp_path / "b" / "draft.txt")).fail_on
    assert desk.config("a/one.txt") is desk.config("a/two.txt")


def test_standard_input_lies_where_its_name_says(tmp_path):
    put(tmp_path / "a" / "copydesk.yaml", "fail-on: suggestion")

    assert "suggestion" == Desk(Options(stdin_filename="a/draft.txt")).config("-").fail_on
    assert "error" == Desk(Options()).config("-").fail_on


def test_options_choose_the_file(tmp_path):
    put(tmp_path / "copydesk.yaml", "fail-on: suggestion")
    other = put(tmp_path / "other.yaml", "fail-on: warning")

    assert "suggestion" == Desk(Options()).config("draft.txt").fail_on
    assert "warning" == Desk(Options(config=other)).config("draft.txt").fail_on
    assert "error" == Desk(Options(isolated=True)).config("draft.txt").fail_on


# --- what it may say --------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["copydesk.yaml", "pyproject.toml"])
def test_each_key(tmp_path, name):
    yaml = """\
rules: house
disable: [typos, 2024]
select: [figures]
severity: {typos: error, figures: {own: warning, quotation: none}}
options: {unsourced-figure: {small: 3, flag: true, ratio: 0.5}}
english: gb
vocabulary: [words.txt]
languagetool: {server: "http://desk:8081"}
exclude: ["archive/**"]
fail-on: warning
on: [a/b]
broad: true
"""
    toml = """\
[tool.copydesk]
rules = "house"
disable = ["typos", 2024]
select = ["figures"]
english = "gb"
vocabulary = ["words.txt"]
languagetool = {server = "http://desk:8081"}
exclude = ["archive/**"]
fail-on = "warning"
on = ["a/b"]
broad = true
[tool.copydesk.severity]
typos = "error"
figures = {own = "warning", quotation = "none"}
[tool.copydesk.options]
unsourced-figure = {small = 3, flag = true, ratio = 0.5}
"""
    found = load(tmp_path, yaml if name.endswith("yaml") else toml, name)

    assert {
        "rules": ["house"],
        "disable": ["typos", "2024"],
        "select": ["figures"],
        "severity": {"typos": "error", "figures": {"own": "warning", "quotation": "none"}},
        "options": {"unsourced-figure": {"small": 3, "flag": True, "ratio": 0.5}},
        "english": "gb",
        "vocabulary": ["words.txt"],
        "languagetool": "http://desk:8081",
        "exclude": ["archive/**"],
        "fail-on": "warning",
        "on": ["a/b"],
        "broad": True,
    } == found.values
    assert [str(tmp_path / "house")] == found.folders("rules")
    assert set(found.values) | {"preset"} == set(config_file.KEYS)


@pytest.mark.parametrize("text", ["", "# nothing\n", "disable:\nseverity:\n", "---\n"])
def test_a_file_that_says_nothing(tmp_path, text):
    assert {} == load(tmp_path, text).values


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("disabel: []\n", ":1", "unknown key 'disabel'; did you mean 'disable'?"),
        ("disable: []\nfoo: 1\n", ":2", "unknown key 'foo'"),
        ("fail_on: error\n", ":1", "unknown key 'fail_on'; did you mean 'fail-on'?"),
        ("- a\n", "", "expected keys such as rules, disable and severity"),
        ("typos\n", "", "expected keys such as rules, disable and severity"),
        ("disable: {a: b}\n", ":1", "disable: expected a list of names, found a mapping"),
        ("disable: [[a]]\n", ":1", "disable: expected a list of names, found a list"),
        ("broad: 'true'\n", ":1", "broad: expected true or false, found 'true'"),
        ("english: uk\n", ":1", "english: expected one of us, gb, ca, au, any, found 'uk'; "
            "did you mean 'us'?"),
        ("fail-on: none\n", ":1", "fail-on: expected one of error, warning, suggestion, found "
            "'none'"),
        ("severity: error\n", ":1", "severity: expected a mapping, found 'error'"),
        ("severity:\n  typos: warn\n", ":2", "typos: expected one of error, warning, suggestion, "
            "none, found 'warn'; did you mean 'warning'?"),
        ("severity:\n  typos:\n    owm: error\n", ":3", "unknown voice 'owm'; expected own, "
            "paraphrase, quotation, unknown; did you mean 'own'?"),
        ("severity:\n  typos: {own: 1}\n", ":2", "own: expected one of error, warning, "
            "suggestion, none, found 1"),
        ("severity:\n  typos:\n", ":2", "typos: expected one of error, warning, suggestion, none, "
            "found nothing"),
        ("options:\n  a: 1\n", ":2", "options: a: expected a mapping of options, found 1"),
        ("disable: a\ndisable: b\n", ":2", "key 'disable' stands twice (first in line 1)"),
        ("rules: !!str a\n", ":1",
            "tag 'tag:yaml.org,2002:str': a file is plain data, without tags"),
    ],
)  # fmt: skip
def test_a_wrong_file(tmp_path, text, place, message):
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, text)

    assert f"{tmp_path}/copydesk.yaml{place}: {message}" == str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[tool.copydesk]\nfail_on = 'error'\n", "unknown key 'fail_on'; did you mean 'fail-on'?"),
        ("[tool.copydesk]\nrules = 5\nbroad = 'x'", "broad: expected true or false, found 'x'"),
        ("[tool]\ncopydesk = 5\n", "expected keys such as rules, disable and severity"),
        ("[tool.copydesk]\nbroad = 2023-11-19", "broad: expected true or false, found "),
        ("[tool.copydesk]\nrules = [\n", "not valid TOML: "),
        ("a = " + "[" * 100_000, "not valid TOML: "),
    ],
)
def test_a_wrong_toml_file(tmp_path, text, message):
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, text, "pyproject.toml")

    assert str(caught.value).startswith(f"{tmp_path}/pyproject.toml: {message}")


@pytest.mark.parametrize("text", ["tool = 5\n", "", "[tool.ruff]\n"])
def test_a_toml_file_that_is_not_ours(tmp_path, text):
    assert {} == load(tmp_path, text, "pyproject.toml").values


def test_a_file_that_cannot_be_read(tmp_path):
    with pytest.raises(ConfigError, match=r"nowhere\.yaml: cannot be read: No such file"):
        config.load("nowhere.yaml")
    (tmp_path / "copydesk.yaml").write_bytes(b"\xff")
    with pytest.raises(ConfigError, match=r"copydesk\.yaml: not UTF-8"):
        config.load("copydesk.yaml")


BOOK = {
    "house_word": {
        "terms": [{"id": "one", "term": "one"}, {"id": "two", "term": "two"}],
    },
    "house_check": {"check": "slips.doubled_word", "options": {"few": 3, "names": ["a"]}},
    "house_claim": {
        "check": "claims.unattributed",
        "options": {"label": 2, "signals": {"blame": {"weight": 2, "patterns": [r"\bblame\b"]}}},
    },
    "house_slip": {
        "check": "confusions.misplaced",
        "options": {"groups": {}, "slips": {"then": {}}},
    },
}


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("disable: [typos, house-wrod]\n", 1,
            "disable: no rule 'house-wrod'; did you mean 'house-word'?"),
        ("disable:\n  - typos\n  - qqq\n", 3, "disable: no rule 'qqq'"),
        ("select: house-check/one\n", 1, "select: no entry 'one' in house-check"),
        ("select: typos/one\n", 1, "select: no entry 'one' in typos"),
        ("on:\n- house-word/tow\n", 2,
            "on: no entry 'tow' in house-word; did you mean 'two'?"),
        ("severity:\n  house-word: error\n  house-chek: error\n", 3,
            "severity: no rule 'house-chek'; did you mean 'house-check'?"),
        ("options:\n  house-wort: {}\n", 2,
            "options: no rule 'house-wort'; did you mean 'house-word'?"),
        ("options:\n  house-check: {fwe: 2}\n", 2,
            "options: no option 'fwe' of house-check; did you mean 'few'?"),
        ("options:\n  house-word: {few: 2}\n", 2, "options: no option 'few' of house-word"),
        ("options:\n  typos: {few: 2}\n", 2, "options: no option 'few' of typos"),
        ("options:\n  house-check: {few: two}\n", 2,
            "options: few: expected something like 3, found 'two'"),
        ("options:\n  house-check: {names: a}\n", 2,
            "options: names: expected something like ['a'], found 'a'"),
        ("options:\n  house-claim: {signals: {guilt: 5}}\n", 2,
            "options: signals: guilt: expected weight and patterns"),
        ("options:\n  house-claim: {signals: {guilt: {weight: 5, patterns: ['(a']}}}\n", 2,
            "options: signals: guilt: '(a': missing ), unterminated subpattern at position 0"),
        ("options:\n  house-slip: {slips: {than: [3]}}\n", 2,
            "options: slips: than: expected a mapping such as {instead: than}"),
        ("options:\n  house-slip: {groups: {more: more less}, slips: {then: {left: '@mor'}}}\n", 2,
            "options: slips: no group 'mor'; did you mean 'more'?"),
        ("options:\n  house-slip: {groups: {a: a @a}, slips: {then: {left: '@a'}}}\n", 2,
            "options: slips: no group 'a'"),
    ],
)  # fmt: skip
def test_names_that_no_rulebook_holds(tmp_path, text, line, message):
    book = Rulebook.of([write(tmp_path / "book" / "typos", **BOOK).removesuffix("/typos")])
    found = load(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        found.check(book)

    assert f"{tmp_path}/copydesk.yaml:{line}: {message}" == str(caught.value)


def test_names_that_a_rulebook_holds(tmp_path):
    book = Rulebook.of([write(tmp_path / "book" / "typos", **BOOK).removesuffix("/typos")])
    names = "[typos, house-word, house-word/two]"
    found = load(
        tmp_path,
        f"disable: {names}\nselect: {names}\non: house-word/one\n"
        "severity: {typos: error, house-word/one: none}\n"
        "options: {house-check: {few: 4, names: []}}\n",
    )

    assert found.check(book) is None


# --- presets ----------------------------------------------------------------------------------


@pytest.fixture
def presets(monkeypatch, tmp_path):
    for module in (config, config_file):
        monkeypatch.setattr(module, "shipped", lambda: str(tmp_path / "shipped"))
    return tmp_path / "shipped" / "presets"


def test_what_a_house_says_stands_on_top_of_its_preset(tmp_path, presets):
    put(
        presets / "strict.yaml",
        "broad: true\nfail-on: warning\non: [a/b]\nseverity: {typos: error, names: error}\n",
    )
    found = load(
        tmp_path, "preset: strict\nfail-on: error\non: c/d\nseverity: {names: {own: warning}}\n"
    )

    assert {
        "preset": "strict",
        "broad": True,
        "fail-on": "error",
        "on": ["a/b", "c/d"],
        "severity": {"typos": "error", "names": {"own": "warning"}},
    } == found.values


def test_a_preset_that_there_is_not(tmp_path, presets):
    for name in ("strict", "default"):
        put(presets / f"{name}.yaml")
    with pytest.raises(ConfigError, match=r"yaml:2: preset: expected one of default, strict, "):
        load(tmp_path, "broad: true\npreset: strickt\n")


def test_the_shipped_presets_are_right(tmp_path):
    book = Rulebook.of([config.shipped()])

    for name in config_file.presets():
        assert load(tmp_path, f"preset: {name}\n").check(book) is None


def test_a_changed_preset_is_seen(tmp_path, presets):
    put(presets / "strict.yaml", "fail-on: warning\n")
    first = load(tmp_path, "preset: strict\n").fail_on
    put(presets / "strict.yaml", "fail-on: suggestion\n")

    assert ("warning", "suggestion") == (first, load(tmp_path, "preset: strict\n").fail_on)


# --- what it does -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "path", "excluded"),
    [
        ("archive/**", "archive/a.txt", True),
        ("archive/**", "archive/2020/a.txt", True),
        ("archive/**", "archives/a.txt", False),
        ("archive", "archive/2020/a.txt", True),
        ("archive/", "archive/a.txt", True),
        ("archive", "drafts/archive.txt", False),
        ("drafts/archive", "drafts/archive/a.txt", True),
        ("archive", "drafts/archive/a.txt", False),
        ("**/archive", "drafts/archive/a.txt", True),
        ("*.md", "a.md", True),
        ("*.md", "drafts/a.md", True),
        ("*.md", "a.MD", False),
        ("drafts/*.md", "drafts/a.md", True),
        ("drafts/[ab].md", "drafts/c.md", False),
        ("README.md", "docs/README.md", True),
        ("nothing", "a.txt", False),
    ],
)
def test_excluded_drafts(tmp_path, pattern, path, excluded):
    found = load(tmp_path, f"exclude: '{pattern}'\n")

    assert excluded is found.excludes(path)
    assert excluded is found.excludes(str(tmp_path / path))


def test_paths_are_those_from_the_folder_of_the_file(monkeypatch, tmp_path):
    put(tmp_path / "a" / "copydesk.yaml", "exclude: old\nrules: [../house, /shared]\n")
    monkeypatch.chdir(tmp_path / "a")
    found = config.load("copydesk.yaml")

    assert ["../house", "/shared"] == found.folders("rules")
    assert [found.excludes(path) for path in ("old/b.txt", "../old/b.txt")] == [True, False]
    assert not config.Config().excludes("old/b.txt")


@pytest.mark.usefixtures("_shipped")
def test_rules_of_the_house_are_added(tmp_path):
    write(tmp_path / "house", house_word={"terms": {"utilise": "use"}})
    write(tmp_path / "more" / "typos", more_word={"terms": {"leverage": "use"}})
    put(tmp_path / "copydesk.yaml", "rules: [house, more]\ndisable: more-word\n")
    desk = Desk(Options())
    book, settings, _ = desk.rules(desk.config("draft.txt"))

    assert {"house-word", "more-word", "use-word", "count", "place"} == set(book.ids)
    assert ("house", "typos") == (book.categories["house-word"], book.categories["more-word"])
    assert not settings.runs(book.named("more-word"))
    assert settings.runs(book.named("house-word"))


@pytest.mark.usefixtures("_shipped")
@pytest.mark.parametrize(
    ("text", "options", "select", "disable"),
    [
        ("select: figures\ndisable: names\n", {}, {"figures"}, {"names"}),
        ("select: figures\n", {"select": ["typos"]}, {"typos"}, set()),
        ("disable: names\n", {"disable": ["typos"]}, set(), {"names", "typos"}),
    ],
)
def test_options_and_the_file(tmp_path, text, options, select, disable):
    put(tmp_path / "copydesk.yaml", text)
    desk = Desk(Options(**options))
    _, settings, _ = desk.rules(desk.config("draft.txt"))

    assert (select, disable) == (settings.select, settings.disable)


@pytest.mark.usefixtures("_shipped")
def test_what_went_wrong_once_is_not_tried_again(monkeypatch, tmp_path):
    put(tmp_path / "copydesk.yaml", "disable: qqq\n")
    desk, tried = Desk(Options()), []
    monkeypatch.setattr(
        desk, "_read", lambda chosen, read=desk._read: tried.append(1) or read(chosen)
    )
    for _ in range(3):
        with pytest.raises(ConfigError, match="no rule 'qqq'"):
            desk.rules(desk.config("draft.txt"))

    assert [1] == tried


# --- the copy in the cache --------------------------------------------------------------------


def test_the_file_is_read_once(monkeypatch, tmp_path):
    first = load(tmp_path, "fail-on: warning\n").values
    monkeypatch.setattr(config_file, "parse", None)

    assert first == config.load(str(tmp_path / "copydesk.yaml")).values


def test_a_changed_file_is_seen(tmp_path):
    path = tmp_path / "copydesk.yaml"
    first = load(tmp_path, "fail-on: warning\n").fail_on
    status = os.stat(path)
    put(path, "fail-on: nothing\n".replace("nothing", "warning").replace("warning", "error  "))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert ("warning", "error") == (first, config.load(str(path)).fail_on)


@pytest.mark.parametrize("content", [b"", b"junk", b"N", b"(\x00\x00\x00\x00"])
def test_a_cache_that_is_something_else_is_ignored(monkeypatch, tmp_path, content):
    monkeypatch.setattr("lint.cache.read", lambda name: content)

    assert "warning" == load(tmp_path, "fail-on: warning\n").fail_on
