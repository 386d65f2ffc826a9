"""Letters read for digits in the times of a recognised text."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.text.misread_digits import digits_in_times
from kehoach_desktop.reading.plan_reader import PlanFileReader


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("den ngay l5/5/2026", "den ngay 15/5/2026"),
        ("trong quy iii/2o26", "trong quy iii/2026"),
        ("thang o2 nam 2o26", "thang 02 nam 2026"),
        ("ngay i2/o3/2026", "ngay 12/03/2026"),
        ("trong thang i", "trong thang i"),
        ("quy i, quy ii nam 2026", "quy i, quy ii nam 2026"),
        ("to 10 ho dan", "to 10 ho dan"),
        ("mua 5 loi 30 lit", "mua 5 loi 30 lit"),
        ("quyet dinh so 5i/qd-ubnd", "quyet dinh so 5i/qd-ubnd"),
    ],
)
def test_only_digits_of_times_are_put_right(written: str, right: str) -> None:
    assert digits_in_times(written) == right


@given(st.text(alphabet="lio0123/. -ngaythmqu", max_size=40))
def test_every_letter_keeps_its_place(written: str) -> None:
    assert len(digits_in_times(written)) == len(written)


def test_a_deadline_keeps_its_words_and_is_read() -> None:
    deadline = read_deadline("trước ngày l5/5/2O26", 2026)

    assert deadline.text == "trước ngày l5/5/2O26"
    assert deadline.due == datetime.date(2026, 5, 14)


def test_such_a_deadline_is_marked() -> None:
    draft = PlanFileReader().read_text(
        "UBND XÃ HẠ LĨNH\nKẾ HOẠCH\nVệ sinh năm 2026\nI. NHIỆM VỤ\n"
        "1. Công an xã rà soát sổ hộ khẩu trước ngày l5/5/2026.\n"
    )

    assert "deadline" in draft.tasks[0].doubts
    assert any("nhầm cho chữ số" in warning.message for warning in draft.warnings)
