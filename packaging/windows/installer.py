"""The installer for one user, made with NSIS."""

from __future__ import annotations

import os
from pathlib import Path

import product
from pictures import INSTALLER_SIDE, PROGRAM_ICON
from tools import program, run

SCRIPT = Path(__file__).parent / "installer.nsi"
_BESIDE_MB = 40
"""Room that an update needs beside the program itself, for the copy of the data."""


def build(folder: Path, pictures: Path, target: Path, version: str, quick: bool = False) -> None:
    """Pack the program's folder into an installer; ``quick`` packs less tightly, for tests.

    ``pictures`` is where ``pictures.draw`` has drawn.
    """
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    values = {
        "COMPRESSOR": "zlib" if quick else "/SOLID lzma",
        "PROGRAM": folder.resolve(),
        "ICON": (pictures / PROGRAM_ICON).resolve(),
        "SIDE": (pictures / INSTALLER_SIDE).resolve(),
        "OUTPUT": target.resolve(),
        "VERSION": version,
        "VERSION4": ".".join(map(str, product.numbers(version))),
        "PUBLISHER": product.PUBLISHER,
        "COPYRIGHT": product.COPYRIGHT,
        "SIZE_KB": size // 1024,
        "ROOM_MB": size // 2**20 + _BESIDE_MB,
    }
    run(
        [program("makensis", "nsis"), "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
        + [f"-D{key}={value}" for key, value in values.items()]
        + [SCRIPT],
        # It reads the words of its call in the code page of the locale.
        more={} if os.name == "nt" else {"LC_ALL": "C.UTF-8"},
    )
