"""The window's starter on Windows has no output at all; what goes wrong is shown in a box."""

import sys

import pytest

from kehoach_desktop.cli import output, parser
from kehoach_desktop.cli.command_line import run, told
from kehoach_desktop.domain.errors import UnusableStore


def without_streams(monkeypatch):
    """Take the streams away, from inside a test: pytest puts its own back before each."""
    shown = []
    for module in (output, parser):
        monkeypatch.setattr(module, "show_box", shown.append)
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    return shown


def test_an_error_is_shown_in_a_box(monkeypatch):
    shown = without_streams(monkeypatch)
    assert told(UnusableStore("Ổ đĩa đã rút ra."), lambda _error: None) == 3
    assert shown == ["Ổ đĩa đã rút ra."]


def test_a_call_that_is_not_understood_is_shown_in_a_box(monkeypatch):
    shown = without_streams(monkeypatch)
    with pytest.raises(SystemExit) as ended:
        run(["khong-co-lenh-nay"], None, lambda _error: None)
    assert ended.value.code == 2
    assert len(shown) == 1 and "khong-co-lenh-nay" in shown[0]
