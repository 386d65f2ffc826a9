"""The “6 rõ” of a plan: which tasks lack what, counted, narrowed, printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QStackedWidget, QWidget

from kehoach_desktop.domain.plans.six_clear import Clear
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.ui.plan_checks.opening_table import OpeningTable
from kehoach_desktop.ui.plan_checks.plan_box import PlanBox
from kehoach_desktop.ui.plan_checks.printed_strip import PrintedStrip
from kehoach_desktop.ui.plan_checks.six_clear_model import (
    MISSING,
    THERE,
    SixClearModel,
    clear_word,
    column_of,
)
from kehoach_desktop.ui.updating.wide_dialog import WideDialog
from kehoach_desktop.ui.widgets.choice_buttons import ChoiceButtons
from kehoach_desktop.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach_desktop.services.application import Application
    from kehoach_desktop.services.models.read_models import PlanSummary
    from kehoach_desktop.services.plans.six_clear import SixClear
    from kehoach_desktop.services.ports.store import Monitor
    from kehoach_desktop.ui.operations import Operations

ALL = "all"


class SixClearDialog(WideDialog):
    """``wanted`` brings the NodeKey of a task that is to be shown in the tree."""

    wanted = Signal(object)

    def __init__(
        self, operations: Operations, plan_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Kiểm tra 6 rõ"))
        self.heading.setText(self.tr("Kiểm tra 6 rõ"))
        self._operations = operations
        self.found: SixClear | None = None
        self.plans = PlanBox(self.tr("Kế hoạch"), self.tr("Chọn kế hoạch…"))
        self.plans.picked.connect(lambda _id: self.check())
        self.five = QCheckBox(self.tr("Chỉ xét 5 rõ (không xét thẩm quyền)"))
        self.five.toggled.connect(lambda _on: self.check())
        self.filter = ChoiceButtons()
        self.filter.chosen.connect(lambda _key: self._show_rows())
        self.model = SixClearModel()
        self.table = OpeningTable(self.model, self.tr("Nhiệm vụ chưa rõ"))
        self.table.opened.connect(self._open)
        self.why = QLabel()
        self.why.setWordWrap(True)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        # Room for two lines, so that the table stands still while rows are gone through.
        self.why.setFixedHeight(2 * self.why.fontMetrics().lineSpacing() + 4)
        self.why.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._say_why())
        self._notice = Notice("", "")
        self.strip = PrintedStrip(operations)
        self._lay_out()
        self.foot.setText(self.tr("Enter hoặc bấm đúp mở nhiệm vụ trong cây kế hoạch để sửa."))
        self.leave_button.setText(self.tr("Đóng"))
        self.apply_button.setText(self.tr("In ra PDF…"))
        self.apply_button.clicked.connect(self._print)
        self.apply_button.setEnabled(False)
        self.table.setFocus()
        operations.read(
            lambda services: services.plans.plans(),
            lambda plans: self._take_plans(plans, plan_id),
            owner=self,
        )

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.plans, 1)
        top.addWidget(self.five)
        self._views = QStackedWidget()
        self._views.addWidget(self.table)
        self._views.addWidget(self._notice)
        self.body.addLayout(top)
        self.body.addWidget(self.filter)
        self.body.addWidget(self._views, 1)
        self.body.addWidget(self.why)
        self.body.addWidget(self.strip)

    # --- reading ---------------------------------------------------------------------------

    def _take_plans(self, plans: Sequence[PlanSummary], plan_id: str) -> None:
        self.plans.show_plans(plans, plan_id or (plans[0].id if plans else ""))
        self.check()

    def check(self) -> None:
        """Check the chosen plan anew."""
        plan_id, authority = self.plans.plan_id, not self.five.isChecked()
        if not plan_id:
            self._say_nothing(
                self.tr("Chưa có kế hoạch nào"),
                self.tr("Nhập hoặc thêm một kế hoạch rồi kiểm tra."),
            )
            return
        self._operations.read(
            lambda services: services.six_clear.check(plan_id, authority=authority),
            self._show,
            owner=self,
            key="six-clear",
        )

    def _show(self, found: SixClear) -> None:
        self.found = found
        choices = [(ALL, self.tr("Tất cả {n}").format(n=len(found.rows)))]
        for what in found.asked:
            count = found.counts[what]
            shape = MISSING if count else THERE
            choices.append((what.value, f"{shape} {clear_word(what)} {count}"))
        self.filter.show_choices(choices)
        self.table.setColumnHidden(column_of(Clear.AUTHORITY), Clear.AUTHORITY not in found.asked)
        words = self.tr("{clear} trong {total} nhiệm vụ đủ {n} rõ; {left} nhiệm vụ còn thiếu.")
        self.tell(
            words.format(
                clear=found.clear, total=found.total, n=len(found.asked), left=len(found.rows)
            ),
            "muted",
        )
        self.apply_button.setEnabled(found.total > 0)
        if found.rows:
            self._show_rows()
        elif found.total:
            self._say_nothing(
                self.tr("✓ Mọi nhiệm vụ đều rõ"),
                self.tr("Không nhiệm vụ nào thiếu điều gì; có thể in bảng kiểm tra để lưu."),
            )
        else:
            self._say_nothing(
                self.tr("Kế hoạch này chưa có nhiệm vụ nào"),
                self.tr("Thêm nhiệm vụ vào kế hoạch rồi kiểm tra lại."),
            )

    def _show_rows(self) -> None:
        if self.found is None:
            return
        key = self.filter.key
        self.model.show_rows(
            [
                row
                for row in self.found.rows
                if key == ALL or any(lack.what == key for lack in row.lacks)
            ]
        )
        self.filter.show()
        if self.model.rows:
            self._views.setCurrentWidget(self.table)
            self.table.setCurrentIndex(self.model.index(0, 0))
        else:
            self._notice.say(
                self.tr("✓ Không nhiệm vụ nào thiếu điều này"),
                self.tr("Chọn “Tất cả” để xem các nhiệm vụ còn thiếu điều khác."),
            )
            self._views.setCurrentWidget(self._notice)
        self._say_why()

    def _say_nothing(self, heading: str, text: str) -> None:
        self.model.show_rows(())
        self.filter.hide()
        self.why.clear()
        self._notice.say(heading, text)
        self._views.setCurrentWidget(self._notice)

    def _say_why(self) -> None:
        index = self.table.currentIndex()
        if not index.isValid() or not self.model.rows:
            self.why.clear()
            return
        lacks = self.model.rows[index.row()].lacks
        words = "; ".join(f"{clear_word(one.what).lower()}: {one.why}" for one in lacks)
        self.why.setText(self.tr("Chưa rõ {words}.").format(words=words))

    # --- what can be done ------------------------------------------------------------------

    def _open(self, at: int) -> None:
        task = self.model.rows[at].task
        self.accept()
        self.wanted.emit(NodeKey(NodeKind.TASK, task.id))

    def _print(self) -> None:
        if self.found is not None:
            self.strip.ask(self.found.file_name, self.write)

    def write(self, services: Application, path: Path, monitor: Monitor) -> Path:
        """Write the check that is shown."""
        assert self.found is not None
        authority = Clear.AUTHORITY in self.found.asked
        return services.six_clear.export(self.found.plan_id, path, monitor, authority=authority)
