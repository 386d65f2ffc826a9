"""Data within a synchronised folder: told on standard error, by commands that write alone."""

import json
import shutil

import pytest


@pytest.fixture
def synchronised(kehoach, sample_folder, tmp_path):
    data = tmp_path / "OneDrive - Sở Nội vụ" / "ke-hoach"
    shutil.copytree(sample_folder, data)

    def call(*words):
        return kehoach(*words, data=data)

    return call


def test_a_command_that_writes_says_it_in_one_line(synchronised):
    outcome = synchronised("undo")
    assert outcome.code == 0
    told = [line for line in outcome.err.splitlines() if "OneDrive" in line]
    assert len(told) == 1
    assert "làm hỏng dữ liệu" in told[0]
    assert synchronised("redo").err.count("nằm trong OneDrive") == 1


def test_a_listing_says_nothing_and_json_stays_whole(synchronised, tmp_path):
    outcome = synchronised("tasks", "--json")
    assert outcome.err == ""
    json.loads(outcome.out)
    outcome = synchronised("report", "--period", "2026-06", "--out", tmp_path / "out", "--json")
    assert json.loads(outcome.out)["period"] == "2026-06"
    assert "nằm trong OneDrive" in outcome.err


def test_a_folder_that_windows_names_as_onedrive(demo, monkeypatch, tmp_path):
    assert "OneDrive" not in demo("undo").err
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path))
    assert "nằm trong OneDrive" in demo("redo").err


def test_a_refused_command_says_only_why(synchronised, refused):
    refused(synchronised("import", "khong-co.docx"), 3)
