import pytest

from kehoach_desktop.domain.text.search_words import SearchWords


def test_words_are_taken_out_of_symbols_and_punctuation():
    words = SearchWords.of("  358/KH-UBND, Đề  án ")
    assert words.exact == ("358", "kh", "ubnd", "đề", "án")
    assert words.folded == ("358", "kh", "ubnd", "de", "an")


@pytest.mark.parametrize(
    ("typed", "enough"), [("", False), ("đ", False), ("–", False), ("6", True)]
)
def test_one_letter_alone_finds_nothing(typed, enough):
    assert SearchWords.of(typed).is_enough is enough


def test_exact_is_with_diacritics_in_order_the_last_word_unfinished():
    words = SearchWords.of("tổ công ng")
    assert words.stand_in("Lập Tổ công nghệ số")
    assert not words.stand_in("to cong nghe so")
    assert not words.stand_in("công nghệ của tổ")


def test_folded_words_may_stand_anywhere():
    words = SearchWords.of("nghe tổ")
    assert words.fold_into("Lập tổ công nghệ số")
    assert not words.fold_into("Lập tổ dân phố")
    assert words.any_in("Lập tổ dân phố")
    assert words.first_place("Lập tổ dân phố") == 4
