"""The page where the month's progress and figures are entered."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
)

from kehoach_desktop.domain.changes import Changes, Kind
from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.services.models.read_models import PlanSummary
from kehoach_desktop.ui.monthly.entry_tab import EntryTab
from kehoach_desktop.ui.monthly.entry_target import EntryTarget
from kehoach_desktop.ui.monthly.measurement_tab import MeasurementTab
from kehoach_desktop.ui.monthly.progress_tab import ProgressTab
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.page import Page
from kehoach_desktop.ui.widgets.notice import Notice
from kehoach_desktop.ui.widgets.page_head import PageHead
from kehoach_desktop.ui.widgets.period_picker import PeriodPicker
from kehoach_desktop.ui.widgets.plan_picker import PlanPicker

_FILTER_PATIENCE = 150
_STARTING = Period.parse("2026-01")


class MonthlyPage(Page):
    """Two grids over one period: tasks and indicators."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.periods = PeriodPicker(_STARTING)
        self.plans = PlanPicker()
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Lọc: phong van hoa"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(176)
        self.filter.setMaximumWidth(220)
        self.tasks = ProgressTab(operations)
        self.indicators = MeasurementTab(operations)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self._counts = QLabel()
        self.correct = QPushButton(self.tr("Sửa chỉ tiêu"))
        self._grids = QStackedWidget()
        self._notice = self._make_notice()
        self._has_period = False
        self._wanted: EntryTarget | None = None
        self._lay_out()
        self._soon = QTimer(self, interval=_FILTER_PATIENCE, singleShot=True)
        self._soon.timeout.connect(self._filter)
        self.filter.textChanged.connect(lambda: self._soon.start())
        self.periods.picked.connect(lambda _period: self._load())
        self.plans.picked.connect(lambda _plan: self._load())
        self.tabs.currentChanged.connect(self._turn)
        # The one in front is written bold and wider.
        self.tabs.currentChanged.connect(lambda: self.tabs.updateGeometry())
        for tab in (self.tasks, self.indicators):
            tab.counted.connect(self._count)

    def _lay_out(self) -> None:
        head = PageHead(self.tr("Cập nhật tháng"))
        head.add(self.periods)
        head.add(self.plans, 20)
        head.add_right(self.filter)
        copy = QPushButton(self.tr("Chép từ kỳ trước"))
        copy.setProperty("look", "link")
        copy.setToolTip(self.tr("Điền những dòng chưa nhập bằng nội dung của kỳ gần nhất."))
        copy.clicked.connect(lambda: self.tab.copy_previous())
        self.tabs.addTab(self.tr("Nhiệm vụ"))
        self.tabs.addTab(self.tr("Chỉ tiêu"))
        self._counts.setProperty("look", "muted")
        self.correct.setProperty("look", "link")
        self.correct.setToolTip(self.tr("Sửa tên, số, đơn vị tính, chủ trì, mục tiêu (F4)"))
        self.correct.clicked.connect(self.indicators.correct)
        band = QFrame()
        band.setProperty("look", "band")
        row = QHBoxLayout(band)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self._counts)
        row.addSpacing(12)
        row.addWidget(self.correct)
        row.addSpacing(12)
        row.addWidget(copy)
        for page in (self.tasks, self.indicators, self._notice):
            self._grids.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(band)
        layout.addWidget(self._grids, 1)

    def _make_notice(self) -> Notice:
        notice = Notice(
            self.tr("Chưa có kế hoạch nào đang thực hiện"),
            self.tr(
                "Hãy nhập một kế hoạch và đưa vào thực hiện; nhiệm vụ và chỉ tiêu của kế hoạch "
                "sẽ hiện ở đây để cập nhật từng kỳ."
            ),
        )
        notice.add_button(
            self.tr("Nhập văn bản"), lambda: self.go_to.emit("importing", None), primary=True
        )
        return notice

    # --- the page's life -------------------------------------------------------------------

    @property
    def tab(self) -> EntryTab:
        """The grid in front."""
        return self.indicators if self.tabs.currentIndex() == 1 else self.tasks

    def enter(self) -> None:
        """Read today, the plans and the grids."""
        self.operations.read(
            lambda services: (services.today(), services.plans.plans()),
            lambda found: self._take(Period.month_of(found[0]), found[1]),
            owner=self,
            key="monthly-plans",
        )

    def refresh(self, changes: Changes) -> None:
        """Read again what the changes touch."""
        if changes.structure or changes.touches(Kind.PLAN):
            self.enter()
        elif changes.touches(Kind.TASK, Kind.INDICATOR, Kind.PROGRESS, Kind.MEASUREMENT):
            self.tasks.reload()
            self.indicators.reload()
        self.indicators.panel.refresh(changes)

    def flush(self) -> bool:
        """Save the cell that is being typed."""
        self.tasks.finish_typing()
        self.indicators.finish_typing()
        return True

    def show_target(self, target: object) -> None:
        """Bring a period (its key), or one row of it (an ``EntryTarget``), into view."""
        if isinstance(target, str):
            target = EntryTarget(target)
        if isinstance(target, EntryTarget):
            self._has_period = True
            self._wanted = target
            self.periods.show_period(Period.parse(target.period))
            self.filter.clear()
            self.enter()

    # --- inside ----------------------------------------------------------------------------

    def _take(self, this_month: Period, plans: list[PlanSummary]) -> None:
        if not self._has_period:
            self._has_period = True
            self.periods.show_period(this_month)
        self.plans.show_plans(plans)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.plans.choose(wanted.plan_id)
            self.tabs.setCurrentIndex(1 if wanted.indicator_id else 0)
        self._turn()
        self._load()
        if wanted is not None and wanted.task_id:
            self.tasks.show_entry(wanted.task_id)
        if wanted is not None and wanted.indicator_id:
            self.indicators.show_entry(wanted.indicator_id)

    def _load(self) -> None:
        period, plan_id = self.periods.period.key, self.plans.plan_id
        self.tasks.load(period, plan_id)
        self.indicators.load(period, plan_id)

    def _turn(self) -> None:
        self.flush()
        if self.plans.is_empty:
            self._grids.setCurrentWidget(self._notice)
        else:
            self._grids.setCurrentWidget(self.tab)
            self.tab.grid.setFocus()
        self.correct.setVisible(self.tab is self.indicators and not self.plans.is_empty)
        self._say_counts()

    def _filter(self) -> None:
        self.tasks.model.filter(self.filter.text())
        self.indicators.model.filter(self.filter.text())

    def _count(self) -> None:
        self._say_counts()
        if self._grids.currentWidget() is self.tab:
            self.shown.emit()

    def _say_counts(self) -> None:
        tab = self.tab
        what = self.tr("nhiệm vụ") if tab is self.tasks else self.tr("chỉ tiêu")
        missing = tab.total - tab.entered
        text = self.tr("Đã nhập {entered}/{total} {what}").format(
            entered=tab.entered, total=tab.total, what=what
        )
        if missing:
            text += self.tr(" · ○ {n} dòng chưa nhập").format(n=missing)
        self._counts.setText("" if self.plans.is_empty else text)
        label = self.periods.period.label
        self.status.emit(f"{label[:1].upper()}{label[1:]} · {text}")
