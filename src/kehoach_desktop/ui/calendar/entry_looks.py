"""How what falls due looks on a calendar: a shape, words, a calm colour."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.days.calendar_grid import Density, density
from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceState
from kehoach_desktop.services.models.calendar_models import (
    CalendarSpan,
    is_late,
    is_missed,
    numbered_title,
    state_words,
)
from kehoach_desktop.services.models.read_models import DueKind, DueLine
from kehoach_desktop.ui.deadlines.deadline_words import day_words
from kehoach_desktop.ui.widgets.status_shape import Tone, status_shape

translate = QCoreApplication.translate


def entry_shape(line: DueLine) -> tuple[str, Tone]:
    """Return the shape and the tone of a line; its words are in ``numbered_title``."""
    if line.kind is DueKind.TASK and line.status is not None:
        return status_shape(line.status)
    if line.kind is DueKind.RECURRING:
        return {
            OccurrenceState.DONE: ("✓", Tone.GOOD),
            OccurrenceState.WAIVED: ("×", Tone.MUTED),
            OccurrenceState.MISSED: ("▲", Tone.BAD),
        }.get(line.occurrence or OccurrenceState.AHEAD, ("↻", Tone.PLAIN))
    return "□", Tone.WAITING


def entry_words(line: DueLine) -> str:
    """Return everything there is to say of a line, one fact a line."""
    parts = [numbered_title(line)]
    if line.lead:
        parts.append(line.lead)
    parts.append(f"{entry_shape(line)[0]} {state_words(line)}")
    if line.deadline:
        parts.append(translate("Calendar", "Thời hạn: {}").format(line.deadline))
    if line.last_working_day != line.day:
        parts.append(
            translate("Calendar", "Ngày làm việc cuối: {} (đúng hạn là ngày nghỉ)").format(
                day_words(line.last_working_day)
            )
        )
    if line.plan_symbol:
        parts.append(line.plan_symbol)
    return "\n".join(parts)


def day_note(day: datetime.date, span: CalendarSpan, *, due: bool) -> str:
    """Return what a day is beside its number: its name, and the last working day before it."""
    parts = [span.notes.get(day, "")]
    if due and not span.calendar.is_working(day):
        last = span.calendar.last_working_day(day)
        parts.append(
            translate("Calendar", "ngày làm việc cuối {}").format(f"{last.day}/{last.month}")
        )
    return " · ".join(part for part in parts if part)


def counted_words(lines: tuple[DueLine, ...] | list[DueLine]) -> str:
    """Return "12 việc · ▲ 2 quá hạn"."""
    words = translate("Calendar", "{n} việc").format(n=len(lines))
    late = sum(map(is_late, lines))
    if late:
        words += " · " + translate("Calendar", "▲ {n} quá hạn").format(n=late)
    missed = sum(map(is_missed, lines))
    if missed:
        words += " · " + translate("Calendar", "▲ {n} kỳ chưa làm").format(n=missed)
    return words


def day_summary(day: datetime.date, span: CalendarSpan, lines: tuple[DueLine, ...]) -> str:
    """Return a day in one sentence, for the tooltip and for who listens to the screen."""
    parts = [day_words(day)]
    if day == span.today:
        parts.append(translate("Calendar", "hôm nay"))
    if note := day_note(day, span, due=bool(lines)):
        parts.append(note)
    parts.append(counted_words(lines) if lines else translate("Calendar", "không có việc"))
    return ", ".join(parts)


def density_words(count: int) -> str:
    """Return how full a day is: "trống", "ít việc"…"""
    return {
        Density.NONE: translate("Calendar", "trống"),
        Density.LIGHT: translate("Calendar", "ít việc"),
        Density.MEDIUM: translate("Calendar", "khá nhiều việc"),
        Density.HEAVY: translate("Calendar", "rất nhiều việc"),
    }[density(count)]


def why_not_dragged(line: DueLine) -> str:
    """Return why a line can't be put on another day, or "" when it can."""
    if line.kind is DueKind.RECURRING:
        return translate(
            "Calendar",
            "Việc định kỳ theo nhịp đã giao nên không kéo sang ngày khác; hãy sửa thời hạn của "
            "nhiệm vụ ở trang Kế hoạch.",
        )
    if line.kind is DueKind.DUTY:
        return translate(
            "Calendar",
            "Ngày gửi báo cáo do chế độ báo cáo trong kế hoạch quy định nên không kéo sang ngày "
            "khác.",
        )
    if line.status is not None and not line.status.reported.is_open:
        return translate(
            "Calendar", "Nhiệm vụ này đã hoàn thành hoặc tạm dừng nên không cần gia hạn."
        )
    return ""


def month_name(day: datetime.date) -> str:
    """Return "Tháng 4/2026"."""
    return translate("Calendar", "Tháng {month}/{year}").format(month=day.month, year=day.year)
