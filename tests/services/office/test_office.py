import datetime
from typing import Any

import pytest

from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.services.office.office import OfficeService
from kehoach_desktop.services.ports.store import UnitOfWorkFactory
from kehoach_desktop.services.settings.office_calendar import DayMark
from kehoach_desktop.services.undo import UndoService


@pytest.fixture
def office(uow: UnitOfWorkFactory, communes: Any, holidays: Any) -> OfficeService:
    return OfficeService(uow, communes, holidays)


@pytest.mark.parametrize(
    ("code", "name", "place", "superior"),
    [
        (
            "11001",
            "Ủy ban nhân dân xã Tân Lập",
            "Tân Lập",
            "Ủy ban nhân dân thành phố Hải Phòng",
        ),
        ("11002", "Ủy ban nhân dân phường 7", "Phường 7", "Ủy ban nhân dân tỉnh Bắc Ninh"),
        (
            "11003",
            "Ủy ban nhân dân đặc khu Đảo Xa",
            "Đảo Xa",
            "Ủy ban nhân dân tỉnh Khánh Hòa",
        ),
    ],
)
def test_the_own_office_is_made_from_the_official_list(
    office: OfficeService, code: str, name: str, place: str, superior: str
) -> None:
    assert office.own() is None
    office.set_up(code)
    own = office.own()
    assert own is not None
    assert (own.name, own.place, own.superior, own.code) == (name, place, superior, code)
    assert len(office.units()) >= 5
    assert office.resolve("VP HĐND&UBND") is not None


def test_setting_up_again_changes_the_commune_and_keeps_the_units(office: OfficeService) -> None:
    office.set_up("11001", "Ủy ban nhân dân thành phố Hải Phòng")
    first, units = office.own(), office.units()
    office.set_up("11003", "Sở Khoa học và Công nghệ")
    second = office.own()
    assert first is not None and second is not None
    assert (second.id, second.superior) == (first.id, "Sở Khoa học và Công nghệ")
    assert office.units() == units


def test_an_unknown_code_is_said(office: OfficeService) -> None:
    with pytest.raises(NotFound, match="99999"):
        office.set_up("99999")


def test_how_the_office_signs_is_edited_line_by_line(office: OfficeService) -> None:
    office.set_up("11001")
    office.edit_office("signer_authority", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n")
    office.edit_office("recipients", "Như trên;\n\nLưu: VT.")
    office.edit_office("symbol_suffix", " BC-UBND ")
    own = office.own()
    assert own is not None
    assert own.signer_authority == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert own.recipients == ("Như trên;", "Lưu: VT.")
    assert own.symbol_suffix == "BC-UBND"
    with pytest.raises(InvalidInput):
        office.edit_office("name", " ")
    with pytest.raises(InvalidInput):
        office.edit_office("code", "1")


def test_a_new_alias_ties_the_names_written_in_plans(
    office: OfficeService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    task_id = sample.task(sample.plan(), lead="Ban Văn xã")
    office.edit_unit(sample.culture, aliases=["Ban Văn xã"])
    with uow() as work:
        (lead,) = work.tasks.get(task_id).lead
    assert (lead.text, lead.unit_id) == ("Ban Văn xã", sample.culture)
    UndoService(uow).undo()
    with uow() as work:
        assert work.tasks.get(task_id).lead[0].unit_id is None


def test_removing_a_unit_leaves_its_name_as_written(
    office: OfficeService, sample: Any, uow: UnitOfWorkFactory
) -> None:
    task_id = sample.task(sample.plan(), lead="Đội Thủy nông")
    unit_id, _ = office.add_unit("Đội Thủy nông")
    office.remove_unit(unit_id)
    with uow() as work:
        (lead,) = work.tasks.get(task_id).lead
    assert (lead.text, lead.unit_id) == ("Đội Thủy nông", None)


def test_two_units_never_share_a_name(office: OfficeService, sample: Any) -> None:
    with pytest.raises(InvalidInput, match="Phòng Văn hóa – Xã hội"):
        office.add_unit("PHÒNG VH-XH")
    office.edit_unit(sample.economy, name="Phòng Kinh tế xã", aliases=["PKT", "PKT", " "])
    unit = office.resolve("pkt")
    assert unit is not None and unit.aliases == ("PKT",)
    with pytest.raises(InvalidInput):
        office.edit_unit(sample.economy, aliases=["phong vh-xh"])


def test_the_offices_marks_win_over_the_public_calendar(
    office: OfficeService, uow: UnitOfWorkFactory
) -> None:
    day = datetime.date
    calendar = office.calendar(2026)
    assert calendar.last_working_day(day(2026, 5, 1)) == day(2026, 4, 29)
    assert calendar.is_working(day(2026, 8, 22))
    assert not calendar.is_working(day(2026, 8, 31))
    office.mark_day(day(2026, 4, 30), DayMark.WORKING)
    office.mark_day(day(2026, 8, 22), DayMark.REST)
    office.mark_day(day(2026, 8, 31), DayMark.WORKING)
    office.mark_day(day(2026, 11, 24), DayMark.HOLIDAY, "Ngày Văn hóa Việt Nam")
    office.mark_day(day(2026, 11, 28), DayMark.WORKING)
    calendar = office.calendar(2026)
    working = [day(2026, 4, 30), day(2026, 8, 31), day(2026, 11, 28)]
    assert all(map(calendar.is_working, working))
    assert not calendar.is_working(day(2026, 8, 22))
    assert calendar.reason(day(2026, 11, 24)) == "Ngày Văn hóa Việt Nam"
    assert len(office.marked_days()) == 5
    office.unmark_day(day(2026, 4, 30))
    assert office.calendar(2026).reason(day(2026, 4, 30)) == "Ngày Chiến thắng"
    UndoService(uow).undo()
    assert office.calendar(2026).is_working(day(2026, 4, 30))


def test_communes_are_searched(office: OfficeService) -> None:
    (commune,) = office.communes("tan lap")
    assert office.suggest_superior(commune) == "Ủy ban nhân dân thành phố Hải Phòng"
