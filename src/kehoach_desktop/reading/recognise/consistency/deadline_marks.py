"""Judges the deadlines of tasks, each once, however many rows it stands in."""

import datetime
from typing import NamedTuple

from kehoach_desktop.domain.deadlines.deadline import Deadline
from kehoach_desktop.domain.text.misread_digits import digits_in_times
from kehoach_desktop.reading.folding import fold_fast
from kehoach_desktop.reading.recognise.consistency.impossible_times import impossible_time
from kehoach_desktop.reading.recognise.consistency.odd_readings import odd_reading
from kehoach_desktop.reading.recognise.consistency.unlikely_times import is_unlikely_time

_BARE_DAY = 10
"""Letters of "30/06/2026", beside which no other day has room."""


class DeadlineDoubts(NamedTuple):
    """Why a deadline is doubtful: its ``time``, and whether the ``reading`` is what it says."""

    time: str = ""
    reading: str = ""


class DeadlineMarks:
    """Remembers what was said of each deadline of one plan, which holds them meanwhile."""

    def __init__(self, issued: datetime.date | None, year: int | None) -> None:
        self._issued = issued
        self._year = year
        self._judged: dict[int, DeadlineDoubts] = {}

    def about(self, deadline: Deadline) -> DeadlineDoubts:
        """Return what is doubtful in a deadline by itself."""
        doubts = self._judged.get(id(deadline))
        if doubts is None:
            doubts = DeadlineDoubts(self._time(deadline), _reading(deadline))
            self._judged[id(deadline)] = doubts
        return doubts

    def _time(self, deadline: Deadline) -> str:
        if is_unlikely_time(deadline, self._issued, self._year):
            return self.unlikely_day(deadline)
        if len(deadline.text) > _BARE_DAY and (bad := impossible_time(deadline.text)):
            return not_on_a_calendar(bad)
        return ""

    def unlikely_day(self, deadline: Deadline) -> str:
        """Return what is told of a day that does not go with the document's own or its year."""
        due, issued = deadline.due, self._issued
        day = f" ({due:%d/%m/%Y})" if due else ""
        if issued is None:
            return f"Thời hạn{day} không hợp với năm của kế hoạch; xem lại ngày, năm."
        return (
            f"Thời hạn{day} không hợp với ngày ban hành {issued:%d/%m/%Y} của văn bản; xem lại "
            "ngày, năm."
        )


def not_on_a_calendar(time: str) -> str:
    """Return what is told of a written time that no calendar has."""
    return f"“{time}” không có trong lịch; hãy xem lại thời hạn."


def _reading(deadline: Deadline) -> str:
    folded = fold_fast(deadline.text)
    if digits_in_times(folded) != folded:
        return f"Thời hạn “{deadline.text}” có chữ nhận dạng nhầm cho chữ số; hãy xem lại ngày."
    reading = odd_reading(deadline)
    return f"Thời hạn “{deadline.text}” {reading}; hãy xem lại." if reading else ""
