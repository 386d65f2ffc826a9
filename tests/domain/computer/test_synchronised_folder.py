"""Folders that OneDrive and its like copy elsewhere."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from kehoach_desktop.domain.computer.synchronised_folder import synchroniser_of

ONEDRIVE = {"OneDriveCommercial": "D:\\Đồng bộ của xã\\"}


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("C:\\Users\\ha\\OneDrive\\Tài liệu\\ke-hoach", "OneDrive"),
        ("C:\\Users\\ha\\OneDrive - Sở Nội vụ\\ke-hoach", "OneDrive"),
        ("C:\\Users\\ha\\ONEDRIVE", "OneDrive"),
        ("D:\\đồng bộ của xã\\Kế hoạch", "OneDrive"),
        ("C:\\Users\\ha\\Dropbox\\ke-hoach", "Dropbox"),
        ("C:\\Users\\ha\\Dropbox (Cá nhân)\\ke-hoach", "Dropbox"),
        ("G:\\My Drive\\ke-hoach", "Google Drive"),
        ("C:\\Users\\ha\\Google Drive\\ke-hoach", "Google Drive"),
        ("C:\\Users\\ha\\GoogleDrive", "Google Drive"),
        ("C:\\Users\\ha\\AppData\\Local\\kehoach", None),
        ("E:\\kehoach\\du-lieu", None),
        ("D:\\Đồng bộ của xã cũ\\ke-hoach", None),
        ("C:\\Users\\ha\\bỏ OneDrive\\ke-hoach", None),
    ],
)
def test_of_windows(path, name):
    assert synchroniser_of(PureWindowsPath(path), ONEDRIVE) == name


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/home/ha/Dropbox/ke-hoach", "Dropbox"),
        ("/home/ha/Tài liệu/ke-hoach", None),
    ],
)
def test_of_linux(path, name):
    assert synchroniser_of(PurePosixPath(path), {}) == name


def test_a_variable_left_empty_names_no_folder():
    assert synchroniser_of(PurePosixPath("/home/ha/ke-hoach"), {"OneDrive": ""}) is None
