"""Paragraphs of hundreds of clauses: each is read a few times, not once more with every other."""

import pytest

from kehoach_desktop.reading.recognise.findings import Findings
from kehoach_desktop.reading.recognise.prose.assignments.said import Said
from kehoach_desktop.reading.recognise.prose.assignments.take_apart import take_apart
from kehoach_desktop.reading.recognise.prose.paragraphs.works_apart import works_apart
from kehoach_desktop.reading.recognise.prose.times import inner_deadline
from kehoach_desktop.reading.recognise.prose.times.inner_deadline import find_deadline
from kehoach_desktop.reading.recognise.sentence import Sentence


@pytest.mark.parametrize(
    "clause",
    [
        "Các thôn: tổ chức dọn bờ kênh theo Kế hoạch; ",
        "Công an xã tuần tra bến đò vào các ngày cuối tuần; ",
        "Trạm Y tế rà soát tủ thuốc (Trưởng trạm phụ trách chuyên môn). ",
    ],
)
def test_what_is_read_grows_as_the_paragraph_does(clause: str) -> None:
    def letters_read(count: int) -> int:
        findings, read = Findings(2026), 0

        def reading(text: str) -> Said:
            nonlocal read
            read += len(text)
            return take_apart(text, findings)

        works_apart((clause * count).strip(), reading)
        return read

    assert letters_read(240) < 2.5 * letters_read(120)


def test_only_a_few_last_clauses_are_left_out_for_one_that_can_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked_at = 0
    real = inner_deadline.loose_time

    def counted(*args: object, **named: object) -> object:
        nonlocal looked_at
        looked_at += 1
        return real(*args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(inner_deadline, "loose_time", counted)
    words = "trả lời kiến nghị của bà con trước kỳ họp cuối năm; "

    def looks(count: int) -> int:
        nonlocal looked_at
        looked_at = 0
        find_deadline(Sentence.of(words * count), Findings(2026))
        return looked_at

    assert 1 < looks(2) < looks(100) == looks(200)
