"""The frame of a row on its page: as far as the table's rules, over the page's end too."""

import io

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from kehoach_desktop.reading.pdf.places_on_pages import find_words
from kehoach_desktop.services.models.page_models import PageMark
from kehoach_desktop.writing.fonts import find_family

WIDTH, HEIGHT = A4
LEFT, RIGHT = 50.0, 545.0
COLUMNS = (LEFT, 80.0, 330.0, 440.0, RIGHT)
WHOLE = ("1", "Lắp loa thông minh ở ba thôn phía đông", "Phòng Kinh tế", "30/6")
TORN = (
    "2",
    "Mở lớp học máy tính buổi tối cho bà con ở nhà văn hóa của từng thôn",
    "Đoàn xã",
    "Quý III",
)


@pytest.fixture(scope="module")
def document():
    """Two pages: a row, then one torn by the page's end, its rest overleaf; a paragraph."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    font = find_family().regular
    canvas.setFont(font, 11)
    rules(canvas, 200, 140, 60)
    for left, text in zip(COLUMNS, WHOLE, strict=False):
        canvas.drawString(left + 3, 180, text)
    for left, text in zip(COLUMNS, ("2", "Mở lớp học máy tính buổi tối", *TORN[2:]), strict=False):
        canvas.drawString(left + 3, 120, text)
    canvas.drawString(COLUMNS[1] + 3, 100, "cho bà con")
    canvas.showPage()
    canvas.setFont(font, 11)
    rules(canvas, 780, 720)
    canvas.drawString(COLUMNS[1] + 3, 760, "ở nhà văn hóa của từng thôn")
    canvas.drawString(LEFT, 640, "Văn phòng theo dõi, đôn đốc việc thực hiện.")
    canvas.showPage()
    canvas.save()
    opened = pypdfium2.PdfDocument(out.getvalue())
    yield opened
    opened.close()


def rules(canvas: Canvas, *levels: float) -> None:
    for level in levels:
        canvas.line(LEFT, level, RIGHT, level)
    for column in COLUMNS:
        canvas.line(column, levels[0], column, levels[-1])


def edges(mark: PageMark) -> tuple[float, float, float, float]:
    return (
        mark.left * WIDTH,
        HEIGHT - mark.top * HEIGHT,
        mark.right * WIDTH,
        HEIGHT - mark.bottom * HEIGHT,
    )


def test_a_row_is_framed_as_its_rules_draw_it(document) -> None:
    (mark,) = find_words(document, 0, WHOLE)

    assert edges(mark) == pytest.approx((LEFT, 200, RIGHT, 140), abs=3)


def test_a_torn_row_is_framed_on_both_pages_and_whole(document) -> None:
    first, second = find_words(document, 0, TORN)

    assert (first.page, second.page) == (0, 1)
    assert edges(first) == pytest.approx((LEFT, 140, RIGHT, 60), abs=3)
    assert edges(second) == pytest.approx((LEFT, 780, RIGHT, 720), abs=3)


def test_a_paragraph_has_no_rules_around_it(document) -> None:
    (mark,) = find_words(document, 1, ("Văn phòng theo dõi, đôn đốc việc thực hiện.",))

    assert edges(mark)[2] < RIGHT - 100
