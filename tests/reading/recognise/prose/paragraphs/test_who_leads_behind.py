"""A sentence that only gives the work before it to somebody is no work of its own."""

from datetime import date

from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng.\n"
    "II. NHIỆM VỤ\n1. Chợ\n"
)


def test_the_one_who_leads_is_told_behind_the_work() -> None:
    (task,) = (
        PlanFileReader()
        .read_text(
            f"{HEAD}a) Nâng cấp mái che, thay quạt hỏng tại chợ. Giao Ban Quản lý chợ chủ trì, "
            "phối hợp với Phòng Kinh tế cân đối tiền; hoàn thành trong tháng 6/2026.\n"
        )
        .tasks
    )
    assert (task.lead, task.coordinating) == (("Ban Quản lý chợ",), ("Phòng Kinh tế",))
    assert task.deadline.due == date(2026, 6, 30)
    assert task.title.startswith("Nâng cấp mái che")


def test_two_bodies_that_are_given_work_have_two_tasks() -> None:
    tasks = (
        PlanFileReader()
        .read_text(
            f"{HEAD}a) Giao Công an xã kiểm tra chợ trước ngày 30/4/2026. Giao Phòng Kinh tế chủ "
            "trì, phối hợp với các thôn sửa mái chợ trước ngày 30/6/2026.\n"
        )
        .tasks
    )
    assert [task.lead for task in tasks] == [("Công an xã",), ("Phòng Kinh tế",)]
