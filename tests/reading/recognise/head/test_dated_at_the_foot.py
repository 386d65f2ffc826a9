"""The day printed above who signs, and letters with their kind printed above the number."""

import datetime

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

_FOOT = "Tân Mẫu, ngày 03 tháng 10 năm 2026\n"
_PLAN = (
    "PHÒNG HÀNH CHÍNH\n{head}\nKẾ HOẠCH\nCÔNG TÁC QUÝ IV\n\nI. NHIỆM VỤ\n"
    "1. Rà soát hồ sơ trước ngày 30/11/2026.\n2. Họp với các xã ngày 12 tháng 10 năm 2026.\n\n"
    "{foot}{below}\nTrần Văn Mẫu\n"
)


def read(head: str, foot: str, below: str) -> PlanDraft:
    return PlanFileReader().read_text(_PLAN.format(head=head, foot=foot, below=below))


def _told_of(draft: PlanDraft) -> bool:
    return any("ngày ban hành được lấy ở cuối" in each.message for each in draft.warnings)


@pytest.mark.parametrize("below", ["TRƯỞNG PHÒNG", "Nơi nhận:\n- Lưu: VT.\nTRƯỞNG PHÒNG"])
def test_a_day_above_who_signs_is_the_documents(below: str) -> None:
    draft = read("", _FOOT, below)

    assert (draft.place, draft.date) == ("Tân Mẫu", datetime.date(2026, 10, 3))
    assert len(draft.tasks) == 2
    assert _told_of(draft)


def test_a_day_at_the_top_comes_first() -> None:
    draft = read("Tân Lập, ngày 01 tháng 9 năm 2026", _FOOT, "TRƯỞNG PHÒNG")

    assert (draft.place, draft.date) == ("Tân Lập", datetime.date(2026, 9, 1))
    assert not _told_of(draft)


@pytest.mark.parametrize(
    ("foot", "below"),
    [
        (_FOOT, "Nhà văn hóa thôn đã họp."),
        (_FOOT, "NGƯỜI LẬP BIỂU"),
        ("Tân Mẫu, ngày 33 tháng 10 năm 2026\n", "TRƯỞNG PHÒNG"),
    ],
)
def test_other_days_are_not(foot: str, below: str) -> None:
    assert read("", foot, below).date is None


@pytest.mark.parametrize(
    "signed",
    [
        "Nơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Mẫu\n",
        "TRƯỞNG PHÒNG\n(Đã ký)\nTrần Văn Mẫu\n",
        "TRƯỞNG PHÒNG\nTrần Văn Mẫu\n",
        "Phụ lục II: Danh sách\n",
        "PHỤ LỤC\n",
        "BIỂU TỔNG HỢP KẾT QUẢ\n",
        "Mẫu số 01\n",
    ],
)
def test_the_day_of_a_form_behind_is_not_the_plans(signed: str) -> None:
    form = "Mẫu 02\nKẾT QUẢ RÀ SOÁT\n" if "Trần" in signed else ""

    draft = read("", f"{signed}{form}{_FOOT}", "TRƯỞNG THÔN")

    assert draft.date is None
    assert not _told_of(draft)


@pytest.mark.parametrize(
    "above",
    [
        "3. Biểu dương các thôn làm tốt.\n",
        "Phụ lục 1 kèm theo nêu rõ các tuyến\nđường.\n",
        "Trưởng các thôn báo cáo kết quả.\n",
    ],
)
def test_words_of_the_work_end_no_search(above: str) -> None:
    assert read("CHỦ TỊCH\nỦY BAN", f"{above}{_FOOT}", "TRƯỞNG PHÒNG").date == datetime.date(
        2026, 10, 3
    )


def test_a_letter_may_print_its_kind() -> None:
    draft = PlanFileReader().read_text(
        "CÔNG VĂN\nSố: 12/UBND-VX\nVề việc tổ chức ngày hội đọc sách\n\nKính gửi: Các thôn.\n\n"
        "UBND xã yêu cầu các thôn:\n1. Lập danh sách trước ngày 30/4/2026.\n"
    )

    assert draft.title == "Về việc tổ chức ngày hội đọc sách"
    assert draft.symbol == "12/UBND-VX"
