"""Who in a plan of a province or city is of the commune, read by a person first."""

import pytest

from kehoach_desktop.domain.units.default_units import default_units
from kehoach_desktop.domain.units.own_names import OwnNames

NAMES = OwnNames(default_units("o", ward=False), "Ủy ban nhân dân xã Tân Lập")

OURS = (
    "UBND các xã, phường",
    "UBND các đặc khu, xã, phường",
    "Ủy ban nhân dân cấp xã",
    "UBND xã Tân Lập",
    "UBND XÃ TÂN LẬP",
    "Chủ tịch UBND xã",
    "các xã Tân Lập, Bình Minh",
    "Công an xã",
    "Trạm Y tế xã",
    "Phòng Văn hóa – Xã hội",
    "VP HĐND&UBND",
    "Trung tâm Phục vụ hành chính công",
    "các địa phương",
    "Các sở, ban, ngành, địa phương",
    "Các thôn",
)
OTHERS = (
    "UBND xã Bình Minh",
    "Công an xã Bình Minh",
    "Công an tỉnh",
    "Sở Khoa học và Công nghệ",
    "Sở Lao động, Thương binh và Xã hội",
    "Bảo hiểm xã hội tỉnh",
    "các sở, ban, ngành",
    "Hợp tác xã Sông Xanh",
    "UBND thị xã Kỳ Sơn",
    "UBND các huyện",
    "Văn phòng UBND tỉnh",
    "Các doanh nghiệp",
    "Mặt trận Tổ quốc Việt Nam tỉnh",
)


@pytest.mark.parametrize("name", OURS)
def test_these_are_ours_leading_or_helping(name: str) -> None:
    assert NAMES.means_lead(name) and NAMES.means_helper(name)


@pytest.mark.parametrize("name", OTHERS)
def test_these_are_others(name: str) -> None:
    assert not NAMES.means_lead(name) and not NAMES.means_helper(name)


@pytest.mark.parametrize(
    "name", ["Các cơ quan, đơn vị", "Thủ trưởng các cơ quan, đơn vị", "các đơn vị liên quan"]
)
def test_many_together_lead_for_us_too_but_help_with_anything(name: str) -> None:
    assert NAMES.means_lead(name) and not NAMES.means_helper(name)


def test_of_an_office_without_a_name_any_commune_may_be_it() -> None:
    nameless = OwnNames((), "Cơ quan chưa đặt tên")
    assert nameless.means_lead("UBND xã Bình Minh")
    assert not nameless.means_lead("Sở Nội vụ")
