"""A plan as an office types it in Word; all of it made up."""

import pytest
from docx import Document

TASKS = (
    ("I", "Hạ tầng và dữ liệu", "", "", ""),
    ("1", "Lắp loa thông minh ở ba thôn", "Phòng Văn hóa - Xã hội", "Trưởng thôn", "Tháng 5/2026"),
    ("2", "Số hóa sổ theo dõi đất vườn", "Phòng Kinh tế", "Công an xã", "Trước ngày 15/11/2026"),
    ("II", "Con người", "", "", ""),
    ("3", "Mở lớp dùng máy tính buổi tối", "Đoàn xã", "", "Thường xuyên"),
    ("4", "Chọn điểm đặt bảng tin điện tử", "Phòng Kinh tế", "", "sớm sớm một chút"),
)
INDICATORS = (
    ("1", "Tỷ lệ thôn có loa thông minh", "%", "≥ 60%"),
    ("2", "Số lớp buổi tối đã mở", "lớp", "04"),
)


@pytest.fixture
def word_plan(tmp_path):
    """The path of a .docx with a head, a task table and an indicator table."""
    document = Document()
    for line in (
        "ỦY BAN NHÂN DÂN XÃ ĐỒI MÂY",
        "Số: 07/KH-UBND",
        "Đồi Mây, ngày 20 tháng 01 năm 2026",
        "KẾ HOẠCH",
        "Đưa máy móc số về thôn năm 2026",
        "Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    ):
        document.add_paragraph(line)
    heads = ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành")
    _table(document, heads, TASKS)
    document.add_paragraph("Phụ lục II: CHỈ TIÊU NĂM 2026")
    _table(document, ("STT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu năm 2026"), INDICATORS)
    path = tmp_path / "ke-hoach-doi-may.docx"
    document.save(path)
    return path


def _table(document, heads, rows):
    table = document.add_table(rows=1, cols=len(heads))
    for cell, text in zip(table.rows[0].cells, heads, strict=True):
        cell.text = text
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
