"""What is said to the officer without being asked, how often, and when to keep quiet."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from kehoach_desktop.domain.days.clock_doubt import clock_doubt
from kehoach_desktop.domain.errors import InvalidInput

DAYS_AHEAD = 3
MOST_DAYS_AHEAD = 60
MOST_QUIET = 12
_HOUR = datetime.timedelta(hours=1)
_DAY = datetime.timedelta(days=1)
_KEPT_DAYS, _KEPT_LATE = 60, 5000
_SPAN = re.compile(r"(\d{1,2})[:h.](\d{2})\s*[-–]\s*(\d{1,2})[:h.](\d{2})")


@dataclass(frozen=True, slots=True)
class Span:
    """Hours of every day; one that ends before it starts goes on past midnight."""

    start: datetime.time
    end: datetime.time

    @classmethod
    def parse(cls, text: str) -> "Span":
        """Return the span written "11:30-13:30" (or "11h30"); raises InvalidInput."""
        found = _SPAN.fullmatch(text.strip().lower())
        try:
            if found is None:
                raise ValueError
            hours = [int(group) for group in found.groups()]
            span = cls(datetime.time(hours[0], hours[1]), datetime.time(hours[2], hours[3]))
        except ValueError:
            raise InvalidInput(
                f"Không hiểu giờ yên lặng “{text.strip()}”; hãy ghi như 11:30-13:30."
            ) from None
        if span.start == span.end:
            raise InvalidInput("Giờ yên lặng phải bắt đầu và kết thúc ở hai giờ khác nhau.")
        return span

    def __str__(self) -> str:
        return f"{self.start:%H:%M}-{self.end:%H:%M}"

    def holds(self, moment: datetime.time) -> bool:
        """Whether the moment is within the span; its end is not."""
        if self.start < self.end:
            return self.start <= moment < self.end
        return moment >= self.start or moment < self.end


def parse_quiet(text: str) -> tuple[Span, ...]:
    """Return the spans of a list ("11:30-13:30; 17:30-7:30"); raises InvalidInput."""
    parts = [part for part in re.split(r"[;,\n]", text) if part.strip()]
    if len(parts) > MOST_QUIET:
        raise InvalidInput(f"Nhiều nhất {MOST_QUIET} khoảng giờ yên lặng.")
    return tuple(Span.parse(part) for part in parts)


@dataclass(frozen=True, slots=True)
class ReminderSettings:
    """What this officer wants to be told, and when not; ``tray`` lets the window stay there."""

    on: bool = True
    days_ahead: int = DAYS_AHEAD
    quiet: tuple[Span, ...] = (
        Span(datetime.time(11, 30), datetime.time(13, 30)),
        Span(datetime.time(17, 30), datetime.time(7, 30)),
    )
    quiet_on_rest_days: bool = True
    tray: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.days_ahead <= MOST_DAYS_AHEAD:
            raise InvalidInput(f"Số ngày nhắc trước phải từ 0 đến {MOST_DAYS_AHEAD}.")

    def quiet_until(self, now: datetime.datetime) -> datetime.datetime | None:
        """Return when the quiet hours end that hold ``now``, or ``None`` outside them."""
        until = now
        # Spans may follow each other; each can be stepped over once.
        for _ in range(len(self.quiet) + 1):
            span = next((one for one in self.quiet if one.holds(until.time())), None)
            if span is None:
                break
            end = datetime.datetime.combine(until.date(), span.end)
            until = end if end > until else end + _DAY
        return until if until > now else None


@dataclass(frozen=True, slots=True)
class Due:
    """A task or a reporting duty with its last day; ``title`` is how it is named."""

    id: str
    day: datetime.date
    title: str

    @property
    def key(self) -> str:
        """What is remembered of it: put off to another day it is news again."""
        return f"{self.id}@{self.day.isoformat()}"


@dataclass(frozen=True, slots=True)
class Facts:
    """What there is to say on a day, each by its day: late tasks, tasks and duties soon due."""

    late: tuple[Due, ...] = ()
    soon: tuple[Due, ...] = ()
    duties: tuple[Due, ...] = ()


@dataclass(frozen=True, slots=True)
class Memory:
    """What was said before: on which days, of which late tasks; ``seen`` is the day last trusted.

    The keys are in the order they were said in, the newest last.
    """

    said_on: tuple[datetime.date, ...] = ()
    late: tuple[str, ...] = ()
    seen: datetime.date | None = None


class Why(StrEnum):
    """Why something is said, or nothing is."""

    DAILY = "daily"
    NEWLY_LATE = "newly_late"
    CLOCK = "clock"
    OFF = "off"
    QUIET_HOURS = "quiet_hours"
    REST_DAY = "rest_day"
    NOTHING = "nothing"
    SAID = "said"


SAYING = frozenset({Why.DAILY, Why.NEWLY_LATE, Why.CLOCK})


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether to speak, of what, and what is to be remembered when it was said.

    ``newly_late`` are the late tasks never spoken of. ``look_again`` is when it is worth
    deciding anew.
    """

    why: Why
    memory: Memory
    look_again: datetime.datetime
    newly_late: tuple[Due, ...] = field(default=())

    @property
    def speaks(self) -> bool:
        """Whether something is to be said."""
        return self.why in SAYING


def decide(
    now: datetime.datetime,
    settings: ReminderSettings,
    facts: Facts,
    memory: Memory,
    *,
    rests: bool = False,
) -> Decision:
    """Decide whether to speak now; ``rests`` says that the office does not work today.

    At most once on any one day, save for tasks that turned late since and were never spoken
    of; in quiet hours never. A clock that stepped back, or forward by more than a year, is asked
    about instead, once a day until it is set right or trusted.
    """
    again = look_again(now, settings)
    if not settings.on:
        return Decision(Why.OFF, memory, again)
    if settings.quiet_until(now) is not None:
        return Decision(Why.QUIET_HOURS, memory, again)
    if rests and settings.quiet_on_rest_days:
        return Decision(Why.REST_DAY, memory, again)
    today = now.date()
    said = today in memory.said_on
    if is_doubtful(today, memory):
        if said:
            return Decision(Why.SAID, memory, again)
        return Decision(Why.CLOCK, _said(memory, today), again)
    trusted = replace(memory, seen=today)
    fresh = tuple(one for one in facts.late if one.key not in memory.late)
    if said and not fresh:
        return Decision(Why.SAID, trusted, again)
    if not (facts.late or facts.soon or facts.duties):
        return Decision(Why.NOTHING, trusted, again)
    told = _said(trusted, today, facts.late)
    return Decision(Why.NEWLY_LATE if said else Why.DAILY, told, again, fresh)


def is_doubtful(today: datetime.date, memory: Memory) -> bool:
    """Whether the clock took a step that only a wrong setting explains."""
    return clock_doubt(memory.seen, today) is not None


def trust(memory: Memory, today: datetime.date) -> Memory:
    """Return the memory after the officer said that the clock is right."""
    return replace(memory, seen=today)


def look_again(now: datetime.datetime, settings: ReminderSettings) -> datetime.datetime:
    """Return when to decide anew: as quiet hours end, and within the hour at the latest."""
    return min(settings.quiet_until(now) or now + _HOUR, now + _HOUR)


def _said(memory: Memory, today: datetime.date, late: Sequence[Due] = ()) -> Memory:
    days = (*(day for day in memory.said_on if day != today), today)
    keys = [one.key for one in late]
    known = dict.fromkeys(memory.late)
    for key in keys:
        # What is still late is the last to be forgotten.
        known.pop(key, None)
    kept = (*known, *keys)
    return replace(memory, said_on=days[-_KEPT_DAYS:], late=kept[-max(_KEPT_LATE, len(keys)) :])
