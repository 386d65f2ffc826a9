"""Importing says what the reading alone cannot know."""

import json

PLAN = """KẾ HOẠCH
Công tác năm 2026 của xã {name}

Ủy ban nhân dân xã {name} ban hành kế hoạch như sau:

TT\tNhiệm vụ\tChủ trì\tThời hạn
1\tLắp loa ở thôn\tCông an xã\t30/6/2026
"""


def test_a_plan_of_another_commune_is_told_of(kehoach, tmp_path):
    own, other = tmp_path / "a.txt", tmp_path / "b.txt"
    own.write_text(PLAN.format(name="Tân Lập"), "utf-8")
    other.write_text(PLAN.format(name="Mẫu Sơn"), "utf-8")

    first = kehoach("import", own)
    shown = kehoach("import", other)
    again = kehoach("import", other, "--json", "--anyway")

    assert (first.code, shown.code, again.code) == (0, 0, 0)
    told = "Cơ quan ban hành là Ủy ban nhân dân xã Mẫu Sơn, khác với cơ quan đang dùng"
    assert "Cơ quan ban hành" not in first.out + first.err
    # The first one names the office of the data, for want of another; that is told once.
    named = "cơ quan được đặt theo văn bản: Ủy ban nhân dân xã Tân Lập"
    assert named in first.err and "office set" in first.err
    assert "đặt theo văn bản" not in shown.err + again.err
    assert told in shown.out + shown.err
    (warning,) = json.loads(again.out)["warnings"]
    assert warning["where"] == "b.txt" and warning["message"].startswith(told)


def test_a_letter_from_above_does_not_name_the_office(kehoach, tmp_path):
    path = tmp_path / "cong-van.txt"
    path.write_text(
        PLAN.replace(
            "Ủy ban nhân dân xã {name}", "Sở Khoa học và Công nghệ tỉnh Bình Nguyên"
        ).replace(" của xã {name}", ""),
        "utf-8",
    )
    shown = kehoach("import", path)
    assert shown.code == 0
    assert "không phải của cấp xã" in shown.err and "office set" in shown.err
    assert "Sở Khoa học" not in kehoach("office").out
    assert kehoach("office", "set", "25489").code == 0
    assert "Tân Lập" in kehoach("office").out


def test_the_dated_steps_of_a_deadline_are_told(kehoach, tmp_path):
    path = tmp_path / "a.txt"
    steps = "Quý I: ban hành; Quý III: nghiệm thu"
    path.write_text(PLAN.format(name="Tân Lập").replace("30/6/2026", steps), "utf-8")

    (task,) = json.loads(kehoach("read", path, "--json").out)["tasks"]

    assert task["deadline"]["due"] == "2026-09-30"
    assert task["deadline"]["milestones"] == [
        {"what": "ban hành", "when": "Quý I", "start": None, "due": "2026-03-31"},
        {"what": "nghiệm thu", "when": "Quý III", "start": None, "due": "2026-09-30"},
    ]


def test_a_plan_held_already_is_not_imported_twice_in_silence(kehoach, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(PLAN.format(name="Tân Lập"), "utf-8")
    held = kehoach("import", path).out.strip()

    again = kehoach("import", path)
    asked = kehoach("import", path, "--json")
    plans = json.loads(kehoach("plans", "--json").out)

    assert (again.code, again.out, len(plans)) == (1, "", 1)
    assert held in again.err and "mọi điều đọc được" in again.err and "--anyway" in again.err
    answer = json.loads(asked.out)
    assert (asked.code, answer["id"]) == (1, None)
    assert [(one["id"], one["state"], one["changes"]) for one in answer["held"]] == [
        (held, "draft", 0)
    ]


def test_a_changed_version_names_the_way_to_take_it_over(kehoach, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(PLAN.format(name="Tân Lập"), "utf-8")
    held = kehoach("import", path).out.strip()
    path.write_text(PLAN.format(name="Tân Lập").replace("30/6", "31/8"), "utf-8")

    told = kehoach("import", path)
    updated = kehoach("plans", "update", held[:8], path)

    assert told.code == 1 and "khác 1 mục" in told.err
    assert f"kehoach plans update {held[:8]}" in told.err
    assert updated.code == 0
    (task,) = json.loads(kehoach("tasks", "--json").out)
    assert task["deadline"]["due"] == "2026-08-31"


def test_anyway_stores_one_more(kehoach, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(PLAN.format(name="Tân Lập"), "utf-8")
    kehoach("import", path)

    more = kehoach("import", path, "--anyway")

    assert more.code == 0 and len(json.loads(kehoach("plans", "--json").out)) == 2


def test_a_superseded_plan_is_not_imported_again_in_silence(kehoach, tmp_path):
    old, new = tmp_path / "a.txt", tmp_path / "b.txt"
    old.write_text(PLAN.format(name="Tân Lập"), "utf-8")
    new.write_text(PLAN.format(name="Tân Lập").replace("Công tác", "Việc"), "utf-8")
    old_id, new_id = (kehoach("import", path).out.strip() for path in (old, new))
    assert kehoach("plans", "supersede", old_id, new_id).code == 0

    again = kehoach("import", old)

    assert again.code == 1 and "đã được thay thế" in again.err and "plans update" not in again.err


def test_what_is_read_is_shown_in_lines_a_person_can_read(kehoach, tmp_path):
    path = tmp_path / "a.txt"
    long = "Lắp loa " + "ở thôn bên kia sông " * 20
    path.write_text(PLAN.format(name="Tân Lập").replace("Lắp loa ở thôn", long), "utf-8")

    shown = kehoach("read", path).out

    assert max(map(len, shown.splitlines())) <= 100
    assert " ".join(long.split()) in " ".join(shown.split())
    assert "Chủ trì: Công an xã | Thời hạn: 30/6/2026" in shown


def test_a_doubtful_field_is_named_with_its_row(kehoach, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(PLAN.format(name="Tân Lập").replace("30/6/2026", "đầu mùa lũ"), "utf-8")

    found = json.loads(kehoach("read", path, "--json").out)

    assert found["tasks"][0]["doubts"] == ["deadline"]
    assert found["tasks"][0]["where"] == found["warnings"][0]["where"]


def test_a_plan_without_any_work_is_not_kept_and_what_is_known_of_it_is_said(
    kehoach, refused, tmp_path
):
    path = tmp_path / "ke-hoach.txt"
    path.write_text(
        "UBND XÃ TÂN LẬP\nSố: 07/KH-UBND\n\nKẾ HOẠCH\nMở lớp năm 2026\n\nI. MỤC ĐÍCH\n"
        "Nâng cao nhận thức của người dân.\n",
        "utf-8",
    )

    outcome = kehoach("import", path)

    refused(outcome, 3)
    assert "Không đọc được nhiệm vụ hay chỉ tiêu nào" in outcome.err
    assert json.loads(kehoach("plans", "--json").out) == []


def test_rows_under_no_heading_are_counted_without_groups(kehoach, tmp_path):
    path = tmp_path / "ke-hoach.txt"
    path.write_text(PLAN.format(name="Tân Lập"), "utf-8")
    shown = kehoach("read", path).out
    stored = kehoach("import", path)
    assert "Nhiệm vụ: 1\n" in shown
    assert "0 nhóm" not in shown + stored.out + stored.err
    assert "“Kế hoạch công tác năm 2026 của xã Tân Lập”: 1 nhiệm vụ, 0 chỉ tiêu." in stored.err
