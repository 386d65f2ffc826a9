"""What the window remembers on this computer, apart from the data."""

from __future__ import annotations

from PySide6.QtCore import QSettings


def kept_settings() -> QSettings:
    """Return the officer's own settings file, opened anew."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "kehoach", "kehoach")
