"""`awaited`: what deadlines wait for, and entering it once it has come."""

import argparse

from kehoach_desktop.cli.call import DONE, Call
from kehoach_desktop.cli.deadline_json import Json, date_json, text_or_null
from kehoach_desktop.cli.parser import Commands, add_json, day
from kehoach_desktop.cli.periods import add_plan, plan_id
from kehoach_desktop.cli.words import day_text
from kehoach_desktop.domain.deadlines.counted_day import Count
from kehoach_desktop.services.models.deadline_models import ArrivalLine, AwaitedEvent, AwaitedTask


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    parser = commands.add("awaited", "liệt kê văn bản, việc mà các nhiệm vụ đang chờ", awaited)
    add_plan(parser)
    add_json(parser)
    within = Commands.within(parser, required=False)
    inner = within.add(
        "enter", "ghi văn bản đã có và đặt hạn các nhiệm vụ đã chờ nó", enter, writes=True
    )
    inner.add_argument(
        "event", metavar="ĐANG_CHỜ", nargs="?", help="lời của điều đang chờ, gần đúng cũng được"
    )
    inner.add_argument(
        "--task",
        dest="tasks",
        metavar="NHIỆM_VỤ",
        action="append",
        default=[],
        help="chỉ nhiệm vụ này (ghi được nhiều lần)",
    )
    inner.add_argument(
        "--except",
        dest="left",
        metavar="NHIỆM_VỤ",
        action="append",
        default=[],
        help="trừ nhiệm vụ này ra (ghi được nhiều lần)",
    )
    inner.add_argument("--document", metavar="SỐ", default="", help="số, ký hiệu văn bản")
    inner.add_argument("--title", metavar="TÊN", default="", help="tên văn bản hoặc sự việc")
    inner.add_argument("--issuer", metavar="TÊN", default="", help="cơ quan ban hành")
    inner.add_argument("--date", metavar="NGÀY", type=day, required=True, help="ngày văn bản")
    # Only for deadlines whose own words name neither a count nor a day.
    count = inner.add_mutually_exclusive_group()
    count.add_argument("--days", metavar="SỐ", type=_count, help="số ngày, nơi hạn không tự ghi")
    count.add_argument(
        "--working-days", metavar="SỐ", type=_count, help="như trên, tính ngày làm việc"
    )
    count.add_argument("--months", metavar="SỐ", type=_count, help="như trên, tính tháng")
    inner.add_argument("--preview", action="store_true", help="chỉ xem hạn mới, không ghi gì")
    add_plan(inner)
    add_json(inner)
    inner = within.add("withdraw", "bỏ ghi văn bản đã có của một nhiệm vụ", withdraw, writes=True)
    inner.add_argument("task", metavar="NHIỆM_VỤ", help="mã, hoặc số thứ tự như II.5")
    add_plan(inner, "kế hoạch của nhiệm vụ, khi số thứ tự chưa đủ rõ")


def awaited(call: Call) -> int:
    """List what is waited for with the tasks that wait."""
    found = call.application.awaited.events(plan_id(call))
    if call.json:
        call.out.json([_event_json(event) for event in found])
        return DONE
    call.out.table(
        ("ĐANG CHỜ", "SỐ", "NHIỆM VỤ", "CHỦ TRÌ", "KẾ HOẠCH"),
        [
            (
                event.words if place == 0 else "",
                task.number,
                task.title,
                task.lead,
                task.plan_symbol,
            )
            for event in found
            for place, task in enumerate(event.tasks)
        ],
    )
    return DONE


def enter(call: Call) -> int:
    """Preview the new deadlines, or record the document and set them as one step."""
    arguments, service = call.arguments, call.application.awaited
    chosen = _chosen(call)
    count = None
    if (arguments.days, arguments.working_days, arguments.months) != (None, None, None):
        days = arguments.days if arguments.working_days is None else arguments.working_days
        count = Count(days, arguments.working_days is not None, arguments.months)
    lines = service.preview(chosen, arguments.date, count)
    if not arguments.preview:
        service.enter(
            chosen,
            arguments.document,
            arguments.date,
            title=arguments.title,
            issuer=arguments.issuer,
            count=count,
        )
    if call.json:
        call.out.json(
            {
                "entered": not arguments.preview,
                "document": text_or_null(arguments.document),
                "date": date_json(arguments.date),
                "tasks": [_line_json(line) for line in lines],
            }
        )
        return DONE
    call.out.table(
        ("SỐ", "NHIỆM VỤ", "CÁCH TÍNH", "HẠN MỚI", "NGÀY LÀM VIỆC CUỐI"),
        [
            (
                line.task.number,
                line.task.title,
                line.count,
                day_text(line.due) or line.problem,
                f"{day_text(line.last_working_day)} ({line.rest_reason})"
                if line.rest_reason
                else "",
            )
            for line in lines
        ],
    )
    if not arguments.preview:
        call.out.message(f"Đã ghi văn bản và đặt hạn {len(lines)} nhiệm vụ.")
    return DONE


def withdraw(call: Call) -> int:
    """Let a task wait again."""
    task = call.application.plans.find_task(call.arguments.task, plan_id(call))
    changes = call.application.awaited.wait_again(task)
    call.out.message(f"Đã {changes.step}.")
    return DONE


def _chosen(call: Call) -> list[str]:
    """Return the keys of the tasks named, or of all that wait for the event."""
    arguments, application = call.arguments, call.application
    plan = plan_id(call)
    left = {application.plans.find_task(one, plan) for one in arguments.left}
    if arguments.tasks:
        found = [application.plans.find_task(one, plan) for one in arguments.tasks]
    else:
        event = application.awaited.matching(arguments.event or "", plan)
        found = [task.id for task in event.tasks]
    return [id for id in found if id not in left]


def _count(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” không phải là số nguyên") from None


def _event_json(event: AwaitedEvent) -> Json:
    return {"words": event.words, "tasks": [_task_json(task) for task in event.tasks]}


def _task_json(task: AwaitedTask) -> Json:
    return {
        "id": task.id,
        "plan": task.plan_id,
        "plan_symbol": text_or_null(task.plan_symbol),
        "number": text_or_null(task.number),
        "title": task.title,
        "lead": text_or_null(task.lead),
        "deadline": task.deadline,
        "words": task.words,
        "due": date_json(task.due),
    }


def _line_json(line: ArrivalLine) -> Json:
    return {
        **_task_json(line.task),
        "count": text_or_null(line.count),
        "due": date_json(line.due),
        "last_working_day": date_json(line.last_working_day),
        "rest_reason": text_or_null(line.rest_reason),
        "problem": text_or_null(line.problem),
    }
