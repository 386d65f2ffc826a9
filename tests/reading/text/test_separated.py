"""Comma- and semicolon-separated files, as spreadsheets save them."""

import csv
import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.text.separated import tabbed

ROWS = [
    ["KẾ HOẠCH", "", "", "", ""],
    ["Công tác năm 2026 của xã Tân Lập", "", "", "", ""],
    ["", "", "", "", ""],
    ["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn"],
    ["I", "Dữ liệu", "", "", ""],
    ["1", "Rà soát sổ, sửa sổ; nộp", "Công an xã", "Phòng Kinh tế,\nVăn phòng", "30/6/2026"],
    ["2", 'Lắp "loa"', "Phòng Kinh tế", "", "Quý II/2026"],
]


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_separated_plan_is_read_as_a_table(separator: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.csv"
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=separator).writerows(ROWS)

    draft = PlanFileReader().read_file(path)

    assert (draft.title, draft.year) == ("Kế hoạch công tác năm 2026 của xã Tân Lập", 2026)
    assert [group.title for group in draft.groups] == ["Dữ liệu"]
    assert [task.title for task in draft.tasks] == ["Rà soát sổ, sửa sổ; nộp", 'Lắp "loa"']
    assert draft.tasks[0].deadline.due == datetime.date(2026, 6, 30)
    assert draft.tasks[0].coordinating == ("Phòng Kinh tế", "Văn phòng")
    assert draft.warnings == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a\tb\tc\nd\te\tf\n",
        "Rà soát sổ, sửa sổ, nộp sổ.\nLắp loa.\nHọp thôn, xã, rồi nộp, xong, hết.\n",
        '"a,b,c\nd,e,f\n',
    ],
)
def test_sentences_and_tabs_are_left_alone(text: str) -> None:
    assert tabbed(text) == ""


@settings(max_examples=60)
@given(st.text(alphabet='a,;"\n\r\t ộ', max_size=60))
def test_whatever_the_file_holds_nothing_breaks(text: str) -> None:
    assert isinstance(tabbed(text), str)
