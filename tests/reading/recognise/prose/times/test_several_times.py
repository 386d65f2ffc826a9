"""Several times of one sentence: each is read, or told of with its words."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.deadline import Frequency, Recurrence
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader

_HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ ĐÈO GIÓ\nSố: 17/KH-UBND\nĐèo Gió, ngày 15 tháng 01 năm 2026\nKẾ HOẠCH\n"
    "Công tác văn hóa năm 2026\n\nII. NHIỆM VỤ\n1. Việc chung\n"
)
_WORKS = st.sampled_from(
    [
        "Quét dọn nhà bia",
        "Kiểm tra lò giết mổ",
        "Tổ chức lớp học hát then",
        "Phát quang đường liên thôn",
    ]
)
_DAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_BODIES = ("Phòng Kinh tế", "Trạm Y tế xã", "Công an xã", "Hội Nông dân xã", "Đoàn Thanh niên xã")


def _read(line: str) -> PlanDraft:
    return PlanFileReader().read_text(f"{_HEAD}- {line}\n")


@settings(max_examples=20)
@given(_WORKS, st.integers(0, 6), st.integers(2, 6), st.integers(7, 12), st.booleans())
def test_a_weekday_keeps_how_long_it_goes_on(
    work: str, weekday: int, first: int, last: int, begins: bool
) -> None:
    often = f"vào {_DAYS[weekday]} hằng tuần"
    since = f", từ tháng {first}" if begins else ""
    (task,) = _read(f"{work} {often}{since} đến hết tháng {last}/2026.").tasks
    limit = task.deadline
    assert limit.recurrence == (Recurrence(Frequency.WEEKLY, weekday=weekday + 1),)
    assert limit.start == (date(2026, first, 1) if begins else None)
    assert limit.due is not None
    assert (limit.due.year, limit.due.month) == (2026, last)
    assert task.title == work


@settings(max_examples=20)
@given(
    _WORKS,
    st.sampled_from(["trước", "chậm nhất"]),
    st.integers(2, 28),
    st.integers(1, 12),
    st.sampled_from(_BODIES),
)
def test_a_limit_in_each_turn_is_taken_with_its_turn(
    work: str, limit: str, day: int, month: int, body: str
) -> None:
    last = day - (limit == "trước")
    small = f"{work[0].lower()}{work[1:]}"
    for turn, written, expected in (
        ("Hằng tháng", f"ngày {day:02}", Recurrence(Frequency.MONTHLY, last)),
        (
            "Hằng quý",
            f"ngày {day:02} tháng cuối quý",
            Recurrence(Frequency.QUARTERLY, last),
        ),
        ("Hằng năm", f"ngày {day:02}/{month}", Recurrence(Frequency.YEARLY, last, month)),
    ):
        (task,) = _read(f"{turn}, {limit} {written}, {body} {small}.").tasks
        assert task.deadline.recurrence == (expected,), turn
        assert (task.title, task.lead) == (work, (body,))


@settings(max_examples=20)
@given(
    _WORKS,
    st.dates(date(2026, 2, 1), date(2026, 12, 31)),
    st.sampled_from(["trong năm 2026", "trước ngày 12 hằng tháng", "cuối mỗi học kỳ"]),
)
def test_no_second_time_is_silent(work: str, day: date, other: str) -> None:
    draft = _read(f"{work} {other}, lắp biển báo trước ngày {day:%d/%m/%Y}.")
    for task in draft.tasks:
        told = other in task.deadline.text or "deadline" in task.doubts
        assert told, (task.title, task.deadline)


@settings(max_examples=20)
@given(st.permutations(_BODIES), st.integers(2, 4), st.integers(2, 12))
def test_each_body_of_a_list_has_its_own_work(bodies: list[str], count: int, month: int) -> None:
    works = (
        "rà soát sổ sách",
        "lập danh sách hội viên",
        "kiểm tra kho lưu trữ",
        "sửa chữa hàng rào",
    )
    given_to = [f"{body} {work}" for body, work in zip(bodies[:count], works, strict=False)]
    draft = _read(f"Giao {', '.join(given_to)} trong tháng {month}/2026.")
    assert [task.lead for task in draft.tasks] == [(body,) for body in bodies[:count]]
    for task in draft.tasks[:-1]:
        assert "deadline" in task.doubts
