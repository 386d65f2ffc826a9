"""What the review adds to a draft: rows left out, doubts seen, units chosen, edits made again."""

import datetime
from dataclasses import replace

from kehoach_desktop.domain.deadlines.reading import read_deadline
from kehoach_desktop.domain.drafts.draft import DraftIndicator, DraftTask, PlanDraft, ReadingWarning
from kehoach_desktop.domain.units.register import UnitRegister
from kehoach_desktop.domain.units.unit import Unit
from kehoach_desktop.services.reviewing.draft_doubts import Doubt, Section, doubts_of, open_places
from kehoach_desktop.services.reviewing.draft_edits import Edit, EditKind
from kehoach_desktop.services.reviewing.draft_order import task_rows
from kehoach_desktop.services.reviewing.draft_replay import LostEdit, found_again, places_of, replay
from kehoach_desktop.services.reviewing.draft_review import (
    DraftReview,
    begin_review,
    bring_back,
    choose_unit,
    leave_out,
    mark_seen,
)
from kehoach_desktop.services.reviewing.draft_units import UnitChoice, chosen_units

DRAFT = PlanDraft(
    "k.docx",
    title="Kế hoạch công tác",
    symbol="7/KH-UBND",
    issuer="Ủy ban nhân dân xã",
    date=datetime.date(2026, 1, 9),
    year=2026,
    tasks=(
        DraftTask("t1", "Lắp loa", "1", lead=("Công an xã",), where="bảng 1, dòng 2"),
        DraftTask("t2", "Chọn cột", "a)", parent="t1", where="bảng 1, dòng 3"),
        DraftTask(
            "t3",
            "Mở lớp",
            "2",
            lead=("Hội Mẫu", "Các phòng, ban"),
            coordinating=("Công an xã",),
            deadline=read_deadline("sớm sớm", 2026),
            where="bảng 1, dòng 4",
        ),
        DraftTask("t4", "Quét sổ", "3", lead=("Hội Mẫu",), where="bảng 1, dòng 5"),
    ),
    indicators=(DraftIndicator("i1", "Số lớp", where="bảng 2, dòng 2"),),
    warnings=(ReadingWarning("bảng 3", "Chưa đọc."),),
)
UNITS = [Unit("u1", "o", "Công an xã", position=10), Unit("u2", "o", "Đoàn xã", position=20)]


def test_rows_left_out_are_not_taken_and_can_come_back():
    review = leave_out(DraftReview(DRAFT), ["t1"])
    assert [task.key for task in review.taken.tasks] == ["t3", "t4"]
    assert len(review.draft.tasks) == 4
    assert bring_back(review, ["t2"]).taken == DRAFT
    assert bring_back(review, ["t1"]).taken == DRAFT


def test_offered_indicators_stand_left_out_until_they_are_wanted():
    offered = DraftIndicator("io1", "Số hộ dùng ứng dụng", where="đoạn 9")
    review = begin_review(replace(DRAFT, offered=(offered,)))
    assert [each.key for each in review.draft.indicators] == ["i1", "io1"]
    assert review.taken == DRAFT
    assert bring_back(review, ["io1"]).taken.indicators == (*DRAFT.indicators, offered)


def test_offered_tasks_stand_left_out_until_they_are_wanted():
    offered = DraftTask("o1", "Chuẩn bị cơ số thuốc", where="đoạn 12")
    review = begin_review(replace(DRAFT, offered_tasks=(offered,)))
    assert review.draft.tasks == (*DRAFT.tasks, offered)
    assert review.taken == DRAFT
    assert bring_back(review, ["o1"]).taken.tasks == (*DRAFT.tasks, offered)


def test_offered_tasks_stand_below_the_plans_own():
    offered = DraftTask("o1", "Chuẩn bị cơ số thuốc", where="đoạn 12")
    review = begin_review(replace(DRAFT, offered_tasks=(offered,)))
    assert task_rows(review.draft)[-1] == offered
    assert task_rows(review.draft)[:-1] == task_rows(DRAFT)


def test_a_wanted_indicator_stays_wanted_when_the_document_is_read_anew():
    offered = DraftIndicator("io1", "Số hộ dùng ứng dụng", where="đoạn 9")
    before = replace(DRAFT, offered=(offered,))
    again = replace(DRAFT, offered=(offered._replace(key="io2"),))
    wanted = Edit(EditKind.BRING_BACK, ("io1",))
    review, _edits, lost = replay([wanted], places_of(before), again)
    assert lost == ()
    assert [each.key for each in review.taken.indicators] == ["i1", "io2"]


def test_doubts_end_when_seen_or_left_out():
    register = UnitRegister(UNITS)
    doubts = doubts_of(DRAFT, register=register)
    assert doubts == [
        # As the columns stand, from left to right.
        Doubt(Section.TASKS, "t3", "lead", "Hội Mẫu"),
        Doubt(Section.TASKS, "t3", "deadline"),
        Doubt(Section.WARNINGS, "bảng 3", "Chưa đọc."),
    ]
    seen = mark_seen(DraftReview(DRAFT), doubts[:1]).seen
    assert doubts_of(DRAFT, seen, register=register) == doubts[1:]
    # The name is asked about where it stands next.
    assert doubts_of(DRAFT, left_out={"t3"}, register=register) == [
        Doubt(Section.TASKS, "t4", "lead", "Hội Mẫu"),
        doubts[2],
    ]


def test_what_is_missing_in_the_head_is_a_doubt_unless_nothing_was_read():
    bare = replace(DRAFT, symbol="", date=None, tasks=DRAFT.tasks[:1], indicators=(), warnings=())
    doubts = doubts_of(bare)
    assert doubts == [Doubt(Section.HEAD, "", "symbol"), Doubt(Section.HEAD, "", "date")]
    review = Edit(EditKind.SEE_HEAD, (), ("date",)).on(DraftReview(bare))
    assert doubts_of(review.draft, review.seen) == doubts[:1]
    assert doubts_of(replace(bare, tasks=())) == []


def test_a_warning_is_a_doubt_of_its_own_where_no_doubtful_row_shows_it():
    at_sure, at_doubtful = DRAFT.tasks[0].where, DRAFT.tasks[2].where
    told = (ReadingWarning(at_sure, "Còn một việc nữa."), ReadingWarning(at_doubtful, "Chưa hiểu."))
    read = replace(DRAFT, warnings=told)
    doubts = doubts_of(read)
    assert doubts == [
        Doubt(Section.TASKS, "t3", "deadline"),
        Doubt(Section.WARNINGS, at_sure, "Còn một việc nữa."),
    ]
    assert open_places(read, doubts) == {at_doubtful}
    # Once the row is corrected its warning is settled too, not a new place to look at.
    dated = read.tasks[2]._replace(deadline=read_deadline("Quý IV/2026", 2026))
    corrected = replace(read, tasks=(*read.tasks[:2], dated, *read.tasks[3:]))
    left = doubts_of(corrected, read=read)
    assert left == doubts[1:]
    assert open_places(corrected, left) == frozenset()


def test_a_chosen_unit_is_known_before_anything_is_stored():
    review = choose_unit(DraftReview(DRAFT), UnitChoice("Hội Mẫu", "u2"))
    register = UnitRegister(chosen_units(UNITS, review.units))
    found = register.resolve("Hội Mẫu")
    assert found is not None and found.id == "u2"
    review = choose_unit(review, UnitChoice("Hội Mẫu"))
    added = UnitRegister(chosen_units(UNITS, review.units)).resolve("Hội Mẫu")
    assert added is not None and added.name == "Hội Mẫu"
    assert UnitRegister(UNITS).resolve("Hội Mẫu") is None


def test_corrections_are_made_again_on_a_new_reading():
    edits = [
        Edit(EditKind.TASK, ("t1",), ("title", "Lắp loa mới")),
        Edit(EditKind.SPLIT, ("t3",), ("Mở", "2.1. lớp")),
        Edit(EditKind.TASK, ("t3/2",), ("title", "lớp tối")),
        Edit(EditKind.TASK, ("t2",), ("title", "Chọn cột cao")),
        Edit(EditKind.LEAVE_OUT, ("t4",)),
    ]
    before = DRAFT
    # A row fewer and other keys: the second line now belongs to the first.
    again = replace(
        DRAFT,
        tasks=tuple(
            task._replace(key=f"n{at}", head="Chủ tịch")
            for at, task in enumerate(task for task in DRAFT.tasks if task.key != "t2")
        ),
    )
    review, kept, lost = replay(edits, places_of(before), again)
    assert [task.title for task in review.draft.tasks] == [
        "Lắp loa mới",
        "Mở",
        "lớp tối",
        "Quét sổ",
    ]
    assert {task.head for task in review.draft.tasks} == {"Chủ tịch"}
    assert review.left_out == {"n2"}
    assert lost == (LostEdit(edits[3], {"t2": places_of(before)["t2"]}),)
    # Read again as it was before, the row is there again, and so is the correction.
    *_, (review, made, still) = found_again(lost, begin_review(before), before)
    assert made == (edits[3],) and still == ()
    assert "Chọn cột cao" in [task.title for task in review.draft.tasks]
    assert [edit.rows for edit in kept] == [("n0",), ("n1",), ("n1/2",), ("n2",)]
