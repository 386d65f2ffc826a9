"""Which unit the short lines above a duty name."""

from kehoach_desktop.reading.recognise.reporting.headings_above import HeadingsAbove


def _above(*lines: str) -> HeadingsAbove:
    above = HeadingsAbove()
    for line in lines:
        above.add(line)
    return above


def test_the_nearest_heading_holds() -> None:
    above = _above("1. Phòng Kinh tế", "Rà soát số liệu", "2. Trạm Y tế", "Trực ban")
    assert above.nearest() == ("Trạm Y tế", 3)
    above.add("3. Công an xã")
    assert above.nearest() == ("Công an xã", 5)


def test_a_section_that_names_nobody_ends_what_the_one_before_named() -> None:
    assert _above("1. Phòng Kinh tế", "II. CHẾ ĐỘ BÁO CÁO").nearest() == ("", 2)


def test_what_stands_far_above_heads_nothing() -> None:
    assert _above("1. Phòng Kinh tế", *["Trực ban ngày lễ"] * 60).nearest() == ("", 0)
    assert _above("1. Phòng Kinh tế", *["Trực ban ngày lễ"] * 59).nearest() == ("Phòng Kinh tế", 1)
