"""Letters that press units for what is late or falls due (thư đôn đốc), one a unit."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kehoach_desktop.domain.computer.file_name import plain_name
from kehoach_desktop.domain.days.working_days import WorkingCalendar
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.reports.administrative_text import (
    short_name,
)
from kehoach_desktop.domain.reports.report import Report
from kehoach_desktop.domain.text.vietnamese import clean, fold
from kehoach_desktop.domain.units.register import is_collective
from kehoach_desktop.services.deadlines.missed_occurrences import MissedTask, missed_days
from kehoach_desktop.services.models.read_models import TaskLine
from kehoach_desktop.services.ports.store import (
    Clock,
    HolidaySource,
    Monitor,
    UnitOfWork,
    UnitOfWorkFactory,
)
from kehoach_desktop.services.ports.writers import ReportWriter
from kehoach_desktop.services.reminders.letter_wording import letter
from kehoach_desktop.services.rows.assignees import unit_register
from kehoach_desktop.services.rows.finding import plans_in_force
from kehoach_desktop.services.settings.office_calendar import office_calendar
from kehoach_desktop.services.settings.office_setup import own_office

DAYS = 7
"""How many days ahead a task counts as falling due, unless said otherwise."""

LONGEST_AHEAD = 366
"""The most days ahead that can be asked for."""


@dataclass(frozen=True, slots=True)
class UnitsTasks:
    """What one unit has to be reminded of: late tasks, the latest first, and those falling due.

    ``missed`` are the recurring tasks of which occurrences were neither done nor let go.

    ``unit_id`` is ``None`` for a name that the register of units does not know.
    """

    unit: str
    unit_id: str | None
    late: tuple[TaskLine, ...] = ()
    soon: tuple[TaskLine, ...] = ()
    missed: tuple[MissedTask, ...] = ()

    @property
    def key(self) -> str:
        """What the unit is asked for by."""
        return self.unit_id or fold(self.unit)

    @property
    def missed_count(self) -> int:
        """How many occurrences of its recurring tasks were missed."""
        return sum(len(one.days) for one in self.missed)


@dataclass(frozen=True, slots=True)
class Reminders:
    """Every unit that gets a letter; ``shared`` tasks are late or due but nobody's alone.

    So are those of ``shared_missed``, which recur and were missed.

    They name no lead, or many at once ("các phòng, ban"), so no letter can go to them.
    """

    today: datetime.date
    days: int
    units: tuple[UnitsTasks, ...] = ()
    shared: tuple[TaskLine, ...] = ()
    shared_missed: tuple[MissedTask, ...] = ()


class ReminderLetterService:
    """Finds whom to press and writes the letters; ``writers`` holds "pdf" and "word"."""

    def __init__(
        self,
        uow: UnitOfWorkFactory,
        clock: Clock,
        writers: Mapping[str, ReportWriter],
        holidays: HolidaySource | None = None,
    ) -> None:
        self._uow = uow
        self._clock = clock
        self._writers = writers
        self._holidays = holidays

    def units(self, days: int = DAYS) -> Reminders:
        """Return each unit with its own late and missed tasks, and those due in ``days`` days.

        Only open tasks of plans in force count; a task led by several units stands with
        each of them. Raises InvalidInput for a number of days that makes no sense.
        """
        if not 0 <= days <= LONGEST_AHEAD:
            raise InvalidInput(f"Số ngày tới hạn phải từ 0 đến {LONGEST_AHEAD}.")
        with self._uow() as work:
            return self._units(work, days)

    def compose(self, key: str, days: int = DAYS) -> Report:
        """Return one unit's letter; raises InvalidInput when nothing of it is late or due."""
        with self._uow() as work:
            found = self._units(work, days)
            one = next((unit for unit in found.units if unit.key == key), None)
            if one is None:
                raise InvalidInput(
                    "Đơn vị này không có nhiệm vụ quá hạn hay sắp đến hạn nên không cần thư."
                )
            return self._letter(own_office(work), one, found, self._calendar(work))

    def export(
        self,
        folder: Path,
        keys: Iterable[str] | None = None,
        days: int = DAYS,
        monitor: Monitor | None = None,
        *,
        kinds: Sequence[str] = ("word", "pdf"),
    ) -> list[Path]:
        """Write the letters of these units, of all by default, and return the files.

        Letters of the same day replace each other. Raises UnusableFile, Cancelled.
        """
        wanted = None if keys is None else set(keys)
        with self._uow() as work:
            found = self._units(work, days)
            office, calendar = own_office(work), self._calendar(work)
        chosen = [one for one in found.units if wanted is None or one.key in wanted]
        names = file_names([one.unit for one in chosen], found.today)
        written: list[Path] = []
        for place, (one, name) in enumerate(zip(chosen, names, strict=True)):
            if monitor is not None:
                monitor(place, len(chosen), f"Thư gửi {one.unit}")
            document = self._letter(office, one, found, calendar)
            for kind in kinds:
                writer = self._writers[kind]
                path = folder / f"{name}{writer.suffix}"
                writer.write(document, path)
                written.append(path)
        if monitor is not None:
            monitor(len(chosen), len(chosen), "Đã tạo xong")
        return written

    def _units(self, work: UnitOfWork, days: int) -> Reminders:
        today = self._clock()
        last = today + datetime.timedelta(days=days)
        plans = plans_in_force(work)
        register = unit_register(work)
        late: dict[str, list[TaskLine]] = {}
        soon: dict[str, list[TaskLine]] = {}
        missed: dict[str, list[MissedTask]] = {}
        lost = missed_days(work, today)
        names: dict[str, tuple[str, str | None]] = {}
        shared: list[TaskLine] = []
        shared_missed: list[MissedTask] = []
        for line in work.queries.task_lines(today):
            presses = line.plan_id in plans and _presses(line, today, last)
            days_lost = lost.get(line.id, ())
            if not presses and not days_lost:
                continue
            owners: dict[str, tuple[str, str | None]] = {}
            for name in line.lead:
                unit = register.resolve(name)
                if unit is not None:
                    owners[unit.id] = (unit.name, unit.id)
                elif clean(name) and not is_collective(name):
                    owners[fold(name)] = (clean(name), None)
            if not owners and presses:
                shared.append(line)
            if not owners and days_lost:
                shared_missed.append(MissedTask(line, days_lost))
            for key, owner in owners.items():
                names.setdefault(key, owner)
                if presses:
                    (late if line.status.is_overdue else soon).setdefault(key, []).append(line)
                if days_lost:
                    missed.setdefault(key, []).append(MissedTask(line, days_lost))
        units = [
            UnitsTasks(
                *owner,
                tuple(_by_day(late.get(key, ()))),
                tuple(_by_day(soon.get(key, ()))),
                tuple(missed.get(key, ())),
            )
            for key, owner in names.items()
        ]
        order = {unit.id: place for place, unit in enumerate(register.units)}
        units.sort(key=lambda one: (order.get(one.unit_id or "", len(order)), fold(one.unit)))
        return Reminders(today, days, tuple(units), tuple(_by_day(shared)), tuple(shared_missed))

    def _calendar(self, work: UnitOfWork) -> WorkingCalendar:
        year = self._clock().year
        return office_calendar(work, self._holidays, range(year, year + 2))

    def _letter(
        self, office: Office | None, one: UnitsTasks, found: Reminders, calendar: WorkingCalendar
    ) -> Report:
        name = office.name if office else ""
        return letter(
            office,
            one.unit,
            one.late,
            one.soon,
            one.missed,
            found.today,
            calendar,
            speaker=short_name(name) or "Cơ quan",
        )


def file_names(units: Sequence[str], today: datetime.date) -> list[str]:
    """Return a name without its ending for each unit: letters that survive any drive."""
    names: list[str] = []
    for unit in units:
        plain = plain_name(unit) or "don-vi"
        name = base = f"don-doc-{today.isoformat()}-{plain}"
        more = 2
        while name in names:
            name, more = f"{base}-{more}", more + 1
        names.append(name)
    return names


def _presses(line: TaskLine, today: datetime.date, last: datetime.date) -> bool:
    due = line.deadline.due
    if not line.state.is_open or due is None:
        return False
    return line.status.is_overdue or today <= due <= last


def _by_day(lines: Iterable[TaskLine]) -> list[TaskLine]:
    return sorted(lines, key=lambda line: line.deadline.due or datetime.date.max)
