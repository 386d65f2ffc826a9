"""Signs are found by their rarest letter wherever they stand."""

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.text.signs import Signs

WORDS = st.text(alphabet="aáạảhnt g/2đ–", max_size=30)
PIECES = st.lists(st.text(alphabet="aáạảhnt g/2đ–", min_size=1, max_size=4), max_size=5)


@given(WORDS, PIECES)
def test_stand_in_a_text_where_one_of_the_pieces_does(text: str, pieces: list[str]) -> None:
    assert Signs(*pieces).stand_in(text) == any(piece in text for piece in pieces)


def test_a_letter_alone_is_no_piece() -> None:
    assert not Signs("ằng ").stand_in("bằng")
    assert Signs("ằng ").stand_in("hằng tháng")
