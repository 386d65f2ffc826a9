"""The last lines of a letter's body, and paragraphs of one line, in PDF files."""

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from kehoach_desktop.reading.document import Paragraph
from kehoach_desktop.reading.pdf.reader import read_pdf
from kehoach_desktop.writing.fonts import find_family

LEFT, INDENT, RIGHT, LEAD = 85.0, 36.0, 550.0, 19.0
BODY = [
    (True, "1. Phòng Kinh tế chủ trì, phối hợp với các thôn rà soát số hộ kinh doanh đã"),
    (False, "đăng ký sử dụng hóa đơn điện tử trên địa bàn, lập danh sách gửi về Thuế cơ sở"),
    (False, "trước ngày 30/3/2026."),
    (True, "Các thôn vận động Nhân dân ủng hộ việc lắp đặt các trạm thu phát sóng."),
    (True, "Giao Phòng Kinh tế là đầu mối theo dõi, đôn đốc, tổng hợp kết quả, báo cáo"),
    (False, "Chủ tịch Ủy ban nhân dân xã trước ngày 30/6/2026; thông tin liên hệ theo số"),
    (False, "0900.000.000./."),
]
FOOT = [
    ("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"),
    ("- Như trên;", "CHỦ TỊCH"),
    ("- Lưu: VT.", ""),
    ("", "Lê Văn Mẫu"),
]


def paragraphs(path: Path) -> list[str]:
    canvas = Canvas(str(path), pagesize=A4)
    font = find_family().regular
    y = A4[1] - 90
    for at, (first, words) in enumerate(BODY):
        x = LEFT + INDENT if first else LEFT
        goes_on = at + 1 < len(BODY) and not BODY[at + 1][0]
        text = canvas.beginText(x, y)
        text.setFont(font, 13)
        if goes_on or at == 3:
            # Every line but a paragraph's last is as wide as the page; one last line happens to be.
            room = RIGHT - x - stringWidth(words, font, 13)
            text.setWordSpace(room / words.count(" "))
        text.textOut(words)
        canvas.drawText(text)
        y -= LEAD
    for left, right in FOOT:
        canvas.setFont(font, 12)
        canvas.drawString(LEFT, y, left)
        canvas.drawCentredString(430, y, right)
        y -= LEAD
    canvas.save()
    return [block.text for block in read_pdf(path).blocks if isinstance(block, Paragraph)]


def test_a_paragraph_of_one_full_line_ends_where_the_next_is_indented(tmp_path: Path) -> None:
    found = paragraphs(tmp_path / "a.pdf")
    assert found[1] == BODY[3][1]
    assert found[2].startswith("Giao Phòng Kinh tế")


def test_the_last_line_above_the_recipients_is_the_bodys(tmp_path: Path) -> None:
    found = paragraphs(tmp_path / "a.pdf")
    assert found[2].endswith("theo số 0900.000.000./.")
    assert found[3:6] == ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]
