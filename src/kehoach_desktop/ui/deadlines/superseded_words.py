"""Why nothing can be done to a row of a plan that another one has taken the place of."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def superseded_words() -> str:
    """Return it as the tooltip of what can't be pressed."""
    return translate(
        "Superseded",
        "Kế hoạch này đã được thay thế, chỉ còn để xem; hãy ghi vào kế hoạch thay thế nó.",
    )
