import json

import pytest


def listed(kehoach, *words):
    outcome = kehoach(*words, "--json")
    assert outcome.code == 0, outcome.err
    return json.loads(outcome.out)


@pytest.fixture
def overdue(demo):
    """The number of a task that is overdue on 10/6/2026."""
    return listed(demo, "tasks", "--plan", "12/KH-UBND", "--overdue", "--today", "2026-06-10")[0]


def test_an_extension_is_given_listed_and_withdrawn(demo, overdue):
    extended = listed(
        demo,
        "extend",
        overdue["id"],
        "Quý III/2026",
        *("--reason", "Chờ kinh phí", "--document", "45/QĐ-UBND", "--date", "2026-06-05"),
        *("--today", "2026-06-10"),
    )
    assert extended["deadline"]["due"] == "2026-09-30"
    assert extended["first"] == overdue["deadline"]
    assert extended["days_late"] == 0
    assert extended["days_late_first"] == overdue["overdue_days"]
    late = listed(demo, "tasks", "--overdue", "--today", "2026-06-10")
    assert overdue["id"] not in [task["id"] for task in late]
    (line,) = listed(demo, "extensions")
    assert (line["task"], line["document"], line["decided_on"], line["in_force"]) == (
        overdue["id"],
        "45/QĐ-UBND",
        "2026-06-05",
        True,
    )
    assert "45/QĐ-UBND" in [one["symbol"] for one in listed(demo, "documents")]
    back = listed(demo, "extend", overdue["id"], "--withdraw", "--today", "2026-06-10")
    assert back["deadline"] == overdue["deadline"]
    assert listed(demo, "extensions", overdue["id"]) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("bao giờ xong thì thôi nhé", "--reason", "Chờ"), "Không hiểu thời hạn"),
        (("30/9/2026",), "lý do"),
        (("--reason", "Chờ"), "Chưa ghi thời hạn mới"),
        (("--withdraw",), "chưa được gia hạn"),
    ],
)
def test_what_is_no_extension_is_wrong_usage_and_changes_nothing(demo, overdue, words, said):
    refused = demo("extend", overdue["id"], *words)
    assert refused.code == 2
    assert said in refused.err
    assert refused.out == ""
    assert listed(demo, "extensions") == []


def test_an_awaited_document_is_previewed_then_entered(demo):
    events = listed(demo, "awaited")
    event = next(one for one in events if all(task["due"] is None for task in one["tasks"]))
    words = ("awaited", "enter", event["words"], "--date", "2026-04-24", "--working-days", "5")
    seen = listed(demo, *words, "--preview", "--today", "2026-05-20")
    assert not seen["entered"]
    # The Hung Kings' day off (27/4 in lieu of Sunday), 30/4 and 1/5 are no working days.
    assert {task["due"] for task in seen["tasks"]} == {"2026-05-06"}
    assert listed(demo, "awaited") == events
    refused = demo(*words, "--today", "2026-05-20")
    assert refused.code == 2
    assert "số, ký hiệu" in refused.err
    entered = listed(demo, *words, "--document", "77/KH-UBND", "--today", "2026-05-20")
    assert entered["tasks"] == seen["tasks"]
    assert event["words"] not in [one["words"] for one in listed(demo, "awaited")]
    task = entered["tasks"][0]["id"]
    assert demo("awaited", "withdraw", task).code == 0
    assert [one["words"] for one in listed(demo, "awaited")].count(event["words"]) == 1


def test_nothing_waits_for_what_nobody_named(demo):
    refused = demo("awaited", "enter", "Hội đồng giáo xứ họp", "--date", "2026-04-24")
    assert refused.code == 2
    assert "Đang chờ" in refused.err


def test_occurrences_are_ticked_waived_and_unticked(demo):
    today = ("--today", "2026-09-20")
    missed = listed(demo, "occurrences", "--missed", *today)
    first, second = missed[:2]
    assert {line["state"] for line in missed} == {"missed"}
    assert all(line["day"] < "2026-09-20" for line in missed)
    assert demo("occurrences", "tick", first["task"], first["day"], *today).code == 0
    refused = demo("occurrences", "waive", second["task"], second["day"], *today)
    assert refused.code == 2
    waive = ("occurrences", "waive", second["task"], second["day"], "--reason", "Không phát sinh")
    assert demo(*waive, *today).code == 0
    assert listed(demo, "occurrences", "--missed", *today) == missed[2:]
    due = listed(demo, "due", "--from", first["day"], "--to", first["day"], *today)
    states = {line["id"]: line["occurrence"] for line in due if line["kind"] == "recurring"}
    assert states[first["task"]] == "done"
    assert demo("occurrences", "untick", first["task"], first["day"]).code == 0
    assert first in listed(demo, "occurrences", "--missed", *today)


def test_days_are_asked_for_in_pairs(demo):
    assert demo("occurrences", "--from", "2026-05-01").code == 2
    assert demo("occurrences").code == 2


def test_the_named_day_is_chosen(demo):
    assert listed(demo, "office", "named-day") == {"named_day_counts": False}
    assert listed(demo, "office", "named-day", "on") == {"named_day_counts": True}
    assert "15/11" in demo("office", "named-day").out
    assert demo("office", "named-day", "maybe").code == 2
