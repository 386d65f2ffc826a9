import datetime

import pytest

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.drafts.draft import DraftIndicator, DraftTask, PlanDraft, Signer
from kehoach_desktop.reading.recognise.consistency.marking import mark_inconsistent


def _plan(**facts) -> PlanDraft:
    return PlanDraft("tep.txt", title="Kế hoạch năm 2026", date=datetime.date(2026, 2, 1), **facts)


@pytest.mark.parametrize("name", ["mở 03 lớp", "Công an xã thường xuyên", "Phòng Kinh tế và"])
def test_a_name_that_holds_more_than_a_unit_is_marked_and_told(name: str) -> None:
    draft = mark_inconsistent(_plan(tasks=(DraftTask("a", "Rà soát", lead=(name,), where="đ"),)))

    assert draft.tasks[0].doubts == {"lead"}
    assert [warning.where for warning in draft.warnings] == ["đ"]


@pytest.mark.parametrize(
    "name", ["đơn vị liên quan", "Các chi bộ, đảng bộ trực thuộc", "Đảng ủy UBND xã", "Tổ 57"]
)
def test_a_unit_is_not_marked(name: str) -> None:
    plan = _plan(tasks=(DraftTask("a", "Rà soát", lead=(name,), where="đ"),))

    assert mark_inconsistent(plan) is plan


def test_a_torn_title_and_a_day_before_the_plan_are_marked() -> None:
    early = Deadline("31/01/2026", due=datetime.date(2026, 1, 31))
    tasks = (DraftTask("a", "làm tỉnh tổ chức hội nghị", deadline=early, where="đ"),)

    assert mark_inconsistent(_plan(tasks=tasks)).tasks[0].doubts == {"title", "deadline"}


def test_a_name_that_is_only_a_time_is_marked() -> None:
    found = mark_inconsistent(_plan(indicators=(DraftIndicator("a", "Đến năm 2030", where="đ"),)))

    assert found.indicators[0].doubts == {"name"}


def test_two_signers_of_one_post_are_told() -> None:
    found = mark_inconsistent(_plan(signers=(Signer("PHÓ CHỦ TỊCH", ""),) * 2))

    assert "hai người ký" in found.warnings[0].message
