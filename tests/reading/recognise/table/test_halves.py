"""Tables whose list goes on in a second half beside the first."""

from kehoach_desktop.reading.document import Row, Table
from kehoach_desktop.reading.recognise.table.halves import stacked

HEAD = ("TT", "Nội dung", "Thời gian")


def table(
    *rows: tuple[str, ...], spans: dict[int, tuple[tuple[int, int], ...]] | None = None
) -> Table:
    made = tuple(
        Row(cells, f"dòng {at}", (spans or {}).get(at, ())) for at, cells in enumerate(rows)
    )
    return Table(made, len(rows[0]), 1, "bảng 1")


def test_the_right_half_follows_the_left_one() -> None:
    read = stacked(
        table(
            (*HEAD, "", *HEAD),
            ("1", "Khám sức khỏe", "Tháng 1", "", "3", "Tuyển sinh", "Tháng 7"),
            ("2", "Hội chợ", "Tháng 2", "", "", "", ""),
        )
    )

    assert [(row.cells[:3], row.where) for row in read.rows] == [
        (HEAD, "dòng 0"),
        (("1", "Khám sức khỏe", "Tháng 1"), "dòng 1"),
        (("2", "Hội chợ", "Tháng 2"), "dòng 2"),
        (("3", "Tuyển sinh", "Tháng 7"), "dòng 1"),
    ]


def test_a_heading_over_both_halves_parts_them() -> None:
    read = stacked(
        table(
            (*HEAD, *HEAD),
            ("A. Chuyên môn", "", "", "", "", ""),
            ("1", "Thi giảng", "Tháng 3", "2", "Hội thảo", "Tháng 4"),
            ("B. Đoàn thể", "", "", "", "", ""),
            ("3", "Cắm trại", "Tháng 5", "", "", ""),
            spans={1: ((0, 6),), 3: ((0, 6),)},
        )
    )

    assert [row.filled and row.cells[row.filled[0]] for row in read.rows] == [
        "TT",
        "A. Chuyên môn",
        "1",
        "2",
        "B. Đoàn thể",
        "3",
    ]


def test_other_tables_stay_as_they_are() -> None:
    for head in (
        ("TT", "Nội dung", "Chủ trì", "Thời gian"),
        ("Năm 2025", "Năm 2026", "Năm 2025", "Năm 2026"),
        ("x", "x", "x", "x"),
    ):
        one = table(head, ("1", "2", "3", "4"))
        assert stacked(one) is one
