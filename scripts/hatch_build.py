"""Puts the modules of a check in one file, and the compiled rules, into a wheel.

See ``lint/bundle.py`` and ``lint/prebuilt.py``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Ready(BuildHookInterface):
    """Hatchling's hook: a checkout that is installed as it is has neither, since it changes."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the files with the Python that builds."""
        if version == "editable":
            return
        self._folder = tempfile.TemporaryDirectory()
        for module in ("bundle", "prebuilt"):
            listing = f"from lint import {module}; print({module}.NAME)"
            name = self._python("-c", listing).decode().strip()
            place = Path(self._folder.name, name)
            place.write_bytes(self._python("-m", f"lint.{module}"))
            build_data["force_include"][str(place)] = f"lint/{name}"

    def _python(self, *arguments: str) -> bytes:
        # A process of its own, which has imported nothing of the package yet; the same sources
        # give the same bytes, whatever the order of sets.
        env = {**os.environ, "PYTHONHASHSEED": "0"}
        return subprocess.run(
            [sys.executable, *arguments], cwd=self.root, env=env, check=True, stdout=subprocess.PIPE
        ).stdout
