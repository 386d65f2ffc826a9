"""Which calls open the window without the command line being loaded."""

import datetime
from pathlib import Path

import pytest

from kehoach_desktop.window_call import WindowCall, window_call


@pytest.mark.parametrize(
    ("words", "call"),
    [
        ([], WindowCall()),
        (["--exit-after-show"], WindowCall(exit_after_show=True)),
        (["--data", "x"], WindowCall(Path("x"))),
        (["--data=x", "--today", "2026-04-14"], WindowCall(Path("x"), datetime.date(2026, 4, 14))),
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
    ],
)
def test_the_command_line_reads_everything_else(words: list[str]) -> None:
    assert window_call(words) is None
