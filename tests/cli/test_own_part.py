"""`import --own` takes of a higher level's plan only the office's own work."""

import json

import pytest

PLAN = """KẾ HOẠCH
Chuyển đổi số năm 2026

Ủy ban nhân dân thành phố Bình Nguyên ban hành kế hoạch như sau:

TT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời hạn
I\tThể chế\t\t\t
1\tSửa quy chế quản lý dữ liệu\tSở Nội vụ\tSở Tư pháp\t30/6/2026
II\tCơ sở\t\t\t
2\tMở điểm hỗ trợ ở các thôn\tUBND các xã, phường\tSở Nội vụ\t30/9/2026
3\tGiám sát việc mở điểm\tSở Khoa học và Công nghệ\tCông an xã\t30/10/2026
4\tTổng kết\t\t\t15/12/2026
"""


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "thanh-pho.txt"
    path.write_text(PLAN, "utf-8")
    return path


def titles(kehoach):
    return [one["title"] for one in json.loads(kehoach("tasks", "--json").out)]


def test_rows_of_others_and_their_heading_stay_away_as_one_step(kehoach, plan):
    assert kehoach("office", "set", "25489").code == 0
    done = kehoach("import", plan, "--own", "--json")
    assert done.code == 0, done.err
    assert json.loads(done.out)["left_out"] == {"tasks": 1, "indicators": 0}
    assert titles(kehoach) == ["Mở điểm hỗ trợ ở các thôn", "Giám sát việc mở điểm", "Tổng kết"]
    assert kehoach("undo").code == 0
    assert titles(kehoach) == []
    told = kehoach("import", plan, "--own")
    assert "Đã bỏ 1 nhiệm vụ, 0 chỉ tiêu của đơn vị khác; 1 dòng không nêu ai" in told.err


def test_without_the_option_all_is_taken(kehoach, plan):
    assert json.loads(kehoach("import", plan, "--json").out)["left_out"] == {
        "tasks": 0,
        "indicators": 0,
    }
    assert len(titles(kehoach)) == 4


def test_where_nothing_is_ours_nothing_is_stored_and_it_says_so(kehoach, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(
        PLAN.replace("UBND các xã, phường", "Sở Y tế").replace("Công an xã", ""), "utf-8"
    )
    unset = kehoach("import", path, "--own")
    assert unset.code == 2 and "chọn xã, phường" in unset.err
    assert kehoach("office", "set", "25489").code == 0
    refused = kehoach("import", path, "--own")
    assert refused.code == 2 and "Không dòng nào" in refused.err
    assert json.loads(kehoach("plans", "--json").out) == []
