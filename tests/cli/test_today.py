"""`today`, `reporting`, `received` and `recommendations` as an officer types them."""

import json
from pathlib import Path

APRIL = ("--today", "2026-04-14")


def page(kehoach, *words, day="2026-04-14"):
    outcome = kehoach("--today", day, "today", "--json", *words)
    assert outcome.code == 0, outcome.err
    return json.loads(outcome.out)


def test_the_page_is_told_in_words_and_in_json(demo):
    words = demo(*APRIL, "today")
    assert words.code == 0
    assert "Hôm nay 14/4/2026 – 2 kế hoạch đang thực hiện" in words.out
    assert "Chờ văn bản cấp trên: 2" in words.out
    found = page(demo)
    assert found["counts"]["total"] == 42
    assert found["counts"]["total"] == sum(unit["counts"]["total"] for unit in found["units"])
    # What recurs on that day is ticked already.
    assert {item["kind"] for item in found["soon"]} == {"duty"}
    assert found["report"]["period"] == "2026-04"
    assert [step["done"] for step in found["report"]["steps"]] == [None] * 6
    may = page(demo, day="2026-05-14")
    assert {item["kind"] for item in may["soon"]} == {"duty", "recurring"}
    july = page(demo, day="2026-07-03")
    assert [item["days"] for item in july["missed"]] == [-94, -50]
    assert [item["days"] for item in july["late"]] == [-33, -18, -3, -3]
    assert july["since"]["day"] == "2026-05-14"
    assert len(july["since"]["turned_late"]) == 4


def test_an_empty_folder_is_no_failure(kehoach):
    found = page(kehoach)
    assert found["plans"] == {"in_force": 0, "drafts": 0, "letters": 0}
    assert found["report"] is None


def test_steps_are_marked_and_unmarked(demo):
    period = ("--period", "2026-04")
    assert demo(*APRIL, "reporting", "mark", "asked", *period).code == 0
    assert demo(*APRIL, "reporting", "mark", "nhận phiếu", *period, "--on", "2026-04-13").code == 0
    listed = json.loads(demo(*APRIL, "reporting", "--json").out)
    (line,) = (one for one in listed if one["period"] == "2026-04")
    assert [step["done"] for step in line["steps"]][:3] == ["2026-04-14", "2026-04-13", None]
    assert "14/4/2026" in demo(*APRIL, "reporting").out
    assert demo(*APRIL, "reporting", "unmark", "asked", *period).code == 0
    assert demo(*APRIL, "reporting", "unmark", "asked", *period).code == 2


def test_receipts_are_marked_and_unmarked(demo):
    def state():
        units = {unit["name"]: unit for unit in page(demo)["answers"]["units"]}
        return units["Trạm Y tế xã"]["state"]

    received = (*APRIL, "received", "Trạm Y tế xã", "--period", "2026-04")
    assert state() == "missing"
    assert demo(*received).code == 0
    assert state() == "answered"
    assert demo(*received, "--undo").code == 0
    assert state() == "missing"


def test_wrong_words_leave_with_two(demo):
    for words in (
        ("reporting", "mark", "in", "--period", "2026-04"),
        ("reporting", "mark", "asked", "--period", "tháng tư"),
        ("reporting", "mark", "asked", "--period", "2026-04", "--on", "2026-04-15"),
        ("received", "Phòng nào đó", "--period", "2026-04"),
        ("recommendations", "answer", "khong-co", "Đã xong"),
        ("recommendations", "reopen", "khong-co"),
    ):
        outcome = demo(*APRIL, *words)
        assert outcome.code == 2, words
        assert outcome.out == ""
        assert outcome.err.count("\n") == 1


def test_a_recommendation_is_answered_and_opened_again(demo):
    (one,) = json.loads(demo(*APRIL, "recommendations", "--json").out)
    id = one["id"][:8]
    done = demo(*APRIL, "recommendations", "answer", id, "Đã có kế hoạch", "--symbol", "9/KH-UBND")
    assert done.code == 0
    assert json.loads(demo(*APRIL, "recommendations", "--json").out) == []
    (told,) = json.loads(demo(*APRIL, "recommendations", "--answered", "--json").out)
    assert told["answer"] == "Đã có kế hoạch"
    assert (told["symbol"], told["answered"]) == ("9/KH-UBND", "2026-04-14")
    assert "Đã có kế hoạch" in demo(*APRIL, "recommendations", "--answered").out
    assert demo(*APRIL, "recommendations", "reopen", id).code == 0
    assert len(json.loads(demo(*APRIL, "recommendations", "--json").out)) == 1
    assert demo("undo").code == 0
    assert json.loads(demo(*APRIL, "recommendations", "--json").out) == []


def test_the_list_is_printed(demo, tmp_path: Path):
    path = tmp_path / "việc.pdf"
    found = page(demo, "--out", str(path), day="2026-07-03")
    assert found["file"] == str(path)
    assert path.read_bytes().startswith(b"%PDF")


def test_a_clock_far_off_is_asked_about_unless_the_day_is_given(demo, tmp_path: Path):
    kept = tmp_path / "data" / "lan-xem-cuoi.json"
    kept.write_text('{"ngay": "2009-01-01"}', encoding="utf-8")
    outcome = demo("today")
    assert outcome.code == 1
    assert "Ngày trên máy có đúng không" in outcome.err
    assert "Hôm nay 1/1/2009" in outcome.out
    assert "2009" in kept.read_text(encoding="utf-8")
    assert demo("today", "--clock-right").code == 0
    assert demo("today").code == 0
    assert page(demo)["doubt"] is None
