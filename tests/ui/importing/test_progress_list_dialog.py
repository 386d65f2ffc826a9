"""A tracking list dropped on the window: looked at, ticked, taken as progress of a month."""

import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.ui.importing.progress_list_dialog import ProgressListDialog
from kehoach_desktop.ui.importing.progress_question import ProgressQuestion
from kehoach_desktop.ui.widgets.toned_cell import LINES_ROLE

LIST = (
    "BẢNG THEO DÕI TIẾN ĐỘ\n\n"
    "TT\tNhiệm vụ\tĐơn vị chủ trì\tTrạng thái\tKết quả thực hiện\n"
    "4\tPhát động thi đua, biểu dương sáng kiến số\tPhòng VH-XH\t30%\tCó 2 sáng kiến\n"
    "99\tXây dựng nhà văn hóa thôn Đoài\tPhòng Kinh tế\tHoàn thành\tXong\n"
)


@pytest.fixture
def dialog(make_window, data, settle, tmp_path):
    file = tmp_path / "theo-doi.txt"
    file.write_text(LIST, "utf-8")
    window = make_window(data)
    window.take_in(file)
    settle(window)
    (found,) = [one for one in window.findChildren(ProgressListDialog) if one.isVisible()]
    return window, found


def test_sure_rows_are_ticked_and_the_others_told_of(dialog):
    _, found = dialog
    model = found.model

    assert model.rowCount() == 2
    assert [row.matched.row.number for row in model.taken] == ["4"]
    assert "1 dòng cần xem" in found.counts.text()
    unknown = model.index(1, 0)
    assert not model.flags(unknown) & Qt.ItemFlag.ItemIsUserCheckable
    assert "◆" in model.data(model.index(1, 3))


def test_the_keys_go_to_the_rows_at_first_and_a_click_beside_the_box_ticks(dialog, qtbot):
    _, found = dialog
    table = found.table
    assert found.focusWidget() is table
    assert table.currentIndex() == found.model.index(0, 0)
    assert len(found.model.taken) == 1

    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert found.model.taken == []
    cell = table.visualRect(found.model.index(0, 0))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    assert len(found.model.taken) == 1


def test_nothing_is_taken_when_nothing_is_ticked(dialog):
    _, found = dialog
    assert found.take_button.text() == "Nhận tiến độ của 1 nhiệm vụ"

    found.model.setData(
        found.model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    )

    assert not found.take_button.isEnabled()
    assert found.take_button.text() == "Nhận"


def test_taking_enters_the_ticked_rows_and_undo_takes_them_back(dialog, settle, qtbot):
    window, found = dialog
    found.take_button.click()
    settle(window)

    def results():
        said = []
        window.operations.read(
            lambda services: services.progress.grid("2026-04"),
            lambda rows: said.append([row for row in rows if "Có 2 sáng kiến" in row.result]),
        )
        qtbot.waitUntil(lambda: bool(said), timeout=10_000)
        return said[0]

    assert window.pages.here == "monthly"
    (row,) = results()
    assert row.result == "Đạt 30%\nCó 2 sáng kiến"
    window.undo()
    settle(window)
    assert results() == []


def test_of_two_rows_about_one_task_only_one_is_taken(make_window, data, settle, tmp_path):
    file = tmp_path / "hai-dong.txt"
    row = LIST.splitlines()[3]
    file.write_text("\n".join([*LIST.splitlines()[:4], row.replace("30%", "60%")]), "utf-8")
    window = make_window(data)
    window.take_in(file)
    settle(window)
    (found,) = [one for one in window.findChildren(ProgressListDialog) if one.isVisible()]
    model = found.model
    assert model.taken == []

    for at in (0, 1):
        model.setData(model.index(at, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)

    assert [one.matched.row.state for one in model.taken] == ["60%"]


def test_a_list_is_matched_with_the_tasks_of_the_plan_chosen(
    make_window, data, settle, tmp_path, word_plan
):
    file = tmp_path / "theo-doi.txt"
    file.write_text(LIST, "utf-8")
    window = make_window(data)
    assert window.pages.turn_to("importing", word_plan)
    settle(window)
    window.pages.page("importing").take()
    settle(window)
    window.take_in(file)
    settle(window)
    (found,) = [one for one in window.findChildren(ProgressListDialog) if one.isVisible()]
    assert found.plans.isVisible() and found.plans.plan_id is None
    assert len(found.model.taken) == 1

    other = next(at for at in range(found.plans.count()) if "07/KH" in found.plans.itemText(at))
    found.plans.setCurrentIndex(other)
    found.plans.picked.emit(found.plans.plan_id)
    settle(window)

    assert found.model.taken == []
    found.reject()


def test_the_plan_that_a_list_names_is_chosen(make_window, data, settle, tmp_path, word_plan):
    file = tmp_path / "theo-doi.txt"
    named = LIST.replace("TIẾN ĐỘ\n", "TIẾN ĐỘ\nThực hiện Kế hoạch số 07/KH-UBND của xã\n")
    file.write_text(named, "utf-8")
    window = make_window(data)
    assert window.pages.turn_to("importing", word_plan)
    settle(window)
    window.pages.page("importing").take()
    settle(window)
    window.take_in(file)
    settle(window)
    (found,) = [one for one in window.findChildren(ProgressListDialog) if one.isVisible()]
    assert "07/KH-UBND" in found.plans.currentText()
    found.reject()


NEW = (
    "BẢNG THEO DÕI TIẾN ĐỘ\nTính đến ngày 31/3/2026\n\n"
    "TT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\tTrạng thái\tKết quả thực hiện\n"
    "1\tXây cầu dân sinh thôn Đoài\tPhòng Kinh tế\t30/9/2026\tĐang làm 40%\tĐã đổ trụ\n"
    "2\tTrồng 500 cây xanh\tPhòng VH-XH\t31/3/2026\tHoàn thành\t\n"
    "3\tDọn kênh mương\tPhòng Kinh tế\tHằng tháng\tRất tốt\t\n"
)


def test_the_period_chosen_for_a_list_is_proposed_again_once_it_is_a_plan(
    make_window, data, settle, tmp_path
):
    file = tmp_path / "viec-moi.txt"
    file.write_text(NEW, "utf-8")
    window = make_window(data)
    window.take_in(file)
    settle(window)
    (found,) = [one for one in window.findChildren(ProgressListDialog) if one.isVisible()]
    found.picker.show_period(Period.parse("2026-01"))
    found.plan_button.click()
    settle(window)
    window.pages.page("importing").take()
    settle(window)

    (question,) = [one for one in window.findChildren(ProgressQuestion) if one.isVisible()]
    assert question.picker.period.key == "2026-01"


@pytest.fixture
def asked(make_window, data, settle, tmp_path):
    """A list of tasks not held here, reviewed as a plan up to the question of its progress."""
    file = tmp_path / "viec-moi.txt"
    file.write_text(NEW, "utf-8")
    window = make_window(data)
    window.take_in(file)
    settle(window)
    (found,) = [one for one in window.findChildren(ProgressListDialog) if one.isVisible()]
    assert "Đây là bảng theo dõi" in found.told.text()
    assert "0 trong 3 dòng" in found.told.text()
    assert found.picker.period.key == "2026-03"
    found.plan_button.click()
    settle(window)
    page = window.pages.page("importing")
    assert page.review is not None and page.review.session.task_count == 3
    page.take()
    settle(window)
    (question,) = [one for one in window.findChildren(ProgressQuestion) if one.isVisible()]
    return window, question


def stored(window, qtbot):
    """Return (state, result) in March of each task of the list, by its title's first word."""
    said = []
    window.operations.read(lambda services: services.progress.grid("2026-03"), said.append)
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    wanted = ("Xây cầu", "Trồng 500", "Dọn kênh")
    return {
        row.title[:4].strip(): (str(row.state), row.result)
        for row in said[0]
        if row.title.startswith(wanted)
    }


def test_a_list_not_held_is_taken_as_a_plan_with_its_progress(asked, settle, qtbot):
    window, question = asked
    assert question.picker.period.key == "2026-03"
    assert "1 dòng chưa ghi được" in question.refused.text()
    assert "Rất tốt" in question.refused.text()

    question.both_button.click()
    settle(window)

    assert window.pages.here == "plans"
    assert stored(window, qtbot) == {
        "Xây": ("in_progress", "Đạt 40%\nĐã đổ trụ"),
        "Trồn": ("done", ""),
        "Dọn": ("not_started", ""),
    }
    window.undo()
    settle(window)
    assert stored(window, qtbot) == {}


def test_the_plan_of_a_list_may_be_taken_without_its_progress(asked, settle, qtbot):
    window, question = asked

    question.plan_button.click()
    settle(window)

    assert {state for state, _ in stored(window, qtbot).values()} == {"not_started"}


def test_the_review_of_a_list_shows_what_was_done_and_asks_no_more(asked):
    window, _ = asked
    review = window.pages.page("importing").review
    facts = review.tasks.facts
    first = next(at for at in range(facts.rowCount()) if facts.fact(at) is not None)
    lines = [line.text for line in facts.index(first, 1).data(LINES_ROLE)]
    assert lines[0] == "Xây cầu dân sinh thôn Đoài"
    assert lines[-1] == "tiến độ: Đang làm 40% – Đã đổ trụ"
    told = [warning.message for warning in review.session.draft.warnings]
    assert not any("bảng theo dõi" in words for words in told)


def test_a_question_left_takes_nothing(asked, settle, qtbot):
    window, question = asked

    question.reject()
    settle(window)

    assert window.pages.page("importing").review is not None
    assert stored(window, qtbot) == {}
