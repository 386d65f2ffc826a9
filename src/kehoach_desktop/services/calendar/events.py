"""What falls due as entries for other calendars."""

import datetime
from collections.abc import Iterable, Sequence

from kehoach_desktop.domain.days.calendar_event import CalendarEvent, CalendarFile
from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceState
from kehoach_desktop.domain.reports.administrative_text import short_date, short_name
from kehoach_desktop.services.models.calendar_models import KIND_LABELS, numbered_title
from kehoach_desktop.services.models.read_models import DueKind, DueLine

# RFC 5545 holds a sequence in 32 bits with a sign: seconds from here last until 2088.
_SEQUENCES_FROM = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


def event_uid(line: DueLine) -> str:
    """Return the id of an entry: the task's own, for what recurs with its day.

    A task keeps its id when its deadline moves, so that a second file moves the entry.
    """
    if line.kind is DueKind.TASK:
        return f"{line.id}@kehoach"
    return f"{line.id}-{line.day:%Y%m%d}@kehoach"


def calendar_file(
    lines: Sequence[DueLine],
    gone: Iterable[DueLine],
    office: str,
    made: datetime.datetime,
    alarm_days: int | None,
) -> CalendarFile:
    """Return the file of these lines; ``gone`` ones are cancelled unless they stand anew.

    An occurrence that was let go is cancelled: nobody is to be reminded of it.
    """
    events = {event_uid(line): _event(line, cancelled=_is_waived(line)) for line in lines}
    for line in gone:
        events.setdefault(event_uid(line), _event(line, cancelled=True))
    name = f"Kế hoạch – {short_name(office)}" if office else "Kế hoạch"
    ordered = sorted(events.values(), key=lambda event: (event.day, event.uid))
    revision = int((made - _SEQUENCES_FROM).total_seconds())
    return CalendarFile(name, made, max(0, revision), tuple(ordered), alarm_days)


def _is_waived(line: DueLine) -> bool:
    return line.occurrence is OccurrenceState.WAIVED


def _event(line: DueLine, *, cancelled: bool) -> CalendarEvent:
    words = []
    if line.lead:
        word = "Đơn vị báo cáo" if line.kind is DueKind.DUTY else "Chủ trì"
        words.append(f"{word}: {line.lead}")
    if line.deadline:
        words.append(f"Thời hạn: {line.deadline}")
    if line.last_working_day != line.day:
        words.append(
            f"Ngày làm việc cuối: {short_date(line.last_working_day)} "
            f"({short_date(line.day)} là ngày nghỉ: {line.rest_reason})"
        )
    if line.status is not None and line.kind is DueKind.TASK and not cancelled:
        words.append(f"Tình trạng: {line.status.label}")
    if line.plan_symbol:
        words.append(f"Kế hoạch: {line.plan_symbol}")
    categories = (KIND_LABELS[line.kind], line.plan_symbol)
    return CalendarEvent(
        event_uid(line),
        line.day,
        numbered_title(line),
        "\n".join(words),
        tuple(one for one in categories if one),
        cancelled,
    )
