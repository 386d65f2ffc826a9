"""The program's folder: launchers, interpreter, libraries, the package itself and licences."""

from __future__ import annotations

import compileall
import shutil
import struct
from pathlib import Path
from py_compile import PycInvalidationMode

import interpreter
import launchers
import licences
import trimming
import wheels
from tools import ROOT, SOURCE, PackagingError

LOCK = ROOT / "requirements.lock"


def stage(folder: Path, python: Path, work: Path, version: str) -> None:
    """Put the whole program together in ``folder``, around the interpreter in ``python``."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(python, folder / "python")
    interpreter.trim(folder / "python")
    interpreter.set_path(folder / "python", "..\\lib")
    lib = folder / "lib"
    wheels.install(LOCK, lib, work / "wheels")
    trimming.trim(lib)
    _share_c_library(folder)
    _copy_package(lib, version)
    licences.gather(folder, folder / "giay-phep")
    _compile(lib)
    launchers.build(folder, work / "launchers", version)


def _share_c_library(folder: Path) -> None:
    """Put Microsoft's C++ library once, the newest, where every module finds it."""
    for path in (folder / "lib" / "PySide6").glob("*140*.dll"):
        target = folder / "python" / path.name
        if not target.exists() or file_version(target) < file_version(path):
            shutil.copy(path, target)
        path.unlink()


def file_version(path: Path) -> tuple[int, ...]:
    """Return the four numbers of a Windows file's version; raises PackagingError without any."""
    data = path.read_bytes()
    # VS_FIXEDFILEINFO: its signature, the structure's own version, then the file's.
    at = data.find(b"\xbd\x04\xef\xfe")
    if at < 0:
        raise PackagingError(f"{path.name} tells no version.")
    low, high, last, build = struct.unpack_from("<4H", data, at + 8)
    return high, low, build, last


def _copy_package(lib: Path, version: str) -> None:
    target = lib / SOURCE.name
    shutil.copytree(SOURCE, target, ignore=shutil.ignore_patterns("__pycache__"))
    start = target / "__init__.py"
    text = start.read_text(encoding="utf-8")
    head, mark, _ = text.partition("__version__ = ")
    start.write_text(f'{head}{mark}"{version}"\n', encoding="utf-8")


def _compile(lib: Path) -> None:
    # Unchecked: sticks and archives round times, and nobody changes the sources in place.
    if not compileall.compile_dir(
        lib,
        quiet=1,
        maxlevels=30,
        stripdir=str(lib),
        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
    ):
        raise PackagingError("A library could not be compiled.")
