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
    again = kehoach("import", other, "--json")

    assert (first.code, shown.code, again.code) == (0, 0, 0)
    told = "Cơ quan ban hành là Ủy ban nhân dân xã Mẫu Sơn, khác với cơ quan đang dùng"
    assert "Cơ quan ban hành" not in first.out + first.err
    assert told in shown.out + shown.err
    (warning,) = json.loads(again.out)["warnings"]
    assert warning["where"] == "b.txt" and warning["message"].startswith(told)


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
