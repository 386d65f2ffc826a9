import datetime
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.indicators.indicator import Measurement
from kehoach_desktop.domain.indicators.judgement import Judgement
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.services.monthly.measurements import MeasurementService
from kehoach_desktop.services.ports.store import UnitOfWorkFactory
from kehoach_desktop.services.undo import UndoService

APRIL = "2026-04"


@pytest.fixture
def measurements(uow: UnitOfWorkFactory, clock: Callable[[], datetime.date]) -> MeasurementService:
    return MeasurementService(uow, clock)


def stored(uow: UnitOfWorkFactory, indicator_id: str, period: str = APRIL) -> Measurement | None:
    with uow() as work:
        found = work.measurements.matching(indicator_id=indicator_id, period=period)
    return found[0] if found else None


def figures(measurement: Measurement | None) -> tuple[Decimal | None, ...]:
    assert measurement is not None
    return measurement.numerator, measurement.denominator, measurement.value


def test_numerator_and_denominator_are_judged_as_a_percentage(
    measurements: MeasurementService, sample: Any
) -> None:
    plan_id = sample.plan()
    indicator_id = sample.indicator(plan_id, target="≥ 80%")
    changes = measurements.set(indicator_id, APRIL, Decimal(8), Decimal(10))
    assert changes.step == "cập nhật số liệu tháng 4/2026 – chỉ tiêu 1"
    (row,) = measurements.grid(APRIL, plan_id)
    assert row.judgement is Judgement.MET
    measurements.set_text(indicator_id, APRIL, "numerator", "7")
    (row,) = measurements.grid(APRIL, plan_id)
    assert row.judgement is Judgement.NOT_MET


def test_numbers_are_typed_with_comma_or_point_and_cleared(
    measurements: MeasurementService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    indicator_id = sample.indicator(sample.plan())
    measurements.set_text(indicator_id, APRIL, "value", "85,5")
    assert figures(stored(uow, indicator_id)) == (None, None, Decimal("85.5"))
    measurements.set_text(indicator_id, APRIL, "value", "85.25")
    assert figures(stored(uow, indicator_id))[2] == Decimal("85.25")
    measurements.set_text(indicator_id, APRIL, "value", "")
    assert stored(uow, indicator_id) is None, "an empty measurement is none"


def test_what_is_entered_last_wins_over_what_contradicts_it(
    measurements: MeasurementService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    indicator_id = sample.indicator(sample.plan())
    for field, text in (("value", "90"), ("numerator", "3"), ("denominator", "5")):
        measurements.set_text(indicator_id, APRIL, field, text)
    assert figures(stored(uow, indicator_id)) == (Decimal(3), Decimal(5), None)
    measurements.set_text(indicator_id, APRIL, "value", "60")
    assert figures(stored(uow, indicator_id)) == (Decimal(3), Decimal(5), Decimal(60))
    measurements.set_text(indicator_id, APRIL, "value", "75")
    assert figures(stored(uow, indicator_id)) == (None, None, Decimal(75))


def test_a_part_typed_before_its_larger_whole_is_kept(
    measurements: MeasurementService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    indicator_id = sample.indicator(sample.plan(), "Tỷ lệ hồ sơ trực tuyến")
    measurements.set(indicator_id, APRIL, Decimal(93), Decimal(100))
    measurements.set_text(indicator_id, APRIL, "numerator", "120")
    measurements.set_text(indicator_id, APRIL, "denominator", "130")
    assert figures(stored(uow, indicator_id)) == (Decimal(120), Decimal(130), None)
    pasted = measurements.paste(
        APRIL, [["240", "260"]], [indicator_id], ["numerator", "denominator"]
    )
    assert pasted.problems == ()
    assert figures(stored(uow, indicator_id)) == (Decimal(240), Decimal(260), None)


@pytest.mark.parametrize(
    ("numerator", "denominator", "value", "says"),
    [
        ("1", "0", None, "bằng 0"),
        ("-1", "5", None, "số âm"),
        ("6", "5", None, "lớn hơn mẫu số"),
        (None, None, "101", "0–100%"),
        (None, None, "NaN", "không ghi được"),
        (None, None, "1E+99", "không ghi được"),
        ("3", "5", "75", "không khớp"),
        ("0", "5", "75", "không khớp"),
    ],
)
def test_figures_that_cannot_be_are_refused(
    measurements: MeasurementService,
    sample: Any,
    uow: UnitOfWorkFactory,
    numerator: str | None,
    denominator: str | None,
    value: str | None,
    says: str,
) -> None:
    indicator_id = sample.indicator(sample.plan(), "Tỷ lệ hồ sơ trực tuyến")
    given = [None if text is None else Decimal(text) for text in (numerator, denominator, value)]
    with pytest.raises(InvalidInput, match=says):
        measurements.set(indicator_id, APRIL, *given)
    assert stored(uow, indicator_id) is None


def test_a_ratio_to_a_budget_or_to_last_year_may_pass_a_hundred(
    measurements: MeasurementService, sample: Any
) -> None:
    plan_id = sample.plan()
    for name in ("Tỷ lệ thu ngân sách so với dự toán", "Thu ngân sách", "Tỷ lệ tăng so với 2025"):
        measurements.set(sample.indicator(plan_id, name), APRIL, Decimal(6), Decimal(5))
    assert all(row.entered for row in measurements.grid(APRIL, plan_id))


def test_a_count_is_not_entered_as_a_percentage(
    measurements: MeasurementService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    indicator_id = sample.indicator(sample.plan(), "Số sáng kiến")
    with uow() as work:
        work.indicators.update(replace(work.indicators.get(indicator_id), measure_unit="sáng kiến"))
        work.commit("đổi đơn vị tính")
    with pytest.raises(InvalidInput, match="sáng kiến"):
        measurements.set(indicator_id, APRIL, Decimal(3), Decimal(5))
    measurements.set(indicator_id, APRIL, value=Decimal(3))


def test_the_note_stays_when_figures_change(
    measurements: MeasurementService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    indicator_id = sample.indicator(sample.plan())
    measurements.set(indicator_id, APRIL, note="chưa phát sinh")
    measurements.set(indicator_id, APRIL, value=Decimal(50))
    kept = stored(uow, indicator_id)
    assert kept is not None and (kept.note, kept.value) == ("chưa phát sinh", Decimal(50))


def test_unknown_indicators_fields_and_words_are_said(
    measurements: MeasurementService, sample: Any
) -> None:
    indicator_id = sample.indicator(sample.plan())
    with pytest.raises(NotFound):
        measurements.set("không có", APRIL, value=Decimal(1))
    with pytest.raises(InvalidInput):
        measurements.set_text(indicator_id, APRIL, "id", "1")
    with pytest.raises(InvalidInput, match="khoảng tám mươi"):
        measurements.set_text(indicator_id, APRIL, "value", "khoảng tám mươi")


def test_copying_takes_the_latest_figures_of_the_same_kind_of_period(
    measurements: MeasurementService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    plan_id, draft = sample.plan(), sample.plan("13/KH-UBND", PlanState.DRAFT)
    copied, entered, quarterly = (sample.indicator(plan_id) for _ in range(3))
    drafted = sample.indicator(draft)
    for indicator_id in (copied, entered, drafted):
        measurements.set(indicator_id, "2026-02", value=Decimal(10))
        measurements.set(indicator_id, "2026-03", value=Decimal(20), note="theo hệ thống")
    measurements.set(quarterly, "2026-Q1", value=Decimal(30))
    measurements.set(entered, APRIL, value=Decimal(99))
    measurements.copy_previous(APRIL)
    april = stored(uow, copied)
    assert april is not None and (april.value, april.note) == (Decimal(20), "theo hệ thống")
    assert figures(stored(uow, entered))[2] == Decimal(99)
    assert stored(uow, quarterly) is None
    assert stored(uow, drafted) is None


def test_pasted_figures_are_taken_cell_by_cell(
    measurements: MeasurementService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    plan_id = sample.plan()
    first, second, third = (sample.indicator(plan_id) for _ in range(3))
    result = measurements.paste(
        APRIL,
        [["60", "3", "5"], ["75", "3", "5"], ["", "hai", "0"]],
        [first, second, third],
        ["value", "numerator", "denominator"],
    )
    assert figures(stored(uow, first)) == (Decimal(3), Decimal(5), Decimal(60))
    assert figures(stored(uow, second)) == (Decimal(3), Decimal(5), None)
    assert stored(uow, third) is None
    assert [problem.where for problem in result.problems] == [
        "dòng 2, cột Giá trị",
        "dòng 3, cột Tử số",
        "dòng 3, cột Mẫu số",
    ]
    UndoService(uow).undo()
    assert stored(uow, first) is None
