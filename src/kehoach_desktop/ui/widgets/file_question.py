"""Asks for a file or a folder, in the officer's language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QPushButton, QTreeView, QWidget

from kehoach_desktop.ui.widgets.question import ask
from kehoach_desktop.ui.widgets.remembered_folder import remember_folder, remembered_folder

_WIDTHS = {0: 350, 2: 150}
"""Of the names of files and of their kinds, in pixels."""

translate = QCoreApplication.translate


def ask_file(parent: QWidget, title: str, kinds: str, purpose: str) -> Path | None:
    """Ask for one existing file; ``kinds`` as in "Word (*.docx)"; ``None`` when called off."""
    dialog = _dialog(parent, title, purpose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, translate("FileQuestion", "Mở"))
    return _answer(dialog, purpose)


def ask_folder(parent: QWidget, title: str, purpose: str) -> Path | None:
    """Ask for a folder; ``None`` when called off."""
    dialog = _dialog(parent, title, purpose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setLabelText(
        QFileDialog.DialogLabel.Accept, translate("FileQuestion", "Chọn thư mục này")
    )
    return _answer(dialog, purpose)


def ask_new_file(parent: QWidget, title: str, kinds: str, purpose: str, name: str) -> Path | None:
    """Ask where a file is to be written, offering ``name``; ``None`` when called off.

    A name typed without an ending gets that of ``name``; an existing file is asked about.
    """
    dialog = _dialog(parent, title, purpose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(kinds)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, translate("FileQuestion", "Ghi"))
    # Asked below in the officer's language.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(name)
    path = _answer(dialog, purpose)
    if path is None or not path.exists() or _may_replace(parent, path):
        return path
    return None


def _may_replace(parent: QWidget, path: Path) -> bool:
    return ask(
        parent,
        translate("FileQuestion", "Đã có tệp này"),
        translate("FileQuestion", "“{name}” đã có trong thư mục. Ghi đè lên tệp cũ?").format(
            name=path.name
        ),
        translate("FileQuestion", "Ghi đè"),
        translate("FileQuestion", "Thôi"),
        risky=True,
    )


def _dialog(parent: QWidget, title: str, purpose: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(remembered_folder(purpose)))
    # The kinds are told in words; their endings would not fit.
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
    # Room for whole dates and kinds; a native dialog keeps its own size.
    dialog.resize(860, 500)
    # Qt carries no Vietnamese of its own for the dialog it draws where there is no native one.
    for label, text in (
        (QFileDialog.DialogLabel.LookIn, translate("FileQuestion", "Thư mục:")),
        (QFileDialog.DialogLabel.FileName, translate("FileQuestion", "Tên:")),
        (QFileDialog.DialogLabel.FileType, translate("FileQuestion", "Loại tệp:")),
        (QFileDialog.DialogLabel.Reject, translate("FileQuestion", "Thôi")),
    ):
        dialog.setLabelText(label, text)
    return dialog


def _dress(dialog: QFileDialog) -> None:
    """Make the dialog that Qt draws where there is no native one like the window's others."""
    button: QPushButton
    for button in dialog.findChildren(QPushButton):
        button.setIcon(QIcon())
    table: QTreeView
    for table in dialog.findChildren(QTreeView):
        # Names of documents are long; what else is known of a file is short.
        table.header().setStretchLastSection(True)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)


def _answer(dialog: QFileDialog, purpose: str) -> Path | None:
    _dress(dialog)
    try:
        if not dialog.exec() or not dialog.selectedFiles():
            return None
        chosen = Path(dialog.selectedFiles()[0])
        remember_folder(purpose, chosen if chosen.is_dir() else chosen.parent)
        return chosen
    finally:
        dialog.deleteLater()
