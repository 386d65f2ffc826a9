"""Opens a file or a folder with what the computer opens it with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_path(path: Path) -> None:
    """Open the file in its program, or the folder in the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
