"""What a plan's paper carries is kept when the plan is taken in, and can be taken back."""

import pytest

from kehoach_desktop.domain.drafts.draft import DraftDossier, DraftTask, PlanDraft, Signer
from kehoach_desktop.domain.errors import NotFound
from kehoach_desktop.services.models.read_models import NodeKey, NodeKind
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.reviewing.draft_storing import DraftRows
from kehoach_desktop.services.reviewing.imports import ImportService
from kehoach_desktop.services.rows.dossier_tasks import task_of
from kehoach_desktop.services.undo import UndoService

DRAFT = PlanDraft(
    source="ke-hoach.docx",
    title="Kế hoạch chuyển đổi số năm 2026",
    symbol="12/KH-UBND",
    tasks=(
        DraftTask("t1", "Nâng cấp đường truyền của trụ sở xã", "1"),
        DraftTask("t2", "Số hóa hồ sơ đất đai của các thôn", "2"),
    ),
    dossiers=(
        DraftDossier("1", "Số hóa hồ sơ đất đai", "Luật Đất đai", "Hồ sơ cũ nát", funding="200"),
        DraftDossier("2", "Mua xe cứu thương", time="2027"),
    ),
    recipients=("UBND thành phố", "Lưu: VT"),
    signers=(Signer("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Trần Văn An"),),
)


@pytest.fixture
def stored(uow, clock):
    key, _ = ImportService(uow, None, clock).store(DRAFT)  # type: ignore[arg-type]
    return PlanService(uow, clock), key


def test_dossiers_recipients_and_signers_are_kept_in_order(stored):
    plans, key = stored
    papers = plans.papers(key)
    assert [one.name for one in papers.recipients] == ["UBND thành phố", "Lưu: VT"]
    assert [(one.role, one.name) for one in papers.signers] == [
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Trần Văn An")
    ]
    first, second = papers.dossiers
    assert (first.legal_basis, first.urgency, first.funding) == (
        "Luật Đất đai",
        "Hồ sơ cũ nát",
        "200",
    )
    assert second.time == "2027"


def test_a_dossier_is_of_the_task_it_names_not_of_the_one_with_its_number(stored):
    plans, key = stored
    tasks = {task.number: task.id for task in plans.tasks(plan_id=key)}
    first, second = plans.papers(key).dossiers
    assert first.task_id == tasks["2"]
    assert second.task_id is None
    assert plans.dossiers(tasks["2"]) == (first,)
    assert plans.dossiers(tasks["1"]) == ()


def test_two_tasks_of_the_same_words_are_told_apart_by_number_only():
    draft = PlanDraft(
        source="x",
        tasks=(DraftTask("a", "Mở lớp tập huấn", "1"), DraftTask("b", "Mở lớp tập huấn", "2")),
    )
    tasks = DraftRows(draft, "p", []).tasks
    assert task_of(DraftDossier("2", "Mở lớp tập huấn"), tasks) == tasks[1].id
    assert task_of(DraftDossier("", "Mở lớp tập huấn"), tasks) is None


def test_taking_the_plan_in_is_one_step_with_its_papers(stored, uow):
    plans, key = stored
    undo = UndoService(uow)
    undo.undo()
    with pytest.raises(NotFound):
        plans.papers(key)
    undo.redo()
    assert len(plans.papers(key).dossiers) == 2


def test_a_removed_task_leaves_its_dossier_and_a_removed_plan_nothing(stored, uow):
    plans, key = stored
    task = plans.papers(key).dossiers[0].task_id
    plans.remove([NodeKey(NodeKind.TASK, task)])
    assert [one.task_id for one in plans.papers(key).dossiers] == [None, None]
    plans.remove([NodeKey(NodeKind.PLAN, key)])
    with uow() as work:
        assert work.dossiers.matching() == work.plan_recipients.matching() == []
        assert work.plan_signers.matching() == []
    undo = UndoService(uow)
    undo.undo()
    undo.undo()
    assert plans.papers(key).dossiers[0].task_id == task
