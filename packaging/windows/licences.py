"""The licences of everything that is shipped, in one folder."""

from __future__ import annotations

import shutil
from pathlib import Path

from tools import ROOT, SOURCE, PackagingError

_OF_QT = ("PySide6_Essentials", "shiboken6")
_TEXTS = ROOT / "packaging" / "licences"
_NAMES = ("licen", "copying", "notice", "authors")


def gather(program: Path, target: Path) -> None:
    """Copy the licences of the program, its interpreter, fonts and libraries to ``target``.

    ``program`` is the staged folder. Raises PackagingError for a library without any.
    """
    gather_libraries(program / "lib", target)
    shutil.copy(ROOT / "LICENSE", target / "Ke-hoach.txt")
    shutil.copy(program / "python" / "LICENSE.txt", target / "Python.txt")


def gather_libraries(lib: Path, target: Path) -> None:
    """Copy the licences of the fonts and of the libraries in ``lib`` to ``target``.

    Raises PackagingError for a library without any.
    """
    target.mkdir()
    shutil.copy(SOURCE / "resources" / "fonts" / "OFL.txt", target / "Liberation-Serif.txt")
    for text in _TEXTS.iterdir():
        shutil.copy(text, target)
    for info in sorted(lib.glob("*.dist-info")):
        name = info.name.split("-")[0]
        if name not in _OF_QT:
            _copy(info, target / name)


def _copy(info: Path, target: Path) -> None:
    texts = [
        path
        for path in info.rglob("*")
        if path.is_file() and ("licenses" in path.parts or path.name.lower().startswith(_NAMES))
    ]
    if not texts:
        raise PackagingError(f"{info.name} carries no licence; it can't be shipped.")
    for path in texts:
        relative = path.relative_to(info / "licenses" if "licenses" in path.parts else info)
        place = target / relative
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, place)
