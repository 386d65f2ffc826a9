"""What may no longer be edited: a plan that another one has taken the place of."""

from kehoach_desktop.domain.documents.kinds import LETTER, is_letter
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.plans.plan import Plan, PlanState
from kehoach_desktop.domain.text.vietnamese import shortened
from kehoach_desktop.services.ports.store import UnitOfWork
from kehoach_desktop.services.rows.finding import the_plan


def editable_plan(work: UnitOfWork, plan_id: str) -> Plan:
    """Return the plan; raises NotFound, and InvalidInput for a superseded one."""
    plan = the_plan(work, plan_id)
    if plan.state is PlanState.SUPERSEDED:
        raise InvalidInput(
            f"{plan_kind(plan).capitalize()} {plan_name(plan)} đã được thay thế nên chỉ còn để "
            "xem; không có gì thay đổi. Hãy ghi vào kế hoạch thay thế nó."
        )
    return plan


def plan_kind(plan: Plan) -> str:
    """Return what an officer calls it: "công văn" for a letter, "kế hoạch" for all else."""
    return LETTER.lower() if is_letter(plan.symbol, plan.title) else "kế hoạch"


def plan_name(plan: Plan) -> str:
    """Return how a message names a plan: its symbol, else its title in quotes."""
    return plan.symbol or f"“{shortened(plan.title, 40)}”"
