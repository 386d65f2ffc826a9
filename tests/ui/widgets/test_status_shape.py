import itertools

from kehoach_desktop.domain.plans.progress import ReportedState
from kehoach_desktop.domain.plans.status import CalendarState, TaskStatus
from kehoach_desktop.ui.plans.row_text import status_look
from kehoach_desktop.ui.widgets.state_looks import status_line
from kehoach_desktop.ui.widgets.status_shape import COLOURS


def test_a_status_looks_the_same_in_the_tree_and_in_the_months_grid():
    for reported, calendar in itertools.product(ReportedState, CalendarState):
        status = TaskStatus(reported, calendar, 3)
        shape, colour = status_look(status)
        line = status_line(status)
        assert line.text == f"{shape} {status.label}"
        assert COLOURS[line.tone] == colour
