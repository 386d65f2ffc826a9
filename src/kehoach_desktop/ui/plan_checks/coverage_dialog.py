"""The own plan held against a higher one: what of it no task answers, and what the officer says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from kehoach_desktop.domain.versions.coverage import Cover
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.ui.kept_settings import kept_settings
from kehoach_desktop.ui.plan_checks.coverage_model import SHAPES, CoverageModel, cover_word
from kehoach_desktop.ui.plan_checks.opening_table import OpeningTable
from kehoach_desktop.ui.plan_checks.plan_box import PlanBox
from kehoach_desktop.ui.plan_checks.printed_strip import PrintedStrip
from kehoach_desktop.ui.updating.wide_dialog import WideDialog
from kehoach_desktop.ui.widgets.choice_buttons import ChoiceButtons
from kehoach_desktop.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kehoach_desktop.domain.changes import Changes
    from kehoach_desktop.services.application import Application
    from kehoach_desktop.services.models.read_models import PlanSummary, TaskLine
    from kehoach_desktop.services.plans.coverage import Coverage, CoveredPoint
    from kehoach_desktop.services.ports.store import Monitor
    from kehoach_desktop.ui.operations import Operations

ALL = "all"
_KINDS = (Cover.UNANSWERED, Cover.LIKELY, Cover.ANSWERED, Cover.CONFIRMED, Cover.NOT_OURS)


class CoverageDialog(WideDialog):
    """What is said of a point is stored at once; ``wanted`` brings a row to show in the tree."""

    wanted = Signal(object)

    def __init__(
        self, operations: Operations, plan_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Đối chiếu với kế hoạch cấp trên"))
        self.heading.setText(self.tr("Đối chiếu với kế hoạch cấp trên"))
        self._operations = operations
        self.found: Coverage | None = None
        self._summaries: Sequence[PlanSummary] = ()
        self.own = PlanBox(self.tr("Kế hoạch của xã"), self.tr("Chọn kế hoạch…"))
        self.higher = PlanBox(
            self.tr("Kế hoạch cấp trên"), self.tr("Chọn kế hoạch cấp trên đã nhập…")
        )
        self.own.picked.connect(lambda _id: self._own_picked())
        self.higher.picked.connect(lambda _id: self._higher_picked())
        self.filter = ChoiceButtons()
        self.filter.chosen.connect(lambda _key: self._show_rows())
        self.model = CoverageModel()
        self.table = OpeningTable(self.model, self.tr("Các việc của kế hoạch cấp trên"))
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._allow())
        self.confirm_button = self._button(self.tr("✓ Xác nhận nhiệm vụ này"), self._confirm)
        self.choose_button = self._button(self.tr("Chọn nhiệm vụ…"), self._ask_task)
        self.refuse_button = self._button(self.tr("▲ Chưa có nhiệm vụ"), self._refuse)
        self.leave_out_button = self._button(self.tr("× Không thuộc xã"), self._leave_out)
        self.forget_button = self._button(self.tr("Bỏ ghi nhận"), self._forget)
        self._notice = Notice("", "")
        self.strip = PrintedStrip(operations)
        self._lay_out()
        self.foot.setText(
            self.tr("Điều ghi nhận được lưu ngay và hoàn tác được. Enter mở nhiệm vụ trong cây.")
        )
        self.leave_button.setText(self.tr("Đóng"))
        self.apply_button.setText(self.tr("In ra PDF…"))
        self.apply_button.clicked.connect(self._print)
        self._say_nothing("", "")
        self.table.setFocus()
        operations.read(
            lambda services: services.plans.plans(),
            lambda plans: self._take_plans(plans, plan_id),
            owner=self,
        )

    def _button(self, text: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: action())
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for row, (words, box) in enumerate(
            (
                (self.tr("Kế hoạch của xã"), self.own),
                (self.tr("Kế hoạch cấp trên"), self.higher),
            )
        ):
            label = QLabel(words)
            label.setProperty("look", "muted")
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        grid.setColumnStretch(1, 1)
        self._views = QStackedWidget()
        self._views.addWidget(self.table)
        self._views.addWidget(self._notice)
        self._said = QWidget()
        line = QHBoxLayout(self._said)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for button in (
            self.confirm_button,
            self.choose_button,
            self.refuse_button,
            self.leave_out_button,
            self.forget_button,
        ):
            line.addWidget(button)
        line.addStretch(1)
        self.body.addLayout(grid)
        self.body.addWidget(self.filter)
        self.body.addWidget(self._views, 1)
        self.body.addWidget(self._said)
        self.body.addWidget(self.strip)

    # --- which two plans -------------------------------------------------------------------

    def _take_plans(self, plans: Sequence[PlanSummary], plan_id: str) -> None:
        self._summaries = plans
        self.own.show_plans(plans, plan_id or (plans[0].id if plans else ""))
        self._own_picked()

    def _own_picked(self) -> None:
        others = [plan for plan in self._summaries if plan.id != self.own.plan_id]
        kept = str(kept_settings().value(f"coverage/{self.own.plan_id}", "") or "")
        only = others[0].id if len(others) == 1 else ""
        self.higher.show_plans(others, kept or only)
        self.compare()

    def _higher_picked(self) -> None:
        # Of this computer: what is compared with what is no fact of the plans.
        kept_settings().setValue(f"coverage/{self.own.plan_id}", self.higher.plan_id)
        self.compare()

    def compare(self) -> None:
        """Compare the two chosen plans anew, staying at the row in hand."""
        own, higher = self.own.plan_id, self.higher.plan_id
        if len(self._summaries) < 2:
            self._say_nothing(
                self.tr("Chưa có kế hoạch cấp trên"),
                self.tr(
                    "Nhập kế hoạch của cấp trên như một kế hoạch (để ở dạng dự thảo cũng được), "
                    "rồi đối chiếu để biết việc nào của cấp trên chưa có nhiệm vụ của xã."
                ),
            )
            return
        if not own or not higher:
            self._say_nothing(
                self.tr("Chọn kế hoạch cấp trên"),
                self.tr("Chọn ở trên kế hoạch cấp trên đã nhập để đối chiếu."),
            )
            return
        self._operations.read(
            lambda services: services.coverage.compare(own, higher),
            self._show,
            failed=lambda error: self._say_nothing(self.tr("Chưa đối chiếu được"), str(error)),
            owner=self,
            key="coverage",
        )

    # --- showing ---------------------------------------------------------------------------

    def _show(self, found: Coverage) -> None:
        self.found = found
        choices = [(ALL, self.tr("Tất cả {n}").format(n=len(found.points)))]
        for cover in _KINDS:
            word = cover_word(cover)
            label = f"{SHAPES[cover][0]} {word[:1].upper()}{word[1:]} {found.counts[cover]}"
            choices.append((cover.value, label))
        self.filter.show_choices(choices)
        unanswered = found.counts[Cover.UNANSWERED]
        if unanswered:
            words = self.tr("▲ {n} trong {all} việc của cấp trên chưa có nhiệm vụ nào của xã.")
            self.tell(words.format(n=unanswered, all=len(found.points)), "strong")
        else:
            self.tell(self.tr("✓ Việc nào của cấp trên cũng có nhiệm vụ hoặc đã ghi nhận."), "good")
        for widget in (self.filter, self._said):
            widget.show()
        self.apply_button.setEnabled(True)
        self._show_rows()

    def _show_rows(self) -> None:
        if self.found is None:
            return
        before, at = self.current, max(self.table.currentIndex().row(), 0)
        key = self.filter.key
        self.model.show_rows(
            [one for one in self.found.unanswered_first if key in (ALL, one.cover.value)]
        )
        if not self.model.rows:
            self._notice.say(
                self.tr("Không có việc nào ở mục này"),
                self.tr("Chọn “Tất cả” để xem mọi việc của kế hoạch cấp trên."),
            )
            self._views.setCurrentWidget(self._notice)
            self._allow()
            return
        self._views.setCurrentWidget(self.table)
        ids = [one.point.id for one in self.model.rows]
        # What was just settled moves down the list; the officer goes on with the next one.
        stays = before is not None and before.point.id in ids and ids.index(before.point.id) == at
        row = at if stays else min(at, len(ids) - 1)
        self.table.setCurrentIndex(self.model.index(row, 0))
        self._allow()

    def _say_nothing(self, heading: str, text: str) -> None:
        self.found = None
        self.model.show_rows(())
        for widget in (self.filter, self._said):
            widget.hide()
        self.tell("", "muted")
        self.apply_button.setEnabled(False)
        self._notice.say(heading, text)
        self._views.setCurrentWidget(self._notice)

    @property
    def current(self) -> CoveredPoint | None:
        """The point in hand."""
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def _allow(self) -> None:
        one = self.current
        guessed = one is not None and one.task is not None and not one.said
        self.confirm_button.setEnabled(guessed)
        self.choose_button.setEnabled(one is not None)
        self.refuse_button.setEnabled(
            one is not None and not (one.said and one.cover is Cover.UNANSWERED)
        )
        self.leave_out_button.setEnabled(one is not None and one.cover is not Cover.NOT_OURS)
        self.forget_button.setEnabled(one is not None and one.said)

    # --- saying what answers ---------------------------------------------------------------

    def _confirm(self) -> None:
        one = self.current
        if one is not None and one.task is not None:
            point, task = one.point.id, one.task.id
            self._change(lambda services: services.coverage.confirm(point, task))

    def _refuse(self) -> None:
        if (one := self.current) is not None:
            point = one.point.id
            self._change(lambda services: services.coverage.refuse(point))

    def _leave_out(self) -> None:
        if (one := self.current) is not None:
            point = one.point.id
            self._change(lambda services: services.coverage.leave_out(point))

    def _forget(self) -> None:
        if (one := self.current) is not None:
            point = one.point.id
            self._change(lambda services: services.coverage.forget(point))

    def _change(self, call: Callable[[Application], Changes]) -> None:
        self._operations.change(call, lambda _changes: self.compare(), owner=self)

    def _ask_task(self) -> None:
        one, own = self.current, self.own.plan_id
        if one is not None:
            point = one.point
            self._operations.read(
                lambda services: services.coverage.nearest(own, point.id),
                lambda tasks: self._offer(point, tasks),
                owner=self,
            )

    def _offer(self, point: TaskLine, tasks: Sequence[TaskLine]) -> None:
        from kehoach_desktop.ui.plan_checks.task_choice import TaskChoice

        choice = TaskChoice(point, tasks, self)
        choice.chosen.connect(
            lambda task: self._change(lambda services: services.coverage.confirm(point.id, task))
        )
        choice.open()

    # --- leaving ---------------------------------------------------------------------------

    def _open(self, at: int) -> None:
        one = self.model.rows[at]
        self.accept()
        self.wanted.emit(NodeKey(NodeKind.TASK, (one.task or one.point).id))

    def _print(self) -> None:
        if self.found is not None:
            self.strip.ask(self.found.file_name, self.write)

    def write(self, services: Application, path: Path, monitor: Monitor) -> Path:
        """Write the comparison that is shown."""
        assert self.found is not None
        return services.coverage.export(self.found.plan_id, self.found.higher_id, path, monitor)
