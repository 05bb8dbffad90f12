"""Replaces a file at once, or not at all."""

from __future__ import annotations

import os
import stat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from io import BufferedWriter


def replace(path: str, content: bytes) -> None:
    """Replace the content of a file, or make the file; permissions and owner stay.

    Raises:
        OSError: it cannot be written; then nothing has changed.
    """
    draft = f"{path}.{os.getpid()}.copydesk"
    try:
        with open(draft, "xb") as file:
            _fill(file, content, path)
        os.replace(draft, path)
    except BaseException:
        if os.path.exists(draft):
            os.unlink(draft)
        raise


def _fill(file: BufferedWriter, content: bytes, path: str) -> None:
    """Write a file to the disk, with the permissions and the owner of the one at a path."""
    file.write(content)
    file.flush()
    os.fsync(file.fileno())
    try:
        like = os.stat(path)
    except FileNotFoundError:
        return
    if hasattr(os, "chown") and (os.getuid(), os.getgid()) != (like.st_uid, like.st_gid):
        os.chown(file.name, like.st_uid, like.st_gid)
    os.chmod(file.name, stat.S_IMODE(like.st_mode))
