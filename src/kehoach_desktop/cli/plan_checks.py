"""`plans clear` and `plans coverage`: what is not clear in a plan, what it leaves unanswered."""

from pathlib import Path

from kehoach_desktop.cli.call import DONE, NEEDS_ATTENTION, Call
from kehoach_desktop.cli.parser import Commands, add_json
from kehoach_desktop.domain.plans.six_clear import CLEAR_LABELS
from kehoach_desktop.domain.versions.coverage import COVER_LABELS, Cover


def add(commands: Commands) -> None:
    """Add the commands below ``plans``."""
    parser = commands.add("clear", "kiểm tra 6 rõ của một kế hoạch", clear)
    parser.add_argument("plan", metavar="KẾ_HOẠCH", help="số, ký hiệu hoặc mã kế hoạch")
    parser.add_argument("--five", action="store_true", help="5 rõ: không xét thẩm quyền")
    parser.add_argument("--out", metavar="TỆP", type=Path, help="ghi bảng kiểm tra ra PDF để in")
    add_json(parser)
    parser = commands.add(
        "coverage", "đối chiếu với kế hoạch cấp trên: việc nào chưa có nhiệm vụ", coverage
    )
    parser.add_argument("plan", metavar="KẾ_HOẠCH", help="kế hoạch của xã")
    parser.add_argument("higher", metavar="CẤP_TRÊN", help="kế hoạch cấp trên đã nhập")
    parser.add_argument("--out", metavar="TỆP", type=Path, help="ghi bảng đối chiếu ra PDF để in")
    parser.add_argument(
        "--confirm",
        nargs=2,
        metavar=("VIỆC", "NHIỆM_VỤ"),
        help="ghi nhận: việc này của cấp trên đã có nhiệm vụ kia của xã",
    )
    parser.add_argument("--not-ours", metavar="VIỆC", help="ghi nhận: việc này không thuộc xã")
    parser.add_argument(
        "--refuse", metavar="VIỆC", help="ghi nhận: chưa nhiệm vụ nào của xã làm việc này"
    )
    parser.add_argument("--forget", metavar="VIỆC", help="bỏ điều đã ghi nhận về việc này")
    add_json(parser)


def clear(call: Call) -> int:
    """List each task that is not wholly clear, and why."""
    arguments = call.arguments
    service = call.application.six_clear
    plan = call.application.plans.find_plan(arguments.plan)
    found = service.check(plan, authority=not arguments.five)
    if arguments.out is not None:
        written = service.export(plan, arguments.out, authority=not arguments.five)
        call.out.message(f"Đã ghi {written}")
    if call.json:
        call.out.json(
            {
                "plan": found.plan_id,
                "total": found.total,
                "clear": found.clear,
                "counts": {what.value: count for what, count in found.counts.items()},
                "tasks": [
                    {
                        "id": row.task.id,
                        "number": row.task.number,
                        "title": row.task.title,
                        "lacks": [{"what": one.what.value, "why": one.why} for one in row.lacks],
                    }
                    for row in found.rows
                ],
            }
        )
    else:
        call.out.table(
            ("SỐ", "NHIỆM VỤ", "CHƯA RÕ"),
            [
                (
                    row.task.number,
                    row.task.title,
                    "; ".join(f"{CLEAR_LABELS[one.what]}: {one.why}" for one in row.lacks),
                )
                for row in found.rows
            ],
        )
        call.out.message(f"{found.clear}/{found.total} nhiệm vụ đủ {len(found.asked)} rõ.")
    return NEEDS_ATTENTION if found.rows else DONE


def coverage(call: Call) -> int:
    """List every point of the higher plan and the task that answers it."""
    arguments = call.arguments
    plans = call.application.plans
    plan, higher = plans.find_plan(arguments.plan), plans.find_plan(arguments.higher)
    service = call.application.coverage
    if arguments.confirm:
        point, task = arguments.confirm
        service.confirm(plans.find_task(point, higher), plans.find_task(task, plan))
    if arguments.not_ours:
        service.leave_out(plans.find_task(arguments.not_ours, higher))
    if arguments.refuse:
        service.refuse(plans.find_task(arguments.refuse, higher))
    if arguments.forget:
        service.forget(plans.find_task(arguments.forget, higher))
    found = service.compare(plan, higher)
    if arguments.out is not None:
        call.out.message(f"Đã ghi {service.export(plan, higher, arguments.out)}")
    if call.json:
        call.out.json(
            {
                "counts": {cover.value: count for cover, count in found.counts.items()},
                "points": [
                    {
                        "id": one.point.id,
                        "number": one.point.number,
                        "title": one.point.title,
                        "cover": one.cover.value,
                        "said": one.said,
                        "task": one.task.id if one.task else None,
                        "task_title": one.task.title if one.task else None,
                    }
                    for one in found.points
                ],
            }
        )
    else:
        call.out.table(
            ("SỐ", "VIỆC CỦA CẤP TRÊN", "ĐỐI CHIẾU", "NHIỆM VỤ CỦA XÃ"),
            [
                (
                    one.point.number,
                    one.point.title,
                    COVER_LABELS[one.cover],
                    one.task.title if one.task else "",
                )
                for one in found.unanswered_first
            ],
        )
    return NEEDS_ATTENTION if found.counts[Cover.UNANSWERED] else DONE
