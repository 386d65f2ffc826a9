"""The workbook's annex against openpyxl write-only with shared styles."""

import statistics
import time
from collections.abc import Callable
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
from kehoach_desktop.writing.excel import ExcelWriter

COLUMNS = 9
MOST = 1.2
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
]


def table(rows: int) -> list[tuple[str, ...]]:
    return [
        tuple(
            " ".join(WORDS[(row + column + at) % len(WORDS)] for at in range(3 + column % 5))
            for column in range(COLUMNS)
        )
        for row in range(rows)
    ]


def report_of(cells: list[tuple[str, ...]]) -> Report:
    columns = tuple(AnnexColumn(f"Cột {n}", 10) for n in range(COLUMNS))
    annex = Annex("Phụ lục", "Nhiệm vụ", "(Kèm theo)", "A", columns, tuple(map(AnnexRow, cells)))
    head = ReportHead("Ủy ban nhân dân xã Tân Lập", year=2026, month=4, subject="Thử tốc độ")
    day = date(2026, 4, 14)
    return Report("2026-04", "", day, head, "", (), "Hết./.", SignatureBlock(), (annex,))


def shared_styles(cells: list[tuple[str, ...]]) -> bytes:
    """Write the same cells by openpyxl, write-only, one style made once and handed round."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, Side

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Nhiệm vụ")
    side = Side(style="thin")
    font, frame = Font(name="Times New Roman"), Border(side, side, side, side)
    first = WriteOnlyCell(sheet)
    first.font, first.border = font, frame
    first.alignment = Alignment(wrap_text=True, vertical="top")
    for row in cells:
        written = []
        for text in row:
            cell = WriteOnlyCell(sheet, text)
            cell._style = first._style
            written.append(cell)
        sheet.append(written)
    buffer = BytesIO()
    workbook.save(buffer)
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


def test_annex_costs_at_most_a_fifth_more_than_shared_styles(scale) -> None:
    cells = table(scale(600, 6))
    report = report_of(cells)
    ratio = interleaved(
        lambda: shared_styles(cells), lambda: ExcelWriter().render(report), scale.rounds(7)
    )
    print(f"\nExcel, 600 × {COLUMNS}: {ratio:.2f} × openpyxl chỉ ghi, kiểu dùng chung (≤ 1,2)")
    assert ratio <= scale.most(MOST)


def test_many_rows_cost_no_more(scale) -> None:
    cells = table(scale(10_000, 12))
    report = report_of(cells)
    ratio = interleaved(
        lambda: shared_styles(cells), lambda: ExcelWriter().render(report), scale.rounds(5)
    )
    print(f"\nExcel, 10.000 × {COLUMNS}: {ratio:.2f} × openpyxl chỉ ghi, kiểu dùng chung (≤ 1,2)")
    assert ratio <= scale.most(MOST)
