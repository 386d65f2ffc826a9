"""The source beside the review: a place that is higher than the pane shows its beginning."""

from kehoach_desktop.domain.drafts.draft import SourceBlock
from kehoach_desktop.ui.importing.source_pane import SourcePane


def test_of_a_high_row_the_beginning_is_seen(qtbot):
    long = "Rà soát sổ đất vườn của các thôn và gửi kết quả về xã. " * 40
    blocks = [SourceBlock(f"đoạn {n}", long if n == 12 else f"Đoạn {n}") for n in range(1, 30)]
    pane = SourcePane(blocks)
    qtbot.addWidget(pane)
    pane.resize(420, 300)
    pane.show()
    qtbot.waitExposed(pane)
    assert pane.show_place("đoạn 12")
    qtbot.waitUntil(lambda: not pane._soon.isActive())
    place = pane.visualRect(pane.model().index(11, 0))
    assert place.height() > pane.viewport().height()
    assert abs(place.top()) <= 1
    # One that fits stands in the middle, with what is around it.
    pane.show_place("đoạn 20")
    place = pane.visualRect(pane.model().index(19, 0))
    assert pane.viewport().rect().contains(place)
