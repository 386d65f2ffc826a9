"""A wrapped label asks for what its words need now, with room for marks above capitals."""

from kehoach_desktop.ui.widgets.wrapped_label import WrappedLabel

LONG = "Ủy ban nhân dân xã báo cáo Ủy ban nhân dân thành phố và Sở Khoa học và Công nghệ"


def test_it_asks_for_less_again_when_its_words_or_its_column_allow(qtbot):
    label = WrappedLabel()
    qtbot.addWidget(label)
    label.resize(120, 40)
    label.show()
    label.setText("Một dòng")
    one = label.minimumHeight()
    label.setText(LONG)
    many = label.minimumHeight()
    assert many > 2 * one
    label.resize(600, 40)
    assert label.minimumHeight() == one
    label.resize(120, 40)
    assert label.minimumHeight() == many
    label.setText("")
    assert label.minimumHeight() == 0


def test_nothing_of_a_capital_with_a_hook_is_cut(qtbot):
    label = WrappedLabel()
    qtbot.addWidget(label)
    label.setText("Ủ")
    label.setStyleSheet("background: white; color: black;")
    label.resize(60, label.minimumHeight())
    label.show()
    picture = label.grab().toImage()
    above = [picture.pixelColor(x, 0).lightness() for x in range(picture.width())]
    assert min(above) > 250
