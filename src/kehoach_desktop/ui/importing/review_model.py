"""What the review's tables have in common: rows under headings, doubtful cells, typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftIndicator, DraftTask, PlanDraft
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.services.reviewing.draft_doubts import Section
from kehoach_desktop.services.reviewing.draft_edits import Edit, EditKind
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.row_marks import RowMarks, marks_of
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE, CellLine, Tone

FactT = TypeVar("FactT", DraftTask, DraftIndicator)
Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()

translate = QCoreApplication.translate


class ReviewModel(QAbstractTableModel, Generic[FactT]):
    """Facts of a draft under their groups; ``DraftGroup`` rows are headings."""

    refused = Signal(QModelIndex, str)
    """A cell whose typed value was not taken, and why."""

    section = Section.TASKS
    kind = EditKind.TASK

    def __init__(self, session: DraftSession) -> None:
        super().__init__()
        self.session = session
        self.columns: tuple[EntryColumn, ...] = ()
        self._shown: list[FactT | DraftGroup] = []
        self._marks: list[RowMarks] = []
        session.changed.connect(self._refresh)

    # --- what each table says ----------------------------------------------------------

    def text(self, fact: FactT, field: str) -> str:
        """Return a field's words, as they are corrected."""
        raise NotImplementedError

    def lines_of(self, fact: FactT, field: str, marks: RowMarks) -> tuple[CellLine, ...]:
        """Return how a cell is drawn, doubts marked."""
        raise NotImplementedError

    def arrange(self, draft: PlanDraft) -> list[FactT | DraftGroup]:
        """Return the draft's facts under their headings."""
        raise NotImplementedError

    def columns_for(self, draft: PlanDraft) -> Sequence[EntryColumn]:
        """Return the columns that this draft needs."""
        raise NotImplementedError

    # --- rows --------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Show the session's draft; where only cells differ, selection and scrolling stay."""
        draft = self.session.draft
        columns, rows = tuple(self.columns_for(draft)), self.arrange(draft)
        marks = marks_of(rows, self.session, self.section)
        if columns == self.columns and self._keys(rows) == self._keys(self._shown):
            before, was = self._shown, self._marks
            self._shown, self._marks = rows, marks
            for at, row in enumerate(rows):
                if marks[at] != was[at] or (row is not before[at] and row != before[at]):
                    self.dataChanged.emit(self.index(at, 0), self.index(at, len(columns) - 1))
            return
        self.beginResetModel()
        self.columns, self._shown, self._marks = columns, rows, marks
        self.endResetModel()

    def _keys(self, rows: Sequence[FactT | DraftGroup]) -> list[str]:
        return [f"{row.key}#" if isinstance(row, DraftGroup) else row.key for row in rows]

    def fact(self, row: int) -> FactT | None:
        """Return the fact shown in a row, ``None`` for a heading."""
        shown = self._shown[row]
        return None if isinstance(shown, DraftGroup) else shown

    def key_at(self, row: int) -> str:
        """Return the key of the fact or heading in a row."""
        return self._shown[row].key

    def where_at(self, row: int) -> str:
        """Return where in the file the row was read."""
        return self._shown[row].where

    def is_out(self, row: int) -> bool:
        """Whether the row would not be taken."""
        return self._marks[row].out

    def headings(self) -> list[int]:
        """Return the rows that are headings."""
        return [at for at, row in enumerate(self._shown) if isinstance(row, DraftGroup)]

    def first_fact(self) -> int:
        """Return the first row that would be taken, else the first that is no heading."""
        rows = range(len(self._shown))
        facts = [at for at in rows if not isinstance(self._shown[at], DraftGroup)]
        return next((at for at in facts if not self.is_out(at)), next(iter(facts), 0))

    def index_of(self, key: str, field: str = "") -> QModelIndex:
        """Return the cell of a fact's field, or no index."""
        row = next((at for at, it in enumerate(self._shown) if it.key == key), None)
        return QModelIndex() if row is None else self.index(row, self.column_of(field))

    def column_of(self, field: str) -> int:
        """Return the column of a field, the first one where there is none of it."""
        return next((at for at, it in enumerate(self.columns) if field and it.field == field), 0)

    def lines(self, fact: FactT, field: str) -> tuple[CellLine, ...]:
        """Return how a cell of a fact is drawn now."""
        return self.lines_of(fact, field, marks_of([fact], self.session, self.section)[0])

    # --- Qt ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return the number of rows, headings among them."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the heading of a column."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            if role == Qt.ItemDataRole.ToolTipRole:
                return translate(
                    "ReviewModel", "Bấm để chọn cột nào của bảng gốc được đọc vào đây (Alt+↓)."
                )
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return whether the cell can be chosen and corrected."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self._can_type(index.row(), index.column()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _can_type(self, row: int, column: int) -> bool:
        shown = self._shown[row]
        return not isinstance(shown, DraftGroup) or (column < 2 and bool(shown.where))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the cell shows, edits and how it looks."""
        row, marks = self._shown[index.row()], self._marks[index.row()]
        if isinstance(row, DraftGroup):
            return self._heading_data(row, marks, index.column(), role)
        field = self.columns[index.column()].field
        if role == LINES_ROLE:
            lines = self.lines_of(row, field, marks)
            return _faded(lines, index.column() == 1) if marks.out else lines
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.text(row, field)
        return None

    def _heading_data(self, group: DraftGroup, marks: RowMarks, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.BackgroundRole:
            return QColor(theme.BAND)
        text = {0: group.number, 1: group.title}.get(column, "")
        if role == LINES_ROLE:
            lines = (CellLine(text, Tone.PLAIN, strong=True),) if text else ()
            return _faded(lines, column == 1) if marks.out else lines
        return text if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole) else None

    def edit(self, index: Index, typed: str) -> Edit:
        """Return the correction that these words in a cell are."""
        row = self._shown[index.row()]
        if isinstance(row, DraftGroup):
            part = "number" if index.column() == 0 else "title"
            return Edit(EditKind.GROUP, (row.key,), (part, typed))
        return Edit(self.kind, (row.key,), (self.columns[index.column()].field, typed))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a correction, or say why not."""
        if role != Qt.ItemDataRole.EditRole or str(value) == self.data(index, role):
            return False
        try:
            self.session.make(self.edit(index, str(value)))
        except InvalidInput as error:
            self.refused.emit(self.index(index.row(), index.column()), str(error))
            return False
        return True


def _faded(lines: Sequence[CellLine], says_so: bool) -> tuple[CellLine, ...]:
    """Return the lines of a row that is left out."""
    faded = tuple(CellLine(line.text, Tone.MUTED, line.strong) for line in lines)
    if not says_so:
        return faded
    told = CellLine(translate("ReviewModel", "✕ không nhận (Del để lấy lại)"), Tone.BAD)
    # First, for of a long row the last lines are not in sight.
    return (told, *faded)
