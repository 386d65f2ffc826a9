"""A wide blank within a sentence, and the narrow gap between two columns."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from kehoach_desktop.reading.document import Table
from kehoach_desktop.reading.pdf.lines import Line
from kehoach_desktop.reading.pdf.page import Piece
from kehoach_desktop.reading.pdf.reader import read_pdf
from kehoach_desktop.reading.pdf.seams import mended
from kehoach_desktop.writing.fonts import find_family

HIGH = 12.0


def line(row: float, *pieces: tuple[float, float, str] | tuple[float, float, str, bool]) -> Line:
    """Return a line ``row`` lines from the top; a piece is its sides, text, whether loose."""
    top = 100 + row * 1.2 * HIGH
    return [Piece(one[0], top, one[1], top + HIGH, one[2], *one[3:]) for one in pieces]


def words(lines: Sequence[Line]) -> list[list[str]]:
    return [[piece.text for piece in one] for one in lines]


SENTENCE = line(1, (80, 200, "Rà soát, cập nhật"), (208, 400, "sổ hộ tịch của thôn", True))


@pytest.mark.parametrize(
    "around",
    [
        [],
        # Words of running text begin anywhere, and run through the strip.
        [line(0, (80, 470, "Ủy ban nhân dân xã giao các phòng thực hiện những việc sau đây"))],
        [line(0, (90, 205, "một dòng ngắn phía trên"))],
        # A column far below belongs to something else.
        [line(6, (80, 150, "TT"), (208, 300, "Nội dung"))],
        # Something in between crosses the strip.
        [
            line(2, (80, 420, "dòng chạy qua chỗ trống giữa hai bên của câu")),
            line(3, (80, 150, "1"), (208, 300, "Nội dung")),
        ],
    ],
    ids=["alone", "through the strip", "ends in the strip", "far", "crossed"],
)
def test_a_sentence_with_a_wide_blank_is_whole(around: list[Line]) -> None:
    lines = sorted([SENTENCE, *around], key=lambda one: one[0].top)

    made = words(mended(lines))

    assert ["Rà soát, cập nhật sổ hộ tịch của thôn"] in made
    assert sum(map(len, made)) == sum(map(len, lines)) - 1


@pytest.mark.parametrize(
    "around",
    [
        [line(0, (80, 150, "TT"), (208.4, 300, "Nội dung"))],
        [line(2, (80, 180, "Việc thứ hai"), (207.5, 300, "Phòng Kinh tế"))],
        # What may be wide blanks in two lines at the same place are a column.
        [
            line(0, (80, 190, "Việc thứ nhất"), (208, 300, "Công an xã", True)),
            line(2, (80, 195, "Việc thứ ba"), (208, 300, "Đoàn xã", True)),
        ],
    ],
    ids=["heading above", "row below", "loose above and below"],
)
def test_a_column_that_begins_a_blank_away_stays_apart(around: list[Line]) -> None:
    lines = sorted([SENTENCE, *around], key=lambda one: one[0].top)

    assert words(mended(lines)) == words(lines)


def test_several_wide_blanks_of_one_line_are_all_mended() -> None:
    loose = line(0, (80, 120, "Rà"), (129, 160, "soát", True), (169, 220, "đường", True))

    assert words(mended([loose])) == [["Rà soát đường"]]
    assert (mended([loose])[0][0].x0, mended([loose])[0][0].x1) == (80, 220)


def _draw_apart(canvas: Canvas, y: float, text: str, blank: float) -> None:
    """Draw words one by one, each with its blank, ``blank`` points apart."""
    font, x = find_family().regular, 80.0
    for word in text.split():
        canvas.drawString(x, y, f"{word} ")
        x += stringWidth(word, font, 13) + blank


@pytest.mark.parametrize("blank", [3.2, 6.0, 8.0, 10.0, 12.0])
def test_a_line_stretched_to_its_measure_is_one_paragraph(blank: float, tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=A4)
    canvas.setFont(find_family().regular, 13)
    canvas.drawString(80, 700, "Ủy ban nhân dân xã giao các phòng chuyên môn thực hiện việc sau:")
    _draw_apart(canvas, 650, "Rà soát số liệu hộ nghèo của thôn.", blank)
    canvas.save()

    read = read_pdf(tmp_path / "a.pdf")

    assert [one.text for one in read.paragraphs][-1] == "Rà soát số liệu hộ nghèo của thôn."


@pytest.mark.parametrize("gap", [8.0, 9.0, 14.0])
def test_columns_a_blank_apart_stay_columns(gap: float, tmp_path: Path) -> None:
    font = find_family().regular
    rows = [
        ["TT", "Nội dung công việc", "Chủ trì"],
        *([str(n), f"Lắp loa truyền thanh ở thôn {n}", "Công an xã"] for n in range(1, 6)),
    ]
    widths = [max(stringWidth(row[at], font, 13) for row in rows) + gap for at in range(3)]
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=A4)
    canvas.setFont(font, 13)
    for index, row in enumerate(rows):
        for at, text in enumerate(row):
            canvas.drawString(80 + sum(widths[:at]), 700 - 22 * index, f"{text} ")
    canvas.save()

    (table,) = [one for one in read_pdf(tmp_path / "a.pdf").blocks if isinstance(one, Table)]

    assert [list(row.cells) for row in table.rows] == rows
