"""The two-column head of Party papers, whose right column is the Party's name."""

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.writing.fonts import find_family


def test_the_left_column_is_read_first(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    canvas.setFont(find_family().regular, 12)
    for y, left, right in (
        (780, "ĐẢNG BỘ TỈNH SƠN HÀ", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        (764, "ĐẢNG ỦY XÃ TÂN LẬP", ""),
        (748, "*", ""),
        (730, "Số 07-CTr/ĐU", "Tân Lập, ngày 05 tháng 02 năm"),
        (714, "", "2026"),
    ):
        canvas.drawCentredString(170, y, left)
        canvas.drawCentredString(420, y, right)
    canvas.drawCentredString(A4[0] / 2, 680, "CHƯƠNG TRÌNH HÀNH ĐỘNG")
    canvas.drawCentredString(A4[0] / 2, 662, "Thực hiện chuyển đổi số năm 2026")
    canvas.drawString(80, 630, "Ban Thường vụ Đảng ủy xã xây dựng Chương trình như sau:")
    canvas.save()

    draft = PlanFileReader().read_file(path)

    assert (draft.symbol, draft.issuer, draft.place) == (
        "07-CTr/ĐU",
        "Đảng ủy xã Tân Lập",
        "Tân Lập",
    )
    assert str(draft.date) == "2026-02-05"
