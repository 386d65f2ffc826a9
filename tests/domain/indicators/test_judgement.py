from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kehoach_desktop.domain.indicators.judgement import JUDGEMENT_LABELS, Judgement, judge
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.indicators.target import Comparator, Target

MET, NOT_MET = Judgement.MET, Judgement.NOT_MET
UNDECIDED, NO_DATA = Judgement.UNDECIDED, Judgement.NO_DATA


@pytest.mark.parametrize(
    ("target", "value", "judgement"),
    [
        ("≥ 80%", "80", MET),
        ("≥ 80%", "79.99", NOT_MET),
        ("100%", "100", MET),
        ("trên 95%", "95", NOT_MET),
        ("trên 95%", "95.01", MET),
        ("không quá 5%", "5", MET),
        ("không quá 5%", "5.1", NOT_MET),
        ("dưới 3%", "3", NOT_MET),
        ("dưới 3%", "2.9", MET),
        ("từ 20% đến 30%", "20", MET),
        ("từ 20% đến 30%", "30", MET),
        ("từ 20% đến 30%", "19", NOT_MET),
        ("từ 20% đến 30%", "31", NOT_MET),
        ("Top 20", "20", MET),
        ("Top 20", "3", MET),
        ("Top 20", "21", NOT_MET),
        ("= 5", "5", MET),
        ("= 5", "6", NOT_MET),
        ("0", "0", MET),
        ("0", "4", UNDECIDED),
        ("không quá 0", "4", NOT_MET),
        ("100% (trừ hồ sơ mật)", "100", MET),
        ("≥ 1,1 và không thấp hơn chỉ tiêu tỉnh giao", "1.0", NOT_MET),
        ("≥ 1,1 và không thấp hơn chỉ tiêu tỉnh giao", "1.2", UNDECIDED),
        ("thuộc nhóm dẫn đầu", "3", UNDECIDED),
        ("", "3", UNDECIDED),
    ],
)
def test_a_value_is_judged(target: str, value: str, judgement: Judgement) -> None:
    assert judge(read_target(target, 2026), Decimal(value)) is judgement


@pytest.mark.parametrize(
    ("target", "value", "base", "judgement"),
    [
        ("giảm 10% so với năm 2025", "90", "100", MET),
        ("giảm 10% so với năm 2025", "80", "100", MET),
        ("giảm 10% so với năm 2025", "91", "100", NOT_MET),
        ("giảm 10% so với năm 2025", "120", "100", NOT_MET),
        ("tăng 30% so với năm 2025", "130", "100", MET),
        ("tăng 30% so với năm 2025", "129", "100", NOT_MET),
        ("gấp đôi năm 2025", "200", "100", MET),
        ("giảm 10% so với năm 2025", "90", None, UNDECIDED),
        ("giảm 10% so với năm 2025", "90", "0", UNDECIDED),
    ],
)
def test_a_change_is_judged_against_its_base(
    target: str, value: str, base: str | None, judgement: Judgement
) -> None:
    from_base = None if base is None else Decimal(base)
    assert judge(read_target(target, 2026), Decimal(value), from_base) is judgement


def test_no_value_is_no_data_whatever_the_target() -> None:
    for target in (None, Target(2026), read_target("≥ 80%"), read_target("giảm 10%")):
        assert judge(target, None) is NO_DATA
    assert judge(None, Decimal(3)) is UNDECIDED


@example(Decimal(0), Decimal("0.001"))
@given(st.decimals(-1000, 1000, places=3), st.decimals(-1000, 1000, places=3))
def test_at_least_and_less_than_never_agree(wanted: Decimal, value: Decimal) -> None:
    at_least = judge(Target(2026, "", Comparator.AT_LEAST, wanted), value)
    less = judge(Target(2026, "", Comparator.LESS_THAN, wanted), value)
    # "0" may be a ceiling: whether more than it is good nobody can say.
    open_to_both = wanted == 0 < value
    assert {at_least, less} == {UNDECIDED if open_to_both else MET, NOT_MET}


@given(st.decimals(1, 1000, places=2), st.integers(1, 99))
def test_a_reduction_by_exactly_the_percent_is_met(base: Decimal, percent: int) -> None:
    target = Target(2026, "", Comparator.CHANGE, Decimal(-percent))
    value = base * (100 - percent) / 100
    assert judge(target, value, base) is MET
    assert judge(target, value + Decimal("0.01"), base) is NOT_MET


def test_every_judgement_has_words() -> None:
    assert set(JUDGEMENT_LABELS) == set(Judgement)
