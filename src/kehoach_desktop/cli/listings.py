"""`tasks`, `indicators` and `documents`: what the data folder holds."""

from kehoach_desktop.cli.call import DONE, Call
from kehoach_desktop.cli.line_json import document_json, indicator_json, task_json
from kehoach_desktop.cli.parser import Commands, add_json
from kehoach_desktop.cli.periods import add_plan, plan_id
from kehoach_desktop.cli.words import RELATIONS, day_text
from kehoach_desktop.domain.indicators.judgement import JUDGEMENT_LABELS
from kehoach_desktop.domain.indicators.measuring import format_number


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    parser = commands.add("tasks", "liệt kê nhiệm vụ", tasks)
    add_plan(parser)
    parser.add_argument("--overdue", action="store_true", help="chỉ nhiệm vụ đã quá hạn")
    parser.add_argument("--unit", metavar="TÊN", help="chỉ việc đơn vị này chủ trì, phối hợp")
    add_json(parser)
    parser = commands.add("indicators", "liệt kê chỉ tiêu và số liệu mới nhất", indicators)
    add_plan(parser)
    parser.add_argument("--year", metavar="NĂM", type=int, help="năm của mục tiêu đem so")
    add_json(parser)
    add_json(commands.add("documents", "liệt kê văn bản của các kế hoạch", documents))


def tasks(call: Call) -> int:
    """List tasks with what was reported last."""
    arguments = call.arguments
    found = call.application.plans.tasks(
        plan_id=plan_id(call), overdue=arguments.overdue, unit=arguments.unit
    )
    if call.json:
        call.out.json([task_json(task) for task in found])
        return DONE
    call.out.table(
        ("NHÓM", "SỐ", "NHIỆM VỤ", "CHỦ TRÌ", "THỜI HẠN", "TÌNH TRẠNG", "MÃ"),
        [
            (
                task.group_number or task.group_title,
                task.number or task.clause,
                task.title,
                "; ".join(task.lead),
                task.deadline.text,
                task.status.label,
                task.id,
            )
            for task in found
        ],
    )
    return DONE


def indicators(call: Call) -> int:
    """List indicators with the target of the year and the latest figure."""
    found = call.application.plans.indicators(plan_id=plan_id(call), year=call.arguments.year)
    if call.json:
        call.out.json([indicator_json(indicator) for indicator in found])
        return DONE
    call.out.table(
        ("SỐ", "CHỈ TIÊU", "ĐƠN VỊ", "MỤC TIÊU", "KỲ", "THỰC HIỆN", "ĐÁNH GIÁ", "MÃ"),
        [
            (
                indicator.number,
                indicator.name,
                indicator.measure_unit,
                indicator.target.text if indicator.target is not None else "",
                indicator.period,
                format_number(indicator.value, 2) if indicator.value is not None else "",
                JUDGEMENT_LABELS[indicator.judgement],
                indicator.id,
            )
            for indicator in found
        ],
    )
    return DONE


def documents(call: Call) -> int:
    """List the legal documents that plans stand to."""
    found = call.application.plans.documents()
    if call.json:
        call.out.json([document_json(document) for document in found])
        return DONE
    call.out.table(
        ("SỐ, KÝ HIỆU", "NGÀY", "CƠ QUAN BAN HÀNH", "QUAN HỆ", "KẾ HOẠCH", "TÊN"),
        [
            (
                document.symbol,
                day_text(document.date),
                document.issuer,
                RELATIONS[document.relation],
                document.plan_title,
                document.title,
            )
            for document in found
        ],
    )
    return DONE
