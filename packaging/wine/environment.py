"""The Windows machine that tests run on, made once and made anew when its parts change."""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
sys.path.append(str(HERE.parent / "windows"))

import assembled  # noqa: E402
import product  # noqa: E402
import program  # noqa: E402
import wheels  # noqa: E402
from tools import ROOT, SOURCE, PackagingError, compiler_tool, run  # noqa: E402
from wine import Wine  # noqa: E402

OUT = ROOT / "out" / "wine"
LOCK = ROOT / "requirements-dev.lock"
PYTHON = OUT / "python"
PROGRAM = OUT / "program"
INSTALLED = "Chương trình/Kế hoạch"
_PACKAGING = HERE.parent / "windows"


def machine() -> Wine:
    """Return the machine with interpreter and libraries, making what is missing or outdated."""
    _made(
        "interpreter",
        [
            *(_PACKAGING / name for name in ("assembled.py", "assembled.lock", "interpreter.py")),
            _PACKAGING / "launcher" / "python.c",
        ],
        _interpreter,
    )
    _made("libraries", [LOCK, _PACKAGING / "wheels.py"], _libraries)
    _made("drive", [HERE / "bcryptprimitives.c", HERE / "environment.py"], _drive)
    return _wine()


def ship() -> None:
    """Put the program together as it is shipped, where an officer might install it."""
    sources = [ROOT / "requirements.lock", *_PACKAGING.rglob("*.*"), *SOURCE.rglob("*.*")]
    _made(
        "program",
        sorted(path for path in sources if path.is_file() and path.suffix != ".pyc"),
        lambda: program.stage(PROGRAM, PYTHON, OUT / "work", product.version()),
    )
    installed = _wine().drive_c / INSTALLED
    shutil.rmtree(installed, ignore_errors=True)
    shutil.copytree(PROGRAM, installed)


def stop() -> None:
    """End what still runs on the machine."""
    if _wine().folder.is_dir():
        _wine().stop()


def _wine() -> Wine:
    return Wine(OUT / "prefix", OUT / "locale", (OUT / "site", ROOT / "src", HERE))


def _made(name: str, sources: list[Path], make: Callable[[], None]) -> None:
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
    make()
    stamp.write_text(found.hexdigest())


def _interpreter() -> None:
    shutil.rmtree(PYTHON, ignore_errors=True)
    assembled.assemble(PYTHON, OUT / "work")


def _libraries() -> None:
    site = OUT / "site"
    shutil.rmtree(site, ignore_errors=True)
    wheels.install(LOCK, site, OUT / "work" / "wheels")


def _drive() -> None:
    wine = _wine()
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
    asked = wine.run([PYTHON / "python.exe", "-c", "import sys; print(sys.platform)"])
    if asked.output.strip() != "win32":
        raise PackagingError(f"Python does not start under Wine:\n{asked.output}")
