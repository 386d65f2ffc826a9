"""A document of some 300 pages tells how far its reading is, and can be stopped."""

import pytest
from docx import Document


@pytest.fixture(scope="module")
def long_document(tmp_path_factory):
    """Twenty thousand paragraphs, some sixty a page."""
    document = Document()
    body = document.element.body
    line = document.add_paragraph("Các đơn vị rà soát, tổng hợp và gửi kết quả về xã đúng hạn.")
    for _ in range(20_000):
        body.insert(0, line._p.__copy__())
    path = tmp_path_factory.mktemp("long") / "dai.docx"
    document.save(path)
    return path


def test_reading_is_told_of_and_stopped(qtbot, page, operations, settled, long_document):
    jobs, told = [], []
    operations.long_started.connect(jobs.append)

    def follow(job, done, total, text):
        told.append((done, total, text))
        job.cancel()

    operations.long_progressed.connect(follow)
    page.read_file(long_document)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    settled()
    assert jobs[0].is_cancelled
    assert page.review is None
    assert not page.start._problem.isVisible()
    done, total, text = told[0]
    assert 0 <= done < total
    assert text
