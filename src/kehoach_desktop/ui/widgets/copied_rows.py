"""Chosen rows of a list put on the clipboard as a spreadsheet or a letter takes them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView, QTreeView

from kehoach_desktop.ui.widgets.copied_cells import write_cells


def copy_rows(view: QTableView | QTreeView) -> None:
    """Copy the chosen rows as they stand, column by column; nothing where none is chosen."""
    rows = sorted(
        view.selectionModel().selectedRows(), key=lambda index: view.visualRect(index).top()
    )
    if not rows:
        return
    columns = range(view.model().columnCount(rows[0].parent()))
    shown = [column for column in columns if not view.isColumnHidden(column)]
    cells = []
    for index in rows:
        words = [index.siblingAtColumn(at).data(Qt.ItemDataRole.DisplayRole) for at in shown]
        line = ["" if word is None else str(word) for word in words]
        # The empty end of a heading is no cell.
        while len(line) > 1 and not line[-1]:
            line.pop()
        cells.append(line)
    QGuiApplication.clipboard().setText(write_cells(cells).removesuffix("\n"))
