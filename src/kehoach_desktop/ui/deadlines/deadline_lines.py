"""What is known of a task's deadline, in lines for the inspector and the dialogs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.deadlines.counted_day import Count
from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.extension import Extension
from kehoach_desktop.services.models.deadline_models import TaskDeadlines
from kehoach_desktop.ui.deadlines.deadline_words import short_day

translate = QCoreApplication.translate


def first_line(known: TaskDeadlines) -> str:
    """Return the first deadline with the days late against it."""
    line = translate("DeadlineLines", "Hạn đầu: {}").format(_words(known.first))
    return _with_lateness(line, known.late_first)


def standing_line(known: TaskDeadlines) -> str:
    """Return the deadline in force with the days late against it."""
    line = translate("DeadlineLines", "Đang áp dụng: {}").format(_words(known.standing))
    return _with_lateness(line, known.late_extended)


def extension_lines(known: TaskDeadlines) -> list[str]:
    """Return one line for each extension, the earliest first."""
    return [_extension(place, one) for place, one in enumerate(known.extensions, start=1)]


def arrival_line(known: TaskDeadlines) -> str:
    """Return what the task waited for and its day; "" where nothing came."""
    arrival = known.arrival
    if arrival is None:
        return ""
    line = translate("DeadlineLines", "Đã có {document} ngày {day}").format(
        document=arrival.document, day=short_day(arrival.came_on)
    )
    count = Count(arrival.days, arrival.working_days, arrival.months).words
    if count:
        line += translate("DeadlineLines", "; hạn là {} sau đó").format(count)
    return line


def _words(deadline: Deadline) -> str:
    if deadline.due is None:
        return deadline.text or "—"
    day = short_day(deadline.due)
    return day if _is_day(deadline) else f"{deadline.text} ({day})"


def _is_day(deadline: Deadline) -> bool:
    due = deadline.due
    return due is not None and deadline.text in ("", short_day(due), f"{due:%d/%m/%Y}")


def _with_lateness(line: str, days: int | None) -> str:
    if not days:
        return line
    return translate("DeadlineLines", "{line} – chậm {n} ngày").format(line=line, n=days)


def _extension(place: int, one: Extension) -> str:
    line = translate("DeadlineLines", "Gia hạn lần {n}: {words}").format(
        n=place, words=_words(one.deadline)
    )
    source = [one.document] if one.document else []
    if one.decided_on is not None:
        source.append(short_day(one.decided_on))
    if source:
        line += f" ({', '.join(source)})"
    return f"{line}. {one.reason}" if one.reason else line
