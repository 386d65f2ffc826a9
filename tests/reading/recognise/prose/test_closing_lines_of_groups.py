"""A line below the last of several pieces of work that says who does them all."""

import datetime

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "UBND XÃ HẠ LĨNH\nSố: 31/KH-UBND\nHạ Lĩnh, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\n"
    "Chuyển đổi số năm 2026\nII. NHIỆM VỤ\n"
)


def plan(body: str) -> PlanDraft:
    return PlanFileReader().read_text(HEAD + body)


def leads(body: str) -> list[tuple[str, ...]]:
    return [task.lead for task in plan(body).tasks]


KT, CA, VX = ("Phòng Kinh tế",), ("Công an xã",), ("Phòng Văn hóa - Xã hội",)


@pytest.mark.parametrize(
    ("closing", "coordinating"),
    [
        ("Chủ trì: Phòng Kinh tế; phối hợp: Công an xã, các thôn.", ("Công an xã", "các thôn")),
        ("Cơ quan chủ trì: Phòng Kinh tế. Cơ quan phối hợp: Công an xã.", CA),
        ("- Đơn vị chủ trì: Phòng Kinh tế.\n- Đơn vị phối hợp: Công an xã.", CA),
        ("Đơn vị thực hiện: Phòng Kinh tế.", ()),
        ("(Chủ trì: Phòng Kinh tế; phối hợp: Công an xã)", CA),
        ("Giao Phòng Kinh tế chủ trì, phối hợp với các thôn thực hiện.", ("các thôn",)),
        ("Phòng Kinh tế chủ trì, phối hợp với các thôn tổ chức thực hiện.", ("các thôn",)),
    ],
)
def test_a_closing_line_names_who_does_all_numbered_work(
    closing: str, coordinating: tuple[str, ...]
) -> None:
    draft = plan(
        "1. Hạ tầng số\n1.1. Nâng cấp mạng của 12 thôn. Thời gian thực hiện: 2026 - 2027.\n"
        "1.2. Lắp 09 điểm phát Internet công cộng, hoàn thành trước 30/9/2026.\n"
        f"1.3. Thay 15 máy tính cũ trong quý III/2026.\n{closing}\n"
        "2. Dữ liệu số\n2.1. Số hóa 3.000 hồ sơ đất đai.\n2.2. Làm sạch dữ liệu hộ tịch.\n"
        "Chủ trì: Phòng Văn hóa - Xã hội.\n"
    )
    assert [task.lead for task in draft.tasks] == [KT, KT, KT, VX, VX]
    assert [task.coordinating for task in draft.tasks[:3]] == [coordinating] * 3
    assert [str(task.deadline.due) for task in draft.tasks[:3]] == [
        "2027-12-31",
        "2026-09-29",
        "2026-09-30",
    ]


def test_its_time_is_that_of_work_without_one() -> None:
    draft = plan(
        "1. Hạ tầng số\n1.1. Nâng cấp mạng nội bộ của 12 thôn.\n"
        "1.2. Lắp 09 điểm phát Internet công cộng trước ngày 30/6/2026.\n"
        "Đơn vị chủ trì: Phòng Kinh tế. Thời gian: Quý III/2026.\n"
    )
    assert [str(task.deadline.due) for task in draft.tasks] == ["2026-09-30", "2026-06-29"]


def test_numbers_right_below_a_section_have_it_too() -> None:
    assert leads(
        "1. Nâng cấp mạng nội bộ của 12 thôn.\n2. Lắp 09 điểm phát Internet công cộng.\n"
        "3. Thay 15 máy tính cũ.\nChủ trì: Phòng Kinh tế; phối hợp: các thôn.\n"
    ) == [KT, KT, KT]


def test_times_alone_are_of_all_where_every_section_closes_so() -> None:
    sections = (
        "1. Hạ tầng số\n1.1. Nâng cấp mạng của 12 thôn.\n1.2. Lắp 09 điểm phát Internet.\n"
        "Thời gian thực hiện: Quý III/2026.\n"
    )
    alone = [str(task.deadline.due) for task in plan(sections).tasks]
    assert alone == ["None", "2026-09-30"]
    both = plan(
        f"{sections}2. Dữ liệu\n2.1. Số hóa 3.000 hồ sơ.\n2.2. Làm sạch dữ liệu hộ tịch.\n"
        "Thời gian thực hiện: Quý IV/2026.\n"
    )
    assert [str(task.deadline.due) for task in both.tasks] == [
        *["2026-09-30"] * 2,
        *["2026-12-31"] * 2,
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "1.1. Nâng cấp mạng của 12 thôn.\nChủ trì: Công an xã.\n"
            "1.2. Lắp 09 điểm phát Internet.\nChủ trì: Phòng Kinh tế.\n",
            [CA, KT],
        ),
        (
            "1.1. Công an xã nâng cấp mạng của 12 thôn.\n"
            "1.2. Lắp 09 điểm phát Internet.\nChủ trì: Phòng Kinh tế.\n",
            [CA, KT],
        ),
        (
            "1.1. Nâng cấp mạng của 12 thôn (Công an xã chủ trì).\n1.2. Rà soát 15 máy tính.\n"
            "1.3. Lắp 09 điểm phát Internet.\nChủ trì: Phòng Kinh tế.\n",
            [CA, (), KT],
        ),
        (
            # Beside a section where each has its own, one forgot its lead.
            "1.1. Nâng cấp mạng của 12 thôn.\n1.2. Lắp 09 điểm phát Internet.\n"
            "Chủ trì: Phòng Kinh tế.\n2. Dữ liệu\n2.1. Số hóa 3.000 hồ sơ.\nChủ trì: Công an xã.\n"
            "2.2. Làm sạch dữ liệu hộ tịch.\nChủ trì: Công an xã.\n",
            [(), KT, CA, CA],
        ),
    ],
)
def test_work_that_names_its_own_keeps_the_line_with_the_last(
    body: str, expected: list[tuple[str, ...]]
) -> None:
    draft = plan(f"1. Hạ tầng số\n{body}")
    assert [task.lead for task in draft.tasks] == expected
    unled = sum(not lead for lead in expected)
    assert sum("không ghi đơn vị chủ trì" in one.message for one in draft.warnings) == unled


def test_the_time_below_one_work_takes_no_end_from_the_next() -> None:
    draft = plan(
        "1. Tuyên truyền\n- Mở chuyên mục trên trang thông tin điện tử.\n  Thời gian: Từ tháng "
        "02/2026.\n- Tổ chức 12 lớp kỹ năng số.\n  Thời gian: Xong trong quý III.\n"
    )

    first, second = (task.deadline for task in draft.tasks)
    assert (first.text, first.due) == ("Từ tháng 02/2026", None)
    assert second.due == datetime.date(2026, 9, 30)


@pytest.mark.parametrize(
    ("body", "frequency"),
    [
        (
            "1. Chợ\n- Phòng Kinh tế kiểm tra hàng quán hằng tháng.\n- Trạm Y tế phun thuốc hằng "
            "tháng.\nThời gian thực hiện: trong năm 2026.\n",
            Frequency.MONTHLY,
        ),
        (
            "1. Công an xã phát tin trên loa mỗi tuần 02 lần. Thời gian thực hiện: năm 2026.\n",
            Frequency.WEEKLY,
        ),
    ],
)
def test_what_recurs_keeps_its_rhythm_beside_the_end_told_below(
    body: str, frequency: Frequency
) -> None:
    for task in plan(body).tasks:
        assert task.deadline.due == datetime.date(2026, 12, 31)
        assert [one.frequency for one in task.deadline.recurrence] == [frequency]


def test_a_report_told_below_the_last_work_is_no_more_of_it() -> None:
    draft = plan(
        "1. Phòng Kinh tế rà soát sổ trước 30/6/2026.\n2. Các thôn tự kiểm tra công tác vệ sinh "
        "môi trường tại địa bàn, gửi kết quả về Phòng Kinh tế chậm nhất ngày 31/7/2026.\nĐịnh kỳ "
        "hằng quý (trước ngày 10 của tháng cuối quý), các thôn gửi báo cáo về Phòng Kinh tế.\n"
    )

    assert "Định kỳ" not in draft.tasks[1].title
    assert [duty.day for duty in draft.duties] == [10]
