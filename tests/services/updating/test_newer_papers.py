"""Recipients, signers and dossiers of a newer version: shown, taken over, taken back."""

from dataclasses import replace

import pytest

from kehoach_desktop.domain.drafts.draft import DraftDossier, DraftTask, PlanDraft, Signer
from kehoach_desktop.domain.versions.plan_comparison import ChangeKind, Choice
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.reviewing.imports import ImportService
from kehoach_desktop.services.undo import UndoService
from kehoach_desktop.services.updating.updating import UpdateService

HELD = PlanDraft(
    source="ke-hoach.docx",
    title="Kế hoạch chuyển đổi số năm 2026",
    number="12",
    symbol="12/KH-UBND",
    issuer="UBND xã Tân Lập",
    year=2026,
    tasks=(
        DraftTask("t1", "Nâng cấp đường truyền của trụ sở xã", "1"),
        DraftTask("t2", "Số hóa hồ sơ đất đai của các thôn", "2"),
    ),
    dossiers=(DraftDossier("1", "Số hóa hồ sơ đất đai", urgency="Hồ sơ cũ nát", funding="200"),),
    recipients=("UBND thành phố", "Lưu: VT"),
    signers=(Signer("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Trần Văn An"),),
)


@pytest.fixture
def plan(uow, clock):
    key, _ = ImportService(uow, None, clock).store(HELD, in_force=True)  # type: ignore[arg-type]
    return key


@pytest.fixture
def updating(uow, clock):
    return UpdateService(uow, clock)


def changes(updating, plan, newer):
    (row,) = (row for row in updating.compare(plan, newer).rows if row.key == plan)
    return {one.field: (one.old, one.new) for one in row.fields}


def shown(uow, clock, plan):
    papers = PlanService(uow, clock).papers(plan)
    return (
        [one.name for one in papers.recipients],
        [(one.role, one.name) for one in papers.signers],
        [(one.number, one.title, one.funding, one.task_id) for one in papers.dossiers],
    )


def test_the_same_papers_change_nothing(updating, plan):
    newer = replace(HELD, recipients=("UBND thành phố;", "Lưu: VT."))
    rows = updating.compare(plan, newer).rows
    assert {row.kind for row in rows} == {ChangeKind.KEPT}


def test_other_recipients_and_another_signer_are_told_in_words(updating, plan):
    newer = replace(
        HELD,
        recipients=("UBND thành phố", "Đảng ủy xã", "Lưu: VT"),
        signers=(Signer("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Lê Thị Bình"),),
    )
    assert changes(updating, plan, newer) == {
        "recipients": ("UBND thành phố; Lưu: VT", "UBND thành phố; Đảng ủy xã; Lưu: VT"),
        "signers": (
            "TM. ỦY BAN NHÂN DÂN - CHỦ TỊCH: Trần Văn An",
            "KT. CHỦ TỊCH - PHÓ CHỦ TỊCH: Lê Thị Bình",
        ),
    }


def test_dossiers_are_told_by_name(updating, plan):
    newer = replace(
        HELD,
        dossiers=(
            DraftDossier("1", "Số hóa hồ sơ đất đai", urgency="Hồ sơ cũ nát", funding="300"),
            DraftDossier("2", "Mua máy chủ"),
        ),
    )
    assert changes(updating, plan, newer) == {
        "dossiers": ("1 hồ sơ", "thêm 2. Mua máy chủ; khác 1. Số hóa hồ sơ đất đai")
    }


def test_a_version_that_names_none_takes_none_away(updating, plan, uow, clock):
    before = shown(uow, clock, plan)
    newer = replace(HELD, recipients=(), signers=(), dossiers=())
    assert changes(updating, plan, newer) == {}
    updating.update(plan, newer)
    assert shown(uow, clock, plan) == before


def test_they_are_taken_over_with_the_plans_row_and_come_back_with_undo(updating, plan, uow, clock):
    before = shown(uow, clock, plan)
    newer = replace(
        HELD,
        recipients=("Đảng ủy xã",),
        signers=(Signer("CHỦ TỊCH", "Lê Thị Bình"),),
        tasks=(*HELD.tasks, DraftTask("t3", "Mua máy chủ cho trung tâm dữ liệu xã", "3")),
        dossiers=(
            DraftDossier("1", "Số hóa hồ sơ đất đai", funding="300"),
            DraftDossier("2", "Mua máy chủ cho trung tâm dữ liệu"),
        ),
    )
    result = updating.update(plan, newer)

    tasks = {one.number: one.id for one in PlanService(uow, clock).tasks(plan_id=plan)}
    assert result.counts.changed == 1 and result.counts.added == 1
    assert shown(uow, clock, plan) == (
        ["UBND thành phố", "Đảng ủy xã", "Lưu: VT"],
        [("CHỦ TỊCH", "Lê Thị Bình")],
        [
            # The held task and the one just added, not the rows of the comparison.
            ("1", "Số hóa hồ sơ đất đai", "300", tasks["2"]),
            ("2", "Mua máy chủ cho trung tâm dữ liệu", "", tasks["3"]),
        ],
    )
    UndoService(uow).undo()
    assert shown(uow, clock, plan) == before


def test_a_dossier_of_a_task_that_is_left_stays_without_one(updating, plan, uow, clock):
    newer = replace(
        HELD,
        tasks=(*HELD.tasks, DraftTask("t3", "Mua máy chủ cho trung tâm dữ liệu xã", "3")),
        dossiers=(DraftDossier("2", "Mua máy chủ cho trung tâm dữ liệu"),),
    )
    (new,) = (row for row in updating.compare(plan, newer).rows if row.kind is ChangeKind.NEW)
    updating.update(plan, newer, {new.key: Choice.LEAVE})
    assert shown(uow, clock, plan)[2][1:] == [("2", "Mua máy chủ cho trung tâm dữ liệu", "", None)]


def test_nothing_is_taken_over_where_the_plans_row_is_left(updating, plan, uow, clock):
    before = shown(uow, clock, plan)
    updating.update(plan, replace(HELD, recipients=("Đảng ủy xã",)), {plan: Choice.LEAVE})
    assert shown(uow, clock, plan) == before


def test_a_version_that_read_less_empties_nothing(updating, plan, uow, clock):
    newer = replace(
        HELD,
        signers=(Signer("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", ""),),
        dossiers=(DraftDossier("1", "Số hóa hồ sơ đất đai"),),
    )
    before = shown(uow, clock, plan)
    assert changes(updating, plan, newer) == {}
    updating.update(plan, replace(newer, recipients=("Đảng ủy xã",)))
    assert shown(uow, clock, plan)[1:] == before[1:]


def test_what_the_newer_dossier_says_is_taken_and_the_rest_stays(updating, plan, uow, clock):
    (held,) = PlanService(uow, clock).papers(plan).dossiers
    newer = replace(
        HELD,
        dossiers=(
            DraftDossier("1", "Mua máy chủ"),
            DraftDossier("2", "Số hóa hồ sơ đất đai", time="Quý III", funding="300"),
        ),
    )
    assert changes(updating, plan, newer) == {
        "dossiers": ("1 hồ sơ", "thêm 1. Mua máy chủ; khác 2. Số hóa hồ sơ đất đai")
    }
    updating.update(plan, newer)
    first, second = PlanService(uow, clock).papers(plan).dossiers
    assert (first.title, first.task_id) == ("Mua máy chủ", None)
    assert second == replace(
        held, number="2", time="Quý III", funding="300", position=second.position
    )
    assert (second.urgency, second.id) == ("Hồ sơ cũ nát", held.id)


def test_dossiers_the_newer_version_lacks_stay_where_they_stood(updating, plan, uow, clock):
    three = tuple(DraftDossier(str(at), title) for at, title in enumerate("ABC", 1))
    updating.update(plan, replace(HELD, dossiers=three))
    newer = replace(HELD, dossiers=(replace(three[2], funding="50"), DraftDossier("4", "D")))
    assert changes(updating, plan, newer) == {"dossiers": ("4 hồ sơ", "thêm 4. D; khác 3. C")}
    updating.update(plan, newer)
    assert [(one[1], one[2]) for one in shown(uow, clock, plan)[2]] == [
        ("Số hóa hồ sơ đất đai", "200"),
        ("A", ""),
        ("B", ""),
        ("C", "50"),
        ("D", ""),
    ]


def test_another_post_s_signer_gives_no_name(updating, plan, uow, clock):
    updating.update(plan, replace(HELD, signers=(Signer("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", ""),)))
    assert shown(uow, clock, plan)[1] == [("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "")]


def test_a_name_taken_over_comes_back_with_undo(updating, plan, uow, clock):
    before = shown(uow, clock, plan)
    vice = Signer("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Lê Thị Bình")
    updating.update(plan, replace(HELD, signers=(replace(HELD.signers[0], name=""), vice)))
    assert [name for _, name in shown(uow, clock, plan)[1]] == ["Trần Văn An", "Lê Thị Bình"]
    UndoService(uow).undo()
    assert shown(uow, clock, plan) == before
