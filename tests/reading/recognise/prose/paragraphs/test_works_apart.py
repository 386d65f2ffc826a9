"""Paragraphs that hold work of several bodies: one task each, with its own lead and time."""

from datetime import date

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nPhát triển văn hóa đọc năm 2026 của xã Hạ Lũng\n\nI. MỤC ĐÍCH\n"
    "- Nâng cao chất lượng đọc sách.\nII. NHIỆM VỤ\n1. Về tủ sách\n"
)


def draft(paragraph: str) -> PlanDraft:
    return PlanFileReader().read_text(HEAD + paragraph + "\n")


def tasks(paragraph: str) -> list[DraftTask]:
    return list(draft(paragraph).tasks)


def leads(paragraph: str) -> list[tuple[str, ...]]:
    return [task.lead for task in tasks(paragraph)]


def test_each_sentence_with_a_body_and_a_verb_is_a_task() -> None:
    first, second, third = tasks(
        "Phòng Kinh tế rà soát kệ sách ở các thôn, xong trong tháng 4. Riêng tủ sách trường học, "
        "Phòng Văn hóa - Xã hội thay mới trước 20/8/2026. Hội Phụ nữ xã vận động quyên góp sách "
        "vào dịp 08/3."
    )
    assert first.lead == ("Phòng Kinh tế",)
    assert (first.title, first.deadline.due) == ("Rà soát kệ sách ở các thôn", date(2026, 4, 30))
    assert second.lead == ("Phòng Văn hóa - Xã hội",)
    assert second.title.startswith("Tủ sách trường học")
    assert second.deadline.due == date(2026, 8, 19)
    assert third.lead == ("Hội Phụ nữ xã",)


@pytest.mark.parametrize(
    ("paragraph", "bodies"),
    [
        (
            "Công an xã giữ trật tự ngày hội. Trạm Y tế xã trực cấp cứu cả hai buổi.",
            ["Công an xã", "Trạm Y tế xã"],
        ),
        (
            "Sau khi tỉnh cấp kinh phí, Phòng Kinh tế mua 5 máy tính. Trong quý III, Xã đoàn mở 02 "
            "lớp tra cứu.",
            ["Phòng Kinh tế", "Xã đoàn"],
        ),
        (
            "Mỗi chi bộ đọc một cuốn sách trong tháng. Ban Xây dựng Đảng lấy kết quả xếp loại "
            "đảng viên cuối năm.",
            ["Mỗi chi bộ", "Ban Xây dựng Đảng"],
        ),
        (
            "Phòng Kinh tế lập danh mục sách; song song với đó, mỗi tuần đọc sách trên đài hai "
            "lần, việc này giao Trung tâm Văn hóa xã lo.",
            ["Phòng Kinh tế", "Trung tâm Văn hóa xã"],
        ),
        (
            "Các thôn sửa mái nhà đọc sách. Đoàn Thanh niên xã đứng ra đóng 20 ghế, xong trước "
            "15/5.",
            ["Các thôn", "Đoàn Thanh niên xã"],
        ),
        (
            "Công an xã kiểm tra phòng cháy kho sách; ngoài ra, Ban Chỉ huy Quân sự xã cử dân quân "
            "canh kho ban đêm.",
            ["Công an xã", "Ban Chỉ huy Quân sự xã"],
        ),
    ],
)
def test_the_body_of_each_piece_leads_it(paragraph: str, bodies: list[str]) -> None:
    assert leads(paragraph) == [(body,) for body in bodies]


def test_work_joined_without_a_body_is_of_the_one_before() -> None:
    first, second = tasks(
        "Phòng Kinh tế lấy giá của nhà in trong tháng 6; đồng thời lập dự toán trình UBND xã trước "
        "10/7/2026."
    )
    assert first.lead == second.lead == ("Phòng Kinh tế",)
    assert first.deadline.due == date(2026, 6, 30)
    assert second.deadline.due == date(2026, 7, 9)


def test_a_time_behind_joined_work_may_be_of_both() -> None:
    (task,) = tasks(
        "Phòng Kinh tế rà soát nhãn sách. Đồng thời vận động người đọc đổi thẻ, hoàn thành trước "
        "ngày 30/12/2026."
    )
    assert task.deadline.due == date(2026, 12, 29)


def test_no_time_is_lost_to_undated_work_of_the_same_body() -> None:
    first, *others = tasks(
        "Phòng Kinh tế lập sổ theo dõi sách trước 30/6/2026. Phòng Kinh tế xác định số điểm đọc."
    )
    assert first.deadline.due == date(2026, 6, 29)
    assert all(task.lead == ("Phòng Kinh tế",) for task in others)


def test_what_is_done_in_a_case_is_not_parted() -> None:
    found = tasks(
        "Trường hợp thư viện mới được thành lập thì Phòng Kinh tế bàn giao sổ sách; Công an xã "
        "có trách nhiệm kiểm tra lại kho."
    )
    assert len(found) <= 1


def test_a_body_just_set_up_leads_what_it_does_and_is_doubted() -> None:
    plan = draft(
        "Phòng Kinh tế tham mưu thành lập Tổ thẩm định sách, xong trước 22/6; Tổ này tiến hành "
        "thẩm định, tối thiểu 02 cuộc/tháng."
    )
    first, second = plan.tasks
    assert first.lead == ("Phòng Kinh tế",)
    assert second.lead == ("Tổ thẩm định sách",)
    assert "lead" in second.doubts
    assert [one.frequency for one in second.deadline.recurrence] == [Frequency.MONTHLY]


def test_what_only_tells_of_the_work_stays_with_it() -> None:
    (task,) = tasks(
        "Phòng Văn hóa - Xã hội trao giải đọc sách. Kinh phí lấy từ nguồn xã hội hóa. Hoàn thành "
        "trước 15/12/2026."
    )
    assert task.lead == ("Phòng Văn hóa - Xã hội",)
    assert task.deadline.due == date(2026, 12, 14)


def test_those_who_answer_for_it_or_only_help_make_no_task_of_their_own() -> None:
    (task,) = tasks(
        "Phòng Kinh tế kiểm kê kho sách trước 30/6/2026. Người đứng đầu chịu trách nhiệm trước Chủ "
        "tịch UBND xã nếu để thất lạc; các thôn cùng góp sức."
    )
    assert (task.lead, task.coordinating) == (("Phòng Kinh tế",), ("các thôn",))


def test_a_principle_before_the_work_is_no_work() -> None:
    assert leads(
        "Sách là của chung, ai cũng phải giữ gìn. Công an xã tuần tra khu thư viện; Trạm Y tế xã "
        "phun thuốc chống mối trước 20/5."
    ) == [("Công an xã",), ("Trạm Y tế xã",)]


def test_what_is_done_in_case_of_trouble_gives_the_work_no_time() -> None:
    first, second = tasks(
        "Công an xã hướng dẫn người dân tra cứu; Phòng Kinh tế sao chép kho sách số vào chiều thứ "
        "Sáu hằng tuần. Nếu có sự cố thì báo ngay cho tỉnh, chậm nhất 24 giờ kể từ khi phát hiện."
    )
    assert first.deadline.text == ""
    assert "Nếu có sự cố" in second.note
    assert second.deadline.after is None


def test_a_paragraph_left_whole_that_may_hold_several_works_is_marked() -> None:
    plan = PlanFileReader().read_text(
        HEAD.removesuffix("1. Về tủ sách\n")
        + "1. Phòng Kinh tế sửa kệ sách. Nhóm bạn đọc Đồi Chè khâu gáy sách cũ trước 15/5/2026.\n"
        "2. Phòng Kinh tế đặt mua báo. Kinh phí lấy từ nguồn tiết kiệm chi của cơ quan.\n"
    )
    whole, plain = plan.tasks
    assert "title" in whole.doubts
    assert "title" not in plain.doubts
    (warning,) = [one for one in plan.warnings if "nhiều việc" in one.message]
    assert "II.1" in warning.message
