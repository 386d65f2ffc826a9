"""One line of times for several works: each takes the part whose words name it."""

from datetime import date

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nPhát triển văn hóa đọc năm 2026 của phường An Bình\n\nI. MỤC ĐÍCH\n"
    "- Tăng số người đọc sách.\nII. NHIỆM VỤ\n1. Thư viện\n"
)
WORKS = (
    "- Sửa chữa phòng đọc tầng 1.\n- Bổ sung 800 đầu sách thiếu nhi.\n"
    "- Cử 02 viên chức học lớp nghiệp vụ.\n"
)


def plan(closing: str, works: str = WORKS) -> PlanDraft:
    return PlanFileReader().read_text(f"{HEAD}{works}{closing}\n")


def test_each_work_takes_the_part_that_names_it_whatever_their_order() -> None:
    draft = plan(
        "Đơn vị thực hiện: Trung tâm Văn hóa. Thời gian: sách bổ sung chậm nhất ngày 15/5/2026; "
        "phòng đọc xong trước 30/6/2026; việc cử viên chức theo giấy triệu tập của Thư viện tỉnh."
    )
    room, books, course = draft.tasks
    assert [task.lead for task in draft.tasks] == [("Trung tâm Văn hóa",)] * 3
    assert room.deadline.due == date(2026, 6, 29)
    assert books.deadline.due == date(2026, 5, 15)
    assert course.deadline.due is None
    assert "giấy triệu tập" in course.deadline.text
    assert "15/5" not in room.deadline.text


def test_a_rhythm_and_a_day_go_to_their_own_works() -> None:
    draft = plan(
        "Công an phường chủ trì. Thời hạn: kiểm tra camera xong 30/4/2026; sao lưu mỗi tháng một "
        "lần.",
        "- Kiểm tra 30 camera công cộng, thay mật khẩu.\n- Sao lưu dữ liệu ra thiết bị ngoài.\n",
    )
    cameras, copies = draft.tasks
    assert (cameras.deadline.due, cameras.deadline.recurrence) == (date(2026, 4, 30), ())
    assert copies.deadline.due is None
    assert [one.frequency for one in copies.deadline.recurrence] == [Frequency.MONTHLY]


def test_a_general_time_is_of_the_works_no_part_names() -> None:
    draft = plan(
        "Thời hạn: hoàn thành trước ngày 01/11/2026; riêng phòng đọc xong trước ngày 01/6/2026."
    )
    assert [task.deadline.due for task in draft.tasks] == [
        date(2026, 5, 31),
        date(2026, 10, 31),
        date(2026, 10, 31),
    ]


def test_what_no_part_names_and_a_part_that_names_nothing_are_told_of() -> None:
    draft = plan(
        "Thời hạn: phòng đọc xong trước 30/6/2026; sách bổ sung trước 15/5/2026; trang trí sân "
        "khấu ngoài trời trong tháng 9/2026; dựng cổng chào trong tháng 8/2026."
    )
    room, books, course = draft.tasks
    assert (room.deadline.due, books.deadline.due) == (date(2026, 6, 29), date(2026, 5, 14))
    assert "deadline" in course.doubts
    told = " ".join(warning.message for warning in draft.warnings)
    assert "dựng cổng chào" in told
    assert "trang trí sân khấu" in told


def test_the_steps_of_one_work_are_not_shared_out() -> None:
    draft = plan(
        "Thời hạn: khởi công trong tháng 3/2026; bàn giao trong tháng 9/2026.",
        "- Xây tường rào thư viện.\n- Lát lại sân trước.\n",
    )
    assert [task.deadline.due for task in draft.tasks] == [date(2026, 9, 30)] * 2


def test_a_label_names_who_leads_what_others_are_only_asked_for() -> None:
    draft = plan(
        "Cơ quan chủ trì: Phòng Kinh tế; thời hạn: tháng 4/2026.",
        "- Lắp 12 điểm wifi ở bến xe.\n- Đề nghị các nhà mạng xóa 03 vùng lõm sóng.\n",
    )
    assert [task.lead for task in draft.tasks] == [("Phòng Kinh tế",)] * 2


def test_a_body_that_is_asked_by_its_name_is_kept_and_marked() -> None:
    draft = plan(
        "* Đơn vị chủ trì: Văn phòng",
        "- Đề nghị Mặt trận Tổ quốc xã giám sát việc bình chọn.\n- Lập danh sách bạn đọc.\n",
    )
    assert [task.lead for task in draft.tasks] == [("Mặt trận Tổ quốc xã",), ("Văn phòng",)]
    (doubt,) = [one.message for one in draft.warnings if "Chưa chắc" in one.message]
    assert "Mặt trận Tổ quốc xã" in doubt
