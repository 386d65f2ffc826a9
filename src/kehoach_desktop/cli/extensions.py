"""`extend` and `extensions`: new deadlines, and the log of them."""

from kehoach_desktop.cli.call import DONE, Call
from kehoach_desktop.cli.deadline_json import date_json, deadline_json, text_or_null
from kehoach_desktop.cli.parser import Commands, add_json, day
from kehoach_desktop.cli.periods import add_plan, plan_id
from kehoach_desktop.cli.words import day_text
from kehoach_desktop.services.models.deadline_models import TaskDeadlines


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    parser = commands.add(
        "extend", "gia hạn một nhiệm vụ, hoặc bỏ lần gia hạn", extend, writes=True
    )
    parser.add_argument("task", metavar="NHIỆM_VỤ", help="mã, hoặc số thứ tự như II.5")
    parser.add_argument(
        "words", metavar="HẠN_MỚI", nargs="?", default="", help="ví dụ 30/9/2026, quý III/2026"
    )
    parser.add_argument("--reason", metavar="LỜI", default="", help="lý do gia hạn")
    parser.add_argument(
        "--document", metavar="SỐ", default="", help="số, ký hiệu văn bản cho phép gia hạn"
    )
    parser.add_argument("--issuer", metavar="TÊN", default="", help="cơ quan ban hành văn bản đó")
    parser.add_argument("--date", metavar="NGÀY", type=day, help="ngày của văn bản đó")
    parser.add_argument(
        "--decided-on",
        metavar="NGÀY",
        type=day,
        help="ngày cho gia hạn (mặc định: ngày của văn bản, rồi hôm nay)",
    )
    parser.add_argument(
        "--withdraw", action="store_true", help="bỏ lần gia hạn gần nhất thay vì gia hạn"
    )
    add_plan(parser, "kế hoạch của nhiệm vụ, khi số thứ tự chưa đủ rõ")
    add_json(parser)
    parser = commands.add("extensions", "liệt kê các lần gia hạn", extensions)
    parser.add_argument("task", metavar="NHIỆM_VỤ", nargs="?", help="chỉ của nhiệm vụ này")
    add_plan(parser)
    add_json(parser)


def extend(call: Call) -> int:
    """Give a task a new deadline, or take the latest extension back."""
    arguments, application = call.arguments, call.application
    task = application.plans.find_task(arguments.task, plan_id(call))
    if arguments.withdraw:
        application.extensions.withdraw(task)
    else:
        application.extensions.extend(
            task,
            arguments.words,
            arguments.reason,
            arguments.document,
            document_date=arguments.date,
            issuer=arguments.issuer,
            decided_on=arguments.decided_on,
        )
    known = application.extensions.deadlines(task)
    if call.json:
        call.out.json(_deadlines_json(known))
        return DONE
    due = day_text(known.standing.due)
    call.out.message(
        f"Hạn đang áp dụng: {known.standing.text or due} (chậm nhất {due}); hạn đầu: "
        f"{known.first.text or day_text(known.first.due)}."
    )
    if known.rest_reason:
        call.out.message(
            f"Hạn rơi vào {known.rest_reason}; ngày làm việc cuối trước đó: "
            f"{day_text(known.last_working_day)}."
        )
    return DONE


def extensions(call: Call) -> int:
    """List the log of one task, of one plan, or of all."""
    arguments, application = call.arguments, call.application
    plan = plan_id(call)
    task = application.plans.find_task(arguments.task, plan) if arguments.task else None
    found = application.extensions.listing(task, plan)
    if call.json:
        call.out.json(
            [
                {
                    "id": line.id,
                    "task": line.task_id,
                    "plan": line.plan_id,
                    "plan_symbol": text_or_null(line.plan_symbol),
                    "number": text_or_null(line.number),
                    "title": line.title,
                    "first": deadline_json(line.first),
                    "deadline": deadline_json(line.deadline),
                    "document": text_or_null(line.document),
                    "reason": line.reason,
                    "decided_on": date_json(line.decided_on),
                    "in_force": line.is_in_force,
                }
                for line in found
            ]
        )
        return DONE
    call.out.table(
        ("SỐ", "HẠN ĐẦU", "HẠN MỚI", "NGÀY CHO PHÉP", "VĂN BẢN", "LÝ DO"),
        [
            (
                line.number,
                line.first.text,
                line.deadline.text if line.is_in_force else f"({line.deadline.text})",
                day_text(line.decided_on),
                line.document,
                line.reason,
            )
            for line in found
        ],
    )
    return DONE


def _deadlines_json(known: TaskDeadlines) -> dict[str, object]:
    return {
        "task": known.task_id,
        "number": text_or_null(known.number),
        "title": known.title,
        "first": deadline_json(known.first),
        "deadline": deadline_json(known.standing),
        "extensions": len(known.extensions),
        "days_late": known.late_extended,
        "days_late_first": known.late_first,
        "last_working_day": date_json(known.last_working_day),
        "rest_reason": text_or_null(known.rest_reason),
    }
