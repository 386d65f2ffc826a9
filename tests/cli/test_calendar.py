"""`calendar` and `holidays` over the sample office."""

import datetime
import json

import pytest
import vobject

JUNE = ("--from", "2026-06-01", "--to", "2026-06-30")
TODAY = ("--today", "2026-04-14")


def entries(kehoach, *words):
    return json.loads(kehoach("calendar", "show", "--json", *words, *TODAY).out)


def events(path):
    calendar = vobject.readOne(path.read_text(encoding="utf-8"))
    return {event.uid.value: event for event in calendar.contents.get("vevent", [])}


def test_the_days_are_listed_with_their_entries_and_names(demo):
    found = entries(demo, *JUNE)
    due = json.loads(demo("due", *JUNE, "--json", *TODAY).out)
    assert found["entries"] == due, "one reckoning behind both"
    assert found["days"] == []
    august = entries(demo, "--from", "2026-08-01", "--to", "2026-09-30")["days"]
    assert {"day": "2026-08-22", "name": "đi làm bù", "working": True} in august
    assert {"day": "2026-09-02", "name": "Quốc khánh", "working": False} in august
    shown = demo("calendar", "show", *JUNE, *TODAY)
    assert shown.code == 0
    assert "30/6/2026" in shown.out


def test_the_listing_is_narrowed(demo):
    everything = entries(demo, *JUNE)["entries"]
    plan = entries(demo, *JUNE, "--plan", "15/KH-UBND")["entries"]
    assert plan == [one for one in everything if one["plan_symbol"] == "15/KH-UBND"]
    assert 0 < len(plan) < len(everything)
    duties = entries(demo, *JUNE, "--kind", "duty")["entries"]
    assert duties == [one for one in everything if one["kind"] == "duty"]
    unit = entries(demo, *JUNE, "--unit", "Công an xã", "--kind", "task")["entries"]
    assert unit
    assert {one["id"] for one in unit} < {one["id"] for one in everything}


@pytest.mark.parametrize("view", ["month", "quarter", "agenda"])
def test_each_view_is_printed(demo, tmp_path, view):
    path = tmp_path / "in ra" / "lịch.pdf"
    done = demo("calendar", "print", *JUNE, "--view", view, "--out", path, *TODAY)
    assert done.code == 0, done.err
    assert path.read_bytes().startswith(b"%PDF")


def test_another_library_reads_the_same_days_and_titles(demo, tmp_path):
    path = tmp_path / "lịch.ics"
    assert demo("calendar", "export", *JUNE, "--out", path, *TODAY).code == 0
    found = sorted(
        (event.dtstart.value.isoformat(), event.summary.value)
        for event in events(path).values()
        if event.status.value == "CONFIRMED"
    )
    shown = entries(demo, *JUNE)["entries"]
    assert found == sorted(
        (one["day"], f"{one['number'] or ''} {one['title']}".strip()) for one in shown
    )
    assert found


def test_a_second_export_updates_and_never_doubles(demo, tmp_path):
    first, second = tmp_path / "một.ics", tmp_path / "hai.ics"
    demo("calendar", "export", *JUNE, "--out", first, *TODAY)
    before = events(first)
    task = next(one for one in entries(demo, *JUNE)["entries"] if one["kind"] == "task")
    set_down = demo(
        "progress", "set", task["id"], "--period", "2026-12", "--state", "không còn thực hiện"
    )
    assert set_down.code == 0, set_down.err
    demo("calendar", "export", *JUNE, "--out", second, *TODAY)
    after = events(second)
    assert set(after) == set(before), "the same entries under the same ids"
    gone = f"{task['id']}@kehoach"
    assert before[gone].status.value == "CONFIRMED"
    assert after[gone].status.value == "CANCELLED"
    for uid, event in after.items():
        assert int(event.sequence.value) >= int(before[uid].sequence.value)
    merged = {**before, **after}
    assert len(merged) == len(before), "a receiver that goes by ids holds nothing twice"


def test_a_reminder_is_asked_for(demo, tmp_path):
    path = tmp_path / "lịch.ics"
    demo("calendar", "export", *JUNE, "--out", path, "--alarm", "2", *TODAY)
    triggers = {event.valarm.trigger.value for event in events(path).values()}
    assert triggers == {datetime.timedelta(hours=8) - datetime.timedelta(days=2)}


def test_nonsense_is_refused(demo, refused, tmp_path):
    backwards = ("--from", "2026-06-30", "--to", "2026-06-01")
    refused(demo("calendar", "show", *backwards), 2)
    refused(demo("calendar", "export", *backwards, "--out", tmp_path / "a.ics"), 2)
    refused(demo("calendar", "export", *JUNE, "--alarm", "99", "--out", tmp_path / "a.ics"), 2)
    refused(demo("calendar", "show", *JUNE, "--plan", "khong co"), 2)
    refused(demo("calendar", "show", *JUNE, "--unit", "khong co"), 2)
    assert not list(tmp_path.glob("*.ics"))


def test_a_folder_a_missing_folder_and_a_name_without_ending_are_all_written(demo, tmp_path):
    held, missing = tmp_path / "thư mục", tmp_path / "chưa có" / "lịch.ics"
    held.mkdir()
    for out, written in (
        (held, held / "lich-2026-06-01-2026-06-30.ics"),
        (missing, missing),
        (tmp_path / "lich", tmp_path / "lich.ics"),
    ):
        outcome = demo("calendar", "export", *JUNE, "--out", out)
        assert (outcome.code, str(written) in outcome.err, written.is_file()) == (0, True, True)
    printed = demo("calendar", "print", *JUNE, "--out", held)
    assert printed.code == 0 and (held / "lich-2026-06-01-2026-06-30.pdf").is_file()


# --- days off ----------------------------------------------------------------------------------


def days(kehoach, year="2026"):
    return {
        one["day"]: one for one in json.loads(kehoach("holidays", "--year", year, "--json").out)
    }


def test_2026_is_as_the_prime_minister_fixed_it(demo):
    found = days(demo)
    assert [f"2026-02-{day}" in found for day in range(14, 23)] == [True] * 9
    assert found["2026-01-02"]["kind"] == "rest"
    assert found["2026-01-10"]["kind"] == "working"
    assert found["2026-08-22"]["kind"] == "working"
    assert found["2026-08-31"]["kind"] == "rest"
    assert found["2026-09-01"]["kind"] == found["2026-09-02"]["kind"] == "holiday"
    assert "2026-11-24" not in found
    assert not any(one["own"] for one in found.values())


def test_the_office_edits_days_and_takes_it_back(demo):
    added = demo("holidays", "add", "2026-11-24", "Ngày Văn hóa Việt Nam")
    assert added.code == 0, added.err
    assert days(demo)["2026-11-24"] == {
        "day": "2026-11-24",
        "kind": "holiday",
        "name": "Ngày Văn hóa Việt Nam",
        "own": True,
    }
    assert demo("holidays", "work", "2026-11-28").code == 0
    assert days(demo)["2026-11-28"]["kind"] == "working"
    assert "24/11/2026" in json.loads(demo("history", "--json").out)[1]["title"]
    assert demo("undo").code == 0
    assert "2026-11-28" not in days(demo)
    assert demo("holidays", "remove", "2026-11-24").code == 0
    assert "2026-11-24" not in days(demo)


def test_a_public_day_off_can_be_worked_and_given_back(demo):
    assert demo("holidays", "work", "2026-04-30").code == 0
    assert days(demo)["2026-04-30"] == {
        "day": "2026-04-30",
        "kind": "working",
        "name": "Ngày Chiến thắng",
        "own": True,
    }
    assert demo("holidays", "remove", "2026-04-30").code == 0
    assert days(demo)["2026-04-30"]["kind"] == "holiday"


def test_edits_without_sense_are_refused(demo, refused):
    refused(demo("holidays", "work", "2026-04-15"), 2)
    refused(demo("holidays", "remove", "2026-04-15"), 2)
    refused(demo("holidays", "add", "2026-11-24", " "), 2)
    refused(demo("holidays", "--year", "9999"), 2)
    refused(demo("holidays", "add", "9999-01-01", "Xa"), 2)
