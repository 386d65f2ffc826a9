"""Rows that are only offered: what the panel and the doubts say once one is taken."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kehoach_desktop.domain.drafts.draft import (
    DraftGroup,
    DraftIndicator,
    DraftTask,
    PlanDraft,
    ReadingWarning,
)
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.review_view import ReviewView

OFFER = "Phần tổ chức thực hiện giao 2 việc có thời hạn; chưa nhận."
OTHER = "Chưa chắc về chữ ở đoạn này."
DRAFT = PlanDraft(
    "a.docx",
    tasks=(DraftTask("t1", "Lắp loa ở thôn", "1", where="đoạn 3"),),
    offered_tasks=(
        DraftTask("o1", "Gửi danh sách cán bộ", where="đoạn 8"),
        DraftTask("o2", "Bố trí kinh phí", where="đoạn 9"),
    ),
    warnings=(
        ReadingWarning("đoạn 8", OFFER, frozenset({"o1", "o2"})),
        ReadingWarning("đoạn 8", OTHER),
    ),
)


@pytest.fixture
def review(qtbot):
    view = ReviewView(DraftSession(DRAFT))
    qtbot.addWidget(view)
    view.resize(1180, 600)
    view.show()
    return view


def panel(review):
    return "\n".join(one.text() for one in review._why.findChildren(QLabel))


def test_a_row_that_is_taken_is_not_called_offered_any_more(qtbot, review):
    review.tasks.show_row("o1")
    assert OFFER in panel(review) and OTHER in panel(review)
    qtbot.keyClick(review.tasks, Qt.Key.Key_Delete)
    assert OFFER not in panel(review)
    # What is doubtful for another reason is still to be looked at.
    assert OTHER in panel(review)
    assert any(doubt.field == OFFER for doubt in review.session.doubts)
    qtbot.keyClick(review.tasks, Qt.Key.Key_Delete)
    assert OFFER in panel(review)


def test_the_offer_is_settled_once_every_row_is_taken(review):
    review.session.bring_back(["o1", "o2"])
    assert [doubt.field for doubt in review.session.doubts if doubt.key == "đoạn 8"] == [OTHER]
    review.session.undo()
    assert {doubt.field for doubt in review.session.doubts if doubt.key == "đoạn 8"} == {
        OFFER,
        OTHER,
    }


def test_a_section_opens_at_what_is_taken_not_at_what_is_only_offered(qtbot):
    held = replace(
        DRAFT,
        tasks=(DRAFT.tasks[0]._replace(where="đoạn 12"),),
        offered=(DraftIndicator("oi", "Số thôn có loa", where="đoạn 4"),),
        indicator_groups=(DraftGroup("g", "I", "Hạ tầng", where="bảng 1, dòng 2"),),
        indicators=(DraftIndicator("i1", "Số cụm loa", "1", group="g", where="bảng 1, dòng 3"),),
    )
    view = ReviewView(DraftSession(held))
    qtbot.addWidget(view)
    view.show()
    view.tabs.setCurrentIndex(1)
    facts = view.indicators.facts
    keys = [facts.key_at(row) for row in range(facts.rowCount())]
    assert keys.index("oi") < keys.index("i1")
    assert view.indicators.current_key() == "i1"
