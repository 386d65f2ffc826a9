"""Numbers as offices write them: read, formatted, and made into percentages."""

import re
from decimal import ROUND_HALF_UP, Decimal, localcontext

from kehoach_desktop.domain.indicators.indicator import Measurement
from kehoach_desktop.domain.indicators.percentage import percentage as percentage

_GROUPED = re.compile(r"[0-9]{1,3}(?:([. ,])[0-9]{3})(?:\1[0-9]{3})*")
_NUMBER = re.compile(r"([+-]?)\s*([0-9][0-9., ]*)\s*%?")
_MOST_DIGITS = 40


def effective_value(measurement: Measurement) -> Decimal | None:
    """Return the value entered, else the percentage of numerator and denominator, else ``None``."""
    if measurement.value is not None:
        return measurement.value
    return percentage(measurement.numerator, measurement.denominator)


def read_number(text: str) -> Decimal | None:
    """Read one number, a percent sign after it allowed; ``None`` when it is not one number.

    A comma is a decimal comma. A point is a thousands separator when exactly three digits
    follow and the number does not begin with 0 ("1.200" but "0.725" and "90.25"), which is
    also how a repeated comma or a space is taken ("1,234,567", "13 400").
    """
    plain = " ".join(text.split()).replace("−", "-").replace("–", "-")
    found = _NUMBER.fullmatch(plain)
    if found is None:
        return None
    sign, digits = found[1], found[2].strip()
    bare = _without_grouping(digits)
    if bare is None or len(bare) > _MOST_DIGITS:
        return None
    return Decimal(sign + bare)


def _without_grouping(digits: str) -> str | None:
    """Return the digits with at most one decimal point and no separators, or ``None``."""
    whole, decimals = digits, ""
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        mark = "," if digits.rfind(",") > digits.rfind(".") else "."
        if digits.count(mark) > 1:
            return None
        whole, _, decimals = digits.partition(mark)
        if not decimals.isdigit():
            return None
    elif commas == 1 or (points == 1 and not _is_thousands(digits)):
        whole, _, decimals = digits.replace(",", ".").partition(".")
        if not decimals.isdigit():
            return None
    if not whole.isdigit():
        if not _GROUPED.fullmatch(whole):
            return None
        whole = re.sub("[., ]", "", whole)
    return f"{whole}.{decimals}" if decimals else whole


def _is_thousands(digits: str) -> bool:
    return not digits.startswith("0") and _GROUPED.fullmatch(digits) is not None


def format_number(value: Decimal, places: int | None = None) -> str:
    """Write a number with a decimal comma and points between thousands: 1234.5 → "1.234,5".

    ``places`` rounds (half up) to that many decimals; zeros at the end are not written.
    """
    if not value.is_finite():
        return ""
    with localcontext() as context:
        context.prec = 200
        if places is not None:
            value = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
        whole, _, decimals = f"{abs(value):,f}".partition(".")
    decimals = decimals.rstrip("0")
    text = whole.replace(",", ".") + (f",{decimals}" if decimals else "")
    return f"-{text}" if value < 0 and text != "0" else text
