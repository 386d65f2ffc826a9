"""`read`, `import` and `plans`: plans out of files, and their way into force."""

from dataclasses import replace
from pathlib import Path

from kehoach_desktop.cli import plan_checks, plan_duties, plan_papers, plan_updates
from kehoach_desktop.cli.call import DONE, NEEDS_ATTENTION, Call
from kehoach_desktop.cli.draft_json import draft_json
from kehoach_desktop.cli.draft_lines import draft_lines, warning_line
from kehoach_desktop.cli.file_parts import add_part, check_is_plan, part
from kehoach_desktop.cli.held_already import say_held, say_replaced
from kehoach_desktop.cli.line_json import plan_json
from kehoach_desktop.cli.parser import Commands, add_json
from kehoach_desktop.cli.tracked_files import (
    add_tracked,
    is_held_list,
    say_tracked,
    tracked_json,
    tracked_period,
)
from kehoach_desktop.cli.words import NOTHING_YET, PLAN_STATES
from kehoach_desktop.domain.text.vietnamese import shortened
from kehoach_desktop.services.reviewing.own_rows import OwnRows
from kehoach_desktop.services.settings.office_setup import UNNAMED

_FILE = "tệp Word, PDF, Excel, ảnh chụp hoặc văn bản"


def add(commands: Commands) -> None:
    """Add the commands of this group."""
    parser = commands.add("read", "đọc thử một tệp, không lưu gì", read)
    parser.add_argument("file", metavar="TỆP", type=Path, help=_FILE)
    add_part(parser)
    add_json(parser)
    parser = commands.add(
        "import", "đọc một tệp và lưu thành kế hoạch dự thảo", import_, writes=True
    )
    parser.add_argument("file", metavar="TỆP", type=Path, help=_FILE)
    add_part(parser)
    parser.add_argument(
        "--anyway",
        action="store_true",
        help="nhập thêm một kế hoạch nữa dù kế hoạch này đã có trong dữ liệu",
    )
    parser.add_argument(
        "--own",
        action="store_true",
        help="chỉ nhận việc có cơ quan, đơn vị mình (hoặc các xã) chủ trì, phối hợp",
    )
    add_tracked(parser)
    add_json(parser)
    parser = commands.add("plans", "liệt kê kế hoạch, hoặc đưa dự thảo vào thực hiện", plans)
    add_json(parser)
    within = Commands.within(parser, required=False)
    accept_parser = within.add("accept", "đưa kế hoạch dự thảo vào thực hiện", accept, writes=True)
    accept_parser.add_argument("plan", metavar="KẾ_HOẠCH", help="mã hoặc số, ký hiệu")
    plan_papers.add(within)
    plan_duties.add(within)
    plan_updates.add(within)
    plan_checks.add(within)


def read(call: Call) -> int:
    """Show what is recognised in a file; needs no data folder."""
    draft = part(call, call.openers.reader().read_file(call.arguments.file))
    if call.json:
        call.out.json(draft_json(draft))
    else:
        for line in draft_lines(draft):
            call.out.line(line)
    return DONE


def import_(call: Call) -> int:
    """Read a file and keep it as a draft plan; warnings do not make it fail."""
    imports = call.application.imports
    draft = part(call, imports.read(call.arguments.file))
    check_is_plan(draft, call.arguments.file)
    progress = tracked_period(call, draft)
    if is_held_list(call, draft, progress):
        return NEEDS_ATTENTION
    draft = replace(draft, warnings=(*imports.remarks(draft), *draft.warnings))
    held = call.application.updating.held_plans(draft)
    versions = [plan for plan in held if not plan.is_replaced]
    if versions and not call.arguments.anyway:
        say_held(call, draft, versions)
        return NEEDS_ATTENTION
    is_first = call.application.office.own() is None
    left = OwnRows()
    if call.arguments.own:
        draft, left = imports.own_part(draft)
    plan_id, _ = imports.store(draft, progress=progress)
    if call.json:
        document = draft_json(draft)
        call.out.json(
            {
                "id": plan_id,
                "title": document["title"],
                "held": [],
                "replaces": [plan.id for plan in held if plan.is_replaced],
                "warnings": document["warnings"],
                "left_out": {"tasks": len(left.tasks), "indicators": len(left.indicators)},
                **tracked_json(call, draft, progress),
            }
        )
        return DONE
    call.out.line(plan_id)
    call.out.message(
        f"Đã lưu dự thảo “{shortened(draft.title or draft.source, 120)}”: "
        f"{f'{len(draft.groups)} nhóm, ' if draft.groups else ''}"
        f"{len(draft.tasks) + len(draft.actions)} nhiệm vụ, {len(draft.indicators)} chỉ tiêu."
    )
    if left.others:
        call.out.message(
            f"Đã bỏ {len(left.tasks)} nhiệm vụ, {len(left.indicators)} chỉ tiêu của đơn vị khác; "
            f"{left.nameless} dòng không nêu ai được giữ."
        )
    say_tracked(call, draft, progress)
    for warning in draft.warnings:
        call.out.message(warning_line(warning))
    say_replaced(call, [plan for plan in held if plan.is_replaced], plan_id)
    _say_office(call, is_first)
    call.out.message(f"Xem lại rồi đưa vào thực hiện: kehoach plans accept {plan_id}")
    return DONE


def _say_office(call: Call, is_first: bool) -> None:
    """Tell whose data this is, where the document had to say it or could not."""
    own = call.application.office.own()
    if own is None or not (is_first or own.name == UNNAMED):
        return
    told = (
        "Chưa chọn xã, phường, mà văn bản không phải của cấp xã; hãy "
        if own.name == UNNAMED
        else f"Chưa chọn xã, phường nên cơ quan được đặt theo văn bản: {own.name}. "
        "Nếu không đúng, hãy "
    )
    call.out.message(f"{told}tìm mã bằng kehoach office find TÊN rồi chạy kehoach office set MÃ.")


def plans(call: Call) -> int:
    """List the plans."""
    found = call.application.plans.plans()
    if call.json:
        call.out.json([plan_json(plan) for plan in found])
        return DONE
    if not found:
        call.out.message(NOTHING_YET)
        return DONE
    # Two communes may both keep one plan of their province.
    several = len({plan.office for plan in found}) > 1
    kept_by = ("CỦA CƠ QUAN",) if several else ()
    call.out.table(
        (
            *("SỐ, KÝ HIỆU", "NĂM", "TÌNH TRẠNG", "NHIỆM VỤ", "CHỈ TIÊU", "CƠ QUAN BAN HÀNH"),
            *kept_by,
            *("TÊN", "MÃ"),
        ),
        [
            (
                plan.symbol,
                str(plan.year or ""),
                PLAN_STATES[plan.state],
                str(plan.tasks),
                str(plan.indicators),
                plan.issuer,
                *((plan.office,) if several else ()),
                plan.title,
                plan.id,
            )
            for plan in found
        ],
    )
    return DONE


def accept(call: Call) -> int:
    """Put a draft plan in force."""
    plans = call.application.plans
    key = plans.find_plan(call.arguments.plan)
    step = plans.accept(key).step
    plan = next(plan for plan in plans.plans() if plan.id == key)
    call.out.message(
        f"Đã {step}: “{shortened(plan.title, 120)}”, {plan.tasks} nhiệm vụ, "
        f"{plan.indicators} chỉ tiêu."
    )
    return DONE
