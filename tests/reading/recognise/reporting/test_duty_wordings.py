"""Reporting duties as offices word them, and what a person reads in each."""

from pathlib import Path

import pytest

from kehoach_desktop.domain.drafts.draft import DraftDuty
from kehoach_desktop.reading.plan_reader import PlanFileReader

_LINES = [
    tuple(line.split(" → "))
    for line in Path(__file__).with_name("duty_wordings.txt").read_text("utf-8").splitlines()
    if " → " in line
]
_WEEK = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_OF_THE_HEAD = ("Không thấy", "Không tìm", "Không nhận ra", "Văn bản không", "Không có")


def shown(duty: DraftDuty) -> str:
    """Write a duty shortly: "monthly <15 Các thôn > Phòng Kinh tế"."""
    words = duty.frequency.value
    if duty.weekday:
        words += f" {'<' if duty.before else ''}{_WEEK[duty.weekday - 1]}"
    if duty.day:
        month = f"/{duty.month}" if duty.month else ""
        words += f" {'<' if duty.before else ''}{duty.day}{month}"
    if duty.reporter:
        words += f" {duty.reporter}"
    return f"{words} > {', '.join(duty.to)}" if duty.to else words


@pytest.mark.parametrize(("sentence", "expected"), _LINES)
def test_it_is_read_or_told_of(sentence: str, expected: str) -> None:
    read = PlanFileReader().read_text(f"KẾ HOẠCH\nMở lớp năm 2026\n\nI. CHẾ ĐỘ\n{sentence}\n")
    found = sorted(shown(one) for one in read.duties)
    told = [one for one in read.warnings if not one.message.startswith(_OF_THE_HEAD)]
    readings = [reading.split(" + ") for reading in expected.split(" | ")]
    wanted = [sorted(one for one in reading if one != "!") for reading in readings]
    assert found in wanted
    assert told or any("!" not in reading for reading in readings)
