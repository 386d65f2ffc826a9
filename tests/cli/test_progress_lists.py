"""`progress take`, and what `read` and `import` say of a tracking list."""

import json

LIST = (
    "BẢNG THEO DÕI TIẾN ĐỘ THÁNG 7/2026\n\n"
    "TT\tNhiệm vụ\tĐơn vị chủ trì\tTrạng thái\tKết quả thực hiện\n"
    "4\tPhát động thi đua, biểu dương sáng kiến số\tPhòng VH-XH\t30%\tCó 2 sáng kiến\n"
    "99\tXây dựng nhà văn hóa thôn Đoài\tPhòng Kinh tế\tHoàn thành\tXong\n"
)


def test_sure_rows_are_taken_and_the_others_make_exit_code_1(demo, tmp_path):
    file = tmp_path / "theo-doi.txt"
    file.write_text(LIST, "utf-8")

    taken = demo("progress", "take", file, "--period", "2026-07", "--json")

    answer = json.loads(taken.out)
    assert (taken.code, answer["taken"]) == (1, 1)
    assert [row["outcome"] for row in answer["rows"]] == ["taken", "unknown"]
    assert answer["rows"][0]["state"] == "in_progress"
    assert "dòng 3" in answer["rows"][1]["where"]
    assert "nhận tiến độ tháng 7/2026" in demo("history").out

    again = demo("progress", "take", file, "--period", "2026-07", "--json")
    assert [row["outcome"] for row in json.loads(again.out)["rows"]] == ["same", "unknown"]


def test_a_list_all_of_whose_rows_are_sure_is_simply_done(demo, tmp_path):
    file = tmp_path / "theo-doi.txt"
    file.write_text("\n".join(LIST.split("\n")[:4]), "utf-8")

    assert demo("progress", "take", file, "--period", "2026-07").code == 0


def test_import_says_what_the_file_is(demo, tmp_path):
    file = tmp_path / "theo-doi.txt"
    file.write_text(LIST, "utf-8")

    refused = demo("import", file)
    shown = demo("read", file, "--json", data=None)

    assert refused.code == 3
    assert "bảng theo dõi, báo cáo tiến độ của 2 nhiệm vụ" in refused.err
    assert [row["state"] for row in json.loads(shown.out)["progress"]] == ["30%", "Hoàn thành"]
