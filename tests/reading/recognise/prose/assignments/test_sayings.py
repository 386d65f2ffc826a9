"""What a sentence says is taken out of it once, in each year that is read for."""

import datetime

from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.assignments.sayings import Sayings

WORDS = "Trạm Y tế phun khử khuẩn chợ, hoàn thành trước ngày 20/6"


def test_the_same_words_are_taken_apart_once() -> None:
    sayings = Sayings(Findings(2026), None)
    said = sayings.of(WORDS, brackets_name=False)
    assert said.lead == ("Trạm Y tế",)
    assert sayings.of(WORDS, brackets_name=False) is said


def test_another_year_is_read_anew() -> None:
    findings = Findings(2026)
    sayings = Sayings(findings, None)
    first = sayings.of(WORDS, brackets_name=False)
    with findings.in_year(2027):
        second = sayings.of(WORDS, brackets_name=False)
    assert first.deadline.due is not None
    assert second.deadline.due == first.deadline.due.replace(year=2027)
    assert first.deadline.due < datetime.date(2026, 6, 21)
