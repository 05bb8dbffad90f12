"""Puts the modules of a check, as byte code in one file, into a wheel: see ``lint/bundle.py``."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Bundle(BuildHookInterface):
    """Hatchling's hook: a checkout that is installed as it is has no bundle, since it changes."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the bundle with the Python that builds."""
        if version == "editable":
            return
        listing = "from lint import bundle; print(bundle.NAME)"
        name = self._python("-c", listing).decode().strip()
        self._folder = tempfile.TemporaryDirectory()
        place = Path(self._folder.name, name)
        place.write_bytes(self._python("-m", "lint.bundle"))
        build_data["force_include"][str(place)] = f"lint/{name}"

    def _python(self, *arguments: str) -> bytes:
        # A process of its own, which has imported nothing of the package yet.
        return subprocess.run(
            [sys.executable, *arguments], cwd=self.root, check=True, stdout=subprocess.PIPE
        ).stdout
