"""What the listings print, for people and for programs."""

import json


def listed(kehoach, *words):
    outcome = kehoach(*words, "--json")
    assert outcome.code == 0 and outcome.err == ""
    return json.loads(outcome.out)


def test_plans(demo):
    first, second = listed(demo, "plans")
    assert first["symbol"] == "12/KH-UBND"
    assert first["state"] == "in_force"
    assert first["date"] == "2026-01-16"
    assert (first["tasks"] + second["tasks"], first["indicators"] + second["indicators"]) == (
        42,
        20,
    )


def test_a_plan_of_the_province_stands_under_the_provinces_name(demo, tmp_path):
    own = listed(demo, "plans")[0]
    file = tmp_path / "cua-tinh.txt"
    file.write_text(
        "ỦY BAN NHÂN DÂN\nTỈNH HẢI LÂM\n\nSố: 58/KH-UBND\n\nKẾ HOẠCH\n"
        "Chăm sóc cây bóng mát năm 2026\n\nI. NHIỆM VỤ\n"
        "1. Trồng 200 cây bóng mát. Chủ trì: Phòng Kinh tế. Thời gian hoàn thành: 30/5/2026.\n",
        "utf-8",
    )
    assert demo("import", file).code == 0

    *_, plan = listed(demo, "plans")
    assert "tỉnh Hải Lâm".casefold() in plan["issuer"].casefold()
    assert plan["office"] == own["office"]
    heading, *_, line = demo("plans").out.splitlines()
    at = heading.index("CƠ QUAN BAN HÀNH")
    assert line[at:].startswith(plan["issuer"])
    # One office keeps all plans here, so its name tells nothing.
    assert own["office"] not in line


def test_tasks_of_one_plan_and_unit(demo):
    every = listed(demo, "tasks")
    of_plan = listed(demo, "tasks", "--plan", "15/KH-UBND")
    of_unit = listed(demo, "tasks", "--unit", "phong vh-xh")
    assert (len(every), len(of_plan)) == (42, 16)
    assert of_unit and all(
        any("Văn hóa" in unit for unit in task["lead"] + task["coordinating"]) for task in of_unit
    )


def test_a_task_shows_its_deadline_and_what_was_reported(demo):
    task = next(task for task in listed(demo, "tasks") if task["number"] == "5")
    assert task["deadline"] == {
        "text": "Trước 11/4/2026",
        "start": None,
        "due": "2026-04-10",
        "recurrence": None,
        "ongoing": False,
        "after": None,
        "recurrences": [],
        "after_days": None,
        "after_working_days": False,
        "after_months": None,
        "milestones": [],
    }
    assert (task["group"], task["state"], task["calendar"]) == ("II", "done", "late")
    assert (task["period"], task["completed_on"]) == ("2026-05", "2026-05-06")


def test_overdue_counts_from_the_day_given(demo):
    def overdue(day):
        return {task["number"]: task for task in listed(demo, "tasks", "--overdue", "--today", day)}

    assert overdue("2026-01-01") == {}
    june = overdue("2026-06-10")
    assert june["15"]["overdue_days"] == 10
    assert "9" not in june, "put off to August"
    assert all(task["calendar"] == "overdue" for task in june.values())


def test_deadlines_and_targets_of_all_kinds_are_in_the_sample(demo):
    deadlines = [task["deadline"] for task in listed(demo, "tasks")]
    assert all(
        deadline["due"] or deadline["recurrence"] or deadline["ongoing"] or deadline["after"]
        for deadline in deadlines
    ), [deadline["text"] for deadline in deadlines]
    assert any(deadline["start"] for deadline in deadlines)
    assert any(deadline["after"] and deadline["due"] for deadline in deadlines)
    assert any("10 ngày làm việc kể từ" in deadline["text"] for deadline in deadlines)
    rhythms = {rhythm["frequency"] for deadline in deadlines for rhythm in deadline["recurrences"]}
    assert {"monthly", "quarterly", "half_yearly", "yearly"} <= rhythms
    indicators = listed(demo, "indicators")
    targets = [target for line in indicators for target in line["targets"]]
    assert {">=", ">", "<=", "<", "between", "change"} <= {t["comparator"] for t in targets}
    assert any(target["rank"] for target in targets)
    assert any(target["also"] for target in targets)
    assert {line["judgement"] for line in indicators} == {"met", "not_met", "no_data", "undecided"}
    periods = {task["period"] for task in listed(demo, "tasks", "--today", "2026-06-30")}
    assert None in periods or "2026-06" in periods


def test_an_indicator_shows_numerator_and_denominator(demo):
    first = listed(demo, "indicators", "--plan", "12/KH-UBND")[0]
    assert (first["numerator"], first["denominator"]) == (8, 12)
    assert first["target"]["comparator"] == ">=" and first["target"]["value"] == 70
    assert first["judgement"] == "not_met"


def test_units_documents_and_what_falls_due(demo):
    assert listed(demo, "units")[0]["name"] == "Văn phòng HĐND và UBND"
    relations = {line["relation"] for line in listed(demo, "documents")}
    assert relations == {"based_on", "supersedes", "answers", "extends", "awaited"}
    due = listed(demo, "due", "--from", "2026-04-01", "--to", "2026-04-30")
    assert {line["kind"] for line in due} == {"task", "recurring", "duty"}
    assert [line["day"] for line in due] == sorted(line["day"] for line in due)


def test_an_empty_folder_lists_nothing(kehoach):
    for command in ("plans", "tasks", "indicators", "units", "documents", "history"):
        assert listed(kehoach, command) == []


def test_columns_are_aligned_for_people(demo):
    outcome = demo("plans")
    heading, first, second = outcome.out.splitlines()
    assert heading.index("NĂM") == first.index("2026") == second.index("2026")


def test_recording_shows_in_the_listings_and_in_history(demo):
    task = next(task for task in listed(demo, "tasks") if task["number"] == "9")
    words = ("--period", "2026-06", "--state", "hoàn thành", "--done-on", "2026-06-25")
    assert demo("progress", "set", task["id"], *words, "--result", "Đủ 8 điểm").code == 0
    changed = next(line for line in listed(demo, "tasks") if line["id"] == task["id"])
    assert (changed["state"], changed["result"]) == ("done", "Đủ 8 điểm")
    assert changed["difficulty"] == task["difficulty"]
    assert demo("measure", "1", "--plan", "12", "--period", "2026-06", "--of", "9", "12").code == 0
    assert listed(demo, "indicators", "--plan", "12")[0]["judgement"] == "met"
    assert demo("measure", "9", "--plan", "12", "--period", "2026-06", "--value", "18,5").code == 0
    steps = listed(demo, "history", "--of", task["id"])
    assert len(steps) == 2 and not steps[0]["undone"]


def test_undo_and_redo_after_a_restart(demo):
    before = demo("tasks", "--json").out
    assert demo("progress", "set", "II.6", "--period", "2026-06", "--state", "done").code == 0
    after = demo("tasks", "--json").out
    assert before != after
    undone = demo("undo")
    assert undone.code == 0 and "cập nhật tiến độ" in undone.err
    assert demo("tasks", "--json").out == before
    assert demo("redo").code == 0
    assert demo("tasks", "--json").out == after
    assert "Không có bước nào" in demo("redo").err


def test_the_office_is_set_up_from_the_official_list(kehoach, refused):
    refused(kehoach("office"), 2)
    assert json.loads(kehoach("office", "--json").out) is None
    found = json.loads(kehoach("office", "find", "tan", "lap", "--json").out)
    code = found[0]["code"]
    assert kehoach("office", "set", code, "--superior", "Ủy ban nhân dân tỉnh").code == 0
    own = json.loads(kehoach("office", "--json").out)
    assert (own["code"], own["superior"]) == (code, "Ủy ban nhân dân tỉnh")
    assert len(json.loads(kehoach("units", "--json").out)) > 5


def test_the_superior_is_the_province_unless_named(kehoach):
    code = json.loads(kehoach("office", "find", "tan", "lap", "--json").out)[0]["code"]
    assert kehoach("office", "set", code).code == 0
    own = json.loads(kehoach("office", "--json").out)
    assert own["superior"].endswith(own["province"][1:])
