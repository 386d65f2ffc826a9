import datetime
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceState
from kehoach_desktop.domain.documents.document import Relation
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.services.bundles.gathering import gather
from kehoach_desktop.services.bundles.rules import fault_in
from kehoach_desktop.services.deadlines.awaited import AwaitedService
from kehoach_desktop.services.deadlines.extensions import ExtensionService
from kehoach_desktop.services.deadlines.occurrences import OccurrenceService
from kehoach_desktop.services.office.sample import SampleService
from kehoach_desktop.storage.holiday_calendar import HolidayCalendar

SOURCE = (
    Path(__file__).resolve().parents[3]
    / "src" / "kehoach_desktop" / "resources" / "sample_office.json"
)  # fmt: skip


@pytest.fixture
def filled(uow):
    return SampleService(uow, SOURCE.read_bytes).fill()


def test_the_sample_is_as_large_as_promised(filled):
    assert filled.plans == 2
    assert 38 <= filled.tasks <= 45
    assert filled.indicators == 20
    assert filled.months == 6


@pytest.mark.usefixtures("filled")
def test_filling_is_one_step_that_can_be_undone(uow):
    with uow() as work:
        assert [step.title for step in work.journal.history()] == ["tạo cơ quan mẫu"]
        work.journal.undo()
    with uow() as work:
        assert work.offices.matching() == work.tasks.matching() == []


@pytest.mark.usefixtures("filled")
def test_the_sample_fits_together_and_names_known_units(uow):
    with uow() as work:
        (office,) = work.offices.matching()
        data = gather(work, office, Period.parse("2026-06"))
        everything = gather(work, office, None)
    assert fault_in(data) == ""
    assert len(everything.progress) == len(data.progress)
    assert office.own and office.code == ""
    leads = [unit for task in data.tasks for unit in task.lead]
    assert leads and all(unit.unit_id for unit in leads)
    assert not any(task.deadline.is_unread for task in data.tasks)


@pytest.mark.usefixtures("filled")
def test_a_folder_that_holds_something_is_left_alone(uow):
    with pytest.raises(InvalidInput, match="đã có số liệu"):
        SampleService(uow, SOURCE.read_bytes).fill()


def test_the_text_is_composed():
    text = SOURCE.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.usefixtures("filled")
def test_what_was_finished_was_finished_within_its_period(uow):
    with uow() as work:
        finished = [entry for entry in work.progress.matching() if entry.completed_on]
    assert len(finished) > 10
    for entry in finished:
        period = Period.parse(entry.period)
        assert period.start <= entry.completed_on <= period.end


@pytest.mark.usefixtures("filled")
def test_what_changed_a_deadline_is_what_the_program_would_have_made_of_it(uow):
    """Each extension, document that came and recorded day stands as the services leave it."""
    clock = lambda: datetime.date(2026, 6, 20)  # noqa: E731
    holidays = HolidayCalendar()
    with uow() as work:
        (arrival,) = work.arrivals.matching()
        (extension,) = work.extensions.matching()
        records = work.occurrence_records.matching()
        related = {(one.document_id, one.relation) for one in work.plan_documents.matching()}
        settled = {id: work.tasks.get(id) for id in (arrival.task_id, extension.task_id)}
    assert (arrival.document_id, Relation.AWAITED) in related
    assert (extension.document_id, Relation.EXTENDS) in related
    assert {record.state for record in records} == {OccurrenceState.DONE, OccurrenceState.WAIVED}
    assert all(record.note for record in records if record.state is OccurrenceState.WAIVED)

    occurrences = OccurrenceService(uow, clock, holidays)
    for record in records:
        occurrences.untick(record.task_id, record.day)
        occurrences.tick(record.task_id, record.day)
    # The sample tells of six months; what falls due after them nobody has reported on.
    assert OccurrenceService(uow, lambda: datetime.date(2026, 9, 20), holidays).missed()

    ExtensionService(uow, clock, holidays).withdraw(extension.task_id)
    ExtensionService(uow, clock, holidays).extend(
        extension.task_id, extension.deadline.text, extension.reason, extension.document
    )
    awaited = AwaitedService(uow, clock, holidays)
    awaited.wait_again(arrival.task_id)
    awaited.enter([arrival.task_id], arrival.document, arrival.came_on)
    with uow() as work:
        assert {id: work.tasks.get(id) for id in settled} == settled
        (again,) = work.arrivals.matching()
        assert replace(again, id=arrival.id) == arrival
        (longer,) = work.extensions.matching()
        assert longer.document_id == extension.document_id
