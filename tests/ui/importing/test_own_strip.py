"""A review of a higher level's plan offers to keep only the office's own work."""

import pytest

from kehoach_desktop.domain.drafts.draft import DraftGroup, DraftTask, PlanDraft
from kehoach_desktop.domain.units.default_units import default_units
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.own_strip import OwnStrip
from kehoach_desktop.ui.importing.unknown_here import unknown_here

OFFICE = "Ủy ban nhân dân xã Tân Lập"
DRAFT = PlanDraft(
    "thanh-pho.docx",
    title="Kế hoạch chuyển đổi số",
    issuer="Ủy ban nhân dân thành phố Bình Nguyên",
    groups=(DraftGroup("g1", "I", "Thể chế"), DraftGroup("g2", "II", "Cơ sở")),
    tasks=(
        DraftTask("a", "Sửa quy chế", group="g1", lead=("Sở Nội vụ",)),
        DraftTask("b", "Mở điểm hỗ trợ", group="g2", lead=("UBND các xã, phường",)),
        DraftTask("c", "Tổng kết", group="g2"),
    ),
)


def session(draft=DRAFT, office=OFFICE):
    return DraftSession(draft, default_units("o", ward=False), office=office)


@pytest.fixture
def strip(qtbot):
    strip = OwnStrip(session())
    qtbot.addWidget(strip)
    return strip


def test_it_leaves_others_rows_out_says_how_many_and_takes_them_back(strip):
    made = strip._session
    assert not strip.isHidden()
    assert "1 dòng giao cho đơn vị khác, 2 dòng của mình" in strip._words.text()
    strip.button.click()
    assert made.left_out == {"a", "g1"}
    assert [one.key for one in made.taken.tasks] == ["b", "c"]
    assert [one.key for one in made.taken.groups] == ["g2"]
    assert "Đã bỏ 1 dòng" in strip._words.text() and strip.button.text() == "Lấy lại"
    strip.button.click()
    assert made.left_out == set()
    # Each is one correction, taken back like any other.
    assert made.undo() and made.left_out == {"a", "g1"}
    assert made.undo() and made.left_out == set() and not made.can_undo


def test_of_a_row_left_out_no_unit_is_asked_for():
    made = session()
    (first, *_) = made.draft.tasks
    assert unknown_here(made, first, [], "lead", "") == ["Sở Nội vụ"]
    made.leave_out([first.key])
    assert unknown_here(made, first, [], "lead", "") == []


@pytest.mark.parametrize(
    "made",
    [
        session(office=""),
        session(office="Ủy ban nhân dân thành phố Bình Nguyên"),
        session(PlanDraft("a", issuer=DRAFT.issuer, tasks=DRAFT.tasks[:1])),
        session(PlanDraft("a", issuer=DRAFT.issuer, tasks=DRAFT.tasks[1:])),
    ],
    ids=["no office", "own plan", "nothing of ours", "nothing of others"],
)
def test_it_is_hidden_where_there_is_nothing_to_choose(qtbot, made):
    strip = OwnStrip(made)
    qtbot.addWidget(strip)
    assert strip.isHidden()
