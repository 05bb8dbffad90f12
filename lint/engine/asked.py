"""What the words of a draft ask of a rulebook: the draft is the query, the rules are the index."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Set

    from lint.index import Forms
    from lint.rulebook import Rulebook


class Asked:
    """What hangs on the different words of a draft, from one look-up of each.

    ``forms`` are those of terms that may start there. ``needed`` maps rule and entry of a pattern
    or check to the words of the draft that ask for it, ``parts`` a rule to what each word asks for
    of the parts of its options.
    """

    __slots__ = ("forms", "needed", "parts")

    def __init__(self, words: Set[str], book: Rulebook) -> None:
        self.forms: Forms = {}
        self.needed: dict[tuple[int, int], set[str]] = {}
        self.parts: dict[int, dict[str, list[int]]] = {}
        for word in book.busy(words):
            # A pattern may end at an apostrophe: what needs "can" also matches in "can't".
            for part in {word, *word.split("'")} if "'" in word else (word,):
                known = book.word(part)
                if known is None:
                    continue
                forms, needs, filed = known
                if forms and part == word:
                    self.forms[word] = forms
                for key in needs:
                    self.needed.setdefault(key, set()).add(word)
                for rule, numbers in filed:
                    self.parts.setdefault(rule, {})[part] = numbers
