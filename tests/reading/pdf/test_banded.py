"""Tables of which only every other row has uprights drawn."""

from kehoach_desktop.reading.pdf.grid import ruled_tables
from kehoach_desktop.reading.pdf.page import Page, Piece, Rule

XS = (50.0, 80.0, 300.0, 420.0, 540.0)
ROWS = (
    ("1", "Ôn tập học kỳ", "Tổ Toán", "Tháng 4"),
    ("2", "Thi thử đợt 1", "Ban Giám hiệu", "10/5"),
    ("3", "Tư vấn hướng nghiệp", "Đoàn trường", "Tháng 5"),
)


def page(*rows: tuple[str, ...], divided: tuple[int, ...]) -> Page:
    made = Page(1, 595.0, 842.0)
    made.across = [Rule(100.0 + 20 * at, XS[0], XS[-1]) for at in range(len(rows) + 1)]
    bottom = 100.0 + 20 * len(rows)
    made.down = [Rule(XS[0], 100.0, bottom), Rule(XS[-1], 100.0, bottom)]
    made.down += [Rule(x, 100.0 + 20 * at, 120.0 + 20 * at) for at in divided for x in XS[1:-1]]
    made.pieces = [
        Piece(x + 4, 104.0 + 20 * at, x + 4 + 6 * len(text), 116.0 + 20 * at, text)
        for at, row in enumerate(rows)
        for x, text in zip(XS, row, strict=False)
        if text
    ]
    return made


def texts(of: Page) -> list[list[str]]:
    (grid,), _ = ruled_tables(of)
    return [[cell.text for cell in row.cells] for row in grid.rows]


def test_a_row_without_uprights_is_divided_as_the_others() -> None:
    assert texts(page(*ROWS, divided=(0, 2))) == [list(row) for row in ROWS]


def test_a_heading_across_the_table_stays_one_cell() -> None:
    heading = ("II. Hỗ trợ người dân ở các ấp xa trung tâm",)

    assert texts(page(ROWS[0], heading, ROWS[2], divided=(0, 2))) == [
        list(ROWS[0]),
        list(heading),
        list(ROWS[2]),
    ]
