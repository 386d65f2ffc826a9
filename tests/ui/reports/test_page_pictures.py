"""Drawn pages: packed, a few of them, and unpacked while they are seen."""

import zlib

import pytest

from kehoach_desktop.services.models.page_models import PageImage
from kehoach_desktop.ui.reports.page_pictures import PagePictures

RED, BLUE = bytes((0, 0, 255, 0)), bytes((255, 0, 0, 0))


def drawn(page, pixel=RED):
    return PageImage(page, 2, 1, 8, zlib.compress(pixel * 2))


@pytest.fixture
def pictures():
    return PagePictures()


def test_a_page_is_painted_as_it_came(pictures):
    pictures.take(drawn(3))
    picture = pictures.picture(3)
    assert (picture.width(), picture.height()) == (2, 1)
    assert picture.pixelColor(1, 0).name() == "#ff0000"
    assert pictures.picture(2) is None


def test_a_page_drawn_anew_takes_the_place_of_the_old(pictures):
    pictures.take(drawn(3))
    pictures.picture(3)
    pictures.take(drawn(3, BLUE))
    assert pictures.picture(3).pixelColor(0, 0).name() == "#0000ff"


def test_pages_out_of_sight_are_packed_but_not_forgotten(pictures):
    for page in (0, 1):
        pictures.take(drawn(page))
        pictures.picture(page)
    pictures.let_go({1})
    assert list(pictures._pictures) == [1]
    assert pictures.picture(0) is not None
    pictures.let_go()
    assert pictures._pictures == {}
    assert 0 in pictures and 1 in pictures


def test_those_not_drawn_for_longest_go(pictures):
    gone = [left for page in range(14) for left in pictures.take(drawn(page))]
    assert gone == [0, 1]
    assert 0 not in pictures and 13 in pictures
    assert len(pictures) == 12


def test_forgetting_leaves_nothing(pictures):
    pictures.take(drawn(0))
    pictures.picture(0)
    pictures.clear()
    assert len(pictures) == 0
    assert pictures.picture(0) is None
