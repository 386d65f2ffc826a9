"""What a newer version changes in a plan held: looked through, ticked, applied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from kehoach_desktop.domain.errors import Cancelled, KehoachError
from kehoach_desktop.domain.versions.plan_comparison import ChangeKind, Choice, PlanComparison
from kehoach_desktop.ui.updating.change_filter import ChangeFilter
from kehoach_desktop.ui.updating.change_looks import kind_word
from kehoach_desktop.ui.updating.change_model import NEW, OLD, TICK, ChangeModel
from kehoach_desktop.ui.updating.wide_dialog import WideDialog
from kehoach_desktop.ui.updating.wide_table import WideTable
from kehoach_desktop.ui.widgets.tick_delegate import TickDelegate

if TYPE_CHECKING:
    from kehoach_desktop.services.updating.kept_choices import KeptChoices
    from kehoach_desktop.services.updating.updating import UpdateResult
    from kehoach_desktop.ui.operations import Operations
    from kehoach_desktop.ui.updating.reviewed import Reviewed


_PAUSE = 250


class UpdateDialog(WideDialog):
    """Nothing changes before “Áp dụng”; ``applied`` then brings the plan's id.

    What is ticked meanwhile is kept, also when the dialog is left or the computer goes off;
    ``kept`` is what was ticked the last time.
    """

    applied = Signal(str)

    def __init__(
        self,
        comparison: PlanComparison,
        reviewed: Reviewed,
        operations: Operations,
        parent: QWidget | None = None,
        kept: KeptChoices | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Cập nhật kế hoạch"))
        self._comparison, self._reviewed, self._operations = comparison, reviewed, operations
        self.heading.setText(
            self.tr("Cập nhật kế hoạch {name} theo {source}").format(
                name=comparison.plan_name, source=comparison.source
            )
        )
        self._differs = any(row.kind is not ChangeKind.KEPT for row in comparison.rows)
        chosen = kept.choices if kept is not None else {}
        self.model = ChangeModel(comparison, chosen)
        self._gone_on_with = len(chosen)
        self.filter = ChangeFilter(comparison)
        self.table = _ChangeTable(self.model)
        self.apart_button = QPushButton(self.tr("Tách làm hai việc"))
        self.apart_button.setToolTip(
            self.tr("Việc trong bản mới được thêm vào, việc đang có giữ nguyên.")
        )
        self.apart_button.setAutoDefault(False)
        self.apart_button.clicked.connect(self._set_apart)
        line = QHBoxLayout()
        line.addWidget(self.filter, 1)
        line.addWidget(self.apart_button)
        self.body.addLayout(line)
        self.body.addWidget(self.table, 1)
        self.tell(self._sum(), "muted")
        self.filter.changed.connect(self._show_rows)
        self.model.chosen.connect(self._say)
        self.model.modelReset.connect(self._may_part)
        self.model.dataChanged.connect(lambda *_: self._may_part())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._may_part())
        self.apply_button.clicked.connect(self.apply)
        self.leave_button.setToolTip(
            self.tr("Các dấu chọn được giữ lại cho lần so sau với kế hoạch này.")
        )
        self._soon = QTimer(self, interval=_PAUSE, singleShot=True)
        self._soon.timeout.connect(self._keep)
        self.model.chosen.connect(self._soon.start)
        if kept is not None and kept.damaged is not None:
            self.warn(
                self.tr("Các dấu chọn lần trước không đọc được nữa, cần chọn lại."), kept.damaged
            )
        self._show_rows()
        self._say()
        self.table.setFocus()

    def _sum(self) -> str:
        """Return how the counts add up."""
        counts = self._comparison.counts()
        parts = " + ".join(f"{n} {kind_word(kind)}" for kind, n in counts.items() if n)
        words = self.tr(
            "{all} mục gồm kế hoạch, nhóm, nhiệm vụ, chỉ tiêu, chế độ báo cáo, nơi nhận: {parts}."
        )
        told = words.format(all=sum(counts.values()), parts=parts)
        if self._gone_on_with:
            told += self.tr(" Đã lấy lại {n} lựa chọn của lần trước.").format(n=self._gone_on_with)
        return told

    def _show_rows(self) -> None:
        # Of rows that are all as they were, or all new, one column would stand there empty.
        for column in (OLD, NEW):
            self.table.setColumnHidden(column, self.model.is_empty(column, self.filter.rows))
        self.model.show_rows(self.filter.rows)
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, TICK))

    def _say(self) -> None:
        picked, every = self.model.picked, len(self._comparison.rows)
        if not self._differs:
            self.apply_button.setText(self.tr("Không có gì để áp dụng"))
            self.apply_button.setEnabled(False)
            self.foot.setText(
                self.tr("Mọi điều đọc được đều như kế hoạch đang có; có thể đóng, không mất gì.")
            )
            return
        self.apply_button.setText(self.tr("Áp dụng {n} mục").format(n=picked))
        self.apply_button.setEnabled(picked > 0 and not self.busy)
        words = self.tr("Lấy theo dấu chọn {n} mục; {left} mục để như đang có. Hoàn tác được.")
        self.foot.setText(words.format(n=picked, left=every - picked))

    def _may_part(self) -> None:
        index = self.table.currentIndex()
        can = index.isValid() and Choice.APART in self.model.row(index.row()).choices
        self.apart_button.setEnabled(can)

    def _set_apart(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.model.choose(index.row(), Choice.APART)
            self.table.setFocus()

    # --- kept until it is applied ----------------------------------------------------------

    def _keep(self) -> None:
        """Keep what is ticked for another time, a power cut included."""
        self._soon.stop()
        comparison, choices = self._comparison, self.model.choices
        self._operations.change(lambda services: services.kept_choices.keep(comparison, choices))

    def reject(self) -> None:
        """Leave; what is ticked is there again the next time."""
        if self._soon.isActive():
            self._keep()
        super().reject()

    # --- applying --------------------------------------------------------------------------

    def apply(self) -> None:
        """Take over what is ticked, as one step."""
        if self.busy or not self.model.picked:
            return
        if self._soon.isActive():
            # Also what was ticked last must not be lost if it can't be carried out.
            self._keep()
        self.set_busy(True)
        plan_id, choices = self._comparison.plan_id, self.model.choices
        draft, units = self._reviewed.draft, self._reviewed.units
        self._operations.change(
            lambda services: services.updating.update(plan_id, draft, choices, units),
            self._has_applied,
            failed=self._has_failed,
            owner=self,
        )

    def _has_applied(self, _result: UpdateResult) -> None:
        self.set_busy(False)
        plan_id = self._comparison.plan_id
        self._operations.change(lambda services: services.kept_choices.forget(plan_id))
        self.accept()
        self.applied.emit(self._comparison.plan_id)

    def _has_failed(self, error: Exception) -> None:
        self.set_busy(False)
        self._say()
        if isinstance(error, KehoachError) and not isinstance(error, Cancelled):
            self.tell(f"▲ {error}", "problem")


class _ChangeTable(WideTable):
    """Space ticks the row wherever the cursor stands in it."""

    def __init__(self, model: ChangeModel) -> None:
        super().__init__(model, model.columns)
        self._model = model
        self.setItemDelegateForColumn(TICK, TickDelegate(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with the space bar; everything else as in any table."""
        index: QModelIndex = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self._model.toggle(index.row())
            return
        super().keyPressEvent(event)
