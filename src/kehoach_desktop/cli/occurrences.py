"""`occurrences`: the days on which recurring tasks fall due, and what became of them."""

from kehoach_desktop.cli.call import DONE, Call
from kehoach_desktop.cli.deadline_json import date_json, text_or_null
from kehoach_desktop.cli.parser import Commands, Parser, add_json, day
from kehoach_desktop.cli.periods import add_plan, add_span, plan_id
from kehoach_desktop.cli.words import day_text
from kehoach_desktop.domain.deadlines.occurrence_record import OCCURRENCE_LABELS
from kehoach_desktop.domain.errors import InvalidInput


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    parser = commands.add("occurrences", "liệt kê các kỳ của việc định kỳ", occurrences)
    add_span(parser)
    parser.add_argument(
        "--missed",
        action="store_true",
        help="chỉ những kỳ đã qua mà chưa ghi đã làm hay bỏ qua; không ghi ngày thì là tất cả",
    )
    add_plan(parser)
    add_json(parser)
    within = Commands.within(parser, required=False)
    for name, help in (("tick", "ghi một kỳ đã làm"), ("waive", "bỏ qua một kỳ, có lý do")):
        inner = _occurrence(within, name, help)
        inner.add_argument(
            "--note" if name == "tick" else "--reason",
            dest="note",
            metavar="LỜI",
            default="",
            help="ghi chú" if name == "tick" else "lý do bỏ qua",
        )
    _occurrence(within, "untick", "bỏ điều đã ghi của một kỳ")


def occurrences(call: Call) -> int:
    """List occurrences between two days, both counted, or every missed one."""
    arguments, service = call.arguments, call.application.occurrences
    if arguments.start is not None and arguments.end is not None:
        found = service.between(
            arguments.start, arguments.end, plan_id=plan_id(call), only_missed=arguments.missed
        )
    elif arguments.missed and arguments.start is None and arguments.end is None:
        found = service.missed(plan_id(call))
    else:
        raise InvalidInput("Hãy ghi cả --from và --to, hoặc chỉ --missed.")
    if call.json:
        call.out.json(
            [
                {
                    "day": date_json(line.day),
                    "last_working_day": date_json(line.last_working_day),
                    "rest_reason": text_or_null(line.rest_reason),
                    "state": line.state.value,
                    "task": line.task_id,
                    "plan": line.plan_id,
                    "plan_symbol": text_or_null(line.plan_symbol),
                    "number": text_or_null(line.number),
                    "title": line.title,
                    "lead": text_or_null(line.lead),
                    "deadline": line.deadline,
                    "note": text_or_null(line.note),
                    "recorded_on": date_json(line.recorded_on),
                }
                for line in found
            ]
        )
        return DONE
    call.out.table(
        ("NGÀY", "TÌNH TRẠNG", "SỐ", "VIỆC", "CHỦ TRÌ", "GHI CHÚ"),
        [
            (
                day_text(line.day),
                OCCURRENCE_LABELS[line.state],
                line.number,
                line.title,
                line.lead,
                line.note,
            )
            for line in found
        ],
    )
    return DONE


def record(call: Call) -> int:
    """Tick, waive or untick one occurrence."""
    arguments, service = call.arguments, call.application.occurrences
    task = call.application.plans.find_task(arguments.task, plan_id(call))
    match arguments.verb:
        case "tick":
            changes = service.tick(task, arguments.day, arguments.note)
        case "waive":
            changes = service.waive(task, arguments.day, arguments.note)
        case _:
            changes = service.untick(task, arguments.day)
    call.out.message(f"Đã {changes.step}.")
    return DONE


def _occurrence(within: Commands, name: str, help: str) -> Parser:
    parser = within.add(name, help, record, writes=True)
    parser.set_defaults(verb=name)
    parser.add_argument("task", metavar="NHIỆM_VỤ", help="mã, hoặc số thứ tự như II.5")
    parser.add_argument("day", metavar="NGÀY", type=day, help="ngày đến hạn của kỳ đó")
    add_plan(parser, "kế hoạch của nhiệm vụ, khi số thứ tự chưa đủ rõ")
    return parser
