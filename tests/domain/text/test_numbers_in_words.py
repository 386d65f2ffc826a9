"""Shares and small numbers said in words, told in digits and back."""

from decimal import Decimal

import pytest

from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.text.numbers_in_words import as_written, with_digits

SAID = [
    ("ít nhất ba phần tư số hộ", "ít nhất 75% số hộ"),
    ("bốn phần năm hộ dân", "80% hộ dân"),
    ("trên 2/3 số hộ bán hàng", "trên 66,7% số hộ bán hàng"),
    ("cắt giảm 1/3 thời gian", "cắt giảm 33,3% thời gian"),
    ("9 trên 10 em biết bơi", "90% em biết bơi"),
    ("8 trong số 10 hộ", "80% hộ"),
    ("Cứ 10 hộ thì có 7 hộ phân loại rác", "70% hộ phân loại rác"),
    ("cứ 5 người dân thì ít nhất 4 người biết bơi", "ít nhất 80% người dân biết bơi"),
    ("cứ 5 thôn có 4 được công nhận", "80% thôn được công nhận"),
    ("cứ 10 học sinh có 9 em biết bơi", "90% học sinh biết bơi"),
    ("9/10 người dân được hỏi đều hài lòng", "90% người dân được hỏi đều hài lòng"),
    ("8/10 hộ đồng thuận hiến đất", "80% hộ đồng thuận hiến đất"),
    ("65 / 100 người cao tuổi", "65% người cao tuổi"),
    ("một nửa số thôn", "50% số thôn"),
    ("quá nửa số chi hội", "quá 50% số chi hội"),
    ("Hai hợp tác xã được hỗ trợ", "2 hợp tác xã được hỗ trợ"),
    ("mỗi trường có ít nhất một sáng kiến", "mỗi trường có ít nhất 1 sáng kiến"),
    ("tối thiểu mười hai mô hình", "tối thiểu 12 mô hình"),
    ("năm 2030 phủ kín", "năm 2030 100%"),
]


@pytest.mark.parametrize(("text", "digits"), SAID)
def test_what_is_said_in_words_is_told_in_digits_and_back(text: str, digits: str) -> None:
    told, replaced = with_digits(text)
    assert told == digits
    assert as_written(told, replaced) == text


@pytest.mark.parametrize(
    "text",
    [
        "17/99 xã đạt chuẩn",
        "4/5 thôn có loa",
        "12/12 thôn",
        "Cứ 10 hộ dân có 1 tổ tự quản",
        "Cứ 10 hộ thì có 1 tổ tự quản",
        "Cứ 2 thôn, có 1 điểm sinh hoạt",
        "cứ 10 hộ có 1 người biết sơ cứu",
        "9/10 hộ nghèo được hỗ trợ nhà ở",
        "9/10 hộ nghèo được hỗ trợ; người dân hài lòng",
        "12 / 20 thôn có loa",
        "Một số chỉ tiêu chủ yếu",
        "Ba Vì có 3 thôn",
        "không thấp hơn năm trước",
        "giá trị thu hoạch trên một hecta",
        "bộ phận một cửa",
        "trên địa bàn hai thôn",
        "100% thôn",
    ],
)
def test_counts_names_and_years_stay(text: str) -> None:
    assert with_digits(text) == (text, ())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ít nhất ba phần tư", "75"),
        ("2/3 số thôn", "66.7"),
        ("9 trên 10 em", "90"),
        ("ít nhất hai mô hình", "2"),
        ("17/99 xã", "17"),
    ],
)
def test_a_target_in_words_has_its_value(text: str, value: str) -> None:
    target = read_target(text, 2026)
    assert (target.value, target.text) == (Decimal(value), text)
