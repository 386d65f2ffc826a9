"""Calls of the command line in this process."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kehoach_desktop.__main__ import main


@dataclass(frozen=True)
class Outcome:
    """What one call did: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Kehoach = Callable[..., Outcome]


@pytest.fixture
def kehoach(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Kehoach]:
    """Call ``kehoach`` with words; ``data`` is the folder, by default the test's own."""
    monkeypatch.delenv("KEHOACH_DATA", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", str(tmp_path / "state"))

    def call(*words: str | Path, data: Path | None = tmp_path / "data") -> Outcome:
        options = [] if data is None else ["--data", str(data)]
        try:
            code = main([*options, *map(str, words)])
        except SystemExit as left:
            code = int(left.code or 0)
        printed = capfdbinary.readouterr()
        return Outcome(code, printed.out.decode("utf-8"), printed.err.decode("utf-8"))

    yield call


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder holding the sample office; copied, never changed."""
    folder = tmp_path_factory.mktemp("sample") / "data"
    assert main(["--data", str(folder), "demo"]) == 0
    return folder


@pytest.fixture
def demo(kehoach: Kehoach, sample_folder: Path, tmp_path: Path) -> Kehoach:
    """The command line over the sample office."""
    shutil.copytree(sample_folder, tmp_path / "data")
    return kehoach


def is_one_sentence_line(text: str) -> bool:
    """Whether the text is one line an officer can read: no trace, no English class name."""
    lines = text.strip().splitlines()
    return len(lines) == 1 and "Traceback" not in text and "Error" not in text


@pytest.fixture
def refused() -> Callable[[Outcome, int], None]:
    """Assert that a call failed with this code, one Vietnamese line and nothing printed."""

    def check(outcome: Outcome, code: int) -> None:
        assert outcome.code == code, outcome
        assert outcome.out == ""
        assert is_one_sentence_line(outcome.err), outcome.err

    return check
