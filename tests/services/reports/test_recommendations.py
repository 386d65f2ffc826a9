"""Recommendations are followed until they are answered."""

import dataclasses
import datetime

import pytest

from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.reports.recommendations import RecommendationService
from kehoach_desktop.services.undo import UndoService

DAY = datetime.date(2026, 4, 20)
ASKED = "Đề nghị cấp thêm máy quét"


@pytest.fixture
def service(uow) -> RecommendationService:
    return RecommendationService(uow, lambda: DAY)


@pytest.fixture
def ask(uow):
    progress = ProgressService(uow, lambda: DAY)

    def ask(task: str, period: str, text: str) -> None:
        progress.set(task, period, state="in_progress", recommendation=text)

    return ask


@pytest.fixture
def task(sample) -> str:
    return sample.task(sample.plan(), "1", lead="Phòng Kinh tế")


def test_one_that_is_copied_on_ages_from_its_first_period(service, ask, task) -> None:
    ask(task, "2026-02", ASKED)
    ask(task, "2026-03", f"{ASKED.upper()}.")
    (one,) = service.open()
    assert (one.period, one.days) == ("2026-02", (DAY - datetime.date(2026, 2, 14)).days)
    assert (one.text, one.lead) == (f"{ASKED.upper()}.", "Phòng Kinh tế")


@pytest.mark.parametrize("nothing", ["", "Không", "không có.", " - ", "Không có kiến nghị", "…"])
def test_nothing_asked_is_no_recommendation(service, ask, task, nothing) -> None:
    ask(task, "2026-03", nothing)
    assert service.open() == ()


def test_a_superseded_plan_takes_no_answer(service, ask, task, uow) -> None:
    ask(task, "2026-03", ASKED)
    (one,) = service.open()
    with uow() as work:
        (plan,) = work.plans.matching()
        work.plans.update(dataclasses.replace(plan, state=PlanState.SUPERSEDED))
        work.commit("thay thế")
    with pytest.raises(InvalidInput, match="thay thế"):
        service.answer(one.id, "Đã cấp")
    with uow() as work:
        assert work.answers.matching() == []


def test_different_words_are_different_ones_the_oldest_first(service, ask, task, sample) -> None:
    ask(task, "2026-03", ASKED)
    ask(task, "2026-01", "Xin thêm người")
    ask(sample.task(sample.plan("9/KH", PlanState.DRAFT), "1"), "2026-01", "Việc của dự thảo")
    assert [one.text for one in service.open()] == ["Xin thêm người", ASKED]


def test_an_answer_holds_for_the_words_in_every_period(service, ask, task) -> None:
    ask(task, "2026-03", ASKED)
    (one,) = service.open()
    service.answer(one.id[:8], "Đã cấp\n hai máy ", symbol=" 15/UBND-VX ")
    ask(task, "2026-04", ASKED)
    assert service.open() == ()
    (answered,) = service.answered()
    assert (answered.asked, answered.answer, answered.symbol, answered.day) == (
        ASKED,
        "Đã cấp\nhai máy",
        "15/UBND-VX",
        DAY,
    )
    ask(task, "2026-04", "Xin thêm hai máy nữa")
    assert [one.text for one in service.open()] == ["Xin thêm hai máy nữa"]


def test_an_answer_is_replaced_taken_back_and_undone(service, ask, task, uow) -> None:
    ask(task, "2026-03", ASKED)
    id = service.open()[0].id
    service.answer(id, "Lần một", day=datetime.date(2026, 4, 1))
    service.answer(id, "Lần hai")
    assert [one.answer for one in service.answered()] == ["Lần hai"]
    service.reopen(id)
    assert len(service.open()) == 1
    with pytest.raises(InvalidInput, match="chưa được trả lời"):
        service.reopen(id)
    undo = UndoService(uow)
    undo.undo()
    undo.undo()
    assert [one.answer for one in service.answered()] == ["Lần một"]


def test_what_cannot_be_taken_changes_nothing(service, ask, task, sample) -> None:
    ask(task, "2026-03", ASKED)
    id = service.open()[0].id
    with pytest.raises(InvalidInput, match="nội dung trả lời"):
        service.answer(id, " \n")
    with pytest.raises(InvalidInput, match="phía trước"):
        service.answer(id, "Đã cấp", day=DAY + datetime.timedelta(days=1))
    for unknown in ("nope", "", "zzzz-zzzz"):
        with pytest.raises(NotFound):
            service.answer(unknown, "Đã cấp")
    silent = sample.task(sample.plan("3/KH"), "2")
    ask(silent, "2026-03", "Không")
    with sample.uow() as work:
        entry = work.progress.matching(task_id=silent)[0]
    with pytest.raises(NotFound):
        service.answer(entry.id, "Trả lời gì")
    assert len(service.open()) == 1
