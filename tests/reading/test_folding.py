"""Cheap folding agrees with the domain's."""

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.text import fold
from kehoach_desktop.reading.folding import fold_fast, fold_label
from kehoach_desktop.reading.tidying import is_tidy, tidy

LETTERS = "aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
VIETNAMESE = st.text(alphabet=LETTERS + LETTERS.upper() + "bcdghkmnz 0123456789.,;:/-()%≥≤…•\t\n")


@given(VIETNAMESE)
def test_folds_vietnamese_like_the_domain(text: str) -> None:
    assert fold_fast(text) == fold(text) == fold_label(text)


def test_dashes_and_quotes_are_plain() -> None:
    assert fold_fast("Văn hóa – Xã hội “số”") == 'van hoa - xa hoi "so"'


@given(st.lists(st.text(max_size=12), max_size=6))
def test_what_is_called_tidy_needs_no_tidying(texts: list[str]) -> None:
    if is_tidy(texts):
        assert [tidy(text) for text in texts] == texts
