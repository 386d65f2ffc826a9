import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.status import REPORTED_LABELS
from kehoach_desktop.services.monthly.state_words import (
    parted_share,
    read_state,
    says_only_time,
    share_of,
)


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
        ("HT", ReportedState.DONE),
        ("Chưa TH", ReportedState.NOT_STARTED),
        ("Đang TK", ReportedState.IN_PROGRESS),
        ("Hoàn thành vượt tiến độ", ReportedState.DONE),
        ("Đang thực hiện, chậm tiến độ", ReportedState.IN_PROGRESS),
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


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("Đang thực hiện 60%", ("Đang thực hiện", 60)),
        ("Đang thực hiện: 60 %", ("Đang thực hiện", 60)),
        ("Đang thực hiện (60,5%)", ("Đang thực hiện", 60)),
        ("Đang TH đạt 45%", ("Đang TH", 45)),
        ("Quá hạn 30", ("Quá hạn", 30)),
        ("Chậm tiến độ – 20%", ("Chậm tiến độ", 20)),
        ("70%", ("", 70)),
        ("70", ("", 70)),
        ("Hoàn thành", ("Hoàn thành", None)),
        ("Đang thực hiện 300%", ("Đang thực hiện 300%", None)),
        ("Ban hành QĐ 12", ("Ban hành QĐ 12", None)),
        ("Đã cấp 45", ("Đã cấp 45", None)),
        ("10/25", ("10/25", None)),
    ],
)
def test_the_share_is_parted_from_the_words(text: str, parted: tuple[str, int | None]) -> None:
    assert parted_share(text) == parted


@pytest.mark.parametrize("words", ["Quá hạn", "chậm tiến độ", "Đúng hạn", "bị trễ hạn"])
def test_words_of_the_deadline_alone(words: str) -> None:
    assert says_only_time(words)
    assert read_state(words) is None


@given(st.text())
def test_parting_loses_no_words_and_no_share_is_over_a_hundred(text: str) -> None:
    words, share = parted_share(text)
    assert words in text
    assert share is None or 0 <= share <= 100
    assert share_of(text) is None or words == ""
