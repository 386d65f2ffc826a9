"""Two times of one sentence: a limit and what goes on, how often and in which months."""

from datetime import date

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency, Recurrence
from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng.\n"
    "II. NHIỆM VỤ\n1. "
)


def one(sentence: str) -> DraftTask:
    (task,) = PlanFileReader().read_text(f"{HEAD}{sentence}\n").tasks
    return task


@pytest.mark.parametrize(
    ("words", "title", "due"),
    [
        (
            "Trạm Y tế xã kiện toàn đội vệ sinh thôn trong tháng 4/2026 và duy trì hoạt động "
            "thường xuyên",
            "Kiện toàn đội vệ sinh thôn",
            date(2026, 4, 30),
        ),
        (
            "Phòng Kinh tế ban hành quy ước giữ chợ sạch trước 12/3/2026, tổ chức thực hiện "
            "thường xuyên",
            "Ban hành quy ước giữ chợ sạch",
            date(2026, 3, 11),
        ),
        (
            "Công an xã lập sổ theo dõi nhà trọ trong quý I/2026, sau đó cập nhật thường xuyên",
            "Lập sổ theo dõi nhà trọ",
            date(2026, 3, 31),
        ),
    ],
)
def test_what_has_a_limit_and_then_goes_on(words: str, title: str, due: date) -> None:
    task = one(f"{words}.")
    assert (task.title, task.deadline.due, task.deadline.ongoing) == (title, due, True)


def test_what_has_a_limit_and_then_comes_again() -> None:
    task = one("Công an xã lập phương án trước ngày 15/7/2026 và tổ chức thực hiện hằng năm.")
    assert (task.title, task.deadline.due) == ("Lập phương án", date(2026, 7, 14))
    assert task.deadline.recurrence == (Recurrence(Frequency.YEARLY),)


@pytest.mark.parametrize(
    "often",
    [
        " 02 lần/năm, vào tháng 4 và tháng 9",
        ": mỗi năm 02 lần (tháng 4 và tháng 9)",
        ", mỗi năm hai lần vào tháng 4 và tháng 9",
        " hằng năm vào tháng 4 và tháng 9",
        " (02 lần/năm, tháng 4 và tháng 9)",
    ],
)
def test_months_of_every_year(often: str) -> None:
    task = one(f"Trạm Y tế xã kiểm tra bếp ăn{often}.")
    assert task.title == "Kiểm tra bếp ăn"
    assert task.deadline.recurrence == (
        Recurrence(Frequency.YEARLY, month=4),
        Recurrence(Frequency.YEARLY, month=9),
    )
    assert task.deadline.start is task.deadline.due is None


def test_months_apart_are_no_stretch() -> None:
    deadline = one("Trạm Y tế xã kiểm tra bếp ăn vào tháng 4 và tháng 9.").deadline
    assert (deadline.start, deadline.due, deadline.recurrence) == (None, date(2026, 9, 30), ())


def test_what_only_goes_on_takes_no_time_of_another_work() -> None:
    task = one("Công an xã tuần tra theo Kế hoạch ban hành năm 2026, thực hiện thường xuyên.")
    assert task.deadline.ongoing
    assert task.deadline.due is None
