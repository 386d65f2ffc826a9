"""The review's list of what could not be read, each with its place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from kehoach_desktop.domain.draft import ReadingWarning
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE, CellLine, Tone

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()

translate = QCoreApplication.translate


class WarningModel(QAbstractTableModel):
    """Two columns: where, and what."""

    def __init__(self, session: DraftSession) -> None:
        super().__init__()
        self._warnings: tuple[ReadingWarning, ...] = session.draft.warnings

    def where_at(self, row: int) -> str:
        """Return the place a warning points at."""
        return self._warnings[row].where

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Return the number of warnings."""
        return 0 if parent.isValid() else len(self._warnings)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """Return two."""
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return (translate("WarningModel", "Vị trí"), translate("WarningModel", "Cần xem"))[
                    section
                ]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the place or the message."""
        warning = self._warnings[index.row()]
        text = warning.where if index.column() == 0 else f"◆ {warning.message}"
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == LINES_ROLE:
            return (CellLine(text, Tone.MUTED if index.column() == 0 else Tone.DOUBT),)
        return None
