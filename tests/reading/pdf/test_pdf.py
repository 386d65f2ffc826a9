"""PDF files: what pages show becomes paragraphs and tables, whatever program wrote them."""

import gc
import shutil
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from pathlib import Path

import psutil
import pytest
from pdf_maker import Look, write_pdf
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from kehoach_desktop.domain.errors import Cancelled, UnusableFile
from kehoach_desktop.reading.document import Document, Paragraph, Table
from kehoach_desktop.reading.pdf.apart import ReadingProcess
from kehoach_desktop.reading.pdf.extraction import extract
from kehoach_desktop.reading.pdf.library import Calls
from kehoach_desktop.reading.pdf.page import Page
from kehoach_desktop.reading.pdf.reader import read_pdf
from kehoach_desktop.reading.pdf.scan.tesseract import Tesseract
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.writing.fonts import find_family

HEAD = ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]
LONG = (
    "Rà soát, cập nhật sổ hộ tịch của các thôn phục vụ quản lý, điều hành và báo cáo định kỳ " * 3
)


def rows(count: int) -> list[list[str]]:
    return [
        HEAD,
        *(
            [str(n), f"{LONG}đợt {n}", "Phòng Văn hóa – Xã hội", f"{n % 28 + 1}/6/2026"]
            for n in range(1, count + 1)
        ),
    ]


def drawn_page(path: Path, draw: Callable[[Canvas], None]) -> Page:
    """Return what is taken from a page before anything is made of it."""
    import pypdfium2

    canvas = Canvas(str(path), pagesize=A4)
    draw(canvas)
    canvas.save()
    document = pypdfium2.PdfDocument(path)
    calls = Calls()
    page = extract(calls, calls.given(calls.number(document.raw)), 0)
    document.close()
    assert page is not None
    return page


def drawn(path: Path, draw: Callable[[Canvas], None]) -> Document:
    canvas = Canvas(str(path), pagesize=A4)
    canvas.setFont(find_family().regular, 13)
    draw(canvas)
    canvas.save()
    return read_pdf(path)


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def the_table(document: Document) -> Table:
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    return table


@pytest.mark.parametrize(
    "look",
    [
        Look(),
        Look(ruled=False),
        Look(tear=False, size=15),
        Look(wide=True, turned=True, size=16),
        Look(pen="glyph", decomposed=True),
    ],
    ids=["ruled", "unruled", "whole rows", "turned", "marks apart"],
)
def test_a_table_over_pages_is_one_without_its_heads(look: Look, tmp_path: Path) -> None:
    made = rows(12)
    path = write_pdf(tmp_path / "a.pdf", ["KẾ HOẠCH", made], look)

    table = the_table(read_pdf(path))

    assert [list(row.cells) for row in table.rows] == [
        [" ".join(cell.split()) for cell in row] for row in made
    ]
    assert table.rows[1].where == "trang 1, bảng 1, dòng 2"
    assert not table.rows[-1].where.startswith("trang 1,")


def test_running_heads_and_page_numbers_are_dropped(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", [f"{LONG}{n}." for n in range(30)])

    read = texts(read_pdf(path))

    assert [text[-4:].split()[-1] for text in read] == [f"{n}." for n in range(30)]


def test_a_year_alone_at_the_top_of_a_page_is_no_page_number(tmp_path: Path) -> None:
    line = "Thực hiện theo Kế hoạch của Ủy ban nhân dân tỉnh về chuyển đổi số năm"
    path = tmp_path / "van-ban.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    for page in ((line, line, line), ("2026",)):
        canvas.setFont(find_family().regular, 14)
        for at, words in enumerate(page):
            canvas.drawString(70, 772 - 17 * at, words)
        canvas.showPage()
    canvas.save()

    said = [block.text for block in read_pdf(path).blocks if isinstance(block, Paragraph)]

    assert said[-1].endswith("chuyển đổi số năm 2026")


@pytest.mark.parametrize("pen", ["glyph", "word", "twice"])
def test_letters_drawn_one_by_one_or_twice_are_words(pen: str, tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", [LONG.strip()], Look(pen=pen))

    assert texts(read_pdf(path)) == [LONG.strip()]


def test_letters_drawn_one_by_one_are_kept_as_lines(tmp_path: Path) -> None:
    import pypdfium2

    path = write_pdf(tmp_path / "a.pdf", [LONG * 4], Look(pen="glyph"))
    document = pypdfium2.PdfDocument(path)
    calls = Calls()

    page = extract(calls, calls.given(calls.number(document.raw)), 0)

    # A piece a letter would take the memory of a hundred pages for each.
    assert page is not None
    assert " ".join(piece.text for piece in page.pieces).split() == (LONG * 4).split()
    assert len(page.pieces) < 20


def test_the_collector_is_at_work_again_after_reading(tmp_path: Path) -> None:
    broken = tmp_path / "b.pdf"
    broken.write_bytes(b"%PDF-1.4 cut")
    read_pdf(write_pdf(tmp_path / "a.pdf", [LONG]))

    assert gc.isenabled()
    with pytest.raises(UnusableFile):
        read_pdf(broken)
    assert gc.isenabled()


def test_sides_of_cells_drawn_one_by_one_are_lines_of_the_table(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for row in range(6):
            for column in range(4):
                canvas.rect(80 + 100 * column, 700 - 20 * row, 100, 20)
        # Apart from the table: no part of its lines.
        canvas.rect(80, 100, 100, 20)
        canvas.rect(380, 100, 100, 20)

    page = drawn_page(tmp_path / "a.pdf", draw)

    assert page.drawn == 26
    # The library counts the pen's width, and a little more, to what it draws.
    ends = {(round(rule.start), round(rule.end)) for rule in page.across}
    assert ends == {(79, 481), (79, 181), (379, 481)}
    assert max(rule.end - rule.start for rule in page.down) == pytest.approx(120, abs=3)


def test_words_of_a_line_printed_in_several_runs_are_parted_where_these_change(
    tmp_path: Path,
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(find_family().regular, 11)
        for x, text in ((70, "12"), (110, "Lập sổ hộ tịch"), (330, "Văn phòng"), (450, "30/6")):
            canvas.drawString(x, 700, text)

    page = drawn_page(tmp_path / "a.pdf", draw)

    assert [piece.text for piece in page.pieces] == ["12", "Lập sổ hộ tịch", "Văn phòng", "30/6"]
    assert [round(piece.x0) for piece in page.pieces] == [70, 110, 330, 450]


def test_small_letters_above_and_below_the_line_belong_to_it(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        words = canvas.beginText(80, 700)
        for text, size, rise in (
            ("Diện tích 120 m", 13, 0),
            ("2", 8, 5),
            (" đất, lượng CO", 13, 0),
            ("2", 8, -3),
            (" giảm dần.", 13, 0),
        ):
            words.setFont(find_family().regular, size)
            words.setRise(rise)
            words.textOut(text)
        canvas.drawText(words)

    assert texts(drawn(tmp_path / "a.pdf", draw)) == ["Diện tích 120 m2 đất, lượng CO2 giảm dần."]


def test_a_two_column_head_reads_left_then_right(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for y, left, right in (
            (780, "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
            (764, "XÃ TÂN LẬP", "VIỆT NAM"),
            (746, "Số: 12/KH-UBND", "Độc lập - Tự do - Hạnh phúc"),
            (726, "", "Tân Lập, ngày 5 tháng 1 năm 2026"),
        ):
            canvas.drawCentredString(170, y, left)
            canvas.drawCentredString(420, y, right)
        canvas.drawCentredString(A4[0] / 2, 690, "KẾ HOẠCH")
        canvas.drawCentredString(A4[0] / 2, 672, "Chuyển đổi số năm 2026")
        canvas.drawString(80, 640, "Ủy ban nhân dân xã ban hành Kế hoạch như sau:")

    document = drawn(tmp_path / "a.pdf", draw)

    assert texts(document)[:6] == [
        "ỦY BAN NHÂN DÂN",
        "XÃ TÂN LẬP",
        "Số: 12/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Tân Lập, ngày 5 tháng 1 năm 2026",
    ]
    draft = PlanFileReader().read_file(tmp_path / "a.pdf")
    assert (draft.symbol, draft.issuer, draft.place) == (
        "12/KH-UBND",
        "Ủy ban nhân dân xã Tân Lập",
        "Tân Lập",
    )


def test_recipients_stand_before_the_signature(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for at, (left, right) in enumerate(
            [
                ("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"),
                ("- Đảng ủy, HĐND xã;", "KT. CHỦ TỊCH"),
                ("- Các phòng, ban, ngành, đoàn", "PHÓ CHỦ TỊCH"),
                ("thể và các đơn vị liên quan;", ""),
                ("- Lưu: VT.", "Trần Văn An"),
            ]
        ):
            canvas.drawString(80, 400 - 16 * at, left)
            canvas.drawString(330, 400 - 16 * at, right)

    draft_path = tmp_path / "a.pdf"
    document = drawn(draft_path, draw)

    assert texts(document)[2:4] == [
        "- Các phòng, ban, ngành, đoàn thể và các đơn vị liên quan;",
        "- Lưu: VT.",
    ]
    draft = PlanFileReader().read_file(draft_path)
    assert [(one.role, one.name) for one in draft.signers] == [
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Trần Văn An")
    ]


@pytest.mark.parametrize(
    "stamp",
    [
        (
            "Ký bởi: Ủy ban nhân dân xã Tân Lập",
            "Email: tanlap@haidong.gov.vn",
            "Ngày ký: 12/02/2026",
        ),
        (
            "Người ký: Ủy ban nhân dân xã",
            "Tân Lập",
            "Cơ quan: Tỉnh Hải Đông",
            "Thời gian ký: 12.02.2026",
        ),
    ],
)
def test_an_electronic_signature_hides_neither_signer_nor_head(
    stamp: tuple[str, ...], tmp_path: Path
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawCentredString(A4[0] / 2, 780, "KẾ HOẠCH")
        for at, (left, right) in enumerate(
            [
                ("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"),
                ("- Đảng ủy, HĐND xã;", "CHỦ TỊCH"),
                ("- Các phòng, ban;", ""),
                ("- Lưu: VT.", ""),
                ("", "Trần Văn An"),
            ]
        ):
            canvas.drawString(80, 400 - 16 * at, left)
            canvas.drawCentredString(430, 400 - 16 * at, right)
        canvas.drawString(80, 300, "Người ký: Chủ tịch Ủy ban nhân dân xã.")
        canvas.setFont(find_family().regular, 7)
        for at, text in enumerate(stamp):
            canvas.drawString(370, 372 - 8 * at, text)

    document = drawn(tmp_path / "a.pdf", draw)

    draft = PlanFileReader().read_file(tmp_path / "a.pdf")
    assert [(one.role, one.name) for one in draft.signers] == [
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Trần Văn An")
    ]
    assert not any(text in " ".join(texts(document)) for text in stamp)
    assert "Người ký: Chủ tịch Ủy ban nhân dân xã." in texts(document)


def test_merged_cells_and_torn_symbols(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setLineWidth(0.5)
        for y in (700, 660, 580):
            canvas.line(80, y, 500, y)
        canvas.line(80, 620, 300, 620)
        for x in (80, 300, 500):
            canvas.line(x, 580, x, 700)
        canvas.line(120, 580, 120, 660)
        canvas.drawString(85, 684, "A. Nhóm việc")
        canvas.drawString(85, 640, "1")
        canvas.drawString(125, 640, "Theo Quyết định số 11/QĐ-")
        canvas.drawString(125, 624, "BCĐCP")
        canvas.drawString(85, 600, "2")
        canvas.drawString(125, 600, "Việc khác")
        canvas.drawString(305, 640, "Phòng Kinh tế")

    table = the_table(drawn(tmp_path / "a.pdf", draw))

    assert table.rows[0].spans == ((0, 2),)
    assert table.rows[1].cells == ("1", "Theo Quyết định số 11/QĐ-BCĐCP", "Phòng Kinh tế")
    assert table.rows[2].continued == {2}


def test_stamps_unseen_words_and_spaced_capitals(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        spaced = canvas.beginText(200, 700)
        spaced.setFont(find_family().bold, 14)
        spaced.setCharSpace(6)
        spaced.textOut("KẾ HOẠCH")
        canvas.drawText(spaced)
        canvas.setFont(find_family().regular, 13)
        canvas.drawString(80, 650, "Phòng ch\u00adống thiên tai, hiệu \ufb01nal.")
        unseen = canvas.beginText(80, 620)
        unseen.setTextRenderMode(3)
        unseen.textOut("Chữ không in ra")
        canvas.drawText(unseen)
        canvas.translate(150, 560)
        canvas.rotate(35)
        canvas.drawString(0, 0, "BẢN DỰ THẢO")

    assert texts(drawn(tmp_path / "a.pdf", draw)) == [
        "KẾ HOẠCH",
        "Phòng chống thiên tai, hiệu final.",
    ]


def test_a_file_without_a_plan_says_so(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", ["Danh sách khách mời dự liên hoan của thôn."])

    (warning,) = PlanFileReader().read_file(path).warnings

    assert "Không thấy kế hoạch nào" in warning.message


def test_a_protected_file_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), encrypt="bi-mat")
    canvas.drawString(80, 700, "x")
    canvas.save()

    with pytest.raises(UnusableFile, match="mật khẩu"):
        read_pdf(path)


def test_the_content_tells_a_pdf_not_the_name(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.docx", ["KẾ HOẠCH", rows(2)])
    assert len(PlanFileReader().read_file(path).tasks) == 2

    named = tmp_path / "b.pdf"
    named.write_text("KẾ HOẠCH\n", encoding="utf-8")
    with pytest.raises(UnusableFile, match=r"đuôi \.pdf"):
        PlanFileReader().read_file(named)


def pictured(source: Path, path: Path, scale: float = 200 / 72) -> Path:
    """Write the pages of a PDF as pictures, as a scanner does."""
    import pypdfium2
    from pypdfium2 import PdfBitmap

    document = pypdfium2.PdfDocument(source)
    made = pypdfium2.PdfDocument.new()
    for page in document:
        width, height = page.get_size()
        bitmap: PdfBitmap = page.render(scale=scale)
        picture = pypdfium2.PdfImage.new(made)
        picture.set_bitmap(bitmap)
        picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
        blank = made.new_page(width, height)
        blank.insert_obj(picture)
        blank.gen_content()
    made.save(path)
    return path


def test_a_scan_says_that_it_is_a_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tesseract, "find", staticmethod(lambda: None))
    scan = pictured(write_pdf(tmp_path / "a.pdf", ["KẾ HOẠCH", rows(2)]), tmp_path / "b.pdf")

    with pytest.raises(UnusableFile, match=r"ảnh chụp.*Tesseract"):
        read_pdf(scan)


needs_tesseract = pytest.mark.skipif(
    Tesseract.find() is None, reason="Tesseract kèm tiếng Việt không có trên máy này"
)


@needs_tesseract
def test_a_scan_is_recognised_and_said_to_be(tmp_path: Path) -> None:
    made = [HEAD, ["1", "Lắp loa ở thôn Đông", "Phòng Kinh tế", "30/6/2026"]]
    made.append(["2", "Tập huấn kỹ năng số", "Công an xã", "15/9/2026"])
    scan = pictured(
        write_pdf(tmp_path / "a.pdf", ["KẾ HOẠCH", "Công tác năm 2026 của xã", made]),
        tmp_path / "b.pdf",
    )
    told: list[str] = []

    draft = PlanFileReader().read_file(scan, lambda _done, _total, text: told.append(text))

    assert [(task.number, task.title, task.lead) for task in draft.tasks] == [
        ("1", "Lắp loa ở thôn Đông", ("Phòng Kinh tế",)),
        ("2", "Tập huấn kỹ năng số", ("Công an xã",)),
    ]
    assert any("máy nhận dạng" in warning.message for warning in draft.warnings)
    assert any("nhận dạng chữ" in text for text in told)


@needs_tesseract
def test_recognising_can_be_stopped(tmp_path: Path) -> None:
    scan = pictured(write_pdf(tmp_path / "a.pdf", [LONG * 12]), tmp_path / "b.pdf")

    def stop(_done: int, _total: int, text: str) -> None:
        if "nhận dạng chữ" in text:
            raise Cancelled("Đã dừng.")

    with pytest.raises(Cancelled):
        read_pdf(scan, stop)


def test_a_long_document_tells_its_pages_and_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path))
    for page in range(300):
        canvas.drawString(80, 700, f"Trang {page}")
        canvas.showPage()
    canvas.save()
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int, _text: str) -> None:
        told.append((done, total))
        if done == 120:
            raise Cancelled("Đã dừng.")

    with pytest.raises(Cancelled):
        read_pdf(path, stop)
    assert told[-1] == (120, 300)


@pytest.fixture(scope="module")
def process() -> Iterator[ReadingProcess]:
    process = ReadingProcess()
    yield process
    process.close()


def dense(folder: Path, pages: int) -> Path:
    """Write pages of small print, every word drawn by itself."""
    import pypdfium2

    made = [HEAD, *([str(n), LONG, "Phòng Kinh tế", "30/6/2026"] for n in range(1, 7))]
    one = write_pdf(folder / "one.pdf", [LONG * 6, made], Look(pen="word", size=7))
    whole = pypdfium2.PdfDocument.new()
    whole.import_pages(pypdfium2.PdfDocument(one), [0] * pages)
    whole.save(folder / "dense.pdf")
    return folder / "dense.pdf"


def test_300_dense_pages_are_read_apart_in_bounded_memory(
    process: ReadingProcess, tmp_path: Path
) -> None:
    told: list[str] = []
    memory: list[int] = []

    def watch(_done: int, _total: int, text: str) -> None:
        if not told or told[-1] != text:
            told.append(text)
            apart = [one.pid for one in active_children() if one.name == "reading"]
            memory.append(max(psutil.Process(pid).memory_info().rss for pid in apart))

    document = process.read(dense(tmp_path, 300), watch)

    assert len(document.paragraphs) >= 300
    assert sum(len(block.rows) for block in document.blocks if isinstance(block, Table)) >= 1800
    assert max(memory) < 400 * 2**20
    # A word for every page keeps a slow machine's reading from being taken for a standstill.
    assert "Đang đọc trang 1/300" in told[:2]
    assert told[-1].startswith("Đang ghép dòng và bảng")


@pytest.mark.parametrize("at", ["Đang đọc trang", "Đang ghép dòng"])
def test_a_dense_document_is_stopped_at_every_stage(
    process: ReadingProcess, tmp_path: Path, at: str
) -> None:
    def stop(_done: int, _total: int, text: str) -> None:
        if text.startswith(at):
            raise Cancelled("Đã dừng.")

    with pytest.raises(Cancelled):
        process.read(dense(tmp_path, 20), stop)


def test_another_process_reads_the_same(process: ReadingProcess, tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", ["KẾ HOẠCH", rows(5)])
    told: list[int] = []

    document = process.read(path, lambda done, _total, _text: told.append(done))

    assert document == read_pdf(path)
    assert isinstance(document.blocks[0], Paragraph)
    with pytest.raises(UnusableFile):
        process.read(tmp_path / "none.pdf") if shutil.copy(
            Path(__file__), tmp_path / "none.pdf"
        ) else None
