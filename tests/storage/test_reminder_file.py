"""What is kept of the reminders survives restarts, and damage to it hurts nobody."""

import datetime
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.errors import KehoachError
from kehoach_desktop.domain.reminding import Memory, ReminderSettings, parse_quiet
from kehoach_desktop.storage.reminder_file import FILE, ReminderFile

SETTINGS = ReminderSettings(
    on=False, days_ahead=9, quiet=parse_quiet("8:00-9:15"), quiet_on_rest_days=False, tray=True
)
MEMORY = Memory(
    (datetime.date(2026, 4, 13), datetime.date(2026, 4, 14)),
    ("a@2026-04-10", "b@2026-04-12"),
    datetime.date(2026, 4, 14),
)


def test_what_was_kept_is_read_back(tmp_path):
    ReminderFile(tmp_path).save(SETTINGS, MEMORY)
    assert ReminderFile(tmp_path).load() == (SETTINGS, MEMORY)
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_nothing_kept_is_as_usual(tmp_path):
    assert ReminderFile(tmp_path).load() == (ReminderSettings(), Memory())


WORDS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=12,
)
NAMES = ("on", "days_ahead", "quiet", "quiet_on_rest_days", "tray", "said_on", "late", "seen")
PART = st.dictionaries(st.sampled_from(NAMES), WORDS)
DAMAGED = st.binary(max_size=200) | (
    st.dictionaries(st.sampled_from(["settings", "memory", "x"]), PART | WORDS) | WORDS
).map(lambda words: json.dumps(words).encode())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DAMAGED)
def test_whatever_stands_in_the_file_it_can_be_read_and_written_again(tmp_path, content):
    (tmp_path / FILE).write_bytes(content)
    kept = ReminderFile(tmp_path)
    found, memory = kept.load()
    assert isinstance(found, ReminderSettings)
    assert all(isinstance(day, datetime.date) for day in memory.said_on)
    assert all(isinstance(key, str) for key in memory.late)
    kept.save(found, memory)
    assert kept.load() == (found, memory)


def test_one_damaged_part_leaves_the_others(tmp_path):
    kept = ReminderFile(tmp_path)
    kept.save(SETTINGS, MEMORY)
    words = json.loads((tmp_path / FILE).read_text("utf-8"))
    words["memory"]["said_on"] = ["hôm qua"]
    words["settings"]["days_ahead"] = 10**9
    (tmp_path / FILE).write_text(json.dumps(words), "utf-8")
    found, memory = kept.load()
    assert (memory.late, memory.seen, memory.said_on) == (MEMORY.late, MEMORY.seen, ())
    assert found.quiet == SETTINGS.quiet
    assert found.days_ahead == ReminderSettings().days_ahead


def test_an_enormous_file_is_not_read(tmp_path):
    (tmp_path / FILE).write_bytes(b" " * (2 << 20))
    assert ReminderFile(tmp_path).load() == (ReminderSettings(), Memory())


def test_a_folder_that_is_gone_is_told_of(tmp_path):
    with pytest.raises(KehoachError):
        ReminderFile(tmp_path / "đã rút USB").save(SETTINGS, MEMORY)
