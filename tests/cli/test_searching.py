import json


def test_search_speaks_json_and_vietnamese(kehoach):
    assert kehoach("demo").code == 0
    found = json.loads(kehoach("search", "loa", "truyen", "thanh", "--json").out)
    assert [hit["kind"] for hit in found] == ["task", "progress"]
    assert found[1]["owner"] == found[0]["id"]
    assert "Nhiệm vụ" not in kehoach("search", "khong he co").err
    listed = kehoach("search", "loa truyen thanh")
    assert listed.code == 0
    assert "nhiệm vụ" in listed.out
    assert kehoach("search").code == 2
    one_letter = kehoach("search", "đ")
    assert one_letter.code == 2
    assert "ít nhất hai chữ" in one_letter.err
