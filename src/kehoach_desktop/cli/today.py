"""`today`: the first page; `recommendations`, `reporting` and `received`: what is kept up there."""

from kehoach_desktop.cli.call import DONE, NEEDS_ATTENTION, Call
from kehoach_desktop.cli.parser import Commands, add_json, day, folder
from kehoach_desktop.cli.periods import add_period, period_key
from kehoach_desktop.cli.today_json import recommendation_json, report_json, today_json
from kehoach_desktop.cli.words import NOTHING_YET, day_text
from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.reports.reporting import STEP_LABELS, ReportingStep
from kehoach_desktop.services.models.today_models import DueItem, ReportLine, Today
from kehoach_desktop.services.today.words import clock_question, days_left

_STEPS = ", ".join(f"{step.value} ({STEP_LABELS[step].lower()})" for step in ReportingStep)


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    parser = commands.add("today", "xem việc hôm nay: quá hạn, sắp đến hạn, chờ, báo cáo", today)
    parser.add_argument(
        "--clock-right",
        action="store_true",
        help="ngày trên máy là đúng, dù khác xa ngày xem lần trước",
    )
    parser.add_argument(
        "--out", metavar="TỆP", type=folder, help="ghi danh sách để in (PDF) vào tệp này"
    )
    add_json(parser)
    _add_recommendations(commands)
    _add_reporting(commands)
    parser = commands.add(
        "received", "đánh dấu đã nhận phiếu của một đơn vị trong kỳ", received, writes=True
    )
    parser.add_argument("unit", metavar="ĐƠN_VỊ", help="tên, tên viết tắt hoặc mã")
    add_period(parser)
    parser.add_argument("--on", metavar="NGÀY", type=day, help="ngày nhận (mặc định: hôm nay)")
    parser.add_argument("--undo", action="store_true", help="bỏ đánh dấu")


def _add_recommendations(commands: Commands) -> None:
    parser = commands.add(
        "recommendations", "liệt kê kiến nghị chưa trả lời; ghi trả lời", recommendations
    )
    parser.add_argument("--answered", action="store_true", help="liệt kê cả kiến nghị đã trả lời")
    add_json(parser)
    within = Commands.within(parser, required=False)
    parser = within.add("answer", "ghi trả lời một kiến nghị", answer, writes=True)
    parser.add_argument("id", metavar="MÃ", help="mã của kiến nghị, ít nhất bốn ký tự đầu")
    parser.add_argument("text", metavar="LỜI", help="nội dung trả lời")
    parser.add_argument("--symbol", metavar="SỐ_KÝ_HIỆU", default="", help="văn bản trả lời")
    parser.add_argument("--on", metavar="NGÀY", type=day, help="ngày trả lời (mặc định: hôm nay)")
    parser = within.add("reopen", "bỏ trả lời, để kiến nghị chờ tiếp", reopen, writes=True)
    parser.add_argument("id", metavar="MÃ", help="mã của kiến nghị, ít nhất bốn ký tự đầu")


def _add_reporting(commands: Commands) -> None:
    parser = commands.add(
        "reporting", "liệt kê các báo cáo phải gửi và từng bước đã làm", reporting
    )
    add_json(parser)
    within = Commands.within(parser, required=False)
    for name, words, run in (
        ("mark", "đánh dấu một bước đã xong", mark),
        ("unmark", "bỏ đánh dấu một bước", unmark),
    ):
        parser = within.add(name, words, run, writes=True)
        parser.add_argument("step", metavar="BƯỚC", help=_STEPS)
        add_period(parser)
        parser.add_argument("--duty", metavar="MÃ", help="khi kỳ đó có nhiều báo cáo")
        if name == "mark":
            parser.add_argument(
                "--on", metavar="NGÀY", type=day, help="ngày làm xong (mặc định: hôm nay)"
            )


def today(call: Call) -> int:
    """Show the first page; 1 when the computer's date is hard to believe.

    A date given by hand is believed.
    """
    service, out = call.application.first_page, call.arguments.out
    believe = call.arguments.clock_right or call.arguments.today is not None
    found = service.look(believe=believe)
    if out is not None:
        out = service.export(out, believe=believe)
    if call.json:
        call.out.json(today_json(found, str(out) if out is not None else None))
    else:
        _print(call, found)
        if out is not None:
            call.out.message(f"Đã ghi {out}")
    if found.doubt is not None:
        call.out.message(f"{clock_question(found)} Nếu đúng: kehoach today --clock-right.")
        return NEEDS_ATTENTION
    service.seen()
    return DONE


def _print(call: Call, found: Today) -> None:
    say = call.out.line
    if not found.in_force:
        say(f"Hôm nay {day_text(found.day)}")
        call.out.message(_what_next(found))
        return
    plans, letters = found.in_force - found.letters, found.letters
    counts = [f"{plans} kế hoạch"] if plans else []
    counts += [f"{letters} công văn"] if letters else []
    say(f"Hôm nay {day_text(found.day)} – {', '.join(counts)} đang thực hiện")
    since = found.since
    if since is not None and not since.is_empty:
        say(
            f"Từ lần xem trước ({day_text(since.day)}): {len(since.turned_late)} việc thành quá hạn"
        )
    for heading, items in (
        ("Quá hạn", found.late),
        ("Kỳ chưa làm của việc định kỳ", found.missed),
        ("Đến hạn trong 7 ngày", found.soon),
        ("Đến hạn từ 8 đến 30 ngày", found.later),
    ):
        _section(call, heading, items)
    if found.waiting:
        say()
        say(f"Chờ văn bản cấp trên: {found.waiting_count}")
        for group in found.waiting:
            say(f"  {group.awaited}: {len(group.tasks)}")
    say()
    say(
        f"Chỉ tiêu: {found.indicators}; đạt {found.met}, chưa đạt {len(found.unmet)}, chưa có số "
        f"liệu {len(found.unmeasured)}, chưa đủ căn cứ so sánh {len(found.undecided)}"
    )
    say(f"Kiến nghị chưa trả lời: {len(found.recommendations)}")
    for line in (found.unsent, found.report):
        if line is not None:
            say(_report_words(line))
    if found.units is not None and found.units.units:
        units = found.units
        say(
            f"Phiếu {units.label}: {len(units.answered)}/{len(units.units)} đơn vị đã gửi đủ, "
            f"{len(units.partial)} gửi chưa đủ, {len(units.missing)} chưa gửi"
        )
        for unit in units.missing:
            say(f"  chưa gửi: {unit.name}")


def _what_next(found: Today) -> str:
    """Return what to do where no plan is in force yet."""
    if not found.drafts:
        return NOTHING_YET
    return (
        f"Chưa có kế hoạch nào đang thực hiện; có {found.drafts} dự thảo chờ xem lại. Xem mã: "
        "kehoach plans; đưa vào thực hiện: kehoach plans accept MÃ."
    )


def _section(call: Call, heading: str, items: tuple[DueItem, ...]) -> None:
    call.out.line()
    call.out.line(f"{heading}: {len(items)}")
    for item in items:
        name = " ".join(part for part in (item.number, item.title) if part)
        lead = f" – {item.lead}" if item.lead else ""
        call.out.line(f"  {day_text(item.due)}  {name}{lead} ({days_left(item.days)})")


def _report_words(line: ReportLine) -> str:
    done = sum(step.day is not None for step in line.steps)
    following = line.next_step
    last = f"; việc tiếp: {following.label.lower()}" if following else ""
    to = f" gửi {', '.join(line.to)}" if line.to else ""
    return (
        f"{line.label}{to}: hạn {day_text(line.due)} ({days_left(line.days)}), xong {done}/"
        f"{len(line.steps)} bước{last}"
    )


def recommendations(call: Call) -> int:
    """List the recommendations without an answer, the oldest first."""
    service = call.application.recommendations
    found = service.open()
    answered = service.answered() if call.arguments.answered else []
    if call.json:
        call.out.json(
            [recommendation_json(one) for one in found]
            + [
                {
                    "id": one.id,
                    "task": one.task_id,
                    "number": one.number or None,
                    "title": one.title,
                    "text": one.asked,
                    "answer": one.answer,
                    "symbol": one.symbol or None,
                    "answered": one.day.isoformat() if one.day else None,
                }
                for one in answered
            ]
        )
        return DONE
    call.out.table(
        ("SỐ NGÀY", "TỪ KỲ", "VIỆC", "CHỦ TRÌ", "MÃ", "KIẾN NGHỊ"),
        [
            (str(one.days), one.period_label, one.number, one.lead, one.id[:8], one.text)
            for one in found
        ],
    )
    for one in answered:
        symbol = f" ({one.symbol})" if one.symbol else ""
        call.out.line(f"đã trả lời {day_text(one.day)}{symbol}: {one.asked} → {one.answer}")
    return DONE


def answer(call: Call) -> int:
    """Record an answer."""
    arguments = call.arguments
    call.application.recommendations.answer(
        arguments.id, arguments.text, symbol=arguments.symbol, day=arguments.on
    )
    call.out.message("Đã ghi trả lời.")
    return DONE


def reopen(call: Call) -> int:
    """Take an answer back."""
    call.application.recommendations.reopen(call.arguments.id)
    call.out.message("Đã mở lại kiến nghị.")
    return DONE


def reporting(call: Call) -> int:
    """List the reports and their steps."""
    found = call.application.reporting.lines()
    if call.json:
        call.out.json([report_json(line) for line in found])
        return DONE
    call.out.table(
        ("HẠN", "BÁO CÁO", "NƠI NHẬN", "CÒN", *(STEP_LABELS[step] for step in ReportingStep), "MÃ"),
        [
            (
                day_text(line.due),
                line.label,
                ", ".join(line.to),
                "đã gửi" if line.is_sent else days_left(line.days),
                *(day_text(step.day) or "–" for step in line.steps),
                line.duty_id[:8],
            )
            for line in found
        ],
    )
    return DONE


def mark(call: Call) -> int:
    """Mark a step as done."""
    arguments = call.arguments
    call.application.reporting.mark(
        arguments.step, period_key(call), day=arguments.on, duty=arguments.duty
    )
    call.out.message("Đã đánh dấu.")
    return DONE


def unmark(call: Call) -> int:
    """Take a step's mark off."""
    arguments = call.arguments
    call.application.reporting.unmark(arguments.step, period_key(call), duty=arguments.duty)
    call.out.message("Đã bỏ đánh dấu.")
    return DONE


def received(call: Call) -> int:
    """Mark a unit's answer as received, or take the mark off."""
    arguments, application = call.arguments, call.application
    unit = application.office.find_unit(arguments.unit)
    period = period_key(call)
    if arguments.undo:
        application.reporting.unreceive(unit.id, period)
        call.out.message(f"Đã bỏ đánh dấu của {unit.name}.")
    else:
        application.reporting.receive(unit.id, period, arguments.on)
        call.out.message(f"Đã nhận phiếu {Period.parse(period).label} của {unit.name}.")
    return DONE
