"""A newer version of a plan held: what it changes, and taking that over as one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.plans.plan import Plan, PlanState
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.versions.plan_comparison import Choice, PlanComparison, UpdateCounts
from kehoach_desktop.domain.versions.row_matching import folded
from kehoach_desktop.services.office.unit_names import tie_names
from kehoach_desktop.services.ports.store import Clock, UnitOfWork, UnitOfWorkFactory
from kehoach_desktop.services.reviewing.draft_units import UnitChoice, keep_choices
from kehoach_desktop.services.reviewing.issuer_remark import are_apart
from kehoach_desktop.services.rows.read_only import editable_plan, plan_name
from kehoach_desktop.services.settings.office_setup import own_office
from kehoach_desktop.services.updating.plan_comparing import Compared, compare
from kehoach_desktop.services.updating.plan_sides import PlanSides
from kehoach_desktop.services.updating.plan_updating import update

_LIVING = (PlanState.DRAFT, PlanState.IN_FORCE)


@dataclass(frozen=True, slots=True)
class HeldPlan:
    """A plan here that a document speaks of; ``is_replaced`` when it takes that plan's place."""

    id: str
    name: str
    state: PlanState
    is_replaced: bool

    @property
    def is_living(self) -> bool:
        """Whether it can still be updated: a draft, or in force."""
        return self.state in _LIVING


@dataclass(frozen=True, slots=True)
class UpdateResult:
    """What an update did."""

    counts: UpdateCounts
    changes: Changes


class UpdateService:
    """Compares a document with a plan held and takes over what is confirmed."""

    def __init__(self, uow: UnitOfWorkFactory, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    def held_plans(self, draft: PlanDraft) -> list[HeldPlan]:
        """Return the own plans the document may be a newer version of, or replaces.

        A version has the plan's symbol, or its title, and no other year and no other
        committee's name. Plans that are read-only stand last: they can't be updated, but a
        second copy should be asked about.
        """
        with self._uow() as work:
            office = own_office(work)
            plans = work.plans.matching(office_id=office.id) if office is not None else []
        plans.sort(key=lambda plan: plan.state not in _LIVING)
        replaced = [plan for plan in plans if plan.state in _LIVING and _replaces(draft, plan)]
        versions = [plan for plan in plans if plan not in replaced and _is_version(draft, plan)]
        return [
            HeldPlan(plan.id, plan_name(plan), plan.state, plan in replaced)
            for plan in (*replaced, *versions)
        ]

    def compare(
        self, plan_id: str, draft: PlanDraft, units: Sequence[UnitChoice] = ()
    ) -> PlanComparison:
        """Return what the document would change; raises NotFound, InvalidInput if read-only.

        ``units`` are those chosen for unknown names; they are looked at, not kept.
        """
        with self._uow() as work:
            # Left without a commit: what is written here is gone again.
            return self._compare(work, plan_id, draft, units).comparison

    def update(
        self,
        plan_id: str,
        draft: PlanDraft,
        choices: Mapping[str, Choice] | None = None,
        units: Sequence[UnitChoice] = (),
    ) -> UpdateResult:
        """Take over what is chosen as one undoable step.

        ``choices`` go by the rows' keys in the comparison; a row without one gets its usual
        choice, so that without any the sure rows are taken and the others left alone.
        ``units`` chosen for unknown names are kept in the same step. A document that changes
        nothing leaves the plan as it is, without a step. Raises NotFound,
        InvalidInput for a plan that can no longer be edited, or, where nobody has chosen, for a
        document of another symbol that has nothing in common with it.
        """
        with self._uow() as work:
            compared = self._compare(work, plan_id, draft, units)
            if choices is None:
                _check_is_of_plan(compared.comparison, work.plans.get(plan_id), draft)
            counts = update(work, compared, choices or {}, self._clock)
            if counts.is_nothing and not units:
                # Where the rows stand in another copy of the same plan is no step to take back.
                return UpdateResult(counts, Changes())
            step = f"cập nhật kế hoạch {compared.comparison.plan_name} theo bản mới"
            return UpdateResult(counts, work.commit(step))

    def _compare(
        self, work: UnitOfWork, plan_id: str, draft: PlanDraft, units: Sequence[UnitChoice]
    ) -> Compared:
        plan = editable_plan(work, plan_id)
        if units:
            keep_choices(work, plan.office_id, units)
            tie_names(work)
        lines = work.queries.task_lines(self._clock(), plan_id)
        dropped = frozenset(line.id for line in lines if line.state is ReportedState.DROPPED)
        return compare(PlanSides(work, plan, draft), dropped)


def _check_is_of_plan(comparison: PlanComparison, plan: Plan | None, draft: PlanDraft) -> None:
    symbols = bool(plan and plan.symbol and draft.symbol)
    if plan is None or not symbols or folded(plan.symbol) == folded(draft.symbol):
        return
    if comparison.shares_nothing:
        raise InvalidInput(
            f"Tệp mới là văn bản số {draft.symbol}, không có nhiệm vụ hay chỉ tiêu nào chung với "
            f"{comparison.plan_name}, nên không phải bản mới của kế hoạch ấy. Dữ liệu chưa có gì "
            "thay đổi. Hãy nhập tệp này thành kế hoạch riêng; nếu nó thay thế kế hoạch cũ thì nhập "
            "xong hãy ghép hai kế hoạch bằng việc thay thế."
        )


def _replaces(draft: PlanDraft, plan: Plan) -> bool:
    return any(
        _same_symbol(named.symbol, plan.symbol)
        and (named.date == plan.date or not (named.date and plan.date))
        for named in draft.replaces
    )


def _is_version(draft: PlanDraft, plan: Plan) -> bool:
    if draft.year and plan.year and draft.year != plan.year:
        return False
    if are_apart(draft.issuer, plan.issuer):
        return False
    if draft.number and plan.number:
        # Two numbers of one office in one year are two documents, whatever their titles; and
        # each year they are counted from one again.
        one_year = not (draft.date and plan.date) or draft.date.year == plan.date.year
        return one_year and _same_symbol(draft.symbol, plan.symbol)
    return bool(draft.title) and folded(draft.title) == folded(plan.title)


def _same_symbol(one: str, other: str) -> bool:
    """Whether both are the same symbol; one without its number ("/KH-UBND") is none yet."""
    return one[:1].isdigit() and folded(one) == folded(other)
