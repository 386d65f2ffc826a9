"""`due` and `calendar`: what falls due, day by day; printed, or for other calendars."""

import argparse

from kehoach_desktop.cli.call import DONE, Call
from kehoach_desktop.cli.line_json import due_json
from kehoach_desktop.cli.parser import Commands, Parser, add_json, folder
from kehoach_desktop.cli.periods import add_plan, add_span, plan_id
from kehoach_desktop.cli.words import day_text
from kehoach_desktop.domain.days.calendar_grid import CalendarView
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.services.models.calendar_models import (
    CalendarFilter,
    CalendarSpan,
    state_words,
)
from kehoach_desktop.services.models.read_models import DueKind, DueLine

_HEADINGS = ("NGÀY", "NGÀY LÀM VIỆC CUỐI", "SỐ", "VIỆC", "CHỦ TRÌ", "TÌNH TRẠNG")


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    parser = commands.add("due", "liệt kê việc đến hạn theo ngày", due)
    add_span(parser, required=True)
    add_json(parser)
    parser = commands.add("calendar", "xem, in hoặc xuất lịch công việc", None)
    within = Commands.within(parser)
    inner = within.add("show", "liệt kê việc đến hạn, ngày nghỉ và ngày làm bù", show)
    add_span(inner, required=True)
    _add_narrowing(inner)
    add_json(inner)
    inner = within.add("print", "tạo tệp PDF khổ A4 để in lịch", print_pages)
    add_span(inner, required=True)
    _add_narrowing(inner)
    inner.add_argument(
        "--view",
        choices=[view.value for view in CalendarView],
        default=CalendarView.MONTH.value,
        help="month: mỗi tháng một tờ; quarter: cả quý một tờ; agenda: danh sách theo ngày",
    )
    inner.add_argument("--out", metavar="TỆP.pdf", type=folder, required=True)
    inner = within.add("export", "xuất tệp .ics cho Outlook, Google, điện thoại", export)
    add_span(inner, required=True)
    _add_narrowing(inner)
    inner.add_argument(
        "--alarm", metavar="SỐ", type=int, help="nhắc trước bấy nhiêu ngày (mặc định: không nhắc)"
    )
    inner.add_argument("--out", metavar="TỆP.ics", type=folder, required=True)


def _add_narrowing(parser: Parser) -> None:
    add_plan(parser)
    parser.add_argument("--unit", metavar="TÊN", help="chỉ việc đơn vị này chủ trì, phối hợp")
    parser.add_argument(
        "--kind",
        action="append",
        choices=[kind.value for kind in DueKind],
        help="chỉ loại này; ghi nhiều lần để lấy nhiều loại",
    )


def due(call: Call) -> int:
    """List tasks, recurring occurrences and reporting duties between two days, both counted."""
    _check(call.arguments)
    found = call.application.overview.due(call.arguments.start, call.arguments.end)
    if call.json:
        call.out.json([due_json(line) for line in found])
        return DONE
    call.out.table(_HEADINGS, [_row(line) for line in found])
    return DONE


def show(call: Call) -> int:
    """List what falls due and what the days are."""
    span = _span(call)
    if call.json:
        call.out.json(
            {
                "from": span.first.isoformat(),
                "to": span.last.isoformat(),
                "today": span.today.isoformat(),
                "entries": [due_json(line) for line in span.lines],
                "days": [
                    {
                        "day": day.isoformat(),
                        "name": note,
                        "working": span.calendar.is_working(day),
                    }
                    for day, note in span.notes.items()
                ],
            }
        )
        return DONE
    notes = [(day, (day_text(day), "", "", note, "", "")) for day, note in span.notes.items()]
    rows = [*notes, *((line.day, _row(line)) for line in span.lines)]
    call.out.table(_HEADINGS, [row for _, row in sorted(rows, key=lambda one: one[0])])
    return DONE


def print_pages(call: Call) -> int:
    """Write a PDF of the days."""
    _check(call.arguments)
    path = call.application.calendar.print_pages(
        CalendarView(call.arguments.view),
        call.arguments.start,
        call.arguments.end,
        call.arguments.out,
        _narrowing(call),
    )
    call.out.message(f"Đã ghi {path}")
    return DONE


def export(call: Call) -> int:
    """Write an .ics file of the days."""
    _check(call.arguments)
    path = call.application.calendar.export(
        call.arguments.start,
        call.arguments.end,
        call.arguments.out,
        _narrowing(call),
        alarm_days=call.arguments.alarm,
    )
    call.out.message(f"Đã ghi {path}")
    return DONE


def _span(call: Call) -> CalendarSpan:
    _check(call.arguments)
    return call.application.calendar.entries(
        call.arguments.start, call.arguments.end, _narrowing(call)
    )


def _check(arguments: argparse.Namespace) -> None:
    if arguments.end < arguments.start:
        raise InvalidInput(
            f"Ngày cuối {day_text(arguments.end)} đứng trước ngày đầu "
            f"{day_text(arguments.start)}; hãy đổi lại."
        )


def _narrowing(call: Call) -> CalendarFilter:
    arguments = call.arguments
    unit = call.application.office.find_unit(arguments.unit) if arguments.unit else None
    return CalendarFilter(
        plan_id(call),
        unit.id if unit is not None else None,
        frozenset(map(DueKind, arguments.kind)) if arguments.kind else frozenset(DueKind),
    )


def _row(line: DueLine) -> tuple[str, ...]:
    reason = line.rest_reason
    last = f"{day_text(line.last_working_day)} (ngày hạn: {reason})" if reason else ""
    return (day_text(line.day), last, line.number, line.title, line.lead, state_words(line))
