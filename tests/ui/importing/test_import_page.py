import datetime

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.services.reviewing.draft_doubts import Section
from kehoach_desktop.ui.importing.source_model import MARKED_ROLE


def plans(ask_services):
    return ask_services(lambda services: services.plans.plans())


def texts(table):
    model = table.facts
    return [
        [model.index(row, column).data() or "" for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_word_plan_stands_for_review_and_nothing_is_stored(reviewed, ask_services):
    before = plans(ask_services)
    rows = texts(reviewed.review.tasks)
    assert [row[0] for row in rows] == ["I", "1", "2", "II", "3", "4"]
    assert rows[1][2:] == ["Phòng Văn hóa - Xã hội", "Trưởng thôn", "Tháng 5/2026"]
    assert "→ 31/5/2026" in [
        line.text
        for line in reviewed.review.tasks.facts.lines(
            reviewed.review.session.draft.tasks[0], "deadline"
        )
    ]
    assert len(texts(reviewed.review.indicators)) == 2
    assert reviewed.take_button.text() == "Nhận 4 nhiệm vụ, 2 chỉ tiêu"
    assert plans(ask_services) == before
    assert len(before) == 2


def test_taking_stores_the_plan_in_force_and_goes_to_it(qtbot, reviewed, settled, ask_services):
    with qtbot.waitSignal(reviewed.go_to) as went:
        reviewed.take_button.click()
    settled()
    taken = next(plan for plan in plans(ask_services) if plan.symbol == "07/KH-UBND")
    assert went.args == ["plans", taken.id]
    assert (taken.state, taken.tasks, taken.indicators) == (PlanState.IN_FORCE, 4, 2)
    assert taken.issued == datetime.date(2026, 1, 20)
    assert reviewed.review is None


def test_without_the_tick_the_plan_stays_a_draft(qtbot, reviewed, settled, ask_services):
    reviewed.at_once.setChecked(False)
    with qtbot.waitSignal(reviewed.go_to):
        reviewed.take()
    settled()
    taken = next(plan for plan in plans(ask_services) if plan.symbol == "07/KH-UBND")
    assert taken.state is PlanState.DRAFT


def test_taking_can_be_undone(qtbot, reviewed, settled, operations, ask_services):
    with qtbot.waitSignal(reviewed.go_to):
        reviewed.take()
    settled()
    operations.change(lambda services: services.undo.undo())
    settled()
    assert all(plan.symbol != "07/KH-UBND" for plan in plans(ask_services))


def test_corrections_in_the_review_are_what_is_stored(qtbot, reviewed, settled, ask_services):
    review = reviewed.review
    tasks, model = review.tasks, review.tasks.facts
    key = review.session.draft.tasks[3].key
    assert model.setData(model.index_of(key, "deadline"), "Quý III/2026")
    assert model.setData(model.index_of(key, "lead"), "Phòng Kinh tế; Công an xã")
    assert not model.setData(model.index_of(key, "title"), "  ")
    tasks.dropped.emit([review.session.draft.tasks[0].key])
    review.head.form.field("title").setPlainText("Đưa máy về thôn")
    with qtbot.waitSignal(reviewed.go_to) as went:
        reviewed.take()
    settled()
    plan_id = went.args[1]
    plan = ask_services(lambda services: services.plans.plan(plan_id))
    lines = ask_services(lambda services: services.plans.tasks(plan_id))
    assert plan.title == "Đưa máy về thôn"
    assert [line.number for line in lines] == ["2", "3", "4"]
    last = lines[-1]
    assert last.title == "Chọn điểm đặt bảng tin điện tử"
    assert last.lead == ("Phòng Kinh tế", "Công an xã")
    assert last.deadline.due == datetime.date(2026, 9, 30)


def test_choosing_a_row_marks_its_place_in_the_source(reviewed):
    review = reviewed.review
    for task in review.session.draft.tasks:
        assert review.tasks.show_row(task.key)
        source = review.source.model()
        marked = [at for at in range(source.rowCount()) if source.index(at).data(MARKED_ROLE)]
        assert len(marked) == 1
        assert task.title in source.index(marked[0]).data()


def test_f8_visits_every_doubt_and_begins_again(qtbot, reviewed):
    review = reviewed.review
    doubts = review.session.doubts
    assert [(doubt.section, doubt.field, doubt.unit) for doubt in doubts] == [
        (Section.TASKS, "coordinating", "Trưởng thôn"),
        (Section.TASKS, "deadline", ""),
    ]
    review.tabs.setCurrentIndex(1)
    places = []
    for _ in range(3):
        qtbot.keyClick(reviewed, Qt.Key.Key_F8)
        assert review.tabs.currentIndex() == 0
        index = review.tasks.currentIndex()
        field = review.tasks.facts.columns[index.column()].field
        places.append((review.tasks.facts.key_at(index.row()), field))
    expected = [(doubt.key, doubt.field) for doubt in doubts]
    assert places == [*expected, expected[0]]
    qtbot.keyClick(reviewed, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    model = review.tasks.facts
    model.setData(review.tasks.currentIndex(), "Quý IV/2026")
    assert review.session.doubts == doubts[:1]
    review.session.undo()
    assert review.session.doubts == doubts


def test_an_unaccepted_draft_survives_a_look_at_another_page(reviewed):
    key = reviewed.review.session.draft.tasks[0].key
    reviewed.review.session.correct_task(key, "title", "Đã sửa")
    assert reviewed.flush()
    reviewed.enter()
    assert reviewed.review.session.draft.tasks[0].title == "Đã sửa"


def test_a_table_is_pasted(page, settled):
    QGuiApplication.clipboard().setText(
        "STT\tNhiệm vụ\tChủ trì\tThời hạn\n1\tVẽ bản đồ ngõ\tPhòng Kinh tế\tQuý II/2026\n"
    )
    page.paste()
    settled()
    (task,) = page.review.session.draft.tasks
    assert (task.title, task.lead) == ("Vẽ bản đồ ngõ", ("Phòng Kinh tế",))
    assert page.take_button.text() == "Nhận 1 nhiệm vụ"


def test_an_empty_clipboard_is_said_in_place(page):
    QGuiApplication.clipboard().setText("")
    page.paste()
    assert page.start._problem.isVisible()


def test_a_file_dropped_on_the_page_is_read(page, settled, word_plan):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(word_plan))])
    how = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(300, 300), *how))
    QApplication.sendEvent(page, QDropEvent(QPoint(300, 300), *how))
    settled()
    assert page.review is not None


@pytest.mark.parametrize(
    "content",
    ids=["empty", "torn", "picture"],
    argvalues=[b"", b"PK\x03\x04 gia", b"\x89PNG\r\n\x1a\n" * 9],
)
def test_what_is_no_document_is_told_on_the_page(page, settled, tmp_path, content):
    path = tmp_path / "hong.docx"
    path.write_bytes(content)
    page.read_file(path)
    settled()
    assert page.review is None
    assert page.start._problem.isVisible()
    assert "Traceback" not in page.start._problem.text()
    assert not page.take_button.isVisible()


def test_a_plan_of_another_commune_is_told_of_among_the_warnings(page, settled, tmp_path):
    path = tmp_path / "xa-khac.txt"
    path.write_text(
        "KẾ HOẠCH\nCông tác năm 2026\n\nỦy ban nhân dân xã Mẫu Sơn ban hành kế hoạch như sau:\n"
        "TT\tNhiệm vụ\tChủ trì\tThời hạn\n1\tLắp loa ở thôn\tCông an xã\t30/6/2026\n",
        "utf-8",
    )
    page.read_file(path)
    settled()
    (warning,) = page.review.session.draft.warnings
    assert "khác với cơ quan đang dùng" in warning.message
