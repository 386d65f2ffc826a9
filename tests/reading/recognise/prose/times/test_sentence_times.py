"""Times as offices put them into sentences of work, and what a person reads in each."""

from pathlib import Path

import pytest
from shown_deadlines import shown

from kehoach_desktop.reading.plan_reader import PlanFileReader

_HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ NÀ SẢN\nSố: 21/KH-UBND\nNà Sản, ngày 12 tháng 3 năm 2026\nKẾ HOẠCH\n"
    "Công tác nông thôn năm 2026\n\nII. NHIỆM VỤ\n"
)
_LINES = [
    line.split(" → ")
    for line in Path(__file__).with_name("sentence_times.txt").read_text("utf-8").splitlines()
    if " → " in line
]


@pytest.mark.parametrize(("sentence", "expected"), _LINES)
def test_it_is_read_or_told_of(sentence: str, expected: str) -> None:
    """A "!" behind the reading, or alone, stands for a word on it at its place."""
    read = PlanFileReader().read_text(
        f"{_HEAD}1. {sentence}\n2. Dọn vệ sinh đường thôn Nà Bó trước ngày 20/4/2026.\n"
    )
    task = read.tasks[0]
    told = [
        warning.message
        for warning in read.warnings
        if warning.where == task.where
        and "chủ trì" not in warning.message
        and "không ghi thời hạn" not in warning.message
    ]
    wanted = expected.rstrip(" !")
    deadline = task.deadline
    if wanted:
        assert shown(deadline) == wanted
    else:
        assert (deadline.due, deadline.start, deadline.recurrence) == (None, None, ())
    assert not expected.endswith("!") or told
