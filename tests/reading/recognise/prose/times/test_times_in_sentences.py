"""A time that closes a sentence says there what it says alone in a cell of a table."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.drafts.draft import DraftTask
from kehoach_desktop.reading.plan_reader import PlanFileReader

YEAR = 2026
HEAD = (
    "KẾ HOẠCH\nCông tác năm 2026 của xã Tân Lập\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng công tác.\n"
    "II. NHIỆM VỤ TRỌNG TÂM\n1. Về an sinh\n"
)
VERBS = ("rà soát", "tổ chức kiểm tra", "lập danh sách", "cập nhật sổ theo dõi")


def task_of(sentence: str) -> DraftTask:
    (task,) = PlanFileReader().read_text(f"{HEAD}- {sentence}\n").tasks
    return task


def reading(deadline: Deadline) -> Deadline:
    """Return the readings alone, without the words."""
    after = replace(deadline.after, text="") if deadline.after else None
    return replace(deadline, text="", after=after)


DAYS = st.dates(date(YEAR, 1, 2), date(YEAR + 2, 12, 31))
DATES = st.builds(
    lambda day, form: form.format(d=day.day, m=day.month, y=day.year),
    DAYS,
    st.sampled_from(["{d}/{m}/{y}", "{d:02}/{m:02}/{y}", "{d:02}.{m:02}.{y}", "{d}-{m}-{y}"]),
)
MONTHS = st.builds("tháng {}/{}".format, st.integers(1, 12), st.integers(YEAR, YEAR + 2))
QUARTERS = st.builds(
    "quý {} năm {}".format, st.sampled_from(["I", "II", "III", "IV"]), st.just(YEAR)
)
LIMITS = st.builds(
    "{}{}".format,
    st.sampled_from(
        [
            "trước ",
            "trước ngày ",
            "chậm nhất ",
            "chậm nhất ngày ",
            "đến hết ngày ",
            "xong trước ",
            "hoàn thành trước ngày ",
            "không quá ngày ",
            "đến trước ngày ",
            "",
        ]
    ),
    DATES,
) | st.builds(
    "{}{}".format,
    st.sampled_from(["", "trong ", "hoàn thành trong ", "chậm nhất trong ", "đến hết ", "cuối "]),
    MONTHS | QUARTERS,
)
STRETCHES = st.builds(
    "{}{} đến {}".format, st.sampled_from(["từ ", "từ ngày ", "thực hiện từ "]), DATES, DATES
) | st.sampled_from(
    [
        "quý I, II/2026",
        "quý III và quý IV/2026",
        "tháng 3 - 6/2026",
        "từ tháng 4 đến tháng 9/2026",
        "tháng 12/2026; tháng 4/2027",
        "6 tháng đầu năm 2026",
        "từ 01/7/2026 trở đi",
    ]
)
RHYTHMS = st.builds(
    "{}{}".format,
    st.sampled_from(["", "trước ngày 20 ", "chậm nhất ngày 05 ", "ngày 25 "]),
    st.sampled_from(["hằng tháng", "hàng tháng", "tháng cuối quý", "của tháng cuối quý"]),
) | st.sampled_from(
    [
        "hằng quý, 6 tháng, năm",
        "định kỳ 6 tháng, 1 năm",
        "02 lần/năm",
        "mỗi quý 01 lần",
        "thứ Sáu hằng tuần",
        "trước 15/6 và 15/12 hằng năm",
        "hằng năm (trước ngày 15/12)",
        "thường xuyên",
        "thường xuyên, hằng năm",
        "cả năm 2026",
        "02 đợt/năm",
    ]
)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(VERBS), LIMITS | STRETCHES | RHYTHMS)
def test_a_time_behind_a_comma_is_the_deadline_and_leaves_the_title(verb: str, words: str) -> None:
    alone = read_deadline(words, YEAR)
    if not alone.is_read:
        # "từ 20/5/2026 đến 10/5/2026" runs backwards.
        return
    task = task_of(f"Phòng Kinh tế {verb} hộ nghèo, {words}.")
    assert reading(task.deadline) == reading(alone)
    assert task.deadline.text in (words, f"{words}.")
    assert task.title == f"{verb.capitalize()} hộ nghèo"
    assert "deadline" not in task.doubts


@settings(max_examples=60, deadline=None)
@given(LIMITS.filter(lambda words: words.startswith(("trước", "chậm", "hoàn", "xong", "trong"))))
def test_a_limit_needs_no_comma_before_it(words: str) -> None:
    task = task_of(f"Phòng Kinh tế rà soát hộ nghèo {words}.")
    assert reading(task.deadline) == reading(read_deadline(words, YEAR))
    assert task.title == "Rà soát hộ nghèo"


@pytest.mark.parametrize(
    "words",
    [
        "xong trong tháng 13/2026",
        "hoàn thành trước ngày 31/02/2026",
        "hoàn thành trong Quý V/2026",
        "đầu quý II/2026",
        "hoàn thành giữa tháng 4/2026",
        "trước ngày 31/9/2026",
        "tháng 2 (âm lịch)",
    ],
)
def test_a_time_of_no_day_is_not_understood_and_never_missing(words: str) -> None:
    read = PlanFileReader().read_text(f"{HEAD}- Phòng Kinh tế rà soát hộ nghèo, {words}.\n")
    (task,) = read.tasks
    assert (task.title, task.deadline.text.rstrip(")")) == ("Rà soát hộ nghèo", words.rstrip(")"))
    assert task.deadline.is_unread
    said = [warning.message for warning in read.warnings]
    assert any("Chưa hiểu thời hạn" in one for one in said)
    assert not any("không ghi thời hạn" in one for one in said)


@pytest.mark.parametrize(
    "sentence",
    [
        "Phòng Kinh tế tổng hợp báo cáo tháng, quý, năm.",
        "Phòng Kinh tế lập báo cáo quý I, II/2026.",
        "Phòng Kinh tế tháo gỡ vướng mắc về mặt bằng, thủ tục theo quy định.",
        "Phòng Kinh tế quyết toán năm 2024, 2025.",
    ],
)
def test_a_list_that_belongs_to_the_work_is_no_time(sentence: str) -> None:
    title = task_of(sentence).title
    assert title == sentence.removeprefix("Phòng Kinh tế ").rstrip(".").capitalize().replace(
        "quý i, ii/2026", "quý I, II/2026"
    )


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "piece", ["quý I, ", "trước ", "từ tháng 3 ", "(năm) ", "và khi có ", ", "]
)
def test_long_junk_takes_no_more_than_its_length(piece: str) -> None:
    PlanFileReader().read_text(f"{HEAD}- Phòng Kinh tế rà soát {piece * 4000}.\n")


@pytest.mark.parametrize(
    "name",
    [
        "Đề án đô thị số của tỉnh đến năm 2027, định hướng đến năm 2030",
        "Chương trình kỹ năng số giai đoạn 2026 - 2028, tầm nhìn đến năm 2035",
        "Nghị quyết của Tỉnh ủy về kinh tế số đến năm 2027 và tầm nhìn 2030",
    ],
)
def test_how_far_a_document_reaches_is_no_deadline(name: str) -> None:
    assert not task_of(f"Phòng Kinh tế rà soát các việc của {name}").deadline.text
    dated = task_of(f"Phòng Kinh tế rà soát các việc của {name}, hoàn thành trước ngày 15/9/2026")
    assert dated.deadline.due == date(2026, 9, 14)
    assert dated.title.endswith(name[-4:])
