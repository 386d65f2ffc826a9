import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.services.monthly.clipboard_rows import clipboard_rows

cell = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\r\x00"))


@given(st.lists(st.lists(cell, min_size=2, max_size=4), min_size=1, max_size=4))
def test_what_a_spreadsheet_copies_reads_back(rows: list[list[str]]) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, dialect="excel-tab").writerows(rows)
    expected = [] if not buffer.getvalue().strip("\r\n") else rows
    assert clipboard_rows(buffer.getvalue()) == expected


def test_a_line_break_inside_a_cell_stays_in_the_cell() -> None:
    assert clipboard_rows('Hoàn thành\t"dòng 1\ndòng ""2"""\r\nchưa\tx\r\n') == [
        ["Hoàn thành", 'dòng 1\ndòng "2"'],
        ["chưa", "x"],
    ]


def test_an_empty_line_keeps_its_place() -> None:
    assert [len(row) for row in clipboard_rows("a\n\nb\n")] == [1, 0, 1]
