"""Two plans in a file are offered as two, each taken or dropped on its own."""

import pytest

from kehoach_desktop.domain.drafts.table_columns import ColumnChoice, ColumnUse

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


def plan(number, title, task):
    return (
        f"UBND XÃ TÂN LẬP\nSố: {number}/KH-UBND\n{NATION}Tân Lập, ngày 04 tháng 3 năm 2026\n\n"
        f"KẾ HOẠCH\n{title}\n\nCăn cứ Kế hoạch số 5/KH-UBND ngày 02/02/2026 của UBND tỉnh;\n"
        "I. MỤC TIÊU\n1. Tốt\n\nSTT\tNội dung công việc\tĐơn vị chủ trì\tThời hạn\n"
        f"1\t{task}\tPhòng Kinh tế\t30/6/2026\n2\tCông khai thủ tục\tCông an xã\t30/7/2026\n\n"
        "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn Mẫu\n\n"
    )


@pytest.fixture
def both(page, settled, tmp_path):
    path = tmp_path / "hai-ke-hoach.txt"
    path.write_text(
        plan(21, "Cải cách năm 2026", "Rà soát thủ tục")
        + plan(22, "Đọc sách năm 2026", "Mở tủ sách"),
        "utf-8",
    )
    page.read_file(path)
    settled()
    return page


def test_each_plan_has_its_tab_and_its_corrections(both):
    reviews = both.reviews
    assert [reviews.tabs.tabText(at) for at in range(2)] == ["21/KH-UBND", "22/KH-UBND"]
    assert reviews.tabs.isVisible()
    first = both.review
    first.session.correct_task(first.session.draft.tasks[0].key, "title", "Rà soát lại")
    reviews.tabs.setCurrentIndex(1)
    assert both.review.session.draft.tasks[0].title == "Mở tủ sách"
    assert not both.review.session.can_undo
    reviews.tabs.setCurrentIndex(0)
    assert both.review is first


def test_one_is_taken_and_then_the_other(qtbot, both, settled, ask_services):
    both.take()
    settled()
    assert both.reviews.count == 1
    assert both.review.session.draft.symbol == "22/KH-UBND"
    with qtbot.waitSignal(both.go_to):
        both.take()
    settled()
    taken = {plan.symbol for plan in ask_services(lambda services: services.plans.plans())}
    assert {"21/KH-UBND", "22/KH-UBND"} <= taken


def test_one_is_dropped_and_the_other_kept(both):
    both.drop_button.click()
    assert both.review.session.draft.symbol == "22/KH-UBND"
    both.drop_button.click()
    assert both.review is None


def test_columns_named_in_the_second_leave_the_first_alone(both, settled):
    both.reviews.tabs.setCurrentIndex(1)
    second = both.review.session
    table = second.draft.tables[0].number
    both.review.columns_chosen.emit((ColumnChoice(table, 2, ColumnUse.COORDINATING),))
    settled()
    assert second.draft.tasks[0].coordinating == ("Phòng Kinh tế",)
    both.reviews.tabs.setCurrentIndex(0)
    assert both.review.session.draft.tasks[0].lead == ("Phòng Kinh tế",)
    assert not both.review.session.can_undo
