"""LanguageTool as a second source: what is asked, what comes back, what is made of it."""

from __future__ import annotations

import json
import os
import socket
import sys
import threading
import time
from base64 import b64encode

import fake_languagetool
import pytest
from conftest import CHECKOUT, run
from fake_languagetool import INFO, answer, match, send
from hypothesis import given
from hypothesis import strategies as st

from lint import cache, cli, files, rulebook
from lint.engine import Settings
from lint.errors import CopydeskError, RuleError
from lint.integrations import languagetool
from lint.integrations.languagetool import Client, ServerError, answers, mapping, memory, server
from lint.integrations.languagetool.client import SECONDS

BOOK = rulebook.load()
DRAFT = "The envoy spoke on Monday. She say the talks went well.\n"


@pytest.fixture
def fake():
    with fake_languagetool.running() as server:
        yield server


@pytest.fixture(autouse=True)
def alone(tmp_path, monkeypatch):
    """No cache but one of this test, and no server that the environment names."""
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("COPYDESK_LANGUAGETOOL", raising=False)
    monkeypatch.chdir(tmp_path)


def findings(fake, source, name="draft.txt", *, settings=None, ours=()):
    doc = files.document(source, name)
    reader = languagetool.open_source(fake.url, "6.8", BOOK)
    return doc, reader.findings(doc, list(ours), BOOK, settings or Settings())


def says(fake, *places, **values):
    """Let the server find some words of whatever text it gets, at each of their places."""

    def check(handler, form):
        text = fake.texts[-1]
        found = []
        for place in places:
            at = text.find(place)
            while at >= 0:
                before = len(text[:at].encode("utf-16-le")) // 2
                length = len(place.encode("utf-16-le")) // 2
                found.append(match(before, length, **values))
                at = text.find(place, at + 1)
        send(handler, answer(*found))

    fake.check = check


# Offsets.

SOURCES = {
    "plain": ("draft.txt", "She say it.\n"),
    "emoji": ("draft.txt", "It rained \U0001f327\U0001f327 again. She say it \U0001f600.\n"),
    "crlf": ("draft.txt", "One line.\r\n\r\nShe say it.\r\n"),
    "bom": ("draft.txt", "\ufeffShe say it.\n"),
    "accents": ("draft.txt", "Zoe\u0308 left. She say it.\n"),
    "markdown": ("draft.md", "A **bold \U0001f600 claim**, [a link](http://a.example). She say it.\n"),
    "front matter": ("draft.md", "---\ntitle: Rain\n---\n\nIt is `code` here. She say it.\n"),
    "html": ("draft.html", "<p>Caf&eacute; &amp; <b>bar</b> \U0001f600.</p><p>She say it.</p>\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", SOURCES)
def test_offsets_are_those_of_the_source(fake, name):
    path, source = SOURCES[name]
    says(fake, "say")
    doc, found = findings(fake, source, path)

    assert [source.index("say")] == [each.start for each in found]
    assert ["say"] == [doc.source[each.start : each.end] for each in found]


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=30), st.data())
def test_units_of_utf16_become_code_points(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    units = [len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 for at in (start, end)]
    found = answers.matches(answer(match(units[0], units[1] - units[0])), text)

    assert ([] if start == end else [(start, end)]) == [(each.start, each.end) for each in found]


def test_what_is_no_prose_is_sent_as_markup(fake):
    findings(fake, "Run `rm -rf secret` and ![a pear](pear.png) now.\n", "draft.md")

    sent = json.loads(fake.forms[0]["data"][0])["annotation"]

    assert ["markup", "markup"] == [key for part in sent for key in part if key == "markup"]
    assert "secret" not in json.dumps(sent)


def test_a_long_draft_is_sent_in_parts_of_whole_paragraphs(fake):
    paragraphs = [f"Paragraph {number} says {'so ' * 1500}it." for number in range(9)]
    source = "\n\n".join(["Headline", *paragraphs, "She say it.\n"])
    says(fake, "say it.")
    _, found = findings(fake, source)

    assert len(fake.texts) > 1
    assert all(len(text) <= 20_000 and text.endswith("it.") for text in fake.texts)
    assert [source.index("say it.")] == [each.start for each in found]


# What is made of it.


def place(source, marked, **values):
    """What our findings are when LanguageTool marks some words of a draft."""
    with fake_languagetool.running() as fake:
        says(fake, marked, **values)
        return [(each.rule, each.severity) for each in findings(fake, source)[1]]


WORD = {"rule": "THROUGH_AWAY", "category": "CONFUSED_WORDS"}
SPELLING = {"rule": "MORFOLOGIK_RULE_EN_US", "category": "TYPOS"}
KEPT = [
    ("They say. She say it today.", "She say", {}, ("languagetool-grammar", "warning")),
    ("He said the aide have gone.", "have", {}, ("languagetool-grammar", "warning")),
    ('"She say it today," said Ms Moss.', "say", {}, ("languagetool-grammar", "suggestion")),
    ("They had to through it away.", "through", WORD, ("languagetool-word", "warning")),
    ("They will breakup soon.", "breakup", {"rule": "NOUN_VERB_CONFUSION"},
     ("languagetool-grammar", "suggestion")),
    ("The board of zyzzle met.", "zyzzle", SPELLING, ("languagetool-spelling", "suggestion")),
    ("It rained and she left.", "rained", {"rule": "COMMA", "category": "PUNCTUATION"},
     ("languagetool-punctuation", "suggestion")),
]  # fmt: skip
DROPPED = {
    "a dropped rule": ("They met a envoy.", "a", {"rule": "EN_A_VS_AN", "category": "MISC"}),
    "a dropped category": ("They met an envoy.", "met", {"category": "STYLE"}),
    "an unknown category": ("They met an envoy.", "met", {"category": "HOROSCOPES"}),
    "a title": ("Envoys say no\n\nThe envoys met on Monday.", "say", {}),
    "a name": ("The talks of Zoltan Petrescu went on.", "Petrescu", {}),
    "a name at the start": ("Petrescu went home.", "Petrescu", {}),
    "across a quotation": ('The envoy said "we are" gone.', '"we are" gone', {}),
    "another language": ("He cited la ley de los hombres libres.", "ley", {}),
    "spelling of a name": ("The talks of Zoltan Petrescu went on.", "Petrescu", SPELLING),
    "spelling of what we know": ("The colour was good.", "colour", SPELLING),
    "spelling of what is used often": ("A zyzzle, the zyzzle and a zyzzle.", "zyzzle", SPELLING),
    "spelling in a quotation": ('"The zyzzle is on," said Ms Moss.', "zyzzle",
                                {**SPELLING, "replacements": ("a", "b")}),
    "punctuation in a quotation": ('"It rained and she left," said Ms Moss.', "rained",
                                   {"category": "PUNCTUATION"}),
    "spelling without a correction": ("The zyzzle met.", "zyzzle",
                                      {**SPELLING, "replacements": ()}),
}  # fmt: skip


@pytest.mark.parametrize(("source", "marked", "values", "expected"), KEPT)
def test_kept(source, marked, values, expected):
    assert [expected] == place(source, marked, **values)


@pytest.mark.parametrize("reason", DROPPED)
def test_dropped(reason):
    source, marked, values = DROPPED[reason]

    assert [] == place(source, marked, **values)


def test_a_sure_typo_in_a_quotation_is_told():
    values = {**SPELLING, "replacements": ("people",)}

    assert [("languagetool-spelling", "suggestion")] == place(
        '"The pzzople came," said Ms Moss.', "pzzople", **values
    )


def test_ours_wins(fake):
    says(fake, "say")
    doc, (mine,) = findings(fake, DRAFT)
    mine.rule = "wrong-number"
    _, both = findings(fake, DRAFT, ours=[mine])

    assert ["wrong-number"] == [each.rule for each in both]
    assert doc.source.index("say") == both[0].start


@pytest.mark.parametrize("name", ["grammar", "languagetool-grammar",
                                  "languagetool-grammar/HE_VERB_AGR"])  # fmt: skip
def test_a_house_disables_it_by_category_rule_and_entry(fake, name):
    says(fake, "say")

    assert ["say"] == [DRAFT[e.start : e.end] for e in findings(fake, DRAFT)[1]]
    assert [] == findings(fake, DRAFT, settings=Settings(disable=[name]))[1]


def test_nothing_is_asked_when_none_of_its_rules_runs(fake):
    findings(fake, DRAFT, settings=Settings(select=["figures"]))

    assert [] == fake.forms


def test_fixes_are_shown_and_never_safe(fake):
    says(fake, "say", replacements=("says", "said", "saw", "sat"))
    _, (found,) = findings(fake, DRAFT)

    assert [("says", False), ("said", False), ("saw", False)] == [
        (fix.replacement, fix.safe) for fix in found.fixes
    ]


def test_the_server_is_spared_what_is_dropped(fake):
    findings(fake, DRAFT)
    (form,) = fake.forms

    assert "EN_A_VS_AN" in form["disabledRules"][0].split(",")
    assert "STYLE" in form["disabledCategories"][0].split(",")
    assert "GRAMMAR" not in form["disabledCategories"][0].split(",")


@pytest.mark.parametrize(("english", "language"), [("gb", "en-GB"), ("any", "en-US")])
def test_the_english_of_the_house(fake, english, language):
    doc = files.document(DRAFT, "draft.txt")
    languagetool.open_source(fake.url, "6.8", BOOK).findings(doc, [], BOOK, Settings(), english)

    assert [language] == fake.forms[0]["language"]


# The mapping.


def test_every_line_of_the_mapping_has_a_reason_and_a_rule_of_ours():
    known = mapping.load(BOOK.ids)
    rules, categories = known.off

    assert "EN_A_VS_AN" in rules
    assert "CASING" in categories
    assert known.target("ANY_RULE", "CASING") is None
    assert ("languagetool-grammar", True) == known.target("CD_NN", "GRAMMAR")
    assert ("languagetool-grammar", False) == known.target("ANY_RULE", "GRAMMAR")
    assert ("languagetool-spelling", True) == known.target("MORFOLOGIK_RULE_EN_GB", "TYPOS")
    assert known.target("COMMA_COMPOUND_SENTENCE_2", "PUNCTUATION") is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[]", "map.yaml:1: expected categories and rules"),
        ("rule: {}", "map.yaml:1: unknown key 'rule'; did you mean 'rules'?"),
        ("rules:\n  A_B: none", "map.yaml:2: A_B: expected a mapping with to and why"),
        ("rules:\n  A_B: {to: none}", "map.yaml:2: A_B: expected a mapping with to and why"),
        ("rules:\n  A_B: {to: nine, why: so}", "map.yaml:2: A_B: no rule 'nine'"),
        ("rules:\n  A_B: {to: none, why: so, lover: true}", "did you mean 'lower'?"),
    ],
)
def test_a_wrong_mapping_says_where(text, problem):
    with pytest.raises(RuleError) as caught:
        mapping.parse(text, "map.yaml", ["a-an"])

    assert problem in str(caught.value)


# The cache.


def test_a_text_is_asked_about_once(fake):
    says(fake, "say")
    first, second = findings(fake, DRAFT)[1], findings(fake, DRAFT)[1]

    assert 1 == len(fake.forms)
    assert [each.span for each in first] == [each.span for each in second]


def test_the_cache_holds_no_text(fake, tmp_path):
    says(fake, "say")
    findings(fake, "The Yggdrasil affair. She say it.\n")
    (kept,) = (tmp_path / "cache").glob("languagetool-*")

    assert b"HE_VERB_AGR" in kept.read_bytes()
    assert b"Yggdrasil" not in kept.read_bytes()


def test_a_spoiled_cache_is_asked_anew(fake, tmp_path):
    says(fake, "say")
    findings(fake, DRAFT)
    (kept,) = (tmp_path / "cache").glob("languagetool-*")
    kept.write_bytes(b"\x00\x01\x02\x03 no")

    assert 1 == len(findings(fake, DRAFT)[1])
    assert 2 == len(fake.forms)


def test_the_cache_is_bounded(tmp_path):
    cache.folder()
    state = tmp_path / "cache" / server._STATE
    state.write_text("{}")
    os.utime(state, (0, 0))
    for number in range(450):
        memory.write(f"languagetool-{number}", [])
        path = next((tmp_path / "cache").glob(f"languagetool-{number}-*"))
        os.utime(path, (number, number))

    assert state.exists(), "a server that stays is no answer"

    state.unlink()
    kept = {int(path.name.split("-")[1]) for path in (tmp_path / "cache").iterdir()}

    assert 300 <= len(kept) <= 400
    assert set(range(400, 450)) <= kept


# A server in trouble. Each of these must cost its findings and nothing else.


def half(handler, form):
    body = json.dumps(answer()).encode()
    send(handler, body[:20], headers=[("Content-Length", str(len(body)))])
    handler.close_connection = True


def dies(handler, form):
    handler.connection.shutdown(socket.SHUT_RDWR)


def hangs(handler, form):
    time.sleep(3)


def drips(handler, form):
    """One byte after the other, so that no single step takes long."""
    handler.send_response(200)
    handler.flush_headers()
    for _ in range(100):
        handler.wfile.write(b"X-Slow: 1\r\n")
        time.sleep(0.05)


def drips_out(handler, form):
    """As ``drips``, with an end of the answer that is the end of the connection."""
    handler.send_response(200)
    handler.end_headers()
    for byte in json.dumps(answer()).encode():
        handler.wfile.write(bytes([byte]))
        time.sleep(0.05)


def says_this(content, status=200, headers=()):
    return lambda handler, form: send(handler, content, status, headers)


TROUBLE = {
    "error 500": (says_this({"error": "x"}, 500), "answered with status 500"),
    "redirection": (says_this(b"", 307, [("Location", "http://127.0.0.1:9/")]), "status 307"),
    "garbage": (says_this(b"\xff\x00<html>"), "no JSON"),
    "deep": (says_this(b"[" * 200_000), "no JSON"),
    "a list": (says_this([1, 2]), "is no LanguageTool server"),
    "other": (says_this({"software": {"name": "Grammarian"}}), "is no LanguageTool server"),
    "wrong version": (says_this({"software": {**INFO["software"], "apiVersion": 2}}), "version 2"),
    "no matches": (says_this(INFO), "none of LanguageTool's"),
    "half a match": (says_this({**INFO, "matches": [{"offset": 1}]}), "none of LanguageTool's"),
    "offset is a text": (says_this(answer(match("1", 2))), "none of LanguageTool's"),
    "offset too large": (says_this(answer(match(500, 2))), "outside the text"),
    "offset negative": (says_this(answer(match(-3, 2))), "outside the text"),
    "end outside": (says_this(answer(match(3, 5000))), "outside the text"),
    "message is a number": (says_this(answer({**match(1, 2), "message": 7})), "none of"),
    "no time": (says_this({**answer(), "warnings": {"incompleteResults": True}}), "no time"),
    "half an answer": (half, "broke off"),
    "dies": (dies, "cannot be used"),
    "hangs": (hangs, "did not answer within 0.5 s"),
    "drips": (drips, "did not answer within 0.5 s"),
    "drips out": (drips_out, "did not answer within 0.5 s"),
    "end before start": (says_this(answer(match(5, -3))), "outside the text"),
}  # fmt: skip


@pytest.mark.parametrize("trouble", TROUBLE)
def test_trouble_is_one_clear_error(fake, trouble):
    fake.check, problem = TROUBLE[trouble]

    with pytest.raises(ServerError) as caught:
        Client(fake.url, seconds=0.5).matches("She say it.", "en-US", [], [])

    assert problem in str(caught.value)
    assert fake.url in str(caught.value)
    assert 1 == len(fake.paths), "asked once, nobody else"


@pytest.mark.parametrize("trouble", ["error 500", "garbage", "half an answer", "end outside"])
def test_trouble_costs_a_note_and_not_the_run(fake, capsys, tmp_path, trouble):
    fake.check, problem = TROUBLE[trouble]
    for number in range(9):
        (tmp_path / f"{number}.txt").write_text(f"They met met in room {number}.\n")
    status = cli.main(["check", "--isolated", "-j1", "--languagetool", fake.url, "."])
    told = capsys.readouterr()

    assert 1 == status
    assert 9 == told.out.count("[doubled-word]")
    assert 1 == told.err.count(problem) == told.err.count("\n")
    assert 4 >= len(fake.forms), "a server that always fails is given up"


def test_a_server_that_dies_in_the_middle(fake, capsys, tmp_path):
    says(fake, "say")
    well = fake.check
    fake.check = lambda handler, form: (well if len(fake.forms) < 3 else dies)(handler, form)
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(f"It is {number}. She say it.\n")
    status = cli.main(["check", "--isolated", "-j1", "--languagetool", fake.url, "."])
    told = capsys.readouterr()

    assert 0 == status
    assert 2 == told.out.count("[languagetool-grammar]")
    assert 1 == told.err.count("cannot be used") == told.err.count("\n")
    assert 3 == len(fake.forms)


def test_a_time_limit_leaves_no_thread(fake):
    before = threading.active_count()
    for _ in range(3):
        Client(fake.url).version()

    assert SECONDS > 1
    assert not [t for t in threading.enumerate() if isinstance(t, threading.Timer) and t.is_alive()
                and not t.finished.is_set()]  # fmt: skip
    assert threading.active_count() <= before + 3, "those of the fake server"


# What the command does.


def check(*arguments):
    return cli.main(["check", "--isolated", *arguments])


@pytest.fixture
def draft(tmp_path):
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return "draft.txt"


def test_without_a_name_nothing_is_asked_or_said(draft, capsys):
    assert 0 == check(draft)
    assert "" == capsys.readouterr().err


def test_the_environment_names_a_server(fake, draft, capsys, monkeypatch):
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL", fake.url)
    says(fake, "say")
    status = check(draft)
    told = capsys.readouterr()

    assert 0 == status
    assert "[languagetool-grammar]" in told.out
    assert "" == told.err


@pytest.mark.parametrize("config", ['{server: "%s/v2/"}', "auto"])
def test_the_configuration_names_a_server(fake, draft, capsys, monkeypatch, tmp_path, config):
    (tmp_path / "copydesk.yaml").write_text("languagetool: " + config.replace("%s", fake.url))
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL", fake.url)
    says(fake, "say")
    cli.main(["check", draft])

    assert "[languagetool-grammar]" in capsys.readouterr().out
    assert ["/v2/info", "/v2/check"] == fake.paths


@pytest.mark.parametrize("where", ["option", "configuration"])
def test_off_is_off(fake, draft, monkeypatch, tmp_path, where):
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL", fake.url)
    option = ["--languagetool", "off"] if where == "option" else []
    if where == "configuration":
        (tmp_path / "copydesk.yaml").write_text("languagetool: off\n")
    cli.main(["check", *option, draft])

    assert [] == fake.paths


@pytest.mark.parametrize("named", ["http://127.0.0.1:9", "nonsense"])
def test_a_server_that_is_not_there_is_one_line(draft, capsys, monkeypatch, named):
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL", named)
    status = check(draft, draft)
    told = capsys.readouterr()

    assert 0 == status
    assert told.err.startswith("copydesk: note: LanguageTool")
    assert 1 == told.err.count("\n")


@pytest.mark.parametrize("named", ["", "http://127.0.0.1:9"])
def test_required_makes_absence_an_error(draft, capsys, monkeypatch, named):
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL", named)
    status = check("--languagetool", "required", draft)

    assert 2 == status
    assert "copydesk: error: LanguageTool" in capsys.readouterr().err


def test_required_makes_a_failure_an_error(fake, draft, capsys, monkeypatch):
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL", fake.url)
    fake.check = says_this(b"", 500)

    assert 2 == check("--languagetool", "required", draft)
    assert "status 500" in capsys.readouterr().err


def test_required_and_there(fake, draft, monkeypatch):
    monkeypatch.setenv("COPYDESK_LANGUAGETOOL", fake.url)

    assert 0 == check("--languagetool", "required", draft)
    assert 1 == len(fake.forms)


@pytest.mark.parametrize("url", ["desk", "ftp://desk", "http://", "http://[", "http://desk:x",
                                 "http://a desk", "http://desk/\u00e4", "http://desk?key=1",
                                 "http://desk:80\n81"])  # fmt: skip
def test_an_option_that_is_no_url(draft, url):
    with pytest.raises(CopydeskError, match="expected off, local or http://HOST:PORT"):
        check("--languagetool", url, draft)


@pytest.mark.parametrize("url", [f"http://{'a' * 70}", "http://a..b"])
def test_a_name_that_no_machine_can_have(draft, capsys, url):
    assert 0 == check("--languagetool", url, draft)
    assert f"LanguageTool at {url} cannot be used: no machine" in capsys.readouterr().err


@pytest.mark.parametrize("value", ["on", "{url: x}", "{server: desk}", "3", "[auto]", "{}"])
def test_a_wrong_key_in_the_configuration(draft, capsys, tmp_path, value):
    (tmp_path / "copydesk.yaml").write_text(f"languagetool: {value}\n")

    assert 2 == cli.main(["check", draft])
    assert "copydesk.yaml:1" in capsys.readouterr().err


def test_another_machine_is_told(draft, capsys):
    with fake_languagetool.running("127.0.0.2") as fake:
        check("--languagetool", fake.url, draft)

    assert f"the drafts are sent to {fake.url}" in capsys.readouterr().err


def test_a_password_is_sent_and_never_told(draft, capsys):
    with fake_languagetool.running("127.0.0.2") as fake:
        sent = []
        fake.check = lambda handler, form: (
            sent.append(handler.headers["Authorization"]), send(handler, b"", 401))  # fmt: skip
        check("--languagetool", fake.url.replace("//", "//desk:s%40ve@"), draft)

    assert ["Basic " + b64encode(b"desk:s@ve").decode()] == sent
    told = capsys.readouterr().err
    assert "status 401" in told
    assert "s%40ve" not in told


def test_proxies_of_the_environment_see_no_draft(fake, draft, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    check("--languagetool", fake.url, draft)

    assert 1 == len(fake.forms)


def test_many_drafts_are_asked_about_by_two(fake, tmp_path, capfd):
    running, most = [], []

    def slow(handler, form):
        running.append(1)
        most.append(len(running))
        time.sleep(0.05)
        running.pop()
        send(handler, answer())

    fake.check = slow
    for number in range(8):
        (tmp_path / f"{number}.txt").write_text(f"It is {number}.\n")
    status = check("-j8", "--languagetool", fake.url, ".")

    assert 0 == status
    assert 8 == len(fake.forms)
    assert 2 == max(most)


def test_a_comment_answers_its_findings(fake, tmp_path, capsys):
    says(fake, "say")
    order = "<!-- copydesk: ignore languagetool-grammar -- speech -->"
    (tmp_path / "draft.md").write_text(f"{order}\n\nShe say it.\n")

    assert 0 == check("--languagetool", fake.url, "--min-severity", "suggestion", "draft.md")
    assert "languagetool-grammar" not in capsys.readouterr().out


@pytest.mark.parametrize("mode", ["off", "http://127.0.0.1:9"])
def test_a_comment_is_not_idle_where_it_was_not_asked(tmp_path, capsys, mode):
    order = "<!-- copydesk: ignore {} -- speech -->"
    idle = order.format("misspelling, languagetool-grammar")
    needed = order.format("languagetool-grammar")
    (tmp_path / "draft.md").write_text(f"{needed}\n\nShe sings.\n\n{idle}\n\nShe sings.\n")
    check("--languagetool", mode, "draft.md")

    assert ["draft.md:5:1:"] == [
        line.split()[0] for line in capsys.readouterr().out.splitlines() if "[unused" in line
    ]


def test_nothing_of_it_is_loaded_where_it_is_not_used(draft, tmp_path):
    code = (
        "import sys; from lint import cli; cli.main(sys.argv[1:]);"
        "print([name for name in sys.modules if name.startswith(('lint.integ', 'http', 'psutil'))])"
    )
    command = [sys.executable, "-c", code, "check", "--isolated", draft]
    done = run(
        *command, cwd=tmp_path, env={"PYTHONPATH": CHECKOUT, "COPYDESK_CACHE": tmp_path / "cache"}
    )

    assert done.out.endswith("[]\n"), done


def test_a_url_needs_no_library(fake, draft, tmp_path):
    code = (
        "import sys; from lint import cli; cli.main(sys.argv[1:]);"
        "print('language_tool_python' in sys.modules)"
    )
    command = [sys.executable, "-c", code, "check", "--isolated", "--languagetool", fake.url, draft]
    done = run(
        *command, cwd=tmp_path, env={"PYTHONPATH": CHECKOUT, "COPYDESK_CACHE": tmp_path / "cache"}
    )

    assert done.out.endswith("False\n"), done
    assert 1 == len(fake.forms)
