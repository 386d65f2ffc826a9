"""Clauses that are lost, or that stand where another one's words do."""

from pathlib import Path

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEAD = """ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
Số: 12/KH-UBND
Tân Lập, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Chuyển đổi số xã Tân Lập năm 2026
I. MỤC ĐÍCH
- Tạo thuận lợi cho người dân.
II. NHIỆM VỤ
"""
FIRST = "a) Công an xã chủ trì rà soát sổ bộ các thôn; hoàn thành trong tháng 3/2026."
SECOND = "b) Trạm Y tế chủ trì mở lớp cho hộ dân; hoàn thành trong tháng 4/2026."
THIRD = "c) Phòng Kinh tế chủ trì lắp loa tại các thôn; hoàn thành trong tháng 5/2026."


def read(folder: Path, *lines: str) -> PlanDraft:
    path = folder / "ke-hoach.txt"
    path.write_text(HEAD + "\n".join(["1. Hạ tầng số", *lines]), encoding="utf-8")
    return PlanFileReader().read_file(path)


def said(draft: PlanDraft) -> str:
    return " ".join(warning.message for warning in draft.warnings)


def test_whole_clauses_are_not_told_of(tmp_path: Path) -> None:
    draft = read(tmp_path, FIRST, SECOND, THIRD)

    assert len(draft.tasks) == 3
    assert draft.warnings == ()


def test_a_whole_clause_stays_above_a_line_that_lost_its_letter(tmp_path: Path) -> None:
    draft = read(tmp_path, FIRST, SECOND, THIRD.removeprefix("c) "))

    assert [task.lead for task in draft.tasks] == [
        ("Công an xã",),
        ("Trạm Y tế",),
        ("Phòng Kinh tế",),
    ]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ((FIRST, THIRD), "không thấy mục b"),
        ((SECOND, THIRD), "không thấy mục a"),
        ((f"{FIRST} {SECOND}", THIRD), "gồm cả mục b"),
        ((FIRST, SECOND.split(";")[0], THIRD.removeprefix("c) ")), "ở ngay trên chưa được nhận"),
        ((FIRST, "b) Sửa mái chợ.", SECOND[3:], THIRD), "ở ngay trên được coi là đề mục"),
        ((FIRST, SECOND.replace("tháng 4", "tháng 14"), THIRD), "Chưa hiểu thời hạn"),
    ],
)
def test_what_is_lost_joined_or_impossible_is_told(tmp_path: Path, lines, words: str) -> None:
    assert words in said(read(tmp_path, *lines))


def test_an_impossible_day_beside_a_readable_one_is_marked(tmp_path: Path) -> None:
    bad = "a) Công an xã chủ trì rà soát sổ bộ, xong trước ngày 31/02/2026 hoặc ngày 15/6/2026."

    assert "deadline" in read(tmp_path, bad, SECOND).tasks[0].doubts


def test_a_time_for_each_step_is_not_a_second_time(tmp_path: Path) -> None:
    steps = (
        "a) Công an xã chủ trì rà soát sổ bộ (hoàn thành giai đoạn 1 trước 30/6/2026, giai đoạn 2 "
        "trước 30/11/2026)."
    )
    twice = f"{FIRST[:-1]}; xong trước ngày 20/12/2026."

    assert "deadline" not in read(tmp_path, steps, SECOND).tasks[0].doubts
    assert "deadline" in read(tmp_path, twice, SECOND).tasks[0].doubts


def test_a_line_that_names_who_leads_the_list_below_it_is_not_lost(tmp_path: Path) -> None:
    draft = read(
        tmp_path,
        "1.1. Công an xã chủ trì (hoàn thành trong quý II/2026):",
        "- Rà soát sổ bộ các thôn.",
        "- Lập danh sách hộ mới đến.",
        "1.2. Trạm Y tế chủ trì, phối hợp với các thôn:",
        "- Mở lớp cho hộ dân, hoàn thành trong tháng 4/2026.",
    )

    assert [task.lead for task in draft.tasks] == [("Công an xã",)] * 2 + [("Trạm Y tế",)]
    assert draft.warnings == ()
