"""Telling words that lost their marks from misread ones."""

import pytest

from kehoach_desktop.reading.recognise.damage.syllables import are_well_spelled, is_syllable


@pytest.mark.parametrize(
    "word", ["nghieng", "khuyen", "tuong", "quyet", "nghi", "gia", "y", "oan", "xoong", "tuan"]
)
def test_a_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["hgi", "chii", "thyc", "nbiem", "wu", "kl", "internet", "niam"])
def test_no_syllable(word: str) -> None:
    assert not is_syllable(word)


def test_a_text_is_well_spelled_with_or_without_marks() -> None:
    words = "Rà soát hộ nghèo của các thôn trong xã và lập danh sách trình Ủy ban nhân dân xã. "
    assert are_well_spelled(words * 4)
    assert are_well_spelled("Ra soat ho ngheo cua cac thon trong xa, bao cao UBND. " * 6)
    assert not are_well_spelled("Ra soaf ho nqheo ciia cac tbon trong xa va ldp danh sach. " * 6)
    assert not are_well_spelled("Ra soat.")
