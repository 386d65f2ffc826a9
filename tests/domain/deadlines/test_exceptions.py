"""What a deadline's words except, and words that only fold to the same letters."""

import pytest

from kehoach_desktop.domain.deadlines.exceptions import names_exception, without_excepted_times
from kehoach_desktop.domain.text.folded_text import FoldedText


@pytest.mark.parametrize(
    "words",
    [
        "Hằng tháng (trừ tháng 2)",
        "Trước ngày 30/6/2026, trừ thôn 5",
        "Trong quý II, trừ các xã vùng cao",
        "Quý III, ngoại trừ trường hợp bất khả kháng",
        "Trước 30/6, trừ nội dung về đất đai",
        "HẰNG THÁNG, TRỪ THÁNG 2",
        "Hang thang, tru thang 2",
    ],
)
def test_an_exception_is_heard(words: str) -> None:
    assert names_exception(FoldedText.of(words))


@pytest.mark.parametrize(
    "words",
    [
        "Lập dự trù quý II/2026",
        "Khai báo lưu trú tháng 5/2026",
        "Phun thuốc phòng trừ ngày 15/4/2026",
        "Khấu trừ tháng 5/2026",
        "Khai bao luu tru thang 5/2026",
        "Đơn vị chủ trì thôn 5",
    ],
)
def test_other_words_of_the_same_letters_except_nothing(words: str) -> None:
    folded = FoldedText.of(words)
    assert not names_exception(folded)
    assert without_excepted_times(folded) == folded
