"""A plan that takes another's place: who goes on with what, and handing the work over."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.documents.document import Relation
from kehoach_desktop.domain.drafts.draft import DraftDocument
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.plans.plan import Plan, PlanState
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.status import REPORTED_LABELS
from kehoach_desktop.domain.text.vietnamese import shortened
from kehoach_desktop.domain.versions.row_matching import MatchDoubt, MatchRow, folded, match_rows
from kehoach_desktop.domain.versions.succession import Mapped, unmapped
from kehoach_desktop.services.ports.store import Clock, UnitOfWork, UnitOfWorkFactory
from kehoach_desktop.services.rows.assignees import shown
from kehoach_desktop.services.rows.document_register import DocumentRegister
from kehoach_desktop.services.rows.read_only import editable_plan, plan_name
from kehoach_desktop.services.superseding.handing_over import hand_over
from kehoach_desktop.services.updating.plan_sides import in_order

_SHOWN = 8


@dataclass(frozen=True, slots=True)
class WorkRow:
    """A task or an indicator as the mapping shows it; ``state`` only of an old task."""

    id: str
    is_task: bool
    number: str
    title: str
    lead: str
    deadline: str = ""
    state: ReportedState | None = None


@dataclass(frozen=True, slots=True)
class SuccessionProposal:
    """Both plans' rows and what is sure of the mapping; ``guesses`` are for the officer alone.

    ``guesses`` lead from an old row's key to that of a new one that may go on with it.
    ``damaged`` is where a mapping lies that was left half-way and can't be read any more.
    """

    old_plan: Plan
    new_plan: Plan
    old: tuple[WorkRow, ...]
    new: tuple[WorkRow, ...]
    mapping: tuple[Mapped, ...]
    guesses: dict[str, str]
    damaged: Path | None = None

    @property
    def unmapped(self) -> tuple[WorkRow, ...]:
        """The old rows for which nothing is sure."""
        left = set(unmapped((row.id for row in self.old), self.mapping))
        return tuple(row for row in self.old if row.id in left)


class SupersedeService:
    """Proposes and carries out that one plan takes the place of another."""

    def __init__(self, uow: UnitOfWorkFactory, clock: Clock) -> None:
        self._uow = uow
        self._clock = clock

    def propose(self, old_id: str, new_id: str) -> SuccessionProposal:
        """Return what can be said of the mapping without the officer; changes nothing.

        Raises NotFound, and InvalidInput where the one can't replace the other.
        """
        with self._uow() as work:
            return self._propose(work, old_id, new_id)

    def supersede(self, old_id: str, new_id: str, mapping: Sequence[Mapped] = ()) -> Changes:
        """Hand the old plan's work over to the new one, as one undoable step.

        ``mapping`` stands before what is sure by itself. Progress of tasks and figures of
        indicators are copied to their successors, for every period; the old plan keeps its
        own, becomes superseded and can't be edited any more; the new one is in force and
        names it. Raises InvalidInput, naming them, while old rows are unmapped.
        """
        with self._uow() as work:
            proposal = self._propose(work, old_id, new_id)
            decided = _merged(proposal, mapping)
            left = unmapped((row.id for row in proposal.old), decided)
            if left:
                raise InvalidInput(_left_sentence(proposal, left))
            hand_over(work, proposal.new_plan.id, decided, {row.id for row in proposal.old})
            _name_replaced(work, proposal.old_plan, proposal.new_plan)
            work.plans.update(replace(proposal.old_plan, state=PlanState.SUPERSEDED))
            work.plans.update(
                replace(proposal.new_plan, state=PlanState.IN_FORCE, accepted_on=self._clock())
            )
            old, new = plan_name(proposal.old_plan), plan_name(proposal.new_plan)
            return work.commit(f"thay thế kế hoạch {old} bằng {new}")

    def _propose(self, work: UnitOfWork, old_id: str, new_id: str) -> SuccessionProposal:
        old, new = editable_plan(work, old_id), editable_plan(work, new_id)
        _refuse_unfit(old, new)
        states = {line.id: line.state for line in work.queries.task_lines(self._clock(), old_id)}
        old_rows, new_rows = _rows(work, old_id, states), _rows(work, new_id, {})
        mapping: list[Mapped] = []
        guesses: dict[str, str] = {}
        for is_task in (True, False):
            matching = match_rows(
                [_match_row(row) for row in old_rows if row.is_task is is_task],
                [_match_row(row) for row in new_rows if row.is_task is is_task],
            )
            for pair in matching.pairs:
                # What was given up and stands in the new plan again begins anew there.
                is_dropped = states.get(pair.old) is ReportedState.DROPPED
                if pair.doubt is MatchDoubt.NONE and not is_dropped:
                    mapping.append(Mapped(pair.old, (pair.new,)))
                else:
                    guesses[pair.old] = pair.new
        sure = {one.old for one in mapping}
        # What is finished has nothing left to hand over.
        mapping += [
            Mapped(row.id, (), f"Đã ghi {REPORTED_LABELS[row.state]}")
            for row in old_rows
            if row.id not in sure and row.state is not None and row.state.is_finished
        ]
        return SuccessionProposal(
            old, new, tuple(old_rows), tuple(new_rows), tuple(mapping), guesses
        )


def _refuse_unfit(old: Plan, new: Plan) -> None:
    if old.id == new.id:
        raise InvalidInput("Một kế hoạch không thay thế chính nó; không có gì thay đổi.")
    if old.office_id != new.office_id:
        raise InvalidInput(
            "Hai kế hoạch này của hai cơ quan khác nhau nên không thay thế nhau được; không có "
            "gì thay đổi."
        )
    for plan in (old, new):
        if plan.state is PlanState.CLOSED:
            raise InvalidInput(f"Kế hoạch {plan_name(plan)} đã kết thúc; không có gì thay đổi.")


def _rows(work: UnitOfWork, plan_id: str, states: dict[str, ReportedState]) -> list[WorkRow]:
    tasks = in_order(work.tasks.matching(plan_id=plan_id), work.groups.matching(plan_id=plan_id))
    rows = [
        WorkRow(
            task.id,
            True,
            task.number or task.clause,
            task.title,
            shown(task.lead),
            task.deadline.text,
            states.get(task.id),
        )
        for task in tasks
    ]
    return rows + [
        WorkRow(row.id, False, row.number, row.name, shown(row.lead))
        for row in work.indicators.matching(plan_id=plan_id)
    ]


def _match_row(row: WorkRow) -> MatchRow:
    return MatchRow(row.id, row.number, row.title, row.lead)


def _merged(proposal: SuccessionProposal, mapping: Iterable[Mapped]) -> list[Mapped]:
    """Return what the officer decided, and for the other rows what is sure; checked."""
    old = {row.id: row for row in proposal.old}
    new = {row.id: row for row in proposal.new}
    decided: dict[str, Mapped] = {one.old: one for one in proposal.mapping}
    for one in mapping:
        here = old.get(one.old)
        if here is None:
            raise InvalidInput(
                f"Mã “{shortened(one.old, 40)}” không phải của nhiệm vụ hay chỉ tiêu nào trong kế "
                "hoạch cũ; không có gì thay đổi."
            )
        for key in one.new:
            there = new.get(key)
            if there is None or there.is_task is not here.is_task:
                raise InvalidInput(
                    f"Mã “{shortened(key, 40)}” không phải của {_sort(here)} nào trong kế hoạch "
                    "mới; không có gì thay đổi."
                )
        decided[one.old] = replace(one, new=tuple(dict.fromkeys(one.new)))
    return [decided[row.id] for row in proposal.old if row.id in decided]


def _sort(row: WorkRow) -> str:
    return "nhiệm vụ" if row.is_task else "chỉ tiêu"


def _left_sentence(proposal: SuccessionProposal, left: Sequence[str]) -> str:
    rows = [row for row in proposal.old if row.id in set(left)]
    named = "; ".join(
        f"{_sort(row)} {row.number} {shortened(row.title, 60)}".replace("  ", " ")
        for row in rows[:_SHOWN]
    )
    more = f" và {len(rows) - _SHOWN} mục khác" if len(rows) > _SHOWN else ""
    return (
        f"Còn {len(rows)} mục của kế hoạch cũ chưa rõ chuyển sang đâu: {named}{more}. Không có gì "
        "thay đổi. Hãy chọn việc nối tiếp hoặc ghi lý do không còn thực hiện cho từng mục."
    )


def _name_replaced(work: UnitOfWork, old: Plan, new: Plan) -> None:
    """See to it that the new plan names the old one among the documents it replaces."""
    relations = work.plan_documents.matching(plan_id=new.id)
    documents = {one.id: one for one in work.documents.matching()}
    for relation in relations:
        symbol = documents[relation.document_id].symbol
        if relation.relation is Relation.SUPERSEDES and folded(symbol) == folded(old.symbol):
            return
    register = DocumentRegister(new.id, documents.values())
    named = DraftDocument(old.symbol, old.date, old.issuer, old.title)
    register.relate(Relation.SUPERSEDES, [named])
    last = max((relation.position for relation in relations), default=0)
    work.documents.add_many(register.added)
    work.plan_documents.add_many(
        [replace(one, position=last + one.position) for one in register.relations]
    )
