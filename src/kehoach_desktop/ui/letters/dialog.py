"""Letters to the units whose tasks are late or fall due: looked at, ticked, all written at once."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.errors import Cancelled, KehoachError
from kehoach_desktop.services.reminders.letters import DAYS, LONGEST_AHEAD
from kehoach_desktop.ui.kept_settings import kept_settings
from kehoach_desktop.ui.letters.task_model import LetterTaskModel
from kehoach_desktop.ui.letters.unit_model import TICK, UNIT, UnitModel
from kehoach_desktop.ui.updating.wide_dialog import WideDialog
from kehoach_desktop.ui.updating.wide_table import WideTable
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel
from kehoach_desktop.ui.widgets.file_question import ask_folder
from kehoach_desktop.ui.widgets.notice import Notice
from kehoach_desktop.ui.widgets.remembered_folder import remembered_folder
from kehoach_desktop.ui.widgets.written_files import WrittenFiles

if TYPE_CHECKING:
    from kehoach_desktop.services.reminders.letters import Reminders
    from kehoach_desktop.ui.operations import Operations

_LEAST_UNITS = 304
_DAYS, _KINDS = "letters/days", "letters/kinds"


class LettersDialog(WideDialog):
    """``unit_ids`` are the units ticked at first; without any, all that get a letter are."""

    def __init__(
        self,
        operations: Operations,
        unit_ids: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Thư đôn đốc"))
        self.heading.setText(self.tr("Thư đôn đốc"))
        self._operations = operations
        self._found: Reminders | None = None
        self.folder = remembered_folder("letters")
        self.days = QSpinBox()
        self.days.setRange(0, LONGEST_AHEAD)
        self.days.setValue(_kept_days())
        self.days.setMinimumWidth(64)
        # The number typed in counts when the field is left, not with each of its figures.
        self.days.setKeyboardTracking(False)
        self.days.valueChanged.connect(self._days_changed)
        self.units = UnitModel()
        self.units.prefer(unit_ids)
        self.units.ticked.connect(self._say)
        self.unit_table = _UnitTable(self.units)
        self.unit_table.selectionModel().currentChanged.connect(lambda *_: self._show_unit())
        self.tasks = LetterTaskModel()
        self.task_table = WideTable(self.tasks, self.tasks.columns)
        self.files = WrittenFiles()
        self.word, self.pdf = QCheckBox("Word"), QCheckBox("PDF")
        kinds = _kept_kinds()
        for kind, box in (("word", self.word), ("pdf", self.pdf)):
            box.setChecked(kind in kinds)
            box.toggled.connect(lambda _on: self._kinds_changed())
        self._lay_out()
        self.leave_button.setText(self.tr("Đóng"))
        self.apply_button.clicked.connect(self.write)
        self.unit_table.setFocus()
        self._say()
        self.read()

    # --- laying out ------------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(QLabel(self.tr("Tính cả việc đến hạn trong")))
        top.addWidget(self.days)
        top.addWidget(QLabel(self.tr("ngày tới")))
        top.addStretch(1)
        for words, on in ((self.tr("Chọn tất cả"), True), (self.tr("Bỏ chọn"), False)):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, on=on: self.units.tick_all(on))
            top.addWidget(button)
        self.unit_table.setMinimumWidth(_LEAST_UNITS)
        both = QWidget()
        halves = QHBoxLayout(both)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(0)
        halves.addWidget(self.unit_table, 4)
        halves.addWidget(self._right_side(), 7)
        self._notice = Notice("", "")
        self._views = QStackedWidget()
        self._views.addWidget(both)
        self._views.addWidget(self._notice)
        self.body.addLayout(top)
        self.body.addWidget(self._views, 1)
        self.body.addLayout(self._where_to())

    def _right_side(self) -> QWidget:
        self._unit_name = ElidedLabel()
        self._unit_name.setProperty("look", "strong")
        unit = QWidget()
        column = QVBoxLayout(unit)
        column.setContentsMargins(12, 6, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._unit_name)
        column.addWidget(self.task_table, 1)
        inside = QWidget()
        files = QVBoxLayout(inside)
        files.setContentsMargins(12, 6, 0, 0)
        files.addWidget(self.files)
        files.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self._right = QStackedWidget()
        self._right.addWidget(unit)
        self._right.addWidget(area)
        return self._right

    def _where_to(self) -> QHBoxLayout:
        self._folder_name = ElidedLabel()
        self._folder_name.setText(str(self.folder))
        self.folder_button = QPushButton(self.tr("Chọn thư mục…"))
        self.folder_button.setAutoDefault(False)
        self.folder_button.clicked.connect(self._ask_folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(QLabel(self.tr("Tạo")))
        row.addWidget(self.word)
        row.addWidget(self.pdf)
        row.addSpacing(12)
        row.addWidget(QLabel(self.tr("vào thư mục")))
        row.addWidget(self._folder_name, 1)
        row.addWidget(self.folder_button)
        return row

    # --- reading ---------------------------------------------------------------------------

    def read(self) -> None:
        """Look for whom to press, anew."""
        days = self.days.value()
        self._operations.read(
            lambda services: services.letters.units(days), self._show, owner=self, key="letters"
        )

    def _days_changed(self, days: int) -> None:
        kept_settings().setValue(_DAYS, days)
        self.read()

    def _show(self, found: Reminders) -> None:
        self._found = found
        at = max(self.unit_table.currentIndex().row(), 0)
        self.units.show_reminders(found)
        if self.units.rows:
            self._views.setCurrentIndex(0)
            row = min(at, len(self.units.rows) - 1)
            self.unit_table.setCurrentIndex(self.units.index(row, UNIT))
        else:
            self._notice.say(
                self.tr("✓ Không đơn vị nào phải đôn đốc"),
                self.tr(
                    "Không có nhiệm vụ nào quá hạn hay đến hạn trong {n} ngày tới. Có thể tăng số "
                    "ngày ở trên để xem xa hơn."
                ).format(n=found.days),
            )
            self._views.setCurrentIndex(1)
        self._say()

    def _show_unit(self) -> None:
        row = self.unit_table.currentIndex().row()
        one = self.units.rows[row] if 0 <= row < len(self.units.rows) else None
        if self._found is not None:
            self.tasks.show_unit(one, self._found.today)
        self._unit_name.setText(one.unit if one is not None else "")
        self._right.setCurrentIndex(0)

    def _say(self) -> None:
        found = self._found
        if found is None:
            self.apply_button.setEnabled(False)
            self.apply_button.setText(self.tr("Tạo thư"))
            return
        late = sum(len(one.late) for one in found.units)
        soon = sum(len(one.soon) for one in found.units)
        missed = sum(one.missed_count for one in found.units)
        words = self.tr(
            "{n} đơn vị: {late} lượt việc quá hạn, {missed} kỳ chưa làm, {soon} lượt việc sắp đến "
            "hạn."
        )
        counted = words.format(n=len(found.units), late=late, missed=missed, soon=soon)
        self.tell(counted, "muted")
        chosen = len(self.units.chosen)
        self.apply_button.setText(self.tr("Tạo {n} thư").format(n=chosen))
        self.apply_button.setEnabled(bool(chosen and self._kinds) and not self.busy)
        if not self._kinds:
            self.foot.setText(self.tr("Chọn Word, PDF hoặc cả hai."))
        else:
            self.foot.setText(
                self.tr("Mỗi đơn vị một thư, chỉ nêu việc của đơn vị đó; tạo lại thì thay thư cũ.")
            )

    # --- writing ---------------------------------------------------------------------------

    @property
    def _kinds(self) -> list[str]:
        return [kind for kind, box in (("word", self.word), ("pdf", self.pdf)) if box.isChecked()]

    def _kinds_changed(self) -> None:
        kept_settings().setValue(_KINDS, " ".join(self._kinds))
        self._say()

    def _ask_folder(self) -> None:
        folder = ask_folder(self, self.tr("Chọn thư mục để ghi thư"), "letters")
        if folder is not None:
            self.folder = folder
            self._folder_name.setText(str(folder))

    def write(self) -> None:
        """Write a letter for every unit that is ticked."""
        keys, kinds = [one.key for one in self.units.chosen], self._kinds
        if self.busy or not keys or not kinds:
            return
        self.set_busy(True)
        days, folder = self.days.value(), self.folder
        self._operations.long(
            lambda services, monitor: services.letters.export(
                folder, keys, days, monitor, kinds=kinds
            ),
            self._written,
            title=self.tr("Đang tạo thư đôn đốc"),
            failed=self._not_written,
            owner=self,
        )

    def _written(self, paths: list[Path]) -> None:
        self.set_busy(False)
        self._say()
        labels = {".docx": "Word", ".pdf": "PDF"}
        self.files.show_files([(labels[path.suffix], path) for path in paths], "")
        self._right.setCurrentIndex(1)

    def _not_written(self, error: Exception) -> None:
        self.set_busy(False)
        self._say()
        kept = self.tr("Các thư tạo xong trước đó vẫn nằm trong thư mục.")
        if isinstance(error, Cancelled):
            self.tell(self.tr("Đã dừng. {kept}").format(kept=kept), "strong")
        elif isinstance(error, KehoachError):
            self.tell(f"▲ {error} {kept}", "problem")


class _UnitTable(WideTable):
    """Space ticks the row wherever the cursor stands in it."""

    def __init__(self, model: UnitModel) -> None:
        super().__init__(model, model.columns)
        self._units = model
        self.setAccessibleName(self.tr("Đơn vị cần đôn đốc"))
        self.setItemDelegateForColumn(TICK, QStyledItemDelegate(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with the space bar; everything else as in any table."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self._units.toggle(index.row())
            return
        super().keyPressEvent(event)


def _kept_days() -> int:
    try:
        days = int(str(kept_settings().value(_DAYS, DAYS)))
    except ValueError:
        return DAYS
    return days if 0 <= days <= LONGEST_AHEAD else DAYS


def _kept_kinds() -> list[str]:
    return str(kept_settings().value(_KINDS, "word pdf")).split()
