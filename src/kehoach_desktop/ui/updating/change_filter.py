"""Which rows of a comparison are shown: a button a kind, each with its count."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from kehoach_desktop.domain.versions.plan_comparison import ChangeKind, PlanComparison, RowChange
from kehoach_desktop.ui.updating.change_looks import DOUBT_SHAPE, SHAPES, kind_word


class ChangeFilter(QWidget):
    """Emits ``changed`` when another kind is looked at."""

    changed = Signal()

    def __init__(self, comparison: PlanComparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = comparison.rows
        self._choices: list[tuple[RowChange, ...]] = []
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        differing = tuple(row for row in rows if row.kind is not ChangeKind.KEPT)
        self._add(self.tr("Có khác"), differing)
        for kind in (ChangeKind.CHANGED, ChangeKind.NEW, ChangeKind.GONE, ChangeKind.KEPT):
            shape, _tone = SHAPES[kind]
            word = kind_word(kind)
            label = f"{shape} {word[:1].upper()}{word[1:]}"
            self._add(label, tuple(row for row in rows if row.kind is kind))
        self._add(f"{DOUBT_SHAPE} {self.tr('Cần xem')}", comparison.doubtful)
        self._add(self.tr("Tất cả"), rows)
        if not differing:
            # Where nothing differs an empty table would say less than the rows that are the same.
            last = self._group.button(len(self._choices) - 1)
            last.setChecked(True)
        self._row.addStretch(1)
        self._group.idToggled.connect(lambda _id, is_on: self.changed.emit() if is_on else None)

    @property
    def rows(self) -> tuple[RowChange, ...]:
        """The rows to show."""
        return self._choices[self._group.checkedId()]

    def _add(self, label: str, rows: tuple[RowChange, ...]) -> None:
        button = QPushButton(f"{label} {len(rows)}")
        button.setCheckable(True)
        button.setAutoDefault(False)
        self._group.addButton(button, len(self._choices))
        if not self._choices:
            button.setChecked(True)
        self._choices.append(rows)
        self._row.addWidget(button)
