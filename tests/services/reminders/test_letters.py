"""Whom a letter presses, for what, and what it says."""

from datetime import date

import pytest

from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.services.deadlines.occurrences import OccurrenceService
from kehoach_desktop.services.models.read_models import ProgressInput
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.reminders.letters import ReminderLetterService, file_names


class Kept:
    """A writer that keeps what it was given."""

    font_notice = ""

    def __init__(self, suffix):
        self.suffix = suffix
        self.reports = {}

    def write(self, report, path, monitor=None):  # noqa: ARG002
        self.reports[path] = report


@pytest.fixture
def writers():
    return {"word": Kept(".docx"), "pdf": Kept(".pdf")}


@pytest.fixture
def letters(uow, clock, writers, holidays):
    return ReminderLetterService(uow, clock, writers, holidays)


def test_each_unit_gets_its_own_late_and_due_tasks(uow, clock, sample, letters):
    plan, draft = sample.plan(), sample.plan("13/KH-UBND", PlanState.DRAFT)
    late = sample.task(plan, "1", deadline="31/3/2026", lead="Phòng Kinh tế")
    soon = sample.task(plan, "2", deadline="25/4/2026", lead="phong kinh te")
    sample.task(plan, "3", deadline="30/6/2026", lead="Phòng Kinh tế")
    sample.task(draft, "4", deadline="31/3/2026", lead="Phòng Kinh tế")
    done = sample.task(plan, "5", deadline="31/3/2026", lead="Phòng Kinh tế")
    shared = sample.task(plan, "6", deadline="31/3/2026", lead="Các phòng, ban, đơn vị")
    nobodys = sample.task(plan, "7", deadline="22/4/2026")
    unknown = sample.task(plan, "8", deadline="20/4/2026", lead="Hội Làm vườn")
    ProgressService(uow, clock).set_many("2026-04", [ProgressInput(done, ReportedState.DONE)])
    found = letters.units()
    assert [(one.unit, one.unit_id) for one in found.units] == [
        ("Phòng Kinh tế", sample.economy),
        ("Hội Làm vườn", None),
    ]
    economy, gardeners = found.units
    assert [line.id for line in economy.late] == [late]
    assert [line.id for line in economy.soon] == [soon]
    assert [line.id for line in gardeners.soon] == [unknown]
    assert {line.id for line in found.shared} == {shared, nobodys}
    assert [one.unit for one in letters.units(0).units] == ["Phòng Kinh tế", "Hội Làm vườn"]
    assert letters.units(0).units[0].soon == ()


def test_a_task_of_two_units_stands_in_both_letters(uow, sample, letters):
    from dataclasses import replace

    from kehoach_desktop.domain.plans.task import Assignee

    task = sample.task(sample.plan(), "1", deadline="31/3/2026")
    with uow() as work:
        lead = (Assignee("Phòng Kinh tế"), Assignee("Phòng VH-XH"))
        work.tasks.update(replace(work.tasks.get(task), lead=lead))
        work.commit("giao")
    found = letters.units()
    assert [[line.id for line in one.late] for one in found.units] == [[task], [task]]


def test_a_letter_names_days_and_never_commands(sample, letters):
    plan = sample.plan()
    sample.task(plan, "1", deadline="31/3/2026", lead="Phòng Kinh tế")
    # 26/4 is a Sunday: the working day before it stands beside it.
    sample.task(plan, "2", deadline="26/4/2026", lead="Phòng Kinh tế")
    report = letters.compose(sample.economy)
    assert report.head.is_letter
    assert report.head.addressee == "Phòng Kinh tế"
    words = "\n".join([report.opening, *(one.text for one in report.paragraphs()), report.closing])
    assert "01 nhiệm vụ quá hạn và 01 nhiệm vụ sắp đến hạn" in words
    assert "quá hạn 20 ngày" in words
    assert "26/4/2026 (ngày làm việc cuối: 24/4/2026), còn 6 ngày" in words
    assert "đề nghị" in report.closing
    assert "giao" not in report.closing
    assert report.closing.endswith("./.")
    assert report.annexes == ()


def test_many_tasks_stand_in_a_table(sample, letters):
    plan = sample.plan()
    for number in range(9):
        sample.task(plan, str(number + 1), deadline="31/3/2026", lead="Phòng Kinh tế")
    report = letters.compose(sample.economy)
    rows = [row for row in report.annexes[0].rows if len(row.cells) > 2]
    assert [row.cells[0] for row in rows] == list(range(1, 10))
    assert "Phụ lục kèm theo" in report.opening


def test_one_call_writes_them_all_or_those_asked_for(tmp_path, sample, letters, writers):
    plan = sample.plan()
    sample.task(plan, "1", deadline="31/3/2026", lead="Phòng Kinh tế")
    sample.task(plan, "2", deadline="31/3/2026", lead="Phòng VH-XH")
    told = []
    files = letters.export(tmp_path, monitor=lambda *step: told.append(step))
    assert [path.name for path in files] == [
        "don-doc-2026-04-20-phong-van-hoa-xa-hoi.docx",
        "don-doc-2026-04-20-phong-van-hoa-xa-hoi.pdf",
        "don-doc-2026-04-20-phong-kinh-te.docx",
        "don-doc-2026-04-20-phong-kinh-te.pdf",
    ]
    assert told[-1][:2] == (2, 2)
    assert len(letters.export(tmp_path, [sample.economy], kinds=("word",))) == 1
    listed = {line.cells for report in writers["word"].reports.values() for line in report.annexes}
    assert listed == set()


def test_nothing_due_needs_no_letter(sample, letters):
    sample.task(sample.plan(), "1", deadline="31/12/2026", lead="Phòng Kinh tế")
    assert letters.units().units == ()
    with pytest.raises(InvalidInput, match="không cần thư"):
        letters.compose(sample.economy)
    with pytest.raises(InvalidInput, match="từ 0 đến"):
        letters.units(-1)


def test_names_of_files_never_meet():
    names = file_names(["Phòng A/B", "Phòng A-B", "…"], date(2026, 4, 1))
    assert len(set(names)) == 3
    assert names[2] == "don-doc-2026-04-01-don-vi"


def test_missed_occurrences_are_pressed_for_with_what_is_late(sample, letters):
    plan = sample.plan()
    monthly = sample.task(plan, "1", deadline="Hằng tháng", lead="Phòng Kinh tế")
    sample.task(plan, "2", deadline="31/3/2026", lead="Phòng Kinh tế")
    common = sample.task(plan, "3", deadline="Hằng tháng", lead="Các phòng, ban, đơn vị")
    draft = sample.plan("13/KH-UBND", PlanState.DRAFT)
    sample.task(draft, "4", deadline="Hằng tháng", lead="Phòng Kinh tế")
    found = letters.units()
    (economy,) = found.units
    assert [one.line.id for one in economy.missed] == [monthly]
    assert economy.missed_count == 3
    assert [one.line.id for one in found.shared_missed] == [common]
    report = letters.compose(sample.economy)
    words = "\n".join([report.opening, *(one.text for one in report.paragraphs()), report.closing])
    assert "01 nhiệm vụ quá hạn" in words
    assert "03 kỳ của nhiệm vụ định kỳ chưa làm" in words
    assert "kỳ tháng 1, tháng 2, tháng 3/2026 chưa làm" in words
    assert "các kỳ chưa làm" in report.closing


def test_what_was_ticked_needs_no_letter(uow, clock, sample, letters):
    task = sample.task(sample.plan(), "1", deadline="Hằng tháng", lead="Phòng Kinh tế")
    assert [one.unit for one in letters.units().units] == ["Phòng Kinh tế"]
    ticks = OccurrenceService(uow, clock)
    for day in (date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)):
        ticks.tick(task, day)
    assert letters.units(0).units == ()


def test_many_missed_ones_are_named_at_the_end_and_counted(sample, letters):
    plan = sample.plan()
    for number in range(5):
        sample.task(plan, str(number), deadline="Hằng tuần", lead="Phòng Kinh tế")
    report = letters.compose(sample.economy)
    rows = [row.cells for row in report.annexes[0].rows if len(row.cells) > 2]
    assert len(rows) == 5
    (missed, *_) = letters.units().units[0].missed
    assert len(missed.days) > 10
    assert all(row[5] == missed.words for row in rows)
    assert missed.words.startswith("kỳ đến hạn ")
    assert missed.words.endswith(f" và {len(missed.days) - 3:02d} kỳ trước đó chưa làm")
