import pytest

from kehoach_desktop.domain.text.whole_number import whole_number


@pytest.mark.parametrize(
    ("group", "number", "whole"),
    [
        ("II", "5", "II.5"),
        ("II.", "5.", "II.5"),
        ("II", "2.5.", "2.5"),
        ("II", "", ""),
        ("", "5.", "5"),
        (None, "5", "5"),
    ],
)
def test_a_task_is_named_with_the_number_of_its_group(group, number, whole):
    assert whole_number(group, number) == whole
