"""A document of some 300 pages tells how far its reading is, and can be stopped half-way."""

import pytest
from docx import Document
from PySide6.QtWidgets import QPushButton
from reportlab.pdfgen.canvas import Canvas

from kehoach_desktop.ui.widgets.progress_dialog import ProgressDialog

PAGES = 300
HALF_WAY = 0.4


@pytest.fixture(scope="module")
def documents(tmp_path_factory):
    """Twenty thousand paragraphs; rows and sentences that ask for work; pages of lines."""
    folder = tmp_path_factory.mktemp("long")
    line = "Các đơn vị rà soát, tổng hợp và gửi kết quả về xã đúng hạn."
    work = "Rà soát sổ đất vườn, sổ loa thôn; Phòng Kinh tế chủ trì, xong trước ngày 15/11/2026."
    many, mixed = Document(), Document()
    _repeat(many, many.add_paragraph(line)._p, 20_000)
    for head in ("KẾ HOẠCH", "Đưa máy móc số về thôn năm 2026", "II. NHIỆM VỤ"):
        mixed.add_paragraph(head)
    _repeat(mixed, mixed.add_paragraph(f"- {work}", style="Normal")._p, 1_500)
    table = mixed.add_table(rows=1, cols=3)
    for cell, head in zip(table.rows[0].cells, ("STT", "Nhiệm vụ", "Chủ trì"), strict=True):
        cell.text = head
    for cell, words in zip(table.add_row().cells, ("1", line, "Phòng Kinh tế"), strict=True):
        cell.text = words
    row = table.rows[1]._tr
    for _ in range(300):
        row.addnext(row.__copy__())
    many.save(folder / "paragraphs.docx")
    mixed.save(folder / "sentences.docx")
    canvas = Canvas(str(folder / "pages.pdf"))
    for page in range(PAGES):
        for at in range(40):
            canvas.drawString(70, 790 - 18 * at, f"{page}.{at}. Ra soat so sach cua thon")
        canvas.showPage()
    canvas.save()
    return folder


def _repeat(document, paragraph, times):
    for _ in range(times):
        paragraph.addnext(paragraph.__copy__())
    assert len(document.paragraphs) > times


def lasting(data):
    """Return what lies in the data folder, without what SQLite keeps beside an open file."""
    return sorted(path for path in data.rglob("*") if not path.name.endswith(("-wal", "-shm")))


@pytest.mark.parametrize(
    ("name", "at_work"),
    [
        ("paragraphs.docx", "Đang đọc văn bản Word"),
        ("sentences.docx", "Đang nhận ra nhiệm vụ trong lời văn"),
        ("pages.pdf", "Đang đọc trang"),
    ],
)
def test_reading_is_stopped_half_way(
    page, operations, settled, documents, data, word_plan, monkeypatch, name, at_work
):
    monkeypatch.setattr("kehoach_desktop.ui.operations._TELL_EVERY", 0)
    pressed, said, dialogs = [], [], []
    operations.long_started.connect(
        lambda job: dialogs.append(ProgressDialog(operations, job, page))
    )
    page.status.connect(said.append)
    before = lasting(data)

    def follow(_job, done, total, text):
        if text.startswith(at_work) and done >= HALF_WAY * total and not pressed:
            pressed.append(done / total)
            (stop,) = dialogs[0].findChildren(QPushButton)
            stop.click()

    operations.long_progressed.connect(follow)
    page.read_file(documents / name)
    settled()
    assert HALF_WAY <= pressed[0] < 1
    assert said == ["Đã dừng đọc theo yêu cầu; chưa có gì được ghi."]
    assert page.review is None and not page.start._problem.isVisible()
    assert lasting(data) == before

    page.read_file(word_plan)
    settled()
    assert page.review is not None and page.review.session.task_count
