import datetime
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.changes import Kind
from kehoach_desktop.domain.deadlines.arrival import Arrival
from kehoach_desktop.domain.deadlines.deadline import Awaited, Deadline, Frequency, Recurrence
from kehoach_desktop.domain.deadlines.extension import Extension
from kehoach_desktop.domain.deadlines.occurrence_record import OccurrenceRecord, OccurrenceState
from kehoach_desktop.domain.documents.document import Document, PlanDocument, Relation
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.indicators.indicator import Indicator, IndicatorGroup, Measurement
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import Plan, PlanState, TaskGroup
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.plans.recommendation import Answer
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.domain.reports.reporting import ReportingStep, StepMark, UnitReceipt
from kehoach_desktop.domain.text.vietnamese import fold, writable
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.storage.decimal_text import decimal_from_text, decimal_to_text
from kehoach_desktop.storage.mapping.search_text import folded_words
from kehoach_desktop.storage.store import Store

DAY = datetime.date(2026, 6, 30)
TASK = Task(
    id="task",
    plan_id="plan",
    position=3,
    title="Rà soát, cập nhật danh sách",
    number="5",
    clause="b",
    group_id="group",
    lead=(Assignee("Văn phòng HĐND và UBND", "unit"), Assignee("các phòng, ban")),
    coordinating=(Assignee("Công an xã"), Assignee("Công an xã")),
    head="Chánh Văn phòng",
    deliverable="Danh sách",
    deadline=Deadline(
        "Quý II và hằng năm, sau khi có hướng dẫn",
        datetime.date(2026, 4, 1),
        DAY,
        (Recurrence(Frequency.YEARLY, 15, 1), Recurrence(Frequency.WEEKLY, weekday=1)),
        True,
        Awaited('hướng dẫn "mới"', 10, True),
    ),
    note="ghi chú",
    where="Phụ lục I, dòng 3",
    first_deadline=Deadline("Quý I", due=datetime.date(2026, 3, 31)),
    written_deadline=Deadline("Sau khi có hướng dẫn", after=Awaited("hướng dẫn", 10, True)),
)
ENTITIES = {
    "offices": Office(
        "o2",
        "Ủy ban nhân dân xã Đông Sơn",
        "00001",
        recipients=("- Như trên;", "- Lưu: VT."),
        signer_name="Nguyễn Văn A",
    ),
    "units": Unit("u2", "office", "Trạm Y tế", ("TYT", "Trạm y tế xã"), 4),
    "extensions": Extension(
        "extension",
        "old",
        Deadline("Quý III/2026", DAY, datetime.date(2026, 9, 30), ongoing=True),
        "45/QĐ-UBND",
        "document",
        "Chờ kinh phí",
        DAY,
        2048,
    ),
    "arrivals": Arrival("arrival", "old", DAY, DAY, "77/KH-UBND", "document", 10, True, 1),
    "occurrence_records": OccurrenceRecord(
        "record", "old", DAY, OccurrenceState.WAIVED, DAY, "Không phát sinh"
    ),
    "plans": Plan(
        "p2",
        "office",
        "Kế hoạch",
        date=DAY,
        year=2026,
        state=PlanState.CLOSED,
        source="a.docx",
        accepted_on=DAY,
    ),
    "groups": TaskGroup("g2", "plan", 1, "II", "Hạ tầng", "group", "dòng 9"),
    "tasks": TASK,
    "indicator_groups": IndicatorGroup("ig", "plan", 0, "A", "Hạ tầng số", "dòng 1"),
    "indicators": Indicator(
        "indicator",
        "plan",
        0,
        "Tỷ lệ",
        "1",
        "%",
        lead=(Assignee("Văn phòng", "unit"),),
        targets=(
            Target(2026, "≥ 1,1", Comparator.AT_LEAST, Decimal("1.1"), also="không thấp hơn"),
            Target(2030, "Top 20", Comparator.AT_MOST, Decimal(20), rank=True),
            Target(
                None, "20–30%", Comparator.BETWEEN, Decimal(20), Decimal("30.5"), base_year=2025
            ),
            Target(2027, "không đọc được"),
        ),
        note="ghi chú",
        where="dòng 2",
    ),
    "progress": ProgressEntry(
        "entry", "old", "2026-Q2", ReportedState.DONE, "kết quả", "khó", "kiến nghị", "số 5", DAY
    ),
    "measurements": Measurement(
        "m", "old", "2026", Decimal(3), Decimal(7), Decimal("0.725"), "ghi", "báo cáo"
    ),
    "documents": Document("d2", "358/KH-UBND", "Kế hoạch", "UBND thành phố", DAY),
    "plan_documents": PlanDocument("r2", "plan", "document", Relation.SUPERSEDES, 2),
    "duties": ReportingDuty(
        "duty", "plan", Frequency.MONTHLY, 15, None, True, "đơn vị", ("UBND xã", "Sở"), 1, "đ. 4"
    ),
    "step_marks": StepMark("mark", "old", "2026-Q2", ReportingStep.SIGNED, DAY),
    "unit_receipts": UnitReceipt("receipt", "unit", "2026-04", DAY),
    "answers": Answer("answer", "old", "Xin cấp máy", "Đã cấp", "9/UBND", DAY),
}


@pytest.fixture
def furnished(planned: Store) -> Store:
    with planned.unit_of_work() as work:
        work.units.add(Unit("unit", "office", "Văn phòng HĐND và UBND"))
        work.tasks.add(Task("old", "plan", 0, "Việc cũ"))
        work.indicators.add(Indicator("old", "plan", 0, "Chỉ tiêu cũ"))
        work.documents.add(Document("document", "1/QĐ-UBND"))
        work.duties.add(ReportingDuty("old", "plan", Frequency.MONTHLY, 20))
        work.commit("nền")
    return planned


@pytest.mark.parametrize("name", ENTITIES)
def test_an_entity_comes_back_as_it_went_in(furnished: Store, name: str) -> None:
    entity = ENTITIES[name]
    with furnished.unit_of_work() as work:
        getattr(work, name).add(entity)
        work.commit("thêm")
    with furnished.unit_of_work() as work:
        repository = getattr(work, name)
        assert repository.get(entity.id) == entity
        assert entity in repository.matching()
        repository.remove(entity.id)
        assert repository.find(entity.id) is None
        with pytest.raises(NotFound):
            repository.get(entity.id)
        with pytest.raises(NotFound):
            repository.update(entity)


def test_what_belongs_to_a_deadline_goes_with_its_task_and_its_document_is_let_go(
    furnished: Store,
) -> None:
    with furnished.unit_of_work() as work:
        for name in ("extensions", "arrivals", "occurrence_records"):
            getattr(work, name).add(ENTITIES[name])
        work.commit("thêm")
    with furnished.unit_of_work() as work:
        work.documents.remove("document")
        assert work.extensions.get("extension").document_id is None
        assert work.arrivals.get("arrival").document_id is None
        changes = work.commit("bỏ văn bản")
        assert changes.ids[Kind.TASK] == {"old"}
    with furnished.unit_of_work() as work:
        work.tasks.remove("old")
        assert not work.extensions.matching()
        assert not work.arrivals.matching()
        assert not work.occurrence_records.matching()
        work.commit("xóa nhiệm vụ")
        work.journal.undo()
    with furnished.unit_of_work() as work:
        assert work.extensions.get("extension").reason == "Chờ kinh phí"
        assert work.occurrence_records.get("record") == ENTITIES["occurrence_records"]


def test_matching_keeps_the_stored_order(planned: Store) -> None:
    with planned.unit_of_work() as work:
        work.tasks.add_many([Task(f"t{n}", "plan", 9 - n, "Việc") for n in range(10)])
        work.tasks.add(Task("sub", "plan", 0, "Việc con", parent_id="t3"))
        tops = work.tasks.matching(plan_id="plan", parent_id=None)
        assert [task.id for task in tops] == [f"t{n}" for n in range(9, -1, -1)]
        assert [task.id for task in work.tasks.matching(parent_id="t3")] == ["sub"]


def test_a_column_that_is_none_is_a_fault(planned: Store) -> None:
    with planned.unit_of_work() as work, pytest.raises(KeyError):
        work.tasks.matching(titel="x")


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    text=st.text(st.characters(codec=None) | st.sampled_from("\ud800\x00\x07\x7f\ufffe\u0301đĐ"))
)
def test_any_text_is_stored_composed_and_writable(planned: Store, text: str) -> None:
    task = Task(
        "t",
        "plan",
        0,
        text,
        lead=(Assignee(text),),
        deadline=Deadline(text, after=Awaited(text)),
        note="e\u0302\u0301",
    )
    with planned.unit_of_work() as work:
        work.tasks.add(task)
        work.units.add(Unit("u", "office", "Đơn vị", (text,)))
        found, unit = work.tasks.get("t"), work.units.get("u")
        assert found.title == found.lead[0].text == found.deadline.text == writable(text)
        assert found.deadline.after == Awaited(writable(text))
        assert unit.aliases == (writable(text),)
        assert found.note == unicodedata.normalize("NFC", task.note)
        work.tasks.update(found)
        assert work.tasks.get("t") == found
        found.title.encode()


@given(text=st.text() | st.text(alphabet="ABcđĐẬậƯưỡ –…≥ \n\t.,0\u0301"))
def test_the_quick_folding_is_the_domains(text: str) -> None:
    assert folded_words(text).split() == fold(text).split()


def test_vietnamese_is_folded_quickly_and_rightly() -> None:
    assert folded_words("Chuyển ĐỔI số – “Ứng dụng” ≥ 90%") == "chuyen doi so – “ung dung” ≥ 90%"


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_numbers_are_kept_exactly(number: Decimal) -> None:
    text = decimal_to_text(number)
    assert decimal_from_text(text) == number
    assert decimal_to_text(decimal_from_text(text)) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [("1.10", "1.1"), ("100", "100"), ("1E+2", "100"), ("-0", "0"), ("0.0700", "0.07")],
)
def test_equal_numbers_have_one_text(number: str, text: str) -> None:
    assert decimal_to_text(Decimal(number)) == text


@pytest.mark.parametrize("number", ["NaN", "Infinity"])
def test_what_is_no_figure_is_refused(number: str) -> None:
    with pytest.raises(InvalidInput):
        decimal_to_text(Decimal(number))


def test_a_nonsense_period_is_refused(furnished: Store) -> None:
    with furnished.unit_of_work() as work, pytest.raises(InvalidInput):
        work.progress.add(ProgressEntry("e", "old", "2026-13", ReportedState.DONE))


def test_settings_are_kept_and_forgotten(planned: Store) -> None:
    with planned.unit_of_work() as work:
        work.set_setting("key", "một")
        work.set_setting("key", "hai")
        work.commit("cài đặt")
    with planned.unit_of_work() as work:
        assert work.setting("key") == "hai"
        work.set_setting("key", None)
        assert work.setting("key") is None
