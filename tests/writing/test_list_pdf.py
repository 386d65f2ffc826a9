"""Printed lists, read back by another program."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kehoach_desktop.domain.errors import Cancelled
from kehoach_desktop.domain.reports.printed_list import ListTable, PrintedList
from kehoach_desktop.domain.reports.report import AnnexColumn, AnnexRow, CellAlign, RowKind
from kehoach_desktop.writing.list_pdf import ListPdfWriter

COLUMNS = (AnnexColumn("Hạn", 3, CellAlign.CENTER), AnnexColumn("Việc cần làm", 12))


def a_list(count: int, *, landscape: bool = False) -> PrintedList:
    rows = [AnnexRow(("", "Quá hạn"), RowKind.GROUP)]
    rows += [AnnexRow(("31/3/2026", f"Nghiệm thu loa thôn số {n}")) for n in range(count)]
    return PrintedList(
        "Ủy ban nhân dân xã Tân Lập",
        "Việc phải làm trong tuần",
        "Tính đến ngày 14/4/2026",
        (ListTable(COLUMNS, tuple(rows), "Phòng Kinh tế"),),
        ("Hạn rơi vào ngày nghỉ thì xem ngày làm việc trước đó.",),
        landscape,
    )


def test_everything_is_read_back(tmp_path: Path, pdf_text: Callable[..., str]) -> None:
    path = tmp_path / "danh sách.pdf"
    ListPdfWriter().write(a_list(90), path)
    text = pdf_text(path.read_bytes())
    assert "VIỆC PHẢI LÀM TRONG TUẦN" in text
    assert "Phòng Kinh tế" in text
    assert "Hạn rơi vào ngày nghỉ" in text
    for number in range(90):
        assert f"Nghiệm thu loa thôn số {number}" in text
    # The head of the table stands on each of its pages.
    assert text.count("Việc cần làm") == text.count("\f") >= 3


@pytest.mark.parametrize("landscape", [False, True])
def test_the_paper_lies_as_asked(landscape: bool) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(ListPdfWriter().render(a_list(3, landscape=landscape)))
    width, height = document[0].get_size()
    document.close()
    assert (width > height) is landscape


def test_an_empty_list_is_still_a_page(pdf_text: Callable[..., str]) -> None:
    assert "VIỆC" in pdf_text(ListPdfWriter().render(PrintedList("", "Việc", tables=())))


def test_writing_can_be_stopped(tmp_path: Path) -> None:
    def stop(_done: int, _total: int, _text: str) -> None:
        raise Cancelled("thôi")

    with pytest.raises(Cancelled):
        ListPdfWriter().write(a_list(90), tmp_path / "a.pdf", stop)
    assert list(tmp_path.iterdir()) == []
