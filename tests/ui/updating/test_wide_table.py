"""The table that always fits its width."""

from PySide6.QtCore import Qt

from kehoach_desktop.ui.calendar.agenda_model import AgendaModel
from kehoach_desktop.ui.updating.wide_table import WideTable


def test_headings_stand_over_the_start_of_their_words(qtbot):
    model = AgendaModel()
    table = WideTable(model, model.columns)
    qtbot.addWidget(table)
    assert table.horizontalHeader().defaultAlignment() & Qt.AlignmentFlag.AlignLeft
