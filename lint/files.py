"""Names the drafts to check and reads them."""

from __future__ import annotations

import os
import stat
import sys

from lint import pattern
from lint.errors import DraftError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lint.document import Document

FORMATS = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown",
    ".html": "html", ".htm": "html",
}  # fmt: skip

#: Text files that are no drafts; left out of folders, checked when named. The pre-commit hook
#: has the same list.
_NO_DRAFT = r"""(?xi)
    (?:requirements|constraints)(?:[-_.]\w+)?\.txt
  | licen[cs]e(?:[-.](?:mit|apache|bsd|gpl|lgpl|mpl|cc)[-.\w]*)?\.(?:txt|md|html)
  | (?:copying|notice|authors|maintainers|codeowners)\.(?:txt|md|html)
  | (?:robots|humans|ads|app-ads|security|llms|cmakelists)\.txt
"""


def drafts(paths: Iterable[str], excluded: Callable[[str], bool]) -> Iterator[str | DraftError]:
    """Yield the drafts that some paths name, each once; what cannot be found as an error.

    A file is taken as it is; of a folder the plain text, Markdown and HTML files that are not
    hidden and that git does not ignore, in order. Links out of the folder are not followed.
    """
    seen = set()
    for path in paths:
        if path != "-" and not os.path.lexists(path):
            yield DraftError("no such file or folder", path)
            continue
        for name in _in_folder(path) if os.path.isdir(path) else [path]:
            key = os.path.normpath(name)
            if key not in seen and not excluded(name):
                yield name
            seen.add(key)


def read_bytes(path: str) -> bytes:
    """Return the content of a draft; ``-`` is standard input.

    Raises:
        DraftError: it cannot be read, or is no regular file.
    """
    if path == "-":
        return sys.stdin.buffer.read() if sys.stdin else b""
    try:
        with open(path, "rb", opener=_open) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise DraftError("not a regular file", path)
            return file.read()
    except OSError as error:
        raise DraftError(f"cannot be read: {error.strerror}", path) from None
    except ValueError:
        raise DraftError("cannot be read: not a file name", path) from None


def decode(content: bytes, path: str, encoding: str = "utf-8") -> str:
    """Return the text of a draft, line endings and byte order mark kept.

    Raises:
        DraftError: the content is not text in this encoding.
    """
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise DraftError("UTF-16: save the draft as UTF-8", path)
    if (at := content.find(b"\0")) >= 0:
        line = content.count(b"\n", 0, at) + 1
        raise DraftError(
            "a NUL byte: expected text, this looks like another kind of file", path, line
        )
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        hint = "; save the draft as UTF-8, or say --encoding latin-1 if it is"
        if encoding != "utf-8":
            hint = ""
        wrong = f"not {encoding.upper()}: byte 0x{content[error.start]:02x}{hint}"
        raise DraftError(wrong, path, line) from None


def document(source: str, path: str) -> Document:
    """Read a source in the format that its file name tells; plain text where it tells none."""
    extension = os.path.splitext(path)[1].lower()
    reader = __import__(f"lint.formats.{FORMATS.get(extension, 'text')}", fromlist=["read"])
    doc: Document = reader.read(source, path)
    return doc


def _open(path: str, flags: int) -> int:
    # A pipe without a writer would wait for ever.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _in_folder(folder: str) -> Iterator[str]:
    root = os.path.realpath(folder)
    known = _from_git(folder)
    no_draft = pattern.compile(_NO_DRAFT)
    for name in sorted(_walk(folder)) if known is None else known:
        extension = os.path.splitext(name)[1].lower()
        if extension not in FORMATS or "/." in f"/{name}":
            continue
        if no_draft.fullmatch(os.path.basename(name)):
            continue
        path = os.path.normpath(os.path.join(folder, name))
        real = os.path.realpath(path)
        if real.startswith(os.path.join(root, "")) and os.path.isfile(real):
            yield path


def _from_git(folder: str) -> list[str] | None:
    """The files that git tracks or would track, or ``None`` outside a repository."""
    import subprocess

    # Nothing that the repository's configuration names is run.
    command = ["git", "-c", "core.fsmonitor=false", "ls-files", "-coz", "--exclude-standard"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)  # noqa: S603
    except OSError:
        return None
    if done.returncode:
        return None
    return sorted({os.fsdecode(name) for name in done.stdout.split(b"\0") if name})


def _walk(folder: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            yield os.path.relpath(os.path.join(place, name), folder).replace(os.sep, "/")
