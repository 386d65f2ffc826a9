"""Lines that tell who sits on a board, lead in the work or remark on it, and ask for nothing."""

import pytest

from kehoach_desktop.domain.text.vietnamese import fold
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.recognise.prose.telling_lines import (
    names_member,
    remarks,
    tells_results,
)

MEMBERS = [
    "Ông Nguyễn Hữu Bằng, Phó Chủ tịch UBND xã – Trưởng ban",
    "Bà Lục Thị Yến, Trưởng phòng Văn hóa - Xã hội, Phó Trưởng ban Thường trực;",
    "Đồng chí Chủ tịch UBND xã - Trưởng ban Chỉ đạo",
    "Ông Lý A Sử - Trưởng Công an xã: Thành viên",
    "Trưởng Ban Tổ chức: Phó Chủ tịch UBND xã phụ trách văn hóa",
    "Các Tổ trưởng tổ chuyên môn: Thành viên chính",
    "Phó Trưởng ban: Ông Hoàng Văn Tướng, Trưởng phòng Kinh tế",
    "Thư ký: bà Nông Thị Đào, công chức Văn phòng",
    "Mời đại diện Ủy ban MTTQ xã tham gia thành viên",
    "Các ủy viên: Trưởng các thôn, Bí thư chi bộ",
]
WORKS = [
    "Đ/c Hà Văn Cường: phụ trách chung, chỉ đạo thực hiện Kế hoạch",
    "Ông Lý A Sử - Trưởng Công an xã: lập phương án bảo vệ trước ngày 10/5/2026",
    "Thư ký: tổng hợp hồ sơ trước ngày 20/5/2026",
    "Trưởng ban: Chỉ đạo toàn diện, kiểm tra công tác chuẩn bị",
    "Tổ trưởng các tổ chuyên môn phân công giáo viên dự giờ",
    "Ông Nguyễn Hữu Bằng, Phó Chủ tịch UBND xã, rà soát danh sách hộ nghèo",
]


@pytest.mark.parametrize("line", MEMBERS)
def test_a_member_with_a_post_is_no_work(line: str) -> None:
    assert names_member(fold(line))


@pytest.mark.parametrize("line", WORKS)
def test_what_a_member_is_to_do_is_work(line: str) -> None:
    assert not names_member(fold(line))


def test_a_remark_asks_for_nothing_unless_somebody_is_to_act() -> None:
    assert remarks(fold("Lưu ý: phiếu in hai mặt, dùng cho cả hai vòng"))
    assert not remarks(fold("Lưu ý: các thôn chuẩn bị loa tay"))
    assert not remarks(fold("Lưu ý: phiếu nộp lại trước ngày 12/3/2026"))


def test_a_list_of_members_and_what_leads_in_give_no_tasks() -> None:
    found = PlanFileReader().read_text(
        "KẾ HOẠCH\nTổ chức hội thi bơi chải năm 2026\n\nI. NHIỆM VỤ\n"
        "1. Thành lập Ban Tổ chức gồm:\n- Ông Hà Văn Cường, Phó Chủ tịch UBND xã – Trưởng ban\n"
        "- Thư ký: bà Nông Thị Đào, công chức Văn phòng\n"
        "2. Phòng Kinh tế sửa 04 thuyền chải trước ngày 10/6/2026.\n"
        "3. Công an xã lập phương án cứu hộ trước ngày 12/6/2026.\n"
    )
    assert [task.title.removesuffix(" gồm") for task in found.tasks] == [
        "Thành lập Ban Tổ chức",
        "Sửa 04 thuyền chải",
        "Lập phương án cứu hộ",
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Đánh giá chung: trong tháng 02, Trạm Y tế khám cho 120 người", True),
        ("Về kết quả quý I: Công an xã cấp 60 căn cước", True),
        ("Tồn tại, hạn chế: Phòng Kinh tế chậm báo cáo 3 kỳ", True),
        ("Đánh giá chung: giao Văn phòng chấm điểm lại các thôn", False),
        ("Kết quả thực hiện: các thôn phải nộp phiếu", False),
        ("Đánh giá chung kết quả quý I và báo cáo UBND xã", False),
    ],
)
def test_results_are_told_and_not_asked_for(line: str, told: bool) -> None:
    assert tells_results(fold(line)) is told
