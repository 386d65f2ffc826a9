"""Which tables only lay out a page, and which hold data."""

from kehoach_desktop.reading.layout import layout_lines


def test_a_head_without_the_national_motto_lays_out() -> None:
    rows = [["HỘI LHPN XÃ NÀ LẦU\nSố: 30/KH-BTV", "Nà Lầu, ngày 02 tháng 3 năm 2026"]]

    assert layout_lines(rows, 2) == [
        "HỘI LHPN XÃ NÀ LẦU",
        "Số: 30/KH-BTV",
        "Nà Lầu, ngày 02 tháng 3 năm 2026",
    ]


def test_a_table_that_cites_documents_is_data() -> None:
    rows = [
        ["Kế hoạch số 30/KH-BTV", "Ban hành ngày 02 tháng 3 năm 2026"],
        ["Tập huấn", "Trước ngày 05 tháng 6 năm 2026"],
    ]

    assert layout_lines(rows, 2) is None
