"""The compiled book: which files are in it, what it reads, and its copy in the cache."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from house import CHECK, LISTED, PATTERN, SIGNALS, TERMS, write

from lint import compiler, engine, files, rule_files, rulebook, store
from lint import pattern as patterns
from lint.errors import RuleError
from lint.rulebook import Rulebook
from lint.store import Store


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch, tmp_path):
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(RuleError, match=r"nowhere: no folder of rules: No such file"):
        list(rule_files.files([str(tmp_path / "nowhere")]))


def test_which_files_are_rules(tmp_path):
    for name in (
        "b.yaml", "a.yml", ".hidden.yaml", ".#b.yaml", "notes.md", "typos/d.yaml", "typos/c.yml",
        "typos/.e.yaml", "typos/deep/f.yaml", "presets/strict.yaml", "vocabulary/words.yaml",
        "mappings/vale.yaml", ".git/g.yaml", "figures/README",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    found = rule_files.files([str(tmp_path)])

    assert [
        ("a.yml", "house", "a"),
        ("b.yaml", "house", "b"),
        ("typos/c.yml", "typos", "c"),
        ("typos/d.yaml", "typos", "d"),
    ] == [(os.path.relpath(path, tmp_path), category, name) for path, category, name in found]


def test_a_rule_as_it_is_written(tmp_path):
    text = LISTED.replace(
        "{id: utilise, term: utilise}", "{id: use, term: utilise, instead: use, severity: error}"
    ).replace("warning", "{own: warning, quotation: suggestion}")
    book = Rulebook.of([write(tmp_path / "typos", house_word=text)])
    rule, (entry,) = book.named("house-word"), book.entries("house-word")

    assert {"house-word": "house"} == book.categories
    assert "'{match}' is no word of ours." == rule.message
    assert {
        "own": "warning", "paraphrase": "none", "quotation": "suggestion", "unknown": "suggestion",
    } == rule.severity  # fmt: skip
    assert ("use", "utilise", ["use"]) == (entry["id"], entry["term"], entry["instead"])
    assert dict.fromkeys(rule.severity, "error") == entry["severity"]
    assert [rule.id] == [each.id for each in book]


@pytest.mark.parametrize(
    ("text", "always", "needing"),
    [
        (TERMS, [], []),
        (PATTERN, [], ["utilise"]),
        (PATTERN.replace(r"\b", "") + "words: [Utilise, utilises]\n", [], ["utilise", "utilises"]),
        (CHECK, [0], []),
        (CHECK + "words: [the]\n", [], ["the"]),
    ],
)
def test_what_a_rule_needs(tmp_path, text, always, needing):
    book = Rulebook.of([write(tmp_path / "house", house_word=text)])

    assert always == book.always
    assert needing == [
        word
        for word in ("utilise", "utilises", "the", "Utilise")
        if (known := book.word(word)) and known[1]
    ]


def test_words_of_a_signal(tmp_path):
    more = SIGNALS.replace("'\\bblame\\b'", r"'\bblame\b', 'guilt', '\bthe (?:cause|blame) for\b'")
    book = Rulebook.of([write(tmp_path / "house", house_word=more)])
    asked = {word: book.word(word)[2] for word in ("blame", "cause", "for")}
    values = book.rule(0).values

    assert {"blame": [(0, [0, 1])], "cause": [(0, [1])], "for": [(0, [2])]} == asked
    assert book.word("the") is None, "it stands in most sentences"
    assert {0: [(0, ())], 1: [(2, (2,))]} == values["asks"]
    assert [1] == values["always"]
    assert 2 == book.rule(0).options["signals"]["blame"]["weight"]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (["blame"], [0, 1]),
        (["cause"], [1]),
        (["cause", "for"], [1, 2]),
        (["the", "blame", "for"], [0, 1, 2]),
        (["for"], [1]),
    ],
)
def test_what_words_ask_for(tmp_path, words, parts):
    more = SIGNALS.replace("'\\bblame\\b'", r"'\bblame\b', 'guilt', '\bthe (?:cause|blame) for\b'")
    book = Rulebook.of([write(tmp_path / "house", house_word=more)])
    asked = {word: book.word(word)[2][0][1] for word in words if book.word(word)}

    assert parts == book.parts(0, asked).among({"unheard", *words})


@pytest.fixture
def compiled(monkeypatch):
    """How often the rules of a house were compiled."""
    count = []
    table = compiler.table

    def counting(found, known=None):
        if known is not None:
            count.append(1)
        return table(found, known)

    monkeypatch.setattr(compiler, "table", counting)
    monkeypatch.setattr(rule_files, "shipped", lambda: os.devnull)
    monkeypatch.setattr(
        rule_files,
        "files",
        lambda folders, files=rule_files.files: files([f for f in folders if f != os.devnull]),
    )
    return count


def test_a_book_is_compiled_once(tmp_path, compiled):
    folder = write(tmp_path / "house", house_word=TERMS)
    messages = [rulebook.load([folder]).named("house-word").message for _ in range(3)]

    assert ["'{match}' is no word of ours."] * 3 == messages
    assert [1] == compiled


def test_without_a_cache_it_is_compiled_each_time(monkeypatch, tmp_path, compiled):
    monkeypatch.setenv("COPYDESK_CACHE", "")
    folder = write(tmp_path / "house", house_word=TERMS)
    for _ in range(2):
        rulebook.load([folder])

    assert [1, 1] == compiled


@pytest.mark.parametrize("change", ["text", "one more", "one less", "touched"])
def test_a_changed_rule_is_seen(tmp_path, compiled, change):
    folder = write(tmp_path / "house", house_word=TERMS, other=CHECK.replace("house-word", "other"))
    rulebook.load([folder])
    path = os.path.join(folder, "house-word.yaml")
    if change == "text":
        write(tmp_path / "house", house_word=TERMS.replace("no word", "no werd"))
    elif change == "one more":
        write(tmp_path / "house", third=CHECK.replace("house-word", "third"))
    elif change == "one less":
        os.unlink(os.path.join(folder, "other.yaml"))
    else:
        status = os.stat(path)
        write(tmp_path / "house", house_word=TERMS.replace("no word", "no werd"))
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    book = rulebook.load([folder])

    assert [1, 1] == compiled
    assert {"one more": 3, "one less": 1}.get(change, 2) == len(book.ids)
    assert ("werd" in book.named("house-word").message) is (change in ("text", "touched"))


def test_a_change_that_breaks_a_rule_is_told(tmp_path, compiled):
    folder = write(tmp_path / "house", house_word=TERMS)
    rulebook.load([folder])
    write(tmp_path / "house", house_word=TERMS.replace("why:", "wy:"))

    for _ in range(2):
        with pytest.raises(RuleError, match="unknown key 'wy'"):
            rulebook.load([folder])


@pytest.mark.parametrize(
    "content", [b"", b"junk", b"\0" * 1000, store.build({}), store.build({"a": 1})]
)
def test_a_cache_that_is_something_else_is_ignored(tmp_path, compiled, content):
    folder = write(tmp_path / "house", house_word=TERMS)
    rulebook.load([folder])
    kept = list((tmp_path / "cache").iterdir())
    for path in kept:
        path.write_bytes(content)

    for _ in range(2):
        assert ["house-word"] == rulebook.load([folder]).ids
    assert [1, 1] == compiled
    assert 2 == len(kept), "those of the house and, alone, ours"


def test_what_the_draft_does_not_hold_costs_nothing(monkeypatch, tmp_path):
    """Neither a rule nor an entry is read, and no pattern compiled, unless its words are there."""
    texts = {
        "terms-here": TERMS,
        "terms-away": TERMS.replace("utilise", "leverage"),
        "pattern-here": PATTERN,
        "pattern-away": PATTERN.replace(r"\butilise\b", r"\bleverage\b"),
        "check-away": CHECK + "words: [leverage]\n",
    }
    named = {name: text.replace("house-word", name) for name, text in texts.items()}
    book = Rulebook.of([write(tmp_path / "house", **named)])
    read, made = [], []
    get, compile_ = book._table.get, patterns.compile

    class Spy:
        def get(self, key):
            read.append(key)
            return get(key)

    monkeypatch.setattr(book, "_table", Spy())
    monkeypatch.setattr(
        "lint.pattern.compile", lambda *given: made.append(given[0]) or compile_(*given)
    )
    found = engine.lint(files.document("They utilise it.", "draft.txt"), book)
    numbers = {f"{kind}{book.ids.index(name)}" for name in texts if "away" in name for kind in "re"}

    assert ["utilise"] == ["They utilise it."[finding.start : finding.end] for finding in found]
    assert [key for key in read if key.partition(".")[0] in numbers] == []
    assert {f"r{book.ids.index(name)}" for name in texts if "here" in name} <= set(read)
    assert r"\butilise\b" in made
    assert r"\bleverage\b" not in made


def test_the_shipped_rules_are_found():
    assert "doubled-word" in rulebook.load().ids
    assert os.path.isfile(os.path.join(rule_files.shipped(), "typos", "doubled-word.yaml"))


def test_a_check_by_its_name():
    from lint.checks import slips

    assert slips.doubled_word is rulebook.function("slips.doubled_word")


def test_a_change_of_the_compiler_is_seen():
    """The names of the modules that decide what a compiled rulebook holds are all there."""
    listing = (
        "import sys, lint.compiler;"
        "print(*(m.__file__ for n, m in sys.modules.items() if n.startswith('lint.')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", listing], capture_output=True, text=True, check=True
    )
    here = Path(rulebook.__file__).parent
    own = {Path(name).relative_to(here).as_posix() for name in done.stdout.split()}

    # What these do, a compiled rulebook does not hold.
    others = {"cache", "errors", "finding", "heads", "memo", "pattern", "rule_files", "rulebook"}
    assert own - {f"{name}.py" for name in others} == set(rule_files.COMPILER)


def test_rules_are_added_to_known_ones(tmp_path):
    ours = list(rule_files.files([rule_files.shipped()]))
    folder = write(
        tmp_path / "house", house_word=TERMS, other=SIGNALS.replace("house-word", "other")
    )
    house = list(rule_files.files([folder]))
    known = Store(store.build(compiler.table(ours)))

    assert compiler.table([*ours, *house]) == compiler.table(house, known.table())


def test_a_house_cannot_take_an_id_of_ours(tmp_path):
    folder = write(tmp_path / "house", doubled_word=TERMS.replace("house-word", "doubled-word"))

    with pytest.raises(RuleError, match=f"taken by .*{os.path.join('typos', 'doubled-word.yaml')}"):
        rulebook.load([folder])


def test_a_changed_house_rule_leaves_ours_compiled(tmp_path, monkeypatch):
    folder = write(tmp_path / "house", house_word=TERMS)
    rulebook.load([folder])
    found = []
    table = compiler.table
    monkeypatch.setattr(
        compiler, "table", lambda rules, known=None: found.append(rules) or table(rules, known)
    )
    write(tmp_path / "house", house_word=TERMS.replace("no word", "never a word"))
    book = rulebook.load([folder])

    assert [[(os.path.join(folder, "house-word.yaml"), "house", "house-word")]] == found
    assert "'{match}' is never a word of ours." == book.named("house-word").message
    assert set(rulebook.load().ids) | {"house-word"} == set(book.ids)
