"""Opens the lists behind the numbers of the first page, and leads on from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.plans.status_counts import StatusLeaf
from kehoach_desktop.services.models.today_models import (
    DueItem,
    DueSort,
    SinceLast,
    Today,
    UnitAnswer,
    WaitingGroup,
    periods_of,
)
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.ui.deadlines.dialogs import DeadlineDialogs
from kehoach_desktop.ui.monthly.entry_target import EntryTarget
from kehoach_desktop.ui.today.answers_dialog import AnswersDialog
from kehoach_desktop.ui.today.lead_table import LeadCell, LeadTable
from kehoach_desktop.ui.today.list_dialog import ListDialog
from kehoach_desktop.ui.today.recommendations_dialog import RecommendationsDialog
from kehoach_desktop.ui.today.rows import (
    due_columns,
    due_row,
    due_rows,
    heading_row,
    indicator_columns,
    indicator_row,
)
from kehoach_desktop.ui.widgets.status_shape import Tone

if TYPE_CHECKING:
    from kehoach_desktop.services.models.today_facts import IndicatorStanding
    from kehoach_desktop.services.models.today_models import OpenRecommendation
    from kehoach_desktop.ui.page import Page
    from kehoach_desktop.ui.today.list_model import ListRow

translate = QCoreApplication.translate


class TodayLists:
    """Shows one list at a time over the page."""

    def __init__(self, page: Page, found: Callable[[], Today | None]) -> None:
        """Open lists over ``page``, of what it ``found`` last."""
        self._page = page
        self._now_found = found
        self._deadlines = DeadlineDialogs(page.operations, page)
        self._answers: AnswersDialog | None = None
        self._recommendations: RecommendationsDialog | None = None

    def renew(self, found: Today) -> None:
        """Bring the lists that stay open up to date."""
        if self._answers is not None and found.units is not None:
            self._answers.show_units(found.units, found.day.year)
        if self._recommendations is not None:
            self._recommendations.show_recommendations(found.recommendations)

    # --- what is late, due, awaited --------------------------------------------------

    def show_late(self) -> None:
        """List what is late."""
        self._show_items(translate("TodayLists", "Quá hạn"), self._found.late)

    def show_missed(self) -> None:
        """List the recurring tasks of which periods were missed."""
        self._show_missed(translate("TodayLists", "Kỳ chưa làm"), self._found.missed)

    def show_soon(self) -> None:
        """List what falls due within a week."""
        self._show_items(translate("TodayLists", "Đến hạn trong 7 ngày"), self._found.soon)

    def show_waiting(self) -> None:
        """List what waits, by what it waits for."""
        sections = [(group.awaited, Tone.WAITING, group.tasks) for group in self._found.waiting]
        self._show_due(
            translate("TodayLists", "Chờ văn bản cấp trên"),
            due_rows(sections, self._found.day.year),
        )

    def show_group(self, group: WaitingGroup) -> None:
        """List what waits for one document or event."""
        self._show_items(translate("TodayLists", "Chờ văn bản"), group.tasks, group.awaited)

    def enter_document(self, group: WaitingGroup) -> None:
        """Ask for the document that these tasks wait for, and set their deadlines."""
        self._deadlines.enter(group.tasks[0].id)

    def show_since(self, since: SinceLast) -> None:
        """List what passed since the last look."""
        day = f"{since.day.day}/{since.day.month}/{since.day.year}"
        sections = (
            (translate("TodayLists", "Thành quá hạn"), Tone.BAD, since.turned_late),
            (translate("TodayLists", "Lượt định kỳ đã qua"), Tone.DOUBT, since.passed),
        )
        self._show_due(
            translate("TodayLists", "Từ lần xem trước ({})").format(day),
            due_rows(sections, self._found.day.year),
        )

    def show_leaves(self, words: str, leaves: Sequence[StatusLeaf]) -> None:
        """List the tasks that stand so."""
        self._read_cell(LeadCell(None, tuple(leaves), words))

    def show_table(self) -> None:
        """Show the table of units by status."""
        dialog = LeadTable(self._found, self._page)
        dialog.opened.connect(self._read_cell)
        self._open(dialog)

    def open_item(self, item: object) -> None:
        """Go to where an item is worked on: the task, or the plan of a reporting duty."""
        if isinstance(item, DueItem):
            kind, id = NodeKind.TASK, item.id
            if item.sort is DueSort.DUTY:
                kind, id = NodeKind.PLAN, item.plan_id
            self._page.go_to.emit("plans", NodeKey(kind, id))

    # --- indicators, recommendations, units ------------------------------------------

    def show_indicators(self) -> None:
        """List the indicators that do not meet their target or have no figure."""
        found = self._found
        rows: list[ListRow] = []
        for words, tone, these in (
            (translate("TodayLists", "Chưa đạt mục tiêu năm"), Tone.BAD, found.unmet),
            (translate("TodayLists", "Chưa có số liệu"), Tone.MUTED, found.unmeasured),
        ):
            if these:
                rows.append(heading_row(f"{words} · {len(these)}", tone))
                rows.extend(indicator_row(one) for one in these)
        remark = translate("TodayLists", "{n} chỉ tiêu: {met} đạt.")
        if found.undecided:
            remark = translate(
                "TodayLists", "{n} chỉ tiêu: {met} đạt, {open} chưa đủ căn cứ so sánh."
            )
        dialog = ListDialog(
            translate("TodayLists", "Chỉ tiêu chưa đạt, thiếu số liệu"),
            indicator_columns(),
            self._page,
            remark=remark.format(n=found.indicators, met=found.met, open=len(found.undecided)),
            open_words=translate("TodayLists", "Nhập số liệu"),
        )
        dialog.show_rows(rows)
        dialog.opened.connect(self._open_indicator)
        self._open(dialog)

    def show_recommendations(self) -> None:
        """List the recommendations without an answer, to answer them."""
        dialog = self._recommendations = RecommendationsDialog(self._page)
        dialog.show_recommendations(self._found.recommendations)
        dialog.opened.connect(self._open_recommendation)
        dialog.answered.connect(self._answer)
        dialog.finished.connect(self._recommendations_left)
        self._open(dialog)

    def show_units(self) -> None:
        """List every unit asked for the period."""
        found = self._found
        if found.units is None:
            return
        dialog = self._answers = AnswersDialog(self._page)
        dialog.show_units(found.units, found.day.year)
        period = found.units.period
        dialog.opened.connect(lambda _unit: self._page.go_to.emit("monthly", period))
        dialog.toggled.connect(self._toggle)
        dialog.finished.connect(self._answers_left)
        self._open(dialog)

    def write_letters(self, unit_ids: Sequence[str]) -> None:
        """Open the letters, these units' ticked at first; without any, those of all."""
        from kehoach_desktop.ui.letters.dialog import LettersDialog

        window = self._page.window()
        LettersDialog(self._page.operations, unit_ids, window).open()

    # --- on paper --------------------------------------------------------------------

    def print_list(self) -> None:
        """Write the page as a PDF where the officer says, and open it to be printed."""
        from kehoach_desktop.ui.widgets.file_question import ask_folder

        page = self._page
        title = translate("TodayLists", "Chọn thư mục để ghi danh sách (PDF)")
        folder = ask_folder(page, title, "today")
        if folder is None:
            return
        path = folder / f"viec-hom-nay-{self._found.day.isoformat()}.pdf"
        page.operations.long(
            lambda services, monitor: services.first_page.export(path, monitor),
            self._printed,
            title=translate("TodayLists", "Đang tạo danh sách"),
            owner=page,
        )

    def _printed(self, path: Path) -> None:
        self._page.status.emit(translate("TodayLists", "Đã ghi {}").format(path.name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    # --- inside ----------------------------------------------------------------------

    @property
    def _found(self) -> Today:
        found = self._now_found()
        assert found is not None
        return found

    def _show_items(self, title: str, items: Sequence[DueItem], remark: str = "") -> None:
        year = self._found.day.year
        self._show_due(f"{title} · {len(items)}", [due_row(item, year) for item in items], remark)

    def _show_due(self, title: str, rows: Iterable[ListRow], remark: str = "") -> None:
        dialog = ListDialog(title, due_columns(), self._page, remark=remark)
        dialog.show_rows(list(rows))
        dialog.opened.connect(self.open_item)
        self._open(dialog)

    def _show_missed(self, title: str, items: Sequence[DueItem]) -> None:
        year = self._found.day.year
        self._show_due(f"{title} · {periods_of(items)}", [due_row(item, year) for item in items])

    def _read_cell(self, cell: LeadCell) -> None:
        if cell.missed:
            self._show_missed(cell.words, cell.missed)
            return
        sort = cell.row.sort if cell.row is not None else None
        unit_id = cell.row.unit_id if cell.row is not None else None
        day = self._found.day
        self._page.operations.read(
            lambda services: services.first_page.tasks(cell.leaves, sort, unit_id, day=day),
            lambda items: self._show_items(cell.words, items),
            owner=self._page,
            key="today-cell",
        )

    def _open_indicator(self, one: IndicatorStanding) -> None:
        month = Period.month_of(self._found.day).key
        target = EntryTarget(month, indicator_id=one.id, plan_id=one.plan_id)
        self._page.go_to.emit("monthly", target)

    def _open_recommendation(self, one: OpenRecommendation) -> None:
        self._page.go_to.emit("plans", NodeKey(NodeKind.TASK, one.task_id))

    def _answer(self, id: str, text: str, symbol: str) -> None:
        dialog = self._recommendations

        def refused(error: Exception) -> None:
            if dialog is not None:
                dialog.complain(str(error))

        self._page.operations.change(
            lambda services: services.recommendations.answer(id, text, symbol=symbol),
            failed=refused,
            owner=self._page,
        )

    def _toggle(self, unit: UnitAnswer) -> None:
        units = self._found.units
        if units is None:
            return
        period = units.period

        if unit.received is not None:
            self._page.operations.change(
                lambda services: services.reporting.unreceive(unit.unit_id, period),
                owner=self._page,
            )
        else:
            self._page.operations.change(
                lambda services: services.reporting.receive(unit.unit_id, period),
                owner=self._page,
            )

    def _answers_left(self) -> None:
        self._answers = None

    def _recommendations_left(self) -> None:
        self._recommendations = None

    def _open(self, dialog: ListDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
