"""The field that opens over a cell of the review shows every line of its words."""

import pytest
from PySide6.QtWidgets import QApplication

from kehoach_desktop.domain.drafts.draft import DraftTask, PlanDraft
from kehoach_desktop.ui.importing.draft_session import DraftSession
from kehoach_desktop.ui.importing.review_table import ReviewTable
from kehoach_desktop.ui.importing.task_model import TaskReviewModel

SENTENCE = "Rà soát sổ đất vườn của các thôn; "
SIZES = range(1, 9)
TASKS = tuple(DraftTask(f"t{n}", SENTENCE * n, str(n), where=f"đoạn {n}") for n in SIZES)


@pytest.fixture
def table(qtbot):
    table = ReviewTable(TaskReviewModel(DraftSession(PlanDraft("a.docx", tasks=TASKS))))
    qtbot.addWidget(table)
    table.resize(690, 1400)
    table.show()
    qtbot.waitExposed(table)
    return table


@pytest.mark.parametrize("row", range(len(SIZES)))
@pytest.mark.parametrize("step", ["edit", "split"])
def test_no_line_is_out_of_sight(table, row, step):
    index = table.facts.index(row, 1)
    table.go_to(index)
    if step == "edit":
        table.edit(index)
    else:
        table.split_current()
    QApplication.processEvents()
    editor = table._delegate.editor
    assert editor.toPlainText() == TASKS[row].title
    assert editor.verticalScrollBar().maximum() == 0
    bottom = editor.viewport().height()
    assert editor.cursorRect().bottom() <= bottom
    cursor = editor.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    editor.setTextCursor(cursor)
    assert editor.cursorRect().bottom() <= bottom
