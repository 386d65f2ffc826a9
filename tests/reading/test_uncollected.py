"""The collection of garbage is held off while reading, and goes on after it."""

import gc

import pytest

from kehoach_desktop.reading.uncollected import uncollected


@uncollected()
def read(fails: bool) -> bool:
    if fails:
        raise ValueError
    return gc.isenabled()


def test_it_is_off_inside_and_on_again_afterwards() -> None:
    assert read(fails=False) is False
    assert gc.isenabled()
    with pytest.raises(ValueError):
        read(fails=True)
    assert gc.isenabled()


def test_one_inside_another_leaves_it_off_for_the_outer_one() -> None:
    with uncollected():
        read(fails=False)
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_off_before_stays_off() -> None:
    gc.disable()
    try:
        read(fails=False)
        assert not gc.isenabled()
    finally:
        gc.enable()
