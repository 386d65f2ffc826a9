"""The PDF's 600-row annex against reportlab's bare canvas with its own wrapping."""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

from kehoach_desktop.domain.reports.report import (
    Annex,
    AnnexColumn,
    AnnexRow,
    Report,
    ReportHead,
    SignatureBlock,
)
from kehoach_desktop.writing.fonts import find_family
from kehoach_desktop.writing.pdf import PdfWriter

MOST = 2.0
WIDTHS = (30, 200, 90, 100, 70, 70, 150)
WORDS = [
    "rà",
    "soát",
    "cập",
    "nhật",
    "dữ",
    "liệu",
    "hồ",
    "sơ",
    "trực",
    "tuyến",
    "của",
    "người",
    "dân",
    "trên",
    "địa",
    "bàn",
    "xã",
    "theo",
    "kế",
    "hoạch",
]


def table(rows: int) -> list[tuple[str, ...]]:
    return [
        (
            str(row),
            *(
                " ".join(WORDS[(row + column + at) % len(WORDS)] for at in range(letters // 6))
                for column, letters in enumerate(WIDTHS[1:])
            ),
        )
        for row in range(rows)
    ]


def report_of(cells: list[tuple[str, ...]]) -> Report:
    columns = tuple(AnnexColumn(f"Cột {n}", width) for n, width in enumerate(WIDTHS))
    annex = Annex("Phụ lục", "Nhiệm vụ", "(Kèm theo)", "A", columns, tuple(map(AnnexRow, cells)))
    head = ReportHead("Ủy ban nhân dân xã Tân Lập", year=2026, month=4, subject="Thử tốc độ")
    day = date(2026, 4, 14)
    return Report("2026-04", "", day, head, "", (), "Hết./.", SignatureBlock(), (annex,))


def bare_canvas(cells: list[tuple[str, ...]]) -> bytes:
    """Wrap by reportlab's own widths, draw each line and each cell's frame, turn pages."""
    from reportlab.pdfbase.pdfmetrics import stringWidth
    from reportlab.pdfgen.canvas import Canvas

    font, size, leading = find_family().regular, 11, 13.0
    known: dict[str, float] = {}

    def wide(word: str) -> float:
        if word not in known:
            known[word] = stringWidth(word, font, size)
        return known[word]

    def wrap(text: str, width: float) -> list[str]:
        lines, line, used = [], [], 0.0
        for word in text.split():
            more = wide(word)
            if line and used + wide(" ") + more > width:
                lines.append(" ".join(line))
                line, used = [word], more
            else:
                used += more + (wide(" ") if line else 0)
                line.append(word)
        return [*lines, " ".join(line)]

    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(842, 595), pageCompression=1, initialFontName=font)
    scale = 714 / sum(WIDTHS)
    y = 540.0
    canvas.setFont(font, size)
    for row in cells:
        laid = [wrap(text, width * scale - 6) for text, width in zip(row, WIDTHS, strict=True)]
        height = max(map(len, laid)) * leading + 6
        if y - height < 57:
            canvas.showPage()
            canvas.setFont(font, size)
            y = 540.0
        x = 85.0
        for lines, width in zip(laid, WIDTHS, strict=True):
            canvas.rect(x, y - height, width * scale, height)
            for at, line in enumerate(lines):
                canvas.drawString(x + 3, y - 12 - at * leading, line)
            x += width * scale
        y -= height
    canvas.save()
    return buffer.getvalue()


def interleaved(first: Callable[[], object], second: Callable[[], object], runs: range) -> float:
    """Return the median of the second over the median of the first, run by turns."""
    times: tuple[list[float], list[float]] = ([], [])
    first(), second()
    for _ in runs:
        for kept, work in zip(times, (first, second), strict=True):
            start = time.perf_counter()
            work()
            kept.append(time.perf_counter() - start)
    return statistics.median(times[1]) / statistics.median(times[0])


def test_annex_of_600_rows_costs_at_most_twice_the_bare_canvas(scale) -> None:
    cells = table(scale(600, 6))
    report = report_of(cells)
    ratio = interleaved(
        lambda: bare_canvas(cells), lambda: PdfWriter().render(report), scale.rounds(7)
    )
    print(f"\nPDF, {len(cells)} × {len(WIDTHS)} ô có xuống dòng: {ratio:.2f} × canvas trần (≤ 2)")
    assert ratio <= scale.most(MOST)


def test_cells_taller_than_a_page_cost_no_more(scale) -> None:
    cells = table(scale(600, 6))
    tall = " ".join(WORDS * 60)
    for row in range(0, len(cells), 100):
        cells[row] = (*cells[row][:6], tall)
    report = report_of(cells)
    plain = [row for row in cells if row[6] != tall]
    ratio = interleaved(
        lambda: bare_canvas(plain), lambda: PdfWriter().render(report), scale.rounds(7)
    )
    print(f"\nPDF, thêm 6 ô cao hơn trang: {ratio:.2f} × canvas trần không có các ô ấy (≤ 2)")
    assert ratio <= scale.most(MOST)
    assert replace(report, annexes=()) != report
