"""Times without a word before them that tells a limit: taken, and marked where they may not be."""

from collections.abc import Callable
from datetime import date

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftTask

One = Callable[[str], DraftTask]


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Công an xã cấp mã cho 05 nhà xe đến năm 2027.", date(2027, 12, 31)),
        ("Công an xã tổng kết phong trào tại hội nghị quý IV.", date(2026, 12, 31)),
        ("Công an xã báo cáo kết quả tại kỳ họp tháng 7/2026.", date(2026, 7, 31)),
        ("Công an xã tổ chức hội thao chào mừng Quốc khánh 02/9.", date(2026, 9, 2)),
        ("Công an xã tổ chức lễ kỷ niệm ngày Thương binh, Liệt sĩ 27/7.", date(2026, 7, 27)),
    ],
)
def test_what_may_be_of_the_work_is_marked_and_stays_in_it(
    one: One, sentence: str, due: date
) -> None:
    task = one(sentence)
    assert (task.deadline.due, task.doubts) == (due, {"deadline"})
    assert task.title[1:] == sentence.removeprefix("Công an xã ")[1:].rstrip(".")


@pytest.mark.parametrize(
    "sentence",
    [
        "Công an xã triển khai Đề án phát triển du lịch đến năm 2030.",
        "Công an xã thực hiện Chương trình phòng, chống ma túy đến năm 2030.",
        "Công an xã dự hội nghị giao ban của tỉnh.",
    ],
)
def test_the_year_in_a_name_is_no_deadline(one: One, sentence: str) -> None:
    assert one(sentence).deadline.due is None


def test_what_waits_for_a_superior_s_progress(one: One) -> None:
    task = one("Công an xã xây dựng kế hoạch truyền thông theo tiến độ của tỉnh.")
    assert task.deadline.after is not None
    assert task.doubts == {"deadline"}


@pytest.mark.parametrize(
    ("sentence", "rhythms", "title"),
    [
        (
            "Công an xã phát thanh 02 buổi/tuần về an toàn giao thông.",
            [(Frequency.WEEKLY, None, None, None)],
            None,
        ),
        (
            "Công an xã báo cáo tiến độ hằng tuần, vào thứ Năm.",
            [(Frequency.WEEKLY, None, None, 4)],
            None,
        ),
        (
            "Công an xã kiểm tra nhà trọ quý I và quý III hằng năm.",
            [(Frequency.YEARLY, None, 3, None), (Frequency.YEARLY, None, 9, None)],
            None,
        ),
        (
            "Công an xã bàn giao dữ liệu cho Văn phòng trước ngày 20 các tháng 3, 6, 9 và 12.",
            [(Frequency.QUARTERLY, 19, 3, None)],
            "Bàn giao dữ liệu cho Văn phòng",
        ),
        (
            "Công an xã cập nhật số liệu trên phần mềm trước ngày 05 tháng đầu quý sau.",
            [(Frequency.QUARTERLY, 4, 1, None)],
            "Cập nhật số liệu trên phần mềm",
        ),
        (
            "Công an xã khảo sát định kỳ 6 tháng/lần, báo cáo trước ngày 20/6 và 20/12.",
            [(Frequency.HALF_YEARLY, 19, 6, None)],
            None,
        ),
    ],
)
def test_rhythms(
    one: One,
    sentence: str,
    rhythms: list[tuple[Frequency, int | None, int | None, int | None]],
    title: str | None,
) -> None:
    task = one(sentence)
    assert [
        (each.frequency, each.day, each.month, each.weekday) for each in task.deadline.recurrence
    ] == rhythms
    assert title is None or task.title == title


def test_other_work_has_a_day_beside_what_recurs(one: One) -> None:
    task = one("Công an xã tuần tra vào ngày 15 hằng tháng, tổng kết vào tháng 12/2026.")
    assert task.deadline.due == date(2026, 12, 31)
    assert [(each.frequency, each.day) for each in task.deadline.recurrence] == [
        (Frequency.MONTHLY, 15)
    ]
    assert task.doubts == {"deadline"}


def test_what_recurs_begins_somewhere(one: One) -> None:
    task = one("Công an xã tuyên truyền định kỳ mỗi quý một lần, bắt đầu từ quý II/2026.")
    assert task.deadline.start == date(2026, 4, 1)
    assert [each.frequency for each in task.deadline.recurrence] == [Frequency.QUARTERLY]


def test_an_event_before_its_limit_is_waited_for(one: One) -> None:
    task = one(
        "Công an xã trình dự toán sau khi có hướng dẫn của Sở Tài chính, chậm nhất 31/7/2026."
    )
    assert task.deadline.due == date(2026, 7, 31)
    assert task.deadline.after is not None
    assert task.deadline.after.text == "sau khi có hướng dẫn của Sở Tài chính"
    assert task.title == "Trình dự toán"


def test_the_limit_of_a_second_sentence_is_not_lost_behind_a_bracket(one: One) -> None:
    task = one(
        "Công an xã rà soát hồ sơ (xong trước Tết). Văn phòng tổng hợp, trình Chủ tịch "
        "trước ngày 10/02."
    )
    assert task.deadline.due == date(2026, 2, 9)
    assert task.doubts == {"deadline"}


def test_an_end_that_no_day_is_known_of_is_marked(one: One) -> None:
    task = one(
        "Công an xã khởi công trụ sở trong tháng 8/2026, hoàn thành trước Tết Nguyên đán năm 2027."
    )
    assert task.doubts == {"deadline"}


def test_months_are_no_count_behind_a_day(one: One) -> None:
    task = one("Công an xã gửi tài liệu ngày 15 tháng trước khi họp.")
    assert not task.deadline.recurrence
    assert task.deadline.due is None
    assert task.deadline.after is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Công an xã tổ chức đại hội từ quý IV/2026 và hoàn thành trước tháng 3/2027.",
        "Công an xã tổ chức đại hội từ quý IV/2026, phấn đấu hoàn thành trước tháng 3/2027.",
    ],
)
def test_where_work_begins_before_its_limit(one: One, sentence: str) -> None:
    deadline = one(sentence).deadline
    assert (deadline.start, deadline.due) == (date(2026, 10, 1), date(2027, 2, 28))


def test_steps_from_a_day_on(one: One) -> None:
    task = one("Công an xã phát động cuộc thi từ ngày 01/4, trao giải vào ngày 19/5/2026.")
    assert (task.deadline.start, task.deadline.due) == (date(2026, 4, 1), date(2026, 5, 19))


def test_what_comes_of_a_sudden_is_waited_for_too(one: One) -> None:
    task = one("Công an xã họp mỗi tháng một lần và họp đột xuất theo yêu cầu của Trưởng ban.")
    assert [each.frequency for each in task.deadline.recurrence] == [Frequency.MONTHLY]
    assert task.deadline.after is not None


def test_what_can_be_read_before_a_semicolon_is_taken(one: One) -> None:
    task = one("Công an xã chi trả từ ngày 05 đến ngày 10 hằng tháng; quyết toán trước ngày 20.")
    assert [(each.frequency, each.day) for each in task.deadline.recurrence] == [
        (Frequency.MONTHLY, 10)
    ]
    assert task.doubts == {"deadline"}


@pytest.mark.parametrize(
    ("sentence", "rhythms"),
    [
        ("Công an xã báo cáo tình hình theo tuần vào ngày thứ Hai.", [("weekly", None, None, 1)]),
        (
            "Công an xã báo cáo số liệu từng tháng trước ngày 03 tháng sau.",
            [("monthly", 2, None, None)],
        ),
        (
            "Công an xã vận động hiến máu 02 đợt trong năm (tháng 3 và tháng 10).",
            [("yearly", None, 3, None), ("yearly", None, 10, None)],
        ),
    ],
)
def test_rhythms_told_before_their_day(
    one: One, sentence: str, rhythms: list[tuple[str, int | None, int | None, int | None]]
) -> None:
    assert [
        (each.frequency.value, each.day, each.month, each.weekday)
        for each in one(sentence).deadline.recurrence
    ] == rhythms


def test_a_weekday_that_was_not_taken_is_marked(one: One) -> None:
    task = one("Công an xã gửi báo cáo tuần trước 10h thứ Sáu, báo cáo tháng trước ngày 20.")
    assert task.doubts == {"deadline"}


def test_a_plan_of_the_superior_and_its_last_year(one: One) -> None:
    task = one("Công an xã nâng cấp thiết bị theo lộ trình đến hết năm 2026.")
    assert task.deadline.due == date(2026, 12, 31)
    assert task.deadline.after is not None
