import re

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.computer.file_name import plain_name


def test_a_symbol_and_a_unit_become_names():
    assert plain_name("12/KH-UBND") == "12-kh-ubnd"
    assert plain_name("Phòng Văn hóa – Xã hội") == "phong-van-hoa-xa-hoi"


@given(st.text())
def test_any_text_gives_a_name_that_every_drive_takes(text):
    assert re.fullmatch(r"([0-9a-z]+(-[0-9a-z]+)*)?", plain_name(text))
    assert len(plain_name(text)) <= 50
