"""Several bodies given work in one sentence: by commas, or each spoken to in turn."""

from datetime import date

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ ĐỒI SIM\nSố: 09/KH-UBND\nĐồi Sim, ngày 16 tháng 01 năm 2026\nKẾ HOẠCH\n"
    "Công tác tuyển quân năm 2026\n\nII. NHIỆM VỤ\n1. Chuẩn bị\n"
)


def read(*lines: str) -> PlanDraft:
    return PlanFileReader().read_text(HEAD + "".join(f"- {line}\n" for line in lines))


def test_commas_part_bodies_that_each_do_something() -> None:
    draft = read(
        "Giao Phòng Kinh tế cân đối kinh phí, Trạm Y tế xã chuẩn bị phòng khám tuyển, Công an xã "
        "xác minh lý lịch thanh niên trước ngày 12/02/2026."
    )
    assert [(task.title, task.lead) for task in draft.tasks] == [
        ("Cân đối kinh phí", ("Phòng Kinh tế",)),
        ("Chuẩn bị phòng khám tuyển", ("Trạm Y tế xã",)),
        ("Xác minh lý lịch thanh niên", ("Công an xã",)),
    ]
    assert [task.deadline.due for task in draft.tasks] == [date(2026, 2, 11)] * 3
    # The day stands behind the last; whether it is that of the others, the officer has to see.
    assert ["deadline" in task.doubts for task in draft.tasks] == [True, True, False]


def test_a_word_that_ends_like_another_keeps_no_work_together() -> None:
    draft = read(
        "Giao Đoàn Thanh niên xã trồng hàng cây keo, Hội Cựu chiến binh xã chăm sóc hàng cây ven "
        "đường trong tháng 3/2026."
    )
    assert [task.lead for task in draft.tasks] == [
        ("Đoàn Thanh niên xã",),
        ("Hội Cựu chiến binh xã",),
    ]


def test_who_stands_ready_does_work_of_its_own() -> None:
    draft = read(
        "Yêu cầu Công an xã tăng cường tuần tra, Ban Chỉ huy quân sự xã sẵn sàng lực lượng, Trạm Y "
        "tế xã trực cấp cứu trước ngày 10/02/2026."
    )
    assert [task.lead[0] for task in draft.tasks] == [
        "Công an xã",
        "Ban Chỉ huy quân sự xã",
        "Trạm Y tế xã",
    ]


def test_bodies_that_are_named_together_or_are_told_do_one_work() -> None:
    for line in (
        "Giao Phòng Kinh tế, Công an xã kiểm tra kho vật chứng trong tháng 4/2026.",
        "Giao Phòng Kinh tế hướng dẫn các thôn, các trường học lập sổ theo dõi trước 30/4/2026.",
        "Giao Ban Chỉ huy quân sự xã phối hợp với Công an xã, Trạm Y tế xã rà soát thanh niên.",
        "Giao Văn phòng tổng hợp, Phòng Kinh tế cung cấp số liệu hằng quý.",
    ):
        assert len(read(line).tasks) == 1, line


def test_each_that_is_spoken_to_has_its_own_work_and_time() -> None:
    draft = read(
        "Chuẩn bị ngày giao quân. Đối với Công an xã: phân luồng xong trước 20/02/2026; đối với "
        "Trạm Y tế xã: bố trí xe cấp cứu trong tháng 3/2026."
    )
    assert [(task.lead, task.deadline.due) for task in draft.tasks] == [
        (("Công an xã",), date(2026, 2, 19)),
        (("Trạm Y tế xã",), date(2026, 3, 31)),
    ]
    assert all("Chuẩn bị ngày giao quân" in task.note for task in draft.tasks)


def test_kinds_of_work_spoken_of_in_turn_are_apart() -> None:
    draft = read(
        "Đối với hộ nghèo: sửa xong nhà trước 30/6/2026; đối với hộ cận nghèo: sửa xong nhà trước "
        "31/10/2026."
    )
    assert [task.deadline.due for task in draft.tasks] == [date(2026, 6, 29), date(2026, 10, 30)]
    assert "hộ cận nghèo" in draft.tasks[1].title


def test_who_follows_up_on_a_section_leads_none_of_it() -> None:
    draft = read(
        "Sửa phòng khám tuyển trước 15/3/2026.",
        "Văn phòng HĐND và UBND theo dõi, đôn đốc thực hiện các nhiệm vụ tại mục này.",
    )
    (task,) = draft.tasks
    assert task.lead == ()
    assert "Văn phòng HĐND và UBND" in task.note
