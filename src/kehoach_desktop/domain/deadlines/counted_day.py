"""The day a number of days, working days or months after another."""

from dataclasses import dataclass
from datetime import date, timedelta

from kehoach_desktop.domain.days.month_steps import add_months
from kehoach_desktop.domain.days.working_days import WorkingCalendar
from kehoach_desktop.domain.deadlines.deadline import Awaited
from kehoach_desktop.domain.errors import InvalidInput

_FARTHEST = 20_000


@dataclass(frozen=True, slots=True)
class Count:
    """A count of days, working days or months from the day something came."""

    days: int | None = None
    working_days: bool = False
    months: int | None = None

    @classmethod
    def in_words(cls, awaited: Awaited) -> "Count":
        """Return the count that the deadline's own words give."""
        return cls(awaited.days, awaited.working_days, awaited.months)

    @property
    def words(self) -> str:
        """The count as the officer says it, "trước đó 1 ngày" before it; "" where there is none."""
        if self.days is not None and self.days < 0:
            days = "ngày làm việc" if self.working_days else "ngày"
            return f"trước đó {-self.days} {days}"
        parts = []
        if self.months is not None:
            parts.append(f"{self.months} tháng")
        if self.days is not None:
            parts.append(f"{self.days} ngày làm việc" if self.working_days else f"{self.days} ngày")
        return " ".join(parts)

    def end(self, begin: date, calendar: WorkingCalendar) -> date | None:
        """Return the last day of the time limit; ``None`` without a count.

        The first day itself is not counted (Bộ luật Dân sự 2015, Điều 147); a month ends on
        the same day of the month, or on the last day of a shorter one (Điều 148). A limit that
        would end on a day off ends with the next working day (Điều 148, khoản 5); a day that
        is written as a date is no such limit and never moves. Raises InvalidInput for a day
        outside of the calendar.
        """
        if self.days is None and self.months is None:
            return None
        try:
            if max(abs(self.days or 0), abs(self.months or 0)) > _FARTHEST:
                raise OverflowError
            day = begin if self.months is None else add_months(begin, self.months)
            if self.working_days and self.days is not None:
                return calendar.add_working_days(day, self.days)
            end = day + timedelta(days=self.days or 0)
            return calendar.next_working_day(end) if end > begin else end
        except (OverflowError, ValueError):
            raise InvalidInput(
                "Ngày tính ra nằm ngoài lịch; không có gì thay đổi. Hãy kiểm tra lại số ngày."
            ) from None
