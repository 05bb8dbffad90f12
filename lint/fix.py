"""Applies safe fixes to a draft, and writes it so that nothing is ever lost."""

from __future__ import annotations

import os
import stat

from lint.errors import DraftError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.document import Document
    from lint.finding import Finding


def safe(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with a safe fix, those that overlap an earlier one left out."""
    chosen: list[Finding] = []
    for finding in sorted(findings, key=lambda finding: (finding.start, finding.end)):
        if any(fix.safe for fix in finding.fixes) and (
            not chosen or finding.start >= chosen[-1].end
        ):
            chosen.append(finding)
    return chosen


def apply(doc: Document, findings: Iterable[Finding]) -> str:
    """Return the source with the first fix of each finding applied; spans must be disjoint."""
    parts = []
    at = 0
    for finding in sorted(findings, key=lambda finding: finding.start):
        parts += [doc.source[at : finding.start], finding.fixes[0].replacement]
        at = finding.end
    return "".join([*parts, doc.source[at:]])


def write(path: str, old: bytes, new: bytes) -> None:
    """Replace the content of a file at once, or not at all; its permissions stay.

    Raises:
        DraftError: the file changed since it was read, leads out of its folder, or cannot be
            written.
    """
    real = os.path.realpath(path)
    if os.path.dirname(real) != os.path.realpath(os.path.dirname(path) or "."):
        raise DraftError("not fixed: a link to another folder", path)
    draft = f"{real}.{os.getpid()}.copydesk"
    try:
        with open(real, "rb") as file:
            if file.read() != old:
                raise DraftError("not fixed: the file changed while it was checked", path)
            status = os.fstat(file.fileno())
        with open(draft, "xb") as file:
            try:
                file.write(new)
                file.flush()
                os.fsync(file.fileno())
                os.chmod(draft, stat.S_IMODE(status.st_mode))
                if hasattr(os, "chown") and (os.getuid(), os.getgid()) != (
                    status.st_uid, status.st_gid,
                ):  # fmt: skip
                    os.chown(draft, status.st_uid, status.st_gid)
            except BaseException:
                os.unlink(draft)
                raise
        os.replace(draft, real)
    except OSError as error:
        raise DraftError(f"not fixed: {error.strerror}", path) from None
