"""``copydesk debug``: how copydesk reads a draft."""

from __future__ import annotations

import json
import sys
from bisect import bisect_left, bisect_right

from lint import files
from lint.cli import tell
from lint.cli.arguments import parser
from lint.errors import CopydeskError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from lint.document import Document

_EXAMPLES = """\
examples:
  copydesk debug attribution draft.md                 who stands behind each sentence
  copydesk debug voices draft.md                      the desk, a source, a quotation
  copydesk debug attribution --format json draft.md   for a program
"""


def main(arguments: list[str]) -> int:
    """Print a layer of some drafts; returns the exit status."""
    p = parser("debug", "Show how copydesk reads a draft.", _EXAMPLES)
    p.add_argument("layer", choices=sorted(LAYERS))
    p.add_argument("paths", nargs="+", metavar="FILE")
    p.add_argument("--format", choices=("text", "json"), default="text")
    options = p.parse_args(arguments)
    status = 0
    rows = []
    for path in options.paths:
        try:
            doc = files.document(files.decode(files.read_bytes(path), path), path)
        except CopydeskError as error:
            tell(error)
            status = 2
            continue
        rows += [_row(doc, *found) for found in LAYERS[options.layer](doc)]
    if options.format == "json":
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        return status
    for row in rows:
        what = row.get("coverage") or row.get("voice") or row.get("kind")
        tail = _source(row["source"], row["source_name"]) if row.get("source") else ""
        text = " ".join(row["text"].split())
        sys.stdout.write(f"{row['path']}:{row['start']}-{row['end']}  {what:<10} {text}{tail}\n")
    return status


def _source(source: dict[str, Any], name: str | None) -> str:
    """The words that name a source, and who it is where they alone do not say."""
    text = " ".join(source["text"].split())
    return f"  <- {text}" + (f" ({name})" if name and name not in text else "")


def _row(doc: Document, start: int, end: int, more: dict[str, Any]) -> dict[str, Any]:
    first, last = doc.span(start, end)
    text = doc.source[first:last]
    return {"path": doc.path, "start": first, "end": last, "text": text, **more}


def _attribution(doc: Document) -> Iterator[tuple[int, int, dict[str, Any]]]:
    from lint.story.coverage import coverage

    for read in coverage(doc):
        source = read.attribution.source if read.attribution else None
        found = None
        if source:
            start, end = doc.span(*source)
            found = {"start": start, "end": end, "text": doc.source[start:end]}
        more = {
            "attributed": read.attributed,
            "coverage": read.kind,
            "source": found,
            "source_kind": read.attribution.source_kind if read.attribution else None,
            "source_name": read.attribution.source_name if read.attribution else None,
            "paragraph": read.sentence.block,
        }
        yield read.sentence.start, read.sentence.end, more


def _blocks(doc: Document) -> Iterator[tuple[int, int, dict[str, Any]]]:
    for block in doc.blocks:
        yield block.start, block.end, {"kind": block.kind, "paragraph": block.number}


def _sentences(doc: Document) -> Iterator[tuple[int, int, dict[str, Any]]]:
    from lint.story.sentences import sentences

    for sentence in sentences(doc):
        yield sentence.start, sentence.end, {"kind": "sentence", "paragraph": sentence.block}


def _quotations(doc: Document) -> Iterator[tuple[int, int, dict[str, Any]]]:
    from lint.story.quotations import quotations

    found = quotations(doc)
    for quotation in found.spans:
        yield quotation.start, quotation.end, {"kind": "quotation", "paragraph": quotation.block}
    for start, end in found.faults:
        yield start, end, {"kind": "unbalanced", "paragraph": doc.block(start).number}


def _voices(doc: Document) -> Iterator[tuple[int, int, dict[str, Any]]]:
    from lint.story.voices import edges, voice_at

    places = sorted(set(edges(doc)))
    for block in doc.blocks:
        inside = places[bisect_right(places, block.start) : bisect_left(places, block.end)]
        start, voice = block.start, voice_at(doc, block.start)
        for place in inside:
            if (other := voice_at(doc, place)) != voice:
                yield start, place, {"voice": voice}
                start, voice = place, other
        yield start, block.end, {"voice": voice}


LAYERS: dict[str, Callable[[Document], Iterator[tuple[int, int, dict[str, Any]]]]] = {
    "attribution": _attribution,
    "blocks": _blocks,
    "quotations": _quotations,
    "sentences": _sentences,
    "voices": _voices,
}
