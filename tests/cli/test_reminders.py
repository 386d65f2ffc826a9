import json

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """No test has the machine's own log-on start anything."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def test_what_would_be_said_is_printed_and_not_remembered(kehoach):
    kehoach("demo")
    words = ("remind", "--json", "--now", "2026-07-06T08:00")
    found = json.loads(kehoach(*words).out)
    assert found["speaks"]
    assert found["why"] == "daily"
    assert len(found["late"]) >= 1
    assert found["look_again"] == "2026-07-06T09:00"
    assert json.loads(kehoach(*words).out) == found
    text = kehoach("remind", "--now", "2026-07-06T08:00")
    assert text.code == 0
    assert text.out.splitlines()[0] == found["heading"]
    noon = kehoach("remind", "--now", "2026-07-06T12:00")
    assert noon.out.strip() == "Đang trong giờ yên lặng, đến 13:30."
    assert kehoach("remind", "--now", "sáng mai").code == 2


def test_what_is_said_at_all_can_be_changed(kehoach):
    kehoach("demo")
    before = json.loads(kehoach("reminders", "--json").out)
    assert (before["on"], before["days"], before["tray"]) == (True, 3, False)
    done = kehoach(
        *("reminders", "set", "--days", "10", "--quiet", "8h00-9h00", "--tray", "on"),
        *("--rest-days", "off"),
    )
    assert done.code == 0
    after = json.loads(kehoach("reminders", "--json").out)
    assert after == {
        **before,
        "days": 10,
        "quiet": ["08:00-09:00"],
        "tray": True,
        "quiet_on_rest_days": False,
    }
    assert "Nhắc trước: 10 ngày" in kehoach("reminders").out
    kehoach("reminders", "set", "--remind", "off")
    assert json.loads(kehoach("remind", "--json").out)["why"] == "off"


@pytest.mark.parametrize("words", [("--days", "-1"), ("--quiet", "trưa"), ("--tray", "có")])
def test_what_makes_no_sense_changes_nothing(kehoach, words):
    kehoach("demo")
    before = kehoach("reminders", "--json").out
    assert kehoach("reminders", "set", *words).code == 2
    assert kehoach("reminders", "--json").out == before
