"""What is said of a doubtful row."""

import pytest

from kehoach_desktop.ui.importing.doubt_words import doubt_reasons, doubt_words

LATE = "Chưa chắc “cuối vụ” là thời hạn của nhiệm vụ ở mục II.1."
pytestmark = pytest.mark.usefixtures("qapp")


def test_words_that_no_warning_tells_of_are_told_of():
    assert doubt_reasons([LATE], ["title", "deadline"]) == [LATE, doubt_words("title")]


def test_a_warning_for_each_doubt_is_enough():
    assert doubt_reasons([LATE], ["deadline"]) == [LATE]
    assert doubt_reasons([LATE], ["title"]) == [LATE]


def test_without_a_warning_each_field_is_told_of():
    fields = ["title", "lead"]
    assert doubt_reasons([], fields) == [doubt_words(one) for one in fields]
