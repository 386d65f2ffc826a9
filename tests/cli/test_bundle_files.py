"""Bundles under the program's own ending, and what else the command line says of files."""

import json

import pytest


@pytest.fixture
def bundle(demo, tmp_path):
    path = tmp_path / "gói tháng 3.khgoi"
    assert demo("bundle", "export", "--period", "2026-03", "--out", path).code == 0
    return path


def test_a_bundle_of_this_ending_is_made_checked_and_taken(demo, bundle, tmp_path):
    checked = json.loads(demo("bundle", "check", bundle, "--json").out)
    assert checked["whole"] is True
    taken = demo("bundle", "take", bundle, data=tmp_path / "nơi nhận")
    assert taken.code == 0
    here, there = (demo("plans", "--json", data=tmp_path / name) for name in ("data", "nơi nhận"))
    assert [plan["id"] for plan in json.loads(here.out)] == [
        plan["id"] for plan in json.loads(there.out)
    ]


@pytest.mark.parametrize("name", ["gói.khgoi", "gói.zip"])
@pytest.mark.parametrize("command", ["read", "import"])
def test_a_bundle_is_said_to_be_no_plan(demo, bundle, refused, name, command):
    outcome = demo(command, bundle.rename(bundle.with_name(name)))
    refused(outcome, 3)
    assert "đây là gói báo cáo, không phải văn bản kế hoạch" in outcome.err


@pytest.mark.parametrize("words", [("khong-co",), ("khong-co.docx",), ("plan",)])
def test_a_word_that_is_no_command_and_no_file_is_wrong_usage(kehoach, refused, words):
    outcome = kehoach(*words)
    refused(outcome, 2)
    assert "chọn một trong" in outcome.err
