"""Rule files that are wrong: every complaint in full, with its line."""

from __future__ import annotations

import os

import pytest
from house import CHECK, LISTED, PATTERN, PATTERNS, SIGNALS, TERMS, write

from lint.errors import RuleError
from lint.rulebook import Rulebook


def wrong(base, old, new, line, message):
    assert old in base
    return base.replace(old, new), line, message


WRONG = {
    "no mapping": ("- a\n", 1, "expected a rule: a mapping with the keys id, message, severity ..."),
    "unknown key": wrong(
        TERMS, "why:", "wy:", 4, "unknown key 'wy' in a rule; did you mean 'why'?"
    ),
    "unknown key, nothing near": wrong(TERMS, "why:", "q:", 4, "unknown key 'q' in a rule"),
    "merge key": (TERMS + "<<: {}\n", 11, "unknown key '<<' in a rule"),
    "missing key": wrong(TERMS, "source: House style\n", "", 1, "key 'source' is missing"),
    "repeated key": (
        TERMS + "why: Because.\n", 11, "key 'why' stands twice (first in line 4)",
    ),
    "empty value": wrong(TERMS, "why: The house says so.", "why:", 4,
        "why: expected a text, found nothing"),
    "text is a list": wrong(TERMS, "why: The house says so.", "why: [a]", 4,
        "why: expected a text, found a list"),
    "text is a flag": wrong(TERMS, "why: The house says so.", "why: true", 4,
        "why: expected a text, found true"),
    "text is a fraction": (TERMS + "added: 0.1\n", 11, "added: expected a text, found 0.1"),
    "id of another file": wrong(TERMS, "id: house-word", "id: house", 1,
        "id 'house': expected the file's name 'house-word', in lower case with hyphens"),
    "two kinds": (TERMS + "check: slips.doubled_word\n", 1,
        "expected exactly one of terms, pattern and check, found terms and check"),
    "no kind": wrong(TERMS, "terms:\n  utilise: use\n", "", 1,
        "expected exactly one of terms, pattern and check, found none of them"),
    "key of another kind": (TERMS + "fix: use\n", 11, "key 'fix' has no effect beside terms"),
    "options of no check": (PATTERN + "options: {a: 1}\n", 10,
        "key 'options' has no effect beside pattern"),
    "severity": wrong(TERMS, "warning", "warn", 3, "severity: expected one of error, warning, "
        "suggestion, none, found 'warn'; did you mean 'warning'?"),
    "severity is a list": wrong(TERMS, "warning", "[error]", 3,
        "severity: expected one of error, warning, suggestion, none, found a list"),
    "voice": wrong(TERMS, "warning", "{own: error, quote: none}", 3, "unknown voice 'quote'; "
        "expected own, paraphrase, quotation, unknown; did you mean 'quotation'?"),
    "severity of a voice": wrong(TERMS, "warning", "{own: 1}", 3,
        "own: expected one of error, warning, suggestion, none, found 1"),
    "placeholder": wrong(TERMS, "{match}", "{mtch}", 2,
        "message: unknown placeholder '{mtch}'; did you mean 'match'?"),
    "scope": (TERMS + "scope: title\n", 11,
        "scope: expected one of paragraph, sentence, headline, document, found 'title'"),
    "flag": (PATTERN + "ignorecase: yes\n", 10, "ignorecase: expected true or false, found 'yes'"),
    "tags": (TERMS + "tags: [1, true]\n", 11, "tags: expected a list of texts, found a list"),
    "no terms": wrong(TERMS, "\n  utilise: use", " {}", 6,
        "terms: expected 'term: replacement' or a list of terms"),
    "a term only": wrong(TERMS, "\n  utilise: use", " utilise", 6,
        "terms: expected 'term: replacement' or a list of terms"),
    "no replacement": wrong(TERMS, "utilise: use", "utilise:", 7,
        "terms: expected a replacement of 'utilise', found nothing"),
    "replacement is a list": wrong(TERMS, "utilise: use", "utilise: [use]", 7,
        "terms: expected a replacement of 'utilise', found a list"),
    "term without a word": wrong(TERMS, "utilise: use", "'...': …", 7, "term: '...' holds no word"),
    "same term twice": wrong(TERMS, "utilise: use", "a-b: c\n  a b: c", 8,
        "id 'a-b' stands twice (first in line 7)"),
    "term is no mapping": wrong(LISTED, "{id: utilise, term: utilise}", "utilise", 7,
        "a term: expected a mapping with id and term"),
    "term without id": wrong(LISTED, "id: utilise, ", "", 7, "a term without 'id'"),
    "key of a term": wrong(LISTED, "term: utilise", "term: utilise, insted: use", 7,
        "unknown key 'insted' in a term; did you mean 'instead'?"),
    "severity of a term": wrong(LISTED, "term: utilise", "term: utilise, severity: eror", 7,
        "severity: expected one of error, warning, suggestion, none, found 'eror'; "
        "did you mean 'error'?"),
    "also is a flag": wrong(LISTED, "term: utilise", "term: utilise, also: true", 7,
        "also: expected a list of texts, found true"),
    "skip without a word": wrong(LISTED, "term: utilise", "term: utilise, skip_before: ['-']", 7,
        "skip_before: '-' holds no word"),
    "trigger without a word": (LISTED + "triggers: ['*']\n", 11, "triggers: '*' holds no word"),
    "guides": wrong(LISTED, "term: utilise", "term: utilise, guides: AP", 7,
        "guides: expected a list of mappings with org and status"),
    "guide without a name": wrong(LISTED, "term: utilise", "term: utilise, guides: [{status: seen}]",
        7, "a guide without 'org'"),
    "broken pattern": wrong(PATTERN, r"\butilise\b", "utili(se", 6,
        "pattern: missing ), unterminated subpattern at position 5: utili(se"),
    "pattern that warns": wrong(PATTERN, r"\butilise\b", r"'[[]a]\b'", 6,
        r"pattern: Possible nested set at position 1: [[]a]\b"),
    "pattern that matches nothing": wrong(PATTERN, r"\butilise\b", "a*", 6,
        "pattern: can match nothing at all, so it would match everywhere"),
    "pattern without words": wrong(PATTERN, r"\butilise\b", "utilis", 6, "pattern: no word stands "
        r"in every match; put one between \b or list them in 'words'"),
    "pattern without end": wrong(PATTERN, r"\butilise\b", r"(?:\w+ )+utilise\b", 6,
        "pattern: a choice inside a repetition without end can take for ever; give the "
        "repetition a bound, as in {0,5}"),
    "pattern is a number": wrong(PATTERN, r"\butilise\b", "5", 6,
        "pattern: expected a pattern or a list of mappings"),
    "no patterns": wrong(PATTERN, r"\butilise\b", "[]", 6,
        "pattern: expected a pattern or a list of mappings"),
    "group of a fix": (PATTERN + r"fix: use \1" + "\n", 10,
        r"fix: invalid group reference 1 at position 5: use \1"),
    "name in a fix": (PATTERN + r"fix: \g<a>" + "\n", 10, r"fix: unknown group name 'a': \g<a>"),
    "same pattern id": wrong(PATTERNS, r"  - {id: one, pattern: \bone\b}",
        "  - {id: one, pattern: \\bone\\b}\n  - {id: one, pattern: \\btwo\\b}", 8,
        "id 'one' stands twice (first in line 7)"),
    "pattern without id": wrong(PATTERNS, "id: one, ", "", 7, "a pattern without 'id'"),
    "fix beside patterns": (PATTERNS + "fix: use\n", 11,
        "key 'fix' belongs to an entry of pattern"),
    "check without a dot": wrong(CHECK, "slips.doubled_word", "slips", 6,
        "check: expected 'module.function', found 'slips'"),
    "check of a module": wrong(CHECK, "slips.doubled_word", "slip.doubled_word", 6,
        "check: no module 'slip' in lint/checks; did you mean 'slips'?"),
    "check of a function": wrong(CHECK, "slips.doubled_word", "slips.doubled_words", 6,
        "check: no function 'doubled_words' in lint/checks/slips.py; did you mean 'doubled_word'?"),
    "check that is imported": wrong(CHECK, "slips.doubled_word", "slips.words", 6,
        "check: no function 'words' in lint/checks/slips.py"),
    "when": (TERMS + "when: verbs.speech\n", 11, "when: no function 'speech' in "
        "lint/checks/verbs.py; did you mean 'speech_verb'?"),
    "signals": wrong(SIGNALS, "{weight: 2, patterns: ['\\bblame\\b']}", "2", 12,
        "signals: blame: expected weight and patterns"),
    "signal without words": wrong(SIGNALS, ", patterns: ['\\bblame\\b']", "", 12,
        "signals: blame: expected weight and patterns"),
    "weight": wrong(SIGNALS, "weight: 2", "weight: two", 12, "weight: expected a number, found 'two'"),
    "most of a signal": wrong(SIGNALS, "weight: 2", "weight: 2, most: few", 12,
        "most: expected a number, found 'few'"),
    "pattern of a signal": wrong(SIGNALS, "\\bblame\\b", "(", 12,
        "pattern: missing ), unterminated subpattern at position 0: ("),
    "no examples": wrong(TERMS, "\n  - bad: They <<utilise>> it.\n    good: They use it.", " []", 8,
        "examples: expected a list of 'bad' and 'good' texts"),
    "example is a text": wrong(TERMS, "  - bad: They <<utilise>> it.\n    good:", "  -", 9,
        "examples: expected 'bad' and 'good'"),
    "bad without a mark": wrong(TERMS, "<<utilise>>", "utilise", 9, "bad: mark each fault <<so>>"),
    "no good": wrong(TERMS, "    good: They use it.\n", "", 8,
        "examples: at least one 'good' text is needed"),
    "example of nothing": (TERMS + "  - note: None.\n", 11, "examples: expected 'bad' or 'good'"),
    "format": wrong(TERMS, "    good: They use it.", "    good: They use it.\n    format: md", 11,
        "format: expected one of text, markdown, html, found 'md'"),
    "option of an example": (
        CHECK + "  - good: So it is.\n    options: {limits: 3}\noptions: {limit: 2}\n", 10,
        "options: no option 'limits'; did you mean 'limit'?"),
    "tag": wrong(TERMS, "The house", "!!str The house", 4,
        "tag 'tag:yaml.org,2002:str': a file is plain data, without tags"),
    "two documents": (TERMS + "---\n" + TERMS, 11, "a second document: expected one in a file"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "message"), WRONG.values(), ids=WRONG)
def test_a_wrong_rule_file(tmp_path, text, line, message):
    folder = write(tmp_path / "house", house_word=text)
    with pytest.raises(RuleError) as caught:
        Rulebook.of([folder])

    assert f"{folder}/house-word.yaml:{line}: {message}" == str(caught.value)


@pytest.mark.parametrize("text", [TERMS, LISTED, PATTERN, PATTERNS, CHECK, SIGNALS])
def test_the_rules_that_are_made_wrong_are_right(tmp_path, text):
    book = Rulebook.of([write(tmp_path / "house", house_word=text)])

    assert ["house-word"] == book.ids


def test_an_id_that_is_taken(tmp_path):
    first, second = (
        write(tmp_path / "a", house_word=TERMS),
        write(tmp_path / "b/typos", house_word=CHECK),
    )
    with pytest.raises(RuleError) as caught:
        Rulebook.of([first, os.path.dirname(second)])

    taken = f"id 'house-word' is taken by {first}/house-word.yaml"
    assert f"{second}/house-word.yaml:1: {taken}" == str(caught.value)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: path.write_bytes(b"id: \xff"), "not UTF-8"),
        (lambda path: path.symlink_to("nowhere"), "cannot be read: No such file or directory"),
        (lambda path: path.mkdir(), "cannot be read: Is a directory"),
    ],
)
def test_a_rule_file_that_cannot_be_read(tmp_path, make, message):
    path = tmp_path / "house-word.yaml"
    make(path)
    with pytest.raises(RuleError) as caught:
        Rulebook.of([str(tmp_path)])

    assert f"{path}: {message}" == str(caught.value)
