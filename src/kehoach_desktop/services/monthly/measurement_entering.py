"""Figures entered for an indicator in a period, checked and put over what stood there."""

from dataclasses import replace
from decimal import Decimal

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.indicators.indicator import Indicator, Measurement
from kehoach_desktop.domain.indicators.measuring import format_number, percentage, read_number
from kehoach_desktop.domain.text.vietnamese import clean, clean_lines, fold
from kehoach_desktop.services.models.read_models import IndicatorLine
from kehoach_desktop.services.ports.store import UnitOfWork

MEASUREMENT_FIELDS = ("numerator", "denominator", "value", "note")
"""What is entered of an indicator, in the order in which it is taken over."""

_ROUNDING = Decimal("0.5")
_MOST_DIGITS = 40
_SHARE_BEGINNINGS = ("ty le ", "ti le ")
# A ratio to last year or to a budget may well pass 100 %.
_NO_SHARE = ("tang", "giam", "so voi", "du toan", "ke hoach", "chi tieu")
_PERCENT_UNITS = ("%", "phan tram", "ty le", "ti le")


def stored_measurement(work: UnitOfWork, indicator: Indicator, period: Period) -> Measurement:
    """Return what the period holds of the indicator, or a new empty measurement."""
    found = work.measurements.matching(indicator_id=indicator.id, period=period.key)
    return found[0] if found else Measurement(new_id(), indicator.id, period.key)


def typed_number(text: str) -> Decimal | None:
    """Return the number an officer typed, decimal comma or point; ``None`` for no text.

    Raises InvalidInput for anything that is not one number.
    """
    if not clean(text):
        return None
    number = read_number(text)
    if number is None:
        raise InvalidInput(
            f"“{clean(text)}” không phải là một con số; số cũ được giữ lại. "
            "Hãy ghi như 85, 85,5 hoặc 1.250."
        )
    return number


def with_typed(before: Measurement, field: str, text: str) -> Measurement:
    """Return the measurement with one of ``MEASUREMENT_FIELDS`` taken from ``text``.

    What is entered last wins: a value that numerator and denominator contradict drops
    them, and they drop a value that contradicts them. Raises InvalidInput.
    """
    match field:
        case "note":
            return replace(before, note=clean_lines(text))
        case "value":
            after = replace(before, value=typed_number(text))
            if contradicts(after):
                return replace(after, numerator=None, denominator=None)
            return after
        case "numerator":
            after = replace(before, numerator=typed_number(text))
        case "denominator":
            after = replace(before, denominator=typed_number(text))
        case _:
            raise InvalidInput(f"Mục “{field}” không nhập được ở đây; không có gì thay đổi.")
    return replace(after, value=None) if contradicts(after) else after


def contradicts(measurement: Measurement) -> bool:
    """Whether the entered value is not the percentage of numerator and denominator, rounded."""
    share = percentage(measurement.numerator, measurement.denominator)
    if share is None or measurement.value is None:
        return False
    return abs(share - measurement.value) > _ROUNDING


def keep_measurement(
    work: UnitOfWork, indicator: Indicator, after: Measurement, *, whole: bool = True
) -> None:
    """Check and store a measurement; an empty one is removed. Raises InvalidInput.

    Without ``whole`` the figures are still being entered one by one, so a part may for a
    moment be greater than a whole that is about to be corrected.
    """
    check_figures(indicator, after, whole=whole)
    stored = work.measurements.find(after.id)
    empty = not (has_figures(after) or after.note or after.evidence)
    if stored is None:
        if not empty:
            work.measurements.add(after)
    elif empty:
        work.measurements.remove(after.id)
    elif after != stored:
        work.measurements.update(after)


def has_figures(measurement: Measurement) -> bool:
    """Whether any figure was entered."""
    figures = (measurement.numerator, measurement.denominator, measurement.value)
    return any(figure is not None for figure in figures)


def check_figures(indicator: Indicator, measurement: Measurement, *, whole: bool = True) -> None:
    """Raise InvalidInput for figures that can't be; the text says what and what to do.

    A part greater than its whole (if ``whole``), or a value beyond 0–100, is refused only for an
    indicator named "Tỷ lệ …" that compares with nothing else: others ("thu ngân sách đạt
    … % dự toán") may pass 100 %. Numerator and denominator make a percentage, so they
    alone are refused for an indicator counted in something else ("người", "thứ bậc").
    """
    top, bottom, value = measurement.numerator, measurement.denominator, measurement.value
    for figure in (top, bottom, value):
        if figure is not None and not _is_sane(figure):
            raise InvalidInput("Con số này không ghi được; số cũ được giữ lại.")
    if bottom is not None and bottom == 0:
        raise InvalidInput(
            "Mẫu số không thể bằng 0; số cũ được giữ lại. Nếu chưa phát sinh, hãy để trống "
            "và ghi vào ghi chú."
        )
    if (top is not None and top < 0) or (bottom is not None and bottom < 0):
        raise InvalidInput("Tử số và mẫu số không thể là số âm; số cũ được giữ lại.")
    if (
        top is not None
        and bottom is not None
        and value is None
        and not _in_percent(indicator.measure_unit)
    ):
        raise InvalidInput(
            f"Chỉ tiêu này tính bằng “{indicator.measure_unit}” chứ không phải %; "
            "hãy nhập giá trị thay cho tử số và mẫu số."
        )
    if is_share(indicator):
        if whole:
            _check_parts(top, bottom)
        if value is not None and not 0 <= value <= 100:
            raise InvalidInput(
                f"Tỷ lệ {format_number(value)}% nằm ngoài khoảng 0–100%; số cũ được giữ lại."
            )


def _check_parts(top: Decimal | None, bottom: Decimal | None) -> None:
    if top is not None and bottom is not None and top > bottom:
        raise InvalidInput(
            f"Tử số {format_number(top)} lớn hơn mẫu số {format_number(bottom)} nên tỷ lệ vượt "
            "100%; số cũ được giữ lại. Hãy kiểm tra xem có ghi nhầm chỗ không."
        )


def _is_sane(figure: Decimal) -> bool:
    if not figure.is_finite():
        return False
    return len(figure.as_tuple().digits) <= _MOST_DIGITS and abs(figure.adjusted()) <= _MOST_DIGITS


def _in_percent(measure_unit: str) -> bool:
    unit = fold(measure_unit)
    return not unit or any(word in unit for word in _PERCENT_UNITS)


def is_share(indicator: Indicator | IndicatorLine) -> bool:
    """Whether the indicator is a part of a whole and so can't pass 100 %."""
    name = fold(indicator.name)
    return (
        name.startswith(_SHARE_BEGINNINGS)
        and _in_percent(indicator.measure_unit)
        and not any(word in name for word in _NO_SHARE)
    )
