"""The system's complaints reach the officer in Vietnamese."""

import errno

import pytest

from kehoach_desktop.domain.system_faults import fault_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOENT, "không tìm thấy đường dẫn"),
        (errno.ENOSPC, "đĩa đã đầy"),
        (9999, "lỗi hệ thống số 9999"),
    ],
)
def test_a_refusal_is_told_without_the_system_s_english(number, words):
    assert fault_words(OSError(number, "No such thing")) == words


def test_a_path_that_is_none_at_all_is_told_too():
    assert fault_words(ValueError("embedded null byte")) == "đường dẫn không dùng được"
