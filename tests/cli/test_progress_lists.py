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


RESULTS = (
    "BÁO CÁO TIẾN ĐỘ THÁNG 7/2026\n\n"
    "TT\tNhiệm vụ\tTrạng thái\tKết quả thực hiện\n"
    "4\tPhát động thi đua, biểu dương sáng kiến số\t30%\tCó 2 sáng kiến\n"
    "99\tXây dựng nhà văn hóa thôn Đoài\tHoàn thành\tXong\n"
)
TRACKED = (
    "BẢNG THEO DÕI TIẾN ĐỘ\nTính đến ngày 31/5/2026\n\n"
    "TT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\tTrạng thái\tKết quả thực hiện\n"
    "1\tXây cầu dân sinh thôn Đoài\tPhòng Kinh tế\t30/9/2026\tĐang thực hiện 40%\tĐã đổ trụ\n"
    "2\tTrồng 500 cây xanh\tPhòng VH-XH\t31/3/2026\tHoàn thành\t\n"
    "3\tDọn kênh mương\tPhòng Kinh tế\tHằng tháng\tRất tốt\t\n"
)


def test_import_says_what_a_report_is(demo, tmp_path):
    file = tmp_path / "bao-cao.txt"
    file.write_text(RESULTS, "utf-8")

    refused = demo("import", file)
    shown = demo("read", file, "--json", data=None)

    assert refused.code == 3
    assert "bảng theo dõi, báo cáo tiến độ của 2 nhiệm vụ" in refused.err
    assert [row["state"] for row in json.loads(shown.out)["progress"]] == ["30%", "Hoàn thành"]


def test_read_gives_the_tasks_of_a_tracking_list_and_their_progress(tmp_path, demo):
    file = tmp_path / "theo-doi.txt"
    file.write_text(TRACKED, "utf-8")

    read = json.loads(demo("read", file, "--json", data=None).out)

    assert [task["deadline"]["due"] for task in read["tasks"][:2]] == ["2026-09-30", "2026-03-31"]
    assert [row["share"] for row in read["progress"]] == [40, None, None]
    assert (read["as_of"], read["period"]) == ("2026-05-31", None)


def test_a_list_of_tasks_not_held_is_imported_with_its_progress_in_one_step(demo, tmp_path):
    file = tmp_path / "theo-doi.txt"
    file.write_text(TRACKED, "utf-8")

    taken = demo("import", file, "--progress-period", "2026-05", "--json")

    answer = json.loads(taken.out)
    assert taken.code == 0
    assert (answer["progress"]["period"], answer["progress"]["taken"]) == ("2026-05", 2)
    (refused,) = answer["progress"]["refused"]
    assert "Rất tốt" in refused["message"]
    tasks = json.loads(demo("tasks", "--plan", answer["id"], "--json").out)
    assert [task["state"] for task in tasks] == ["in_progress", "done", "not_started"]
    assert "và tiến độ tháng 5/2026" in demo("history").out

    assert demo("undo").code == 0
    assert answer["id"] not in demo("plans", "--json").out


def test_import_without_a_period_says_how_the_progress_can_be_entered(demo, tmp_path):
    file = tmp_path / "theo-doi.txt"
    file.write_text(TRACKED, "utf-8")

    stored = demo("import", file)

    assert stored.code == 0
    assert "Đây là bảng theo dõi" in stored.err and "--period 2026-05" in stored.err
    tasks = json.loads(demo("tasks", "--plan", stored.out.strip(), "--json").out)
    assert {task["state"] for task in tasks} == {"not_started"}


def test_a_list_of_tasks_held_is_not_imported_again(demo, tmp_path):
    file = tmp_path / "theo-doi.txt"
    file.write_text("\n".join(LIST.split("\n")[:4]), "utf-8")

    refused = demo("import", file)

    assert (refused.code, refused.out) == (1, "")
    assert "1 trong 1 dòng" in refused.err and "progress take" in refused.err
    told = demo("import", file, "--json")
    assert (told.code, json.loads(told.out)["held_tasks"]) == (1, 1)
    assert demo("import", file, "--anyway").code == 0


def test_a_period_of_progress_is_refused_for_a_plan(demo, tmp_path):
    file = tmp_path / "ke-hoach.txt"
    file.write_text(
        "KẾ HOẠCH\nMở lớp năm 2026\n\nTT\tNhiệm vụ\tChủ trì\tThời hạn\n"
        "1\tMở lớp đan lát\tPhòng Kinh tế\t30/9/2026\n",
        "utf-8",
    )

    refused = demo("import", file, "--progress-period", "2026-05")

    assert refused.code == 2
    assert "không có tiến độ" in refused.err
