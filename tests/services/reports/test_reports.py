"""Reports of the fictional office: every sentence follows from the data and sums up."""

import datetime
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.indicators.indicator import Measurement
from kehoach_desktop.domain.indicators.measuring import read_number
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.reports.report import Report, RowKind
from kehoach_desktop.services.deadlines.extensions import ExtensionService
from kehoach_desktop.services.models.read_models import MissingKind
from kehoach_desktop.services.ports.store import Monitor, UnitOfWorkFactory
from kehoach_desktop.services.reports.reports import ReportService

DONE, RUNNING = ReportedState.DONE, ReportedState.IN_PROGRESS


class NotingWriter:
    """Writes nothing but what it was asked for."""

    font_notice = "Máy này không có phông Times New Roman."

    def __init__(self, suffix: str) -> None:
        self.suffix = suffix

    def render(self, report: Report, monitor: Monitor | None = None) -> bytes:
        if monitor:
            monitor(1, 2, "đang viết")
            monitor(2, 2, "đang viết")
        return report.head.subject.encode()

    def write(self, report: Report, path: Path, monitor: Monitor | None = None) -> None:
        path.write_bytes(self.render(report, monitor))


@pytest.fixture
def service(uow: UnitOfWorkFactory, clock: Callable[[], datetime.date]) -> ReportService:
    writers = {"pdf": ".pdf", "word": ".docx", "excel": ".xlsx"}
    return ReportService(uow, clock, {kind: NotingWriter(end) for kind, end in writers.items()})


@pytest.fixture
def report_progress(uow: UnitOfWorkFactory) -> Callable[..., None]:
    def enter(task: str, state: ReportedState, period: str = "2026-04", **facts: Any) -> None:
        with uow() as work:
            work.progress.add(ProgressEntry(new_id(), task, period, state, **facts))
            work.commit("nhập tiến độ")

    return enter


@pytest.fixture
def measure(uow: UnitOfWorkFactory) -> Callable[..., None]:
    def enter(indicator: str, value: str, period: str = "2026-04") -> None:
        with uow() as work:
            work.measurements.add(
                Measurement(new_id(), indicator, period, value=read_number(value))
            )
            work.commit("nhập số liệu")

    return enter


def words(report: Report, number: str) -> str:
    section = next(one for one in report.sections if one.number == number)
    return "\n".join(one.text for one in section.paragraphs)


def test_a_plan_with_nothing_reported_says_so(service: ReportService, sample: Any) -> None:
    plan = sample.plan()
    sample.task(plan, deadline="Quý IV/2026")
    sample.indicator(plan)
    report = service.compose("2026-04")
    assert [one.number for one in report.sections] == ["I", "II", "III", "IV", "V", "VI"]
    assert "chưa có nhiệm vụ nào được cập nhật tiến độ" in words(report, "I")
    assert "chưa có nhiệm vụ hoàn thành" in words(report, "II")
    assert "Chưa có kết quả được báo cáo trong kỳ" in words(report, "II")
    assert "chưa có chỉ tiêu nào có số liệu" in words(report, "III")
    assert "chưa có khó khăn, vướng mắc được báo cáo" in words(report, "V")
    assert "Không có nhiệm vụ đến hạn trong kỳ tới" in words(report, "VI")


def test_a_plan_without_tasks_and_indicators_reads_sensibly(
    service: ReportService, sample: Any
) -> None:
    sample.plan()
    report = service.compose("2026-04")
    assert report.annexes == ()
    assert "Chưa có nhiệm vụ nào được theo dõi" in words(report, "II")
    assert "Chưa có chỉ tiêu nào được theo dõi" in words(report, "III")
    assert "00" not in " ".join(one.text for one in report.paragraphs())


def test_the_head_keeps_the_rules(service: ReportService, sample: Any) -> None:
    sample.plan()
    head = service.compose("2026-01").head
    assert head.place_line.startswith("Tân Lập, ngày ")
    assert head.place_line.endswith("tháng 4 năm 2026")
    assert re.fullmatch(r"Số:\s+/BC-UBND", head.number_line)
    assert head.subject == "Kết quả thực hiện Kế hoạch chuyển đổi số trong tháng 01 năm 2026"
    assert head.superior == ""
    assert head.addressee_line.startswith("Kính gửi: …")
    signed = replace(head, number="7", day=8, month=2)
    assert signed.number_line == "Số: 07/BC-UBND"
    assert signed.place_line == "Tân Lập, ngày 08 tháng 02 năm 2026"


def test_counts_sum_to_the_total(
    service: ReportService, sample: Any, report_progress: Callable[..., None]
) -> None:
    plan = sample.plan()
    group = sample.group(plan)
    day = datetime.date
    tasks = [
        ("28/2/2026", DONE, {"completed_on": day(2026, 2, 20)}),
        ("28/2/2026", DONE, {"completed_on": day(2026, 3, 20)}),
        ("", DONE, {}),
        ("31/3/2026", RUNNING, {}),
        ("30/6/2026", RUNNING, {}),
        ("Thường xuyên", RUNNING, {}),
        ("10/4/2026", None, {}),
        ("Quý IV/2026", None, {}),
        ("Sau khi Thành phố ban hành kế hoạch", None, {}),
        ("30/6/2026", ReportedState.PAUSED, {}),
        ("30/6/2026", ReportedState.DROPPED, {}),
    ]
    for number, (deadline, state, facts) in enumerate(tasks, start=1):
        task = sample.task(plan, str(number), group, deadline)
        if state:
            report_progress(task, state, **facts)
    report = service.compose("2026-04")
    (line,) = re.findall("tổng số 11 nhiệm vụ: .*", words(report, "II"))
    parts = [int(n) for n in re.findall(r"(\d\d) nhiệm vụ", line.partition(": ")[2])]
    assert sum(parts) == 11, line
    assert "hoàn thành 03 nhiệm vụ, đạt 27,3% (đúng hạn 01, chậm 01" in line
    assert "đang thực hiện 02 nhiệm vụ (trong hạn 01, quá hạn 01)" in line
    assert "chưa thực hiện 02 nhiệm vụ (chưa đến hạn 01, quá hạn 01)" in line
    tasks_summary = report.summaries[0].lines
    assert tasks_summary[0].count == 11
    assert sum(one.count for one in tasks_summary[1:] if one.level == 0) == 11
    assert "Còn 02 nhiệm vụ quá hạn:" in words(report, "IV")


def test_results_and_difficulties_are_those_of_the_period(
    service: ReportService, sample: Any, report_progress: Callable[..., None]
) -> None:
    plan = sample.plan()
    group = sample.group(plan)
    first = sample.task(plan, "1", group, "30/4/2026", lead="Phòng Kinh tế")
    second = sample.task(plan, "2", group, "31/3/2026", lead="Phòng VH-XH")
    third = sample.task(plan, "3", group, "31/3/2026", lead="Công an xã")
    same = "Thiếu kinh phí."
    report_progress(first, RUNNING, result="Đã họp.\nĐã phân công;", difficulty=same)
    report_progress(second, DONE, result="Đã xong", difficulty="thiếu kinh  phí")
    report_progress(third, RUNNING, "2026-03", result="Việc cũ", difficulty="Khó cũ")
    report = service.compose("2026-04")
    assert "Việc số 1: Đã họp; Đã phân công (Phòng Kinh tế)." in words(report, "II")
    assert "Việc cũ" not in words(report, "II")
    assert "Thiếu kinh phí (Phòng Kinh tế; Phòng VH-XH)." in words(report, "V")
    assert "Khó cũ" not in words(report, "V")
    assert "Hoàn thành: Việc số 2" in words(report, "IV")
    assert "Việc số 3 (chủ trì: Công an xã): thời hạn 31/3/2026, quá hạn 14 ngày" in words(
        report, "IV"
    )
    assert "Việc số 1 (chủ trì: Phòng Kinh tế): hạn 30/4/2026." in words(report, "VI")
    rows = [row for row in report.annexes[0].rows if row.kind is RowKind.ITEM]
    assert rows[2].cells[7] == "Việc cũ (số liệu tháng 3/2026)"


def test_a_later_period_does_not_change_an_earlier_report(
    service: ReportService, sample: Any, report_progress: Callable[..., None]
) -> None:
    task = sample.task(sample.plan(), deadline="31/3/2026")
    report_progress(task, RUNNING, "2026-03", result="Bước một")
    before = service.compose("2026-03")
    report_progress(task, DONE, "2026-04", result="Bước hai")
    after = service.compose("2026-03")
    assert before.sections == after.sections
    assert before.as_of == datetime.date(2026, 3, 14)


def test_indicators_are_judged_and_tabled(
    service: ReportService, sample: Any, measure: Callable[..., None]
) -> None:
    plan = sample.plan()
    met, unmet = sample.indicator(plan), sample.indicator(plan, "Tỷ lệ số hóa", "≥ 90%")
    sample.indicator(plan, "Tỷ lệ phủ sóng", "100%")
    measure(met, "84,5")
    measure(unmet, "60", "2026-03")
    report = service.compose("2026-04")
    text = words(report, "III")
    assert "03 chỉ tiêu: đạt 01 chỉ tiêu; chưa đạt 01 chỉ tiêu; chưa có số liệu 01" in text
    assert "Tỷ lệ hồ sơ trực tuyến: thực hiện 84,5%" in text
    assert "số liệu tháng 3/2026" in text
    assert "Chưa có số liệu: Tỷ lệ phủ sóng." in text
    assert "Đạt chỉ tiêu: Tỷ lệ hồ sơ trực tuyến" in words(report, "IV")
    assert "Tỷ lệ số hóa: 60%" in words(report, "IV")
    (annex,) = report.annexes
    assert annex.label == "Phụ lục"
    assert [row.cells[5:7] for row in annex.rows] == [
        (read_number("84,5"), read_number("105,6")),
        (read_number("60"), read_number("66,7")),
        (None, None),
    ]


def test_the_task_annex_tells_first_deadline_and_extension(
    service: ReportService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    plan = sample.plan()
    task = sample.task(plan, deadline="31/3/2026")
    sample.task(plan, "2", deadline="Quý IV/2026")
    put_off = ExtensionService(uow, lambda: datetime.date(2026, 4, 2))
    put_off.extend(task, "quý II/2026", "Chờ kinh phí", "37/TB-UBND")
    rows = service.compose("2026-04").annexes[0].rows
    assert [row.cells[5] for row in rows] == [
        "31/3/2026;\ngia hạn đến 30/6/2026 (theo 37/TB-UBND)",
        "Quý IV/2026",
    ]
    assert rows[0].cells[6] == "Chưa thực hiện, chưa đến hạn"
    put_off.withdraw(task)
    assert service.compose("2026-04").annexes[0].rows[0].cells[5] == "31/3/2026"


def test_nested_groups_and_several_plans_head_their_rows(
    service: ReportService, sample: Any
) -> None:
    one, two = sample.plan("12/KH-UBND"), sample.plan("15/KH-UBND")
    outer = sample.group(one, "A")
    inner = sample.group(one, "I", outer)
    sample.task(one, "1", inner)
    sample.task(two, "1", sample.group(two, "B"))
    rows = service.compose("2026-04").annexes[0].rows
    heads = [(row.cells[0], row.level) for row in rows if row.kind is RowKind.GROUP]
    first, second = [("", 0), ("A", 1), ("I", 2)], [("", 0), ("B", 1)]
    assert heads in (first + second, second + first)
    assert "02 kế hoạch" in words(service.compose("2026-04"), "I")
    assert "12/KH-UBND" in service.compose("2026-04", one).opening


def test_a_letter_among_the_plans_is_not_counted_as_a_plan(
    service: ReportService, sample: Any, uow: Any
) -> None:
    one, letter = sample.plan("12/KH-UBND"), sample.plan("57/UBND-VX")
    with uow() as work:
        plan = work.plans.get(letter)
        work.plans.update(replace(plan, title="V/v rà soát loa truyền thanh của các thôn"))
        work.commit("đổi tên")
    for plan_id in (one, letter):
        sample.task(plan_id, "1")
    report = service.compose("2026-04")
    assert "02 văn bản" in words(report, "I")
    assert "các văn bản" in report.head.subject and "kế hoạch" not in words(report, "I")


def test_only_plans_in_force_are_reported_unless_one_is_asked_for(
    service: ReportService, sample: Any
) -> None:
    draft = sample.plan("9/KH-UBND", PlanState.DRAFT)
    with pytest.raises(NotFound, match="Chưa có kế hoạch nào"):
        service.compose("2026-04")
    assert service.compose("2026-04", draft).head.subject
    with pytest.raises(NotFound):
        service.compose("2026-04", new_id())
    with pytest.raises(InvalidInput):
        service.compose("tháng tư")


def test_missing_lists_what_is_still_to_be_entered(
    service: ReportService, sample: Any, report_progress: Callable[..., None]
) -> None:
    plan = sample.plan()
    entered, silent, finished = (sample.task(plan, str(n)) for n in range(1, 4))
    indicator = sample.indicator(plan)
    report_progress(entered, RUNNING)
    report_progress(finished, DONE, "2026-02")
    missing = service.missing("2026-04")
    by_kind = {kind: [one.id for one in missing if one.kind is kind] for kind in MissingKind}
    assert by_kind[MissingKind.TASK] == [silent]
    assert by_kind[MissingKind.INDICATOR] == [indicator]
    assert by_kind[MissingKind.OFFICE] == ["superior", "signer_name", "recipients"]


def test_export_names_the_files_and_tells_how_far_it_is(
    service: ReportService, sample: Any, tmp_path: Path
) -> None:
    plan = sample.plan()
    told: list[tuple[int, int]] = []
    files = service.export(
        "2026-04", tmp_path, monitor=lambda done, total, _: told.append((done, total))
    )
    names = [path.name for path in (files.pdf, files.word, files.excel)]
    assert names == [f"bao-cao-2026-04.{end}" for end in ("pdf", "docx", "xlsx")]
    assert "Times New Roman" in files.font_notice
    assert told == sorted(told)
    assert told[-1] == (300, 300)
    alone = service.export("2026-04", tmp_path, plan)
    assert alone.pdf.name == "bao-cao-2026-04-12-KH-UBND.pdf"
    assert service.preview_pdf("2026-04").decode() == service.compose("2026-04").head.subject


def test_a_share_over_its_whole_is_named_before_the_report_goes_out(
    service: ReportService, sample: Any, measure: Callable[..., None]
) -> None:
    plan = sample.plan()
    indicator = sample.indicator(plan, "Tỷ lệ hồ sơ trực tuyến")
    measure(indicator, "120")
    gaps = [gap for gap in service.missing("2026-04") if gap.id == indicator]
    assert [gap.message for gap in gaps] == ["Tỷ lệ vượt 100%; hãy kiểm tra lại tử số và mẫu số."]


def test_last_years_figure_is_not_held_against_this_years_target(
    service: ReportService, sample: Any, measure: Callable[..., None]
) -> None:
    plan = sample.plan()
    indicator = sample.indicator(plan)
    measure(indicator, "99", "2025-12")
    assert [gap.id for gap in service.missing("2026-04") if gap.id == indicator] == [indicator]
    assert "chưa có chỉ tiêu nào có số liệu" in words(service.compose("2026-04"), "III")


def test_a_measured_rank_is_told_as_a_place(
    service: ReportService, sample: Any, measure: Callable[..., None]
) -> None:
    measure(sample.indicator(sample.plan(), "Chỉ số phục vụ", "Top 20"), "18")
    assert "thực hiện thứ 18; mục tiêu năm 2026: Top 20; đạt" in words(
        service.compose("2026-04"), "III"
    )
