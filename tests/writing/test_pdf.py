import re
import subprocess
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kehoach_desktop.domain.errors import Cancelled, UnusableFile
from kehoach_desktop.domain.reports.report import (
    AnnexRow,
    Paragraph,
    ParagraphStyle,
    Report,
    RowKind,
    Section,
)
from kehoach_desktop.writing.fonts import vietnamese_letters
from kehoach_desktop.writing.pdf import PdfWriter

MM = 72 / 25.4
LETTERS = " ".join(re.findall(".{1,12}", vietnamese_letters()))


@pytest.fixture
def writer() -> PdfWriter:
    return PdfWriter()


@pytest.fixture
def all_letters(holding: Callable[[str], Report]) -> Report:
    return holding(LETTERS)


def row(text: str, *, number: str = "1") -> AnnexRow:
    return AnnexRow((number, text, "", "", "", "", ""))


@pytest.mark.parametrize(
    ("style", "place"),
    [
        ("regular", "opening"),
        ("bold", "clause"),
        ("italic", "place"),
        ("bold italic", "group of the second level"),
    ],
)
def test_every_vietnamese_letter_comes_back_in_every_style(
    writer: PdfWriter,
    small: Report,
    pdf_text: Callable[..., str],
    squeezed: Callable[[str], str],
    style: str,
    place: str,
) -> None:
    blank = replace(small, opening="", sections=(), annexes=(), summaries=())
    annex = small.annexes[0]
    report = {
        "opening": replace(blank, opening=LETTERS),
        "clause": replace(
            blank, sections=(Section("I", "", (Paragraph(LETTERS, ParagraphStyle.CLAUSE),)),)
        ),
        "place": replace(blank, head=replace(small.head, place=LETTERS)),
        "group of the second level": replace(
            blank, annexes=(replace(annex, rows=(AnnexRow(("I", LETTERS), RowKind.GROUP, 1),)),)
        ),
    }[place]
    text = squeezed(unicodedata.normalize("NFC", pdf_text(writer.render(report), "-raw")))
    assert vietnamese_letters() in text, style


def test_no_font_but_the_four_embedded_subsets(
    writer: PdfWriter, all_letters: Report, tmp_path: Path
) -> None:
    import shutil

    if shutil.which("pdffonts") is None:
        pytest.skip("pdffonts, which reads the files back on Linux, is not installed")
    path = tmp_path / "all.pdf"
    data = writer.render(all_letters)
    path.write_bytes(data)
    listing = subprocess.run(["pdffonts", str(path)], capture_output=True, check=True, text=True)
    fonts = [line.split() for line in listing.stdout.splitlines()[2:]]
    names = {re.sub("^[A-Z]{6}\\+", "", font[0]) for font in fonts}
    assert len(names) == 4, names
    assert len({name.partition("-")[0] for name in names}) == 1, names
    # name, type, encoding, emb, sub, uni, object
    assert all(font[-5:-2] == ["yes", "yes", "yes"] for font in fonts), listing.stdout
    assert b"Helvetica" not in data
    assert str(Path(find_folder())).encode() not in data


def find_folder() -> str:
    from kehoach_desktop.writing.fonts import find_family

    return str(find_family().folder)


def words_of(pdf_text: Callable[..., str], data: bytes) -> list[tuple[float, float, float, str]]:
    """Return each word with its page's width, its left and right edge."""
    found, width = [], 0.0
    for line in pdf_text(data, "-bbox").splitlines():
        if page := re.search(r'<page width="([\d.]+)"', line):
            width = float(page[1])
        elif word := re.search(r'xMin="([\d.]+)".*xMax="([\d.]+)".*>(.*)</word>', line):
            found.append((width, float(word[1]), float(word[2]), word[3]))
    return found


@pytest.mark.parametrize("text", [LETTERS, "W" * 700, "chuyển đổi số " * 150, "a/b-" * 300])
def test_nothing_is_cut_at_the_edges(
    writer: PdfWriter, holding: Callable[[str], Report], pdf_text: Callable[..., str], text: str
) -> None:
    words = words_of(pdf_text, writer.render(holding(text)))
    assert len(words) > 50
    for width, left, right, word in words:
        assert left >= 30 * MM - 1, word
        assert right <= width - 15 * MM + 1, word


def test_pages_stand_and_are_numbered_as_the_decree_says(
    writer: PdfWriter, with_rows: Callable[..., Report], pdf_text: Callable[..., str]
) -> None:
    long = with_rows(*[row("Rà soát, cập nhật dữ liệu " * 8, number=str(n)) for n in range(60)])
    long = replace(long, sections=(Section("I", "A", (Paragraph("Nội dung. " * 300),)),))
    pages = pdf_text(writer.render(long), "-layout").split("\f")[:-1]
    numbers = [found[1] if (found := re.match(r"\s*(\d+)\s*\n", page)) else "" for page in pages]
    body = numbers.index("", 1)
    assert numbers[:body] == ["", *[str(n) for n in range(2, body + 1)]]
    assert numbers[body:] == ["", *[str(n) for n in range(2, len(pages) - body + 1)]]
    assert len(pages) - body > 2
    assert all("Nhiệm vụ" in page and "STT" in page for page in pages[body:])
    sizes = re.findall(
        r'<page width="([\d.]+)" height="([\d.]+)"', pdf_text(writer.render(long), "-bbox")
    )
    assert {(round(float(w)), round(float(h))) for w, h in sizes[:body]} == {(595, 842)}
    assert {(round(float(w)), round(float(h))) for w, h in sizes[body:]} == {(842, 595)}


def test_a_cell_taller_than_a_page_goes_on_overleaf(
    writer: PdfWriter,
    with_rows: Callable[..., Report],
    pdf_text: Callable[..., str],
) -> None:
    sentences = [f"câu thứ {n} của kết quả" for n in range(400)]
    report = with_rows(row("Việc trước"), row("; ".join(sentences)), row("Việc sau"))
    text = re.sub(r"\s+", " ", pdf_text(writer.render(report), "-raw"))
    lost = [one for one in sentences if one.split()[2] not in text]
    assert lost == []
    assert text.index("Việc trước") < text.index("câu thứ 0") < text.index("Việc sau")


def test_a_row_that_fits_a_page_is_not_torn(
    writer: PdfWriter, with_rows: Callable[..., Report], pdf_text: Callable[..., str]
) -> None:
    rows = [row(f"đầu{n} " + "nội dung công việc " * 40 + f"cuối{n}") for n in range(12)]
    pages = pdf_text(writer.render(with_rows(*rows)), "-raw").split("\f")
    for n in range(12):
        assert [f"đầu{n} " in page for page in pages] == [f"cuối{n}\n" in page for page in pages]


def test_a_group_heading_stays_with_its_first_row(
    writer: PdfWriter, with_rows: Callable[..., Report], pdf_text: Callable[..., str]
) -> None:
    for before in range(14, 24):
        rows = [row("Một dòng") for _ in range(before)]
        rows += [AnnexRow(("I", "Nhóm cuối trang"), RowKind.GROUP), row("Việc đầu nhóm")]
        pages = pdf_text(writer.render(with_rows(*rows)), "-raw").split("\f")
        assert [page for page in pages if "Nhóm cuối trang" in page] == [
            page for page in pages if "Việc đầu nhóm" in page
        ]


def test_the_signature_never_stands_alone(
    writer: PdfWriter, small: Report, pdf_text: Callable[..., str]
) -> None:
    for lines in range(10, 30, 2):
        section = Section("I", "Nội dung", (Paragraph("Một dòng."),) * lines)
        report = replace(small, sections=(section,), annexes=())
        pages = pdf_text(writer.render(report), "-raw").split("\f")
        assert [n for n, page in enumerate(pages) if "Trên đây là báo cáo" in page] == [
            n for n, page in enumerate(pages) if "Lê Thị Mẫu" in page
        ]


HOSTILE = "<b>đậm</b> &amp; & =1+1 +cmd|calc @SUM(A1) </w:t> {{x}} %s ☐ 漢"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (HOSTILE, "<b>đậm</b> &amp; & =1+1 +cmd|calc @SUM(A1) </w:t> {{x}} %s"),
        ("trước\ud800sau", "sau"),
        ("a\x00b\x0bc\x1bd", "d"),
        ("xuôi\u202engược\u202c\u200fxong", "xuôingượcxong"),
        ("dòng một\r\ndòng hai\u2028dòng ba", "dòng ba"),
        (") Tj ET (\\", ") Tj ET (\\"),
        ("", "BÁO CÁO"),
    ],
)
def test_hostile_text_neither_breaks_nor_injects(
    writer: PdfWriter,
    holding: Callable[[str], Report],
    pdf_text: Callable[..., str],
    squeezed: Callable[[str], str],
    text: str,
    seen: str,
) -> None:
    data = writer.render(holding(text))
    found = pdf_text(data, "-raw")
    assert squeezed(seen) in squeezed(found)
    assert not re.search("[\u202a-\u202e\u200f\x00\x1b]", found)


def test_without_a_font_nothing_is_written(small: Report, tmp_path: Path) -> None:
    with pytest.raises(UnusableFile, match="Times New Roman"):
        PdfWriter([tmp_path]).write(small, tmp_path / "bao-cao.pdf")
    assert list(tmp_path.iterdir()) == []


def test_stopping_leaves_the_old_file(
    writer: PdfWriter, with_rows: Callable[..., Report], tmp_path: Path
) -> None:
    path = tmp_path / "bao-cao.pdf"
    path.write_bytes(b"old")

    def stop(done: int, total: int, text: str) -> None:
        assert 0 < done <= total and text
        if done > 50:
            raise Cancelled("Đã dừng theo yêu cầu; chưa ghi gì.")

    with pytest.raises(Cancelled):
        writer.write(with_rows(*[row("việc")] * 200), path, stop)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_letter_says_what_it_is_about_under_its_number(
    writer: PdfWriter, small: Report, pdf_text: Callable[..., str]
) -> None:
    head = replace(
        small.head,
        kind="",
        symbol="UBND-VP",
        subject="đôn đốc thực hiện nhiệm vụ quá hạn và sắp đến hạn",
        addressee="Phòng Kinh tế",
    )
    letter = replace(small, head=head, sections=(Section("", "", small.sections[0].paragraphs),))
    words = " ".join(pdf_text(writer.render(letter)).split())
    places = [words.index(one) for one in ("/UBND-VP", "V/v đôn đốc", "Kính gửi: ")]
    number, about, addressee = places
    assert number < about < addressee
    assert "BÁO CÁO" not in words[:addressee]
