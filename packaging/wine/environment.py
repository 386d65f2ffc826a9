"""The Windows machine that tests run on, made once and made anew when its parts change."""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.append(str(HERE.parent / "windows"))

import assembled  # noqa: E402
import program  # noqa: E402
import wheels  # noqa: E402
from tools import ROOT, PackagingError, compiler_tool, run  # noqa: E402
from wine import Wine  # noqa: E402

OUT = ROOT / "out" / "wine"
LOCK = ROOT / "requirements-dev.lock"
PROGRAM = OUT / "program"
PYTHON = OUT / "python"
_PACKAGING = HERE.parent / "windows"


def machine() -> Wine:
    """Return the machine with interpreter and libraries, making what is missing or outdated."""
    wine = Wine(OUT / "prefix", OUT / "locale", (OUT / "site", ROOT / "src"))
    sources = [
        *(_PACKAGING / name for name in ("assembled.py", "interpreter.py", "tools.py")),
        _PACKAGING / "assembled.lock",
        _PACKAGING / "launcher" / "python.c",
    ]
    _made("interpreter", sources, _interpreter)
    _made("libraries", [LOCK, _PACKAGING / "wheels.py"], _libraries)
    _made("machine", [HERE / "bcryptprimitives.c", *map(Path, (__file__,))], lambda: _machine(wine))
    return wine


def ship(version: str) -> Path:
    """Put the program together as it is shipped, and return its folder."""
    program.stage(PROGRAM, PYTHON, OUT / "work", version)
    return PROGRAM


def _made(name: str, sources: list[Path], make: object) -> None:
    """Call ``make`` unless it was called with these very sources before."""
    found = hashlib.sha256()
    for path in sources:
        found.update(path.read_bytes())
    stamp = OUT / f"{name}.made"
    if stamp.is_file() and stamp.read_text() == found.hexdigest():
        return
    print(f"Windows for tests: {name} …", flush=True)
    stamp.unlink(missing_ok=True)
    OUT.mkdir(parents=True, exist_ok=True)
    assert callable(make)
    make()
    stamp.write_text(found.hexdigest())


def _interpreter() -> None:
    shutil.rmtree(PYTHON, ignore_errors=True)
    assembled.assemble(PYTHON, OUT / "work")


def _libraries() -> None:
    site = OUT / "site"
    shutil.rmtree(site, ignore_errors=True)
    wheels.install(LOCK, site, OUT / "work" / "wheels")


def _machine(wine: Wine) -> None:
    shutil.rmtree(wine.folder, ignore_errors=True)
    shutil.rmtree(wine.locales, ignore_errors=True)
    wine.locales.mkdir(parents=True)
    run(["localedef", "-i", "vi_VN", "-f", "UTF-8", wine.locales / "vi_VN.UTF-8"])
    started = wine.run(["wineboot", "-u"])
    if started.code != 0:
        raise PackagingError(f"Wine does not start:\n{started.output}")
    wine.run(["reg", "add", "HKCU\\Software\\Wine", "/v", "Version", "/d", "win10", "/f"])
    # Wine 8 has no source of random bytes of this name; libraries written in Rust load it.
    run(
        [
            *(compiler_tool("gcc"), "-shared", "-s", "-O2", "-o"),
            wine.drive_c / "windows" / "system32" / "bcryptprimitives.dll",
            *(HERE / "bcryptprimitives.c", "-ladvapi32"),
        ]
    )
    asked = wine.run([PYTHON / "python.exe", "-c", "import sys, locale; print(sys.platform)"])
    if asked.output.strip() != "win32":
        raise PackagingError(f"Python does not start under Wine:\n{asked.output}")
