"""A question with two named answers."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget


def ask(
    parent: QWidget | None, title: str, text: str, yes: str, no: str, *, risky: bool = False
) -> bool:
    """Ask and return whether ``yes`` was chosen; Escape means ``no``.

    So does Enter when ``yes`` is ``risky``.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setText(title)
    box.setInformativeText(text)
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    reject = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(reject if risky else accept)
    box.setEscapeButton(reject)
    box.exec()
    return box.clickedButton() is accept
