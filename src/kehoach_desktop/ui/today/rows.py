"""The rows that what is late, due, awaited, unmet or asked stands in."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kehoach_desktop.services.models.today_models import DueItem, DueSort, periods_of
from kehoach_desktop.services.today.words import days_left
from kehoach_desktop.ui.today.list_model import ListColumn, ListRow
from kehoach_desktop.ui.widgets.status_shape import Tone
from kehoach_desktop.ui.widgets.toned_cell import CellLine

if TYPE_CHECKING:
    from kehoach_desktop.services.models.today_facts import IndicatorStanding
    from kehoach_desktop.services.models.today_models import OpenRecommendation, UnitAnswer

translate = QCoreApplication.translate
_SOON = 7


def due_columns() -> tuple[ListColumn, ...]:
    """Return the columns of a list of what is late or due."""
    return (
        ListColumn(translate("TodayRows", "Hạn"), 92, least=92),
        ListColumn(translate("TodayRows", "Việc"), 300, stretch=3, least=160),
        ListColumn(translate("TodayRows", "Chủ trì"), 160, stretch=1, least=104),
        ListColumn(translate("TodayRows", "Tình trạng"), 158, least=148),
    )


def due_rows(
    sections: Iterable[tuple[str, Tone, Sequence[DueItem]]], year: int, *, periods: bool = False
) -> list[ListRow]:
    """Return the items under the headings of their sections; empty sections are left out.

    With ``periods`` the headings count the earlier missed ones of an item, too.
    """
    rows = []
    for heading, tone, items in sections:
        if items:
            number = periods_of(items) if periods else len(items)
            rows.append(heading_row(f"{heading} · {number}", tone))
            rows.extend(due_row(item, year) for item in items)
    return rows


def heading_row(words: str, tone: Tone = Tone.PLAIN) -> ListRow:
    """Return a heading over all columns."""
    return ListRow(((CellLine(words, tone, strong=True),),), heading=True)


def due_row(item: DueItem, year: int) -> ListRow:
    """Return one item: its day, what it is, who leads it, how it stands."""
    name = " ".join(part for part in (item.number, item.title) if part)
    words = [CellLine(name)]
    if about := _about(item):
        words.append(CellLine(about, Tone.MUTED))
    return ListRow(
        (
            (CellLine(day_text(item.due, year)),),
            tuple(words),
            (CellLine(item.lead),) if item.lead else (),
            (_state(item),),
        ),
        target=item,
        tip=f"{name}\n{item.plan_symbol}".strip(),
    )


def day_text(day: datetime.date | None, year: int) -> str:
    """Return "31/3", with the year where it is another one."""
    if day is None:
        return ""
    short = f"{day.day}/{day.month}"
    return short if day.year == year else f"{short}/{day.year}"


def _about(item: DueItem) -> str:
    parts = []
    if item.sort is DueSort.RECURRING:
        parts.append(translate("TodayRows", "việc định kỳ"))
        if item.earlier:
            parts.append(translate("TodayRows", "còn {} kỳ trước chưa làm").format(item.earlier))
    elif item.sort is DueSort.DUTY:
        parts.append(translate("TodayRows", "chế độ báo cáo"))
    if item.rest_reason and item.last_working_day is not None:
        parts.append(
            translate("TodayRows", "{reason}, ngày làm việc cuối: {day}").format(
                reason=item.rest_reason,
                day=f"{item.last_working_day.day}/{item.last_working_day.month}",
            )
        )
    return " · ".join(parts)


def _state(item: DueItem) -> CellLine:
    if item.days is None:
        label = item.status.label if item.status is not None else ""
        return CellLine(f"◇ {label}", Tone.WAITING)
    if item.days < 0 and item.sort is DueSort.RECURRING:
        return CellLine(translate("TodayRows", "▲ lỡ {} ngày").format(-item.days), Tone.BAD)
    if item.days < 0:
        return CellLine(translate("TodayRows", "▲ quá hạn {} ngày").format(-item.days), Tone.BAD)
    if item.status is not None and not item.status.reported.is_open:
        return CellLine(item.status.label, Tone.MUTED)
    tone = Tone.DOUBT if item.days <= _SOON else Tone.PLAIN
    return CellLine(f"● {days_left(item.days)}", tone, strong=item.days == 0)


def indicator_columns() -> tuple[ListColumn, ...]:
    """Return the columns of a list of indicators."""
    return (
        ListColumn(translate("TodayRows", "Chỉ tiêu"), 300, stretch=3, least=180),
        ListColumn(translate("TodayRows", "Mục tiêu"), 140, stretch=1, least=100),
        ListColumn(translate("TodayRows", "Thực hiện"), 120, least=96, right=True),
        ListColumn(translate("TodayRows", "Chủ trì"), 160, stretch=1, least=100),
    )


def indicator_row(one: IndicatorStanding) -> ListRow:
    """Return one indicator with its target and its latest figure."""
    from kehoach_desktop.domain.days.period import Period
    from kehoach_desktop.domain.indicators.measuring import format_number

    name = " ".join(part for part in (one.number, one.name) if part)
    figure: tuple[CellLine, ...] = (CellLine(translate("TodayRows", "chưa có"), Tone.MUTED),)
    if one.value is not None:
        unit = one.measure_unit if one.measure_unit == "%" else ""
        figure = (
            CellLine(f"{format_number(one.value, 2)}{unit}"),
            CellLine(Period.parse(one.period).label, Tone.MUTED),
        )
    return ListRow(
        ((CellLine(name),), (CellLine(one.target),), figure, (CellLine(one.lead),)),
        target=one,
        tip=f"{name}\n{one.plan_symbol}".strip(),
    )


def recommendation_columns() -> tuple[ListColumn, ...]:
    """Return the columns of a list of recommendations."""
    return (
        ListColumn(translate("TodayRows", "Kiến nghị"), 330, stretch=3, least=200),
        ListColumn(translate("TodayRows", "Đơn vị"), 160, stretch=1, least=100),
        ListColumn(translate("TodayRows", "Đã chờ"), 130, least=110),
    )


def recommendation_row(one: OpenRecommendation) -> ListRow:
    """Return one recommendation, whose it is, and how long it has waited."""
    task = " ".join(part for part in (one.number, one.title) if part)
    return ListRow(
        (
            (CellLine(one.text), CellLine(task, Tone.MUTED)),
            (CellLine(one.lead),),
            (
                CellLine(translate("TodayRows", "{} ngày").format(one.days)),
                CellLine(translate("TodayRows", "từ {}").format(one.period_label), Tone.MUTED),
            ),
        ),
        target=one,
        tip=one.text,
    )


def answer_columns() -> tuple[ListColumn, ...]:
    """Return the columns of a list of units asked for a period."""
    return (
        ListColumn(translate("TodayRows", "Đơn vị"), 260, stretch=2, least=156),
        ListColumn(translate("TodayRows", "Nhiệm vụ đã báo"), 130, least=110, right=True),
        ListColumn(translate("TodayRows", "Phiếu"), 180, stretch=1, least=150),
    )


def answer_row(unit: UnitAnswer, year: int) -> ListRow:
    """Return one unit and whether it has answered."""
    if unit.received is not None:
        words = translate("TodayRows", "✓ đã nhận ngày {}").format(day_text(unit.received, year))
        state = CellLine(words, Tone.GOOD)
    elif unit.has_answered:
        state = CellLine(translate("TodayRows", "✓ đã báo đủ"), Tone.GOOD)
    elif unit.is_missing:
        state = CellLine(translate("TodayRows", "▲ chưa gửi"), Tone.BAD)
    else:
        state = CellLine(translate("TodayRows", "◇ gửi chưa đủ"), Tone.DOUBT)
    return ListRow(
        ((CellLine(unit.name),), (CellLine(f"{unit.reported}/{unit.total}"),), (state,)),
        target=unit,
    )
