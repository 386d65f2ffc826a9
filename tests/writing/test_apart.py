"""Writers in a process of their own behave as those in this one."""

import datetime

import pytest

from kehoach_desktop.domain.days.calendar_event import CalendarEvent, CalendarFile
from kehoach_desktop.domain.days.calendar_grid import month_weeks
from kehoach_desktop.domain.errors import Cancelled, UnusableFile
from kehoach_desktop.domain.reports.printed_calendar import (
    PrintedCalendar,
    PrintedDay,
    PrintedMonth,
    PrintedSheet,
)
from kehoach_desktop.services.apart import ProcessEnded
from kehoach_desktop.writing.apart import (
    ApartCalendarWriter,
    ApartEventWriter,
    ApartWriter,
    WritingProcess,
)
from kehoach_desktop.writing.calendar_file import IcsWriter


@pytest.fixture(scope="module")
def process():
    process = WritingProcess()
    yield process
    process.close()


def test_files_are_written_and_bytes_come_back(process, small, tmp_path):
    pdf = ApartWriter("pdf", process)
    assert pdf.render(small).startswith(b"%PDF-")
    pdf.write(small, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    ApartWriter("excel", process).write(small, tmp_path / "a.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")


def test_calendars_are_written_apart_as_they_are_here(process, tmp_path):
    day = datetime.date(2026, 4, 30)
    made = datetime.datetime(2026, 4, 14, tzinfo=datetime.UTC)
    file = CalendarFile("Lịch", made, 7, (CalendarEvent("a@kehoach", day, "Việc đến hạn"),), 1)
    ApartEventWriter(process).write(file, tmp_path / "a.ics")
    assert (tmp_path / "a.ics").read_bytes() == IcsWriter().render(file)
    weeks = tuple(tuple(map(PrintedDay, week)) for week in month_weeks(day))
    sheet = PrintedSheet("Lịch tháng 4/2026", (PrintedMonth("Tháng 4/2026", weeks),))
    ApartCalendarWriter(process).write(PrintedCalendar("", (sheet,)), tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")


def test_progress_is_told_here(process, small):
    told = []
    ApartWriter("word", process).render(small, lambda *step: told.append(step))
    assert told and all(done <= total for done, total, _ in told)


def test_what_the_writer_refuses_is_raised_here(process, small, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with pytest.raises(UnusableFile):
        ApartWriter("pdf", process).write(small, blocked / "a.pdf")


def test_stopping_leaves_no_file_and_the_process_usable(process, small, with_rows, tmp_path):
    # Long enough that it cannot be done before the word to stop arrives.
    long = with_rows(*small.annexes[0].rows * 200)

    def stop(_done, _total, _text):
        raise Cancelled("Đã dừng.")

    writer = ApartWriter("pdf", process)
    with pytest.raises(Cancelled):
        writer.write(long, tmp_path / "a.pdf", stop)
    assert list(tmp_path.iterdir()) == []
    assert writer.render(small).startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("started", "words"), [(False, "chưa khởi động được"), (True, "bị ngắt giữa chừng")]
)
def test_a_report_says_whether_its_process_could_start(monkeypatch, small, started, words):
    process = WritingProcess()

    def end(*_call):
        raise ProcessEnded(started=started)

    monkeypatch.setattr(process, "call", end)
    with pytest.raises(UnusableFile, match=words):
        ApartWriter("pdf", process).render(small)


def test_a_process_that_died_is_told_and_replaced(small, tmp_path):
    process = WritingProcess()
    writer = ApartWriter("pdf", process)
    writer.render(small)
    real = process._line.send

    def die(message):
        real(message)
        process._process.kill()

    process._line.send = die
    with pytest.raises(UnusableFile):
        writer.write(small, tmp_path / "a.pdf")
    assert writer.render(small).startswith(b"%PDF-")
    process.close()
