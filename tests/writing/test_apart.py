"""Writers in a process of their own behave as those in this one."""

import pytest

from kehoach_desktop.domain.errors import Cancelled, UnusableFile
from kehoach_desktop.writing.apart import ApartWriter, WritingProcess


@pytest.fixture(scope="module")
def process():
    process = WritingProcess()
    yield process
    process.close()


def test_files_are_written_and_bytes_come_back(process, small, tmp_path):
    pdf = ApartWriter("pdf", ".pdf", process)
    assert pdf.render(small).startswith(b"%PDF-")
    pdf.write(small, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    ApartWriter("excel", ".xlsx", process).write(small, tmp_path / "a.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")


def test_progress_is_told_here(process, small):
    told = []
    ApartWriter("word", ".docx", process).render(small, lambda *step: told.append(step))
    assert told and all(done <= total for done, total, _ in told)


def test_what_the_writer_refuses_is_raised_here(process, small, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with pytest.raises(UnusableFile):
        ApartWriter("pdf", ".pdf", process).write(small, blocked / "a.pdf")


def test_stopping_leaves_no_file_and_the_process_usable(process, small, tmp_path):
    def stop(_done, _total, _text):
        raise Cancelled("Đã dừng.")

    writer = ApartWriter("pdf", ".pdf", process)
    with pytest.raises(Cancelled):
        writer.write(small, tmp_path / "a.pdf", stop)
    assert list(tmp_path.iterdir()) == []
    assert writer.render(small).startswith(b"%PDF-")


def test_a_process_that_died_is_told_and_replaced(small, tmp_path):
    process = WritingProcess()
    writer = ApartWriter("pdf", ".pdf", process)
    writer.render(small)
    real = process._line.send

    def die(message):
        real(message)
        process._process.kill()

    process._line.send = die
    with pytest.raises(UnusableFile):
        writer.write(small, tmp_path / "a.pdf")
    assert writer.render(small).startswith(b"%PDF-")
    process.close()
