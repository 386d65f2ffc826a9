"""Asking where a file is to be written."""

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from kehoach_desktop.ui.widgets import file_question


@pytest.fixture
def answer(qtbot, monkeypatch, tmp_path):
    """Answer the dialog with a name in the test's folder."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def ask(name, replace=None):
        path = tmp_path / name
        monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: 1)
        monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(path)])
        asked = []

        def may(_parent, path):
            asked.append(path)
            return replace

        monkeypatch.setattr(file_question, "_may_replace", may)
        found = file_question.ask_new_file(parent, "Ghi", "Lịch (*.ics)", "test", "lich.ics")
        return found, asked

    return ask


def test_a_new_name_is_taken_without_asking(answer, tmp_path):
    assert answer("lịch.ics") == (tmp_path / "lịch.ics", [])


@pytest.mark.parametrize("replace", [True, False])
def test_an_old_file_is_asked_about_in_vietnamese(answer, tmp_path, replace):
    old = tmp_path / "lịch.ics"
    old.write_text("cũ", encoding="utf-8")
    found, asked = answer("lịch.ics", replace)
    assert asked == [old]
    assert found == (old if replace else None)
    assert old.read_text(encoding="utf-8") == "cũ"
