"""A small made-up report of a made-up office, and reading back what was written."""

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kehoach_desktop.domain.reports.report import (
    Annex,
    AnnexColumn,
    AnnexRow,
    Cell,
    CellAlign,
    Paragraph,
    ParagraphStyle,
    Report,
    ReportHead,
    RowKind,
    Section,
    SignatureBlock,
    Summary,
    SummaryLine,
)

ATTACHED = (
    "(Kèm theo Báo cáo số 07/BC-UBND ngày 20 tháng 4 năm 2026 của Ủy ban nhân dân xã Tân Lập)"
)
TASK_COLUMNS = (
    AnnexColumn("STT", 4, CellAlign.CENTER),
    AnnexColumn("Nhiệm vụ", 22),
    AnnexColumn("Cơ quan chủ trì", 12),
    AnnexColumn("Kết quả yêu cầu", 14),
    AnnexColumn("Thời hạn", 9, CellAlign.CENTER),
    AnnexColumn("Tiến độ", 10, CellAlign.CENTER),
    AnnexColumn("Kết quả đến nay", 20),
)
INDICATOR_COLUMNS = (
    AnnexColumn("STT", 4, CellAlign.CENTER),
    AnnexColumn("Chỉ tiêu", 30),
    AnnexColumn("Đơn vị tính", 8, CellAlign.CENTER),
    AnnexColumn("Mục tiêu năm 2026", 12, CellAlign.CENTER),
    AnnexColumn("Thực hiện", 9, CellAlign.RIGHT),
    AnnexColumn("Đánh giá", 10, CellAlign.CENTER),
)


def item(*cells: Cell) -> AnnexRow:
    return AnnexRow(cells)


def group(number: str, title: str, level: int = 0) -> AnnexRow:
    return AnnexRow((number, title), RowKind.GROUP, level)


def task_annex(*rows: AnnexRow) -> Annex:
    return Annex(
        "Phụ lục I",
        "Tiến độ thực hiện nhiệm vụ tháng 4 năm 2026",
        ATTACHED,
        "Nhiệm vụ",
        TASK_COLUMNS,
        rows,
    )


def indicator_annex(*rows: AnnexRow) -> Annex:
    return Annex(
        "Phụ lục II",
        "Kết quả thực hiện chỉ tiêu tháng 4 năm 2026",
        ATTACHED,
        "Chỉ tiêu",
        INDICATOR_COLUMNS,
        rows,
    )


def small_report() -> Report:
    return Report(
        period="2026-04",
        period_label="tháng 4 năm 2026",
        as_of=date(2026, 4, 14),
        head=ReportHead(
            issuer="Ủy ban nhân dân xã Tân Lập",
            number="7",
            symbol="BC-UBND",
            place="Tân Lập",
            year=2026,
            month=4,
            day=20,
            subject="Kết quả thực hiện Kế hoạch chuyển đổi số năm 2026 trong tháng 4 năm 2026",
            addressee="Ủy ban nhân dân thành phố Hải Phòng",
        ),
        opening=(
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 về chuyển đổi số năm 2026, "
            "UBND xã Tân Lập báo cáo kết quả thực hiện tháng 4 năm 2026 như sau:"
        ),
        sections=(
            Section(
                "I",
                "Công tác chỉ đạo, điều hành",
                (Paragraph("Đã giao 02 nhiệm vụ và 01 chỉ tiêu cho 02 cơ quan, đơn vị chủ trì."),),
            ),
            Section(
                "II",
                "Kết quả thực hiện nhiệm vụ",
                (
                    Paragraph("1. Kết quả chung", ParagraphStyle.CLAUSE),
                    Paragraph("Tổng số 02 nhiệm vụ: hoàn thành 01; đang thực hiện 01."),
                    Paragraph("2. Kết quả theo nhóm nhiệm vụ", ParagraphStyle.CLAUSE),
                    Paragraph(
                        "Lập danh sách tổ công nghệ số: đã có 9/12 thôn gửi danh sách.",
                        ParagraphStyle.POINT,
                    ),
                ),
            ),
            Section(
                "III",
                "Kết quả thực hiện chỉ tiêu",
                (Paragraph("Có 01 chỉ tiêu, đạt 01 chỉ tiêu."),),
            ),
        ),
        closing=(
            "Trên đây là báo cáo kết quả thực hiện Kế hoạch chuyển đổi số tháng 4 năm 2026 "
            "của Ủy ban nhân dân xã Tân Lập./."
        ),
        signature=SignatureBlock(
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            "Lê Thị Mẫu",
            ("- Như trên;", "- Chủ tịch, các PCT UBND xã;", "- Lưu: VT, VHXH."),
        ),
        annexes=(
            task_annex(
                group("I", "Nâng cao nhận thức"),
                item(
                    "1",
                    "Tuyên truyền trên loa truyền thanh",
                    "Văn phòng HĐND và UBND",
                    "Bài phát thanh",
                    "28/2/2026",
                    "đúng hạn",
                    "Đã phát 24 bài",
                ),
                group("II", "Hoàn thiện cách làm"),
                item(
                    "2",
                    "Lập danh sách tổ công nghệ số cộng đồng các thôn",
                    "Phòng Văn hóa – Xã hội",
                    "Quyết định kiện toàn",
                    "Trước 01/4/2026;\ngia hạn đến 10/4/2026 (theo 37/TB-UBND)",
                    "quá hạn 4 ngày",
                    "Đã có 9/12 thôn gửi danh sách",
                ),
            ),
            indicator_annex(
                item("1", "Tỷ lệ hồ sơ trực tuyến", "%", "≥ 80%", Decimal("84.5"), "đạt"),
            ),
        ),
        summaries=(
            Summary(
                "Nhiệm vụ",
                (
                    SummaryLine("Tổng số nhiệm vụ", 2),
                    SummaryLine("Hoàn thành", 1),
                    SummaryLine("Đang thực hiện", 1),
                    SummaryLine("Quá hạn", 1, 1),
                ),
            ),
        ),
    )


def report_holding(text: str) -> Report:
    """The small report with the text in every place where words of others stand."""
    report = small_report()
    head = replace(report.head, subject=f"Chuyên đề {text}", addressee=text, place=text[:40])
    paragraphs = (Paragraph(text), Paragraph(text, ParagraphStyle.POINT))
    section = Section(
        "I", "Nội dung", (Paragraph(f"1. {text}", ParagraphStyle.CLAUSE), *paragraphs)
    )
    signature = SignatureBlock(("TM. ỦY BAN NHÂN DÂN",), text[:60], (f"- {text};",))
    rows = (
        group("I", text),
        group("1", text, level=1),
        item("1", text, text, text, text, "", text),
    )
    return replace(
        report,
        head=head,
        opening=text,
        sections=(section,),
        signature=signature,
        annexes=(task_annex(*rows),),
        summaries=(Summary(text, (SummaryLine(text, 1),)),),
    )


@pytest.fixture
def small() -> Report:
    return small_report()


@pytest.fixture
def holding() -> Callable[[str], Report]:
    return report_holding


@pytest.fixture
def with_rows(small: Report) -> Callable[..., Report]:
    """Make the small report with these rows alone in its one annex."""
    return lambda *rows: replace(small, annexes=(task_annex(*rows),))


def need(program: str) -> str:
    """Return the program's path, or skip the test saying that it is not installed."""
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program}, which reads the files back on Linux, is not installed")
    return found


@pytest.fixture
def pdf_text(tmp_path: Path) -> Callable[..., str]:
    """Read a PDF's text by poppler."""

    def read(data: bytes, *options: str) -> str:
        path = tmp_path / "read.pdf"
        path.write_bytes(data)
        command = [need("pdftotext"), *options, str(path), "-"]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode()

    return read


@pytest.fixture
def squeezed() -> Callable[[str], str]:
    """Drop all white space, where lines were broken and where words were parted."""
    return lambda text: re.sub(r"\s", "", text)


@pytest.fixture
def by_libreoffice(tmp_path: Path) -> Callable[[Path], bytes]:
    """Have LibreOffice open a file and return it as a PDF."""

    def convert(path: Path) -> bytes:
        office = need("soffice")
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [office, profile, "--headless", "--convert-to", "pdf"]
        command += ["--outdir", str(tmp_path), str(path)]
        subprocess.run(command, capture_output=True, check=True, timeout=100)
        return (tmp_path / f"{path.stem}.pdf").read_bytes()

    return convert
