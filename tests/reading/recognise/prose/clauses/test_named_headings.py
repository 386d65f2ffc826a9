"""Lines without a number that name who does what the sentences below them say."""

from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.recognise.prose.clauses.named_headings import named_headings

HEAD = "KẾ HOẠCH\nGiữ an toàn hồ bơi năm 2026\n\nII. PHÂN CÔNG TRÁCH NHIỆM\n\n"


def leads(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(task.title[:24], task.lead) for task in PlanFileReader().read_text(HEAD + text).tasks]


def test_each_heading_gives_its_own_sentences() -> None:
    assert leads(
        "Ban Quản lý hồ bơi\n\nTrực tiếp kiểm tra phao cứu sinh trước ngày 10/5/2026.\n\n"
        "Lắp thêm 02 ghế trực cứu hộ trong tháng 5/2026.\n\n"
        "Tổ chức Công đoàn cơ sở\n\nVận động đoàn viên trực hồ vào thứ Bảy hằng tuần.\n\n"
        "Tổ cứu hộ và nhân viên y tế\n\nTập dượt cấp cứu người đuối nước trước ngày 20/5/2026.\n"
    ) == [
        ("Trực tiếp kiểm tra phao ", ("Ban Quản lý hồ bơi",)),
        ("Lắp thêm 02 ghế trực cứu", ("Ban Quản lý hồ bơi",)),
        ("Vận động đoàn viên trực ", ("Tổ chức Công đoàn cơ sở",)),
        ("Tập dượt cấp cứu người đ", ("Tổ cứu hộ", "nhân viên y tế")),
    ]


def test_a_person_in_brackets_is_no_part_of_who_is_bound() -> None:
    assert leads(
        "Tổ bảo vệ và tạp vụ\n\n"
        "Tổ bảo vệ (do ông Hứa Văn Điền, tổ trưởng, phụ trách) có trách nhiệm khóa cổng hồ trước "
        "ngày 01/6/2026.\n\nĐội cứu hộ\n\nKiểm kê phao cứu sinh trước ngày 05/6/2026.\n"
    ) == [("Khóa cổng hồ", ("Tổ bảo vệ",)), ("Kiểm kê phao cứu sinh", ("Đội cứu hộ",))]


def test_what_all_do_ends_the_part_of_the_last_unit() -> None:
    found = PlanFileReader().read_text(
        HEAD + "Ban Quản lý hồ bơi\n\nKiểm tra phao cứu sinh trước ngày 10/5/2026.\n\n"
        "Đội cứu hộ\n\nTập dượt cấp cứu trước ngày 20/5/2026.\n\nChế độ báo cáo\n\n"
        "Các tổ báo cáo Ban Quản lý hồ bơi trước ngày 25 hằng tháng.\n"
    )
    assert [task.lead for task in found.tasks] == [("Ban Quản lý hồ bơi",), ("Đội cứu hộ",)]
    assert [duty.reporter for duty in found.duties] == ["Các tổ"]


def test_one_name_alone_or_amid_a_sentence_is_no_heading() -> None:
    alone = ["II. PHÂN CÔNG", "Ban Quản lý hồ bơi", "Kiểm tra phao cứu sinh mỗi tuần một lần."]
    assert named_headings(alone) == frozenset()
    broken = ["Hồ bơi giao cho", *alone[1:], "Nước hồ do", "Đội cứu hộ", "Trông coi cả mùa hè này."]
    assert named_headings(broken) == frozenset()
