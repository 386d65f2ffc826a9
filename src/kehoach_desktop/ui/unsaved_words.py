"""What is said of an edit that was not stored and whose field shows something else by now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.errors import InvalidInput, KehoachError, NotFound

translate = QCoreApplication.translate


def is_kept(error: Exception) -> bool:
    """Whether an edit that failed so stays in its field: the value was good, the store was not."""
    return not isinstance(error, InvalidInput | NotFound)


def reason(error: Exception) -> str:
    """Return why an edit was not stored, for the place it was typed in."""
    if isinstance(error, KehoachError):
        return str(error)
    return translate("Unsaved", "Chưa lưu được phần này; chữ vừa gõ vẫn còn ở đây.")


def unsaved_words(error: Exception, typed: str = "") -> str:
    """Return why, with what was typed, so that it can be typed or copied again."""
    why = (
        str(error)
        if isinstance(error, KehoachError)
        else translate("Unsaved", "Chưa lưu được phần vừa gõ.")
    )
    if not typed.strip():
        return why
    return why + "\n\n" + translate("Unsaved", "Phần chưa lưu: “{}”").format(typed.strip())
