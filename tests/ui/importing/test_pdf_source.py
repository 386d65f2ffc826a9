"""A PDF beside its reading: the page of a fact is drawn, and the fact's words are framed."""

import io
import zlib

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kehoach_desktop import paths
from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft, SourceBlock
from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.pdf.drawing import DrawingProcess
from kehoach_desktop.services.models.page_models import PageImage
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.pdf_source import PdfSource, page_in
from kehoach_desktop.ui.importing.review_view import ReviewView

WIDTH, HEIGHT = 600, 800
SIZES = [(WIDTH, HEIGHT)] * 3
ROW = ("7", "Lắp loa thông minh ở ba thôn phía đông", "Phòng Kinh tế", "30/6/2026")


@pytest.fixture(scope="module")
def pdf():
    """Three pages; on the second a row in the middle and another below it."""
    font = next(paths.resource("fonts").glob("*Regular*.ttf"))
    pdfmetrics.registerFont(TTFont("Chữ", str(font)))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    for page in range(3):
        canvas.setFont("Chữ", 12)
        canvas.drawString(60, 740, f"Trang thứ {page + 1} của văn bản")
        if page == 1:
            for left, text in zip((60, 90, 350, 480), ROW, strict=True):
                canvas.drawString(left, 400, text)
            canvas.drawString(20, 440, "7")
            canvas.drawString(350, 440, ROW[2])
            canvas.drawString(480, 440, ROW[3])
            canvas.drawString(90, 300, "Mở lớp dùng máy tính buổi tối cho người già")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_a_place_names_its_page():
    assert page_in("trang 2, bảng 1, dòng 3") == 1
    assert page_in("Phụ lục II, trang 12, đoạn 4") == 11
    assert page_in("bảng 1, dòng 3") is None


def test_choosing_a_row_frames_it_on_its_page(qtbot, operations, settled, pdf):
    place = "trang 2, bảng 1, dòng 2"
    block = SourceBlock(place, "", ROW, 1)
    draft = PlanDraft("a.pdf", tasks=(DraftTask("t1", ROW[1], where=place),), blocks=(block,))
    source = PdfSource(pdf, SIZES, draft.blocks, operations)
    review = ReviewView(DraftSession(draft), source)
    qtbot.addWidget(review)
    review.resize(1180, 600)
    review.show()
    settled()
    ((page, band),) = source.pages._marked
    assert page == 1
    assert band[3] - band[1] < 0.05
    # From the row's number at its left to the deadline's last figure, and no "7" elsewhere.
    assert 0.09 < band[0] < 0.105 and band[2] > 520 / WIDTH
    assert source.pages.verticalScrollBar().value() > 0
    qtbot.waitUntil(lambda: 1 in source.pages._images)
    assert source.text.model().line_of(place) == 0
    # The frame itself is on the screen, in its colour.
    picture = source.pages.viewport().grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(picture.height())
    }
    assert "#c98a14" in colours


def test_a_place_without_a_page_is_shown_in_the_text(qtbot, operations, settled, pdf):
    source = PdfSource(pdf, SIZES, (SourceBlock("đoạn 1", "Mở đầu"),), operations)
    qtbot.addWidget(source)
    assert not source.show_place("đoạn 1")
    settled()
    assert not source.pages._marked


def test_a_page_that_cannot_be_drawn_says_so_once_and_lets_the_others_be(
    qtbot, operations, settled, pdf, monkeypatch
):
    drawn = []

    def draw(_self, _pdf, page, width):
        drawn.append((page, width))
        if page == 0:
            raise UnusableFile("Không hiện được trang này của tệp PDF.")
        return PageImage(page, 2, 2, 8, zlib.compress(bytes(16)))

    monkeypatch.setattr(DrawingProcess, "draw", draw)
    problems = []
    operations.problem.connect(problems.append)
    source = PdfSource(pdf, SIZES, (), operations)
    qtbot.addWidget(source)
    source.resize(500, 900)
    source.show()
    qtbot.waitUntil(lambda: 0 in source.pages._words and 1 in source.pages._images)
    settled()
    source.pages.viewport().grab()
    settled()

    assert "Xem chữ đã đọc" in source.pages._words[0]
    assert len(drawn) == len(set(drawn))
    assert not problems


def test_a_page_that_comes_smaller_than_asked_is_asked_for_once(
    qtbot, operations, settled, pdf, monkeypatch
):
    drawn = []

    def draw(_self, _pdf, page, width):
        drawn.append((page, width))
        return PageImage(page, 2, 2, 8, zlib.compress(bytes(16)))

    monkeypatch.setattr(DrawingProcess, "draw", draw)
    source = PdfSource(pdf, SIZES, (), operations)
    qtbot.addWidget(source)
    source.resize(500, 900)
    source.show()
    qtbot.waitUntil(lambda: 0 in source.pages._images)
    for _ in range(3):
        settled()
        source.pages.viewport().grab()

    assert len(drawn) == len(set(drawn))
