"""Bullets that a page has run on in one line."""

from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.text.inline_bullets import bullets_apart

BASES = (
    "I. CĂN CỨ LẬP KẾ HOẠCH - Quyết định số 12/QĐ-UBND ngày 03/02/2026 của UBND tỉnh về dữ liệu; "
    "- Nghị quyết số 04-NQ/TU ngày 11/01/2026 của Tỉnh ủy về kinh tế số; - Kế hoạch số 31/KH-UBND "
    "ngày 20/02/2026 của UBND tỉnh về kỹ năng số; - Công văn số 77/SKHCN-CĐS ngày 02/3/2026."
)


def test_a_heading_and_its_bullets_come_apart() -> None:
    first, *others = bullets_apart(BASES)

    assert first == "I. CĂN CỨ LẬP KẾ HOẠCH"
    assert [one.split(" ngày")[0] for one in others] == [
        "- Quyết định số 12/QĐ-UBND",
        "- Nghị quyết số 04-NQ/TU",
        "- Kế hoạch số 31/KH-UBND",
        "- Công văn số 77/SKHCN-CĐS",
    ]


def test_dashes_within_a_sentence_stay() -> None:
    sentence = (
        "- Phòng Văn hóa - Xã hội chủ trì; Phòng Kinh tế - Hạ tầng phối hợp; các thôn - xóm thực "
        "hiện từ tháng 3 - tháng 9; báo cáo Đảng ủy - HĐND - UBND xã trước ngày 15 tháng 12."
    )
    assert bullets_apart(sentence) == [sentence]


def test_the_documents_of_such_a_line_are_bases() -> None:
    read = PlanFileReader().read_text(f"KẾ HOẠCH\nChuyển đổi số năm 2026\n\n{BASES}\n")

    assert [one.symbol for one in read.bases] == [
        "12/QĐ-UBND",
        "04-NQ/TU",
        "31/KH-UBND",
        "77/SKHCN-CĐS",
    ]
