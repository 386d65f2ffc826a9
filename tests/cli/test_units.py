"""`units`: adding and linking, and the names nobody bears yet."""

import json


def test_a_link_made_once_is_remembered(demo):
    before = json.loads(demo("units", "unknown", "--json").out)
    strange = before[0]["name"]

    linked = demo("units", "link", strange, "Phòng Kinh tế")
    after = demo("units", "unknown", "--json")

    assert linked.code == 0
    assert strange not in [one["name"] for one in json.loads(after.out)]
    units = json.loads(demo("units", "--json").out)
    assert [unit["name"] for unit in units if strange in unit["aliases"]] == ["Phòng Kinh tế"]
    assert demo("undo").code == 0
    assert strange in [one["name"] for one in json.loads(demo("units", "unknown", "--json").out)]


def test_a_unit_is_added_with_its_other_names(demo):
    added = demo("units", "add", "Trường Mầm non Mẫu", "--alias", "MN Mẫu")

    units = {unit["id"]: unit for unit in json.loads(demo("units", "--json").out)}
    assert units[added.out.strip()]["aliases"] == ["MN Mẫu"]
    assert demo("units", "link", "Mầm non xã", "MN Mẫu").code == 0


def test_what_does_not_exist_or_is_a_collective_is_wrong_usage(demo):
    assert demo("units", "link", "x", "Phòng Không Có").code == 2
    assert demo("units", "link", "các thôn", "Phòng Kinh tế").code == 2
