"""Wordings in which a sentence gives its work away: bodies of a party, neighbours, endings."""

from datetime import date

import pytest

from kehoach_desktop.domain.draft import DraftTask, PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = (
    "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng công tác.\n"
    "II. NHIỆM VỤ TRỌNG TÂM\n"
)


def draft(text: str, head: str = HEAD) -> PlanDraft:
    return PlanFileReader().read_text(head + text)


def one(text: str) -> DraftTask:
    (task,) = draft(text).tasks
    return task


@pytest.mark.parametrize(
    "body",
    [
        "Chi bộ Công an xã",
        "Chi bộ Trạm Y tế",
        "Chi bộ thôn Đồng Mít",
        "Đảng bộ bộ phận Quân sự",
        "Ban Cán sự thôn Hạ",
        "Chi ủy Trường Tiểu học Tân Lập",
    ],
)
def test_a_body_of_a_party_leads(body: str) -> None:
    task = one(f"1. Nâng chất lượng sinh hoạt chuyên đề. Giao {body} thực hiện thường xuyên.\n")
    assert task.lead == (body,)
    assert task.title == "Nâng chất lượng sinh hoạt chuyên đề"
    assert task.deadline.ongoing


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("trong tháng 4/2026", date(2026, 4, 30)),
        ("trước ngày 20/5/2026", date(2026, 5, 19)),
        ("từ ngày 02/3/2026 đến ngày 15/3/2026", date(2026, 3, 15)),
    ],
)
def test_a_time_ends_the_names_of_those_who_take_part(words: str, due: date) -> None:
    task = one(f"1. Ký quy chế phối hợp với Hội Nông dân xã và các đoàn thể {words}.\n")
    assert task.deadline.due == due
    assert not any(name.endswith("2026") for name in task.coordinating)


@pytest.mark.parametrize("verb", ["phát dọn", "be", "đắp"])
@pytest.mark.parametrize("others", ["các làng", "các thôn", "Công an xã"])
def test_any_verb_ends_the_name_of_a_known_neighbour(verb: str, others: str) -> None:
    task = one(
        f"1. Hội Nông dân xã phối hợp với {others} {verb} lại 5 km bờ mương, xong trước 20/4/2026.\n"
    )
    assert task.lead == ("Hội Nông dân xã",)
    assert task.coordinating == (others,)
    assert task.title == f"{verb[:1].upper()}{verb[1:]} lại 5 km bờ mương"
