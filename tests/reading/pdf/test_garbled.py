"""Pages whose words can't be taken are told from those whose letters lie one by one."""

import pytest

from kehoach_desktop.reading.pdf.garbled import is_picture
from kehoach_desktop.reading.pdf.page import Page, Piece

SENTENCE = "Rà soát, cập nhật sổ hộ tịch của các thôn phục vụ quản lý, điều hành trong năm"


def page(text: str, lines: int, *, drawn: int = 0) -> Page:
    """Return a page of such lines, each letter a piece."""
    pieces = [
        Piece(60 + 6.0 * at, 60 + 16.0 * line, 66 + 6.0 * at, 72 + 16.0 * line, letter)
        for line in range(lines)
        for at, letter in enumerate(text)
        if letter != " "
    ]
    return Page(1, 595, 842, pieces, drawn=drawn)


def test_words_of_letters_that_are_pieces_of_their_own_can_be_taken() -> None:
    assert not is_picture(page(SENTENCE, 4))


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE.translate({ord(letter): 0xE000 + ord(letter) % 256 for letter in SENTENCE}),
        "".join(
            letter if letter in " ," else chr(ord("g") + ord(letter) % 13) for letter in SENTENCE
        ),
    ],
    ids=["nameless", "shuffled"],
)
def test_letters_that_name_nothing_are_a_picture(text: str) -> None:
    assert is_picture(page(text, 4))


def test_a_page_of_shapes_alone_is_a_picture() -> None:
    assert is_picture(page("", 1, drawn=200))
    assert not is_picture(page("", 1, drawn=100))
