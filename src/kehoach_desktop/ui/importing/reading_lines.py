"""How a reading stands beside the words it was read from: "Tháng 5/2026 → 31/5/2026"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.deadlines.milestones import read_milestones
from kehoach_desktop.domain.drafts.draft import DraftProgress
from kehoach_desktop.domain.indicators.measuring import format_number
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.domain.text.vietnamese import fold, shortened
from kehoach_desktop.domain.units.register import is_collective
from kehoach_desktop.ui.deadlines.deadline_words import reading_words, short_day
from kehoach_desktop.ui.importing.row_marks import RowMarks
from kehoach_desktop.ui.widgets.toned_cell import CellLine, Tone

_SIGNS = {
    Comparator.AT_LEAST: "≥ ",
    Comparator.MORE_THAN: "> ",
    Comparator.AT_MOST: "≤ ",
    Comparator.LESS_THAN: "< ",
    Comparator.EQUAL: "= ",
}

_LONG = 80
"""Letters from which on a cell's words may fill it."""

translate = QCoreApplication.translate


def doubtful(text: str, is_doubtful: bool) -> tuple[CellLine, ...]:
    """Return the words, marked ◆ where they are to be looked at."""
    if is_doubtful:
        return (
            CellLine(
                f"◆ {text}" if text else translate("ReadingLines", "◆ chưa đọc được"), Tone.DOUBT
            ),
        )
    return (CellLine(text),) if text else ()


def untold(is_doubtful: bool) -> tuple[CellLine, ...]:
    """Return an empty cell, marked ◆ where something was to be expected in it."""
    if not is_doubtful:
        return ()
    return (CellLine(translate("ReadingLines", "◆ văn bản không ghi"), Tone.DOUBT),)


def unit_lines(names: Sequence[str], marks: RowMarks, field: str) -> tuple[CellLine, ...]:
    """Return the units' names; each that the register does not know stands on its own line.

    The first place of such a name asks for it; the later ones are only marked. A phrase for
    many units ("các phòng, ban") is said to be one, for it is no unit to be added.
    """
    known = "; ".join(name for name in names if name not in marks.unknown)
    words = translate("ReadingLines", "◇ {name} (chưa có)")
    strange = tuple(
        CellLine(words.format(name=name), Tone.WAITING)
        if name in marks.asked
        else CellLine(f"◇ {name}")
        for name in names
        if name in marks.unknown
    )
    is_open = marks.is_open(field)
    many = (
        (CellLine(translate("ReadingLines", "= nhiều đơn vị"), Tone.MUTED),)
        if any(is_collective(name) for name in names)
        else ()
    )
    return (*(doubtful(known, is_open) if known or not strange else ()), *many, *strange)


def deadline_lines(
    deadline: Deadline, is_doubtful: bool, is_seen: bool = False, year: int | None = None
) -> tuple[CellLine, ...]:
    """Return the words of a deadline and, where they differ, what was read.

    Of several dated steps each has a line; ``year`` is the plan's.
    """
    if deadline.is_unread:
        told = (
            CellLine(translate("ReadingLines", "✓ giữ nguyên văn, không đặt ngày"), Tone.MUTED)
            if is_seen
            else CellLine(translate("ReadingLines", "◆ chưa hiểu thời hạn này"), Tone.DOUBT)
        )
        return CellLine(deadline.text), told
    lines = [CellLine(deadline.text)] if deadline.text else []
    days = []
    if deadline.start is not None:
        days.append(translate("ReadingLines", "từ {day}").format(day=short_day(deadline.start)))
    if deadline.due is not None:
        days.append(short_day(deadline.due))
    rhythms = [reading_words(Deadline(recurrence=(one,))) for one in deadline.recurrence]
    if deadline.ongoing:
        rhythms.append(translate("ReadingLines", "thường xuyên"))
    said = fold(deadline.text)
    parts = [part for part in (*days, *rhythms) if fold(part) != said]
    if parts:
        lines.append(CellLine("→ " + ", ".join(parts), Tone.GOOD))
    lines += [
        CellLine(f"· {short_day(day)}: {step.what}", Tone.MUTED)
        for step in read_milestones(deadline.text, year)
        if (day := step.due or step.start)
    ]
    if deadline.after is not None:
        awaited = fold(deadline.after.text)
        # What stands in the words above need not be said twice.
        if awaited not in said:
            words = translate("ReadingLines", "◇ chờ: {text}").format(text=deadline.after.text)
        elif deadline.due is not None:
            words = translate("ReadingLines", "◇ và còn chờ văn bản")
        else:
            words = translate("ReadingLines", "◇ còn chờ, chưa tính ngày")
        lines.append(CellLine(words, Tone.WAITING))
    return _marked(lines, deadline.text, is_doubtful)


def progress_words(row: DraftProgress, longest: int = 0) -> str:
    """Return what a list says of a task's progress: state, share where not said, result.

    A result of more than ``longest`` letters is shortened; 0 leaves it whole.
    """
    has_share = row.share is not None and str(row.share) not in row.state
    share = f"{row.share}%" if has_share else ""
    result = shortened(row.result, longest) if longest else row.result
    return " – ".join(text for text in (row.state, share, result) if text)


def target_lines(target: Target, is_doubtful: bool, is_seen: bool = False) -> tuple[CellLine, ...]:
    """Return the words of a target and, where they say more, what was read."""
    lines = [CellLine(target.text)] if target.text else []
    if target.comparator is None or target.value is None:
        if target.text:
            lines.append(
                CellLine(translate("ReadingLines", "✓ giữ nguyên văn"), Tone.MUTED)
                if is_seen
                else CellLine(translate("ReadingLines", "◆ chưa hiểu mục tiêu này"), Tone.DOUBT)
            )
        return tuple(lines)
    reading = target_reading(target)
    if fold(reading).replace(" ", "") != fold(target.text).replace(" ", ""):
        lines.append(CellLine(f"→ {reading}", Tone.GOOD))
    if target.also:
        lines.append(
            CellLine(
                translate("ReadingLines", "◇ và: {text}").format(text=target.also), Tone.WAITING
            )
        )
    return _marked(lines, target.text, is_doubtful)


def _marked(lines: Sequence[CellLine], text: str, is_doubtful: bool) -> tuple[CellLine, ...]:
    """Return the lines, marked ◆ below, or above long words, of which the end is not in sight."""
    if not is_doubtful:
        return tuple(lines)
    mark = CellLine(translate("ReadingLines", "◆ cần xem lại"), Tone.DOUBT)
    return (mark, *lines) if len(text) > _LONG else (*lines, mark)


def target_reading(target: Target) -> str:
    """Return a read target as a short formula: "≥ 50", "20 – 30", "giảm ≥ 10%"."""
    value = target.value or Decimal(0)
    match target.comparator:
        case Comparator.BETWEEN:
            upper = format_number(target.upper) if target.upper is not None else "?"
            return f"{format_number(value)} – {upper}"
        case Comparator.CHANGE:
            way = (
                translate("ReadingLines", "giảm")
                if value < 0
                else translate("ReadingLines", "tăng")
            )
            text = f"{way} ≥ {format_number(abs(value))}%"
            if target.base_year is not None:
                text += translate("ReadingLines", " so với {year}").format(year=target.base_year)
            return text
        case None:
            return ""
        case sign:
            return _SIGNS[sign] + format_number(value)
