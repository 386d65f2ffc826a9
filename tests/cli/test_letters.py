import json


def test_letters_are_listed_and_written(kehoach, tmp_path):
    kehoach("demo")
    listed = json.loads(kehoach("letters", "--json", "--today", "2026-06-20").out)
    assert listed["files"] == []
    assert all(one["late"] or one["missed"] or one["soon"] for one in listed["units"])
    out = tmp_path / "thư đôn đốc"
    written = json.loads(
        kehoach("letters", "--json", "--today", "2026-06-20", "--out", out, "--unit", "van hoa").out
    )
    assert [one["unit"] for one in written["units"]] == ["Phòng Văn hóa – Xã hội"]
    assert sorted(path.suffix for path in out.iterdir()) == [".docx", ".pdf"]
    nobody = kehoach("letters", "--unit", "Hội Cờ tướng")
    assert nobody.code == 2
    assert "không cần thư" in nobody.err


def test_a_plan_is_checked_and_compared(kehoach, tmp_path):
    kehoach("demo")
    clear = kehoach("plans", "clear", "12/KH-UBND", "--json", "--out", tmp_path / "6 rõ.pdf")
    found = json.loads(clear.out)
    assert clear.code == 1
    assert found["clear"] + len(found["tasks"]) == found["total"]
    assert (tmp_path / "6 rõ.pdf").read_bytes().startswith(b"%PDF")
    held = kehoach("plans", "coverage", "15/KH-UBND", "12/KH-UBND", "--json")
    points = json.loads(held.out)
    assert sum(points["counts"].values()) == len(points["points"])
    assert kehoach("plans", "coverage", "15/KH-UBND", "15/KH-UBND").code == 2
    point = points["points"][0]["id"]

    def said(*words):
        told = kehoach("plans", "coverage", "15/KH-UBND", "12/KH-UBND", "--json", *words)
        one = json.loads(told.out)["points"][0]
        return one["cover"], one["said"]

    assert said("--refuse", point) == ("unanswered", True)
    assert said("--forget", point)[1] is False
    kehoach("undo")
    assert said() == ("unanswered", True)
