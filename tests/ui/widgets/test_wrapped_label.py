"""Labels that ask for the height their words need."""

from kehoach_desktop.ui.widgets.wrapped_label import WrappedLabel


def test_a_narrower_label_asks_for_more_height(qtbot):
    label = WrappedLabel()
    qtbot.addWidget(label)
    label.resize(400, 20)
    label.setText("Hạn rơi vào ngày nghỉ; ngày làm việc cuối trước đó: thứ Năm 31/12/2026")
    label.show()
    wide = label.minimumHeight()
    label.resize(90, label.height())

    assert label.minimumHeight() >= 3 * wide
    assert label.minimumHeight() == label.heightForWidth(90)
    label.setText("")
    assert label.minimumHeight() == 0
