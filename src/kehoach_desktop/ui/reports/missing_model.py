"""What the period's report still lacks, in a list to walk through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from kehoach_desktop.services.models.read_models import Missing, MissingKind
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE, CellLine, Tone

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()

translate = QCoreApplication.translate


class MissingModel(QAbstractTableModel):
    """One column; what is missing stands under a heading for its kind."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[Missing | str] = []

    def show(self, missing: Sequence[Missing]) -> None:
        """Show what is missing: the office's facts first, then tasks, then indicators."""
        headings = {
            MissingKind.OFFICE: translate("MissingModel", "Thông tin cơ quan"),
            MissingKind.TASK: translate("MissingModel", "Nhiệm vụ chưa cập nhật"),
            MissingKind.INDICATOR: translate("MissingModel", "Chỉ tiêu chưa có số liệu"),
        }
        self.beginResetModel()
        self._shown = []
        for kind, heading in headings.items():
            these = [one for one in missing if one.kind is kind]
            if these:
                self._shown.append(f"{heading} · {len(these)}")
                self._shown.extend(these)
        self.endResetModel()

    def missing_at(self, row: int) -> Missing | None:
        """Return what is missing in a row, ``None`` for a heading."""
        shown = self._shown[row]
        return None if isinstance(shown, str) else shown

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Return the number of rows, headings among them."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """Return one."""
        return 0 if parent.isValid() else 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return whether the row leads somewhere."""
        if index.isValid() and self.missing_at(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a row and how they look."""
        row = self._shown[index.row()]
        if isinstance(row, str):
            if role == Qt.ItemDataRole.BackgroundRole:
                return QColor(theme.BAND)
            if role == LINES_ROLE:
                return (CellLine(row, Tone.PLAIN, strong=True),)
            return row if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.label}: {row.message}"
        if role == LINES_ROLE:
            # The heading says what is missing of tasks and indicators; their unit is news.
            about = row.message if row.kind is MissingKind.OFFICE else row.unit
            lines = (CellLine(f"○ {row.label}"), CellLine(about, Tone.MUTED))
            return lines if about else lines[:1]
        return row.message if role == Qt.ItemDataRole.ToolTipRole else None
