"""The program's own icon as an .ico file, drawn by the window's code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools import PackagingError

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)

# In a process of its own: the window's library is no part of packaging.
_DRAW = """
import io, sys
from PIL import Image
from PySide6.QtCore import QBuffer
from PySide6.QtWidgets import QApplication
from kehoach_desktop.ui.icons import application_picture

application = QApplication([])
images = []
for size in map(int, sys.argv[2:]):
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    application_picture(size).save(buffer, "PNG")
    images.append(Image.open(io.BytesIO(buffer.data().data())))
largest = images.pop()
largest.save(sys.argv[1], sizes=[one.size for one in (*images, largest)], append_images=images)
"""


def draw(target: Path) -> None:
    """Write the icon in every size that Windows shows; raises PackagingError."""
    done = subprocess.run(
        [sys.executable, "-c", _DRAW, target, *map(str, SIZES)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise PackagingError(f"The icon could not be drawn.\n{done.stderr}")
