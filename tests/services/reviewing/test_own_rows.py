"""Of a province's plan the rows of other offices are left out, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftIndicator, DraftTask, PlanDraft
from kehoach_desktop.domain.units.default_units import default_units
from kehoach_desktop.domain.units.own_names import OwnNames
from kehoach_desktop.services.reviewing.draft_editing import remove_rows
from kehoach_desktop.services.reviewing.draft_review import begin_review, bring_back, leave_out
from kehoach_desktop.services.reviewing.own_rows import own_rows

NAMES = OwnNames(default_units("o", ward=False), "Ủy ban nhân dân xã Tân Lập")
OURS, THEIRS, NOBODY = ("UBND các xã, phường",), ("Sở Nội vụ",), ()


def task(key, lead=NOBODY, coordinating=NOBODY, *, group="g1", parent=None):
    return DraftTask(
        key, f"Việc {key}", group=group, parent=parent, lead=lead, coordinating=coordinating
    )


DRAFT = PlanDraft(
    "tinh.docx",
    groups=(
        DraftGroup("g1", "I", "Thể chế"),
        DraftGroup("g2", "II", "Hạ tầng"),
        DraftGroup("g3", "1", "Đường truyền", "g2"),
        DraftGroup("g4", "2", "Không có việc nào", "g2"),
        DraftGroup("g5", "III", "Chưa ghi việc"),
    ),
    tasks=(
        task("led", OURS),
        task("helped", THEIRS, ("Sở Tài chính", "UBND xã Tân Lập")),
        task("theirs", THEIRS, ("các đơn vị liên quan",)),
        task("nobodys"),
        task("parent", THEIRS),
        task("child", OURS, parent="parent"),
        task("beside", THEIRS, parent="parent"),
        task("unsaid", parent="parent"),
        task("deep", THEIRS, group="g3"),
        task("deep-unsaid", group="g3", parent="deep"),
    ),
    indicators=(
        DraftIndicator("i1", "Tỷ lệ hồ sơ", lead=THEIRS),
        DraftIndicator("i2", "Số lớp", lead=OURS),
        DraftIndicator("i3", "Số thôn"),
    ),
)


def test_rows_that_name_somebody_and_nobody_of_ours_are_others():
    rows = own_rows(DRAFT, NAMES)
    assert rows.tasks == ("theirs", "beside", "deep", "deep-unsaid")
    assert rows.indicators == ("i1",)
    # A heading goes once nothing stands under it; one that was empty by itself stays.
    assert rows.headings == ("g2", "g3", "g4")
    assert (rows.own, rows.nameless) == (4, 4)
    left = remove_rows(DRAFT, rows.others)
    assert [one.key for one in left.tasks] == [
        *("led", "helped", "nobodys", "parent", "child", "unsaid"),
    ]
    assert [one.key for one in left.groups] == ["g1", "g5"]


def test_what_is_left_out_is_brought_back_whole():
    review = begin_review(DRAFT)
    rows = own_rows(DRAFT, NAMES)
    out = leave_out(review, rows.others)
    assert out.left_out == set(rows.others)
    assert bring_back(out, rows.others) == review


def test_what_is_only_offered_is_not_spoken_of():
    assert "theirs" not in own_rows(DRAFT, NAMES, {"theirs", "i1"}).others


@given(
    st.lists(
        st.tuples(st.sampled_from([OURS, THEIRS, NOBODY]), st.none() | st.integers(0, 5)),
        max_size=7,
    )
)
def test_no_row_of_ours_ever_goes_nor_the_task_it_is_part_of(made):
    tasks = tuple(
        task(f"t{at}", lead, parent=f"t{above}" if above is not None and above < at else None)
        for at, (lead, above) in enumerate(made)
    )
    draft = PlanDraft("a", groups=DRAFT.groups, tasks=tasks)
    left = {one.key: one for one in remove_rows(draft, own_rows(draft, NAMES).others).tasks}
    for one in tasks:
        if one.lead == OURS:
            assert one.key in left
            assert one.parent is None or one.parent in left
        if one.lead == NOBODY and one.parent is None:
            assert one.key in left
        if one.lead == THEIRS and not any(other.parent == one.key for other in tasks):
            assert one.key not in left
