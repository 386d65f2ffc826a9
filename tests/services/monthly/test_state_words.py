import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.status import REPORTED_LABELS
from kehoach_desktop.services.monthly.state_words import read_state


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Hoàn thành", ReportedState.DONE),
        ("đã hoàn thành.", ReportedState.DONE),
        ("HOÀN THÀNH ĐÚNG HẠN", ReportedState.DONE),
        ("Hoàn thành (quá hạn)", ReportedState.DONE),
        ("hoan thanh nhung tre han", ReportedState.DONE),
        ("đang thực hiện", ReportedState.IN_PROGRESS),
        ("Đang triển khai, quá thời hạn", ReportedState.IN_PROGRESS),
        ("Thường xuyên", ReportedState.IN_PROGRESS),
        ("chưa", ReportedState.NOT_STARTED),
        ("Chưa thực hiện - quá hạn", ReportedState.NOT_STARTED),
        ("Chưa đến hạn", ReportedState.NOT_STARTED),
        ("tạm dừng", ReportedState.PAUSED),
        ("Không còn thực hiện", ReportedState.DROPPED),
        ("in_progress", ReportedState.IN_PROGRESS),
    ],
)
def test_words_of_practice(words: str, state: ReportedState) -> None:
    assert read_state(words) is state


@pytest.mark.parametrize("words", ["", "?", "chưa hoàn thành", "80%", "hoàn", "quá hạn", "xyz"])
def test_what_does_not_say_a_state_is_not_guessed(words: str) -> None:
    assert read_state(words) is None


@pytest.mark.parametrize("state", list(ReportedState))
def test_every_label_and_value_reads_back(state: ReportedState) -> None:
    assert read_state(REPORTED_LABELS[state]) is state
    assert read_state(REPORTED_LABELS[state].upper()) is state
    assert read_state(state.value) is state


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert read_state(text) is None or read_state(text) in set(ReportedState)
