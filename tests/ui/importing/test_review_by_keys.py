"""The review by the keyboard: rows joined, split, regrouped, left out, ticked off, taken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QPushButton

from kehoach_desktop.domain.drafts.table_columns import ColumnChoice, ColumnUse
from kehoach_desktop.services.reviewing.draft_doubts import Section
from kehoach_desktop.services.reviewing.draft_units import UnitChoice
from kehoach_desktop.ui.importing.source_model import MARKED_ROLE

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def review(reviewed):
    return reviewed.review


@pytest.fixture
def tasks(review):
    return review.tasks


def numbers(table):
    facts = table.facts
    return [facts.index(row, 0).data() for row in range(facts.rowCount())]


def title(table, row):
    return table.facts.index(row, 1).data()


def go(table, row, column=1):
    table.go_to(table.facts.index(row, column))
    table.setFocus()


def warned(review):
    model = review.warnings.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def stored(ask_services):
    return ask_services(
        lambda services: (
            services.plans.plans(),
            services.undo.next_undo(),
            services.imports.units(),
        )
    )


def test_rows_are_joined_and_taken_back(qtbot, reviewed, tasks):
    go(tasks, 2)
    qtbot.keyClick(tasks, Qt.Key.Key_J, CTRL)
    assert numbers(tasks) == ["I", "1", "II", "3", "4"]
    assert title(tasks, 1) == "Lắp loa thông minh ở ba thôn 2. Số hóa sổ theo dõi đất vườn"
    assert tasks.current_key() == reviewed.review.session.draft.tasks[0].key
    assert reviewed.undo()
    assert numbers(tasks) == ["I", "1", "2", "II", "3", "4"]
    # The cursor stays where it was, and the source beside it is marked.
    assert tasks.currentIndex().row() == 1
    assert [index.row() for index in tasks.selectionModel().selectedRows()] == [1]
    assert reviewed.redo()
    assert numbers(tasks) == ["I", "1", "II", "3", "4"]


def test_chosen_rows_are_copied_as_they_stand(qtbot, tasks):
    go(tasks, 2)
    qtbot.keyClick(tasks, Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().text()
    assert copied == (
        "2\tSố hóa sổ theo dõi đất vườn\tPhòng Kinh tế\tCông an xã\tTrước ngày 15/11/2026"
    )
    tasks.selectAll()
    qtbot.keyClick(tasks, Qt.Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == ["I", "1", "2", "II", "3", "4"]
    # Of a heading its number and its words.
    assert lines[0] == "I\tHạ tầng và dữ liệu"


def test_the_first_row_says_that_there_is_none_above(qtbot, tasks, review):
    go(tasks, 0)
    qtbot.keyClick(tasks, Qt.Key.Key_J, CTRL)
    assert tasks._bubble.isVisible()
    assert not review.session.can_undo


def test_a_row_is_split_where_the_cursor_stands(qtbot, tasks, review):
    go(tasks, 4)
    qtbot.keyClick(tasks, Qt.Key.Key_T, CTRL)
    editor = tasks.findChild(QPlainTextEdit)
    assert editor is not None and editor.isVisible()
    cursor = editor.textCursor()
    cursor.setPosition(len("Mở lớp"))
    editor.setTextCursor(cursor)
    qtbot.keyClick(editor, Qt.Key.Key_T, CTRL)
    assert [title(tasks, row) for row in (4, 5)] == ["Mở lớp", "dùng máy tính buổi tối"]
    first, second = review.session.draft.tasks[2:4]
    assert second.lead == first.lead == ("Đoàn xã",)
    assert review.session.undo()
    assert title(tasks, 4) == "Mở lớp dùng máy tính buổi tối"


def test_a_heading_becomes_a_task_and_again_a_heading(qtbot, tasks, review):
    go(tasks, 3)
    qtbot.keyClick(tasks, Qt.Key.Key_G, CTRL)
    assert tasks.facts.headings() == [0]
    assert review.session.task_count == 5
    assert tasks.currentIndex().row() == 3
    qtbot.keyClick(tasks, Qt.Key.Key_G, CTRL)
    assert tasks.facts.headings() == [0, 3]
    assert review.session.task_count == 4


def test_a_heading_is_corrected_in_place(tasks, review):
    assert tasks.facts.setData(tasks.facts.index(0, 1), "Hạ tầng số")
    assert review.session.draft.groups[0].title == "Hạ tầng số"
    assert not tasks.facts.setData(tasks.facts.index(0, 1), " ")


def test_a_row_left_out_stands_there_and_comes_back(qtbot, reviewed, tasks, review):
    go(tasks, 1)
    qtbot.keyClick(tasks, Qt.Key.Key_Delete)
    assert tasks.facts.rowCount() == 6
    assert tasks.facts.is_out(1)
    assert reviewed.take_button.text() == "Nhận 3 nhiệm vụ, 2 chỉ tiêu"
    assert [task.number for task in review.session.taken.tasks] == ["2", "3", "4"]
    qtbot.keyClick(tasks, Qt.Key.Key_Delete)
    assert reviewed.take_button.text() == "Nhận 4 nhiệm vụ, 2 chỉ tiêu"


def test_f9_ticks_off_and_goes_on(qtbot, reviewed, review, tasks):
    qtbot.keyClick(reviewed, Qt.Key.Key_F8)
    qtbot.keyClick(reviewed, Qt.Key.Key_F9)
    assert [doubt.field for doubt in review.session.doubts] == ["deadline"]
    assert tasks.currentIndex().row() == 5
    qtbot.keyClick(reviewed, Qt.Key.Key_F9)
    assert review.session.doubts == []
    fact = tasks.facts.fact(5)
    assert not any(line.text.startswith("◆") for line in tasks.facts.lines(fact, "deadline"))
    review.session.undo()
    assert len(review.session.doubts) == 1


def test_the_way_from_doubt_to_doubt_says_where_it_ends(qtbot, reviewed, review):
    said = []
    reviewed.status.connect(said.append)
    band = review._counts._counts
    assert "<b>2</b> chỗ cần xem" in band.text()
    qtbot.keyClick(reviewed, Qt.Key.Key_F8)
    assert "<b>1</b>/2" in band.text()
    qtbot.keyClick(reviewed, Qt.Key.Key_F8)
    assert "<b>2</b>/2" in band.text() and "Đã qua" not in said[-1]
    qtbot.keyClick(reviewed, Qt.Key.Key_F8)
    assert "<b>1</b>/2" in band.text() and "trở lại chỗ đầu trong 2 chỗ" in said[-1]
    qtbot.keyClick(reviewed, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert "<b>2</b>/2" in band.text() and "chỗ cần xem cuối cùng" in said[-1]
    assert any(words.startswith("◆") for words in warned(review))
    for _ in range(2):
        qtbot.keyClick(reviewed, Qt.Key.Key_F9)
    assert "không còn chỗ nào cần xem" in band.text()
    assert warned(review) and all(words.startswith("✓") for words in warned(review))
    assert "Không còn chỗ nào cần xem" in said[-1]
    qtbot.keyClick(reviewed, Qt.Key.Key_F8)
    assert "Không còn chỗ nào cần xem" in said[-1]


def test_a_missing_fact_of_the_head_is_visited_and_ticked_off(qtbot, reviewed, review):
    review.session.correct_head("symbol", "")
    for _ in range(3):
        qtbot.keyClick(reviewed, Qt.Key.Key_F8)
    field = review.head.form.field("symbol")
    assert review.tabs.tabText(review.tabs.currentIndex()) == "Thông tin chung"
    assert field.hasFocus()
    assert "Không thấy trong văn bản" in review.head.form._notes["symbol"].text()
    qtbot.keyClick(reviewed, Qt.Key.Key_F9)
    assert review.head.form._notes["symbol"].text() == ""
    assert [doubt.section for doubt in review.session.doubts] == [Section.TASKS] * 2


def test_the_head_of_the_file_is_shown_beside_its_facts(review):
    review.tabs.setCurrentIndex(2)
    lines = review.source._blocks
    marked = [at for at in range(lines.rowCount()) if lines.data(lines.index(at), MARKED_ROLE)]
    assert [lines.index(at).data() for at in marked] == ["Số: 07/KH-UBND"]
    review.head.form.field("title").setFocus()
    marked = [at for at in range(lines.rowCount()) if lines.data(lines.index(at), MARKED_ROLE)]
    assert [lines.index(at).data() for at in marked] == ["Đưa máy móc số về thôn năm 2026"]


def test_a_phrase_for_many_units_is_said_to_be_one(review, tasks):
    key = review.session.draft.tasks[0].key
    review.session.correct_task(key, "lead", "Các phòng, ban, đơn vị")
    row = tasks.facts.index_of(key, "lead").row()
    lines = tasks.facts.lines(tasks.facts.fact(row), "lead")
    assert [line.text for line in lines] == ["Các phòng, ban, đơn vị", "= nhiều đơn vị"]
    assert not [one for one in review.session.doubts if one.unit.startswith("Các phòng")]


def test_a_unit_is_tied_in_the_review_and_kept_with_the_plan(
    qtbot, reviewed, review, settled, ask_services, operations
):
    _, _, before = stored(ask_services)
    unit = before[0]
    qtbot.keyClick(reviewed, Qt.Key.Key_F8)
    assert review._why._add.isVisible()
    review.session.choose_unit(UnitChoice("Trưởng thôn", unit.id))
    assert not review._why._add.isVisible()
    assert stored(ask_services)[2] == before
    with qtbot.waitSignal(reviewed.go_to):
        reviewed.take()
    settled()
    after = stored(ask_services)[2]
    assert "Trưởng thôn" in next(one for one in after if one.id == unit.id).aliases
    operations.change(lambda services: services.undo.undo())
    settled()
    assert stored(ask_services)[2] == before


def test_nothing_is_stored_by_any_correction_and_undo_stays_inside(
    reviewed, review, settled, ask_services
):
    before = stored(ask_services)
    first, second = (task.key for task in review.session.draft.tasks[:2])
    review.session.join(first, second)
    review.session.leave_out([first])
    review.session.choose_unit(UnitChoice("Trưởng thôn"))
    settled()
    assert stored(ask_services) == before
    # Once more than there were corrections: what is stored is never taken back.
    assert [reviewed.undo() for _ in range(4)] == [True] * 4
    settled()
    assert not review.session.can_undo
    assert stored(ask_services) == before


def test_a_column_is_named_and_the_table_read_again(review, settled):
    key = review.session.draft.tasks[0].key
    review.session.correct_task(key, "title", "Lắp loa mới")
    read = review.session.draft.tables[0]
    assert [column.use for column in read.columns] == [
        ColumnUse.NUMBER,
        ColumnUse.TASK,
        ColumnUse.LEAD,
        ColumnUse.COORDINATING,
        ColumnUse.DEADLINE,
    ]
    review.columns_chosen.emit((ColumnChoice(read.number, 3, ColumnUse.NOTE),))
    settled()
    first = review.session.draft.tasks[0]
    assert (first.title, first.coordinating, first.note) == ("Lắp loa mới", (), "Trưởng thôn")
    assert len(texts_of(review.indicators)) == 2
    assert review.session.undo()
    assert review.session.draft.tasks[0].coordinating == ("Trưởng thôn",)
    assert review.session.draft.tasks[0].title == "Lắp loa mới"


def texts_of(table):
    return [table.facts.index(row, 1).data() for row in range(table.facts.rowCount())]


def test_the_menu_of_a_column_names_what_it_is(review, tasks):
    go(tasks, 1)
    tasks.columns_wanted.emit("lead")
    menu = next(one for one in review.findChildren(QMenu) if one.isVisible())
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[0] == "Cột 3 “Đơn vị chủ trì” là:"
    assert {"nhiệm vụ", "chủ trì", "phối hợp", "thời hạn", "kết quả", "ghi chú", "bỏ qua"} <= set(
        texts
    )
    checked = [action.text() for action in menu.actions() if action.isChecked()]
    assert checked == ["chủ trì"]
    menu.close()


def test_a_file_that_is_gone_keeps_the_review(reviewed, review, settled, word_plan, operations):
    told = []
    operations.problem.connect(told.append)
    word_plan.unlink()
    review.columns_chosen.emit((ColumnChoice(1, 3, ColumnUse.NOTE),))
    settled()
    assert reviewed.review is review
    assert len(told) == 1


def test_ctrl_enter_takes_the_plan(qtbot, reviewed, settled, ask_services):
    with qtbot.waitSignal(reviewed.go_to):
        qtbot.keyClick(reviewed, Qt.Key.Key_Return, CTRL)
    settled()
    assert any(plan.symbol == "07/KH-UBND" for plan in stored(ask_services)[0])


def test_a_document_without_a_plan_says_so_with_the_next_step(page, settled, tmp_path):
    path = tmp_path / "thu-moi.txt"
    path.write_text("Kính mời quý vị tới dự buổi họp thôn vào tối thứ Bảy.\n", "utf-8")
    said = []
    page.status.connect(said.append)
    page.read_file(path)
    settled()
    assert said[-1] == "Chưa có gì được ghi vào sổ."
    notice = page.review._nothing
    assert notice.isVisible()
    assert "Không thấy kế hoạch" in notice._heading.text()
    assert not page.take_button.isEnabled()
    # Why it was hard to read stands among the warnings: a button leads there.
    (way,) = [one for one in notice.findChildren(QPushButton) if "cảnh báo" in one.text()]
    way.click()
    assert page.review.warnings.isVisible()
    assert page.review.warnings.currentIndex().isValid()
