"""Extensions, awaited documents and occurrences in the window, over the sample office."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton

from kehoach_desktop.services.models.tree_models import NodeKey, NodeKind
from kehoach_desktop.ui.deadlines.arrival_dialog import ArrivalDialog
from kehoach_desktop.ui.deadlines.deadline_box import DeadlineBox
from kehoach_desktop.ui.deadlines.extend_dialog import ExtendDialog
from kehoach_desktop.ui.deadlines.waive_dialog import WaiveDialog


@pytest.fixture
def page(window, settle):
    window.pages.turn_to("plans")
    settle(window)
    return window.pages.page("plans")


@pytest.fixture
def show(page, window, settle):
    """Bring a task into the inspector."""

    def show(task):
        page.show_target(NodeKey(NodeKind.TASK, task.id))
        settle(window)
        return page.inspector.findChild(DeadlineBox)

    return show


@pytest.fixture
def find(ask):
    """Return the first task that is as wanted."""

    def find(wanted):
        return next(one for one in ask(lambda services: services.plans.tasks()) if wanted(one))

    return find


@pytest.fixture
def dated(find):
    return find(lambda task: task.deadline.due and task.state.is_open)


@pytest.fixture
def waiting(find):
    return find(lambda task: task.deadline.after and not task.deadline.due)


@pytest.fixture
def monthly(find):
    """A task of every month; of March nobody said anything."""
    return find(lambda task: task.deadline.text == "Hằng tháng")


@pytest.fixture
def dialog(window, settle):
    """Return the one open dialog of this kind."""

    def dialog(kind):
        settle(window)
        (found,) = [one for one in window.findChildren(kind) if one.isVisible()]
        return found

    return dialog


def press(box, text, place=0):
    buttons = [one for one in box.findChildren(QPushButton) if one.text() == text]
    visible = [one for one in buttons if one.isVisible()]
    assert visible, f"no “{text}”"
    visible[place].click()


def told(box):
    return "\n".join(one.text() for one in box.findChildren(QLabel) if one.isVisible())


def type_words(qtbot, dialog, words):
    dialog.words.setText(words)
    qtbot.waitUntil(lambda: bool(dialog.reading.text()), timeout=10_000)


def test_a_task_is_extended_from_the_inspector_and_it_is_undone(
    qtbot, window, show, settle, dialog, dated, ask
):
    box = show(dated)
    press(box, "Gia hạn…")
    asked = dialog(ExtendDialog)
    assert not asked.apply_button.isEnabled()
    type_words(qtbot, asked, "trước ngày 2/1/2027")
    assert "thứ Sáu 1/1/2027" in asked.reading.text()
    assert "ngày làm việc cuối: thứ Năm 31/12/2026" in asked.reading.text()
    assert not asked.apply_button.isEnabled(), "no reason yet"
    asked.reason.setPlainText("Chờ kinh phí")
    asked.document.setText("45/QĐ-UBND")
    asked.date.setText("31/2/2026")
    assert not asked.apply_button.isEnabled(), "no such day"
    assert "ngày có thật" in asked.problem.text()
    asked.date.setText("10/4/2026")
    asked.apply()
    settle(window)
    assert not [one for one in window.findChildren(ExtendDialog) if one.isVisible()]
    known = ask(lambda services: services.extensions.deadlines(dated.id))
    assert known.standing.due == datetime.date(2027, 1, 1)
    assert known.extensions[0].decided_on == datetime.date(2026, 4, 10)
    assert "Gia hạn lần 1: trước ngày 2/1/2027 (1/1/2027) (45/QĐ-UBND, 10/4/2026)" in told(box)
    window.undo()
    settle(window)
    assert "Gia hạn lần 1" not in told(box)
    assert ask(lambda services: services.extensions.listing(dated.id)) == []


def test_nonsense_is_refused_in_its_field_and_the_old_deadline_stays(
    qtbot, page, window, settle, dialog, dated, ask
):
    page.inspector.dialogs.extend(dated.id)
    asked = dialog(ExtendDialog)
    asked.reason.setPlainText("Chờ kinh phí")
    type_words(qtbot, asked, "bao giờ xong thì thôi nhé")
    assert "Không hiểu thời hạn" in asked.reading.text()
    assert asked.words.property("wrong")
    assert not asked.apply_button.isEnabled()
    asked.apply()
    asked.reject()
    settle(window)
    assert ask(lambda services: services.extensions.listing(dated.id)) == []


def test_a_day_that_was_dragged_to_stands_there_already(qtbot, page, window, settle, dialog, dated):
    dialogs = page.inspector.dialogs
    left, extended = [], []
    dialogs.left.connect(left.append)
    dialogs.extended.connect(extended.append)
    dialogs.extend(dated.id, datetime.date(2027, 1, 4))
    asked = dialog(ExtendDialog)
    assert asked.words.text() == "4/1/2027"
    qtbot.waitUntil(lambda: "thứ Hai 4/1/2027" in asked.reading.text(), timeout=10_000)
    asked.reject()
    assert (left, extended) == ([dated.id], [])
    dialogs.extend(dated.id, datetime.date(2027, 1, 4))
    again = dialog(ExtendDialog)
    qtbot.waitUntil(lambda: bool(again.reading.text()), timeout=10_000)
    again.reason.setPlainText("Chờ kinh phí")
    again.apply()
    settle(window)
    assert extended == [dated.id]


def test_what_has_no_day_says_what_to_do_instead(page, window, settle, waiting):
    said, left = [], []
    window.operations.problem.connect(said.append)
    page.inspector.dialogs.left.connect(left.append)
    page.inspector.dialogs.extend(waiting.id)
    settle(window)
    assert left == [waiting.id]
    assert "đang chờ" in said[0]


def test_an_extended_task_shows_the_words_of_the_plan_that_stay(
    page, window, show, settle, dated, ask
):
    ask(lambda services: services.extensions.extend(dated.id, "30/11/2026", "Chờ kinh phí"))
    box = show(dated)
    form = page.inspector.widget().findChildren(QLabel)
    assert any(one.text().startswith("Đã gia hạn: ") for one in form)
    assert f"Hạn đầu: {dated.deadline.text}" in told(box)
    press(box, "Bỏ lần gia hạn cuối")
    settle(window)
    assert ask(lambda services: services.extensions.listing(dated.id)) == []


def test_a_document_is_entered_for_those_ticked(qtbot, window, show, settle, dialog, waiting, ask):
    box = show(waiting)
    press(box, "Đã có văn bản…")
    asked = dialog(ArrivalDialog)
    assert asked.model.rowCount() >= 1
    assert asked.model.open == asked.model.rowCount(), "the words give no count"
    assert not asked.apply_button.isEnabled()
    asked.way.setCurrentIndex(1)
    asked.number.setValue(5)
    settle(window)
    assert asked.model.open == 0
    assert not asked.apply_button.isEnabled(), "neither number nor title"
    asked.symbol.setText("77/KH-UBND")
    assert asked.apply_button.isEnabled()
    asked.date.setText("40/4/2026")
    qtbot.waitUntil(lambda: "ngày có thật" in asked.said.text(), timeout=10_000)
    assert not asked.apply_button.isEnabled()
    asked.date.setText("13/4/2026")
    qtbot.waitUntil(lambda: asked.apply_button.isEnabled(), timeout=10_000)
    qtbot.keyClick(asked.table, Qt.Key.Key_Space)
    asked.table.setCurrentIndex(asked.model.index(0, 2))
    qtbot.keyClick(asked.table, Qt.Key.Key_Space)
    assert asked.model.chosen == asked.model.ids[1:]
    asked.model.toggle(0)
    asked.apply()
    settle(window)
    known = ask(lambda services: services.extensions.deadlines(waiting.id))
    assert known.standing.due == datetime.date(2026, 4, 20)
    assert known.standing.text == waiting.deadline.text
    assert "Đã có 77/KH-UBND ngày 13/4/2026; hạn là 5 ngày làm việc sau đó" in told(box)
    press(box, "Bỏ ghi văn bản")
    settle(window)
    assert ask(lambda services: services.extensions.deadlines(waiting.id)).arrival is None


def test_occurrences_are_ticked_let_go_and_taken_back(window, show, settle, dialog, monthly, ask):
    def known():
        return ask(lambda services: services.occurrences.of_task(monthly.id))

    for one in known().recorded:
        window.operations.change(
            lambda services, day=one.day: services.occurrences.untick(monthly.id, day)
        )
    settle(window)
    box = show(monthly)
    # Of the other months something was reported.
    (missed,) = known().missed
    assert "chưa làm" in told(box)
    press(box, "Đã làm")
    settle(window)
    assert known().missed == ()
    assert [one.day for one in known().recorded] == [missed.day]
    press(box, "Bỏ ghi")
    settle(window)
    assert known().missed == (missed,)
    press(box, "Bỏ qua…")
    asked = dialog(WaiveDialog)
    assert not asked.apply_button.isEnabled()
    asked.reason.setText("Không phát sinh")
    asked.apply()
    settle(window)
    assert [one.note for one in known().recorded] == ["Không phát sinh"]
    press(box, "Bỏ ghi")
    settle(window)
    assert known().missed == (missed,)


def test_the_menu_of_a_row_offers_what_fits_its_deadline(
    page, window, show, settle, dialog, dated, waiting
):
    def menu_of(task):
        show(task)
        before = page.findChildren(QMenu)
        page._show_menu(page.tree.rect().center())
        settle(window)
        (menu,) = [one for one in page.findChildren(QMenu) if one not in before]
        return menu, {one.text(): one for one in menu.actions()}

    menu, steps = menu_of(dated)
    assert "Đã có văn bản đang chờ…" not in steps
    steps["Gia hạn…"].trigger()
    dialog(ExtendDialog).reject()
    menu.close()
    menu, steps = menu_of(waiting)
    assert not steps["Gia hạn…"].isEnabled()
    steps["Đã có văn bản đang chờ…"].trigger()
    dialog(ArrivalDialog).reject()
    menu.close()
