"""The list of what a report lacks."""

from PySide6.QtWidgets import QStyleOptionViewItem

from kehoach_desktop.services.models.read_models import Missing, MissingKind
from kehoach_desktop.ui.reports.missing_list import MissingList
from kehoach_desktop.ui.widgets.toned_cell import cell_lines


def test_the_unit_under_a_long_task_is_seen_whole(qtbot):
    listed = MissingList()
    qtbot.addWidget(listed)
    listed.resize(350, 400)
    label = "1. " + "Tổ chức tuyên truyền kỹ năng số cho người dân các thôn; " * 12
    listed.show_missing(
        [Missing(MissingKind.TASK, "t", label, "Chưa cập nhật", "Văn phòng HĐND và UBND", "p")]
    )
    listed.show()
    option = QStyleOptionViewItem()
    listed.initViewItemOption(option)
    lines = cell_lines(listed.missing.index(1, 0))
    assert any("Văn phòng" in line.text for line in lines)
    needed = listed.itemDelegate().height_for(option, lines, listed.columnWidth(0) - 1)
    qtbot.waitUntil(lambda: listed.rowHeight(1) >= needed, timeout=2000)
