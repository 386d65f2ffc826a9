"""The steps of the office's reports and the answers of its units, marked day by day."""

import datetime
from dataclasses import replace

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.reports.reporting import (
    STEP_LABELS,
    ReportingStep,
    StepMark,
    UnitReceipt,
)
from kehoach_desktop.domain.text.vietnamese import clean, fold
from kehoach_desktop.services.models.today_models import PeriodUnits, ReportLine
from kehoach_desktop.services.ports.store import Clock, HolidaySource, UnitOfWork, UnitOfWorkFactory
from kehoach_desktop.services.rows.finding import LEAST_PREFIX
from kehoach_desktop.services.rows.listed_days import YEARS
from kehoach_desktop.services.settings.office_calendar import office_calendar
from kehoach_desktop.services.today.reports import TodayReports

_BACK = datetime.timedelta(days=120)
_AHEAD = datetime.timedelta(days=400)


class ReportingService:
    """Marks what is done for the reports; each mark is one undoable step."""

    def __init__(
        self, uow: UnitOfWorkFactory, clock: Clock, holidays: HolidaySource | None = None
    ) -> None:
        self._uow = uow
        self._clock = clock
        self._holidays = holidays

    def lines(self) -> list[ReportLine]:
        """Return the own reports due from four months ago to a year ahead, the earliest first.

        Of the past only those with a mark; of the future the next one of each duty.
        """
        today = self._clock()
        with self._uow() as work:
            return _worth_showing(self._lines(work, today), today)

    def units(self, period: str) -> PeriodUnits:
        """Return which units have answered for a period; raises InvalidInput for no period."""
        within = Period.parse(period)
        today = self._clock()
        with self._uow() as work:
            read = work.queries
            reports = TodayReports(read.reporting_facts(), today)
            facts = read.task_facts(today)
            return reports.units(within, facts, read.reported_tasks(within.key))

    def mark(
        self,
        step: ReportingStep | str,
        period: str,
        *,
        day: datetime.date | None = None,
        duty: str | None = None,
    ) -> Changes:
        """Mark a step of the period's report as done, by default today.

        ``step`` is its value or its words. ``duty`` names the duty, by the beginning of its id,
        where the period has several reports. Raises NotFound, InvalidInput.
        """
        done, today = read_step(step), self._clock()
        on = _not_ahead(day or today, today)
        with self._uow() as work:
            line = self._the_line(work, Period.parse(period), duty, today)
            marks = work.step_marks.matching(
                duty_id=line.duty_id, period=line.period, step=done.value
            )
            if marks:
                work.step_marks.update(replace(marks[0], day=on))
            else:
                work.step_marks.add(StepMark(new_id(), line.duty_id, line.period, done, on))
            return work.commit(f"đánh dấu đã xong bước “{STEP_LABELS[done]}” – {line.label}")

    def unmark(self, step: ReportingStep | str, period: str, *, duty: str | None = None) -> Changes:
        """Take a step's mark off; raises NotFound, and InvalidInput where it had none."""
        done = read_step(step)
        with self._uow() as work:
            line = self._the_line(work, Period.parse(period), duty, self._clock())
            marks = work.step_marks.matching(
                duty_id=line.duty_id, period=line.period, step=done.value
            )
            if not marks:
                raise InvalidInput(
                    f"Bước “{STEP_LABELS[done]}” của {line.label.lower()} chưa được đánh dấu nên "
                    "không có gì để bỏ."
                )
            work.step_marks.remove(marks[0].id)
            return work.commit(f"bỏ đánh dấu bước “{STEP_LABELS[done]}” – {line.label}")

    def receive(self, unit_id: str, period: str, day: datetime.date | None = None) -> Changes:
        """Mark that a unit's answer for the period came in, by default today.

        Raises NotFound, InvalidInput.
        """
        within, today = Period.parse(period), self._clock()
        on = _not_ahead(day or today, today)
        with self._uow() as work:
            unit = work.units.get(unit_id)
            known = work.unit_receipts.matching(unit_id=unit.id, period=within.key)
            if known:
                work.unit_receipts.update(replace(known[0], day=on))
            else:
                work.unit_receipts.add(UnitReceipt(new_id(), unit.id, within.key, on))
            return work.commit(f"đã nhận phiếu {within.label} của {unit.name}")

    def unreceive(self, unit_id: str, period: str) -> Changes:
        """Take such a mark off; raises NotFound, and InvalidInput where there is none."""
        within = Period.parse(period)
        with self._uow() as work:
            unit = work.units.get(unit_id)
            known = work.unit_receipts.matching(unit_id=unit.id, period=within.key)
            if not known:
                raise InvalidInput(
                    f"{unit.name} chưa được đánh dấu đã nhận phiếu {within.label} nên không có gì "
                    "để bỏ."
                )
            work.unit_receipts.remove(known[0].id)
            return work.commit(f"bỏ đánh dấu đã nhận phiếu {within.label} của {unit.name}")

    def _lines(self, work: UnitOfWork, today: datetime.date) -> list[ReportLine]:
        calendar = office_calendar(work, self._holidays, (today.year, today.year + 1))
        reports = TodayReports(work.queries.reporting_facts(), today)
        return reports.lines(today - _BACK, today + _AHEAD, calendar)

    def _the_line(
        self, work: UnitOfWork, period: Period, duty: str | None, today: datetime.date
    ) -> ReportLine:
        if period.year not in YEARS:
            raise InvalidInput(f"Không có báo cáo nào của {period.label}; hãy kiểm tra lại năm.")
        reports = TodayReports(work.queries.reporting_facts(), today)
        first, last = period.start - _BACK, period.end + _BACK
        lines = [line for line in reports.lines(first, last) if line.period == period.key]
        if duty is not None:
            words = clean(duty).lower()
            lines = [
                line
                for line in lines
                if len(words) >= LEAST_PREFIX and line.duty_id.startswith(words)
            ]
        if not lines:
            raise NotFound(
                f"Không kế hoạch nào đang thực hiện có báo cáo {period.label}; xem các báo cáo "
                "bằng: kehoach reporting."
            )
        if len({line.duty_id for line in lines}) > 1:
            listed = "; ".join(
                f"{line.duty_id[:8]} – gửi {', '.join(line.to) or 'cấp trên'}" for line in lines
            )
            raise InvalidInput(
                f"Có nhiều báo cáo {period.label}: {listed}. Hãy chọn một bằng --duty."
            )
        return lines[0]


def read_step(step: ReportingStep | str) -> ReportingStep:
    """Return the step meant by its value or its Vietnamese words; raises InvalidInput."""
    words = fold(step)
    for one in ReportingStep:
        if words in (one.value, fold(STEP_LABELS[one])):
            return one
    listed = ", ".join(f"{one.value} ({STEP_LABELS[one].lower()})" for one in ReportingStep)
    raise InvalidInput(f"Không có bước báo cáo nào là “{clean(step)}”. Các bước: {listed}.")


def _worth_showing(lines: list[ReportLine], today: datetime.date) -> list[ReportLine]:
    shown, coming = [], set()
    for line in lines:
        if line.due < today or line.is_sent:
            if line.is_begun:
                shown.append(line)
        elif line.is_begun or line.duty_id not in coming:
            coming.add(line.duty_id)
            shown.append(line)
    return shown


def _not_ahead(day: datetime.date, today: datetime.date) -> datetime.date:
    if day > today:
        raise InvalidInput(
            f"Ngày {day.day}/{day.month}/{day.year} còn ở phía trước nên chưa đánh dấu được; "
            "không có gì thay đổi."
        )
    return day
