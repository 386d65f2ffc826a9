"""What passes through a console of the old Vietnamese code page arrives whole."""

import pytest

WORDS = "Đã xong “ba thôn”, còn 25,5% – chờ Ủy ban; 100% \\ hết\\"


@pytest.fixture
def office(kehoach, tmp_path):
    folder = tmp_path / "dữ liệu"
    assert kehoach("--data", folder, "demo").code == 0
    return lambda *words: kehoach("--data", folder, *words)


def test_lists_are_utf_8_whatever_the_code_page(office):
    listed = office("tasks", "--json").listing()
    table = office("tasks")
    assert table.code == 0
    text = table.out.decode("utf-8")
    assert "?" not in text
    for task in listed:
        assert " ".join(task["title"].split()) in text


def test_words_of_a_call_arrive_whole(office):
    task = office("tasks", "--json").listing()[0]
    told = office(
        "progress", "set", task["id"], "--period", "2026-06",
        "--state", "đang thực hiện", "--result", WORDS,
    )  # fmt: skip
    assert told.code == 0, told
    (kept,) = [one for one in office("tasks", "--json").listing() if one["id"] == task["id"]]
    assert WORDS in str(kept).replace("\\\\", "\\")
    unit = task["lead"][0]
    found = office("tasks", "--unit", unit, "--json").listing()
    assert task["id"] in [one["id"] for one in found]


def test_what_is_refused_is_said_in_utf_8(office):
    answer = office("plans", "accept", "không có kế hoạch này")
    assert answer.code == 2
    assert "không có kế hoạch này" in answer.err.decode("utf-8")
