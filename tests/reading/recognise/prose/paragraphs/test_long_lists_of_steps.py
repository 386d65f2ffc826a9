"""A long list of steps is read about once, not again at each of its stops."""

import pytest

from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.assignments.said import Said
from kehoach_desktop.reading.recognise.prose.assignments.take_apart import take_apart
from kehoach_desktop.reading.recognise.prose.paragraphs.works_apart import works_apart


def letters_read(text: str) -> int:
    findings, count = Findings(year=2026), 0

    def read(words: str) -> Said:
        nonlocal count
        count += len(words)
        return take_apart(words, findings)

    works_apart(text, read)
    return count


@pytest.mark.parametrize(
    "step",
    ["phun khử trùng chợ phiên; ", "Công an xã chủ trì đo đường; ", "rà soát trước 30/4/2026; "],
)
def test_twice_as_many_steps_are_twice_the_reading(step: str) -> None:
    opening = "Trạm Y tế xã vệ sinh chợ; "

    once, twice = (letters_read(opening + step * times) for times in (200, 400))

    assert twice < once * 2.3


def test_steps_joined_unread_are_read_in_the_end() -> None:
    (task,) = (
        PlanFileReader()
        .read_text(
            "KẾ HOẠCH\nVệ sinh chợ năm 2026 của xã Hạ Lũng\n\nI. NHIỆM VỤ\n"
            "1. Trạm Y tế xã vệ sinh chợ; phun khử trùng sạp hàng; quét vôi tường; "
            "rửa cống trước ngày 30/4/2026.\n"
        )
        .tasks
    )
    assert task.lead == ("Trạm Y tế xã",)
    assert "quét vôi tường" in task.title
    assert "30/4/2026" in task.deadline.text
