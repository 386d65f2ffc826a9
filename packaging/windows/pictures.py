"""The program's icon and the installer's side picture, drawn by the window's own code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools import PackagingError

PROGRAM_ICON = "program.ico"
INSTALLER_SIDE = "side.bmp"
SIGN = "sign.png"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)

# In a process of its own: the window's library is no part of packaging.
_DRAW = """
import io, sys
from PIL import Image
from PySide6.QtCore import QBuffer
from PySide6.QtWidgets import QApplication
from kehoach_desktop.ui.icons import application_picture

application = QApplication([])
icon, side, alone, *sizes = sys.argv[1:]

def picture(size):
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    application_picture(size).save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data()))

images = [picture(int(size)) for size in sizes]
largest = images.pop()
largest.save(alone)
largest.save(icon, sizes=[one.size for one in (*images, largest)], append_images=images)

# The field has the sign's own blue, twice as large as shown, for dense screens.
field = Image.new("RGB", (328, 628), "#17324d")
sign = picture(208)
field.paste(sign, (60, 96), sign)
field.save(side)
"""


def draw(folder: Path) -> None:
    """Draw them into ``folder``, the icon in every size that Windows shows, the sign at 256.

    Raises PackagingError when they can't be drawn.
    """
    done = subprocess.run(
        [sys.executable, "-c", _DRAW, folder / PROGRAM_ICON, folder / INSTALLER_SIDE]
        + [folder / SIGN]
        + [str(size) for size in SIZES],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise PackagingError(f"The pictures could not be drawn.\n{done.stderr}")
