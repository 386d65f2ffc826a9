"""Paragraphs that a page has torn, and the numbers of pages between them."""

import pytest

from kehoach_desktop.reading.text.page_numbers import without_page_numbers
from kehoach_desktop.reading.text.plain_text import text_document

LONG = "Rà soát máy tính của các bộ phận và lập danh mục thiết bị cần thay trong năm"


def words(text: str) -> list[str]:
    return [block.text for block in text_document(text, "a.txt").blocks]


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (LONG, "nay, gửi về bộ phận một cửa."),
        (f"{LONG} trước ngày", "15 tháng 6."),
        (f"{LONG} gửi Văn phòng HĐND và", "UBND xã tổng hợp."),
        (f"{LONG},", "Công an xã cùng làm."),
        (f"{LONG} nay", "(trước ngày 12 của tháng)."),
    ],
)
def test_a_torn_paragraph_is_one_again(upper: str, lower: str) -> None:
    assert words(f"{upper}\n\n{lower}") == [f"{upper} {lower}"]


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (f"{LONG}.", "nay, gửi về bộ phận một cửa."),
        (f"{LONG} nay", "Công an xã cùng làm."),
        (f"{LONG} của", "2. Lắp loa ở thôn."),
        (f"{LONG} của", "a) Lắp loa ở thôn."),
        (f"{LONG} của", "- lắp loa ở thôn."),
        ("Tên việc của", "xã viết hai dòng."),
        (LONG.upper(), "kèm theo danh mục."),
        (f"{LONG} nay", "(Kèm theo Kế hoạch năm 2026)"),
    ],
)
def test_what_only_follows_stays_apart(upper: str, lower: str) -> None:
    assert words(f"{upper}\n\n{lower}") == [upper, lower]


def test_page_numbers_go() -> None:
    lines = [LONG, "", "2", ""] + [LONG, ""] * 12 + ["- 3 -", ""] + [LONG] * 8 + ["", "Trang 4/9"]
    kept = [line for line in without_page_numbers(lines) if line]
    assert kept == [LONG] * 21


@pytest.mark.parametrize(
    "lines",
    [
        ["STT", "", "1", "", "Lắp loa", "", "2", "", "Thay dây", "", "3", "", "Sơn cột"],
        [LONG, "", "7", ""] + [LONG] * 9 + ["", "3", ""] + [LONG] * 9,
        [*[LONG] * 8, "12", *[LONG] * 8],
    ],
)
def test_other_numbers_stay(lines: list[str]) -> None:
    assert without_page_numbers(lines) == lines
