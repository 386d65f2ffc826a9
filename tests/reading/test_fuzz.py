"""Files damaged in every way hypothesis thinks of are read or refused, soon, in little memory."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import psutil
import pytest
from damage import (
    DAMAGES,
    SHARED_PDF,
    Damage,
    Files,
    damaged,
    damaged_inside,
    is_refused,
    whole_files,
)
from hypothesis import HealthCheck, given, settings

from kehoach_desktop.reading.pdf.apart import ReadingProcess
from kehoach_desktop.reading.plan_reader import PlanFileReader

# The tenth second is when a silent reading of a PDF is ended.
SOON = 10_500
HEALTH = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    return whole_files(tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def reader() -> Iterator[PlanFileReader]:
    process = ReadingProcess()
    with pytest.MonkeyPatch.context() as patch:
        # Recognising what damage has made a picture takes its time, and is no hang.
        patch.setenv("PATH", "")
        yield PlanFileReader(process.read)
    process.close()


def _read(reader: PlanFileReader, files: Files, name: str, content: bytes, folder: Path) -> None:
    path = folder / name
    path.write_bytes(content)
    is_refused(reader.read_file, path)
    # What came of a file is never far larger than what a whole one makes.
    assert psutil.Process().memory_info().rss < 500 * 2**20
    path.write_bytes(files[name])


def test_whole_files_are_read(reader: PlanFileReader, files: Files, tmp_path: Path) -> None:
    for name in (
        "packed.pdf",
        "clear.pdf",
        "plan.docx",
        "plan.doc",
        "plan.rtf",
        "plan.xlsx",
        "plan.csv",
    ):
        path = tmp_path / name
        path.write_bytes(files[name])
        # Of the spreadsheet two rows are hidden by a merged cell.
        assert len(reader.read_file(path).tasks) in (12, 14), name


@pytest.mark.parametrize(
    "name", ["packed.pdf", "clear.pdf", "shared.pdf", "plan.txt", "plan.csv", "plan.rtf"]
)
@settings(max_examples=40, deadline=SOON, suppress_health_check=HEALTH)
@given(damages=DAMAGES)
def test_a_damaged_file(
    name: str,
    damages: Sequence[Damage],
    reader: PlanFileReader,
    files: Files,
    tmp_path: Path,
) -> None:
    if name not in files:
        pytest.skip(f"{SHARED_PDF.name} is not beside the repository")
    _read(reader, files, name, damaged(files[name], damages), tmp_path)


@pytest.mark.parametrize("inside", [True, False])
@pytest.mark.parametrize("name", ["plan.docx", "plan.xlsx", "plan.doc"])
@settings(max_examples=40, deadline=SOON, suppress_health_check=HEALTH)
@given(damages=DAMAGES)
def test_a_damaged_office_file(
    name: str,
    inside: bool,
    damages: Sequence[Damage],
    reader: PlanFileReader,
    files: Files,
    tmp_path: Path,
) -> None:
    hurt = damaged_inside if inside else damaged
    _read(reader, files, name, hurt(files[name], damages), tmp_path)
