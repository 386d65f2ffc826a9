"""The two small programs that start everything: one with a window, one for the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pictures
import product
from interpreter import TAG
from tools import compiler_tool, run

SOURCES = Path(__file__).parent / "launcher"


def build(target: Path, work: Path, version: str) -> None:
    """Compile the launchers into ``target`` with version, publisher, icon and manifest."""
    work.mkdir(parents=True, exist_ok=True)
    pictures.draw(work)
    four = product.numbers(version)
    manifest = (SOURCES / "launcher.manifest").read_text(encoding="utf-8")
    (work / "launcher.manifest").write_text(
        manifest.replace("@VERSION4@", ".".join(map(str, four))), encoding="utf-8"
    )
    shutil.copy(SOURCES / "launcher.rc", work)
    for name, description, windowed in (
        (product.WINDOW, product.NAME, True),
        (product.COMMAND, f"{product.NAME} (dòng lệnh)", False),
    ):
        # windres hands its options to a shell, which would eat the quotes of words.
        labels = {
            "PUBLISHER": product.PUBLISHER,
            "DESCRIPTION": description,
            "VERSION_TEXT": version,
            "FILE_NAME": name,
            "COPYRIGHT": product.COPYRIGHT,
            "PRODUCT": product.NAME,
        }
        (work / "labels.h").write_text(
            "".join(f'#define {key} "{value}"\n' for key, value in labels.items())
            + f"#define VERSION_NUMBERS {','.join(map(str, four))}\n",
            encoding="utf-8",
        )
        resources = work / f"{name}.res"
        run(
            [
                compiler_tool("windres"),
                "--codepage=65001",
                "-O",
                "coff",
                "-I",
                work,
                "--include-dir",
                work,
                "-i",
                work / "launcher.rc",
                "-o",
                resources,
            ]
        )
        run(
            [compiler_tool("gcc"), "-O2", "-s", "-municode", "-finput-charset=UTF-8"]
            + [f'-DPYTHON_DLL=L"{TAG}.dll"', "-D_WIN32_WINNT=0x0A00"]
            + (["-mwindows", "-DWINDOWED"] if windowed else [])
            + ["-o", target / name, SOURCES / "launcher.c", resources]
        )
