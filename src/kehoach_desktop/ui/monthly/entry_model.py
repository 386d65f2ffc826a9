"""What the month's two grids have in common: sections, filter, typing, saving as you go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.ui import theme
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE, CellLine, Tone

RowT = TypeVar("RowT")
Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


@dataclass(frozen=True, slots=True)
class EntrySection:
    """A heading over the rows of one plan, or of one group of it."""

    title: str
    is_plan: bool = False


@dataclass(slots=True)
class _Typed:
    """A value on its way to the data folder; shown until a reading holds it."""

    value: Any
    saved: bool = False
    unsaved: bool = False
    """It could not be stored: it stays here, marked, and is sent again."""


class EntryModel(QAbstractTableModel, Generic[RowT]):
    """A grid over frozen rows; what is typed is checked, shown at once and asked to be saved."""

    save_asked = Signal(str, str, object)
    """Row id, field and value to save."""

    refused = Signal(QModelIndex, str)
    """A cell whose typed value was not taken, and why."""

    counted = Signal(int, int)
    """How many rows of this period are entered, and how many there are."""

    def __init__(self, columns: Sequence[EntryColumn]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows: list[RowT] = []
        self._shown: list[RowT | EntrySection] = []
        self._words: list[str] = []
        self._typed: dict[tuple[str, str], _Typed] = {}

    # --- what each grid says of its rows -----------------------------------------------

    def row_id(self, row: RowT) -> str:
        """Return the id the row is saved under."""
        raise NotImplementedError

    def plan_of(self, row: RowT) -> str:
        """Return the title of the row's plan."""
        raise NotImplementedError

    def section_of(self, row: RowT) -> str:
        """Return the title of the row's group, "" without one."""
        raise NotImplementedError

    def is_entered(self, row: RowT) -> bool:
        """Whether this period holds something of the row."""
        raise NotImplementedError

    def search_text(self, row: RowT) -> str:
        """Return what the filter looks in."""
        raise NotImplementedError

    def value(self, row: RowT, field: str) -> Any:
        """Return the stored value of a field."""
        raise NotImplementedError

    def text(self, row: RowT, column: int) -> str:
        """Return what the cell shows and copies."""
        raise NotImplementedError

    def lines(self, row: RowT, column: int) -> tuple[CellLine, ...]:
        """Return how the cell is drawn."""
        text = self.text(row, column)
        return (CellLine(text),) if text else ()

    def edit_text(self, row: RowT, column: int) -> str:
        """Return what stands in the cell when typing into it begins."""
        return self.text(row, column)

    def parse(self, field: str, typed: str) -> Any:
        """Return the value of what was typed; raises InvalidInput, and the old value stays."""
        raise NotImplementedError

    # --- rows --------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[RowT]) -> None:
        """Show what was read; rows that stayed the same keep selection and open editors."""
        self._typed = {key: typed for key, typed in self._typed.items() if not typed.saved}
        same = [self.row_id(row) for row in rows] == [self.row_id(row) for row in self._rows]
        if same and self._shown:
            fresh = {self.row_id(row): row for row in rows}
            self._rows = list(rows)
            for at, shown in enumerate(self._shown):
                if not isinstance(shown, EntrySection):
                    row = self._shown[at] = fresh[self.row_id(shown)]
                    if row != shown:
                        first = self.index(at, 0)
                        self.dataChanged.emit(first, self._last(first))
        else:
            self.beginResetModel()
            self._rows = list(rows)
            self._arrange()
            self.endResetModel()
        self._count()

    def filter(self, words: str) -> None:
        """Show only rows that hold every one of the words, without case or diacritics."""
        wanted = fold(words).split()
        if wanted != self._words:
            self.beginResetModel()
            self._words = wanted
            self._arrange()
            self.endResetModel()

    def _arrange(self) -> None:
        self._shown = []
        several = len({self.plan_of(row) for row in self._rows}) > 1
        plan = section = ""
        for row in self._rows:
            if self._words:
                there = fold(self.search_text(row))
                if not all(word in there for word in self._words):
                    continue
            if several and self.plan_of(row) != plan:
                plan, section = self.plan_of(row), ""
                self._shown.append(EntrySection(plan, is_plan=True))
            if self.section_of(row) != section:
                section = self.section_of(row)
                if section:
                    self._shown.append(EntrySection(section))
            self._shown.append(row)

    def _count(self) -> None:
        entered = sum(1 for row in self._rows if self.is_entered(row))
        self.counted.emit(entered, len(self._rows))

    def entry(self, row: int) -> RowT | None:
        """Return the row shown there, or ``None`` for a heading."""
        shown = self._shown[row]
        return None if isinstance(shown, EntrySection) else shown

    def sections(self) -> list[int]:
        """Return the rows that are headings."""
        return [at for at, row in enumerate(self._shown) if isinstance(row, EntrySection)]

    def index_of(self, id: str, field: str = "") -> QModelIndex:
        """Return the cell of a row's field (its first column without one), or no index."""
        column = next((at for at, it in enumerate(self.columns) if field and it.field == field), 0)
        for at, row in enumerate(self._shown):
            if not isinstance(row, EntrySection) and self.row_id(row) == id:
                return self.index(at, column)
        return QModelIndex()

    # --- typing ------------------------------------------------------------------------

    def current(self, row: RowT, field: str) -> Any:
        """Return what was typed last, else what is stored."""
        typed = self._typed.get((self.row_id(row), field))
        return self.value(row, field) if typed is None else typed.value

    def has_typed(self, row: RowT) -> bool:
        """Whether something of this row is on its way to the data folder."""
        id = self.row_id(row)
        return any(key[0] == id for key in self._typed)

    def is_unsaved(self, row: RowT, field: str) -> bool:
        """Whether what was typed there could not be stored."""
        typed = self._typed.get((self.row_id(row), field))
        return typed is not None and typed.unsaved

    def mark_line(self, row: RowT) -> CellLine:
        """Return the mark at the row's beginning: entered, still to enter, not stored."""
        id = self.row_id(row)
        if any(typed.unsaved for key, typed in self._typed.items() if key[0] == id):
            return CellLine("▲", Tone.BAD)
        if self.is_entered(row) or self.has_typed(row):
            return CellLine("✓", Tone.GOOD)
        return CellLine("○", Tone.DOUBT)

    def settle(self, id: str, field: str, value: Any) -> None:
        """Note that this value is stored; the next reading takes its place."""
        typed = self._typed.get((id, field))
        if typed is not None and typed.value == value:
            typed.saved = True

    def forget_typed(self) -> None:
        """Show only what is stored: another period's rows are about to come."""
        self._typed.clear()

    def reject(self, id: str, field: str, value: Any, why: str) -> None:
        """Put the stored value back where this one was not taken, and say why."""
        typed = self._typed.get((id, field))
        if typed is not None and typed.value == value:
            del self._typed[(id, field)]
        index = self.index_of(id, field)
        if index.isValid():
            self.dataChanged.emit(index.siblingAtColumn(0), self._last(index))
            self.refused.emit(index, why)

    def keep(self, id: str, field: str, value: Any, why: str) -> None:
        """Hold on to a value that could not be stored, mark it, and say why."""
        typed = self._typed.get((id, field))
        if typed is not None and typed.value == value:
            typed.unsaved = True
        index = self.index_of(id, field)
        if index.isValid():
            self.dataChanged.emit(index.siblingAtColumn(0), self._last(index))
            self.refused.emit(index, why)

    def send_again(self) -> None:
        """Ask once more for everything that could not be stored."""
        for (id, field), typed in list(self._typed.items()):
            if typed.unsaved:
                typed.unsaved = False
                self.save_asked.emit(id, field, typed.value)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Check what was typed; show it and ask for it to be saved."""
        row = self.entry(index.row()) if index.isValid() else None
        field = self.columns[index.column()].field if row is not None else ""
        if row is None or not field or role != Qt.ItemDataRole.EditRole:
            return False
        here = self.index(index.row(), index.column())
        again = self.is_unsaved(row, field)
        if str(value) == self.edit_text(row, index.column()) and not again:
            return False
        try:
            parsed = self.parse(field, str(value))
        except InvalidInput as error:
            self.refused.emit(here, str(error))
            return False
        if parsed == self.current(row, field) and not again:
            self.dataChanged.emit(here, here)
            return False
        id = self.row_id(row)
        self._typed[(id, field)] = _Typed(parsed)
        self.dataChanged.emit(here.siblingAtColumn(0), self._last(here))
        self.save_asked.emit(id, field, parsed)
        return True

    def _last(self, index: QModelIndex) -> QModelIndex:
        return index.siblingAtColumn(len(self.columns) - 1)

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
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = "AlignRight" if self.columns[section].right else "AlignLeft"
            return Qt.AlignmentFlag[side] | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return whether the cell can be chosen and typed into."""
        if not index.isValid() or self.entry(index.row()) is None:
            # The cursor passes over headings: what is typed there would go nowhere.
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.columns[index.column()].field:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the cell shows, edits and how it looks."""
        row = self._shown[index.row()]
        column = index.column()
        if isinstance(row, EntrySection):
            return self._section_data(row, column, role)
        unsaved = self.is_unsaved(row, self.columns[column].field)
        if role == LINES_ROLE:
            lines = self.lines(row, column)
            return _marked(lines) if unsaved else lines
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == Qt.ItemDataRole.EditRole:
            return self.edit_text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = "AlignRight" if self.columns[column].right else "AlignLeft"
            return Qt.AlignmentFlag[side]
        if role == Qt.ItemDataRole.ToolTipRole and unsaved:
            return self.tr("Chưa lưu được; sẽ lưu lại khi ghi được vào thư mục dữ liệu.")
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self.text(row, column)
            return text if len(text) > 40 else None
        return None

    def _section_data(self, row: EntrySection, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.BackgroundRole:
            return QColor(theme.LINE if row.is_plan else theme.BAND)
        if column == 0 and role == LINES_ROLE:
            return (CellLine(row.title, Tone.PLAIN, strong=True),)
        if column == 0 and role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return None


def _marked(lines: Sequence[CellLine]) -> tuple[CellLine, ...]:
    if not lines:
        return (CellLine("▲", Tone.BAD),)
    return tuple(CellLine(line.text, Tone.BAD, line.strong) for line in lines)
