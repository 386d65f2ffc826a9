"""Reporting periods and the days their data runs from and to."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import total_ordering

from kehoach_desktop.domain.errors import InvalidInput


class PeriodKind(StrEnum):
    """The periods offices report by."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    NINE_MONTHS = "nine_months"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class PeriodEdges:
    """The day of a period's last month on which its data closes; it opens the day after.

    A day past the month's end means the month's last day: 31 gives calendar periods.
    """

    closing_day: int = 14

    def closing(self, year: int, month: int) -> date:
        """Return the closing day in that month."""
        return date(year, month, min(self.closing_day, monthrange(year, month)[1]))


DECREE_EDGES = PeriodEdges(14)
"""From the 15th to the 14th: Nghị định 09/2019/NĐ-CP, Điều 12."""

_MONTHS_LONG = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.HALF: 6,
    PeriodKind.NINE_MONTHS: 9,
    PeriodKind.YEAR: 12,
}
_HOW_MANY = {
    PeriodKind.MONTH: 12,
    PeriodKind.QUARTER: 4,
    PeriodKind.HALF: 2,
    PeriodKind.NINE_MONTHS: 1,
    PeriodKind.YEAR: 1,
}
_ROMAN = ("I", "II", "III", "IV")
_KEY = re.compile(r"([12][0-9]{3})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)))?")


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """One reporting period; ``index`` is the month (1-12), quarter (1-4) or half (1-2), else 1.

    Periods are ordered by the day they close, then by the day they open.
    """

    kind: PeriodKind
    year: int
    index: int = 1
    edges: PeriodEdges = DECREE_EDGES

    def __post_init__(self) -> None:
        if not 1000 <= self.year <= 2999 or not 1 <= self.index <= _HOW_MANY[self.kind]:
            raise InvalidInput(f"Không có kỳ báo cáo nào như vậy: {self.year}, kỳ {self.index}.")

    @classmethod
    def parse(cls, key: str, edges: PeriodEdges = DECREE_EDGES) -> "Period":
        """Return the period of a key such as "2026-04"; raises InvalidInput on anything else."""
        found = _KEY.fullmatch(key.strip().upper())
        if found is None:
            raise InvalidInput(
                f"Không hiểu kỳ báo cáo “{key}”. Hãy ghi như 2026-04 (tháng), 2026-Q2 (quý), "
                "2026-H1 (6 tháng), 2026-9M (9 tháng) hoặc 2026 (năm)."
            )
        year, month, quarter, half, nine = found.groups()
        if month:
            return cls(PeriodKind.MONTH, int(year), int(month), edges)
        if quarter:
            return cls(PeriodKind.QUARTER, int(year), int(quarter), edges)
        if half:
            return cls(PeriodKind.HALF, int(year), int(half), edges)
        return cls(PeriodKind.NINE_MONTHS if nine else PeriodKind.YEAR, int(year), 1, edges)

    @classmethod
    def month_of(cls, day: date, edges: PeriodEdges = DECREE_EDGES) -> "Period":
        """Return the period named after the calendar month of ``day``: 20/4 gives tháng 4."""
        return cls(PeriodKind.MONTH, day.year, day.month, edges)

    @classmethod
    def holding(cls, kind: PeriodKind, day: date, edges: PeriodEdges = DECREE_EDGES) -> "Period":
        """Return the period of this kind whose data days hold ``day``: 20/4 gives tháng 5.

        Between two nine-month periods (15/9 to 14/12) the next one is returned.
        """
        period = cls(kind, day.year, _HOW_MANY[kind], edges)
        if day > period.end:
            period = cls(kind, day.year + 1, 1, edges)
        while kind is not PeriodKind.NINE_MONTHS and day < period.start:
            period = period.previous()
        return period

    @property
    def key(self) -> str:
        """The key it is stored and addressed by: "2026-04", "2026-Q2", "2026-H1", "2026-9M"."""
        match self.kind:
            case PeriodKind.MONTH:
                return f"{self.year}-{self.index:02d}"
            case PeriodKind.QUARTER:
                return f"{self.year}-Q{self.index}"
            case PeriodKind.HALF:
                return f"{self.year}-H{self.index}"
            case PeriodKind.NINE_MONTHS:
                return f"{self.year}-9M"
            case PeriodKind.YEAR:
                return str(self.year)

    @property
    def label(self) -> str:
        """The period as it is written in a sentence."""
        match self.kind:
            case PeriodKind.MONTH:
                return f"tháng {self.index}/{self.year}"
            case PeriodKind.QUARTER:
                return f"quý {_ROMAN[self.index - 1]}/{self.year}"
            case PeriodKind.HALF:
                return f"6 tháng {'đầu' if self.index == 1 else 'cuối'} năm {self.year}"
            case PeriodKind.NINE_MONTHS:
                return f"9 tháng năm {self.year}"
            case PeriodKind.YEAR:
                return f"năm {self.year}"

    @property
    def last_month(self) -> int:
        """The calendar month (1-12) in which it closes."""
        return self.index * _MONTHS_LONG[self.kind]

    @property
    def first_month(self) -> int:
        """The calendar month (1-12) it begins with."""
        return self.last_month - _MONTHS_LONG[self.kind] + 1

    @property
    def end(self) -> date:
        """The last day its data is counted."""
        return self.edges.closing(self.year, self.last_month)

    @property
    def start(self) -> date:
        """The first day its data is counted: the day after the closing before it."""
        year, month = self.year, self.first_month - 1
        if month == 0:
            year, month = year - 1, 12
        return self.edges.closing(year, month) + timedelta(days=1)

    def previous(self) -> "Period":
        """Return the period of the same kind before this one."""
        if self.index > 1:
            return Period(self.kind, self.year, self.index - 1, self.edges)
        return Period(self.kind, self.year - 1, _HOW_MANY[self.kind], self.edges)

    def following(self) -> "Period":
        """Return the period of the same kind after this one."""
        if self.index < _HOW_MANY[self.kind]:
            return Period(self.kind, self.year, self.index + 1, self.edges)
        return Period(self.kind, self.year + 1, 1, self.edges)

    def same_period_last_year(self) -> "Period":
        """Return the same month, quarter… of the year before (cùng kỳ năm trước)."""
        return Period(self.kind, self.year - 1, self.index, self.edges)

    def __lt__(self, other: "Period") -> bool:
        return (self.end, self.start) < (other.end, other.start)

    def __str__(self) -> str:
        return self.key
