"""The day of the last look is kept quietly."""

import datetime
from pathlib import Path

import pytest

from kehoach_desktop.storage.last_look import LAST_LOOK_FILE, LastLookFile

DAY = datetime.date(2026, 4, 12)


def test_the_day_comes_back(tmp_path: Path) -> None:
    kept = LastLookFile(tmp_path)
    assert kept.day() is None
    kept.keep(DAY)
    assert LastLookFile(tmp_path).day() == DAY
    kept.keep(DAY + datetime.timedelta(days=2))
    assert kept.day() == DAY + datetime.timedelta(days=2)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"ngay": 7}', b'{"ngay": "hom qua"}', b"\xff\xfe", b"[" * 5000, b"null"],
)
def test_a_broken_file_says_nothing_and_is_mended(tmp_path: Path, content: bytes) -> None:
    (tmp_path / LAST_LOOK_FILE).write_bytes(content)
    kept = LastLookFile(tmp_path)
    assert kept.day() is None
    kept.keep(DAY)
    assert kept.day() == DAY


def test_where_nothing_can_be_written_nothing_happens(tmp_path: Path) -> None:
    kept = LastLookFile(tmp_path / "gone")
    kept.keep(DAY)
    assert kept.day() is None
