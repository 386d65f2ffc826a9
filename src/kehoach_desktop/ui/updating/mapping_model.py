"""The old plan's rows, each with what goes on with it in the new one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from kehoach_desktop.domain.plans.status import REPORTED_LABELS
from kehoach_desktop.domain.versions.succession import Mapped
from kehoach_desktop.services.superseding.superseding import SuccessionProposal, WorkRow
from kehoach_desktop.ui.widgets.entry_column import EntryColumn
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE, CellLine, Tone

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
STATE, OLD, NEW, REASON = range(4)

CHOICES_ROLE = int(Qt.ItemDataRole.UserRole) + 60
"""What can be chosen in a cell: pairs of a new row's key and its words."""

NOT_ON = "·none"
"""Stands among the choices for work that does not go on."""

translate = QCoreApplication.translate


@dataclass(slots=True)
class _Line:
    """One successor of an old row, or its lack; ``is_more`` for all but its first."""

    old: WorkRow
    new: str = ""
    reason: str = ""
    ends: bool = False
    is_more: bool = False

    @property
    def is_settled(self) -> bool:
        return bool(self.new) or (self.ends and bool(self.reason.strip()))


class MappingModel(QAbstractTableModel):
    """Every old row is at least one line; ``chosen`` tells when anything was decided."""

    chosen = Signal()

    def __init__(self, proposal: SuccessionProposal) -> None:
        super().__init__()
        self._proposal = proposal
        self._new = {row.id: row for row in proposal.new}
        self.columns = (
            EntryColumn(translate("Mapping", "Đã ghép"), 136),
            EntryColumn(translate("Mapping", "Kế hoạch cũ"), 260, stretch=4),
            EntryColumn(translate("Mapping", "Nối tiếp bằng"), 260, stretch=4),
            EntryColumn(translate("Mapping", "Lý do"), 170, stretch=2),
        )
        decided = {one.old: one for one in proposal.mapping}
        self._lines: list[_Line] = []
        for row in proposal.old:
            one = decided.get(row.id, Mapped(row.id))
            ends = not one.new and bool(one.reason)
            keys = one.new or ("",)
            self._lines += [
                _Line(row, key, one.reason, ends, is_more=at > 0) for at, key in enumerate(keys)
            ]
        self._shown = list(self._lines)
        self._only_open = False
        self._past: list[list[_Line]] = []

    @property
    def mapping(self) -> list[Mapped]:
        """What is decided so far, old row by old row."""
        found: dict[str, Mapped] = {}
        for line in self._lines:
            before = found.get(line.old.id, Mapped(line.old.id)).new
            new = (*before, line.new) if line.new and line.new not in before else before
            found[line.old.id] = Mapped(line.old.id, new, "" if new else line.reason.strip())
        return [
            one if one.new or self._ends(one.old) else Mapped(one.old) for one in found.values()
        ]

    @property
    def left(self) -> int:
        """How many old rows nothing is decided for."""
        return sum(not one.is_settled for one in self.mapping)

    @property
    def guesses(self) -> int:
        """How many open rows there is a guess for."""
        return len(self._guessed())

    def take_guesses(self) -> None:
        """Choose what is guessed, for the officer to look at."""
        self._remember()
        for line in self._guessed():
            line.new = self._proposal.guesses[line.old.id]
        self._refresh()

    def show_only_open(self, only: bool) -> None:
        """Show the rows nothing is decided for, or all."""
        self._only_open = only
        self._refresh()

    def split(self, at: int) -> None:
        """Give the old row shown there one more successor to choose."""
        self._remember()
        line = self._shown[at]
        more = _Line(line.old, is_more=True)
        self._lines.insert(self._lines.index(line) + 1, more)
        self.beginInsertRows(_NONE, at + 1, at + 1)
        self._shown.insert(at + 1, more)
        self.endInsertRows()

    def end(self, rows: Collection[int], reason: str) -> None:
        """Say of the old rows shown there that nothing goes on with them, and why.

        Which of them, ``ending`` says. All lines of such an old row say so.
        """
        self._remember()
        old = self.ending(rows)
        self._lines = [line for line in self._lines if line.old.id not in old or not line.is_more]
        for line in self._lines:
            if line.old.id in old:
                line.new, line.ends, line.reason = "", True, reason
        self._refresh()

    def ending(self, rows: Collection[int]) -> set[str]:
        """Return the keys of the old rows that ``end`` would end of these lines.

        Where some of several are still open only those: what is mapped already is not undone
        by choosing everything.
        """
        old = {self._shown[at].old.id for at in rows}
        open_ = {one.old for one in self.mapping if not one.is_settled}
        return (old & open_) or old

    @property
    def can_undo(self) -> bool:
        """Whether something was decided here that can be taken back."""
        return bool(self._past)

    def undo(self) -> None:
        """Take back what was decided last."""
        if self._past:
            self._lines = self._past.pop()
            self._refresh()

    def _remember(self) -> None:
        self._past.append([replace(line) for line in self._lines])

    def _ends(self, old_id: str) -> bool:
        return any(line.ends for line in self._lines if line.old.id == old_id)

    def _guessed(self) -> list[_Line]:
        settled = {one.old for one in self.mapping if one.is_settled}
        return [
            line
            for line in self._lines
            if line.old.id not in settled
            and line.old.id in self._proposal.guesses
            and not line.is_more
        ]

    def _refresh(self) -> None:
        self.beginResetModel()
        open_ = {one.old for one in self.mapping if not one.is_settled}
        self._shown = [line for line in self._lines if not self._only_open or line.old.id in open_]
        self.endResetModel()
        self.chosen.emit()

    # --- Qt ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return the number of lines shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return whether something is chosen or typed in the cell."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        line = self._shown[index.row()]
        if index.column() == NEW or (index.column() == REASON and line.ends):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the cell shows, offers, and how it looks."""
        line = self._shown[index.row()]
        if role == CHOICES_ROLE:
            return self._choices(line) if index.column() == NEW else None
        if role == Qt.ItemDataRole.EditRole:
            return line.reason if index.column() == REASON else NOT_ON if line.ends else line.new
        lines = self._cell(line, index.column())
        if role == LINES_ROLE:
            return lines
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(one.text for one in lines)
        return None

    def _cell(self, line: _Line, column: int) -> tuple[CellLine, ...]:
        match column:
            case 0:
                return (self._state(line),)
            case 1:
                return _work_lines(line.old, line.is_more)
            case 2:
                return self._new_lines(line)
        if line.ends:
            words = line.reason or translate("Mapping", "ghi lý do…")
            return (CellLine(words, Tone.PLAIN if line.reason else Tone.BAD),)
        return ()

    def _state(self, line: _Line) -> CellLine:
        if line.new:
            return CellLine(f"✓ {translate('Mapping', 'đã ghép')}", Tone.GOOD)
        if line.is_settled:
            return CellLine(f"× {translate('Mapping', 'không nối tiếp')}", Tone.MUTED)
        if line.is_more:
            return CellLine(f"○ {translate('Mapping', 'để trống')}", Tone.MUTED)
        return CellLine(f"▲ {translate('Mapping', 'chưa ghép')}", Tone.BAD)

    def _new_lines(self, line: _Line) -> tuple[CellLine, ...]:
        if line.new:
            return (CellLine(f"{_name(self._new[line.new])}  ▾"),)
        if line.ends:
            return (CellLine(f"{translate('Mapping', 'không nối tiếp')}  ▾", Tone.MUTED),)
        lines = [CellLine(f"{translate('Mapping', 'chọn việc nối tiếp')}  ▾", Tone.DOUBT)]
        guess = self._proposal.guesses.get(line.old.id)
        if guess is not None and not line.is_more:
            words = translate("Mapping", "có thể là: {name}")
            lines.append(CellLine(words.format(name=_name(self._new[guess])), Tone.MUTED))
        return tuple(lines)

    def _choices(self, line: _Line) -> list[tuple[str, str]]:
        """Return the guess first, then the rows of the same sort, and that there is none."""
        guess = self._proposal.guesses.get(line.old.id)
        rows = [row for row in self._proposal.new if row.is_task is line.old.is_task]
        rows.sort(key=lambda row: row.id != guess)
        return [
            ("", translate("Mapping", "— chưa chọn —")),
            (NOT_ON, translate("Mapping", "Không nối tiếp (ghi lý do)")),
            *((row.id, _name(row)) for row in rows),
        ]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a choice or a reason."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        if value == self.data(index, role):
            return True
        self._remember()
        line = self._shown[index.row()]
        if index.column() == REASON:
            line.reason = str(value)
        else:
            line.ends = value == NOT_ON
            line.new = "" if line.ends else str(value)
        # An old row may stand in several lines, which all say whether it is settled.
        self.dataChanged.emit(
            self.index(0, 0), self.index(len(self._shown) - 1, len(self.columns) - 1)
        )
        self.chosen.emit()
        return True


def _name(row: WorkRow) -> str:
    return f"{row.number} {row.title}".strip()


def _work_lines(row: WorkRow, is_more: bool) -> tuple[CellLine, ...]:
    if is_more:
        return (CellLine(f"↳ {_name(row)}", Tone.MUTED),)
    lines = [CellLine(_name(row))]
    facts = [row.lead, row.deadline]
    if not row.is_task:
        facts.insert(0, translate("Mapping", "chỉ tiêu"))
    if row.state is not None:
        facts.append(REPORTED_LABELS[row.state])
    if told := " · ".join(fact for fact in facts if fact):
        lines.append(CellLine(told, Tone.MUTED))
    return tuple(lines)
