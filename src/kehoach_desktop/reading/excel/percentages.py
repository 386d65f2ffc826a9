"""Percentages of a workbook: 0.95 in a cell shown as "95%" is read as the officer sees it."""

from decimal import Decimal

_FEWEST_PLACES = 2
"""A value is never rounded to fewer decimals than these, so that 95,5 is not told as 96."""


def percent_text(value: float, places: int = 0) -> str:
    """Return a share as it is shown: 0.955 as "95,5%"."""
    if abs(value) > 1e12 or value != value:
        return str(value)
    share = round(Decimal(repr(value)) * 100, max(places, _FEWEST_PLACES))
    digits = f"{share:f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return f"{'0' if digits == '-0' else digits}%".replace(".", ",")
