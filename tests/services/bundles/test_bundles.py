"""What must hold of a bundle's data, without any file or store."""

from dataclasses import replace

import pytest

from kehoach_desktop.domain.days.period import Period
from kehoach_desktop.domain.documents.document import Document
from kehoach_desktop.domain.indicators.indicator import Indicator, Measurement
from kehoach_desktop.domain.office import Office
from kehoach_desktop.domain.plans.plan import Plan, TaskGroup
from kehoach_desktop.domain.plans.progress import ProgressEntry, ReportedState
from kehoach_desktop.domain.plans.task import Assignee, Task
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.bundles.gathering import is_within
from kehoach_desktop.services.bundles.ledger import Ledger, LedgerEntry
from kehoach_desktop.services.bundles.rules import fault_in
from kehoach_desktop.services.models.bundle_model import OfficeData

GROUP = TaskGroup("g", "p", 1, "I", "Nhóm")
TASK = Task("t", "p", 1, "Việc", group_id="g", lead=(Assignee("Phòng", "u"),))
SOUND = OfficeData(
    period="2026-06",
    office=Office("o", "UBND xã Tân Lập"),
    units=(Unit("u", "o", "Phòng"),),
    plans=(Plan("p", "o", "Kế hoạch"), Plan("q", "o", "Kế hoạch khác")),
    groups=(GROUP,),
    indicators=(Indicator("i", "p", 1, "Chỉ tiêu"),),
    tasks=(TASK, Task("s", "p", 2, "Việc con", parent_id="t", indicator_id="i")),
    progress=(ProgressEntry("e", "t", "2026-06", ReportedState.DONE),),
    measurements=(Measurement("m", "i", "2026-Q2"),),
)


def test_sound_data_has_no_fault():
    assert fault_in(SOUND) == ""
    assert fault_in(OfficeData("2026", SOUND.office)) == ""


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (replace(SOUND, units=SOUND.units * 2), "cùng một mã"),
        (replace(SOUND, plans=(Plan("p", "x", "Kế hoạch"),)), "cơ quan khác"),
        (replace(SOUND, units=(Unit("u", "x", "Phòng"),)), "cơ quan khác"),
        (replace(SOUND, plans=()), "kế hoạch không có trong gói"),
        (replace(SOUND, documents=(Document("d", "1/QĐ"),)), "không gắn với kế hoạch nào"),
        (replace(SOUND, groups=()), "không có trong cùng kế hoạch"),
        (replace(SOUND, groups=(replace(GROUP, plan_id="q"),)), "không có trong cùng kế hoạch"),
        (replace(SOUND, groups=(replace(GROUP, parent_id="g"),)), "nhóm nhiệm vụ nằm trong chính"),
        (
            replace(SOUND, tasks=(replace(TASK, parent_id="s"), SOUND.tasks[1])),
            "nhiệm vụ nằm trong chính nó",
        ),
        (replace(SOUND, units=()), "đơn vị không có trong gói"),
        (replace(SOUND, tasks=()), "tiến độ của nhiệm vụ không có"),
        (
            replace(SOUND, progress=(*SOUND.progress, replace(SOUND.progress[0], id="f"))),
            "hai lần ghi",
        ),
        (replace(SOUND, period="2026-05"), "kỳ sau kỳ báo cáo"),
        (replace(SOUND, period="2026-13"), "kỳ báo cáo không đọc được"),
    ],
)
def test_each_fault_is_named(wrong, said):
    assert said in fault_in(wrong)


@pytest.mark.parametrize(
    ("key", "within", "expected"),
    [
        ("2026-06", "2026-06", True),
        ("2026-Q2", "2026-06", True),
        ("2026-06", "2026-Q2", True),
        ("2026-H1", "2026-06", True),
        ("2026-07", "2026-Q2", False),
        ("2026", "2026-06", False),
        ("2025", "2026-01", True),
    ],
)
def test_a_period_holds_what_closes_no_later(key, within, expected):
    assert is_within(key, Period.parse(within)) is expected


class Settings:
    """The settings of a data folder."""

    def __init__(self) -> None:
        self.kept: dict[str, str | None] = {}

    def setting(self, key: str) -> str | None:
        return self.kept.get(key)

    def set_setting(self, key: str, value: str | None) -> None:
        self.kept[key] = value


def test_known_content_keeps_its_numbers_and_new_content_gets_the_next():
    ledger = Ledger(Settings(), "o")
    first = ledger.next_of("2026-05", "aa")
    assert first == LedgerEntry("2026-05", 1, 1, "aa")
    ledger.note_sent(first)
    assert ledger.next_of("2026-05", "aa") == first
    ledger.note_received(LedgerEntry("2026-06", 4, 9, "bb"))
    assert ledger.next_of("2026-06", "bb").revision == 4
    assert ledger.next_of("2026-06", "cc") == LedgerEntry("2026-06", 5, 10, "cc")
    assert ledger.next_of("2026-05", "cc") == LedgerEntry("2026-05", 2, 10, "cc")
    assert Ledger(ledger._work, "another").sent() == {}
