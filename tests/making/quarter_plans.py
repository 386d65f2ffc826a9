"""Two fictional plans of one commune as Word files: the year's, and one that replaces it."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Row(NamedTuple):
    """A row of the table of tasks."""

    number: str
    title: str
    lead: str
    deadline: str
    product: str = "Báo cáo kết quả"


OFFICE, ECONOMY, CULTURE, SERVICE, POLICE = (
    "Văn phòng HĐND và UBND",
    "Phòng Kinh tế",
    "Phòng Văn hóa – Xã hội",
    "Trung tâm Phục vụ hành chính công",
    "Công an xã",
)
EVENT = "Sau khi Thành phố ban hành quy chế kho dữ liệu dùng chung"

Groups = Sequence[tuple[str, str, Sequence[Row]]]

YEAR_PLAN: Groups = (
    (
        "I",
        "Tổ chức, điều hành",
        (
            Row("1", "Phân công cán bộ đầu mối của từng thôn", OFFICE, "15/4/2026"),
            Row("2", "Giao ban về chuyển đổi số ở trụ sở", OFFICE, "Hằng tháng"),
            Row("3", "Ban hành nội quy khai thác kho dữ liệu của xã", OFFICE, EVENT),
            Row("4", "Đặt mua máy quét hồ sơ cho một cửa", ECONOMY, "Quý II/2026"),
            Row(
                "5",
                "Cấp tài khoản kho dữ liệu cho từng phòng",
                CULTURE,
                "Trong 10 ngày làm việc kể từ ngày Thành phố ban hành quy chế kho dữ liệu dùng "
                "chung",
            ),
        ),
    ),
    (
        "II",
        "Hạ tầng",
        (
            Row("6", "Gắn loa thông minh ở nhà văn hóa thôn", ECONOMY, "Trước ngày 30/4/2026"),
            Row("7", "Đo chất lượng mạng ở các trường học", ECONOMY, "Tháng 5/2026"),
            Row("8", "Thay đường truyền cũ của trụ sở", ECONOMY, "31/5/2026"),
            Row("9", "Chép dự phòng dữ liệu của cơ quan", POLICE, "Hằng tuần"),
            Row("10", "Gỡ phần mềm không rõ nguồn gốc khỏi máy của xã", POLICE, "Hằng quý"),
        ),
    ),
    (
        "III",
        "Phục vụ người dân",
        (
            Row("11", "Giúp dân nộp hồ sơ qua mạng tại bàn một cửa", SERVICE, "Thường xuyên"),
            Row("12", "Mở lớp dùng điện thoại cho người cao tuổi", CULTURE, "Tháng 4-6/2026"),
            Row("13", "Tặng chữ ký số cho hộ khó khăn", CULTURE, "Quý III, IV năm 2026"),
            Row("14", "Hỏi ý kiến dân về nộp hồ sơ qua mạng", SERVICE, "6 tháng đầu năm 2026"),
            Row("15", "Tổ chức ngày hội công nghệ của xã", CULTURE, "Tháng 10 hằng năm"),
            Row("16", "Quét sổ hộ tịch cũ vào kho dữ liệu", OFFICE, "2026-2030"),
            Row("17", "Tổng hợp số hồ sơ nộp qua mạng", SERVICE, "Trước ngày 15 hằng tháng"),
        ),
    ),
    (
        "IV",
        "An toàn",
        (
            Row(
                "18",
                "Hướng dẫn tiểu thương nhận biết lừa đảo",
                POLICE,
                "Quý II/2026 (sau khi có hướng dẫn của Công an thành phố)",
            ),
            Row("19", "Trực đường dây nhận tin báo lừa đảo", POLICE, "Cả năm"),
            Row("20", "Thử xử lý sự cố mất mạng", POLICE, "Theo lộ trình của thành phố"),
            Row(
                "21",
                "Lập sổ theo dõi thiết bị của trụ sở",
                OFFICE,
                "Tháng 4/2026 và thực hiện thường xuyên",
            ),
        ),
    ),
)
INDICATORS = (
    ("1", "Tỷ lệ hồ sơ nộp qua mạng", "%", "85%", SERVICE),
    ("2", "Tỷ lệ nhà văn hóa thôn có mạng không dây", "%", "100%", ECONOMY),
    ("3", "Số lớp kỹ năng số đã mở", "Lớp", "06", CULTURE),
    ("4", "Tỷ lệ hồ sơ trễ hẹn", "%", "Không quá 2%", SERVICE),
)

LATER_PLAN: Groups = (
    (
        "I",
        "Hạ tầng",
        (
            Row("1", "Đo chất lượng mạng ở các trường học", ECONOMY, "30/9/2026"),
            Row("2", "Chép dự phòng dữ liệu của cơ quan", POLICE, "Hằng tuần"),
            Row("3", "Kéo cáp quang về hai thôn ven sông", ECONOMY, "Quý IV/2026"),
        ),
    ),
    (
        "II",
        "Phục vụ người dân",
        (
            Row("4", "Tặng chữ ký số cho hộ khó khăn", CULTURE, "Quý III, IV năm 2026"),
            Row("5", "Đặt ki-ốt nộp hồ sơ ở hai thôn xa", SERVICE, "31/8/2026"),
        ),
    ),
)


def year_plan(path: Path) -> Path:
    """Write the plan of the year."""
    return _write(
        path, "21/KH-UBND", "ngày 09 tháng 3 năm 2026", "Chuyển đổi số xã Bình Sơn năm 2026",
        YEAR_PLAN, INDICATORS,
    )  # fmt: skip


def later_plan(path: Path) -> Path:
    """Write the plan that replaces it in the summer."""
    return _write(
        path, "64/KH-UBND", "ngày 22 tháng 6 năm 2026",
        "Chuyển đổi số xã Bình Sơn sáu tháng cuối năm 2026", LATER_PLAN, (),
    )  # fmt: skip


def _write(
    path: Path,
    symbol: str,
    day: str,
    subject: str,
    groups: Groups,
    indicators: Sequence[tuple[str, ...]],
) -> Path:
    from docx import Document

    document = Document()
    head = document.add_table(rows=2, cols=2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nXÃ BÌNH SƠN"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = f"Số: {symbol}"
    head.cell(1, 1).text = f"Bình Sơn, {day}"
    for words in (
        "KẾ HOẠCH",
        subject,
        "Ủy ban nhân dân xã Bình Sơn ban hành kế hoạch như sau:",
        "I. NHIỆM VỤ",
        "Các nhiệm vụ nêu tại bảng dưới đây.",
    ):
        document.add_paragraph(words)
    _table(
        document,
        ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Kết quả, sản phẩm", "Thời hạn hoàn thành"),
        [
            line
            for number, title, rows in groups
            for line in (
                (number, title, "", "", ""),
                *((row.number, row.title, row.lead, row.product, row.deadline) for row in rows),
            )
        ],
    )
    document.add_paragraph("II. TỔ CHỨC THỰC HIỆN")
    document.add_paragraph(
        "1. Các cơ quan, đơn vị báo cáo kết quả về Văn phòng HĐND và UBND trước ngày 15 hằng tháng."
    )
    document.add_paragraph(
        "2. Ủy ban nhân dân xã báo cáo Ủy ban nhân dân thành phố trước ngày 20 hằng tháng."
    )
    if indicators:
        document.add_page_break()
        document.add_paragraph("PHỤ LỤC")
        document.add_paragraph("CHỈ TIÊU NĂM 2026")
        _table(
            document,
            ("STT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu năm 2026", "Cơ quan chủ trì"),
            indicators,
        )
    document.save(str(path))
    return path


def _table(document: object, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=1, cols=len(headings), style="Table Grid")  # type: ignore[attr-defined]
    for cell, words in zip(table.rows[0].cells, headings, strict=True):
        cell.text = words
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
