"""Finding things by their words, over a real data file."""

import pytest

from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.services.models.read_models import ProgressInput
from kehoach_desktop.services.models.search_models import HitKind
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.search import SearchService
from kehoach_desktop.services.undo import UndoService


@pytest.fixture
def search(uow):
    return SearchService(uow)


@pytest.fixture
def plans(uow, clock):
    return PlanService(uow, clock)


def titled(plans, task, title):
    plans.edit_task(task, "title", title)
    return task


def test_what_is_typed_without_diacritics_is_found(sample, search, plans):
    plan = sample.plan()
    task = titled(plans, sample.task(plan), "Mở đường truyền cho điểm bưu điện")
    for typed in ("duong truyen", "ĐƯỜNG TRUYỀN", "buu di", "truyen duong"):
        assert [hit.id for hit in search.find(typed)] == [task], typed
    assert search.find("duong truyen xa") == []


def test_as_typed_comes_first(sample, search, plans):
    plan = sample.plan()
    without = titled(plans, sample.task(plan), "Ban hanh so lieu (viet khong dau)")
    other = titled(plans, sample.task(plan), "Bàn hành lang trụ sở")
    exact = titled(plans, sample.task(plan), "Rà soát rồi ban hành quy chế của ban")
    assert search.find("ban hành")[0].id == exact
    assert search.find("ban hanh")[0].id == without
    assert {hit.id for hit in search.find("ban hanh")} == {exact, other, without}
    assert [hit.exact for hit in search.find("ban hành")] == [True, False, False]


def test_every_kind_of_thing_is_found(uow, clock, sample, search):
    plan = sample.plan("77/KH-UBND")
    group = sample.group(plan, "IV")
    task = sample.task(plan, "3", group, deadline="30/6/2026", lead="Phòng Kinh tế")
    indicator = sample.indicator(plan, "Tỷ lệ hộ có mã địa chỉ")
    ProgressService(uow, clock).set_many(
        "2026-03",
        [ProgressInput(task, ReportedState.IN_PROGRESS, result="Đã họp dân ở thôn Đoài")],
    )
    kinds = {hit.kind: hit for typed in ("77/KH", "nhom viec IV", "viec so 3", "ma dia chi",
             "thon doai", "phong kinh te") for hit in search.find(typed)}  # fmt: skip
    assert kinds[HitKind.PLAN].id == plan
    assert kinds[HitKind.GROUP].id == group
    assert kinds[HitKind.TASK].title == "IV.3 Việc số 3"
    assert kinds[HitKind.TASK].context == "77/KH-UBND · Phòng Kinh tế · 30/6/2026"
    assert kinds[HitKind.INDICATOR].id == indicator
    assert kinds[HitKind.UNIT].id == sample.economy
    progress = kinds[HitKind.PROGRESS]
    assert (progress.owner_id, progress.period) == (task, "2026-03")
    assert progress.excerpt == "Đã họp dân ở thôn Đoài"


def test_what_was_changed_undone_and_removed_is_followed(uow, sample, search, plans):
    plan = sample.plan()
    task = titled(plans, sample.task(plan), "Đo tốc độ mạng")
    assert search.find("toc do")
    titled(plans, task, "Lắp trạm thời tiết")
    assert search.find("toc do") == []
    assert search.find("thoi tiet")
    undo = UndoService(uow)
    undo.undo()
    assert search.find("thoi tiet") == []
    assert search.find("toc do")
    undo.redo()
    assert search.find("thoi tiet")
    plans.remove([plans_key(task)])
    assert search.find("thoi tiet") == []


def plans_key(task):
    from kehoach_desktop.services.models.read_models import NodeKey, NodeKind

    return NodeKey(NodeKind.TASK, task)


def test_a_search_leaves_no_step_behind(uow, sample, search):
    sample.plan()
    with uow() as work:
        before = work.journal.history()
    search.find("ke hoach")
    with uow() as work:
        assert work.journal.history() == before


def test_what_is_asked_of_the_index_is_never_its_own_language(sample, search):
    sample.plan()
    for typed in (
        '"',
        "kế AND hoạch",
        "title:*",
        "a* OR (",
        "NEAR(ke hoach)",
        "'; DROP",
        "%",
        "^ke",
    ):
        search.find(typed)
