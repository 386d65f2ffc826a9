"""Taking a document in: reading it into a draft, and storing a draft as a plan."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.drafts.draft import PlanDraft, ReadingWarning
from kehoach_desktop.domain.drafts.table_columns import ColumnChoice
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import Plan, PlanState
from kehoach_desktop.domain.text.vietnamese import clean, fold, shortened, writable
from kehoach_desktop.domain.units.default_units import default_units
from kehoach_desktop.domain.units.own_names import OwnNames
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.office.unit_names import tie_names
from kehoach_desktop.services.ports.store import (
    Clock,
    Monitor,
    PlanReader,
    UnitOfWork,
    UnitOfWorkFactory,
)
from kehoach_desktop.services.reviewing.carried_progress import (
    CarriedProgress,
    carried_progress,
    enter_carried,
    offered_period,
)
from kehoach_desktop.services.reviewing.draft_editing import remove_rows
from kehoach_desktop.services.reviewing.draft_storing import DraftRows
from kehoach_desktop.services.reviewing.draft_units import UnitChoice, keep_choices
from kehoach_desktop.services.reviewing.issuer_remark import issuer_remark, names_commune
from kehoach_desktop.services.reviewing.own_rows import OwnRows, own_rows
from kehoach_desktop.services.rows.document_register import DocumentRegister
from kehoach_desktop.services.rows.positions import GAP
from kehoach_desktop.services.settings.office_settings import named_day_counts
from kehoach_desktop.services.settings.office_setup import UNNAMED, known_own_office, own_office

_STEPS = 4


class ImportService:
    """Reads files and pasted text into drafts, and makes a plan of a draft in one step."""

    def __init__(self, uow: UnitOfWorkFactory, reader: PlanReader, clock: Clock) -> None:
        self._uow = uow
        self._reader = reader
        self._clock = clock

    def read(
        self,
        path: Path,
        monitor: Monitor | None = None,
        *,
        columns: Sequence[ColumnChoice] = (),
    ) -> PlanDraft:
        """Return what is recognised in a file; raises UnusableFile or Cancelled, stores nothing.

        ``columns`` says what columns of its tables hold, whatever their headings.
        """
        return self._reader.read_file(path, monitor, columns=columns)

    def read_text(self, text: str, *, columns: Sequence[ColumnChoice] = ()) -> PlanDraft:
        """Return what is recognised in pasted text; raises UnusableFile, stores nothing."""
        return self._reader.read_text(text, columns=columns)

    def units(self) -> list[Unit]:
        """Return the units that names in a draft may mean."""
        with self._uow() as work:
            return work.units.matching()

    def own_part(self, draft: PlanDraft) -> tuple[PlanDraft, OwnRows]:
        """Return the draft without the rows that are others' work, and which these are.

        Raises InvalidInput before an office is set up, and where no row is the office's.
        """
        with self._uow() as work:
            office = known_own_office(work)
            units = [unit for unit in work.units.matching() if unit.office_id == office.id]
        rows = own_rows(draft, OwnNames(units, office.name))
        if rows.others and not rows.own:
            raise InvalidInput(
                f"Không dòng nào trong văn bản giao cho {office.name} hay đơn vị của mình; chưa "
                "nhập gì. Hãy nhập cả văn bản rồi chọn từng dòng."
            )
        return remove_rows(draft, rows.others), rows

    def remarks(self, draft: PlanDraft) -> tuple[ReadingWarning, ...]:
        """Return what to say of the draft beside this computer's data; stores nothing.

        A plan of another commune's office is told of; before an office is set up, nothing.
        """
        with self._uow() as work:
            office = own_office(work)
        told = issuer_remark(draft.issuer, office.name) if office else ""
        return (ReadingWarning(draft.source, told),) if told else ()

    def carried(self, draft: PlanDraft) -> CarriedProgress:
        """Return what the draft's tracking list would enter with its tasks; stores nothing."""
        return carried_progress(draft, self._clock())

    def offered_period(self, draft: PlanDraft) -> Period:
        """Return the period that the draft's tracking list is of, else this month."""
        return offered_period(draft, self._clock())

    def store(
        self,
        draft: PlanDraft,
        monitor: Monitor | None = None,
        *,
        in_force: bool = False,
        units: Sequence[UnitChoice] = (),
        progress: str | None = None,
    ) -> tuple[str, Changes]:
        """Keep the draft as a plan, DRAFT or at once IN_FORCE; return its key and what changed.

        One undoable step holds plan, groups, tasks, indicators with targets, documents,
        reporting duties, dossiers, recipients and signers, and the ``units`` chosen for unknown
        names; with ``progress``, the key of a period, also what a tracking list says of its tasks
        (``carried``). Where no office is set up yet, an issuer of a commune becomes this computer's
        office, for the officer to correct. Raises Cancelled or, for a period that is none,
        InvalidInput, leaving no trace.
        """
        period = Period.parse(progress) if progress else None
        with self._uow() as work:
            _tell(monitor, 0)
            office = own_office(work) or _office_from(draft, work)
            state = PlanState.IN_FORCE if in_force else PlanState.DRAFT
            accepted_on = self._clock() if in_force else None
            plan = replace(_plan(draft, office, work), state=state, accepted_on=accepted_on)
            work.plans.add(plan)
            if units:
                keep_choices(work, office.id, units)
                tie_names(work)
            rows = DraftRows(
                draft, plan.id, work.units.matching(), named_day=named_day_counts(work)
            )
            _tell(monitor, 1)
            work.groups.add_many(rows.groups)
            work.indicator_groups.add_many(rows.indicator_groups)
            work.indicators.add_many(rows.indicators)
            _tell(monitor, 2)
            work.tasks.add_many(rows.tasks)
            _tell(monitor, 3)
            register = DocumentRegister(plan.id, work.documents.matching())
            register.take(draft)
            work.documents.add_many(register.added)
            work.plan_documents.add_many(register.relations)
            work.duties.add_many(rows.duties)
            work.dossiers.add_many(rows.papers.dossiers)
            work.plan_recipients.add_many(rows.papers.recipients)
            work.plan_signers.add_many(rows.papers.signers)
            if period is not None:
                today = self._clock()
                enter_carried(work, period, carried_progress(draft, today), rows.ids, today)
            _tell(monitor, _STEPS)
            return plan.id, work.commit(_step(plan, period))


def _step(plan: Plan, period: Period | None) -> str:
    """Return what the undo menu calls the import ("nhập kế hoạch 12/KH-UBND")."""
    title = shortened(plan.title)
    is_named = fold(title).startswith("ke hoach")
    name = plan.symbol or (title[len("kế hoạch") :].strip() if is_named else title)
    return f"nhập kế hoạch {name}{f' và tiến độ {period.label}' if period else ''}"


def _tell(monitor: Monitor | None, done: int) -> None:
    if monitor:
        monitor(done, _STEPS, "Đang ghi kế hoạch vào dữ liệu")


def _plan(draft: PlanDraft, office: Office, work: UnitOfWork) -> Plan:
    last = max((plan.position for plan in work.plans.matching()), default=0)
    return Plan(
        id=new_id(),
        office_id=office.id,
        title=writable(draft.title) or f"Kế hoạch đọc từ {writable(draft.source)}",
        number=writable(draft.number),
        symbol=writable(draft.symbol),
        issuer=writable(draft.issuer),
        place=writable(draft.place),
        date=draft.date,
        year=draft.year,
        state=PlanState.DRAFT,
        position=last + GAP,
        source=writable(draft.source),
    )


def _office_from(draft: PlanDraft, work: UnitOfWork) -> Office:
    """Add the issuer as this computer's office with the usual units; return it.

    The sender of a letter from above is not the office that receives it.
    """
    name = clean(draft.issuer) if names_commune(draft.issuer) else UNNAMED
    office = Office(id=new_id(), name=name, place=clean(draft.place), own=True)
    work.offices.add(office)
    work.units.add_many(default_units(office.id, ward="phuong" in fold(name).split()))
    return office
