"""Where things stand: annexes name what follows them, till the body goes on."""

from kehoach_desktop.reading.places import Places


def places(*lines: str) -> list[str]:
    told = Places()
    return [told.table() if line == "|" else told.paragraph(line) for line in lines]


def test_the_body_goes_on_behind_a_table_with_a_heading_of_its_own() -> None:
    assert places("I. Chỉ tiêu", "|", "II. Nhiệm vụ", "Biểu 2", "|", "III. Tổ chức", "|") == [
        "đoạn 1",
        "bảng 1",
        "đoạn 2",
        "Biểu 2, đoạn 3",
        "Biểu 2, bảng 1",
        "đoạn 4",
        "bảng 2",
    ]


def test_an_annex_behind_the_signature_keeps_its_chapters() -> None:
    lines = ["I. Chỉ tiêu", "Nơi nhận:", "PHỤ LỤC", "II. Nhiệm vụ"]
    assert places(*lines)[-1] == "Phụ lục, đoạn 4"


def test_an_annex_that_counts_anew_keeps_its_chapters() -> None:
    lines = ["I. Chỉ tiêu", "PHỤ LỤC", "I. Nhiệm vụ", "II. Tổ chức"]
    assert places(*lines)[-1] == "Phụ lục, đoạn 4"


def test_a_plan_behind_its_decision_goes_on_too() -> None:
    lines = ["Nơi nhận:", "KẾ HOẠCH", "I. Chỉ tiêu", "II. Nhiệm vụ", "Biểu 1", "|", "III. Tổ chức"]
    assert places(*lines)[-1] == "đoạn 6"
