"""A column means what the officer says it means, whatever its heading."""

from kehoach_desktop.domain.drafts.table_columns import ColumnChoice, ColumnUse
from kehoach_desktop.reading.plan_reader import PlanFileReader

HEADED = (
    "TT\tNhiệm vụ\tChủ trì\tChỗ làm\tThời hạn\n"
    "1\tLắp loa\tCông an xã\tđồi Cao\t30/6/2026\n"
    "2\tMở lớp\tPhòng Kinh tế\tđồi Thấp\tQuý II/2026\n"
)
BARE = (
    "1\tLắp loa ở thôn\tCông an xã\t30/6/2026\n"
    "2\tMở lớp buổi tối\tPhòng Kinh tế\t30/9/2026\n"
    "3\tQuét sổ cũ\tđồi Cao\t30/10/2026\n"
)


def reading(text, *choices):
    columns = [ColumnChoice(1, column, use) for column, use in choices]
    return PlanFileReader().read_text(text, columns=columns)


def test_a_draft_tells_how_its_columns_were_read():
    (table,) = reading(HEADED).tables
    assert [(column.heading, column.use) for column in table.columns] == [
        ("TT", ColumnUse.NUMBER),
        ("Nhiệm vụ", ColumnUse.TASK),
        ("Chủ trì", ColumnUse.LEAD),
        ("Chỗ làm", None),
        ("Thời hạn", ColumnUse.DEADLINE),
    ]
    assert table.parts == (1,)


def test_a_named_column_is_read_as_named():
    before = reading(HEADED)
    assert before.tasks[0].coordinating == ()
    assert before.tasks[0].note == "Chỗ làm: đồi Cao"
    after = reading(HEADED, (3, ColumnUse.COORDINATING))
    assert [task.coordinating for task in after.tasks] == [("đồi Cao",), ("đồi Thấp",)]
    assert after.tasks[0].note == ""
    assert [task.where for task in after.tasks] == [task.where for task in before.tasks]


def test_the_column_that_lost_its_meaning_keeps_its_words_in_the_note():
    after = reading(HEADED, (3, ColumnUse.LEAD))
    assert [task.lead for task in after.tasks] == [("đồi Cao",), ("đồi Thấp",)]
    assert after.tasks[0].note == "Chủ trì: Công an xã"


def test_a_skipped_column_leaves_nothing():
    assert reading(HEADED, (3, ColumnUse.SKIP)).tasks[0].note == ""


def test_a_table_without_a_heading_is_read_when_its_columns_are_named():
    before = reading(BARE)
    assert before.tasks == ()
    assert [column.use for column in before.tables[0].columns] == [None] * 4
    after = reading(
        BARE,
        (0, ColumnUse.NUMBER),
        (1, ColumnUse.TASK),
        (2, ColumnUse.LEAD),
        (3, ColumnUse.DEADLINE),
    )
    assert [(task.number, task.title, task.lead) for task in after.tasks] == [
        ("1", "Lắp loa ở thôn", ("Công an xã",)),
        ("2", "Mở lớp buổi tối", ("Phòng Kinh tế",)),
        ("3", "Quét sổ cũ", ("đồi Cao",)),
    ]
    assert all(task.deadline.due for task in after.tasks)


def test_a_column_may_be_chosen_to_name_the_groups() -> None:
    text = (
        "KẾ HOẠCH\nMở lớp năm 2026\n\nPHỤ LỤC I\n\n"
        "STT\tChuyên đề\tNội dung\tĐơn vị chủ trì\tThời hạn\n"
        "1\tĐồng ruộng\tNạo vét mương\tPhòng Kinh tế\t30/4/2026\n"
        "2\tĐồng ruộng\tTu sửa cống\tPhòng Kinh tế\t30/5/2026\n"
        "3\tTrường lớp\tSơn lại lớp học\tPhòng Văn hóa - Xã hội\t30/6/2026\n"
    )
    choice = ColumnChoice(1, 1, ColumnUse.GROUP)

    draft = PlanFileReader().read_text(text, columns=(choice,))

    titles = {group.key: group.title for group in draft.groups}
    assert [(task.number, titles[task.group or ""]) for task in draft.tasks] == [
        ("1", "Đồng ruộng"),
        ("2", "Đồng ruộng"),
        ("3", "Trường lớp"),
    ]
