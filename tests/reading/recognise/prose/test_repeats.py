"""What a plan's body repeats of its annex is known, what only resembles it is not."""

import pytest

from kehoach_desktop.reading.recognise.prose.repeats import Repeats


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("Kiểm tra 03 đơn vị trong năm 2026", True),
        ("Kiểm tra 3 đơn vị trong năm 2026", True),
        ("Kiểm tra 06 đơn vị trong năm 2026", False),
        ("Kiểm tra các đơn vị trong năm 2026", True),
    ],
)
def test_a_shared_year_makes_no_two_counts_alike(words: str, held: bool) -> None:
    assert (words in Repeats(["Kiểm tra 03 đơn vị trong năm 2026"])) is held
