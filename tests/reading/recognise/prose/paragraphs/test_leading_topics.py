"""Lines that name a topic before a colon, and then what each of several bodies does."""

from datetime import date

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nXây dựng trường học an toàn năm 2026 của xã Đại Hưng\n\nI. MỤC ĐÍCH\n"
    "- Không để xảy ra tai nạn.\nII. NHIỆM VỤ\n"
)


def plan(lines: str) -> PlanDraft:
    return PlanFileReader().read_text(f"{HEAD}{lines}\n")


def tasks(lines: str) -> list[DraftTask]:
    return list(plan(lines).tasks)


def test_each_body_behind_a_topic_has_its_task() -> None:
    first, second, third = tasks(
        "- Phòng, chống đuối nước: Trạm Y tế tập huấn sơ cứu trước 20/5/2026. Trạm cũng cắm 04 "
        "biển báo quanh ao làng, xong trong tháng 6/2026; Hội Nông dân rào ao nuôi cá trước ngày "
        "15/7/2026."
    )
    assert first.lead == second.lead == ("Trạm Y tế",)
    assert second.title.startswith("Cắm 04 biển báo")
    assert third.lead == ("Hội Nông dân",)
    assert "đuối nước" not in second.title + third.title


def test_who_is_given_it_behind_a_topic_is_parted_too() -> None:
    first, second = tasks(
        "1. Về trật tự đô thị: giao Đội Trật tự dẹp bỏ 14 mái che, xong trước 30/4/2026; Các khu "
        "phố vận động hộ kinh doanh tự tháo dỡ trước ngày 25/4/2026."
    )
    assert (first.lead, first.deadline.due) == (("Đội Trật tự",), date(2026, 4, 29))
    assert (second.lead, second.deadline.due) == (("Các khu phố",), date(2026, 4, 24))


@pytest.mark.parametrize("label", ["Chủ trì", "Đơn vị thực hiện"])
def test_a_label_is_no_topic(label: str) -> None:
    (task,) = tasks(f"1. Sửa mái trường.\n{label}: Phòng Kinh tế; thời hạn: tháng 6/2026.")
    assert task.lead == ("Phòng Kinh tế",)


def test_an_adverb_is_no_part_of_a_body_s_name() -> None:
    found = tasks(
        "1. Phòng Kinh tế lập quy chế trước 28/4/2026. Văn phòng rà soát mẫu văn bản, xong trong "
        "quý II/2026. Phòng Kinh tế còn dự thảo danh mục hồ sơ, hạn 15/12/2026."
    )
    assert [task.lead for task in found] == [("Phòng Kinh tế",), ("Văn phòng",), ("Phòng Kinh tế",)]
    assert found[1].title.startswith("Rà soát mẫu văn bản")


def test_a_report_that_comes_again_is_a_duty_only_whatever_follows_it() -> None:
    draft = plan(
        "1. Phòng Kinh tế lập phương án sân trường trước ngày 20/6/2026.\nTrưởng các thôn báo cáo "
        "kết quả về UBND xã vào ngày 25 hằng tháng, bắt đầu từ tháng 6. Văn bản này thay thế Công "
        "văn số 30/UBND-VX ngày 10/4/2026."
    )
    assert [task.lead for task in draft.tasks] == [("Phòng Kinh tế",)]
    (duty,) = draft.duties
    assert (duty.frequency, duty.day) == (Frequency.MONTHLY, 25)


def test_help_in_a_bracket_is_taken_whole() -> None:
    (task,) = tasks(
        "1. Văn phòng thuê dịch vụ số hóa sổ sách (có sự phối hợp của Phòng Kinh tế), nghiệm thu "
        "trước 31/10/2026."
    )
    assert (task.lead, task.coordinating) == (("Văn phòng",), ("Phòng Kinh tế",))
    assert "(" not in task.title


def test_a_day_before_which_a_festival_is_held_is_a_bound() -> None:
    (task,) = tasks("1. Tổ chức hội thi vẽ tranh trước ngày 20/5/2026.")
    assert task.deadline.due == date(2026, 5, 19)
    assert not task.title.endswith("trước")


def test_what_is_joined_to_one_task_is_told_of() -> None:
    draft = plan(
        "1. Phòng Kinh tế sửa sân; trước mùa mưa, Hội Nông dân khơi thông rãnh nước quanh trường."
    )
    (task,) = draft.tasks
    told = [warning.message for warning in draft.warnings if warning.where == task.where]
    assert any("Hội Nông dân khơi thông" in message for message in told)
