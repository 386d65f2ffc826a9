"""Pages of a PDF drawn, and words found on them, in a process of their own."""

import io
import multiprocessing
from collections.abc import Iterator

import pytest
from reportlab.pdfgen.canvas import Canvas

from kehoach_desktop.domain.errors import UnusableFile
from kehoach_desktop.reading.pdf.drawing import DrawingProcess
from kehoach_desktop.writing.fonts import find_family

WIDTH, HEIGHT = 600, 800
ROW = ("7", "Lắp loa thông minh ở ba thôn phía đông", "Phòng Kinh tế", "30/6/2026")
PARAGRAPH = (
    "Mở ba điểm giúp bà con nộp hồ sơ,",
    "mỗi điểm có hai đoàn viên trực vào các buổi sáng trong tuần và một máy in,",
    "đặt ở nhà văn hóa thôn.",
)
TORN = ("8", "Mở lớp học máy tính buổi tối cho bà con", "Phòng Kinh tế", "30/6/2026")


@pytest.fixture(scope="module")
def process() -> Iterator[DrawingProcess]:
    process = DrawingProcess()
    yield process
    process.close()


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Three pages; on the second a row in the middle and its short cells above it too."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    for page in range(3):
        canvas.setFont(find_family().regular, 12)
        canvas.drawString(60, 740, f"Trang thứ {page + 1} của văn bản")
        if page == 1:
            for left, text in zip((60, 90, 350, 480), ROW, strict=True):
                canvas.drawString(left, 400, text)
            canvas.drawString(350, 440, ROW[2])
            canvas.drawString(480, 440, ROW[3])
            # The next row begins at the page's end; its words go on overleaf.
            for left, text in zip((60, 90, 350, 480), ("8", "Mở lớp học", *TORN[2:]), strict=True):
                canvas.drawString(left, 60, text)
        if page == 2:
            for line, text in enumerate(PARAGRAPH):
                canvas.drawString(60, 600 - 20 * line, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_pages_are_as_large_as_said_and_have_their_words_on_them(
    process: DrawingProcess, pdf: bytes
) -> None:
    assert list(process.sizes(pdf)) == [(WIDTH, HEIGHT)] * 3

    image = process.draw(pdf, 1, 1200)

    assert (image.page, image.width, image.height) == (1, 1200, 1600)
    pixels = image.pixels
    rows = [pixels[at * image.stride : (at + 1) * image.stride] for at in range(1600)]
    inked = [at for at, row in enumerate(rows) if min(row[::4]) < 100]
    assert min(inked) > 90 and 1470 < max(inked) < 1492


def test_the_words_of_a_row_are_found_on_their_page(process: DrawingProcess, pdf: bytes) -> None:
    (mark,) = process.find(pdf, 1, ROW)

    assert mark.page == 1
    assert mark.left * WIDTH == pytest.approx(60, abs=4)
    assert 470 < mark.right * WIDTH < 560
    assert 1 - 420 / HEIGHT < mark.top < mark.bottom < 1 - 390 / HEIGHT


def test_a_paragraph_is_framed_as_wide_as_its_longest_line(
    process: DrawingProcess, pdf: bytes
) -> None:
    (mark,) = process.find(pdf, 2, (" ".join(PARAGRAPH),))
    (wide,) = process.find(pdf, 2, (PARAGRAPH[1],))

    assert mark.right == wide.right > 400 / WIDTH
    assert mark.top < wide.top < wide.bottom < mark.bottom


def test_a_row_torn_by_the_pages_end_is_found_where_it_begins(
    process: DrawingProcess, pdf: bytes
) -> None:
    (mark,) = process.find(pdf, 1, TORN)

    assert 1 - 80 / HEIGHT < mark.top < mark.bottom < 1 - 50 / HEIGHT
    # Cells that stand in many rows tell nothing by themselves.
    assert process.find(pdf, 1, ("Việc khác hẳn của xã bên", *TORN[2:])) == ()


def test_words_that_stand_elsewhere_are_not_found(process: DrawingProcess, pdf: bytes) -> None:
    assert process.find(pdf, 0, ROW) == ()
    assert process.find(pdf, 9, ROW) == ()
    assert process.find(pdf, 1, ("7",)) == ()


def test_a_process_that_fell_is_started_again_with_the_document(pdf: bytes) -> None:
    before = set(multiprocessing.active_children())
    apart = DrawingProcess()
    try:
        apart.sizes(pdf)
        (fallen,) = set(multiprocessing.active_children()) - before
        fallen.kill()
        fallen.join()

        assert apart.draw(pdf, 0, 200).width == 200
    finally:
        apart.close()


def test_a_page_that_cannot_be_drawn_says_what_to_do(process: DrawingProcess, pdf: bytes) -> None:
    with pytest.raises(UnusableFile, match="chữ đã đọc"):
        process.draw(pdf, 99, 200)
    with pytest.raises(UnusableFile, match="chữ đã đọc"):
        process.draw(b"%PDF-1.7 " + bytes(500), 0, 200)
    assert process.draw(pdf, 2, 200).page == 2


def test_a_page_endlessly_high_is_drawn_in_bounded_memory(process: DrawingProcess) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(10, 14_000))
    canvas.drawString(1, 7_000, "a")
    canvas.save()

    image = process.draw(out.getvalue(), 0, 1_000)

    assert image.height > 100 * image.width > 0
    assert len(image.pixels) < 100 * 2**20


def test_a_page_that_never_ends_is_given_up_and_the_next_one_drawn(pdf: bytes) -> None:
    # Each form draws the next ten times: no machine sees the end of twelve.
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    canvas.beginForm("F0")
    canvas.line(0, 0, 500, 500)
    canvas.endForm()
    for level in range(1, 12):
        canvas.beginForm(f"F{level}")
        for _ in range(10):
            canvas.doForm(f"F{level - 1}")
        canvas.endForm()
    canvas.doForm("F11")
    canvas.save()
    apart = DrawingProcess(silence=5.0)
    try:
        with pytest.raises(UnusableFile, match="chữ đã đọc"):
            apart.draw(out.getvalue(), 0, 600)
        assert apart.draw(pdf, 0, 300).width == 300
    finally:
        apart.close()
