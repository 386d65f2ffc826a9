"""The office on this computer: how it signs, its units and its calendar."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from kehoach_desktop.domain.changes import Changes
from kehoach_desktop.domain.days.working_days import WorkingCalendar
from kehoach_desktop.domain.errors import InvalidInput, NotFound
from kehoach_desktop.domain.office import Commune, Office
from kehoach_desktop.domain.plans.plan import PlanState
from kehoach_desktop.domain.text.vietnamese import clean
from kehoach_desktop.domain.units.register import default_units
from kehoach_desktop.services.office.office_units import OfficeUnits
from kehoach_desktop.services.ports.store import CommuneList, HolidaySource, UnitOfWorkFactory
from kehoach_desktop.services.rows.deadline_keeping import reread_deadlines
from kehoach_desktop.services.rows.field_reading import read_lines, required, unknown_field
from kehoach_desktop.services.rows.listed_days import YEARS
from kehoach_desktop.services.settings import office_calendar, office_settings
from kehoach_desktop.services.settings.office_calendar import DayMark, MarkedDay, SpecialDay
from kehoach_desktop.services.settings.office_setup import (
    is_ward,
    known_own_office,
    office_of,
    own_office,
    suggest_superior,
)

_FIELD_STEPS = {
    "name": "sửa tên cơ quan",
    "place": "sửa địa danh",
    "superior": "sửa cơ quan cấp trên",
    "symbol_suffix": "sửa ký hiệu báo cáo",
    "signer_authority": "sửa thẩm quyền ký",
    "signer_name": "sửa người ký",
    "recipients": "sửa nơi nhận",
}


class OfficeService(OfficeUnits):
    """Reads and edits what the office says of itself; each change is one undoable step."""

    def __init__(
        self,
        uow: UnitOfWorkFactory,
        communes: CommuneList,
        holidays: HolidaySource | None = None,
    ) -> None:
        super().__init__(uow)
        self._communes = communes
        self._holidays = holidays

    def own(self) -> Office | None:
        """Return this computer's office; ``None`` before the first start is finished."""
        with self._uow() as work:
            return own_office(work)

    def communes(self, words: str) -> list[Commune]:
        """Return communes and wards matching the words, diacritics not needed."""
        return self._communes.find(words)

    def suggest_superior(self, commune: Commune) -> str:
        """Return the body a commune usually reports to."""
        return suggest_superior(commune)

    def set_up(self, code: str, superior: str = "") -> Changes:
        """Create the own office from its five-digit code, with the usual units.

        An empty ``superior`` takes the province's. When the office exists already it
        becomes the chosen commune and keeps its units, plans and way of signing. Raises
        NotFound for an unknown code.
        """
        commune = self._communes.by_code(clean(code))
        if commune is None:
            raise NotFound(f"Không có xã, phường nào mang mã “{clean(code)}” trong danh mục.")
        chosen = office_of(commune, superior)
        with self._uow() as work:
            present = own_office(work)
            if present is None:
                work.offices.add(chosen)
                work.units.add_many(default_units(chosen.id, ward=is_ward(commune)))
            else:
                work.offices.update(
                    replace(
                        present,
                        name=chosen.name,
                        code=chosen.code,
                        place=chosen.place,
                        province=chosen.province,
                        superior=chosen.superior,
                    )
                )
            return work.commit(f"khai báo cơ quan {chosen.name}")

    def edit_office(self, field: str, text: str) -> Changes:
        """Change name, place, superior, symbol_suffix, signer_authority, signer_name or recipients.

        ``signer_authority`` and ``recipients`` hold one entry a line. Raises InvalidInput.
        """
        with self._uow() as work:
            office = known_own_office(work)
            setters: dict[str, Callable[[], Office]] = {
                "name": lambda: replace(office, name=required(text, "Cơ quan phải có tên")),
                "place": lambda: replace(office, place=clean(text)),
                "superior": lambda: replace(office, superior=clean(text)),
                "symbol_suffix": lambda: replace(office, symbol_suffix=clean(text)),
                "signer_authority": lambda: replace(office, signer_authority=read_lines(text)),
                "signer_name": lambda: replace(office, signer_name=clean(text)),
                "recipients": lambda: replace(office, recipients=read_lines(text)),
            }
            if field not in setters:
                raise unknown_field(field)
            work.offices.update(setters[field]())
            return work.commit(_FIELD_STEPS[field])

    def named_day_counts(self) -> bool:
        """Whether "trước ngày 15/11" counts the 15th itself as on time."""
        with self._uow() as work:
            return office_settings.named_day_counts(work)

    def set_named_day_counts(self, counts: bool) -> Changes:
        """Choose how "trước ngày …" is read; deadlines of drafts and plans in force follow."""
        with self._uow() as work:
            work.set_setting(office_settings.NAMED_DAY_COUNTS, "1" if counts else None)
            living = [
                plan
                for plan in work.plans.matching()
                if plan.state in (PlanState.DRAFT, PlanState.IN_FORCE)
            ]
            reread_deadlines(work, living, counts)
            return work.commit("đổi cách tính ngày ghi sau chữ “trước”")

    def calendar(self, *years: int) -> WorkingCalendar:
        """Return the office's working calendar of these years and the ones beside them."""
        with self._uow() as work:
            return office_calendar.office_calendar(work, self._holidays, years)

    def marked_days(self) -> list[MarkedDay]:
        """Return the days the office marked itself, in order."""
        with self._uow() as work:
            return list(office_calendar.marked_days(work).values())

    def special_days(self, year: int) -> list[SpecialDay]:
        """Return the days off and the days worked in exchange of one year, in order.

        Raises InvalidInput for a year that no calendar shows.
        """
        if year not in YEARS:
            raise InvalidInput(
                f"Chỉ xem được từ năm {YEARS[0]} đến năm {YEARS[-1]}; hãy kiểm tra lại năm."
            )
        with self._uow() as work:
            return office_calendar.special_days(work, self._holidays, year)

    def mark_day(self, day: datetime.date, mark: DayMark, name: str = "") -> Changes:
        """Say that a day is a holiday, a day of rest or a working day (a swapped Saturday too).

        Raises InvalidInput for a year that no calendar shows, and for a working day that is
        one already.
        """
        if day.year not in YEARS:
            raise InvalidInput(
                f"Chỉ ghi được từ năm {YEARS[0]} đến năm {YEARS[-1]}; hãy kiểm tra lại ngày."
            )
        with self._uow() as work:
            marks = office_calendar.marked_days(work)
            calendar = office_calendar.office_calendar(work, self._holidays, (day.year,))
            if mark is DayMark.WORKING and day not in marks and calendar.is_working(day):
                raise InvalidInput(f"Ngày {day:%d/%m/%Y} vốn đã là ngày làm việc.")
            marks[day] = MarkedDay(day, DayMark(mark), clean(name))
            office_calendar.keep_marked_days(work, marks.values())
            return work.commit(f"sửa lịch làm việc ngày {day:%d/%m/%Y}")

    def unmark_day(self, day: datetime.date) -> Changes:
        """Take the office's mark off a day, which then is what the public calendar says.

        Raises NotFound for a day that the office did not mark.
        """
        with self._uow() as work:
            marks = office_calendar.marked_days(work)
            if marks.pop(day, None) is None:
                raise NotFound(
                    f"Cơ quan không sửa gì ở ngày {day:%d/%m/%Y}. Nếu ngày nghỉ này cơ quan vẫn "
                    "làm việc, hãy ghi là ngày làm việc."
                )
            office_calendar.keep_marked_days(work, marks.values())
            return work.commit(f"bỏ sửa lịch làm việc ngày {day:%d/%m/%Y}")
