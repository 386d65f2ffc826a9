"""Entries for other calendars, read back by another library."""

import datetime
from pathlib import Path

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.days.calendar_event import CalendarEvent, CalendarFile
from kehoach_desktop.domain.errors import Cancelled
from kehoach_desktop.writing.calendar_file import IcsWriter

MADE = datetime.datetime(2026, 4, 14, 9, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=7)))
TITLE = "II.5 Lập danh sách tổ công nghệ số; thôn Đoài, thôn Đông: “đủ 12/12” và đường dẫn c:\\tệp"


def a_file(*events: CalendarEvent, revision: int = 7, alarm: int | None = None) -> CalendarFile:
    return CalendarFile("Kế hoạch – UBND xã Tân Lập", MADE, revision, events, alarm)


def an_event(**facts: object) -> CalendarEvent:
    given_facts = {"uid": "a@kehoach", "day": datetime.date(2026, 4, 30), "title": TITLE, **facts}
    return CalendarEvent(**given_facts)  # type: ignore[arg-type]


def read(file: CalendarFile) -> object:
    return vobject.readOne(IcsWriter().render(file).decode("utf-8"))


def test_an_entry_is_read_back_as_it_was_given():
    description = "Chủ trì: Phòng Kinh tế\nThời hạn: 30/4"
    found = read(a_file(an_event(description=description, categories=("A", "B"))))
    assert found.name == "VCALENDAR"
    assert found.version.value == "2.0"
    assert found.contents["x-wr-calname"][0].value == "Kế hoạch – UBND xã Tân Lập"
    event = found.vevent
    assert event.uid.value == "a@kehoach"
    assert event.summary.value == TITLE
    assert event.description.value == description
    assert event.dtstart.value == datetime.date(2026, 4, 30), "a day without an hour"
    assert event.dtend.value == datetime.date(2026, 5, 1), "the day after, as all-day entries have"
    assert event.contents["categories"][0].value == ["A", "B"]
    assert event.contents["sequence"][0].value == "7"
    assert event.contents["last-modified"][0].value.replace(tzinfo=None) == datetime.datetime(
        2026, 4, 14, 2, 30
    )
    assert event.status.value == "CONFIRMED"
    assert "valarm" not in event.contents


def test_lines_are_no_longer_than_the_standard_allows_and_end_as_it_says():
    data = IcsWriter().render(a_file(an_event(description="đ" * 400)))
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in data.replace(b"\r\n", b"")
    # No letter is torn into its bytes.
    for line in lines:
        line.decode("utf-8")


def test_what_went_away_is_cancelled_and_reminds_of_nothing():
    found = read(a_file(an_event(cancelled=True), alarm=1))
    assert found.vevent.status.value == "CANCELLED"
    assert "valarm" not in found.vevent.contents


@pytest.mark.parametrize(
    ("days", "before"),
    [(0, datetime.timedelta(hours=8)), (1, -datetime.timedelta(hours=16))],
)
def test_a_reminder_comes_at_eight_in_the_morning(days, before):
    alarm = read(a_file(an_event(), alarm=days)).vevent.valarm
    assert alarm.action.value == "DISPLAY"
    assert alarm.trigger.value == before


def test_a_file_without_entries_is_still_a_calendar():
    assert read(a_file()).name == "VCALENDAR"


words = (
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp", "Cn", "Co"]),
        min_size=1,
        max_size=120,
    )
    .map(str.strip)
    .filter(bool)
)


@settings(max_examples=60, deadline=None)
@given(words, words)
def test_any_words_come_back(title, description):
    import unicodedata

    title, description = (unicodedata.normalize("NFC", one) for one in (title, description))
    event = read(a_file(an_event(title=title, description=description))).vevent
    assert event.summary.value == title
    assert event.description.value == description


def test_the_same_entries_make_the_same_bytes():
    one = IcsWriter().render(a_file(an_event()))
    assert IcsWriter().render(a_file(an_event())) == one


def test_the_file_is_written_whole_or_not_at_all(tmp_path: Path):
    def stop(_done: int, _total: int, _text: str) -> None:
        raise Cancelled("thôi")

    path = tmp_path / "lịch.ics"
    with pytest.raises(Cancelled):
        IcsWriter().write(a_file(an_event()), path, stop)
    assert list(tmp_path.iterdir()) == []
    IcsWriter().write(a_file(an_event()), path)
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
