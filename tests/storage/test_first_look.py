"""The first look shows what the opened store will show."""

import datetime
import os
import shutil
import sqlite3
from pathlib import Path

from kehoach_desktop.bootstrap import open_application
from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft
from kehoach_desktop.services.models.today_models import Today
from kehoach_desktop.storage.first_look import first_look
from kehoach_desktop.storage.revisions import DATA_FILE

TODAY = datetime.date(2026, 7, 2)


def test_it_reads_the_same_page(tmp_path: Path) -> None:
    application = open_application(tmp_path, TODAY)
    application.sample.fill()
    application.reporting.mark("asked", "2026-07")
    application.reporting.receive(application.office.units()[0].id, "2026-07")
    wanted = application.first_page.look()
    application.close()
    look = first_look(tmp_path / DATA_FILE, lambda: TODAY)
    assert look is not None
    seen = look.first_page.look()
    look.close()
    assert seen.late and seen.later and seen.waiting and seen.unmet and seen.recommendations
    assert seen.report is not None and seen.report.is_begun
    # The calendar of working days is too slow for it; all else is the same.
    assert without_calendar(seen) == without_calendar(wanted)
    assert seen.report.working_days is None


def test_it_reads_what_a_single_recurring_task_missed(tmp_path: Path) -> None:
    begin = datetime.date(2026, 3, 1)
    application = open_application(tmp_path, begin)
    monthly = read_deadline("Trước ngày 15 hằng tháng", 2026)
    task = DraftTask("t", "Kiểm tra loa", number="1", deadline=monthly)
    draft = PlanDraft("loa.docx", title="Kế hoạch", date=begin, tasks=(task,))
    plan_id, _ = application.imports.store(draft)
    application.plans.accept(plan_id)
    application.close()
    application = open_application(tmp_path, TODAY)
    task_id = application.plans.find_task("1", plan_id)
    application.occurrences.tick(task_id, datetime.date(2026, 4, 14))
    wanted = application.first_page.look()
    application.close()
    look = first_look(tmp_path / DATA_FILE, lambda: TODAY)
    assert look is not None
    seen = look.first_page.look()
    look.close()
    assert [(item.due, item.earlier) for item in seen.missed] == [(datetime.date(2026, 6, 14), 2)]
    assert without_calendar(seen) == without_calendar(wanted)


def without_calendar(page: Today) -> Today:
    def bare(items):
        return tuple(item._replace(last_working_day=None, rest_reason="") for item in items)

    report, unsent = (
        line and line._replace(last_working_day=None, working_days=None, rest_reason="")
        for line in (page.report, page.unsent)
    )
    return page._replace(soon=bare(page.soon), later=bare(page.later), report=report, unsent=unsent)


def test_it_leaves_what_is_not_plainly_its_own(tmp_path: Path) -> None:
    path = tmp_path / DATA_FILE
    assert first_look(path, lambda: TODAY) is None
    assert not path.exists()
    path.write_bytes(b"not a data file at all" * 50)
    assert first_look(path, lambda: TODAY) is None
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE alembic_version (version_num)")
    connection.execute("INSERT INTO alembic_version VALUES ('9999')")
    connection.commit()
    connection.close()
    assert first_look(path, lambda: TODAY) is None


def test_it_leaves_the_traces_of_a_crash(tmp_path: Path) -> None:
    whole, crashed = tmp_path / "whole", tmp_path / "crashed"
    application = open_application(whole, TODAY)
    application.sample.fill()
    # What stands there now is what a program that is killed now would leave.
    shutil.copytree(whole, crashed)
    application.close()
    left = {path.name: path.read_bytes() for path in crashed.iterdir()}
    assert f"{DATA_FILE}-wal" in left
    assert first_look(crashed / DATA_FILE, lambda: TODAY) is None
    assert {path.name: path.read_bytes() for path in crashed.iterdir()} == left


def test_it_writes_nothing(tmp_path: Path) -> None:
    application = open_application(tmp_path, TODAY)
    application.sample.fill()
    application.close()
    path = tmp_path / DATA_FILE
    before = path.read_bytes()
    look = first_look(path, lambda: TODAY)
    assert look is not None
    assert look.first_page.look().counts.total
    look.close()
    assert path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == [DATA_FILE, "kehoach.lock"]


def test_it_is_put_off_by_nothing_in_the_path(tmp_path: Path) -> None:
    # Windows allows no question mark in a name.
    folder = tmp_path / ("Số liệu #1 50% Tân Lập" + ("&" if os.name == "nt" else "?"))
    open_application(folder, TODAY).close()
    look = first_look(folder / DATA_FILE, lambda: TODAY)
    assert look is not None
    assert look.first_page.look().counts.total == 0
    look.close()
