"""Plans that follow each other, on the command line."""

import json

import pytest

from kehoach_desktop.domain.versions.succession import Mapped
from kehoach_desktop.storage.mapping_folder import FOLDER, MappingFolder

HEAD = """KẾ HOẠCH
Chuyển đổi số năm 2026 của xã Tân Lập

Ủy ban nhân dân xã Tân Lập ban hành kế hoạch như sau:

TT\tNhiệm vụ\tChủ trì\tThời hạn
"""
FIRST = """1\tLắp loa truyền thanh ở các thôn\tCông an xã\t30/6/2026
2\tTập huấn kỹ năng số cho cán bộ xã\tPhòng Văn hóa – Xã hội\t31/8/2026
3\tKiểm kê máy tính của cơ quan\tVăn phòng HĐND và UBND\tQuý II/2026
"""
SECOND = """1\tLắp loa truyền thanh ở các thôn\tCông an xã\t30/9/2026
2\tThành lập tổ công nghệ số cộng đồng\tPhòng Kinh tế\t31/5/2026
3\tTập huấn kỹ năng số cho cán bộ xã\tPhòng Văn hóa – Xã hội\t31/8/2026
"""


@pytest.fixture
def files(tmp_path):
    def make(name, rows):
        path = tmp_path / name
        path.write_text(HEAD + rows, "utf-8")
        return path

    return make


@pytest.fixture
def held(kehoach, files):
    plan_id = json.loads(kehoach("import", files("lan-1.txt", FIRST), "--json").out)["id"]
    assert kehoach("plans", "accept", plan_id).code == 0
    return plan_id


def test_compare_says_what_would_change_and_changes_nothing(kehoach, held, files):
    before = kehoach("tasks", "--json").out
    outcome = kehoach("plans", "compare", held, files("lan-2.txt", SECOND), "--json")
    assert outcome.code == 1  # a task is gone: a person should look
    document = json.loads(outcome.out)
    assert document["counts"]["task"] == {"kept": 0, "changed": 2, "new": 1, "gone": 1}
    loud = next(row for row in document["rows"] if row["title"].startswith("Lắp loa"))
    assert loud["changes"] == [{"field": "deadline", "old": "30/6/2026", "new": "30/9/2026"}]
    assert kehoach("tasks", "--json").out == before
    words = kehoach("plans", "compare", held, files("lan-2.txt", SECOND)).out
    assert "thời hạn: 30/6/2026 → 30/9/2026" in words
    assert "không còn trong bản mới: nhiệm vụ 3 Kiểm kê máy tính" in words


def test_the_same_file_needs_nobody(kehoach, held, files):
    assert kehoach("plans", "compare", held, files("lan-1b.txt", FIRST), "--json").code == 0
    assert kehoach("plans", "update", held, files("lan-1b.txt", FIRST), "--json").code == 0


def test_a_file_without_a_plan_is_no_newer_version(kehoach, held, files, tmp_path, refused):
    letter, listed = tmp_path / "giay-moi.txt", tmp_path / "theo-doi.txt"
    letter.write_text("GIẤY MỜI\nKính mời các đồng chí trưởng thôn dự họp.\n", "utf-8")
    rows = "STT\tNhiệm vụ\tTiến độ\tKết quả\n1\tLắp loa\t70%\tĐã mua\n"
    listed.write_text(rows, "utf-8")
    for command in ("compare", "update"):
        refused(kehoach("plans", command, held, letter), 3)
        refused(kehoach("plans", command, held, listed), 3)
        refused(kehoach("plans", command, held, files("moi.txt", SECOND), "--part", "2"), 2)


def test_update_takes_the_sure_and_lists_the_rest(kehoach, held, files):
    outcome = kehoach("plans", "update", held, files("lan-2.txt", SECOND), "--json")
    assert outcome.code == 1
    document = json.loads(outcome.out)
    assert (document["changed"], document["added"], document["dropped"]) == (2, 1, 0)
    assert [row["kind"] for row in document["left"]] == ["gone"]
    tasks = json.loads(kehoach("tasks", "--json").out)
    assert [task["title"][:3] for task in tasks] == ["Lắp", "Thà", "Tập", "Kiể"]
    assert kehoach("undo").code == 0
    assert [task["number"] for task in json.loads(kehoach("tasks", "--json").out)] == [
        "1",
        "2",
        "3",
    ]


def test_all_that_is_open_may_end_for_one_reason(kehoach, held, files):
    new = json.loads(kehoach("import", files("moi.txt", SECOND), "--anyway", "--json").out)["id"]
    rest = ("--rest-ends", "Không còn phù hợp")
    done = kehoach("plans", "supersede", held, new, *rest, "--json")
    assert done.code == 0
    document = json.loads(done.out)
    assert document["superseded"] and document["unmapped"] == []
    assert [one["reason"] for one in document["mapping"] if not one["new"]] == ["Không còn phù hợp"]


def test_supersede_refuses_until_every_task_is_mapped(kehoach, held, files, tmp_path, refused):
    new = json.loads(kehoach("import", files("moi.txt", SECOND), "--anyway", "--json").out)["id"]
    outcome = kehoach("plans", "supersede", held, new, "--json")
    assert outcome.code == 1
    document = json.loads(outcome.out)
    assert not document["superseded"]
    assert [row["number"] for row in document["unmapped"]] == ["3"]
    assert len(document["candidates"]) == 3

    mapping = tmp_path / "ghep.json"
    mapping.write_text(json.dumps([{"old": "9", "new": "2"}]), "utf-8")
    refused(kehoach("plans", "supersede", held, new, "--map", mapping), 2)
    mapping.write_text("{", "utf-8")
    outcome = kehoach("plans", "supersede", held, new, "--map", mapping)
    refused(outcome, 3)
    # How such a file is written is shown by one that can be read.
    assert json.loads(outcome.err[outcome.err.index("[{") :].strip())[0]["old"] == "II.5"
    refused(kehoach("plans", "supersede", held, new, "--map", tmp_path / "không có.json"), 3)

    mapping.write_text(json.dumps([{"old": "3", "reason": "đã kiểm kê năm 2025"}]), "utf-8")
    done = kehoach("plans", "supersede", held, new, "--map", mapping, "--json")
    assert done.code == 0 and json.loads(done.out)["superseded"]
    states = {plan["id"]: plan["state"] for plan in json.loads(kehoach("plans", "--json").out)}
    assert states == {held: "superseded", new: "in_force"}
    task = next(task for task in json.loads(kehoach("tasks", "--json").out) if task["plan"] == held)
    refused(kehoach("progress", "set", task["id"], "--period", "2026-04", "--state", "done"), 2)
    refused(kehoach("plans", "update", held, files("lan-2.txt", SECOND)), 2)


def test_supersede_goes_on_with_what_was_mapped_in_the_window(kehoach, held, files, tmp_path):
    data = tmp_path / "data"
    new = json.loads(kehoach("import", files("moi.txt", SECOND), "--anyway", "--json").out)["id"]
    document = json.loads(kehoach("plans", "supersede", held, new, "--json").out)
    (left,), sure = document["unmapped"], document["mapping"][0]
    box = MappingFolder(data)
    box.save(held, new, [Mapped(left["id"])])
    untouched = kehoach("plans", "supersede", held, new, "--json")
    assert untouched.code == 1 and "đã làm trước đây" not in untouched.err
    box.save(held, new, [Mapped(left["id"], (), "đã kiểm kê"), Mapped(sure["old"])])

    # What was opened in the window on purpose stays open, and is not carried out unasked.
    half = kehoach("plans", "supersede", held, new, "--json")
    assert half.code == 1 and "đã làm trước đây" in half.err
    assert [row["id"] for row in json.loads(half.out)["unmapped"]] == [sure["old"]]
    assert box.load(held, new)

    # What can't be read any more is told of, not passed over.
    (kept,) = (data / FOLDER).iterdir()
    kept.write_bytes(kept.read_bytes()[:-5])
    damaged = kehoach("plans", "supersede", held, new, "--json")
    assert damaged.code == 1 and f"{FOLDER}-hong" in damaged.err
    box.save(held, new, [Mapped(left["id"], (), "đã kiểm kê"), Mapped(sure["old"])])

    mapping = tmp_path / "ghep.json"
    mapping.write_text(json.dumps([{"old": sure["old"], "new": sure["new"]}]), "utf-8")
    done = kehoach("plans", "supersede", held, new, "--map", mapping, "--json")
    assert done.code == 0
    reasons = {one["old"]: one["reason"] for one in json.loads(done.out)["mapping"]}
    assert reasons[left["id"]] == "đã kiểm kê" and reasons[sure["old"]] is None
    assert not (data / f"{FOLDER}-hong").exists()

    # Once undone it is begun where it ended.
    assert kehoach("undo").code == 0
    again = kehoach("plans", "supersede", held, new, "--json")
    assert again.code == 0
    assert json.loads(again.out)["mapping"] == json.loads(done.out)["mapping"]


def test_another_plan_is_not_written_over_one_that_it_has_nothing_in_common_with(kehoach, tmp_path):
    def plan(name, number, rows):
        path = tmp_path / name
        path.write_text(f"UBND XÃ TÂN LẬP\nSố: {number}/KH-UBND\n\n{HEAD}{rows}", "utf-8")
        return path

    first = plan("a.txt", 51, FIRST)
    held = json.loads(kehoach("import", first, "--json").out)["id"]
    other = plan("b.txt", 47, "1\tNạo vét kênh nội đồng\tPhòng Kinh tế\t30/6/2026\n")
    before = kehoach("tasks", "--json").out
    refused = kehoach("plans", "update", held, other)
    assert refused.code == 2 and "47/KH-UBND" in refused.err and "chưa có gì" in refused.err
    assert kehoach("tasks", "--json").out == before
    # Renumbered, but with rows of the plan, it is taken for its newer version.
    assert kehoach("plans", "update", held, plan("c.txt", 52, SECOND)).code in (0, 1)


def test_the_help_shows_what_the_file_of_a_mapping_looks_like(kehoach):
    shown = " ".join(kehoach("plans", "supersede", "-h").out.split())
    example = shown[shown.index("[{") : shown.index("}]") + 2]
    assert [set(entry) for entry in json.loads(example)] == [
        {"old", "new"},
        {"old", "new", "reason"},
    ]
