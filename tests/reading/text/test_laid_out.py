"""Text laid out as its page is: two columns of head and foot, indents of paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.reading.text.laid_out import in_reading_order

HEAD = [
    "   UBND XÃ TÂN AN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "                                    Độc lập - Tự do - Hạnh phúc",
    "  Số: 12/UBND-VX              Tân An, ngày 02 tháng 3 năm 2026",
    "V/v tuyên truyền về",
    "  an toàn thông tin",
    "",
    "                     Kính gửi: Các phòng, đơn vị.",
]
BODY = [
    "      1. Phòng Kinh tế rà soát các hộ kinh doanh đã đăng ký dùng hóa đơn điện tử",
    "trên địa bàn xã và gửi danh sách về Thuế cơ sở để đối chiếu trước ngày",
    "30/3/2026.",
]
FOOT = [
    "Nơi nhận:                                TM. ỦY BAN NHÂN DÂN",
    "- Như trên;                                 KT. CHỦ TỊCH",
    "- Thường trực Đảng ủy (b/c);             PHÓ CHỦ TỊCH",
    "- Lưu: VT.",
    "",
    "                                          Lê Văn Mẫu",
]


def test_the_left_column_of_a_head_comes_before_the_right_one() -> None:
    lines = [line for line in in_reading_order([*HEAD, *BODY]) if line]
    assert lines[:7] == [
        "UBND XÃ TÂN AN",
        "Số: 12/UBND-VX",
        "V/v tuyên truyền về",
        "an toàn thông tin",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Tân An, ngày 02 tháng 3 năm 2026",
    ]
    assert lines[7].strip() == "Kính gửi: Các phòng, đơn vị."


@pytest.mark.parametrize("word", ["Nơi nhận:", "Nơỉ nhận:", "Noi nhan:", "Nqi nhan:"])
def test_recipients_come_before_who_signs(word: str) -> None:
    foot = [FOOT[0].replace("Nơi nhận:", word), *FOOT[1:]]
    lines = in_reading_order([*HEAD, *BODY, *foot])
    at = lines.index(word)
    assert [line for line in lines[at + 1 :] if line] == [
        "- Như trên;",
        "- Thường trực Đảng ủy (b/c);",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Lê Văn Mẫu",
    ]


def test_a_name_alone_on_the_next_page_signs() -> None:
    foot = [*FOOT[:4], "", "     Lê Văn Mẫu"]
    assert in_reading_order([*HEAD, *BODY, *foot])[-1] == "Lê Văn Mẫu"


def test_indents_show_where_paragraphs_begin() -> None:
    whole = " ".join(line.strip() for line in BODY)
    next_one = whole.replace("1. Phòng Kinh tế", "Giao Văn phòng")
    items = [*BODY, BODY[0].replace("1. Phòng Kinh tế", "Giao Văn phòng"), *BODY[1:]] * 3
    lines = in_reading_order([*HEAD, *items, *FOOT])
    assert lines.count(whole) == lines.count(next_one) == 3


@pytest.mark.parametrize(
    "lines",
    [
        ["STT   Nhiệm vụ   Thời hạn", "1     Rà soát    30/3/2026", "2     Lập sổ     30/4/2026"],
        ["Kế hoạch năm 2026", "1. Rà soát", "2. Lập sổ"],
        ["TT\tNhiệm vụ\tThời hạn", "1\tRà soát   nhanh\t30/3/2026"],
    ],
)
def test_other_text_stays_as_it_is(lines: list[str]) -> None:
    assert in_reading_order(lines) == lines


WORDS = st.text(alphabet="abđ:;.-12 ", max_size=30)


@given(st.lists(st.one_of(st.sampled_from([*HEAD, *BODY, *FOOT]), WORDS), max_size=40))
def test_no_word_is_lost_or_made(lines: list[str]) -> None:
    def words(of: list[str]) -> list[str]:
        return sorted(" ".join(of).split())

    assert words(in_reading_order(lines)) == words(lines)
