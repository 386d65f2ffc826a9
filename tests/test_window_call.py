"""Which calls open the window without the command line being loaded."""

import argparse
import datetime
from pathlib import Path

import pytest

from kehoach_desktop.cli.command_line import make_parser
from kehoach_desktop.window_call import COMMANDS, WindowCall, window_call


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a plan, a folder, and a file that is named like a command."""
    (tmp_path / "Kế hoạch số 7.docx").touch()
    (tmp_path / "plans").touch()
    (tmp_path / "thư mục").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "call"),
    [
        ([], WindowCall()),
        (["--exit-after-show"], WindowCall(exit_after_show=True)),
        (["--tray"], WindowCall(tray=True)),
        (["--tray", "--data", "x"], WindowCall(Path("x"), tray=True)),
        (["--data", "x"], WindowCall(Path("x"))),
        (["--data=x", "--today", "2026-04-14"], WindowCall(Path("x"), datetime.date(2026, 4, 14))),
        (["Kế hoạch số 7.docx"], WindowCall(file=Path("Kế hoạch số 7.docx"))),
        (["./plans"], WindowCall(file=Path("plans"))),
        (["/không có/gói.khgoi"], WindowCall(file=Path("/không có/gói.khgoi"))),
        (["./thư mục"], WindowCall(file=Path("thư mục"))),
        (["plans/a=b.docx", "--data", "x"], WindowCall(Path("x"), file=Path("plans/a=b.docx"))),
        (["--data", "x", "./a.khgoi"], WindowCall(Path("x"), file=Path("a.khgoi"))),
    ],
)
def test_a_window_is_asked_for(words: list[str], call: WindowCall) -> None:
    assert window_call(words) == call


@pytest.mark.parametrize(
    "words",
    [
        ["--version"],
        ["plans"],
        ["--data"],
        ["--data", "x", "plans"],
        ["--data", "--json"],
        ["--data="],
        ["--today", "14/4/2026"],
        ["--lang", "en"],
        ["khong-co"],
        ["khong-co.docx"],
        ["thư mục"],
        [""],
        ["x" * 5000],
        ["a\0b"],
        ["./a.docx", "./b.docx"],
        ["./a.docx", "plans"],
        ["./a.docx", "--json"],
        ["./a.docx", "--exit-after-show"],
        ["--tray", "--exit-after-show"],
        ["read", "./a.docx"],
    ],
)
def test_the_command_line_reads_everything_else(words: list[str]) -> None:
    assert window_call(words) is None


def test_every_command_is_known_here() -> None:
    (branch,) = (
        action
        for action in make_parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    assert set(branch.choices) == COMMANDS
