"""What `import` says of plans that are held here already, before and after."""

from collections.abc import Sequence

from kehoach_desktop.cli.call import Call
from kehoach_desktop.cli.draft_json import draft_json
from kehoach_desktop.cli.words import PLAN_STATES
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.versions.plan_comparison import ChangeKind
from kehoach_desktop.services.updating.updating import HeldPlan


def say_held(call: Call, draft: PlanDraft, held: Sequence[HeldPlan]) -> None:
    """Say that the plan is here, what the file would change in it, and what can be done."""
    plan = held[0]
    differing = _differing(call, draft, plan) if plan.is_living else None
    if call.json:
        document = draft_json(draft)
        listed = [
            {
                "id": one.id,
                "name": one.name,
                "state": one.state.value,
                "changes": differing if one is plan else None,
            }
            for one in held
        ]
        call.out.json(
            {
                "id": None,
                "title": document["title"],
                "held": listed,
                "replaces": [],
                "warnings": document["warnings"],
            }
        )
    told = f"Kế hoạch {plan.name} đã có trong dữ liệu ({PLAN_STATES[plan.state]}, mã {plan.id})"
    file = f'"{call.arguments.file.name}"'
    if call.arguments.part > 1:
        file += f" --part {call.arguments.part}"
    if differing is None:
        advice = ""
    elif differing:
        told += f"; tệp này khác {differing} mục"
        advice = (
            f" Để lấy các chỗ thay đổi: kehoach plans compare {plan.id[:8]} {file}, rồi kehoach "
            f"plans update {plan.id[:8]} {file}."
        )
    else:
        told += " và mọi điều đọc được trong tệp này đều như vậy"
        advice = ""
    call.out.message(
        f"{told}. Chưa nhập gì.{advice} Nếu vẫn muốn có thêm một kế hoạch nữa, hãy chạy lại với "
        "--anyway; khi đó việc bị đếm hai lần."
    )


def say_replaced(call: Call, replaced: Sequence[HeldPlan], new_id: str) -> None:
    """Say how the work of the plans that the new one replaces is handed over."""
    for plan in replaced:
        call.out.message(
            f"Kế hoạch này thay thế {plan.name} đang có; để chuyển việc và tiến độ sang: kehoach "
            f"plans supersede {plan.id} {new_id}"
        )


def _differing(call: Call, draft: PlanDraft, plan: HeldPlan) -> int:
    rows = call.application.updating.compare(plan.id, draft).rows
    return sum(row.kind is not ChangeKind.KEPT for row in rows)
