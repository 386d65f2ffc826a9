"""Text of a web page: empty lines part its paragraphs, whose lines break anywhere."""

from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.text.parted_blocks import has_parted_blocks, with_joined_blocks

PAGE = """**ỦY BAN NHÂN
DÂN**
PHƯỜNG SƠN KHÊ
-------
CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 61/KH-UBND
*Sơn Khê, ngày 09
tháng 4 năm 2026*

**KẾ HOẠCH**

THU GOM PIN CŨ, BÓNG ĐÈN HỎNG TRÊN ĐỊA BÀN PHƯỜNG
NĂM 2026

Thực hiện chương trình của thành phố về
chất thải nguy hại trong hộ gia đình, Ủy ban nhân dân phường ban hành Kế
hoạch thu gom như sau:

**I. MỤC ĐÍCH,
YÊU CẦU**

Thu gom riêng các loại pin, bóng
đèn đã hỏng, không để lẫn vào rác sinh hoạt của các hộ trong phường.

**II. NỘI DUNG
THỰC HIỆN**

**1. Phòng
Kinh tế, Hạ tầng và Đô thị**

a) Đặt thùng thu gom ở
nhà sinh hoạt của từng tổ dân phố, xong trước ngày 20/5/2026;

b) Phối hợp với Trạm
Y tế phường in, phát tờ hướng dẫn phân loại đến từng hộ;

**2. Các tổ dân
phố**

a) Cử người trông giữ
thùng thu gom và ghi sổ theo dõi hằng tuần;

b) Vận động các cửa hàng
điện máy nhận lại pin cũ của khách hàng.

Nơi nhận:
- Các tổ dân phố;
- Lưu: VT.
"""


def test_lines_of_a_paragraph_are_joined_whatever_their_width() -> None:
    draft = PlanFileReader().read_text(PAGE)
    assert draft.symbol == "61/KH-UBND"
    assert draft.date is not None and draft.date.isoformat() == "2026-04-09"
    assert [(task.clause, task.lead) for task in draft.tasks] == [
        ("II.1.a", ("Phòng Kinh tế, Hạ tầng và Đô thị",)),
        ("II.1.b", ("Phòng Kinh tế, Hạ tầng và Đô thị",)),
        ("II.2.a", ("Các tổ dân phố",)),
        ("II.2.b", ("Các tổ dân phố",)),
    ]
    assert draft.tasks[1].title.endswith("phát tờ hướng dẫn phân loại đến từng hộ")


def test_what_stands_above_the_title_keeps_its_lines() -> None:
    lines = with_joined_blocks(PAGE.split("\n"))
    assert lines[:4] == ["**ỦY BAN NHÂN", "DÂN**", "PHƯỜNG SƠN KHÊ", "-------"]
    assert "**I. MỤC ĐÍCH, YÊU CẦU**" in lines
    assert "**1. Phòng Kinh tế, Hạ tầng và Đô thị**" in lines


def test_numbers_within_a_run_of_lines_are_paragraphs_of_their_own() -> None:
    run = [f"{number}. Việc thứ {number} của tổ\nlàm trong tuần này." for number in range(1, 12)]
    assert not has_parted_blocks("\n".join(run).split("\n"))


def test_a_text_of_whole_lines_is_left_alone() -> None:
    whole = [f"{number}. Việc thứ {number} của tổ dân phố." for number in range(1, 20)]
    assert not has_parted_blocks("\n\n".join(whole).split("\n"))
