"""Shows what a report or tracking list says of the tasks held, and takes what is confirmed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.days.period import Period, PeriodKind
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.ui.importing.progress_list_model import ProgressListModel
from kehoach_desktop.ui.widgets.fitted_rows import FittedRows
from kehoach_desktop.ui.widgets.looks import set_look
from kehoach_desktop.ui.widgets.period_picker import PeriodPicker
from kehoach_desktop.ui.widgets.plan_picker import PlanPicker
from kehoach_desktop.ui.widgets.tick_delegate import TickDelegate
from kehoach_desktop.ui.widgets.toned_cell import TonedCellDelegate

if TYPE_CHECKING:
    from kehoach_desktop.services.application import Application as Services
    from kehoach_desktop.services.models.read_models import PlanSummary
    from kehoach_desktop.services.monthly.progress_lists import ProgressList
    from kehoach_desktop.ui.operations import Operations

_SIZE = (1000, 520)
_TICK_WIDTH = 64
_WHY_WIDTH = 250


class ProgressListDialog(QDialog):
    """The rows of one list for a chosen period; “Nhận” enters the ticked ones in one step.

    A list that gives tasks too may be taken as a plan instead. ``taken`` tells that something
    was entered, ``wanted_as_plan`` that the list is to be reviewed as a plan, with the key of
    the period chosen for its progress.
    """

    taken = Signal()
    wanted_as_plan = Signal(str)

    def __init__(
        self, draft: PlanDraft, operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._operations = operations
        self._listed: ProgressList | None = None
        self.setWindowTitle(self.tr("Nhận tiến độ từ bảng theo dõi"))
        self.resize(*_SIZE)
        self.setSizeGripEnabled(True)
        self.told = QLabel(self._told())
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.picker = PeriodPicker(Period(PeriodKind.MONTH, draft.year or 2026, 1))
        self.picker.picked.connect(self._match)
        self.plans = PlanPicker()
        self.plans.setToolTip(
            self.tr("Bảng này của kế hoạch nào; chọn một kế hoạch thì chỉ ghép với việc trong đó.")
        )
        self.plans.picked.connect(self._match)
        self.counts = QLabel()
        self.counts.setProperty("look", "muted")
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.picker)
        top.addWidget(self.plans, 2)
        top.addWidget(self.counts, 1)
        self.model = ProgressListModel()
        self.model.ticked.connect(self._say_counts)
        self.table = QTableView()
        self.table.setModel(self.model)
        delegate = TonedCellDelegate(self.table)
        for column in (1, 2, 3):
            self.table.setItemDelegateForColumn(column, delegate)
        self.table.setItemDelegateForColumn(0, TickDelegate(self.table))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.table.setAccessibleName(self.tr("Các dòng của bảng theo dõi"))
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, _TICK_WIDTH), (3, _WHY_WIDTH)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.table.setColumnWidth(column, width)
        self._fitted = FittedRows(self.table, delegate)
        self.take_button = QPushButton(self.tr("Nhận"))
        self.take_button.setProperty("look", "primary")
        self.take_button.clicked.connect(self.take)
        self.plan_button = QPushButton(self.tr("Nhận làm kế hoạch…"))
        self.plan_button.setToolTip(
            self.tr("Xem lại các nhiệm vụ trong bảng rồi nhận thành một kế hoạch mới.")
        )
        self.plan_button.setVisible(draft.tracks_tasks)
        self.plan_button.clicked.connect(self._take_as_plan)
        leave = QPushButton(self.tr("Thôi"))
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.take_button)
        buttons.addWidget(self.plan_button)
        buttons.addWidget(leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.told)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self._say_counts()
        # The rows are what there is to look at; the period beside them is mostly the right one.
        self.table.setFocus()
        operations.read(
            lambda services: (services.imports.offered_period(draft), services.plans.plans()),
            self._begin,
            owner=self,
        )

    def _told(self, found: int | None = None) -> str:
        """Return what is said of the list, once matched with how many tasks it has here."""
        if not self._draft.tracks_tasks:
            return self.tr(
                "“{name}” là bảng theo dõi, báo cáo tiến độ, không phải kế hoạch. Chọn kỳ, xem lại "
                "rồi nhận; chưa có gì được ghi."
            ).format(name=self._draft.source)
        told = self.tr("Đây là bảng theo dõi (“{name}”).").format(name=self._draft.source)
        if found is None:
            return told
        rows = self.tr("{found} trong {rows} dòng là nhiệm vụ đang giữ.").format(
            found=found, rows=len(self._draft.progress)
        )
        ways = self.tr(
            "Nhận tiến độ của các nhiệm vụ đang giữ; hoặc, khi chưa giữ các nhiệm vụ này, nhận cả "
            "bảng làm kế hoạch. Chưa có gì được ghi."
        )
        return f"{told} {rows} {ways}"

    def _take_as_plan(self) -> None:
        self.accept()
        self.wanted_as_plan.emit(self.picker.period.key)

    def _begin(self, known: tuple[Period, list[PlanSummary]]) -> None:
        """Offer the period that the list is of, and the plan that it names."""
        period, plans = known
        self.plans.show_plans(plans)
        # With one plan in force there is nothing to choose.
        self.plans.setVisible(self.plans.count() > 2)
        self.plans.choose(_named_plan(self._draft, plans))
        self.picker.show_period(period)
        self._match()

    def _match(self, _period: object = None) -> None:
        draft, key, plan_id = self._draft, self.picker.period.key, self.plans.plan_id
        self._operations.read(
            lambda services: _matched(services, draft, key, plan_id),
            self._has_matched,
            owner=self,
            key="progress-list",
        )

    def _has_matched(self, listed: ProgressList) -> None:
        self._listed = listed
        self.told.setText(self._told(listed.found))
        as_plan = self._draft.tracks_tasks and listed.found * 2 <= len(listed.rows)
        set_look(self.plan_button, "primary" if as_plan else "")
        set_look(self.take_button, "" if as_plan else "primary")
        self.model.show_rows(listed.rows)
        if listed.rows and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _say_counts(self) -> None:
        rows = self.model.rowCount()
        taken = len(self.model.taken)
        attention = len(self._listed.open) if self._listed is not None else 0
        text = self.tr("{rows} dòng; {open} dòng cần xem").format(rows=rows, open=attention)
        self.counts.setText(text if rows else "")
        self.take_button.setEnabled(bool(taken))
        self.take_button.setText(
            self.tr("Nhận tiến độ của {n} nhiệm vụ").format(n=taken) if taken else self.tr("Nhận")
        )

    def take(self) -> None:
        """Enter the ticked rows as progress of the period, one step for undo."""
        listed, rows = self._listed, self.model.taken
        if listed is None or not rows:
            return
        self.take_button.setEnabled(False)
        self._operations.change(
            lambda services: services.progress_lists.take(listed, rows),
            self._has_taken,
            failed=self._has_failed,
            owner=self,
        )

    def _has_taken(self, _changes: Changes) -> None:
        self.taken.emit()
        self.accept()

    def _has_failed(self, error: Exception) -> None:
        self._say_counts()
        self.counts.setText(str(error))


def _matched(
    services: Services, draft: PlanDraft, period: str, plan_id: str | None
) -> ProgressList:
    return services.progress_lists.match(draft.source, draft.progress, period, plan_id)


def _named_plan(draft: PlanDraft, plans: Sequence[PlanSummary]) -> str | None:
    """Return the one plan whose number stands in the words around the list."""
    words = " ".join((draft.title, *(block.text for block in draft.blocks)))
    named = [
        plan.id
        for plan in plans
        if plan.symbol[:1].isdigit()
        and re.search(rf"(?<![\d/]){re.escape(plan.symbol)}(?!\w)", words)
    ]
    return named[0] if len(named) == 1 else None
