"""Names that the register learns: linked once, known in every later reading."""

from typing import Any

import pytest

from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.services.office.office import OfficeService
from kehoach_desktop.services.ports.store import UnitOfWorkFactory
from kehoach_desktop.services.reviewing.imports import ImportService
from kehoach_desktop.services.undo import UndoService

WRITTEN = "Bộ phận Kinh tế - Kế hoạch"


@pytest.fixture
def office(uow: UnitOfWorkFactory, communes: Any, holidays: Any) -> OfficeService:
    return OfficeService(uow, communes, holidays)


def tied(uow: UnitOfWorkFactory, task_id: str) -> str | None:
    with uow() as work:
        return work.tasks.get(task_id).lead[0].unit_id


def test_a_link_ties_the_plans_and_the_next_reading(
    office: OfficeService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    held = sample.task(sample.plan(), lead=WRITTEN)
    assert [(one.text, one.count) for one in office.unknown_names()] == [(WRITTEN, 1)]

    changes = office.link_name(f" {WRITTEN} ", sample.economy)

    assert changes.step == f"gắn tên “{WRITTEN}” với Phòng Kinh tế"
    assert tied(uow, held) == sample.economy
    assert office.unknown_names() == []
    plan_id, _ = ImportService(uow, None, None).store(  # type: ignore[arg-type]
        PlanDraft("b.docx", tasks=(DraftTask("t1", "Việc khác", lead=(WRITTEN.lower(),)),))
    )
    with uow() as work:
        (task,) = work.tasks.matching(plan_id=plan_id)
    assert task.lead[0].unit_id == sample.economy


def test_a_link_is_taken_back_whole(
    office: OfficeService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    held = sample.task(sample.plan(), lead=WRITTEN)
    office.link_name(WRITTEN, sample.economy)

    UndoService(uow).undo()

    assert tied(uow, held) is None
    assert office.resolve(WRITTEN) is None


def test_what_cannot_be_linked_is_refused(office: OfficeService, sample: Any) -> None:
    with pytest.raises(InvalidInput, match="nhiều đơn vị"):
        office.link_name("các phòng, ban", sample.economy)
    with pytest.raises(InvalidInput, match="Phòng Văn hóa – Xã hội"):
        office.link_name("Phòng VH-XH", sample.economy)
    with pytest.raises(NotFound):
        office.link_name(WRITTEN, "khong-co")


def test_linking_what_is_known_already_adds_no_name(office: OfficeService, sample: Any) -> None:
    before = office.units()

    office.link_name("phòng kinh tế xã", sample.economy)

    assert office.units() == before


def test_an_unknown_name_names_the_unit_it_comes_nearest_to(
    office: OfficeService, sample: Any
) -> None:
    sample.task(sample.plan(), lead="Phòng Văm hóa - Xã hội")

    (name,) = office.unknown_names()

    assert name.likely is not None and name.likely.id == sample.culture


def test_a_unit_is_found_by_name_abbreviation_or_key(office: OfficeService, sample: Any) -> None:
    for words in ("phong vh-xh", sample.culture[:8]):
        assert office.find_unit(words).id == sample.culture
    with pytest.raises(NotFound):
        office.find_unit("Phòng Không Có")
