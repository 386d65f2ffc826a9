"""The stick with the data is pulled out while the window is open: nothing typed is lost."""

import os

import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.services.models.tree_models import NodeKind
from kehoach_desktop.storage.held_file import HeldFile
from kehoach_desktop.storage.store_errors import lost
from kehoach_desktop.ui.monthly import progress_model
from kehoach_desktop.ui.widgets import question
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE, Tone

PERIOD = "2026-04"


class Stick:
    """Pulled out and plugged in again, as the store sees it before each commit."""

    def __init__(self, monkeypatch):
        self.is_out = False
        looks = HeldFile.must_be_there

        def must_be_there(file):
            if self.is_out:
                raise lost(file.folder)
            looks(file)

        monkeypatch.setattr(HeldFile, "must_be_there", must_be_there)


@pytest.fixture
def stick(monkeypatch):
    return Stick(monkeypatch)


@pytest.fixture
def told(window):
    """What dialogs would have said."""
    said = []
    window.operations.problem.connect(said.append)
    return said


@pytest.fixture
def form(window, settle):
    """The fields of the plans' first task."""
    window.pages.turn_to("plans")
    settle(window)
    page = window.pages.page("plans")
    index = page._model.index(0, 0)
    for _ in range(2):
        page.tree.setExpanded(index, True)
        settle(window)
        index = page._model.index(0, 0, index)
    page.tree.setCurrentIndex(index)
    settle(window)
    form = page.inspector._forms[NodeKind.TASK]
    assert form.isVisible()
    return form


def type_and_leave(qtbot, form, text):
    field = form.field("title")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    form.field("lead").setFocus()


def saved_text(window):
    return window.status_line._saved.text()


def titles(services):
    keys = [key for root in services.tree.roots() for key in services.tree.children(root)]
    keys += [key for above in keys for key in services.tree.children(above)]
    return {row.title for row in services.tree.rows(keys)}


def test_what_was_typed_stays_in_its_field_and_is_saved_later(
    qtbot, window, settle, stick, form, ask, told
):
    stick.is_out = True
    type_and_leave(qtbot, form, "Viec moi")
    settle(window)
    field = form.field("title")
    assert field.toPlainText() == "Viec moi"
    assert field.property("wrong")
    assert "Không còn thấy dữ liệu" in form._under["title"].text()
    assert "Chưa lưu được" in saved_text(window)
    assert "Viec moi" not in ask(titles)
    # Whatever is read again meanwhile, the field keeps it and keeps looking unsaved.
    window.pages.page("plans").inspector._read(fresh=False)
    settle(window)
    assert field.toPlainText() == "Viec moi"
    assert field.property("wrong")
    stick.is_out = False
    field.setFocus()
    form.field("lead").setFocus()
    settle(window)
    assert "Viec moi" in ask(titles)
    assert not field.property("wrong")
    assert form._under["title"].text() == ""
    assert "Đã lưu" in saved_text(window)
    assert told == []


def test_a_wrong_value_still_gives_way_to_the_stored_one(qtbot, window, settle, form, told):
    before = form.field("title").toPlainText()
    type_and_leave(qtbot, form, " ")
    settle(window)
    assert form.field("title").toPlainText() == before
    assert form._under["title"].text()
    assert "Chưa lưu được" not in saved_text(window)
    assert told == []


def test_on_another_row_what_could_not_be_saved_is_told_with_the_reason(
    qtbot, window, settle, stick, form, told
):
    stick.is_out = True
    field = form.field("title")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Viec moi")
    page = window.pages.page("plans")
    page.tree.setCurrentIndex(page._model.index(0, 0))
    settle(window)
    (text,) = told
    assert "Không còn thấy dữ liệu" in text
    assert "“Viec moi”" in text


def test_closing_asks_before_anything_typed_is_lost(
    qtbot, window, settle, stick, form, monkeypatch
):
    answers, asked = [False, True], []

    def answer(_parent, title, text, *_words, risky):
        assert risky
        asked.append((title, text))
        return answers.pop(0)

    monkeypatch.setattr(question, "ask", answer)
    stick.is_out = True
    type_and_leave(qtbot, form, "Viec moi")
    settle(window)
    window.close()
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=10_000)
    settle(window)
    assert window.isVisible()
    assert form.field("title").toPlainText() == "Viec moi"
    assert "Không còn thấy dữ liệu" in asked[0][1]
    # On another page too: the field is behind, not gone.
    assert window.pages.turn_to("settings")
    settle(window)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    assert len(asked) == 2


def test_closing_after_the_stick_is_back_saves_without_a_question(
    qtbot, window, settle, stick, form, data, make_window
):
    stick.is_out = True
    type_and_leave(qtbot, form, "Viec moi")
    settle(window)
    stick.is_out = False
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    assert window.operations.close()
    again = make_window(data)
    found = []
    again.operations.read(titles, found.append)
    settle(again)
    assert "Viec moi" in found[0]


@pytest.fixture
def month(window, settle):
    assert window.pages.turn_to("monthly", PERIOD)
    settle(window)
    return window.pages.page("monthly")


def type_result(qtbot, month, task_id, text):
    grid = month.tab.grid
    index = grid.entries.index_of(task_id, "result")
    grid.setCurrentIndex(index)
    grid.edit(index)
    editor = grid.itemDelegate().editor
    editor.setPlainText(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    return index


def stored(ask, task_id):
    rows = ask(lambda services: services.progress.grid(PERIOD))
    return next(row for row in rows if row.task_id == task_id)


def test_a_cell_keeps_what_was_typed_and_goes_to_the_disk_with_the_next_one(
    qtbot, window, settle, stick, month, ask, told
):
    model = month.tab.model
    first, second = [
        model.entry(row).task_id for row in range(model.rowCount()) if model.entry(row)
    ][:2]
    stick.is_out = True
    index = type_result(qtbot, month, first, "Đã xong phần đầu")
    settle(window)
    mark = index.siblingAtColumn(progress_model.MARK)
    assert index.data() == "Đã xong phần đầu"
    assert [line.tone for line in index.data(LINES_ROLE)] == [Tone.BAD]
    assert [line.text for line in mark.data(LINES_ROLE)] == ["▲"]
    assert "Chưa lưu được" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert stored(ask, first).result != "Đã xong phần đầu"
    month.tab.reload()
    settle(window)
    assert index.data() == "Đã xong phần đầu"
    stick.is_out = False
    type_result(qtbot, month, second, "Đang làm")
    settle(window)
    assert stored(ask, first).result == "Đã xong phần đầu"
    assert stored(ask, second).result == "Đang làm"
    assert [line.text for line in mark.data(LINES_ROLE)] == ["✓"]
    assert told == []


def test_the_same_words_typed_again_are_sent_again(qtbot, window, settle, stick, month, ask):
    model = month.tab.model
    task = next(model.entry(row).task_id for row in range(model.rowCount()) if model.entry(row))
    stick.is_out = True
    type_result(qtbot, month, task, "Đã xong")
    settle(window)
    stick.is_out = False
    type_result(qtbot, month, task, "Đã xong")
    settle(window)
    assert stored(ask, task).result == "Đã xong"


def test_another_period_tells_what_could_not_be_saved(qtbot, window, settle, stick, month, told):
    model = month.tab.model
    task = next(model.entry(row).task_id for row in range(model.rowCount()) if model.entry(row))
    stick.is_out = True
    type_result(qtbot, month, task, "Đã xong")
    settle(window)
    month.show_target("2026-03")
    settle(window)
    assert len(told) == 1
    assert "“Đã xong”" in told[0]


@pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody move a folder in use")
def test_a_folder_that_is_really_gone_and_back(
    qtbot, window, settle, month, ask, data, tmp_path, make_window
):
    model = month.tab.model
    task = next(model.entry(row).task_id for row in range(model.rowCount()) if model.entry(row))
    data.rename(tmp_path / "pulled")
    type_result(qtbot, month, task, "Đã xong")
    settle(window)
    assert "Chưa lưu được" in saved_text(window)
    assert not data.exists()
    (tmp_path / "pulled").rename(data)
    month.flush()
    settle(window)
    assert stored(ask, task).result == "Đã xong"
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    assert window.operations.close()
    again = make_window(data)
    found = []
    again.operations.read(lambda services: services.progress.grid(PERIOD), found.append)
    settle(again)
    row = next(row for row in found[0] if row.task_id == task)
    assert row.result == "Đã xong"
    assert row.state in ReportedState


def test_the_units_keep_their_names_and_the_box_its_state(window, settle, stick, ask, told):
    assert window.pages.turn_to("settings")
    settle(window)
    page = window.pages.page("settings")
    table, box = page.units.table, page._named_day
    stick.is_out = True
    table.item(0, 0).setText("Phòng có tên mới")
    settle(window)
    assert table.item(0, 0).text() == "Phòng có tên mới"
    assert "“Phòng có tên mới”" in told[0]
    was = box.isChecked()
    box.click()
    settle(window)
    assert box.isChecked() is was
    stick.is_out = False
    assert window.pages.turn_to("plans")
    settle(window)
    assert "Phòng có tên mới" in {unit.name for unit in ask(lambda s: s.office.units())}
