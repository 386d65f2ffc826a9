"""Shapes of task tables that offices make, each smaller than life."""

import datetime
from collections.abc import Sequence

import pytest

from kehoach_desktop.domain.drafts.draft import PlanDraft
from kehoach_desktop.reading.document import Block, Document, Paragraph, Row, Table
from kehoach_desktop.reading.recognise.plan import recognise

HEAD = ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn")


def table(*rows: Sequence[str] | Row, number: int = 1) -> Table:
    made = [row if isinstance(row, Row) else Row(tuple(row)) for row in rows]
    placed = tuple(
        Row(row.cells, f"bảng {number}, dòng {index}", row.spans, row.continued)
        for index, row in enumerate(made, 1)
    )
    return Table(placed, len(made[0].cells), number, f"bảng {number}")


def read(*blocks: Block) -> PlanDraft:
    head = (Paragraph("KẾ HOẠCH"), Paragraph("Công tác năm 2026 của xã Tân Lập"))
    return recognise(Document("thử", (*head, *blocks)))


def task(number: str, title: str, lead: str = "Phòng Kinh tế", due: str = "30/6/2026") -> Row:
    return Row((number, title, lead, "", due))


def test_headings_in_two_rows_with_merged_cells() -> None:
    draft = read(
        table(
            Row(("TT", "Nội dung", "Đơn vị", "", "Thời gian", ""), "", ((2, 2), (4, 2))),
            Row(
                ("", "", "Chủ trì", "Phối hợp", "Bắt đầu", "Hoàn thành"),
                "",
                (),
                frozenset({0, 1}),
            ),
            ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
            ("1", "Lắp loa ở thôn", "Phòng Kinh tế", "Công an xã", "01/3/2026", "30/4/2026"),
        )
    )

    assert len(draft.tasks) == 1
    only = draft.tasks[0]
    assert (only.lead, only.coordinating) == (("Phòng Kinh tế",), ("Công an xã",))
    assert only.deadline.start == datetime.date(2026, 3, 1)
    assert only.deadline.due == datetime.date(2026, 4, 30)


def test_headings_in_two_rows_of_plain_text() -> None:
    draft = read(
        table(
            ("STT", "Nội dung", "Thời gian", "", "Cơ quan chủ trì"),
            ("", "", "Bắt đầu", "Kết thúc", ""),
            ("1", "Lắp loa ở thôn", "01/3/2026", "30/4/2026", "Phòng Kinh tế"),
        )
    )

    assert draft.tasks[0].lead == ("Phòng Kinh tế",)
    assert draft.tasks[0].deadline.due == datetime.date(2026, 4, 30)


def test_work_begins_with_its_quarter_though_its_end_is_no_day() -> None:
    draft = read(
        table(
            ("STT", "Nội dung", "Thời gian", "", "Cơ quan chủ trì"),
            ("", "", "Bắt đầu", "Kết thúc", ""),
            ("1", "Lắp trạm đo mưa", "Quý II/2026", "Trước mùa mưa bão", "Phòng Kinh tế"),
        )
    )

    assert draft.tasks[0].deadline.start == datetime.date(2026, 4, 1)
    assert draft.tasks[0].deadline.due is None
    assert draft.tasks[0].deadline.after is not None


def test_letters_over_roman_numbers_nest() -> None:
    draft = read(
        table(
            HEAD,
            ("A", "Nhiệm vụ chung", "", "", ""),
            ("I", "Dữ liệu", "", "", ""),
            task("1", "Rà soát sổ"),
            ("II", "Hạ tầng", "", "", ""),
            task("2", "Lắp loa"),
            ("B", "Nhiệm vụ riêng", "", "", ""),
            task("3", "Mở lớp"),
        )
    )

    assert [(g.number, g.parent) for g in draft.groups] == [
        ("A", None),
        ("I", "g1"),
        ("II", "g1"),
        ("B", None),
    ]
    assert [t.group for t in draft.tasks] == ["g2", "g3", "g4"]


def test_heading_merged_across_carries_its_number() -> None:
    draft = read(
        table(
            HEAD,
            Row(("I. Dữ liệu dân cư", "", "", "", ""), "", ((0, 5),)),
            task("1", "Rà soát sổ"),
            Row(("Nhóm việc thường xuyên", "", "", "", ""), "", ((0, 5),)),
            task("2", "Lắp loa"),
        )
    )

    assert [(g.number, g.title) for g in draft.groups] == [
        ("I", "Dữ liệu dân cư"),
        ("", "Nhóm việc thường xuyên"),
    ]
    assert len(draft.tasks) == 2


def test_numbers_within_numbers_are_children() -> None:
    draft = read(
        table(
            HEAD,
            task("1", "Số hóa hồ sơ"),
            task("1.1", "Hồ sơ hộ tịch"),
            task("1.2", "Hồ sơ đất đai"),
            task("a)", "Quét bản giấy"),
            task("2", "Mở lớp"),
            ("3", "Tuyên truyền", "", "", ""),
            task("3.1", "Viết bài"),
        )
    )

    parents = {t.number: t.parent for t in draft.tasks}
    keys = {t.number: t.key for t in draft.tasks}
    assert parents == {
        "1": None,
        "1.1": keys["1"],
        "1.2": keys["1"],
        "a)": keys["1.2"],
        "2": None,
        "3.1": None,
    }
    assert [(g.number, g.title) for g in draft.groups] == [("3", "Tuyên truyền")]
    assert draft.tasks[-1].group == "g1"


def test_a_lead_merged_downwards_leads_every_row() -> None:
    draft = read(
        table(
            HEAD,
            task("1", "Rà soát sổ", "Công an xã"),
            Row(("2", "Lắp loa", "", "", "31/7/2026"), "", (), frozenset({2})),
            Row(("3", "Mở lớp", "", "", "31/8/2026"), "", (), frozenset({2})),
        )
    )

    assert [t.lead for t in draft.tasks] == [("Công an xã",)] * 3


def test_a_title_merged_downwards_is_one_task_with_milestones() -> None:
    draft = read(
        table(
            ("TT", "Nhiệm vụ", "Chủ trì", "Sản phẩm", "Thời hạn"),
            ("1", "Số hóa hồ sơ", "Công an xã", "Phương án.", "31/3/2026"),
            Row(("", "", "", "Báo cáo.", "30/9/2026"), "", (), frozenset({0, 1, 2})),
            ("2", "Mở lớp", "Công an xã", "Kế hoạch", "30/6/2026"),
        )
    )

    assert [t.number for t in draft.tasks] == ["1", "2"]
    assert draft.tasks[0].deliverable == "Phương án.\nBáo cáo."
    assert "31/3/2026" in draft.tasks[0].deadline.text
    assert "30/9/2026" in draft.tasks[0].deadline.text


def test_totals_blank_rows_and_repeated_headings_are_no_tasks() -> None:
    draft = read(
        table(
            HEAD,
            task("1", "Rà soát sổ"),
            ("", "", "", "", ""),
            HEAD,
            task("2", "Lắp loa"),
            ("", "Tổng cộng", "", "", "2"),
            ("", "Tổng số: 02 nhiệm vụ", "", "", ""),
        )
    )

    assert [t.title for t in draft.tasks] == ["Rà soát sổ", "Lắp loa"]
    assert draft.groups == ()


def test_a_table_going_on_after_a_page_without_its_heading() -> None:
    draft = read(
        table(HEAD, ("I", "Dữ liệu", "", "", ""), task("1", "Rà soát sổ")),
        Paragraph("3"),
        table(task("2", "Lắp loa"), task("3", "Mở lớp"), number=2),
    )

    assert [(t.number, t.group) for t in draft.tasks] == [("1", "g1"), ("2", "g1"), ("3", "g1")]
    assert draft.tasks[1].where == "bảng 2, dòng 1"


def test_two_tables_apart_are_two_lists() -> None:
    draft = read(
        table(HEAD, ("I", "Dữ liệu", "", "", ""), task("1", "Rà soát sổ")),
        Paragraph("Phụ lục II: Nhiệm vụ thường xuyên"),
        table(HEAD, task("1", "Trực một cửa"), number=2),
    )

    assert [(t.title, t.group) for t in draft.tasks] == [
        ("Rà soát sổ", "g1"),
        ("Trực một cửa", None),
    ]


def test_one_column_for_lead_and_coordinating() -> None:
    head = ("TT", "Nhiệm vụ", "Cơ quan chủ trì, phối hợp", "Thời hạn")
    draft = read(
        table(
            head,
            ("1", "Lắp loa", "Chủ trì: Phòng Kinh tế\nPhối hợp: Công an xã; Đoàn xã", "30/6/2026"),
            ("2", "Mở lớp", "Trạm Y tế chủ trì, phối hợp với Đoàn xã", "30/6/2026"),
            ("3", "Trực", "Công an xã", "30/6/2026"),
        )
    )

    assert draft.tasks[0].lead == ("Phòng Kinh tế",)
    assert draft.tasks[0].coordinating == ("Công an xã", "Đoàn xã")
    assert (draft.tasks[1].lead, draft.tasks[1].coordinating) == (("Trạm Y tế",), ("Đoàn xã",))
    assert draft.tasks[2].lead == ("Công an xã",)
    assert "lead" in draft.tasks[2].doubts


def test_a_table_without_a_number_column() -> None:
    draft = read(
        table(
            ("Nhiệm vụ", "Đơn vị thực hiện", "Thời gian"),
            ("Rà soát sổ", "Công an xã", "Quý I/2026"),
            ("Lắp loa ở thôn", "Phòng Kinh tế", "Quý II/2026"),
        )
    )

    assert [(t.number, t.title) for t in draft.tasks] == [
        ("", "Rà soát sổ"),
        ("", "Lắp loa ở thôn"),
    ]
    assert draft.tasks[1].deadline.due == datetime.date(2026, 6, 30)


def test_what_cannot_be_read_is_warned_of_at_its_place() -> None:
    draft = read(
        table(
            HEAD,
            task("1", "Rà soát sổ", due="nhanh nhất có thể"),
            task("2", "Lắp loa", lead=""),
            task("3", "Mở lớp", due=""),
            task("4", "Trực"),
        )
    )

    told = {(w.where, w.message) for w in draft.warnings}
    assert told == {
        ("bảng 1, dòng 2", "Chưa hiểu thời hạn “nhanh nhất có thể” của nhiệm vụ 1."),
        ("bảng 1, dòng 3", "Nhiệm vụ 2 chưa ghi đơn vị chủ trì."),
        ("bảng 1, dòng 4", "Nhiệm vụ 3 chưa ghi thời hạn."),
    }
    assert draft.tasks[0].doubts == {"deadline"}
    assert draft.tasks[0].deadline.text == "nhanh nhất có thể"


def test_a_table_whose_columns_are_not_understood_is_named() -> None:
    draft = read(
        table(
            ("TT", "Nhiệm vụ", "Màu sắc", "Hình dáng"),
            ("1", "Rà soát sổ", "đỏ", "tròn"),
            ("2", "Lắp loa", "xanh", "vuông"),
        )
    )

    assert draft.tasks == ()
    assert any(w.where == "bảng 1" and "Màu sắc" in w.message for w in draft.warnings)


def test_columns_without_a_place_of_their_own_are_kept_in_the_note() -> None:
    draft = read(
        table(
            ("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Kinh phí", "Ghi chú"),
            ("1", "Lắp loa", "Phòng Kinh tế", "30/6/2026", "20 triệu đồng", "Gấp"),
        )
    )

    assert draft.tasks[0].note == "Gấp\nKinh phí: 20 triệu đồng"


def test_progress_reports_give_no_tasks() -> None:
    draft = read(
        table(
            ("TT", "Tên nhiệm vụ", "Kết quả trong tháng", "Lũy kế", "Khó khăn, vướng mắc"),
            ("1", "Lắp loa", "02 thôn", "05 thôn", ""),
        )
    )

    assert draft.tasks == ()
    assert any("theo dõi" in w.message for w in draft.warnings)


def test_a_group_s_title_beside_its_number_wherever_the_titles_stand() -> None:
    draft = read(
        table(
            ("TT", "Chủ trì", "Thời hạn", "Nhiệm vụ"),
            Row(("I", "Hạ tầng số", "", ""), "", ((1, 3),)),
            ("1", "Công an xã", "30/6/2026", "Lắp loa"),
            ("II", "Nhân lực số", "", ""),
            ("2", "Trạm Y tế", "30/6/2026", "Mở lớp"),
        )
    )

    assert [(group.number, group.title) for group in draft.groups] == [
        ("I", "Hạ tầng số"),
        ("II", "Nhân lực số"),
    ]
    assert [task.title for task in draft.tasks] == ["Lắp loa", "Mở lớp"]


def test_headings_divided_from_the_first_column_on() -> None:
    draft = read(
        table(
            Row(("Đơn vị thực hiện", "", "Nhiệm vụ", "Thời hạn"), "", ((0, 2),)),
            Row(("Chủ trì", "Phối hợp", "", ""), "", (), frozenset({2, 3})),
            Row(("A. Hạ tầng số", "", "", ""), "", ((0, 4),)),
            ("Công an xã", "Trạm Y tế", "Lắp loa", "30/6/2026"),
        )
    )

    (one,) = draft.tasks
    assert (one.lead, one.coordinating) == (("Công an xã",), ("Trạm Y tế",))
    assert [group.title for group in draft.groups] == ["Hạ tầng số"]


def test_a_line_that_names_others_in_small_letters_is_a_unit_of_its_own() -> None:
    draft = read(
        table(
            HEAD,
            ("1", "Lắp loa", "Công an\nxã", "Trạm Y tế\ncác cơ quan, đơn vị liên quan", "Quý II"),
        )
    )

    assert draft.tasks[0].lead == ("Công an xã",)
    assert draft.tasks[0].coordinating == ("Trạm Y tế", "các cơ quan, đơn vị liên quan")


def test_a_number_before_a_group_in_its_column_is_the_groups_number() -> None:
    draft = read(
        table(
            ("Nhóm nhiệm vụ", "Nhiệm vụ", "Chủ trì", "Thời hạn"),
            ("1. Thể chế", "Ban hành quy chế", "Phòng Kinh tế", "30/6/2026"),
            ("", "Công bố thủ tục", "Phòng Kinh tế", "30/7/2026"),
            ("2. Nhân lực", "Mở lớp tập huấn", "Phòng Kinh tế", "30/8/2026"),
        )
    )
    assert [(group.number, group.title) for group in draft.groups] == [
        ("1", "Thể chế"),
        ("2", "Nhân lực"),
    ]


@pytest.mark.parametrize(
    ("former", "new"),
    [
        ("Thời hạn đã giao", "Thời hạn điều chỉnh"),
        ("Thời hạn cũ", "Thời hạn mới"),
        ("Thời hạn (trước điều chỉnh)", "Thời hạn (sau điều chỉnh)"),
        ("Thời hạn", "Đề nghị điều chỉnh thời hạn"),
    ],
)
def test_the_deadline_that_a_decision_sets_stands_over_the_former_one(
    former: str, new: str
) -> None:
    draft = read(
        table(
            ("STT", "Nhiệm vụ", "Đơn vị chủ trì", former, new),
            ("1", "Rà soát sổ bộ", "Phòng Kinh tế", "30/6/2026", "30/9/2026"),
            ("2", "Mở lớp học", "Công an xã", "Quý I/2026", "Tháng 11/2026"),
        )
    )

    assert [task.deadline.text for task in draft.tasks] == ["30/9/2026", "Tháng 11/2026"]
    assert [task.note for task in draft.tasks] == [
        f"{former}: 30/6/2026",
        f"{former}: Quý I/2026",
    ]


def test_a_dash_inside_the_work_of_a_row_without_a_number_stays() -> None:
    draft = read(
        table(
            ("Thời gian", "Nội dung công việc", "Người thực hiện"),
            ("Tháng 01/2026", "Thi giáo viên giỏi - cấp trường", "Ban Giám hiệu"),
            ("Tháng 02/2026", "- Nộp báo cáo về Phòng Văn hóa - Xã hội", "Tổ Văn phòng"),
        )
    )

    assert [task.title for task in draft.tasks] == [
        "Thi giáo viên giỏi - cấp trường",
        "Nộp báo cáo về Phòng Văn hóa - Xã hội",
    ]


def test_a_second_column_of_those_who_lead_is_kept_and_told() -> None:
    draft = read(
        table(
            ("STT", "Nhiệm vụ", "Đơn vị thực hiện", "Đơn vị chủ trì", "Đơn vị phối hợp", "Hỗ trợ"),
            ("1", "Sửa đường", "Các thôn", "Công an xã", "Trạm Y tế", "Đoàn Thanh niên"),
            ("2", "Sửa cầu", "Các tổ", "Phòng Kinh tế", "", "Hội Nông dân"),
        )
    )

    first, second = draft.tasks
    assert (first.lead, second.lead) == (("Công an xã",), ("Phòng Kinh tế",))
    assert first.coordinating == ("Trạm Y tế", "Đoàn Thanh niên")
    assert second.coordinating == ("Hội Nông dân",)
    assert first.note == "Đơn vị thực hiện: Các thôn"
    assert any("“Đơn vị thực hiện”" in warning.message for warning in draft.warnings)


def test_the_six_clear_things_as_headings() -> None:
    draft = read(
        table(
            ("STT", "Rõ việc", "Rõ người", "Rõ trách nhiệm", "Rõ thời gian", "Rõ sản phẩm"),
            ("1", "Sửa đường", "Công an xã", "Trưởng Công an", "30/6/2026", "Báo cáo"),
            ("2", "Sửa cầu", "Phòng Kinh tế", "Trưởng phòng", "Quý III/2026", "Tờ trình"),
        )
    )

    assert [(task.title, task.lead, task.deliverable) for task in draft.tasks] == [
        ("Sửa đường", ("Công an xã",), "Báo cáo"),
        ("Sửa cầu", ("Phòng Kinh tế",), "Tờ trình"),
    ]
    assert [task.deadline.text for task in draft.tasks] == ["30/6/2026", "Quý III/2026"]
    assert draft.tasks[0].note == "Rõ trách nhiệm: Trưởng Công an"
