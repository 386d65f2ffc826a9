"""Tables in text that only spaces keep in columns."""

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.plan_reader import PlanFileReader
from kehoach_desktop.reading.text.spaced_tables import spaced_tables

TABLE = """
      STT        Nội dung nhiệm         Chủ trì          Phối hợp      Thời gian hoàn
                        vụ                                                thành
        I        Tuyên truyền, nâng cao nhận thức
1                Mở chuyên mục      Phòng Văn hóa -    Công an xã      Hằng tuần
                 trên loa truyền       Xã hội
                 thanh, bản tin
2                Tập huấn bà con Phòng Kinh tế         Hội Nông dân    Quý II/2026
                 nuôi cá
       II        Hạ tầng
3                Lắp 12 loa ở    UBND xã               Phòng Kinh tế   Trước 30/9/2026
                 các thôn vùng
                 cao, bản xa
"""
BEHIND = "\nNơi nhận:\n- Như trên;\n"


def read(text: str) -> PlanDraft:
    head = "UBND XÃ HẠ LĨNH\nSố: 3/KH-UBND\nKẾ HOẠCH\nTruyền thông năm 2026\n\nPHỤ LỤC\n"
    return PlanFileReader().read_text(head + text)


def test_columns_are_told_by_the_blanks_between_them() -> None:
    (table,) = spaced_tables((TABLE + BEHIND).split("\n"))

    assert table.rows == [
        ["STT", "Nội dung nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian hoàn thành"],
        ["I", "Tuyên truyền, nâng cao nhận thức", "", "", ""],
        [
            "1",
            "Mở chuyên mục trên loa truyền thanh, bản tin",
            "Phòng Văn hóa - Xã hội",
            "Công an xã",
            "Hằng tuần",
        ],
        ["2", "Tập huấn bà con nuôi cá", "Phòng Kinh tế", "Hội Nông dân", "Quý II/2026"],
        ["II", "Hạ tầng", "", "", ""],
        [
            "3",
            "Lắp 12 loa ở các thôn vùng cao, bản xa",
            "UBND xã",
            "Phòng Kinh tế",
            "Trước 30/9/2026",
        ],
    ]
    assert (TABLE + BEHIND).split("\n")[table.after :][0] == ""


def test_its_rows_are_tasks_and_the_officer_is_told() -> None:
    draft = read(TABLE)

    assert [task.number for task in draft.tasks] == ["1", "2", "3"]
    assert [group.title for group in draft.groups] == [
        "Tuyên truyền, nâng cao nhận thức",
        "Hạ tầng",
    ]
    assert any("dấu cách" in warning.message for warning in draft.warnings)


def test_a_table_whose_rows_cannot_be_told_is_not_passed_over_in_silence() -> None:
    centred = """
      STT        Nội dung nhiệm vụ      Chủ trì          Phối hợp       Thời gian
                 Mở chuyên mục
        1        trên loa truyền        Công an xã       Các thôn       Hằng tuần
                 thanh, bản tin
                 Tập huấn bà con
        2        nuôi cá lồng ở         Công an xã       Các thôn       Hằng tuần
                 hồ Hạ Lĩnh
"""
    draft = read(centred)

    assert any("không tách được" in warning.message for warning in draft.warnings)


@pytest.mark.parametrize(
    "text",
    [
        "1. Rà soát sổ.\n2. Họp thôn.\n",
        "TT   Đảng ủy    HĐND   xã\nCác phòng\n",
        "UBND XÃ A        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH      Độc lập\n",
    ],
)
def test_other_lines_are_no_table(text: str) -> None:
    assert list(spaced_tables(text.split("\n"))) == []


def test_many_headings_without_rows_cost_no_second_look() -> None:
    head = "STT   Nội dung công việc    Chủ trì     Thời hạn"
    row = "1   " + "rà soát sổ sách " * 9

    found = list(spaced_tables([head, row] * 3000))

    assert [table.rows for table in found] == [[]]
