"""Labels, and lines beside them, belong to the piece of work that heads them."""

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = "UBND XÃ HẠ LĨNH\nSố: 31/KH-UBND\nHạ Lĩnh, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\n"
TITLE = "Phòng chống cháy rừng năm 2026\n"


def plan(body: str) -> PlanDraft:
    return PlanFileReader().read_text(f"{HEAD}{TITLE}{body}")


def test_a_sentence_behind_the_labels_is_a_note_of_the_work() -> None:
    draft = plan(
        "II. NHIỆM VỤ\n"
        "1. Rà soát các khoảnh rừng dễ cháy\n"
        "Đơn vị chủ trì: Phòng Kinh tế\n"
        "Đơn vị phối hợp: các thôn\n"
        "Thời hạn hoàn thành: trước ngày 10 tháng 4 năm 2026\n"
        "Thực hiện rà soát ở từng thôn.\n"
        "2. Làm đường băng cản lửa\n"
        "Đơn vị chủ trì: Trạm Kiểm lâm\n"
        "Thời hạn hoàn thành: trước ngày 20 tháng 4 năm 2026\n"
    )
    first, second = draft.tasks
    assert (first.title, first.lead) == ("Rà soát các khoảnh rừng dễ cháy", ("Phòng Kinh tế",))
    assert first.note == "Thực hiện rà soát ở từng thôn"
    assert second.title == "Làm đường băng cản lửa"


def test_a_time_below_a_lead_in_is_that_of_the_numbered_work() -> None:
    draft = plan(
        "III. NỘI DUNG KIỂM TRA, GIÁM SÁT\n"
        "1. Giám sát việc niêm yết bản đồ rừng\n"
        "Giám sát việc lập, niêm yết bản đồ theo quy định. Cụ thể:\n"
        "- Nơi niêm yết;\n"
        "- Cách ghi ranh giới các khoảnh.\n"
        "* Thời gian thực hiện: từ ngày 03/4/2026 đến ngày 15/4/2026\n"
        "2. Giám sát việc trực chòi canh\n"
        "- Sổ trực.\n"
        "* Thời gian thực hiện: từ ngày 01/5/2026 đến ngày 30/6/2026.\n"
    )
    assert [(task.title, str(task.deadline.due)) for task in draft.tasks] == [
        ("Giám sát việc niêm yết bản đồ rừng", "2026-04-15"),
        ("Giám sát việc trực chòi canh", "2026-06-30"),
    ]


def test_brackets_that_say_how_hold_no_time() -> None:
    draft = plan(
        "II. NHIỆM VỤ\n1. Đợt 1: Từ ngày 05/4/2026 đến ngày 20/4/2026:\n"
        "- Kiểm tra việc họp tổ quần chúng (thực hiện quy trình, biên bản theo mẫu 02/TQC).\n"
        "- Kiểm tra dụng cụ chữa cháy (thực hiện trong tuần đầu tháng 4/2026).\n"
    )
    first, second = draft.tasks
    assert (str(first.deadline.start), str(first.deadline.due)) == ("2026-04-05", "2026-04-20")
    assert "tuần đầu tháng 4/2026" in second.deadline.text


def test_who_is_charged_by_its_office_with_work_of_its_own() -> None:
    draft = plan(
        "II. NỘI DUNG THỰC HIỆN\n"
        "1. Phòng Kinh tế\n"
        "a) Lập phương án chữa cháy, trình UBND xã trước ngày 15/4/2026.\n"
        "2. Phòng Văn hóa - Xã hội\n"
        "Căn cứ chức năng, nhiệm vụ được giao, chỉ đạo các trường học lồng ghép nội dung phòng "
        "cháy vào giờ sinh hoạt dưới cờ.\n"
    )
    assert [task.lead for task in draft.tasks] == [("Phòng Kinh tế",), ("Phòng Văn hóa - Xã hội",)]
