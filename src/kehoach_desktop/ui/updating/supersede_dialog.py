"""Who goes on with what when one plan takes the place of another; applied as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QPushButton, QWidget

from kehoach_desktop.domain.errors import Cancelled, KehoachError
from kehoach_desktop.domain.text.vietnamese import shortened
from kehoach_desktop.ui.updating.ending_bar import EndingBar
from kehoach_desktop.ui.updating.mapping_delegate import MappingDelegate
from kehoach_desktop.ui.updating.mapping_model import NEW, REASON, MappingModel
from kehoach_desktop.ui.updating.wide_dialog import WideDialog
from kehoach_desktop.ui.updating.wide_table import WideTable

if TYPE_CHECKING:
    from kehoach_desktop.domain.changes import Changes
    from kehoach_desktop.domain.plans.plan import Plan
    from kehoach_desktop.services.superseding.superseding import SuccessionProposal
    from kehoach_desktop.ui.operations import Operations


_PAUSE = 250


class SupersedeDialog(WideDialog):
    """The old plan stays as it is until every row is mapped and “Thay thế” is pressed.

    What is decided meanwhile is kept, also when the dialog is left or the computer goes off.
    ``applied`` then brings the new plan's id.
    """

    applied = Signal(str)

    def __init__(
        self,
        proposal: SuccessionProposal,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._proposal, self._operations = proposal, operations
        old, new = _named(proposal.old_plan), _named(proposal.new_plan)
        self.setWindowTitle(self.tr("Thay thế kế hoạch"))
        self.heading.setText(
            self.tr("Kế hoạch {new} thay thế kế hoạch {old}").format(new=new, old=old)
        )
        self.model = MappingModel(proposal)
        self.table = _MappingTable(self.model)
        self.only_open = QCheckBox(self.tr("Chỉ hiện việc chưa ghép"))
        self.only_open.toggled.connect(self.model.show_only_open)
        self.guess_button = QPushButton()
        self.guess_button.setAutoDefault(False)
        self.guess_button.clicked.connect(self.model.take_guesses)
        self.split_button = QPushButton(self.tr("Thêm việc nối tiếp"))
        self.split_button.setToolTip(
            self.tr("Khi việc của kế hoạch cũ được chia thành nhiều việc trong kế hoạch mới.")
        )
        self.split_button.setAutoDefault(False)
        self.split_button.clicked.connect(self._split)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.only_open)
        line.addStretch(1)
        line.addWidget(self.guess_button)
        line.addWidget(self.split_button)
        self.body.addLayout(line)
        self.body.addWidget(self.table, 1)
        self.ending = EndingBar()
        self.ending.wanted.connect(self._end)
        self.ending.undone.connect(self.model.undo)
        self.body.addWidget(self.ending)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._say_chosen())
        self.model.modelReset.connect(self._say_chosen)
        self.foot.setText(
            self.tr(
                "Tiến độ và số liệu đã ghi được chép sang việc nối tiếp. Kế hoạch cũ chỉ còn để "
                "xem. Hoàn tác được. Ghép dở thì lần sau làm tiếp."
            )
        )
        self.leave_button.setToolTip(
            self.tr(
                "Các chỗ đã ghép được giữ lại. Ghép tiếp: ở trang Kế hoạch, bấm chuột phải vào kế "
                "hoạch mới rồi chọn “Thay thế kế hoạch khác…”."
            )
        )
        self.apply_button.setText(self.tr("Thay thế"))
        self.apply_button.clicked.connect(self.apply)
        self.model.chosen.connect(self._say)
        self._soon = QTimer(self, interval=_PAUSE, singleShot=True)
        self._soon.timeout.connect(self._keep)
        self.model.chosen.connect(self._soon.start)
        if proposal.damaged is not None:
            self.warn(
                self.tr("Phần ghép dở lần trước không đọc được nữa, cần ghép lại."),
                proposal.damaged,
            )
        self._say()

    def _say(self) -> None:
        left, guesses = self.model.left, self.model.guesses
        if left:
            words = self.tr("▲ Còn {n} mục của kế hoạch cũ chưa rõ chuyển sang đâu.")
            self.tell(words.format(n=left), "strong")
        else:
            self.tell(self.tr("✓ Mọi mục của kế hoạch cũ đều đã rõ chuyển sang đâu."), "good")
        self.apply_button.setEnabled(not left and not self.busy)
        self.guess_button.setText(self.tr("Nhận {n} gợi ý").format(n=guesses))
        self.guess_button.setVisible(guesses > 0)
        self._say_chosen()

    def _say_chosen(self) -> None:
        rows = self.table.chosen_rows()
        self.ending.show_chosen(len(self.model.ending(rows)), self.model.can_undo)

    def _end(self, reason: str) -> None:
        """Let nothing go on with the chosen rows; stay where one was."""
        rows = self.table.chosen_rows()
        self.model.end(rows, reason)
        if self.model.rowCount():
            at = min(rows[0], self.model.rowCount() - 1)
            self.table.setCurrentIndex(self.model.index(at, NEW))
        self.table.setFocus()

    def _split(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.model.split(index.row())
            self.table.setCurrentIndex(self.model.index(index.row() + 1, NEW))
            self.table.setFocus()

    # --- kept until it is applied ----------------------------------------------------------

    def _keep(self) -> None:
        """Keep what is decided for another time, a power cut included."""
        self._soon.stop()
        old, new = self._proposal.old_plan.id, self._proposal.new_plan.id
        mapping = self.model.mapping
        self._operations.change(lambda services: services.kept_mappings.keep(old, new, mapping))

    def reject(self) -> None:
        """Leave; what is decided is there again the next time."""
        if self._soon.isActive():
            self._keep()
        super().reject()

    # --- applying --------------------------------------------------------------------------

    def apply(self) -> None:
        """Hand the work over, as one step."""
        if self.busy or self.model.left:
            return
        if self._soon.isActive():
            # Also what was decided last must not be lost if it can't be carried out.
            self._keep()
        self.set_busy(True)
        old, new = self._proposal.old_plan.id, self._proposal.new_plan.id
        mapping = self.model.mapping
        self._operations.change(
            lambda services: services.superseding.supersede(old, new, mapping),
            self._has_applied,
            failed=self._has_failed,
            owner=self,
        )

    def _has_applied(self, _changes: Changes) -> None:
        self.set_busy(False)
        old, new = self._proposal.old_plan.id, self._proposal.new_plan.id
        mapping = self.model.mapping
        # Undoing leads back here, with all that was decided.
        self._operations.change(
            lambda services: services.kept_mappings.carried_out(old, new, mapping)
        )
        self.accept()
        self.applied.emit(self._proposal.new_plan.id)

    def _has_failed(self, error: Exception) -> None:
        self.set_busy(False)
        self._say()
        if isinstance(error, KehoachError) and not isinstance(error, Cancelled):
            self.tell(f"▲ {error}", "problem")


class _MappingTable(WideTable):
    """One press opens the list of successors or the line for the reason.

    Many rows are chosen as anywhere: Shift, Ctrl, Ctrl+A, or by dragging.
    """

    def __init__(self, model: MappingModel) -> None:
        super().__init__(model, model.columns, MappingDelegate(None, most=6))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.itemDelegate().setParent(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.clicked.connect(self._open)

    def chosen_rows(self) -> list[int]:
        """Return the rows chosen, from above."""
        return sorted({index.row() for index in self.selectionModel().selectedIndexes()})

    def _open(self, index: QModelIndex) -> None:
        if len(self.chosen_rows()) == 1 and index.column() in (NEW, REASON):
            self.edit(index)


def _named(plan: Plan) -> str:
    return plan.symbol or f"“{shortened(plan.title)}”"
