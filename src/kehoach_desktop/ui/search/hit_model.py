"""The hits of the search as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from kehoach_desktop.services.models.search_models import HitKind, SearchHit

HIT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

translate = QCoreApplication.translate


class HitModel(QAbstractListModel):
    """Answers ``HIT_ROLE`` with the hit; the display text is what a screen reader says."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: Sequence[SearchHit] = ()

    def show(self, hits: Sequence[SearchHit]) -> None:
        """Show these hits."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many hits there are."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a hit, or its words in one line."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == HIT_ROLE:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            parts = (f"{kind_name(hit.kind)}: {hit.title}", hit.context, hit.excerpt)
            return "\n".join(part for part in parts if part)
        return None


def kind_name(kind: HitKind) -> str:
    """Return what the officer calls a kind of thing."""
    return {
        HitKind.TASK: translate("Search", "Nhiệm vụ"),
        HitKind.INDICATOR: translate("Search", "Chỉ tiêu"),
        HitKind.PLAN: translate("Search", "Kế hoạch"),
        HitKind.GROUP: translate("Search", "Nhóm"),
        HitKind.DOCUMENT: translate("Search", "Văn bản"),
        HitKind.UNIT: translate("Search", "Đơn vị"),
        HitKind.PROGRESS: translate("Search", "Tiến độ"),
        HitKind.MEASUREMENT: translate("Search", "Số liệu"),
    }[kind]
