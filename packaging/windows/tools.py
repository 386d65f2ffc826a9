"""Running the programs that packaging is done with."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The checkout that is packaged."""

SOURCE = ROOT / "src" / "kehoach_desktop"
COMPILER_PREFIX = "x86_64-w64-mingw32-"


class PackagingError(Exception):
    """What keeps the package from being made, and what to do about it."""


def run(words: Sequence[str | Path], *, more: Mapping[str, str] | None = None) -> str:
    """Run a program to its end and return its standard output; raises PackagingError."""
    command = [str(word) for word in words]
    done = subprocess.run(
        command,
        env={**os.environ, **(more or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        raise PackagingError(f"{' '.join(command)}\n{done.stdout}{done.stderr}".strip())
    return done.stdout


def program(name: str, package: str) -> str:
    """Return the path of a program; raises PackagingError that names where it comes from."""
    found = shutil.which(name)
    if found is None:
        raise PackagingError(f"{name} is missing; install {package}.")
    return found


def compiler_tool(name: str) -> str:
    """Return a tool of MinGW-w64: prefixed on other systems, as it is named on Windows."""
    found = shutil.which(COMPILER_PREFIX + name) or (os.name == "nt" and shutil.which(name))
    if not found:
        raise PackagingError(f"{name} of MinGW-w64 (gcc for 64-bit Windows) is missing.")
    return str(found)
