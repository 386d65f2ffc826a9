"""Which clauses may be given to somebody."""

import pytest

from kehoach_desktop.reading.document import Paragraph
from kehoach_desktop.reading.recognise.prose.clauses.clause_tree import Clause, clause_tree
from kehoach_desktop.reading.recognise.prose.clauses.sections import Holds
from kehoach_desktop.reading.recognise.prose.may_be_given import MayBeGiven


def _clauses(*lines: str) -> list[Clause]:
    return clause_tree([Paragraph(line, f"đoạn {at}") for at, line in enumerate(lines, 1)]).children


@pytest.mark.parametrize(
    ("line", "may"),
    [
        ("1. Phòng Kinh tế rà soát chợ phiên", True),
        ("1. Rà soát chợ phiên, xong trước 20/6", True),
        ("1. Rà soát chợ phiên", False),
    ],
)
def test_who_or_when_makes_it_one(line: str, may: bool) -> None:
    (clause,) = _clauses(line)
    assert MayBeGiven().clause(clause) is may


def test_what_stands_inside_counts() -> None:
    (clause,) = _clauses("1. Chợ phiên", "a) Dọn mặt bằng", "b) Trạm Y tế phun khử khuẩn")
    assert MayBeGiven().clause(clause)


def test_most_lines_of_a_section_make_the_others_given_too() -> None:
    lines = ["1. Phòng Kinh tế dọn chợ", "2. Trạm Y tế phun khử khuẩn", "3. Kẻ lại vạch"]
    (section,) = _clauses("I. NHIỆM VỤ", *lines)
    assert MayBeGiven().mostly(section, Holds.TASKS)
    assert not MayBeGiven().mostly(section, Holds.AIMS)
    (section,) = _clauses("I. NHIỆM VỤ", *lines, "4. Sơn cổng", "5. Treo biển")
    assert not MayBeGiven().mostly(section, Holds.TASKS)
