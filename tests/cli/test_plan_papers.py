"""`plans show` prints a plan as its paper stands."""

import json

PLAN = """KẾ HOẠCH
Công tác năm 2026 của xã Tân Lập

Ủy ban nhân dân xã Tân Lập ban hành kế hoạch như sau:

TT\tNhiệm vụ\tChủ trì\tThời hạn
1\tLắp loa ở thôn\tCông an xã\t30/6/2026

Nơi nhận:
- UBND huyện Mẫu;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn An
"""


def test_recipients_and_signers_are_shown(kehoach, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(PLAN, "utf-8")
    kehoach("import", path)
    (plan,) = json.loads(kehoach("plans", "--json").out)

    shown = json.loads(kehoach("plans", "show", plan["id"], "--json").out)
    words = kehoach("plans", "show", plan["id"])

    assert shown["recipients"] == ["UBND huyện Mẫu", "Lưu: VT"]
    assert [one["name"] for one in shown["signers"]] == ["Trần Văn An"]
    assert shown["dossiers"] == []
    assert words.code == 0
    assert "- UBND huyện Mẫu" in words.out and "Trần Văn An" in words.out


def test_a_plan_not_there_is_told_of(kehoach):
    assert kehoach("plans", "show", "999").code == 2
