"""Makes the program for Windows: its folder, an installer, and a zip that runs from a stick.

usage: python packaging/windows/build.py [--python EMBEDDABLE [--sha256 HASH]] [--out FOLDER]

EMBEDDABLE is the "Windows embeddable package (64-bit)" of CPython 3.11, as zip or unpacked, as a
release wants it; without it an interpreter for tests is assembled from packages (Debian only).
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from pathlib import Path

import assembled
import installer
import interpreter
import libraries
import portable
import product
import program
from tools import ROOT, PackagingError

INSTALLER_MB = 45
INSTALLED_MB = 160
"""The most that a stick and a small laptop are asked for."""


def build(official: Path | None, sha256: str, out: Path, version: str, quick: bool) -> list[Path]:
    """Make everything under ``out`` and return the files to hand out; raises PackagingError."""
    work = out / "work"
    python = out / "python"
    if official is not None and official.resolve() == python.resolve():
        raise PackagingError(f"{official} is where the build puts its own copy; move it.")
    for old in (*out.glob("*-cai-dat.exe"), *out.glob("*-usb.zip")):
        old.unlink()
    shutil.rmtree(python, ignore_errors=True)
    work.mkdir(parents=True, exist_ok=True)
    if official is not None:
        interpreter.take_official(official, sha256, python)
    else:
        assembled.assemble(python, work)
    folder = out / "program"
    program.stage(folder, python, work, version)
    absent = libraries.missing(folder)
    if absent:
        raise PackagingError(f"Windows has no {absent}; ship it or take out what asks for it.")
    setup = out / f"{product.FILE_NAME}-{version}-cai-dat.exe"
    archive = out / f"{product.FILE_NAME}-{version}-usb.zip"
    installer.build(folder, work / "launchers", setup, version, quick)
    portable.build(folder, archive, version)
    if not quick:
        _hold_sizes(folder, setup)
    return [setup, archive]


def _hold_sizes(folder: Path, setup: Path) -> None:
    for what, size, most in (
        ("installed", folder_size(folder), INSTALLED_MB),
        ("the installer", setup.stat().st_size, INSTALLER_MB),
    ):
        if size > most * 1e6:
            raise PackagingError(f"{what} takes {size / 1e6:.1f} MB, more than {most} MB.")


def folder_size(folder: Path) -> int:
    """Return the bytes of all files in the folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def main() -> int:
    """Build as the words of the call say; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", type=Path, help="the embeddable CPython 3.11, zip or folder")
    parser.add_argument("--sha256", default="", help="the zip's SHA-256, from its download page")
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "windows")
    parser.add_argument("--version", default=product.version(), help="for trying updates")
    parser.add_argument("--quick", action="store_true", help="pack less tightly, for tests")
    given = parser.parse_args()
    began = time.monotonic()
    try:
        made = build(given.python, given.sha256, given.out, given.version, given.quick)
    except PackagingError as error:
        print(error, file=sys.stderr)
        return 1
    folder = given.out / "program"
    print(f"{folder}: {folder_size(folder) / 1e6:.1f} MB installed")
    for path in made:
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")
    if given.python is None:
        print(
            "The interpreter was assembled for tests; a release takes --python (docs/release.md)."
        )
    print(f"{time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
