"""What the officer is told unasked, from the data and from what was said before."""

import datetime

import pytest

from kehoach_desktop.domain.deadlines.deadline import Frequency
from kehoach_desktop.domain.errors import UnusableStore
from kehoach_desktop.domain.identity import new_id
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.reminding import Memory, ReminderSettings, Why
from kehoach_desktop.domain.reports.duty import ReportingDuty
from kehoach_desktop.services.deadlines.occurrences import OccurrenceService
from kehoach_desktop.services.models.read_models import ProgressInput
from kehoach_desktop.services.monthly.progress import ProgressService
from kehoach_desktop.services.reminders.reminders import ReminderService
from kehoach_desktop.services.reports.reporting import ReportingService
from kehoach_desktop.services.today.overview import OverviewService
from kehoach_desktop.storage.reminder_file import ReminderFile

MONDAY = datetime.datetime(2026, 4, 20, 8, 0)


@pytest.fixture
def make(uow, holidays, tmp_path):
    def make(keeper=None):
        return ReminderService(uow, lambda: MONDAY, keeper or ReminderFile(tmp_path), holidays)

    return make


@pytest.fixture
def plan(sample, uow):
    """A late task, one soon due, one far off, and a duty on the 22nd."""
    plan = sample.plan()
    sample.task(plan, "1", deadline="10/4/2026")
    sample.task(plan, "2", deadline="22/4/2026")
    sample.task(plan, "3", deadline="30/6/2026")
    with uow() as work:
        duty = ReportingDuty(new_id(), plan, Frequency.MONTHLY, day=22, to=("Sở Nội vụ",))
        work.duties.add(duty)
        work.commit("thêm chế độ báo cáo")
    return plan


@pytest.mark.usefixtures("plan")
def test_late_soon_and_duties_are_told_once_a_day(make):
    reminders = make()
    found = reminders.take()
    assert found.decision.why is Why.DAILY
    assert found.heading == "Việc hôm nay: 1 quá hạn, 1 sắp đến hạn, 1 báo cáo phải gửi"
    late, soon, duty = found.lines
    assert late == "Quá hạn 1 nhiệm vụ: “Việc số 1”."
    assert "gần nhất thứ Tư 22/4/2026: “Việc số 2”" in soon
    assert duty == "Báo cáo tháng 4/2026 gửi Sở Nội vụ: chậm nhất thứ Tư 22/4/2026."
    again = reminders.take(MONDAY.replace(hour=10))
    assert not again.speaks
    assert again.lines[0].startswith("Hôm nay đã nhắc rồi")
    assert make().take(MONDAY.replace(hour=15)).decision.why is Why.SAID, "after a restart too"
    assert make().take(MONDAY + datetime.timedelta(days=1)).decision.why is Why.DAILY


@pytest.mark.usefixtures("plan")
def test_looking_does_not_count_as_having_said(make):
    assert make().look().speaks
    assert make().look().speaks


@pytest.mark.usefixtures("plan")
def test_the_numbers_are_those_of_the_overview(make, uow, holidays):
    overview = OverviewService(uow, lambda: MONDAY.date(), holidays)
    facts = make().look().facts
    assert [one.id for one in facts.late] == [line.id for line in overview.overdue()]


def test_a_task_that_turns_late_is_told_the_same_day(plan, make, sample):
    make().take()
    sample.task(plan, "4", deadline="15/4/2026")
    found = make().take(MONDAY.replace(hour=9))
    assert found.decision.why is Why.NEWLY_LATE
    assert found.heading == "1 nhiệm vụ mới quá hạn"
    assert found.lines == ("“Việc số 4”.",)


def test_what_is_done_or_a_draft_is_not_told_of(make, uow, clock, sample):
    plan, draft = sample.plan(), sample.plan("13/KH-UBND", PlanState.DRAFT)
    sample.task(draft, "1", deadline="10/4/2026")
    done = sample.task(plan, "1", deadline="21/4/2026")
    ProgressService(uow, clock).set_many("2026-04", [ProgressInput(done, ReportedState.DONE)])
    assert make().look().decision.why is Why.NOTHING


def test_an_occurrence_is_told_of_until_it_is_ticked(make, uow, clock, sample):
    task = sample.task(sample.plan(), deadline="Ngày 22 hằng tháng")
    assert [one.id for one in make().look().facts.soon] == [task]
    OccurrenceService(uow, clock).tick(task, datetime.date(2026, 4, 22))
    assert make().look().facts.soon == ()


@pytest.mark.usefixtures("plan")
def test_a_report_is_told_of_until_it_is_sent(make, uow, clock):
    assert len(make().look().facts.duties) == 1
    ReportingService(uow, clock).mark("sent", "2026-04")
    assert make().look().facts.duties == ()


@pytest.mark.usefixtures("plan")
def test_days_off_and_quiet_hours_are_kept(make):
    for day in (datetime.datetime(2026, 4, 30, 9), datetime.datetime(2026, 4, 19, 9)):
        assert make().look(day).decision.why is Why.REST_DAY
    noon = make().look(MONDAY.replace(hour=12))
    assert (noon.decision.why, noon.facts.late) == (Why.QUIET_HOURS, ())
    assert noon.lines == ("Đang trong giờ yên lặng, đến 13:30.",)
    saturday_worked = datetime.datetime(2026, 8, 22, 9)
    assert make().look(saturday_worked).speaks


@pytest.mark.usefixtures("plan")
def test_a_wrong_clock_is_asked_about_until_it_is_trusted(make):
    make().take()
    wrong = datetime.datetime(2031, 4, 21, 8)
    found = make().take(wrong)
    assert found.asks_about_the_clock
    assert "21/4/2031" in found.lines[0]
    assert "20/4/2026" in found.lines[0]
    assert not make().take(wrong.replace(hour=9)).speaks
    make().trust_clock(wrong)
    assert make().look(wrong + datetime.timedelta(days=1)).decision.why is not Why.CLOCK


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("year", [1, 1970, 2500, 9999])
def test_no_clock_is_too_wrong_to_look(make, year):
    last = datetime.datetime(year, 12, 31, 9)
    assert make().look(last).decision.why is Why.NOTHING
    make().take()
    assert make().look(last).decision.why is Why.CLOCK


@pytest.mark.usefixtures("plan")
def test_a_drive_that_takes_nothing_brings_no_second_message(make):
    class Protected:
        def load(self):
            return ReminderSettings(), Memory()

        def save(self, settings, memory):  # noqa: ARG002
            raise UnusableStore("Ổ đĩa đang khóa chống ghi.")

    reminders = make(Protected())
    assert reminders.take().speaks
    assert not reminders.take(MONDAY.replace(hour=9)).speaks
    with pytest.raises(UnusableStore):
        reminders.set_settings(ReminderSettings(days_ahead=1))


@pytest.mark.usefixtures("plan")
def test_changed_settings_leave_what_was_said(make):
    make().take()
    make().set_settings(ReminderSettings(days_ahead=0))
    assert make().settings.days_ahead == 0
    assert make().look().decision.why is Why.SAID
    assert make().look_again() == MONDAY + datetime.timedelta(hours=1)
