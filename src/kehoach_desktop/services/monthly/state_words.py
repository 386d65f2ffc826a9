"""Vietnamese words for what was reported of a task, as officers type and paste them."""

import re

from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.text.vietnamese import fold

_PUNCTUATION = re.compile(r"[^a-z0-9]+")
# "hoàn thành đúng hạn" says the state and what the calendar says; only the first is reported.
_CALENDAR_WORDS = re.compile(
    r" (?:(?:nhung |va )?(?:dung|qua|tre|trong|truoc|cham|chua den|con) (?:thoi )?han|cham|tre)$"
)
_WORDS: dict[ReportedState, tuple[str, ...]] = {
    ReportedState.NOT_STARTED: (
        "chua",
        "chua bat dau",
        "chua den han",
        "chua lam",
        "chua thuc hien",
        "chua trien khai",
        "chua trien khai thuc hien",
    ),
    ReportedState.IN_PROGRESS: (
        "dang",
        "dang lam",
        "dang thuc hien",
        "dang tien hanh",
        "dang trien khai",
        "dang trien khai thuc hien",
        "thuong xuyen",
        "thuc hien thuong xuyen",
    ),
    ReportedState.DONE: (
        "da hoan thanh",
        "da thuc hien xong",
        "da xong",
        "hoan thanh",
        "ht",
        "thuc hien xong",
        "xong",
    ),
    ReportedState.PAUSED: ("dung", "tam dung", "tam dung thuc hien", "tam hoan"),
    ReportedState.DROPPED: (
        "bo",
        "da huy",
        "dung thuc hien",
        "huy",
        "huy bo",
        "khong con thuc hien",
        "khong thuc hien nua",
        "khong tiep tuc thuc hien",
    ),
}
_BY_WORDS = {words: state for state, all_words in _WORDS.items() for words in all_words}


def read_state(text: str) -> ReportedState | None:
    """Return the state these words report, or ``None`` when they can't be understood.

    Case, diacritics and punctuation do not matter, nor what is added about the deadline
    ("đúng hạn", "quá hạn"). "Chưa hoàn thành" is not understood on purpose: it may mean
    under way or not begun.
    """
    words = _PUNCTUATION.sub(" ", fold(text)).strip()
    if words.replace(" ", "_") in set(ReportedState):
        return ReportedState(words.replace(" ", "_"))
    return _BY_WORDS.get(words) or _BY_WORDS.get(_CALENDAR_WORDS.sub("", words))
