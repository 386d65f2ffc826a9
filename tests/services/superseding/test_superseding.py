import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.documents.document import Relation
from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftIndicator, DraftTask, PlanDraft
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.versions.succession import Mapped
from kehoach_desktop.services.models.read_models import NodeKey, NodeKind
from kehoach_desktop.services.monthly.measurements import MeasurementService
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.plans.plans import PlanService
from kehoach_desktop.services.reports.recommendations import RecommendationService
from kehoach_desktop.services.reviewing.imports import ImportService
from kehoach_desktop.services.superseding.superseding import SupersedeService
from kehoach_desktop.services.undo import UndoService

OLD = PlanDraft(
    "cu.docx",
    "Kế hoạch chuyển đổi số",
    "34",
    "34/KH-UBND",
    year=2026,
    date=datetime.date(2026, 1, 20),
    groups=(DraftGroup("g", "I", "Nhiệm vụ chung"),),
    tasks=tuple(
        DraftTask(f"t{at}", title, str(at), group="g", deadline=read_deadline("30/6/2026", 2026))
        for at, title in enumerate(
            (
                "Tổ chức tập huấn kỹ năng số cho cán bộ xã",
                "Tuyên truyền trên hệ thống truyền thanh",
                "Tuyên truyền tại cuộc họp thôn",
                "Lắp đặt điểm phát sóng không dây",
                "Kiểm kê máy tính của cơ quan",
            ),
            1,
        )
    ),
    indicators=(DraftIndicator("i", "Tỷ lệ hồ sơ nộp trực tuyến", "1", "%"),),
)
NEW = replace(
    OLD,
    source="moi.docx",
    number="51",
    symbol="51/KH-UBND",
    date=datetime.date(2026, 4, 10),
    tasks=(
        DraftTask(
            "n1",
            "Tổ chức tập huấn kỹ năng số cho cán bộ xã",
            "1",
            group="g",
            deadline=read_deadline("31/8/2026", 2026),
        ),
        DraftTask("n2", "Truyền thông về dịch vụ công", "2", group="g"),
        DraftTask("n3", "Phủ sóng không dây nơi công cộng khu A", "3", group="g"),
        DraftTask("n4", "Mở rộng mạng nội bộ", "4", group="g"),
    ),
)


class Both:
    """The old plan with some months of work, and the new one read in as a draft."""

    def __init__(self, uow, clock):
        self.uow = uow
        self.service = SupersedeService(uow, clock)
        imports = ImportService(uow, None, clock)
        self.old, _ = imports.store(OLD, in_force=True)
        self.new, _ = imports.store(NEW)
        self.o, self.n = self._tasks(self.old), self._tasks(self.new)
        with uow() as work:
            (self.old_indicator,) = work.indicators.matching(plan_id=self.old)
            (self.new_indicator,) = work.indicators.matching(plan_id=self.new)
        self.progress = ProgressService(uow, clock)
        self.measurements = MeasurementService(uow, clock)
        self.progress.set(self.o["1"], "2026-02", state="in_progress", result="lập danh sách")
        self.progress.set(self.o["1"], "2026-03", state="done", result="mở 2 lớp")
        self.progress.set(self.o["2"], "2026-03", state="done", result="12 buổi phát")
        self.progress.set(self.o["3"], "2026-03", state="in_progress", result="3 cuộc họp")
        self.progress.set(self.o["5"], "2026-03", state="done")
        self.measurements.set(self.old_indicator.id, "2026-03", value=Decimal(62))

    def _tasks(self, plan_id):
        with self.uow() as work:
            return {one.number: one.id for one in work.tasks.matching(plan_id=plan_id)}

    def mapping(self):
        """Two joined into one, one split in two; the rest is sure."""
        return [
            Mapped(self.o["2"], (self.n["2"],)),
            Mapped(self.o["3"], (self.n["2"],)),
            Mapped(self.o["4"], (self.n["3"], self.n["4"])),
        ]

    def rows(self):
        names = (
            "plans", "tasks", "progress", "measurements", "documents", "plan_documents",
            "successions",
        )  # fmt: skip
        with self.uow() as work:
            return {
                name: sorted(getattr(work, name).matching(), key=lambda row: row.id)
                for name in names
            }


@pytest.fixture
def both(uow, sample, clock):
    assert sample.office
    return Both(uow, clock)


def test_what_is_sure_is_mapped_and_the_rest_is_listed(both):
    proposal = both.service.propose(both.old, both.new)
    decided = {one.old: one for one in proposal.mapping}
    assert decided[both.o["1"]].new == (both.n["1"],)
    assert decided[both.old_indicator.id].new == (both.new_indicator.id,)
    # Finished work has nothing to go on with; that is reason enough.
    assert decided[both.o["5"]].reason == "Đã ghi hoàn thành"
    # So has task 2; only what is still open waits for a person.
    assert [row.number for row in proposal.unmapped] == ["3", "4"]


def test_what_was_given_up_does_not_mark_the_new_task_as_given_up(both):
    both.progress.set(both.o["1"], "2026-04", state="dropped")
    proposal = both.service.propose(both.old, both.new)
    (decided,) = [one for one in proposal.mapping if one.old == both.o["1"]]
    assert (decided.new, decided.reason) == ((), "Đã ghi không còn thực hiện")
    assert proposal.guesses[both.o["1"]] == both.n["1"]


def test_nothing_is_superseded_while_a_task_is_unmapped(both):
    before = both.rows()
    with pytest.raises(InvalidInput, match="mục của kế hoạch cũ chưa rõ"):
        both.service.supersede(both.old, both.new, both.mapping()[:2])
    with pytest.raises(InvalidInput, match="Lắp đặt điểm"):
        both.service.supersede(both.old, both.new, [*both.mapping()[:2], Mapped(both.o["4"])])
    assert both.rows() == before


def test_superseding_hands_the_work_over_in_one_step(both):
    before = both.rows()
    both.service.supersede(both.old, both.new, both.mapping())

    with both.uow() as work:
        assert work.plans.get(both.old).state is PlanState.SUPERSEDED
        assert work.plans.get(both.new).state is PlanState.IN_FORCE
        (relation,) = work.plan_documents.matching(plan_id=both.new)
        assert relation.relation is Relation.SUPERSEDES
        assert work.documents.get(relation.document_id).symbol == "34/KH-UBND"
        trained = work.progress.matching(task_id=both.n["1"])
        assert [(one.period, one.result) for one in trained] == [
            ("2026-02", "lập danh sách"),
            ("2026-03", "mở 2 lớp"),
        ]
        (joined,) = work.progress.matching(task_id=both.n["2"])
        assert joined.state is ReportedState.IN_PROGRESS
        assert joined.result == "12 buổi phát\n3 cuộc họp"
        first = work.tasks.get(both.n["1"]).first_deadline
        assert first is not None and first.due == datetime.date(2026, 6, 30)
        (figure,) = work.measurements.matching(indicator_id=both.new_indicator.id)
        assert figure.value == Decimal(62)
        # The old plan keeps its own.
        assert len(work.progress.matching(task_id=both.o["1"])) == 2
        assert len(work.successions.matching(plan_id=both.new)) == 7
    after = both.rows()
    UndoService(both.uow).undo()
    assert both.rows() == before
    UndoService(both.uow).redo()
    assert both.rows() == after


def test_what_was_answered_is_not_asked_again(both, clock):
    recommendations = RecommendationService(both.uow, clock)
    both.progress.set(both.o["1"], "2026-03", recommendation="Đề nghị cấp máy chiếu")
    both.progress.set(both.o["5"], "2026-03", recommendation="Đề nghị thay máy cũ")
    asked = {one.task_id: one.id for one in recommendations.open()}
    recommendations.answer(asked[both.o["1"]], "Đã cấp")
    both.service.supersede(both.old, both.new, both.mapping())
    assert [one.text for one in recommendations.open() if one.task_id == both.n["1"]] == []
    assert [one.task_id for one in recommendations.answered()] == [both.n["1"]]


def test_the_new_task_names_those_it_goes_on_with(both, clock):
    both.service.supersede(both.old, both.new, both.mapping())
    details = PlanService(both.uow, clock).task_details(both.n["2"])
    assert details.continues == ("nhiệm vụ I.2 của 34/KH-UBND", "nhiệm vụ I.3 của 34/KH-UBND")
    assert PlanService(both.uow, clock).task_details(both.o["4"]).continued_by == (
        "nhiệm vụ I.3 của 51/KH-UBND",
        "nhiệm vụ I.4 của 51/KH-UBND",
    )


def test_a_superseded_plan_is_read_only_everywhere(both, clock):
    both.service.supersede(both.old, both.new, both.mapping())
    plans = PlanService(both.uow, clock)
    with both.uow() as work:
        group = work.groups.matching(plan_id=both.old)[0].id
    plan_key, task_key = NodeKey(NodeKind.PLAN, both.old), NodeKey(NodeKind.TASK, both.o["1"])
    group_key = NodeKey(NodeKind.GROUP, group)
    refused = (
        lambda: plans.edit_task(both.o["1"], "title", "khác"),
        lambda: plans.edit_group(group, "title", "khác"),
        lambda: plans.edit_plan(both.old, "title", "khác"),
        lambda: plans.edit_indicator(both.old_indicator.id, "name", "khác"),
        lambda: plans.add_task(group_key, "thêm"),
        lambda: plans.add_group(both.old, "thêm"),
        lambda: plans.move([task_key], plan_key, 0),
        lambda: plans.remove([task_key]),
        lambda: plans.remove([plan_key]),
        lambda: plans.accept(both.old),
        lambda: both.progress.set(both.o["1"], "2026-04", state="done"),
        lambda: both.measurements.set(both.old_indicator.id, "2026-04", value=Decimal(1)),
        lambda: both.measurements.set_text(both.old_indicator.id, "2026-04", "value", "1"),
        lambda: both.service.supersede(both.old, both.new, both.mapping()),
    )
    before = both.rows()
    for edit in refused:
        with pytest.raises(InvalidInput, match="thay thế"):
            edit()
    pasted = both.progress.paste("2026-04", [["xong"]], [both.o["1"]], ["result"])
    assert "chỉ còn để xem" in pasted.problems[0].message
    assert both.rows() == before


def test_the_successor_is_not_removed_from_under_the_old_plan(both, clock):
    both.service.supersede(both.old, both.new, both.mapping())
    with pytest.raises(InvalidInput, match="không xóa được"):
        PlanService(both.uow, clock).remove([NodeKey(NodeKind.PLAN, both.new)])


def test_a_reason_settles_what_does_not_go_on(both):
    mapping = [*both.mapping()[:2], Mapped(both.o["4"], (), "giao cho doanh nghiệp viễn thông")]
    both.service.supersede(both.old, both.new, mapping)
    with both.uow() as work:
        (row,) = work.successions.matching(old_task_id=both.o["4"])
    assert (row.new_task_id, row.reason) == (None, "giao cho doanh nghiệp viễn thông")


def test_strange_keys_are_refused(both):
    for strange in (Mapped("x", ("y",)), Mapped(both.o["2"], (both.new_indicator.id,))):
        with pytest.raises(InvalidInput, match="không phải của"):
            both.service.supersede(both.old, both.new, [strange])
    with pytest.raises(InvalidInput, match="chính nó"):
        both.service.propose(both.old, both.old)


def test_a_plan_that_names_the_old_one_already_does_not_name_it_twice(both):
    from kehoach_desktop.domain.documents.document import Document, PlanDocument

    with both.uow() as work:
        work.documents.add(Document("d", "34/KH-UBND"))
        work.plan_documents.add(PlanDocument("r", both.new, "d", Relation.SUPERSEDES))
        work.commit("ghi căn cứ")
    both.service.supersede(both.old, both.new, both.mapping())
    with both.uow() as work:
        assert len(work.plan_documents.matching(plan_id=both.new)) == 1
