"""Cheap folding agrees with the domain's."""

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.text.vietnamese import clean, fold
from kehoach_desktop.reading.folding import fold_fast, fold_in_place, fold_label
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


# The capital İ alone has a small form of two letters.
@given(st.one_of(VIETNAMESE, st.text(st.characters(exclude_characters="İ"))))
def test_folds_in_place_letter_by_letter(text: str) -> None:
    assert fold_in_place(text) == "".join(map(fold_in_place, text))


def test_folds_each_letter_to_one() -> None:
    assert fold_in_place("Đẩy – “số” ≠ ≥ …") == 'day - "so" ≠ ≥ …'


@given(st.one_of(VIETNAMESE, st.text(alphabet="aƣƯ\u0301\u00a0\u200b \t\n\r")))
def test_tidies_lines_as_the_domain_cleans_them(text: str) -> None:
    lines = [clean(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    assert tidy(text) == "\n".join(line for line in lines if line)
