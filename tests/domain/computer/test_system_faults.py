"""The system's complaints reach the officer in Vietnamese."""

import errno
import os

import pytest

from kehoach_desktop.domain.computer.system_faults import (
    LOST,
    NO_ROOM,
    Fault,
    fault_of,
    fault_words,
)


def windows_error(number: int, path: str = "E:\\ke-hoach", maps_to: int = errno.EINVAL) -> OSError:
    """An error as Windows raises it, on any system."""
    error = OSError(maps_to, "No such thing", path, number)
    if os.name != "nt":
        error.winerror = number  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOENT, "không tìm thấy đường dẫn"),
        (errno.ENOSPC, "đĩa đã đầy"),
        (errno.EROFS, "ổ đĩa đang khóa chống ghi"),
        (errno.ESTALE, "ổ đĩa đã rút ra hoặc mất kết nối"),
        (9999, "lỗi hệ thống số 9999"),
    ],
)
def test_a_refusal_is_told_without_the_system_s_english(number, words):
    assert fault_words(OSError(number, "No such thing")) == words


def test_a_path_that_is_none_at_all_is_told_too():
    assert fault_words(ValueError("embedded null byte")) == "đường dẫn không dùng được"


@pytest.mark.parametrize(
    ("number", "maps_to", "fault"),
    [
        (21, errno.EACCES, Fault.GONE),
        (1167, errno.EINVAL, Fault.GONE),
        (53, errno.ENOENT, Fault.GONE),
        (19, errno.EACCES, Fault.PROTECTED),
        (32, errno.EACCES, Fault.IN_USE),
        (112, errno.ENOSPC, Fault.FULL),
        (3, errno.ENOENT, Fault.MISSING),
        (206, errno.ENOENT, Fault.TOO_LONG),
        (5, errno.EACCES, Fault.FORBIDDEN),
    ],
)
def test_the_numbers_of_windows_go_before_what_python_makes_of_them(number, maps_to, fault):
    assert fault_of(windows_error(number, maps_to=maps_to)) is fault


def test_a_long_path_that_windows_calls_missing_is_called_long():
    assert fault_of(windows_error(3, "E:\\" + "a" * 260)) is Fault.TOO_LONG


def test_an_unknown_number_of_windows_is_named():
    assert fault_words(windows_error(4711)) == "lỗi hệ thống số 4711"


def test_no_room_and_a_lost_place_are_different_things():
    assert not NO_ROOM & LOST
