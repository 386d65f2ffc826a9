"""The stretch of days that a listing may cover."""

import datetime

from kehoach_desktop.domain.errors import InvalidInput

_LONGEST = 3 * 366
YEARS = range(1945, 2201)
"""The years a calendar of the office may be asked for."""


def listed_days(first: datetime.date, last: datetime.date) -> None:
    """Refuse a stretch that ends before it begins, leaves the calendar or is too long.

    Raises InvalidInput for ``last`` before ``first`` or more than three years after it.
    """
    if last < first:
        raise InvalidInput("Ngày cuối phải bằng hoặc sau ngày đầu.")
    if first.year not in YEARS or last.year not in YEARS:
        raise InvalidInput(
            f"Chỉ xem được từ năm {YEARS[0]} đến năm {YEARS[-1]}; hãy kiểm tra lại ngày."
        )
    if (last - first).days > _LONGEST:
        raise InvalidInput("Chỉ xem được nhiều nhất ba năm một lần.")
