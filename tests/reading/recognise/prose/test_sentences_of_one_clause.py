"""Sentences of one clause: work of their own where each has its time, else one piece of work."""

from datetime import date

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nCông tác năm 2026 của xã Hạ Đông\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng công tác.\n"
    "II. NHIỆM VỤ\n"
)


def draft(clause: str) -> PlanDraft:
    return PlanFileReader().read_text(f"{HEAD}1. {clause}\n")


def test_sentences_with_a_time_each_are_pieces_of_work_of_the_same_body() -> None:
    first, second = draft(
        "Phòng Kinh tế đo đạc hành lang đê, xong trước 20/4/2026. Lập hồ sơ trình UBND xã trước "
        "ngày 15/5/2026."
    ).tasks
    assert first.lead == second.lead == ("Phòng Kinh tế",)
    assert (first.title, first.deadline.due) == ("Đo đạc hành lang đê", date(2026, 4, 19))
    assert (second.title, second.deadline.due) == ("Lập hồ sơ trình UBND xã", date(2026, 5, 14))


def test_a_bracket_behind_dated_sentences_assigns_them_all() -> None:
    first, second = draft(
        "Lập sổ theo dõi hộ có trẻ bỏ học, hoàn thành trước ngày 31/3/2026. Rà soát sĩ số các lớp, "
        "từ ngày 01/9 đến ngày 20/9/2026. (Phòng Văn hóa - Xã hội chủ trì; các trường phối hợp)"
    ).tasks
    assert first.lead == second.lead == ("Phòng Văn hóa - Xã hội",)
    assert first.coordinating == second.coordinating == ("các trường",)
    assert second.deadline.start == date(2026, 9, 1)


def test_a_sentence_without_a_time_of_its_own_stays_with_the_work() -> None:
    (task,) = draft("Sửa mái đình, hoàn thành trước 30/6/2026. Vận động kinh phí của dân.").tasks
    assert task.title == "Sửa mái đình. Vận động kinh phí của dân"


def test_two_limits_of_one_piece_of_work_are_marked() -> None:
    plan = draft(
        "Xây dựng kế hoạch hội thi trong tháng 3/2026, mời ban giám khảo. Chấm thi trong tháng "
        "5/2026."
    )
    (task,) = plan.tasks
    assert "deadline" in task.doubts
    assert any("nêu hai thời hạn" in one.message for one in plan.warnings)
