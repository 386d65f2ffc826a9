"""Walks through every page and dialog on a small screen and prints what is cut there.

A script, for a screen's scale is settled once a process:
``QT_SCALE_FACTOR=1.25 python screen_probe.py DATA EMPTY PLAN WIDTH HEIGHT``
"""

import datetime
import os
import re
import sys
from dataclasses import replace
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from kehoach_desktop.bootstrap import first_look, open_application
from kehoach_desktop.domain.days.calendar_grid import CalendarView
from kehoach_desktop.domain.days.clock_doubt import ClockDoubt
from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.drafts.draft import DraftProgress, DraftTask, PlanDraft
from kehoach_desktop.services.models.calendar_models import Emptiness
from kehoach_desktop.services.models.today_models import SinceLast
from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.services.reviewing.carried_progress import CarriedProgress, RefusedRow
from kehoach_desktop.services.reviewing.draft_edits import Edit, EditKind
from kehoach_desktop.services.reviewing.draft_replay import LostEdit
from kehoach_desktop.services.reviewing.kept_review import DamagedReview, KeptReview
from kehoach_desktop.services.settings.office_calendar import DayMark
from kehoach_desktop.ui.application import make_application
from kehoach_desktop.ui.calendar.day_dialog import DayDialog
from kehoach_desktop.ui.calendar.span_dialog import SpanDialog
from kehoach_desktop.ui.calendar.written_file import WrittenFile
from kehoach_desktop.ui.deadlines.arrival_dialog import ArrivalDialog
from kehoach_desktop.ui.deadlines.extend_dialog import ExtendDialog
from kehoach_desktop.ui.deadlines.waive_dialog import WaiveDialog
from kehoach_desktop.ui.errors import FaultDialog, show_problem
from kehoach_desktop.ui.importing.lost_strip import LostDialog, LostStrip
from kehoach_desktop.ui.importing.own_strip import OwnStrip
from kehoach_desktop.ui.importing.progress_list_dialog import ProgressListDialog
from kehoach_desktop.ui.importing.progress_question import ProgressQuestion
from kehoach_desktop.ui.letters.dialog import LettersDialog
from kehoach_desktop.ui.main_window import MainWindow
from kehoach_desktop.ui.operations import Operations
from kehoach_desktop.ui.plan_checks.coverage_dialog import CoverageDialog
from kehoach_desktop.ui.plan_checks.six_clear_dialog import SixClearDialog
from kehoach_desktop.ui.plan_checks.task_choice import TaskChoice
from kehoach_desktop.ui.plans import changing
from kehoach_desktop.ui.plans.new_plan import ask_new_plan
from kehoach_desktop.ui.reminding.reminding import Reminding
from kehoach_desktop.ui.settings.holiday_dialog import HolidayDialog
from kehoach_desktop.ui.updating.succession_start import SuccessionStart
from kehoach_desktop.ui.updating.supersede_dialog import SupersedeDialog
from kehoach_desktop.ui.updating.update_dialog import UpdateDialog
from kehoach_desktop.ui.widgets.elided_box import ElidedBox
from kehoach_desktop.ui.widgets.elided_label import ElidedLabel
from kehoach_desktop.ui.widgets.file_question import ask_file, ask_folder, ask_new_file
from kehoach_desktop.ui.widgets.key_list import show_keys
from kehoach_desktop.ui.widgets.progress_dialog import ProgressDialog

TODAY = datetime.date(2026, 4, 14)
LATER = 300
"""Milliseconds after which a page that looked cut is looked at again."""
LONG_NAME = "bao-cao-ket-qua-thuc-hien-cac-ke-hoach-trong-6-thang-dau-nam-2026"
LONG_UNIT = "Trung tâm Phục vụ hành chính công và hỗ trợ doanh nghiệp"
SENTENCE = (
    "Không mở được tệp “kết quả tháng 4 của Phòng Văn hóa - Xã hội.xlsx” vì đang mở trong "
    "chương trình khác. Hãy đóng tệp rồi làm lại; dữ liệu trong máy không thay đổi."
)
LETTERS = re.compile(r"<[^>]+>")


def complaints(top: QWidget) -> list[str]:
    """Return what is cut in a window or reaches beyond it; what ends in "…" is not cut."""
    found = []
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisible() and not isinstance(widget.window(), QFileDialog):
            found.extend(f"{_name(widget)}: {what}" for what in _faults(widget))
    return found


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", str)() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget.window()).__name__}/{type(widget).__name__} {text[:40]!r}"


def _faults(widget: QWidget) -> list[str]:
    found = []
    layout = widget.layout()
    # Qt's own holders of scroll bars are as small as they can be made.
    if layout is not None and not widget.objectName().startswith("qt_scrollarea"):
        least = layout.minimumSize()
        if layout.hasHeightForWidth():
            # Its height alone is told for its least width, where words take more lines.
            least.setHeight(layout.minimumHeightForWidth(widget.width()))
        if least.width() > widget.width() or least.height() > widget.height():
            found.append(f"holds {least.toTuple()} in {widget.size().toTuple()}")
    if isinstance(widget, QAbstractScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        found.append(f"scrolls sideways by {widget.horizontalScrollBar().maximum()}")
    if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel):
        found.extend(_label_faults(widget))
    elif (isinstance(widget, QAbstractButton) and widget.text()) or isinstance(widget, QTabBar):
        found.extend(_needs(widget, widget.sizeHint().width(), widget.sizeHint().height()))
    elif isinstance(widget, QComboBox) and not isinstance(widget, ElidedBox):
        found.extend(_box_faults(widget))
    elif isinstance(widget, QLineEdit) and widget.placeholderText():
        words = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        found.extend(_needs(widget, words + 20 + 24 * len(widget.actions()), 0))
    elif isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
        for at in range(widget.count()):
            if not widget.isSectionHidden(at):
                needed, given = widget.sectionSizeHint(at), widget.sectionSize(at)
                if needed > given:
                    found.append(f"heading {at} needs {needed} of {given}")
    return found


def _needs(widget: QWidget, width: int, height: int) -> list[str]:
    if width > widget.width() or height > widget.height():
        return [f"needs {(width, height)} of {widget.size().toTuple()}"]
    return []


def _label_faults(label: QLabel) -> list[str]:
    if not label.wordWrap():
        return _needs(label, label.sizeHint().width(), label.sizeHint().height())
    words = LETTERS.sub(" ", label.text()).split()
    longest = max((label.fontMetrics().horizontalAdvance(word) for word in words), default=0)
    return _needs(label, longest, label.heightForWidth(label.width()))


def _box_faults(box: QComboBox) -> list[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    words = box.fontMetrics().horizontalAdvance(box.currentText())
    if words > field.width():
        return [f"“{box.currentText()}” needs {words} of {field.width()}"]
    return []


class Walk:
    """A window of one size over a data folder, and the complaints so far."""

    def __init__(self, width: int, height: int) -> None:
        self.size = (width, height)
        self.found: list[str] = []

    def open(self, data: Path) -> MainWindow:
        self.operations = Operations(
            lambda: open_application(data, TODAY), lambda: first_look(data, TODAY)
        )
        self.window = window = MainWindow(self.operations)
        window.painted.connect(window.begin)
        shown = []
        window.data_shown.connect(lambda: shown.append(True))
        window.resize(*self.size)
        window.show()
        self.wait(lambda: bool(shown))
        self.settle()
        return window

    def close(self) -> None:
        self.window.close()
        self.wait(lambda: not self.window.isVisible())
        self.operations.close()

    def wait(self, condition) -> None:
        deadline = QDeadlineTimer(120_000)
        while not condition():
            assert not deadline.hasExpired(), "waited in vain"
            # QTest.qWait keeps Python's lock, and the thread that opens the data starves.
            loop = QEventLoop()
            QTimer.singleShot(5, loop.quit)
            loop.exec()

    def settle(self) -> None:
        for _ in range(3):
            QTest.qWait(1)
            self.wait(lambda: not self.operations.is_busy)
        QApplication.processEvents()

    def look(self, where: str, top: QWidget | None = None) -> None:
        self.settle()
        top = top or self.window
        if top.width() > self.size[0] or top.height() > self.size[1]:
            self.found.append(f"{where}: {top.size().toTuple()} is more than the screen")
        found = complaints(top)
        if found:
            # On a busy machine a page is laid out a turn later; what stays cut is cut.
            QTest.qWait(LATER)
            found = complaints(top)
        self.found.extend(f"{where}: {what}" for what in found)

    def dialog(self, kind: type[QDialog]):
        """Return the open dialog of this kind, as soon as it is there."""
        self.wait(lambda: any(one.isVisible() for one in self.window.findChildren(kind)))
        (found,) = [one for one in self.window.findChildren(kind) if one.isVisible()]
        return found

    def turn(self, name: str):
        assert self.window.pages.turn_to(name)
        self.settle()
        return self.window.pages.page(name)


def walk_first_start(walk: Walk, data: Path) -> None:
    question = walk.open(data).pages.currentWidget()
    walk.look("first start")
    question.words.setText("tan lap")
    walk.wait(lambda: question.begin_button.isEnabled())
    walk.look("first start, found")
    walk.close()


def walk_today(walk: Walk) -> None:
    """The first page, and every list behind its numbers."""
    page = walk.window.pages.page("today")
    walk.look("today")
    for step in page.report.steps.values():
        step.click()
    walk.look("today, all steps done")
    page.report.show_report(page.found.report, page.found.report, page.found.units)
    page.clock_band.ask(page.found._replace(doubt=ClockDoubt.SET_BACK))
    walk.look("today, the date is doubtful")
    page.clock_band.wrong_button.click()
    walk.look("today, the date is wrong")
    # Where the date is doubtful nothing is said to have passed: never both bands at once.
    page.clock_band.hide()
    page.since_band.tell(SinceLast(TODAY, page.found.soon, page.found.later))
    walk.look("today, since the last look")
    lists = page.lists
    for show in (
        lists.show_soon,
        lists.show_waiting,
        lists.show_indicators,
        lists.show_recommendations,
        lists.show_units,
        lists.show_table,
        lambda: lists.show_since(SinceLast(TODAY, page.found.soon, page.found.later)),
    ):
        show()
        walk.settle()
        (dialog,) = [one for one in walk.window.findChildren(QDialog) if one.isVisible()]
        walk.look(f"today, {dialog.windowTitle()}", dialog)
        dialog.reject()
        walk.settle()


def walk_plans(walk: Walk) -> None:
    page = walk.turn("plans")
    walk.look("plans")
    unit = page._filter._unit
    unit.addItem(LONG_UNIT)
    unit.setCurrentIndex(unit.count() - 1)
    walk.look("plans, a long unit")
    unit.removeItem(unit.count() - 1)
    page.tree.expandAll()
    walk.settle()
    index = page._model.index(0, 0)
    while index.isValid():
        page.tree.setCurrentIndex(index)
        walk.look(f"plans, {page._model.key(index).kind}")
        index = page._model.index(0, 0, index)
    page.tree.setCurrentIndex(page._model.index(0, 0))
    walk.settle()
    duty = next(iter(page.inspector._duties._blocks.values()))
    duty.open()
    duty.form.refuse("when", SENTENCE)
    walk.look("plans, a duty open")
    duty.open_button.click()
    walk.settle()
    duties = page.inspector._duties
    duties.add_button.click()
    duties._new.form.field("reporter").setPlainText("x")
    duties._new.open_button.click()
    walk.look("plans, a duty to be added")
    duties._new.remove_button.click()
    walk.settle()
    menu = page.actions_.row_menu()
    menu.popup(page.tree.mapToGlobal(page.tree.rect().center()))
    walk.look("plans, menu", menu)
    menu.close()
    page._filter._words.setText("khong co gi")
    walk.wait(lambda: page._views.currentIndex() == 1)
    walk.look("plans, none found")
    page._filter.clear()
    walk.settle()


def walk_importing(walk: Walk, plan: Path) -> None:
    page = walk.turn("importing")
    walk.look("import")
    page.start.complain(SENTENCE)
    walk.look("import, not read")
    name = "ke-hoach-chuyen-doi-so-va-khoa-hoc-cong-nghe-cua-xa-nam-2026-ban-chinh-thuc.docx"
    left = [
        KeptReview(str(at), name, datetime.datetime(2026, 4, 14 - at, 9, 42)) for at in range(5)
    ]
    damaged = [DamagedReview("b1", name, Path("/data/ke-hoach/dang-ra-soat-hong/b1"))]
    page.start.show_kept(left, damaged, datetime.datetime(2026, 4, 14, 17, 5))
    walk.look("import, reviews left half-way")
    page.start.show_kept([], [], datetime.datetime(2026, 4, 14, 17, 5))
    page.read_file(plan)
    walk.wait(lambda: page.review is not None)
    review = page.review
    place = {"t9": ("task", "bảng 1, dòng 12", 0)}
    edit = Edit(EditKind.TASK, ("t9",), ("title", SENTENCE))
    review.session.add_lost([LostEdit(edit, place)] * 3)
    walk.look("review, corrections without a row")
    review.findChild(LostStrip).see()
    lost = review.findChild(LostDialog)
    walk.look("corrections without a row", lost)
    lost.done_button.click()
    strip = review.findChild(OwnStrip)
    strip._words.setText(SENTENCE)
    strip.button.setText("Chỉ giữ việc của đơn vị tôi")
    strip.show()
    walk.look("review, work of others")
    strip.hide()
    for at in range(review.tabs.count()):
        review.tabs.setCurrentIndex(at)
        walk.look(f"review, tab {at}")
    for _ in review.session.doubts:
        review.next_doubt()
        walk.look("review, doubt")
    review.tabs.setCurrentIndex(0)
    facts = review.tasks.facts
    row = next(row for row in range(facts.rowCount()) if facts.fact(row) is not None)
    facts.setData(facts.index(row, 1), "Nội dung đã sửa")
    review.tasks.setCurrentIndex(facts.index(row, 1))
    walk.look("review, corrected")


def walk_tracking(walk: Walk) -> None:
    """A tracking list offered as progress or as a plan, and the question of its period."""
    row = DraftProgress("p1", SENTENCE, "1", state="Đang làm", share=40, result=SENTENCE, task="t1")
    draft = PlanDraft(
        f"{LONG_NAME}.xlsx", tasks=(DraftTask("t1", SENTENCE, "1"),), progress=(row,) * 3
    )
    offered = ProgressListDialog(draft, walk.operations, walk.window)
    offered.open()
    walk.wait(lambda: offered.model.rowCount() == 3)
    walk.look("tracking list", offered)
    offered.reject()
    carried = CarriedProgress(refused=(RefusedRow(row, SENTENCE),) * 5)
    question = ProgressQuestion(carried, Period.parse("2026-H1"), walk.window)
    question.open()
    walk.look("progress of a tracking list", question)
    question.reject()


def walk_updating(walk: Walk) -> None:
    """The review of a plan that is held already, and the two dialogs it leads to."""
    page = walk.window.pages.page("importing")
    draft = page.review.session.draft
    first, *others = draft.tasks
    held = replace(draft, tasks=(first._replace(lead=("Phòng Kinh tế",)), *others[1:]))
    stored = []
    walk.operations.change(lambda services: services.imports.store(held), stored.append)
    walk.settle()
    page._offer.look()
    walk.wait(page.update_button.isVisible)
    walk.look("review, the plan is held")
    page.update_button.click()
    walk.wait(lambda: bool(walk.window.findChildren(UpdateDialog)))
    (dialog,) = walk.window.findChildren(UpdateDialog)
    for button in dialog.filter.findChildren(QPushButton):
        button.setChecked(True)
        walk.look(f"update, {button.text()}", dialog)
    dialog.reject()
    ((plan_id, _changes),) = stored
    sample = page_plans(walk)[0]
    start = SuccessionStart(walk.operations, page)
    start.begin(sample, plan_id)
    walk.wait(lambda: bool(walk.window.findChildren(SupersedeDialog)))
    (mapping,) = walk.window.findChildren(SupersedeDialog)
    walk.look("supersede", mapping)
    mapping.only_open.setChecked(True)
    walk.look("supersede, what is open", mapping)
    mapping.table.selectAll()
    walk.look("supersede, all chosen", mapping)
    told = "Phần ghép dở lần trước không đọc được nữa, cần ghép lại."
    mapping.warn(told, Path("/data/ke-hoach/dang-ghep-hong/0123abcd-4567cdef.json"))
    walk.look("supersede, what was kept is damaged", mapping)
    mapping.reject()
    walk.operations.change(lambda services: services.undo.undo())
    walk.settle()


def walk_deadlines(walk: Walk) -> None:
    """The deadline in the inspector and its dialogs, of each sort of task."""
    page = walk.turn("plans")
    found = []
    walk.operations.read(lambda services: services.plans.tasks(), found.append)
    walk.settle()
    tasks = found[0]
    dated = next(one for one in tasks if one.deadline.due and one.state.is_open)
    waiting = next(one for one in tasks if one.deadline.after and not one.deadline.due)
    recurring = next(
        one
        for one in tasks
        if one.state.is_open and [each.day for each in one.deadline.recurrence] == [14]
    )
    dialogs = page.inspector.dialogs
    for words in ("bao giờ xong thì thôi nhé", "trước ngày 2/1/2027"):
        dialogs.extend(dated.id)
        asked = walk.dialog(ExtendDialog)
        asked.words.setText(words)
        walk.wait(lambda asked=asked: bool(asked.reading.text()))
        asked.reason.setPlainText(SENTENCE)
        asked.date.setText("31/2/2026")
        walk.look(f"extend, {words}", asked)
        asked.reject()
    walk.operations.change(
        lambda services: services.extensions.extend(dated.id, words, SENTENCE, "45/QĐ-UBND")
    )
    walk.settle()
    dialogs.enter(waiting.id)
    arrival = walk.dialog(ArrivalDialog)
    walk.look("awaited, not counted", arrival)
    arrival.way.setCurrentIndex(1)
    arrival.symbol.setText("77/KH-UBND")
    walk.look("awaited, counted", arrival)
    arrival.apply()
    walk.settle()
    for task in (dated, waiting, recurring):
        page.show_target(NodeKey(NodeKind.TASK, task.id))
        walk.look(f"inspector, {task.deadline.text}")
    dialogs.waive(recurring.id, TODAY)
    waive = walk.dialog(WaiveDialog)
    waive.tell(SENTENCE)
    walk.look("waive", waive)
    waive.reject()
    walk.settle()


def page_plans(walk: Walk) -> list[str]:
    found = []
    walk.operations.read(lambda services: services.plans.plans(), found.append)
    walk.settle()
    return [plan.id for plan in found[0]]


def walk_monthly(walk: Walk) -> None:
    page = walk.turn("monthly")
    assert page.tasks.total and page.indicators.total
    for at, tab in enumerate((page.tasks, page.indicators)):
        page.tabs.setCurrentIndex(at)
        walk.look(f"month, tab {at}")
        model = tab.model
        row = next(row for row in range(model.rowCount()) if model.entry(row) is not None)
        for column, entry in enumerate(model.columns):
            if entry.field:
                index = model.index(row, column)
                tab.grid.setCurrentIndex(index)
                tab.grid.edit(index)
                editor = tab.grid.itemDelegate().editor
                walk.look(f"month, {entry.field}")
                if editor.geometry().right() > tab.grid.viewport().width():
                    walk.found.append(f"month, {entry.field}: the editor passes the grid's edge")
                tab.grid.finish_typing()
                popup = QApplication.activePopupWidget()
                if popup is not None:
                    popup.close()
                walk.settle()
        page.periods._pick(Period.parse("2026-H1"))
        walk.look(f"half a year, tab {at}")
        page.periods._pick(Period.parse("2026-04"))
    page.indicators.correct()
    walk.look("month, an indicator itself")
    page.indicators.panel.leave()


def walk_checks(walk: Walk) -> None:
    """The checks of a plan and the letters, each with something in it."""
    window, operations = walk.window, walk.operations
    plans = page_plans(walk)
    for five in (True, False):
        clear = SixClearDialog(operations, plans[0], window)
        clear.open()
        walk.look("six clear", clear)
        clear.five.setChecked(five)
        clear.strip.path = Path(f"{LONG_NAME}.pdf")
        clear.strip._say(f"✓ Đã ghi {LONG_NAME}.pdf", "good")
        walk.look("six clear, printed", clear)
        clear.reject()
    cover = CoverageDialog(operations, plans[0], window)
    cover.open()
    walk.look("coverage, nothing chosen", cover)
    cover.higher.setCurrentIndex(cover.higher.findData(plans[1]))
    cover._higher_picked()
    walk.look("coverage", cover)
    cover._ask_task()
    walk.wait(lambda: bool(cover.findChildren(TaskChoice)))
    (choice,) = cover.findChildren(TaskChoice)
    walk.look("coverage, a task chosen by hand", choice)
    choice.reject()
    cover.reject()
    letters = LettersDialog(operations, parent=window)
    letters.open()
    walk.look("letters, nobody", letters)
    letters.days.setValue(300)
    walk.wait(lambda: bool(letters.units.rows))
    walk.look("letters", letters)
    letters.files.show_files([("Word", Path(f"{LONG_NAME}.docx"))] * 20, "")
    letters._right.setCurrentIndex(1)
    letters.tell(SENTENCE, "problem")
    walk.look("letters, written", letters)
    letters.reject()


def walk_reports(walk: Walk) -> None:
    page = walk.turn("reports")
    walk.wait(lambda: bool(page.preview.view._images))
    walk.look("reports")
    page.files.show_files(
        [(kind, Path(f"{LONG_NAME}.{kind.lower()}")) for kind in ("PDF", "Word", "Excel", "Zip")],
        SENTENCE,
    )
    walk.look("reports, written")
    page.periods._pick(Period.parse("2026-H1"))
    walk.look("reports, half a year")


def walk_reminding(walk: Walk) -> None:
    """The band above the pages with most to say, and the settings of it."""
    walk.turn("plans")
    reminding = Reminding(walk.window)
    reminding.band.say(
        "Việc hôm nay: 12 quá hạn, 23 sắp đến hạn, 2 báo cáo phải gửi",
        [SENTENCE, SENTENCE, SENTENCE],
        late=True,
        clock=False,
    )
    walk.look("reminder")
    reminding.band.say("Ngày giờ của máy có đúng không?", [SENTENCE], late=False, clock=True)
    walk.look("reminder, the clock")
    reminding.band.hide()


def walk_calendar(walk: Walk) -> None:
    page = walk.turn("calendar")
    unit = page.bar.units
    unit.addItem(LONG_UNIT)
    for view in CalendarView:
        page.show_view(view)
        walk.look(f"calendar, {view}")
        unit.setCurrentIndex(unit.count() - 1)
        page.bar.words.setText(SENTENCE)
        walk.look(f"calendar, {view}, a long unit and a long word")
        unit.setCurrentIndex(0)
    for day in (datetime.date(2026, 6, 30), datetime.date(2026, 4, 30), TODAY):
        page.show_view(CalendarView.MONTH)
        page.choose(day)
        walk.settle()
        dialog = DayDialog(day, page.span, page.actions_, page)
        dialog.show()
        dialog.table.selectRow(dialog.model.rowCount() - 1)
        walk.look(f"calendar, {day}", dialog)
        dialog.hide()
    for prints in (True, False):
        dialog = SpanDialog(page.view, page.day, prints=prints, parent=page)
        dialog.show()
        walk.look(f"calendar, span, prints {prints}", dialog)
        dialog.hide()
    written = WrittenFile(Path(f"/home/can-bo/Tài liệu/{LONG_NAME}.pdf"), page)
    written.show()
    walk.look("calendar, written", written)
    written.hide()
    page._show_notice(Emptiness.NO_DAYS)
    walk.look("calendar, empty")


def walk_settings(walk: Walk) -> None:
    page = walk.turn("settings")
    for at in range(page.tabs.count()):
        page.tabs.setCurrentIndex(at)
        walk.look(f"settings, tab {at}")
    tab = page.reminders
    tab.quiet.setText("trưa")
    tab.save()
    tab.system_note.setText(SENTENCE)
    walk.look("settings, reminders with faults")
    page.tabs.setCurrentWidget(page.holidays)
    for row in range(page.holidays.model.rowCount()):
        page.holidays.table.selectRow(row)
    walk.look("settings, the last day off")
    for mark in DayMark:
        dialog = HolidayDialog(mark, TODAY, page)
        dialog.show()
        walk.look(f"settings, {mark}", dialog)
        dialog.hide()


class Job:
    """Long work as the progress dialog knows it."""

    title = f"Đang đọc {LONG_NAME}.docx"

    def cancel(self) -> None:
        """Nothing runs."""


def walk_dialogs(walk: Walk) -> None:
    window = walk.window
    seen = []

    def show(dialog: QDialog) -> int:
        dialog.show()
        seen.append(dialog)
        walk.look(f"dialog {len(seen)}", dialog)
        dialog.hide()
        return 0

    QDialog.exec = QMessageBox.exec = show
    page = window.pages.page("plans")
    ask_new_plan(window)
    show_keys(window)
    show_problem(window, SENTENCE)
    FaultDialog("Traceback\n" * 40, window).exec()
    changing.may_remove(window, page._model, [page._model.key(page._model.index(0, 0))])
    ask_file(window, "Chọn văn bản kế hoạch", "Văn bản kế hoạch (*.docx *.xlsx *.txt)", "import")
    ask_folder(window, "Chọn thư mục để ghi báo cáo", "report")
    ask_new_file(window, "Ghi tệp lịch", "Tệp lịch (*.ics)", "calendar", "lich.ics")
    assert len(seen) == 8
    progress = ProgressDialog(walk.operations, Job(), window)
    progress.show()
    progress._follow(progress._job, 3, 10, SENTENCE[:90])
    walk.look("progress", progress)
    progress.hide()


def main(data: str, empty: str, plan: str, width: str, height: str) -> None:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, empty + "-settings")
    make_application()
    walk = Walk(int(width), int(height))
    walk_first_start(walk, Path(empty))
    walk.open(Path(data))
    walk_today(walk)
    walk_plans(walk)
    walk_importing(walk, Path(plan))
    walk_tracking(walk)
    walk_updating(walk)
    walk_deadlines(walk)
    walk_monthly(walk)
    walk_reports(walk)
    walk_checks(walk)
    walk_reminding(walk)
    walk_calendar(walk)
    walk_settings(walk)
    walk_dialogs(walk)
    walk.close()
    sys.stdout.buffer.write("\n".join([*dict.fromkeys(walk.found), "walked"]).encode())
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
