"""`holidays`: the days off and the days worked in exchange, and the office's edits of them."""

from kehoach_desktop.cli.call import DONE, Call
from kehoach_desktop.cli.parser import Commands, add_json, day
from kehoach_desktop.cli.words import day_text
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.services.settings.office_calendar import DayMark

_MARKS = {
    DayMark.HOLIDAY: "nghỉ lễ",
    DayMark.REST: "nghỉ hoán đổi",
    DayMark.WORKING: "đi làm",
}


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    parser = commands.add("holidays", "xem và sửa ngày nghỉ, ngày làm bù của năm", holidays)
    parser.add_argument("--year", metavar="NĂM", type=int, help="năm (mặc định: năm nay)")
    add_json(parser)
    within = Commands.within(parser, required=False)
    inner = within.add("add", "thêm một ngày nghỉ", add_day, writes=True)
    inner.add_argument("day", metavar="NGÀY", type=day, help="dạng 2026-11-24")
    inner.add_argument("name", metavar="TÊN", help="tên ngày nghỉ")
    inner = within.add("work", "ghi một ngày là ngày làm việc (làm bù)", work_day, writes=True)
    inner.add_argument("day", metavar="NGÀY", type=day, help="dạng 2026-08-22")
    inner = within.add("remove", "bỏ sửa đổi của cơ quan ở một ngày", remove_day, writes=True)
    inner.add_argument("day", metavar="NGÀY", type=day, help="dạng 2026-11-24")


def holidays(call: Call) -> int:
    """List the days of a year that are not what their weekday says."""
    year = call.arguments.year or call.application.today().year
    found = call.application.office.special_days(year)
    if call.json:
        call.out.json(
            [
                {
                    "day": one.day.isoformat(),
                    "kind": one.mark.value,
                    "name": one.name or None,
                    "own": one.own,
                }
                for one in found
            ]
        )
        return DONE
    call.out.table(
        ("NGÀY", "LOẠI", "CƠ QUAN SỬA", "TÊN"),
        [(day_text(one.day), _MARKS[one.mark], "có" if one.own else "", one.name) for one in found],
    )
    return DONE


def add_day(call: Call) -> int:
    """Give a day off."""
    if not call.arguments.name.strip():
        raise InvalidInput("Ngày nghỉ phải có tên.")
    call.application.office.mark_day(call.arguments.day, DayMark.HOLIDAY, call.arguments.name)
    call.out.message(f"Đã ghi ngày nghỉ {day_text(call.arguments.day)}.")
    return DONE


def work_day(call: Call) -> int:
    """Have a day worked."""
    call.application.office.mark_day(call.arguments.day, DayMark.WORKING)
    call.out.message(f"Đã ghi {day_text(call.arguments.day)} là ngày làm việc.")
    return DONE


def remove_day(call: Call) -> int:
    """Let a day be again what the public calendar says."""
    call.application.office.unmark_day(call.arguments.day)
    call.out.message(f"Đã bỏ sửa đổi ở ngày {day_text(call.arguments.day)}.")
    return DONE
