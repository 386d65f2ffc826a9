"""The reporting duties of a plan held: shown, corrected, added and taken away."""

from collections.abc import Mapping

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.plans.plan import Plan
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.text.vietnamese import clean, shortened
from kehoach_desktop.services.ports.store import UnitOfWork, UnitOfWorkFactory
from kehoach_desktop.services.rows.duty_fields import when_words, with_duty_field
from kehoach_desktop.services.rows.duty_words import duty_title
from kehoach_desktop.services.rows.finding import LEAST_PREFIX, the_plan
from kehoach_desktop.services.rows.positions import GAP
from kehoach_desktop.services.rows.read_only import editable_plan, plan_name


class PlanDutyService:
    """Reads and edits the duties of plans; each change is one undoable step."""

    def __init__(self, uow: UnitOfWorkFactory) -> None:
        self._uow = uow

    def of_plan(self, plan_id: str) -> tuple[ReportingDuty, ...]:
        """Return a plan's duties in their order; raises NotFound."""
        with self._uow() as work:
            the_plan(work, plan_id)
            return tuple(work.duties.matching(plan_id=plan_id))

    def find(self, text: str) -> str:
        """Return the key of the duty with this key or beginning of one.

        Raises NotFound when none fits, InvalidInput naming the candidates when several do.
        """
        words = clean(text).lower()
        with self._uow() as work:
            found = [
                duty
                for duty in work.duties.matching()
                if len(words) >= LEAST_PREFIX and duty.id.startswith(words)
            ]
        if len(found) == 1:
            return found[0].id
        if not found:
            raise NotFound(
                f"Không có chế độ báo cáo nào mang mã “{shortened(clean(text))}”; không có gì thay "
                "đổi. Xem mã (ghi ít nhất bốn ký tự đầu) bằng: kehoach plans duties KẾ_HOẠCH."
            )
        listed = "; ".join(f"{duty.id[:8]} – {when_words(duty)}" for duty in found)
        raise InvalidInput(
            f"Có nhiều chế độ báo cáo mang mã bắt đầu bằng “{words}”: {listed}. Hãy ghi mã dài hơn."
        )

    def edit(self, duty_id: str, fields: Mapping[str, str]) -> Changes:
        """Change fields of a duty: when ("hằng tháng, trước ngày 15"), reporter, to ("A; B").

        All of them or, where one can't be read, none. Raises NotFound, InvalidInput.
        """
        with self._uow() as work:
            duty = _the_duty(work, duty_id)
            plan = editable_plan(work, duty.plan_id)
            work.duties.update(_filled_in(duty, fields))
            return work.commit(f"sửa {_named(duty, plan)}")

    def add(self, plan_id: str, fields: Mapping[str, str] | None = None) -> tuple[str, Changes]:
        """Add a duty, of each month where ``fields`` say nothing else; return its key.

        Raises NotFound, InvalidInput.
        """
        with self._uow() as work:
            plan = editable_plan(work, plan_id)
            last = max((one.position for one in work.duties.matching(plan_id=plan_id)), default=0)
            new = ReportingDuty(new_id(), plan_id, Frequency.MONTHLY, position=last + GAP)
            duty = _filled_in(new, fields or {})
            work.duties.add(duty)
            return duty.id, work.commit(f"thêm {_named(duty, plan)}")

    def remove(self, duty_id: str) -> Changes:
        """Take a duty away with what was marked for its reports; raises NotFound, InvalidInput."""
        with self._uow() as work:
            duty = _the_duty(work, duty_id)
            plan = editable_plan(work, duty.plan_id)
            work.duties.remove(duty.id)
            return work.commit(f"bỏ {_named(duty, plan)}")


def _the_duty(work: UnitOfWork, duty_id: str) -> ReportingDuty:
    duty = work.duties.find(duty_id)
    if duty is None:
        raise NotFound("Chế độ báo cáo này không còn trong kế hoạch; không có gì thay đổi.")
    return duty


def _filled_in(duty: ReportingDuty, fields: Mapping[str, str]) -> ReportingDuty:
    for field, text in fields.items():
        duty = with_duty_field(duty, field, text)
    return duty


def _named(duty: ReportingDuty, plan: Plan) -> str:
    """Return how the undo menu names a duty: "chế độ báo cáo hằng tháng của 12/KH-UBND"."""
    return f"chế độ {duty_title(duty).lower()} của {plan_name(plan)}"
