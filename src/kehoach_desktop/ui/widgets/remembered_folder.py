"""The folder the officer last chose for a purpose, kept on this computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from kehoach_desktop.ui.kept_settings import kept_settings


def remembered_folder(purpose: str) -> Path:
    """Return the folder chosen last, else the officer's documents."""
    kept = str(kept_settings().value(f"folders/{purpose}", "") or "")
    if kept and Path(kept).is_dir():
        return Path(kept)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()


def remember_folder(purpose: str, folder: Path) -> None:
    """Keep the folder for the next time."""
    kept_settings().setValue(f"folders/{purpose}", str(folder))
