"""What reading costs beside the library's own bare work, as ratios of interleaved medians."""

import datetime
import random
import shutil
import statistics
import subprocess
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from old_word_file import OldWordFile, Par, old_table
from pdf_maker import Look, write_pdf
from rich_text import rich_text

from kehoach_desktop.reading.document import Table
from kehoach_desktop.reading.excel.reader import read_excel
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.word.reader import read_word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEAD = ["STT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Kết quả", "Thời hạn"]
UNITS = ["Phòng Văn hóa - Xã hội", "Phòng Kinh tế", "Văn phòng HĐND và UBND", "Công an xã"]


def _rows(count: int) -> list[list[str]]:
    chance = random.Random(count)
    rows = [[*HEAD, "Ghi chú"]]
    for number in range(1, count + 1):
        day = datetime.date(2026, 1, 1) + datetime.timedelta(days=chance.randrange(365))
        due = chance.choice([f"{day:%d/%m/%Y}", "Quý II/2026", "Thường xuyên", "Tháng 8/2026"])
        rows.append(
            [
                str(number),
                f"Rà soát, cập nhật số liệu của thôn {number % 17} đợt {number} phục vụ quản lý",
                chance.choice(UNITS),
                "; ".join(chance.sample(UNITS, 2)),
                chance.choice(["Báo cáo", "Kế hoạch", "Quyết định"]),
                due,
                "",
            ]
        )
    return rows


@pytest.fixture(scope="module")
def word_plan(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int, int], Path]:
    import docx

    def make(rows: int, paragraphs: int) -> Path:
        path = tmp_path_factory.mktemp("word") / "plan.docx"
        document = docx.Document()
        document.add_paragraph("KẾ HOẠCH")
        document.add_paragraph("Công tác năm 2026 của xã Tân Lập")
        for number in range(paragraphs):
            document.add_paragraph(f"- Điểm {number}: rà soát nội dung, báo cáo kết quả. " * 4)
        texts = _rows(rows)
        table = document.add_table(rows=len(texts), cols=len(texts[0]))
        for row, line in zip(table._tbl.tr_lst, texts, strict=True):
            for cell, text in zip(row.tc_lst, line, strict=True):
                cell.p_lst[0].add_r().text = text
        document.save(str(path))
        return path

    return make


def _bare_walk(path: Path) -> list[object]:
    """Walk through document.xml with lxml for its paragraphs' and cells' texts, no more."""
    from lxml import etree

    with zipfile.ZipFile(path) as parts:
        root = etree.fromstring(parts.read("word/document.xml"))
    found: list[object] = []
    for element in root[0]:
        if element.tag == W + "p":
            found.append("".join(text.text or "" for text in element.iter(W + "t")))
        elif element.tag == W + "tbl":
            found.append(
                [
                    [
                        "".join(t.text or "" for t in cell.iter(W + "t"))
                        for cell in row.iter(W + "tc")
                    ]
                    for row in element.iter(W + "tr")
                ]
            )
    return found


def _medians(works: Sequence[Callable[[], object]], rounds: range) -> list[float]:
    """Return each work's median seconds of processor time, the works taking turns."""
    spent: list[list[float]] = [[] for _ in works]
    for _ in rounds:
        for times, work in zip(spent, works, strict=True):
            started = time.process_time()
            work()
            times.append(time.process_time() - started)
    return [statistics.median(times) for times in spent]


def test_a_word_plan_is_recognised_in_about_twice_the_bare_walk(
    scale, word_plan: Callable[[int, int], Path]
) -> None:
    rows = scale(600, 12)
    path = word_plan(rows, scale(400, 2))
    reader = PlanFileReader()
    assert len(reader.read_file(path).tasks) == rows

    walk, read, recognised = _medians(
        [lambda: _bare_walk(path), lambda: read_word(path), lambda: reader.read_file(path)],
        scale.rounds(9),
    )

    print(
        f"\nWord, {rows} rows: read {read / walk:.2f} ×, recognised {recognised / walk:.2f} × walk"
    )
    # Reading itself stays by the walk. What the words mean takes a little more than as long again:
    # 13 µs a row, 16 µs a paragraph, each looked at for a dozen kinds of facts, the facts for
    # agreement, and what no fact holds.
    assert read / walk <= scale.most(1.5)
    assert recognised / walk <= scale.most(2.4)


def test_the_older_forms_of_word_read_in_a_few_walks(
    scale, word_plan: Callable[[int, int], Path], tmp_path: Path
) -> None:
    rows, paragraphs = scale(600, 12), scale(400, 2)
    newer = word_plan(rows, paragraphs)
    words = [block.text for block in read_word(newer).paragraphs]
    old, rich = tmp_path / "plan.doc", tmp_path / "plan.rtf"
    table = _rows(rows)
    old.write_bytes(bytes(OldWordFile([*map(Par, words), *old_table(table)])))
    rich.write_text(rich_text([*words, table]), encoding="ascii")
    reader = PlanFileReader()
    assert [len(reader.read_file(path).tasks) for path in (old, rich)] == [rows, rows]

    walk, as_old, as_rich = _medians(
        [lambda: _bare_walk(newer), lambda: reader.read_file(old), lambda: reader.read_file(rich)],
        scale.rounds(9),
    )

    print(f"\n{rows} rows: .doc {as_old / walk:.2f} ×, .rtf {as_rich / walk:.2f} × walk of .docx")
    # Python takes apart by itself what a library does for .docx.
    assert as_old / walk <= scale.most(9)
    assert as_rich / walk <= scale.most(16)


def test_a_word_plan_reads_linearly_in_rows(scale, word_plan: Callable[[int, int], Path]) -> None:
    rows = scale(1000, 4)
    small, large = word_plan(rows, 0), word_plan(5 * rows, 0)
    reader = PlanFileReader()
    assert len(reader.read_file(large).tasks) == 5 * rows

    few, many, walk = _medians(
        [
            lambda: reader.read_file(small),
            lambda: reader.read_file(large),
            lambda: _bare_walk(large),
        ],
        scale.rounds(5),
    )

    print(f"\nWord, {5 * rows:,} rows: {many / few:.2f} × {rows:,} rows, {many / walk:.2f} × walk")
    assert many / few <= scale.most(7)
    assert many / walk <= scale.most(2)


def _with_xlsxwriter(path: Path, rows: list[list[str]]) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Nhiệm vụ")
    for number, line in enumerate(rows):
        sheet.write_row(number, 0, line)
        if number:
            sheet.write_number(number, 0, number)
    book.close()


def _with_openpyxl(path: Path, rows: list[list[str]]) -> None:
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Nhiệm vụ")
    for number, line in enumerate(rows):
        sheet.append([number, *line[1:]] if number else line)
    book.save(path)


@pytest.mark.parametrize(
    ("write", "rows", "most"),
    [(_with_openpyxl, 600, 1.7), (_with_xlsxwriter, 600, 2.0), (_with_xlsxwriter, 20_000, 2.2)],
)
def test_excel_reads_little_slower_than_calamine(
    scale, write: Callable[[Path, list[list[str]]], None], rows: int, most: float, tmp_path: Path
) -> None:
    import python_calamine

    rows = scale(rows, 12)
    path = tmp_path / "plan.xlsx"
    write(path, _rows(rows))

    def bare() -> object:
        opened = python_calamine.CalamineWorkbook.from_path(path)
        return [opened.get_sheet_by_name(name).to_python() for name in opened.sheet_names]

    reader = PlanFileReader()
    assert len(reader.read_file(path).tasks) == rows

    alone, read, recognised = _medians(
        [bare, lambda: read_excel(path), lambda: reader.read_file(path)],
        scale.rounds(9 if rows < 1000 else 5),
    )

    print(
        f"\nExcel ({write.__name__[6:]}), {rows} rows: read {read / alone:.2f} ×, "
        f"recognised {recognised / alone:.2f} × calamine"
    )
    # The guard inflates every part once more and looks for cells far out and for what is hidden
    # (of a small file a quarter of what calamine takes), the texts are cleaned and placed (an
    # eighth); it tells most where shared strings leave calamine little to do.
    assert read / alone <= scale.most(most)


def _pdf_text(path: Path) -> int:
    """Take the text of every page with the library's own call, no more."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    letters = 0
    for page in document:
        text_page = page.get_textpage()
        letters += len(text_page.get_text_range())
        text_page.close()
        page.close()
    document.close()
    return letters


def _by_reportlab(path: Path, sentence: str, rows: int) -> Path:
    """Draw the plan with a box around each cell, which is the most that can be drawn."""
    blocks = ["KẾ HOẠCH", "Công tác năm 2026", *[sentence] * 120, _rows(rows)]
    return write_pdf(path.with_suffix(".pdf"), blocks, Look(wide=True, size=13))


def _by_libreoffice(path: Path, sentence: str, rows: int) -> Path:
    """Write the plan as most offices do: from Word, the table framed, on A4 upright."""
    import docx

    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not on this machine")
    document = docx.Document()
    for text in ("KẾ HOẠCH", "Công tác năm 2026", *[sentence] * 120):
        document.add_paragraph(text)
    texts = _rows(rows)
    table = document.add_table(rows=len(texts), cols=len(texts[0]), style="Table Grid")
    for row, line in zip(table._tbl.tr_lst, texts, strict=True):
        for cell, text in zip(row.tc_lst, line, strict=True):
            cell.p_lst[0].add_r().text = text
    document.save(str(path.with_suffix(".docx")))
    return _printed(path.with_suffix(".docx"), path.parent)


def _printed(document: Path, folder: Path) -> Path:
    """Have LibreOffice print a document to a PDF in a folder."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    orders = ["--headless", "--convert-to", "pdf", "--outdir", str(folder), str(document)]
    subprocess.run(["soffice", profile, *orders], check=True, capture_output=True, timeout=100)
    return folder / f"{document.stem}.pdf"


@pytest.mark.parametrize(("write", "most"), [(_by_libreoffice, 2.25), (_by_reportlab, 2.25)])
def test_a_pdf_of_40_pages_reads_at_little_more_than_twice_its_text(
    scale, write: Callable[[Path, str, int], Path], most: float, tmp_path: Path
) -> None:
    """Loading each page and asking the library for its text, no more, is the measure.

    The reading needs all of that too; the rest is Python: for words printed in one go a good
    2 µs to ask for their place, six calls of the library, and as much to find their line, cell
    or paragraph; for the box of a cell another 2 µs.
    """
    from kehoach_desktop.reading.pdf.reader import read_pdf

    if write is _by_libreoffice and not scale.whole:
        pytest.skip("LibreOffice is slow to start")
    rows = scale(200, 12)
    sentence = "- Điểm này yêu cầu rà soát nội dung, báo cáo kết quả thực hiện hằng tháng. " * 5
    path = write(tmp_path / "plan", sentence, rows)
    reader = PlanFileReader()
    assert len(reader.read_file(path).tasks) == rows
    last = read_pdf(path).blocks[-1]
    assert isinstance(last, Table)
    pages = int(last.rows[-1].where.split(",")[0].removeprefix("trang "))
    assert pages >= scale.least(40)

    text, read, recognised = _medians(
        [lambda: _pdf_text(path), lambda: read_pdf(path), lambda: reader.read_file(path)],
        scale.rounds(9),
    )

    print(
        f"\nPDF {write.__name__[4:]}, {pages} pages: read {read / text:.2f} × bare text "
        f"({text * 1000:.0f} ms), recognised {recognised / text:.2f} ×"
    )
    assert read / text <= scale.most(most)


def test_real_plans_read_within_twice_their_text(scale, tmp_path: Path) -> None:
    from kehoach_desktop.reading.pdf.reader import read_pdf

    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not on this machine")
    if not scale.whole:
        pytest.skip("LibreOffice is slow to start")
    documents = sorted((Path(__file__).parents[2].parent / "shared" / "documents").glob("*.docx"))
    if not documents:
        pytest.skip("real documents are not beside the repository")
    files = [_printed(one, tmp_path) for one in documents]

    def all_of(work: Callable[[Path], object]) -> Callable[[], object]:
        return lambda: [work(one) for one in files]

    text, read = _medians([all_of(_pdf_text), all_of(read_pdf)], scale.rounds(9))

    print(f"\nPDF, {len(files)} real plans: read {read / text:.2f} × bare text")
    assert read / text <= scale.most(2)
