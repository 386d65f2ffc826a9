"""What a row of a tracking list enters: the state, how far the task has come, what was done."""

import datetime
from typing import Any

import pytest

from kehoach_desktop.domain.drafts.draft import DraftProgress
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.services.monthly.reported_progress import reported

TODAY = datetime.date(2026, 4, 20)


def row(**said: Any) -> DraftProgress:
    return DraftProgress("p1", "Lắp loa", **said)


@pytest.mark.parametrize(
    ("said", "state", "result"),
    [
        ({"state": "Đang làm", "share": 60}, ReportedState.IN_PROGRESS, "Đạt 60%"),
        ({"state": "Đang làm 60%", "share": 60}, ReportedState.IN_PROGRESS, "Đạt 60%"),
        ({"state": "Đã hoàn thành 50%"}, ReportedState.IN_PROGRESS, "Đạt 50%"),
        ({"state": "Hoàn thành 100%"}, ReportedState.DONE, None),
        ({"state": "Quá hạn", "share": 30}, ReportedState.IN_PROGRESS, "Đạt 30%"),
        ({"state": "Quá hạn", "share": 0}, ReportedState.NOT_STARTED, None),
        ({"state": "Quá hạn", "share": 100}, ReportedState.DONE, None),
        ({"state": "HT", "share": 100}, ReportedState.DONE, None),
        ({"state": "Chưa TH", "share": 0}, ReportedState.NOT_STARTED, None),
        ({"state": "70%", "share": 70, "result": "Đã ký"}, None, "Đạt 70%\nĐã ký"),
        ({"result": "Đã hoàn thành; ký QĐ 5"}, ReportedState.DONE, "Đã hoàn thành; ký QĐ 5"),
    ],
)
def test_a_row(said: dict[str, Any], state: ReportedState | None, result: str | None) -> None:
    entered = reported(row(**said), "t1", TODAY)

    assert entered.state is (state or ReportedState.IN_PROGRESS)
    assert entered.result == result


@pytest.mark.parametrize("words", ["Quá hạn", "Rất tốt", "150%", "Chưa hoàn thành"])
def test_words_that_are_no_state_are_refused(words: str) -> None:
    with pytest.raises(InvalidInput, match=words):
        reported(row(state=words), "t1", TODAY)
