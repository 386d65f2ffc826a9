"""Says unasked what is late and what falls due: once a day, never in quiet hours."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceState
from kehoach_desktop.domain.errors import KehoachError
from kehoach_desktop.domain.reminding import (
    Decision,
    Due,
    Facts,
    Memory,
    ReminderSettings,
    Why,
    decide,
    is_doubtful,
    look_again,
    trust,
)
from kehoach_desktop.services.deadlines.due_lines import due_lines
from kehoach_desktop.services.models.read_models import DueKind, DueLine
from kehoach_desktop.services.models.today_models import DueItem
from kehoach_desktop.services.ports.reminding import ReminderKeeper
from kehoach_desktop.services.ports.store import HolidaySource, UnitOfWork, UnitOfWorkFactory
from kehoach_desktop.services.reminders.message import heading, sentences, why_not
from kehoach_desktop.services.settings.office_calendar import office_calendar
from kehoach_desktop.services.today.reports import TodayReports
from kehoach_desktop.services.today.tasks import TodayTasks

# Beyond them a clock without its battery is likelier than an office.
_YEARS = range(2000, 2200)


@dataclass(frozen=True, slots=True)
class Reminder:
    """What is to be said now, or why nothing is; ``lines`` are sentences below ``heading``."""

    now: datetime.datetime
    decision: Decision
    facts: Facts
    heading: str
    lines: tuple[str, ...]

    @property
    def speaks(self) -> bool:
        """Whether something is to be said."""
        return self.decision.speaks

    @property
    def asks_about_the_clock(self) -> bool:
        """Whether it is the question if the computer's date is right."""
        return self.decision.why is Why.CLOCK


class ReminderService:
    """Decides from the data and from what was said before; ``now`` is the office's local time."""

    def __init__(
        self,
        uow: UnitOfWorkFactory,
        now: Callable[[], datetime.datetime],
        keeper: ReminderKeeper,
        holidays: HolidaySource | None = None,
    ) -> None:
        self._uow = uow
        self._now = now
        self._keeper = keeper
        self._holidays = holidays
        # What was said here, in case that it can't be written down.
        self._memory: Memory | None = None

    @property
    def settings(self) -> ReminderSettings:
        """What this officer wants to be told."""
        return self._keeper.load()[0]

    def set_settings(self, settings: ReminderSettings) -> None:
        """Keep the settings; raises UnusableStore."""
        self._keeper.save(settings, self._known())

    def look(self, now: datetime.datetime | None = None) -> Reminder:
        """Return what would be said now, remembering nothing."""
        return self._look(now or self._now())

    def take(self, now: datetime.datetime | None = None) -> Reminder:
        """Return what is to be said now, and remember it as said."""
        found = self._look(now or self._now())
        self._remember(found.decision.memory)
        return found

    def trust_clock(self, now: datetime.datetime | None = None) -> None:
        """Remember that the computer's date is right, however far it stepped."""
        self._remember(trust(self._known(), (now or self._now()).date()))

    def look_again(self) -> datetime.datetime:
        """Return when it is worth looking again, without a look at the data."""
        return look_again(self._now(), self.settings)

    # --- inside ----------------------------------------------------------------------

    def _look(self, now: datetime.datetime) -> Reminder:
        settings, memory = self.settings, self._known()
        facts = Facts()
        rests = False
        today = now.date()
        if settings.on and settings.quiet_until(now) is None and today.year in _YEARS:
            with self._uow() as work:
                calendar = office_calendar(work, self._holidays, [today.year])
                rests = not calendar.is_working(today)
                if not is_doubtful(today, memory):
                    facts = self._facts(work, today, settings.days_ahead)
        decision = decide(now, settings, facts, memory, rests=rests)
        if not decision.speaks:
            return Reminder(now, decision, facts, "", (why_not(decision, settings, now),))
        return Reminder(
            now,
            decision,
            facts,
            heading(decision, facts),
            tuple(sentences(decision, facts, settings.days_ahead, now.date())),
        )

    def _facts(self, work: UnitOfWork, today: datetime.date, days: int) -> Facts:
        """Return what the first page and the calendar say: nothing that was ticked or sent."""
        read = work.queries
        tasks = TodayTasks(read.task_facts(today), read.task_cards, today)
        reports = TodayReports(read.reporting_facts(), today)
        last = today + datetime.timedelta(days=days)
        return Facts(
            _by_day(tasks.late),
            tuple(
                Due(line.id, line.day, line.title)
                for line in due_lines(work, today, today, last, self._holidays)
                if _is_open(line)
            ),
            _by_day(reports.due(days)),
        )

    def _known(self) -> Memory:
        return self._memory if self._memory is not None else self._keeper.load()[1]

    def _remember(self, memory: Memory) -> None:
        if memory == self._known():
            return
        try:
            self._keeper.save(self.settings, memory)
        except KehoachError:
            # A full or protected drive is told of when data can't be saved, not by reminders.
            self._memory = memory
        else:
            self._memory = None


def _is_open(line: DueLine) -> bool:
    if line.kind is DueKind.RECURRING:
        return line.occurrence is OccurrenceState.AHEAD
    return line.status is not None and line.status.reported.is_open


def _by_day(items: Iterable[DueItem]) -> tuple[Due, ...]:
    found = (Due(item.id, item.due, item.title) for item in items if item.due is not None)
    return tuple(sorted(found, key=lambda one: one.day))
