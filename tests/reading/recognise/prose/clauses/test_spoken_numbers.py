"""Lines that say their number in words, and plans that list their work by fields alone."""

from datetime import date

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.recognise.prose.clauses.clause_signs import Rank, numbered


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Một là, dọn bến", "1"),
        ("Hai là: vá lưới", "2"),
        ("Thứ nhất, sửa cầu", "1"),
        ("Thứ tư: các thôn góp tre", "4"),
        ("Mười là, tổng kết", "10"),
    ],
)
def test_a_number_in_words_numbers_its_line(line: str, number: str) -> None:
    read = numbered(line)
    assert read is not None
    assert read[:2] == (Rank.PAREN, number)


@pytest.mark.parametrize(
    "line",
    [
        "Thứ hai, ngày 07/9 họp thôn",
        "Thứ ba, tuần đầu tháng 9 họp thôn",
        "Thứ năm: sáng trực bến",
        "Hai làng cùng dọn kênh",
        "Bảy làn đường mới",
        "Ba lần mỗi tuần, tưới cây",
    ],
)
def test_days_of_the_week_and_counts_number_nothing(line: str) -> None:
    assert numbered(line) is None


def draft(text: str) -> PlanDraft:
    return PlanFileReader().read_text(text)


def test_what_is_numbered_in_words_is_a_task_each() -> None:
    read = draft(
        "CHỈ THỊ\nVề giữ sạch bến sông\n\n"
        "Chủ tịch UBND xã yêu cầu các cơ quan, đơn vị thực hiện một số nội dung sau:\n"
        "Một là, dọn bèo ở bến từ ngày 05/9/2026 đến ngày 09/9/2026.\n"
        "Hai là, Trạm Y tế phun thuốc muỗi trước ngày 15/9/2026.\n"
        "Ba là, các thôn đặt thùng rác ở đầu bến.\n"
    )

    first, second, third = read.tasks
    assert first.title == "Dọn bèo ở bến"
    assert first.lead == ("các cơ quan, đơn vị",)
    assert (first.deadline.start, first.deadline.due) == (date(2026, 9, 5), date(2026, 9, 9))
    assert second.lead == ("Trạm Y tế",)
    assert third.lead == ("Các thôn",)


FIELDS = (
    "1. Công tác Kinh tế - Địa chính:\n- Tổ chức thu gom rơm rạ sau vụ gặt.\n"
    "- Ra quân khơi mương ở cánh đồng Nổ.\n"
    "2. Công tác Văn hóa - Xã hội:\n- Tổ chức đêm hát then.\n- Tiếp tục vận động xây bể nước.\n"
)


@pytest.mark.parametrize(
    "title", ["CHƯƠNG TRÌNH CÔNG TÁC\nTháng 9 năm 2026", "KẾ HOẠCH\nCông tác tháng 9 năm 2026"]
)
def test_a_plan_of_fields_alone_holds_the_work_below_them(title: str) -> None:
    read = draft(f"{title} của UBND xã Nà Lừa\n\nUBND xã ban hành như sau:\n{FIELDS}")

    assert [task.title for task in read.tasks] == [
        "Tổ chức thu gom rơm rạ sau vụ gặt",
        "Ra quân khơi mương ở cánh đồng Nổ",
        "Tổ chức đêm hát then",
        "Tiếp tục vận động xây bể nước",
    ]


def test_a_report_of_fields_holds_no_work() -> None:
    read = draft(f"BÁO CÁO\nKết quả công tác tháng 9 năm 2026\n\n{FIELDS}")
    assert not read.tasks


def test_a_plan_of_fields_that_mostly_tell_holds_no_work() -> None:
    read = draft(
        "KẾ HOẠCH\nCông tác tháng 9 năm 2026 của UBND xã Nà Lừa\n\n"
        "1. Đất đai:\n- Rừng vầu 312 ha;\n- Ruộng bậc thang 41 ha;\n"
        "2. Mặt nước:\n- Suối dài 8 km;\n- Ao cá 12 ha.\n"
    )
    assert not read.tasks


@pytest.mark.parametrize(
    "contact",
    ["Số điện thoại trực ban: 0222.333.444", "Đường dây nóng: 1900 6789", "Hotline: 0222333444"],
)
def test_whom_to_call_is_no_work(contact: str) -> None:
    read = draft(
        "CÔNG ĐIỆN\nVề chống lũ quét\n\nChủ tịch UBND xã yêu cầu:\n"
        f"1. Công an xã cắm biển cấm đò trước ngày 12/9/2026\n2. {contact}\n"
    )
    assert len(read.tasks) == 1
