"""`plans duties` lists who reports to whom; `plans duty` adds, corrects and takes away."""

import json

import pytest

PLAN = """KẾ HOẠCH
Công tác năm 2026 của xã Tân Lập

Ủy ban nhân dân xã Tân Lập ban hành kế hoạch như sau:

TT\tNhiệm vụ\tChủ trì\tThời hạn
1\tLắp loa ở thôn\tCông an xã\t30/6/2026
"""


@pytest.fixture
def plan(kehoach, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(PLAN, "utf-8")
    kehoach("import", path)
    (plan,) = json.loads(kehoach("plans", "--json").out)
    return plan["id"]


def listed(kehoach, plan):
    found = json.loads(kehoach("plans", "duties", plan, "--json").out)
    return [(one["when"], one["from"], one["to"]) for one in found]


def test_a_duty_is_added_corrected_and_taken_away(kehoach, plan):
    made = kehoach(
        *("plans", "duty", "add", plan, "hằng tháng, trước ngày 15"),
        *("--from", "Các phòng", "--to", "UBND xã; Sở Nội vụ"),
    )
    assert made.code == 0
    duty = made.out.strip()
    assert listed(kehoach, plan) == [
        ("hằng tháng, trước ngày 15", "Các phòng", ["UBND xã", "Sở Nội vụ"])
    ]
    assert kehoach("plans", "duty", "set", duty[:8], "--when", "hằng quý, ngày 20").code == 0
    assert "hằng quý, chậm nhất ngày 20 tháng cuối quý" in kehoach("plans", "duties", plan).out
    shown = kehoach("plans", "show", plan)
    assert "hằng quý, chậm nhất ngày 20 tháng cuối quý: Các phòng → UBND xã; Sở Nội vụ" in shown.out
    (in_json,) = json.loads(kehoach("plans", "show", plan, "--json").out)["duties"]
    assert (in_json["id"], in_json["frequency"], in_json["day"]) == (duty, "quarterly", 20)

    assert kehoach("plans", "duty", "remove", duty[:8]).code == 0
    assert listed(kehoach, plan) == []
    kehoach("undo")
    assert [when for when, _, _ in listed(kehoach, plan)] == [
        "hằng quý, chậm nhất ngày 20 tháng cuối quý"
    ]


def test_words_without_a_rhythm_add_nothing(kehoach, plan):
    refused = kehoach("plans", "duty", "add", plan, "khi nào tiện")
    assert refused.code == 2
    assert "ví dụ" in refused.err
    assert listed(kehoach, plan) == []


def test_nothing_to_correct_is_told_of(kehoach, plan):
    duty = kehoach("plans", "duty", "add", plan, "hằng năm").out.strip()
    assert kehoach("plans", "duty", "set", duty).code == 2
    assert kehoach("plans", "duty", "set", "khongco", "--when", "hằng quý").code == 2
    assert listed(kehoach, plan) == [("hằng năm", None, [])]
