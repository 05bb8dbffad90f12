"""The command ``copydesk``: picks the sub-command and turns errors into exit status 2."""

from __future__ import annotations

import gc
import os
import sys

from lint import __version__, bundle
from lint.errors import CopydeskError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

#: Sub-command -> what it does. Each is a module of this package with ``main(arguments)``; only
#: the one that is asked for is imported.
COMMANDS = {
    "check": "check drafts and report what a copy chief would ask",
    "rules": "list the rules, or run the examples of every rule",
    "rule": "explain one rule: why, source, bad and good examples",
    "vocabulary": "show or change the words of the house: accepted and forbidden ones",
    "languagetool": "keep a LanguageTool server running: start, stop, status",
    "debug": "show how copydesk reads a draft: blocks, sentences, quotations, voices, attribution",
}

_HELP = """\
usage: copydesk COMMAND ...

The linter for news desks: typos, claims nobody stands behind, figures without a source,
loaded terms, facts that disagree within the story.

commands:
{commands}

examples:
  copydesk check draft.md                  check one draft
  copydesk check                           check every draft below this folder
  copydesk check --format json draft.txt   findings for a program
  copydesk check --fix draft.md            apply the safe fixes
  copydesk rule unsourced-figure           why does it say that?

'copydesk COMMAND --help' tells more. Exit status: 0 nothing serious, 1 findings, 2 could not run.
"""


def main(arguments: list[str]) -> int:
    """Run a command line without the program's name; returns the exit status."""
    command = arguments[0] if arguments else "--help"
    if command in ("-h", "--help", "help"):
        lines = (f"  {name:<12} {text}" for name, text in COMMANDS.items())
        sys.stdout.write(_HELP.format(commands="\n".join(lines)))
        return 0 if arguments else 2
    if command in ("-V", "--version"):
        sys.stdout.write(f"copydesk {__version__}\n")
        return 0
    if command not in COMMANDS:
        from lint.errors import nearest

        hint = nearest(command, COMMANDS)
        if os.path.exists(command):
            hint = f"; to check it: copydesk check {command}"
        raise CopydeskError(f"no command '{command}'{hint} (copydesk --help lists them)")
    if command == "check":
        bundle.load()
    module = __import__(f"lint.cli.{command}", fromlist=["main"])
    status: int = module.main(arguments[1:])
    return status


def tell(error: CopydeskError) -> None:
    """Say on one line of standard error what went wrong; a terminal obeys nothing in it."""
    from lint.reporters import visible

    sys.stderr.write(f"copydesk: error: {visible(str(error))}\n")


def run() -> NoReturn:
    """Run the command line of this process and leave with its exit status."""
    # Nothing of a run goes round in circles, so looking for circles only costs time.
    gc.set_threshold(1_000_000, 50, 100)
    for stream in (sys.stdout, sys.stderr):
        # A path or a draft may hold what the terminal's encoding cannot show.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        status = main(sys.argv[1:])
        sys.stdout.flush()
    except CopydeskError as error:
        tell(error)
        status = 2
    except BrokenPipeError:  # the reader, such as head, has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 2
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)


def process() -> NoReturn:
    """Run the command line and end the process at once.

    Taking the interpreter apart takes a fifth of a short run, and the system frees it all.
    """
    try:
        run()
    except SystemExit as done:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(done.code if isinstance(done.code, int) else 2)
