import unicodedata
from pathlib import Path

import pytest

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.period import Period
from kehoach_desktop.services.bundle_gathering import gather
from kehoach_desktop.services.bundle_rules import fault_in
from kehoach_desktop.services.sample import SampleService

SOURCE = (
    Path(__file__).resolve().parents[2]
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
