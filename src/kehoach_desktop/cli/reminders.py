"""`remind` and `reminders`: what would be said unasked now, and what is to be said at all."""

from dataclasses import replace

from kehoach_desktop.cli.call import DONE, Call
from kehoach_desktop.cli.parser import Commands, add_json, moment
from kehoach_desktop.domain.reminding import ReminderSettings, parse_quiet

_ON, _OFF = "on", "off"


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    parser = commands.add("remind", "xem lúc này chương trình nhắc gì, hoặc vì sao không", remind)
    parser.add_argument(
        "--now",
        metavar="LÚC",
        type=moment,
        help="xem như đang là lúc này, dạng 2026-04-03T08:00 (mặc định: bây giờ)",
    )
    add_json(parser)
    parser = commands.add("reminders", "xem hoặc đổi cách nhắc việc", show)
    add_json(parser)
    within = Commands.within(parser, required=False)
    inner = within.add("set", "đổi cách nhắc việc; nêu gì thì đổi nấy", change)
    for name, help in (
        ("--remind", "bật hay tắt nhắc việc"),
        ("--rest-days", "yên lặng vào ngày nghỉ"),
        ("--tray", "để chạy ở khay khi đóng cửa sổ"),
        ("--start-with-system", "mở cùng máy, thu ở khay"),
    ):
        inner.add_argument(name, choices=(_ON, _OFF), help=help)
    inner.add_argument("--days", metavar="SỐ", type=int, help="nhắc trước bấy nhiêu ngày")
    inner.add_argument(
        "--quiet", metavar="GIỜ", help='giờ yên lặng, ví dụ "11:30-13:30; 17:30-7:30"; "" là không'
    )


def remind(call: Call) -> int:
    """Print what would be said now, or why nothing would be; nothing is remembered as said."""
    found = call.application.reminders.look(call.arguments.now)
    if call.json:
        call.out.json(
            {
                "now": found.now.isoformat(timespec="minutes"),
                "speaks": found.speaks,
                "why": found.decision.why.value,
                "heading": found.heading,
                "lines": list(found.lines),
                "late": [one.id for one in found.facts.late],
                "newly_late": [one.id for one in found.decision.newly_late],
                "soon": [one.id for one in found.facts.soon],
                "duties": [one.id for one in found.facts.duties],
                "look_again": found.decision.look_again.isoformat(timespec="minutes"),
            }
        )
        return DONE
    if found.speaks:
        call.out.line(found.heading)
    for line in found.lines:
        call.out.line(line)
    return DONE


def show(call: Call) -> int:
    """Show how the officer is reminded."""
    settings = call.application.reminders.settings
    system = call.application.start_with_system
    if call.json:
        call.out.json(
            {
                "on": settings.on,
                "days": settings.days_ahead,
                "quiet": [str(span) for span in settings.quiet],
                "quiet_on_rest_days": settings.quiet_on_rest_days,
                "tray": settings.tray,
                "start_with_system": system.is_on(),
            }
        )
        return DONE
    quiet = "; ".join(map(str, settings.quiet)) or "không có"
    call.out.line(f"Nhắc việc: {_word(settings.on)}")
    call.out.line(f"Nhắc trước: {settings.days_ahead} ngày")
    call.out.line(f"Giờ yên lặng: {quiet}")
    call.out.line(f"Yên lặng vào ngày nghỉ: {_word(settings.quiet_on_rest_days)}")
    call.out.line(f"Để chạy ở khay khi đóng cửa sổ: {_word(settings.tray)}")
    call.out.line(f"Mở cùng máy: {_word(system.is_on())}")
    return DONE


def change(call: Call) -> int:
    """Change what is named; nothing changes when a part of it makes no sense."""
    arguments = call.arguments
    reminders = call.application.reminders
    settings: ReminderSettings = reminders.settings
    if arguments.remind:
        settings = replace(settings, on=arguments.remind == _ON)
    if arguments.rest_days:
        settings = replace(settings, quiet_on_rest_days=arguments.rest_days == _ON)
    if arguments.tray:
        settings = replace(settings, tray=arguments.tray == _ON)
    if arguments.days is not None:
        settings = replace(settings, days_ahead=arguments.days)
    if arguments.quiet is not None:
        settings = replace(settings, quiet=parse_quiet(arguments.quiet))
    if arguments.start_with_system == _ON:
        call.application.start_with_system.turn_on()
    elif arguments.start_with_system == _OFF:
        call.application.start_with_system.turn_off()
    reminders.set_settings(settings)
    call.out.message("Đã đổi cách nhắc việc.")
    return DONE


def _word(on: bool) -> str:
    return "bật" if on else "tắt"
