"""What the window says of the place and the version of the data."""

import shutil
import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kehoach_desktop.ui.place_notice import PlaceNotice
from kehoach_desktop.ui.widgets.notice import Notice


def notices(window):
    return window.findChildren(PlaceNotice)


@pytest.fixture
def synchronised(tmp_path, sample_folder):
    folder = tmp_path / "Dropbox" / "ke-hoach"
    shutil.copytree(sample_folder, folder)
    return folder


def test_a_synchronised_folder_is_told_of_until_it_was_read(
    qtbot, make_window, synchronised, settle
):
    window = make_window(synchronised)
    settle(window)
    (notice,) = notices(window)
    assert notice.isVisible()
    assert str(synchronised) in notice.text.text()
    assert "Dropbox" in notice.text.text()
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    window.operations.close()

    again = make_window(synchronised)
    settle(again)
    (notice,) = notices(again)
    qtbot.mouseClick(notice.read, Qt.MouseButton.LeftButton)
    assert not notice.isVisible()
    again.close()
    qtbot.waitUntil(lambda: not again.isVisible())
    again.operations.close()

    third = make_window(synchronised)
    settle(third)
    assert not notices(third)


def test_a_usual_folder_is_not_spoken_of(window, settle):
    settle(window)
    assert not notices(window)


def test_data_of_a_newer_program_is_refused_and_kept(make_window, data):
    connection = sqlite3.connect(data / "kehoach.db")
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = (data / "kehoach.db").read_bytes()
    window = make_window(data)
    notice = window.pages.currentWidget()
    assert isinstance(notice, Notice)
    words = " ".join(label.text() for label in notice.findChildren(QLabel))
    assert "phiên bản mới hơn" in words and "chưa có gì thay đổi" in words
    assert (data / "kehoach.db").read_bytes() == before
