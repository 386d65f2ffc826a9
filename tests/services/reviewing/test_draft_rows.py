"""Rows of a draft joined, split, made headings: no word is lost, and each way leads back."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftIndicator, DraftTask, PlanDraft
from kehoach_desktop.domain.errors import InvalidInput
from kehoach_desktop.domain.indicators.reading import read_target
from kehoach_desktop.domain.text.vietnamese import clean
from kehoach_desktop.services.reviewing.draft_headings import turn_heading
from kehoach_desktop.services.reviewing.draft_joining import join_rows
from kehoach_desktop.services.reviewing.draft_order import indicator_rows, row_above, task_rows
from kehoach_desktop.services.reviewing.draft_splitting import likely_break, parted, split_row

WORDS = st.lists(
    st.sampled_from(["số hóa", "sổ", "Thôn Đông", "mở lớp;", "loa.", "mạng", "cấp xã"]),
    min_size=1,
    max_size=4,
).map(" ".join)
UNITS = st.lists(
    st.sampled_from(["Công an xã", "Phòng Kinh tế", "Đoàn xã"]), unique=True, max_size=2
)
DEADLINES = st.sampled_from(["", "30/6/2026", "Quý II/2026", "Thường xuyên", "sớm sớm", "Trước"])
GROUPS = st.sampled_from([None, "g1", "g2"])


@st.composite
def drafts(draw):
    """A draft of two groups, some tasks, an action, indicators."""
    count = draw(st.integers(2, 6))
    tasks = tuple(
        DraftTask(
            f"t{at}",
            draw(WORDS),
            number=draw(st.sampled_from(["", str(at)])),
            group=draw(GROUPS),
            lead=tuple(draw(UNITS)),
            coordinating=tuple(draw(UNITS)),
            deliverable=draw(st.sampled_from(["", "Báo cáo"])),
            note=draw(st.sampled_from(["", "Ghi thêm"])),
            deadline=read_deadline(draw(DEADLINES), 2026),
            where=f"bảng 1, dòng {at}",
        )
        for at in range(count)
    )
    indicators = tuple(
        DraftIndicator(
            f"i{at}",
            draw(WORDS),
            str(at),
            "%",
            group="ig1" if draw(st.booleans()) else None,
            targets=(read_target(draw(st.sampled_from(["50%", "≥ 60%", "04"])), 2026),),
            where=f"bảng 2, dòng {at}",
        )
        for at in range(draw(st.integers(2, 4)))
    )
    return PlanDraft(
        "k.docx",
        year=2026,
        groups=(DraftGroup("g1", "I", "Hạ tầng"), DraftGroup("g2", "II", "Con người")),
        tasks=tasks,
        indicator_groups=(DraftGroup("ig1", "I", "Nhóm chỉ tiêu"),),
        indicators=indicators,
    )


def words(draft: PlanDraft) -> Counter[str]:
    """Every word of the rows; names of units and equal lines count once where joined."""
    said: list[str] = []
    for task in draft.tasks:
        said += [task.number, task.title]
    for group in (*draft.groups, *draft.indicator_groups):
        said += [group.number, group.title]
    for indicator in draft.indicators:
        said += [indicator.number, indicator.name]
    return Counter(word.strip(".):") for text in said for word in clean(text).split())


def kept(draft: PlanDraft) -> set[str]:
    """What may stand once for several rows: units, products, notes, deadlines, targets."""
    held: set[str] = set()
    for task in draft.tasks:
        held |= {*task.lead, *task.coordinating}
        held |= {*task.deliverable.split(), *task.note.split(), *task.deadline.text.split()}
    for indicator in draft.indicators:
        held |= {word for one in indicator.targets for word in one.text.split()}
    return {word.strip(";") for word in held}


@given(drafts(), st.data())
def test_joining_loses_no_word(draft, data):
    rows = data.draw(st.sampled_from([task_rows(draft), indicator_rows(draft)]))
    lower = data.draw(st.sampled_from(rows[1:])).key
    upper = row_above(draft, lower)
    try:
        after = join_rows(draft, upper, lower)
    except InvalidInput:
        assert upper.startswith(("g", "ig"))
        return
    assert words(after) == words(draft)
    assert kept(after) >= kept(draft)
    left = {row.key for row in (*task_rows(after), *indicator_rows(after))}
    assert left == {row.key for row in (*task_rows(draft), *indicator_rows(draft))} - {lower}
    headings = {None, *(group.key for group in (*after.groups, *after.indicator_groups))}
    assert all(row.group in headings for row in (*after.tasks, *after.indicators))


@given(drafts(), st.data())
def test_what_was_split_is_joined_again_to_the_same_words(draft, data):
    task = data.draw(st.sampled_from(draft.tasks))
    at = data.draw(st.integers(0, len(task.title)))
    first, second = task.title[:at], task.title[at:]
    if not first.strip() or not second.strip():
        with pytest.raises(InvalidInput):
            split_row(draft, task.key, first, second)
        return
    after = split_row(draft, task.key, first, second)
    rows = task_rows(after)
    lower = rows[rows.index(next(row for row in rows if row.key == task.key)) + 1]
    assert (lower.lead, lower.deadline, lower.group) == (task.lead, task.deadline, task.group)
    joined = join_rows(after, task.key, lower.key)
    again = next(row for row in joined.tasks if row.key == task.key)
    assert again.title.replace(" ", "") == task.title.replace(" ", "")
    assert (again.lead, again.deadline, again.note) == (task.lead, task.deadline, task.note)


@given(drafts(), st.data())
def test_a_row_made_a_heading_and_back_stands_where_it_stood(draft, data):
    key = data.draw(st.sampled_from([*draft.tasks, *draft.groups])).key
    order = [row.key for row in task_rows(draft)]
    try:
        after = turn_heading(draft, key)
    except InvalidInput as error:
        assert "không có gì thay đổi" in str(error)
        return
    assert words(after) == words(draft)
    assert kept(after) >= kept(draft)
    assert [row.key for row in task_rows(after)] == order
    assert any(row.key == key for row in after.groups) != any(g.key == key for g in draft.groups)
    try:
        back = turn_heading(after, key)
    except InvalidInput:
        return
    assert [row.key for row in task_rows(back)] == order
    assert words(back) == words(draft)


def test_a_heading_made_a_task_and_back_holds_the_same_rows():
    draft = PlanDraft(
        "k.docx",
        groups=(DraftGroup("g1", "I", "Hạ tầng"), DraftGroup("g2", "II", "Con người")),
        tasks=(DraftTask("t1", "Loa", "1", group="g1"), DraftTask("t2", "Lớp", "2", group="g2")),
    )
    task = turn_heading(draft, "g2")
    assert [(one.key, one.group) for one in task.tasks] == [
        ("t1", "g1"),
        ("g2", "g1"),
        ("t2", "g1"),
    ]
    back = turn_heading(task, "g2")
    assert back == draft


def test_what_a_heading_names_once_goes_to_its_tasks():
    draft = PlanDraft(
        "k.docx",
        tasks=(
            DraftTask(
                "t1", "Hạ tầng", "I", lead=("Công an xã",), deadline=read_deadline("30/6", 2026)
            ),
            DraftTask("t2", "Loa", "1"),
            DraftTask("t3", "Mạng", "2", lead=("Đoàn xã",)),
        ),
    )
    after = turn_heading(draft, "t1")
    assert [group.title for group in after.groups] == ["Hạ tầng"]
    assert [task.lead for task in after.tasks] == [("Công an xã",), ("Đoàn xã",)]
    assert {task.group for task in after.tasks} == {"t1"}
    with pytest.raises(InvalidInput, match="chủ trì"):
        turn_heading(turn_heading(draft, "t1"), "t3")


def test_a_torn_deadline_is_read_whole():
    draft = PlanDraft(
        "k.docx",
        year=2026,
        tasks=(
            DraftTask("t1", "Lắp loa ở", deadline=read_deadline("Trước ngày", 2026)),
            DraftTask("t2", "ba thôn", deadline=read_deadline("15/11/2026", 2026)),
            DraftTask("t3", "Con", parent="t2"),
        ),
    )
    joined, below = join_rows(draft, "t1", "t2").tasks
    assert joined.title == "Lắp loa ở ba thôn"
    assert joined.deadline == read_deadline("Trước ngày 15/11/2026", 2026)
    assert below.parent == "t1"


def test_a_heading_that_swallowed_a_task_gives_it_back():
    draft = PlanDraft(
        "k.docx",
        groups=(DraftGroup("g1", "I", "Hạ tầng 1. Lắp loa"),),
        tasks=(DraftTask("t1", "Mạng", "2", group="g1"),),
    )
    after = split_row(draft, "g1", "Hạ tầng", "1. Lắp loa")
    assert after.groups[0].title == "Hạ tầng"
    assert [(task.number, task.title) for task in after.tasks] == [("1", "Lắp loa"), ("2", "Mạng")]


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("2. Mở lớp", "2", "Mở lớp"),
        ("b) Mở lớp", "b)", "Mở lớp"),
        ("- Mở lớp", "", "Mở lớp"),
        ("Mở lớp 2. xong", "", "Mở lớp 2. xong"),
    ],
)
def test_the_number_in_front_is_told_from_the_words(text, number, rest):
    assert parted(text) == (number, rest)


def test_the_likely_break_is_a_line_end_or_the_sentence_in_the_middle():
    assert likely_break("Lắp loa\nMở lớp. Xong") == 7
    assert likely_break("Một. Hai ba bốn năm sáu. Bảy tám chín mười") == 24
    assert likely_break("không có chỗ") == len("không có chỗ")


def test_a_split_inside_a_word_reads_no_number():
    draft = PlanDraft("k.docx", tasks=(DraftTask("t1", "Lắp loa. Số hóa sổ"),))
    after = split_row(draft, "t1", "Lắp lo", "a. Số hóa sổ")
    assert [(task.number, task.title) for task in after.tasks] == [
        ("", "Lắp lo"),
        ("", "a. Số hóa sổ"),
    ]
