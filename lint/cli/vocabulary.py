"""``copydesk vocabulary``: the words of the house."""

from __future__ import annotations

import argparse
import os
import sys

from lint import config, vocabulary
from lint.cli import vocabulary_file
from lint.errors import CopydeskError
from lint.vocabulary import Vocabulary

_HEADER = """\
# The words of the house, one a line, sorted: copydesk vocabulary add WORD
# Khamenei            accepted with this capital; lower-case words in any case
# !Teheran -> Tehran  not to be written, and what to write instead

"""
_EXAMPLES = """\
examples:
  copydesk vocabulary add Khamenei 'Zoltan Petrescu'  accept names and words
  copydesk vocabulary forbid Teheran Tehran           find the first, propose the second
  copydesk vocabulary remove Khamenei
  copydesk vocabulary check "Khamenei's"              exit status 0: accepted, 1: not
  copydesk vocabulary list

The file is the first one that 'vocabulary' in copydesk.yaml names: one form a line, '#' begins
a comment. 'Khamenei' is accepted with this capital and 'deepfake' in any case; accepted forms
are no typos and no misspelt names. '!Teheran -> Tehran' is not to be written.
"""


def main(arguments: list[str]) -> int:
    """Show or change the words of the house; returns the exit status."""
    options = _parser().parse_args(arguments)
    place = options.config or config.find(os.getcwd())
    chosen = config.load(place) if place else config.Config()
    paths = chosen.folders("vocabulary")
    if options.action == "list":
        return _list(paths)
    if options.action == "check":
        return _check(" ".join(options.words), paths)
    path = paths[0] if paths else os.path.join(os.path.dirname(place or ""), "vocabulary.txt")
    _change(path, options.action, options.words)
    if not paths:
        _advise(place, path)
    return 0


def _parser() -> argparse.ArgumentParser:
    p = argparse.ArgumentParser(
        prog="copydesk vocabulary",
        description="Show or change the words of the house: accepted ones and forbidden ones.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    p.add_argument("--config", metavar="FILE", help="use this configuration")
    actions = p.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name, words, what in (
        ("add", "+", "accept words and names"),
        ("forbid", "+", "WORD [INSTEAD]: find a word, and propose another"),
        ("remove", "+", "forget words, accepted or forbidden"),
        ("check", "+", "say whether a word is accepted"),
        ("list", "", "print all words"),
    ):
        action = actions.add_parser(name, help=what, description=what.capitalize() + ".")
        if words:
            action.add_argument("words", nargs=words, metavar="WORD")
    return p


def _change(path: str, action: str, words: list[str]) -> None:
    """Add or remove words in a file, which is made where it is missing."""
    old = vocabulary_file.read(path)
    known = vocabulary.parse(old or "", path)
    try:
        if action == "remove":
            _all_known(words, known, path)
            new = vocabulary_file.edit(old or "", remove=words)
        elif action == "forbid":
            if len(words) > 2:
                raise ValueError("expected one word, and perhaps what to write instead")
            new = vocabulary_file.edit(old or _HEADER, [vocabulary.line(words[0], (*words, "")[1])])
        else:
            new = vocabulary_file.edit(old or _HEADER, words)
        vocabulary.parse(new, path)
    except ValueError as error:
        raise CopydeskError(str(error)) from None
    if new != old:
        vocabulary_file.write(path, new)


def _all_known(words: list[str], known: Vocabulary, path: str) -> None:
    forms = known.accepted | known.forbidden.keys()
    for word in words:
        if vocabulary.normal(word) not in forms:
            from lint.errors import nearest

            raise CopydeskError(f"'{word}' is not in {path}{nearest(word, forms)}")


def _list(paths: list[str]) -> int:
    for path in paths:
        known = vocabulary.load(path)
        forms = [vocabulary.line(form) for form in known.accepted]
        forms += [vocabulary.line(*entry) for entry in known.forbidden.items()]
        for form in sorted(forms, key=lambda form: form.lstrip("!").casefold()):
            sys.stdout.write(form + "\n")
    return 0


def _check(word: str, paths: list[str]) -> int:
    known = Vocabulary()
    for path in paths:
        known |= vocabulary.load(path)
    form = vocabulary.normal(word)
    instead = known.forbidden.get(form, known.forbidden.get(form.lower()))
    if instead is not None:
        sys.stdout.write(f"{form}: forbidden{f'; write {instead}' if instead else ''}\n")
    elif word in known:
        sys.stdout.write(f"{form}: accepted\n")
        return 0
    else:
        sys.stdout.write(f"{form}: not in the vocabulary\n")
    return 1


def _advise(place: str | None, path: str) -> None:
    """Say how the file that was written comes into force."""
    name = os.path.basename(path)
    line = f"vocabulary: {name}"
    if place and place.endswith(".toml"):
        line = f'vocabulary = ["{name}"]'
    where = place or os.path.join(os.path.dirname(path), config.FILE)
    sys.stderr.write(f"copydesk: note: for {path} to count, put this line into {where}: {line}\n")
