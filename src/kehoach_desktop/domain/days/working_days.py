"""Working days: weekends, public holidays and the office's own edits of a year."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from kehoach_desktop.domain.errors import InvalidInput

_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Which days the office works.

    ``holidays`` names the days off (Bộ luật Lao động 2019, Điều 112, days made up
    included); ``rest_days`` are further days off by the Prime Minister's yearly
    notice; ``working_saturdays`` are weekend days worked in exchange, and win.
    """

    holidays: Mapping[date, str] = field(default_factory=dict)
    working_saturdays: frozenset[date] = frozenset()
    rest_days: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        """Whether the office works on that day."""
        if day in self.working_saturdays:
            return True
        return day.weekday() < _SATURDAY and day not in self.holidays and day not in self.rest_days

    def reason(self, day: date) -> str:
        """Return why the office does not work that day; "" for a working day."""
        if self.is_working(day):
            return ""
        if day in self.holidays:
            return self.holidays[day]
        if day in self.rest_days:
            return "nghỉ hoán đổi"
        return "Chủ nhật" if day.weekday() == _SUNDAY else "thứ Bảy"

    def last_working_day(self, day: date) -> date:
        """Return ``day`` if the office works then, else the last working day before it."""
        return self._step(day, -_DAY)

    def next_working_day(self, day: date) -> date:
        """Return ``day`` if the office works then, else the next working day after it."""
        return self._step(day, _DAY)

    def add_working_days(self, day: date, n: int) -> date:
        """Return the ``n``-th working day after ``day`` (before it when negative).

        Counting starts on the day after (Bộ luật Dân sự 2015, Điều 147); 0 gives ``day``.
        """
        step = _DAY if n >= 0 else -_DAY
        for _ in range(abs(n)):
            day = self._step(_shift(day, step), step)
        return day

    def _step(self, day: date, step: timedelta) -> date:
        while not self.is_working(day):
            day = _shift(day, step)
        return day


def _shift(day: date, step: timedelta) -> date:
    try:
        return day + step
    except OverflowError:
        raise InvalidInput("Ngày nằm ngoài lịch; hãy kiểm tra lại năm đã nhập.") from None
