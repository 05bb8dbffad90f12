"""Drafts that are too much: within a minute, and without a word of complaint."""

from __future__ import annotations

import sys
from itertools import product

import pytest
from conftest import CHECKOUT, run
from hostile import SECONDS

HEAP = 100_000
#: As many names as a thick book has, no two alike and none in a list.
NAMES = [
    "".join(parts) + "v" for parts in product("BDGKMN", "aeiou", "bdgkmn", "aeiou", "rstvz", "eo")
]
HEAPS = {
    "opening marks": "“" * HEAP,
    "straight marks": '"' * HEAP,
    "single marks": "‘" * HEAP,
    "apostrophes": "'" * HEAP,
    "closing marks": "”" * HEAP,
    "mark and word": "“We " * HEAP,
    "nests": "“‘" * HEAP,
    "brackets": "(" * HEAP,
    "one word": "a" * 10 * HEAP,
    "one word twice": "the " * HEAP,
    "words with stops": "kill.ed" * HEAP,
    "figures": "1,000," * HEAP,
    "percents": "9 % " * HEAP,
    "capitals": "Lady " * HEAP,
    "names": "".join(f"The mayor met {name} on Monday.\n\n" for name in NAMES),
    "initials": "J." * HEAP,
    "said": "said " * HEAP,
    "children in court": "Kyle Dunn, 15, was charged and " * (HEAP // 10),
    "offences": '"raped" ' * HEAP,
    "accusations": "Ada Boyle accused Tom Reid of fraud and stole " * (HEAP // 10),
    "dots": "." * 10 * HEAP,
    "dashes": "-" * 10 * HEAP,
    "blank lines": "\n" * 10 * HEAP,
    "lines": "a\n" * HEAP,
    "spaces": "a" + " " * 10 * HEAP + "b",
    "accents": "e" + "\u0301" * HEAP,
    "the unseen": "\u200b" * HEAP,
    "far planes": "\U0001d54f " * HEAP,
}
MARKUP = {
    "open tags": "<b>" * HEAP,
    "less than": "<" * HEAP,
    "ampersands": "&" * HEAP,
    "comments": "<!--" * HEAP,
    "square brackets": "[" * HEAP,
    "links": "[a](" * HEAP,
    "linked claims": "[40 died](http://a) <a href=b>40 died</a> " * (HEAP // 10),
    "a linked story": f"[{'He died. ' * (HEAP // 10)}](http://a)",
    "stars": "*" * HEAP,
    "backticks": "`" * HEAP,
    "block quotes": ">" * HEAP,
    "list items": "- " * HEAP,
    "open front matter": "---\n" + "a: b\n" * HEAP,
    "table": "|a" * HEAP + "\n" + "|-" * HEAP,
    "suppressions": "<!-- copydesk: ignore doubled-word -->\n\n" * 10_000,
}
CASES = [
    *(pytest.param("heap.txt", text, id=f"text-{name}") for name, text in HEAPS.items()),
    *(
        pytest.param(f"heap.{ending}", text, id=f"{ending}-{name}")
        for name, text in {**MARKUP, "opening marks": HEAPS["opening marks"]}.items()
        for ending in ("md", "html")
    ),
]


@pytest.mark.parametrize(("name", "text"), CASES)
def test_a_heap_takes_no_ages(copydesk, tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    done = copydesk("check", "--exit-zero", name, timeout=SECONDS)

    assert (done.status, done.err) == (0, ""), done


#: Time of the processor, since the machine may be busy with other tests.
MEASURED = """
import os, sys
child = os.posix_spawn(sys.executable, [sys.executable, "-m", "lint", *sys.argv[1:]], os.environ)
_, status, usage = os.wait4(child, 0)
unit = 1 if sys.platform == "darwin" else 1024
print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)
"""


@pytest.mark.slow
def test_twenty_megabytes_on_one_line(tmp_path, cache):
    story = (CHECKOUT / "examples" / "harbour-vote.txt").read_text("utf-8")
    text = " ".join([*story.split(), ""])
    large = text * (20_000_000 // len(text.encode()) + 1)
    (tmp_path / "large.txt").write_text(large, encoding="utf-8")
    env = {"COPYDESK_CACHE": cache, "PYTHONPATH": CHECKOUT}
    options = ["check", "--isolated", "--exit-zero", "-o", "report.txt", "large.txt"]
    done = run(sys.executable, "-c", MEASURED, *options, cwd=tmp_path, env=env)
    status, seconds, peak = (float(number) for number in done.out.split())

    assert status == 0, done
    assert (tmp_path / "report.txt").stat().st_size > 0
    assert seconds < 60
    assert peak < 1_500_000_000
