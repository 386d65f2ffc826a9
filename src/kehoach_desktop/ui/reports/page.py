"""The page of the period's report: what is missing, how it looks, and its files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.errors import Cancelled, KehoachError
from kehoach_desktop.services.application import Application
from kehoach_desktop.services.models.read_models import (
    Missing,
    MissingKind,
    PlanSummary,
    ReportFiles,
)
from kehoach_desktop.services.ports.store import Monitor
from kehoach_desktop.ui.monthly.entry_target import EntryTarget
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.page import Page
from kehoach_desktop.ui.reports.missing_list import MissingList
from kehoach_desktop.ui.reports.preview import Preview
from kehoach_desktop.ui.widgets.file_question import ask_folder
from kehoach_desktop.ui.widgets.main_key import give_main_key
from kehoach_desktop.ui.widgets.notice import Notice
from kehoach_desktop.ui.widgets.page_head import PageHead
from kehoach_desktop.ui.widgets.period_picker import PeriodPicker
from kehoach_desktop.ui.widgets.plan_picker import PlanPicker
from kehoach_desktop.ui.widgets.written_files import WrittenFiles

_STARTING = Period.parse("2026-01")


class ReportsPage(Page):
    """Chooses a period and a plan, and writes the report of them."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.periods = PeriodPicker(_STARTING)
        self.plans = PlanPicker()
        self.missing = MissingList()
        self.preview = Preview(operations)
        self.files = WrittenFiles()
        self._missing_heading = QLabel()
        self._missing_heading.setProperty("look", "heading")
        self._missing_words = QLabel()
        self._missing_words.setProperty("look", "muted")
        self._missing_words.setWordWrap(True)
        self._stack = QStackedWidget()
        self._has_period = False
        self._lay_out()
        self.periods.picked.connect(lambda _period: self._load())
        self.plans.picked.connect(lambda _plan: self._load())
        self.missing.chosen.connect(self._go)
        self.preview.shown.connect(self.shown)

    def _lay_out(self) -> None:
        head = PageHead(self.tr("Báo cáo"))
        head.add(self.periods)
        head.add(self.plans, 4)
        press = head.add_button(self.tr("Thư đôn đốc…"))
        press.setToolTip(self.tr("Thư cho từng đơn vị có việc quá hạn hoặc sắp đến hạn."))
        press.clicked.connect(self._press_units)
        self.export_button = head.add_button(self.tr("Xuất báo cáo…"), primary=True)
        self.export_button.setToolTip(
            self.tr("Ghi PDF, Word, Excel và gói báo cáo vào một thư mục (Ctrl+Enter).")
        )
        self.export_button.clicked.connect(self._ask_folder)
        give_main_key(self, self.export_button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        words = QVBoxLayout()
        words.setContentsMargins(16, 0, 16, 0)
        words.setSpacing(6)
        words.addWidget(self._missing_heading)
        words.addWidget(self._missing_words)
        words.addWidget(self.files)
        column.addLayout(words)
        listed = QVBoxLayout()
        listed.setContentsMargins(8, 0, 0, 0)
        listed.addWidget(self.missing)
        column.addLayout(listed, 1)
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.preview)
        splitter.setSizes([360, 820])
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        self._notice = Notice(
            self.tr("Chưa có kế hoạch nào đang thực hiện"),
            self.tr(
                "Khi có kế hoạch đang thực hiện, báo cáo của kỳ sẽ được dựng từ số liệu đã nhập."
            ),
        )
        self._notice.add_button(
            self.tr("Nhập văn bản"), lambda: self.go_to.emit("importing", None), primary=True
        )
        self._work = splitter
        self._stack.addWidget(splitter)
        self._stack.addWidget(self._notice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)
        self.setTabOrder(self.missing, self.preview.view)

    # --- the page's life -------------------------------------------------------------------

    def enter(self) -> None:
        """Read today, the plans, what is missing, and build the preview."""
        self.operations.read(
            lambda services: (services.today(), services.plans.plans()),
            lambda found: self._take(Period.month_of(found[0]), found[1]),
            owner=self,
            key="report-plans",
        )

    def refresh(self, changes: Changes) -> None:
        """Whatever changed may stand in the report."""
        self.enter()

    def flush(self) -> bool:
        """Stop building the preview; nobody is looking."""
        self.preview.stop()
        return True

    def show_target(self, target: object) -> None:
        """Bring a period (its key) into view."""
        if isinstance(target, str):
            self._has_period = True
            self.periods.show_period(Period.parse(target))
            self.enter()

    def _take(self, this_month: Period, plans: list[PlanSummary]) -> None:
        if not self._has_period:
            self._has_period = True
            self.periods.show_period(this_month)
        self.plans.show_plans(plans)
        self.export_button.setEnabled(not self.plans.is_empty)
        if self.plans.is_empty:
            self._stack.setCurrentWidget(self._notice)
            self.shown.emit()
            return
        self._stack.setCurrentWidget(self._work)
        self._load()

    def _load(self) -> None:
        period, plan_id = self.periods.period.key, self.plans.plan_id
        self.operations.read(
            lambda services: services.reports.missing(period, plan_id),
            self._show_missing,
            owner=self,
            key="report-missing",
        )
        self.preview.show_report(period, plan_id)

    def _show_missing(self, missing: Sequence[Missing]) -> None:
        self.missing.show_missing(missing)
        label = self.periods.period.label
        if missing:
            self._missing_heading.setText(self.tr("Còn thiếu {n} mục").format(n=len(missing)))
            self._missing_words.setText(
                self.tr("Bấm vào từng mục để tới chỗ nhập. Vẫn có thể xuất báo cáo ngay.")
            )
        else:
            self._missing_heading.setText(self.tr("✓ Đã đủ số liệu"))
            self._missing_words.setText(
                self.tr("Mọi nhiệm vụ và chỉ tiêu đã được cập nhật cho {label}.").format(
                    label=label
                )
            )
        self.missing.setVisible(bool(missing))
        self.status.emit(f"{label[:1].upper()}{label[1:]}")

    def _go(self, missing: Missing) -> None:
        period = self.periods.period.key
        match missing.kind:
            case MissingKind.TASK:
                target = EntryTarget(period, task_id=missing.id)
                self.go_to.emit("monthly", target)
            case MissingKind.INDICATOR:
                self.go_to.emit("monthly", EntryTarget(period, indicator_id=missing.id))
            case MissingKind.OFFICE:
                self.go_to.emit("settings", missing.id)

    def _press_units(self) -> None:
        from kehoach_desktop.ui.letters.dialog import LettersDialog

        LettersDialog(self.operations, parent=self.window()).open()

    # --- exporting -------------------------------------------------------------------------

    def _ask_folder(self) -> None:
        folder = ask_folder(self, self.tr("Chọn thư mục để ghi báo cáo"), "report")
        if folder is not None:
            self.export(folder)

    def export(self, folder: Path) -> None:
        """Write PDF, Word and Excel, then the bundle, into a folder."""
        wish = _Wish(self.periods.period.key, folder, self.plans.plan_id)
        self.preview.stop()
        self.export_button.setEnabled(False)
        self.operations.long(
            lambda services, monitor: wish.write_files(services, monitor),
            lambda files: self._bundle(wish, files),
            title=self.tr("Đang xuất báo cáo {label}").format(label=self.periods.period.label),
            failed=self._not_written,
            owner=self,
        )

    def _bundle(self, wish: _Wish, files: ReportFiles) -> None:
        self.operations.long(
            lambda services, monitor: wish.write_bundle(services, files, monitor),
            lambda bundle: self._written(files, bundle),
            title=self.tr("Đang đóng gói báo cáo"),
            failed=self._not_written,
            owner=self,
            writes=True,
        )

    def _written(self, files: ReportFiles, bundle: Path) -> None:
        self.export_button.setEnabled(True)
        self.files.show_files(
            (
                ("PDF", files.pdf),
                ("Word", files.word),
                ("Excel", files.excel),
                (self.tr("Gói báo cáo"), bundle),
            ),
            files.font_notice,
        )
        self._load()

    def _not_written(self, error: Exception) -> None:
        self.export_button.setEnabled(True)
        if isinstance(error, KehoachError) and not isinstance(error, Cancelled):
            self.operations.problem.emit(str(error))
        self._load()


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to be exported where."""

    period: str
    folder: Path
    plan_id: str | None

    def write_files(self, services: Application, monitor: Monitor) -> ReportFiles:
        return services.reports.export(self.period, self.folder, self.plan_id, monitor)

    def write_bundle(self, services: Application, files: ReportFiles, monitor: Monitor) -> Path:
        out = self.folder / f"{files.pdf.stem}.zip"
        return services.bundles.export(self.period, out, self.plan_id, monitor, files=files)
