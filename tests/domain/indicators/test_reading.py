import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.domain.indicators.measuring import format_number
from kehoach_desktop.domain.indicators.reading import read_target, read_targets
from kehoach_desktop.domain.indicators.target import Comparator, Target
from kehoach_desktop.domain.text.vietnamese import clean, fold


def shown(target: Target) -> str:
    if target.comparator is None:
        return "unread"
    upper = f"..{target.upper}" if target.upper is not None else ""
    rank = " rank" if target.rank else ""
    base = f" base {target.base_year}" if target.base_year else ""
    also = f" also {target.also}" if target.also else ""
    return f"{target.comparator} {target.value}{upper}{rank}{base}{also}"


READABLE = {
    "100%": ">= 100",
    "90": ">= 90",
    "0": ">= 0",
    "09": ">= 9",
    "90.25": ">= 90.25",
    "11,8": ">= 11.8",
    "1,1": ">= 1.1",
    "≥ 0.79": ">= 0.79",
    "> 0.8": "> 0.8",
    ">10": "> 10",
    ">= 30": ">= 30",
    "≥80%": ">= 80",
    "<= 5%": "<= 5",
    "= 5": "= 5",
    r"$\geq 1,5$": ">= 1.5",
    "&ge; 20": ">= 20",
    "13 400": ">= 13400",
    "1.250 cây xanh": ">= 1250",
    "đạt trên 155.000 tỷ đồng": "> 155000",
    "khoảng 2.989,5 MW": ">= 2989.5",
    "khoảng 66,5 năm": ">= 66.5",
    "02 doanh nghiệp": ">= 2",
    "đạt từ 50% trở lên": ">= 50",
    "5% trở xuống": "<= 5",
    "tối thiểu 20%": ">= 20",
    "ít nhất 02 lớp": ">= 2",
    "không thấp hơn 90%": ">= 90",
    "không dưới 03 mô hình": ">= 3",
    "trên 99%": "> 99",
    "hơn 50%": "> 50",
    "đạt trên 95%": "> 95",
    "lên 95%": ">= 95",
    "tăng lên 95%": ">= 95",
    "tăng từ 71% lên 75%": ">= 75",
    "không quá 5%": "<= 5",
    "tối đa 5 ngày": "<= 5",
    "dưới 3%": "< 3",
    "giảm xuống còn 1,5%": "<= 1.5",
    "giảm còn dưới 3%": "< 3",
    "từ 20% đến 30%": "between 20..30",
    "20% - 50%": "between 20..50",
    "60-70%": "between 60..70",
    "16 - 18": "between 16..18",
    "02 - 03 dự án": "between 2..3",
    "01–02 hợp tác xã": "between 1..2",
    "giảm 10% so với năm 2025": "change -10 base 2025",
    "tăng 30% so với 2025": "change 30 base 2025",
    "tăng bình quân 10%/năm": "change 10",
    "giảm ít nhất 20% so với cùng kỳ": "change -20 base 2025",
    "giảm 10-15% so với năm 2025": "change -10..-15 base 2025",
    "gấp đôi so với năm 2024": "change 100 base 2024",
    "cắt giảm ít nhất 30% giấy tờ": "change -30",
    "rút ngắn từ 20 - 30% thời gian": "change -20..-30",
    "bằng 70% so với năm 2025": "change -30 base 2025",
    "đạt từ 110% trở lên so với cùng kỳ": "change 10 base 2025",
    "bằng 98% thực hiện năm 2025": "change -2 base 2025",
    "đạt 105% so với kế hoạch năm 2026": ">= 105",
    "đạt 85% năm 2026": ">= 85",
    "12 tỷ đồng, bằng 110% so với năm 2025": ">= 12 also bằng 110% so với năm 2025",
    "đến 31/12: 12 tỷ đồng": ">= 12",
    "Tăng thêm 02 mô hình": ">= 2",
    "đạt 95% trẻ dưới 6 tuổi": ">= 95",
    "người trên 60 tuổi đạt 95%": ">= 95",
    "tuổi thọ trung bình 75,5 tuổi": ">= 75.5",
    "95% hộ có thu nhập trên 50 triệu đồng": ">= 95",
    "02 mô hình, trong đó trên 50% nữ tham gia": ">= 2 also trong đó trên 50% nữ tham gia",
    "trên 85% đến dưới 90%": "> 85 also dưới 90%",
    "80% (thôn); 90% (tổ dân phố)": ">= 80 also 90% (tổ dân phố)",
    "Top 20": "<= 20 rank",
    "nhóm 10 xã dẫn đầu": "<= 10 rank",
    "xếp thứ 5 toàn tỉnh": "<= 5 rank",
    "≤ 3 Đông Nam Á": "<= 3 rank",
    "Phấn đấu có 17/99 xã, phường": ">= 17",
    "≥ 8,4%/năm": ">= 8.4",
    "≥ 3% và tăng dần theo nhu cầu": ">= 3 also tăng dần theo nhu cầu",
    "≥ 1,1 và không thấp hơn chỉ tiêu tỉnh giao": ">= 1.1 also không thấp hơn chỉ tiêu tỉnh giao",
    r"$\geq 1,1$ và không thấp hơn mức tỉnh giao": ">= 1.1 also không thấp hơn mức tỉnh giao",
    "100% (trừ hồ sơ mật)": ">= 100 also trừ hồ sơ mật",
    "đạt 71%; có chứng chỉ đạt 27%": ">= 71 also có chứng chỉ đạt 27%",
    "90% trở lên, tăng 5% so với năm 2025": ">= 90 also tăng 5% so với năm 2025",
    "100% thôn có wifi theo Đề án 06": ">= 100",
    "nâng lên 2% trong 5 năm tiếp theo": ">= 2",
    "Phủ sóng 5G 100% thôn": ">= 100",
}
UNREADABLE = [
    "",
    "-",
    "Đạt chuẩn",
    "thuộc nhóm dẫn đầu cả nước",
    "không để xảy ra cháy nổ",
    "hoàn thành trước 30/6/2026",
    "cao hơn 5% so với bình quân chung của tỉnh",
    "tăng 2 bậc so với năm 2025",
    "tăng 02 hạng",
    "tăng 5 điểm %",
    "trong 24 giờ",
    "Giảm 5 vụ",
    "20-10",
    "Mức độ 3",
]


@pytest.mark.parametrize(("text", "reading"), READABLE.items())
def test_a_wording_is_read(text: str, reading: str) -> None:
    assert shown(read_target(text, 2026)) == reading


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_names_no_figure_stays_unread(text: str) -> None:
    target = read_target(text, 2026)
    assert (target.comparator, target.value, target.text) == (None, None, text)


@pytest.mark.parametrize("unit", ["Thứ bậc", "Xếp hạng", "thứ hạng"])
def test_the_unit_makes_a_number_a_rank(unit: str) -> None:
    assert shown(read_target("12", measure_unit=unit)) == "<= 12 rank"
    assert shown(read_target("Top 12", measure_unit=unit)) == "<= 12 rank"


@pytest.mark.parametrize("text", READABLE)
def test_case_and_marks_make_no_difference(text: str) -> None:
    def reading(written: str) -> str:
        return fold(shown(read_target(written, 2026)))

    assert reading(text.upper() if "\\" not in text and "&" not in text else text) == reading(text)
    assert reading(unicodedata.normalize("NFD", text)) == reading(text)
    without_marks = "".join(
        letter
        for letter in unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
        if letter in "≥≤" or not unicodedata.combining(letter)
    )
    assert reading(without_marks) == reading(text)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("50% năm 2027, 80% năm 2030", {2027: 50, 2030: 80}),
        ("80% cửa hàng năm 2028, 100% năm 2029", {2028: 80, 2029: 100}),
        ("Năm 2026: 80%; năm 2030: 100%", {2026: 80, 2030: 100}),
        ("2026: 80%, 2030: 100%", {2026: 80, 2030: 100}),
        ("80% (năm 2026) và 100% (năm 2030)", {2026: 80, 2030: 100}),
        ("đến năm 2030 đạt 90%", {2030: 90}),
        ("85%; riêng năm 2030 đạt 95%", {2026: 85, 2030: 95}),
        ("90%", {2026: 90}),
        ("tăng 30% so với năm 2025", {2026: 30}),
        ("", {}),
    ],
)
def test_targets_of_several_years_are_parted(text: str, years: dict[int, int]) -> None:
    targets = read_targets(text, 2026)
    assert {target.year: target.value for target in targets} == years


NUMBERS = st.decimals(0, 10**9, places=2, allow_nan=False)


@given(
    NUMBERS, st.sampled_from(["", "≥ ", "đạt ", "tối thiểu "]), st.sampled_from(["", "%", " xã"])
)
def test_a_written_number_reads_back(number: Decimal, before: str, after: str) -> None:
    target = read_target(f"{before}{format_number(number)}{after}", 2026)
    assert (target.comparator, target.value) == (Comparator.AT_LEAST, number)


@given(NUMBERS, NUMBERS)
def test_a_written_range_reads_back(low: Decimal, more: Decimal) -> None:
    text = f"từ {format_number(low)} đến {format_number(low + more)}"
    target = read_target(text, 2026)
    assert (target.comparator, target.value, target.upper) == (Comparator.BETWEEN, low, low + more)


MIXED = (
    "≥ > từ đến 10 20% 1.200 2026 năm và ; , ( ) tăng giảm so với Top trên dưới không quá - / "
    "gấp 3 lần trừ đạt"
)
WORDS = st.lists(st.sampled_from(MIXED.split()), max_size=10).map(" ".join)


@settings(max_examples=200)
@given(st.one_of(st.text(max_size=60), WORDS))
def test_any_text_is_taken_and_kept(text: str) -> None:
    target = read_target(text, 2026)
    assert target.text == clean(text)
    assert (target.comparator is None) == (target.value is None)
    if target.comparator is Comparator.BETWEEN:
        assert target.value is not None
        assert target.upper is not None
        assert target.value <= target.upper
    read_targets(text, 2026)


WORDINGS = [
    line.split(" → ")
    for line in (Path(__file__).parent / "target_wordings.txt")
    .read_text(encoding="utf-8")
    .splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("text", "reading"), WORDINGS)
def test_a_wording_of_an_office_reads_as_a_person_reads_it(text: str, reading: str) -> None:
    assert shown(read_target(text, 2026)) == reading
