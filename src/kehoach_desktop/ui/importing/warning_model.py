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

from kehoach_desktop.domain.drafts.draft import ReadingWarning
from kehoach_desktop.services.reviewing.draft_doubts import Doubt, Section
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE, CellLine, Tone

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()

translate = QCoreApplication.translate


class WarningModel(QAbstractTableModel):
    """Two columns: where, and what."""

    def __init__(self, session: DraftSession) -> None:
        super().__init__()
        self._session = session
        self._warnings: tuple[ReadingWarning, ...] = session.draft.warnings
        session.changed.connect(self._refresh)

    def _refresh(self) -> None:
        if self._warnings == self._session.draft.warnings:
            last = self.index(max(0, self.rowCount() - 1), 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._warnings = self._session.draft.warnings
        self.endResetModel()

    def where_at(self, row: int) -> str:
        """Return the place a warning points at."""
        return self._warnings[row].where

    def doubt_at(self, row: int) -> Doubt:
        """Return the warning as a place to look at."""
        warning = self._warnings[row]
        return Doubt(Section.WARNINGS, warning.where, warning.message)

    def row_of(self, doubt: Doubt) -> int | None:
        """Return the row of a warning, ``None`` where it is no more."""
        rows = range(len(self._warnings))
        return next((row for row in rows if self.doubt_at(row) == doubt), None)

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
        seen = not self._session.is_open(self.doubt_at(index.row()))
        where = warning.where
        text = where[:1].upper() + where[1:]
        if where == self._session.draft.source:
            text = translate("WarningModel", "Cả văn bản")
        if index.column() == 1:
            text = f"✓ {warning.message}" if seen else f"◆ {warning.message}"
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == LINES_ROLE:
            is_muted = seen or index.column() == 0
            return (CellLine(text, Tone.MUTED if is_muted else Tone.DOUBT),)
        return None
