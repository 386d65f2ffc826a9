"""Wordings that say who does the work with another word than "chủ trì" or "giao"."""

import pytest

from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nPhát triển văn hóa đọc năm 2026 của xã Hạ Lũng\n\nI. MỤC ĐÍCH\n"
    "- Nâng cao chất lượng đọc sách.\nII. NHIỆM VỤ\n"
)


def one(clause: str) -> DraftTask:
    (task,) = PlanFileReader().read_text(f"{HEAD}1. {clause}\n").tasks
    return task


@pytest.mark.parametrize(
    ("clause", "body", "title"),
    [
        ("Đoàn Thanh niên xã đứng ra tổ chức ngày hội sách.", "Đoàn Thanh niên xã", "Tổ chức"),
        (
            "Lập danh mục sách; việc này giao Trung tâm Văn hóa xã lo.",
            "Trung tâm Văn hóa xã",
            "Lập",
        ),
        ("Tu sửa nhà sách. Phần việc này do Phòng Kinh tế đảm nhiệm.", "Phòng Kinh tế", "Tu sửa"),
        ("Góc đọc ở chợ do Hội Cựu chiến binh xã đảm trách.", "Hội Cựu chiến binh xã", "Góc đọc"),
        (
            "Ký hợp tác với thư viện tỉnh. Việc này Thường trực UBND xã trực tiếp làm.",
            "Thường trực UBND xã",
            "Ký hợp tác",
        ),
        ("Số hóa sách cũ. Chủ trì vẫn là Văn phòng HĐND và UBND.", "Văn phòng HĐND và UBND", "Số"),
        (
            "Tủ sách lưu động: đổi đơn vị chủ trì từ Phòng Kinh tế sang Trung tâm Văn hóa xã.",
            "Trung tâm Văn hóa xã",
            "Tủ sách",
        ),
        ("In bản đồ điểm đọc. Đầu mối chuyển sang Phòng Kinh tế.", "Phòng Kinh tế", "In bản đồ"),
        ("Vận hành trang sách nói, Phòng Kinh tế đảm nhiệm.", "Phòng Kinh tế", "Vận hành"),
        ("Kiểm kê tủ sách, Phòng Kinh tế làm trưởng đoàn.", "Phòng Kinh tế", "Kiểm kê"),
        (
            "Ngay từ đầu mùa mưa (khoảng tháng 5), Trạm Y tế xã bắt tay xây dựng tủ sách sức khỏe.",
            "Trạm Y tế xã",
            "Ngay từ",
        ),
        (
            "Mở lớp kể chuyện trong tháng 7. Phòng Kinh tế lo nội dung; Văn phòng lo hậu cần.",
            "Phòng Kinh tế",
            "Mở lớp",
        ),
        (
            "Tổ giúp việc (đồng chí Tổ trưởng chịu trách nhiệm) dự thảo báo cáo sơ kết.",
            "Tổ giúp việc",
            "Dự thảo",
        ),
        (
            "Dàn dựng hội sách, giao Đoàn Thanh niên xã lo khâu sân khấu.",
            "Đoàn Thanh niên xã",
            "Dàn dựng",
        ),
        (
            "Tặng sách: Đoàn Thanh niên xã xung phong làm trước tháng 5.",
            "Đoàn Thanh niên xã",
            "Tặng",
        ),
    ],
)
def test_the_body_that_takes_the_work_leads(clause: str, body: str, title: str) -> None:
    task = one(clause)
    assert task.lead == (body,)
    assert task.title.startswith(title)


def test_bodies_counted_under_one_word_are_named_each() -> None:
    task = one("Hai phòng Kinh tế và Văn hóa - Xã hội cùng chịu trách nhiệm khái toán kinh phí.")
    assert task.lead == ("Phòng Kinh tế", "Phòng Văn hóa - Xã hội")
    assert task.title == "Khái toán kinh phí"


def test_what_is_agreed_before_it_is_given_is_noted() -> None:
    task = one(
        "Về đề xuất thuê thủ thư, UBND xã cơ bản đồng ý về chủ trương; giao Phòng Kinh tế phối hợp "
        "Phòng Văn hóa - Xã hội làm rõ hình thức thuê."
    )
    assert (task.lead, task.coordinating) == (("Phòng Kinh tế",), ("Phòng Văn hóa - Xã hội",))
    assert task.title == "Làm rõ hình thức thuê"
    assert "thuê thủ thư" in task.note


@pytest.mark.parametrize(
    ("clause", "bodies"),
    [
        (
            "Phòng Kinh tế chủ trì, cùng Hội Nông dân và các đoàn thể mở tủ sách tại 9 thôn.",
            ("Hội Nông dân", "các đoàn thể"),
        ),
        ("Phòng Kinh tế chủ trì cùng Hội Nông dân phát động tuần đọc sách.", ("Hội Nông dân",)),
        (
            "Hội Phụ nữ xã chủ trì, có sự vào cuộc của Phòng Kinh tế, Bưu điện xã, mở chợ sách.",
            ("Phòng Kinh tế", "Bưu điện xã"),
        ),
        (
            "Phòng Kinh tế chủ trì, với sự hỗ trợ của Hội Nông dân, lắp kệ sách ở 04 thôn.",
            ("Hội Nông dân",),
        ),
        (
            "Đoàn Thanh niên xã tổ chức hội sách, các trường học và Hội Phụ nữ cùng tham gia.",
            ("các trường học", "Hội Phụ nữ"),
        ),
        (
            "Phòng Kinh tế khảo sát nhu cầu đọc; Trung tâm Văn hóa xã cung cấp số liệu.",
            ("Trung tâm Văn hóa xã",),
        ),
        ("Lắp đặt 12 tủ sách. Công an xã chủ trì; các thôn cùng góp sức.", ("các thôn",)),
        (
            "Kiểm kê tủ sách, Phòng Kinh tế làm trưởng đoàn, Công an xã, Ban Quản lý chợ tham gia.",
            ("Công an xã", "Ban Quản lý chợ"),
        ),
        ("Trạm Y tế xã xây dựng tủ sách; Hội Nông dân vận động hộ tham gia.", ("Hội Nông dân",)),
        (
            "Phòng Kinh tế biên soạn sách ảnh, có sự góp ý của Hội Người cao tuổi.",
            ("Hội Người cao tuổi",),
        ),
        ("Phòng Kinh tế mở hội sách; Văn phòng lo hậu cần.", ("Văn phòng",)),
    ],
)
def test_those_who_help_take_part(clause: str, bodies: tuple[str, ...]) -> None:
    task = one(clause)
    assert task.coordinating == bodies
    assert task.lead not in ((), bodies)


def test_what_is_of_a_bodys_duty_is_not_done_by_it() -> None:
    task = one("Lập lịch các nội dung kiểm kê thuộc trách nhiệm của Phòng Kinh tế.")

    assert task.lead == ()
    assert task.title.endswith("thuộc trách nhiệm của Phòng Kinh tế")
