"""What a measure begins with, and what only begins alike."""

import re

import pytest

from kehoach_desktop.reading.recognise.prose.figures.measure_words import MEASURE

_BEGINS = re.compile(rf"{MEASURE}\b")


@pytest.mark.parametrize(
    "words",
    ["ty le ho ngheo", "so vu chay", "tong von dau tu", "muc do hai long", "diem danh gia"],
)
def test_measures(words: str) -> None:
    assert _BEGINS.match(words)


@pytest.mark.parametrize(
    "words",
    ["so hoa ho so", "so ket 6 thang", "tong ket nam", "muc tieu cu the", "diem nong", "tinh hinh"],
)
def test_words_that_only_begin_alike(words: str) -> None:
    assert not _BEGINS.match(words)
