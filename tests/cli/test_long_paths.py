"""Folders deep down, with spaces and Vietnamese letters in either Unicode form."""

import os
import unicodedata
from pathlib import Path

import pytest

from kehoach_desktop.storage.revisions import DATA_FILE


def test_a_path_beyond_what_sqlite_takes_is_called_too_long(kehoach, refused, tmp_path):
    data = tmp_path
    for _ in range(5):
        data /= " ".join(["Ủy ban nhân dân xã Tân Lập"] * 3)
    outcome = kehoach("plans", data=data)
    if os.name == "nt" and outcome.code == 0:
        # There it takes whatever the system was told to allow.
        assert (data / DATA_FILE).is_file()
        return
    refused(outcome, 3)
    assert "quá dài" in outcome.err


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_data_report_and_copy_in_a_long_path(kehoach, tmp_path, form):
    deep = tmp_path
    while len(str(deep)) < 260:
        deep /= unicodedata.normalize(form, "Ủy ban nhân dân xã Tân Lập 100% #1")
    data, out = deep / "dữ liệu", deep / "báo cáo"
    assert len(str(data)) > 260
    outcome = kehoach("demo", data=data)
    if os.name == "nt" and outcome.code == 3:
        # A Windows that was not told to allow such paths; it must say so plainly.
        assert "quá dài" in outcome.err
        return
    assert outcome.code == 0
    for words in (
        ("undo",),
        ("redo",),
        ("backup", "--to", deep / "bản sao"),
        ("report", "--period", "2026-06", "--out", out),
        ("bundle", "check", out / "bao-cao-2026-06.zip"),
    ):
        outcome = kehoach(*words, data=data)
        assert outcome.code == 0, outcome
    # The folders were used as they were named, not made anew in the other form.
    assert [path.name for path in tmp_path.iterdir() if path.name != "state"] == [
        deep.relative_to(tmp_path).parts[0]
    ]
    assert len(list(out.iterdir())) == 4
    (copy,) = (deep / "bản sao").iterdir()
    assert Path(copy).suffix == ".db"
